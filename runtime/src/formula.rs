//! What expressions of a script need that Rust's operators do not do: numbers that may not fit, durations, JSON.

use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Why an expression has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl From<Error> for crate::Failure {
    fn from(error: Error) -> Self {
        Self::new(crate::FailureKind::Returned, error)
    }
}

#[cold]
fn too_large() -> Error {
    Error("the number is too large".to_owned())
}

#[cold]
fn by_zero() -> Error {
    Error("this divides by zero".to_owned())
}

/// `a + b`
///
/// # Errors
/// If the sum does not fit.
#[inline]
pub fn add(a: i128, b: i128) -> Result<i128, Error> {
    a.checked_add(b).ok_or_else(too_large)
}

/// `a - b`
///
/// # Errors
/// If the difference does not fit.
#[inline]
pub fn subtract(a: i128, b: i128) -> Result<i128, Error> {
    a.checked_sub(b).ok_or_else(too_large)
}

/// `a * b`
///
/// # Errors
/// If the product does not fit.
#[inline]
pub fn multiply(a: i128, b: i128) -> Result<i128, Error> {
    a.checked_mul(b).ok_or_else(too_large)
}

/// `a % b`, with the sign of `a`.
///
/// # Errors
/// If `b` is 0.
#[inline]
pub fn remainder(a: i128, b: i128) -> Result<i128, Error> {
    a.checked_rem(b).ok_or_else(by_zero)
}

/// `-a`
///
/// # Errors
/// If it does not fit.
#[inline]
pub fn negative(a: i128) -> Result<i128, Error> {
    a.checked_neg().ok_or_else(too_large)
}

/// `a / b`: always a number with a fraction, so that nothing is lost unseen.
///
/// # Errors
/// If `b` is 0.
#[inline]
pub fn divide(a: f64, b: f64) -> Result<f64, Error> {
    if b == 0.0 { Err(by_zero()) } else { Ok(a / b) }
}

/// The same number in a smaller type.
///
/// # Errors
/// If it does not fit.
#[inline]
pub fn whole<T: TryFrom<i128>>(number: i128) -> Result<T, Error> {
    T::try_from(number).map_err(|_| Error(format!("{number} is out of range")))
}

/// A number without a fraction as a whole number.
///
/// # Errors
/// If it has a fraction, or is too large.
#[allow(clippy::cast_possible_truncation, reason = "the range is looked at before")]
pub fn whole_of(number: f64) -> Result<i128, Error> {
    // 2^126 is far above every integer type of a parameter but the largest.
    if number.fract() == 0.0 && number.abs() < 8.5e37 {
        Ok(number as i128)
    } else {
        Err(Error(format!("{number} is no whole number")))
    }
}

/// A number of seconds as a duration.
///
/// # Errors
/// If it is negative or too large.
pub fn seconds(number: f64) -> Result<Duration, Error> {
    Duration::try_from_secs_f64(number).map_err(|_| Error(format!("{number} s is no duration")))
}

/// The sum of two durations.
///
/// # Errors
/// If it is too long.
#[inline]
pub fn later(a: Duration, b: Duration) -> Result<Duration, Error> {
    a.checked_add(b).ok_or_else(|| Error("the duration is too long".to_owned()))
}

/// The difference of two durations.
///
/// # Errors
/// If it is negative.
#[inline]
pub fn sooner(a: Duration, b: Duration) -> Result<Duration, Error> {
    a.checked_sub(b).ok_or_else(|| Error("a duration cannot be negative".to_owned()))
}

/// A duration so many times.
///
/// # Errors
/// If it is negative or too long.
pub fn scale(time: Duration, by: f64) -> Result<Duration, Error> {
    seconds(time.as_secs_f64() * by)
}

/// A count that is at least so much.
///
/// # Errors
/// If it is less.
pub fn at_least(count: u32, least: u32) -> Result<u32, Error> {
    if count >= least { Ok(count) } else { Err(Error(format!("{count} is less than {least}"))) }
}

/// A number in a range.
///
/// # Errors
/// If it is outside.
pub fn within(number: f64, least: f64, most: f64) -> Result<f64, Error> {
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        Err(Error(format!("{number} is not between {least} and {most}")))
    }
}

/// A duration that is not zero.
///
/// # Errors
/// If it is.
pub fn above_zero(time: Duration) -> Result<Duration, Error> {
    if time.is_zero() { Err(Error("a duration of zero".to_owned())) } else { Ok(time) }
}

/// A number of JSON.
///
/// # Errors
/// If it is none.
pub fn number(json: &serde_json::Value) -> Result<f64, Error> {
    json.as_f64().ok_or_else(|| Error(format!("`{}` is no number", crate::shown::shown(&json.to_string()))))
}

/// A path with a text behind it.
#[must_use]
pub fn path(first: &Path, rest: &str) -> PathBuf {
    let mut path = first.as_os_str().to_owned();
    path.push(rest);
    path.into()
}

/// What a rule says of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum When<T> {
    /// The rule holds.
    Yes(T),
    /// It does not.
    No(T),
}

/// `std::When`: the value, as one of two outcomes.
#[inline]
pub fn when<T>(value: T, rule: impl FnOnce(&T) -> bool) -> When<T> {
    if rule(&value) { When::Yes(value) } else { When::No(value) }
}

/// The same with a rule that may have no value.
///
/// # Errors
/// If it has none.
#[inline]
pub fn try_when<T>(value: T, rule: impl FnOnce(&T) -> Result<bool, Error>) -> Result<When<T>, Error> {
    let holds = rule(&value)?;
    Ok(if holds { When::Yes(value) } else { When::No(value) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end by a panic")]

    use super::*;

    #[test]
    fn what_does_not_fit_is_said() {
        let said = |error: Error| error.to_string();
        assert_eq!(whole::<u8>(255), Ok(255));
        assert_eq!(whole::<u8>(256).map_err(said), Err("256 is out of range".to_owned()));
        assert_eq!(whole_of(5.0), Ok(5));
        assert_eq!(whole_of(2.5).map_err(said), Err("2.5 is no whole number".to_owned()));
        assert!(whole_of(f64::NAN).is_err() && whole_of(1e39).is_err());
        assert!(divide(1.0, 0.0).is_err() && remainder(1, 0).is_err() && add(i128::MAX, 1).is_err());
        assert!(seconds(-1.0).is_err() && sooner(Duration::ZERO, Duration::from_secs(1)).is_err());
        assert_eq!(scale(Duration::from_secs(3), 0.5), Ok(Duration::from_millis(1500)));
        assert!(at_least(1, 2).is_err() && above_zero(Duration::ZERO).is_err());
    }

    #[test]
    fn a_rule_passes_its_value_on() {
        assert_eq!(when(3, |it| *it > 2), When::Yes(3));
        assert_eq!(try_when(3, |it| Ok(*it > 5)).unwrap(), When::No(3));
    }
}
