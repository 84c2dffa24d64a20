//! Values as other languages write them, and the names of attributes.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::{Line, Open, Walk};
use crate::diagnostics::lex::bad_number;
use crate::diagnostics::parse::{foreign_habit, unexpected_token};
use crate::lex::Kind;

impl Walk<'_, '_> {
    /// Mends what is wrong with a value or the name of an attribute here; whether it did.
    pub(super) fn value_part(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        if self.in_values() && token.kind == Kind::Semicolon {
            return self.link_part();
        }
        if self.in_values() && token.kind == Kind::Comma {
            return self.comma();
        }
        self.pattern_without_quotes()
            || self.attribute_name()
            || self.rule_part()
            || self.number()
            || self.word_for_sign()
            || self.sign_of_comparison()
            || self.name_read()
            || self.brackets_of_list()
            || self.braces_around_value()
            || self.path_without_quotes()
    }

    /// Whether a value begins here.
    pub(super) fn expects_value(&self) -> bool {
        !matches!(
            self.last_kind(),
            None | Some(
                Kind::Name
                    | Kind::Input
                    | Kind::Use
                    | Kind::On
                    | Kind::As
                    | Kind::Int
                    | Kind::Float
                    | Kind::Text
                    | Kind::Duration
                    | Kind::Size
                    | Kind::CloseParen
                    | Kind::CloseBracket
                    | Kind::CloseBrace
                    | Kind::Piped
            )
        )
    }

    fn begins_value(kind: Option<Kind>) -> bool {
        matches!(
            kind,
            Some(
                Kind::Int
                    | Kind::Float
                    | Kind::Text
                    | Kind::Duration
                    | Kind::Size
                    | Kind::Dollar
                    | Kind::Name
            )
        )
    }

    /// `"on"=true`, `$on=true`, `--on=true`, `on => true`, `on == true`, `on := true`, `on true`
    fn attribute_name(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let begins = matches!(self.last_kind(), Some(Kind::OpenBracket | Kind::Comma));
        if self.open.last() != Some(&Open::Attributes) || !(self.is_file() || self.chain_began) {
            return false;
        }
        let named =
            matches!(self.last_kind(), Some(Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As));
        let after_name = named
            && self
                .out
                .iter()
                .rev()
                .nth(1)
                .is_some_and(|before| matches!(before.kind, Kind::OpenBracket | Kind::Comma));
        if begins && self.is(&[Kind::Text, Kind::Assign]) {
            let Some(name) = self.quoted_name(token) else { return false };
            self.report(foreign_habit::quoted_name(token.span, self.text(name)));
            self.push(name);
            self.at += 1;
        } else if begins
            && token.kind == Kind::Dollar
            && super::is_name(self.kind(1))
            && self.kind(2) == Some(Kind::Assign)
        {
            self.report(foreign_habit::dollar(token.span, "the name of an attribute"));
            self.skip(1);
        } else if begins && token.kind == Kind::Minus {
            let more = usize::from(self.kind(1) == Some(Kind::Minus));
            let dashes = self.peek(more).map_or(token.span, |last| token.span.to(last.span));
            self.report(foreign_habit::dashes(dashes));
            self.skip(1 + more);
        } else if after_name && matches!(token.kind, Kind::FatArrow | Kind::Equal) {
            self.report(unexpected_token::sign_for_equals(token.span, self.text(token)));
            self.keep_as(Kind::Assign);
        } else if after_name && self.is(&[Kind::Colon, Kind::Assign]) {
            let both = self.peek(1).map_or(token.span, |sign| token.span.to(sign.span));
            self.report(unexpected_token::sign_for_equals(both, ":="));
            self.skip(1);
        } else if after_name
            && Self::begins_value(Some(token.kind))
            && (token.kind != Kind::Name || ["true", "false", "null"].contains(&self.text(token)))
            && !["true", "false", "null"].contains(&self.last().map_or("", |last| self.text(last)))
        {
            let gap = self.last().map_or(token.span.before(), |last| last.span.after());
            self.report(unexpected_token::missing_equals(token.span, gap));
            self.insert(Kind::Assign, gap);
        } else {
            return false;
        }
        true
    }

    /// `1,000`, `1 000`, `+3`, `.5`, `10 s`
    fn number(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let two = self.peek(1).map_or(token.span, |next| token.span.to(next.span));
        let single =
            self.last_kind().is_some_and(|last| last == Kind::Assign || super::rules::compares(last));
        if self.expects_value() && self.is(&[Kind::Plus, Kind::Int])
            || self.is(&[Kind::Plus, Kind::Float]) && self.expects_value()
        {
            self.report(bad_number::plus(token.span, self.word(1)));
            self.skip(1);
        } else if self.expects_value() && self.is(&[Kind::Dot, Kind::Int]) && self.touch(0) {
            self.report(bad_number::no_whole_part(two, self.word(1)));
            self.skip(1);
        } else if single && self.is(&[Kind::Int, Kind::Comma, Kind::Int]) && self.touch(0) && self.touch(1) {
            let whole = self.peek(2).map_or(token.span, |last| token.span.to(last.span));
            let (before, behind) = (self.word(0).to_owned(), self.word(2).to_owned());
            self.report(bad_number::comma(whole, &before, &behind));
            self.keep();
            self.skip(2);
        } else if self.is(&[Kind::Int, Kind::Int]) && self.in_values() && self.word(1).len() == 3 {
            let (before, behind) = (self.word(0).to_owned(), self.word(1).to_owned());
            self.report(bad_number::space(two, &format!("{before}_{behind}")));
            self.keep();
            self.skip(1);
        } else if self.is(&[Kind::Int, Kind::Name])
            && self.same_line(1).is_some()
            && self.kind(2) != Some(Kind::Assign)
        {
            let joined = format!("{}{}", self.word(0), self.word(1));
            let Some(mended) = bad_number::with_unit(&joined) else { return false };
            self.report(bad_number::space(two, &mended));
            self.keep();
            self.skip(1);
        } else {
            return false;
        }
        true
    }

    /// `a and b`, `a or b`, `not a`, `a is b`
    fn word_for_sign(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Name) else { return false };
        // In a line of the header a value stands behind its sign only.
        let in_value = !self.in_header() || self.past_equals();
        let between = in_value && !self.expects_value() && self.last_kind().is_some() && !token.fresh_line;
        let (sign, kind) = match self.text(token).to_ascii_lowercase().as_str() {
            "and" if between => ("&&", Kind::And),
            "or" if between => ("||", Kind::Parallel),
            "is" if between => return self.is_word(),
            "eq" | "equals" if between => ("==", Kind::Equal),
            "ne" if between => ("!=", Kind::NotEqual),
            "gt" if between => (">", Kind::Greater),
            "lt" if between => ("<", Kind::Less),
            "ge" | "gte" if between => (">=", Kind::GreaterEqual),
            "le" | "lte" if between => ("<=", Kind::LessEqual),
            "not"
                if self.expects_value()
                    && (Self::begins_value(self.kind(1)) || self.kind(1) == Some(Kind::OpenParen)) =>
            {
                ("!", Kind::Not)
            }
            _ => return false,
        };
        self.report(foreign_habit::word_for_sign(token.span, self.text(token), sign));
        self.keep_as(kind);
        true
    }

    /// `a is b`, `a is not b`, `a is greater than b`
    fn is_word(&mut self) -> bool {
        let behind = |distance: usize| self.word(distance).to_ascii_lowercase();
        let (count, sign, kind) = match (behind(1).as_str(), behind(2).as_str()) {
            ("not", _) => (2, "!=", Kind::NotEqual),
            ("greater" | "more" | "larger" | "above", "than") => (3, ">", Kind::Greater),
            ("less" | "fewer" | "smaller" | "lower", "than") => (3, "<", Kind::Less),
            (_, _) => (1, "==", Kind::Equal),
        };
        let whole = self.place(0).to(self.place(count - 1));
        let found = whole.of(&self.tokens.source).to_owned();
        let found = if self.is_file() { found } else { self.word(0).to_owned() };
        self.report(foreign_habit::word_for_sign(whole, &found, sign));
        self.join(count, kind);
        true
    }

    /// `a === b`, `a !== b`, `a <> b`
    fn sign_of_comparison(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let (sign, kind) = if self.is(&[Kind::Equal, Kind::Assign]) {
            ("==", Kind::Equal)
        } else if self.is(&[Kind::NotEqual, Kind::Assign])
            || self.is(&[Kind::Less, Kind::Greater]) && self.line != Line::Input
        {
            ("!=", Kind::NotEqual)
        } else {
            return false;
        };
        let both = self.peek(1).map_or(token.span, |next| token.span.to(next.span));
        let found = format!("{}{}", self.text(token), self.word(1));
        self.report(foreign_habit::word_for_sign(both, &found, sign));
        self.join(2, kind);
        true
    }

    /// `@name`, `${name}`, `{{name}}` for `$name`
    fn name_read(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|_| self.expects_value()) else { return false };
        if self.line == Line::Directive && self.in_header() && token.fresh_line {
            return false;
        }
        if self.is(&[Kind::At, Kind::Name])
            && !token.fresh_line
            && (self.in_values() || self.last_kind() == Some(Kind::Assign))
        {
            self.report(foreign_habit::reads_constant(token.span, "@", self.word(1)));
            self.keep_as(Kind::Dollar);
            return true;
        }
        if self.is(&[Kind::Dollar, Kind::OpenBrace, Kind::Name, Kind::CloseBrace]) {
            self.braces_around_name();
            return true;
        }
        let doubled = [Kind::OpenBrace, Kind::OpenBrace, Kind::Name, Kind::CloseBrace, Kind::CloseBrace];
        if self.is(&doubled) {
            let whole = self.peek(4).map_or(token.span, |last| token.span.to(last.span));
            let name = self.word(2).to_owned();
            self.report(foreign_habit::template(whole, &name));
            self.insert(Kind::Dollar, token.span);
            self.skip(2);
            self.keep();
            self.skip(2);
            return true;
        }
        false
    }

    /// `${name}`
    pub(super) fn braces_around_name(&mut self) {
        let (Some(dollar), Some(close)) = (self.peek(0), self.peek(3)) else { return };
        let name = self.word(2).to_owned();
        self.report(foreign_habit::template(dollar.span.to(close.span), &name));
        self.keep();
        self.skip(1);
        self.keep();
        self.skip(1);
    }

    /// `./data/a.csv`, `/data/a.csv`
    fn path_without_quotes(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|_| self.expects_value()) else { return false };
        let begins = matches!(token.kind, Kind::Slash | Kind::Dot)
            && matches!(self.kind(1), Some(Kind::Name | Kind::Slash | Kind::Dot));
        if !begins || !self.touch(0) || !self.is_file() {
            return false;
        }
        let mut count = 1;
        while self.touch(count - 1)
            && matches!(
                self.kind(count),
                Some(Kind::Name | Kind::Slash | Kind::Dot | Kind::Minus | Kind::Int | Kind::Float)
            )
        {
            count += 1;
        }
        let whole = self.peek(count - 1).map_or(token.span, |last| token.span.to(last.span));
        let text = whole.of(&self.tokens.source).to_owned();
        self.report(foreign_habit::text_without_quotes(whole, &text));
        self.join(count, Kind::Text);
        true
    }

    /// `{it > 3}`, `{{ it > 3 }}`
    fn braces_around_value(&mut self) -> bool {
        let Some(open) = self.peek(0).filter(|open| open.kind == Kind::OpenBrace && self.expects_value())
        else {
            return false;
        };
        let Some(end) = self.closing(0).filter(|end| *end > 2) else { return false };
        let calculates =
            self.list.iter().skip(self.at).take(end).any(|token| super::rules::compares(token.kind));
        if self.holds(0, Kind::Colon) || self.holds(0, Kind::Comma) || !calculates {
            return false;
        }
        self.report(foreign_habit::braces_around_value(open.span, self.place(end)));
        self.exchange(0, Kind::OpenParen, Kind::CloseParen);
        self.keep();
        true
    }

    /// `("a", "b")` and `{"a", "b"}` for a list.
    fn brackets_of_list(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|_| self.expects_value()) else { return false };
        let list = match token.kind {
            Kind::OpenParen => self.holds(0, Kind::Comma),
            Kind::OpenBrace => self.holds(0, Kind::Comma) && !self.holds(0, Kind::Colon),
            _ => return false,
        };
        let Some(end) = self.closing(0).filter(|_| list) else { return false };
        let close = self.peek(end).map_or(token.span, |close| close.span);
        self.report(foreign_habit::list_in(
            token.span,
            close,
            if token.kind == Kind::OpenParen { "( )" } else { "{ }" },
        ));
        self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
        self.keep();
        true
    }
}
