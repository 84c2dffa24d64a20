//! The file of a module is missing.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0212` prints.
pub static PAGE: Page = Page {
    code: "P0212",
    title: "the file of a module is missing",
    text: "\
`mod etl;` says that the module `etl` stands in a file of its own: `etl.rs` beside this one, or `etl/mod.rs`.
Neither is there, so its tasks are unknown.

Create the file, or delete the line.",
    broken: Some(Example {
        script: "Load",
        tasks: "use pointy::prelude::*;\n\nmod etl;\n\n#[task]\npub fn load() -> u32 { 1 }\n",
    }),
    fixed: Some(Example {
        script: "Load",
        tasks: "use pointy::prelude::*;\n\nmod etl { }\n\n#[task]\npub fn load() -> u32 { 1 }\n",
    }),
};

/// No file for the module `name`; the first place where one is looked for.
#[must_use]
pub fn new(span: Span, name: &str, file: &str) -> Diagnostic {
    PAGE.error_in_tasks(span, format!("the file of the module `{name}` is missing"))
        .here("declared here")
        .help(format!("create `{file}`, or leave out `mod {name};`"))
}
