//! `timeout=30s`: how long an attempt may take.

use super::{Attribute, Options, of_both};
use crate::ast::Expr;
use crate::check::Checker;
use crate::typed::formula::Bounds;

pub(super) const ATTRIBUTE: Attribute = of_both("timeout", "How long each attempt may take.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let expected = "a duration above zero, like `30s` or `5m`";
    options.timeout = checker.time(value, "timeout", Bounds::AboveZero, expected);
}
