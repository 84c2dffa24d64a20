//! Type parameters: what they stand for, learnt from what is given.

use super::{Likeness, Ty};
use std::collections::BTreeMap;

impl Ty {
    /// Finds out what type parameters stand for, where a value of type `given` goes into this type. The first finding
    /// of each stands: whether a second agrees is rustc's to say.
    pub fn learn(&self, given: &Self, known: &mut BTreeMap<String, Self>) {
        match (self, given) {
            (Self::Param(name), given) => {
                known.entry(name.clone()).or_insert_with(|| given.clone());
            }
            (Self::Named { head, args }, Self::Named { head: other, args: others })
                if head.compare(other) == Likeness::Same && args.len() == others.len() =>
            {
                args.iter().zip(others).for_each(|(arg, other)| arg.learn(other, known));
            }
            // A value fills an `Option` as `Some`.
            (_, given) if self.optional_of().is_some() && given.optional_of().is_none() => {
                if let Some(inner) = self.optional_of() {
                    inner.learn(given, known);
                }
            }
            (Self::Tuple(items), Self::Tuple(others)) if items.len() == others.len() => {
                items.iter().zip(others).for_each(|(item, other)| item.learn(other, known));
            }
            (Self::Slice(item), Self::Slice(other)) => item.learn(other, known),
            (
                Self::Unit
                | Self::Str
                | Self::Path
                | Self::Slice(_)
                | Self::Tuple(_)
                | Self::Named { .. }
                | Self::AnyInt
                | Self::AnyFloat
                | Self::Never
                | Self::Opaque(_),
                _,
            ) => {}
        }
    }

    /// The type with its parameters replaced by what is known of them; the others only rustc knows.
    #[must_use]
    pub fn with(&self, known: &BTreeMap<String, Self>) -> Self {
        match self {
            Self::Param(name) => known.get(name).cloned().unwrap_or_else(|| Self::Opaque(name.clone())),
            Self::Named { head, args } => {
                Self::Named { head: head.clone(), args: args.iter().map(|arg| arg.with(known)).collect() }
            }
            Self::Tuple(items) => Self::Tuple(items.iter().map(|item| item.with(known)).collect()),
            Self::Slice(item) => Self::Slice(Box::new(item.with(known))),
            Self::Unit
            | Self::Str
            | Self::Path
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never
            | Self::Opaque(_) => self.clone(),
        }
    }

    /// Whether a type parameter stands in it.
    #[must_use]
    pub fn is_generic(&self) -> bool {
        match self {
            Self::Param(_) => true,
            Self::Named { args, .. } => args.iter().any(Self::is_generic),
            Self::Tuple(items) => items.iter().any(Self::is_generic),
            Self::Slice(item) => item.is_generic(),
            Self::Unit
            | Self::Str
            | Self::Path
            | Self::AnyInt
            | Self::AnyFloat
            | Self::Never
            | Self::Opaque(_) => false,
        }
    }
}
