//! The package does not depend on pointy.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain P0916` prints.
pub static PAGE: Page = Page {
    code: "P0916",
    title: "the package does not depend on pointy",
    text: "\
`#[task]` and `#[record]` come from the library `pointy`, so a package with tasks needs it: a line
`pointy = \"0.1\"` below `[dependencies]` in its Cargo.toml. This package has no such line.

pointyc carries the library itself; nothing is downloaded for it.",
    broken: None,
    fixed: None,
};

/// The package `name` has tasks, but not the library for them.
#[must_use]
pub fn new(name: &str, version: &str) -> Diagnostic {
    PAGE.placeless(format!("the package `{name}` does not depend on `pointy`"))
        .help(format!("add this line below `[dependencies]` in its Cargo.toml: `pointy = \"{version}\"`"))
}
