//! Two tests of one name.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0702` prints.
pub static PAGE: Page = Page {
    code: "P0702",
    title: "two tests of one name",
    text: "\
Two tests of this file have the same name. A report would not say which of them it is about, so each needs a name of its
own.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// The name stands here, and at `first` already.
#[must_use]
pub fn new(span: Span, name: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("there are two tests {name:?}"))
        .here("this one")
        .label(first, "the first one")
        .help("give one of them another name")
}
