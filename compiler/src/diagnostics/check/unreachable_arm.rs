//! An arm that no outcome reaches.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0402` prints.
pub static PAGE: Page = Page {
    code: "P0402",
    title: "an arm that no outcome reaches",
    text: "Outcome 0 is failure, 1 is success, and 2 to 9 are a task's own. The task can never end with this one: a plain result is 1, a failure or a panic is 0, and an enum with `#[derive(Outcome)]` has the numbers it names.",
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
