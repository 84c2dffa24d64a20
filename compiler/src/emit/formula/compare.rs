//! Comparisons, in the operands' own type where they have one.

use super::{Gives, Hold, Piece, Printer, is_json, is_text, is_time, sign};
use crate::emit::literal;
use crate::signature::Ty;
use crate::typed::formula::{Form, Operator};
use crate::typed::{Formula, Literal};
use proc_macro2::TokenStream;
use quote::quote;

impl Printer<'_> {
    pub(super) fn compare(&self, op: Operator, a: &Formula, b: &Formula) -> Piece {
        if let Some(piece) = self.multiple(op, a, b) {
            return piece;
        }
        let sign = sign(op);
        let (x, y) = (self.piece(a), self.piece(b));
        let (left, right) = (a.ty.optional_of(), b.ty.optional_of());
        let tokens = match (left, right) {
            (None, None) => return self.compare_plain(op, (a, x), (b, y)),
            // What is not there equals nothing.
            (Some(inner), None) => {
                let (x, y) = self.optional_pair((inner, x), (b, y));
                quote!(#x #sign #y)
            }
            (None, Some(inner)) => {
                let (y, x) = self.optional_pair((inner, y), (a, x));
                quote!(#x #sign #y)
            }
            (Some(_), Some(_)) => {
                let (x, y) = (self.at(x).within(Hold::Unary), self.at(y).within(Hold::Unary));
                quote!(#x #sign #y)
            }
        };
        Piece { tokens, hold: Hold::Comparison, gives: Gives::Bool }
    }

    /// `a % 2 == 0` of a number that is never negative.
    fn multiple(&self, op: Operator, a: &Formula, b: &Formula) -> Option<Piece> {
        let Form::Binary(Operator::Remainder, x, y) = &a.form else { return None };
        let Some(Literal::Int(by)) = y.as_literal() else { return None };
        let x = self.piece(x);
        let Gives::Place(ty, _) = &x.gives else { return None };
        let (low, high) = ty.integer_range()?;
        if low < 0 || *by < 1 || *by > high || b.as_literal() != Some(&Literal::Int(0)) {
            return None;
        }
        let by = literal::owned(&Literal::Int(*by), ty);
        let x = x.within(Hold::Atom);
        match op {
            Operator::Equal => Some(Piece::atom(quote!(#x.is_multiple_of(#by)), Gives::Bool)),
            Operator::NotEqual => {
                let tokens = quote!(!#x.is_multiple_of(#by));
                Some(Piece { tokens, hold: Hold::Unary, gives: Gives::Bool })
            }
            Operator::Or
            | Operator::And
            | Operator::Less
            | Operator::LessEqual
            | Operator::Greater
            | Operator::GreaterEqual
            | Operator::Add
            | Operator::Subtract
            | Operator::Multiply
            | Operator::Divide
            | Operator::Remainder => None,
        }
    }

    /// `x == Some(y)`
    pub(super) fn optional_pair(&self, x: (&Ty, Piece), y: (&Formula, Piece)) -> (TokenStream, TokenStream) {
        let (inner, piece) = x;
        if is_text(inner) {
            let (place, text) = (piece.within(Hold::Atom), self.text(y.1));
            return (quote!(#place.as_deref()), quote!(Some(#text)));
        }
        let native = self.native(y.0, y.1, inner);
        let place = self.at(piece).within(Hold::Unary);
        (place, quote!(Some(#native)))
    }

    /// A value in the very type of what it is compared with.
    pub(super) fn native(&self, formula: &Formula, piece: Piece, ty: &Ty) -> TokenStream {
        match &piece.gives {
            Gives::Literal(value) => literal::owned(value, ty),
            Gives::Place(..) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                self.owned(formula, ty)
            }
        }
    }

    pub(super) fn compare_plain(&self, op: Operator, a: (&Formula, Piece), b: (&Formula, Piece)) -> Piece {
        let sign = sign(op);
        let kind = |formula: &Formula, piece: &Piece| match &piece.gives {
            Gives::Place(ty, _) => ty.clone(),
            Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                formula.ty.clone()
            }
        };
        let (s, t) = (kind(a.0, &a.1), kind(b.0, &b.1));
        if is_json(&s) || is_json(&t) {
            return self.compare_json(op, (a, &s), (b, &t));
        }
        let whole = |ty: &Ty| *ty == Ty::AnyInt || ty.integer_range().is_some();
        let number = |ty: &Ty| whole(ty) || *ty == Ty::AnyFloat || ty.is_float();
        let tokens = if whole(&s) && whole(&t) {
            let (x, y) = self.whole_pair(a.1, &s, b.1, &t);
            quote!(#x #sign #y)
        } else if number(&s) && number(&t) {
            let (x, y) = (self.float(a.1).within(Hold::Sum), self.float(b.1).within(Hold::Sum));
            quote!(#x #sign #y)
        } else if is_text(&s) && is_text(&t) {
            let equality = matches!(op, Operator::Equal | Operator::NotEqual);
            let (x, y) = if equality { self.text_pair(a.1, b.1) } else { (self.text(a.1), self.text(b.1)) };
            quote!(#x #sign #y)
        } else if is_time(&s) {
            let (x, y) = (self.time(a.1), self.time(b.1));
            quote!(#x #sign #y)
        } else {
            let (x, y) = (self.at(a.1).within(Hold::Unary), self.at(b.1).within(Hold::Unary));
            quote!(#x #sign #y)
        };
        Piece { tokens, hold: Hold::Comparison, gives: Gives::Bool }
    }

    /// Two whole numbers in one type: their own where it is one, else `i128`.
    pub(super) fn whole_pair(&self, a: Piece, s: &Ty, b: Piece, t: &Ty) -> (TokenStream, TokenStream) {
        let fits = |piece: &Piece, ty: &Ty| match (&piece.gives, ty.integer_range()) {
            (Gives::Literal(Literal::Int(number)), Some((low, high))) => (low..=high).contains(number),
            (Gives::Literal(Literal::Size(bytes)), Some((_, high))) => i128::from(*bytes) <= high,
            _ => false,
        };
        let is_place = |piece: &Piece| matches!(piece.gives, Gives::Place(..));
        let native = (is_place(&a) && is_place(&b) && s == t)
            || (is_place(&a) && fits(&b, s))
            || (is_place(&b) && fits(&a, t));
        if native {
            (self.at(a).within(Hold::Unary), self.at(b).within(Hold::Unary))
        } else {
            (self.wide(a), self.wide(b))
        }
    }

    /// Two texts that are compared for being the same: `it.country == "DE"`.
    pub(super) fn text_pair(&self, a: Piece, b: Piece) -> (TokenStream, TokenStream) {
        let owned = |piece: &Piece| matches!(&piece.gives, Gives::Place(ty, false) if ty.known_name() == Some("String"));
        let is_literal = |piece: &Piece| matches!(piece.gives, Gives::Literal(_));
        if (owned(&a) && (owned(&b) || is_literal(&b))) || (owned(&b) && is_literal(&a)) {
            let plain = |piece: Piece| match &piece.gives {
                Gives::Literal(Literal::Text(text)) => quote!(#text),
                Gives::Literal(_)
                | Gives::Place(..)
                | Gives::Bool
                | Gives::Wide
                | Gives::Float
                | Gives::Text
                | Gives::Owned => piece.tokens,
            };
            return (plain(a), plain(b));
        }
        (self.text(a), self.text(b))
    }

    pub(super) fn compare_json(
        &self,
        op: Operator,
        a: ((&Formula, Piece), &Ty),
        b: ((&Formula, Piece), &Ty),
    ) -> Piece {
        let equality = matches!(op, Operator::Equal | Operator::NotEqual);
        let operator = sign(op);
        let ((left, x), s) = a;
        let ((right, y), t) = b;
        if is_json(s) && is_json(t) {
            let (x, y) = (self.at(x).within(Hold::Unary), self.at(y).within(Hold::Unary));
            return Piece { tokens: quote!(#x #operator #y), hold: Hold::Comparison, gives: Gives::Bool };
        }
        let (json, other, formula, ty, turned) =
            if is_json(s) { (x, y, right, t, false) } else { (y, x, left, s, true) };
        let json = json.within(Hold::Atom);
        let (method, value) = if is_text(ty) {
            (quote!(as_str), self.text(other))
        } else if ty.known_name() == Some("bool") {
            (quote!(as_bool), self.truth(other).tokens)
        } else {
            (quote!(as_f64), self.float(other).tokens)
        };
        let _ = formula;
        if equality {
            let tokens = quote!(#json.#method() #operator Some(#value));
            return Piece { tokens, hold: Hold::Comparison, gives: Gives::Bool };
        }
        let test = if turned { quote!(#value #operator json) } else { quote!(json #operator #value) };
        Piece::atom(quote!(#json.#method().is_some_and(|json| #test)), Gives::Bool)
    }
}
