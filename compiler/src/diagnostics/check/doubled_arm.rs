//! An arm given twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0403` prints.
pub static PAGE: Page = Page {
    code: "P0403",
    title: "an arm given twice",
    text: "\
Behind an event, `(…)` says what follows which outcome. Each part of it, an outcome with its chain, is called an
arm. Here one outcome has two arms, and only one of them could run. A number and a name may mean the same
outcome.

To do two things after one outcome, write them into one arm: `1 -> Save -> Tell`.",
    broken: Some(Example {
        script: "Load (1 |-> Save, 1 |-> Save)",
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

/// The second arm of an outcome; `removal` is what goes with it.
#[must_use]
pub fn new(span: Span, outcome: &str, first: Span, removal: Span) -> Diagnostic {
    PAGE.error(span, format!("outcome {outcome} has an arm already")).here("again").label(first, "the first").help("leave out one of the two").likely(removal, "")
}
