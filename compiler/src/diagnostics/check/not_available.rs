//! Not available in this version.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0601` prints.
pub static PAGE: Page = Page {
    code: "P0601",
    title: "not available in this version",
    text: "\
This belongs to the language, but this version of the compiler cannot build it yet. The script is correct, and a
later version will take it.

Leave it out for now. The message says what to write instead, if there is something.",
    broken: Some(Example {
        script: "Load[cache=7d] |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
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

/// `what` is part of the language and not of this version.
#[must_use]
pub fn new(span: Span, what: &str) -> Diagnostic {
    PAGE.error(span, format!("{what} is not available in this version")).here("not available").help("leave it out for now")
}

/// A value of a type that a script cannot write down.
#[must_use]
pub fn value(span: Span, ty: &str, input: Option<&str>) -> Diagnostic {
    let found = new(span, &format!("a value of type `{ty}` in a script"));
    match input {
        Some(input) => found.help(format!("take it from an input, `input name: {input}`, or let a task make it")),
        None => found.help("let a task make it, and pipe it in"),
    }
}

/// An attribute of a step or a group.
#[must_use]
pub fn attribute(span: Span, name: &str) -> Diagnostic {
    new(span, &format!("the attribute `{name}`"))
}

/// The same in the tasks.
#[must_use]
pub fn in_tasks(span: Span, what: &str) -> Diagnostic {
    PAGE.error_in_tasks(span, format!("{what} is not available in this version")).here("not available").help("leave it out for now")
}
