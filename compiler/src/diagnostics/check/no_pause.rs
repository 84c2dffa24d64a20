//! Pauses of no length.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0413` prints.
pub static PAGE: Page = Page {
    code: "P0413",
    title: "pauses of no length",
    text: "\
`* 3` tries again at once, without a pause. These settings say how pauses grow, how long the longest is, or how
much of them is left to chance; but there are no pauses.

`backoff=1s` says how long the first pause is. `A *` has pauses by itself.",
    broken: Some(Example {
        script: r#"Load[max_backoff=10s] * 3 |-> Save"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[backoff=1s, max_backoff=10s] * 3 |-> Save"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#;

/// There is a retry, and no `backoff`.
#[must_use]
pub fn new(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` without `backoff`: the next attempt follows at once"))
        .here("there is no pause")
        .help(format!("say how long the first pause is, `backoff=1s`, or leave out `{name}`"))
        .fix(Span::new(span.start, span.start), "backoff=1s, ")
}
