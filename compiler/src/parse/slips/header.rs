//! Lines of the header. Only a file has lines, so nothing of this is done to tokens of Rust.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::openers::TYPES;
use super::{Line, Walk};
use crate::diagnostics::parse::{header_line, unexpected_token};
use crate::diagnostics::suggest;
use crate::lex::{Kind, Token};
use crate::source::Span;

/// Words that begin a directive and are hardly the name of a task or of a constant.
const DIRECTIVES: &[&str] = &["workflow", "version", "timeout", "mode", "durable"];

/// Words that introduce a constant elsewhere.
const CONSTANTS: &[&str] = &["let", "const", "var", "val", "set", "export", "define"];

impl Walk<'_, '_> {
    /// What the line holds that begins at `distance`.
    pub(super) fn line_of(&self, distance: usize) -> Line {
        if !self.is_file() {
            return Line::Chain;
        }
        match (self.kind(distance), self.kind(distance + 1)) {
            (Some(Kind::At), _) => Line::Directive,
            (Some(Kind::Input), Some(Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As))
                if !self.goes_on(distance + 2) =>
            {
                Line::Input
            }
            (Some(Kind::Input), Some(Kind::Colon | Kind::Text | Kind::Dollar)) => Line::Input,
            (Some(Kind::Use), Some(Kind::Text | Kind::Name)) if !self.goes_on(distance + 1) => Line::Source,
            (
                Some(Kind::On),
                Some(Kind::Text | Kind::Name | Kind::Colon | Kind::Input | Kind::Use | Kind::On | Kind::As),
            ) if !self.goes_on(distance + 1) => Line::Source,
            (_, _) => Line::Chain,
        }
    }

    /// Whether a chain goes on at `distance`, so that the words before it were events.
    fn goes_on(&self, distance: usize) -> bool {
        matches!(self.kind(distance), Some(Kind::Arrow | Kind::Pipe | Kind::Parallel))
    }

    fn is_directive(word: &str) -> bool {
        DIRECTIVES.iter().any(|name| name.eq_ignore_ascii_case(word))
    }

    /// Mends the beginning of a line; whether it did.
    pub(super) fn header_line(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| self.is_file() && !token.after_problem) else {
            return false;
        };
        if self.line != Line::Chain && self.line_in_chain() {
            return true;
        }
        if !self.linked() && self.kept_by_equals() {
            return true;
        }
        let place = token.span;
        let fresh = |distance: usize| self.peek(distance).is_none_or(|token| token.fresh_line);
        if self.linked() {
            return false;
        }
        let name = |kind: Option<Kind>| kind == Some(Kind::Name);
        if let Some((meant, kind)) = self.misspelt().filter(|_| !fresh(1) && !fresh(2)) {
            self.report(header_line::misspelt(place, self.text(token), meant));
            // The line is read again as what it should be.
            if let Some(token) = self.list.get_mut(self.at) {
                token.kind = kind;
            }
            return true;
        }
        match token.kind {
            Kind::Name
                if CONSTANTS.contains(&self.text(token))
                    && name(self.kind(1))
                    && !fresh(1)
                    && self.kind(2) == Some(Kind::Assign) =>
            {
                let named = self.peek(1).map_or(place, |name| name.span);
                self.report(header_line::constant(place, place.to(named.before()), self.word(1)));
                self.line = Line::Directive;
                self.keep_as(Kind::At);
            }
            Kind::Name if self.kind(1) == Some(Kind::Assign) => {
                self.report(header_line::constant(place, place.before(), self.text(token)));
                self.line = Line::Directive;
                self.insert(Kind::At, place.before());
                self.keep();
            }
            Kind::Dollar if name(self.kind(1)) && self.kind(2) == Some(Kind::Assign) => {
                self.report(header_line::constant(place, place, self.word(1)));
                self.line = Line::Directive;
                self.keep_as(Kind::At);
            }
            Kind::Name
                if Self::is_directive(self.text(token)) && self.kind(1) == Some(Kind::Colon) && !fresh(2) =>
            {
                self.report(header_line::directive(place, self.text(token), None));
                self.line = Line::Directive;
                self.insert(Kind::At, place.before());
                self.keep();
            }
            Kind::Name
                if Self::is_directive(self.text(token)) && !fresh(1) && fresh(2) && self.is_value(1) =>
            {
                self.report(header_line::directive(place, self.text(token), Some(place.after())));
                self.line = Line::Directive;
                self.insert(Kind::At, place.before());
                self.keep();
                self.insert(Kind::Colon, place.after());
            }
            Kind::At
                if matches!(self.kind(1), Some(Kind::Input | Kind::Use | Kind::On))
                    && !fresh(2)
                    && !matches!(self.kind(2), Some(Kind::Assign | Kind::Colon)) =>
            {
                self.report(header_line::without_at(place, self.word(1)));
                self.skip(1);
                self.line = self.line_of(0);
                self.keep();
            }
            Kind::Name
                if self.is(&[Kind::Name, Kind::Colon, Kind::Name])
                    && self.open_script()
                    && !fresh(2)
                    && TYPES.contains(&self.word(2)) =>
            {
                self.report(header_line::input_without_word(place, self.text(token), self.word(2)));
                self.line = Line::Input;
                self.insert(Kind::Input, place.before());
                self.keep();
            }
            Kind::Name
                if self.is(&[Kind::Name, Kind::Name, Kind::Colon, Kind::Name])
                    && self.open_script()
                    && ["output", "result", "returns", "outputs"].contains(&self.text(token)) =>
            {
                let rest = self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count();
                let line = place.to(self.place(rest));
                self.report(header_line::output(line, self.text(token)));
                self.skip_line();
            }
            Kind::Name
                if self.kind(1) == Some(Kind::Colon)
                    && self.open_script()
                    && !super::events::SPACES.contains(&self.text(token)) =>
            {
                let nearest = suggest::nearest(self.text(token), DIRECTIVES.iter().copied());
                let alone = self.kind(1) == Some(Kind::Colon) && fresh(2) && nearest.is_none();
                self.report(if alone {
                    header_line::heading(place.to(self.place(1)), self.text(token))
                } else {
                    header_line::no_line(place, self.text(token), nearest)
                });
                self.skip_line();
            }
            Kind::Minus if name(self.kind(1)) && !fresh(1) && self.in_chain() => {
                let first = self.open_script();
                let dash = place.to(self.place(1).before());
                self.report(crate::diagnostics::parse::foreign_habit::item(place, dash, first));
                if first {
                    self.skip(1);
                } else {
                    self.keep_as(Kind::Arrow);
                }
            }
            Kind::At if name(self.kind(1)) => return self.directive_line(fresh(2)),
            Kind::Input if self.line == Line::Input => return self.input_line(),
            Kind::Use if self.line == Line::Source && matches!(self.kind(1), Some(Kind::Name)) => {
                return self.use_line();
            }
            _ => return false,
        }
        true
    }

    /// Whether nothing of a chain was read yet: no token, or the end of a line of the header.
    pub(super) fn open_script(&self) -> bool {
        self.head.is_none_or(|head| matches!(head, Kind::At | Kind::Input | Kind::Use | Kind::On))
    }

    /// Whether the chain before this line goes on here.
    fn linked(&self) -> bool {
        matches!(
            self.last_kind(),
            Some(
                Kind::Arrow | Kind::Pipe | Kind::Parallel | Kind::LongArrow | Kind::Triangle | Kind::FatArrow
            )
        ) && self.line == Line::Chain
            && !self.is(&[Kind::Name, Kind::Assign])
    }

    fn is_value(&self, distance: usize) -> bool {
        matches!(
            self.kind(distance),
            Some(Kind::Name | Kind::Text | Kind::Int | Kind::Float | Kind::Duration | Kind::Size)
        )
    }

    /// `@n := 3`, `@n == 3`, `@n`
    fn directive_line(&mut self, alone: bool) -> bool {
        let sign = self.place(2);
        if self.kind(2) == Some(Kind::Equal)
            || self.kind(2) == Some(Kind::Colon) && self.kind(3) == Some(Kind::Assign)
        {
            let last = self.peek(3).map_or(sign, |last| last.span);
            let (whole, found) =
                if self.kind(2) == Some(Kind::Equal) { (sign, "==") } else { (sign.to(last), ":=") };
            self.report(unexpected_token::sign_for_equals(whole, found));
            self.keep();
            self.keep();
            if found == ":=" {
                self.skip(1);
                self.keep();
            } else {
                self.keep_as(Kind::Assign);
            }
            return true;
        }
        let empty = matches!(self.kind(2), Some(Kind::Colon | Kind::Assign))
            && self.peek(3).is_none_or(|token| token.fresh_line);
        if alone || empty {
            let last = if alone { 1 } else { 2 };
            let gap = self.peek(last).map(|token| token.span.after()).unwrap_or_default();
            self.report(unexpected_token::missing_value(gap));
            self.skip(last + 1);
            return true;
        }
        false
    }

    /// What is wrong before the type of an input.
    fn input_line(&mut self) -> bool {
        let fresh = |distance: usize| self.peek(distance).is_none_or(|token| token.fresh_line);
        let name = |kind: Option<Kind>| {
            matches!(kind, Some(Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As))
        };
        match (self.kind(1), self.kind(2)) {
            (Some(Kind::Colon), word) if name(word) && self.kind(3) == Some(Kind::Colon) => {
                self.report(header_line::colon_after_input(self.place(1)));
                self.keep();
                self.skip(1);
            }
            (Some(Kind::Text), _) => {
                let Some(quoted) = self.peek(1).and_then(|text| self.quoted_name(text)) else { return false };
                self.report(crate::diagnostics::parse::foreign_habit::quoted_name(
                    self.place(1),
                    self.text(quoted),
                ));
                self.keep();
                self.push(quoted);
                self.at += 1;
            }
            (Some(Kind::Dollar), word) if name(word) => {
                self.report(crate::diagnostics::parse::foreign_habit::dollar(
                    self.place(1),
                    "the name of an input",
                ));
                self.keep();
                self.skip(1);
            }
            (word, Some(Kind::Question))
                if name(word) && self.kind(3) == Some(Kind::Colon) && self.kind(4) == Some(Kind::Name) =>
            {
                self.report(header_line::optional(self.place(2), self.place(4).after()));
                self.keep();
                self.keep();
                self.skip(1);
            }
            (Some(Kind::Name), Some(Kind::Name))
                if !fresh(2) && TYPES.contains(&self.word(1)) && !TYPES.contains(&self.word(2)) =>
            {
                self.report(header_line::type_first(
                    self.place(1),
                    self.place(2),
                    self.word(1),
                    self.word(2),
                ));
                self.skip_line();
            }
            (Some(Kind::Name), Some(Kind::Comma))
                if self.is(&[Kind::Input, Kind::Name, Kind::Comma, Kind::Name, Kind::Colon, Kind::Name]) =>
            {
                let (comma, ty) = (self.place(2), self.word(5).to_owned());
                self.report(header_line::two_names(comma, &ty));
                let (colon, ty) = (self.peek(4), self.peek(5));
                self.keep();
                self.keep();
                for token in [colon, ty].into_iter().flatten() {
                    self.push(Token { span: comma.before(), fresh_line: false, ..token });
                }
                if let Some(token) = self.list.get_mut(self.at) {
                    (token.kind, token.fresh_line) = (Kind::Input, true);
                }
                self.line = Line::Input;
                self.keep();
            }
            (word, Some(Kind::Minus)) if name(word) && name(self.kind(3)) && !fresh(3) => {
                self.report(unexpected_token::hyphen_in_name(
                    self.place(2),
                    &format!("{}_{}", self.word(1), self.word(3)),
                ));
                self.skip_line();
            }
            (word, Some(Kind::Name)) if name(word) && !fresh(2) => {
                self.report(header_line::input_without_colon(self.place(2), self.place(1).after()));
                self.keep();
                self.keep();
                self.insert(Kind::Colon, self.place(1).after());
            }
            (word, Some(Kind::Colon | Kind::Assign)) if name(word) && !fresh(2) => {
                let sign = usize::from(self.kind(2) == Some(Kind::Colon));
                let value = self.kind(2 + sign) == Some(Kind::Assign);
                if !value {
                    return false;
                }
                let ty = self.kind(3 + sign).and_then(type_of);
                let place = self.place(1);
                let place = if sign == 1 { place.to(self.place(3).before()) } else { place };
                self.report(header_line::input_without_type(place, self.word(1), ty, sign == 1));
                self.skip_line();
            }
            (word, _) if name(word) && fresh(2) => {
                self.report(header_line::input_without_type(self.place(1), self.word(1), None, false));
                self.skip(2);
            }
            (_, _) => return false,
        }
        true
    }

    /// Leaves the rest of the line out.
    fn skip_line(&mut self) {
        let rest = self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count();
        self.skip(1 + rest);
    }

    /// Leaves the line out, with what was read of it: what it declares is not known.
    pub(super) fn lose_line(&mut self) {
        while self.out.pop().is_some_and(|token| !token.fresh_line) {}
        let line = self.out.iter().rev().find(|token| token.fresh_line).or(self.out.first());
        self.head = line.map(|first| first.kind);
        self.equals = false;
        self.skip_line();
    }

    /// A line of the header between two lines of a chain; the chain goes on behind it.
    fn line_in_chain(&mut self) -> bool {
        let rest = self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count();
        let in_chain = !self.open_script() && self.goes_on(1 + rest);
        let (Some(first), Some(last)) = (self.peek(0), self.peek(rest)) else { return false };
        if !in_chain {
            return false;
        }
        let header = |kind: Kind| matches!(kind, Kind::At | Kind::Input | Kind::Use | Kind::On);
        let chain = self.out.iter().find(|token| token.fresh_line && !header(token.kind));
        let chain = chain.or(self.out.first()).map(|token| token.span.before());
        let span = first.span.to(last.span);
        let name = if first.kind == Kind::At { self.word(1) } else { self.text(first) };
        let text = span.of(&self.tokens.source);
        self.report(crate::diagnostics::check::late_directive::new(
            span,
            name,
            chain.map(|chain| (chain, text)),
        ));
        self.skip_line();
        true
    }

    /// Mends what stands further on in a line of the header; whether it did.
    pub(super) fn header_part(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        if self.input_type() {
            return true;
        }
        let place = token.span;
        let next_line = self.kind(1).is_some_and(|kind| matches!(kind, Kind::At | Kind::Input))
            && self.line != Line::Source;
        match token.kind {
            Kind::Semicolon => return self.link_part(),
            Kind::Comma if next_line && self.same_line(1).is_some() => {
                let gap = place.to(self.place(1).before());
                self.report(header_line::line_of_its_own(gap, "\n"));
                self.skip(1);
            }
            Kind::Comma if self.line == Line::Input && self.is(&[Kind::Comma, Kind::Name, Kind::Colon]) => {
                self.report(header_line::line_of_its_own(place, "\ninput"));
                self.keep_as(Kind::Input);
            }
            Kind::Comma if self.peek(1).is_none_or(|next| next.fresh_line) => {
                self.report(unexpected_token::comma_too_many(place));
                self.skip(1);
            }
            Kind::Colon
                if self.line == Line::Input && !self.past_equals() && self.kind(1) == Some(Kind::Assign) =>
            {
                let both = self.peek(1).map_or(place, |next| place.to(next.span));
                self.report(unexpected_token::sign_for_equals(both, ":="));
                self.skip(1);
            }
            Kind::Name
                if self.line == Line::Directive && token.fresh_line.eq(&false) && self.second_word() =>
            {
                self.name_of_words();
            }
            Kind::Equal if self.line == Line::Input && !self.past_equals() => {
                self.report(unexpected_token::sign_for_equals(place, "=="));
                self.keep_as(Kind::Assign);
            }
            Kind::Name
                if self.line == Line::Input
                    && !self.past_equals()
                    && self.text(token) == "default"
                    && self.is_value(1)
                    && self.last_kind() != Some(Kind::Colon) =>
            {
                self.report(unexpected_token::sign_for_equals(place, "default"));
                self.keep_as(Kind::Assign);
            }
            Kind::Assign if self.line == Line::Input && self.last_kind() == Some(Kind::CloseBracket) => {
                return self.default_behind_constraints();
            }
            Kind::OpenBracket | Kind::Ampersand if self.line == Line::Input => return self.foreign_type(),
            _ => return false,
        }
        true
    }

    /// Whether the `=` before a value was read on this line.
    pub(super) fn past_equals(&self) -> bool {
        self.equals
    }

    /// `input x: int [min=0] = 5`
    fn default_behind_constraints(&mut self) -> bool {
        let count = self.list.iter().skip(self.at + 1).take_while(|token| !token.fresh_line).count() + 1;
        let (Some(first), Some(last)) = (self.peek(0), self.peek(count - 1)) else { return false };
        let mut depth = 0usize;
        let open = self.out.iter().rev().find(|token| {
            depth += usize::from(token.kind == Kind::CloseBracket);
            depth -= usize::from(token.kind == Kind::OpenBracket).min(depth);
            depth == 0
        });
        let Some(open) = open.map(|token| token.span) else { return false };
        let default = first.span.to(last.span);
        let text = default.of(&self.tokens.source).to_owned();
        self.report(header_line::default_behind_constraints(default, open, &text));
        self.skip(count);
        true
    }

    /// `list[int]`, `int[]`, `[int]`, `&str`
    fn foreign_type(&mut self) -> bool {
        let place = self.place(0);
        let whole = |end: Span| place.to(end);
        // The check knows what other languages call a type.
        if self.is(&[Kind::Ampersand, Kind::Name]) && self.last_kind() == Some(Kind::Colon) {
            self.join(2, Kind::Name);
            return true;
        }
        let item = self.kind(1) == Some(Kind::Name) && self.kind(2) == Some(Kind::CloseBracket);
        let beside = self.last().is_some_and(|last| last.span.end == place.start);
        if item && self.last_kind() == Some(Kind::Colon) {
            self.report(header_line::list_type(whole(self.place(2)), self.word(1)));
            self.lose_line();
            return true;
        }
        if item && beside && self.last_kind() == Some(Kind::Name) {
            let name = self.last().map_or("", |last| self.text(last)).to_owned();
            self.report(header_line::type_arguments(place, self.place(2), &name, self.word(1)));
            self.keep_as(Kind::Less);
            self.keep();
            self.keep_as(Kind::Greater);
            return true;
        }
        let behind_type = self.out.iter().rev().nth(1).is_some_and(|before| before.kind == Kind::Colon);
        if self.is(&[Kind::OpenBracket, Kind::CloseBracket])
            && self.last_kind() == Some(Kind::Name)
            && behind_type
            && beside
        {
            let name = self.last().map_or(place, |last| last.span);
            let text = self.last().map_or("", |last| self.text(last)).to_owned();
            self.report(header_line::list_type(name.to(self.place(1)), &text));
            self.lose_line();
            return true;
        }
        false
    }
}

/// The type that a value most likely has.
fn type_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Int => Some("int"),
        Kind::Float => Some("float"),
        Kind::Text => Some("string"),
        Kind::Duration => Some("duration"),
        _ => None,
    }
}
