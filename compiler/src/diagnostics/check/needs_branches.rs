//! A strategy without branches.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0415` prints.
pub static PAGE: Page = Page {
    code: "P0415",
    title: "a strategy without branches",
    text: "\
These settings say when a group of parts that run at once has succeeded, and when the rest is stopped.
`{ A || B }` runs A and B at once, and so does `{ A -> B, C }`, where each chain between commas is a part. This
group has one chain only, so there is nothing to choose from.

Write `||` or a comma between the parts that are to run at once. To answer a failure of a chain, write an arm on
0 behind the group: `{ A -> B } (0 -> Report)`.",
    broken: Some(Example {
        script: r#"{ North -> South }[result_evaluation_strategy="ANY_MUST_SUCCEED"]"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"{ North || South }[result_evaluation_strategy="ANY_MUST_SUCCEED"]"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn north() -> u32 { 3 }

#[task]
pub fn south() -> u32 { 4 }
"#;

/// A chain without branches. `attribute`: what is left out, with its comma.
#[must_use]
pub fn new(span: Span, name: &str, attribute: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` judges branches, and this group is one chain"))
        .here("nothing runs at once here")
        .help(format!(
            "write the branches with `||` or commas, `{{ A || B }}`; for the failure of a chain leave out `{name}` and add an arm on 0"
        ))
        .fix(attribute, "")
}

/// A chain in which some steps run at once.
#[must_use]
pub fn around(span: Span, name: &str, branches: Span, attribute: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` judges branches, and this group is a chain with more than them"))
        .here("not here")
        .label(branches, "these run at once")
        .help(format!("put the branches in a group of their own: `{{ A || B }}[{attribute}]`"))
}
