//! A first pause above the longest.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0414` prints.
pub static PAGE: Page = Page {
    code: "P0414",
    title: "a first pause above the longest",
    text: "\
The pauses between attempts grow, up to the length that `max_backoff` says, or 60 seconds if it says nothing.
Here the first pause is longer than that already.

Make `backoff` shorter or `max_backoff` longer.",
    broken: Some(Example {
        script: r#"Load[backoff=5m] * 3 |-> Save"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[backoff=5m, max_backoff=5m] * 3 |-> Save"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#;

/// `max_backoff` is given, and lower.
#[must_use]
pub fn new(span: Span, longest: Span, text: &str) -> Diagnostic {
    PAGE.error(span, "the first pause is longer than the longest may be")
        .here("longer than `max_backoff`")
        .label(longest, "the longest")
        .help(format!("write `max_backoff={text}` or more, or a shorter `backoff`"))
        .fix(longest, text)
}

/// It is not given, so that it is a minute.
#[must_use]
pub fn above_a_minute(span: Span, text: &str) -> Diagnostic {
    PAGE.error(span, "the first pause is longer than a minute, the longest where no `max_backoff` is given")
        .here("longer than 60 s")
        .help(format!("add `max_backoff={text}`, or write a shorter `backoff`"))
        .fix(Span::new(span.end, span.end), format!(", max_backoff={text}"))
}
