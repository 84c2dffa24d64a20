//! A name behind `as` that something else has.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain P0515` prints.
pub static PAGE: Page = Page {
    code: "P0515",
    title: "a workflow with the name of something else",
    text: "\
`use \"payment_retry.pty\" as PaymentRetry` makes the other script an event of this name. Here a task or another
workflow has the name already, and an event could mean either of them.

Choose another name behind `as`:

    use \"payment_retry.pty\" as RetryPayment",
    broken: None,
    fixed: None,
};

/// `name`, which stands at `span`, is that of a task or of another workflow.
#[must_use]
pub fn new(span: Span, name: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{name}` is the name of something else already"))
        .here("taken")
        .help("choose another name, as in `use \"…\" as Other`");
    match place {
        Some(place) => found.in_tasks(place, "this has the name"),
        None => found,
    }
}
