//! An expression without a value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0322` prints.
pub static PAGE: Page = Page {
    code: "P0322",
    title: "an expression without a value",
    text: "\
What is known beforehand is worked out when the workflow is compiled. This has no result: it divides by zero,
the number is too large, or a time would be negative.

The message says which part it is. If it comes from a constant, look at the line that gives it.",
    broken: Some(Example {
        script: r#"@parts = 0
Load[path="a" + 10 / $parts] |-> Review"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"@parts = 5
Load[path="a" + 10 / $parts] |-> Review"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n\n#[task]\npub fn review(order: Order) -> f64 { order.total }\n";

/// Why there is none.
#[must_use]
pub fn new(span: Span, why: &str) -> Diagnostic {
    PAGE.error(span, why).here("here").help("change one of the values")
}

/// `-3s`
#[must_use]
pub fn negative_time(span: Span, time: &str) -> Diagnostic {
    PAGE.error(span, "a duration is never negative").here("here").help(format!("write `{time}`")).likely(span, time)
}
