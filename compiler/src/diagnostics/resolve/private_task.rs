//! The task is private.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0204` prints.
pub static PAGE: Page = Page {
    code: "P0204",
    title: "the task is private",
    text: "\
The task is there, but it is private: Rust lets only the code around it call it. A compiled workflow is a
program of its own that uses the tasks from outside, so it can call public functions only.

Write `pub` before `fn`. If the function stands in a module, the module needs a `pub` as well, or a line
`pub use module::function;` at the top of the tasks.",
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
        .help(format!("write `pub fn {function}`"))
}

/// The task has a `pub`, but stands in a module that has none.
#[must_use]
pub fn in_module(span: Span, path: &str, place: Span, module: (&str, Span)) -> Diagnostic {
    PAGE.error(span, format!("the task `{path}` is private, since its module is"))
        .here("cannot be called")
        .in_tasks(place, "this task")
        .in_tasks(module.1, "has no `pub`")
        .help(format!("write `pub mod {}`, or `pub use {path};` at the top of the tasks", module.0))
}

/// The function that makes a resource has no `pub`.
#[must_use]
pub fn resource(span: Span, function: &str, file: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("the resource `{function}` is private"))
        .here("needs it")
        .in_tasks(place, "has no `pub`")
        .help(format!("write `pub fn {function}` in {file}"))
}
