//! A directive with a wrong value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0502` prints.
pub static PAGE: Page = Page {
    code: "P0502",
    title: "a directive with a wrong value",
    text: "\
Each directive takes one kind of value:

- `@workflow: Name`: a name;
- `@version: \"1.4.0\"`: a text in quotes;
- `@timeout: 10m`: a time;
- `@mode: DAG` or `CFG`;
- `@durable: true` or `false`;
- `@recursive-depth: 50`: a whole number.",
    broken: Some(Example {
        script: r#"@timeout: "soon"
Load |-> Save"#,
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

/// The value should be `expected`.
#[must_use]
pub fn new(span: Span, name: &str, expected: &str) -> Diagnostic {
    PAGE.error(span, format!("`@{name}` takes {expected}")).here("not this").help(format!("write {expected}"))
}

/// `@workflow: Score Orders`
#[must_use]
pub fn words(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "the name of a workflow is one word").here("more than one").help(format!("write `{name}`")).likely(span, name)
}
