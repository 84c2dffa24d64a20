//! Arms of a branch, and groups, as other languages write them.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a kind of token that is not named here is like all others"
)]

use super::{Open, Walk};
use crate::diagnostics::parse::foreign_habit;
use crate::lex::Kind;

/// Words that say elsewhere that a group runs at once.
const AT_ONCE: &[&str] = &["parallel", "concurrent", "concurrently", "fork", "all", "together", "both"];

impl Walk<'_, '_> {
    /// Mends what is wrong with an arm or a group here; whether it did.
    pub(super) fn arm_part(&mut self) -> bool {
        self.outcome() || self.list_of_steps() || self.word_before_group()
    }

    /// What is wrong with the outcome of an arm.
    fn outcome(&mut self) -> bool {
        let begins = matches!(self.last_kind(), Some(Kind::OpenParen | Kind::Comma));
        let Some(token) = self.peek(0).filter(|_| begins && self.open.last() == Some(&Open::Arms)) else {
            return false;
        };
        let label = |kind: Option<Kind>| matches!(kind, Some(Kind::Name | Kind::Int));
        let link = |kind: Option<Kind>| {
            matches!(kind, Some(Kind::Arrow | Kind::Pipe | Kind::FatArrow | Kind::Colon))
        };
        if matches!(token.kind, Kind::Piped | Kind::Star) && link(self.kind(1)) {
            self.report(foreign_habit::no_rest(token.span, self.text(token)));
            self.silence(1);
            self.keep();
            return true;
        }
        if self.is(&[Kind::Name, Kind::PathSeparator, Kind::Name]) && link(self.kind(3)) {
            let gap = token.span.to(self.place(2).before());
            self.report(foreign_habit::outcome_with_path(token.span, gap, self.word(2)));
            self.skip(2);
            self.keep();
            return true;
        }
        if self.is(&[Kind::Name, Kind::OpenParen]) && self.touch(0) {
            let Some(end) = self.closing(1).filter(|end| link(self.kind(end + 1))) else { return false };
            let values = self.place(1).to(self.place(end));
            self.report(foreign_habit::outcome_with_values(values, self.text(token)));
            self.keep();
            self.skip(end);
            return true;
        }
        let sign = matches!(self.kind(1), Some(Kind::Bar | Kind::Parallel | Kind::Comma));
        if !(label(Some(token.kind)) && sign && label(self.kind(2))) {
            return false;
        }
        // `(Lost, Returned -> …)`: each label up to the link.
        let mut last = 2;
        while last < 40
            && matches!(self.kind(last + 1), Some(Kind::Bar | Kind::Parallel | Kind::Comma))
            && label(self.kind(last + 2))
        {
            last += 2;
        }
        if !link(self.kind(last + 1)) {
            return false;
        }
        let whole = token.span.to(self.place(last));
        self.report(foreign_habit::outcomes_together(whole, self.text(token), self.word(2)));
        self.silence(last + 1);
        // The sign between them is what the grammar stumbles over, and what it says nothing of.
        self.keep();
        true
    }

    /// `[A, B]` for steps.
    fn list_of_steps(&mut self) -> bool {
        let Some(open) = self.peek(0).filter(|open| open.kind == Kind::OpenBracket) else { return false };
        let step = matches!(self.kind(1), Some(Kind::Name))
            && !matches!(self.kind(2), Some(Kind::Assign | Kind::Colon));
        // On a line of its own it may belong to what stands above.
        let sign = matches!(
            self.last_kind(),
            None | Some(Kind::Arrow | Kind::Pipe | Kind::Parallel | Kind::OpenBrace | Kind::OpenParen)
        );
        if !sign || !step {
            return false;
        }
        let Some(end) = self.closing(0) else { return false };
        self.report(foreign_habit::steps_in(open.span, self.place(end)));
        self.exchange(0, Kind::OpenBrace, Kind::CloseBrace);
        self.keep();
        true
    }

    /// `parallel { A, B }`
    fn word_before_group(&mut self) -> bool {
        let Some(word) = self.peek(0).filter(|word| word.kind == Kind::Name) else { return false };
        let known = AT_ONCE.contains(&self.text(word));
        if !known || !self.expects_step() || self.kind(1) != Some(Kind::OpenBrace) {
            return false;
        }
        self.report(foreign_habit::word_before_group(word.span, self.text(word)));
        self.skip(1);
        true
    }
}
