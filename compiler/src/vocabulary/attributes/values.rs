//! Readers that several attributes share: words, shares, pauses.

use crate::ast::{Expr, ExprKind, Literal};
use crate::check::Checker;
use crate::diagnostics::{check as say, suggest};
use crate::source::Span;
use crate::typed::formula::Bounds;
use crate::typed::{self, Setting};
use std::time::Duration;

/// A text or a bare word, dotted or not.
pub(super) fn word(value: &Expr) -> Option<String> {
    match &value.kind {
        ExprKind::Literal(Literal::Text(text)) => Some(text.clone()),
        ExprKind::Name(name) => Some(name.text.clone()),
        ExprKind::Field(inner, name) => Some(format!("{}.{}", word(inner)?, name.text)),
        ExprKind::Literal(
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Duration(_)
            | Literal::Size(_),
        )
        | ExprKind::Constant(_)
        | ExprKind::Environment(_)
        | ExprKind::Piped
        | ExprKind::List(_)
        | ExprKind::Map(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::Conditional(..)
        | ExprKind::Path(_)
        | ExprKind::Error => None,
    }
}

/// What a word means; its case, `_` and what stands before its last dot do not matter.
pub(super) fn named<T: Copy>(word: &str, words: &[(&str, T)]) -> Option<T> {
    let last = word.rsplit('.').next().unwrap_or(word);
    let folded = crate::catalogue::folded(last.trim());
    words.iter().find(|(name, _)| crate::catalogue::folded(name) == folded).map(|(_, meaning)| *meaning)
}

/// One of these words, or several in a list; what is none of them is reported.
pub(super) fn chosen<T: Copy>(
    checker: &mut Checker<'_>,
    value: &Expr,
    attribute: &str,
    words: &[(&str, T)],
) -> Option<Vec<T>> {
    let given = match &value.kind {
        ExprKind::List(items) => {
            let mut given = Vec::new();
            for item in items {
                given.append(&mut texts(checker, item)?);
            }
            given
        }
        ExprKind::Literal(_)
        | ExprKind::Name(_)
        | ExprKind::Constant(_)
        | ExprKind::Environment(_)
        | ExprKind::Piped
        | ExprKind::Map(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::Conditional(..)
        | ExprKind::Field(..)
        | ExprKind::Path(_)
        | ExprKind::Error => texts(checker, value)?,
    };
    let mut meanings = Vec::new();
    let mut all = true;
    for (text, span) in given {
        match text.as_deref().and_then(|text| named(text, words)) {
            Some(meaning) => meanings.push(meaning),
            None => {
                all = false;
                let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
                let near = text.as_deref().and_then(|text| near(text, &names));
                let expected = format!("one of `{}`", names.join("`, `"));
                checker.d.push(say::wrong_attribute_value::new(span, attribute, &expected, near));
            }
        }
    }
    all.then_some(meanings)
}

/// The texts of an expression, each with its place; `None` for what is no text.
fn texts(checker: &mut Checker<'_>, value: &Expr) -> Option<Vec<(Option<String>, Span)>> {
    if let Some(word) = word(value) {
        return Some(vec![(Some(word), value.span)]);
    }
    let text = |literal: typed::Literal| match literal {
        typed::Literal::Text(text) => Some(text),
        typed::Literal::Null
        | typed::Literal::Bool(_)
        | typed::Literal::Int(_)
        | typed::Literal::Float(_)
        | typed::Literal::Duration(_)
        | typed::Literal::Size(_)
        | typed::Literal::List(_)
        | typed::Literal::Map(_) => None,
    };
    let literal = checker.literal(value)?;
    Some(match literal {
        typed::Literal::List(items) => items.into_iter().map(|item| (text(item), value.span)).collect(),
        typed::Literal::Null
        | typed::Literal::Bool(_)
        | typed::Literal::Int(_)
        | typed::Literal::Float(_)
        | typed::Literal::Text(_)
        | typed::Literal::Duration(_)
        | typed::Literal::Size(_)
        | typed::Literal::Map(_) => vec![(text(literal), value.span)],
    })
}

/// The word that was meant: one that begins like it, else the nearest.
fn near<'a>(text: &str, names: &[&'a str]) -> Option<&'a str> {
    let folded = crate::catalogue::folded(text.rsplit('.').next().unwrap_or(text));
    let begins = names.iter().copied().find(|name| {
        let name = crate::catalogue::folded(name);
        !folded.is_empty()
            && (name.starts_with(&folded) || name.strip_prefix("on").is_some_and(|name| name == folded))
    });
    let elsewhere = || elsewhere(&folded).iter().find_map(|meant| names.iter().find(|name| *name == meant));
    begins.or_else(|| elsewhere().copied()).or_else(|| suggest::nearest(text, names.iter().copied()))
}

/// What other tools call one of the words; folded.
fn elsewhere(word: &str) -> &'static [&'static str] {
    match word {
        "failure" | "failures" | "fail" | "failed" | "onfailure" | "onfail" | "errors" => {
            &["on_error", "returned"]
        }
        "error" => &["returned"],
        "exception" | "exceptions" | "crash" => &["panic", "on_exception"],
        "first" | "firstsuccess" | "succeeded" | "race" | "winner" => &["on_success", "ANY_MUST_SUCCEED"],
        "always" | "firstcompleted" | "ondone" | "oncomplete" | "complete" => &["on_any"],
        "none" | "off" | "no" => &["never", "none"],
        "timedout" | "ontimeout" => &["timeout"],
        "workerlost" | "lostworker" => &["lost"],
        "one" | "onesuccess" => &["ANY_MUST_SUCCEED"],
        "half" | "most" | "morethanhalf" => &["MAJORITY_MUST_SUCCEED"],
        "everything" | "every" | "allsuccess" => &["ALL_MUST_SUCCEED"],
        "failfast" | "nonefailed" | "strict" => &["NO_FAILURES_ALLOWED"],
        _ => &[],
    }
}

/// A number, whole or not.
#[allow(clippy::cast_precision_loss, reason = "factors and shares are small")]
pub(super) fn number(literal: &typed::Literal) -> Option<f64> {
    match literal {
        typed::Literal::Int(number) => Some(*number as f64),
        typed::Literal::Float(number) => Some(*number),
        typed::Literal::Null
        | typed::Literal::Bool(_)
        | typed::Literal::Text(_)
        | typed::Literal::Duration(_)
        | typed::Literal::Size(_)
        | typed::Literal::List(_)
        | typed::Literal::Map(_) => None,
    }
}

/// `"75%"` as 75.
pub(super) fn percent(text: &str) -> Option<f64> {
    let percent: f64 = text.trim().strip_suffix('%')?.trim().parse().ok()?;
    percent.is_finite().then_some(percent)
}

/// A pause; nothing is one too. What is none is reported.
pub(super) fn pause(checker: &mut Checker<'_>, value: &Expr, attribute: &str) -> Option<Setting<Duration>> {
    checker.time(value, attribute, Bounds::None, "a duration, like `500ms` or `2s`")
}
