//! Words for what the parser found and what it expected.
//!
//! The parser knows which tokens could follow. Here they are folded into the few words that mean something to a
//! reader: an event, a value, an attribute. Tokens that only the rules for slips take are left out.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use crate::diagnostics::Diagnostic;
use crate::diagnostics::parse::{refused_operator, unexpected_token};
use crate::lex::{Kind, Token};
use crate::source::Span;

/// Where reading stopped.
pub(super) struct Place<'t> {
    /// What stands there; `None` at the end.
    pub found: Option<Token>,
    pub text: &'t str,
    pub span: Span,
    pub before: Option<Token>,
    pub before_that: Option<Token>,
    pub behind: Option<Token>,
    /// The word or sign that begins this line of the header.
    pub opener: Option<Token>,
    /// Whether it stands directly in the brackets of attributes.
    pub attributes: bool,
}

/// In the middle of what reading stopped, as far as the expected tokens tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Behind a step.
    AfterStep,
    /// Where a chain may begin.
    Chain,
    /// At the start of an arm.
    Arm,
    /// At the start of an attribute.
    Attribute,
    /// Where a value begins.
    Value,
    /// Behind a value.
    AfterValue,
    /// Behind a value in brackets.
    AfterItem,
    /// Between `<` and `>`.
    TypeArguments,
    /// Where only a name may stand.
    Name,
    /// Anywhere else.
    Other,
}

/// Whether reading stopped behind a value of the header, so that the rest of the line is lost with it.
pub(super) fn ends_header_line(expected: &[String]) -> bool {
    let expected: Vec<&str> = expected.iter().map(|token| token.trim_matches('"')).collect();
    inside(&expected) == Inside::AfterValue && expected.contains(&"@")
}

/// The diagnostic for a token that no rule takes.
pub(super) fn unexpected(place: &Place<'_>, expected: &[String]) -> Diagnostic {
    let expected: Vec<&str> = expected.iter().map(|token| token.trim_matches('"')).collect();
    let inside = inside(&expected);
    let kind = place.found.map(|token| token.kind);
    let in_value = matches!(inside, Inside::AfterValue | Inside::AfterItem | Inside::Value);
    if let Some(refused) = refused(place).filter(|_| in_value) {
        return refused;
    }
    if let Some(missing) = missing_value(place, inside) {
        return missing;
    }
    // Only behind the type of an input may `>` and `=` be one sign.
    let type_open = expected.contains(&">=") && expected.contains(&",");
    let ends = place.found.is_none_or(|found| found.fresh_line || found.kind == Kind::Assign);
    if let (true, true, Some(before)) = (type_open, ends, place.before) {
        return unexpected_token::unclosed_type(before.span.after());
    }
    let closed = ["]", "}", ")"].iter().any(|token| expected.contains(token));
    let in_list =
        inside == Inside::AfterItem || inside == Inside::AfterValue && closed && expected.contains(&",");
    let link = kind.is_some_and(|kind| matches!(kind, Kind::Arrow | Kind::Pipe));
    if let (true, ["*"], Some(label)) =
        (link, expected.as_slice(), place.before.filter(|label| label.kind == Kind::Int))
    {
        return unexpected_token::arm_in_group(label.span);
    }
    if let Some(percent) = percentage(place) {
        return percent;
    }
    let next_is_sign =
        place.behind.is_some_and(|next| matches!(next.kind, Kind::Assign | Kind::Colon | Kind::Dot));
    if in_list && place.attributes && !next_is_sign && kind.is_some_and(begins_value) {
        return unexpected_token::second_value(place.span, place.text);
    }
    if in_list && kind.is_some_and(begins_value) {
        let gap = place.before.map_or(place.span, |before| before.span).after();
        return unexpected_token::missing_comma(place.span, gap, "values");
    }
    let found = describe(place);
    let diagnostic = unexpected_token::new(place.span, &found, &wanted(inside, &expected));
    match help(place, inside, &expected) {
        Some((help, Some((span, fix)))) => diagnostic.help(help).likely(span, fix),
        Some((help, None)) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// The next line was taken for the value: `@limit =` and then the chain.
fn missing_value(place: &Place<'_>, inside: Inside) -> Option<Diagnostic> {
    let (taken, sign) = (place.before?, place.before_that?);
    let empty = matches!(sign.kind, Kind::Assign | Kind::Colon);
    (inside == Inside::AfterValue && taken.fresh_line && empty)
        .then(|| unexpected_token::missing_value(sign.span.after()))
}

/// `50%`: a `%` with nothing to divide by.
fn percentage(place: &Place<'_>) -> Option<Diagnostic> {
    let (sign, number) = (place.before?, place.before_that?);
    let ends = place.found.is_none_or(|found| matches!(found.kind, Kind::Comma | Kind::CloseBracket));
    let percent = sign.kind == Kind::Percent && matches!(number.kind, Kind::Int | Kind::Float) && ends;
    percent.then(|| unexpected_token::percentage(number.span.to(sign.span)))
}

type Help = (&'static str, Option<(Span, &'static str)>);

/// What to type instead, where that can be guessed.
fn help(place: &Place<'_>, inside: Inside, expected: &[&str]) -> Option<Help> {
    let found = place.found.map(|token| token.kind);
    let before = place.before.map(|token| token.kind);
    let text = |help: &'static str| Some((help, None));
    if let Some(opener) = place.opener {
        return match opener.kind {
            Kind::Input => text(
                "an input is written `input name: type`, with `= value` and `[min=0]` behind it if needed",
            ),
            Kind::Use => text("a use is written `use \"file.pty\" as Name` or `use crates \"name@1.0\"`"),
            Kind::On => text("a trigger is written `on webhook \"/path\"`"),
            _ if inside == Inside::Value || inside == Inside::AfterValue => None,
            _ => text("a directive is written `@name: value`, a constant `@name = value`"),
        };
    }
    match inside {
        Inside::Chain => match found {
            Some(Kind::Arrow) if before == Some(Kind::Parallel) && touching(place) => {
                let both = place.before.map_or(place.span, |before| before.span.to(place.span));
                Some(("did you mean `|->`?", Some((both, "|->"))))
            }
            Some(
                Kind::Arrow | Kind::Pipe | Kind::Parallel | Kind::LongArrow | Kind::FatArrow | Kind::Triangle,
            ) => {
                // Between two links an event may be missing: then to delete one would be wrong.
                let alone = place.before.is_none_or(|before| !is_link(before.kind));
                let deleted = alone.then_some((place.span, ""));
                Some(("write the event that belongs here, or delete one of the signs", deleted))
            }
            Some(Kind::Text) => text("events are written without quotes"),
            Some(Kind::OpenBracket) => text("attributes stand behind an event: `Event[name=value]`"),
            Some(Kind::Star | Kind::Factor) => text("a retry stands behind an event: `Event * 3`"),
            Some(Kind::Input | Kind::Use | Kind::On | Kind::As) => {
                text("this word is reserved; no event has it as its name")
            }
            Some(Kind::Comma) => text("delete the comma, or write what belongs before it"),
            Some(Kind::CloseBrace | Kind::CloseParen) | None => {
                let last = place.before.filter(|before| is_link(before.kind)).map(|before| (before.span, ""));
                Some(("write the event that follows, or delete the last sign", last))
            }
            Some(_) => None,
        },
        Inside::AfterStep => match found? {
            Kind::Assign => {
                text("attributes stand in brackets, `Event[name=value]`; a constant is `@name = value`")
            }
            Kind::Colon => text(
                "a directive begins with `@`, an input with `input`; an event of a space is `space::Name`",
            ),
            Kind::Text | Kind::Float | Kind::Duration | Kind::Size => {
                text("values stand in attributes: `Event[name=value]`")
            }
            Kind::Minus => Some(("did you mean `->`?", Some((place.span, "->")))),
            Kind::Not | Kind::Plus | Kind::Percent | Kind::Slash => {
                text("events are linked by `->`, `|->` or `||`; calculations stand in attributes")
            }
            Kind::Dot => text("an event of a space is written `space::Name`"),
            _ => None,
        },
        Inside::Other if found == Some(Kind::Assign) && expected.contains(&"->") => {
            Some(("write `->` between an outcome and what follows it", Some((place.span, "->"))))
        }
        Inside::Other if found == Some(Kind::Assign) && expected.contains(&":") => {
            Some(("write `:` between the key of a map and its value", Some((place.span, ":"))))
        }
        Inside::AfterItem | Inside::AfterValue if found == Some(Kind::Assign) && expected.contains(&":") => {
            Some(("write `:` between the key of a map and its value", Some((place.span, ":"))))
        }
        Inside::Arm => text("an arm is an outcome, an arrow and a chain: `0 -> Event`"),
        Inside::TypeArguments => match before {
            Some(Kind::Less) if found == Some(Kind::Minus) => text("did you mean `->`?"),
            Some(Kind::Name) if place.before_that.is_some_and(|sign| sign.kind == Kind::Less) => {
                text("did you mean `->`? `<` begins what a meta event such as `MAP<Task>` works with")
            }
            _ => None,
        },
        Inside::Value if matches!(found, Some(Kind::Arrow | Kind::Pipe)) => text("write the value first"),
        Inside::Other if expected == ["*"] => text("a number belongs to a retry: `3 * Event` or `Event * 3`"),
        Inside::Other if expected.contains(&"->") && before == Some(Kind::Int) => {
            text("write what runs then, as in `0 -> Event`")
        }
        Inside::Other if expected.contains(&"->") => text(
            "a `(` right behind an event holds arms such as `0 -> Event`; for a group write `->` before it",
        ),
        Inside::Attribute if found.is_some_and(begins_value) => {
            text("each value stands behind a name: `name=value`")
        }
        Inside::Value if found == Some(Kind::OpenBracket) => None,
        Inside::Name if before == Some(Kind::Dollar) => text("`$` reads an input or a constant by its name"),
        Inside::Attribute
        | Inside::Value
        | Inside::AfterValue
        | Inside::AfterItem
        | Inside::Name
        | Inside::Other => None,
    }
}

fn begins_value(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Name
            | Kind::Input
            | Kind::Use
            | Kind::On
            | Kind::As
            | Kind::Piped
            | Kind::Int
            | Kind::Float
            | Kind::Text
            | Kind::Duration
            | Kind::Size
            | Kind::Dollar
            | Kind::OpenBracket
            | Kind::OpenBrace
    )
}

fn is_link(kind: Kind) -> bool {
    matches!(kind, Kind::Arrow | Kind::Pipe | Kind::Parallel)
}

/// Whether nothing stands between the token and the one before it.
fn touching(place: &Place<'_>) -> bool {
    place.before.is_some_and(|before| before.span.end == place.span.start)
}

/// Operators on bits.
fn refused(place: &Place<'_>) -> Option<Diagnostic> {
    let found = place.found?;
    let touching = |other: Option<Token>| {
        other.filter(|other| {
            other.kind == found.kind
                && (other.span.end == found.span.start || found.span.end == other.span.start)
        })
    };
    match found.kind {
        Kind::Ampersand | Kind::Bar | Kind::Caret => Some(refused_operator::in_value(place.span, place.text)),
        Kind::Less | Kind::Greater => {
            let other = touching(place.before).or_else(|| touching(place.behind))?;
            let text = if found.kind == Kind::Less { "<<" } else { ">>" };
            Some(refused_operator::in_value(place.span.to(other.span), text))
        }
        _ => None,
    }
}

fn inside(expected: &[&str]) -> Inside {
    let has = |token: &str| expected.contains(&token);
    if has("->") && has("||") && has("*") {
        Inside::AfterStep
    } else if has("float") && has("{") && has("[") {
        Inside::Value
    } else if has("/") && has("%") || has("==") && has("??") {
        Inside::AfterValue
    } else if has(",") && expected.iter().all(|token| [",", "]", "}", ")", ":", "."].contains(token)) {
        Inside::AfterItem
    } else if has(">") && expected.iter().all(|token| [",", ">", "?", "<", "::", "name"].contains(token)) {
        Inside::TypeArguments
    } else if has("name") && has("{") && has("int") && !has("->") {
        Inside::Chain
    } else if has("name") && has("int") && !has("{") {
        Inside::Arm
    } else if has("input") && has("on") && has("]") {
        Inside::Attribute
    } else if has("name") && expected.iter().all(|token| ["name", "input", "use", "on", "as"].contains(token))
    {
        Inside::Name
    } else {
        Inside::Other
    }
}

/// What was expected, as a phrase.
fn wanted(inside: Inside, expected: &[&str]) -> String {
    let has = |token: &str| expected.contains(&token);
    let closers = [")", "}", "]"].into_iter().filter(|token| has(token));
    let mut words: Vec<String> = match inside {
        Inside::AfterStep => {
            let mut words: Vec<String> = ["->", "|->", "||"].map(sign).into();
            if has("}") || has(")") {
                words.push(sign(","));
            } else {
                words.push("the end of the script".to_owned());
            }
            words
        }
        Inside::Chain => vec!["an event".to_owned()],
        Inside::Arm => vec!["an arm such as `0 -> Event`".to_owned()],
        Inside::Attribute => vec!["an attribute such as `name=value`".to_owned()],
        Inside::Value => vec!["a value".to_owned()],
        Inside::AfterValue => {
            let mut words = Vec::new();
            let closed = has("]") || has(")") || has("}");
            if has(",") && closed {
                words.push(sign(","));
            }
            if has(":") {
                words.push(sign(":"));
            }
            if !closed && !has(":") {
                words.push("the next line".to_owned());
            }
            words
        }
        Inside::AfterItem => {
            let possible = [",", ":"].into_iter().filter(|token| has(token));
            possible.map(sign).collect()
        }
        Inside::TypeArguments if has("name") => vec!["a name".to_owned()],
        Inside::TypeArguments => vec![sign(","), sign(">")],
        Inside::Name => vec!["a name".to_owned()],
        Inside::Other => {
            let slips = ["-->", "=>", "|>", "|", "&", "&&", "^", ";"];
            let keywords = ["input", "use", "on", "as"];
            let names = has("name");
            let shown =
                expected.iter().filter(|token| !slips.contains(token) && ![")", "}", "]"].contains(token));
            let shown = shown.filter(|token| !(names && keywords.contains(token)));
            // An arm without its arrow is a slip that begins like a chain.
            let arrow = has("->") && has("|->");
            let shown = shown.filter(|token| !arrow || ["->", "|->"].contains(token));
            let mut shown: Vec<&str> = shown.copied().collect();
            shown.sort_unstable();
            let mut words: Vec<String> = shown.into_iter().map(word).collect();
            words.dedup();
            words
        }
    };
    words.extend(closers.map(sign));
    match words.as_slice() {
        [] => "something else".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

fn sign(token: &str) -> String {
    format!("`{token}`")
}

fn word(token: &str) -> String {
    match token {
        "name" => "a name".to_owned(),
        "int" | "factor" | "float" => "a number".to_owned(),
        "text" => "text".to_owned(),
        "duration" => "a duration".to_owned(),
        "size" => "a size".to_owned(),
        "factor $" => sign("$"),
        _ => sign(token),
    }
}

fn describe(place: &Place<'_>) -> String {
    let Some(found) = place.found else { return "the end of the script".to_owned() };
    let long = place.text.chars().count() > 24 || place.text.contains('\n');
    match found.kind {
        Kind::Name if !long => format!("`{}`", place.text),
        Kind::Int | Kind::Factor | Kind::Float | Kind::Duration | Kind::Size | Kind::Text if !long => {
            format!("`{}`", place.text)
        }
        other => other.describe().to_owned(),
    }
}
