//! A task is replaced by what it could not give.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0704` prints.
pub static PAGE: Page = Page {
    code: "P0704",
    title: "an answer that the task cannot give",
    text: "\
What stands in for a task must be something that the task could give. A task that returns no `Result` cannot fail but by a
panic; one that returns an enum of outcomes has these outcomes and no others; any other has outcome 1, and 0 where it
returns a `Result`. Rules and `std::Log` are never replaced: they do nothing that a test would have to wait for.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 2(12)\n    \n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// The task has no outcome of this name; `known` lists those it has.
#[must_use]
pub fn new(span: Span, event: &str, outcome: &str, nearest: Option<&str>, known: &str) -> Diagnostic {
    let found = PAGE
        .error(span, format!("{event} has no outcome `{outcome}`"))
        .note(format!("its outcomes are {known}"));
    match nearest {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None => found.here("no outcome of its task"),
    }
}

/// `fail` for a task that returns no error. `word` is the word itself, `own` the task's own outcome 0.
#[must_use]
pub fn cannot_fail(span: Span, word: Span, event: &str, own: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("{event} cannot fail: its task returns no `Result`")).here("fails");
    match own {
        Some(own) => found.help(format!("its outcome 0 is `{own}`: write `{own}(…)`")),
        None => found.help("write `panic \"…\"`, which may happen to any task").likely(word, "panic "),
    }
}

/// An event that is never replaced.
#[must_use]
pub fn not_replaced(span: Span, event: &str, why: &str) -> Diagnostic {
    PAGE.error(span, format!("`{event}` cannot be replaced")).here("part of the workflow itself").note(why)
}
