//! A value of another type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0305` prints.
pub static PAGE: Page = Page {
    code: "P0305",
    title: "a value of another type",
    text: "\
The value that arrives here and the parameter that would take it have different types: a number cannot go where
a text is needed. Rust would not take it, and a guess how to turn one into the other could be wrong.

What fits: the same type, by value or by reference (`&T`); a `T` where an `Option<T>` is taken; and an `int`
input in any of Rust's whole numbers.

Change one of the two types, or put a task between them that turns one into the other.",
    broken: Some(Example {
        script: "Count |-> Save",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn count() -> u32 { 3 }\n\n#[task]\npub fn save(text: String) -> usize { text.len() }\n",
    }),
    fixed: Some(Example {
        script: "Count |-> Save",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn count() -> u32 { 3 }\n\n#[task]\npub fn save(count: u32) -> usize { count as usize }\n",
    }),
};

/// `what` has type `given`, the parameter has type `wanted`; it stands at a place of the tasks, in a file.
#[must_use]
pub fn new(span: Span, what: &str, given: &str, param: &str, wanted: &str, place: Option<(Span, &str)>) -> Diagnostic {
    let found = PAGE.error(span, format!("{what} is `{given}`, but `{param}` takes {wanted}")).here(format!("gets `{given}`"));
    match place {
        Some((place, file)) => found
            .in_tasks(place, format!("takes {wanted}"))
            .help(format!("change the type in {file}, or put a task between that turns one into the other")),
        None => found.help(format!("give it {wanted}")),
    }
}

/// The result of a branch that may have failed while its group succeeded.
#[must_use]
pub fn optional(found: Diagnostic, wanted: &str) -> Diagnostic {
    found
        .note("the group may succeed without this branch, so its result is an `Option`: `None` if the branch failed or was stopped")
        .help(format!("take `Option<{wanted}>` in the task, or let all branches succeed: leave out what the group says of them"))
}

/// A value that was read without saying as what.
#[must_use]
pub fn json(span: Span, event: &str, param: &str, wanted: &str, written: &str, place: Option<(Span, &str)>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`std::{event}` gives `json`, but `{param}` takes {wanted}"))
        .here("gets `json`")
        .help(format!("say what is read: `std::{event}<{written}>[…]`"));
    match place {
        Some((place, _)) => found.in_tasks(place, format!("takes {wanted}")),
        None => found,
    }
}

/// A value that was read as another type than is taken.
#[must_use]
pub fn read_as(found: Diagnostic, event: &str, wanted: &str) -> Diagnostic {
    found.help(format!("read it as what is taken: `std::{event}<{wanted}>[…]`"))
}

/// What is piped into a text of a built-in event and is none.
#[must_use]
pub fn joined(found: Diagnostic, event: &str, param: &str) -> Diagnostic {
    found.help(format!(
        "keep the value by a name and join it to a text: `… as name -> {event}[{param}=\"…\" + $name]`"
    ))
}

/// Several values arrive in another order than the parameters: the first one has type `given`.
#[must_use]
pub fn order(span: Span, given: &str, param: &str, wanted: &str, place: Option<(Span, &str)>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("the first piped value is `{given}`, but `{param}` takes {wanted}"))
        .here("gets the values in another order")
        .note("piped values go to the parameters one by one, in the order in which the branches are written")
        .help("write the branches in the order of the parameters");
    match place {
        Some((place, _)) => found.in_tasks(place, format!("takes {wanted}")),
        None => found,
    }
}

/// A number, which becomes a text where something is added to a text.
#[must_use]
pub fn as_text(found: Diagnostic, place: Span, name: &str) -> Diagnostic {
    found
        .help(format!("put a text before it: `\"{name}: \" + ${name}`"))
        .likely(place.before(), format!("\"{name}: \" + "))
}

/// The same, where the piped value would fit.
#[must_use]
pub fn shadowed(span: Span, what: &str, given: &str, event: &str, param: &str, wanted: &str, place: Option<(Span, &str)>) -> Diagnostic {
    new(span, what, given, param, wanted, place)
        .note("a parameter takes an input, a constant or a kept result of its own name before it takes a piped value")
        .help(format!("write `{event}[{param}=_]` to take the piped value"))
}
