//! `retries=2`: how often a step is tried again.

use super::{Attribute, Options};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::{Retry, Setting};

pub(super) const ATTRIBUTE: Attribute = Attribute {
    name: "retries",
    doc: "How often it is tried again after the first attempt.",
    on_groups: true,
    read: Some(read),
};

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let known = |checker: &mut Checker<'_>, attempts: i128| match attempts {
        1.. => u32::try_from(attempts).ok(),
        _ => {
            let expected = "a whole number from 0";
            checker.d.push(say::wrong_attribute_value::new(value.span, "retries", expected, None));
            None
        }
    };
    // One attempt in all is no retry.
    let attempts = checker.count(value, "retries", 1, 1, known);
    options.retry = attempts.filter(|attempts| *attempts != Setting::Known(1)).map(Retry::Times);
}
