//! Parameters filled by a name: kept results and inputs, declared or implied.

use super::binding::Binding;
use super::chain::Flow;
use super::event::{event_name, local_param};
use super::header::FLAGS;
use super::{Checker, InputState};
use crate::ast::Event;
use crate::catalogue::{Origin, Task};
use crate::diagnostics::{check as say, suggest};
use crate::signature::{Likeness, Param, Passing, Ty};
use crate::source::Span;
use crate::typed::{Arg, Input, Literal, Source, ValueId};

impl Checker<'_> {
    /// Nothing gives this parameter a value: an implied input, `None`, or an error.
    pub(super) fn open(
        &mut self,
        task: &Task,
        param: &Param,
        flow: &Flow,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        let wanted = owned.optional_of().unwrap_or(&owned);
        let dropped = flow.dropped.iter().find(|value| {
            let ty = self.ty(**value);
            // What a built-in event takes whatever it is, is taken from what was dropped.
            let fits = match (task.origin, ty.compare(wanted)) {
                (_, Likeness::Same) => true,
                (Origin::Builtin(_), Likeness::Unknown) => true,
                (Origin::Local | Origin::Workflow(_), Likeness::Unknown) | (_, Likeness::Different) => false,
            };
            ty != Ty::Unit && fits && !self.failures.contains_key(value)
        });
        let event = event_name(binding.event);
        if let (Some(value), Some(link)) = (dropped, flow.link)
            && !(self.declared && param.passing.is_optional())
        {
            let ty = self.ty(*value).to_string();
            // One link drops a value once, however many branches could take it.
            if self.drops.insert(link) {
                self.d.push(say::dropped_value::new(
                    link,
                    &event,
                    &param.name,
                    &ty,
                    local_param(task, param),
                ));
            }
            return None;
        }
        if let Some(kept) = self.gone.get(&param.name).copied() {
            let place = local_param(task, param);
            self.d.push(say::missing_value::gone(binding.event.span, &event, &param.name, kept, place));
            return None;
        }
        if owned.is_generic() && !param.passing.is_optional() {
            let place = local_param(task, param);
            self.d.push(say::missing_value::generic(binding.event.span, &event, &param.name, place));
            return None;
        }
        if !self.declared && !matches!(task.origin, Origin::Builtin(_)) && !owned.is_generic() {
            if FLAGS.contains(&param.name.as_str()) {
                let place = local_param(task, param);
                let span = binding.event.span;
                self.d.push(say::reserved_input::implied(
                    span,
                    &event,
                    &param.name,
                    place,
                    self.catalogue.file(place),
                ));
                return None;
            }
            let value = self.implied(&param.name, owned, binding.event.span)?;
            return Some(Arg::Value(value, param.passing.clone()));
        }
        if param.passing.is_optional() {
            return Some(match &param.passing {
                // `&Option<T>`
                Passing::Borrow(_) => Arg::Literal(Literal::Null, param.passing.clone()),
                Passing::Value(_)
                | Passing::OptionBorrow(_)
                | Passing::Items(..)
                | Passing::Run
                | Passing::Failure => Arg::Nothing,
            });
        }
        self.lacks(task, param, binding);
        None
    }

    /// Nothing gives this parameter a value.
    pub(super) fn lacks(&mut self, task: &Task, param: &Param, binding: &Binding<'_>) {
        // The line that would declare it could not be read, which was said.
        if self.broken && self.defines(&param.name) {
            return;
        }
        let known = self.kept.iter().map(|(name, _)| name.as_str());
        let nearest = suggest::nearest(&param.name, known.chain(self.input_index.keys().map(String::as_str)));
        let Some(owned) = param.passing.owned() else { return };
        let ty = script_type(&owned);
        let place = local_param(task, param);
        let last = self.inputs.iter().filter_map(|state| state.item).max();
        let found = say::missing_value::new(
            binding.event.span,
            &written(binding.event),
            &param.name,
            &ty,
            nearest,
            self.declared,
            place,
        );
        self.d.push(match last.filter(|_| nearest.is_none() && is_writable(&ty)) {
            Some(last) => found.likely(last.after(), format!("\ninput {}: {ty}", param.name)),
            None => found,
        });
    }

    /// An input that no line declares.
    pub(super) fn implied(&mut self, name: &str, ty: Ty, span: Span) -> Option<ValueId> {
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
        let bare = ty.optional_of().unwrap_or(&ty);
        let variable = bare.is_secret().then(|| super::secret::variable(name));
        let input = Input {
            name: name.to_owned(),
            docs: Vec::new(),
            ty: ty.clone(),
            default: None,
            computed_default: None,
            variable,
            constraints: Vec::new(),
            range: None,
            value,
            implied: true,
            rows: false,
            span,
        };
        self.input_index.insert(name.to_owned(), self.inputs.len());
        self.inputs.push(InputState { input, written: ty, range: None, used: true, item: None, ty: None });
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

    /// A parameter filled by a name: a kept result, a resource or an input.
    pub(super) fn named(
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
        if let Some(resource) = self.catalogue.resource(name) {
            return self.resource_argument(task, param, resource, span, binding);
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
        let errors = self.d.errors();
        if self.fits(task, param, value, span, &format!("the input `{name}`"), Some(binding)).is_none() {
            let place = self.inputs.get(index).and_then(|state| state.ty);
            let ty = script_type(&owned);
            let file = self.catalogue.file(local_param(task, param));
            let open = self.d.errors() > errors && !written.optional_of().unwrap_or(&written).is_secret();
            if let Some(place) = place.filter(|_| open && is_writable(&ty)) {
                self.d.amend(|found| match &found.fix {
                    None => found
                        .help(format!("write `input {name}: {ty}`, or change the type in {file}"))
                        .likely(place, ty),
                    Some(_) => found,
                });
            }
            return None;
        }
        Some(Arg::Value(value, param.passing.clone()))
    }

    fn narrow(&mut self, index: usize, min: i128, max: i128) {
        if let Some(state) = self.inputs.get_mut(index) {
            let (low, high) = state.range.unwrap_or((i128::from(i64::MIN), i128::from(i64::MAX)));
            state.range = Some((low.max(min), high.min(max)));
        }
    }
}

fn is_number(ty: &Ty) -> bool {
    matches!(ty.optional_of().unwrap_or(ty), Ty::AnyInt | Ty::AnyFloat)
}

/// How a script writes a type in an `input` line.
pub(super) fn script_type(ty: &Ty) -> String {
    if let Some(inner) = ty.optional_of() {
        return format!("{}?", script_type(inner));
    }
    if let Some(item) = ty.items_of() {
        return format!("list<{}>", script_type(item));
    }
    match ty.known_name() {
        Some("String") => "string".to_owned(),
        Some("pointy::Secret") => "secret".to_owned(),
        Some("std::path::PathBuf") => "path".to_owned(),
        Some("std::time::Duration") => "duration".to_owned(),
        Some("pointy::DateTime") => "datetime".to_owned(),
        Some("f64" | "f32") => "float".to_owned(),
        Some(_) if ty.integer_range().is_some() => "int".to_owned(),
        None if *ty == Ty::json() => "json".to_owned(),
        Some(_) | None => ty.to_string(),
    }
}

/// Whether an `input` line can have this type, as far as its words tell.
pub(super) fn is_writable(ty: &str) -> bool {
    ty.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '<' | '>' | '?'))
}

/// The event as the script has it, with its type.
fn written(event: &Event) -> String {
    let name = event_name(event);
    match event.args.first().and_then(|argument| argument.path.last()) {
        Some(argument) => format!("{name}<{}>", argument.text),
        None => name,
    }
}
