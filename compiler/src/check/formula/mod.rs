//! Expressions: their types, and their values as far as these are known now.
//!
//! What depends on an input or on the environment becomes a formula, which is computed once at start
//! (`check/formula/start.rs`); what depends on a result, or on `it`, is computed by the step.

mod operate;
pub(super) mod sort;
mod start;
mod when;

use super::Checker;
use crate::ast::{BinaryOp, Expr, ExprKind, Name, UnaryOp};
use crate::diagnostics::{check as say, suggest};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::{Form, Operator};
use crate::typed::{Formula, Literal};
use sort::{Sort, sort, words};
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
            ExprKind::Literal(literal) => Some(Formula::literal(super::literal::plain(literal))),
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
            (Some(ty), word) => {
                let field = self.catalogue.field(ty, word).is_some();
                self.d.push(say::wrong_attribute_value::word_in_rule(span, word, field));
                None
            }
            (None, word) => {
                self.d.push(say::wrong_attribute_value::bare_word(span, word));
                None
            }
        }
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

    fn key(&mut self, key: &Expr) -> Option<String> {
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

    fn not(&mut self, expr: &Expr, inner: &Expr) -> Option<Formula> {
        let formula = self.formula(inner, Some(&Ty::known("bool")))?;
        let formula = self.present(formula, inner.span, "!")?;
        if let Some(literal) = formula.as_literal()
            && sort(&formula.ty) == Sort::Bool
        {
            return Some(Formula::literal(Literal::Bool(!operate::truth(literal))));
        }
        if sort(&formula.ty).is_truth() {
            return Some(Formula { form: Form::Not(Box::new(formula)), ty: Ty::known("bool") });
        }
        self.d.push(say::wrong_operand::unary(expr.span, "!", &words(&formula.ty)));
        None
    }

    fn minus(&mut self, expr: &Expr, inner: &Expr, wanted: Option<&Ty>) -> Option<Formula> {
        let formula = self.formula(inner, wanted)?;
        let formula = self.present(formula, inner.span, "-")?;
        let ty = match sort(&formula.ty) {
            Sort::Int => Ty::AnyInt,
            Sort::Float | Sort::Json => Ty::AnyFloat,
            Sort::Unknown => formula.ty.clone(),
            Sort::Bool
            | Sort::Text
            | Sort::Path
            | Sort::Duration
            | Sort::DateTime
            | Sort::Optional
            | Sort::List
            | Sort::Map
            | Sort::Own => {
                self.d.push(say::wrong_operand::unary(expr.span, "-", &words(&formula.ty)));
                return None;
            }
        };
        if let Some(literal) = formula.as_literal() {
            return self.known(operate::negative(literal), expr.span);
        }
        Some(Formula { form: Form::Negative(Box::new(formula)), ty })
    }

    /// What came of an operation on values that are known now.
    fn known(&mut self, result: Result<Literal, String>, span: Span) -> Option<Formula> {
        match result {
            Ok(literal) => self.fits_in_memory(Formula::literal(literal), span),
            Err(why) => {
                self.d.push(say::no_value::new(span, &why));
                None
            }
        }
    }

    fn binary(&mut self, op: Operator, expr: &Expr, a: &Expr, b: &Expr) -> Option<Formula> {
        let (left, right) = self.operands(op, a, b);
        let (left, right) = (left?, right?);
        let is_equality = matches!(op, Operator::Equal | Operator::NotEqual);
        if is_equality && let Some(formula) = null_test(op, &left, &right) {
            return Some(formula);
        }
        let optional = |formula: &Formula| sort(&formula.ty) == Sort::Optional;
        // What is not there equals nothing but null.
        let (left, right) = if is_equality {
            (left, right)
        } else {
            (self.present(left, a.span, op.sign())?, self.present(right, b.span, op.sign())?)
        };
        let bare = |formula: &Formula| formula.ty.optional_of().unwrap_or(&formula.ty).clone();
        let Some(ty) = sort::binary(op, &bare(&left), &bare(&right)) else {
            let (x, y) = (words(&bare(&left)), words(&bare(&right)));
            self.d.push(say::wrong_operand::new(expr.span, op.sign(), (a.span, &x), (b.span, &y)));
            return None;
        };
        if let (Some(x), Some(y)) = (left.as_literal(), right.as_literal())
            && !optional(&left)
            && !optional(&right)
        {
            return self.known(operate::binary(op, x, y), expr.span);
        }
        let form = Form::Binary(op, Box::new(left), Box::new(right));
        self.fits_in_memory(Formula { form, ty }, expr.span)
    }

    /// Both operands. One that the environment gives is read as what the other is.
    fn operands(&mut self, op: Operator, a: &Expr, b: &Expr) -> (Option<Formula>, Option<Formula>) {
        let wanted = |other: &Option<Formula>| -> Option<Ty> {
            let ty = &other.as_ref()?.ty;
            let ty = ty.optional_of().unwrap_or(ty);
            let scales = matches!(op, Operator::Multiply | Operator::Divide) && sort(ty) == Sort::Duration;
            let joins = op == Operator::Add && sort(ty) == Sort::Path;
            Some(match (scales, joins) {
                (true, _) => Ty::AnyFloat,
                (false, true) => Ty::string(),
                (false, false) => ty.clone(),
            })
        };
        if matches!(op, Operator::And | Operator::Or) {
            let truth = Ty::known("bool");
            return (self.formula(a, Some(&truth)), self.formula(b, Some(&truth)));
        }
        if self.is_open_type(a) && !self.is_open_type(b) {
            let right = self.formula(b, None);
            let left = self.formula(a, wanted(&right).as_ref());
            return (left, right);
        }
        let left = self.formula(a, None);
        let right = self.formula(b, wanted(&left).as_ref());
        (left, right)
    }

    /// `a ?? b`
    fn coalesce(&mut self, expr: &Expr, a: &Expr, b: &Expr, wanted: Option<&Ty>) -> Option<Formula> {
        let wanted = wanted.map(|ty| ty.optional_of().unwrap_or(ty));
        let (left, right) = if self.is_open_type(a) && wanted.is_none() {
            let right = self.formula(b, None);
            let ty = right.as_ref().map(|right| right.ty.optional_of().unwrap_or(&right.ty).clone());
            (self.formula(a, ty.as_ref()), right)
        } else {
            let left = self.formula(a, wanted);
            (left, self.formula(b, wanted))
        };
        let (left, right) = (left?, right?);
        match left.as_literal() {
            Some(Literal::Null) => return Some(right),
            Some(_) => return Some(left),
            None => {}
        }
        let ty = match (sort(&left.ty), left.ty.optional_of()) {
            (_, Some(inner)) => sort::common(inner, &right.ty),
            (Sort::Json | Sort::Unknown, _) => Some(right.ty.clone()),
            (
                Sort::Bool
                | Sort::Int
                | Sort::Float
                | Sort::Text
                | Sort::Path
                | Sort::Duration
                | Sort::DateTime
                | Sort::Optional
                | Sort::List
                | Sort::Map
                | Sort::Own,
                None,
            ) => {
                self.d.push(say::maybe_missing::never(a.span, b.span));
                return None;
            }
        };
        let Some(ty) = ty else {
            let x = words(left.ty.optional_of().unwrap_or(&left.ty));
            let y = words(&right.ty);
            self.d.push(say::wrong_operand::new(expr.span, "??", (a.span, &x), (b.span, &y)));
            return None;
        };
        Some(Formula { form: Form::Coalesce(Box::new(left), Box::new(right)), ty })
    }

    fn conditional(
        &mut self,
        test: &Expr,
        yes: &Expr,
        no: &Expr,
        wanted: Option<&Ty>,
        span: Span,
    ) -> Option<Formula> {
        let formula = self.formula(test, Some(&Ty::known("bool")));
        let formula = formula.and_then(|formula| self.condition(formula, test.span, "?"));
        if let Some(literal) = formula.as_ref().and_then(Formula::as_literal) {
            let (taken, other) = if operate::truth(literal) { (yes, no) } else { (no, yes) };
            // What is not taken may divide by zero, but its names must be known.
            self.touch(other);
            return self.formula(taken, wanted);
        }
        let (x, y) = (self.formula(yes, wanted), self.formula(no, wanted));
        let (formula, x, y) = (formula?, x?, y?);
        let Some(ty) = sort::common(&x.ty, &y.ty) else {
            let (one, other) = (words(&x.ty), words(&y.ty));
            self.d.push(say::wrong_operand::choices(span, (yes.span, &one), (no.span, &other)));
            return None;
        };
        let form = Form::Conditional(Box::new(formula), Box::new(x), Box::new(y));
        self.fits_in_memory(Formula { form, ty }, span)
    }

    /// Something that must be true or false.
    fn condition(&mut self, formula: Formula, span: Span, by: &str) -> Option<Formula> {
        let formula = self.present(formula, span, by)?;
        if sort(&formula.ty).is_truth() {
            return Some(formula);
        }
        self.d.push(say::wrong_operand::condition(span, &words(&formula.ty)));
        None
    }

    fn field(&mut self, base: &Expr, name: &Name) -> Option<Formula> {
        // `a.csv` without quotes, `env.HOME` without `$`.
        if let ExprKind::Name(word) = &base.kind
            && self.rule.is_none()
            && word.text != "it"
        {
            let whole = format!("{}.{}", word.text, name.text);
            self.d.push(if word.text == "env" {
                say::wrong_attribute_value::environment(word.span, &name.text)
            } else {
                say::wrong_attribute_value::bare_word(word.span.to(name.span), &whole)
            });
            return None;
        }
        let formula = self.formula(base, None)?;
        if let Some(literal) = formula.as_literal() {
            if let Some(found) = operate::field(literal, &name.text) {
                return Some(found);
            }
            let keys = match literal {
                Literal::Map(entries) => entries.iter().map(|(key, _)| key.clone()).collect(),
                Literal::Null
                | Literal::Bool(_)
                | Literal::Int(_)
                | Literal::Float(_)
                | Literal::Text(_)
                | Literal::Duration(_)
                | Literal::Size(_)
                | Literal::List(_) => Vec::new(),
            };
            self.unknown_field(name, &formula.ty, &keys);
            return None;
        }
        let ty = unwrapped(&formula.ty).clone();
        let form = |formula| Form::Field(Box::new(formula), name.text.clone());
        match sort(&ty) {
            Sort::Json => Some(Formula { form: form(formula), ty }),
            Sort::Own => match self.catalogue.fields(&ty) {
                Some(fields) => match fields.iter().find(|(field, _)| *field == name.text) {
                    Some((_, ty)) => Some(Formula { ty: ty.clone(), form: form(formula) }),
                    None => {
                        let names: Vec<String> = fields.iter().map(|(field, _)| field.clone()).collect();
                        self.unknown_field(name, &ty, &names);
                        None
                    }
                },
                None => Some(Formula { form: form(formula), ty: Ty::Opaque("_".to_owned()) }),
            },
            Sort::Unknown => Some(Formula { form: form(formula), ty: Ty::Opaque("_".to_owned()) }),
            Sort::Optional => {
                self.d.push(say::maybe_missing::field(base.span, &name.text));
                None
            }
            Sort::Bool
            | Sort::Int
            | Sort::Float
            | Sort::Text
            | Sort::Path
            | Sort::Duration
            | Sort::DateTime
            | Sort::List
            | Sort::Map => {
                self.unknown_field(name, &ty, &[]);
                None
            }
        }
    }

    fn unknown_field(&mut self, name: &Name, of: &Ty, known: &[String]) {
        let nearest = suggest::nearest(&name.text, known.iter().map(String::as_str));
        let of = words(of);
        self.d.push(say::unknown_field::new(name.span, &name.text, &of, nearest, known));
    }

    /// The formula as a value that is there. A variable of the environment must then be set; anything else that may
    /// be null is reported.
    fn present(&mut self, formula: Formula, span: Span, by: &str) -> Option<Formula> {
        if sort(&formula.ty) != Sort::Optional {
            return Some(formula);
        }
        if let Some(required) = self.required(&formula) {
            return Some(required);
        }
        let zero = formula.ty.optional_of().and_then(|ty| match sort(ty) {
            Sort::Bool => Some("false"),
            Sort::Int | Sort::Float => Some("0"),
            Sort::Text => Some("\"\""),
            Sort::Duration => Some("0s"),
            Sort::Path
            | Sort::DateTime
            | Sort::Optional
            | Sort::List
            | Sort::Map
            | Sort::Json
            | Sort::Own
            | Sort::Unknown => None,
        });
        let written = span.of(self.text).to_owned();
        self.d.push(say::maybe_missing::new(span, &written, by, zero));
        None
    }
}

/// A comparison with `null`.
fn null_test(op: Operator, left: &Formula, right: &Formula) -> Option<Formula> {
    let is_null = |formula: &Formula| formula.as_literal() == Some(&Literal::Null);
    let other = match (is_null(left), is_null(right)) {
        (true, true) => return Some(Formula::literal(Literal::Bool(op == Operator::Equal))),
        (false, true) => left,
        (true, false) => right,
        (false, false) => return None,
    };
    match sort(&other.ty) {
        Sort::Optional | Sort::Json | Sort::Unknown => {
            let form = Form::IsNull(Box::new(other.clone()), op == Operator::Equal);
            Some(Formula { form, ty: Ty::known("bool") })
        }
        // What is never null answers at once.
        Sort::Bool
        | Sort::Int
        | Sort::Float
        | Sort::Text
        | Sort::Path
        | Sort::Duration
        | Sort::DateTime
        | Sort::List
        | Sort::Map
        | Sort::Own => Some(Formula::literal(Literal::Bool(op == Operator::NotEqual))),
    }
}

/// The type behind a `Box` or an `Arc`.
fn unwrapped(ty: &Ty) -> &Ty {
    match ty {
        Ty::Named { head: crate::signature::Head::Known("Box" | "std::sync::Arc" | "std::rc::Rc"), args } => {
            args.first().map_or(ty, unwrapped)
        }
        Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::Named { .. }
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => ty,
    }
}

/// The operator, but for `??`, whose second operand may not be needed.
fn operator(op: BinaryOp) -> Option<Operator> {
    Some(match op {
        BinaryOp::Coalesce => return None,
        BinaryOp::Or => Operator::Or,
        BinaryOp::And => Operator::And,
        BinaryOp::Equal => Operator::Equal,
        BinaryOp::NotEqual => Operator::NotEqual,
        BinaryOp::Less => Operator::Less,
        BinaryOp::LessEqual => Operator::LessEqual,
        BinaryOp::Greater => Operator::Greater,
        BinaryOp::GreaterEqual => Operator::GreaterEqual,
        BinaryOp::Add => Operator::Add,
        BinaryOp::Subtract => Operator::Subtract,
        BinaryOp::Multiply => Operator::Multiply,
        BinaryOp::Divide => Operator::Divide,
        BinaryOp::Remainder => Operator::Remainder,
    })
}
