//! Brackets that do not come in pairs.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::lex::Kind;
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0112",
    title: "bracket without its partner",
    text: "\
Each `(`, `[` and `{` needs its own `)`, `]` or `}`. What was opened last is closed first. Here one is missing,
one is too many, or one is of another form.

`[ ]` holds the attributes of an event (values and settings by name) or a list, `( )` what follows its outcomes
or a group, `{ }` a group or a map.

Where a bracket is missing, the message points to where it was opened. It may belong further up than where the
script stops making sense.",
    broken: Some(Example {
        script: "std::Log[message=\"hello\"",
        tasks: "",
    }),
    fixed: Some(Example {
        script: "std::Log[message=\"hello\"]",
        tasks: "",
    }),
};

fn sign(kind: Kind) -> &'static str {
    kind.describe()
}

fn bare(kind: Kind) -> &'static str {
    sign(kind).trim_matches('`')
}

/// The bracket at `open` is not closed; `missing` should stand at `place`, or further up.
#[must_use]
pub fn new(open: Span, kind: Kind, missing: Kind, place: Span) -> Diagnostic {
    PAGE.error(open, format!("this {} is never closed", sign(kind)))
        .here("opened here")
        .label(place, format!("{} expected here at the latest", sign(missing)))
        .help(format!("write {} where it ends", sign(missing)))
        .likely(place, if missing == Kind::CloseBrace { " }" } else { bare(missing) })
}

/// The bracket at `span` closes nothing.
#[must_use]
pub fn stray(span: Span, kind: Kind) -> Diagnostic {
    PAGE.error(span, format!("this {} closes nothing", sign(kind)))
        .here("no bracket is open here")
        .help("delete it, or write its partner where it begins")
        .likely(span, "")
}

/// The bracket at `span` closes the one at `open`, which is of another form; `right` is what should stand there.
#[must_use]
pub fn wrong(span: Span, kind: Kind, open: Span, open_kind: Kind, right: Kind) -> Diagnostic {
    PAGE.error(span, format!("{} closes {}", sign(kind), sign(open_kind)))
        .here(format!("expected {}", sign(right)))
        .label(open, "opened here")
        .help(format!("write {}", sign(right)))
        .likely(span, bare(right))
}
