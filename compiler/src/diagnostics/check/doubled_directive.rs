//! A directive given twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0503` prints.
pub static PAGE: Page = Page {
    code: "P0503",
    title: "a directive given twice",
    text: "\
A directive says something about the whole workflow and stands there once. Here it is given twice, and nothing
says which value counts. Delete one of the lines.",
    broken: Some(Example {
        script: "@timeout: 10m\n@timeout: 5m\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "@timeout: 10m\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// The second of two.
#[must_use]
pub fn new(span: Span, name: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("`@{name}` is given twice")).here("again").label(first, "the first").help("leave out one of them").likely(span, "")
}
