//! How a line begins: words that are almost those of the header, and results that are given a name as elsewhere.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::Walk;
use crate::diagnostics::parse::{foreign_habit, header_line};
use crate::diagnostics::suggest;
use crate::lex::{Kind, Token};
use crate::source::Span;

/// The types of the script's own.
pub(super) const TYPES: &[&str] = &[
    "string", "int", "float", "bool", "bytes", "path", "datetime", "duration", "json", "secret", "list",
    "map",
];

/// Words that introduce an input elsewhere.
const INPUTS: &[&str] = &["param", "parameter", "arg", "argument"];

/// What begins a run, behind `on`.
const TRIGGERS: &[&str] = &["webhook", "schedule", "file", "kafka", "workflow", "event", "failure"];

/// Where events come from, behind `use`.
const SOURCES: &[&str] = &["crates", "github", "pypi"];

impl Walk<'_, '_> {
    /// The word that was meant, where a name is followed by what only a line of the header has.
    pub(super) fn misspelt(&self) -> Option<(&'static str, Kind)> {
        let word = self.peek(0).filter(|token| token.kind == Kind::Name).map(|token| self.text(token))?;
        let near = |meant: &'static str| suggest::nearest(word, [meant]).is_some();
        match (self.kind(1), self.kind(2)) {
            (Some(Kind::Name), Some(Kind::Colon)) if near("input") || INPUTS.contains(&word) => {
                Some(("input", Kind::Input))
            }
            (Some(Kind::Name), Some(Kind::Name | Kind::Assign))
                if near("input") && (self.kind(2) == Some(Kind::Assign) || TYPES.contains(&self.word(2))) =>
            {
                Some(("input", Kind::Input))
            }
            (Some(Kind::Text), Some(Kind::As)) if near("use") => Some(("use", Kind::Use)),
            (Some(Kind::Name), Some(Kind::Text)) if near("use") && SOURCES.contains(&self.word(1)) => {
                Some(("use", Kind::Use))
            }
            (Some(Kind::Name), Some(Kind::Text)) if near("on") && TRIGGERS.contains(&self.word(1)) => {
                Some(("on", Kind::On))
            }
            (_, _) => None,
        }
    }

    /// `use std`, `use std::Log`, `use other.pty`
    pub(super) fn use_line(&mut self) -> bool {
        let count = 1 + self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count();
        let has_text = self.list.iter().skip(self.at).take(count).any(|token| token.kind == Kind::Text);
        let (Some(first), Some(last)) = (self.peek(0), self.peek(count - 1)) else { return false };
        // The text may stand on the next line.
        if has_text || self.kind(count) == Some(Kind::Text) {
            return false;
        }
        let line = first.span.to(last.span);
        let words = self.list.iter().skip(self.at + 1).take(count - 1);
        let words = words.take_while(|token| token.kind != Kind::As);
        let name = words.map(|token| token.span).reduce(Span::to).unwrap_or(last.span);
        let text = name.of(&self.tokens.source).to_owned();
        self.report(header_line::use_of_name(line, name, &text));
        self.skip(count);
        true
    }

    /// Whether `@workflow: Name` was read, and this is a further word of the line.
    pub(super) fn second_word(&self) -> bool {
        let read: Vec<&str> = self.out.iter().rev().take(4).rev().map(|token| self.text(*token)).collect();
        let is_name = matches!(read.as_slice(), ["@", name, ":", _] if name.eq_ignore_ascii_case("workflow"))
            && self.last_kind() == Some(Kind::Name);
        if !is_name {
            return false;
        }
        let rest = self.list.iter().skip(self.at).take_while(|token| !token.fresh_line);
        let words = rest.clone().all(|token| token.kind == Kind::Name);
        // The chain may stand on the same line.
        let chain_follows =
            matches!(self.kind(rest.count()), Some(Kind::Name | Kind::At | Kind::Input | Kind::OpenBrace));
        words && chain_follows
    }

    /// `@workflow: Score Orders`
    pub(super) fn name_of_words(&mut self) {
        let count = self.list.iter().skip(self.at).take_while(|token| !token.fresh_line).count();
        let (Some(first), Some(last)) = (self.last(), count.checked_sub(1).and_then(|last| self.peek(last)))
        else {
            return;
        };
        let whole = first.span.to(last.span);
        let words = whole.of(&self.tokens.source).split(|letter: char| !letter.is_alphanumeric());
        let name: String = words
            .flat_map(|word| {
                let mut letters = word.chars();
                letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
            })
            .collect();
        self.report(crate::diagnostics::check::bad_directive::words(whole, &name));
        self.skip(count);
    }

    /// `order = Load -> Save`: the result of an event, where a constant would be.
    pub(super) fn kept_by_equals(&mut self) -> bool {
        if !self.is(&[Kind::Name, Kind::Assign, Kind::Name])
            || self.peek(2).is_none_or(|event| event.fresh_line)
        {
            return false;
        }
        let mut end = 2;
        while self.kind(end + 1) == Some(Kind::PathSeparator) && self.kind(end + 2) == Some(Kind::Name) {
            end += 2;
        }
        if self.kind(end + 1) == Some(Kind::OpenBracket) {
            let Some(close) = self.closing(end + 1) else { return false };
            end = close;
        }
        let linked = matches!(self.kind(end + 1), Some(Kind::Arrow | Kind::Pipe | Kind::Parallel));
        let (Some(name), Some(event), Some(last)) = (self.peek(0), self.peek(2), self.peek(end)) else {
            return false;
        };
        if !linked || self.told_enough() {
            return false;
        }
        let gap = last.span.after();
        let text = self.text(name).to_owned();
        self.report(foreign_habit::kept_by_equals(name.span, name.span.to(event.span.before()), gap, &text));
        let as_word = Token { kind: Kind::As, span: gap, text: gap, fresh_line: false, after_problem: false };
        self.list.insert(self.at + end + 1, Token { span: gap, fresh_line: false, ..name });
        self.list.insert(self.at + end + 1, as_word);
        self.skip(2);
        self.line = super::Line::Chain;
        self.keep();
        true
    }
}
