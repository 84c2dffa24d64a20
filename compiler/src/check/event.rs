//! Events: a task with its attributes, its executor and its outcomes.

use super::Checker;
use super::binding::Binding;
use super::chain::{Flow, Found};
use crate::ast::{Attribute, Event, ExprKind, Step};
use crate::catalogue::builtin::{Gives, Place};
use crate::catalogue::{Origin, Task};
use crate::diagnostics::{check as say, resolve as say_of, suggest};
use crate::signature::{Likeness, Param, Passing, Returns, Ty};
use crate::source::Span;
use crate::typed::{self, Call, Enum, Executor, Run, Shape, Source};
use crate::vocabulary::attributes::{self, ATTRIBUTES, Options};
use std::collections::{BTreeMap, BTreeSet};

impl Checker<'_> {
    /// Checks an event with all that is attached.
    pub(super) fn event(&mut self, event: &Event, step: &Step, flow: &Flow) -> Found<Option<typed::Step>> {
        let Some(super::resolve::Found { task, path }) = self.resolve(event) else {
            self.retry(step, &Options::default());
            self.branch_after_error(step, flow);
            return Found { poisoned: true, last: event.span, ..Found::default() };
        };
        self.occurs(&path, &event_name(event), event.span);
        let (options, attributes, lost) = self.attributes(event, step, &task, flow);
        let retry = self.retry(step, &options);
        self.warn_of_timeout(&task, &options, step);
        let executor = self.executor(&task, &event_name(event), &options, flow, step);
        let workers = self.workers_of_event(event, step, &task, &options, executor);
        let mut binding = Binding {
            event,
            attributes,
            left: flow.piped.clone(),
            taken: BTreeSet::new(),
            // What a broken attribute would have given is not missing.
            poisoned: flow.poisoned || lost,
        };
        let errors_before = self.d.errors();
        let (args, ruled) = match task.origin {
            Origin::Builtin(builtin) if builtin.gives == Gives::Verdict => {
                let (args, passed) = self.when(flow, &mut binding);
                self.note_rule(passed, &binding);
                (args, Some(passed))
            }
            Origin::Builtin(builtin) => {
                let args = self.arguments(&task, flow, &mut binding);
                self.written_rows(builtin, &args, event);
                (args, None)
            }
            Origin::Local | Origin::Workflow(_) => (self.arguments(&task, flow, &mut binding), None),
        };
        let bound = self.d.errors() == errors_before;
        self.note_shadows(&task, &binding);
        let name = event_name(event);
        let id = self.step(name.clone(), event.span);
        let returns = &self.returned(&task, &args);
        let shape = match &ruled {
            Some(passed) => Shape::Outcomes(Self::verdict(*passed)),
            None => self.shape(&task, returns),
        };
        if let Shape::ResultOutcomes(found) = &shape
            && let Some((variant, _, _)) = found.variants.iter().find(|(_, number, _)| *number == 0)
        {
            let variants = self.catalogue.outcome_enum(returns.success()).map(|found| &found.variants);
            let place = variants.and_then(|all| all.iter().find(|one| one.number == 0)).map(|one| one.span);
            self.d.push(say_of::broken_outcome::zero_in_result(event.span, &name, variant, place));
        }
        let success = returns.success().clone();
        let diverges = success == Ty::Never;
        let result = if success == Ty::Unit || diverges {
            Vec::new()
        } else {
            vec![self.value(crate::naming::snake(&name), success, Source::Task(path.clone()))]
        };
        let call = Call {
            step: id,
            task: path,
            args,
            shape: shape.clone(),
            executor,
            is_async: task.signature.is_async,
            items: task.signature.items.clone(),
        };
        let mut typed = typed::Step {
            run: Run::Call(Box::new(call)),
            result: result.clone(),
            kept: None,
            retry,
            timeout: options.timeout,
            workers,
            arms: None,
            gives: result.clone(),
            diverges,
            span: step.span,
        };
        // What the event gives is known even where an argument is wrong, so what follows is still checked.
        let mut answer = Found {
            block: None,
            gives: result.clone(),
            taken: binding.taken,
            diverges,
            poisoned: false,
            last: event.span,
        };
        let cases = match ruled {
            Some(passed) => super::cases::cases_of_rule(passed),
            None => self.cases(returns, &shape, &result),
        };
        self.note_step(event, &task, &result, &cases, executor);
        if let Some(alias) = &step.alias {
            self.keep(alias, &result);
        }
        match &step.branch {
            Some(branch) => {
                self.arms(branch, step, &format!("`{name}`"), &cases, false, flow, &mut typed, &mut answer);
            }
            None => self.without_branch(event.span, &name, &cases, &mut typed, &mut answer),
        }
        if !bound {
            // Values that a wrong argument might have taken are no finding.
            answer.taken.extend(flow.piped.iter().copied());
        }
        answer.block = (bound && !answer.poisoned).then_some(typed);
        answer
    }

    /// Splits attributes into those of the step and those that are parameters; and whether one is neither.
    fn attributes<'s>(
        &mut self,
        event: &Event,
        step: &'s Step,
        task: &'s Task,
        flow: &Flow,
    ) -> (Options, BTreeMap<&'s str, &'s Attribute>, bool) {
        let mut lost = step.attributes.as_ref().is_some_and(|all| all.broken);
        let mut options = Options::default();
        let mut params: BTreeMap<&str, &Attribute> = BTreeMap::new();
        let mut given: BTreeSet<(bool, &str)> = BTreeSet::new();
        let errors = self.d.errors();
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            let name = attribute.name.text.as_str();
            let is_param = !attribute.step && task.signature.params.iter().any(|param| param.name == name);
            let by_itself = task.signature.params.iter().find(|param| {
                is_param && param.name == name && matches!(param.passing, Passing::Run | Passing::Failure)
            });
            let twin = attributes::twin(name).filter(|twin| !is_param && given.contains(&(false, *twin)));
            let removal =
                || step.attributes.as_ref().map_or(attribute.span, |all| all.removal(attribute.span));
            if !given.insert((is_param, name)) {
                self.d.push(say::doubled_attribute::new(attribute.span, name, removal()));
            } else if let Some(twin) = twin {
                self.d.push(say::doubled_attribute::twins(attribute.span, name, twin, removal()));
            } else if let Some(param) = by_itself {
                let what =
                    if param.passing == Passing::Run { "the run itself" } else { "the failure itself" };
                self.d.push(say::unknown_attribute::by_itself(
                    attribute.span,
                    name,
                    what,
                    removal(),
                    local_param(task, param),
                ));
            } else if is_param {
                params.insert(name, attribute);
            } else if let Some(found) = attributes::find(name) {
                if !found.on_events {
                    let event = event_name(event);
                    self.d.push(say::unknown_attribute::of_groups(
                        attribute.name.span,
                        name,
                        &event,
                        removal(),
                    ));
                    continue;
                }
                match found.read {
                    Some(read) => read(self, &attribute.value, &mut options),
                    None => self.d.push(not_available_attribute(attribute.span, name, removal())),
                }
            } else if name == "bypass_event_checks" {
                let instead = "an arm on 0 for what may fail";
                let found = say::refused::new(attribute.name.span, "`bypass_event_checks`", instead);
                self.d.push(found.likely(removal(), ""));
            } else if attribute.step {
                let nearest = suggest::nearest(name, ATTRIBUTES.iter().map(|found| found.name));
                let is_param = task.signature.params.iter().any(|param| param.name == name);
                if is_param {
                    params.entry(name).or_insert(attribute);
                }
                // From `step` to the name.
                let prefix = Span::new(attribute.span.start, attribute.name.span.start);
                self.d.push(if is_param {
                    say::unknown_attribute::of_the_task(attribute.name.span, name, prefix)
                } else {
                    say::unknown_attribute::of_the_step(attribute.name.span, name, nearest)
                });
            } else if !matches!(attribute.value.kind, ExprKind::Error) {
                let own = task.signature.params.iter().map(|param| param.name.as_str());
                let known: Vec<&str> = own
                    .chain(ATTRIBUTES.iter().filter(|found| found.on_events).map(|found| found.name))
                    .collect();
                let elsewhere = attributes::elsewhere(name).filter(|meant| known.contains(meant));
                let nearest = elsewhere.or_else(|| suggest::nearest(name, known));
                let nearest = nearest.or_else(|| self.only_open(step, task, flow));
                let found = say::unknown_attribute::new(
                    attribute.name.span,
                    name,
                    &event_name(event),
                    nearest,
                    local_place(task),
                );
                self.d.push(match task.origin {
                    Origin::Builtin(builtin) if nearest.is_none() => {
                        say::unknown_attribute::of_builtin(found, &event_name(event), &builtin.names())
                    }
                    Origin::Workflow(_) => say::unknown_attribute::of_workflow(found, name),
                    Origin::Builtin(_) | Origin::Local => found,
                });
                // A misspelt parameter has its value; that nothing else gives it one is no second mistake.
                let meant = task.signature.params.iter().find(|param| Some(param.name.as_str()) == nearest);
                lost |= meant.is_none();
                if let Some(param) = meant {
                    params.entry(param.name.as_str()).or_insert(attribute);
                }
            }
        }
        options.broken = self.d.errors() > errors;
        (options, params, lost)
    }

    /// The one parameter that nothing gives a value, if it is one.
    fn only_open<'s>(&self, step: &Step, task: &'s Task, flow: &Flow) -> Option<&'s str> {
        let given =
            |name: &str| step.attributes.iter().flat_map(|all| &all.items).any(|item| item.name.text == name);
        if let Origin::Builtin(builtin) = task.origin
            && builtin.gives == Gives::Verdict
        {
            return Some("test").filter(|name| !given(name));
        }
        let mut open = task.signature.params.iter().filter(|param| {
            let required = param.passing.owned().is_some() && !param.passing.is_optional();
            required && !given(&param.name) && !self.is_named(&param.name)
        });
        let only = open.next().filter(|_| open.next().is_none() && flow.piped.is_empty())?;
        Some(only.name.as_str())
    }

    /// Remembers which parameter would have taken a piped value, had it not a value of its own name.
    fn note_shadows(&mut self, task: &Task, binding: &Binding<'_>) {
        let Some(value) = binding.left.first() else { return };
        let ty = self.ty(*value);
        let fits = |param: &&Param| {
            let named = self.is_named(&param.name);
            let owned = param.passing.owned();
            let same = owned
                .is_some_and(|owned| ty.compare(owned.optional_of().unwrap_or(&owned)) == Likeness::Same);
            named && same && !binding.attributes.contains_key(param.name.as_str())
        };
        if let Some(param) = task.signature.params.iter().find(fits) {
            self.shadowed.insert(*value, (event_name(binding.event), param.name.clone()));
        }
    }

    /// A time-out cannot stop a plain function that does not look whether it should end.
    fn warn_of_timeout(&mut self, task: &Task, options: &Options, step: &Step) {
        let looks = task.signature.params.iter().any(|param| param.passing == Passing::Run);
        if options.timeout.is_none() || task.signature.waits() || looks || task.origin != Origin::Local {
            return;
        }
        let span = of_step(step, task, "timeout").map_or(step.span, |item| item.span);
        self.d.push(say::unstoppable_timeout::new(span, &task.signature.name, task.signature.span));
    }

    fn executor(
        &mut self,
        task: &Task,
        event: &str,
        options: &Options,
        flow: &Flow,
        step: &Step,
    ) -> Executor {
        let by_itself = match task.origin {
            Origin::Builtin(builtin) => match builtin.place {
                Place::Inline => Executor::Inline,
                Place::Region => Executor::Region,
                Place::Cpu => Executor::Cpu,
                Place::Io => Executor::Io,
            },
            Origin::Local | Origin::Workflow(_) if task.signature.waits() => Executor::Io,
            Origin::Local | Origin::Workflow(_) => Executor::Cpu,
        };
        let asked = options.executor.or(flow.executor);
        match asked {
            Some(asked @ (Executor::Inline | Executor::Cpu)) if task.signature.waits() => {
                if options.executor.is_some() {
                    let span = of_step(step, task, "executor").map(|item| item.value.span);
                    let name = if asked == Executor::Cpu { "cpu" } else { "inline" };
                    let span = span.unwrap_or(step.span);
                    let function = &task.signature;
                    self.d.push(match local_place(task) {
                        Some(place) => say::wrong_executor::new(span, name, &function.name, place),
                        None => say::wrong_executor::of_builtin(span, name, event),
                    });
                }
                // A group's executor is for the steps that can run there.
                by_itself
            }
            Some(asked) => asked,
            None => by_itself,
        }
    }

    /// What a task returns where it is given these values: the types that its parameters stand for are those given.
    fn returned(&self, task: &Task, args: &[typed::Arg]) -> Returns {
        if task.signature.generics.is_empty() {
            return task.signature.returns.clone();
        }
        let mut known = BTreeMap::new();
        for (param, arg) in task.signature.params.iter().zip(args) {
            let Some(wanted) = param.passing.owned() else { continue };
            match arg {
                typed::Arg::Value(value, _) => wanted.learn(&self.ty(*value), &mut known),
                typed::Arg::All(values, _) => {
                    let types: Vec<Ty> = values.iter().map(|value| self.ty(*value)).collect();
                    match (wanted.items_of(), types.first()) {
                        (Some(item), Some(first)) => item.learn(first, &mut known),
                        _ => wanted.learn(&Ty::Tuple(types), &mut known),
                    }
                }
                typed::Arg::Formula(formula, _) => wanted.learn(&formula.ty, &mut known),
                typed::Arg::Literal(_, passing) => {
                    if let Some(ty) = passing.owned() {
                        wanted.learn(&ty, &mut known);
                    }
                }
                typed::Arg::Resource { resource, .. } => {
                    if let Some(resource) = self.resources.found.get(resource.0 as usize) {
                        wanted.learn(&resource.ty, &mut known);
                    }
                }
                typed::Arg::Nothing | typed::Arg::Run => {}
            }
        }
        match &task.signature.returns {
            Returns::Plain(ty) => Returns::Plain(ty.with(&known)),
            Returns::Result(ty, error) => Returns::Result(ty.with(&known), error.with(&known)),
        }
    }

    fn shape(&self, task: &Task, returns: &Returns) -> Shape {
        // An outcome that a built-in event reads is a value like any other.
        let is_local = task.origin == Origin::Local;
        let outcomes = |ty: &Ty| {
            self.catalogue.outcome_enum(ty).filter(|_| is_local).map(|found| Enum {
                name: found.name.clone(),
                of_pointy: false,
                variants: found
                    .variants
                    .iter()
                    .map(|variant| (variant.name.clone(), variant.number, variant.payload.len()))
                    .collect(),
            })
        };
        match returns {
            Returns::Plain(ty) => outcomes(ty).map_or(Shape::Plain, Shape::Outcomes),
            Returns::Result(ty, _) => outcomes(ty).map_or(Shape::Result, Shape::ResultOutcomes),
        }
    }
}

/// The attribute of the step that has this name: not the task's parameter of that name.
pub(super) fn of_step<'s>(step: &'s Step, task: &Task, name: &str) -> Option<&'s Attribute> {
    let is_param = task.signature.params.iter().any(|param| param.name == name);
    let mut given = step.attributes.iter().flat_map(|attributes| &attributes.items);
    given.rfind(|item| item.name.text == name && (item.step || !is_param))
}

/// An attribute that a later version brings.
pub(super) fn not_available_attribute(
    span: Span,
    name: &str,
    removal: Span,
) -> crate::diagnostics::Diagnostic {
    say::not_available::attribute(span, name).likely(removal, "")
}

/// How an event is written.
pub(super) fn event_name(event: &Event) -> String {
    let words: Vec<&str> = event.path.iter().map(|word| word.text.as_str()).collect();
    match words.as_slice() {
        ["local", name] => (*name).to_owned(),
        words => words.join("::"),
    }
}

/// Where a task stands in the file of tasks; `None` for built-in events.
pub(super) fn local_place(task: &Task) -> Option<Span> {
    (!matches!(task.origin, Origin::Builtin(_))).then_some(task.signature.span)
}

/// What a parameter takes: the type as the engineer wrote it; of a built-in event, in words.
pub(super) fn taken(task: &Task, param: &Param) -> String {
    match (task.origin, param.passing.owned()) {
        (Origin::Builtin(_), Some(owned)) => super::formula::words(&owned),
        (Origin::Builtin(_) | Origin::Local | Origin::Workflow(_), _) => format!("`{}`", param.passing),
    }
}

pub(super) fn local_param(task: &Task, param: &Param) -> Option<Span> {
    (!matches!(task.origin, Origin::Builtin(_))).then_some(param.span)
}
