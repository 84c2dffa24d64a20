//! A value of a test is of another type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0705` prints.
pub static PAGE: Page = Page {
    code: "P0705",
    title: "a value of another type",
    text: "\
A value in a test has the type that it has in the workflow: what an outcome holds is checked against what the task
returns, and what is given against the input. Records are maps with the names of their fields, tuples are lists.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(\"twelve\")\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// A value does not fit; `expected` is a phrase.
#[must_use]
pub fn new(span: Span, what: &str, expected: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("this value is not right for {what}, expected {expected}"));
    match nearest {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None => found.here(format!("expected {expected}")),
    }
}

/// Too many values or too few; `wanted` are the types.
#[must_use]
pub fn count(span: Span, what: &str, wanted: &[String], given: usize) -> Diagnostic {
    let (holds, here) = match wanted {
        [] => ("holds no value".to_owned(), "has one too many"),
        [one] => (format!("holds {one}"), if given == 0 { "the value is missing" } else { "expected one value" }),
        several => (format!("holds {} values, {}", several.len(), several.join(", ")), "expected as many here"),
    };
    let found = PAGE.error(span, format!("{what} {holds}")).here(here);
    match wanted {
        [] => found.help("leave the value out"),
        _ => found.help("write it in round brackets behind the outcome"),
    }
}
