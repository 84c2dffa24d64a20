//! A setting that no executor has.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0441` prints.
pub static PAGE: Page = Page {
    code: "P0441",
    title: "no such setting of an executor",
    text: "`executor_config` is a map of settings. There is one: `max_workers`, how many branches of a group run at once, or how many threads a step on cpu has for itself.",
    broken: Some(Example { script: r#"{ Load || Weigh }[executor_config={"max_worker": 1}]"#, tasks: TASKS }),
    fixed: Some(Example { script: r#"{ Load || Weigh }[executor_config={"max_workers": 1}]"#, tasks: TASKS }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn load() -> u32 { 3 }

#[task]
pub fn weigh() -> u32 { 5 }
"#;

/// One that is spelled almost like this one.
#[must_use]
pub fn near(span: Span, name: &str, nearest: &str) -> Diagnostic {
    PAGE.error(span, format!("an executor has no setting `{name}`"))
        .here(format!("did you mean `{nearest}`?"))
        .help(format!("write `\"{nearest}\"`"))
        .likely(span, format!("\"{nearest}\""))
}

/// One that is like no other, or stands in a constant.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let help = match nearest {
        Some(nearest) => format!("write `\"{nearest}\"` where the map stands"),
        None => "leave it out: the one setting is `max_workers`".to_owned(),
    };
    PAGE.error(span, format!("an executor has no setting `{name}`")).here("unknown").help(help)
}
