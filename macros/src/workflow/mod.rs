//! `workflow!`: a workflow inside of Rust code, by the same compiler as the command's.
//!
//! It expands twice. The first time it reads which tasks the script names, and calls their macros one after the other
//! (see `handed`); the last of them calls `__finish!` with all signatures. Where a task's outcomes are told apart, the
//! macro of their enum is called in between.

mod doors;
mod finish;
mod head;
mod script;

pub(crate) use doors::read;
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
    let asked = script.asked();
    let chain = |end| ask(&asked, &TokenStream::new(), &quote!({ #input }), end);
    let (plain, tested) = (chain(End::Plain), chain(End::Tested));
    // The first that is missing ends the chain; so each is called by itself too, and rustc names all.
    let each = asked.iter().map(|path| {
        let path = macro_path(path);
        quote!(#path ! {})
    });
    // What is not for this build is left unread by rustc: it costs a few tokens.
    quote! {
        #(#each)*
        #[cfg(not(test))]
        #plain
        #[cfg(test)]
        ::pointy::__when_testing! { { #plain } { #tested } }
    }
}

/// What the chain of macros ends in.
#[derive(Clone, Copy)]
pub(crate) enum End {
    /// The items of the workflow.
    Plain,
    /// The same with tasks that a test may replace.
    Tested,
}

impl End {
    fn path(self) -> TokenStream {
        match self {
            Self::Plain => quote!(::pointy::__finish),
            Self::Tested => quote!(::pointy::__finish_tested),
        }
    }
}

/// Calls the macros of these paths, which add what they know to what is known.
fn ask(paths: &[Vec<Ident>], known: &TokenStream, state: &TokenStream, end: End) -> TokenStream {
    let end = end.path();
    let mut paths = paths.iter().map(|path| macro_path(path));
    match paths.next() {
        Some(first) => quote!(#first ! { { #known } { #({ #paths })* } { #end } #state }),
        None => quote!(#end ! { { #known } #state }),
    }
}

/// The path of the macro of an item.
fn macro_path(path: &[Ident]) -> TokenStream {
    let mut path = path.to_vec();
    if let Some(last) = path.last_mut() {
        *last = handed::macro_name(last);
    }
    quote!(#(#path)::*)
}
