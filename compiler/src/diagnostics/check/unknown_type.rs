//! No such type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0505` prints.
pub static PAGE: Page = Page {
    code: "P0505",
    title: "no such type",
    text: "An input has one of the script's own types (`string int float bool bytes path datetime duration json`, `list<T>`, `map<T>`, each with `?` if it may be left out), a number type of Rust, or a public type of tasks.rs.",
    broken: Some(Example {
        script: "input region: strng\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input region: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// No type of this name; one is added to `file`.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>, file: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no type `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help(format!("write a type of the script, or add `#[record] pub struct {name}` to {file}")),
    }
}

/// `Option<T>`
#[must_use]
pub fn optional(span: Span, name: &str, inner: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no type `{name}`"))
        .here(format!("did you mean `{inner}?`?"))
        .help(format!("write `{inner}?` for an input that may be left out"))
        .fix(span, format!("{inner}?"))
}

/// The wrong number of types in angle brackets.
#[must_use]
pub fn arguments(span: Span, name: &str, wanted: usize) -> Diagnostic {
    let found = PAGE.error(span, format!("`{name}` takes {}", if wanted == 0 { "no type in `<…>`" } else { "one type in `<…>`" }));
    found.here("not so").help(if wanted == 0 { format!("write `{name}`") } else { format!("write `{name}<int>`") })
}

/// A type of the tasks without `pub`.
#[must_use]
pub fn private(span: Span, name: &str, file: &str) -> Diagnostic {
    PAGE.error(span, format!("the type `{name}` of {file} is private")).here("cannot be used here").help(format!("write `pub` before `{name}` in {file}"))
}
