//! Expressions: their types, and their values as far as these are known now.
//!
//! What depends on an input or on the environment becomes a formula, which is computed once at start
//! (`check/formula/start.rs`); what depends on a result, or on `it`, is computed by the step.

mod fields;
mod operate;
mod operators;
mod settings;
pub(super) mod sort;
mod start;
mod when;

use super::Checker;
use crate::ast::{Expr, ExprKind, Name, UnaryOp};
use crate::diagnostics::check as say;
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::Form;
use crate::typed::{Formula, Literal};
use operators::operator;
pub(super) use sort::words;
pub(super) use when::OUTCOMES;

/// The largest formula, in parts: constants of constants grow quickly.
const LARGEST: usize = 10_000;

impl Checker<'_> {
    /// The value of an expression that must be known now; what is wrong is reported.
    pub(crate) fn literal(&mut self, expr: &Expr) -> Option<Literal> {
        let formula = self.formula(expr, None)?;
        if let Form::Literal(literal) = formula.form {
            return Some(literal);
        }
        self.d.push(say::known_too_late::new(expr.span));
        None
    }

    /// An expression with its type; what is wrong is reported. A variable of the environment is read as `wanted`.
    pub(crate) fn formula(&mut self, expr: &Expr, wanted: Option<&Ty>) -> Option<Formula> {
        match &expr.kind {
            ExprKind::Literal(literal) => {
                if matches!(literal, crate::ast::Literal::Text(_)) {
                    self.note_quoted(expr.span);
                }
                Some(Formula::literal(super::literal::plain(literal)))
            }
            ExprKind::List(items) => self.list(items, wanted, expr.span),
            ExprKind::Map(entries) => self.map(entries, wanted, expr.span),
            ExprKind::Constant(name) => self.named_formula(name, wanted),
            ExprKind::Environment(name) => Some(self.environment(name, wanted, false)),
            ExprKind::Unary(UnaryOp::Not, inner) => self.not(expr, inner),
            ExprKind::Unary(UnaryOp::Minus, inner) => self.minus(expr, inner, wanted),
            ExprKind::Binary(op, a, b) => match operator(*op) {
                Some(op) => self.binary(op, expr, a, b),
                None => self.coalesce(expr, a, b, wanted),
            },
            ExprKind::Conditional(test, yes, no) => self.conditional(test, yes, no, wanted, expr.span),
            ExprKind::Field(base, name) => self.field(base, name),
            ExprKind::Name(name) => self.word(name, expr.span),
            ExprKind::Path(_) => {
                self.d.push(say::not_available::new(expr.span, "an event as a value"));
                None
            }
            ExprKind::Piped => {
                self.d.push(say::wrong_attribute_value::piped(expr.span));
                None
            }
            ExprKind::Error => None,
        }
    }

    fn word(&mut self, name: &Name, span: Span) -> Option<Formula> {
        match (&self.rule, name.text.as_str()) {
            (Some(ty), "it") => Some(Formula { form: Form::It, ty: ty.clone() }),
            (None, "it") => {
                self.d.push(say::misplaced_it::new(span));
                None
            }
            (_, "True" | "False" | "None" | "TRUE" | "FALSE" | "Null" | "nil") => {
                self.d.push(say::wrong_attribute_value::foreign_word(span, &name.text));
                None
            }
            (_, word) if self.is_readable(word) => {
                self.d.push(say::wrong_attribute_value::without_dollar(span, word));
                None
            }
            (Some(ty), word) => {
                let field = self.catalogue.field(ty, word).is_some();
                self.d.push(say::wrong_attribute_value::word_in_rule(span, word, field));
                None
            }
            (None, word) if self.names.has(word) && word.starts_with(|first: char| first.is_uppercase()) => {
                self.d.push(say::wrong_attribute_value::event(span, word));
                None
            }
            (None, word) => {
                self.d.push(say::wrong_attribute_value::bare_word(span, word));
                None
            }
        }
    }

    /// Whether `$word` reads something here.
    pub(super) fn is_readable(&self, word: &str) -> bool {
        self.kept.iter().any(|(kept, _)| kept == word)
            || (self.declared && self.input_index.contains_key(word))
            || self.constants.contains_key(word)
            || self.catalogue.resource(word).is_some()
    }

    /// What is too large to be written down is refused.
    fn fits_in_memory(&mut self, formula: Formula, span: Span) -> Option<Formula> {
        let large = match formula.as_literal() {
            Some(literal) => super::literal::size(literal) > super::literal::LARGEST,
            None => formula.size() > LARGEST,
        };
        if large {
            self.d.push(say::wrong_attribute_value::too_large(span));
            return None;
        }
        Some(formula)
    }

    fn list(&mut self, items: &[Expr], wanted: Option<&Ty>, span: Span) -> Option<Formula> {
        let wanted = wanted.and_then(|ty| ty.optional_of().unwrap_or(ty).items_of());
        let mut room = super::literal::LARGEST;
        let mut found = Vec::new();
        let mut whole = true;
        for item in items {
            let formula = self.formula(item, wanted);
            let size = formula.as_ref().and_then(Formula::as_literal).map_or(0, super::literal::size);
            let Some(left) = room.checked_sub(size) else {
                self.d.push(say::wrong_attribute_value::too_large(span));
                return None;
            };
            room = left;
            whole &= formula.is_some();
            found.extend(formula);
        }
        if !whole {
            return None;
        }
        if let Some(literals) = found.iter().map(Formula::as_literal).collect::<Option<Vec<_>>>() {
            return Some(Formula::literal(Literal::List(literals.into_iter().cloned().collect())));
        }
        let mut ty: Option<Ty> = None;
        for (formula, item) in found.iter().zip(items) {
            ty = match ty {
                None => Some(formula.ty.clone()),
                Some(before) => {
                    let Some(common) = sort::common(&before, &formula.ty) else {
                        let (before, this) = (words(&before), words(&formula.ty));
                        self.d.push(say::wrong_operand::items(item.span, &before, &this));
                        return None;
                    };
                    Some(common)
                }
            };
        }
        let ty = Ty::vec(ty.unwrap_or(Ty::Never));
        self.fits_in_memory(Formula { form: Form::List(found), ty }, span)
    }

    fn map(&mut self, entries: &[(Expr, Expr)], wanted: Option<&Ty>, span: Span) -> Option<Formula> {
        let wanted = wanted.and_then(|ty| ty.optional_of().unwrap_or(ty).map_value_of());
        let mut found = Vec::new();
        for (key, value) in entries {
            let key = self.key(key);
            let value = self.formula(value, wanted);
            found.push(key.zip(value));
        }
        let found = found.into_iter().collect::<Option<Vec<_>>>()?;
        let literal = |(key, value): &(String, Formula)| Some((key.clone(), value.as_literal()?.clone()));
        if let Some(literals) = found.iter().map(literal).collect::<Option<Vec<_>>>() {
            return self.fits_in_memory(Formula::literal(Literal::Map(literals)), span);
        }
        let first = found.first().map_or(Ty::Never, |(_, value)| value.ty.clone());
        let head = crate::signature::Head::Known("std::collections::BTreeMap");
        let ty = Ty::Named { head, args: vec![Ty::string(), first] };
        self.fits_in_memory(Formula { form: Form::Map(found), ty }, span)
    }

    /// The key of an entry of a map.
    pub(crate) fn key(&mut self, key: &Expr) -> Option<String> {
        if let ExprKind::Name(name) = &key.kind {
            self.d.push(say::wrong_attribute_value::bare_key(key.span, &name.text));
            return None;
        }
        if let Literal::Text(text) = self.literal(key)? {
            return Some(text);
        }
        self.d.push(say::wrong_attribute_value::new(key.span, "the key of a map", "a text", None));
        None
    }
}
