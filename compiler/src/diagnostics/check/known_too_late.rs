//! A value that must be known earlier than it is.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0321` prints.
pub static PAGE: Page = Page {
    code: "P0321",
    title: "a value that is known too late",
    text: "\
Some things must be known when the workflow is compiled: on what a step runs, how large a limit of an input is,
what version a workflow has. But an input and a variable of the environment (`$env.NAME`) are known only when
the workflow starts, and the result of a step only when that step has run.

Write the value itself here, or a constant.",
    broken: Some(Example {
        script: r#"@version: $env.VERSION
Load[path="a.json"] |-> Review"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"@version: "1.2"
Load[path="a.json"] |-> Review"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n\n#[task]\npub fn review(order: Order) -> f64 { order.total }\n";

/// A value that must be known when the workflow is compiled.
#[must_use]
pub fn new(span: Span) -> Diagnostic {
    PAGE.error(span, "this must be known when the workflow is compiled")
        .here("known only when it runs")
        .help("write the value itself, or a constant (`@name = value`) that is a plain value")
}

/// A value that must be known when the workflow starts.
#[must_use]
pub fn at_start(span: Span, attribute: &str) -> Diagnostic {
    PAGE.error(span, format!("`{attribute}` must be known when the workflow starts"))
        .here("known only when a step has run")
        .help("use an input, a constant or `$env`")
}
