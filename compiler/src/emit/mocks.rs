//! Calls that a test may replace: they ask the run for an answer first.

use super::Emitter;
use super::block::Context;
use super::call::{Answers, Expr, outcomes, task_path};
use crate::plan::Call;
use crate::typed::{Enum, Shape, TaskPath};
use proc_macro2::{Ident, Literal, Span as Mark, TokenStream};
use quote::quote;

impl Emitter<'_> {
    /// The call, or what a test answers in its place.
    pub(super) fn replaceable(&self, call: &Call, called: Expr, context: &Context) -> Expr {
        if !self.mocked.is_some_and(|mocked| mocked.contains(&call.step)) {
            return called;
        }
        if self.marks_of.is_some() {
            return replaced_by_type(call, called, context);
        }
        let Expr { tokens, gives } = called;
        let step = self.step(call.step);
        let asked = if context.is_async {
            quote!(pointy::testing::mocked_later(run, #step).await)
        } else {
            quote!(pointy::testing::mocked(run, #step))
        };
        let is_dropped = call.items.as_ref().is_some_and(|items| items.is_dropped);
        let answer = self.answer(call, gives, is_dropped);
        Expr { tokens: quote!((match #asked { None => #tokens, Some(answer) => #answer })), gives }
    }

    fn answer(&self, call: &Call, gives: Answers, is_dropped: bool) -> TokenStream {
        let error = match gives {
            Answers::Value => TokenStream::new(),
            Answers::Own => {
                let error = self.error_of(call);
                quote!(pointy::testing_error!(#error))
            }
            Answers::Failure => quote!(pointy::testing_error!(pointy::Failure)),
        };
        match (&call.shape, gives) {
            (Shape::Outcomes(found) | Shape::ResultOutcomes(found), Answers::Value) => {
                let make = make(found);
                quote!(answer.outcome_of(#make))
            }
            (Shape::Outcomes(found) | Shape::ResultOutcomes(found), Answers::Own | Answers::Failure) => {
                let make = make(found);
                quote!(answer.outcome_or(#make, #error))
            }
            // Nothing needs the items.
            (Shape::Plain | Shape::Result, Answers::Value) if is_dropped => {
                quote!({
                    answer.value::<pointy::serde::de::IgnoredAny>();
                })
            }
            (Shape::Plain | Shape::Result, Answers::Own | Answers::Failure) if is_dropped => {
                quote!(answer.result::<pointy::serde::de::IgnoredAny, _>(#error).map(std::mem::drop))
            }
            (Shape::Plain | Shape::Result, Answers::Value) => quote!(answer.value()),
            (Shape::Plain | Shape::Result, Answers::Own | Answers::Failure) => quote!(answer.result(#error)),
        }
    }
}

/// The same in Rust code, where a test names tasks by their types.
fn replaced_by_type(call: &Call, called: Expr, context: &Context) -> Expr {
    let TaskPath::Local(task) = &call.task else { return called };
    let Expr { tokens, gives } = called;
    let task = task_path(task);
    if call.items.is_some() {
        let tokens = quote!({ pointy::testing::not_replaced::<#task>(run); #tokens });
        return Expr { tokens, gives };
    }
    let asked = if context.is_async {
        quote!(pointy::testing::given_later::<#task>(run).await)
    } else {
        quote!(pointy::testing::given::<#task>(run))
    };
    let answer = if gives == Answers::Own { quote!(answer) } else { quote!(pointy::testing::sure(answer)) };
    Expr { tokens: quote!((match #asked { None => #tokens, Some(answer) => #answer })), gives }
}

/// What makes an outcome by its number.
fn make(found: &Enum) -> TokenStream {
    let name = outcomes(found);
    let arms = found.variants.iter().map(|(variant, number, fields)| {
        let (variant, number) = (Ident::new(variant, Mark::call_site()), Literal::u8_unsuffixed(*number));
        let fields = (0..*fields).map(|_| quote!(fields.take()?));
        let fields = fields.collect::<Vec<_>>();
        if fields.is_empty() {
            quote!(#number => Some(#name::#variant),)
        } else {
            quote!(#number => Some(#name::#variant(#(#fields),*)),)
        }
    });
    quote!(|number, fields| match number { #(#arms)* _ => None })
}
