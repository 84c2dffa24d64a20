//! How a task gets its parameters: attributes, then inputs, kept results and constants, then pipes.

use super::chain::{Flow, Found};
use super::literal::{self, Fit};
use super::{Checker, InputState};
use crate::ast::{Attribute, Event, ExprKind, Step};
use crate::catalogue::builtin::Place;
use crate::catalogue::{Origin, Task};
use crate::diagnostics::{check as say, suggest};
use crate::naming::{pascal, snake};
use crate::signature::{Likeness, Param, Passing, Returns, Ty};
use crate::source::Span;
use crate::typed::{
    self, Arg, Call, Enum, Executor, Gathered, Input, Literal, Run, Shape, Source, ValueId, Zero,
};
use crate::vocabulary::attributes::{self, ATTRIBUTES, Options};
use std::collections::{BTreeMap, BTreeSet};

/// The arguments of one call while they are being found.
struct Binding<'s> {
    event: &'s Event,
    /// Values for parameters by name.
    attributes: BTreeMap<&'s str, &'s Attribute>,
    /// Piped values not yet taken, in order.
    left: Vec<ValueId>,
    taken: BTreeSet<ValueId>,
    poisoned: bool,
}

impl Checker<'_> {
    /// Checks an event with all that is attached.
    pub(super) fn event(&mut self, event: &Event, step: &Step, flow: &Flow) -> Found<Option<typed::Step>> {
        let Some(super::resolve::Found { task, path }) = self.resolve(event) else {
            self.retry(step, &Options::default());
            self.branch_after_error(step, flow);
            return Found { poisoned: true, last: event.span, ..Found::default() };
        };
        let (options, attributes) = self.attributes(event, step, &task);
        let retry = self.retry(step, &options);
        let executor = self.executor(&task, &options, flow, step);
        let mut binding = Binding {
            event,
            attributes,
            left: flow.piped.clone(),
            taken: BTreeSet::new(),
            poisoned: flow.poisoned,
        };
        let errors_before = self.d.errors();
        let args = self.arguments(&task, flow, &mut binding);
        let bound = self.d.errors() == errors_before;
        self.note_shadows(&task, &binding);
        let name = event_name(event);
        let id = self.step(name.clone(), event.span);
        let returns = &task.signature.returns;
        let shape = self.shape(returns);
        let success = returns.success().clone();
        let diverges = success == Ty::Never;
        let result = if success == Ty::Unit || diverges {
            Vec::new()
        } else {
            vec![self.value(snake(&name), success, Source::Task(path.clone()))]
        };
        let call = Call {
            step: id,
            task: path,
            args,
            shape: shape.clone(),
            executor,
            is_async: task.signature.is_async,
        };
        let mut typed = typed::Step {
            run: Run::Call(Box::new(call)),
            result: result.clone(),
            kept: None,
            retry,
            timeout: options.timeout,
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
        let cases = self.cases(returns, &shape, &result);
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

    /// Splits attributes into those of the step and those that are parameters.
    fn attributes<'s>(
        &mut self,
        event: &Event,
        step: &'s Step,
        task: &Task,
    ) -> (Options, BTreeMap<&'s str, &'s Attribute>) {
        let mut options = Options::default();
        let mut params: BTreeMap<&str, &Attribute> = BTreeMap::new();
        let mut given: BTreeSet<(bool, &str)> = BTreeSet::new();
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            let name = attribute.name.text.as_str();
            let is_param = !attribute.step && task.signature.params.iter().any(|param| param.name == name);
            if !given.insert((is_param, name)) {
                self.d.push(say::doubled_attribute::new(attribute.span, name));
            } else if is_param {
                params.insert(name, attribute);
            } else if let Some(found) = attributes::find(name) {
                match found.read {
                    Some(read) => read(self, &attribute.value, &mut options),
                    None => self
                        .d
                        .push(say::not_available::new(attribute.span, &format!("the attribute `{name}`"))),
                }
            } else if name == "bypass_event_checks" {
                let instead = "an arm on 0 for what may fail";
                self.d.push(say::refused::new(attribute.name.span, "`bypass_event_checks`", instead));
            } else if !matches!(attribute.value.kind, ExprKind::Error) {
                let own = task.signature.params.iter().map(|param| param.name.as_str());
                let known: Vec<&str> = own.chain(ATTRIBUTES.iter().map(|found| found.name)).collect();
                let nearest = suggest::nearest(name, known);
                let function = local_place(task);
                self.d.push(say::unknown_attribute::new(
                    attribute.name.span,
                    name,
                    &event_name(event),
                    nearest,
                    function,
                ));
            }
        }
        (options, params)
    }

    /// Remembers which parameter would have taken a piped value, had it not a value of its own name.
    fn note_shadows(&mut self, task: &Task, binding: &Binding<'_>) {
        let Some(value) = binding.left.first() else { return };
        let ty = self.ty(*value);
        let fits = |param: &&Param| {
            let named = self.kept.iter().any(|(name, _)| *name == param.name)
                || (self.declared && self.input_index.contains_key(&param.name))
                || self.constants.contains_key(&param.name);
            let owned = param.passing.owned();
            let same = owned
                .is_some_and(|owned| ty.compare(owned.optional_of().unwrap_or(&owned)) == Likeness::Same);
            named && same && !binding.attributes.contains_key(param.name.as_str())
        };
        if let Some(param) = task.signature.params.iter().find(fits) {
            self.shadowed.insert(*value, (event_name(binding.event), param.name.clone()));
        }
    }

    fn executor(&mut self, task: &Task, options: &Options, flow: &Flow, step: &Step) -> Executor {
        let by_itself = match task.origin {
            Origin::Builtin(builtin) => match builtin.place {
                Place::Inline => Executor::Inline,
                Place::Region => Executor::Region,
                Place::Cpu => Executor::Cpu,
            },
            Origin::Local if task.signature.is_async => Executor::Io,
            Origin::Local => Executor::Cpu,
        };
        let asked = options.executor.or(flow.executor);
        match asked {
            Some(asked @ (Executor::Inline | Executor::Cpu)) if task.signature.is_async => {
                if options.executor.is_some() {
                    let attribute = step.attributes.iter().flat_map(|attributes| &attributes.items);
                    let span = attribute
                        .filter(|item| item.name.text == "executor")
                        .map(|item| item.value.span)
                        .next_back();
                    let name = if asked == Executor::Cpu { "cpu" } else { "inline" };
                    let span = span.unwrap_or(step.span);
                    self.d.push(say::wrong_executor::new(
                        span,
                        name,
                        &task.signature.name,
                        task.signature.span,
                    ));
                }
                // A group's executor is for the steps that can run there.
                by_itself
            }
            Some(asked) => asked,
            None => by_itself,
        }
    }

    fn shape(&self, returns: &Returns) -> Shape {
        let outcomes = |ty: &Ty| {
            self.catalogue.outcome_enum(ty).map(|found| Enum {
                name: found.name.clone(),
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

    fn arguments(&mut self, task: &Task, flow: &Flow, binding: &mut Binding<'_>) -> Vec<Arg> {
        let params = &task.signature.params;
        let mut args = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let open = params.iter().skip(index).filter(|param| self.is_open(param, binding)).count();
            args.push(self.argument(task, param, open, flow, binding).unwrap_or(Arg::Nothing));
        }
        args
    }

    /// Whether only a pipe can fill this parameter.
    fn is_open(&self, param: &Param, binding: &Binding<'_>) -> bool {
        let named = self.kept.iter().any(|(name, _)| *name == param.name)
            || (self.declared && self.input_index.contains_key(&param.name))
            || self.constants.contains_key(&param.name);
        let attribute = binding.attributes.get(param.name.as_str());
        let piped = attribute.is_some_and(|attribute| matches!(attribute.value.kind, ExprKind::Piped));
        match param.passing {
            Passing::Run | Passing::Failure => false,
            Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) => {
                piped || (attribute.is_none() && !named)
            }
        }
    }

    fn argument(
        &mut self,
        task: &Task,
        param: &Param,
        open: usize,
        flow: &Flow,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        match &param.passing {
            Passing::Run => return Some(Arg::Run),
            Passing::Failure => return self.failure_argument(task, param, binding),
            Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) => {}
        }
        if let Some(attribute) = binding.attributes.get(param.name.as_str()).copied() {
            if matches!(attribute.value.kind, ExprKind::Piped) {
                let found = self.piped(task, param, 1, binding);
                if found.is_none() && binding.left.is_empty() && !binding.poisoned {
                    self.d.push(say::missing_value::nothing_piped(attribute.value.span, &param.name));
                }
                return found;
            }
            if let ExprKind::Constant(name) = &attribute.value.kind
                && !self.constants.contains_key(&name.text)
            {
                return self.named(task, param, &name.text, name.span, binding);
            }
            let literal = self.literal(&attribute.value)?;
            return self.literal_argument(task, param, literal, attribute.value.span);
        }
        if self.kept.iter().any(|(name, _)| *name == param.name)
            || (self.declared && self.input_index.contains_key(&param.name))
        {
            return self.named(task, param, &param.name, binding.event.span, binding);
        }
        if let Some(state) = self.constants.get_mut(&param.name) {
            state.used = true;
            let literal = state.value.clone()?;
            return self.literal_argument(task, param, literal, binding.event.span);
        }
        if !binding.left.is_empty() {
            return self.piped(task, param, open, binding);
        }
        if binding.poisoned {
            return None;
        }
        self.open(task, param, flow, binding)
    }

    /// Nothing gives this parameter a value: an implied input, `None`, or an error.
    fn open(&mut self, task: &Task, param: &Param, flow: &Flow, binding: &Binding<'_>) -> Option<Arg> {
        let owned = param.passing.owned()?;
        let wanted = owned.optional_of().unwrap_or(&owned);
        let dropped = flow.dropped.iter().find(|value| {
            let ty = self.ty(**value);
            ty != Ty::Unit && ty.compare(wanted) == Likeness::Same && !self.failures.contains_key(value)
        });
        let event = event_name(binding.event);
        if let (Some(value), Some(link)) = (dropped, flow.link)
            && !(self.declared && param.passing.is_optional())
        {
            let ty = self.ty(*value).to_string();
            self.d.push(say::dropped_value::new(link, &event, &param.name, &ty, local_param(task, param)));
            return None;
        }
        if let Some(kept) = self.gone.get(&param.name).copied() {
            let place = local_param(task, param);
            self.d.push(say::missing_value::gone(binding.event.span, &event, &param.name, kept, place));
            return None;
        }
        if !self.declared && matches!(task.origin, Origin::Local) {
            let value = self.implied(&param.name, owned, binding.event.span)?;
            return Some(Arg::Value(value, param.passing.clone()));
        }
        if param.passing.is_optional() {
            return Some(Arg::Nothing);
        }
        let known = self.kept.iter().map(|(name, _)| name.as_str());
        let nearest = suggest::nearest(&param.name, known.chain(self.input_index.keys().map(String::as_str)));
        let ty = script_type(&owned);
        let place = local_param(task, param);
        self.d.push(say::missing_value::new(
            binding.event.span,
            &event,
            &param.name,
            &ty,
            nearest,
            self.declared,
            place,
        ));
        None
    }

    /// An input that no line declares.
    fn implied(&mut self, name: &str, ty: Ty, span: Span) -> Option<ValueId> {
        if let Some(state) = self.input_index.get(name).and_then(|index| self.inputs.get(*index)) {
            let (value, first) = (state.input.value, state.input.span);
            let known = self.ty(value);
            if !self.implied_fits(value, &known, &ty) {
                self.d.push(say::input_conflict::new(span, name, &known.to_string(), &ty.to_string(), first));
                return None;
            }
            return Some(value);
        }
        let value = self.value(name.to_owned(), ty.clone(), Source::Input);
        let input = Input {
            name: name.to_owned(),
            docs: Vec::new(),
            ty: ty.clone(),
            default: None,
            constraints: Vec::new(),
            range: None,
            value,
            implied: true,
            rows: false,
            span,
        };
        self.input_index.insert(name.to_owned(), self.inputs.len());
        self.inputs.push(InputState { input, written: ty, range: None, used: true });
        Some(value)
    }

    /// A second use of an implied input; one that is required somewhere is required.
    fn implied_fits(&mut self, value: ValueId, known: &Ty, ty: &Ty) -> bool {
        match (known.optional_of(), ty.optional_of()) {
            (Some(inner), None) => {
                let fits = inner.compare(ty) != Likeness::Different;
                if fits {
                    self.set_ty(value, ty.clone());
                }
                fits
            }
            (None, Some(inner)) => known.compare(inner) != Likeness::Different,
            (Some(_), Some(_)) | (None, None) => known.compare(ty) != Likeness::Different,
        }
    }

    /// A parameter filled by a name: a kept result or an input.
    fn named(
        &mut self,
        task: &Task,
        param: &Param,
        name: &str,
        span: Span,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        if let Some((_, value)) = self.kept.iter().rev().find(|(kept, _)| kept == name) {
            let value = *value;
            // What is kept and piped at once is taken by its name.
            binding.left.retain(|left| *left != value);
            binding.taken.insert(value);
            self.fits(task, param, value, span, &format!("`{name}`"), Some(binding))?;
            return Some(Arg::Value(value, param.passing.clone()));
        }
        let Some(index) = self.input_index.get(name).copied() else {
            self.unknown_name(&crate::ast::Name { text: name.to_owned(), span });
            return None;
        };
        let (value, written) = match self.inputs.get_mut(index) {
            Some(state) => {
                state.used = true;
                (state.input.value, state.written.clone())
            }
            None => return None,
        };
        let bare = owned.optional_of().unwrap_or(&owned);
        if let (Ty::AnyInt, Some((min, max))) =
            (written.optional_of().unwrap_or(&written), bare.integer_range())
        {
            self.narrow(index, min, max);
        }
        let now = self.ty(value);
        if now.compare(bare) == Likeness::Different
            && is_number(&written)
            && written.compare(bare) == Likeness::Same
        {
            // Parameters of several number types: the input is the widest, and is cast where it is used.
            let widest =
                if matches!(written.optional_of().unwrap_or(&written), Ty::AnyInt) { "i64" } else { "f64" };
            let ty = Ty::known(widest);
            self.set_ty(value, if written.optional_of().is_some() { Ty::option(ty) } else { ty });
            return Some(Arg::Value(value, param.passing.clone()));
        }
        let settled = now.settle(if now.optional_of().is_some() { &owned } else { bare });
        self.set_ty(value, settled);
        self.fits(task, param, value, span, &format!("the input `{name}`"), Some(binding))?;
        Some(Arg::Value(value, param.passing.clone()))
    }

    fn narrow(&mut self, index: usize, min: i128, max: i128) {
        if let Some(state) = self.inputs.get_mut(index) {
            let (low, high) = state.range.unwrap_or((i128::from(i64::MIN), i128::from(i64::MAX)));
            state.range = Some((low.max(min), high.min(max)));
        }
    }

    /// Whether a value can go into a parameter; if certainly not, it is reported.
    /// `named` if a value of that name takes precedence over a pipe.
    #[allow(clippy::too_many_arguments, reason = "who gives what to whom, and where")]
    fn fits(
        &mut self,
        task: &Task,
        param: &Param,
        value: ValueId,
        span: Span,
        what: &str,
        named: Option<&Binding<'_>>,
    ) -> Option<()> {
        let owned = param.passing.owned()?;
        let ty = self.ty(value);
        let inside = owned.optional_of().map_or(Likeness::Different, |inner| ty.compare(inner));
        if ty.compare(&owned) == Likeness::Different && inside == Likeness::Different {
            let place = local_param(task, param);
            let (given, wanted) = (ty.to_string(), owned.to_string());
            let piped = named.filter(|binding| {
                binding.left.first().is_some_and(|value| self.ty(*value).compare(&owned) == Likeness::Same)
            });
            self.d.push(match piped {
                Some(binding) => {
                    let event = event_name(binding.event);
                    say::wrong_type::shadowed(span, what, &given, &event, &param.name, &wanted, place)
                }
                None => say::wrong_type::new(span, what, &given, &param.name, &wanted, place),
            });
            return None;
        }
        Some(())
    }

    /// A parameter filled by the next piped value, or by all of them.
    fn piped(&mut self, task: &Task, param: &Param, open: usize, binding: &mut Binding<'_>) -> Option<Arg> {
        if open == 1
            && binding.left.len() >= 2
            && let Some(gathered) = gathered(&param.passing)
        {
            return self.all(task, param, gathered, binding);
        }
        let value = *binding.left.first()?;
        binding.left.remove(0);
        binding.taken.insert(value);
        if self.failures.contains_key(&value) {
            return self.error_argument(task, param, value, binding);
        }
        let what = format!("the result of `{}`", pascal(self.name_of(value)));
        self.fits(task, param, value, binding.event.span, &what, None)?;
        Some(Arg::Value(value, param.passing.clone()))
    }

    fn all(
        &mut self,
        task: &Task,
        param: &Param,
        gathered: Gathered,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        let values = std::mem::take(&mut binding.left);
        binding.taken.extend(values.iter().copied());
        let owned = param.passing.owned()?;
        let types: Vec<Ty> = values.iter().map(|value| self.ty(*value)).collect();
        let fits = match gathered {
            Gathered::Vec | Gathered::Slice => owned
                .items_of()
                .is_some_and(|item| types.iter().all(|ty| ty.compare(item) != Likeness::Different)),
            Gathered::Tuple | Gathered::TupleRef => {
                Ty::Tuple(types.clone()).compare(&owned) != Likeness::Different
            }
        };
        if !fits {
            let place = local_param(task, param);
            let given = Ty::Tuple(types).to_string();
            let what = "all piped values together";
            self.d.push(say::wrong_type::new(
                binding.event.span,
                what,
                &given,
                &param.name,
                &owned.to_string(),
                place,
            ));
            return None;
        }
        Some(Arg::All(values, gathered))
    }

    fn literal_argument(&mut self, task: &Task, param: &Param, literal: Literal, span: Span) -> Option<Arg> {
        let owned = param.passing.owned()?;
        match literal::fit(&literal, &owned) {
            Fit::Yes => Some(Arg::Literal(literal, param.passing.clone())),
            Fit::No(expected) => {
                let place = local_param(task, param);
                self.d.push(say::wrong_attribute_value::param(
                    span,
                    &param.name,
                    &owned.to_string(),
                    &expected,
                    place,
                ));
                None
            }
            Fit::Unwritable => {
                let what = format!("a value of type `{owned}` in a script");
                self.d.push(say::not_available::new(span, &what));
                None
            }
        }
    }

    /// A parameter of type `&Failure`.
    fn failure_argument(&mut self, task: &Task, param: &Param, binding: &mut Binding<'_>) -> Option<Arg> {
        let failure = binding.left.iter().copied().find(|value| self.failures.contains_key(value));
        let Some(value) = failure else {
            if !binding.poisoned {
                let event = event_name(binding.event);
                self.d.push(say::wrong_handler::no_failure(
                    binding.event.span,
                    &event,
                    local_param(task, param),
                ));
            }
            return None;
        };
        binding.left.retain(|left| *left != value);
        binding.taken.insert(value);
        self.take_failure(value, Zero::Any, Ty::known("pointy::Failure"), binding.event.span)?;
        Some(Arg::Value(value, param.passing.clone()))
    }

    /// A parameter that is to take a task's own error.
    fn error_argument(
        &mut self,
        task: &Task,
        param: &Param,
        value: ValueId,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        let (error, event) = {
            let state = self.failures.get(&value)?;
            (state.error.clone(), state.event.clone())
        };
        let place = local_param(task, param);
        match error {
            Some(error) if error.compare(&owned) != Likeness::Different => {
                self.take_failure(value, Zero::Returned, error, binding.event.span)?;
                Some(Arg::Value(value, param.passing.clone()))
            }
            Some(error) => {
                let error = error.to_string();
                self.d.push(say::wrong_handler::new(
                    binding.event.span,
                    &event,
                    Some(&error),
                    &owned.to_string(),
                    place,
                ));
                None
            }
            None => {
                self.d.push(say::wrong_handler::new(
                    binding.event.span,
                    &event,
                    None,
                    &owned.to_string(),
                    place,
                ));
                None
            }
        }
    }

    /// All who take one failure must take it the same way.
    fn take_failure(&mut self, value: ValueId, how: Zero, ty: Ty, span: Span) -> Option<()> {
        let state = self.failures.get_mut(&value)?;
        if state.taken.is_some_and(|taken| taken != how) {
            self.d.push(say::wrong_handler::both(span));
            return None;
        }
        state.taken = Some(how);
        self.set_ty(value, ty);
        if how == Zero::Returned
            && let Some(value) = self.values.get_mut(value.0 as usize)
        {
            "error".clone_into(&mut value.name);
        }
        Some(())
    }
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty.optional_of().unwrap_or(ty), Ty::AnyInt | Ty::AnyFloat)
}

/// How a parameter takes several values at once, if it can.
fn gathered(passing: &Passing) -> Option<Gathered> {
    match passing {
        Passing::Value(ty) if ty.items_of().is_some() => Some(Gathered::Vec),
        Passing::Value(Ty::Tuple(_)) => Some(Gathered::Tuple),
        Passing::Borrow(Ty::Slice(_)) => Some(Gathered::Slice),
        Passing::Borrow(ty) if ty.items_of().is_some() => Some(Gathered::Slice),
        Passing::Borrow(Ty::Tuple(_)) => Some(Gathered::TupleRef),
        Passing::Value(_)
        | Passing::Borrow(_)
        | Passing::OptionBorrow(_)
        | Passing::Run
        | Passing::Failure => None,
    }
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
    matches!(task.origin, Origin::Local).then_some(task.signature.span)
}

fn local_param(task: &Task, param: &Param) -> Option<Span> {
    matches!(task.origin, Origin::Local).then_some(param.span)
}

/// How a script writes a type in an `input` line.
fn script_type(ty: &Ty) -> String {
    if let Some(inner) = ty.optional_of() {
        return format!("{}?", script_type(inner));
    }
    if let Some(item) = ty.items_of() {
        return format!("list<{}>", script_type(item));
    }
    match ty.known_name() {
        Some("String") => "string".to_owned(),
        Some("std::path::PathBuf") => "path".to_owned(),
        Some("std::time::Duration") => "duration".to_owned(),
        Some("pointy::DateTime") => "datetime".to_owned(),
        Some("f64" | "f32") => "float".to_owned(),
        Some(_) if ty.integer_range().is_some() => "int".to_owned(),
        Some(_) | None => ty.to_string(),
    }
}
