//! The event takes no type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0209` prints.
pub static PAGE: Page = Page {
    code: "P0209",
    title: "the event takes no type",
    text: "Only some built-in events, like `std::ReadCsv<Order>`, take a type in angle brackets.",
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
