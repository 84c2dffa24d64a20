//! `retries=2`: how often a step is tried again.

use super::{Attribute, Often, Options, of_both};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::Setting;

pub(super) const ATTRIBUTE: Attribute =
    of_both("retries", "How often it is tried again after the first attempt.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let known = |checker: &mut Checker<'_>, attempts: i128| match attempts {
        1.. => u32::try_from(attempts).ok(),
        _ => {
            let expected = "a whole number from 0";
            checker.d.push(say::wrong_attribute_value::new(value.span, "retries", expected, None));
            None
        }
    };
    match checker.count(value, "retries", 1, 1, known) {
        // One attempt in all is no retry.
        Some(Setting::Known(1)) => options.often = Often::Once,
        Some(attempts) => options.often = Often::Times(attempts),
        None => {}
    }
}
