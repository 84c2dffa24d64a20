//! What the rules of the grammar do: build the tree, keep its limits, and hand mistakes to `report`.

mod chain;
mod expr;
mod header;
mod suffix;

use super::report;
use crate::ast::{Chain, HeaderItem, Link, LinkKind, Name, Parallel, Script, Step, Subject};
use crate::diagnostics::parse::{two_chains, unexpected_token};
use crate::diagnostics::{Diagnostic, Sink};
use crate::lex::{Token, Tokens};
use crate::source::Span;
use lalrpop_util::{ErrorRecovery, ParseError};
use std::cell::Cell;
pub(super) use suffix::Suffix;

/// Syntax errors of one script that are worth reporting.
pub(super) const MOST_ERRORS: usize = 100;

/// What stands behind the chain.
pub(super) enum Recovered {
    Item(HeaderItem),
    /// With the comma in front of it.
    Chain(Chain, Option<Token>),
}

/// An error of the parser, with the tokens that it left out.
pub(super) type Recovery = ErrorRecovery<u32, Token, ()>;

/// Builds the tree of one script.
pub(super) struct Builder<'t> {
    tokens: &'t Tokens,
    list: &'t [Token],
    sink: &'t mut Sink,
    /// How often the parser lost its way, reported or not.
    recoveries: &'t Cell<usize>,
    errors: usize,
    steps: usize,
    /// The index of the token at which reading went on after the last error.
    resumed: Option<usize>,
    /// The index of the first token behind a broken line of the header.
    quiet_until: usize,
    told_depth: bool,
}

impl<'t> Builder<'t> {
    pub(super) fn new(
        tokens: &'t Tokens,
        list: &'t [Token],
        recoveries: &'t Cell<usize>,
        sink: &'t mut Sink,
    ) -> Self {
        Self {
            tokens,
            list,
            sink,
            recoveries,
            errors: 0,
            steps: 0,
            resumed: None,
            quiet_until: 0,
            told_depth: false,
        }
    }

    /// Whether the tokens come from a file, where spans are offsets into the text and lines are known.
    fn is_file(&self) -> bool {
        self.tokens.places.is_empty()
    }

    fn index(&self, position: u32) -> usize {
        self.list.partition_point(|token| token.span.start < position)
    }

    fn token_at(&self, position: u32) -> Option<Token> {
        self.list.get(self.index(position)).copied()
    }

    fn token_before(&self, position: u32) -> Option<Token> {
        let before = self.list.partition_point(|token| token.span.end <= position);
        before.checked_sub(1).and_then(|at| self.list.get(at)).copied()
    }

    fn text(&self, token: Token) -> &'t str {
        self.tokens.text(token)
    }

    /// Reports a slip that a rule of its own takes, unless it only follows from an error before it.
    fn slip(&mut self, position: u32, diagnostic: Diagnostic) {
        let at = self.index(position);
        let found = self.list.get(at);
        // Reading has found its feet again when two tokens were read in their places.
        let follows = self.resumed.is_some_and(|resumed| at < resumed + 2);
        let told = found.is_some_and(|token| token.after_problem)
            || (found.is_none() && !self.tokens.unclosed_texts.is_empty());
        if follows || told || at < self.quiet_until || self.recoveries.get() >= super::MOST_RECOVERIES {
            return;
        }
        self.errors += 1;
        if self.errors <= MOST_ERRORS {
            self.sink.push(diagnostic);
        }
    }

    /// Reports what the parser had to recover from. `opener` is the word that begins the line, in the header.
    fn recover(&mut self, recovery: &Recovery, opener: Option<Token>) {
        let next = recovery.dropped_tokens.last().map(|(_, _, end)| *end);
        self.unexpected(&recovery.error, next, opener);
    }

    fn unexpected(&mut self, error: &ParseError<u32, Token, ()>, next: Option<u32>, opener: Option<Token>) {
        let (found, expected): (Option<Token>, &[String]) = match error {
            ParseError::UnrecognizedToken { token: (_, token, _), expected } => (Some(*token), expected),
            ParseError::ExtraToken { token: (_, token, _) } => (Some(*token), &[]),
            ParseError::UnrecognizedEof { expected, .. } => (None, expected),
            ParseError::InvalidToken { .. } | ParseError::User { .. } => (None, &[]),
        };
        let span = found.map_or(self.tokens.end, |token| token.span);
        let at = found.map_or(self.list.len(), |_| self.index(span.start));
        let neighbour = |at: Option<usize>| at.and_then(|at| self.list.get(at)).copied();
        let place = report::Place {
            found,
            text: found.map_or("", |token| self.text(token)),
            span,
            before: neighbour(at.checked_sub(1)),
            before_that: neighbour(at.checked_sub(2)),
            behind: neighbour(Some(at + 1)),
            opener,
        };
        let diagnostic = report::unexpected(&place, expected);
        let position = found.map_or(u32::MAX, |token| token.span.start);
        let in_header = opener.is_some() || report::ends_header_line(expected);
        // Where nothing of a line was read, the first token behind it is where its rest was missed.
        if in_header || at != self.quiet_until || at == 0 {
            self.slip(position, diagnostic);
        }
        self.resumed = Some(self.index(next.unwrap_or(position)));
        self.recoveries.set(self.recoveries.get() + 1);
        // What else is wrong with a line of the header is seen when this is mended.
        if in_header && self.is_file() {
            let rest = self.list.get(at + 1..).unwrap_or_default();
            self.quiet_until = at + 1 + rest.iter().take_while(|token| !token.fresh_line).count();
        }
    }

    pub(super) fn give_up(&mut self, error: ParseError<u32, Token, ()>) -> Script {
        self.unexpected(&error, None, None);
        Script::default()
    }

    pub(super) fn script(
        &mut self,
        header: Vec<HeaderItem>,
        rest: Option<(Chain, Vec<Recovered>)>,
    ) -> Script {
        let (first, late) = rest.map_or((None, Vec::new()), |(chain, late)| (Some(chain), late));
        let header = header.into_iter().map(Recovered::Item);
        let parts = header.chain(first.map(|chain| Recovered::Chain(chain, None))).chain(late);
        let mut script = Script::default();
        // Whether the part before is a line of the header that could not be read.
        let mut broken = false;
        let mut told_two = false;
        for part in parts {
            let (next, comma) = match part {
                Recovered::Item(item) => {
                    broken = matches!(item, HeaderItem::Error(_));
                    script.header.push(item);
                    script.before_chain += usize::from(script.chain.is_none());
                    continue;
                }
                Recovered::Chain(chain, comma) => (chain, comma),
            };
            let fresh = self.token_at(next.span.start).is_some_and(|token| token.fresh_line);
            // What is left of a broken line is no chain.
            if broken && !fresh && self.is_file() {
                continue;
            }
            if !fresh
                && script.chain.is_none()
                && !script.header.is_empty()
                && begins_broken(&next)
                && self.is_file()
            {
                broken = true;
                continue;
            }
            let Some(chain) = &mut script.chain else {
                script.chain = Some(next);
                broken = false;
                continue;
            };
            let quiet = broken || ends_broken(chain) || begins_broken(&next);
            let (before, at) = (chain.span, next.span.start);
            join(chain, next);
            broken = false;
            if let Some(comma) = comma {
                self.slip(comma.span.start, unexpected_token::comma_between_chains(comma.span));
            } else if !quiet {
                let token = self.token_at(at);
                let place = token.map_or(Span::new(at, at), |token| token.span);
                let name = token.map_or("", |token| self.text(token));
                let gap = self.token_before(at).map_or(place, |token| token.span).after();
                if !fresh {
                    self.slip(at, unexpected_token::missing_link(place, gap, name));
                } else if !std::mem::replace(&mut told_two, true) {
                    self.slip(at, two_chains::new(place, before));
                }
            }
        }
        script.docs = self.docs_of_workflow(&script);
        script
    }

    /// The documentation of the item that begins at `position`.
    fn docs(&self, position: u32) -> Vec<String> {
        let before = self.tokens.list.partition_point(|token| token.span.start < position) as u32;
        let docs = &self.tokens.trivia.docs;
        let first = docs.partition_point(|line| line.before < before);
        let lines = docs.get(first..).unwrap_or_default().iter();
        lines
            .take_while(|line| line.before == before)
            .filter(|line| !line.apart)
            .map(|line| line.text.clone())
            .collect()
    }

    fn docs_of_workflow(&self, script: &Script) -> Vec<String> {
        let index =
            |span: Span| self.tokens.list.partition_point(|token| token.span.start < span.start) as u32;
        let mut taken = Vec::new();
        for item in &script.header {
            match item {
                HeaderItem::Input(input) => taken.push(index(input.span)),
                HeaderItem::On(on) => taken.push(index(on.span)),
                HeaderItem::Directive(_)
                | HeaderItem::Constant(_)
                | HeaderItem::Use(_)
                | HeaderItem::Error(_) => {}
            }
        }
        let chain = script.chain.as_ref().map_or(u32::MAX, |chain| index(chain.span));
        let lines = self.tokens.trivia.docs.iter().filter(|line| line.before <= chain);
        let free = lines.filter(|line| line.apart || taken.binary_search(&line.before).is_err());
        free.map(|line| line.text.clone()).collect()
    }

    pub(super) fn name(&mut self, token: Token, l: u32, r: u32) -> Name {
        Name { text: self.text(token).to_owned(), span: Span::new(l, r) }
    }
}

fn is_broken(step: &Step) -> bool {
    match step.subject {
        Subject::Error(_) => true,
        Subject::Event(_) | Subject::Group(_) => false,
    }
}

fn begins_broken(chain: &Chain) -> bool {
    chain.first.branches.first().is_some_and(is_broken)
}

fn ends_broken(chain: &Chain) -> bool {
    let last = chain.rest.last().map_or(&chain.first, |(_, last)| last);
    last.branches.last().is_some_and(is_broken)
}

/// Puts a second chain behind the first with an error step between them, so that its names are still checked
/// and nothing is said of the values that pass between the two.
fn join(chain: &mut Chain, next: Chain) {
    let gap = Span::new(next.span.start, next.span.start);
    let link = Link { kind: LinkKind::Then, span: gap };
    let hole = Step {
        subject: Subject::Error(gap),
        attributes: None,
        retry: None,
        alias: None,
        branch: None,
        span: gap,
    };
    chain.rest.push((link, Parallel { branches: vec![hole], span: gap }));
    chain.rest.push((link, next.first));
    chain.rest.extend(next.rest);
    chain.span = chain.span.to(next.span);
}
