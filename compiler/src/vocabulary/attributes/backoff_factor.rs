//! `backoff_factor=3`: how many times longer each pause is than the one before.

use super::{Attribute, Options, of_both};
use crate::ast::Expr;
use crate::check::Checker;

pub(super) const ATTRIBUTE: Attribute = of_both(
    "backoff_factor",
    "How many times longer each pause is than the one before; twice if it is not given.",
    read,
);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let range = (1.0, 1e6);
    options.pauses.factor =
        checker.number(value, ATTRIBUTE.name, range, "a number from 1, like `2` or `1.5`");
}
