//! A number that the language does not have.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::lex::BadNumber;
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0104",
    title: "not a number",
    text: "\
Numbers are written as `12`, `1_000`, `0.5` or `1e6`. A unit right behind makes a duration (`250ms`, `30s`, `5m`,
`2h`, `7d`) or a size (`64KiB`, `512MiB`, `4GiB`; `kB`, `MB`, `GB` count in thousands).

This is none of them: a digit is missing, the unit does not exist, or the number is too large.",
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
