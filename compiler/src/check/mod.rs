//! All that can be wrong but what rustc alone can know: names, values, types, outcomes.
//!
//! Tolerant: a part that has an error is left out, what follows it is checked as far as it can be known, and
//! nothing that is only a consequence of another error is reported. `Analysis::finish` is the gate behind which
//! no error is left.

mod binding;
mod branch;
mod builtin;
mod cases;
mod chain;
mod constraint;
mod directive;
mod event;
mod failure;
mod formula;
mod header;
pub(crate) mod literal;
mod named;
pub mod notes;
mod resolve;
mod resource;
mod retry;
mod rule;
mod secret;
mod unused;
mod workers;

pub use constraint::{Limits, limits};
pub use resolve::is_meta_event;

use crate::ast::Script;
use crate::catalogue::Catalogue;
use crate::diagnostics::{Sink, check as say, resolve as resolve_words};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::{Computed, Environment};
use crate::typed::{Block, Formula, Input, Source, StepId, StepInfo, Value, ValueId, Workflow, Zero};
use std::collections::BTreeMap;
use std::time::Duration;

/// What the check found out, errors or not.
#[derive(Debug)]
pub struct Analysis {
    workflow: Workflow,
    notes: notes::Notes,
    complete: bool,
}

impl Analysis {
    /// The gate: the workflow, if no phase found an error.
    #[must_use]
    pub fn finish(self, d: &Sink) -> Option<Workflow> {
        (self.complete && !d.has_errors()).then_some(self.workflow)
    }

    /// What was seen of each name and each step; it can be taken once.
    #[must_use]
    pub fn take_notes(&mut self) -> notes::Notes {
        std::mem::take(&mut self.notes)
    }

    /// What is known of the workflow, for summaries.
    #[must_use]
    pub fn known(&self) -> &Workflow {
        &self.workflow
    }
}

/// Checks a script against its tasks. `default_name` names the workflow where no directive does.
#[must_use]
pub fn check(
    script: &Script,
    text: &str,
    default_name: &str,
    (catalogue, limits): (&Catalogue, &[Limits]),
    d: &mut Sink,
) -> Analysis {
    let broken = d.has_errors();
    let mut checker = Checker::new(catalogue, text, d);
    checker.broken = broken;
    checker.limits = limits;
    let header = checker.header(script);
    let (block, complete) = match &script.chain {
        Some(chain) => {
            let found = checker.chain(chain, chain::Flow::start());
            let agreed = found.poisoned || checker.agree_at_the_end(&found.gives);
            checker.no_secret_at_the_end(&found.gives, chain);
            (found.block, !found.poisoned && agreed)
        }
        None => {
            // In a script that could not be read the chain may only be hidden.
            if !broken {
                checker.d.push(say::missing_chain::new(script.end));
            }
            (Block::default(), false)
        }
    };
    checker.unusable_tasks();
    checker.unused();
    checker.flags_of_secrets();
    let inputs = checker.finished_inputs();
    let notes = checker.finished_notes(&inputs);
    let workflow = Workflow {
        name: header.name.unwrap_or_else(|| default_name.to_owned()),
        docs: script.docs.clone(),
        version: header.version,
        timeout: header.timeout,
        depth: header.depth,
        text: script.chain.as_ref().map(|chain| one_line(chain.span.of(text))).unwrap_or_default(),
        inputs,
        environment: checker.environment.into_iter().map(EnvironmentState::finished).collect(),
        computed: checker.computed,
        values: checker.values,
        copies: catalogue.copies.clone(),
        resources: std::mem::take(&mut checker.resources.found),
        steps: checker.steps,
        block,
    };
    Analysis { workflow, notes, complete }
}

/// The chain as a comment can hold it: comments out, white space folded, cut where it gets long.
fn one_line(text: &str) -> String {
    const LONGEST: usize = 400;
    let lines = text.lines().map(|line| {
        let code = line.split("//").next().unwrap_or(line);
        if code.contains('"') || code.contains('\'') { code } else { code.split('#').next().unwrap_or(code) }
    });
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{} …", line.get(..cut).unwrap_or_default()),
        None => line,
    }
}

/// The state of a check.
pub(crate) struct Checker<'a> {
    pub(crate) catalogue: &'a Catalogue,
    /// What the inputs of the workflows that are used must hold.
    limits: &'a [Limits],
    /// The script itself, for values that are taken as they are written.
    text: &'a str,
    pub(crate) d: &'a mut Sink,
    /// Whether the script could not be read as a whole.
    broken: bool,
    names: resolve::Names<'a>,
    values: Vec<Value>,
    steps: Vec<StepInfo>,
    inputs: Vec<InputState>,
    /// Where each input stands in `inputs`.
    input_index: BTreeMap<String, usize>,
    constants: BTreeMap<String, ConstantState>,
    environment: Vec<EnvironmentState>,
    /// What is computed at start, in order.
    computed: Vec<Computed>,
    /// The type of `it`, within a rule.
    rule: Option<Ty>,
    /// Whether the script has `input` lines, so that none is implied.
    declared: bool,
    /// The results kept by `as`, innermost last.
    kept: Vec<(String, ValueId)>,
    /// Failures that an arm on 0 passes on, and how they are taken.
    failures: BTreeMap<ValueId, FailureState>,
    /// Values that arms give in different types.
    differing: BTreeMap<ValueId, Difference>,
    /// Names kept before a branch whose arm on 0 goes on without them.
    gone: BTreeMap<String, Span>,
    /// Functions that cannot be tasks and were named by an event.
    refused: std::collections::BTreeSet<String>,
    resources: resource::Resources,
    /// Links that were said to drop a value.
    drops: std::collections::BTreeSet<Span>,
    /// What `@mode: DAG` remembers.
    strict: Option<directive::Strict>,
    /// Constants that stand further down.
    later: BTreeMap<String, Span>,
    /// Names kept in chains that have ended.
    ended: BTreeMap<String, Span>,
    /// What `use` would bring: names of workflows and of sources. `None` among them: tasks of any name.
    used: std::collections::BTreeSet<Option<String>>,
    /// The workflows that are events: name, its place, and the line.
    workflows: Vec<(String, Span, Span)>,
    /// The workflows among the events that occur, by their folded names.
    events_used: std::collections::BTreeSet<String>,
    /// Names that stand in quotes with the sign that would read them outside of quotes.
    quoted: Vec<unused::Quoted>,
    /// Piped values that an event's parameter would have taken, had it not a value of its own name.
    shadowed: BTreeMap<ValueId, (String, String)>,
    /// What editors ask for.
    notes: notes::Notes,
}

/// Two arms that end differently: where, and in what.
#[derive(Clone)]
struct Difference {
    first: (Span, String),
    second: (Span, String),
    /// The group around that can give one type only, since it is tried as a whole.
    group: Option<Span>,
}

struct InputState {
    input: Input,
    /// The type as declared, before parameters settled its numbers.
    written: Ty,
    /// The bounds that integer parameters set.
    range: Option<(i128, i128)>,
    used: bool,
    /// The line that declares it.
    item: Option<Span>,
    /// Where its type is written.
    ty: Option<Span>,
}

struct ConstantState {
    /// What it is, as far as it is known now; `None` after an error.
    formula: Option<Formula>,
    /// As written.
    expr: crate::ast::Expr,
    /// Whether what is wanted decides its type, because the environment gives it.
    open: bool,
    span: Span,
    /// The line that gives it.
    item: Span,
    used: bool,
    /// The values that it is computed as, by what was wanted.
    computed: BTreeMap<Option<String>, ValueId>,
}

/// A variable of the environment.
struct EnvironmentState {
    name: String,
    value: ValueId,
    /// What its text is read as.
    ty: Ty,
    required: bool,
}

impl EnvironmentState {
    fn finished(self) -> Environment {
        Environment { name: self.name, value: self.value, ty: self.ty, required: self.required }
    }
}

struct FailureState {
    /// The task's own error; `None` where only `&Failure` can be given.
    error: Option<Ty>,
    taken: Option<Zero>,
    event: String,
}

#[derive(Default)]
struct Header {
    name: Option<String>,
    version: Option<String>,
    timeout: Option<Duration>,
    depth: Option<u32>,
}

impl<'a> Checker<'a> {
    fn new(catalogue: &'a Catalogue, text: &'a str, d: &'a mut Sink) -> Self {
        Self {
            catalogue,
            limits: &[],
            text,
            d,
            broken: false,
            names: resolve::Names::new(catalogue),
            values: Vec::new(),
            steps: Vec::new(),
            inputs: Vec::new(),
            input_index: BTreeMap::new(),
            constants: BTreeMap::new(),
            environment: Vec::new(),
            computed: Vec::new(),
            rule: None,
            declared: false,
            kept: Vec::new(),
            failures: BTreeMap::new(),
            differing: BTreeMap::new(),
            gone: BTreeMap::new(),
            refused: std::collections::BTreeSet::new(),
            resources: resource::Resources::default(),
            drops: std::collections::BTreeSet::new(),
            strict: None,
            later: BTreeMap::new(),
            ended: BTreeMap::new(),
            used: std::collections::BTreeSet::new(),
            workflows: Vec::new(),
            events_used: std::collections::BTreeSet::new(),
            quoted: Vec::new(),
            shadowed: BTreeMap::new(),
            notes: notes::Notes::default(),
        }
    }

    /// A place of the tasks with the file that it is in.
    fn with_file(&self, place: Option<Span>) -> Option<(Span, &'a str)> {
        place.map(|place| (place, self.catalogue.file(Some(place))))
    }

    fn value(&mut self, name: String, ty: Ty, source: Source) -> ValueId {
        let id = ValueId(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
        self.values.push(Value { name, ty, source });
        id
    }

    fn step(&mut self, event: String, span: Span) -> StepId {
        let id = StepId(u32::try_from(self.steps.len()).unwrap_or(u32::MAX));
        self.steps.push(StepInfo { event, span });
        id
    }

    fn ty(&self, value: ValueId) -> Ty {
        self.values.get(value.0 as usize).map_or(Ty::Unit, |value| value.ty.clone())
    }

    fn name_of(&self, value: ValueId) -> &str {
        self.values.get(value.0 as usize).map_or("", |value| &value.name)
    }

    /// Whether a parameter of this name takes a kept result, a declared input, a constant or a resource.
    fn is_named(&self, name: &str) -> bool {
        self.kept.iter().any(|(kept, _)| kept == name)
            || (self.declared && self.input_index.contains_key(name))
            || self.constants.contains_key(name)
            || self.catalogue.resource(name).is_some()
    }

    /// Whether a value is what a task gives; else it is a payload, or what several arms give.
    fn is_task_result(&self, value: ValueId) -> bool {
        self.values.get(value.0 as usize).is_some_and(|value| matches!(value.source, Source::Task(_)))
    }

    fn set_ty(&mut self, value: ValueId, ty: Ty) {
        if let Some(value) = self.values.get_mut(value.0 as usize) {
            value.ty = ty;
        }
    }

    /// Inputs with the types that their parameters settled.
    fn finished_inputs(&mut self) -> Vec<Input> {
        let mut finished = Vec::new();
        for state in std::mem::take(&mut self.inputs) {
            let mut input = state.input;
            let ty = literal::settled(&self.ty(input.value));
            self.set_ty(input.value, ty.clone());
            input.ty = ty;
            if let Some((min, max)) = state.range {
                input.range = Some((min, max));
            }
            let item = input.ty.items_of().unwrap_or(&input.ty);
            input.rows = input.ty.items_of().is_some() && self.catalogue.is_record(item);
            finished.push(input);
        }
        finished
    }

    /// `#[task]` and `#[resource]` refuse these functions, whether the script names them or not.
    fn unusable_tasks(&mut self) {
        for found in self.catalogue.unsupported.iter().filter(|found| !self.refused.contains(&found.name)) {
            self.d.push(resolve_words::unsupported_task::in_tasks(
                found.span,
                &found.name,
                found.what,
                found.why,
                found.instead,
            ));
        }
    }
}
