//! A retry below 2.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0406` prints.
pub static PAGE: Page = Page {
    code: "P0406",
    title: "a retry below 2",
    text: "\
`A * 3` tries A at most three times in all. With 1 it would be tried once, as without a retry, and with 0 never.

Write a number of at least 2, or delete the retry. `retries=1` in the square brackets of an event means one more
attempt, two in all.",
    broken: Some(Example {
        script: "Load * 1 |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "Load * 2 |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// Fewer than two attempts, or more than can be counted. `digits`: the number itself stands there.
#[must_use]
pub fn new(span: Span, times: i128, digits: bool) -> Diagnostic {
    let attempts = if times == 1 { "attempt" } else { "attempts" };
    let found = PAGE.error(span, format!("a retry of {times} {attempts}"));
    if times < 2 {
        let found = found.here("at least 2").help("write 2 or more, or leave out the retry");
        if digits { found.likely(span, "2") } else { found }
    } else {
        found.here("too many").help("write at most 4294967295")
    }
}
