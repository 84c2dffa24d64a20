//! `retry_attempts=3`: how often a step is tried in all.

use super::{Attribute, Options};
use crate::ast::Expr;
use crate::check::Checker;
use crate::typed::Retry;

pub(super) const ATTRIBUTE: Attribute = Attribute {
    name: "retry_attempts",
    doc: "How often it is tried in all, as `* n` says it.",
    on_groups: true,
    read: Some(read),
};

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let known = |checker: &mut Checker<'_>, times| checker.attempts(times, value.span);
    options.retry = checker.count(value, "retry_attempts", 2, 0, known).map(Retry::Times);
}
