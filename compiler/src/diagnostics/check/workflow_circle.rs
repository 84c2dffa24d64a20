//! Workflows that use each other without a bound.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain P0516` prints.
pub static PAGE: Page = Page {
    code: "P0516",
    title: "workflows that use each other",
    text: "\
A workflow that uses itself, directly or by way of others, could start itself for ever. That may be meant: a folder
holds folders, an order is divided until its parts are small enough. Then say how deep it may go, above the chain:

    @recursive-depth: 50
    use \"folder.pty\" as Folder
    …

A run that gets deeper fails at that step. If it is not meant, leave out one of the `use` lines.",
    broken: None,
    fixed: None,
};

/// A `use` closes a circle of these scripts; `top` is where a directive may stand.
#[must_use]
pub fn new(span: Span, circle: &str, top: Span) -> Diagnostic {
    PAGE.error(span, format!("workflows use each other without an end: {circle}"))
        .here("leads back to where it began")
        .help("say how deep they may nest, as `@recursive-depth: 50`, or leave out a `use`")
        .likely(top, "@recursive-depth: 50\n")
}
