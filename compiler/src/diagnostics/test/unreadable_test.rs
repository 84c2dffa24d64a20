//! A file of tests that cannot be read.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0701` prints.
pub static PAGE: Page = Page {
    code: "P0701",
    title: "unexpected word or sign in a test",
    text: "\
A file of tests was read up to this place, and what stands here cannot come next. Such a file holds tests, and a test
holds lines:

- `given order = 7`: an input;
- `mock Ship -> 1(12)`: the task is not run, and its outcome is this one. `fail \"busy\"` is an error with this message,
  `panic \"boom\"` a panic; `* 2` behind it gives it twice, a comma and another answer say what comes then, and `after 3h`
  before it lets it take so long;
- `expect path A, B`, `expect result 12`, `expect failure \"busy\"`, `expect attempts Ship 3`: what should come of it.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    moc Ship -> 1(12)\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// `found` stands where `expected` was expected; both are phrases.
#[must_use]
pub fn new(span: Span, found: &str, expected: &str) -> Diagnostic {
    PAGE.error(span, format!("found {found}, expected {expected}")).here(format!("expected {expected}"))
}

/// A word that is none of those that may stand here.
#[must_use]
pub fn unknown_word(span: Span, word: &str, known: &[(&str, &str)], place: &str) -> Diagnostic {
    let listed: Vec<String> = known.iter().map(|(word, _)| format!("`{word}`")).collect();
    let found = PAGE.error(span, format!("found `{word}` {place}, expected one of {}", listed.join(", ")));
    match crate::diagnostics::suggest::nearest(word, known.iter().map(|(word, _)| *word)) {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None => found.here("unknown"),
    }
}

/// A test without `}`; `end` is where it is missing.
#[must_use]
pub fn not_closed(span: Span, end: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("the test {name:?} has no end"))
        .label(end, "expected `}` here")
        .help("write `}` behind its last line")
        .likely(end, "\n}")
}

/// A word where a value should be.
#[must_use]
pub fn bare_word(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{word}`, expected a value"))
        .here("a text stands in quotes")
        .help(format!("write `\"{word}\"`"))
        .likely(span, format!("\"{word}\""))
}

/// Values within values within values.
#[must_use]
pub fn too_deep(span: Span) -> Diagnostic {
    PAGE.error(span, "this value is nested too deep").here("more than 128 levels")
}
