//! How a task gets its parameters: attributes, then inputs, kept results, constants and resources, then pipes.

use super::Checker;
use super::builtin::{takes_all, takes_texts};
use super::chain::Flow;
use super::event::{event_name, local_param, taken};
use super::literal::{self, Fit};
use crate::ast::{Attribute, Event, ExprKind};
use crate::catalogue::{Origin, Task};
use crate::diagnostics::check as say;
use crate::signature::{Likeness, Param, Passing, Ty};
use crate::source::Span;
use crate::typed::{Arg, Formula, Gathered, Literal, ValueId};
use crate::vocabulary::attributes;
use std::collections::{BTreeMap, BTreeSet};

/// The arguments of one call while they are being found.
pub(super) struct Binding<'s> {
    pub(super) event: &'s Event,
    /// Values for parameters by name.
    pub(super) attributes: BTreeMap<&'s str, &'s Attribute>,
    /// Piped values not yet taken, in order.
    pub(super) left: Vec<ValueId>,
    pub(super) taken: BTreeSet<ValueId>,
    pub(super) poisoned: bool,
}

impl Checker<'_> {
    pub(super) fn arguments(&mut self, task: &Task, flow: &Flow, binding: &mut Binding<'_>) -> Vec<Arg> {
        let params = &task.signature.params;
        let asks = |binding: &Binding<'_>, param: &Param| {
            let attribute = binding.attributes.get(param.name.as_str());
            attribute.is_some_and(|attribute| matches!(attribute.value.kind, ExprKind::Piped))
        };
        // Where there are too few piped values for all who could take one, those go first who ask for one by `_`.
        let takers = params.iter().filter(|param| self.is_open(param, binding)).count();
        let scarce = binding.left.len() < takers;
        let mut order: Vec<usize> = (0..params.len()).collect();
        if scarce {
            order.sort_by_key(|index| !params.get(*index).is_some_and(|param| asks(binding, param)));
        }
        let mut args: Vec<(usize, Arg)> = Vec::new();
        for (done, index) in order.iter().enumerate() {
            let Some(param) = params.get(*index) else { continue };
            let rest = order.iter().skip(done).filter_map(|index| params.get(*index));
            let open: Vec<&Param> = rest.filter(|param| self.is_open(param, binding)).collect();
            let before = binding.left.clone();
            let arg = self.argument(task, param, &open, flow, binding);
            self.note_argument(param, arg.as_ref(), &before, binding);
            args.push((*index, arg.unwrap_or(Arg::Nothing)));
        }
        args.sort_by_key(|(index, _)| *index);
        args.into_iter().map(|(_, arg)| arg).collect()
    }

    /// Whether only a pipe can fill this parameter.
    fn is_open(&self, param: &Param, binding: &Binding<'_>) -> bool {
        let named = self.is_named(&param.name);
        let attribute = binding.attributes.get(param.name.as_str());
        let piped = attribute.is_some_and(|attribute| matches!(attribute.value.kind, ExprKind::Piped));
        match param.passing {
            Passing::Run | Passing::Failure => false,
            Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Items(..) => {
                piped || (attribute.is_none() && !named)
            }
        }
    }

    pub(super) fn argument(
        &mut self,
        task: &Task,
        param: &Param,
        open: &[&Param],
        flow: &Flow,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        match &param.passing {
            Passing::Run => return Some(Arg::Run),
            Passing::Failure => return self.failure_argument(task, param, flow, binding),
            Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Items(..) => {}
        }
        if let Some(attribute) = binding.attributes.get(param.name.as_str()).copied() {
            if matches!(attribute.value.kind, ExprKind::Piped) {
                if binding.left.is_empty() {
                    if !binding.poisoned {
                        let piped = !flow.piped.is_empty();
                        self.d.push(say::missing_value::nothing_piped(
                            attribute.value.span,
                            &param.name,
                            piped,
                        ));
                    }
                    return None;
                }
                return self.piped(task, param, open, true, binding);
            }
            if let ExprKind::Constant(name) = &attribute.value.kind
                && !self.constants.contains_key(&name.text)
            {
                self.note_word(name);
                let errors = self.d.errors();
                let argument = self.named(task, param, &name.text, name.span, binding);
                if argument.is_none() && self.d.errors() == errors + 1 && self.is_printable(&name.text, param)
                {
                    let place = attribute.value.span;
                    self.d.amend(|found| say::wrong_type::as_text(found, place, &name.text));
                }
                return argument;
            }
            let owned = param.passing.owned()?;
            let formula = self.formula(&attribute.value, Some(&owned))?;
            return self.valued(task, param, formula, attribute.value.span, binding);
        }
        if self.kept.iter().any(|(name, _)| *name == param.name)
            || (self.declared && self.input_index.contains_key(&param.name))
        {
            self.note_param(task, param, binding.event);
            return self.named(task, param, &param.name, binding.event.span, binding);
        }
        if self.constants.contains_key(&param.name) {
            self.note_param(task, param, binding.event);
            let owned = param.passing.owned()?;
            let formula = self.constant_formula(&param.name, Some(&owned))?;
            return self.valued(task, param, formula, binding.event.span, binding);
        }
        if let Some(resource) = self.catalogue.resource(&param.name) {
            self.note_param(task, param, binding.event);
            return self.resource_argument(task, param, resource, binding.event.span, binding);
        }
        if !binding.left.is_empty() {
            return self.piped(task, param, open, false, binding);
        }
        if binding.poisoned {
            return None;
        }
        self.open(task, param, flow, binding)
    }

    /// Whether a parameter takes a text, and the value of this name is a number that can be written as one.
    fn is_printable(&self, name: &str, param: &Param) -> bool {
        let kept = self.kept.iter().rev().find(|(kept, _)| kept == name).map(|(_, value)| *value);
        let input = || Some(self.inputs.get(*self.input_index.get(name)?)?.input.value);
        let ty = kept.or_else(input).map(|value| self.ty(value));
        let number = ty.is_some_and(|ty| {
            ty.integer_range().is_some() || ty.is_float() || matches!(ty, Ty::AnyInt | Ty::AnyFloat)
        });
        number && param.passing.owned().is_some_and(|owned| owned.known_name() == Some("String"))
    }

    /// Whether a value can go into a parameter; if certainly not, it is reported.
    /// `named` if a value of that name takes precedence over a pipe.
    #[allow(clippy::too_many_arguments, reason = "who gives what to whom, and where")]
    pub(super) fn fits(
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
            let (given, wanted) = (ty.to_string(), taken(task, param));
            if ty.optional_of().unwrap_or(&ty).is_secret() {
                self.d.push(say::exposed_secret::taken_as(span, what, &param.name, &wanted, place));
                return None;
            }
            let place = self.with_file(place);
            let piped = named.filter(|binding| {
                binding.left.first().is_some_and(|value| self.ty(*value).compare(&owned) == Likeness::Same)
            });
            if ty == Ty::json()
                && let Some(builtin) = self.read_as_json(value)
            {
                let (name, written) = (&param.name, super::named::script_type(&owned));
                self.d.push(say::wrong_type::json(span, builtin, name, &wanted, &written, place));
                return None;
            }
            self.d.push(match piped {
                Some(binding) => {
                    let event = event_name(binding.event);
                    say::wrong_type::shadowed(span, what, &given, &event, &param.name, &wanted, place)
                }
                None => {
                    let found = say::wrong_type::new(span, what, &given, &param.name, &wanted, place);
                    let text =
                        matches!(task.origin, Origin::Builtin(_)) && owned.known_name() == Some("String");
                    let found = match self.read_as(value) {
                        Some(builtin) => say::wrong_type::read_as(found, builtin, &owned.to_string()),
                        None if text => say::wrong_type::joined(found, &event_name_of(task), &param.name),
                        None => found,
                    };
                    let inner = ty.optional_of().filter(|_| self.may_be_missing(value));
                    let fits = inner.is_some_and(|inner| inner.compare(&owned) != Likeness::Different);
                    let is_local = task.origin == Origin::Local;
                    let wanted = param.passing.to_string();
                    if fits && is_local { say::wrong_type::optional(found, &wanted) } else { found }
                }
            });
            return None;
        }
        Some(())
    }

    /// A parameter filled by the next piped value, or by all of them. `asked`: by `_`.
    fn piped(
        &mut self,
        task: &Task,
        param: &Param,
        open: &[&Param],
        asked: bool,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        if open.len() == 1
            && binding.left.len() >= 2
            && let Some(gathered) = gathered(task, param)
        {
            return self.all(task, param, gathered, binding);
        }
        let value = *binding.left.first()?;
        if !asked && self.is_for_another(value, param, open) {
            let owned = param.passing.owned()?;
            let other = binding.left.iter().find(|other| self.ty(**other).compare(&owned) == Likeness::Same);
            match other {
                Some(_) => {
                    let (ty, wanted) = (self.ty(value).to_string(), taken(task, param));
                    let place = self.with_file(local_param(task, param));
                    let (span, name) = (binding.event.span, &param.name);
                    self.d.push(say::wrong_type::order(span, &ty, name, &wanted, place));
                    binding.left.clear();
                    binding.poisoned = true;
                }
                None => self.lacks(task, param, binding),
            }
            return None;
        }
        binding.left.remove(0);
        binding.taken.insert(value);
        if self.failures.contains_key(&value) {
            return self.error_argument(task, param, value, binding);
        }
        let what = match self.kept.iter().find(|(_, kept)| *kept == value) {
            Some((name, _)) => format!("`{name}`"),
            None if self.is_task_result(value) => format!("the result of `{}`", self.giver(value)),
            None => "the piped value".to_owned(),
        };
        self.fits(task, param, value, binding.event.span, &what, None)?;
        Some(Arg::Value(value, param.passing.clone()))
    }

    /// Whether a value that would go into this parameter is of the type of another one that is open, and certainly
    /// not of its own: then what lacks is a value for this one.
    fn is_for_another(&self, value: ValueId, param: &Param, open: &[&Param]) -> bool {
        let ty = self.ty(value);
        let likeness = |param: &Param| param.passing.owned().map(|owned| ty.compare(&owned));
        let inside = |param: &Param| param.passing.owned()?.optional_of().map(|inner| ty.compare(inner));
        !self.failures.contains_key(&value)
            && likeness(param) == Some(Likeness::Different)
            && inside(param).is_none_or(|likeness| likeness == Likeness::Different)
            && open.iter().any(|other| other.name != param.name && likeness(other) == Some(Likeness::Same))
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
            Gathered::Vec | Gathered::Items(_) | Gathered::Slice => owned
                .items_of()
                .is_some_and(|item| types.iter().all(|ty| ty.compare(item) != Likeness::Different)),
            Gathered::Tuple | Gathered::TupleRef => {
                Ty::Tuple(types.clone()).compare(&owned) != Likeness::Different
            }
        };
        if !fits {
            let place = self.with_file(local_param(task, param));
            let given = Ty::Tuple(types).to_string();
            let what = "the tuple of all piped values";
            self.d.push(say::wrong_type::new(
                binding.event.span,
                what,
                &given,
                &param.name,
                &taken(task, param),
                place,
            ));
            return None;
        }
        Some(Arg::All(values, gathered))
    }

    /// A parameter filled by an expression or a constant.
    fn valued(
        &mut self,
        task: &Task,
        param: &Param,
        formula: Formula,
        span: Span,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        if owned.optional_of().unwrap_or(&owned).is_secret() && !self.is_variable(&formula) {
            self.d.push(say::exposed_secret::written(span, &param.name, local_param(task, param)));
            return None;
        }
        match formula.as_literal() {
            Some(literal) => {
                let attribute = binding.attributes.get(param.name.as_str());
                let written = attribute.is_some_and(|attribute| {
                    attribute.value.span == span
                        && matches!(attribute.value.kind, ExprKind::Literal(_) | ExprKind::Unary(..))
                });
                self.literal_argument(task, param, literal.clone(), span, written)
            }
            None => self.formula_argument(task, param, formula, span, binding),
        }
    }

    /// `written`: the value itself stands at this place, not the name of a constant.
    fn literal_argument(
        &mut self,
        task: &Task,
        param: &Param,
        literal: Literal,
        span: Span,
        written: bool,
    ) -> Option<Arg> {
        // Where a built-in event takes several texts, one may stand alone.
        let literal = if matches!(literal, Literal::Text(_)) && takes_texts(task, &param.name) {
            Literal::List(vec![literal])
        } else {
            literal
        };
        // What a type parameter stands for is what the literal is by itself.
        let mut known = BTreeMap::new();
        if let (Some(owned), Some(own)) = (param.passing.owned(), literal::natural(&literal)) {
            owned.learn(&own, &mut known);
        }
        let passing = if known.is_empty() { param.passing.clone() } else { param.passing.with(&known) };
        let owned = passing.owned()?;
        match literal::fit(&literal, &owned) {
            Fit::Yes => {
                self.keeps_limits(task, param, &literal, span).then_some(Arg::Literal(literal, passing))
            }
            Fit::No(expected) => {
                let place = local_param(task, param);
                let (name, ty) = (&param.name, taken(task, param));
                let both = attributes::find(name).is_some_and(|attribute| attribute.read.is_some());
                let found = say::wrong_attribute_value::param(span, name, &ty, &expected, both, place);
                let mended = written.then(|| literal::mended(&literal, &owned, literal::fit)).flatten();
                self.d.push(match mended {
                    Some(mended) => found.help(format!("write `{mended}`")).likely(span, mended),
                    None => found,
                });
                None
            }
            Fit::Unwritable => {
                let input = super::named::script_type(&owned);
                let input = Some(input.as_str()).filter(|input| super::named::is_writable(input));
                self.d.push(say::not_available::value(span, &owned.to_string(), input));
                None
            }
        }
    }
}

/// How a script writes a built-in event.
fn event_name_of(task: &Task) -> String {
    match task.origin {
        Origin::Builtin(builtin) => format!("std::{}", builtin.name),
        Origin::Local | Origin::Workflow(_) => crate::naming::pascal(&task.signature.name),
    }
}

/// How a parameter takes several values at once, if it can.
fn gathered(task: &Task, param: &Param) -> Option<Gathered> {
    match &param.passing {
        Passing::Borrow(_) if takes_all(task, &param.name) => Some(Gathered::TupleRef),
        Passing::Value(ty) if ty.items_of().is_some() => Some(Gathered::Vec),
        Passing::Items(_, pulls) => Some(Gathered::Items(pulls.by)),
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
