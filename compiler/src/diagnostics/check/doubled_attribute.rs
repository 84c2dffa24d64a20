//! An attribute given twice.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0310` prints.
pub static PAGE: Page = Page {
    code: "P0310",
    title: "an attribute given twice",
    text: "\
Each attribute (a name with a value, in `[…]`) of an event or a group is given once. Here one is given twice,
and nothing says which value counts. Delete one of them.

Two attributes that say the same in two ways, such as `retries` and `retry_attempts`, count as one.",
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

/// The second of two; `removal` is what goes with it.
#[must_use]
pub fn new(span: Span, name: &str, removal: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is given twice")).here("again").help("leave out one of them").likely(removal, "")
}
