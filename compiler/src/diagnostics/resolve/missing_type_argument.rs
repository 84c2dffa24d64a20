//! The event needs a type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0208` prints.
pub static PAGE: Page = Page {
    code: "P0208",
    title: "the event needs a type",
    text: "\
This event reads a table, and must be told what a row of it is. Write the name of a type in angle brackets:
`std::ReadCsv<Order>`.

The type is a struct of the tasks with `#[record]` above it, and with a field for each column that is needed.",
    broken: Some(Example {
        script: r#"std::ReadCsv[path="a.csv"] |-> Count"#,
        tasks: "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub id: u32 }\n\n#[task]\npub fn count(orders: Vec<Order>) -> usize { orders.len() }\n",
    }),
    fixed: Some(Example {
        script: r#"std::ReadCsv<Order>[path="a.csv"] |-> Count"#,
        tasks: "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub id: u32 }\n\n#[task]\npub fn count(orders: Vec<Order>) -> usize { orders.len() }\n",
    }),
};

/// A built-in event without its type; `only` is the record of the tasks, if there is one alone.
#[must_use]
pub fn new(span: Span, name: &str, only: Option<&str>, file: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("`std::{name}` needs a type")).here("of what?");
    match only {
        Some(only) => found.help(format!("write `std::{name}<{only}>`")).likely(span.after(), format!("<{only}>")),
        None => found.help(format!("write `std::{name}<Row>`, where `Row` is a struct with `#[record]` in {file}")),
    }
}
