//! One value as another type: what a place holds, wide numbers, texts, what a parameter takes.

use super::{Gives, Hold, Piece, Printer, bare, can_fail, is_json, is_time, result};
use crate::emit::literal;
use crate::signature::Ty;
use crate::typed::formula::Form;
use crate::typed::{Formula, Literal};
use proc_macro2::TokenStream;
use quote::quote;

impl Printer<'_> {
    /// The value at a place.
    pub(super) fn at(&self, piece: Piece) -> Piece {
        match piece.gives {
            Gives::Place(ty, true) => {
                let tokens = piece.tokens;
                Piece { tokens: quote!(*#tokens), hold: Hold::Unary, gives: Gives::Place(ty, false) }
            }
            Gives::Literal(_)
            | Gives::Place(_, false)
            | Gives::Bool
            | Gives::Wide
            | Gives::Float
            | Gives::Text
            | Gives::Owned => piece,
        }
    }

    pub(super) fn truth(&self, piece: Piece) -> Piece {
        if let Gives::Place(ty, _) = &piece.gives
            && is_json(ty)
        {
            let inner = piece.within(Hold::Atom);
            let tokens = quote!(#inner.as_bool() == Some(true));
            return Piece { tokens, hold: Hold::Comparison, gives: Gives::Bool };
        }
        let piece = self.at(piece);
        Piece { gives: Gives::Bool, ..piece }
    }

    /// As `i128`.
    pub(super) fn wide(&self, piece: Piece) -> TokenStream {
        match &piece.gives {
            Gives::Place(ty, _) => {
                let ty = ty.clone();
                let tokens = self.at(piece).tokens;
                match ty.known_name() {
                    Some("i128") => tokens,
                    // There is no `From` for these.
                    Some("usize" | "isize" | "u128") => quote!((#tokens as i128)),
                    Some(_) | None => quote!(i128::from(#tokens)),
                }
            }
            Gives::Float => {
                let tokens = piece.tokens;
                quote!(pointy::formula::whole_of(#tokens)?)
            }
            Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Text | Gives::Owned => piece.tokens,
        }
    }

    /// As `f64`.
    pub(super) fn float(&self, piece: Piece) -> Piece {
        match &piece.gives {
            Gives::Literal(value) => {
                let tokens = literal::owned(value, &Ty::known("f64"));
                Piece { tokens, hold: piece.hold, gives: Gives::Float }
            }
            Gives::Place(ty, _) if is_json(ty) => {
                let tokens = piece.tokens;
                Piece::atom(quote!(pointy::formula::number(&#tokens)?), Gives::Float)
            }
            Gives::Place(ty, _) => {
                let ty = ty.clone();
                let value = self.at(piece);
                let Piece { tokens, hold, .. } = value;
                match ty.known_name() {
                    Some("f64") | None => Piece { tokens, hold, gives: Gives::Float },
                    Some("f32" | "u8" | "u16" | "u32" | "i8" | "i16" | "i32") => {
                        Piece::atom(quote!(f64::from(#tokens)), Gives::Float)
                    }
                    Some(_) => Piece::atom(quote!((#tokens as f64)), Gives::Float),
                }
            }
            Gives::Wide => {
                let tokens = piece.within(Hold::Unary);
                Piece::atom(quote!((#tokens as f64)), Gives::Float)
            }
            Gives::Bool | Gives::Float | Gives::Text | Gives::Owned => piece,
        }
    }

    /// As `&str`.
    pub(super) fn text(&self, piece: Piece) -> TokenStream {
        match &piece.gives {
            Gives::Literal(Literal::Text(text)) => quote!(#text),
            Gives::Place(Ty::Opaque(text), _) if text.starts_with('&') => piece.tokens,
            Gives::Place(ty, _) if ty.known_name() == Some("std::path::PathBuf") => {
                let tokens = piece.within(Hold::Atom);
                quote!(#tokens.to_string_lossy())
            }
            Gives::Place(..) | Gives::Text | Gives::Owned => {
                let tokens = piece.within(Hold::Atom);
                quote!(#tokens.as_str())
            }
            Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float => piece.tokens,
        }
    }

    /// As an owned value of a type.
    pub(super) fn owned(&self, formula: &Formula, ty: &Ty) -> TokenStream {
        if let Some(literal) = formula.as_literal() {
            let ty = if *ty == Ty::AnyFloat { Ty::known("f64") } else { ty.clone() };
            return literal::owned(literal, &ty);
        }
        if let Some(inner) = ty.optional_of() {
            return self.optional(formula, inner, ty);
        }
        if let (Form::List(items), Some(item)) = (&formula.form, ty.items_of()) {
            let items = items.iter().map(|one| self.owned(one, item));
            return quote!(vec![#(#items),*]);
        }
        let piece = self.piece(formula);
        let same = matches!(&piece.gives, Gives::Place(of, _) if of == ty);
        if same {
            return if ty.is_copy(&self.emitter.plan.copies) {
                self.at(piece).tokens
            } else {
                let tokens = piece.within(Hold::Atom);
                quote!(#tokens.clone())
            };
        }
        if *ty == Ty::AnyInt {
            return self.wide(piece);
        }
        if ty.integer_range().is_some() {
            let whole = bare(self.wide(piece));
            return if ty.known_name() == Some("i128") {
                whole
            } else {
                quote!(pointy::formula::whole(#whole)?)
            };
        }
        match ty.known_name() {
            Some("f32") => {
                let tokens = self.float(piece).within(Hold::Unary);
                quote!((#tokens as f32))
            }
            Some("f64") => self.float(piece).tokens,
            None if *ty == Ty::AnyFloat => self.float(piece).tokens,
            Some("bool") => self.truth(piece).tokens,
            Some("String") => match piece.gives {
                Gives::Text => piece.tokens,
                Gives::Place(..) => {
                    let tokens = self.text(piece);
                    quote!(#tokens.to_owned())
                }
                Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Owned => piece.tokens,
            },
            Some("std::path::PathBuf") => match &piece.gives {
                Gives::Owned => piece.tokens,
                Gives::Text => {
                    let tokens = piece.tokens;
                    quote!(std::path::PathBuf::from(#tokens))
                }
                Gives::Literal(_) | Gives::Place(..) | Gives::Bool | Gives::Wide | Gives::Float => {
                    let tokens = self.text(piece);
                    quote!(std::path::PathBuf::from(#tokens))
                }
            },
            Some("std::time::Duration") => self.seconds(formula, piece),
            Some(_) | None => match &piece.gives {
                Gives::Place(..) => {
                    let tokens = piece.within(Hold::Atom);
                    quote!(#tokens.clone())
                }
                Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                    piece.tokens
                }
            },
        }
    }

    /// A duration; a number is one in seconds.
    pub(super) fn seconds(&self, formula: &Formula, piece: Piece) -> TokenStream {
        if is_time(&formula.ty) {
            return self.time(piece);
        }
        let seconds = bare(self.float(piece).tokens);
        quote!(pointy::formula::seconds(#seconds)?)
    }

    pub(super) fn optional(&self, formula: &Formula, inner: &Ty, ty: &Ty) -> TokenStream {
        let Some(given) = formula.ty.optional_of() else {
            let value = self.owned(formula, inner);
            return quote!(Some(#value));
        };
        let piece = self.piece(formula);
        let given = match &piece.gives {
            Gives::Place(ty, _) => ty.optional_of().cloned().unwrap_or_else(|| given.clone()),
            Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                given.clone()
            }
        };
        if given == *inner {
            if ty.is_copy(&self.emitter.plan.copies) {
                return self.at(piece).tokens;
            }
            return match piece.gives {
                Gives::Place(..) => {
                    let tokens = piece.within(Hold::Atom);
                    quote!(#tokens.clone())
                }
                Gives::Literal(_) | Gives::Bool | Gives::Wide | Gives::Float | Gives::Text | Gives::Owned => {
                    piece.tokens
                }
            };
        }
        let one = Formula { form: Form::It, ty: given };
        let inside = Printer { emitter: self.emitter, reads: self.reads }.owned(&one, inner);
        let place = piece.within(Hold::Atom);
        if can_fail(&inside) {
            let inside = result(&inside);
            quote!(#place.as_ref().map(|it| #inside).transpose()?)
        } else {
            quote!(#place.as_ref().map(|it| #inside))
        }
    }
}
