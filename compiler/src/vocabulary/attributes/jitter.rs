//! `jitter=0.5`: how much of a pause between attempts is left to chance.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::{Literal, Setting};

pub(super) const ATTRIBUTE: Attribute = of_both(
    "jitter",
    "How much of a pause is left to chance: `full` or `true` for all of it, which is the default, `none` or \
     `false` for nothing, `equal` for half of it, or a number from 0 to 1.",
    read,
);

/// Words for it.
const WORDS: &[(&str, f64)] = &[("full", 1.0), ("equal", 0.5), ("none", 0.0)];

/// `"50%"` as 0.5.
fn share(text: &str) -> Option<f64> {
    values::percent(text).map(|percent| percent / 100.0)
}

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    const EXPECTED: &str = "`true`, `false`, `full`, `equal`, `none` or a number from 0 to 1";
    let wanted = crate::signature::Ty::known("f64");
    let share = match values::word(value) {
        Some(word) => share(&word).or_else(|| values::named(&word, WORDS)),
        None => match checker.formula(value, Some(&wanted)).map(|formula| formula.as_literal().cloned()) {
            Some(None) => {
                options.pauses.jitter = checker.number(value, ATTRIBUTE.name, (0.0, 1.0), EXPECTED);
                return;
            }
            Some(Some(Literal::Bool(all))) => Some(if all { 1.0 } else { 0.0 }),
            Some(Some(Literal::Text(text))) => share(&text).or_else(|| values::named(&text, WORDS)),
            Some(Some(literal)) => values::number(&literal),
            None => return,
        },
    };
    match share {
        Some(share) if (0.0..=1.0).contains(&share) => options.pauses.jitter = Some(Setting::Known(share)),
        Some(_) | None => {
            let near = match values::word(value).as_deref().map(str::to_ascii_lowercase).as_deref() {
                Some("yes" | "on" | "random" | "all") => Some("full"),
                Some("no" | "off" | "never") => Some("none"),
                Some("half" | "decorrelated") => Some("equal"),
                Some(_) | None => None,
            };
            checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, EXPECTED, near));
        }
    }
}
