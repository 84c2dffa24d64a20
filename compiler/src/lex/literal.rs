//! Numbers, durations, sizes and texts: what rustc lexes as one literal, read as a value.

use super::Kind;
use crate::ast::Literal;
use std::time::Duration;

/// The units of time with their length in nanoseconds.
const TIMES: &[(&str, u64)] = &[
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("m", 60_000_000_000),
    ("h", 3_600_000_000_000),
    ("d", 86_400_000_000_000),
];

/// The units of size with their number of bytes.
const SIZES: &[(&str, u64)] = &[
    ("B", 1),
    ("KB", 1_000),
    ("kB", 1_000),
    ("MB", 1_000_000),
    ("GB", 1_000_000_000),
    ("TB", 1_000_000_000_000),
    ("KiB", 1 << 10),
    ("MiB", 1 << 20),
    ("GiB", 1 << 30),
    ("TiB", 1 << 40),
];

/// Why a number is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadNumber {
    /// `2e`: no digits behind the exponent's `e`.
    EmptyExponent,
    /// `1.`: no digits behind the point.
    EmptyFraction,
    /// `0x1F`, `0b1`, `0o7`: another base, with the value if it has one.
    Base(Option<u128>),
    /// A word behind the number that is no unit.
    Unit {
        /// The word.
        unit: String,
        /// The unit that may be meant.
        nearest: Option<&'static str>,
    },
    /// Too large for any of our types.
    Range,
}

/// The length of the number at the start of `text`, as rustc cuts it: digits, fraction, exponent and a word
/// directly behind. `text` begins with a digit.
pub(super) fn number_length(text: &str) -> usize {
    let mut rest = text.trim_start_matches(is_digit);
    if let Some(behind) = rest.strip_prefix('.') {
        let next = behind.chars().next();
        // `1.field` and `1..` are a whole number and a point; `1.` alone is a number to rustc.
        if !next.is_some_and(|next| next == '.' || is_word_start(next)) {
            rest = behind.trim_start_matches(is_digit);
        }
    }
    if let Some(behind) = rest.strip_prefix(['e', 'E']) {
        let unsigned = behind.strip_prefix(['+', '-']).unwrap_or(behind);
        if unsigned.trim_start_matches('_').starts_with(|letter: char| letter.is_ascii_digit()) {
            rest = unsigned.trim_start_matches(is_digit);
        }
    }
    text.len() - rest.trim_start_matches(is_word).len()
}

/// Reads a number with its unit. The text is one that [`number_length`] has cut.
///
/// # Errors
///
/// If the number is not one of the language, although rustc may take it.
pub fn number(text: &str) -> Result<(Kind, Literal), BadNumber> {
    if let Some(base) = other_base(text) {
        return Err(base);
    }
    let digits_end = text.find(|letter: char| !is_digit(letter) && letter != '.').unwrap_or(text.len());
    let (mantissa, mut unit) = text.split_at_checked(digits_end).unwrap_or((text, ""));
    let mut exponent = "";
    if let Some(behind) = unit.strip_prefix(['e', 'E']) {
        let unsigned = behind.strip_prefix(['+', '-']).unwrap_or(behind);
        let rest = unsigned.trim_start_matches(is_digit);
        let digits = unsigned.len() - rest.len();
        if !unsigned
            .get(..digits)
            .is_some_and(|digits| digits.contains(|letter: char| letter.is_ascii_digit()))
        {
            return Err(BadNumber::EmptyExponent);
        }
        exponent = unit.get(..unit.len() - rest.len()).unwrap_or("");
        unit = rest;
    }
    if mantissa.ends_with('.') {
        return Err(BadNumber::EmptyFraction);
    }
    let is_float = mantissa.contains('.') || !exponent.is_empty();
    let plain: String = mantissa.chars().chain(exponent.chars()).filter(|letter| *letter != '_').collect();
    if unit.is_empty() {
        return if is_float {
            let value = plain.parse::<f64>().ok().filter(|value| value.is_finite());
            value.map(|value| (Kind::Float, Literal::Float(value))).ok_or(BadNumber::Range)
        } else {
            plain.parse::<i128>().map(|value| (Kind::Int, Literal::Int(value))).map_err(|_| BadNumber::Range)
        };
    }
    if let Some(nanos) = scale_of(TIMES, unit) {
        let duration = scaled(&plain, is_float, nanos).map(Duration::from_nanos);
        return duration.map(|value| (Kind::Duration, Literal::Duration(value))).ok_or(BadNumber::Range);
    }
    if let Some(bytes) = scale_of(SIZES, unit) {
        let size = scaled(&plain, is_float, bytes);
        return size.map(|value| (Kind::Size, Literal::Size(value))).ok_or(BadNumber::Range);
    }
    Err(BadNumber::Unit { unit: unit.to_owned(), nearest: nearest_unit(unit) })
}

fn other_base(text: &str) -> Option<BadNumber> {
    let rest = text.strip_prefix('0')?;
    let (base, digits) = [("x", 16), ("b", 2), ("o", 8)]
        .into_iter()
        .find_map(|(letter, base)| rest.strip_prefix(letter).map(|digits| (base, digits)))?;
    let plain: String = digits.chars().filter(|letter| *letter != '_').collect();
    Some(BadNumber::Base(u128::from_str_radix(&plain, base).ok()))
}

fn scale_of(units: &[(&'static str, u64)], unit: &str) -> Option<u64> {
    units.iter().find(|(name, _)| *name == unit).map(|(_, scale)| *scale)
}

/// A number of units in the smallest one; `None` if it does not fit.
fn scaled(plain: &str, is_float: bool, scale: u64) -> Option<u64> {
    if !is_float {
        return plain.parse::<u64>().ok()?.checked_mul(scale);
    }
    let value = (plain.parse::<f64>().ok()? * scale as f64).round();
    (value < u64::MAX as f64).then_some(value as u64)
}

/// The unit that a word may mean, for the words that people write.
fn nearest_unit(unit: &str) -> Option<&'static str> {
    let word = unit.to_ascii_lowercase();
    let times = match word.as_str() {
        "millis" | "millisecond" | "milliseconds" | "msec" | "msecs" => Some("ms"),
        "s" | "sec" | "secs" | "second" | "seconds" => Some("s"),
        "m" | "min" | "mins" | "minute" | "minutes" => Some("m"),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some("h"),
        "d" | "day" | "days" => Some("d"),
        "b" | "byte" | "bytes" => Some("B"),
        "k" | "ki" => Some("KiB"),
        "mi" => Some("MiB"),
        "g" | "gi" => Some("GiB"),
        "t" | "ti" => Some("TiB"),
        _ => None,
    };
    let by_case =
        || SIZES.iter().chain(TIMES).find(|(name, _)| name.eq_ignore_ascii_case(unit)).map(|(name, _)| *name);
    times.or_else(by_case)
}

/// What is wrong with a text, and where: offsets into what was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadText {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it is an escape that nobody knows, as opposed to a carriage return.
    pub escape: bool,
}

/// Reads a text in its quotes: resolves the escapes, and reports those that do not exist.
#[must_use]
pub fn unquote(quoted: &str) -> (String, Vec<BadText>) {
    let mut value = String::with_capacity(quoted.len());
    let mut problems = Vec::new();
    let quote = quoted.chars().next().unwrap_or('"');
    let inner = quoted.get(1..).unwrap_or("");
    // A text that was never closed has no quote to leave out.
    let inner = inner.strip_suffix(quote).unwrap_or(inner);
    let mut letters = inner.char_indices().map(|(at, letter)| (at + 1, letter)).peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\r' if letters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' => problems.push(BadText { start: at, end: at + 1, escape: false }),
            '\\' => {
                let Some((_, escaped)) = letters.next() else {
                    problems.push(BadText { start: at, end: at + 1, escape: true });
                    break;
                };
                match escaped {
                    'n' => value.push('\n'),
                    't' => value.push('\t'),
                    'r' => value.push('\r'),
                    '"' | '\'' | '\\' => value.push(escaped),
                    'u' => {
                        let digits_end = quoted.get(at..).and_then(|rest| rest.find('}'));
                        let hex = digits_end.and_then(|end| quoted.get(at + 2..at + end));
                        let code = hex.and_then(|hex| hex.strip_prefix('{')).and_then(hex_value);
                        let end = match (code.and_then(char::from_u32), digits_end) {
                            (Some(letter), Some(end)) => {
                                value.push(letter);
                                at + end + 1
                            }
                            (Some(_) | None, _) => {
                                let plausible =
                                    |letter: char| letter.is_ascii_hexdigit() || "{}_".contains(letter);
                                let behind = quoted.get(at + 2..).unwrap_or("");
                                let end = quoted.len() - behind.trim_start_matches(plausible).len();
                                problems.push(BadText { start: at, end, escape: true });
                                end
                            }
                        };
                        while letters.next_if(|(at, _)| *at < end).is_some() {}
                    }
                    _ => {
                        problems.push(BadText { start: at, end: at + 1 + escaped.len_utf8(), escape: true });
                    }
                }
            }
            _ => value.push(letter),
        }
    }
    (value, problems)
}

/// One to six hexadecimal digits, with `_` between them, as rustc reads `\u{…}`.
fn hex_value(digits: &str) -> Option<u32> {
    let plain: String = digits.chars().filter(|letter| *letter != '_').collect();
    let well_formed = (1..=6).contains(&plain.len()) && !digits.starts_with('_');
    well_formed.then(|| u32::from_str_radix(&plain, 16).ok()).flatten()
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || letter == '_'
}

pub(super) fn is_word_start(letter: char) -> bool {
    letter == '_' || unicode_ident::is_xid_start(letter)
}

pub(super) fn is_word(letter: char) -> bool {
    unicode_ident::is_xid_continue(letter)
}
