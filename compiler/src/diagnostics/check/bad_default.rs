//! A default that does not fit.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0507` prints.
pub static PAGE: Page = Page {
    code: "P0507",
    title: "a default that does not fit",
    text: "\
The default of an input, behind the `=`, is what it is if nobody gives it. So it must be a value that could be
given: of the input's type, and within what stands in `[…]`.

Change the default, the type or the constraint.",
    broken: Some(Example {
        script: "input region: string = 7\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: r#"input region: string = "eu"
Fetch |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// A default of another type; `mended` is the same value in this one.
#[must_use]
pub fn new(span: Span, name: &str, ty: &str, expected: &str, mended: Option<String>) -> Diagnostic {
    let found = PAGE.error(span, format!("the default of `{name}` is no `{ty}`")).here("not this");
    match mended {
        Some(mended) => found.help(format!("write `{mended}`")).likely(span, mended),
        None => found.help(format!("write {expected}")),
    }
}

/// `= null` on an input that is always there; `rest` is what stands behind its type.
#[must_use]
pub fn null(found: Diagnostic, name: &str, ty: &str, rest: Span) -> Diagnostic {
    found.help(format!("write `input {name}: {ty}?` for an input that may be left out")).likely(rest, "?")
}

/// A default that breaks a constraint.
#[must_use]
pub fn constraint(span: Span, name: &str, constraint: &str) -> Diagnostic {
    PAGE.error(span, format!("the default of `{name}` breaks its own `{constraint}`")).here("not allowed").help("change the default or the constraint")
}
