//! `timeout=30s`: how long an attempt may take.

use super::{Attribute, Options};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::Setting;

pub(super) const ATTRIBUTE: Attribute =
    Attribute { name: "timeout", doc: "How long each attempt may take.", on_groups: true, read: Some(read) };

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(literal) = checker.literal(value) else { return };
    match crate::check::literal::duration(&literal) {
        Some(duration) if !duration.is_zero() => options.timeout = Some(Setting::Known(duration)),
        Some(_) | None => {
            let expected = "a duration above zero, like `30s` or `5m`";
            checker.d.push(say::wrong_attribute_value::new(value.span, "timeout", expected, None));
        }
    }
}
