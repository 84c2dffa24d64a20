//! One value of an input: from text, from JSON, and what it must keep to. Pure.

use serde_json::{Number, Value};

use super::{Constraint, Kind};
use crate::duration;
use crate::shown::shown;

/// The value that a flag's text is.
pub(crate) fn from_text(kind: Kind, text: &str) -> Result<Value, String> {
    let wrong = || format!("expected {}, found `{}`", expected(kind), shown(text));
    let json =
        |text: &str| serde_json::from_str::<Value>(text).map_err(|error| format!("{}: {error}", wrong()));
    match kind {
        Kind::Text | Kind::Path | Kind::DateTime | Kind::Duration | Kind::Bytes | Kind::Secret(_) => {
            from_json(kind, Value::String(text.to_owned()))
        }
        Kind::Int { .. } => {
            let number: i128 = text.trim().replace('_', "").parse().map_err(|_| wrong())?;
            from_json(kind, Number::from_i128(number).map(Value::Number).ok_or_else(wrong)?)
        }
        Kind::Float => {
            let number: f64 = text.trim().replace('_', "").parse().map_err(|_| wrong())?;
            Number::from_f64(number).map(Value::Number).ok_or_else(wrong)
        }
        Kind::Bool => match text {
            "true" => Ok(Value::Bool(true)),
            "false" => Ok(Value::Bool(false)),
            _ => Err(wrong()),
        },
        Kind::Json | Kind::Record | Kind::List(_) | Kind::Map(_) => from_json(kind, json(text)?),
        Kind::Optional(_) if text == "null" => Ok(Value::Null),
        Kind::Optional(inner) => from_text(*inner, text),
    }
}

/// The value, in the form in which serde reads it, if it is of this kind.
pub(crate) fn from_json(kind: Kind, value: Value) -> Result<Value, String> {
    let found = |value: &Value| format!("expected {}, found `{}`", expected(kind), shown(&plain(value)));
    match (kind, value) {
        (Kind::Json | Kind::Record, value) => Ok(value),
        (Kind::Text | Kind::Path | Kind::Secret(_), value @ Value::String(_)) => Ok(value),
        (Kind::Secret(_), _) => Err("expected text".to_owned()),
        (Kind::Bool, value @ Value::Bool(_)) => Ok(value),
        (Kind::Float, value @ Value::Number(_)) => Ok(value),
        (Kind::Int { min, max }, Value::Number(number)) => {
            let whole = whole(&number).ok_or_else(|| found(&Value::Number(number.clone())))?;
            if (min..=max).contains(&whole) {
                Ok(Number::from_i128(whole).map_or(Value::Number(number), Value::Number))
            } else {
                Err(format!("{whole} is out of range: {}", expected(kind)))
            }
        }
        (Kind::Bytes, Value::String(text)) => Ok(text.into_bytes().into()),
        (Kind::Bytes, Value::Array(bytes)) => {
            let byte = |value: &Value| value.as_u64().is_some_and(|byte| byte < 256);
            if bytes.iter().all(byte) { Ok(Value::Array(bytes)) } else { Err(found(&Value::Array(bytes))) }
        }
        (Kind::DateTime, Value::String(text)) => {
            if is_datetime(&text) {
                Ok(Value::String(text))
            } else {
                Err(found(&Value::String(text)))
            }
        }
        (Kind::Duration, Value::String(text)) => {
            time(duration::parse(&text)).ok_or_else(|| found(&Value::String(text)))
        }
        (Kind::Duration, Value::Number(seconds)) => {
            let parsed = seconds.as_f64().and_then(|s| std::time::Duration::try_from_secs_f64(s).ok());
            time(parsed).ok_or_else(|| found(&Value::Number(seconds)))
        }
        (Kind::List(inner), Value::Array(items)) => {
            let item =
                |(at, item)| from_json(*inner, item).map_err(|error| format!("item {}: {error}", at + 1));
            items.into_iter().enumerate().map(item).collect::<Result<Vec<_>, _>>().map(Value::Array)
        }
        (Kind::Map(inner), Value::Object(entries)) => {
            let entry = |(key, value): (String, Value)| match from_json(*inner, value) {
                Ok(value) => Ok((key, value)),
                Err(error) => Err(format!("{key}: {error}")),
            };
            entries.into_iter().map(entry).collect::<Result<_, _>>().map(Value::Object)
        }
        (Kind::Optional(_), Value::Null) => Ok(Value::Null),
        (Kind::Optional(inner), value) => from_json(*inner, value),
        (
            Kind::Text
            | Kind::Path
            | Kind::Bool
            | Kind::Float
            | Kind::Int { .. }
            | Kind::Bytes
            | Kind::DateTime
            | Kind::Duration
            | Kind::List(_)
            | Kind::Map(_),
            value,
        ) => Err(found(&value)),
    }
}

/// What stands against a value, if something does.
pub(crate) fn check(constraints: &[Constraint], value: &Value) -> Result<(), String> {
    match broken(constraints, value) {
        Some(constraint) => Err(format!("`{}` is not {}", shown(&plain(value)), rule(constraint))),
        None => Ok(()),
    }
}

/// The first constraint that a value breaks.
pub(super) fn broken<'c>(constraints: &'c [Constraint], value: &Value) -> Option<&'c Constraint> {
    if value.is_null() {
        return None;
    }
    constraints.iter().find(|constraint| {
        let kept = match constraint {
            Constraint::Min(least) => number(value).is_none_or(|number| number >= *least),
            Constraint::Max(greatest) => number(value).is_none_or(|number| number <= *greatest),
            #[cfg(feature = "pattern")]
            Constraint::Pattern(pattern) => value.as_str().is_none_or(|text| {
                // The compiler has seen to it that the pattern is one.
                regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text))
            }),
            Constraint::OneOf(choices) => choices
                .iter()
                .any(|choice| serde_json::from_str::<Value>(choice).is_ok_and(|c| same(&c, value))),
            Constraint::MinLength(least) => length(value).is_none_or(|length| length >= *least),
            Constraint::MaxLength(greatest) => length(value).is_none_or(|length| length <= *greatest),
        };
        !kept
    })
}

/// The rule in words that follow "must be" or "is not".
pub(crate) fn rule(constraint: &Constraint) -> String {
    match constraint {
        Constraint::Min(least) => format!("at least {least}"),
        Constraint::Max(greatest) => format!("at most {greatest}"),
        #[cfg(feature = "pattern")]
        Constraint::Pattern(pattern) => format!("of the form {pattern}"),
        Constraint::OneOf(choices) => format!("one of {}", choices.join(", ")),
        Constraint::MinLength(least) => format!("at least {least} long"),
        Constraint::MaxLength(greatest) => format!("at most {greatest} long"),
    }
}

/// The kind in words that follow "expected".
pub(crate) fn expected(kind: Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret(_) => "text".to_owned(),
        Kind::Int { min, max } => format!("a whole number from {min} to {max}"),
        Kind::Float => "a number".to_owned(),
        Kind::Bool => "true or false".to_owned(),
        Kind::Bytes => "bytes".to_owned(),
        Kind::Path => "a path".to_owned(),
        Kind::DateTime => "a point in time such as 2013-01-31T06:00:00Z".to_owned(),
        Kind::Duration => "a length of time such as 30s, 5m or 2h".to_owned(),
        Kind::Json | Kind::Record => "JSON".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Map(_) => "a map".to_owned(),
        Kind::Optional(inner) => format!("{} or null", expected(*inner)),
    }
}

/// Serde's own form of a length of time.
fn time(time: Option<std::time::Duration>) -> Option<Value> {
    time.map(|time| serde_json::json!({ "secs": time.as_secs(), "nanos": time.subsec_nanos() }))
}

#[cfg(feature = "datetime")]
fn is_datetime(text: &str) -> bool {
    text.parse::<jiff::Timestamp>().is_ok()
}

#[cfg(not(feature = "datetime"))]
fn is_datetime(_: &str) -> bool {
    true
}

fn whole(number: &Number) -> Option<i128> {
    number.as_i128().or_else(|| {
        // `3.0` and `1e3` are whole as well, as far as a float is exact.
        let float =
            number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0)?;
        // Exact below 2^53. Printing it instead would cost each executable some kilobytes.
        #[allow(clippy::cast_possible_truncation, reason = "the range is looked at above")]
        Some(i128::from(float as i64))
    })
}

fn number(value: &Value) -> Option<f64> {
    let time = || Some(value.get("secs")?.as_f64()? + value.get("nanos")?.as_f64()? / 1e9);
    value.as_f64().or_else(time)
}

fn same(choice: &Value, value: &Value) -> bool {
    choice == value || choice.as_f64().is_some_and(|choice| value.as_f64() == Some(choice))
}

fn length(value: &Value) -> Option<usize> {
    match value {
        Value::String(text) => Some(text.chars().count()),
        Value::Array(items) => Some(items.len()),
        Value::Object(entries) => Some(entries.len()),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const BYTE: Kind = Kind::Int { min: 0, max: 255 };

    #[test]
    fn text_becomes_values() {
        assert_eq!(from_text(BYTE, "1_0").unwrap(), json!(10));
        assert_eq!(from_text(BYTE, "256").unwrap_err(), "256 is out of range: a whole number from 0 to 255");
        assert_eq!(from_text(BYTE, "x").unwrap_err(), "expected a whole number from 0 to 255, found `x`");
        assert_eq!(from_text(Kind::Float, "-0.5").unwrap(), json!(-0.5));
        assert!(from_text(Kind::Float, "nan").is_err());
        assert_eq!(from_text(Kind::Duration, "2m").unwrap(), json!({ "secs": 120, "nanos": 0 }));
        assert_eq!(from_text(Kind::List(&BYTE), "[1, 2.0]").unwrap(), json!([1, 2]));
        assert_eq!(
            from_text(Kind::List(&BYTE), "[1, 300]").unwrap_err(),
            "item 2: 300 is out of range: a whole number from 0 to 255"
        );
        assert_eq!(from_json(Kind::Optional(&Kind::Text), Value::Null).unwrap(), Value::Null);
        assert_eq!(from_json(Kind::Bytes, json!("hi")).unwrap(), json!([104, 105]));
        assert!(from_json(Kind::Bytes, json!([1, 256])).is_err());
        assert!(from_json(Kind::Text, json!(1)).is_err());
    }

    #[test]
    fn constraints_are_kept() {
        let rules = [Constraint::Min(0.0), Constraint::Max(1.0)];
        assert!(check(&rules, &json!(0.5)).is_ok());
        assert_eq!(check(&rules, &json!(2)).unwrap_err(), "`2` is not at most 1");
        assert!(check(&[Constraint::MaxLength(2)], &json!("äö")).is_ok());
        assert!(check(&[Constraint::MinLength(1)], &json!([])).is_err());
        let choice = [Constraint::OneOf(&["\"a\"", "2"])];
        assert!(check(&choice, &json!("a")).is_ok() && check(&choice, &json!(2.0)).is_ok());
        assert_eq!(check(&choice, &json!("b")).unwrap_err(), "`b` is not one of \"a\", 2");
        assert!(check(&[Constraint::Max(60.0)], &json!({ "secs": 61, "nanos": 0 })).is_err());
        assert!(check(&rules, &Value::Null).is_ok());
    }

    #[cfg(feature = "pattern")]
    #[test]
    fn patterns_are_kept() {
        let rules = [Constraint::Pattern("^[A-Z]{2}$")];
        assert!(check(&rules, &json!("UA")).is_ok());
        assert_eq!(check(&rules, &json!("ua")).unwrap_err(), "`ua` is not of the form ^[A-Z]{2}$");
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*", which in 0..12usize) {
            let kinds = [
                Kind::Text, BYTE, Kind::Float, Kind::Bool, Kind::Bytes, Kind::Path, Kind::DateTime, Kind::Duration,
                Kind::Json, Kind::List(&Kind::Duration), Kind::Map(&BYTE), Kind::Optional(&Kind::Float),
            ];
            let kind = kinds.get(which).copied().unwrap();
            if let Ok(value) = from_text(kind, &text) {
                let rules = [Constraint::Min(1.0), Constraint::MaxLength(3), Constraint::OneOf(&["1"])];
                let _ = check(&rules, &value);
            }
        }

        #[test]
        fn whole_numbers_survive(number in any::<i64>()) {
            let kind = Kind::Int { min: i64::MIN.into(), max: i64::MAX.into() };
            prop_assert_eq!(from_text(kind, &number.to_string()).unwrap(), json!(number));
        }
    }
}
