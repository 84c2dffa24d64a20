//! The type is no record.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0210` prints.
pub static PAGE: Page = Page {
    code: "P0210",
    title: "the type is no record",
    text: "\
Rows of a table are read into records: structs of the tasks with `#[record]` above them, and with a named field
for each column. This type is none, so there is no way to make it from a row, or to write it as one.

Write `#[record]` above the struct.",
    broken: Some(Example {
        script: r#"std::ReadCsv<Order>[path="a.csv"] |-> Count"#,
        tasks: "use pointy::prelude::*;\n\n#[derive(Clone)]\npub struct Order { pub id: u32 }\n\n#[task]\npub fn count(orders: Vec<Order>) -> usize { orders.len() }\n",
    }),
    fixed: Some(Example {
        script: r#"std::ReadCsv<Order>[path="a.csv"] |-> Count"#,
        tasks: "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub id: u32 }\n\n#[task]\npub fn count(orders: Vec<Order>) -> usize { orders.len() }\n",
    }),
};

/// A type of the tasks, in this file, that no row can be read into.
#[must_use]
pub fn new(span: Span, name: &str, file: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is no record")).here("cannot be read from a row").help(format!("write `#[record]` above `struct {name}` in {file}, with a named field for each column"))
}

/// Rows of a table that is written; the file if it is a type of the tasks.
#[must_use]
pub fn written(span: Span, name: &str, file: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{name}` is no record, so it has no columns")).here("cannot write this as a row");
    if let Some(file) = file {
        found.help(format!("write `#[record]` above `struct {name}` in {file}"))
    } else {
        found.help("give it a list of structs with `#[record]`, or write `std::WriteJsonLines`")
    }
}

/// `list<Order>`, where one row is named.
#[must_use]
pub fn list(span: Span, row: &str) -> Diagnostic {
    PAGE.error(span, "a list of rows, where the type of one row is named")
        .here("one row")
        .help(format!("write `{row}`"))
        .fix(span, row)
}

/// A type that is a single value.
#[must_use]
pub fn basic(span: Span, name: &str, file: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is no record"))
        .here("one value, not a row")
        .help(format!("name a struct with `#[record]` of {file}, with a field for each column"))
}
