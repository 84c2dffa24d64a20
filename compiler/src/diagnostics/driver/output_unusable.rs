//! An executable that cannot be written.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0908",
    title: "the executable cannot be written",
    text: "\
`pointyc build` writes the executable into the folder in which you are, under the name of the script without
`.pty`; with `-o NAME` somewhere else. It could not: the place is a folder, or a file that pointyc did not make
and so does not replace, or you may not write there. Nothing was changed.

Name another place with `-o`.",
    broken: None,
    fixed: None,
};

/// The executable cannot go to `path`, for this reason.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the executable cannot be written to `{path}`: {reason}"))
        .help("name another place with `-o`")
}
