//! A parameter gets no value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0302` prints.
pub static PAGE: Page = Page {
    code: "P0302",
    title: "a parameter gets no value",
    text: "\
Each parameter of a task needs a value. It may come from four places, and the first that has one counts:

1. the event itself: `Greet[word=\"Hello\"]`;
2. an input, a constant, a kept result (`as word`) or a resource with the name of the parameter;
3. the result of the step before, if `|->` passes it on;
4. nothing at all, if the parameter is an `Option`.

Here none of them has one. Give the event the value, or add an `input` line with the name of the parameter.

A script without any `input` line gets an input for each open parameter by itself. But if there is one `input`
line, there must be one for each input.",
    broken: Some(Example {
        script: r#"input user: string
Fetch[region="eu"] |-> Store -> Greet"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn fetch(region: &str) -> u32 { region.len() as u32 }

#[task]
pub fn store(count: u32) -> u32 { count }

#[task]
pub fn greet(user: &str, word: &str) -> String { format!("{word} {user}") }
"#,
    }),
    fixed: Some(Example {
        script: r#"input user: string
input word: string
Fetch[region="eu"] |-> Store -> Greet"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn fetch(region: &str) -> u32 { region.len() as u32 }

#[task]
pub fn store(count: u32) -> u32 { count }

#[task]
pub fn greet(user: &str, word: &str) -> String { format!("{word} {user}") }
"#,
    }),
};

/// Nothing gives the parameter a value.
#[must_use]
pub fn new(span: Span, event: &str, param: &str, ty: &str, nearest: Option<&str>, declared: bool, place: Option<Span>) -> Diagnostic {
    let found = PAGE.error(span, format!("nothing gives `{event}` its parameter `{param}`")).here(format!("needs `{param}`"));
    let found = match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    };
    match nearest {
        Some(nearest) => found.help(format!("write `{event}[{param}=${nearest}]` if `{nearest}` is meant")),
        None if declared => found.help(format!("add a line `input {param}: {ty}` above, or write `{event}[{param}=…]`")),
        None => found.help(format!("write `{event}[{param}=…]`")),
    }
}

/// `_` where nothing is piped.
#[must_use]
pub fn nothing_piped(span: Span, param: &str, piped: bool) -> Diagnostic {
    if piped {
        return PAGE
            .error(span, format!("`_` gives `{param}` the next piped value, and there is none left"))
            .here("no value is left")
            .help("parameters take piped values in their order: give those before it another value, or pipe more");
    }
    PAGE.error(span, format!("`_` gives `{param}` the next piped value, and there is none"))
        .here("nothing is piped here")
        .help("use `|->` before the event, or give the value itself")
}

/// A result that was kept before a branch whose arm on 0 goes on without it.
#[must_use]
pub fn gone(span: Span, event: &str, param: &str, kept: Span, place: Option<Span>) -> Diagnostic {
    let found = PAGE.error(span, format!("nothing gives `{event}` its parameter `{param}` on every way that leads here"))
        .here(format!("needs `{param}`"))
        .label(kept, "kept here, but not on every way that leads on")
        .help("end the arm on 0 with `std::Fail[message=\"…\"]`, or use the result in an arm on 1");
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// A parameter whose type is whatever is given, so that no input of it can be made.
#[must_use]
pub fn generic(span: Span, event: &str, param: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("nothing gives `{event}` its parameter `{param}`"))
        .here(format!("needs `{param}`, whose type is that of what it is given"))
        .help(format!("pipe a value into `{event}`, or write `{event}[{param}=…]`"));
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// `std::When` without its rule.
#[must_use]
pub fn rule(span: Span) -> Diagnostic {
    PAGE.error(span, "`std::When` needs a rule")
        .here("what shall it test?")
        .help("write it in brackets: `std::When[test=it.total > 100]`")
}
