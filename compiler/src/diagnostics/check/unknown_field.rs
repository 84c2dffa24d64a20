//! A field that a value does not have.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0323` prints.
pub static PAGE: Page = Page {
    code: "P0323",
    title: "a field that a value does not have",
    text: "\
`it.total` reads the field `total` of a record, `$settings.region` the entry `region` of a map. There is no such
field here: the name is misspelt, or the value is a number, a text or a list, which have no fields.

A field of a record counts only if it has a `pub` in its struct: `pub total: f64`.",
    broken: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.totl > 100] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.total > 100] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n\n#[task]\npub fn review(order: Order) -> f64 { order.total }\n\n#[task]\npub fn approve(order: Order) -> f64 { order.total }\n";

/// A field of `of`; `known` are those that it has.
#[must_use]
pub fn new(span: Span, name: &str, of: &str, nearest: Option<&str>, known: &[String]) -> Diagnostic {
    let found = PAGE.error(span, format!("{of} has no field `{name}`"));
    match (nearest, known) {
        (Some(nearest), _) => {
            found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).fix(span, nearest)
        }
        (None, []) if ["len", "length", "size", "count"].contains(&name) => {
            found.here("no such field").help("a script does not count: let a task do it, and look at its result")
        }
        (None, []) => found.here("no such field").help("use the value itself"),
        (None, known) => found
            .here("no such field")
            .help(format!("it has `{}`; only `pub` fields can be read", known.join("`, `"))),
    }
}
