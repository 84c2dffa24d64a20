//! A project that cannot be made.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0911",
    title: "the project cannot be made",
    text: "\
`pointyc new NAME` makes a folder of that name with a workflow that runs. It changes nothing that is there
already, so there must be no such folder yet. The name becomes the name of the script, so it begins with a
letter and has letters, digits, `_` and `-` only.",
    broken: None,
    fixed: None,
};

/// A project of this name cannot be made, for this reason.
#[must_use]
pub fn new(name: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the project `{name}` cannot be made: {reason}"))
        .help("choose another name, for example `pointyc new orders`")
}
