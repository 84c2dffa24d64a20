//! The handler takes another error.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0408` prints.
pub static PAGE: Page = Page {
    code: "P0408",
    title: "the handler takes another error",
    text: "\
The arm on 0 answers a failure: `Load (0 |-> Report)`. What `|->` passes into it is the error that the task
returned, in its own type, or a `&Failure`. A `&Failure` has the message, the causes and the name of the step,
and every failure can be one: a panic (a task that broke off) and a time-out, too.

Behind a group it is always a `&Failure`, since several steps could have failed.

Change the parameter of the task that answers.",
    broken: Some(Example {
        script: r#"Parse[text="x"] (0 |-> Report)"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn parse(text: &str) -> Result<u32, String> { text.parse().map_err(|_| text.to_owned()) }\n\n#[task]\npub fn report(code: u32) -> u32 { code }\n",
    }),
    fixed: Some(Example {
        script: r#"Parse[text="x"] (0 |-> Report)"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn parse(text: &str) -> Result<u32, String> { text.parse().map_err(|_| text.to_owned()) }\n\n#[task]\npub fn report(error: String) -> u32 { error.len() as u32 }\n",
    }),
};

/// `error` is the error that there is; `None` where only `&Failure` can be given.
#[must_use]
pub fn new(span: Span, subject: &str, error: Option<&str>, wanted: &str, place: Option<Span>) -> Diagnostic {
    let given = match error {
        Some(error) => format!("`{error}` or `&Failure`"),
        None => "`&Failure`".to_owned(),
    };
    let found = PAGE
        .error(span, format!("a failure of {subject} is {given}, but the handler takes {wanted}"))
        .here(format!("takes {wanted}"))
        .help(format!("let the handler take {given}"));
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// A parameter `&Failure` where no failure arrives.
#[must_use]
pub fn no_failure(span: Span, event: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{event}` takes a `&Failure`, and none is piped here"))
        .here("no failure arrives")
        .help(format!("run it in an arm on 0: `… (0 |-> {event})`"));
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// A parameter `&Failure` behind a `->` that drops the failure.
#[must_use]
pub fn dropped(found: Diagnostic, link: Span, event: &str) -> Diagnostic {
    found
        .label(link, "drops the failure")
        .help(format!("write `|-> {event}` to pass it on"))
        .fix(link, "|->")
}

/// One handler wants the error, another the failure.
#[must_use]
pub fn both(span: Span) -> Diagnostic {
    PAGE.error(span, "two handlers take one failure in two ways")
        .here("the other way")
        .help("let both take `&Failure`")
}
