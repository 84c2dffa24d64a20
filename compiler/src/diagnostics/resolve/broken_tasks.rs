//! Tasks.rs is not Rust.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0207` prints.
pub static PAGE: Page = Page {
    code: "P0207",
    title: "tasks.rs is not Rust",
    text: "\
The file of the tasks is no correct Rust, so it could not be read and nothing is known of its tasks. The place
in the message is where Rust would stop, too. Often a bracket or a quote is missing there or just before it.

Mend the file first. The script was not checked against it.",
    broken: Some(Example {
        script: "Load",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load( -> u32 { 1 }\n",
    }),
    fixed: Some(Example {
        script: "Load",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load() -> u32 { 1 }\n",
    }),
};

/// The file of tasks does not parse.
#[must_use]
pub fn new(span: Span, file: &str, message: &str) -> Diagnostic {
    PAGE.error_in_tasks(span, format!("{file} cannot be read: {}", plain(message))).here("here")
}

/// What syn says of brackets and quotes is meant for those who know token streams.
fn plain(message: &str) -> &str {
    match message {
        "cannot parse string into token stream" => "a bracket or a quote has no partner",
        other => other,
    }
}
