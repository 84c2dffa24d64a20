//! `retry_on=[returned, timeout]`: which failures are tried again.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::FailureKind;

pub(super) const ATTRIBUTE: Attribute = of_both(
    "retry_on",
    "Which failures are tried again: `returned`, `panic`, `timeout`, `lost`, or a list of these; all if it is not given.",
    read,
);

/// The words, as failures name their kinds.
pub(super) const KINDS: &[(&str, FailureKind)] = &[
    ("returned", FailureKind::Returned),
    ("panic", FailureKind::Panic),
    ("timeout", FailureKind::TimedOut),
    ("lost", FailureKind::Lost),
];

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(mut kinds) = values::chosen(checker, value, ATTRIBUTE.name, KINDS) else { return };
    if kinds.is_empty() {
        let expected = "one of `returned`, `panic`, `timeout` and `lost`, or a list of them";
        checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, expected, None));
    }
    kinds.sort();
    kinds.dedup();
    // All kinds are the default.
    options.pauses.on = if kinds.len() == KINDS.len() { Vec::new() } else { kinds };
    options.pauses.says_on = true;
}
