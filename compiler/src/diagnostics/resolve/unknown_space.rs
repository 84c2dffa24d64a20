//! No such space.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0205` prints.
pub static PAGE: Page = Page {
    code: "P0205",
    title: "no such space",
    text: "\
What stands before `::` says where an event comes from. `std::` is for the events that Pointy brings along, such
as `std::Log`. `local::` is for your own tasks and may be left out. The name of a module of the tasks may stand
there, too.

This is none of them.",
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

/// No space of this name. `prefix` is the place of the space with its `::`, and the task that stands behind it, if the
/// project has one of that name.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>, prefix: Option<(Span, &str)>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no space `{name}`"));
    match (prefix, nearest) {
        (Some((place, task)), _) => found.here("no such space").help(format!("write `{task}`: tasks of the project need no space")).likely(place, ""),
        (None, Some(nearest)) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        (None, None) => found.here("no such space").help("write `std::` for a built-in event; tasks of the project need no space"),
    }
}
