//! The event takes no type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0209` prints.
pub static PAGE: Page = Page {
    code: "P0209",
    title: "the event takes no type",
    text: "\
Only some of the events that Pointy brings along take a type in angle brackets, as in `std::ReadCsv<Order>`.
Your own tasks take none: what they work on is said in Rust.

Delete the angle brackets and what is in them. If you meant \"less than\", it can only stand in a condition, as in
`std::When[test=it < 3]`.",
    broken: Some(Example {
        script: "Load<String> |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// A type where none goes; `whole` is what is left out to mend it.
#[must_use]
pub fn new(span: Span, name: &str, whole: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` takes no type here"))
        .here("not expected")
        .help("leave out what stands between `<` and `>`")
        .likely(whole, "")
}
