//! Tasks that cannot be read.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0903",
    title: "unreadable tasks",
    text: "\
The tasks of a script are Rust functions, in a file `tasks.rs` beside it or in the library of the Cargo package
that holds it. The file is there, but could not be read: it may be a folder, or you may not read it. The message
says which.",
    broken: None,
    fixed: None,
};

/// The tasks at `path` cannot be read, for this reason.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the tasks `{path}` cannot be read: {reason}"))
        .help("`tasks.rs` beside the script must be a text file that you may read")
}
