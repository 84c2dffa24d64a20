//! What the check saw of each name, each step and each pipe, for editors: hover, references, renaming.
//!
//! Nothing here decides anything. What could not be read or has no task is simply not noted.

use super::Checker;
use super::binding::Binding;
use super::cases::{Case, Payload, label_span};
use crate::ast::{self, Event, LinkKind};
use crate::catalogue::{Origin, Task};
use crate::signature::{Param, Passing, Ty};
use crate::source::Span;
use crate::typed::{Arg, Executor, Input, ValueId};
use std::collections::BTreeMap;

/// What a name of a script stands for, with the place where it is given.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// An input that a line declares.
    Input(Span),
    /// An input that no line declares.
    Implied(String),
    /// `@name = value`
    Constant(Span),
    /// `as name`
    Kept(Span),
    /// A function with `#[resource]`, with its place in the tasks.
    Resource(Span),
}

impl Thing {
    /// Where a script gives the name.
    #[must_use]
    pub fn place(&self) -> Option<Span> {
        match self {
            Self::Input(place) | Self::Constant(place) | Self::Kept(place) => Some(*place),
            Self::Implied(_) | Self::Resource(_) => None,
        }
    }
}

/// Where something reads a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// The word behind `$`.
    Word(Span),
    /// A parameter of that name of an event's task.
    Param {
        /// The event.
        event: Span,
        /// The parameter.
        param: String,
        /// The resource whose parameter it is, where it is none of the task's own.
        resource: Option<String>,
    },
}

/// Where a parameter has its value from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gift {
    /// An attribute with this value.
    Attribute(Span),
    /// What is piped, of these types, with the event that gave it where one did.
    Piped(Vec<(ValueId, Option<String>)>),
    /// What has its name.
    Named(Thing),
    /// The run itself.
    Run,
    /// `None`.
    Nothing,
    /// Nothing gives it a value, which is an error.
    Missing,
}

/// A parameter of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Its name.
    pub name: String,
    /// How its function takes it.
    pub passing: String,
    /// Its place in the tasks.
    pub place: Span,
    /// What it gets.
    pub gift: Gift,
}

/// An outcome of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its number.
    pub number: u8,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// What it carries, in words of Rust.
    pub carries: Vec<String>,
    /// Where a variant of it stands in the tasks.
    pub place: Option<Span>,
}

/// What an event calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// The function at this place of the tasks.
    Task(Span),
    /// A built-in event of this name.
    Builtin(&'static str),
    /// The workflow whose chain begins at this place behind the tasks; the script's own where it is none.
    Workflow(Span),
}

/// An event whose task was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The event.
    pub span: Span,
    /// What it calls.
    pub called: Called,
    /// Its parameters, in order.
    pub params: Vec<Bound>,
    /// What it gives.
    pub gives: Vec<ValueId>,
    /// Its outcomes, by their numbers.
    pub outcomes: Vec<Outcome>,
    /// Where it runs.
    pub executor: Executor,
}

/// What flows through a `|->`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pipe {
    /// The arrow.
    pub link: Span,
    /// Where what gives it ends.
    pub after: u32,
    /// The values.
    pub values: Vec<ValueId>,
}

/// All that is noted of a script.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// The events, in the order in which they are checked.
    pub steps: Vec<Step>,
    /// Who reads which name.
    pub readers: BTreeMap<Reader, Thing>,
    /// What flows where.
    pub pipes: Vec<Pipe>,
    /// The outcome that each arm answers, by the arm's label.
    pub arms: Vec<(Span, Outcome)>,
    /// The results that are kept, by the place of their names.
    pub kept: BTreeMap<Span, ValueId>,
    /// The inputs, declared or implied.
    pub inputs: Vec<Input>,
    /// The types of all values.
    pub types: Vec<Ty>,
    /// The place of each kept name.
    places: BTreeMap<(String, ValueId), Span>,
    /// The parameters of the event that is being checked.
    open: Vec<Bound>,
}

impl Notes {
    /// The type of a value.
    #[must_use]
    pub fn ty(&self, value: ValueId) -> Option<&Ty> {
        self.types.get(value.0 as usize)
    }

    /// The types of several values, as a tuple where there are several.
    #[must_use]
    pub fn shown(&self, values: &[ValueId]) -> String {
        let types: Vec<String> =
            values.iter().filter_map(|value| self.ty(*value)).map(ToString::to_string).collect();
        match types.as_slice() {
            [one] => one.clone(),
            several => format!("({})", several.join(", ")),
        }
    }

    /// The readers of a name.
    pub fn readers_of<'n>(&'n self, thing: &'n Thing) -> impl Iterator<Item = &'n Reader> {
        self.readers.iter().filter(move |(_, found)| *found == thing).map(|(reader, _)| reader)
    }

    /// The step that an event is.
    #[must_use]
    pub fn step(&self, event: Span) -> Option<&Step> {
        self.steps.iter().find(|step| step.span == event)
    }
}

impl Checker<'_> {
    /// What a name means here.
    fn thing(&self, name: &str) -> Option<Thing> {
        if let Some(constant) = self.constants.get(name) {
            return Some(Thing::Constant(constant.span));
        }
        if let Some((name, value)) = self.kept.iter().rev().find(|(kept, _)| kept == name) {
            return self.notes.places.get(&(name.clone(), *value)).copied().map(Thing::Kept);
        }
        if let Some(resource) = self.catalogue.resource(name) {
            return Some(Thing::Resource(resource.span));
        }
        let input = &self.inputs.get(*self.input_index.get(name)?)?.input;
        Some(if input.implied { Thing::Implied(name.to_owned()) } else { Thing::Input(input.span) })
    }

    /// `$name` was read.
    pub(super) fn note_word(&mut self, name: &ast::Name) {
        if let Some(thing) = self.thing(&name.text) {
            self.notes.readers.insert(Reader::Word(name.span), thing);
        }
    }

    /// A result is kept.
    pub(super) fn note_kept(&mut self, alias: &ast::Name, value: ValueId) {
        self.notes.places.insert((alias.text.clone(), value), alias.span);
        self.notes.kept.insert(alias.span, value);
    }

    /// A parameter took what has its name.
    pub(super) fn note_param(&mut self, task: &Task, param: &Param, event: &Event) {
        let Some(thing) = self.thing(&param.name) else { return };
        let is_resource = self.catalogue.resource(&task.signature.name).is_some_and(|resource| {
            resource.span == task.signature.span && matches!(task.origin, Origin::Local)
        });
        let resource = is_resource.then(|| task.signature.name.clone());
        let reader = Reader::Param { event: event.span, param: param.name.clone(), resource };
        self.notes.readers.insert(reader, thing);
    }

    /// A parameter has its argument, or none. `before`: what was piped and not taken then.
    pub(super) fn note_argument(
        &mut self,
        param: &Param,
        arg: Option<&Arg>,
        before: &[ValueId],
        binding: &Binding<'_>,
    ) {
        let taken: Vec<ValueId> =
            before.iter().copied().filter(|value| !binding.left.contains(value)).collect();
        let attribute = binding.attributes.get(param.name.as_str());
        let is_piped = attribute.is_some_and(|item| matches!(item.value.kind, ast::ExprKind::Piped));
        let gift = match (attribute, arg) {
            (Some(attribute), _) if !is_piped => Gift::Attribute(attribute.value.span),
            (_, Some(Arg::Run)) => Gift::Run,
            (_, None) if param.passing == Passing::Run => Gift::Run,
            (_, _) if !taken.is_empty() && !self.takes_kept(param, &taken) => {
                Gift::Piped(taken.iter().map(|value| (*value, self.giver_of(*value))).collect())
            }
            (_, Some(Arg::Nothing)) => Gift::Nothing,
            (_, None) => Gift::Missing,
            (_, Some(Arg::Value(..) | Arg::All(..) | Arg::Literal(..) | Arg::Formula(..))) => {
                self.thing(&param.name).map_or(Gift::Nothing, Gift::Named)
            }
            (_, Some(Arg::Resource { .. })) => self.thing(&param.name).map_or(Gift::Missing, Gift::Named),
        };
        let bound =
            Bound { name: param.name.clone(), passing: param.passing.to_string(), place: param.span, gift };
        self.notes.open.push(bound);
    }

    /// Whether what left the pipe is a kept result that a parameter of its name took.
    fn takes_kept(&self, param: &Param, taken: &[ValueId]) -> bool {
        self.kept.iter().any(|(name, value)| *name == param.name && taken.contains(value))
    }

    fn giver_of(&self, value: ValueId) -> Option<String> {
        self.is_task_result(value).then(|| self.giver(value))
    }

    /// A rule looks at what is piped.
    pub(super) fn note_rule(&mut self, passed: Option<ValueId>, binding: &Binding<'_>) {
        if let Some(attribute) = binding.attributes.get("test") {
            let gift = Gift::Attribute(attribute.value.span);
            let (name, passing) = ("test".to_owned(), "bool".to_owned());
            self.notes.open.push(Bound { name, passing, place: Span::default(), gift });
        }
        if let Some(value) = passed {
            let gift = Gift::Piped(vec![(value, self.giver_of(value))]);
            let (name, passing) = ("it".to_owned(), self.ty(value).to_string());
            self.notes.open.push(Bound { name, passing, place: Span::default(), gift });
        }
    }

    /// An event has been checked but for its arms.
    pub(super) fn note_step(
        &mut self,
        event: &Event,
        task: &Task,
        gives: &[ValueId],
        cases: &[Case],
        executor: Executor,
    ) {
        let called = match task.origin {
            Origin::Local => Called::Task(task.signature.span),
            Origin::Builtin(builtin) => Called::Builtin(builtin.name),
            Origin::Workflow(_) => Called::Workflow(task.signature.span),
        };
        let order = |bound: &Bound| {
            task.signature.params.iter().position(|param| param.name == bound.name).unwrap_or(usize::MAX)
        };
        let mut params = std::mem::take(&mut self.notes.open);
        params.sort_by_key(order);
        let outcomes = cases.iter().map(|case| self.outcome(case)).collect();
        let step = Step { span: event.span, called, params, gives: gives.to_vec(), outcomes, executor };
        self.notes.steps.push(step);
    }

    fn outcome(&self, case: &Case) -> Outcome {
        let carries = match &case.payload {
            Payload::Result(values) => values.iter().map(|value| self.ty(*value).to_string()).collect(),
            Payload::Fields(types) => types.iter().map(ToString::to_string).collect(),
            Payload::Passed(value) => value.iter().map(|value| self.ty(*value).to_string()).collect(),
            Payload::Failure(Some(error)) => vec![error.to_string()],
            Payload::Failure(None) => vec!["Failure".to_owned()],
        };
        Outcome { number: case.number, name: case.variant.clone(), carries, place: case.place }
    }

    /// An arm answers an outcome.
    pub(super) fn note_arm(&mut self, arm: &ast::Arm, case: &Case) {
        let outcome = self.outcome(case);
        self.notes.arms.push((label_span(&arm.label), outcome));
    }

    /// Values flow through an arrow.
    pub(super) fn note_pipe(&mut self, link: ast::Link, after: Span, values: &[ValueId]) {
        if link.kind == LinkKind::Pipe && !values.is_empty() {
            self.notes.pipes.push(Pipe { link: link.span, after: after.end, values: values.to_vec() });
        }
    }

    /// All that was noted, when the check is over.
    pub(super) fn finished_notes(&mut self, inputs: &[Input]) -> Notes {
        let mut notes = std::mem::take(&mut self.notes);
        notes.inputs = inputs.to_vec();
        notes.types = self.values.iter().map(|value| value.ty.clone()).collect();
        notes
    }
}
