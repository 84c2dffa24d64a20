//! `retries=2`: how often a step is tried again.

use super::{Attribute, Options};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;

pub(super) const ATTRIBUTE: Attribute = Attribute {
    name: "retries",
    doc: "How often it is tried again after the first attempt.",
    on_groups: true,
    read: Some(read),
};

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    match checker.whole_number(value, "retries") {
        Some(0) => options.retry = None,
        Some(times) if times > 0 => options.retry = checker.attempts(times.saturating_add(1), value.span),
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
