//! A resource lacks a value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0330` prints.
pub static PAGE: Page = Page {
    code: "P0330",
    title: "a resource lacks a value",
    text: "\
A resource is something that is made once and shared by all tasks that ask for it, such as a connection. The
function that makes it has parameters of its own. They get their values from inputs, constants and other
resources of the same names, never from a step: a resource stands in no chain.

Here one of them gets no value. Add the `input` line or the constant that the message names. If a script has one
`input` line, it must have one for each input.",
    broken: Some(Example {
        script: "input text: string\n\nCountWords",
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: "input text: string\ninput language: string\n\nCountWords",
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[resource]
pub fn stop_words(language: &str) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(format!("{language}.txt"))?;
    Ok(text.lines().map(str::to_owned).collect())
}

#[task]
pub fn count_words(text: &str, stop_words: &[String]) -> usize {
    text.split(' ').filter(|word| !stop_words.iter().any(|stop| stop == word)).count()
}
"#;

/// Nothing gives the resource its parameter.
#[must_use]
pub fn new(span: Span, resource: &str, param: &str, ty: &str, nearest: Option<&str>, place: Span) -> Diagnostic {
    let found = PAGE
        .error(span, format!("nothing gives the resource `{resource}` its parameter `{param}`"))
        .here(format!("needs `{resource}`"))
        .in_tasks(place, "this parameter");
    match nearest {
        Some(nearest) => found.help(format!("rename the input `{nearest}` to `{param}`, or add a line `input {param}: {ty}` above")),
        None => found.help(format!("add a line `input {param}: {ty}` above")),
    }
}
