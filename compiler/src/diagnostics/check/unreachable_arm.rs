//! An arm that no outcome reaches.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0402` prints.
pub static PAGE: Page = Page {
    code: "P0402",
    title: "an arm that no outcome reaches",
    text: "\
Behind an event, `(…)` says what follows which outcome. Each part of it is called an arm. 0 is failure, 1 is
success, and 2 to 9 are outcomes that the task itself has.

This arm can never run, because the task never ends with that outcome. A task that simply returns a value has 1,
and 0 if it fails. One that returns an enum with `#[derive(Outcome)]` has the numbers of that enum.

Delete the arm, or give it the outcome that was meant.",
    broken: Some(Example {
        script: r#"Load (1 |-> Save, 3 -> std::Log[message="never"])"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load (1 |-> Save, 0 -> std::Fail[message="no data"])"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// The step cannot end so; `known` lists how it can.
#[must_use]
pub fn new(span: Span, subject: &str, number: i64, known: &str, removal: Span) -> Diagnostic {
    PAGE.error(span, format!("{subject} never ends with outcome {number}"))
        .here("no outcome leads here")
        .note(format!("its outcomes are {known}"))
        .help("leave out the arm, or write one of its outcomes")
        .likely(removal, "")
}
