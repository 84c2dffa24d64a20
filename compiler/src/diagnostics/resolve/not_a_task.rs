//! The function is not a task.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0203` prints.
pub static PAGE: Page = Page {
    code: "P0203",
    title: "the function is not a task",
    text: "\
There is a function of this name, but nothing says that it is a task. Only functions with `#[task]` above them
can be events; all others are helpers of the tasks.

Write `#[task]` in the line above the function.

A function with `#[resource]` makes something that tasks share, such as a connection. It is no event: a task
gets it by a parameter of its name.",
    broken: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

pub fn save(text: String) -> usize { text.len() }
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

/// The function is there, the attribute is not.
#[must_use]
pub fn new(span: Span, function: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("the function `{function}` is not a task"))
        .here("no task of this name")
        .in_tasks(place, "this function has no `#[task]`")
        .help(format!("write `#[task]` above `fn {function}`"))
}

/// It makes what tasks share.
#[must_use]
pub fn resource(span: Span, function: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("`{function}` is a resource, not a task"))
        .here("no task of this name")
        .in_tasks(place, "this function has `#[resource]`")
        .help(format!("leave the event out: tasks get the resource by a parameter of the name `{function}`"))
}
