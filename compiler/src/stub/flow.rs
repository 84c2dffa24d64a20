//! Walks a script as values flow through it, and notes what each event that has no task must take and give.

use super::missing::word;
use super::print;
use super::types::Type;
use super::written::answers_one;
use super::{Param, Stubs};
use crate::ast::{
    self, ArmLabel, Chain, Event, ExprKind, HeaderItem, LinkKind, Parallel, Script, Step, Subject,
};
use crate::catalogue::{Catalogue, folded};
use crate::naming::snake;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a script beside what is written of its tasks.
pub(super) fn read(script: &Script, tasks: &Catalogue) -> Stubs {
    let mut reader = Reader {
        tasks,
        stubs: Stubs::default(),
        index: BTreeMap::new(),
        named: BTreeMap::new(),
        kept: Vec::new(),
        elsewhere: BTreeSet::new(),
        used: BTreeSet::new(),
        inputs: Vec::new(),
    };
    script.header.iter().for_each(|item| reader.header(item));
    if let Some(chain) = &script.chain {
        reader.chain(chain, Vec::new(), false);
    }
    reader.hand_out_inputs();
    reader.finish()
}

pub(super) struct Reader<'a> {
    pub(super) tasks: &'a Catalogue,
    pub(super) stubs: Stubs,
    /// Where the stub of an event is, by its folded name.
    pub(super) index: BTreeMap<String, usize>,
    /// The types of inputs and constants.
    pub(super) named: BTreeMap<String, Type>,
    /// The types of kept results.
    pub(super) kept: Vec<(String, Type)>,
    /// Events that `use` brings.
    pub(super) elsewhere: BTreeSet<String>,
    /// Inputs and constants that something takes.
    pub(super) used: BTreeSet<String>,
    /// Inputs as they are declared.
    pub(super) inputs: Vec<String>,
}

impl Reader<'_> {
    fn header(&mut self, item: &HeaderItem) {
        match item {
            HeaderItem::Input(item) => {
                let ty = self.script_type(&item.ty);
                self.named.insert(item.name.text.clone(), Type::Known(ty));
                self.inputs.push(item.name.text.clone());
            }
            HeaderItem::Constant(item) => {
                let ty = self.value_type(&item.value);
                self.named.insert(item.name.text.clone(), ty);
            }
            HeaderItem::Use(item) => {
                self.elsewhere.extend(item.alias.as_ref().map(|alias| folded(&alias.text)));
            }
            HeaderItem::Directive(_) | HeaderItem::On(_) | HeaderItem::Error(_) => {}
        }
    }

    /// The values that a chain gives. `agree`: arms at its end must end in one type, because something takes it or
    /// stands beside it.
    pub(super) fn chain(&mut self, chain: &Chain, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let kept = self.kept.len();
        let piped_on = |at: usize| match chain.rest.get(at) {
            Some((link, _)) => link.kind == LinkKind::Pipe,
            None => agree,
        };
        let mut gives = self.parallel(&chain.first, piped, piped_on(0));
        for (at, (link, part)) in chain.rest.iter().enumerate() {
            let piped = match link.kind {
                LinkKind::Pipe => gives,
                LinkKind::Then => Vec::new(),
            };
            gives = self.parallel(part, piped, piped_on(at + 1));
        }
        self.kept.truncate(kept);
        gives
    }

    fn parallel(&mut self, part: &Parallel, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        match part.branches.as_slice() {
            [step] => self.step(step, piped, agree),
            branches => {
                let each = branches.iter().map(|step| self.step(step, piped.clone(), true));
                let each: Vec<Vec<Type>> = each.collect();
                each.into_iter().filter_map(one_value).collect()
            }
        }
    }

    pub(super) fn step(&mut self, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        match &step.subject {
            Subject::Event(event) => self.event(event, step, piped, agree),
            Subject::Group(group) => {
                let mut gives = match group.chains.as_slice() {
                    [chain] => self.chain(chain, piped, agree || step.branch.is_some()),
                    chains => {
                        let each = chains.iter().map(|chain| self.chain(chain, piped.clone(), true));
                        let each: Vec<Vec<Type>> = each.collect();
                        each.into_iter().filter_map(one_value).collect()
                    }
                };
                if may_stop_branches(step) {
                    gives = gives.into_iter().map(|ty| Type::Optional(Box::new(ty))).collect();
                }
                self.keep(step, &gives);
                let success = if answers_one(step, None) { Vec::new() } else { gives.clone() };
                self.arms(step, &success, agree, |_, arm| match &arm.label {
                    ArmLabel::Number(1, _) => Some(gives.clone()),
                    ArmLabel::Number(..) | ArmLabel::Name(_) => None,
                })
            }
            Subject::Error(_) => Vec::new(),
        }
    }

    pub(super) fn keep(&mut self, step: &Step, gives: &[Type]) {
        if let (Some(alias), Some(ty)) = (&step.alias, one_value(gives.to_vec())) {
            self.stubs.types.take(&ty);
            self.kept.push((alias.text.clone(), ty));
        }
    }

    fn event(&mut self, event: &Event, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let path: Vec<&str> = event.path.iter().map(|name| name.text.as_str()).collect();
        let name = match path.as_slice() {
            [name] | ["local", name] if event.args.is_empty() => *name,
            ["std", name] => return self.builtin(name, event, step, piped, agree),
            _ => return self.arms(step, &[], agree, |_, _| None),
        };
        let key = folded(name);
        if let Some(task) = self.tasks.tasks.iter().find(|task| folded(&task.signature.name) == key) {
            return self.written(task, step, piped, agree);
        }
        let there =
            |names: &[(String, crate::source::Span)]| names.iter().any(|(found, _)| folded(found) == key);
        let refused = self.tasks.unsupported.iter().any(|found| folded(&found.name) == key);
        if there(&self.tasks.functions)
            || self.tasks.off.iter().any(|off| folded(&off.name) == key)
            || refused
            || self.elsewhere.contains(&key)
        {
            return self.arms(step, &[], agree, |_, _| None);
        }
        self.missing(name, step, piped, agree)
    }

    /// The arms of a step. `success` goes on where no arm says otherwise; `payload` is what an outcome carries.
    pub(super) fn arms(
        &mut self,
        step: &Step,
        success: &[Type],
        agree: bool,
        mut payload: impl FnMut(&mut Self, &ast::Arm) -> Option<Vec<Type>>,
    ) -> Vec<Type> {
        let Some(branch) = &step.branch else { return success.to_vec() };
        let mut ends: Vec<Vec<Type>> = Vec::new();
        if !success.is_empty() {
            ends.push(success.to_vec());
        }
        for arm in &branch.arms {
            let failed = matches!(arm.label, ArmLabel::Number(0, _));
            let carried =
                payload(self, arm).unwrap_or_else(|| if failed { vec![Type::Failure] } else { Vec::new() });
            let piped = match arm.link.kind {
                LinkKind::Pipe => carried,
                LinkKind::Then => Vec::new(),
            };
            let end = self.chain(&arm.chain, piped, agree);
            if !never_ends(&arm.chain) {
                ends.push(end);
            }
        }
        let mut ends = ends.into_iter();
        let Some(first) = ends.next() else { return Vec::new() };
        for end in ends {
            match (agree, one_value(first.clone()), one_value(end)) {
                (true, Some(first), Some(end)) => self.stubs.types.same(&first, &end),
                (true, Some(value), None) | (true, None, Some(value)) => {
                    self.stubs.types.same(&value, &Type::unit())
                }
                (true, None, None) | (false, _, _) => {}
            }
        }
        first
    }

    /// Inputs whose name an event has go to its task: `flights` to `ReadFlights`.
    fn hand_out_inputs(&mut self) {
        for input in self.inputs.clone() {
            if self.used.contains(&input) {
                continue;
            }
            let wanted: Vec<String> = words(&input);
            let taker = self.stubs.tasks.iter().position(|stub| {
                let words = words(&snake(&stub.event));
                wanted.iter().all(|word| words.contains(word))
                    && stub.params.iter().all(|param| param.name != input)
            });
            match (taker, self.named.get(&input).cloned()) {
                (Some(at), Some(ty)) => self.at(at, |stub| {
                    let given = stub.occurrences;
                    stub.params.push(Param { name: input.clone(), ty, given, piped: false });
                }),
                _ => self.stubs.left_over.push(format!("`{input}`")),
            }
        }
    }

    fn finish(mut self) -> Stubs {
        for stub in &mut self.stubs.tasks {
            // A `fn` cannot be stopped from outside, an `async fn` can.
            stub.looks &= !stub.is_async;
            if !print::has_enum(stub) {
                stub.outcomes.clear();
            }
        }
        if self.stubs.tasks.is_empty() && self.stubs.named.is_empty() {
            self.stubs.left_over.clear();
        }
        self.stubs
    }
}

pub(super) fn attributes_of(step: &Step) -> impl Iterator<Item = &ast::Attribute> {
    step.attributes.iter().flat_map(|attributes| &attributes.items)
}

/// Whether a group may go on without some of its branches, so that each of its values may be missing.
fn may_stop_branches(step: &Step) -> bool {
    attributes_of(step).any(|attribute| {
        let mut words = Vec::new();
        if let ExprKind::List(items) = &attribute.value.kind {
            words.extend(items.iter().map(word));
        } else {
            words.push(word(&attribute.value));
        }
        match attribute.name.text.as_str() {
            "min_success" => true,
            "result_evaluation_strategy" => {
                words.iter().any(|word| ["anymustsucceed", "majoritymustsucceed"].contains(&word.as_str()))
            }
            "stop_condition" => words.iter().any(|word| ["onsuccess", "onany"].contains(&word.as_str())),
            _ => false,
        }
    })
}

/// The values of a branch as one: several are a tuple.
fn one_value(mut values: Vec<Type>) -> Option<Type> {
    if values.len() > 1 { Some(Type::Tuple(values)) } else { values.pop() }
}

/// Whether a chain ends in `std::Fail`.
fn never_ends(chain: &Chain) -> bool {
    let last = chain.rest.last().map_or(&chain.first, |(_, part)| part);
    last.branches.iter().any(|step| match &step.subject {
        Subject::Event(event) => {
            let path: Vec<&str> = event.path.iter().map(|name| name.text.as_str()).collect();
            matches!(path.as_slice(), ["std", name] if folded(name) == "fail")
        }
        Subject::Group(_) | Subject::Error(_) => false,
    })
}

/// The words of a name, each in the singular.
fn words(name: &str) -> Vec<String> {
    name.split('_')
        .filter(|word| !word.is_empty())
        .map(|word| word.trim_end_matches('s').to_owned())
        .collect()
}
