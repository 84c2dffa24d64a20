//! A step that is never reached.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0409` prints.
pub static PAGE: Page = Page {
    code: "P0409",
    title: "a step that is never reached",
    text: "\
Everything that leads to this step ends in a failure, so the step can never run. `std::Fail` ends a workflow,
and nothing stands behind an end.

Move the step before the failure, or delete it.",
    broken: Some(Example {
        script: r#"std::Fail[message="stop"] -> Load |-> Save"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load |-> Save -> std::Fail[message="stop"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// What stands before always fails; `whole` is the step with the link before it.
#[must_use]
pub fn new(span: Span, before: Span, whole: Span) -> Diagnostic {
    PAGE.error(span, "this is never reached").here("never runs").label(before, "always fails").help("leave it out").likely(whole, "")
}
