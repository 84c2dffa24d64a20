//! A script without a chain.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0509` prints.
pub static PAGE: Page = Page {
    code: "P0509",
    title: "a script without a chain",
    text: "\
A script says what runs: at least the name of one task. This one has a header only, or nothing at all.

Write the events below it, as in `Load |-> Save`.",
    broken: Some(Example {
        script: "@timeout: 10m",
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

/// There is nothing to run.
#[must_use]
pub fn new(end: Span) -> Diagnostic {
    PAGE.error(end, "the script has no chain").here("nothing to run").help("write at least one event, like `Load |-> Save`")
}
