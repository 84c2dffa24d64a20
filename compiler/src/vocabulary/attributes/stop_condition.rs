//! `stop_condition=on_success`: when the other branches are cancelled.

use super::{Attribute, Options, of_groups, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::typed::Stop;

pub(super) const ATTRIBUTE: Attribute = of_groups(
    "stop_condition",
    "When the branches that still run are cancelled and no other begins: `never` (the default), `on_error`, `on_exception`, `on_success`, `on_any`, or a list of these.",
    read,
);

/// What each stops after.
pub(super) const CONDITIONS: &[(&str, &[Stop])] = &[
    ("never", &[]),
    ("on_error", &[Stop::Error]),
    ("on_exception", &[Stop::Exception]),
    ("on_success", &[Stop::Success]),
    ("on_any", &[Stop::Error, Stop::Exception, Stop::Success]),
];

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(found) = values::chosen(checker, value, ATTRIBUTE.name, CONDITIONS) else { return };
    if found.is_empty() {
        let expected =
            "one of `never`, `on_error`, `on_exception`, `on_success` and `on_any`, or a list of them";
        checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, expected, None));
        return;
    }
    let never = found.iter().any(|stops| stops.is_empty());
    if never && found.iter().any(|stops| !stops.is_empty()) {
        checker.d.push(say::contradicting_rule::never_and_more(value.span));
        return;
    }
    let mut stops: Vec<Stop> = found.into_iter().flatten().copied().collect();
    stops.sort();
    stops.dedup();
    options.rule.stops = Some(stops);
}
