//! Brackets in brackets in brackets …

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0115",
    title: "nested too deep",
    text: "\
Brackets may stand inside of each other up to a depth of 128, and the parts of an expression as well. This goes
deeper: nobody could read it, and on a damaged file the compiler would run out of memory.

Give a part of an expression a name of its own, as a constant (`@part = …`), or split the workflow into two
scripts.",
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
