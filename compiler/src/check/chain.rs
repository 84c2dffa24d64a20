//! Chains, parallel parts, groups and steps: what flows from one to the next.

use super::Checker;
use crate::ast::{Attributes, Chain, Group, GroupForm, LinkKind, Parallel, Step, Subject};
use crate::diagnostics::{check as say, suggest};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::{self, Arms, Block, Branch, Executor, Part, Run, Source, ValueId, Zero};
use crate::vocabulary::attributes::{self, ATTRIBUTES, Options};
use std::collections::BTreeSet;

/// What comes into a part.
#[derive(Clone, Debug, Default)]
pub(super) struct Flow {
    /// The values that `|->` pipes in; `()` is none.
    pub(super) piped: Vec<ValueId>,
    /// The values that `->` just dropped.
    pub(super) dropped: Vec<ValueId>,
    /// Whether an error before hides what flows, so that nothing can be said of it.
    pub(super) poisoned: bool,
    /// The link that leads here.
    pub(super) link: Option<Span>,
    /// Whether this is within a group that gets the piped values: another branch of it may take them.
    pub(super) within: bool,
    /// The executor that a group around sets.
    pub(super) executor: Option<Executor>,
}

impl Flow {
    pub(super) fn start() -> Self {
        Self::default()
    }
}

/// What a chain, part or step gives.
#[derive(Debug, Default)]
pub(super) struct Found<T> {
    pub(super) block: T,
    /// The values for what follows; none for `()`.
    pub(super) gives: Vec<ValueId>,
    /// The piped values that were taken.
    pub(super) taken: BTreeSet<ValueId>,
    /// Whether what follows is never reached.
    pub(super) diverges: bool,
    /// Whether an error hides what it gives.
    pub(super) poisoned: bool,
    /// The event that gives the values, for messages.
    pub(super) last: Span,
}

impl Checker<'_> {
    /// Checks a chain. Results kept by `as` in it are forgotten behind it.
    pub(super) fn chain(&mut self, chain: &Chain, flow: Flow) -> Found<Block> {
        let kept = self.kept.len();
        let executor = flow.executor;
        let mut taken = BTreeSet::new();
        let mut parts = Vec::new();
        let mut complete = true;
        let mut current = self.parallel(&chain.first, &flow);
        taken.append(&mut current.taken);
        let mut unreachable_said = false;
        let mut before = chain.first.span;
        for (link, part) in &chain.rest {
            if current.diverges && !unreachable_said {
                let whole = link.span.to(part.span);
                self.d.push(say::unreachable_step::new(part.span, current.last, whole));
                unreachable_said = true;
            }
            let hidden = current.poisoned || current.diverges;
            let mut next = Flow { poisoned: hidden, link: Some(link.span), executor, ..Flow::default() };
            match link.kind {
                LinkKind::Then => next.dropped.clone_from(&current.gives),
                LinkKind::Pipe => {
                    let agreed = hidden || self.agree(&current.gives, link.span, true);
                    next.poisoned |= !agreed;
                    next.piped = if agreed { self.values_of(&current.gives) } else { Vec::new() };
                    if next.piped.is_empty() && !next.poisoned {
                        self.d.push(say::nothing_to_pipe::new(link.span, current.last));
                        next.poisoned = true;
                    }
                }
            }
            self.note_pipe(*link, before, &next.piped);
            before = part.span;
            complete &= !current.poisoned;
            parts.push(current.block);
            current = self.parallel(part, &next);
        }
        for (name, _) in self.kept.drain(kept..) {
            self.ended.insert(name, chain.span);
        }
        let poisoned = current.poisoned || !complete;
        let (gives, diverges, last) = (current.gives, current.diverges, current.last);
        parts.push(current.block);
        let block = Block { parts, gives: gives.clone(), diverges };
        Found { block, gives, taken, diverges, poisoned, last }
    }

    /// Without `()`, which is no value.
    pub(super) fn values_of(&self, values: &[ValueId]) -> Vec<ValueId> {
        values.iter().copied().filter(|value| self.ty(*value) != Ty::Unit).collect()
    }

    /// Checks steps that run at once.
    fn parallel(&mut self, part: &Parallel, flow: &Flow) -> Found<Part> {
        if let [step] = part.branches.as_slice() {
            let found = self.step_of(step, flow);
            self.untaken(flow, &found.taken, found.poisoned, step.span);
            let branches =
                found.block.map(|step| Branch { step, gives: None, optional: None }).into_iter().collect();
            return Found {
                block: Part { branches, rule: None },
                gives: found.gives,
                taken: found.taken,
                diverges: found.diverges,
                poisoned: found.poisoned,
                last: found.last,
            };
        }
        let kept = self.kept.len();
        let mut kept_by_branches = Vec::new();
        let mut result = Found { last: part.span, ..Found::<Part>::default() };
        for step in &part.branches {
            let found = self.step_of(step, flow);
            // A branch does not see what its neighbours keep; what follows sees all.
            kept_by_branches.extend(self.kept.drain(kept..));
            self.branch(found, &mut result);
        }
        // What a branch keeps and does not also give ends with the branch.
        for (name, value) in kept_by_branches {
            if result.gives.contains(&value) {
                self.kept.push((name, value));
            } else {
                self.gone.insert(name, part.span);
            }
        }
        self.untaken(flow, &result.taken, result.poisoned, part.span);
        result
    }

    /// Adds a branch to a parallel part: several values of it become one tuple.
    fn branch(&mut self, found: Found<Option<typed::Step>>, result: &mut Found<Part>) {
        if !self.agree(&found.gives, found.last, false) {
            result.poisoned = true;
        }
        let gives = match self.values_of(&found.gives).as_slice() {
            // `()` is no value: it has no place among the others.
            [] => None,
            [one] => Some(*one),
            several => {
                let types = several.iter().map(|value| self.ty(*value)).collect();
                let names: Vec<&str> = several.iter().map(|value| self.name_of(*value)).collect();
                let name = names.join("_and_");
                Some(self.value(name, Ty::Tuple(types), Source::Tuple(several.to_vec())))
            }
        };
        result.gives.extend(gives);
        result.taken.extend(found.taken);
        result.poisoned |= found.poisoned;
        result.diverges |= found.diverges;
        if let Some(step) = found.block {
            result.block.branches.push(Branch { step, gives, optional: None });
        }
    }

    /// Each piped value must be taken by someone.
    fn untaken(&mut self, flow: &Flow, taken: &BTreeSet<ValueId>, poisoned: bool, by: Span) {
        if poisoned || flow.poisoned || flow.within {
            return;
        }
        let Some(link) = flow.link else { return };
        for value in &flow.piped {
            if !taken.contains(value) {
                let ty = match self.failures.get(value) {
                    Some(_) => "the failure".to_owned(),
                    None => format!("a `{}`", self.ty(*value)),
                };
                self.d.push(match self.shadowed.get(value) {
                    Some((event, param)) => say::unused_value::shadowed(link, &ty, by, event, param),
                    None => say::unused_value::new(link, &ty, by, flow.piped.len() > 1),
                });
            }
        }
    }

    fn step_of(&mut self, step: &Step, flow: &Flow) -> Found<Option<typed::Step>> {
        match &step.subject {
            Subject::Error(_) => {
                self.branch_after_error(step, flow);
                Found { poisoned: true, last: step.span, ..Found::default() }
            }
            Subject::Event(event) => self.event(event, step, flow),
            Subject::Group(group) => self.group(group, step, flow),
        }
    }

    fn group_options(&mut self, attributes: Option<&Attributes>, form: GroupForm) -> Options {
        let mut options = Options::default();
        let Some(attributes) = attributes else { return options };
        let errors = self.d.errors();
        let mut given = BTreeSet::new();
        for attribute in &attributes.items {
            // Parentheses take none, which the parser has said.
            if form == GroupForm::Parentheses {
                return options;
            }
            let name = attribute.name.text.as_str();
            if !given.insert(name) {
                let removal = attributes.removal(attribute.span);
                self.d.push(say::doubled_attribute::new(attribute.span, name, removal));
                continue;
            }
            if let Some(twin) = attributes::twin(name).filter(|twin| given.contains(twin)) {
                let removal = attributes.removal(attribute.span);
                self.d.push(say::doubled_attribute::twins(attribute.span, name, twin, removal));
                continue;
            }
            match attributes::find(name).filter(|found| found.on_groups) {
                Some(found) => match found.read {
                    Some(read) => read(self, &attribute.value, &mut options),
                    None => self.d.push(super::event::not_available_attribute(
                        attribute.span,
                        name,
                        attributes.removal(attribute.span),
                    )),
                },
                None => {
                    let known = ATTRIBUTES.iter().filter(|found| found.on_groups).map(|found| found.name);
                    let elsewhere = attributes::elsewhere(name);
                    let nearest = elsewhere.or_else(|| suggest::nearest(name, known));
                    let removal = attributes.removal(attribute.span);
                    self.d.push(if attributes::find(name).is_some() {
                        say::unknown_attribute::of_events(attribute.name.span, name, removal)
                    } else {
                        say::unknown_attribute::on_group(attribute.name.span, name, nearest)
                    });
                }
            }
        }
        options.broken = self.d.errors() > errors;
        options
    }

    fn group(&mut self, group: &Group, step: &Step, flow: &Flow) -> Found<Option<typed::Step>> {
        let options = self.group_options(step.attributes.as_ref(), group.form);
        let retry = self.retry(step, &options);
        let inner = Flow { executor: options.executor.or(flow.executor), within: true, ..flow.clone() };
        let rule = self.rule(group, step, &options);
        let kept = self.kept.len();
        let mut found = match group.chains.as_slice() {
            [chain] => self.chain(chain, inner),
            chains => self.chains(chains, &inner),
        };
        self.kept.truncate(kept);
        if group.chains.is_empty() {
            return Found { poisoned: true, last: step.span, ..Found::default() };
        }
        if let Some(rule) = rule {
            self.under(rule, &mut found);
        }
        let workers = self.workers_of_group(step, &options, &found);
        let result = found.gives.clone();
        if retry.is_some() || options.timeout.is_some() {
            self.gives_one_type(&result, step.span);
        }
        let mut typed = typed::Step {
            run: Run::Group(Box::new(found.block)),
            result: result.clone(),
            kept: None,
            retry,
            timeout: options.timeout,
            workers,
            arms: None,
            gives: result.clone(),
            diverges: found.diverges,
            span: step.span,
        };
        let mut answer = Found {
            block: None,
            gives: result.clone(),
            taken: found.taken,
            diverges: found.diverges,
            poisoned: found.poisoned,
            last: step.span,
        };
        if let Some(alias) = &step.alias
            && !found.poisoned
        {
            typed.kept = self.keep(alias, &result);
        }
        if let Some(branch) = &step.branch {
            let cases = super::cases::cases_of_group(&result, answer.diverges);
            self.arms(branch, step, "the group", &cases, found.poisoned, flow, &mut typed, &mut answer);
        }
        answer.block = (!answer.poisoned).then_some(typed);
        answer
    }

    /// `{ A -> B, C }`: chains at once.
    fn chains(&mut self, chains: &[Chain], flow: &Flow) -> Found<Block> {
        let mut result = Found::<Part>::default();
        for chain in chains {
            let found = self.chain(chain, flow.clone());
            result.last = found.last;
            let step = typed::Step {
                result: found.gives.clone(),
                kept: None,
                retry: None,
                timeout: None,
                workers: None,
                arms: None,
                gives: found.gives.clone(),
                diverges: found.diverges,
                span: chain.span,
                run: Run::Group(Box::new(found.block)),
            };
            let branch = Found {
                block: Some(step),
                gives: found.gives,
                taken: found.taken,
                diverges: found.diverges,
                poisoned: found.poisoned,
                last: found.last,
            };
            self.branch(branch, &mut result);
        }
        let block =
            Block { gives: result.gives.clone(), diverges: result.diverges, parts: vec![result.block] };
        Found {
            block,
            gives: result.gives,
            taken: result.taken,
            diverges: result.diverges,
            poisoned: result.poisoned,
            last: result.last,
        }
    }

    /// `as name`.
    ///
    /// Several results become one value, a tuple, which is given back.
    pub(super) fn keep(&mut self, alias: &crate::ast::Name, result: &[ValueId]) -> Option<ValueId> {
        let name = alias.text.as_str();
        let taken = if self.constants.contains_key(name) {
            Some("a constant")
        } else if self.input_index.contains_key(name) {
            Some("an input")
        } else if self.kept.iter().any(|(kept, _)| kept == name) {
            Some("a kept result")
        } else if self.catalogue.resource(name).is_some() {
            Some("a resource")
        } else {
            None
        };
        if let Some(taken) = taken {
            self.d.push(say::name_taken::new(alias.span, name, taken));
            return None;
        }
        if !self.agree(result, alias.span, true) {
            return None;
        }
        match self.values_of(result).as_slice() {
            [] => {
                let before = self.text.get(..alias.span.start as usize).unwrap_or_default();
                let whole = before.trim_end().strip_suffix("as").map(|before| before.trim_end().len() as u32);
                let whole = whole.map(|start| Span::new(start, alias.span.end));
                self.d.push(say::nothing_to_pipe::nothing_to_keep(alias.span, name, whole));
                None
            }
            [one] => {
                if let Some(value) = self.values.get_mut(one.0 as usize) {
                    value.name = name.to_owned();
                }
                self.note_kept(alias, *one);
                self.kept.push((name.to_owned(), *one));
                None
            }
            several => {
                let types = several.iter().map(|value| self.ty(*value)).collect();
                let tuple = self.value(name.to_owned(), Ty::Tuple(types), Source::Tuple(several.to_vec()));
                self.note_kept(alias, tuple);
                self.kept.push((name.to_owned(), tuple));
                Some(tuple)
            }
        }
    }

    /// An event that could not be read may still have arms that can.
    pub(super) fn branch_after_error(&mut self, step: &Step, flow: &Flow) {
        for arm in step.branch.iter().flat_map(|branch| &branch.arms) {
            let flow = Flow {
                poisoned: true,
                link: Some(arm.link.span),
                executor: flow.executor,
                ..Flow::default()
            };
            self.chain(&arm.chain, flow);
        }
    }
}

/// No arms at all.
pub(super) fn plain_arms() -> Arms {
    Arms { arms: Vec::new(), zero: Zero::Fails, differ: false }
}
