//! A Rust function as Pointy sees it: its parameters, how each is passed, and what it returns.
//!
//! `#[task]`, the command and the language server read signatures through here. Knows syntax only: an alias or a
//! path may hide a type, so two types are the same, certainly different, or unknown (`Ty::compare`).

mod generic;
mod items;
mod read;
mod scope;
mod ty;

pub use items::{Items, Pull, Pulls, is_pulled, item_of};
pub(crate) use read::place;
pub use read::{Unsupported, read, success_of};
pub use scope::{Lookup, Meaning, Scope};
pub use ty::{Head, Likeness, Ty};

use crate::source::Span;
use std::fmt;

/// The signature of a task.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The function's name.
    pub name: String,
    /// Where the name stands in the file of tasks; empty for built-in events.
    pub span: Span,
    /// Its doc comment, a line each.
    pub docs: Vec<String>,
    /// Whether it is an `async fn`.
    pub is_async: bool,
    /// Whether it is visible outside its module.
    pub is_public: bool,
    /// The names of its type parameters.
    pub generics: Vec<String>,
    /// Its parameters in order.
    pub params: Vec<Param>,
    /// What it returns; the items of an iterator or a stream as a `Vec`.
    pub returns: Returns,
    /// What else is known of an iterator or a stream that it returns.
    pub items: Option<Items>,
}

impl Signature {
    /// Whether it waits on io.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.is_async || self.items.as_ref().is_some_and(|items| items.is_stream)
    }
}

/// One parameter.
#[derive(Clone, Debug)]
pub struct Param {
    /// Its name.
    pub name: String,
    /// Name and type in the file of tasks.
    pub span: Span,
    /// How the value goes in.
    pub passing: Passing,
}

/// How a parameter takes its value.
#[derive(Clone, Debug, PartialEq)]
pub enum Passing {
    /// `T`
    Value(Ty),
    /// `&T`, with `&str`, `&[T]` and `&Path`.
    Borrow(Ty),
    /// `Option<&T>`
    OptionBorrow(Ty),
    /// `impl Iterator<Item = T>` and its kin.
    Items(Ty, Pulls),
    /// `&Run`
    Run,
    /// `&Failure`
    Failure,
}

impl fmt::Display for Passing {
    /// As it stands in the function, with the names of types as short as they are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(ty) => write!(f, "{ty}"),
            Self::Borrow(ty) => write!(f, "&{ty}"),
            Self::OptionBorrow(ty) => write!(f, "Option<&{ty}>"),
            Self::Items(ty, pulls) => write!(f, "impl {}<Item = {ty}>", pulls.by),
            Self::Run => f.write_str("&Run"),
            Self::Failure => f.write_str("&Failure"),
        }
    }
}

impl Passing {
    /// The type of the owned value that this parameter takes, `Option` included; `None` for `&Run` and `&Failure`.
    #[must_use]
    pub fn owned(&self) -> Option<Ty> {
        match self {
            Self::Value(ty) => Some(ty.clone()),
            Self::Borrow(ty) => Some(ty.owned()),
            Self::OptionBorrow(ty) => Some(Ty::option(ty.owned())),
            Self::Items(ty, _) => Some(Ty::vec(ty.clone())),
            Self::Run | Self::Failure => None,
        }
    }

    /// The same with type parameters replaced by what is known of them.
    #[must_use]
    pub fn with(&self, known: &std::collections::BTreeMap<String, Ty>) -> Self {
        match self {
            Self::Value(ty) => Self::Value(ty.with(known)),
            Self::Borrow(ty) => Self::Borrow(ty.with(known)),
            Self::OptionBorrow(ty) => Self::OptionBorrow(ty.with(known)),
            Self::Items(ty, pulls) => Self::Items(ty.with(known), *pulls),
            Self::Run => Self::Run,
            Self::Failure => Self::Failure,
        }
    }

    /// Whether the parameter may be left without a value.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Value(ty) | Self::Borrow(ty) => ty.optional_of().is_some(),
            Self::OptionBorrow(_) => true,
            Self::Items(..) | Self::Run | Self::Failure => false,
        }
    }
}

/// What a task returns.
#[derive(Clone, Debug, PartialEq)]
pub enum Returns {
    /// `T`: outcome 1.
    Plain(Ty),
    /// `Result<T, E>`: outcome 1 with `T`, 0 with `E`.
    Result(Ty, Ty),
}

impl Returns {
    /// The type of a success.
    #[must_use]
    pub fn success(&self) -> &Ty {
        match self {
            Self::Plain(ty) | Self::Result(ty, _) => ty,
        }
    }
}
