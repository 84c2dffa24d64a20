//! An event that occurs twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0513` prints.
pub static PAGE: Page = Page {
    code: "P0513",
    title: "an event that occurs twice",
    text: "\
With `@mode: DAG` (also written `strict`) each event may occur only once in the script. This one occurs again.

Delete one of the two, or the line `@mode`. By default, `@mode: CFG` (also written `flexible`), an event may
occur many times, and each time is a step of its own.",
    broken: Some(Example {
        script: "@mode: DAG\nLoad |-> Save |-> Save",
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: "@mode: CFG\nLoad |-> Save |-> Save",
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> String { text }
"#;

/// The second occurrence, where `mode` allows one.
#[must_use]
pub fn new(span: Span, event: &str, first: Span, mode: Span) -> Diagnostic {
    PAGE.error(span, format!("`{event}` occurs twice, which `@mode: DAG` does not allow"))
        .here("again")
        .label(first, "the first time")
        .label(mode, "each event once")
        .help("write `@mode: CFG` to let events occur many times")
        .fix(mode, "CFG")
}
