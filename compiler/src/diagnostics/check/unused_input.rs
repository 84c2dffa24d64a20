//! An input that nothing takes.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0510` prints.
pub static PAGE: Page = Page {
    code: "P0510",
    title: "an input that nothing takes",
    text: "\
Whoever runs the workflow has to give this input, but no task has a parameter of its name, and nothing reads it
as `$name`.

Delete the line, or correct the name: an input goes to the parameters that are called like it. This is a
warning; the workflow can be built.",
    broken: Some(Example {
        script: "input region: string\ninput zone: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input region: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// Nothing takes the input; `item` is its line.
#[must_use]
pub fn new(span: Span, name: &str, item: Option<Span>) -> Diagnostic {
    let found = PAGE.warning(span, format!("nothing takes the input `{name}`")).here("unused").help("leave it out, or give a task a parameter of that name");
    match item {
        Some(item) => found.likely(item, ""),
        None => found,
    }
}
