//! A rule on something that is no single value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0326` prints.
pub static PAGE: Page = Page {
    code: "P0326",
    title: "a rule on something that is no single value",
    text: "\
`std::When` looks at one value, called `it`, and passes it on. Behind `A || B` there are two values, so it is
not clear which one is meant.

Let a task make one value of the two first. Or keep one by a name, `A as a`, and look at it as `$a`.",
    broken: Some(Example {
        script: r#"{ Load[path="a.json"] || Load[path="b.json"] } |-> std::When[test=true] (Yes -> std::Log[message="yes"], No -> std::Log[message="no"])"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.total > 1] (Yes -> std::Log[message="yes"], No -> std::Log[message="no"])"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n";

/// Several values.
#[must_use]
pub fn new(span: Span, types: &[String]) -> Diagnostic {
    PAGE.error(span, format!("`std::When` looks at one value, and {} are piped: `{}`", types.len(), types.join("`, `")))
        .here("which one?")
        .help("let a task make one value of them, or keep one with `as name` and write `$name`")
}

/// A failure.
#[must_use]
pub fn failure(span: Span) -> Diagnostic {
    PAGE.error(span, "`std::When` cannot look at a failure")
        .here("a failure is piped in")
        .help("let a task that takes `&Failure` decide")
}
