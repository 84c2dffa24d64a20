//! The function cannot be a task.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0206` prints.
pub static PAGE: Page = Page {
    code: "P0206",
    title: "the function cannot be a task or a resource",
    text: "\
The compiler passes values to a task by the names of its parameters, and passes on what the task gives. So each
parameter needs a name and a type, and the result must be a value of its own:

- for `&mut T` take `T` and return it;
- for `impl Trait` write a type, or a type parameter `<T: Trait>`;
- for a pattern such as `(a, b): (u32, u32)` name the parameter and take it apart inside;
- for a borrowed result such as `&str` return an owned one, such as `String`.

A resource is made once for a whole program. So it must give something, and it takes nothing that belongs to one
run.",
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
