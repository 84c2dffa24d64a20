//! Fields: of records, of maps that are known now, of JSON.

use super::operate;
use super::sort::{Sort, sort, words};
use crate::ast::{Expr, ExprKind, Name};
use crate::check::Checker;
use crate::diagnostics::{check as say, suggest};
use crate::signature::Ty;
use crate::typed::formula::Form;
use crate::typed::{Formula, Literal};

impl Checker<'_> {
    pub(super) fn field(&mut self, base: &Expr, name: &Name) -> Option<Formula> {
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
        if let (ExprKind::Name(word), Some(_)) = (&base.kind, &self.rule)
            && word.text != "it"
            && !self.is_readable(&word.text)
        {
            self.d.push(if word.text == "env" {
                say::wrong_attribute_value::environment(word.span, &name.text)
            } else {
                say::wrong_attribute_value::it_by_name(word.span, &word.text, &name.text)
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

    pub(super) fn unknown_field(&mut self, name: &Name, of: &Ty, known: &[String]) {
        let nearest = suggest::nearest(&name.text, known.iter().map(String::as_str));
        let of = words(of);
        self.d.push(say::unknown_field::new(name.span, &name.text, &of, nearest, known));
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
