//! Cargo stopped without naming a place.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0910",
    title: "cargo stopped",
    text: "\
Cargo, the tool of Rust that builds the executable, stopped, and named no place in the script or in the tasks.
Its own words are shown as they are.

Often the reason lies outside: not enough memory, settings of cargo that forbid something, or a process that was
ended. Try again; if it stays, `pointyc doctor` shows what is there.",
    broken: None,
    fixed: None,
};

/// Cargo said these lines.
#[must_use]
pub fn new(reasons: &[String]) -> Diagnostic {
    let diagnostic = PAGE.placeless("cargo could not build the executable");
    reasons.iter().fold(diagnostic, |diagnostic, reason| diagnostic.note(reason))
}
