//! An enum of outcomes that cannot be one.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0211` prints.
pub static PAGE: Page = Page {
    code: "P0211",
    title: "an enum of outcomes that cannot be one",
    text: "\
An enum with `#[derive(Outcome)]` lists how a task can end. Each of its variants has a number, `#[outcome(2)]`,
from 0 to 9: 0 is failure, 1 is success, and 2 to 9 are the task's own. No two may have the same.

A variant carries nothing, or values in parentheses: `Lost(Parcel)`. Named fields, `Lost { parcel: Parcel }`,
would leave it open in which order they are passed on.

A task that returns a `Result` has a failure already, its `Err`; so the enum inside of it has no variant with
the number 0.",
    broken: Some(Example {
        script: "Ship (Returned -> Restock[order=1]) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned { order: u32 } }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned { order } } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n",
    }),
    fixed: Some(Example {
        script: "Ship (Returned |-> Restock) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n",
    }),
};

/// `why` the variant cannot be an outcome.
#[must_use]
pub fn new(span: Span, name: &str, variant: &str, why: &str, instead: &str) -> Diagnostic {
    PAGE.error_in_tasks(span, format!("`{variant}` cannot be an outcome of `{name}`: it {why}")).here("this variant").help(instead.to_owned())
}

/// Two variants of one number; `first` and its place are the one that has it already.
#[must_use]
pub fn same_number(span: Span, name: &str, variant: &str, number: u8, first: &str, place: Span) -> Diagnostic {
    PAGE.error_in_tasks(span, format!("`{variant}` and `{first}` of `{name}` are both outcome {number}"))
        .here("the same number")
        .in_tasks(place, "the first")
        .help("give each variant a number of its own, from 0 to 9")
}

/// A task that returns `Result` has a failure already, so its enum has no outcome 0.
#[must_use]
pub fn zero_in_result(span: Span, event: &str, variant: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{event}` has two outcomes 0: the `Err` of its `Result`, and `{variant}`"))
        .here("which one is the failure?")
        .help(format!("give `{variant}` a number from 1 to 9, or return the enum without `Result`"));
    match place {
        Some(place) => found.in_tasks(place, "outcome 0"),
        None => found,
    }
}
