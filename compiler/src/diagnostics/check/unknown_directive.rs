//! No such directive.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0501` prints.
pub static PAGE: Page = Page {
    code: "P0501",
    title: "no such directive",
    text: "A directive says something about the whole workflow: `@workflow`, `@version`, `@timeout`. This name is none. A constant is written with `=`.",
    broken: Some(Example {
        script: "@tiemout: 10m\nLoad |-> Save",
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

/// No directive of this name.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no directive `@{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `@{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help(format!("write `@{name} = …` if a constant is meant")),
    }
}
