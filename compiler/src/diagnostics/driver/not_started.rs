//! A workflow that was built but cannot be started.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0912",
    title: "the workflow cannot be started",
    text: "\
The executable was built, but the system refused to start it. Often the cache lies on a disk on which no
programs may be started (`noexec`).

Set POINTY_CACHE to a folder on another disk.",
    broken: None,
    fixed: None,
};

/// The executable at `path` cannot be started, for this reason.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the workflow was built, but `{path}` cannot be started: {reason}"))
        .help("set POINTY_CACHE to a folder from which programs may be started")
}
