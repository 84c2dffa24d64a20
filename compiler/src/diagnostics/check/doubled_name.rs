//! A name given twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0506` prints.
pub static PAGE: Page = Page {
    code: "P0506",
    title: "a name given twice",
    text: "\
Inputs, constants and the resources of the tasks (what the tasks share, such as a connection) are all known by
their names, and each name stands for one thing. Here it is given a second time.

Rename one of the two, or delete it.",
    broken: Some(Example {
        script: "input region: string\ninput region: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input region: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// The second of two; `item` is its line.
#[must_use]
pub fn new(span: Span, name: &str, first: Span, item: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is given twice")).here("again").label(first, "the first").help("leave out one of them, or give it another name").likely(item, "")
}

/// A resource has the name already.
#[must_use]
pub fn resource(span: Span, name: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is the name of a resource of the tasks already"))
        .here("taken")
        .in_tasks(place, "this resource goes to each parameter of its name")
        .help("give it another name")
}
