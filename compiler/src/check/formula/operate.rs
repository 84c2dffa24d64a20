//! Operators on values that are known now. Pure.

use crate::typed::formula::Operator;
use crate::typed::{Formula, Literal};
use std::cmp::Ordering;
use std::time::Duration;

/// The value of `a OP b`. The types have been checked; an error says why there is no value.
pub(super) fn binary(op: Operator, a: &Literal, b: &Literal) -> Result<Literal, String> {
    match op {
        Operator::Or => Ok(Literal::Bool(truth(a) || truth(b))),
        Operator::And => Ok(Literal::Bool(truth(a) && truth(b))),
        Operator::Equal => Ok(Literal::Bool(compare(a, b) == Some(Ordering::Equal))),
        Operator::NotEqual => Ok(Literal::Bool(compare(a, b) != Some(Ordering::Equal))),
        Operator::Less => Ok(Literal::Bool(compare(a, b).is_some_and(Ordering::is_lt))),
        Operator::LessEqual => Ok(Literal::Bool(compare(a, b).is_some_and(Ordering::is_le))),
        Operator::Greater => Ok(Literal::Bool(compare(a, b).is_some_and(Ordering::is_gt))),
        Operator::GreaterEqual => Ok(Literal::Bool(compare(a, b).is_some_and(Ordering::is_ge))),
        Operator::Add => add(a, b),
        Operator::Subtract => match (a, b) {
            (Literal::Duration(a), Literal::Duration(b)) => a
                .checked_sub(*b)
                .map(Literal::Duration)
                .ok_or_else(|| "a duration cannot be negative".to_owned()),
            _ => arithmetic(a, b, i128::checked_sub, |a, b| a - b),
        },
        Operator::Multiply => match (a, b) {
            (Literal::Duration(time), number) | (number, Literal::Duration(time)) => {
                scaled(*time, float(number))
            }
            _ => arithmetic(a, b, i128::checked_mul, |a, b| a * b),
        },
        Operator::Divide => divide(a, b),
        Operator::Remainder => match (whole(a), whole(b)) {
            (Some(_), Some(0)) => Err("this divides by zero".to_owned()),
            (Some(a), Some(b)) => a.checked_rem(b).map(Literal::Int).ok_or_else(too_large),
            (Some(_) | None, _) => finite(float(a) % float(b)),
        },
    }
}

/// `-a`
pub(super) fn negative(a: &Literal) -> Result<Literal, String> {
    match whole(a) {
        Some(number) => number.checked_neg().map(Literal::Int).ok_or_else(too_large),
        None => Ok(Literal::Float(-float(a))),
    }
}

pub(super) fn truth(literal: &Literal) -> bool {
    *literal == Literal::Bool(true)
}

fn too_large() -> String {
    "the number is too large".to_owned()
}

fn whole(literal: &Literal) -> Option<i128> {
    match literal {
        Literal::Int(number) => Some(*number),
        Literal::Size(bytes) => Some(i128::from(*bytes)),
        Literal::Null
        | Literal::Bool(_)
        | Literal::Float(_)
        | Literal::Text(_)
        | Literal::Duration(_)
        | Literal::List(_)
        | Literal::Map(_) => None,
    }
}

#[allow(clippy::cast_precision_loss, reason = "a whole number beside a fraction is meant as a fraction")]
fn float(literal: &Literal) -> f64 {
    match literal {
        Literal::Int(number) => *number as f64,
        Literal::Size(bytes) => *bytes as f64,
        Literal::Float(number) => *number,
        Literal::Duration(time) => time.as_secs_f64(),
        Literal::Null | Literal::Bool(_) | Literal::Text(_) | Literal::List(_) | Literal::Map(_) => 0.0,
    }
}

fn finite(number: f64) -> Result<Literal, String> {
    if number.is_nan() {
        Err("this divides by zero".to_owned())
    } else if number.is_infinite() {
        Err(too_large())
    } else {
        Ok(Literal::Float(number))
    }
}

fn arithmetic(
    a: &Literal,
    b: &Literal,
    whole_op: fn(i128, i128) -> Option<i128>,
    float_op: fn(f64, f64) -> f64,
) -> Result<Literal, String> {
    match (whole(a), whole(b)) {
        (Some(a), Some(b)) => whole_op(a, b).map(Literal::Int).ok_or_else(too_large),
        (Some(_) | None, _) => finite(float_op(float(a), float(b))),
    }
}

fn add(a: &Literal, b: &Literal) -> Result<Literal, String> {
    match (a, b) {
        (Literal::Duration(a), Literal::Duration(b)) => {
            a.checked_add(*b).map(Literal::Duration).ok_or_else(|| "the duration is too long".to_owned())
        }
        (Literal::List(a), Literal::List(b)) => Ok(Literal::List(a.iter().chain(b).cloned().collect())),
        (Literal::Text(_), _) | (_, Literal::Text(_)) => Ok(Literal::Text(format!("{}{}", text(a), text(b)))),
        _ => arithmetic(a, b, i128::checked_add, |a, b| a + b),
    }
}

/// A value as a part of a text.
fn text(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => text.clone(),
        Literal::Bool(value) => value.to_string(),
        Literal::Int(number) => number.to_string(),
        Literal::Float(number) => number.to_string(),
        Literal::Size(bytes) => bytes.to_string(),
        Literal::Null | Literal::Duration(_) | Literal::List(_) | Literal::Map(_) => String::new(),
    }
}

/// A quotient is a number with a fraction, so that `7 / 2` is 3.5 and nothing is lost unseen.
fn divide(a: &Literal, b: &Literal) -> Result<Literal, String> {
    let zero = match b {
        Literal::Duration(time) => time.is_zero(),
        Literal::Null
        | Literal::Bool(_)
        | Literal::Int(_)
        | Literal::Float(_)
        | Literal::Text(_)
        | Literal::Size(_)
        | Literal::List(_)
        | Literal::Map(_) => float(b) == 0.0,
    };
    if zero {
        return Err("this divides by zero".to_owned());
    }
    match (a, b) {
        (Literal::Duration(a), Literal::Duration(b)) => finite(a.as_secs_f64() / b.as_secs_f64()),
        (Literal::Duration(time), number) => scaled(*time, 1.0 / float(number)),
        _ => finite(float(a) / float(b)),
    }
}

fn scaled(time: Duration, by: f64) -> Result<Literal, String> {
    if by < 0.0 {
        return Err("a duration cannot be negative".to_owned());
    }
    let seconds = Duration::try_from_secs_f64(time.as_secs_f64() * by);
    seconds.map(Literal::Duration).map_err(|_| "the duration is too long".to_owned())
}

fn compare(a: &Literal, b: &Literal) -> Option<Ordering> {
    match (a, b) {
        (Literal::Text(a), Literal::Text(b)) => Some(a.cmp(b)),
        (Literal::Bool(a), Literal::Bool(b)) => Some(a.cmp(b)),
        (Literal::Null, Literal::Null) => Some(Ordering::Equal),
        (Literal::Null, _) | (_, Literal::Null) => None,
        (Literal::List(a), Literal::List(b)) => {
            let same =
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| compare(a, b) == Some(Ordering::Equal));
            same.then_some(Ordering::Equal)
        }
        (Literal::Map(a), Literal::Map(b)) => (a == b).then_some(Ordering::Equal),
        _ => match (whole(a), whole(b)) {
            (Some(a), Some(b)) => Some(a.cmp(&b)),
            (Some(_) | None, _) => float(a).partial_cmp(&float(b)),
        },
    }
}

/// A value of a map that is known now.
pub(super) fn field(map: &Literal, name: &str) -> Option<Formula> {
    if let Literal::Map(entries) = map {
        let found = entries.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| Formula::literal(value.clone()))
    } else {
        None
    }
}
