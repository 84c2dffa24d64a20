//! Types and constraints of inputs, as other languages write them.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::{Line, Walk};
use crate::diagnostics::parse::{foreign_habit, header_line};
use crate::lex::{Kind, Token};
use crate::source::Span;

impl Walk<'_, '_> {
    /// Mends what stands for a type or a constraint here; whether it did.
    pub(super) fn input_type(&mut self) -> bool {
        if self.line != Line::Input || !self.open.is_empty() {
            return false;
        }
        // Behind the `=` stands a value.
        self.constraints_without_brackets()
            || !self.past_equals()
                && (self.mark_before_type()
                    || self.or_null()
                    || self.list_of()
                    || self.choice()
                    || self.constraints_in_other_brackets())
    }

    /// How many tokens stand on the rest of this line.
    fn rest_of_line(&self) -> usize {
        self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count() + 1
    }

    fn is_type_end(&self) -> bool {
        matches!(self.last_kind(), Some(Kind::Name | Kind::Greater | Kind::Question))
    }

    /// `input x: ?int`
    fn mark_before_type(&mut self) -> bool {
        if self.last_kind() != Some(Kind::Colon) || !self.is(&[Kind::Question, Kind::Name]) {
            return false;
        }
        let end = self.place(1).after();
        self.report(header_line::optional_before(self.place(0), end));
        self.skip(1);
        self.keep();
        self.insert(Kind::Question, end);
        true
    }

    /// `input x: int | null`
    fn or_null(&mut self) -> bool {
        let Some(bar) = self.peek(0).filter(|bar| bar.kind == Kind::Bar && !bar.fresh_line) else {
            return false;
        };
        let null = ["null", "None", "none", "nil", "undefined"].contains(&self.word(1));
        let Some(last) = self.last().filter(|_| null && self.is_type_end()) else { return false };
        let whole = Span::new(last.span.end, self.place(1).end);
        self.report(header_line::or_null(bar.span.to(self.place(1)), whole));
        self.skip(2);
        self.insert(Kind::Question, bar.span);
        true
    }

    /// `input x: list of int`
    fn list_of(&mut self) -> bool {
        let before = self.last().filter(|last| last.kind == Kind::Name).map(|last| self.text(last));
        let word = self.same_line(0).filter(|word| word.kind == Kind::Name).map(|word| self.text(word));
        let holds = matches!(before, Some("list" | "map" | "List" | "array")) && word == Some("of");
        let Some(item) = self.same_line(1).filter(|item| holds && item.kind == Kind::Name) else {
            return false;
        };
        let Some(name) = self.last() else { return false };
        let gap = name.span.after().to(item.span.before());
        self.report(header_line::list_of(
            self.place(0),
            gap,
            item.span.after(),
            self.text(name),
            self.text(item),
        ));
        self.keep_as(Kind::Less);
        self.keep();
        self.insert(Kind::Greater, item.span.after());
        true
    }

    /// `input x: "a" | "b"`, `input x: enum("a", "b")`
    fn choice(&mut self) -> bool {
        if self.last_kind() != Some(Kind::Colon) {
            return false;
        }
        let named = self.peek(0).is_some_and(|name| {
            name.kind == Kind::Name
                && ["enum", "Enum", "choice", "Choice", "Literal", "oneof", "one_of"]
                    .contains(&self.text(name))
        });
        let begin =
            if named && matches!(self.kind(1), Some(Kind::OpenParen | Kind::OpenBracket)) { 2 } else { 0 };
        if self.kind(begin) != Some(Kind::Text) || named && begin == 0 {
            return false;
        }
        let mut items = vec![self.word(begin).to_owned()];
        let mut end = begin + 1;
        while matches!(self.kind(end), Some(Kind::Bar | Kind::Comma))
            && self.kind(end + 1) == Some(Kind::Text)
        {
            items.push(self.word(end + 1).to_owned());
            end += 2;
        }
        let last = if begin == 0 { end - 1 } else { end };
        let whole = self.place(0).to(self.place(last));
        self.report(header_line::choice(whole, &items.join(", ")));
        self.lose_line();
        true
    }

    /// `input x: int(min=0)`, `input x: int {min=0}`
    fn constraints_in_other_brackets(&mut self) -> bool {
        let Some(open) = self.same_line(0) else { return false };
        let opens = matches!(open.kind, Kind::OpenParen | Kind::OpenBrace) && self.is_type_end();
        if !opens || self.kind(1) != Some(Kind::Name) || self.kind(2) != Some(Kind::Assign) {
            return false;
        }
        let Some(end) = self.closing(0) else { return false };
        let signs = if open.kind == Kind::OpenParen { "( )" } else { "{ }" };
        self.report(foreign_habit::attributes_in(open.span, self.place(end), signs));
        self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
        self.keep();
        true
    }

    /// `input x: int min=0`, `input x: int, min=0`
    fn constraints_without_brackets(&mut self) -> bool {
        let Some(first) = self.same_line(0) else { return false };
        let comma = usize::from(first.kind == Kind::Comma);
        let known = ["min", "max", "pattern", "one_of", "min_length", "max_length"];
        let begins = self.kind(comma) == Some(Kind::Name) && self.kind(comma + 1) == Some(Kind::Assign);
        let value = self.kind(0).is_some() && self.last_kind() != Some(Kind::Colon);
        if !begins
            || self.told_enough()
            || !value
            || !known.contains(&self.word(comma))
            || self.last_kind() == Some(Kind::OpenBracket)
        {
            return false;
        }
        let count = self.rest_of_line();
        let (Some(last), Some(before)) = (self.peek(count - 1), self.last()) else { return false };
        let gap = Span::new(before.span.end, self.place(comma).start);
        self.report(header_line::constraints_without_brackets(self.place(comma), gap, last.span.after()));
        let close = last.span.after();
        let sign = Token {
            kind: Kind::CloseBracket,
            span: close,
            text: close,
            fresh_line: false,
            after_problem: false,
        };
        self.list.insert(self.at + count, sign);
        self.skip(comma);
        self.insert(Kind::OpenBracket, gap);
        true
    }

    /// `[pattern=^[A-Z]+$]`
    pub(super) fn pattern_without_quotes(&mut self) -> bool {
        let behind = self.out.iter().rev().take(2).rev().map(|token| self.text(*token)).collect::<Vec<_>>();
        if self.line != Line::Input || behind != ["pattern", "="] || self.open.len() != 1 {
            return false;
        }
        if matches!(self.kind(0), Some(Kind::Text | Kind::Dollar) | None) || !self.is_file() {
            return false;
        }
        let begins = matches!(self.kind(0), Some(Kind::Caret | Kind::Slash | Kind::Dot | Kind::OpenBracket));
        if !begins {
            return false;
        }
        // The last bracket of the line closes the constraints.
        let count = self.rest_of_line();
        let Some(close) = (1..count).rev().find(|at| self.kind(*at) == Some(Kind::CloseBracket)) else {
            return false;
        };
        let whole = self.place(0).to(self.place(close - 1));
        let text = whole.of(&self.tokens.source).to_owned();
        let more = (1..close)
            .any(|at| self.kind(at) == Some(Kind::Comma) && self.kind(at + 2) == Some(Kind::Assign));
        // `[A-Z]` alone may be a list.
        let sign = matches!(
            self.kind(close - 1),
            Some(Kind::Plus | Kind::Star | Kind::Question | Kind::Dollar | Kind::CloseBrace)
        );
        if more || text.contains('"') || self.kind(0) == Some(Kind::OpenBracket) && !sign {
            return false;
        }
        self.report(foreign_habit::text_without_quotes(whole, &text.replace('\\', "\\\\")));
        self.join(close, Kind::Text);
        true
    }
}
