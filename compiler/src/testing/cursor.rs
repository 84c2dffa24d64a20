//! A reader of tokens, one after the other: what stands next, and what is said where something else stands.

use super::suite::Word;
use super::words::{LINES, said_of};
use crate::diagnostics::Sink;
use crate::diagnostics::test::unreadable_test as say;
use crate::lex::{self, Kind, Token, Tokens};
use crate::source::Span;

/// What could not be read, which is reported by then.
pub(super) struct Unread;

pub(super) type Read<T> = Result<T, Unread>;

pub(super) struct Reader<'d> {
    pub(super) tokens: Tokens,
    pub(super) at: usize,
    pub(super) lines: Vec<u32>,
    pub(super) d: &'d mut Sink,
}

impl Reader<'_> {
    pub(super) fn peek(&self) -> Option<Token> {
        self.tokens.list.get(self.at).copied()
    }

    pub(super) fn text(&self, token: Token) -> &str {
        self.tokens.text(token)
    }

    pub(super) fn is(&self, kind: Kind) -> bool {
        self.peek().is_some_and(|token| token.kind == kind)
    }

    pub(super) fn is_word(&self, word: &str) -> bool {
        self.peek().is_some_and(|token| is_name(token.kind) && self.text(token) == word)
    }

    pub(super) fn next(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    pub(super) fn takes(&mut self, kind: Kind) -> bool {
        let found = self.is(kind);
        self.at += usize::from(found);
        found
    }

    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        let found = self.is_word(word);
        self.at += usize::from(found);
        found
    }

    /// Where the last token that was taken ends.
    pub(super) fn end(&self) -> Span {
        let last = self.at.checked_sub(1).and_then(|at| self.tokens.list.get(at));
        last.map(|token| token.span).unwrap_or_default()
    }

    /// Says that something else stands here.
    pub(super) fn expected<T>(&mut self, expected: &str) -> Read<T> {
        match self.peek() {
            // What was left out before it has been reported.
            Some(token) if token.after_problem => {}
            Some(_) if self.begins_line() => {
                let end = self.end().after();
                self.d.push(say::new(end, "the end of the line", expected));
            }
            Some(token) => {
                let found = self.describe(token);
                self.d.push(say::new(token.span, &found, expected));
            }
            None => self.d.push(say::new(self.tokens.end, "the end of the file", expected)),
        }
        Err(Unread)
    }

    fn describe(&self, token: Token) -> String {
        if token.kind == Kind::Text { "a text".to_owned() } else { format!("`{}`", self.text(token)) }
    }

    /// Whether the word that a line begins with stands here.
    pub(super) fn begins_line(&self) -> bool {
        self.peek().is_some_and(|token| token.fresh_line && said_of(LINES, self.text(token)).is_some())
    }

    /// The token here, if it is a name and begins no line.
    pub(super) fn name(&self) -> Option<Token> {
        self.peek().filter(|token| is_name(token.kind) && !self.begins_line())
    }

    pub(super) fn text_word(&mut self, expected: &str) -> Read<Word> {
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Text) else {
            return self.expected(expected);
        };
        self.at += 1;
        Ok(Word { text: lex::unquote(self.text(token)).0, span: token.span })
    }

    /// `Ship`, `etl::Load`
    pub(super) fn event(&mut self, expected: &str) -> Read<Word> {
        let Some(first) = self.name() else {
            return self.expected(expected);
        };
        let mut word = Word { text: self.text(first).to_owned(), span: first.span };
        self.at += 1;
        while self.takes(Kind::PathSeparator) {
            let Some(next) = self.peek().filter(|token| is_name(token.kind)) else {
                return self.expected(expected);
            };
            word.text = format!("{}::{}", word.text, self.text(next));
            word.span = word.span.until(next.span);
            self.at += 1;
        }
        Ok(word)
    }

    /// What stands between two brackets, the first of which is taken.
    pub(super) fn list<T>(
        &mut self,
        close: Kind,
        expected: &str,
        mut item: impl FnMut(&mut Self) -> Read<T>,
    ) -> Read<Vec<T>> {
        let mut items = Vec::new();
        loop {
            if self.takes(close) {
                return Ok(items);
            }
            items.push(item(self)?);
            if !self.takes(Kind::Comma) && !self.is(close) {
                return self.expected(expected);
            }
        }
    }
}

/// Words that scripts keep for their headers are names here.
pub(super) fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As)
}
