//! A Rust that is too old.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0905",
    title: "Rust is too old",
    text: "\
The Rust that was found is older than what the program needs.

`rustup update stable` brings the newest one. If Rust came with your system, install it from https://rustup.rs
instead.",
    broken: None,
    fixed: None,
};

/// The Rust that was found is `found`; `needed` is the oldest that works.
#[must_use]
pub fn new(found: &str, needed: &str) -> Diagnostic {
    PAGE.placeless(format!("Rust {found} is too old: Pointy needs {needed} or newer"))
        .help("run `rustup update stable`")
}
