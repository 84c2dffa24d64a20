//! Operators that make a new value: sums, texts put together, `??`.

use super::{Gives, Hold, Piece, Printer, bare, computed, is_json, is_text, is_time, sign};
use crate::emit::literal;
use crate::signature::Ty;
use crate::typed::formula::{Form, Operator};
use crate::typed::{Formula, Literal};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

impl Printer<'_> {
    pub(super) fn binary(&self, op: Operator, a: &Formula, b: &Formula, ty: &Ty) -> Piece {
        match op {
            Operator::And | Operator::Or => {
                let hold = if op == Operator::And { Hold::And } else { Hold::Or };
                let x = self.truth(self.piece(a)).within(hold);
                // Rust groups from the left, so the right operand must hold tighter.
                let tighter = if op == Operator::And { Hold::Comparison } else { Hold::And };
                let y = self.truth(self.piece(b)).within(tighter);
                let sign = sign(op);
                Piece { tokens: quote!(#x #sign #y), hold, gives: Gives::Bool }
            }
            Operator::Equal
            | Operator::NotEqual
            | Operator::Less
            | Operator::LessEqual
            | Operator::Greater
            | Operator::GreaterEqual => self.compare(op, a, b),
            Operator::Add
            | Operator::Subtract
            | Operator::Multiply
            | Operator::Divide
            | Operator::Remainder => self.arithmetic(op, a, b, ty),
        }
    }

    pub(super) fn arithmetic(&self, op: Operator, a: &Formula, b: &Formula, ty: &Ty) -> Piece {
        let (x, y) = (self.piece(a), self.piece(b));
        let name = match op {
            Operator::Add => "add",
            Operator::Subtract => "subtract",
            Operator::Multiply => "multiply",
            Operator::Divide => "divide",
            Operator::Remainder
            | Operator::Or
            | Operator::And
            | Operator::Equal
            | Operator::NotEqual
            | Operator::Less
            | Operator::LessEqual
            | Operator::Greater
            | Operator::GreaterEqual => "remainder",
        };
        let function =
            |name: &str| -> TokenStream { format!("pointy::formula::{name}").parse().unwrap_or_default() };
        if let Some(ty) = own_remainder(op, &x, &y) {
            let (x, y) = (self.at(x).within(Hold::Unary), y.tokens);
            return Piece { tokens: quote!(#x % #y), hold: Hold::Sum, gives: Gives::Place(ty, false) };
        }
        match (ty, ty.known_name()) {
            (Ty::AnyInt, _) => {
                let (x, y, call) = (bare(self.wide(x)), bare(self.wide(y)), function(name));
                Piece::atom(quote!(#call(#x, #y)?), Gives::Wide)
            }
            (Ty::AnyFloat, _) if op == Operator::Divide && is_time(&a.ty) => {
                let (x, y) = (self.time(x), self.time(y));
                let call = function("divide");
                Piece::atom(quote!(#call(#x.as_secs_f64(), #y.as_secs_f64())?), Gives::Float)
            }
            (Ty::AnyFloat, _) if op == Operator::Divide => {
                let (x, y, call) = (bare(self.float(x).tokens), bare(self.float(y).tokens), function(name));
                Piece::atom(quote!(#call(#x, #y)?), Gives::Float)
            }
            (Ty::AnyFloat, _) => {
                let sign = sign(op);
                let (x, y) = (self.float(x).within(Hold::Unary), self.float(y).within(Hold::Unary));
                Piece { tokens: quote!(#x #sign #y), hold: Hold::Sum, gives: Gives::Float }
            }
            (_, Some("std::time::Duration")) => self.time_arithmetic(op, (a, x), (b, y)),
            (_, Some("String")) => Piece::atom(self.concatenation(&[a, b]), Gives::Text),
            (_, Some("std::path::PathBuf")) => Piece::atom(self.path(a, b), Gives::Owned),
            (_, Some("Vec")) => {
                let (x, y) = (self.owned(a, ty), self.owned(b, ty));
                Piece::atom(quote!([#x, #y].concat()), Gives::Owned)
            }
            _ => {
                let sign = sign(op);
                let (x, y) = (self.at(x).within(Hold::Unary), self.at(y).within(Hold::Unary));
                Piece { tokens: quote!(#x #sign #y), hold: Hold::Sum, gives: Gives::Owned }
            }
        }
    }

    pub(super) fn time_arithmetic(&self, op: Operator, a: (&Formula, Piece), b: (&Formula, Piece)) -> Piece {
        let time = Gives::Owned;
        let both = is_time(&a.0.ty) && is_time(&b.0.ty);
        let tokens = match (op, both) {
            (Operator::Add, true) => {
                let (x, y) = (self.time(a.1), self.time(b.1));
                quote!(pointy::formula::later(#x, #y)?)
            }
            (_, true) => {
                let (x, y) = (self.time(a.1), self.time(b.1));
                quote!(pointy::formula::sooner(#x, #y)?)
            }
            (Operator::Divide, false) => {
                let (x, y) = (self.time(a.1), bare(self.float(b.1).tokens));
                quote!(pointy::formula::scale(#x, pointy::formula::divide(1.0, #y)?)?)
            }
            (_, false) => {
                let (time, number) = if is_time(&a.0.ty) { (a.1, b.1) } else { (b.1, a.1) };
                let (time, number) = (self.time(time), bare(self.float(number).tokens));
                quote!(pointy::formula::scale(#time, #number)?)
            }
        };
        Piece::atom(tokens, time)
    }

    /// As a `Duration`.
    pub(super) fn time(&self, piece: Piece) -> TokenStream {
        match &piece.gives {
            Gives::Literal(value) => literal::owned(value, &Ty::known("std::time::Duration")),
            Gives::Place(..) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                self.at(piece).within(Hold::Unary)
            }
        }
    }

    /// `folder + "/" + name`: the path, and all texts behind it as one.
    fn path(&self, a: &Formula, b: &Formula) -> TokenStream {
        let (mut first, mut rest) = (a, vec![b]);
        while let Form::Binary(Operator::Add, before, text) = &first.form {
            rest.push(text);
            first = before;
        }
        rest.reverse();
        let first = self.piece(first);
        let reference = matches!(first.gives, Gives::Place(_, true));
        let first = first.within(Hold::Atom);
        let first = if reference { first } else { quote!(&#first) };
        let text = match rest.as_slice() {
            [one] => self.text(self.piece(one)),
            several => {
                let text = self.concatenation(several);
                quote!(&#text)
            }
        };
        quote!(pointy::formula::path(#first, #text))
    }

    /// `a + b + c` of texts, as one `format!`.
    pub(super) fn concatenation(&self, summands: &[&Formula]) -> TokenStream {
        let mut parts = Vec::new();
        for summand in summands {
            flatten(summand, &mut parts);
        }
        let mut format = String::new();
        let mut args = Vec::new();
        for part in parts {
            if let Some(Literal::Text(text)) = part.as_literal() {
                format.push_str(&text.replace('{', "{{").replace('}', "}}"));
                continue;
            }
            let piece = self.piece(part);
            match &piece.gives {
                Gives::Place(ty, _) if ty.known_name() == Some("std::path::PathBuf") => {
                    let tokens = piece.within(Hold::Atom);
                    format.push_str("{}");
                    args.push(quote!(#tokens.display()));
                }
                Gives::Place(..) if is_identifier(&piece.tokens) => {
                    format.push_str(&format!("{{{}}}", piece.tokens));
                }
                Gives::Literal(value) => {
                    let ty = crate::typed::formula::type_of(value);
                    let ty = if ty == Ty::AnyFloat { Ty::known("f64") } else { ty };
                    format.push_str("{}");
                    args.push(literal::owned(value, &ty));
                }
                Gives::Place(..) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                    format.push_str("{}");
                    args.push(piece.tokens);
                }
            }
        }
        quote!(format!(#format #(, #args)*))
    }

    /// `a ?? b`
    pub(super) fn coalesce(&self, a: &Formula, b: &Formula, ty: &Ty) -> Piece {
        let piece = self.piece(a);
        if let Gives::Place(of, _) = &piece.gives
            && is_json(of)
        {
            let json = piece.within(Hold::Atom);
            let (method, value, gives) = if is_text(ty) {
                (quote!(as_str), self.text(self.piece(b)), Gives::Place(Ty::Opaque("&str".to_owned()), false))
            } else if ty.known_name() == Some("bool") {
                (quote!(as_bool), self.truth(self.piece(b)).tokens, Gives::Bool)
            } else {
                (quote!(as_f64), self.float(self.piece(b)).tokens, Gives::Float)
            };
            return Piece::atom(quote!(#json.#method().unwrap_or(#value)), gives);
        }
        let inner = a.ty.optional_of().cloned().unwrap_or_else(|| a.ty.clone());
        if ty.optional_of().is_some() {
            let (x, y) = (self.owned(a, ty), self.owned(b, ty));
            return Piece::atom(quote!(#x.or_else(|| #y)), Gives::Owned);
        }
        let other = self.piece(b);
        if is_text(&inner) && is_text(ty) {
            let (place, text) = (piece.within(Hold::Atom), self.text(other));
            let gives = Gives::Place(Ty::Opaque("&str".to_owned()), false);
            return Piece::atom(quote!(#place.as_deref().unwrap_or(#text)), gives);
        }
        // A number that fits is one of the same type.
        let native = other_fits(&other, &inner);
        if (native || inner == *ty) && inner.is_copy(&[]) {
            let value = self.native(b, other, &inner);
            let place = piece.within(Hold::Atom);
            return Piece::atom(quote!(#place.unwrap_or(#value)), Gives::Place(inner, false));
        }
        let place = piece.within(Hold::Atom);
        let value = self.owned(b, ty);
        if inner.integer_range().is_some() && *ty == Ty::AnyInt {
            return Piece::atom(quote!(#place.map_or(#value, i128::from)), Gives::Wide);
        }
        if *ty == Ty::AnyFloat {
            let given = self.float(Piece::atom(quote!(given), Gives::Place(inner, false))).tokens;
            return Piece::atom(quote!(#place.map_or(#value, |given| #given)), Gives::Float);
        }
        Piece::atom(quote!(#place.clone().unwrap_or_else(|| #value)), computed(ty))
    }
}

/// The type of a remainder that cannot fail: of a value by a number that is neither 0 nor -1. It stays in the value's
/// own type, where it takes a fraction of the time.
fn own_remainder(op: Operator, x: &Piece, y: &Piece) -> Option<Ty> {
    match (op, &x.gives, &y.gives) {
        (Operator::Remainder, Gives::Place(ty, _), Gives::Literal(Literal::Int(by))) => {
            let (low, high) = ty.integer_range()?;
            (!matches!(by, 0 | -1) && (low..=high).contains(by)).then(|| ty.clone())
        }
        _ => None,
    }
}

fn flatten<'f>(formula: &'f Formula, parts: &mut Vec<&'f Formula>) {
    match &formula.form {
        Form::Binary(Operator::Add, a, b) if is_text(&formula.ty) => {
            flatten(a, parts);
            flatten(b, parts);
        }
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
        | Form::IsNull(..) => parts.push(formula),
    }
}

fn is_identifier(tokens: &TokenStream) -> bool {
    let mut trees = tokens.clone().into_iter();
    matches!((trees.next(), trees.next()), (Some(TokenTree::Ident(_)), None))
}

fn other_fits(piece: &Piece, inner: &Ty) -> bool {
    match &piece.gives {
        Gives::Literal(Literal::Int(number)) => {
            inner.is_float() || inner.integer_range().is_some_and(|(low, high)| (low..=high).contains(number))
        }
        Gives::Literal(Literal::Float(_)) => inner.is_float(),
        Gives::Literal(Literal::Bool(_)) => inner.known_name() == Some("bool"),
        Gives::Literal(Literal::Duration(_)) => is_time(inner),
        Gives::Literal(
            Literal::Null | Literal::Text(_) | Literal::Size(_) | Literal::List(_) | Literal::Map(_),
        )
        | Gives::Place(..)
        | Gives::Bool
        | Gives::Wide
        | Gives::Float
        | Gives::Text
        | Gives::Owned => false,
    }
}
