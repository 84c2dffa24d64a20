//! Words for what the parser found and what it expected.
//!
//! The parser knows which tokens could follow. Here they are folded into the few words that mean something to a
//! reader: an event, a value, an attribute. Tokens that only the rules for slips take are left out.

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
    pub behind: Option<Token>,
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
    /// Where only a name may stand.
    Name,
    /// Anywhere else.
    Other,
}

/// The diagnostic for a token that no rule takes.
pub(super) fn unexpected(place: &Place<'_>, expected: &[String]) -> Diagnostic {
    let expected: Vec<&str> = expected.iter().map(|token| token.trim_matches('"')).collect();
    let inside = inside(&expected);
    let kind = place.found.map(|token| token.kind);
    if matches!(inside, Inside::AfterValue | Inside::Value) {
        if let Some(refused) = refused(place) {
            return refused;
        }
    }
    let wanted = wanted(inside, &expected);
    let found = describe(place);
    let diagnostic = unexpected_token::new(place.span, &found, &wanted);
    let glued = place
        .before
        .is_some_and(|before| before.kind == Kind::Parallel && before.span.end == place.span.start);
    match (inside, kind) {
        (Inside::Chain, Some(Kind::Arrow)) if glued => {
            let both = place.before.map_or(place.span, |before| before.span.to(place.span));
            diagnostic.help("did you mean `|->`?").fix(both, "|->")
        }
        (
            Inside::Chain,
            Some(Kind::Arrow | Kind::Pipe | Kind::Parallel | Kind::LongArrow | Kind::FatArrow),
        ) => diagnostic.help("write the event that belongs here, or delete one of the signs"),
        (Inside::Chain, Some(Kind::Text)) => diagnostic.help("events are written without quotes"),
        (Inside::Chain, Some(Kind::Int | Kind::Factor)) => diagnostic.help("a retry is written `Event * 3`"),
        (Inside::Chain, None) => diagnostic.help("write the event that follows, or delete the last sign"),
        (Inside::AfterStep, Some(Kind::Assign)) => diagnostic
            .help("attributes stand in brackets, `Event[name=value]`; a constant is `@name = value`"),
        (Inside::AfterStep, Some(Kind::Colon)) => diagnostic
            .help("a directive begins with `@`, an input with `input`; events of a space are `space::Name`"),
        (Inside::AfterStep, Some(Kind::Text | Kind::Float | Kind::Duration | Kind::Size)) => {
            diagnostic.help("values stand in attributes: `Event[name=value]`")
        }
        (Inside::AfterStep, Some(Kind::Minus)) => diagnostic.help("did you mean `->`?"),
        (Inside::AfterStep, Some(Kind::Not | Kind::Plus | Kind::Percent | Kind::Slash)) => {
            diagnostic.help("events are linked by `->`, `|->` or `||`; calculations stand in attributes")
        }
        (Inside::Other, Some(Kind::Parallel | Kind::CloseParen | Kind::Comma))
            if arrow_expected(&expected) =>
        {
            diagnostic.help(
                "a `(` right behind an event holds arms such as `0 -> A`; for a group write `->` before it",
            )
        }
        (Inside::Value, Some(Kind::Arrow | Kind::Pipe)) => diagnostic.help("write the value first"),
        _ => diagnostic,
    }
}

fn arrow_expected(expected: &[&str]) -> bool {
    expected.contains(&"->")
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
            for token in [",", ":"] {
                if has(token) {
                    words.push(sign(token));
                }
            }
            if !(has("]") || has(")") || has("}") || has(":")) {
                words.push("the next line".to_owned());
            }
            words
        }
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
            let mut words: Vec<String> = shown.map(|token| word(token)).collect();
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
