//! Iterators and streams, as what a task gives and as what it takes.

use super::{Likeness, Scope, Ty};
use std::fmt;
use syn::{
    AssocType, GenericArgument, GenericParam, Generics, PathArguments, Type, TypeParamBound, WherePredicate,
};

/// What an iterator or a stream that a task gives is, beside the type of its items.
#[derive(Clone, Debug, PartialEq)]
pub struct Items {
    /// Whether it is a stream.
    pub is_stream: bool,
    /// Whether it says that it may go to another thread.
    pub is_send: bool,
    /// Whether an item may fail: each is a `Result`.
    pub fails: bool,
    /// Whether the error of an item is that of the task.
    pub fails_alike: bool,
}

/// How a parameter pulls items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// `impl Iterator`
    Iterator,
    /// `impl IntoIterator`
    IntoIterator,
    /// `impl Stream`
    Stream,
}

/// What a parameter that pulls asks of what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulls {
    /// By which trait.
    pub by: Pull,
    /// Whether it must be able to go to another thread.
    pub send: bool,
    /// Whether more is asked, such as `Clone` or `'static`, which only a collection has for sure.
    pub more: bool,
}

impl fmt::Display for Pull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Iterator => "Iterator",
            Self::IntoIterator => "IntoIterator",
            Self::Stream => "Stream",
        })
    }
}

/// An iterator or a stream as it is written.
struct Written<'t> {
    pulls: Pulls,
    item: &'t Type,
}

/// The item of an iterator or a stream that a function gives as `impl Iterator<Item = T>`, or boxed.
#[must_use]
pub fn item_of(ty: &Type) -> Option<&Type> {
    given(ty).map(|written| written.item)
}

/// Whether a parameter of this type pulls: `impl Iterator<Item = T>` or `impl Stream<Item = T>`.
#[must_use]
pub fn is_pulled(ty: &Type) -> bool {
    bounds_of(ty).is_some_and(|bounds| written(bounds).is_some())
}

/// What a function that gives an iterator or a stream gives, and the type of its items. `of_start`: the error of the
/// function itself.
pub(super) fn gives(ty: &Type, of_start: Option<&Ty>, scope: &Scope<'_>) -> Option<(Items, Ty)> {
    let Written { pulls, item } = given(ty)?;
    let (item, error) = match super::read::returns(item, scope) {
        super::Returns::Plain(item) => (item, None),
        super::Returns::Result(item, error) => (item, Some(error)),
    };
    let same = |of_item: &Ty| of_start.is_none_or(|of_start| of_start.compare(of_item) == Likeness::Same);
    let items = Items {
        is_stream: pulls.by == Pull::Stream,
        is_send: pulls.send,
        fails: error.is_some(),
        fails_alike: error.as_ref().is_some_and(same),
    };
    Some((items, item))
}

/// How a parameter pulls, and the type of the items.
pub(super) fn takes(ty: &Type, generics: &Generics, scope: &Scope<'_>) -> Option<(Pulls, Ty)> {
    let Written { pulls, item } = match bounds_of(ty) {
        Some(bounds) => written(bounds)?,
        None => written(bounds_of_param(ty, generics)?)?,
    };
    Some((pulls, scope.ty(item)))
}

fn given(ty: &Type) -> Option<Written<'_>> {
    let bounds = bounds_of(ty).or_else(|| boxed(ty))?;
    written(bounds).filter(|written| written.pulls.by != Pull::IntoIterator)
}

fn bounds_of(ty: &Type) -> Option<Vec<&TypeParamBound>> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
    match ty {
        Type::ImplTrait(found) => Some(found.bounds.iter().collect()),
        Type::Group(inner) => bounds_of(&inner.elem),
        Type::Paren(inner) => bounds_of(&inner.elem),
        _ => None,
    }
}

/// `Box<dyn Iterator<Item = T> + Send>`, and the same in a `Pin`.
fn boxed(ty: &Type) -> Option<Vec<&TypeParamBound>> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Box" || last.ident == "Pin")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let GenericArgument::Type(inner) = arguments.args.first()? else { return None };
    if let Type::TraitObject(found) = inner {
        return Some(found.bounds.iter().collect());
    }
    if last.ident == "Pin" { boxed(inner) } else { None }
}

/// The bounds of a type parameter, where a parameter's type is one.
fn bounds_of_param<'t>(ty: &Type, generics: &'t Generics) -> Option<Vec<&'t TypeParamBound>> {
    let Type::Path(path) = ty else { return None };
    let name = path.path.get_ident()?;
    let param = generics.params.iter().find_map(|param| match param {
        GenericParam::Type(param) if param.ident == *name => Some(param),
        GenericParam::Type(_) | GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
    })?;
    let predicates = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let further = predicates.filter_map(|predicate| {
        let WherePredicate::Type(found) = predicate else { return None };
        let Type::Path(bounded) = &found.bounded_ty else { return None };
        bounded.path.is_ident(name).then_some(&found.bounds)
    });
    Some(param.bounds.iter().chain(further.flatten()).collect())
}

fn written(bounds: Vec<&TypeParamBound>) -> Option<Written<'_>> {
    let mut found: Option<(Pull, &Type)> = None;
    let (mut send, mut more) = (false, false);
    for bound in bounds {
        let TypeParamBound::Trait(bound) = bound else {
            // `'static`, and `use<…>`, which only a result has.
            more = true;
            continue;
        };
        let Some(last) = bound.path.segments.last() else { continue };
        let pull = match last.ident.to_string().as_str() {
            "Iterator" => Some((Pull::Iterator, false)),
            "DoubleEndedIterator" | "ExactSizeIterator" | "FusedIterator" => Some((Pull::Iterator, true)),
            "IntoIterator" => Some((Pull::IntoIterator, false)),
            "Stream" => Some((Pull::Stream, false)),
            "Send" => {
                send = true;
                None
            }
            _ => {
                more = true;
                None
            }
        };
        if let Some((pull, further)) = pull {
            more |= further;
            found = item(&last.arguments).map(|item| (pull, item)).or(found);
        }
    }
    let (by, item) = found?;
    Some(Written { pulls: Pulls { by, send, more }, item })
}

/// The `T` of `<Item = T>`.
fn item(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().find_map(|argument| {
        let GenericArgument::AssocType(AssocType { ident, ty, .. }) = argument else { return None };
        (ident == "Item").then_some(ty)
    })
}
