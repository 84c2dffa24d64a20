//! Operators: what they take, and what comes of them.

use super::operate;
use super::sort::{self, Sort, sort, words};
use crate::ast::{BinaryOp, Expr, ExprKind};
use crate::check::Checker;
use crate::diagnostics::check as say;
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::{Form, Operator};
use crate::typed::{Formula, Literal};

impl Checker<'_> {
    pub(super) fn not(&mut self, expr: &Expr, inner: &Expr) -> Option<Formula> {
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

    pub(super) fn minus(&mut self, expr: &Expr, inner: &Expr, wanted: Option<&Ty>) -> Option<Formula> {
        let formula = self.formula(inner, wanted)?;
        let formula = self.present(formula, inner.span, "-")?;
        let ty = match sort(&formula.ty) {
            Sort::Int => Ty::AnyInt,
            Sort::Float | Sort::Json => Ty::AnyFloat,
            Sort::Unknown => formula.ty.clone(),
            Sort::Duration => {
                let text = inner.span.of(self.text);
                self.d.push(say::no_value::negative_time(expr.span, text));
                return None;
            }
            Sort::Bool
            | Sort::Text
            | Sort::Path
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
    pub(super) fn known(&mut self, result: Result<Literal, String>, span: Span) -> Option<Formula> {
        match result {
            Ok(literal) => self.fits_in_memory(Formula::literal(literal), span),
            Err(why) => {
                self.d.push(say::no_value::new(span, &why));
                None
            }
        }
    }

    pub(super) fn binary(&mut self, op: Operator, expr: &Expr, a: &Expr, b: &Expr) -> Option<Formula> {
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
            let found = say::wrong_operand::new(expr.span, op.sign(), (a.span, &x), (b.span, &y));
            let number = sort::number_in_quotes(&bare(&left), &right).map(|number| (b.span, number));
            let number = number
                .or_else(|| sort::number_in_quotes(&bare(&right), &left).map(|number| (a.span, number)));
            if let Some((place, number)) = number {
                self.d.push(say::wrong_operand::number_in_quotes(found, place, number));
                return None;
            }
            self.d.push(match self.compared(op, a) {
                Some(left) if !sort(&bare(&right)).is_truth() => {
                    say::wrong_operand::second_choice(found, b.span, &left)
                }
                Some(_) | None => found,
            });
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

    /// What the last comparison before `&&` or `||` compares with what: `it.country ==`.
    fn compared(&self, op: Operator, a: &Expr) -> Option<String> {
        let ExprKind::Binary(sign, left, right) = &a.kind else { return None };
        if !matches!(op, Operator::And | Operator::Or) {
            return None;
        }
        match sign {
            BinaryOp::Equal | BinaryOp::NotEqual => {
                Some(Span::new(left.span.start, right.span.start).of(self.text).to_owned())
            }
            BinaryOp::And | BinaryOp::Or => self.compared(op, right),
            BinaryOp::Add
            | BinaryOp::Subtract
            | BinaryOp::Multiply
            | BinaryOp::Divide
            | BinaryOp::Remainder
            | BinaryOp::Less
            | BinaryOp::LessEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterEqual
            | BinaryOp::Coalesce => None,
        }
    }

    /// Both operands. One that the environment gives is read as what the other is.
    pub(super) fn operands(
        &mut self,
        op: Operator,
        a: &Expr,
        b: &Expr,
    ) -> (Option<Formula>, Option<Formula>) {
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
    pub(super) fn coalesce(
        &mut self,
        expr: &Expr,
        a: &Expr,
        b: &Expr,
        wanted: Option<&Ty>,
    ) -> Option<Formula> {
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

    pub(super) fn conditional(
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
    pub(super) fn condition(&mut self, formula: Formula, span: Span, by: &str) -> Option<Formula> {
        let formula = self.present(formula, span, by)?;
        if sort(&formula.ty).is_truth() {
            return Some(formula);
        }
        self.d.push(say::wrong_operand::condition(span, &words(&formula.ty)));
        None
    }

    /// The formula as a value that is there. A variable of the environment must then be set; anything else that may
    /// be null is reported.
    pub(super) fn present(&mut self, formula: Formula, span: Span, by: &str) -> Option<Formula> {
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

/// The operator, but for `??`, whose second operand may not be needed.
pub(super) fn operator(op: BinaryOp) -> Option<Operator> {
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
