//! A file of the user's that cannot be written.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0930` prints.
pub static PAGE: Page = Page {
    code: "P0930",
    title: "a file cannot be written",
    text: "\
`pointyc check --fix`, `pointyc stub` and `pointyc graph -o` change files of yours, and this one could not be
written. It is as it was: a file is replaced as a whole or not at all. The message says why.

A file that is marked as read-only is left alone, since somebody marked it so; `chmod u+w FILE` takes the mark
away. A file that was changed while pointyc was reading it is left alone, too: run the command again.",
    broken: None,
    fixed: None,
};

/// The system refuses.
#[must_use]
pub fn new(shown: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("`{shown}` cannot be written: {reason}"))
}

/// It is marked as read-only.
#[must_use]
pub fn read_only(shown: &str) -> Diagnostic {
    new(shown, "it is read-only").help(format!("`chmod u+w {shown}` lets it be written"))
}

/// Somebody else wrote it.
#[must_use]
pub fn changed(shown: &str) -> Diagnostic {
    new(shown, "it was changed meanwhile").help("run the command again")
}
