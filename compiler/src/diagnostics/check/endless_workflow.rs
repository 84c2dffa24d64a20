//! A workflow that cannot end.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain P0517` prints.
pub static PAGE: Page = Page {
    code: "P0517",
    title: "a workflow that always starts itself again",
    text: "\
A workflow that uses itself must have a way through it on which it does not: an arm that ends without it. Here every
way leads to the workflow itself once more, so no run of it could ever end well.

Put the event that starts it again into an arm, and let another arm end:

    Next (More |-> Step -> Again, Done |-> Report)",
    broken: None,
    fixed: None,
};

/// No way through the workflow ends; `span` is the `use` that starts it again.
#[must_use]
pub fn new(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("every way through `{name}` starts it again"))
        .here("starts itself again")
        .help("put its event into an arm, and let another arm end without it")
}
