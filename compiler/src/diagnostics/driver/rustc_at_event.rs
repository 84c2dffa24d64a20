//! What rustc says of the code that an event became.

use crate::diagnostics::{Diagnostic, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0950",
    title: "Rust refuses what this event does",
    text: "The script and the signatures fit together as far as pointyc can see, but rustc, which knows the types
themselves, refused the code that was made for this event. Its message is shown at the event, the places in
`tasks.rs` beside it.

The usual reasons:
- a value is used twice, so it must be cloned, and its type has no `Clone`: add `#[record]` or
  `#[derive(Clone)]` to the type;
- a result is printed as JSON, and its type has no `Serialize`: add `#[record]` to the type;
- two types have different names in two signatures and are not the same.

`pointyc expand` shows the code.",
    broken: None,
    fixed: None,
};

/// rustc's message about the code of the step at `span`.
#[must_use]
pub fn new(span: Span, message: &str) -> Diagnostic {
    PAGE.error(span, message)
}
