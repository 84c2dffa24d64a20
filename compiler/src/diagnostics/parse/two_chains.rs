//! A second chain in one script.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0117",
    title: "a second chain",
    text: "\
One script is one workflow, and one chain of events. The chain may go on over many lines, but each new line must
begin or end with one of the signs `->`, `|->` or `||`. Here a line begins with an event, and the line before it
does not end with such a sign. So it looks as if a second chain began.

If the event runs after the others, write `->` before it, or `|->` if it takes what the one before gave. If it
is a workflow of its own, put it into a file of its own.",
    broken: Some(Example {
        script: "Load -> Clean\nSave",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn clean() {}\n#[task]\npub fn save() {}\n",
    }),
    fixed: Some(Example {
        script: "Load -> Clean\n-> Save",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn clean() {}\n#[task]\npub fn save() {}\n",
    }),
};

/// A chain begins at `span` although `first` is one; a link is missing before it.
#[must_use]
pub fn new(span: Span, first: Span) -> Diagnostic {
    PAGE.error(span, "a second chain begins here")
        .here("no link before this")
        .label(first, "the chain of this script")
        .help("write `->` or `|->` between the lines, or move this chain into a script of its own")
        .likely(span.before(), "-> ")
}
