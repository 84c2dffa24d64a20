//! The first build without a network.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0906",
    title: "the libraries could not be fetched",
    text: "\
The first time that a workflow is built on a machine, the libraries that it uses are fetched from the internet.
That did not work. After the first time no build needs the network.

Connect once and build anything. If your network needs a proxy or has a mirror of its own, cargo's settings say
so; pointyc follows them.",
    broken: None,
    fixed: None,
};

/// Cargo could not fetch, for these reasons.
#[must_use]
pub fn new(reasons: &[String]) -> Diagnostic {
    let diagnostic = PAGE.placeless("the libraries that every workflow stands on could not be fetched");
    reasons.iter().fold(diagnostic, |diagnostic, reason| diagnostic.note(reason)).help(
        "the first build on a machine needs the network, later ones do not; connect and try again",
    )
}
