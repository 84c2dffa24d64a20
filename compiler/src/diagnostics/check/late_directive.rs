//! A directive behind the chain.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0504` prints.
pub static PAGE: Page = Page {
    code: "P0504",
    title: "a directive behind the chain",
    text: "\
The header (directives, constants and inputs) stands at the top, and the chain of events below it, so that a
reader finds everything that a workflow needs in one place. This line of the header stands behind the beginning
of the chain.

Move it up.",
    broken: Some(Example {
        script: "Load |-> Save\n@timeout: 10m",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "@timeout: 10m\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// It stands behind the chain, which begins at the place that is given, with the text of the line.
#[must_use]
pub fn new(span: Span, name: &str, chain: Option<(Span, &str)>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{name}` stands behind the chain")).here("too late").help("move this line above the chain");
    match chain {
        Some((chain, text)) if !text.is_empty() => found.fix(chain, format!("{text}\n")).and(span, ""),
        Some(_) | None => found,
    }
}
