//! `result_evaluation_strategy="ANY_MUST_SUCCEED"`: when a parallel part is a success.

use super::{Attribute, Options, of_groups, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::Needs;

pub(super) const ATTRIBUTE: Attribute = of_groups(
    "result_evaluation_strategy",
    "When the branches of the group are a success together: `ALL_MUST_SUCCEED` (the default), `ANY_MUST_SUCCEED`, `MAJORITY_MUST_SUCCEED` (more than half), `NO_FAILURES_ALLOWED` (all, and the first failure cancels the rest).",
    read,
);

/// What each needs, and whether the first failure stops the rest.
pub(super) const STRATEGIES: &[(&str, (Needs, bool))] = &[
    ("ALL_MUST_SUCCEED", (Needs::All, false)),
    ("ANY_MUST_SUCCEED", (Needs::Any, false)),
    ("MAJORITY_MUST_SUCCEED", (Needs::Majority, false)),
    ("NO_FAILURES_ALLOWED", (Needs::All, true)),
];

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(found) = values::chosen(checker, value, ATTRIBUTE.name, STRATEGIES) else { return };
    match found.as_slice() {
        [one] => options.rule.strategy = Some(*one),
        _ => {
            let expected = "one strategy, like `\"ANY_MUST_SUCCEED\"`";
            checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, expected, None));
        }
    }
}
