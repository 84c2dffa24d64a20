//! An attribute given twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0310` prints.
pub static PAGE: Page = Page {
    code: "P0310",
    title: "an attribute given twice",
    text: "Each attribute of an event or group can be given once. Two values for one parameter would leave it open which of them counts.",
    broken: Some(Example {
        script: r#"Fetch[region="eu", region="us"] |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: r#"Fetch[region="eu"] |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// `retries` beside `retry_attempts`. `remove`: the second of them, with its comma.
#[must_use]
pub fn twins(span: Span, name: &str, first: &str, remove: Span) -> Diagnostic {
    PAGE.error(span, format!("`{first}` and `{name}` both say how often it is tried"))
        .here("one of them is enough")
        .help(format!("leave out `{name}`"))
        .fix(remove, "")
}

/// The second of two.
#[must_use]
pub fn new(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is given twice")).here("again").help("leave out one of them")
}
