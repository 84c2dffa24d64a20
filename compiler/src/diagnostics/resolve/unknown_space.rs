//! No such space.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0205` prints.
pub static PAGE: Page = Page {
    code: "P0205",
    title: "no such space",
    text: "What stands before `::` says where an event comes from: `std::` for the built-in events, `local::` (which may be left out) for the tasks of the project.",
    broken: Some(Example {
        script: "Load |-> stdd::Log",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load |-> Save -> std::Log[message="saved"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// No space of this name.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no space `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None => found.here("no such space").help("write `std::` for a built-in event; tasks of the project need no space"),
    }
}
