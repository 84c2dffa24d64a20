//! One input of two types.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0309` prints.
pub static PAGE: Page = Page {
    code: "P0309",
    title: "one input of two types",
    text: "\
A script without `input` lines gets an input for each parameter that nothing else fills. One name is one input,
with one value. So all parameters that take it must agree on its type, and here two do not.

Rename one of the parameters, or give one of the two events its value in brackets: `Rename[region=…]`.",
    broken: Some(Example {
        script: "Fetch -> Rename",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn rename(region: Vec<u8>) -> usize { region.len() }\n",
    }),
    fixed: Some(Example {
        script: "Fetch -> Rename",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn rename(region: &str) -> usize { region.len() }\n",
    }),
};

/// Two events take an input of one name in two types.
#[must_use]
pub fn new(span: Span, name: &str, first_ty: &str, second_ty: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("the input `{name}` would be of two types, `{first_ty}` and `{second_ty}`"))
        .here(format!("takes `{second_ty}`"))
        .label(first, format!("takes `{first_ty}`"))
        .help(format!("give one of them its value by an attribute, `[{name}=…]`, or rename a parameter"))
}
