//! The package around the script has no library.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0914` prints.
pub static PAGE: Page = Page {
    code: "P0914",
    title: "the package has no library",
    text: "\
The script stands in a Cargo package, and there is no `tasks.rs` beside it, so its tasks are those of the
package's library. This package has none that a workflow could use: it is a program itself (it has `src/main.rs`
only), a library of macros, or one for other languages.

A package may have both: `src/lib.rs` with the tasks, and `src/main.rs`.",
    broken: None,
    fixed: None,
};

/// The package `name` has no library.
#[must_use]
pub fn new(name: &str) -> Diagnostic {
    PAGE.placeless(format!("the package `{name}` has no library to take the tasks from"))
        .help("write the tasks into `src/lib.rs` of the package, or into `tasks.rs` beside the script")
}
