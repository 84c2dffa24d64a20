//! `#[resource]`: a function that makes what tasks share, and a type of its name that says what it makes.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, FnArg, ItemFn, ReturnType, Type};

use crate::task;
use pointyc::signature::{item_of, success_of};

/// The function as it was, and the type beside it.
pub(crate) fn expand(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let function = match syn::parse2::<ItemFn>(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            let error = Error::new(error.span(), "#[resource] stands above a function").into_compile_error();
            return quote!(#item #error);
        }
    };
    let mut problems = task::check(&function, "a resource");
    if !attribute.is_empty() {
        problems.push(Error::new_spanned(attribute, "#[resource] takes no arguments"));
    }
    problems.extend(of_a_run(&function));
    if let Some(parameter) = function.sig.generics.type_params().next() {
        let text = "a resource is of one type: write the type itself";
        problems.push(Error::new_spanned(parameter, text));
    }
    match &function.sig.output {
        ReturnType::Default => {
            let text = "a resource gives what tasks share: return it";
            problems.push(Error::new_spanned(&function.sig.ident, text));
        }
        ReturnType::Type(_, returned) if item_of(success_of(returned).unwrap_or(returned)).is_some() => {
            let text = "a resource is there for all steps, and items are gone once pulled: collect them into a `Vec`";
            problems.push(Error::new_spanned(returned, text));
        }
        ReturnType::Type(..) => {}
    }
    if problems.is_empty() {
        let (resource, shared) = (task::implement(&function, "resource"), shared(&function));
        #[cfg(feature = "workflow")]
        let handed = crate::handed::of_function(&function, "resource");
        #[cfg(not(feature = "workflow"))]
        let handed = TokenStream::new();
        quote!(#item #resource #shared #handed)
    } else {
        let problems = problems.into_iter().map(Error::into_compile_error);
        quote!(#item #(#problems)*)
    }
}

/// A resource outlives the run that needed it first.
fn of_a_run(function: &ItemFn) -> Option<Error> {
    let of_a_run = |ty: &Type| {
        let Type::Reference(reference) = ty else { return false };
        let Type::Path(path) = &*reference.elem else { return false };
        path.path.segments.last().is_some_and(|last| last.ident == "Run" || last.ident == "Failure")
    };
    function.sig.inputs.iter().find_map(|input| match input {
        FnArg::Typed(typed) if of_a_run(&typed.ty) => {
            let text = "a resource is made once for all runs: it takes inputs, constants and other resources";
            Some(Error::new_spanned(&typed.ty, text))
        }
        FnArg::Typed(_) | FnArg::Receiver(_) => None,
    })
}

/// What all threads share must be made for it; said here, where the type is written.
fn shared(function: &ItemFn) -> TokenStream {
    let name = &function.sig.ident;
    quote_spanned! {function.sig.output.span()=>
        const _: fn() = || {
            fn all_threads_share<T: ::core::marker::Send + ::core::marker::Sync + 'static>() {}
            all_threads_share::<<#name as ::pointy::Task>::Output>();
        };
    }
}
