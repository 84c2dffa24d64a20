//! `workflow!`: a workflow inside of Rust code, by the same compiler as the command's.
//!
//! It expands twice. The first time it reads which tasks the script names, and calls their macros one after the other
//! (see `handed`); the last of them calls `__finish!` with all signatures. Where a task's outcomes are told apart, the
//! macro of their enum is called in between.

mod finish;
mod head;
mod script;

pub(crate) use finish::finish;

use crate::handed;
use head::Head;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use script::Script;

/// The first half: asks the tasks for their signatures.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let head = match syn::parse2::<Head>(input.clone()) {
        Ok(head) => head,
        Err(error) => return error.into_compile_error(),
    };
    let script = match Script::of(&head) {
        Ok(script) => script,
        Err(error) => return error.into_compile_error(),
    };
    ask(&script.asked(), &TokenStream::new(), &quote!({ #input }))
}

/// Calls the macros of these paths, which add what they know to what is known.
fn ask(paths: &[Vec<Ident>], known: &TokenStream, state: &TokenStream) -> TokenStream {
    let mut paths = paths.iter().map(|path| {
        let mut path = path.clone();
        if let Some(last) = path.last_mut() {
            *last = handed::macro_name(last);
        }
        quote!(#(#path)::*)
    });
    match paths.next() {
        Some(first) => quote!(#first ! { { #known } { #({ #paths })* } { ::pointy::__finish } #state }),
        None => quote!(::pointy::__finish! { { #known } #state }),
    }
}
