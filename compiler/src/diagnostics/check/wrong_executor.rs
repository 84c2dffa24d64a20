//! The task cannot run there.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0407` prints.
pub static PAGE: Page = Page {
    code: "P0407",
    title: "the task cannot run there",
    text: "\
An executor is what a step runs on: `io` for what waits (for a network, for a disk), `cpu` for what computes,
`inline` for where the workflow itself runs. A task that is an `async fn` gives up its thread while it waits,
which only `io` can do. A plain `fn` runs on any of them.

Leave the executor out: the compiler picks the right one.",
    broken: Some(Example {
        script: r#"Wait[executor="cpu"]"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub async fn wait() -> u32 { 1 }\n",
    }),
    fixed: Some(Example {
        script: r#"Wait[executor="io"]"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub async fn wait() -> u32 { 1 }\n",
    }),
};

/// No executor of this name.
#[must_use]
pub fn unknown(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no executor `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, format!("\"{nearest}\"")),
        None => found.here("unknown").help("write `inline`, `io` or `cpu`"),
    }
}

/// A built-in event that waits, on an executor that cannot.
#[must_use]
pub fn of_builtin(span: Span, executor: &str, event: &str) -> Diagnostic {
    PAGE.error(span, format!("`{event}` waits, so it cannot run on `{executor}`"))
        .here("cannot wait")
        .help("write `io`, or leave the executor out")
}

/// An `async fn` on an executor that cannot wait.
#[must_use]
pub fn new(span: Span, executor: &str, function: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("an `async fn` cannot run on `{executor}`"))
        .here("cannot wait")
        .in_tasks(place, format!("`{function}` is async"))
        .help("write `io`, or leave the executor out")
}
