//! Collects the problems of a phase, so that one run says them all.

use super::{Diagnostic, Severity};

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Sink {
    found: Vec<Diagnostic>,
    errors: usize,
}

impl Sink {
    /// Records a problem; the phase goes on.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.errors += usize::from(diagnostic.severity == Severity::Error);
        self.found.push(diagnostic);
    }

    /// How many errors are among them.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether an error is among them.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All of them, in the order of their places in the script; those of the tasks come first.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(|diagnostic| {
            (diagnostic.file() == super::File::Script, diagnostic.span(), diagnostic.code)
        });
        self.found.dedup();
        self.found
    }
}
