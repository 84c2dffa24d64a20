//! The function cannot be a task.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0206` prints.
pub static PAGE: Page = Page {
    code: "P0206",
    title: "the function cannot be a task or a resource",
    text: "A task takes its parameters by name and gives a value of its own, so that the compiler can pass them on. Instead of `&mut T` take `T` and return it; instead of `impl Trait` write a type, or a type parameter `<T: Trait>`; instead of a pattern such as `(a, b)` name the parameter and take it apart in the body; instead of a borrowed result return an owned one, a `String` for a `&str`. A resource gives something, and takes nothing of a run: it is made once for all of them.",
    broken: Some(Example {
        script: "Double[x=2]",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn double(x: impl Into<u32>) -> u32 { x.into() * 2 }\n",
    }),
    fixed: Some(Example {
        script: "Double[x=2]",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn double(x: u32) -> u32 { x + x }\n",
    }),
};

/// The function has `#[task]`, but something that a task cannot have.
#[must_use]
pub fn new(span: Span, function: &str, place: Span, why: &str, instead: &str) -> Diagnostic {
    PAGE.error(span, format!("`{function}` cannot be a task: it {why}"))
        .here("cannot be called")
        .in_tasks(place, "here")
        .help(instead.to_owned())
}

/// The same where no event names the function: rustc would refuse it all the same.
#[must_use]
pub fn in_tasks(place: Span, function: &str, what: &str, why: &str, instead: &str) -> Diagnostic {
    PAGE.error_in_tasks(place, format!("`{function}` cannot be a {what}: it {why}"))
        .here("here")
        .help(format!("{instead}, or leave out `#[{what}]`"))
}
