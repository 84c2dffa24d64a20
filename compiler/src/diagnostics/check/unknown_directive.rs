//! No such directive.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0501` prints.
pub static PAGE: Page = Page {
    code: "P0501",
    title: "no such directive",
    text: "\
A line `@name: value` in the header is a directive: it says something about the whole workflow. There are a few
of them, `@workflow`, `@version`, `@mode`, `@timeout`, `@durable` and `@recursive-depth`, and this is none.

For a value with a name of your own, a constant, write `=` in place of the colon: `@name = value`.",
    broken: Some(Example {
        script: "@tiemout: 10m\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "@timeout: 10m\nLoad |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// No directive of this name.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no directive `@{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `@{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help(format!("write `@{name} = …` if a constant is meant")),
    }
}

/// It is an attribute of a step.
#[must_use]
pub fn attribute(found: Diagnostic, name: &str) -> Diagnostic {
    found.help(format!("`{name}` is said of one step, in the brackets behind it: `Event[{name}=…]`"))
}

/// It is a trigger.
#[must_use]
pub fn trigger(found: Diagnostic, kind: &str) -> Diagnostic {
    found.help(format!("what starts a run is a line of its own: `on {kind} \"…\"`"))
}

/// Something to read, which is written as a comment.
#[must_use]
pub fn remark(found: Diagnostic, item: Span, text: &str) -> Diagnostic {
    let line = format!("## {}", text.lines().collect::<Vec<_>>().join("\n## "));
    found.help("write what a reader should know behind `##`: it is shown with the help of the workflow").likely(item, line)
}
