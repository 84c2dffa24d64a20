//! Operators on bits, which other languages have.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0118",
    title: "operator that does not exist",
    text: "\
There is no such sign here. `|`, `&`, `^`, `<<` and `>>` work on the bits of numbers in other languages; in a
script nothing does.

Between events, `||` runs both at once, and `|->` hands the result of one to the next. In a condition, `&&`
means \"and\", `||` means \"or\", and `!` means \"not\".",
    broken: Some(Example {
        script: "Left | Right",
        tasks: "#[task]\npub fn left() {}\n#[task]\npub fn right() {}\n",
    }),
    fixed: Some(Example {
        script: "Left || Right",
        tasks: "#[task]\npub fn left() {}\n#[task]\npub fn right() {}\n",
    }),
};

/// `found` between two events.
#[must_use]
pub fn in_chain(span: Span, found: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no operator `{found}`"))
        .here("did you mean `||` or `|->`?")
        .help("write `||` to run both at once, `|->` to hand on the result")
        .likely(span, "||")
}

/// `found` in a value.
#[must_use]
pub fn in_value(span: Span, found: &str) -> Diagnostic {
    let refused = PAGE.error(span, format!("there is no operator `{found}`"));
    match found {
        "&" => refused.here("did you mean `&&`?").help("write `&&` for \"both\"").likely(span, "&&"),
        "|" => refused.here("did you mean `||`?").help("write `||` for \"one of them\"").likely(span, "||"),
        _ => refused.here("not part of the language").help("calculate it in a task"),
    }
}
