//! Not available in this version.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0601` prints.
pub static PAGE: Page = Page {
    code: "P0601",
    title: "not available in this version",
    text: "The language has it, this version of the compiler does not build it yet.",
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
