//! A time-out that cannot stop its task.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0410` prints.
pub static PAGE: Page = Page {
    code: "P0410",
    title: "a time-out that cannot stop its task",
    text: "\
A time-out ends an `async fn` at once. A plain `fn` cannot be stopped from outside: when its time is over, the
step counts as timed out, but only once the function has returned by itself.

Let the task take a parameter `run: &Run`, look now and then at `run.is_cancelled()`, and return early if it is
true.",
    broken: Some(Example {
        script: "Crunch[size=9, timeout=2s]",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn crunch(size: u32) -> u32 { size }\n",
    }),
    fixed: Some(Example {
        script: "Crunch[size=9, timeout=2s]",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn crunch(run: &Run, size: u32) -> u32 { if run.is_cancelled() { 0 } else { size } }\n",
    }),
};

/// The task is no `async fn` and takes no `&Run`.
#[must_use]
pub fn new(span: Span, function: &str, place: Span) -> Diagnostic {
    PAGE.warning(span, format!("the time-out cannot stop `{function}` while it runs"))
        .here("counts only once the task has returned")
        .in_tasks(place, "a plain `fn` that takes no `&Run`")
        .help("let it take a `run: &Run` and look at `run.is_cancelled()` now and then, or make it an `async fn`")
}
