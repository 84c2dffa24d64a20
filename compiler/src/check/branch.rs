//! Branches: which arm follows which outcome, and what the arms give together.

use super::cases::{Case, Payload, label_span};
use super::chain::{Flow, Found};
use super::{Checker, FailureState};
use crate::ast::{self, ArmLabel, LinkKind, Step};
use crate::diagnostics::check as say;
use crate::signature::{Likeness, Ty};
use crate::source::Span;
use crate::typed::{self, Arm, Arms, Block, Outcome, Source, ValueId, Zero};

/// What an arm came to.
struct Ended {
    gives: Vec<ValueId>,
    span: Span,
    diverges: bool,
}

impl Checker<'_> {
    /// A step without arms: 0 fails, 1 goes on, and there must be no other.
    pub(super) fn without_branch(
        &mut self,
        span: Span,
        event: &str,
        cases: &[Case],
        typed: &mut typed::Step,
        answer: &mut Found<Option<typed::Step>>,
    ) {
        self.missing(span, event, cases, &[]);
        if cases.iter().any(|case| case.number > 0 && case.variant.is_some()) {
            let arms: Vec<Arm> =
                cases.iter().filter(|case| case.number == 1).map(|case| self.goes_on(case)).collect();
            let gives = arms.first().map(|arm| arm.block.gives.clone()).unwrap_or_default();
            // An enum without an outcome 1 that has no arms was reported above.
            answer.poisoned |= arms.is_empty();
            typed.arms = Some(Arms { arms, ..super::chain::plain_arms() });
            typed.gives.clone_from(&gives);
            answer.gives = gives;
        }
    }

    /// A task's own outcomes need an arm each.
    fn missing(&mut self, span: Span, event: &str, cases: &[Case], answered: &[usize]) {
        for (index, case) in cases.iter().enumerate() {
            if case.number >= 2 && !answered.contains(&index) {
                let name = case.variant.as_deref().unwrap_or_default();
                let carries = match &case.payload {
                    Payload::Fields(fields) => !fields.is_empty(),
                    Payload::Passed(value) => value.is_some(),
                    Payload::Result(_) | Payload::Failure(_) => true,
                };
                self.d.push(say::missing_arm::new(span, event, case.number, name, case.place, carries));
            }
        }
    }

    /// An outcome that goes on without an arm.
    fn goes_on(&mut self, case: &Case) -> Arm {
        let payload = self.payload(case);
        Arm {
            outcome: Outcome { number: case.number, variant: case.variant.clone() },
            payload: payload.iter().copied().map(Some).collect(),
            block: Block { parts: Vec::new(), gives: self.values_of(&payload), diverges: false },
        }
    }

    /// Checks the arms of a step and works out what they give together.
    #[allow(clippy::too_many_arguments, reason = "the step as written, as checked so far, and what it gives")]
    pub(super) fn arms(
        &mut self,
        branch: &ast::Branch,
        step: &Step,
        subject: &str,
        cases: &[Case],
        poisoned: bool,
        flow: &Flow,
        typed: &mut typed::Step,
        answer: &mut Found<Option<typed::Step>>,
    ) {
        let mut arms: Vec<Arm> = Vec::new();
        let mut answered: Vec<(usize, Span)> = Vec::new();
        let mut ended: Vec<Ended> = Vec::new();
        let mut zero = Zero::Fails;
        let mut hidden = poisoned || branch.broken;
        let own = self.kept.len().saturating_sub(usize::from(step.alias.is_some()));
        for arm in &branch.arms {
            let Some(index) = self.case_of(&arm.label, subject, cases, removal(branch, arm)) else {
                hidden = true;
                self.arm_after_error(arm, flow);
                continue;
            };
            if let Some((_, first)) = answered.iter().find(|(other, _)| *other == index) {
                let removal = removal(branch, arm);
                let (label, text) = (label_span(&arm.label), label_text(&arm.label));
                self.d.push(say::doubled_arm::new(label, &text, *first, removal));
                hidden = true;
                continue;
            }
            answered.push((index, label_span(&arm.label)));
            let Some(case) = cases.get(index) else { continue };
            self.note_arm(arm, case);
            // A failed step has no result to take by its name.
            let kept = if case.number == 0 { self.kept.split_off(own) } else { Vec::new() };
            let found = self.arm(arm, case, subject, poisoned, flow);
            self.kept.extend(kept);
            hidden |= found.poisoned;
            if case.number == 0 {
                zero = self.zero_of(&found.block);
            }
            ended.push(Ended {
                gives: found.block.block.gives.clone(),
                span: arm.chain.span,
                diverges: found.block.block.diverges,
            });
            arms.push(found.block);
        }
        if !branch.broken && !hidden {
            let indexes: Vec<usize> = answered.iter().map(|(index, _)| *index).collect();
            let errors = self.d.errors();
            self.missing(answer.last, subject, cases, &indexes);
            let zero = branch.arms.iter().find(|arm| matches!(arm.label, ArmLabel::Number(0, _)));
            if let Some(zero) = zero.filter(|_| super::cases::is_rule(cases) && self.d.errors() == errors + 1)
            {
                self.d.amend(|found| say::missing_arm::zero_of_rule(found, label_span(&zero.label)));
            }
        }
        for (index, case) in cases.iter().enumerate() {
            let silent = case.number == 1 && answered.iter().all(|(other, _)| *other != index);
            if silent && !typed.diverges {
                let arm = self.goes_on(case);
                self.gives_one_type(&arm.block.gives, step.span);
                ended.push(Ended { gives: arm.block.gives.clone(), span: step.span, diverges: false });
                arms.push(arm);
            }
        }
        let zero_goes_on = arms.iter().any(|arm| arm.outcome.number == 0 && !arm.block.diverges);
        if zero_goes_on && let Some(alias) = &step.alias {
            self.kept.truncate(own);
            self.gone.insert(alias.text.clone(), alias.span);
        }
        answer.diverges = !hidden && ended.iter().all(|arm| arm.diverges);
        answer.gives = if hidden { Vec::new() } else { self.merged(&ended, subject) };
        answer.poisoned |= hidden;
        typed.diverges = answer.diverges;
        typed.gives.clone_from(&answer.gives);
        if let Some(alias) = &step.alias
            && zero != Zero::Fails
            && cases.iter().any(|case| case.number > 0 && case.variant.is_some())
        {
            let what = "`as` behind a task with outcomes of its own and an arm on 0";
            self.d.push(say::not_available::new(alias.span, what));
        }
        let differ = answer.gives.iter().any(|value| self.differing.contains_key(value));
        typed.arms = Some(Arms { arms, zero, differ });
    }

    fn arm(&mut self, arm: &ast::Arm, case: &Case, subject: &str, poisoned: bool, flow: &Flow) -> Found<Arm> {
        let payload = self.payload(case);
        if let (Payload::Failure(error), [value]) = (&case.payload, payload.as_slice()) {
            let state = FailureState { error: error.clone(), taken: None, event: subject.to_owned() };
            self.failures.insert(*value, state);
        }
        let mut next =
            Flow { link: Some(arm.link.span), poisoned, executor: flow.executor, ..Flow::default() };
        match arm.link.kind {
            LinkKind::Then => next.dropped.clone_from(&payload),
            LinkKind::Pipe => {
                next.poisoned |= !self.agree(&payload, arm.link.span, true);
                next.piped = self.values_of(&payload);
                if next.piped.is_empty() && !poisoned {
                    self.d.push(say::nothing_to_pipe::outcome(arm.link.span, case.number));
                    next.poisoned = true;
                }
            }
        }
        self.note_pipe(arm.link, label_span(&arm.label), &next.piped);
        let found = self.chain(&arm.chain, next);
        let block = Arm {
            outcome: Outcome { number: case.number, variant: case.variant.clone() },
            payload: payload.into_iter().map(Some).collect(),
            block: found.block,
        };
        Found {
            block,
            gives: found.gives,
            taken: found.taken,
            diverges: found.diverges,
            poisoned: found.poisoned,
            last: found.last,
        }
    }

    fn arm_after_error(&mut self, arm: &ast::Arm, flow: &Flow) {
        let next =
            Flow { poisoned: true, link: Some(arm.link.span), executor: flow.executor, ..Flow::default() };
        self.chain(&arm.chain, next);
    }

    fn zero_of(&self, found: &Arm) -> Zero {
        let states = found.payload.iter().flatten().filter_map(|value| self.failures.get(value));
        states.filter_map(|state| state.taken).next().unwrap_or(Zero::Any)
    }

    /// What the arms that go on give: one set of values if they can be of one type.
    fn merged(&mut self, ended: &[Ended], subject: &str) -> Vec<ValueId> {
        let reaching: Vec<&Ended> = ended.iter().filter(|arm| !arm.diverges).collect();
        let (first, rest) = match reaching.as_slice() {
            [] => return Vec::new(),
            // What follows runs right behind the one arm that goes on.
            [one] => return one.gives.clone(),
            [first, rest @ ..] => (first, rest),
        };
        let types = |checker: &Self, arm: &Ended| {
            arm.gives.iter().map(|value| checker.ty(*value)).collect::<Vec<_>>()
        };
        let first_types = types(self, first);
        for arm in rest {
            let other_types = types(self, arm);
            let same = first_types.len() == other_types.len()
                && first_types.iter().zip(&other_types).all(|(a, b)| a.compare(b) != Likeness::Different)
                && !first.gives.iter().chain(&arm.gives).any(|value| self.differing.contains_key(value));
            if !same {
                let value = self.value(
                    crate::naming::snake(subject.trim_matches('`')),
                    Ty::Opaque("one type or another".to_owned()),
                    Source::Other,
                );
                // What differed within a group differs out of it.
                let gives = reaching.iter().flat_map(|arm| &arm.gives);
                let group = gives.filter_map(|value| self.differing.get(value)?.group).next();
                let difference = super::Difference {
                    first: (first.span, describe(&first_types)),
                    second: (arm.span, describe(&other_types)),
                    group,
                };
                self.differing.insert(value, difference);
                return vec![value];
            }
        }
        let base = crate::naming::snake(subject.trim_matches('`').trim_start_matches("the "));
        first_types.into_iter().map(|ty| self.value(base.clone(), ty, Source::Other)).collect()
    }

    /// Notes that a group gives these values from one place, so that their types may not differ at the end of the
    /// workflow either.
    pub(super) fn gives_one_type(&mut self, values: &[ValueId], group: Span) {
        for value in values {
            if let Some(difference) = self.differing.get_mut(value) {
                difference.group.get_or_insert(group);
            }
        }
    }

    /// Reports values at the end of a workflow that a group would have to give in different types.
    pub(super) fn agree_at_the_end(&mut self, values: &[ValueId]) -> bool {
        let differing = values.iter().filter_map(|value| self.differing.get(value));
        let Some((difference, group)) =
            differing.filter_map(|found| Some((found.clone(), found.group?))).next()
        else {
            return true;
        };
        let (first, second) = (difference.first, difference.second);
        self.d.push(say::arms_differ::in_group(group, (first.0, &first.1), (second.0, &second.1)));
        false
    }

    /// Reports values that arms give in different types, where something takes them.
    /// `piped` by a link; else they are one branch of a parallel part.
    pub(super) fn agree(&mut self, values: &[ValueId], at: Span, piped: bool) -> bool {
        let mut fine = true;
        for value in values {
            if let Some(difference) = self.differing.get(value) {
                let (first, second) = (difference.first.clone(), difference.second.clone());
                let (first, second) = ((first.0, first.1.as_str()), (second.0, second.1.as_str()));
                self.d.push(match piped {
                    true => say::arms_differ::new(at, first, second),
                    false => say::arms_differ::at_once(at, first, second),
                });
                fine = false;
            }
        }
        fine
    }
}

fn describe(types: &[Ty]) -> String {
    match types {
        [] => "nothing".to_owned(),
        [one] => format!("a `{one}`"),
        several => format!("`{}`", Ty::Tuple(several.to_vec())),
    }
}

fn label_text(label: &ArmLabel) -> String {
    match label {
        ArmLabel::Number(number, _) => number.to_string(),
        ArmLabel::Name(name) => name.text.clone(),
    }
}

/// An arm with the comma that goes with it: what is left out to leave it out. The whole branch, where it is the only
/// arm.
fn removal(branch: &ast::Branch, arm: &ast::Arm) -> Span {
    let before = branch.arms.iter().rev().find(|other| other.span.start < arm.span.start);
    let after = branch.arms.iter().find(|other| other.span.start > arm.span.start);
    match (before, after) {
        (Some(before), _) => Span::new(before.span.end, arm.span.end),
        (None, Some(after)) => Span::new(arm.span.start, after.span.start),
        (None, None) => branch.span,
    }
}
