//! No Rust on this machine.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0904",
    title: "Rust is not installed",
    text: "pointyc turns a script into Rust and lets the Rust toolchain make the executable, so it needs `cargo` and
`rustc`. They were not found on the PATH, or could not be started.

Install them from https://rustup.rs, open a new terminal, and try again. `pointyc check` and `pointyc expand`
work without them.",
    broken: None,
    fixed: None,
};

/// `program` is missing, or failed with this reason.
#[must_use]
pub fn new(program: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("building needs the Rust toolchain, but `{program}` cannot be used: {reason}"))
        .help("install Rust from https://rustup.rs, then open a new terminal; `pointyc check` works without it")
}
