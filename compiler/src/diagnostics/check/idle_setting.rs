//! A setting of an executor that has no effect where it stands.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0440` prints.
pub static PAGE: Page = Page {
    code: "P0440",
    title: "a setting without effect",
    text: "`max_workers` says how many branches of a group run at once, or how many threads a step on cpu has for itself. An event on io makes one call at a time, whatever the setting says.",
    broken: Some(Example {
        script: r#"Fetch[executor_config={"max_workers": 2}] || Ask || Look"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"{ Fetch || Ask || Look }[executor_config={"max_workers": 2}]"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub async fn fetch() -> u32 { 1 }

#[task]
pub async fn ask() -> u32 { 2 }

#[task]
pub async fn look() -> u32 { 3 }
"#;

const GROUP: &str =
    "leave it out, or write it behind the group whose branches it limits: `{ A || B || C }[executor_config={\"max_workers\": 2}]`";

/// On an event that waits on io.
#[must_use]
pub fn one_call(span: Span, event: &str, removal: Span) -> Diagnostic {
    PAGE.warning(span, format!("`{event}` makes one call at a time, so this has no effect"))
        .here("nothing to limit")
        .help(GROUP)
        .likely(removal, "")
}

/// On an event that runs on whatever thread comes by.
#[must_use]
pub fn inline(span: Span, event: &str, removal: Span) -> Diagnostic {
    PAGE.warning(span, format!("`{event}` runs where the steps around it run, so this has no effect"))
        .here("nothing to limit")
        .help(GROUP)
        .likely(removal, "")
}

/// On a group that waits, and whose steps run one after another.
#[must_use]
pub fn no_branches(span: Span, removal: Span) -> Diagnostic {
    PAGE.warning(span, "the steps of this group run one after another, so this has no effect")
        .here("no branches to limit")
        .help(GROUP)
        .likely(removal, "")
}

/// A map without an entry.
#[must_use]
pub fn says_nothing(span: Span, removal: Span) -> Diagnostic {
    PAGE.warning(span, "`executor_config` sets nothing here")
        .here("an empty map")
        .help("leave it out, or say how many run at once: `{\"max_workers\": 4}`")
        .likely(removal, "")
}
