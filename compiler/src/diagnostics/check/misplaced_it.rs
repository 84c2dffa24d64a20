//! `it` outside of a rule, or without a piped value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0325` prints.
pub static PAGE: Page = Page {
    code: "P0325",
    title: "`it` where there is none",
    text: "\
`it` is the value that is passed into `std::When`, and its `test` can look at it. Here no value arrives, or this
is not the `test` of a `std::When`.

Pass the value on with `|->`. In other places use an input or a constant, `$name`, or keep a result with
`as name` and read it as `$name`.",
    broken: Some(Example {
        script: r#"Load[path="a.json"] -> std::When[test=it.total > 100] (Yes -> std::Log[message="yes"], No -> std::Log[message="no"])"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.total > 100] (Yes -> std::Log[message="yes"], No -> std::Log[message="no"])"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n";

/// The value that `it` could be is dropped by the link before.
#[must_use]
pub fn dropped(found: Diagnostic, link: Span) -> Diagnostic {
    if found.code != PAGE.code {
        return found;
    }
    found
        .label(link, "drops the result")
        .help("write `|->` to pass the result on; it is called `it` in the rule")
        .fix(link, "|->")
}

/// There is no `it` here.
#[must_use]
pub fn new(span: Span) -> Diagnostic {
    PAGE.error(span, "there is no `it` here")
        .here("no piped value")
        .help("`it` stands only in the `test` of a `std::When` into which `|->` pipes a value; elsewhere keep the result by a name, `Event as name`, and read `$name`")
}
