//! Two tasks match the event.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0202` prints.
pub static PAGE: Page = Page {
    code: "P0202",
    title: "two tasks match the event",
    text: "\
An event names the task whose name is the same if capital letters and `_` do not count. Here that is true of two
functions, so the event could mean either.

Rename one of them. If they stand in different modules, name the module in the script: `etl::Load`. A task that
stands in no module is `local::Load`.",
    broken: Some(Example {
        script: "LoadCsv",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load_csv() -> u32 { 1 }\n\n#[task]\npub fn loadcsv() -> u32 { 2 }\n",
    }),
    fixed: Some(Example {
        script: "LoadCsv",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load_csv() -> u32 { 1 }\n",
    }),
};

/// Two tasks match; each with its name and place.
#[must_use]
pub fn new(span: Span, name: &str, first: (&str, Span), second: (&str, Span)) -> Diagnostic {
    matching(span, name, first, second)
        .note("names are equal when case and `_` do not count")
        .help(format!("rename `{}` or `{}`", first.0, second.0))
}

/// Two tasks in different modules match; each with its path and place, and how a script names it.
#[must_use]
pub fn in_modules(
    span: Span,
    name: &str,
    first: (&str, Span, &str),
    second: (&str, Span, &str),
) -> Diagnostic {
    matching(span, name, (first.0, first.1), (second.0, second.1))
        .help(format!("name the module, too: `{}` or `{}`", first.2, second.2))
}

fn matching(span: Span, name: &str, first: (&str, Span), second: (&str, Span)) -> Diagnostic {
    PAGE.error(span, format!("`{name}` matches two tasks, `{}` and `{}`", first.0, second.0))
        .here("which one?")
        .in_tasks(first.1, "one")
        .in_tasks(second.1, "the other")
}
