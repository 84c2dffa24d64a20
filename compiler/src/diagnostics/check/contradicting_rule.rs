//! Attributes that contradict each other.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0416` prints.
pub static PAGE: Page = Page {
    code: "P0416",
    title: "attributes that contradict each other",
    text: "\
Two settings of this group say different things about the same question. How many parts must succeed is said
once: by `result_evaluation_strategy`, or exactly by `min_success`. When the others are stopped is said by
`stop_condition`: `never`, or one or more of the other conditions. `NO_FAILURES_ALLOWED` says both at once.

Keep the one that is meant.",
    broken: Some(Example {
        script: r#"{ North || South }[result_evaluation_strategy="MAJORITY_MUST_SUCCEED", min_success=1] |-> Best"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"{ North || South }[min_success=1] |-> Best"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = r#"use pointy::prelude::*;

#[task]
pub fn north() -> u32 { 3 }

#[task]
pub fn south() -> u32 { 4 }

#[task]
pub fn best(north: Option<u32>, south: Option<u32>) -> u32 { north.max(south).unwrap_or(0) }
"#;

/// A strategy beside `min_success`. `strategy`: what is left out, with its comma.
#[must_use]
pub fn twice(min_success: Span, strategy: Span) -> Diagnostic {
    PAGE.error(strategy, "`result_evaluation_strategy` and `min_success` both say how many branches must succeed")
        .here("one of them is enough")
        .label(min_success, "this says it exactly")
        .help("leave out `result_evaluation_strategy`")
        .fix(strategy, "")
}

/// `[never, on_error]`
#[must_use]
pub fn never_and_more(span: Span) -> Diagnostic {
    PAGE.error(span, "`never` and another condition cannot both hold").here("contradicts itself").help("leave out `never`, or all the others")
}

/// `NO_FAILURES_ALLOWED` beside `stop_condition=never`.
#[must_use]
pub fn failures_stop(strategy: Span, condition: Span) -> Diagnostic {
    PAGE.error(strategy, "`NO_FAILURES_ALLOWED` cancels the others at the first failure, and `stop_condition` says never")
        .here("cancels them")
        .label(condition, "never does")
        .help("write `ALL_MUST_SUCCEED` to let all of them finish")
        .fix(strategy, "\"ALL_MUST_SUCCEED\"")
}

/// More than one must succeed, and the first success stops the others.
#[must_use]
pub fn one_success(min_success: Span, condition: Span, count: u32) -> Diagnostic {
    PAGE.error(condition, format!("the first success stops the other branches, so there are never {count} of them"))
        .here("stops at the first")
        .label(min_success, format!("{count} must succeed"))
        .help("write `min_success=1` for a race, or leave out the condition")
        .fix(min_success, "1")
}
