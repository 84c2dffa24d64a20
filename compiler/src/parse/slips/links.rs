//! What is written for a link, and what stands between steps.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::{Open, Walk};
use crate::diagnostics::parse::{foreign_habit, unexpected_token};
use crate::lex::Kind;

/// Signs in a row that are meant as one link, with the kind that the grammar takes for such a slip.
const RUNS: &[(&[Kind], Kind)] = {
    use Kind::{Arrow, Assign, Bar, Equal, FatArrow, Greater, LongArrow, Minus, Parallel, Pipe, Triangle};
    &[
        (&[Minus, Minus, Greater], LongArrow),
        (&[Bar, Minus, Greater], Triangle),
        (&[Parallel, Minus, Greater], Triangle),
        (&[Greater, Greater, Greater], LongArrow),
        (&[Minus, Greater], LongArrow),
        (&[Minus, LongArrow], LongArrow),
        (&[Minus, Arrow], LongArrow),
        (&[Minus, Minus], LongArrow),
        (&[Arrow, Greater], LongArrow),
        (&[Equal, Greater], LongArrow),
        (&[Assign, Greater], LongArrow),
        (&[Greater, Greater], LongArrow),
        (&[Bar, Arrow], Triangle),
        (&[Bar, LongArrow], Triangle),
        (&[Bar, FatArrow], Triangle),
        (&[Bar, Greater], Triangle),
        (&[Pipe, Greater], Triangle),
        (&[Parallel, Greater], Triangle),
        (&[Triangle, Greater], Triangle),
        (&[Triangle, Minus], Triangle),
        (&[Bar, Bar], Bar),
        (&[Parallel, Bar], Bar),
    ]
};

impl Walk<'_, '_> {
    /// Mends what stands for a link here; whether it did.
    pub(super) fn link_part(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        if token.kind == Kind::Semicolon {
            self.semicolon();
            return true;
        }
        if token.kind == Kind::Comma {
            return self.comma();
        }
        let angle = token.kind == Kind::Greater && self.angles > 0;
        let run = RUNS.iter().find(|(kinds, _)| !angle && self.is(kinds));
        // Tokens of Rust do not tell where the header ends, and a value may have these in a row.
        let of_value = |kinds: &[Kind]| kinds.iter().all(|kind| matches!(kind, Kind::Minus | Kind::Greater));
        let sure =
            |kinds: &[Kind]| self.in_chain() || !self.is_file() && !self.in_values() && !of_value(kinds);
        if let Some((kinds, meant)) = run.filter(|(kinds, _)| sure(kinds)) {
            self.join(kinds.len(), *meant);
            return true;
        }
        if !self.in_chain() {
            return false;
        }
        // With a space between them an event may be missing.
        if self.is(&[Kind::Parallel, Kind::Arrow]) && self.touch(0) {
            self.join(2, Kind::Triangle);
            return true;
        }
        if token.kind == Kind::Less && self.ends_step() {
            let back = match self.kind(1) {
                Some(Kind::Minus) => "<-",
                Some(Kind::Arrow) => "<->",
                _ => return false,
            };
            let both = self.peek(1).map_or(token.span, |next| token.span.to(next.span));
            self.report(foreign_habit::backwards(both, back));
            self.join(2, Kind::Arrow);
            return true;
        }
        self.hyphen() || self.word_for_link()
    }

    /// `load-csv`: names have no hyphens.
    fn hyphen(&mut self) -> bool {
        let Some(sign) = self.peek(0).filter(|sign| sign.kind == Kind::Minus) else { return false };
        let name = self.last_kind() == Some(Kind::Name) && self.kind(1) == Some(Kind::Name);
        let beside = self.last().is_some_and(|last| last.span.end == sign.span.start) && self.touch(0);
        if !name || !beside || !self.is_file() {
            return false;
        }
        let whole = self.last().map_or("", |last| self.text(last)).to_owned() + "_" + self.word(1);
        self.report(unexpected_token::hyphen_in_name(sign.span, &whole));
        self.keep_as(Kind::Arrow);
        true
    }

    /// `A then B`, `A and B`, `A or B`.
    fn word_for_link(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Name) else { return false };
        let kind = match self.text(token).to_ascii_lowercase().as_str() {
            "then" | "next" => Kind::LongArrow,
            "and" | "or" => Kind::Ampersand,
            _ => return false,
        };
        let behind = match self.kind(1) {
            Some(Kind::OpenBrace) => true,
            Some(Kind::Name) => true,
            Some(_) | None => false,
        };
        let before = self.ends_step() && self.last_kind() != Some(Kind::Star) && !token.fresh_line;
        if !before || !behind {
            return false;
        }
        self.keep_as(kind);
        true
    }

    fn semicolon(&mut self) {
        let Some(token) = self.peek(0) else { return };
        let next = self.peek(1);
        let header = next.is_some_and(|next| next.fresh_line) && self.line_of(1) != super::Line::Chain;
        let step = matches!(
            next.map(|next| next.kind),
            Some(Kind::Name | Kind::Int | Kind::OpenBrace | Kind::OpenParen | Kind::Text)
        );
        let inside = self.in_values() || self.open.last() == Some(&Open::Arms);
        if inside
            && self.last_kind() != Some(Kind::Comma)
            && next.is_some_and(|next| !super::is_closer(next.kind))
        {
            self.report(unexpected_token::semicolon_for(token.span, ","));
            self.keep_as(Kind::Comma);
        } else if step && !header && self.in_chain() && self.ends_step() {
            // The grammar reports it as a link that is written like this.
            self.keep_as(Kind::LongArrow);
        } else {
            self.report(unexpected_token::semicolon(token.span));
            self.skip(1);
        }
    }

    /// A comma that separates nothing.
    pub(super) fn comma(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Comma) else { return false };
        let nothing_before = match self.last_kind() {
            Some(Kind::Comma) => true,
            Some(kind) => super::closer_of(kind).is_some(),
            None => true,
        };
        let at_the_end = self.open.is_empty() && self.kind(1).is_none();
        if nothing_before || at_the_end {
            self.report(unexpected_token::comma_too_many(token.span));
            self.skip(1);
            return true;
        }
        false
    }
}
