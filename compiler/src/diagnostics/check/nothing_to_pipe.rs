//! There is nothing to pipe.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0307` prints.
pub static PAGE: Page = Page {
    code: "P0307",
    title: "there is nothing to pipe",
    text: "\
`|->` passes on what the step before gave. This one gives nothing: its task has no result, or the outcome
carries no value.

Write `->` instead. If the next task needs a value, give it one in its brackets, as in `Store[count=1]`.",
    broken: Some(Example {
        script: "Ping |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n\n#[task]\npub fn ping() {}\n",
    }),
    fixed: Some(Example {
        script: "Ping -> Store[count=1]",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n\n#[task]\npub fn ping() {}\n",
    }),
};

/// The part before gives `()`.
#[must_use]
pub fn new(link: Span, before: Span) -> Diagnostic {
    PAGE.error(link, "there is no result to pipe").here("passes on nothing").label(before, "gives no result").help("write `->`").fix(link, "->")
}

/// The outcome has no payload.
#[must_use]
pub fn outcome(link: Span, number: u8) -> Diagnostic {
    PAGE.error(link, format!("outcome {number} carries nothing to pipe")).here("passes on nothing").help("write `->`").fix(link, "->")
}

/// `as` behind a step that gives `()`; `whole` is the `as` with its name.
#[must_use]
pub fn nothing_to_keep(span: Span, name: &str, whole: Option<Span>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no result to keep as `{name}`")).here("nothing to keep").help(format!("leave out `as {name}`"));
    match whole {
        Some(whole) => found.fix(whole, ""),
        None => found,
    }
}
