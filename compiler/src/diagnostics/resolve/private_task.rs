//! The task is private.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0204` prints.
pub static PAGE: Page = Page {
    code: "P0204",
    title: "the task is private",
    text: "The compiled workflow is a program that uses tasks.rs as a module, so it can call public functions only.",
    broken: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// The task has no `pub`.
#[must_use]
pub fn new(span: Span, function: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("the task `{function}` is private"))
        .here("cannot be called")
        .in_tasks(place, "has no `pub`")
        .help(format!("write `pub fn {function}` in tasks.rs"))
}

/// The function that makes a resource has no `pub`.
#[must_use]
pub fn resource(span: Span, function: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("the resource `{function}` is private"))
        .here("needs it")
        .in_tasks(place, "has no `pub`")
        .help(format!("write `pub fn {function}` in tasks.rs"))
}
