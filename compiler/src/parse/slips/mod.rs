//! Slips of the hand and habits from other languages, mended in the tokens before the grammar sees them: each is
//! reported once, and nothing that stands behind it is lost.
//!
//! A slip is a short pattern of tokens at a place where no script can have it. What looks like one and may be
//! right is left alone.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

mod arms;
mod events;
mod header;
mod links;
mod openers;
mod rules;
mod types;
mod values;

use super::prepare::{closer_of, is_closer};
use crate::diagnostics::{Diagnostic, Sink};
use crate::lex::{Kind, Token, Tokens};
use crate::source::Span;

/// The tokens without slips.
pub(super) fn mend(tokens: &Tokens, list: Vec<Token>, sink: &mut Sink) -> Vec<Token> {
    let out = Vec::with_capacity(list.len());
    let header = |token: &Token| matches!(token.kind, Kind::At | Kind::Input | Kind::Use | Kind::On);
    let chain_began = !list.first().is_some_and(header);
    let mut walk = Walk {
        tokens,
        list,
        at: 0,
        out,
        open: Vec::new(),
        angles: 0,
        line: Line::Chain,
        chain_began,
        told: 0,
        head: None,
        equals: false,
        sink,
    };
    walk.run();
    walk.out
}

/// Whether it may be a name; `input`, `use`, `on` and `as` are reserved in the header only.
fn is_name(kind: Option<Kind>) -> bool {
    matches!(kind, Some(Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As))
}

/// What a bracket that is open holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    /// `A[…]`
    Attributes,
    /// `A (…)`
    Arms,
    /// `{ … }` or `( … )` of chains.
    Group,
    /// A list, a map or a part of an expression.
    Value,
}

/// What the line of a file that is being read holds, outside of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// `@…`
    Directive,
    /// `input …`
    Input,
    /// `use …`, `on …`
    Source,
    /// Anything else.
    Chain,
}

struct Walk<'t, 'd> {
    tokens: &'t Tokens,
    list: Vec<Token>,
    at: usize,
    out: Vec<Token>,
    open: Vec<Open>,
    /// How many `<` are open behind names.
    angles: usize,
    line: Line,
    /// Whether there is no header, or a link was seen behind it: tokens of Rust know no lines, so only then the header
    /// has ended for sure.
    chain_began: bool,
    told: usize,
    /// What the line begins with that was read last.
    head: Option<Kind>,
    /// Whether a `=` was read on it.
    equals: bool,
    sink: &'d mut Sink,
}

impl<'t> Walk<'t, '_> {
    fn run(&mut self) {
        while let Some(token) = self.peek(0) {
            if token.fresh_line && self.open.is_empty() {
                self.line = self.line_of(0);
                self.angles = 0;
                if self.header_line() {
                    continue;
                }
            }
            let mended = if self.in_header() {
                self.header_part() || self.value_part()
            } else if self.in_values() {
                self.value_part()
            } else {
                self.link_part() || self.event_part()
            };
            if !mended {
                self.keep();
            }
        }
    }

    fn is_file(&self) -> bool {
        self.tokens.places.is_empty()
    }

    fn peek(&self, distance: usize) -> Option<Token> {
        self.list.get(self.at + distance).copied()
    }

    fn kind(&self, distance: usize) -> Option<Kind> {
        self.peek(distance).map(|token| token.kind)
    }

    fn place(&self, distance: usize) -> Span {
        self.peek(distance).map(|token| token.span).unwrap_or_default()
    }

    /// The kinds from here on.
    fn is(&self, kinds: &[Kind]) -> bool {
        kinds.iter().enumerate().all(|(distance, kind)| self.kind(distance) == Some(*kind))
    }

    fn last(&self) -> Option<Token> {
        self.out.last().copied()
    }

    fn last_kind(&self) -> Option<Kind> {
        self.last().map(|token| token.kind)
    }

    fn text(&self, token: Token) -> &'t str {
        self.tokens.text(token)
    }

    fn word(&self, distance: usize) -> &'t str {
        self.peek(distance).map_or("", |token| self.text(token))
    }

    /// The token, and whether it stands on the line of the one before it. The first one does not.
    fn same_line(&self, distance: usize) -> Option<Token> {
        self.peek(distance).filter(|token| !token.fresh_line)
    }

    /// Whether nothing stands between two tokens.
    fn touch(&self, distance: usize) -> bool {
        match (self.peek(distance), self.peek(distance + 1)) {
            (Some(one), Some(other)) => one.span.end == other.span.start,
            (_, _) => false,
        }
    }

    fn in_header(&self) -> bool {
        self.open.is_empty() && self.line != Line::Chain
    }

    fn in_values(&self) -> bool {
        matches!(self.open.last(), Some(Open::Attributes | Open::Value))
    }

    /// Whether a chain is read for sure.
    fn in_chain(&self) -> bool {
        !self.in_header() && !self.in_values() && (self.is_file() || self.chain_began)
    }

    /// Whether nothing more is said, so that what puts tokens in between can end.
    fn told_enough(&self) -> bool {
        self.told > super::build::MOST_ERRORS
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        // What stands behind something that was left out may only follow from that.
        if self.peek(0).is_some_and(|token| token.after_problem) {
            return;
        }
        self.told += 1;
        if self.told <= super::build::MOST_ERRORS {
            self.sink.push(diagnostic);
        }
    }

    /// Hands the next token on.
    fn keep(&mut self) {
        if let Some(token) = self.peek(0) {
            self.push(token);
            self.at += 1;
        }
    }

    /// Hands the next token on as another kind.
    fn keep_as(&mut self, kind: Kind) {
        if let Some(token) = self.peek(0) {
            self.push(Token { kind, ..token });
            self.at += 1;
        }
    }

    /// Hands the next tokens on as one.
    fn join(&mut self, count: usize, kind: Kind) {
        let (Some(first), Some(last)) = (self.peek(0), self.peek(count - 1)) else { return };
        self.push(Token { kind, span: first.span.to(last.span), text: first.text.to(last.text), ..first });
        self.at += count;
    }

    /// Puts in a token that is missing.
    fn insert(&mut self, kind: Kind, place: Span) {
        self.push(Token { kind, span: place, text: place, fresh_line: false, after_problem: false });
    }

    /// Leaves the next tokens out. They were reported, so what follows is none the wiser.
    fn skip(&mut self, count: usize) {
        let fresh = self.list.iter().skip(self.at).take(count).any(|token| token.fresh_line);
        self.at += count;
        if fresh && let Some(next) = self.list.get_mut(self.at) {
            next.fresh_line = true;
        }
    }

    fn push(&mut self, token: Token) {
        if token.fresh_line || self.out.is_empty() {
            self.head = Some(token.kind);
            self.equals = false;
        }
        self.equals |= matches!(token.kind, Kind::Assign | Kind::GreaterEqual);
        match token.kind {
            Kind::OpenBracket
                if self.in_values()
                    || self.expects_value()
                        && self.last_kind() != Some(Kind::Greater)
                        && (self.in_header() || !self.behind_retry()) =>
            {
                self.open.push(Open::Value);
            }
            Kind::OpenBracket => self.open.push(Open::Attributes),
            Kind::OpenBrace | Kind::OpenParen if self.in_values() || self.in_header() => {
                self.open.push(Open::Value);
            }
            Kind::OpenBrace => self.open.push(Open::Group),
            // What stands behind the header is no branch of its last line.
            Kind::OpenParen if self.ends_step() && !(self.is_file() && self.open_script()) => {
                self.open.push(Open::Arms);
            }
            Kind::OpenParen => self.open.push(Open::Group),
            kind if is_closer(kind) => drop(self.open.pop()),
            Kind::Less if self.last_kind() == Some(Kind::Name) => self.angles += 1,
            Kind::Greater => self.angles = self.angles.saturating_sub(1),
            Kind::Arrow | Kind::Pipe => self.chain_began = true,
            Kind::At | Kind::Input if self.open.is_empty() => self.chain_began = false,
            _ => {}
        }
        self.out.push(token);
    }

    /// Whether what was read last may end a step.
    fn ends_step(&self) -> bool {
        matches!(
            self.last_kind(),
            Some(
                Kind::Name
                    | Kind::CloseBracket
                    | Kind::CloseBrace
                    | Kind::CloseParen
                    | Kind::Int
                    | Kind::Star
                    | Kind::Greater
            )
        )
    }

    /// Whether a step may begin here, behind a sign.
    fn expects_step(&self) -> bool {
        match self.last_kind() {
            None => true,
            Some(
                Kind::Arrow
                | Kind::Pipe
                | Kind::Parallel
                | Kind::LongArrow
                | Kind::FatArrow
                | Kind::Triangle
                | Kind::OpenBrace
                | Kind::OpenParen
                | Kind::Comma,
            ) => true,
            Some(_) => self.peek(0).is_some_and(|token| token.fresh_line),
        }
    }

    /// The distance of the bracket that closes the one at `distance`.
    fn closing(&self, distance: usize) -> Option<usize> {
        let mut depth = 0usize;
        for (at, token) in self.list.iter().enumerate().skip(self.at + distance) {
            if closer_of(token.kind).is_some() {
                depth += 1;
            } else if is_closer(token.kind) {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at - self.at);
                }
            }
        }
        None
    }

    /// Whether one of these kinds stands directly in the bracket that opens at `distance`.
    fn holds(&self, distance: usize, kind: Kind) -> bool {
        let Some(end) = self.closing(distance) else { return false };
        let mut depth = 0usize;
        self.list.iter().skip(self.at + distance + 1).take(end - distance - 1).any(|token| {
            depth -= usize::from(is_closer(token.kind)).min(depth);
            let found = depth == 0 && token.kind == kind;
            depth += usize::from(closer_of(token.kind).is_some());
            found
        })
    }

    /// Exchanges the brackets of a pair, the first of which is at `distance`.
    fn exchange(&mut self, distance: usize, open: Kind, close: Kind) {
        let Some(end) = self.closing(distance) else { return };
        for (distance, kind) in [(distance, open), (end, close)] {
            if let Some(token) = self.list.get_mut(self.at + distance) {
                token.kind = kind;
            }
        }
    }

    /// A text in quotes that could be a name: the place of the name in it.
    fn quoted_name(&self, token: Token) -> Option<Token> {
        let text = self.text(token);
        let inner = text.get(1..text.len().checked_sub(1)?)?;
        let first = inner.chars().next()?;
        let plain = inner.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        let name = token.kind == Kind::Text && plain && !first.is_ascii_digit();
        let text = Span::new(token.text.start + 1, token.text.end - 1);
        name.then_some(Token { kind: Kind::Name, text, ..token })
    }
}
