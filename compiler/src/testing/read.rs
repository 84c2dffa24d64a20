//! Reads a file of tests. It never fails: what cannot be read is reported and left out, a line at a time.
//!
//! The tokens are those of scripts, from the same lexer. Lines begin with one of a few words, so that a reader by hand
//! says more of a mistake, and is smaller, than a second grammar would be.

use super::suite::{Answer, Expect, Given, Is, Mock, Suite, Test, Value, Word};
use crate::diagnostics::Sink;
use crate::diagnostics::test::unreadable_test as say;
use crate::lex::{self, Kind, Token, Tokens};
use crate::source::Span;
use std::time::Duration;

/// What a line of a test begins with.
pub(super) const LINES: &[&str] = &["given", "mock", "expect"];

/// What may follow `expect`.
const EXPECTED: &[&str] = &["path", "result", "failure", "attempts"];

/// What could not be read, which is reported by then.
pub(super) struct Unread;

pub(super) type Read<T> = Result<T, Unread>;

/// Reads a file.
pub(super) fn read(text: &str, d: &mut Sink) -> Suite {
    let tokens = lex::text(text, d);
    let mut reader = Reader { tokens, at: 0, d };
    reader.suite()
}

pub(super) struct Reader<'d> {
    tokens: Tokens,
    at: usize,
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

    fn is_word(&self, word: &str) -> bool {
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

    fn takes_word(&mut self, word: &str) -> bool {
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

    fn suite(&mut self) -> Suite {
        let mut suite = Suite::default();
        while self.peek().is_some() {
            match self.test() {
                Ok(test) => suite.tests.push(test),
                Err(Unread) => {
                    while self.peek().is_some() && !self.begins_test() {
                        self.at += 1;
                    }
                }
            }
        }
        suite
    }

    /// Whether `test "…"` stands here.
    fn begins_test(&self) -> bool {
        let behind = self.tokens.list.get(self.at + 1);
        self.is_word("test") && behind.is_some_and(|token| token.kind == Kind::Text)
    }

    fn test(&mut self) -> Read<Test> {
        if !self.takes_word("test") {
            return self.expected("`test \"…\" { … }`");
        }
        let name = self.text_word("the name of the test, in quotes")?;
        if !self.takes(Kind::OpenBrace) {
            return self.expected("`{`");
        }
        let mut test = Test { name, given: Vec::new(), mocks: Vec::new(), expects: Vec::new() };
        loop {
            if self.takes(Kind::CloseBrace) {
                return Ok(test);
            }
            if self.peek().is_none() || self.begins_test() {
                let at = self.end().after();
                self.d.push(say::not_closed(test.name.span, at, &test.name.text));
                return Ok(test);
            }
            if self.line(&mut test).is_err() {
                self.skip_line();
            }
        }
    }

    /// Goes on where a line begins, or where the test ends.
    fn skip_line(&mut self) {
        let mut depth = 0_usize;
        while let Some(token) = self.peek() {
            let begins = token.fresh_line && LINES.contains(&self.text(token));
            if begins || self.begins_test() || (depth == 0 && token.kind == Kind::CloseBrace) {
                return;
            }
            if matches!(token.kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen) {
                depth += 1;
            } else if matches!(token.kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen) {
                depth = depth.saturating_sub(1);
            }
            self.at += 1;
        }
    }

    fn line(&mut self, test: &mut Test) -> Read<()> {
        let Some(first) = self.peek() else { return Ok(()) };
        if self.takes_word("given") {
            let name = self.event("the name of an input")?;
            if !self.takes(Kind::Assign) {
                return self.expected("`=`");
            }
            let value = self.value()?;
            test.given.push(Given { name, value });
        } else if self.takes_word("mock") {
            let event = self.event("the name of an event")?;
            if !self.takes(Kind::Arrow) {
                return self.expected("`->` and an outcome, `fail` or `panic`");
            }
            let mut answers = vec![self.answer()?];
            while self.takes(Kind::Comma) {
                if self.ends_line() {
                    break;
                }
                answers.push(self.answer()?);
            }
            test.mocks.push(Mock { event, answers });
        } else if self.takes_word("expect") {
            test.expects.push(self.expectation(first.span)?);
        } else if is_name(first.kind) && !first.after_problem {
            let word = self.text(first).to_owned();
            self.d.push(say::unknown_word(first.span, &word, LINES, "in a test"));
            self.at += 1;
            return Err(Unread);
        } else {
            let unread = self.expected("`given`, `mock`, `expect` or `}`");
            self.at += 1;
            return unread;
        }
        Ok(())
    }

    /// Whether a new line of the test, or its end, stands here.
    fn ends_line(&self) -> bool {
        self.peek().is_none_or(|token| {
            token.kind == Kind::CloseBrace || (token.fresh_line && LINES.contains(&self.text(token)))
        })
    }

    fn expectation(&mut self, start: Span) -> Read<Expect> {
        if self.takes_word("path") {
            let mut steps = vec![self.event("the name of an event")?];
            while self.takes(Kind::Comma) && !self.ends_line() {
                steps.push(self.event("the name of an event")?);
            }
            return Ok(Expect::Path(steps, start.until(self.end())));
        }
        if self.takes_word("result") {
            let value = self.value()?;
            return Ok(Expect::Result(value, start.until(self.end())));
        }
        if self.takes_word("failure") {
            let within = if self.takes_word("in") { Some(self.event("the name of an event")?) } else { None };
            let text = if self.is(Kind::Text) { Some(self.text_word("a text")?) } else { None };
            return Ok(Expect::Failure { within, text, span: start.until(self.end()) });
        }
        if self.takes_word("attempts") {
            let event = self.event("the name of an event")?;
            let times = self.count()?;
            return Ok(Expect::Attempts(event, times, start.until(self.end())));
        }
        match self.peek() {
            Some(token) if is_name(token.kind) && !token.after_problem => {
                let word = self.text(token).to_owned();
                self.d.push(say::unknown_word(token.span, &word, EXPECTED, "behind `expect`"));
                Err(Unread)
            }
            Some(_) | None => self.expected("`path`, `result`, `failure` or `attempts`"),
        }
    }

    fn answer(&mut self) -> Read<Answer> {
        let start = self.peek().map(|token| token.span).unwrap_or_default();
        let after = if self.takes_word("after") { self.duration()? } else { Duration::ZERO };
        let is = if self.takes_word("fail") {
            Is::Fail(self.text_word("a message, in quotes")?)
        } else if self.takes_word("panic") {
            Is::Panic(self.text_word("a message, in quotes")?)
        } else {
            self.outcome()?
        };
        let times = if self.takes(Kind::Star) { Some(self.count()?) } else { None };
        Ok(Answer { after, is, times, span: start.until(self.end()) })
    }

    fn outcome(&mut self) -> Read<Is> {
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Int || is_name(token.kind)) else {
            return self.expected("an outcome, `fail \"…\"` or `panic \"…\"`");
        };
        let word = Word { text: self.text(token).to_owned(), span: token.span };
        self.at += 1;
        if !self.takes(Kind::OpenParen) {
            return Ok(Is::Outcome(word, None));
        }
        let values = self.list(Kind::CloseParen, "`,` or `)`", Self::value)?;
        Ok(Is::Outcome(word, Some(values)))
    }

    fn duration(&mut self) -> Read<Duration> {
        let Some(token) = self.peek().filter(|token| matches!(token.kind, Kind::Duration | Kind::Int)) else {
            return self.expected("a duration, like `3h`");
        };
        self.at += 1;
        match lex::number(self.text(token)) {
            Ok((_, crate::ast::Literal::Duration(duration))) => Ok(duration),
            Ok((_, crate::ast::Literal::Int(seconds))) => {
                Ok(Duration::from_secs(u64::try_from(seconds).unwrap_or(u64::MAX)))
            }
            // What is wrong with the number the lexer has said.
            Ok(_) | Err(_) => Err(Unread),
        }
    }

    fn count(&mut self) -> Read<u32> {
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Int) else {
            return self.expected("a whole number");
        };
        self.at += 1;
        match lex::number(self.text(token)) {
            Ok((_, crate::ast::Literal::Int(number))) => match u32::try_from(number) {
                Ok(number) => Ok(number),
                Err(_) => {
                    self.d.push(say::new(token.span, "a number that is too large", "a smaller one"));
                    Err(Unread)
                }
            },
            Ok(_) | Err(_) => Err(Unread),
        }
    }

    pub(super) fn text_word(&mut self, expected: &str) -> Read<Word> {
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Text) else {
            return self.expected(expected);
        };
        self.at += 1;
        Ok(Word { text: lex::unquote(self.text(token)).0, span: token.span })
    }

    /// `Ship`, `etl::Load`
    fn event(&mut self, expected: &str) -> Read<Word> {
        let Some(first) = self.peek().filter(|token| is_name(token.kind)) else {
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

    pub(super) fn value(&mut self) -> Read<Value> {
        self.value_within(super::values::DEEPEST)
    }
}

/// Words that scripts keep for their headers are names here.
pub(super) fn is_name(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As)
}
