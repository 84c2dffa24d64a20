//! Brackets in brackets in brackets …

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0115",
    title: "nested too deep",
    text: "\
Groups, branches, lists and types may stand inside of each other up to a depth of 128, and the same holds for the
operators of an expression. Nobody reads what is nested deeper; it also would let the compiler run out of memory on a
damaged script.

Give the inner part a script of its own, or a constant.",
    broken: None,
    fixed: None,
};

/// The bracket at `span` is nested deeper than `limit`.
#[must_use]
pub fn brackets(span: Span, limit: usize) -> Diagnostic {
    PAGE.error(span, format!("brackets are nested deeper than {limit}"))
        .here("one too deep")
        .help("move the inner part into a script of its own")
}

/// The expression at `span` is deeper than `limit`.
#[must_use]
pub fn expression(span: Span, limit: u16) -> Diagnostic {
    PAGE.error(span, format!("an expression of more than {limit} levels"))
        .here("too deep")
        .help("give parts of it a name: `@part = …` and `$part`")
}
