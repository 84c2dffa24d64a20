//! An executable that cannot be written.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0908",
    title: "the executable cannot be written",
    text: "`pointyc build` writes the executable into the current folder, under the name of the script without `.pty`;
`-o NAME` gives another place. That place is a folder, or a file that pointyc did not make, or cannot be
written. Nothing was changed.",
    broken: None,
    fixed: None,
};

/// The executable cannot go to `path`, for this reason.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the executable cannot be written to `{path}`: {reason}"))
        .help("name another place with `-o`")
}
