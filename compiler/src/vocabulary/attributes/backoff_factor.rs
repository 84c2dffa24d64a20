//! `backoff_factor=3`: how many times longer each pause is than the one before.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::Setting;

pub(super) const ATTRIBUTE: Attribute = of_both(
    "backoff_factor",
    "How many times longer each pause is than the one before; twice if it is not given.",
    read,
);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(literal) = checker.literal(value) else { return };
    match values::number(&literal) {
        Some(factor) if factor >= 1.0 && factor.is_finite() => {
            options.pauses.factor = Some(Setting::Known(factor));
        }
        Some(_) | None => {
            let expected = "a number from 1, like `2` or `1.5`";
            checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, expected, None));
        }
    }
}
