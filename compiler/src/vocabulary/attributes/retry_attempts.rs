//! `retry_attempts=3`: how often a step is tried in all.

use super::{Attribute, Often, Options, of_both};
use crate::ast::Expr;
use crate::check::Checker;

pub(super) const ATTRIBUTE: Attribute =
    of_both("retry_attempts", "How often it is tried in all, as `* n` says it.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let known = |checker: &mut Checker<'_>, times| checker.attempts(times, value.span);
    if let Some(times) = checker.count(value, "retry_attempts", 2, 0, known) {
        options.often = Often::Times(times);
    }
}
