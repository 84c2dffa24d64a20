//! Two branches, retries, names or lists of attributes behind one event.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0114",
    title: "twice behind one event",
    text: "\
An event has at most one of each: one list of attributes `[…]`, one retry `* n`, one name `as name` and one
branch `(…)`. This one has two, and nothing says which counts.

Write all attributes into one pair of brackets, and all arms (an outcome with what follows it) into one pair of
parentheses.

A `(` right behind an event is always its branch. If you meant a group that runs next, an arrow is missing
before it: `Load -> (A || B)`.",
    broken: Some(Example {
        script: "3 * Ping * 4",
        tasks: "#[task]\npub fn ping() -> Result<()> { Ok(()) }\n",
    }),
    fixed: Some(Example {
        script: "Ping * 4",
        tasks: "#[task]\npub fn ping() -> Result<()> { Ok(()) }\n",
    }),
};

/// What stands at `first` stands again at `span`.
#[must_use]
pub fn new(span: Span, first: Span, name: &str) -> Diagnostic {
    let (title, help) = match name {
        "attributes" => ("a second list of attributes", "put all attributes into the first pair of brackets"),
        "retry" => ("a second retry", "keep one of the two"),
        "name" => ("a second name", "keep one of the two"),
        _ => ("a second branch", "put all arms into the first pair of parentheses, or write `->` before a group"),
    };
    let found = PAGE.error(span, format!("{title} behind one event")).here("given again").label(first, "first given here").help(help);
    match name {
        "retry" | "name" => found.likely(span, ""),
        _ => found,
    }
}

/// Right behind the first one, so that both become one; `gap` is from one bracket to the other.
#[must_use]
pub fn joined(found: Diagnostic, gap: Span) -> Diagnostic {
    found.likely(gap, ", ")
}
