//! Expressions that are computed when the workflow runs, as Rust: native operators where they cannot fail.

mod arithmetic;
mod compare;
mod convert;

use super::{Emitter, literal};
use crate::signature::{Head, Passing, Ty};
use crate::typed::formula::{Form, Operator};
use crate::typed::{Formula, Literal, ValueId};
use proc_macro2::{Ident, Span as Mark, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;

/// Where the values of a formula stand.
#[derive(Clone, Copy)]
pub(super) enum Reads<'a> {
    /// In references of their names: at start.
    References,
    /// In variables, of which some are references.
    Variables(&'a BTreeSet<ValueId>),
}

/// How tightly an expression holds together; an operator's operands must hold tighter than it does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hold {
    Atom,
    Unary,
    Sum,
    Comparison,
    And,
    Or,
    Loose,
}

/// What an expression gives.
#[derive(Clone, Debug)]
enum Gives {
    Literal(Literal),
    /// A place of this type; or a reference to one.
    Place(Ty, bool),
    Bool,
    /// `i128`
    Wide,
    /// `f64`
    Float,
    /// `String`
    Text,
    /// Anything else, owned.
    Owned,
}

struct Piece {
    tokens: TokenStream,
    hold: Hold,
    gives: Gives,
}

impl Piece {
    fn atom(tokens: TokenStream, gives: Gives) -> Self {
        Self { tokens, hold: Hold::Atom, gives }
    }

    /// In parentheses, unless it holds at least so tightly.
    fn within(self, hold: Hold) -> TokenStream {
        let tokens = self.tokens;
        if self.hold <= hold { tokens } else { quote!((#tokens)) }
    }
}

impl Emitter<'_> {
    /// An expression as a value of a type. `?` in it leaves with a `pointy::formula::Error`.
    pub(super) fn formula_as(&self, formula: &Formula, ty: &Ty, reads: Reads<'_>) -> TokenStream {
        bare(Printer { emitter: self, reads }.owned(formula, ty))
    }

    /// An expression as an argument.
    pub(super) fn formula_argument(
        &self,
        formula: &Formula,
        passing: &Passing,
        references: &BTreeSet<ValueId>,
    ) -> TokenStream {
        let printer = Printer { emitter: self, reads: Reads::Variables(references) };
        match passing {
            Passing::Value(ty) => bare(printer.owned(formula, ty)),
            Passing::Items(item, pulls) => {
                let value = printer.owned(formula, &Ty::vec(item.clone()));
                crate::emit::items::pulled(value, pulls.by)
            }
            Passing::Borrow(Ty::Str) => printer.text(printer.piece(formula)),
            Passing::Borrow(ty) => {
                let value = printer.owned(formula, &ty.owned());
                quote!(&#value)
            }
            Passing::OptionBorrow(ty) => {
                let value = printer.owned(formula, &Ty::option(ty.owned()));
                let inner = matches!(ty, Ty::Str | Ty::Path | Ty::Slice(_));
                if inner { quote!(#value.as_deref()) } else { quote!(#value.as_ref()) }
            }
            Passing::Run | Passing::Failure => TokenStream::new(),
        }
    }

    /// The rule of `std::When`, as a closure's body.
    pub(super) fn condition(&self, formula: &Formula, references: &BTreeSet<ValueId>) -> TokenStream {
        let printer = Printer { emitter: self, reads: Reads::Variables(references) };
        bare(printer.truth(printer.piece(formula)).tokens)
    }
}

/// Without parentheses around the whole.
fn bare(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == proc_macro2::Delimiter::Parenthesis => {
            group.stream()
        }
        _ => tokens,
    }
}

/// An expression that may leave by `?`, as a `Result`.
pub(super) fn result(tokens: &TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match trees.split_last() {
        Some((TokenTree::Punct(last), first)) if last.as_char() == '?' && is_one_call(first) => {
            first.iter().cloned().collect()
        }
        Some(_) | None => quote!(Ok(#tokens)),
    }
}

/// Whether tokens are a path and its arguments, and nothing else.
fn is_one_call(trees: &[TokenTree]) -> bool {
    let Some((TokenTree::Group(_), path)) = trees.split_last() else { return false };
    path.iter().all(|tree| match tree {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => matches!(punct.as_char(), ':' | '<' | '>'),
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    })
}

/// Whether an expression uses a word.
pub(super) fn mentions(tokens: &TokenStream, word: &str) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Group(group) => mentions(&group.stream(), word),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// Whether an expression can leave by `?`.
pub(super) fn can_fail(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Group(group) => can_fail(&group.stream()),
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    })
}

struct Printer<'a> {
    emitter: &'a Emitter<'a>,
    reads: Reads<'a>,
}

impl Printer<'_> {
    fn piece(&self, formula: &Formula) -> Piece {
        match &formula.form {
            Form::Literal(value) => {
                Piece::atom(literal::owned(value, &Ty::Opaque(String::new())), Gives::Literal(value.clone()))
            }
            Form::Value(value) => self.variable(*value, &formula.ty),
            Form::It => Piece::atom(quote!(it), Gives::Place(formula.ty.clone(), true)),
            Form::Field(base, name) => {
                let base = self.piece(base);
                let is_json = matches!(&base.gives, Gives::Place(ty, _) if is_json(ty));
                let tokens = base.within(Hold::Atom);
                let tokens = if is_json {
                    quote!(#tokens[#name])
                } else {
                    let field = syn::parse_str::<Ident>(name)
                        .unwrap_or_else(|_| Ident::new_raw(name, Mark::call_site()));
                    quote!(#tokens.#field)
                };
                Piece::atom(tokens, Gives::Place(formula.ty.clone(), false))
            }
            Form::List(items) => {
                let item = formula.ty.items_of().cloned().unwrap_or(Ty::Unit);
                let items = items.iter().map(|one| self.owned(one, &item));
                Piece::atom(quote!(vec![#(#items),*]), Gives::Owned)
            }
            Form::Map(entries) => {
                let value = formula.ty.map_value_of().cloned().unwrap_or(Ty::Unit);
                let entries = entries.iter().map(|(key, one)| {
                    let one = self.owned(one, &value);
                    quote!((#key.to_owned(), #one))
                });
                let tokens = quote!(std::collections::BTreeMap::from([#(#entries),*]));
                Piece::atom(tokens, Gives::Owned)
            }
            Form::Not(inner) => {
                let inner = self.truth(self.piece(inner)).within(Hold::Unary);
                Piece { tokens: quote!(!#inner), hold: Hold::Unary, gives: Gives::Bool }
            }
            Form::Negative(inner) => {
                if formula.ty == Ty::AnyInt {
                    let inner = self.wide(self.piece(inner));
                    Piece::atom(quote!(pointy::formula::negative(#inner)?), Gives::Wide)
                } else {
                    let inner = self.float(self.piece(inner)).within(Hold::Unary);
                    Piece { tokens: quote!(-#inner), hold: Hold::Unary, gives: Gives::Float }
                }
            }
            Form::Binary(op, a, b) => self.binary(*op, a, b, &formula.ty),
            Form::Conditional(test, yes, no) => {
                let test = self.truth(self.piece(test)).tokens;
                let (yes, no) = (self.owned(yes, &formula.ty), self.owned(no, &formula.ty));
                let tokens = quote!(if #test { #yes } else { #no });
                Piece { tokens, hold: Hold::Loose, gives: computed(&formula.ty) }
            }
            Form::Coalesce(a, b) => self.coalesce(a, b, &formula.ty),
            Form::IsNull(inner, is) => {
                let piece = self.piece(inner);
                let json = matches!(&piece.gives, Gives::Place(ty, _) if is_json(ty));
                let inner = piece.within(Hold::Atom);
                match (json, is) {
                    (true, true) => Piece::atom(quote!(#inner.is_null()), Gives::Bool),
                    (true, false) => {
                        Piece { tokens: quote!(!#inner.is_null()), hold: Hold::Unary, gives: Gives::Bool }
                    }
                    (false, true) => Piece::atom(quote!(#inner.is_none()), Gives::Bool),
                    (false, false) => Piece::atom(quote!(#inner.is_some()), Gives::Bool),
                }
            }
        }
    }

    fn variable(&self, value: ValueId, known: &Ty) -> Piece {
        let name = self.emitter.name(value);
        // Numbers of inputs are settled by now.
        let ty = self.emitter.variable(value).map_or_else(|| known.clone(), |variable| variable.ty.clone());
        let reference = match self.reads {
            Reads::References => true,
            Reads::Variables(references) => references.contains(&value) || self.emitter.is_shared(value),
        };
        Piece::atom(quote!(#name), Gives::Place(ty, reference))
    }
}

/// What a computed value of a type is.
fn computed(ty: &Ty) -> Gives {
    match (ty, ty.known_name()) {
        (Ty::AnyInt, _) => Gives::Wide,
        (Ty::AnyFloat, _) => Gives::Float,
        (_, Some("String")) => Gives::Text,
        (_, Some("bool")) => Gives::Bool,
        _ => Gives::Owned,
    }
}

fn is_json(ty: &Ty) -> bool {
    matches!(ty, Ty::Named { head: Head::Other(name), .. } if name == "serde_json::Value")
}

fn is_text(ty: &Ty) -> bool {
    ty.known_name() == Some("String")
        || matches!(ty, Ty::Str)
        || matches!(ty, Ty::Opaque(text) if text == "&str")
}

fn is_time(ty: &Ty) -> bool {
    ty.known_name() == Some("std::time::Duration")
}

fn sign(op: Operator) -> TokenStream {
    match op {
        Operator::Or => quote!(||),
        Operator::And => quote!(&&),
        Operator::Equal => quote!(==),
        Operator::NotEqual => quote!(!=),
        Operator::Less => quote!(<),
        Operator::LessEqual => quote!(<=),
        Operator::Greater => quote!(>),
        Operator::GreaterEqual => quote!(>=),
        Operator::Add => quote!(+),
        Operator::Subtract => quote!(-),
        Operator::Multiply => quote!(*),
        Operator::Divide => quote!(/),
        Operator::Remainder => quote!(%),
    }
}
