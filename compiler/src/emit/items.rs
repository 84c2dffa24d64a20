//! Iterators and streams: collected where they are given, or pulled by the next step.

use super::Emitter;
use super::call::{Answers, Expr, task_path};
use crate::plan::{Call, Form, Items, Pulled, Raise};
use crate::signature::Pull;
use crate::typed::TaskPath;
use proc_macro2::TokenStream;
use quote::quote;

/// A collection as an argument for a parameter that pulls.
pub(super) fn pulled(value: TokenStream, by: Pull) -> TokenStream {
    match by {
        Pull::Iterator => quote!(#value.into_iter()),
        Pull::IntoIterator => value,
        Pull::Stream => quote!(pointy::io::items(#value)),
    }
}

/// What makes a failure of the error of an item.
fn raise(raise: &Raise) -> TokenStream {
    match raise {
        Raise::AsTask(TaskPath::Local(task)) => {
            let task = task_path(task);
            quote!(pointy::raise::<#task>)
        }
        Raise::AsTask(TaskPath::Generic(_) | TaskPath::Builtin(..) | TaskPath::Workflow(_)) | Raise::Own => {
            quote!(|error| pointy::failure!(error))
        }
    }
}

impl Emitter<'_> {
    /// An iterator or a stream as an argument, as it is.
    pub(super) fn pull(&self, pulled: &Pulled, items: &TokenStream) -> TokenStream {
        self.marks.set(true);
        let step = self.step(pulled.step);
        match (&pulled.raise, pulled.is_stream) {
            (None, false) => quote!(at.pull(#step, #items)),
            (None, true) => quote!(at.pull_stream(#step, #items)),
            (Some(found), false) => {
                let raise = raise(found);
                quote!(at.try_pull(#step, #items, #raise))
            }
            (Some(found), true) => {
                let raise = raise(found);
                quote!(at.try_pull_stream(#step, #items, #raise))
            }
        }
    }

    /// A call that gives items.
    pub(super) fn gathered(&self, call: &Call, items: &Items, called: Expr) -> Expr {
        let step = self.step(call.step);
        let Expr { tokens, gives } = called;
        match (items.form, gives) {
            (Form::Pulled, gives) => Expr { tokens, gives },
            (Form::Whole, gives) => {
                let start = match gives {
                    Answers::Value => tokens,
                    Answers::Failure => quote!(#tokens?),
                    Answers::Own => {
                        let raise = self.raise(call);
                        quote!(#tokens #raise?)
                    }
                };
                let gives = if items.raise.is_some() { Answers::Failure } else { Answers::Value };
                Expr { tokens: all(items, &start), gives }
            }
            (Form::Apart, Answers::Value | Answers::Failure) => {
                let start = if gives == Answers::Failure { quote!(#tokens?) } else { tokens };
                Expr { tokens: later(&step, items, &start), gives: Answers::Value }
            }
            (Form::Apart, Answers::Own) => {
                let rest = later(&step, items, &quote!(items));
                let tokens = if items.is_stream {
                    quote!(match #tokens { Ok(items) => Ok(#rest), Err(error) => Err(error) })
                } else {
                    quote!(#tokens.map(|items| #rest))
                };
                Expr { tokens, gives: Answers::Own }
            }
        }
    }
}

/// All items of `start`: a `Vec`, or `()` where nothing needs them; a `Result` where an item may fail.
fn all(items: &Items, start: &TokenStream) -> TokenStream {
    let raise = items.raise.as_ref().map(raise);
    match (items.is_stream, items.is_dropped, raise) {
        (false, false, None) => quote!(#start.collect::<Vec<_>>()),
        (false, true, None) => quote!(#start.for_each(std::mem::drop)),
        (false, false, Some(raise)) => quote!(pointy::try_collect(#start, #raise)),
        (false, true, Some(raise)) => quote!(pointy::try_drain(#start, #raise)),
        (true, false, None) => quote!(pointy::io::collect(#start).await),
        (true, true, None) => quote!(pointy::io::drain(#start).await),
        (true, false, Some(raise)) => quote!(pointy::io::try_collect(#start, #raise).await),
        (true, true, Some(raise)) => quote!(pointy::io::try_drain(#start, #raise).await),
    }
}

/// The same as a `Result` that holds a failure of an item, which is none of the start.
fn later(step: &TokenStream, items: &Items, start: &TokenStream) -> TokenStream {
    let name = quote!(items);
    if items.is_stream {
        let all = all(items, &name);
        let all = if items.raise.is_some() { all } else { quote!(Ok(#all)) };
        return quote!(pointy::io::later(run, #step, #start, async |items| #all).await);
    }
    let all = all(items, &name);
    let all = match (&items.raise, items.is_dropped) {
        (Some(_), _) => all,
        (None, false) => quote!(Ok(#all)),
        (None, true) => quote!({ #all; Ok(()) }),
    };
    quote!(pointy::later(run, #step, #start, |items| #all))
}
