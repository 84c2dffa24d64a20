//! An outcome without an arm.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0404` prints.
pub static PAGE: Page = Page {
    code: "P0404",
    title: "an outcome without an arm",
    text: "\
A task can have outcomes of its own, with the numbers 2 to 9: an order may be refused, or wait for approval.
Only the script can say what is to happen then. So each of them needs an arm, which is the outcome with what
follows it: `Ship (Returned |-> Restock)`.

0 (failure) and 1 (success) need none. After a 0 without an arm the workflow fails, after a 1 it goes on.",
    broken: Some(Example {
        script: "Ship |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n",
    }),
    fixed: Some(Example {
        script: "Ship (Returned |-> Restock) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n",
    }),
};

/// The step can end so, and nothing says what follows.
#[must_use]
pub fn new(span: Span, event: &str, number: u8, name: &str, place: Option<Span>, carries: bool) -> Diagnostic {
    let found = PAGE
        .error(span, format!("{} can end with outcome {number} ({name}), which has no arm", quoted(event)))
        .here(format!("no arm for {name}"))
        .help(if carries {
            format!("add an arm: `{name} -> …`, or `{name} |-> …` to take its payload")
        } else {
            format!("add an arm: `{name} -> …`")
        });
    match place {
        Some(place) => found.in_tasks(place, "this outcome"),
        None => found,
    }
}

/// An arm on 0 of `std::When`, where an arm on `No` is missing.
#[must_use]
pub fn zero_of_rule(found: Diagnostic, zero: Span) -> Diagnostic {
    found
        .label(zero, "runs where the rule cannot be worked out")
        .help("write `No` for a rule that does not hold; 0 is a failure of the rule itself")
        .likely(zero, "No")
}

fn quoted(subject: &str) -> String {
    if subject.starts_with('`') || subject.starts_with("the ") { subject.to_owned() } else { format!("`{subject}`") }
}
