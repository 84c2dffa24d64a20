//! Tokens on one line: where a space stands between two of them.

use crate::lex::{Kind, Token, Tokens};
use std::ops::Range;

/// What the space between two tokens depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the chain, outside of brackets with values.
    Chain,
    /// In a line of the header, before its value.
    Header,
    /// Where a value stands.
    Value,
}

/// The brackets that are open, innermost last.
#[derive(Clone, Debug)]
pub(super) struct Spacing {
    place: Place,
    open: Vec<(Kind, Place)>,
    first: Option<Kind>,
    before: Option<Kind>,
    /// Whether the sign before stands before its operand, so that nothing stands between.
    unary: bool,
}

impl Spacing {
    pub(super) fn new(place: Place) -> Self {
        Self { place, open: Vec::new(), first: None, before: None, unary: false }
    }

    /// Whether a space stands before this token; then takes it.
    pub(super) fn before(&mut self, kind: Kind) -> bool {
        let space = self.before.is_some_and(|before| self.space(before, kind));
        self.take(kind);
        space
    }

    fn take(&mut self, kind: Kind) {
        let begins_operand = self.before.is_none_or(begins_operand);
        self.unary = matches!(kind, Kind::Not | Kind::Ampersand) || (kind == Kind::Minus && begins_operand);
        self.first.get_or_insert(kind);
        if matches!(kind, Kind::OpenBracket | Kind::OpenBrace | Kind::OpenParen) {
            self.open.push((kind, self.place));
            if kind == Kind::OpenBracket {
                self.place = Place::Value;
            }
        } else if matches!(kind, Kind::CloseBracket | Kind::CloseBrace | Kind::CloseParen) {
            if let Some((_, place)) = self.open.pop() {
                self.place = place;
            }
        } else if self.place == Place::Header && self.open.is_empty() {
            // A value stands behind the colon of a directive, a type behind that of an input.
            let is_directive = kind == Kind::Colon && self.first == Some(Kind::At);
            if kind == Kind::Assign || is_directive {
                self.place = Place::Value;
            }
        }
        self.before = Some(kind);
    }

    fn space(&self, before: Kind, next: Kind) -> bool {
        use Kind::{
            Assign, At, CloseBrace, CloseBracket, CloseParen, Colon, Comma, Dollar, Dot, Factor, FactorSign,
            Greater, Less, Minus, OpenBrace, OpenBracket, OpenParen, PathSeparator, Question, Semicolon,
        };
        if self.unary {
            return false;
        }
        let in_value = self.place == Place::Value;
        match (before, next) {
            (At | Dollar | FactorSign | Dot | PathSeparator, _) => false,
            (_, Comma | Semicolon | Dot | PathSeparator | CloseParen | CloseBracket) => false,
            (OpenParen | OpenBracket, _) => false,
            // `@recursive-depth`
            (Minus, _) | (_, Minus) if self.place == Place::Header && self.first == Some(At) => false,
            (OpenBrace, CloseBrace) => false,
            // A map, not a group.
            (OpenBrace, _) | (_, CloseBrace) => !in_value,
            // `step.timeout=5s`, `[min=0]`
            (Assign, _) | (_, Assign) => self.open.is_empty(),
            // A map's colon, and that of a header's line; a condition's stands between spaces.
            (_, Colon) => in_value && self.is_condition(),
            (Less, _) | (_, Less | Greater) if !in_value => false,
            (Greater, OpenBracket) if self.place == Place::Chain => false,
            (_, Question) if self.place == Place::Header => false,
            // Attributes stand right behind what they are of; constraints behind a space.
            (before, OpenBracket) => match self.place {
                Place::Chain => {
                    !matches!(before, Kind::Name | Kind::Input | Kind::Use | Kind::On | CloseBrace)
                }
                Place::Header | Place::Value => true,
            },
            (Factor, _) | (_, Factor) => true,
            _ => true,
        }
    }

    /// Whether a `?` waits for its colon. Between brackets of one kind only, which is all that a value on one line needs.
    fn is_condition(&self) -> bool {
        self.open.last().is_none_or(|(kind, _)| *kind != Kind::OpenBrace)
    }
}

/// Whether an operand follows this token.
fn begins_operand(kind: Kind) -> bool {
    let is_operand = matches!(
        kind,
        Kind::Name
            | Kind::Input
            | Kind::Use
            | Kind::On
            | Kind::Piped
            | Kind::Int
            | Kind::Factor
            | Kind::Float
            | Kind::Text
            | Kind::Duration
            | Kind::Size
            | Kind::CloseParen
            | Kind::CloseBracket
            | Kind::CloseBrace
    );
    !is_operand
}

/// Tokens on one line, without the commas that nothing follows.
pub(super) fn on_one_line(tokens: &Tokens, range: Range<usize>, place: Place) -> String {
    let list: &[Token] = tokens.list.get(range).unwrap_or_default();
    let mut spacing = Spacing::new(place);
    let mut line = String::new();
    for (at, token) in list.iter().enumerate() {
        let next = list.get(at + 1).map(|next| next.kind);
        let closes = matches!(next, Some(Kind::CloseParen | Kind::CloseBracket | Kind::CloseBrace));
        if token.kind == Kind::Comma && closes {
            continue;
        }
        if spacing.before(token.kind) {
            line.push(' ');
        }
        line.push_str(tokens.text(*token));
    }
    line
}
