//! A script that cannot be read.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0901",
    title: "unreadable script",
    text: "\
The script that you named could not be read. Either there is no file of that name, or it is a folder, or you may
not read it. The message says which, and offers a file of nearly that name if there is one.

A script is a text file whose name ends in `.pty`. Name it as seen from the folder in which you are:

    pointyc run delays.pty",
    broken: None,
    fixed: None,
};

/// The script at `path` cannot be read, for this reason; `nearest` is a script that may be meant.
#[must_use]
pub fn new(path: &str, reason: &str, nearest: Option<&str>) -> Diagnostic {
    let diagnostic = PAGE.placeless(format!("`{path}` cannot be read: {reason}"));
    match nearest {
        Some(nearest) => diagnostic.help(format!("did you mean `{nearest}`?")),
        None => diagnostic.help("name a script, a text file that ends in `.pty`"),
    }
}

/// The script is there, and the file of its tests is not.
#[must_use]
pub fn without_tests(path: &str, script: &str) -> Diagnostic {
    PAGE.placeless(format!("`{script}` has no tests: there is no file `{path}`"))
        .help(format!("write its tests into `{path}`, like `test \"a name\" {{ … }}`"))
}
