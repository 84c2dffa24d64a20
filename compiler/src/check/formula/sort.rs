//! What operators make of the types of their operands.

use crate::signature::{Head, Ty};
use crate::typed::formula::Operator;

/// What a type is to an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Bool,
    Int,
    Float,
    Text,
    Path,
    Duration,
    DateTime,
    /// May be null.
    Optional,
    List,
    Map,
    Json,
    /// A type of the tasks.
    Own,
    /// Only rustc can tell.
    Unknown,
}

impl Sort {
    /// Whether it can say true or false; of JSON only the run can tell, of the unknown only rustc.
    pub(crate) fn is_truth(self) -> bool {
        matches!(self, Self::Bool | Self::Json | Self::Unknown)
    }
}

/// What a type is to an operator.
pub(crate) fn sort(ty: &Ty) -> Sort {
    if ty.optional_of().is_some() {
        return Sort::Optional;
    }
    if ty.integer_range().is_some() {
        return Sort::Int;
    }
    if ty.is_float() {
        return Sort::Float;
    }
    match ty {
        Ty::AnyInt => Sort::Int,
        Ty::AnyFloat => Sort::Float,
        Ty::Str => Sort::Text,
        Ty::Path => Sort::Path,
        Ty::Named { head: Head::Known(name), .. } => match *name {
            "bool" => Sort::Bool,
            "String" => Sort::Text,
            "std::path::PathBuf" => Sort::Path,
            "std::time::Duration" => Sort::Duration,
            "pointy::DateTime" => Sort::DateTime,
            "Vec" => Sort::List,
            "std::collections::BTreeMap" | "std::collections::HashMap" => Sort::Map,
            _ => Sort::Unknown,
        },
        Ty::Named { head: Head::Other(name), .. } if is_json(name) => Sort::Json,
        Ty::Named { head: Head::Local(_) | Head::Hidden(_), .. } => Sort::Own,
        Ty::Slice(_) => Sort::List,
        Ty::Named { head: Head::Other(_), .. }
        | Ty::Unit
        | Ty::Tuple(_)
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => Sort::Unknown,
    }
}

fn is_json(name: &str) -> bool {
    matches!(name, "serde_json::Value" | "pointy::Json")
}

/// A type in plain words.
pub(crate) fn words(ty: &Ty) -> String {
    match sort(ty) {
        Sort::Bool => "true or false".to_owned(),
        Sort::Int => "a whole number".to_owned(),
        Sort::Float => "a number".to_owned(),
        Sort::Text => "a text".to_owned(),
        Sort::Path => "a path".to_owned(),
        Sort::Duration => "a duration".to_owned(),
        Sort::DateTime => "a point in time".to_owned(),
        Sort::Optional => match ty.optional_of() {
            Some(Ty::Never) | None => "null".to_owned(),
            Some(inner) => format!("{}, or null", words(inner)),
        },
        Sort::List => "a list".to_owned(),
        Sort::Map => "a map".to_owned(),
        Sort::Json => "any JSON".to_owned(),
        Sort::Own | Sort::Unknown => format!("`{ty}`"),
    }
}

/// The number that stands in quotes, where the other side is a number.
pub(crate) fn number_in_quotes<'f>(other: &Ty, formula: &'f crate::typed::Formula) -> Option<&'f str> {
    let text = match formula.as_literal() {
        Some(crate::typed::Literal::Text(text)) => text.trim(),
        Some(_) | None => return None,
    };
    let is_number = text.parse::<f64>().is_ok_and(f64::is_finite);
    (is_number && matches!(sort(other), Sort::Int | Sort::Float)).then_some(text)
}

fn unknown() -> Ty {
    Ty::Opaque("_".to_owned())
}

/// The type of `a OP b`; `None` where the operator does not take these. Neither is optional.
pub(crate) fn binary(op: Operator, a: &Ty, b: &Ty) -> Option<Ty> {
    use Operator::{Add, And, Divide, Multiply, Or, Remainder, Subtract};
    use Sort::{Bool, DateTime, Duration, Float, Int, Json, List, Map, Own, Path, Text, Unknown};
    let bool = || Some(Ty::known("bool"));
    let time = || Some(Ty::known("std::time::Duration"));
    let pair = (sort(a), sort(b));
    match (op, pair) {
        (And | Or, (Bool | Json | Unknown, Bool | Json | Unknown)) => bool(),
        (And | Or, _) => None,
        (Operator::Equal | Operator::NotEqual, pair) => match pair {
            (Unknown, _) | (_, Unknown) => bool(),
            (Json, Bool | Int | Float | Text | Json) | (Bool | Int | Float | Text, Json) => bool(),
            (Int | Float, Int | Float) => bool(),
            (Text | Path, Text | Path) => bool(),
            (Bool, Bool) | (Duration, Duration) | (DateTime, DateTime) => bool(),
            (List, List) | (Map, Map) | (Own, Own) => bool(),
            _ => None,
        },
        (Operator::Less | Operator::LessEqual | Operator::Greater | Operator::GreaterEqual, pair) => {
            match pair {
                (Unknown, _) | (_, Unknown) => bool(),
                (Json, Int | Float | Text) | (Int | Float | Text, Json) => bool(),
                (Int | Float, Int | Float) => bool(),
                (Text, Text) | (Duration, Duration) | (DateTime, DateTime) | (Own, Own) => bool(),
                _ => None,
            }
        }
        (_, (Unknown, _) | (_, Unknown)) => Some(unknown()),
        (Add, (Text, Text | Int | Float | Bool | Path) | (Int | Float | Bool, Text)) => Some(Ty::string()),
        (Add, (Path, Text)) => Some(Ty::known("std::path::PathBuf")),
        (Add | Subtract, (Duration, Duration)) => time(),
        (Add, (List, List)) => Some(a.clone()),
        (Multiply, (Duration, Int | Float) | (Int | Float, Duration)) => time(),
        (Divide, (Duration, Duration)) => Some(Ty::AnyFloat),
        (Divide, (Duration, Int | Float)) => time(),
        (Add | Subtract | Multiply | Remainder, (Int, Int)) => Some(Ty::AnyInt),
        (Add | Subtract | Multiply | Divide | Remainder, (Int | Float | Json, Int | Float | Json)) => {
            Some(Ty::AnyFloat)
        }
        (Add | Subtract | Multiply | Divide | Remainder, _) => None,
    }
}

/// The type that two branches have in common.
pub(crate) fn common(a: &Ty, b: &Ty) -> Option<Ty> {
    if a == b {
        return Some(a.clone());
    }
    match (a.optional_of(), b.optional_of()) {
        (Some(Ty::Never), Some(_)) => return Some(b.clone()),
        (Some(_), Some(Ty::Never)) => return Some(a.clone()),
        (Some(a), Some(b)) => return common(a, b).map(Ty::option),
        (Some(Ty::Never), None) => return Some(Ty::option(b.clone())),
        (None, Some(Ty::Never)) => return Some(Ty::option(a.clone())),
        (Some(inner), None) => return common(inner, b).map(Ty::option),
        (None, Some(inner)) => return common(a, inner).map(Ty::option),
        (None, None) => {}
    }
    match (sort(a), sort(b)) {
        (Sort::Int, Sort::Int) => Some(Ty::AnyInt),
        (Sort::Int | Sort::Float, Sort::Int | Sort::Float) => Some(Ty::AnyFloat),
        (Sort::Path, Sort::Text) | (Sort::Text, Sort::Path) => Some(Ty::known("std::path::PathBuf")),
        // Where a duration is expected a number is one in seconds.
        (Sort::Duration, Sort::Int | Sort::Float) | (Sort::Int | Sort::Float, Sort::Duration) => {
            Some(Ty::known("std::time::Duration"))
        }
        (Sort::Unknown, _) | (_, Sort::Unknown) => Some(unknown()),
        (x, y) if x == y && a.compare(b) != crate::signature::Likeness::Different => Some(a.clone()),
        _ => None,
    }
}
