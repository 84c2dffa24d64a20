//! The value was dropped.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0303` prints.
pub static PAGE: Page = Page {
    code: "P0303",
    title: "the value was dropped",
    text: "\
`->` runs the next step and throws away what the step before gave. `|->` passes it on. Here the next task needs
a value of just the type that was thrown away, so `|->` is probably meant.

If it is not, say where the value comes from: `Save[text=\"…\"]`, or an `input` line with the parameter's name.",
    broken: Some(Example {
        script: "Load -> Save",
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

/// `->` drops what the parameter could take.
#[must_use]
pub fn new(link: Span, event: &str, param: &str, ty: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE.error(link, format!("`->` drops the `{ty}` that `{event}` could take as `{param}`")).here("drops the result");
    let found = match place {
        Some(place) => found.in_tasks(place, "this parameter gets no value"),
        None => found,
    };
    found
        .help(format!("write `|->` to pass it on; or, if `{param}` is to come from outside, add `input` lines for all inputs"))
        .likely(link, "|->")
}
