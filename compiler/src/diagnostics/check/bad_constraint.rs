//! A constraint that cannot be.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0508` prints.
pub static PAGE: Page = Page {
    code: "P0508",
    title: "a constraint that cannot be",
    text: "\
What stands in `[…]` behind an input is what its value must keep to: `min` and `max` for numbers, `pattern` for
texts, `min_length` and `max_length` for texts and lists, `one_of` for a choice of values.

This is none of them, does not suit the type of the input, or could never be kept.",
    broken: Some(Example {
        script: "input region: string [min=2]\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input region: string [min_length=2]\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// The value of a constraint, or the type that it stands on.
#[must_use]
pub fn new(span: Span, name: &str, expected: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` needs {expected}")).here("not so").help("change the constraint or the type of the input")
}

/// No constraint of this name.
#[must_use]
pub fn unknown(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no constraint `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help("inputs take `min`, `max`, `pattern`, `one_of`, `min_length` and `max_length`"),
    }
}

/// A constraint that does for other types what `meant` does for this one.
#[must_use]
pub fn meant(found: Diagnostic, span: Span, meant: &str) -> Diagnostic {
    found.help(format!("write `{meant}`")).likely(span, meant)
}

/// One value where a list belongs.
#[must_use]
pub fn single(found: Diagnostic, span: Span, text: &str) -> Diagnostic {
    found.help(format!("write `[{text}]`")).likely(span, format!("[{text}]"))
}

/// `[required=true]`; `remove` is the constraint with its comma.
#[must_use]
pub fn required(found: Diagnostic, remove: Span) -> Diagnostic {
    found
        .note("an input must be given, unless it has a default, `input name: type = value`, or may be left out, `input name: type?`")
        .help("leave it out")
        .likely(remove, "")
}

/// `[default=3]`, which belongs behind the type at `gap`; `remove` is the constraint with its comma.
#[must_use]
pub fn default(found: Diagnostic, gap: Span, value: &str, remove: Span) -> Diagnostic {
    found
        .help(format!("write the default behind the type: `input name: type = {value}`"))
        .fix(gap, format!(" = {value}"))
        .and(remove, "")
}

/// `[description="…"]`, which belongs above the `line`; `remove` is the constraint with its comma.
#[must_use]
pub fn description(found: Diagnostic, line: Span, text: &str, remove: Span) -> Diagnostic {
    let comment = format!("## {}\n", text.lines().collect::<Vec<_>>().join("\n## "));
    found
        .help("write what a reader should know in a line above the input, behind `##`")
        .likely(line, comment)
        .and(remove, "")
}

/// A value with its place.
type Placed<'t> = (Span, &'t str);

/// Bounds that no value can meet; `both` are their values, which change places.
#[must_use]
pub fn contradiction(span: Span, low: &str, high: &str, both: Option<[Placed<'_>; 2]>) -> Diagnostic {
    let found = PAGE.error(span, format!("no value can meet these constraints: `{low}` is above `{high}`"));
    let found = found.here("not so").help("swap the two values");
    match both {
        Some([(first, one), (second, other)]) => found.likely(first, other).and(second, one),
        None => found,
    }
}
