//! `retries=2`: how often a step is tried again.

use super::{Attribute, Often, Options, of_both};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;

pub(super) const ATTRIBUTE: Attribute =
    of_both("retries", "How often it is tried again after the first attempt.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    match checker.whole_number(value, "retries") {
        Some(0) => options.often = Often::Once,
        Some(times) if times > 0 => {
            if let Some(times) = checker.attempts(times.saturating_add(1), value.span) {
                options.often = Often::Times(times);
            }
        }
        Some(_) => {
            checker.d.push(say::wrong_attribute_value::new(
                value.span,
                "retries",
                "a whole number from 0",
                None,
            ));
        }
        None => {}
    }
}
