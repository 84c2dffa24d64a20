//! `executor_config={"max_workers": 4}`: how many run at once.

use super::{Attribute, Options, of_both};
use crate::ast::{Expr, ExprKind};
use crate::check::Checker;
use crate::diagnostics::{check as say, suggest};
use crate::source::Span;
use crate::typed::{Literal, Setting};

pub(super) const ATTRIBUTE: Attribute = of_both(
    "executor_config",
    "How many branches run at once, or how many threads it has for itself: `{\"max_workers\": 4}`.",
    read,
);

/// The settings that there are.
const SETTINGS: &[&str] = &["max_workers"];

/// Settings of Volnux, and what to do instead.
const FOREIGN: &[(&str, &str)] = &[
    (
        "max_tasks_per_child",
        "leave it out: threads are not replaced, and what a task used is given back when it returns",
    ),
    ("thread_name_prefix", "leave it out: threads are named by their executor, and a failure names its step"),
    ("timeout", "write `timeout=30s` as an attribute of its own: how long each attempt may take"),
    ("host", ELSEWHERE),
    ("port", ELSEWHERE),
    ("use_encryption", ELSEWHERE),
    ("client_cert_path", ELSEWHERE),
    ("client_key_path", ELSEWHERE),
    ("ca_cert_path", ELSEWHERE),
];

const ELSEWHERE: &str = "leave it out: no step runs on another machine; what connects to one is a task, and its connection a `#[resource]`";

const EXPECTED: &str = "a map, like `{\"max_workers\": 4}`";
const AT_LEAST_ONE: &str = "a whole number from 1";

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    if let ExprKind::Map(entries) = &value.kind {
        written(checker, entries, options);
        return;
    }
    // A constant may hold it.
    let Some(literal) = checker.literal(value) else { return };
    match literal {
        Literal::Map(entries) => {
            for (name, setting) in entries {
                let elsewhere = Place { removal: None, is_written: false };
                if !is_known(checker, &name, value.span, elsewhere) {
                    continue;
                }
                match setting {
                    Literal::Int(most) => {
                        options.workers = known(checker, most, value.span).map(Setting::Known)
                    }
                    Literal::Null
                    | Literal::Bool(_)
                    | Literal::Float(_)
                    | Literal::Text(_)
                    | Literal::Duration(_)
                    | Literal::Size(_)
                    | Literal::List(_)
                    | Literal::Map(_) => wrong(checker, value.span),
                }
            }
        }
        Literal::Int(most) if most > 0 => {
            let found = say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, EXPECTED, None);
            let whole = format!("{{\"max_workers\": {most}}}");
            checker.d.push(found.likely(value.span, whole));
        }
        Literal::Null
        | Literal::Bool(_)
        | Literal::Int(_)
        | Literal::Float(_)
        | Literal::Text(_)
        | Literal::Duration(_)
        | Literal::Size(_)
        | Literal::List(_) => {
            checker.d.push(say::wrong_attribute_value::new(value.span, ATTRIBUTE.name, EXPECTED, None));
        }
    }
}

/// A map as it stands in the script: each entry has a place of its own.
fn written(checker: &mut Checker<'_>, entries: &[(Expr, Expr)], options: &mut Options) {
    let mut given: Vec<String> = Vec::new();
    for (at, (key, value)) in entries.iter().enumerate() {
        let Some(name) = checker.key(key) else { continue };
        let before = at.checked_sub(1).and_then(|at| entries.get(at));
        let removal = match (before, entries.get(at + 1)) {
            (Some((_, before)), _) => Some(Span::new(before.span.end, value.span.end)),
            (None, Some((after, _))) => Some(Span::new(key.span.start, after.span.start)),
            // The whole attribute would have to go.
            (None, None) => None,
        };
        if given.contains(&name) {
            let removal = removal.unwrap_or(value.span);
            checker.d.push(say::doubled_attribute::new(key.span.to(value.span), &name, removal));
            continue;
        }
        if is_known(checker, &name, key.span, Place { removal, is_written: true }) {
            let known = |checker: &mut Checker<'_>, most| known(checker, most, value.span);
            options.workers = checker.count(value, &name, 1, 0, known);
        }
        given.push(name);
    }
}

/// Where a setting stands.
struct Place {
    /// The entry with its comma, where there are others.
    removal: Option<Span>,
    /// Whether it stands in the attribute itself, not in a constant.
    is_written: bool,
}

/// Whether there is such a setting; if not, that is said.
fn is_known(checker: &mut Checker<'_>, name: &str, span: Span, place: Place) -> bool {
    if SETTINGS.contains(&name) {
        return true;
    }
    let nearest = suggest::nearest(name, SETTINGS.iter().copied());
    let found = match (FOREIGN.iter().find(|(foreign, _)| *foreign == name), nearest) {
        (Some((_, help)), _) => say::refused::setting(span, name, help),
        (None, Some(nearest)) if place.is_written => say::unknown_setting::near(span, name, nearest),
        (None, nearest) => say::unknown_setting::new(span, name, nearest),
    };
    checker.d.push(match place.removal.filter(|_| found.fix.is_none()) {
        Some(removal) => found.likely(removal, ""),
        None => found,
    });
    false
}

fn known(checker: &mut Checker<'_>, most: i128, span: Span) -> Option<u32> {
    let most = u32::try_from(most).ok().filter(|most| *most > 0);
    if most.is_none() {
        wrong(checker, span);
    }
    most
}

fn wrong(checker: &mut Checker<'_>, span: Span) {
    checker.d.push(say::wrong_attribute_value::new(span, "max_workers", AT_LEAST_ONE, None));
}
