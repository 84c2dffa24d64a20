//! A secret where others could see it.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0332` prints.
pub static PAGE: Page = Page {
    code: "P0332",
    title: "a secret where others could see it",
    text: "An input of type `secret` is a password, a key or a token. Whoever runs the workflow gives it in a file, on stdin or in a variable of the environment, and it goes to tasks that take `&Secret<String>`, and nowhere else: it does not stand in the script, is part of no expression and of no result. In the task, `expose()` gives the text itself.",
    broken: Some(Example {
        script: "input token: secret = \"s3cr3t\"\n\nFetch",
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: "input token: secret\n\nFetch",
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn fetch(token: &Secret<String>) -> usize { token.expose().len() }
"#;

/// The default of a secret; `whole` is all that stands between its type and the end of the default.
#[must_use]
pub fn default(span: Span, name: &str, whole: Span) -> Diagnostic {
    PAGE.error(span, format!("the secret `{name}` cannot stand in the script"))
        .here("whoever reads the script reads this")
        .help("leave out the default, or say which variable of the environment holds it: `= $env.NAME`")
        .likely(whole, "")
}

/// A secret in a list or a map, or a constraint that would write it down.
#[must_use]
pub fn input(span: Span, what: String, help: &str) -> Diagnostic {
    PAGE.error(span, what).here("not here").help(help.to_owned())
}

/// A secret in an expression.
#[must_use]
pub fn expression(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is a secret, which is part of no expression"))
        .here("a secret")
        .help("give it to a task as it is, to a parameter that takes `&Secret<String>`")
}

/// A text where a secret is taken.
#[must_use]
pub fn written(span: Span, param: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{param}` takes a secret, which cannot stand in the script"))
        .here("whoever reads the script reads this")
        .help(format!("leave this out and add a line `input {param}: secret` above, or read it from the environment: `{param}=$env.NAME`"));
    match place {
        Some(place) => found.in_tasks(place, "takes a secret"),
        None => found,
    }
}

/// An input of type `secret` for a parameter of another type.
#[must_use]
pub fn taken_as(span: Span, what: &str, param: &str, wanted: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("{what} is a secret, but `{param}` takes {wanted}"))
        .here("gets a secret");
    match place {
        Some(place) => found.in_tasks(place, format!("takes {wanted}")).help("take `&Secret<String>` in the task, where `expose()` gives the text"),
        None => found.help("give it to a task that takes `&Secret<String>`"),
    }
}

/// A secret at the end of the workflow.
#[must_use]
pub fn result(span: Span) -> Diagnostic {
    PAGE.error(span, "the result of the workflow has a secret in it".to_owned())
        .here("its result is printed")
        .help("pipe it into a task that uses it, or write `->` and a step behind it")
}
