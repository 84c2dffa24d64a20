//! Chains, steps, groups and events.

use super::{Builder, Recovery, Suffix, begins_broken, ends_broken};
use crate::ast::{
    Chain, Event, Group, GroupForm, Link, LinkKind, Name, Parallel, Retry, Step, Subject, TypeArg,
};
use crate::diagnostics::parse::{refused_operator, too_many_steps, unexpected_token};
use crate::lex::{Kind, Token};
use crate::source::Span;

/// How many steps a script may have.
const MOST_STEPS: usize = 20_000;

impl Builder<'_> {
    pub(in crate::parse) fn chain(
        &mut self,
        first: Parallel,
        mut rest: Vec<(Link, Parallel)>,
        l: u32,
        r: u32,
    ) -> Chain {
        rest.truncate(MOST_STEPS);
        Chain { first, rest, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn link(&mut self, kind: LinkKind, l: u32, r: u32) -> Link {
        Link { kind, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn link_slip(&mut self, slip: Token) -> Link {
        let kind = if slip.kind == Kind::Triangle { LinkKind::Pipe } else { LinkKind::Then };
        self.slip(slip.span.start, unexpected_token::link_slip(slip.span, self.text(slip), kind));
        Link { kind, span: slip.span }
    }

    pub(in crate::parse) fn parallel(&mut self, first: Step, rest: Vec<Step>, l: u32, r: u32) -> Parallel {
        let mut branches = vec![first];
        branches.extend(rest.into_iter().take(MOST_STEPS));
        Parallel { branches, span: Span::new(l, r) }
    }

    pub(in crate::parse) fn parallel_slip(&mut self, slip: Token) {
        self.slip(slip.span.start, refused_operator::in_chain(slip.span, self.text(slip)));
    }

    pub(in crate::parse) fn step(
        &mut self,
        prefix: Option<Retry>,
        subject: Subject,
        suffixes: Vec<Suffix>,
        l: u32,
        r: u32,
    ) -> Step {
        let span = Span::new(l, r);
        let mut step = Step { subject, attributes: None, retry: prefix, alias: None, branch: None, span };
        self.steps += 1;
        if self.steps > MOST_STEPS {
            if self.steps == MOST_STEPS + 1 {
                self.sink.push(too_many_steps::new(span, MOST_STEPS));
                // Nothing behind it is read, and what is cut off there is no mistake.
                self.recoveries.set(crate::parse::MOST_RECOVERIES);
            }
            return Step { subject: Subject::Error(span), retry: None, ..step };
        }
        self.apply(&mut step, suffixes);
        self.check_parentheses(&step);
        step
    }

    /// Only braces take attributes.
    fn check_parentheses(&mut self, step: &Step) {
        let (Subject::Group(group), Some(attributes)) = (&step.subject, &step.attributes) else { return };
        if group.form == GroupForm::Parentheses {
            let inner =
                Span::new(group.span.start + 1, group.span.end.saturating_sub(1)).of(&self.tokens.source);
            let braces = self.is_file().then(|| format!("{{{inner}}}"));
            let found = unexpected_token::attributes_of_parentheses(attributes.span, group.span, braces);
            self.slip(attributes.span.start, found);
        }
    }

    pub(in crate::parse) fn broken_step(&mut self, recovery: Recovery, l: u32, r: u32) -> Subject {
        self.recover(&recovery, None);
        Subject::Error(Span::new(l, r))
    }

    pub(in crate::parse) fn group(&mut self, form: GroupForm, chains: Vec<Chain>, l: u32, r: u32) -> Subject {
        let span = Span::new(l, r);
        if chains.is_empty() {
            let close = self.token_before(r).map_or(span, |token| token.span);
            self.slip(close.start, unexpected_token::empty_group(span));
        }
        Subject::Group(Group { form, chains, span })
    }

    pub(in crate::parse) fn chain_without_comma(
        &mut self,
        mut chains: Vec<Chain>,
        chain: Chain,
    ) -> Vec<Chain> {
        let quiet = chains.last().is_some_and(ends_broken) || begins_broken(&chain);
        let at = chain.span.start;
        if !quiet {
            let token = self.token_at(at);
            let place = token.map_or(Span::new(at, at), |token| token.span);
            let gap = self.token_before(at).map_or(place, |token| token.span).after();
            let name = token.map_or("", |token| self.text(token));
            self.slip(at, unexpected_token::missing_link_in_group(place, gap, name));
        }
        chains.push(chain);
        chains
    }

    pub(in crate::parse) fn event(
        &mut self,
        path: Vec<Name>,
        args: Option<Vec<TypeArg>>,
        l: u32,
        r: u32,
    ) -> Event {
        let span = Span::new(l, r);
        if let Some([]) = args.as_deref() {
            let name = path.last().map_or("", |name| name.text.as_str());
            self.slip(r.saturating_sub(1), unexpected_token::empty_arguments(span, name));
        }
        Event { path, args: args.unwrap_or_default(), span }
    }

    pub(in crate::parse) fn type_arg(
        &mut self,
        path: Vec<Name>,
        args: Option<Vec<TypeArg>>,
        optional: bool,
        l: u32,
        r: u32,
    ) -> TypeArg {
        let Event { path, args, span } = self.event(path, args, l, r);
        TypeArg { path, args, optional, span }
    }
}
