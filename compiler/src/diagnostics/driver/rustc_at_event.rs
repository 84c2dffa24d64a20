//! What rustc says of the code that an event became.

use crate::diagnostics::{Diagnostic, File, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0950",
    title: "Rust refuses what this event does",
    text: "\
The script and its tasks fit together as far as pointyc can see from the names of types. But rustc, the compiler
of Rust, knows the types themselves, and refused the code that was made for this event. Its message is shown at
the event, with the places in the tasks.

The usual reasons:

- a value is used twice, so it must be copied, and its type has no `Clone`: write `#[record]` or
  `#[derive(Clone)]` above the type;
- a result is printed as JSON, and its type has no `Serialize`: write `#[record]` above the type;
- two types have different names in two tasks, and are not the same.

This is usually for whoever wrote the tasks. `pointyc expand` shows the code that was made.",
    broken: None,
    fixed: None,
};

/// rustc's message about the code of the step at `span`, in the script or in one that it uses.
#[must_use]
pub fn new(span: Span, file: File, message: &str) -> Diagnostic {
    match file {
        File::Script => PAGE.error(span, message),
        File::Tasks => PAGE.error_in_tasks(span, message),
    }
}
