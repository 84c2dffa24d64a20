//! A pause without a retry.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0412` prints.
pub static PAGE: Page = Page {
    code: "P0412",
    title: "a pause without a retry",
    text: "\
`backoff` and its companions say how long to wait between two attempts, and `retry_on` says after which failures
to try again. But nothing says that this step is tried more than once, so they would do nothing.

`A *` tries three times in all, and waits longer each time. `A * 5` tries five times.",
    broken: Some(Example {
        script: r#"Load[backoff=2s] |-> Save"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[backoff=2s] * |-> Save"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#;

/// `end` is where the attributes end; `retry` what is missing there.
#[must_use]
pub fn new(span: Span, name: &str, what: &str, end: u32, retry: &str) -> Diagnostic {
    let does = if name == "retry_on" { "says which failures are tried again" } else { "is about the pauses between attempts" };
    PAGE.error(span, format!("`{name}` {does}, and {what} is tried once"))
        .here("there is no further attempt")
        .help(format!("say how often it is tried: write `{retry}` behind the attributes, or leave out `{name}`"))
        .fix(Span::new(end, end), format!(" {retry}"))
}
