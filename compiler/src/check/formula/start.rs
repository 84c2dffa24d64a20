//! Values that are known when the workflow starts: inputs, the environment, and what is computed from them.

use super::sort::{Sort, sort};
use crate::ast::{Expr, ExprKind, Name};
use crate::catalogue::Task;
use crate::check::binding::Binding;
use crate::check::event::{event_name, local_param, taken};
use crate::check::literal::{self, Fit};
use crate::check::{Checker, ConstantState, EnvironmentState};
use crate::diagnostics::check as say;
use crate::signature::{Likeness, Param, Ty};
use crate::source::Span;
use crate::typed::formula::{Bounds, Computed, Form};
use crate::typed::{Arg, Formula, Source, ValueId};

impl Checker<'_> {
    /// `$name`: a constant, an input or a kept result.
    pub(super) fn named_formula(&mut self, name: &Name, wanted: Option<&Ty>) -> Option<Formula> {
        self.note_word(name);
        if self.constants.contains_key(&name.text) {
            return self.constant_formula(&name.text, wanted);
        }
        if let Some((_, value)) = self.kept.iter().rev().find(|(kept, _)| *kept == name.text) {
            let value = *value;
            return self.shown(value, name);
        }
        if let Some(state) = self.input_index.get(&name.text).and_then(|index| self.inputs.get_mut(*index)) {
            state.used = true;
            let value = state.input.value;
            return self.shown(value, name);
        }
        self.unknown_name(name);
        None
    }

    /// A value within an expression, if it may be seen there.
    fn shown(&mut self, value: ValueId, name: &Name) -> Option<Formula> {
        let ty = self.ty(value);
        if ty.optional_of().unwrap_or(&ty).is_secret() {
            self.d.push(say::exposed_secret::expression(name.span, &name.text));
            return None;
        }
        Some(Formula { form: Form::Value(value), ty })
    }

    /// A constant: its value where it is known now, else a value that is computed once.
    pub(in crate::check) fn constant_formula(&mut self, name: &str, wanted: Option<&Ty>) -> Option<Formula> {
        let state = self.constants.get_mut(name)?;
        state.used = true;
        let formula = state.formula.clone()?;
        if formula.as_literal().is_some() {
            return Some(formula);
        }
        // The text of a variable is read as what is wanted; all else is what it is.
        let wanted = wanted.filter(|_| state.open).map(literal::settled);
        let key = wanted.as_ref().map(ToString::to_string);
        if let Some(value) = state.computed.get(&key).copied() {
            return Some(Formula { form: Form::Value(value), ty: self.ty(value) });
        }
        let expr = state.expr.clone();
        let formula = match &wanted {
            Some(_) => self.formula(&expr, wanted.as_ref())?,
            None => formula,
        };
        let value = match &formula.form {
            Form::Value(value) => *value,
            Form::Literal(_)
            | Form::It
            | Form::Field(..)
            | Form::List(_)
            | Form::Map(_)
            | Form::Not(_)
            | Form::Negative(_)
            | Form::Binary(..)
            | Form::Conditional(..)
            | Form::Coalesce(..)
            | Form::IsNull(..) => {
                let fits = wanted.as_ref().filter(|wanted| assignable(&formula, wanted));
                let ty = fits.cloned().unwrap_or_else(|| wide(&formula.ty));
                self.computed(formula, ty, name, format!("`@{name}`"), expr.span)
            }
        };
        if let Some(state) = self.constants.get_mut(name) {
            state.computed.insert(key, value);
        }
        Some(Formula { form: Form::Value(value), ty: self.ty(value) })
    }

    /// Remembers a constant.
    pub(in crate::check) fn constant_state(&mut self, expr: &Expr, span: Span, item: Span) -> ConstantState {
        let formula = self.formula(expr, None);
        let open = self.is_open_type(expr);
        ConstantState {
            formula,
            expr: expr.clone(),
            open,
            span,
            item,
            used: false,
            computed: Default::default(),
        }
    }

    /// `$env.NAME`, its text read as `wanted`; null where it is not set, but for one that is required.
    pub(super) fn environment(&mut self, name: &Name, wanted: Option<&Ty>, required: bool) -> Formula {
        let inner = wanted.map(|ty| ty.optional_of().unwrap_or(ty));
        let plain = inner.filter(|ty| {
            !matches!(ty, Ty::Never | Ty::Opaque(_)) && (sort(ty) != Sort::Unknown || ty.is_secret())
        });
        let ty = plain.map_or_else(Ty::string, |ty| literal::settled(&ty.owned()));
        let value = self.variable(&name.text, ty.clone(), required);
        let ty = if required { ty } else { Ty::option(ty) };
        Formula { form: Form::Value(value), ty }
    }

    fn variable(&mut self, name: &str, ty: Ty, required: bool) -> ValueId {
        let found = self
            .environment
            .iter()
            .find(|state| state.name == name && state.ty == ty && state.required == required);
        if let Some(state) = found {
            return state.value;
        }
        let whole = if required { ty.clone() } else { Ty::option(ty.clone()) };
        let value = self.value(format!("env_{}", name.to_lowercase()), whole, Source::Input);
        self.environment.push(EnvironmentState { name: name.to_owned(), value, ty, required });
        value
    }

    /// The same variable of the environment, which must then be set; `None` for all other values.
    pub(super) fn required(&mut self, formula: &Formula) -> Option<Formula> {
        let Form::Value(value) = &formula.form else { return None };
        let state = self.environment.iter().find(|state| state.value == *value && !state.required)?;
        let (name, ty) = (state.name.clone(), state.ty.clone());
        let value = self.variable(&name, ty.clone(), true);
        Some(Formula { form: Form::Value(value), ty })
    }

    /// Whether what is wanted decides the type of an expression: it is what the environment gives.
    pub(super) fn is_open_type(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Environment(_) => true,
            ExprKind::Constant(name) => self.constants.get(&name.text).is_some_and(|state| state.open),
            ExprKind::Binary(crate::ast::BinaryOp::Coalesce, a, b) => {
                self.is_open_type(a) || self.is_open_type(b)
            }
            ExprKind::Conditional(_, yes, no) => self.is_open_type(yes) || self.is_open_type(no),
            ExprKind::Literal(_)
            | ExprKind::Name(_)
            | ExprKind::Piped
            | ExprKind::List(_)
            | ExprKind::Map(_)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::Field(..)
            | ExprKind::Path(_)
            | ExprKind::Error => false,
        }
    }

    /// Looks at the names only of an expression that is not needed.
    pub(super) fn touch(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Constant(name) => {
                self.note_word(name);
                if let Some(state) = self.constants.get_mut(&name.text) {
                    state.used = true;
                } else {
                    self.named_formula(name, None);
                }
            }
            ExprKind::List(items) => items.iter().for_each(|item| self.touch(item)),
            ExprKind::Map(entries) => entries.iter().for_each(|(_, value)| self.touch(value)),
            ExprKind::Unary(_, inner) | ExprKind::Field(inner, _) => self.touch(inner),
            ExprKind::Binary(_, a, b) => {
                self.touch(a);
                self.touch(b);
            }
            ExprKind::Conditional(test, yes, no) => {
                self.touch(test);
                self.touch(yes);
                self.touch(no);
            }
            ExprKind::Literal(_)
            | ExprKind::Name(_)
            | ExprKind::Environment(_)
            | ExprKind::Piped
            | ExprKind::Path(_)
            | ExprKind::Error => {}
        }
    }

    /// A value that is computed at start.
    pub(in crate::check) fn computed(
        &mut self,
        formula: Formula,
        ty: Ty,
        name: &str,
        what: String,
        span: Span,
    ) -> ValueId {
        let value = self.value(name.to_owned(), ty, Source::Input);
        let text = super::super::one_line(span.of(self.text));
        self.computed.push(Computed { value, formula, text, what, bounds: Bounds::None });
        value
    }

    /// Whether all that a formula reads is known at start.
    pub(super) fn is_known_at_start(&self, formula: &Formula) -> bool {
        formula.values().iter().all(|value| {
            self.values.get(value.0 as usize).is_some_and(|value| matches!(value.source, Source::Input))
        })
    }

    /// The formula for a value of a type: where that may not be null, a variable of the environment must be set.
    pub(in crate::check) fn present_for(&mut self, formula: Formula, ty: &Ty) -> Formula {
        if ty.optional_of().is_some() { formula } else { self.required(&formula).unwrap_or(formula) }
    }

    /// Whether a formula can become a value of a type.
    pub(in crate::check) fn is_assignable(formula: &Formula, ty: &Ty) -> bool {
        assignable(formula, ty)
    }

    /// A parameter that an expression fills.
    pub(in crate::check) fn formula_argument(
        &mut self,
        task: &Task,
        param: &Param,
        formula: Formula,
        span: Span,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        let formula = self.present_for(formula, &owned);
        if !assignable(&formula, &owned) {
            let place = local_param(task, param);
            let given = super::words(&formula.ty);
            self.d.push(if formula.ty.optional_of().is_some_and(|inner| could_be(inner, &owned)) {
                say::maybe_missing::param(span, &param.name, &taken(task, param), place)
            } else {
                say::wrong_operand::param(
                    span,
                    &param.name,
                    &taken(task, param),
                    &given,
                    &super::words(&owned),
                    place,
                )
            });
            return None;
        }
        if !self.is_known_at_start(&formula) {
            return Some(Arg::Formula(Box::new(formula), param.passing.clone()));
        }
        if let Form::Value(value) = &formula.form
            && self.ty(*value).compare(&owned) == Likeness::Same
        {
            return Some(Arg::Value(*value, param.passing.clone()));
        }
        let event = event_name(binding.event);
        let name =
            format!("{}_{}", crate::naming::snake(event.rsplit("::").next().unwrap_or(&event)), param.name);
        let what = format!("`{}` of `{event}`", param.name);
        let value = self.computed(formula, owned, &name, what, span);
        Some(Arg::Value(value, param.passing.clone()))
    }
}

/// The type of a value that is computed: numbers are wide.
fn wide(ty: &Ty) -> Ty {
    match ty {
        Ty::AnyInt => Ty::known("i64"),
        Ty::AnyFloat => Ty::known("f64"),
        Ty::Named { head, args } => Ty::Named { head: head.clone(), args: args.iter().map(wide).collect() },
        Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => ty.clone(),
    }
}

/// Whether a formula can become a value of a type; numbers are looked at again where they are computed.
fn assignable(formula: &Formula, ty: &Ty) -> bool {
    if let Some(literal) = formula.as_literal() {
        return literal::fit(literal, ty) == Fit::Yes;
    }
    if let Some(inner) = ty.optional_of() {
        return match formula.ty.optional_of() {
            Some(Ty::Never) => true,
            Some(given) => could_be(given, inner),
            None => assignable(formula, inner),
        };
    }
    match (&formula.form, ty.items_of()) {
        (Form::List(items), Some(item)) => items.iter().all(|formula| assignable(formula, item)),
        (
            Form::Literal(_)
            | Form::Value(_)
            | Form::It
            | Form::Field(..)
            | Form::List(_)
            | Form::Map(_)
            | Form::Not(_)
            | Form::Negative(_)
            | Form::Binary(..)
            | Form::Conditional(..)
            | Form::Coalesce(..)
            | Form::IsNull(..),
            _,
        ) => could_be(&formula.ty, ty),
    }
}

fn could_be(given: &Ty, wanted: &Ty) -> bool {
    match (sort(given), sort(wanted)) {
        (Sort::Int | Sort::Float, Sort::Int | Sort::Float) => true,
        (Sort::Text, Sort::Path) | (Sort::Int | Sort::Float, Sort::Duration) => true,
        _ => given.compare(wanted) != Likeness::Different,
    }
}
