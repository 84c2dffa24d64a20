//! What a script may name: the tasks beside it, with their types, and the built-in events.

pub mod builtin;
mod rust;

pub use rust::read;

use crate::signature::{Scope, Signature, Ty};
use crate::source::Span;

/// Everything that the tasks of a project offer.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The functions with `#[task]` that can be called.
    pub tasks: Vec<Task>,
    /// What is made once and given to parameters of its name.
    pub resources: Vec<Signature>,
    /// Functions with `#[task]` or `#[resource]` that cannot be one, and why.
    pub unsupported: Vec<crate::signature::Unsupported>,
    /// Tasks inside of modules, which a script cannot name.
    pub nested: Vec<(String, Span)>,
    /// Functions without `#[task]`.
    pub functions: Vec<(String, Span)>,
    /// Enums that derive `Outcome`.
    pub outcomes: Vec<OutcomeEnum>,
    /// Types that derive `Copy`.
    pub copies: Vec<String>,
    /// The named fields of structs, with their types.
    pub structs: Vec<(String, Vec<(String, Ty)>)>,
    /// Structs with `#[record]`.
    pub records: Vec<String>,
    /// What the names of types mean.
    pub scope: Scope,
    /// The cargo features of `pointy` that the tasks themselves use.
    pub features: Vec<&'static str>,
}

/// A task that a script can run.
#[derive(Clone, Debug)]
pub struct Task {
    /// Its signature.
    pub signature: Signature,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a task comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// The file of tasks.
    Local,
    /// Pointy itself.
    Builtin(&'static builtin::Builtin),
}

/// An enum whose variants are outcomes.
#[derive(Clone, Debug)]
pub struct OutcomeEnum {
    /// Its name.
    pub name: String,
    /// Its variants in source order.
    pub variants: Vec<Variant>,
}

/// One outcome of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// Its number, 0 to 9.
    pub number: u8,
    /// The types of its fields.
    pub payload: Vec<Ty>,
    /// Where its name stands in the file of tasks.
    pub span: Span,
}

impl Catalogue {
    /// The resource of this name.
    #[must_use]
    pub fn resource(&self, name: &str) -> Option<&Signature> {
        self.resources.iter().find(|resource| resource.name == name)
    }

    /// The enum of outcomes that a type is.
    #[must_use]
    pub fn outcome_enum(&self, ty: &Ty) -> Option<&OutcomeEnum> {
        let name = ty.local_name()?;
        self.outcomes.iter().find(|found| found.name == name)
    }

    /// The fields of a struct, where they have names.
    #[must_use]
    pub fn fields(&self, ty: &Ty) -> Option<&[(String, Ty)]> {
        let name = ty.local_name()?;
        self.structs.iter().find(|(found, _)| found == name).map(|(_, fields)| fields.as_slice())
    }

    /// The type of a field of a struct.
    #[must_use]
    pub fn field(&self, ty: &Ty, name: &str) -> Option<&Ty> {
        self.fields(ty)?.iter().find(|(field, _)| field == name).map(|(_, ty)| ty)
    }

    /// Whether a type decodes rows of a table itself.
    #[must_use]
    pub fn is_record(&self, ty: &Ty) -> bool {
        ty.local_name().is_some_and(|name| self.records.iter().any(|record| record == name))
    }
}

/// A name for comparing: without case and `_`.
#[must_use]
pub fn folded(name: &str) -> String {
    name.chars().filter(|letter| *letter != '_').flat_map(char::to_lowercase).collect()
}
