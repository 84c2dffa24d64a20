//! Reads a file of tests. It never fails: what cannot be read is reported and left out, a line at a time.
//!
//! The tokens are those of scripts, from the same lexer. Lines begin with one of a few words, so that a reader by hand
//! says more of a mistake, and is smaller, than a second grammar would be.

use super::cursor::{Read, Reader, Unread, is_name};
use super::suite::{Answer, Expect, Given, Is, Mock, Suite, Test, Value, Word};
use super::words::{EXPECTED, LINES};
use crate::diagnostics::Sink;
use crate::diagnostics::test::unreadable_test as say;
use crate::lex::{self, Kind};
use crate::source::Span;
use std::time::Duration;

/// Reads a file.
pub(super) fn read(text: &str, d: &mut Sink) -> Suite {
    let tokens = lex::text(text, d);
    let mut reader = Reader { tokens, at: 0, lines: Vec::new(), d };
    reader.suite()
}

impl Reader<'_> {
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
        suite.lines = std::mem::take(&mut self.lines);
        suite
    }

    /// Whether `test "…"` stands here.
    fn begins_test(&self) -> bool {
        let behind = self.tokens.list.get(self.at + 1);
        self.is_word("test") && behind.is_some_and(|token| token.kind == Kind::Text)
    }

    fn test(&mut self) -> Read<Test> {
        self.lines.extend(self.peek().map(|token| token.span.start));
        if !self.takes_word("test") {
            return self.expected("`test \"…\" { … }`");
        }
        let name = self.text_word("the name of the test, in quotes")?;
        if !self.takes(Kind::OpenBrace) {
            return self.expected("`{`");
        }
        let mut test =
            Test { name, given: Vec::new(), mocks: Vec::new(), expects: Vec::new(), broken: false };
        loop {
            if self.takes(Kind::CloseBrace) {
                return Ok(test);
            }
            if self.peek().is_none() || self.begins_test() {
                let at = self.end().after();
                self.d.push(say::not_closed(test.name.span, at, &test.name.text));
                return Ok(test);
            }
            let from = self.at;
            self.lines.extend(self.peek().map(|token| token.span.start));
            if self.line(&mut test).is_err() {
                test.broken = true;
                self.skip_line(from);
            }
        }
    }

    /// Goes on where the next line begins, or where the test ends; the line that cannot be read begins at `from`.
    fn skip_line(&mut self, from: usize) {
        let reached = std::mem::replace(&mut self.at, from);
        let mut open: Vec<Kind> = Vec::new();
        while let Some(token) = self.peek() {
            if self.at >= reached && self.at > from && (self.begins_line() || self.begins_test()) {
                return;
            }
            if let Some(close) = closing(token.kind) {
                open.push(close);
            } else if let Some(at) = open.iter().rposition(|close| *close == token.kind) {
                // What was opened behind it and never closed ends here, too.
                open.truncate(at);
            } else if token.kind == Kind::CloseBrace && self.at >= reached {
                return;
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
        self.begins_line() || self.peek().is_none_or(|token| token.kind == Kind::CloseBrace)
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
        match self.name() {
            Some(token) if !token.after_problem => {
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
        let Some(token) = self.peek().filter(|token| token.kind == Kind::Int).or(self.name()) else {
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

    pub(super) fn value(&mut self) -> Read<Value> {
        self.value_within(super::values::DEEPEST)
    }
}

/// What closes a bracket.
fn closing(open: Kind) -> Option<Kind> {
    let pairs = [
        (Kind::OpenBrace, Kind::CloseBrace),
        (Kind::OpenBracket, Kind::CloseBracket),
        (Kind::OpenParen, Kind::CloseParen),
    ];
    pairs.into_iter().find(|(opening, _)| *opening == open).map(|(_, close)| close)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::read;
    use crate::diagnostics::Sink;
    use proptest::prelude::*;

    /// A file of tests with all that there is.
    const WHOLE: &str = r#"test "a" { given order = { "id": [7, -1.5] } mock etl::Ship -> after 3h 0({ "a": true }) * 2, fail "busy",
        panic "boom" expect path A, B expect result null expect failure in A "x" expect attempts A 3 }
        test "b" { }"#;

    fn problems(text: &str) -> usize {
        let mut d = Sink::default();
        let _ = read(text, &mut d);
        d.into_sorted().len()
    }

    #[test]
    fn a_file_that_ends_anywhere_is_read() {
        assert_eq!(problems(WHOLE), 0);
        let mut broken = 0;
        for end in (0..WHOLE.len()).filter(|end| WHOLE.is_char_boundary(*end)) {
            broken += usize::from(problems(WHOLE.get(..end).unwrap()) > 0);
            problems(WHOLE.get(end..).unwrap());
        }
        assert!(broken > 200, "{broken}");
    }

    #[test]
    fn deep_values_are_an_error_and_no_overflow() {
        let nested =
            |depth: usize| format!("test \"a\" {{ given a = {}1{} }}", "[".repeat(depth), "]".repeat(depth));
        assert_eq!(problems(&nested(120)), 0);
        assert_eq!(problems(&nested(50_000)), 1);
    }

    #[test]
    fn each_line_with_a_mistake_has_one_problem() {
        let lines = ["+ a", "given a =", "mock A ->", "mock A -> 1({ \"a\": [1 })", "expect", "expect path"];
        for (at, line) in lines.iter().enumerate() {
            let text = format!("test \"a\" {{\n{line}\nexpect path A\n}}\ntest \"b\" {{ }}");
            assert_eq!(problems(&text), 1, "{at}: {line}");
        }
        let all = format!("test \"a\" {{\n{}\n}}\ntest \"b\" {{ }}", lines.join("\n"));
        assert_eq!(problems(&all), lines.len());
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in r#"(test "a" \{|given|mock|expect|path|A|->|1|\(|\)|\[|\]|\{|\}|"|'|,|\*|=|:|\n| |after|fail|#|é){0,60}"#) {
            problems(&text);
        }

        #[test]
        fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            problems(&String::from_utf8_lossy(&bytes));
        }
    }
}
