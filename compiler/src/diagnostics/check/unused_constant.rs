//! A constant that nothing reads.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0511` prints.
pub static PAGE: Page = Page {
    code: "P0511",
    title: "a constant that nothing reads",
    text: "\
The constant has a value, but nothing reads it: no `$name` stands anywhere, and no task has a parameter of its
name.

Delete the line, or write `$name` where the value is meant. This is a warning; the workflow can be built.",
    broken: Some(Example {
        script: "@times = 3\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "@times = 3\nLoad * $times |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// Nothing reads the constant; `item` is its line.
#[must_use]
pub fn new(span: Span, name: &str, item: Span) -> Diagnostic {
    PAGE.warning(span, format!("nothing reads the constant `{name}`")).here("unused").help("leave it out").likely(item, "")
}

/// It has the name of a directive; `sign` is what stands between the name and the value.
#[must_use]
pub fn directive(span: Span, name: &str, sign: Span) -> Diagnostic {
    PAGE.warning(span, format!("nothing reads the constant `{name}`"))
        .here("unused")
        .help(format!("write `@{name}: …` for the directive; `=` makes a constant"))
        .likely(sign, ": ")
}
