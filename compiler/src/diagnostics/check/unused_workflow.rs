//! A workflow that no event starts.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain P0518` prints.
pub static PAGE: Page = Page {
    code: "P0518",
    title: "a workflow that no event starts",
    text: "\
`use` makes another script an event of this one, but no event of that name occurs.

Delete the line, or write the event where the workflow is meant to run. This is a warning; the workflow can be built.",
    broken: None,
    fixed: None,
};

/// No event starts the workflow `name`; `item` is its line.
#[must_use]
pub fn new(span: Span, name: &str, item: Span) -> Diagnostic {
    PAGE.warning(span, format!("no event starts the workflow `{name}`"))
        .here("unused")
        .help("leave it out")
        .likely(item, "")
}
