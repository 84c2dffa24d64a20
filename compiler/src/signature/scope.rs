//! What the names of types mean where a signature stands: what the tasks define and import, and the preludes.

use super::{Head, Ty};
use crate::source::Span;
use syn::{GenericArgument, PathArguments, Type};

/// What the words of a path mean where a type is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A type of the tasks.
    Named(Head),
    /// An alias, for this type.
    Is(Ty),
    /// A path from the outermost crate.
    Path(String),
}

/// Knows what names mean in one place; `None` for a word that nothing there brings in.
pub trait Lookup {
    /// The meaning of a path. `depth` counts the aliases that led here, so that one that names itself ends.
    fn lookup(&self, words: &[String], depth: usize) -> Option<Meaning>;
}

/// A place in the tasks: what names mean there, and where it is.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    lookup: &'a dyn Lookup,
    /// The position of the file's first byte.
    base: u32,
    /// The type parameters of the function.
    params: &'a [String],
}

/// Well-known types by their last word and the path that names them everywhere. Those without `::` are in Rust's
/// own prelude.
const KNOWN: &[(&str, bool)] = &[
    ("bool", true),
    ("char", true),
    ("u8", true),
    ("u16", true),
    ("u32", true),
    ("u64", true),
    ("u128", true),
    ("usize", true),
    ("i8", true),
    ("i16", true),
    ("i32", true),
    ("i64", true),
    ("i128", true),
    ("isize", true),
    ("f32", true),
    ("f64", true),
    ("String", true),
    ("Vec", true),
    ("Option", true),
    ("Result", true),
    ("Box", true),
    ("std::path::PathBuf", true),
    ("std::time::Duration", true),
    ("pointy::Error", true),
    ("pointy::Failure", true),
    ("pointy::Run", true),
    ("pointy::DateTime", true),
    ("pointy::Secret", true),
    ("std::collections::HashMap", false),
    ("std::collections::BTreeMap", false),
    ("std::collections::HashSet", false),
    ("std::collections::BTreeSet", false),
    ("std::collections::VecDeque", false),
    ("std::sync::Arc", false),
    ("std::rc::Rc", false),
];

impl<'a> Scope<'a> {
    /// A place in the file that begins at `base`.
    #[must_use]
    pub fn new(lookup: &'a dyn Lookup, base: u32) -> Self {
        Self { lookup, base, params: &[] }
    }

    /// The same place, inside of a function with these type parameters.
    #[must_use]
    pub fn within(self, params: &'a [String]) -> Self {
        Self { params, ..self }
    }

    /// The position of a token.
    #[must_use]
    pub fn place(&self, span: proc_macro2::Span) -> Span {
        super::place(span).moved(self.base)
    }

    /// Reads a type. References are `Opaque` here: only a parameter may borrow.
    #[must_use]
    pub fn ty(&self, ty: &Type) -> Ty {
        self.ty_within(ty, 0)
    }

    /// Reads a type that `depth` aliases led to.
    #[must_use]
    pub fn ty_within(&self, ty: &Type, depth: usize) -> Ty {
        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; what is not read is opaque")]
        match ty {
            // An alias that names itself would never end; rustc refuses it.
            _ if depth > 32 => Ty::Opaque(text_of(ty)),
            Type::Tuple(tuple) if tuple.elems.is_empty() => Ty::Unit,
            Type::Tuple(tuple) => {
                Ty::Tuple(tuple.elems.iter().map(|item| self.ty_within(item, depth + 1)).collect())
            }
            Type::Paren(inner) => self.ty_within(&inner.elem, depth + 1),
            Type::Group(inner) => self.ty_within(&inner.elem, depth + 1),
            Type::Slice(slice) => Ty::Slice(Box::new(self.ty_within(&slice.elem, depth + 1))),
            Type::Path(path) if path.qself.is_none() => self.path(&path.path, ty, depth),
            _ => Ty::Opaque(text_of(ty)),
        }
    }

    fn path(&self, path: &syn::Path, whole: &Type, depth: usize) -> Ty {
        let mut args = Vec::new();
        let last = path.segments.len().saturating_sub(1);
        for (index, segment) in path.segments.iter().enumerate() {
            match &segment.arguments {
                PathArguments::None => {}
                PathArguments::AngleBracketed(found) if index == last => {
                    for argument in &found.args {
                        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
                        match argument {
                            GenericArgument::Type(ty) => args.push(self.ty_within(ty, depth + 1)),
                            GenericArgument::Lifetime(_) => {}
                            _ => return Ty::Opaque(text_of(whole)),
                        }
                    }
                }
                PathArguments::AngleBracketed(_) | PathArguments::Parenthesized(_) => {
                    return Ty::Opaque(text_of(whole));
                }
            }
        }
        let words: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let [name] = words.as_slice()
            && self.params.contains(name)
        {
            return Ty::Param(name.clone());
        }
        if let [first, ..] = words.as_slice()
            && self.params.contains(first)
        {
            // `T::Item` is whatever `T` turns out to say.
            return Ty::Opaque(text_of(whole));
        }
        let meaning = match path.leading_colon {
            Some(_) => None,
            None => self.lookup.lookup(&words, depth),
        };
        let head = match (meaning, words.as_slice()) {
            (Some(Meaning::Is(ty)), _) => return ty,
            (Some(Meaning::Named(head)), _) => head,
            (Some(Meaning::Path(path)), _) => absolute(&path),
            (None, [name]) => match name.as_str() {
                "str" => return Ty::Str,
                "Path" => return Ty::Path,
                _ => bare(name),
            },
            (None, _) => absolute(&words.join("::")),
        };
        if head == Head::Other("std::path::Path".to_owned()) {
            return Ty::Path;
        }
        let args = match head {
            // Its argument has a default.
            Head::Known("pointy::Secret") if args.is_empty() => vec![Ty::string()],
            Head::Known(_) | Head::Local(_) | Head::Hidden(_) | Head::Other(_) => args,
        };
        Ty::Named { head, args }
    }
}

fn bare(name: &str) -> Head {
    let known = KNOWN.iter().find(|(path, prelude)| *prelude && path.rsplit("::").next() == Some(name));
    known.map_or_else(|| Head::Other(name.to_owned()), |(path, _)| Head::Known(path))
}

fn absolute(path: &str) -> Head {
    // The prelude gives the same types under a second path.
    let path = path.replace("pointy::prelude::", "pointy::");
    let short = match path.as_str() {
        "std::string::String"
        | "std::vec::Vec"
        | "std::option::Option"
        | "std::result::Result"
        | "std::boxed::Box" => path.rsplit("::").next().unwrap_or_default(),
        "pointy::PathBuf" => "std::path::PathBuf",
        "pointy::Path" => return Head::Other("std::path::Path".to_owned()),
        "pointy::Duration" => "std::time::Duration",
        other => other,
    };
    let known = KNOWN.iter().find(|(known, _)| *known == short);
    known.map_or_else(|| Head::Other(path.clone()), |(known, _)| Head::Known(known))
}

fn text_of(ty: &Type) -> String {
    use quote::ToTokens;
    let spaced = ty.to_token_stream().to_string();
    spaced.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&").replace(" ,", ",")
}
