//! A number that the language does not have.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::lex::BadNumber;
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0104",
    title: "not a number",
    text: "\
Numbers are written as `12`, `1_000`, `0.5` or `1e6`: with a point, not a comma, and `_` between thousands if
you like.

A unit right behind a number, without a space, makes a time or a size. Times: `250ms`, `30s`, `5m` (minutes),
`2h`, `7d`. Sizes: `64KiB`, `512MiB`, `4GiB`; `kB`, `MB`, `GB` count in thousands.

This is none of them: a digit is missing, there is no such unit, or the number is too large.",
    broken: Some(Example { script: "std::Sleep[duration=2min]", tasks: "" }),
    fixed: Some(Example { script: "std::Sleep[duration=2m]", tasks: "" }),
};

/// `text` at `span` begins like a number and is none.
#[must_use]
pub fn new(span: Span, text: &str, problem: &BadNumber) -> Diagnostic {
    let shown: String = text.chars().take(40).collect();
    let found = PAGE.error(span, format!("`{shown}` is not a number"));
    match problem {
        BadNumber::EmptyExponent => {
            found.here("no digits behind the `e`").help("an exponent is written as in `1e6`")
        }
        BadNumber::EmptyFraction => {
            let whole = format!("{text}0");
            found.here("no digits behind the point").help(format!("write `{whole}`")).fix(span, whole)
        }
        BadNumber::Base(Some(value)) => {
            let here = found.here("numbers are decimal");
            here.help(format!("write `{value}`")).fix(span, value.to_string())
        }
        BadNumber::Base(None) => found.here("numbers are decimal").help("write the number in decimal digits"),
        BadNumber::Unit { unit, nearest: Some(nearest) } => {
            let mended = format!("{}{nearest}", text.strip_suffix(unit.as_str()).unwrap_or(text));
            let here = found.here(format!("`{unit}` is no unit"));
            here.help(format!("did you mean `{mended}`?")).likely(span, mended)
        }
        BadNumber::Unit { unit, nearest: None } => {
            let here = found.here(format!("`{unit}` is no unit"));
            here.help("units are ms, s, m, h, d for durations and B, KiB, MiB, GiB, TiB, kB, MB, GB, TB for sizes")
        }
        BadNumber::Range => found.here("too large").help("write a smaller one; a duration ends at 580 years, a size at 16,000 TiB"),
    }
}

/// `+3`
#[must_use]
pub fn plus(span: Span, number: &str) -> Diagnostic {
    PAGE.error(span, "found `+` before a number").here("not needed").help(format!("write `{number}`")).fix(span, "")
}

/// `.5`; `digits` are those behind the point.
#[must_use]
pub fn no_whole_part(span: Span, digits: &str) -> Diagnostic {
    PAGE.error(span, format!("`.{digits}` is not a number"))
        .here("no digit before the point")
        .help(format!("write `0.{digits}`"))
        .fix(span, format!("0.{digits}"))
}

/// `1,000` or `0,5`: the digits before and behind the comma.
#[must_use]
pub fn comma(span: Span, before: &str, behind: &str) -> Diagnostic {
    let thousands = behind.len() == 3 && before != "0" && before.len() <= 3;
    let mended = if thousands { format!("{before}_{behind}") } else { format!("{before}.{behind}") };
    PAGE.error(span, format!("`{before},{behind}` is not a number"))
        .here("numbers have no comma")
        .help(format!("write `{mended}`"))
        .likely(span, mended)
}

/// `1 000`, `10 s`
#[must_use]
pub fn space(span: Span, mended: &str) -> Diagnostic {
    PAGE.error(span, "a space inside of a number").here("is this one number?").help(format!("write `{mended}`")).fix(span, mended)
}

/// A number with the unit that people write, as the language has it.
#[must_use]
pub fn with_unit(text: &str) -> Option<String> {
    match crate::lex::number(text) {
        Ok((crate::lex::Kind::Duration | crate::lex::Kind::Size, _)) => Some(text.to_owned()),
        Err(BadNumber::Unit { unit, nearest: Some(nearest) }) => {
            Some(format!("{}{nearest}", text.strip_suffix(unit.as_str()).unwrap_or(text)))
        }
        Ok(_) | Err(_) => None,
    }
}
