//! Events, written as other languages call functions, and what stands around them.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::Walk;
use crate::diagnostics::parse::{foreign_habit, unexpected_token};
use crate::lex::Kind;

/// Words that begin a statement elsewhere. Most are no names in Rust either, so no task has one of them.
const STATEMENTS: &[&str] = &[
    "if", "for", "while", "match", "switch", "try", "loop", "fn", "def", "function", "import", "from",
    "return",
];

/// What may stand before `::`, for those who write another sign.
pub(super) const SPACES: &[&str] = &["std", "local", "pypi", "github", "crates", "hub", "eventhub", "docker"];

impl Walk<'_, '_> {
    /// Mends what is wrong with an event here; whether it did.
    pub(super) fn event_part(&mut self) -> bool {
        self.kept_name()
            || (self.in_chain()
                && (self.statement()
                    || self.arm_part()
                    || self.call()
                    || self.quoted_event()
                    || self.dollar_before_event()
                    || self.mark_behind_event()
                    || self.space_sign()
                    || self.turbofish()
                    || self.factor()
                    || self.times()))
    }

    /// `if (Load) { … }`: nothing behind it can be read as a chain.
    fn statement(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Name) else { return false };
        let word = self.text(token);
        if !STATEMENTS.contains(&word) || !self.expects_step() {
            return false;
        }
        let statement = self.same_line(1).is_some_and(|next| {
            matches!(next.kind, Kind::Name | Kind::Text | Kind::Not | Kind::Dollar | Kind::OpenBrace)
                || next.kind == Kind::OpenParen && !self.holds(1, Kind::Arrow) && !self.holds(1, Kind::Pipe)
        });
        if !statement {
            return false;
        }
        self.report(foreign_habit::statement(token.span, word));
        // As an event it is wrong once more, and that is not said of the same place.
        self.keep();
        self.skip(self.list.len() - self.at);
        true
    }

    /// `Load(path="x")`, `Load{path="x"}`
    fn call(&mut self) -> bool {
        let Some(open) = self.peek(0) else { return false };
        let arms_behind = self.last_kind() == Some(Kind::CloseBracket) && open.kind == Kind::OpenBrace;
        let event = matches!(self.last_kind(), Some(Kind::Name | Kind::Greater)) || arms_behind;
        if !matches!(open.kind, Kind::OpenParen | Kind::OpenBrace) || !event {
            return false;
        }
        let Some(end) = self.closing(0) else { return false };
        let close = self.peek(end).map_or(open.span, |close| close.span);
        let name = super::is_name(self.kind(1)) && !arms_behind;
        if name && self.kind(2) == Some(Kind::Assign) {
            let signs = if open.kind == Kind::OpenParen { "( )" } else { "{ }" };
            self.report(foreign_habit::attributes_in(open.span, close, signs));
            self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
            self.keep();
            return true;
        }
        let link = matches!(self.kind(2), Some(Kind::Arrow | Kind::Pipe));
        let outcome = match self.peek(1) {
            Some(first) if first.kind == Kind::Int => true,
            Some(first) => ["Yes", "No", "yes", "no"].contains(&self.text(first)),
            None => false,
        };
        if open.kind == Kind::OpenBrace && !open.fresh_line && link && outcome {
            self.report(foreign_habit::arms_in_braces(open.span, close));
            self.exchange(0, Kind::OpenParen, Kind::CloseParen);
            self.keep();
            return true;
        }
        let value = match self.kind(1) {
            Some(Kind::Text | Kind::Float | Kind::Duration | Kind::Size | Kind::Dollar) => true,
            Some(Kind::Int) => matches!(self.kind(2), Some(Kind::Comma | Kind::CloseParen)),
            Some(_) | None => false,
        };
        // `("Lost" -> …)` is an arm.
        let arms = self.holds(0, Kind::Arrow) || self.holds(0, Kind::Pipe);
        let param = self.builtin_param(0);
        let word = self.is(&[Kind::OpenParen, Kind::Name, Kind::CloseParen]) && param.is_none();
        if word && self.word(1).starts_with(char::is_lowercase) && !(self.is_file() && self.open_script()) {
            let event = self.last().map_or("", |last| self.text(last)).to_owned();
            self.report(foreign_habit::argument(open.span.to(close), &event, self.word(1)));
            self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
            self.silence(3);
            self.keep();
            return true;
        }
        let single = !self.holds(0, Kind::Comma) && end > 1;
        let rule =
            param == Some("test") && single && !self.holds(0, Kind::FatArrow) && !self.holds(0, Kind::Colon);
        if let Some(param) =
            param.filter(|_| open.kind == Kind::OpenParen && !arms && (rule || value && single))
        {
            self.report(foreign_habit::argument_of(open.span, close, param));
            self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
            self.keep();
            self.silence(end - 1);
            self.keep();
            return true;
        }
        if open.kind == Kind::OpenParen && value && !arms {
            let event = self.last().map_or("", |last| self.text(last)).to_owned();
            self.report(foreign_habit::argument(open.span.to(close), &event, self.word(1)));
            // As attributes they are wrong as well, so the check knows that the event has some.
            self.exchange(0, Kind::OpenBracket, Kind::CloseBracket);
            if let Some(next) = self.list.get_mut(self.at + 1) {
                next.after_problem = true;
            }
            self.keep();
            return true;
        }
        false
    }

    /// `"Load" -> …`, `("Lost" -> …)`
    fn quoted_event(&mut self) -> bool {
        let Some(token) = self.peek(0).filter(|token| token.kind == Kind::Text) else { return false };
        let Some(name) = self.quoted_name(token).filter(|_| self.expects_step()) else { return false };
        self.report(foreign_habit::quoted_name(token.span, self.text(name)));
        self.push(name);
        self.at += 1;
        true
    }

    /// `$Load -> …`
    fn dollar_before_event(&mut self) -> bool {
        let behind = matches!(
            self.kind(2),
            None | Some(
                Kind::Arrow
                    | Kind::Pipe
                    | Kind::Parallel
                    | Kind::OpenBracket
                    | Kind::CloseBrace
                    | Kind::CloseParen
            )
        );
        if !self.is(&[Kind::Dollar, Kind::Name]) || !behind || !self.expects_step() {
            return false;
        }
        let span = self.peek(0).map(|token| token.span).unwrap_or_default();
        self.report(foreign_habit::dollar(span, "an event"));
        self.skip(1);
        true
    }

    /// `as "text"`, `as $text`
    fn kept_name(&mut self) -> bool {
        if self.last_kind() != Some(Kind::As) || !self.in_chain() {
            return false;
        }
        let Some(token) = self.peek(0) else { return false };
        if self.is(&[Kind::Dollar, Kind::Name]) {
            self.report(foreign_habit::dollar(token.span, "a name that is given"));
            self.skip(1);
            return true;
        }
        let Some(name) = self.quoted_name(token) else { return false };
        self.report(foreign_habit::quoted_name(token.span, self.text(name)));
        self.push(name);
        self.at += 1;
        true
    }

    /// `Load?`, `Load!`
    fn mark_behind_event(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let mark = matches!(token.kind, Kind::Question | Kind::Not) && self.ends_step() && self.angles == 0;
        let goes_on = match self.kind(1) {
            None => true,
            Some(Kind::Arrow | Kind::Pipe | Kind::Parallel) => true,
            Some(kind) => super::is_closer(kind),
        };
        if !mark || !goes_on {
            return false;
        }
        self.report(foreign_habit::mark(token.span, self.text(token)));
        self.skip(1);
        true
    }

    /// `std:Log`, `std.Log`
    fn space_sign(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        let sign = matches!(token.kind, Kind::Colon | Kind::Dot | Kind::Slash);
        let Some(space) = self.last().filter(|last| last.kind == Kind::Name) else { return false };
        let known = SPACES.contains(&self.text(space).to_ascii_lowercase().as_str());
        if !sign || !known || self.kind(1) != Some(Kind::Name) || self.same_line(1).is_none() {
            return false;
        }
        self.report(foreign_habit::sign_of_space(token.span, self.text(token)));
        self.keep_as(Kind::PathSeparator);
        true
    }

    /// `std::ReadCsv::<Order>`
    fn turbofish(&mut self) -> bool {
        if !self.is(&[Kind::PathSeparator, Kind::Less]) {
            return false;
        }
        let span = self.peek(0).map(|token| token.span).unwrap_or_default();
        self.report(foreign_habit::turbofish(span));
        self.skip(1);
        true
    }

    /// `Load x 3`, `Load * 3 times`
    fn times(&mut self) -> bool {
        let Some(token) = self.same_line(0).filter(|token| token.kind == Kind::Name) else { return false };
        let word = self.text(token);
        let kind = |back: usize| self.out.iter().rev().nth(back).map(|token| token.kind);
        let number = self.peek(1).filter(|number| number.kind == Kind::Int && !number.fresh_line);
        if word.eq_ignore_ascii_case("x")
            && number.is_some()
            && self.ends_step()
            && kind(0) != Some(Kind::Star)
        {
            self.report(foreign_habit::word_for_sign(token.span, word, "*"));
            self.keep_as(Kind::Star);
            return true;
        }
        let factor = matches!(kind(0), Some(Kind::Int | Kind::Factor)) && kind(1) == Some(Kind::Star);
        if !factor || !["times", "tries", "attempts", "retries"].contains(&word) {
            return false;
        }
        self.report(foreign_habit::times(token.span, word));
        self.skip(1);
        true
    }

    /// What is no whole number behind `*`.
    fn factor(&mut self) -> bool {
        let Some(token) = self.peek(0) else { return false };
        if !self.behind_retry() || token.fresh_line {
            return false;
        }
        match token.kind {
            Kind::Star => {
                self.report(foreign_habit::doubled_star(token.span));
                self.skip(1);
            }
            Kind::At
                if self.kind(1) == Some(Kind::Name)
                    && !matches!(self.kind(2), Some(Kind::Colon | Kind::Assign | Kind::Minus)) =>
            {
                self.report(foreign_habit::reads_constant(token.span, "@", self.word(1)));
                self.keep_as(Kind::Dollar);
            }
            Kind::Dollar if self.is(&[Kind::Dollar, Kind::OpenBrace, Kind::Name, Kind::CloseBrace]) => {
                self.braces_around_name();
            }
            Kind::Minus if self.kind(1) == Some(Kind::Int) => {
                let whole = self.peek(1).map_or(token.span, |next| token.span.to(next.span));
                self.report(unexpected_token::no_factor(whole, None));
                self.skip(2);
            }
            Kind::Float | Kind::Text | Kind::Duration | Kind::Size => {
                let text = self.text(token);
                let digits: String =
                    text.trim_matches(['"', '\'']).chars().take_while(char::is_ascii_digit).collect();
                let plain = token.kind != Kind::Float && !digits.is_empty();
                self.report(unexpected_token::no_factor(token.span, plain.then_some(digits.as_str())));
                self.skip(1);
            }
            Kind::Name if !self.text(token).eq_ignore_ascii_case("then") => {
                let word = self.text(token);
                let constant = self.defines(word);
                self.report(unexpected_token::factor_without_dollar(token.span, word, constant));
                if constant {
                    self.insert(Kind::Dollar, token.span.before());
                    self.keep();
                } else {
                    self.skip(1);
                }
            }
            _ => return false,
        }
        true
    }

    /// Whether the `*` of a retry that stands behind its event was read last. In `3 * A` it stands before it.
    pub(super) fn behind_retry(&self) -> bool {
        let kind = |back: usize| self.out.iter().rev().nth(back).map(|token| token.kind);
        match (kind(0), kind(1), kind(2)) {
            (Some(Kind::Star), Some(Kind::Name), Some(Kind::Dollar)) => false,
            (Some(Kind::Star), Some(Kind::Name | Kind::Greater), _) => true,
            (Some(Kind::Star), Some(before), _) => super::is_closer(before),
            (_, _, _) => false,
        }
    }

    /// Whether a line `@name = …` or `input name: …` stands in the script.
    fn defines(&self, name: &str) -> bool {
        self.list.windows(2).any(|pair| match pair {
            [sign, word] => matches!(sign.kind, Kind::At | Kind::Input) && self.text(*word) == name,
            _ => false,
        })
    }
}
