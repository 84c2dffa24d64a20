//! No such outcome.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0401` prints.
pub static PAGE: Page = Page {
    code: "P0401",
    title: "no such outcome",
    text: "\
Behind an event, `(…)` says what follows which outcome: `Ship (Lost |-> FileClaim, 1 |-> Archive)`. An outcome
is named by its number, or by the name that it has in the enum that the task returns.

The task has no outcome of the name that stands here. The message lists those that it has.",
    broken: Some(Example {
        script: "Ship (Lost |-> FileClaim, Deliverd |-> Archive, Returned |-> Restock)",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "Ship (Lost |-> FileClaim, Delivered |-> Archive, Returned |-> Restock)",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n",
    }),
};

/// The step has no outcome of this name; `known` lists those it has.
#[must_use]
pub fn new(span: Span, subject: &str, name: &str, nearest: Option<&str>, known: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("{subject} has no outcome `{name}`")).note(format!("its outcomes are {known}"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None if ["else", "default", "otherwise", "other", "others", "any", "rest"].contains(&name) => found
            .here("not an outcome")
            .help("write an arm for each outcome that is to be answered: there is none for all others"),
        None => found.here("unknown").help("write one of its outcomes"),
    }
}
