//! A look at the tokens before the grammar: brackets are balanced and nested no deeper than the limit, so that
//! the parser meets neither problem, and the factor of a retry gets a kind of its own.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use crate::diagnostics::Sink;
use crate::diagnostics::parse::{nested_too_deep, unclosed_bracket};
use crate::lex::{Kind, Token, Tokens};
use crate::source::Span;

/// How deep brackets may be nested.
pub(super) const MOST_NESTING: usize = 128;
/// How many signs and values may follow each other without a name, a comma or a bracket. An expression of more
/// signs before one operand is too deep anyway.
const MOST_RUN: usize = 300;

/// Whether slips of the hand are mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slips {
    /// The tokens stay what they are.
    Kept,
    /// Each is reported, and becomes what was meant.
    Mended,
}

/// The tokens as the grammar takes them. Brackets that were added have an empty span.
pub(super) fn prepare(tokens: &Tokens, slips: Slips, sink: &mut Sink) -> Vec<Token> {
    let mut brackets = Brackets::new(tokens, false);
    brackets.run();
    // A line of the header never stands in brackets: where one is unclosed, it ends there at the latest.
    if !brackets.problems.is_empty() {
        brackets = Brackets::new(tokens, true);
        brackets.run();
    }
    // Behind a text without an end, brackets are missing because the text took them.
    if tokens.unclosed_texts.is_empty() {
        brackets.problems.drain(..).take(super::build::MOST_ERRORS).for_each(|problem| sink.push(problem));
    }
    let mut list = brackets.list;
    limit_type_arguments(tokens, &mut list, sink);
    if let Some(deep) = brackets.too_deep {
        sink.push(nested_too_deep::brackets(deep, MOST_NESTING));
    }
    if slips == Slips::Mended {
        list = super::slips::mend(tokens, list, sink);
    }
    cut_runs_of_signs(&mut list);
    mark_factors(&mut list);
    list
}

struct Brackets<'t> {
    tokens: &'t Tokens,
    header_breaks: bool,
    list: Vec<Token>,
    open: Vec<Token>,
    /// How many brackets are open inside of a bracket that is nested too deep.
    skipped: usize,
    too_deep: Option<Span>,
    gap: bool,
    problems: Vec<crate::diagnostics::Diagnostic>,
}

impl<'t> Brackets<'t> {
    fn new(tokens: &'t Tokens, header_breaks: bool) -> Self {
        let list = Vec::with_capacity(tokens.list.len());
        Self {
            tokens,
            header_breaks,
            list,
            open: Vec::new(),
            skipped: 0,
            too_deep: None,
            gap: false,
            problems: Vec::new(),
        }
    }

    fn run(&mut self) {
        for (at, token) in self.tokens.list.iter().enumerate() {
            if self.header_breaks && !self.open.is_empty() && self.begins_header(at, *token) {
                self.close_down_to(0, *token);
            }
            if closer_of(token.kind).is_some() {
                self.opener(*token);
            } else if is_closer(token.kind) {
                self.closer(*token);
            } else if self.skipped == 0 {
                self.emit(*token);
                if self.tokens.unclosed_texts.binary_search(&(at as u32)).is_ok() {
                    self.close_what_text_took(*token);
                }
            }
        }
        self.skipped = 0;
        let end = self.tokens.end;
        let last =
            Token { kind: Kind::Semicolon, span: end, text: end, fresh_line: false, after_problem: false };
        self.close_down_to(0, last);
    }

    /// A text without an end took the rest of its line, and with it the partners of brackets on that line.
    fn close_what_text_took(&mut self, text: Token) {
        let line = self.list.iter().rposition(|token| token.fresh_line).and_then(|at| self.list.get(at));
        let line_start = line.map_or(0, |token| token.span.start);
        let taken = self.tokens.text(text);
        while let Some(open) = self.open.last().copied() {
            let closer = closer_of(open.kind).map_or("", Kind::describe).trim_matches('`');
            if open.span.start < line_start || !taken.contains(closer) {
                return;
            }
            self.close_down_to(self.open.len() - 1, text);
        }
    }

    fn begins_header(&self, at: usize, token: Token) -> bool {
        let behind = |distance: usize| self.tokens.list.get(at + distance).map(|token| token.kind);
        if !token.fresh_line {
            return false;
        }
        match token.kind {
            Kind::At => true,
            Kind::Input => behind(2) == Some(Kind::Colon),
            Kind::Use => behind(1) == Some(Kind::Text) || behind(2) == Some(Kind::Text),
            Kind::On => behind(2) == Some(Kind::Text),
            _ => false,
        }
    }

    fn emit(&mut self, mut token: Token) {
        token.after_problem |= std::mem::take(&mut self.gap);
        self.list.push(token);
    }

    fn opener(&mut self, token: Token) {
        if self.skipped > 0 || self.open.len() >= MOST_NESTING {
            self.too_deep.get_or_insert(token.span);
            self.skipped += 1;
            self.gap = true;
            return;
        }
        self.open.push(token);
        self.emit(token);
    }

    fn closer(&mut self, token: Token) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let matching = self.open.iter().rposition(|open| closer_of(open.kind) == Some(token.kind));
        match (matching, self.open.last().copied()) {
            (Some(matching), _) => {
                self.close_down_to(matching + 1, token);
                self.open.pop();
                self.emit(token);
            }
            (None, Some(open)) => {
                let right = closer_of(open.kind).unwrap_or(token.kind);
                self.problems
                    .push(unclosed_bracket::wrong(token.span, token.kind, open.span, open.kind, right));
                self.open.pop();
                self.emit(Token { kind: right, ..token });
            }
            (None, None) => {
                self.problems.push(unclosed_bracket::stray(token.span, token.kind));
                self.gap = true;
            }
        }
    }

    /// Marks the tokens that stand directly in a bracket that is not closed: an error there may only be that.
    fn hush(&mut self, open: Token) {
        let mut depth = 0usize;
        for token in self.list.iter_mut().rev().take_while(|token| **token != open) {
            depth -= usize::from(closer_of(token.kind).is_some()).min(depth);
            token.after_problem |= depth == 0;
            depth += usize::from(is_closer(token.kind));
        }
    }

    /// Attributes hold no links: where one stands behind an unclosed `[`, the `]` is missing before it.
    fn before_link(&self, open: Token) -> Option<Span> {
        if open.kind != Kind::OpenBracket {
            return None;
        }
        let start = self.list.iter().rposition(|token| *token == open)?;
        let behind = self.list.get(start..)?;
        let link = behind.iter().position(|token| matches!(token.kind, Kind::Arrow | Kind::Pipe))?;
        behind.get(link.checked_sub(1)?).map(|token| token.span.after())
    }

    /// Closes all brackets but the first `kept`, in front of `before`.
    fn close_down_to(&mut self, kept: usize, before: Token) {
        while self.open.len() > kept {
            let Some(open) = self.open.pop() else { return };
            let Some(kind) = closer_of(open.kind) else { return };
            self.hush(open);
            let place = self.list.last().map_or(before.span, |last| last.span).after();
            let likely = self.before_link(open).unwrap_or(place);
            self.problems.push(unclosed_bracket::new(open.span, open.kind, kind, likely));
            self.list.push(Token { kind, span: place, text: place, fresh_line: false, after_problem: true });
            self.gap = false;
        }
    }
}

/// The kind of bracket that closes another.
pub(super) fn closer_of(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::OpenParen => Some(Kind::CloseParen),
        Kind::OpenBrace => Some(Kind::CloseBrace),
        Kind::OpenBracket => Some(Kind::CloseBracket),
        _ => None,
    }
}

pub(super) fn is_closer(kind: Kind) -> bool {
    matches!(kind, Kind::CloseParen | Kind::CloseBrace | Kind::CloseBracket)
}

/// Leaves out type arguments that are nested too deep: `list<list<…>>`.
fn limit_type_arguments(tokens: &Tokens, list: &mut Vec<Token>, sink: &mut Sink) {
    let mut depth = 0usize;
    let mut last = Kind::Comma;
    let mut gap = false;
    let mut told = false;
    list.retain_mut(|token| {
        let before = depth;
        match token.kind {
            Kind::Less if last == Kind::Name => depth += 1,
            Kind::Greater => depth = depth.saturating_sub(1),
            Kind::Name | Kind::PathSeparator | Kind::Comma | Kind::Question => {}
            _ => depth = 0,
        }
        last = token.kind;
        // The sign that closes belongs to the depth that it ends.
        let keep = depth.max(if token.kind == Kind::Greater { before } else { 0 }) <= MOST_NESTING;
        if !keep && !told {
            told = true;
            sink.push(nested_too_deep::brackets(token.span, MOST_NESTING));
        }
        token.after_problem |= keep && std::mem::take(&mut gap);
        gap |= !keep;
        keep
    });
    debug_assert!(list.len() <= 2 * tokens.list.len());
}

/// Cuts runs of signs and values that no script can have; the first of them are enough for an error. Recovery
/// looks at each state for each token that it leaves out, which a long run would make slow.
fn cut_runs_of_signs(list: &mut Vec<Token>) {
    let mut run = 0;
    list.retain(|token| {
        let resting = match token.kind {
            Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As | Kind::Int | Kind::Comma => true,
            other => closer_of(other).is_some() || is_closer(other),
        };
        run = if resting { 0 } else { run + 1 };
        run <= MOST_RUN
    });
}

/// Marks what directly follows a `*`.
fn mark_factors(list: &mut [Token]) {
    let mut last = Kind::Comma;
    for token in list {
        if last == Kind::Star {
            match token.kind {
                Kind::Int => token.kind = Kind::Factor,
                Kind::Dollar => token.kind = Kind::FactorSign,
                _ => {}
            }
        }
        last = token.kind;
    }
}
