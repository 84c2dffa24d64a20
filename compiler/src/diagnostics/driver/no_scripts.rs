//! A folder without scripts.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0931` prints.
pub static PAGE: Page = Page {
    code: "P0931",
    title: "a folder without scripts",
    text: "\
`pointyc check FOLDER` checks every file in the folder, and in the folders inside of it, whose name ends in
`.pty`. There is none, so nothing was checked. Perhaps another folder was meant, or the script has another
ending. `pointyc test FOLDER` looks for files whose name ends in `.test.pty`.

Folders whose name begins with a dot, and `target`, are passed over: what lies there was not written by hand.",
    broken: None,
    fixed: None,
};

/// There is no script below it.
#[must_use]
pub fn new(shown: &str) -> Diagnostic {
    PAGE.placeless(format!("there is no script in the folder `{shown}`"))
        .help("name a folder with files that end in `.pty`, or a script")
}

/// There is no file of tests below it.
#[must_use]
pub fn of_tests(shown: &str) -> Diagnostic {
    PAGE.placeless(format!("there is no file of tests in the folder `{shown}`"))
        .help("the tests of `orders.pty` stand in `orders.test.pty` beside it")
}
