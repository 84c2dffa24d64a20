//! `min_success=2`, `min_success="75%"`: how many branches must succeed.

use super::{Attribute, Options, of_groups, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::{Literal, Needs, Setting};

/// `0.75` as a share: `75%`.
fn share(literal: &Literal) -> Option<String> {
    let share = values::number(literal).filter(|share| *share > 0.0 && *share < 1.0)?;
    Some(format!("{}%", (share * 1000.0).round() / 10.0))
}

pub(super) const ATTRIBUTE: Attribute = of_groups(
    "min_success",
    "How many branches must succeed, or how many of a hundred: `2`, `\"75%\"`.",
    read,
);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let wanted = crate::signature::Ty::known("u32");
    let Some(formula) = checker.formula(value, Some(&wanted)) else { return };
    let Some(literal) = formula.as_literal().cloned() else {
        let known = |_: &mut Checker<'_>, count| u32::try_from(count).ok();
        let count = checker.count(value, ATTRIBUTE.name, 1, 0, known);
        options.rule.min_success = count.map(Needs::AtLeast);
        return;
    };
    let needs = match &literal {
        Literal::Int(count) => u32::try_from(*count)
            .ok()
            .filter(|count| *count > 0)
            .map(|count| Needs::AtLeast(Setting::Known(count))),
        Literal::Text(text) => values::percent(text)
            .filter(|share| *share > 0.0 && *share <= 100.0)
            .map(Needs::Percent)
            .or_else(|| {
                let count = text.trim().parse().ok().filter(|count| *count > 0)?;
                Some(Needs::AtLeast(Setting::Known(count)))
            }),
        Literal::Null
        | Literal::Bool(_)
        | Literal::Float(_)
        | Literal::Duration(_)
        | Literal::Size(_)
        | Literal::List(_)
        | Literal::Map(_) => None,
    };
    match needs {
        Some(needs) => options.rule.min_success = Some(needs),
        None => {
            let expected = "a whole number from 1, or a share like `\"75%\"`";
            let share = share(&literal);
            let name = ATTRIBUTE.name;
            checker.d.push(say::wrong_attribute_value::new(value.span, name, expected, share.as_deref()));
        }
    }
}
