//! The arms end in different types.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0405` prints.
pub static PAGE: Page = Page {
    code: "P0405",
    title: "the arms end in different types",
    text: "\
Behind a branch, `|->` passes on what the arm gave that ran. (An arm is an outcome with what follows it:
`1 |-> Archive`.) Which one will run is not known before. So all arms that get there must end in the same type,
and here two differ.

Let them end alike, put a task at the end of one that turns its result into the other type, or write `->` if the
result is not needed. At the very end of a workflow arms may differ.",
    broken: Some(Example {
        script: "Ship (Lost |-> FileClaim, Delivered |-> Name, Returned |-> Restock) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n\n#[task]\npub fn name(order: u32) -> String { order.to_string() }\n",
    }),
    fixed: Some(Example {
        script: "Ship (Lost |-> FileClaim, Delivered |-> Archive, Returned |-> Restock) |-> Archive",
        tasks: "use pointy::prelude::*;\n\n#[derive(Outcome)]\npub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }\n\n#[task]\npub fn ship(order: u32) -> Shipment { if order > 9 { Shipment::Returned(order) } else { Shipment::Delivered(order) } }\n\n#[task]\npub fn archive(order: u32) -> u32 { order }\n\n#[task]\npub fn restock(order: u32) -> u32 { order }\n\n#[task]\npub fn file_claim(text: String) -> u32 { text.len() as u32 }\n\n#[task]\npub fn name(order: u32) -> String { order.to_string() }\n",
    }),
};

/// Two arms, each with its place and what it ends in.
#[must_use]
pub fn new(link: Span, first: (Span, &str), second: (Span, &str)) -> Diagnostic {
    PAGE.error(link, format!("the arms before this give {} or {}", first.1, second.1))
        .here("takes the result of whichever arm ran")
        .label(first.0, format!("gives {}", first.1))
        .label(second.0, format!("gives {}", second.1))
        .help("let both arms end in one type, or write `->` to drop the result")
}

/// The same in a branch of a parallel part, whose value stands beside those of the others.
#[must_use]
pub fn at_once(span: Span, first: (Span, &str), second: (Span, &str)) -> Diagnostic {
    PAGE.error(span, format!("the arms of this branch give {} or {}", first.1, second.1))
        .here("has one value beside the other branches")
        .label(first.0, format!("gives {}", first.1))
        .label(second.0, format!("gives {}", second.1))
        .help("let both arms end in one type")
}

/// The same at the end of a workflow, out of a group that is repeated, timed or has arms of its own.
#[must_use]
pub fn in_group(span: Span, first: (Span, &str), second: (Span, &str)) -> Diagnostic {
    PAGE.error(span, format!("the arms in this group give {} or {}", first.1, second.1))
        .here("is tried as a whole, so it gives one type")
        .label(first.0, format!("gives {}", first.1))
        .label(second.0, format!("gives {}", second.1))
        .help("let both arms end in one type, or end the workflow in a step behind the group: `} -> …`")
}
