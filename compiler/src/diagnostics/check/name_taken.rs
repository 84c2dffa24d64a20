//! The name is taken.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0311` prints.
pub static PAGE: Page = Page {
    code: "P0311",
    title: "the name is taken",
    text: "\
`as name` keeps a result, so that later steps can take it by that name. But inputs, constants, resources and
other kept results have names as well, and each name can stand for one thing only.

Keep the result under another name.",
    broken: Some(Example {
        script: "input order: int\nStore[count=$order] as order |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\nStore[count=$order] as stored |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// `what` has the name already.
#[must_use]
pub fn new(span: Span, name: &str, what: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is the name of {what} already")).here("taken").help("keep the result under another name")
}
