//! Lines of a test that cannot both hold.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0707` prints.
pub static PAGE: Page = Page {
    code: "P0707",
    title: "a test that contradicts itself",
    text: "\
Two lines of a test cannot both hold: a run has one result or one failure, one path, and a task is replaced once. A path
also follows the order of the script: of two steps, one after the other, the first is named first. Steps that run at the
same time may be named in any order.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n    expect failure\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// A task is replaced by two lines.
#[must_use]
pub fn mocked_twice(span: Span, event: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("{event} is replaced twice"))
        .here("here again")
        .label(first, "here first")
        .help("write one line, with a comma between the answers of its calls")
}

/// An answer that is given no time at all.
#[must_use]
pub fn never(span: Span) -> Diagnostic {
    PAGE.error(span, "this answer is never given").here("`* 0`").help("leave it out, or write how often it is given")
}

/// The same is expected twice.
#[must_use]
pub fn said_twice(span: Span, what: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("two lines say which {what} is expected")).here("here again").label(first, "here first")
}

/// A result and a failure.
#[must_use]
pub fn both_ends(span: Span, first: Span) -> Diagnostic {
    PAGE.error(span, "a run gives a result or fails, not both")
        .here("expected here")
        .label(first, "the other is expected here")
        .help("leave one of them out")
}

/// Attempts at a step that is not on the path.
#[must_use]
pub fn not_on_path(span: Span, event: &str, path: Span) -> Diagnostic {
    PAGE.error(span, format!("there are no attempts at {event}: the path does not lead there"))
        .here("attempts are expected here")
        .label(path, "the path")
}

/// A step that the script runs before the one that is named before it.
#[must_use]
pub fn out_of_order(span: Span, event: &str, before: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("the script runs {event} before {before}"))
        .here("named second")
        .label(first, "named first")
        .help(format!("write {event} first"))
}
