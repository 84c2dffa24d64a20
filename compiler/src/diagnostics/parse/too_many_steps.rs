//! A script that is longer than any that is written by hand.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0116",
    title: "too many steps",
    text: "\
A script may have 20,000 steps, and this one has more. Such a script was usually written by a program, with a
step for each row of some data.

Let a task take the whole list instead, as `Vec<Row>`, and do one thing to all rows.",
    broken: None,
    fixed: None,
};

/// The step at `span` is the first beyond `limit`.
#[must_use]
pub fn new(span: Span, limit: usize) -> Diagnostic {
    PAGE.error(span, format!("the script has more than {limit} steps"))
        .here("the first of those that are too many")
        .help("run one task over many items with `MAP<Task>`, or split the script")
}
