//! No Rust on this machine.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0904",
    title: "Rust is not installed",
    text: "\
pointyc turns a script into a Rust program, and lets Rust's own tools, `cargo` and `rustc`, make the executable
of it. They were not found, or could not be started.

Install them from https://rustup.rs, open a new terminal, and try again. `pointyc check`, `graph` and `expand`
work without them; `pointyc doctor` says what is missing.",
    broken: None,
    fixed: None,
};

/// `program` is missing, or failed with this reason.
#[must_use]
pub fn new(program: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("building needs the Rust toolchain, but `{program}` cannot be used: {reason}"))
        .help("install Rust from https://rustup.rs, then open a new terminal; `pointyc check` works without it")
}
