//! Counts, durations and numbers that say how a step runs: known now, or computed at start.

use super::sort::{Sort, sort};
use crate::ast::{Expr, ExprKind};
use crate::check::Checker;
use crate::check::literal;
use crate::diagnostics::check as say;
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::{Bounds, Form, Operator};
use crate::typed::{Formula, Literal, Setting};
use std::time::Duration;

impl Checker<'_> {
    /// A whole number of an attribute that may be known only at start; `least` is the smallest that is allowed.
    /// `more` is added to it. Where it is known now it is given to `known`, which says what is wrong with it.
    pub(crate) fn count(
        &mut self,
        expr: &Expr,
        attribute: &str,
        least: u32,
        more: i128,
        known: impl FnOnce(&mut Self, i128) -> Option<u32>,
    ) -> Option<Setting<u32>> {
        let ty = Ty::known("u32");
        let formula = self.formula(expr, Some(&ty))?;
        let formula = self.present_for(formula, &ty);
        match formula.as_literal() {
            Some(Literal::Int(number)) => {
                return known(self, number.saturating_add(more)).map(Setting::Known);
            }
            Some(_) => {}
            None if sort(&formula.ty) == Sort::Int => {
                let formula = if more == 0 { formula } else { plus(formula, more) };
                return self.setting(formula, ty, attribute, Bounds::AtLeast(least), expr.span);
            }
            None => {}
        }
        self.wrong_value(expr, &ty, attribute, "a whole number");
        None
    }

    /// The value of an attribute is of another type.
    fn wrong_value(&mut self, expr: &Expr, ty: &Ty, attribute: &str, expected: &str) {
        let found = say::wrong_attribute_value::new(expr.span, attribute, expected, None);
        let mended = if let ExprKind::Literal(literal) = &expr.kind {
            literal::mended(&literal::plain(literal), ty, literal::fit)
        } else {
            None
        };
        self.d.push(match mended {
            Some(mended) => found.help(format!("write `{mended}`")).fix(expr.span, mended),
            None => found,
        });
    }

    /// A duration of an attribute that may be known only at start; with [`Bounds::AboveZero`] not zero.
    pub(crate) fn time(
        &mut self,
        expr: &Expr,
        attribute: &str,
        bounds: Bounds,
        expected: &str,
    ) -> Option<Setting<Duration>> {
        let ty = Ty::known("std::time::Duration");
        let formula = self.formula(expr, Some(&ty))?;
        let formula = self.present_for(formula, &ty);
        match formula.as_literal() {
            Some(literal) => {
                let fits = |time: &Duration| bounds != Bounds::AboveZero || !time.is_zero();
                if let Some(time) = literal::duration(literal).filter(fits) {
                    return Some(Setting::Known(time));
                }
            }
            None if Self::is_assignable(&formula, &ty) => {
                return self.setting(formula, ty, attribute, bounds, expr.span);
            }
            None => {}
        }
        self.wrong_value(expr, &ty, attribute, expected);
        None
    }

    /// A number of an attribute that may be known only at start, from `least` to `most`.
    pub(crate) fn number(
        &mut self,
        expr: &Expr,
        attribute: &str,
        (least, most): (f64, f64),
        expected: &str,
    ) -> Option<Setting<f64>> {
        let ty = Ty::known("f64");
        let formula = self.formula(expr, Some(&ty))?;
        let formula = self.present_for(formula, &ty);
        match formula.as_literal() {
            Some(literal) => {
                let number = match literal {
                    Literal::Float(number) => Some(*number),
                    #[allow(clippy::cast_precision_loss, reason = "factors and shares are small")]
                    Literal::Int(number) => Some(*number as f64),
                    Literal::Null
                    | Literal::Bool(_)
                    | Literal::Text(_)
                    | Literal::Duration(_)
                    | Literal::Size(_)
                    | Literal::List(_)
                    | Literal::Map(_) => None,
                };
                if let Some(number) = number.filter(|number| (least..=most).contains(number)) {
                    return Some(Setting::Known(number));
                }
            }
            None if matches!(sort(&formula.ty), Sort::Int | Sort::Float) => {
                return self.setting(formula, ty, attribute, Bounds::Within(least, most), expr.span);
            }
            None => {}
        }
        self.wrong_value(expr, &ty, attribute, expected);
        None
    }

    fn setting<T>(
        &mut self,
        formula: Formula,
        ty: Ty,
        attribute: &str,
        bounds: Bounds,
        span: Span,
    ) -> Option<Setting<T>> {
        if !self.is_known_at_start(&formula) {
            self.d.push(say::known_too_late::at_start(span, attribute));
            return None;
        }
        let name = if attribute == "*" { "attempts" } else { attribute };
        let value = self.computed(formula, ty, name, format!("`{attribute}`"), span);
        if let Some(computed) = self.computed.last_mut() {
            computed.bounds = bounds;
        }
        Some(Setting::Computed(value))
    }
}

fn plus(formula: Formula, more: i128) -> Formula {
    let more = Box::new(Formula::literal(Literal::Int(more)));
    Formula { form: Form::Binary(Operator::Add, Box::new(formula), more), ty: Ty::AnyInt }
}
