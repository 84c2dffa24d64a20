//! A name in quotes, where it is not read.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0350` prints.
pub static PAGE: Page = Page {
    code: "P0350",
    title: "a name in quotes is only text",
    text: "\
What stands in quotes is taken as it is: `\"hello $name\"` is a text with a dollar sign in it, and so is
`\"hello {name}\"` with its braces. The input or the constant of that name is not read.

Write the name outside of the quotes and join the parts with `+`: `\"hello \" + $name`. Numbers are joined to
a text in the same way. This is a warning; the workflow can be built.",
    broken: Some(Example {
        script: "input name: string\nstd::Log[message=\"hello $name\"]",
        tasks: "",
    }),
    fixed: Some(Example {
        script: "input name: string\nstd::Log[message=\"hello \" + $name]",
        tasks: "",
    }),
};

/// The name stands at `place` in the text; the expression that is probably meant.
#[must_use]
pub fn new(text: Span, place: Span, name: &str, outside: &str) -> Diagnostic {
    PAGE.warning(place, format!("`{name}` in quotes is only text"))
        .here("not read")
        .help(format!("write `{outside}`"))
        .likely(text, outside)
}
