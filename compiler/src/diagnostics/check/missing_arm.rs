//! An outcome without an arm.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0404` prints.
pub static PAGE: Page = Page {
    code: "P0404",
    title: "an outcome without an arm",
    text: "Outcome 0 is failure, 1 is success. Outcomes 2 to 9 are a task's own, so only the script can say what follows them: each needs an arm. 0 without an arm fails the workflow, and 1 without an arm goes on.",
    broken: Some(Example {
        script: "Ship |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "Ship (Returned |-> Restock) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n",
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

fn quoted(subject: &str) -> String {
    if subject.starts_with('`') || subject.starts_with("the ") { subject.to_owned() } else { format!("`{subject}`") }
}
