//! No such type.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0505` prints.
pub static PAGE: Page = Page {
    code: "P0505",
    title: "no such type",
    text: "\
The type of an input says what kind of value it is, so that a wrong one is found before anything runs. The types
are `string`, `int`, `float`, `bool`, `path`, `datetime`, `duration`, `bytes` and `json`; `list<int>` is a list,
`map<int>` a map from texts to values, and `int?` an input that may be left out.

Rust's names for numbers (`u32`, `f64`) and the public structs and enums of the tasks are types as well. This
name is none of them.",
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
