//! Types for the generated file.

use super::Emitter;
use super::call::task_path;
use crate::signature::{Head, Ty};
use crate::typed::{TaskPath, ValueId};
use proc_macro2::TokenStream;
use quote::quote;

impl Emitter<'_> {
    /// The type of a value.
    pub(super) fn type_of(&self, value: ValueId) -> TokenStream {
        let Some(variable) = self.variable(value) else { return TokenStream::new() };
        if let Some(inner) = variable.inner {
            let inner = self.type_of(inner);
            return quote!(Option<#inner>);
        }
        match &variable.task {
            // Only the task's own file can spell each type that it uses.
            Some(TaskPath::Local(task)) if !is_plain(&variable.ty) => {
                let task = task_path(task);
                quote!(<#task as pointy::Task>::Output)
            }
            Some(TaskPath::Workflow(nested)) if !is_plain(&variable.ty) => self.in_nested(nested, "Output"),
            Some(
                TaskPath::Local(_) | TaskPath::Generic(_) | TaskPath::Builtin(..) | TaskPath::Workflow(_),
            ) => ty(&variable.ty),
            None if !variable.parts.is_empty() => {
                let parts = variable.parts.iter().map(|part| self.type_of(*part));
                quote!((#(#parts),*))
            }
            None => ty(&variable.ty),
        }
    }

    /// Whether the type of a value can be written at all.
    pub(super) fn is_nameable(&self, value: ValueId) -> bool {
        let Some(variable) = self.variable(value) else { return false };
        if let Some(inner) = variable.inner {
            return self.is_nameable(inner);
        }
        match &variable.task {
            Some(TaskPath::Local(_) | TaskPath::Workflow(_)) => true,
            Some(TaskPath::Generic(_) | TaskPath::Builtin(..)) => is_plain(&variable.ty),
            None if !variable.parts.is_empty() => variable.parts.iter().all(|part| self.is_nameable(*part)),
            None => is_plain(&variable.ty),
        }
    }
}

/// Whether a type means the same everywhere.
pub(super) fn is_plain(ty: &Ty) -> bool {
    match ty {
        Ty::Unit => true,
        Ty::Tuple(items) => items.iter().all(is_plain),
        Ty::Named { head: Head::Known(_) | Head::Local(_), args } => args.iter().all(is_plain),
        Ty::Named { head: Head::Other(_) | Head::Hidden(_), .. }
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => false,
    }
}

/// A type as far as its text tells.
pub(super) fn ty(of: &Ty) -> TokenStream {
    match of {
        Ty::Unit => quote!(()),
        Ty::Str => quote!(str),
        Ty::Path => quote!(std::path::Path),
        Ty::Slice(item) => {
            let item = ty(item);
            quote!([#item])
        }
        Ty::Tuple(items) => {
            let items = items.iter().map(ty);
            quote!((#(#items),*))
        }
        Ty::Named { head, args } => {
            let path = match head {
                Head::Known(path) => path_of(path),
                Head::Local(name) | Head::Hidden(name) => path_of(&format!("tasks::{name}")),
                Head::Other(path) if path.contains("::") => path_of(path),
                Head::Other(name) => path_of(&format!("tasks::{name}")),
            };
            let args: Vec<TokenStream> = args.iter().map(ty).collect();
            if args.is_empty() { path } else { quote!(#path<#(#args),*>) }
        }
        Ty::AnyInt => quote!(i64),
        Ty::AnyFloat => quote!(f64),
        Ty::Never => quote!(std::convert::Infallible),
        Ty::Param(text) | Ty::Opaque(text) => text.parse().unwrap_or_else(|_| quote!(_)),
    }
}

fn path_of(path: &str) -> TokenStream {
    path.parse().unwrap_or_default()
}
