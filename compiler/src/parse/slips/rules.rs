//! Rules and calculations as other languages write them, and values of built-in events without a name.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::{Open, Walk};
use crate::diagnostics::parse::{foreign_habit, unexpected_token};
use crate::lex::{Kind, Token};
use crate::source::Span;

/// The one parameter of a built-in event that a value without a name is meant for.
const PARAMS: &[(&str, &str)] = &[
    ("log", "message"),
    ("fail", "message"),
    ("sleep", "duration"),
    ("shell", "command"),
    ("when", "test"),
    ("readcsv", "path"),
    ("readjson", "path"),
    ("readjsonlines", "path"),
    ("writecsv", "path"),
    ("writejson", "path"),
    ("writejsonlines", "path"),
];

/// Words that look into a text elsewhere.
const OF_TEXTS: &[&str] =
    &["contains", "like", "matches", "startswith", "endswith", "starts_with", "ends_with", "has", "includes"];

/// An operand of more tokens than this is looked at no further, so that a text of any kind ends soon.
const LONGEST: usize = 300;

fn begins_value(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Int | Kind::Float | Kind::Dollar | Kind::Name)
}

/// Whether it compares two values.
pub(super) fn compares(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Less | Kind::LessEqual | Kind::Greater | Kind::GreaterEqual | Kind::Equal | Kind::NotEqual
    )
}

impl Walk<'_, '_> {
    /// Mends what is wrong with a calculation here; whether it did.
    pub(super) fn rule_part(&mut self) -> bool {
        self.unnamed()
            || self.conditional()
            || self.single_equals()
            || self.turned_comparison()
            || self.not()
            || self.chosen_from()
            || self.second_comparison()
            || self.comparison_of_nothing()
            || self.function()
            || self.field_in_brackets()
            || self.point_for_plus()
    }

    /// The parameter that a value without a name is meant for, where a built-in event stands before the last `skip`
    /// tokens.
    pub(super) fn builtin_param(&self, skip: usize) -> Option<&'static str> {
        let mut before = self.out.iter().rev().skip(skip).peekable();
        if before.peek().is_some_and(|token| token.kind == Kind::Greater) {
            before.by_ref().find(|token| token.kind == Kind::Less)?;
        }
        let name = before.next().filter(|name| name.kind == Kind::Name)?;
        before.next().filter(|sign| sign.kind == Kind::PathSeparator)?;
        before.next().filter(|space| self.text(**space).eq_ignore_ascii_case("std"))?;
        let folded = self.text(*name).replace('_', "").to_lowercase();
        PARAMS.iter().find(|(name, _)| *name == folded).map(|(_, param)| *param)
    }

    /// `std::Log["hello"]`, `std::When[it > 3]`
    fn unnamed(&mut self) -> bool {
        if self.last_kind() != Some(Kind::OpenBracket)
            || self.open.last() != Some(&Open::Attributes)
            || !(self.is_file() || self.chain_began)
        {
            return false;
        }
        let Some(param) = self.builtin_param(1) else { return false };
        let count = self.operand_length(&[]);
        let inside = self.list.iter().skip(self.at).take(count);
        let named =
            inside.clone().any(|token| matches!(token.kind, Kind::Assign | Kind::Colon | Kind::FatArrow));
        let (Some(first), Some(last)) = (self.peek(0), count.checked_sub(1).and_then(|last| self.peek(last)))
        else {
            return false;
        };
        let word = count == 1 && first.kind == Kind::Name;
        let bare = inside.clone().any(|token| matches!(token.kind, Kind::Arrow | Kind::Pipe));
        if named || word || bare || first.kind == Kind::Minus {
            return false;
        }
        self.report(unexpected_token::unnamed_value(first.span.to(last.span), param));
        self.silence(count);
        self.keep();
        true
    }

    /// How many tokens follow before something of `ends`, a comma, or the bracket that closes.
    fn operand_length(&self, ends: &[Kind]) -> usize {
        let mut depth = 0usize;
        let mut count = 0;
        for token in self.list.iter().skip(self.at).take(LONGEST) {
            if super::is_closer(token.kind) {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            } else if super::closer_of(token.kind).is_some() {
                depth += 1;
            } else if depth == 0 && (token.kind == Kind::Comma || ends.contains(&token.kind)) {
                break;
            }
            count += 1;
        }
        count
    }

    /// What is wrong with the next tokens was said.
    pub(super) fn silence(&mut self, count: usize) {
        for token in self.list.iter_mut().skip(self.at).take(count) {
            token.after_problem = true;
        }
    }

    /// How many of the tokens that were read last are one operand: `it.total`, `$limit`, `5`.
    fn operand_before(&self) -> usize {
        let mut count = 0;
        let mut wants_name = true;
        for token in self.out.iter().rev() {
            match token.kind {
                Kind::Name if wants_name => wants_name = false,
                Kind::Int | Kind::Float | Kind::Text | Kind::Duration | Kind::Size if count == 0 => return 1,
                Kind::Dot if !wants_name => wants_name = true,
                Kind::Dollar if !wants_name => return count + 1,
                _ => break,
            }
            count += 1;
        }
        if wants_name { 0 } else { count }
    }

    /// The place and the text of the operand that was read last.
    fn operand(&self) -> Option<(usize, Span, String)> {
        let count = self.operand_before();
        let first = self.out.get(self.out.len().checked_sub(count)?)?;
        let last = self.last().filter(|_| count > 0)?;
        let text = first.text.to(last.text).of(&self.tokens.source).to_owned();
        Some((count, first.span.to(last.span), text))
    }

    /// Whether the operand that was read last stands in a calculation, and is not the name of an attribute.
    fn in_calculation(&self) -> bool {
        let count = self.operand_before();
        let before = self.out.iter().rev().nth(count).map(|token| token.kind);
        let sign = matches!(before, Some(Kind::Assign | Kind::And | Kind::Parallel | Kind::Not | Kind::Plus));
        let open =
            before == Some(Kind::OpenParen) && !(self.line == super::Line::Input && self.open.len() == 1);
        self.in_values() && count > 0 && (sign || open || before.is_some_and(compares))
    }

    /// `if a then b else c`, `b if a else c`
    fn conditional(&mut self) -> bool {
        let Some(word) = self.peek(0).filter(|word| word.kind == Kind::Name && !word.fresh_line) else {
            return false;
        };
        if self.text(word) != "if" || !(self.in_values() || self.in_header()) {
            return false;
        }
        let length = if self.in_values() {
            self.operand_length(&[])
        } else {
            let rest = self.list.iter().skip(self.at + 1).take(LONGEST);
            1 + rest.take_while(|token| !token.fresh_line).count()
        };
        let find = |wanted: &[&str]| (1..length).find(|at| wanted.contains(&self.word(*at)));
        let (Some(or), Some(last)) = (find(&["else", "ELSE"]), self.peek(length.saturating_sub(1))) else {
            return false;
        };
        let before = self.operand().filter(|_| !self.expects_value());
        let (read, whole, parts) = match (before, find(&["then", "THEN"])) {
            (Some((count, place, value)), None) => {
                (count, place.to(last.span), (self.words(1, or), value, self.words(or + 1, length)))
            }
            (None, Some(then)) if then < or && self.expects_value() => {
                let parts = (self.words(1, then), self.words(then + 1, or), self.words(or + 1, length));
                (0, word.span.to(last.span), parts)
            }
            (_, _) => return false,
        };
        let (test, yes, no) = parts;
        if test.is_empty() || yes.is_empty() || no.is_empty() {
            return false;
        }
        self.report(foreign_habit::conditional(whole, &format!("{test} ? {yes} : {no}")));
        if self.in_header() {
            self.lose_line();
        } else if read > 0 {
            self.blame(read, length);
        } else {
            self.silence(length);
            self.keep();
        }
        true
    }

    /// `it.country = "DE"`
    fn single_equals(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Assign) else { return false };
        if !self.in_calculation() || self.is(&[Kind::Assign, Kind::Less]) {
            return false;
        }
        self.report(foreign_habit::word_for_sign(token.span, "=", "=="));
        self.keep_as(Kind::Equal);
        true
    }

    /// `it => 3`, `it =< 3`
    fn turned_comparison(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|_| self.in_calculation()) else { return false };
        if token.kind == Kind::FatArrow {
            self.report(foreign_habit::word_for_sign(token.span, "=>", ">="));
            self.keep_as(Kind::GreaterEqual);
        } else if self.is(&[Kind::Assign, Kind::Less]) && self.touch(0) {
            let both = self.peek(1).map_or(token.span, |next| token.span.to(next.span));
            self.report(foreign_habit::word_for_sign(both, "=<", "<="));
            self.join(2, Kind::LessEqual);
        } else {
            return false;
        }
        true
    }

    /// `not it.total > 3`, where `not` is said of the whole comparison.
    fn not(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Name) else { return false };
        let is_not = self.text(token).eq_ignore_ascii_case("not");
        if !is_not || !self.expects_value() || self.in_header() || self.told_enough() {
            return false;
        }
        let ends = [Kind::And, Kind::Parallel, Kind::Question];
        let words = self.list.iter().skip(self.at + 1).take(LONGEST).position(|token| {
            token.kind == Kind::Name
                && matches!(self.text(*token).to_ascii_lowercase().as_str(), "and" | "or")
        });
        let count = self.operand_length(&ends).min(words.map_or(usize::MAX, |words| words + 1));
        let inside = self.list.iter().skip(self.at + 1).take(count.saturating_sub(1));
        let whole = self.kind(1) == Some(Kind::OpenParen) && self.closing(1) == Some(count.saturating_sub(1));
        if whole || !inside.clone().any(|token| compares(token.kind)) {
            return false;
        }
        let Some(last) = self.peek(count.saturating_sub(1)) else { return false };
        let gap = Span::new(token.span.start, self.place(1).start);
        self.report(foreign_habit::not_of_comparison(token.span, gap, last.span.after()));
        let sign = |kind, place: Span| Token {
            kind,
            span: place,
            text: place,
            fresh_line: false,
            after_problem: false,
        };
        self.list.insert(self.at + count, sign(Kind::CloseParen, last.span.after()));
        self.list.insert(self.at + 1, sign(Kind::OpenParen, token.span.after()));
        self.keep_as(Kind::Not);
        true
    }

    /// `it.country in ["DE", "FR"]`, `it.total between 1 and 5`
    fn chosen_from(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Name) else { return false };
        if !self.in_calculation() || token.fresh_line {
            return false;
        }
        let word = self.text(token).to_ascii_lowercase();
        let negated =
            word == "not" && self.peek(1).is_some_and(|next| self.text(next).eq_ignore_ascii_case("in"));
        let begin = usize::from(negated) + 1;
        let Some((count, place, left)) = self.operand() else { return false };
        let (length, mended) = if (word == "in" || negated) && self.kind(begin) == Some(Kind::OpenBracket) {
            let Some(end) = self.closing(begin) else { return false };
            let (sign, link) = if negated { ("!=", "&&") } else { ("==", "||") };
            let items = self.items(begin + 1, end);
            let parts: Vec<String> = items.iter().map(|item| format!("{left} {sign} {item}")).collect();
            (end + 1, format!("({})", parts.join(&format!(" {link} "))))
        } else if word == "between" {
            let and =
                self.list.iter().skip(self.at).take(LONGEST).position(|token| {
                    token.kind == Kind::And || self.text(*token).eq_ignore_ascii_case("and")
                });
            let Some(and) = and.filter(|and| *and > 1) else { return false };
            let ends = [Kind::And, Kind::Parallel, Kind::Question];
            let at = self.at;
            self.at += and + 1;
            let rest = self.operand_length(&ends);
            self.at = at;
            let (low, high) = (self.words(1, and), self.words(and + 1, and + 1 + rest));
            if low.is_empty() || high.is_empty() {
                return false;
            }
            (and + 1 + rest, format!("{left} >= {low} && {left} <= {high}"))
        } else if OF_TEXTS.contains(&word.as_str()) && self.kind(1).is_some_and(begins_value) {
            let whole = place.to(self.place(1));
            self.report(foreign_habit::no_test_of_texts(whole, &word));
            self.blame(count, 2);
            return true;
        } else {
            return false;
        };
        let Some(last) = self.peek(length - 1) else { return false };
        let sign = if negated { "not in" } else { word.as_str() };
        self.report(foreign_habit::no_operator(place.to(last.span), sign, &mended));
        self.blame(count, length);
        true
    }

    /// The texts between commas, from one distance up to another.
    fn items(&self, from: usize, to: usize) -> Vec<String> {
        let mut items = Vec::new();
        let mut begin = from;
        for at in from..=to {
            if at == to || self.kind(at) == Some(Kind::Comma) {
                let item = self.words(begin, at);
                items.extend(Some(item).filter(|item| !item.is_empty()));
                begin = at + 1;
            }
        }
        items
    }

    /// The text from one distance up to another.
    fn words(&self, from: usize, to: usize) -> String {
        let (Some(first), Some(last)) = (self.peek(from), to.checked_sub(1).and_then(|last| self.peek(last)))
        else {
            return String::new();
        };
        if to <= from { String::new() } else { first.text.to(last.text).of(&self.tokens.source).to_owned() }
    }

    /// Leaves out an expression that was reported, but for one token, of which nothing more is said: the last `read`
    /// tokens and the next `count`.
    fn blame(&mut self, read: usize, count: usize) {
        let kept = self.out.len().saturating_sub(read);
        self.out.truncate(kept + 1);
        if let Some(last) = self.out.last_mut() {
            last.after_problem = true;
        }
        // `$` alone is no value.
        if self.last_kind() == Some(Kind::Dollar) {
            self.out.pop();
            let place = self.place(0);
            self.insert(Kind::Int, place);
        }
        self.skip(count);
    }

    /// `1 < it < 5`
    fn second_comparison(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| compares(token.kind)) else { return false };
        let closes = token.kind == Kind::Greater
            && self.kind(1).is_none_or(|next| super::is_closer(next) || next == Kind::Comma);
        if !self.in_values() || closes || self.is(&[Kind::Less, Kind::Greater]) {
            return false;
        }
        let Some((count, place, middle)) = self.operand() else { return false };
        let first = self.out.iter().rev().nth(count).is_some_and(|before| compares(before.kind));
        if !first || self.is(&[Kind::Equal, Kind::Assign]) {
            return false;
        }
        self.report(foreign_habit::chained_comparison(token.span, place.after(), &middle));
        let again: Vec<Token> = self.out.iter().rev().take(count).rev().copied().collect();
        self.insert(Kind::And, place.after());
        for token in again {
            self.push(Token { span: place.after(), ..token });
        }
        self.keep();
        true
    }

    /// `it > 3 && < 5`
    fn comparison_of_nothing(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| compares(token.kind)) else { return false };
        let behind_sign = matches!(self.last_kind(), Some(Kind::And | Kind::Parallel));
        if !self.in_values() || !behind_sign {
            return false;
        }
        // What the comparison before the sign begins with.
        let Some(sign) = self.out.iter().rposition(|token| compares(token.kind)) else { return false };
        let behind = self.out.split_off(sign);
        let operand = self.operand();
        let again: Vec<Token> = operand
            .iter()
            .flat_map(|(count, _, _)| self.out.iter().rev().take(*count).rev().copied())
            .collect();
        self.out.extend(behind);
        let Some((_, _, text)) = operand else { return false };
        self.report(foreign_habit::comparison_of_nothing(token.span, &text));
        for copy in again {
            self.push(Token { span: token.span.before(), ..copy });
        }
        self.keep();
        true
    }

    /// `len(it.country)`, `it.country.len()`
    fn function(&mut self) -> bool {
        let Some(open) = self.peek(0).filter(|token| token.kind == Kind::OpenParen) else { return false };
        let Some((count, place, text)) = self.operand() else { return false };
        let beside =
            self.last().is_some_and(|last| last.kind == Kind::Name && last.span.end == open.span.start);
        if !self.in_calculation() || !beside {
            return false;
        }
        let Some(end) = self.closing(0) else { return false };
        let close = self.peek(end).map_or(open.span, |close| close.span);
        let name = text.rsplit('.').next().unwrap_or(&text);
        let variable = self.peek(1).and_then(|text| self.quoted_name(text)).filter(|_| end == 2);
        if let (Some(variable), "env" | "getenv" | "environ" | "get") = (variable, name)
            && (text.contains("env") || name != "get")
        {
            let variable = self.text(variable).to_owned();
            self.report(foreign_habit::environment(place.to(close), &variable));
            self.blame(count, end + 1);
            return true;
        }
        self.report(foreign_habit::function(place.to(close), name));
        self.blame(count, end + 1);
        true
    }

    /// `it["total"]`
    fn field_in_brackets(&mut self) -> bool {
        let beside = |open: Token| self.last().is_some_and(|last| last.span.end == open.span.start);
        let Some(open) = self.peek(0).filter(|open| beside(*open)) else { return false };
        if self.is(&[Kind::OpenBracket, Kind::Int, Kind::CloseBracket]) && self.in_calculation() {
            let Some((count, place, _)) = self.operand() else { return false };
            self.report(foreign_habit::index(place.to(self.place(2))));
            // A field of the item belongs to it.
            let mut rest = 3;
            while self.kind(rest) == Some(Kind::Dot) && self.kind(rest + 1) == Some(Kind::Name) {
                rest += 2;
            }
            self.blame(count, rest);
            return true;
        }
        if !self.is(&[Kind::OpenBracket, Kind::Text, Kind::CloseBracket]) || !self.in_calculation() {
            return false;
        }
        let Some(name) = self.peek(1).and_then(|text| self.quoted_name(text)) else { return false };
        if let Some((count, place, text)) = self.operand()
            && matches!(text.as_str(), "os.environ" | "process.env" | "env" | "ENV" | "environ")
        {
            let variable = self.text(name).to_owned();
            self.report(foreign_habit::environment(place.to(self.place(2)), &variable));
            self.blame(count, 3);
            return true;
        }
        let whole = self.peek(2).map_or(open.span, |close| open.span.to(close.span));
        self.report(foreign_habit::field_in_brackets(whole, self.text(name)));
        self.insert(Kind::Dot, open.span.before());
        self.push(name);
        self.skip(3);
        true
    }

    /// `"hello " . $name`
    fn point_for_plus(&mut self) -> bool {
        let Some(point) = self.peek(0).filter(|point| point.kind == Kind::Dot) else { return false };
        let between =
            self.last_kind() == Some(Kind::Text) || matches!(self.kind(1), Some(Kind::Text | Kind::Dollar));
        if !self.in_values() || !between || self.expects_value() {
            return false;
        }
        self.report(foreign_habit::word_for_sign(point.span, ".", "+"));
        self.keep_as(Kind::Plus);
        true
    }
}
