//! The hidden macros by which items hand themselves to `workflow!`: a macro cannot look up other items, so each task has
//! a macro of its name that adds the task's signature to a list and calls the next one.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use std::sync::atomic::{AtomicU32, Ordering};
use syn::{Attribute, ItemEnum, ItemFn, Visibility};

/// The macros of std that a task may be named like: a macro of that name in its module would stand before std's.
const OF_STD: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "include",
    "include_bytes",
    "include_str",
    "line",
    "matches",
    "module_path",
    "option_env",
    "panic",
    "print",
    "println",
    "stringify",
    "thread_local",
    "todo",
    "try",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// The name of the macro of an item.
pub(crate) fn macro_name(item: &Ident) -> Ident {
    let name = item.to_string();
    if OF_STD.contains(&name.as_str()) {
        format_ident!("__pointy_{name}", span = item.span())
    } else {
        item.clone()
    }
}

/// A task, or a resource, as `what` says.
pub(crate) fn of_function(function: &ItemFn, what: &str) -> TokenStream {
    let what = Ident::new(what, Span::call_site());
    let ItemFn { attrs, vis, sig, .. } = function;
    let docs = docs(attrs);
    handing_on(&sig.ident, vis, &quote!(#what #(#docs)* #vis #sig {}))
}

/// An enum of outcomes.
pub(crate) fn of_enum(item: &ItemEnum) -> TokenStream {
    let mut item = item.clone();
    item.attrs.clear();
    for variant in &mut item.variants {
        variant.attrs.retain(|attribute| attribute.path().is_ident("outcome"));
    }
    handing_on(&item.ident, &item.vis, &quote!(outcomes #item))
}

/// A record, which is no enum of outcomes.
pub(crate) fn of_record(name: &Ident, visibility: &Visibility) -> TokenStream {
    handing_on(name, visibility, &quote!(record #name))
}

fn docs(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc"))
}

fn handing_on(item: &Ident, visibility: &Visibility, what: &TokenStream) -> TokenStream {
    let own = format_ident!("__pointy_{}_{}", item.to_string().replace("r#", ""), number());
    let name = macro_name(item);
    quote! {
        #[doc(hidden)]
        #[allow(non_local_definitions, unused_macros)]
        #[macro_export]
        macro_rules! #own {
            () => {};
            ({ $($done:tt)* } { { $($next:tt)+ } $($rest:tt)* } { $($end:tt)+ } $state:tt) => {
                $($next)+ ! { { $($done)* { #what } } { $($rest)* } { $($end)+ } $state }
            };
            ({ $($done:tt)* } { } { $($end:tt)+ } $state:tt) => {
                $($end)+ ! { { $($done)* { #what } } $state }
            };
        }
        #[doc(hidden)]
        #[allow(unused_imports, unreachable_pub)]
        #visibility use #own as #name;
    }
}

/// A number that no other item of the crate has: a file may be two modules of one crate.
fn number() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}
