//! Whether a value that is known now fits a type, and what to say of a name that is none.

use super::Checker;
use crate::ast;
use crate::diagnostics::{check as say, suggest};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::Literal;
use std::time::Duration;

/// The largest value that a script can write down, in bytes.
pub(super) const LARGEST: usize = 1 << 20;

impl Checker<'_> {
    pub(super) fn unknown_name(&mut self, name: &ast::Name) {
        let known = self.constants.keys().chain(self.input_index.keys()).map(String::as_str);
        if let Some(later) = self.later.get(&name.text) {
            self.d.push(say::unknown_name::later(name.span, &name.text, *later));
            return;
        }
        if let Some(kept) = self.ended.get(&name.text).or_else(|| self.gone.get(&name.text)) {
            self.d.push(say::unknown_name::ended(name.span, &name.text, *kept));
            return;
        }
        // The line that would define it could not be read, which was said.
        if self.broken && self.defines(&name.text) {
            return;
        }
        if self.rule.is_some() && self.names.has(&name.text) {
            self.d.push(say::unknown_name::in_rule(name.span, &name.text));
            return;
        }
        let known = known.chain(self.kept.iter().map(|(kept, _)| kept.as_str()));
        let nearest = suggest::nearest(&name.text, known).map(str::to_owned);
        self.d.push(say::unknown_name::new(name.span, &name.text, nearest.as_deref()));
    }

    /// Whether the text has `@name` or `input name`.
    pub(super) fn defines(&self, name: &str) -> bool {
        let hyphens = name.replace('_', "-");
        let starts = |sign: &str, name: &str| {
            let wanted = format!("{sign}{name}");
            self.text.match_indices(&wanted).any(|(at, found)| {
                let behind = self.text.get(at + found.len()..).and_then(|rest| rest.chars().next());
                !behind.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
            })
        };
        let lines = self.text.lines().map(str::trim_start);
        let mut line = lines.filter_map(|line| line.strip_prefix(name)).map(str::trim_start);
        line.any(|rest| rest.starts_with(':'))
            || [name, &hyphens].into_iter().any(|name| starts("@", name) || starts("input ", name))
    }

    /// A number of attempts in all.
    pub(crate) fn attempts(&mut self, times: i128, span: Span) -> Option<u32> {
        match u32::try_from(times) {
            Ok(times) if times >= 2 => Some(times),
            Ok(_) | Err(_) => {
                let digits = span.of(self.text).bytes().all(|byte| byte.is_ascii_digit());
                self.d.push(say::retry_too_small::new(span, times, digits));
                None
            }
        }
    }
}

/// About how many bytes a value takes when it is written down.
pub(super) fn size(literal: &Literal) -> usize {
    match literal {
        Literal::Null
        | Literal::Bool(_)
        | Literal::Int(_)
        | Literal::Float(_)
        | Literal::Duration(_)
        | Literal::Size(_) => 8,
        Literal::Text(text) => 8 + text.len(),
        Literal::List(items) => 8 + items.iter().map(size).sum::<usize>(),
        Literal::Map(entries) => {
            8 + entries.iter().map(|(key, value)| key.len() + size(value)).sum::<usize>()
        }
    }
}

pub(super) fn plain(literal: &ast::Literal) -> Literal {
    match literal {
        ast::Literal::Null => Literal::Null,
        ast::Literal::Bool(value) => Literal::Bool(*value),
        ast::Literal::Int(value) => Literal::Int(*value),
        ast::Literal::Float(value) => Literal::Float(*value),
        ast::Literal::Text(value) => Literal::Text(value.clone()),
        ast::Literal::Duration(value) => Literal::Duration(*value),
        ast::Literal::Size(value) => Literal::Size(*value),
    }
}

/// A duration; a bare number is seconds.
pub(crate) fn duration(literal: &Literal) -> Option<Duration> {
    match literal {
        Literal::Duration(duration) => Some(*duration),
        Literal::Int(seconds) => u64::try_from(*seconds).ok().map(Duration::from_secs),
        Literal::Float(seconds) => Duration::try_from_secs_f64(*seconds).ok(),
        Literal::Null
        | Literal::Bool(_)
        | Literal::Text(_)
        | Literal::Size(_)
        | Literal::List(_)
        | Literal::Map(_) => None,
    }
}

/// A duration in a text: `"10m"`, as directives may quote it.
pub(super) fn duration_in(text: &str) -> Option<Duration> {
    let unit_at = text.find(|letter: char| letter.is_alphabetic())?;
    let (number, unit) = text.split_at(unit_at);
    let seconds = match unit {
        "ms" => 0.001,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3_600.0,
        "d" => 86_400.0,
        _ => return None,
    };
    Duration::try_from_secs_f64(number.trim().parse::<f64>().ok()? * seconds).ok()
}

/// The type that a literal has by itself.
pub(super) fn natural(literal: &Literal) -> Option<Ty> {
    Some(match literal {
        Literal::Bool(_) => Ty::known("bool"),
        Literal::Int(_) | Literal::Size(_) => Ty::AnyInt,
        Literal::Float(_) => Ty::AnyFloat,
        Literal::Text(_) => Ty::string(),
        Literal::Duration(_) => Ty::known("std::time::Duration"),
        Literal::List(items) => Ty::vec(natural(items.first()?)?),
        Literal::Null | Literal::Map(_) => return None,
    })
}

/// How a literal fits an owned type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It does.
    Yes,
    /// It does not; what would.
    No(String),
    /// Such a type cannot be written in a script.
    Unwritable,
}

/// Whether a literal can be a value of a type.
pub(crate) fn fit(literal: &Literal, ty: &Ty) -> Fit {
    if let Some(inner) = ty.optional_of() {
        return if *literal == Literal::Null { Fit::Yes } else { fit(literal, inner) };
    }
    if let Some(inner) = ty.items_of() {
        return match literal {
            Literal::List(items) => {
                items.iter().map(|item| fit(item, inner)).find(|fit| *fit != Fit::Yes).unwrap_or(Fit::Yes)
            }
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Text(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::Map(_) => Fit::No("a list, like `[1, 2]`".to_owned()),
        };
    }
    if let Some(value) = ty.map_value_of() {
        return match literal {
            Literal::Map(entries) => entries
                .iter()
                .map(|(_, item)| fit(item, value))
                .find(|fit| *fit != Fit::Yes)
                .unwrap_or(Fit::Yes),
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Text(_)
            | Literal::Duration(_)
            | Literal::Size(_)
            | Literal::List(_) => Fit::No("a map, like `{\"a\": 1}`".to_owned()),
        };
    }
    let yes = |fits: bool, expected: &str| if fits { Fit::Yes } else { Fit::No(expected.to_owned()) };
    if let Some((min, max)) = ty.integer_range() {
        return match literal {
            Literal::Int(number) if (min..=max).contains(number) => Fit::Yes,
            Literal::Size(size) if (min..=max).contains(&i128::from(*size)) => Fit::Yes,
            Literal::Int(_) | Literal::Size(_) => Fit::No(format!("a whole number from {min} to {max}")),
            Literal::Null
            | Literal::Bool(_)
            | Literal::Float(_)
            | Literal::Text(_)
            | Literal::Duration(_)
            | Literal::List(_)
            | Literal::Map(_) => Fit::No("a whole number, like `12`".to_owned()),
        };
    }
    match ty {
        Ty::AnyInt => yes(matches!(literal, Literal::Int(_) | Literal::Size(_)), "a whole number, like `12`"),
        Ty::AnyFloat => yes(matches!(literal, Literal::Int(_) | Literal::Float(_)), "a number, like `0.5`"),
        Ty::Named { .. } => match ty.known_name() {
            Some("f32" | "f64") => {
                yes(matches!(literal, Literal::Int(_) | Literal::Float(_)), "a number, like `0.5`")
            }
            Some("bool") => yes(matches!(literal, Literal::Bool(_)), "`true` or `false`"),
            Some("String") => yes(matches!(literal, Literal::Text(_)), "a text, like `\"east\"`"),
            Some("std::path::PathBuf") => {
                yes(matches!(literal, Literal::Text(_)), "a path, like `\"data/a.csv\"`")
            }
            Some("char") => yes(
                matches!(literal, Literal::Text(text) if text.chars().count() == 1),
                "one character, like `\"x\"`",
            ),
            Some("std::time::Duration") => yes(duration(literal).is_some(), "a duration, like `30s`"),
            Some(_) | None => Fit::Unwritable,
        },
        Ty::Opaque(text) if is_borrowed_text(text) => {
            yes(matches!(literal, Literal::Text(_)), "a text, like `\"east\"`")
        }
        Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => Fit::Unwritable,
    }
}

/// The same value as a script writes it in this type, where it is one there: `"3"` for 3, 3.0 for 3, `"a"` for a list.
/// `fits` tells whether a value is of the type.
pub(crate) fn mended(literal: &Literal, ty: &Ty, fits: fn(&Literal, &Ty) -> Fit) -> Option<String> {
    let ty = ty.optional_of().unwrap_or(ty);
    let candidates = match literal {
        Literal::Text(text) => read(text.trim()).into_iter().collect(),
        Literal::Int(number @ (0 | 1)) => {
            vec![Literal::Bool(*number == 1), Literal::Text(number.to_string())]
        }
        Literal::Int(number) => vec![Literal::Text(number.to_string())],
        #[allow(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 get here")]
        Literal::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
            vec![Literal::Int(*number as i128)]
        }
        Literal::Bool(value) => vec![Literal::Text(value.to_string())],
        Literal::Float(number) => vec![Literal::Text(number.to_string())],
        Literal::Null | Literal::Duration(_) | Literal::Size(_) | Literal::List(_) | Literal::Map(_) => {
            Vec::new()
        }
    };
    if ty.items_of().is_some_and(|item| fits(literal, item) == Fit::Yes) {
        return written(literal).map(|text| format!("[{text}]"));
    }
    let found = candidates.into_iter().find(|candidate| fits(candidate, ty) == Fit::Yes)?;
    if let (Literal::Text(text), false) = (literal, matches!(found, Literal::Bool(_))) {
        return Some(text.trim().to_owned());
    }
    written(&found)
}

/// The value that a text would be without its quotes.
fn read(text: &str) -> Option<Literal> {
    match text.to_ascii_lowercase().as_str() {
        "true" => return Some(Literal::Bool(true)),
        "false" => return Some(Literal::Bool(false)),
        _ => {}
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let whole = text.parse::<i128>().map(Literal::Int).ok();
    let number = || text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Literal::Float);
    whole.or_else(number).or_else(|| duration_in(text).map(Literal::Duration)).or_else(|| size_in(text))
}

/// A size in quotes.
fn size_in(text: &str) -> Option<Literal> {
    let (digits, unit) = text.split_at(text.find(|letter: char| !letter.is_ascii_digit())?);
    let factor: u64 = match unit {
        "kB" => 1000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(factor).map(Literal::Size)
}

/// A plain value as a script writes it.
fn written(literal: &Literal) -> Option<String> {
    match literal {
        Literal::Null => Some("null".to_owned()),
        Literal::Bool(value) => Some(value.to_string()),
        Literal::Int(value) => Some(value.to_string()),
        Literal::Float(value) => Some(format!("{value:?}")),
        Literal::Text(text) => Some(format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))),
        Literal::Duration(_) | Literal::Size(_) | Literal::List(_) | Literal::Map(_) => None,
    }
}

/// `&str` inside of another type, as in `&[&str]`.
fn is_borrowed_text(text: &str) -> bool {
    matches!(text, "&str" | "&'static str")
}

/// Whether a literal can be the default of an input. What only serde can tell is read from JSON at start.
pub(crate) fn fit_default(literal: &Literal, ty: &Ty) -> Fit {
    if let Some(inner) = ty.optional_of() {
        return if *literal == Literal::Null { Fit::Yes } else { fit_default(literal, inner) };
    }
    // Bytes may be written as a text, as their flag is.
    if let (Some(item), Literal::Text(_)) = (ty.items_of(), literal)
        && item.known_name() == Some("u8")
    {
        return Fit::Yes;
    }
    if let (Some(item), Literal::List(items)) = (ty.items_of(), literal) {
        return items
            .iter()
            .map(|value| fit_default(value, item))
            .find(|fit| *fit != Fit::Yes)
            .unwrap_or(Fit::Yes);
    }
    if let (Some(item), Literal::Map(entries)) = (ty.map_value_of(), literal) {
        let mut fits = entries.iter().map(|(_, value)| fit_default(value, item));
        return fits.find(|fit| *fit != Fit::Yes).unwrap_or(Fit::Yes);
    }
    match (fit(literal, ty), ty.known_name(), literal) {
        (Fit::Unwritable, Some("pointy::DateTime"), Literal::Text(text)) if is_datetime(text) => Fit::Yes,
        (Fit::Unwritable, Some("pointy::DateTime"), _) => {
            Fit::No("a point in time, like `\"2026-01-31T12:00:00Z\"`".to_owned())
        }
        (Fit::Unwritable, _, Literal::Map(_)) => Fit::Yes,
        (Fit::Unwritable, None, _) if ty.local_name().is_none() => Fit::Yes,
        (Fit::Unwritable, _, _) => Fit::No("a map, like `{\"id\": 1}`".to_owned()),
        (fit, _, _) => fit,
    }
}

/// `2026-01-31`
pub(super) fn is_day(text: &str) -> bool {
    is_datetime(&format!("{text}T00:00:00Z"))
}

/// The form of RFC 3339; the calendar is checked at start.
fn is_datetime(text: &str) -> bool {
    let form = r"^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$";
    regex_lite::Regex::new(form).is_ok_and(|form| form.is_match(text))
}

/// The type with `int` and `float` as `i64` and `f64` where no parameter said otherwise.
pub(crate) fn settled(ty: &Ty) -> Ty {
    match ty {
        Ty::AnyInt => Ty::known("i64"),
        Ty::AnyFloat => Ty::known("f64"),
        Ty::Named { head, args } => {
            Ty::Named { head: head.clone(), args: args.iter().map(settled).collect() }
        }
        Ty::Tuple(items) => Ty::Tuple(items.iter().map(settled).collect()),
        Ty::Slice(item) => Ty::Slice(Box::new(settled(item))),
        Ty::Unit | Ty::Str | Ty::Path | Ty::Never | Ty::Param(_) | Ty::Opaque(_) => ty.clone(),
    }
}
