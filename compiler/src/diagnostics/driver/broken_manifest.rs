//! The manifest of the package cannot be read.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0913` prints.
pub static PAGE: Page = Page {
    code: "P0913",
    title: "the package's manifest cannot be read",
    text: "\
The script stands in a Cargo package, so its tasks are those of the package's library. Where that is stands in
the file Cargo.toml, which could not be read.

Mend it; `cargo check` in that folder says the same in cargo's words. Or write the tasks into a file `tasks.rs`
beside the script: it goes before the package.",
    broken: None,
    fixed: None,
};

/// The manifest at `path` cannot be read.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("`{path}` cannot be read: {reason}"))
        .help("mend the manifest, or write the tasks into `tasks.rs` beside the script")
}
