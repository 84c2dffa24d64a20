//! `match` over the outcomes of a unit.

use super::Emitter;
use super::block::{Context, Wrap, is_block};
use super::call::{Answers, Expr};
use super::unit::Look;
use crate::plan::{Arm, Body, Tail, Unit, Use};
use crate::typed::{Shape, ValueId, Zero};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::quote;

/// What is matched, and where.
struct Scrutinee<'a> {
    unit: &'a Unit,
    zero: Zero,
    context: &'a Context,
    wrap: Wrap,
}

/// An expression as a statement before, and its name.
fn named(before: TokenStream, expr: Expr) -> (TokenStream, Expr) {
    let Expr { tokens, gives } = expr;
    (quote!(#before let outcome = #tokens;), Expr { tokens: quote!(outcome), gives })
}

impl Emitter<'_> {
    /// `match … { … }` over the outcomes.
    pub(super) fn matched(
        &self,
        unit: &Unit,
        arms: &[Arm],
        zero: Zero,
        context: &Context,
        wrap: Wrap,
    ) -> (TokenStream, TokenStream) {
        let look = if unit.needs_catch(zero) { Look::Caught } else { Look::Away };
        let (marker, expr) = self.tried(unit, context, look);
        let (marker, expr) = match unit.retry {
            // A loop or a block is named before its outcome is looked at.
            Some(_) => named(marker, expr),
            None if is_block(&expr.tokens) => named(marker, expr),
            None => (marker, expr),
        };
        let shape = match &unit.body {
            Body::Call(call) => call.shape.clone(),
            Body::Block(_) => Shape::Plain,
        };
        let scrutinee = Scrutinee { unit, zero, context, wrap };
        // An enum that is kept under a name is matched as a clone.
        let kept = match &unit.body {
            Body::Call(call) => call.kept.filter(|kept| self.is_used(*kept)),
            Body::Block(_) => None,
        };
        let (marker, expr) = match kept {
            Some(kept) => {
                let (name, value) = (self.name(kept), self.value_of(unit, expr));
                let shared = self.share([kept]);
                let clone = self.using(kept, crate::plan::Use::Clone, context);
                let marker = quote!(#marker let #name = #value; #shared);
                (marker, Expr { tokens: clone, gives: Answers::Value })
            }
            None => (marker, expr),
        };
        let matched = match shape {
            Shape::Plain | Shape::Result => self.match_result(&scrutinee, arms, expr),
            Shape::Outcomes(found) => self.match_outcomes(&scrutinee, arms, expr, &found),
            Shape::ResultOutcomes(found) => self.match_outcomes(&scrutinee, arms, expr, &found),
        };
        (marker, matched)
    }

    fn match_result(&self, scrutinee: &Scrutinee<'_>, arms: &[Arm], expr: Expr) -> TokenStream {
        let Expr { tokens, gives } = expr;
        if let [zero, one] = arms
            && scrutinee.wrap == Wrap::Drop
            && scrutinee.zero == Zero::Any
            && (zero.outcome.number, one.outcome.number) == (0, 1)
            && matches!(self.payload(one).to_string().as_str(), "_" | "()")
            && one.block.stages.is_empty()
        {
            // A success has nothing to do and nothing to give.
            let bound = zero.payload.first().map_or_else(|| quote!(_), |value| self.binding(*value));
            let body = self.arm(scrutinee, zero);
            if bound.to_string() != "_" {
                return quote!(if let Err(#bound) = #tokens #body);
            }
            let typed = failure_of_group(scrutinee, &bound);
            return if typed.is_some() || is_block(&tokens) {
                quote!(let outcome: Result<_, pointy::Failure> = #tokens; if outcome.is_err() #body)
            } else {
                quote!(if #tokens.is_err() #body)
            };
        }
        let arms = arms.iter().map(|arm| {
            if arm.outcome.number == 0 {
                self.zero_arm(scrutinee, arm, gives)
            } else {
                let pattern = self.payload(arm);
                let body = self.arm(scrutinee, arm);
                quote!(Ok(#pattern) => #body)
            }
        });
        quote!(match #tokens { #(#arms)* })
    }

    /// `Err(failure) => { … }`
    fn zero_arm(&self, scrutinee: &Scrutinee<'_>, arm: &Arm, gives: Answers) -> TokenStream {
        if gives == Answers::Failure
            && scrutinee.zero == Zero::Returned
            && let Body::Call(call) = &scrutinee.unit.body
        {
            let error = self.error_of(call);
            let name =
                arm.payload.first().filter(|value| self.is_used(**value)).map(|value| self.name(*value));
            let body = self.arm_inside(scrutinee, arm);
            let taken = quote!(failure.downcast::<#error>()?);
            let line = match name {
                // The error itself is what the arm gives.
                Some(name) if name == body.to_string() => quote!(Err(failure) => #taken,),
                Some(name) => quote!(Err(failure) => { let #name = #taken; #body }),
                None => quote!(Err(failure) => { #taken; #body }),
            };
            return if call.fails {
                quote! { #line Ok::<std::convert::Infallible, pointy::Failure>(never) => match never {} }
            } else {
                line
            };
        }
        let body = self.arm(scrutinee, arm);
        let bound = arm.payload.first().map_or_else(|| quote!(_), |value| self.binding(*value));
        let never = match &scrutinee.unit.body {
            Body::Block(block) => matches!(block.tail, Tail::Never),
            Body::Call(call) => call.fails,
        };
        if never {
            return quote! {
                Err(#bound) => #body
                Ok::<std::convert::Infallible, pointy::Failure>(never) => match never {}
            };
        }
        let typed = failure_of_group(scrutinee, &bound);
        quote!(Err #typed (#bound) => #body)
    }

    /// The values of a success; those of a group that only its own steps need are not bound.
    fn payload(&self, arm: &Arm) -> TokenStream {
        let bound = |value: &ValueId| {
            if arm.unwanted.contains(value) { quote!(_) } else { self.binding(*value) }
        };
        match arm.payload.as_slice() {
            [] => quote!(()),
            several if several.iter().all(|value| arm.unwanted.contains(value)) => quote!(_),
            [one] => bound(one),
            several => {
                let bindings = several.iter().map(bound);
                quote!((#(#bindings),*))
            }
        }
    }

    /// The body of an arm, in braces.
    fn arm(&self, scrutinee: &Scrutinee<'_>, arm: &Arm) -> TokenStream {
        let inside = self.arm_inside(scrutinee, arm);
        quote!({ #inside })
    }

    fn arm_inside(&self, scrutinee: &Scrutinee<'_>, arm: &Arm) -> TokenStream {
        if let Some(value) = self.passed_on(arm, scrutinee.wrap) {
            return value;
        }
        let shared = self.share_made(arm.payload.iter().copied());
        let before = self.open.get();
        let body = self.block(&arm.block, scrutinee.context, scrutinee.wrap);
        // The next arm begins as this one did, and what is behind all of them follows any.
        self.open.set(before || self.open.get());
        quote!(#shared #body)
    }

    /// What an arm without steps gives that hands its payload on: it is shared behind the branch, if at all.
    fn passed_on(&self, arm: &Arm, wrap: Wrap) -> Option<TokenStream> {
        let Tail::Values(values) = &arm.block.tail else { return None };
        let [(value, Use::Move)] = values.as_slice() else { return None };
        if !arm.block.stages.is_empty() || !arm.payload.contains(value) || !self.is_shared(*value) {
            return None;
        }
        let name = self.name(*value);
        match wrap {
            Wrap::Ok => Some(quote!(Ok(#name))),
            Wrap::Plain => Some(quote!(#name)),
            Wrap::Drop | Wrap::BreakOk | Wrap::BreakPlain | Wrap::BreakDrop => None,
        }
    }

    fn match_outcomes(
        &self,
        scrutinee: &Scrutinee<'_>,
        arms: &[Arm],
        expr: Expr,
        found: &crate::typed::Enum,
    ) -> TokenStream {
        let Body::Call(call) = &scrutinee.unit.body else { return TokenStream::new() };
        let name = super::call::outcomes(found);
        let gives = expr.gives;
        let looks = scrutinee.zero != Zero::Fails;
        // A `Result` is matched as it is where its failure is looked at; else the failure leaves.
        let wrapped = looks
            && (gives == Answers::Failure
                || (gives == Answers::Own && matches!(call.shape, Shape::ResultOutcomes(_))));
        let value = if wrapped { expr.tokens } else { self.value_of(scrutinee.unit, expr) };
        let zero = arms.iter().find(|arm| arm.outcome.number == 0);
        let lost = super::call::lost(found);
        let bound = zero.and_then(|arm| arm.payload.first()).filter(|value| self.is_used(**value));
        // Where a variant and a failure go the same way, the other outcomes leave by a label.
        let labelled = wrapped && lost.is_some() && bound.is_some();
        let leaving = Scrutinee { wrap: scrutinee.wrap.breaking(), ..*scrutinee };
        let lines = arms.iter().filter(|arm| arm.outcome.number != 0).map(|arm| {
            let variant =
                arm.outcome.variant.as_deref().map(|variant| Ident::new(variant, Mark::call_site()));
            let fields: Vec<TokenStream> = arm.payload.iter().map(|value| self.binding(*value)).collect();
            let fields = match fields.as_slice() {
                // Without a piped value a rule passes on `()`.
                [] if found.of_pointy => quote!((())),
                [] => TokenStream::new(),
                fields => quote!((#(#fields),*)),
            };
            let body = self.arm(if labelled { &leaving } else { scrutinee }, arm);
            if wrapped {
                quote!(Ok(#name::#variant #fields) => #body)
            } else {
                quote!(#name::#variant #fields => #body)
            }
        });
        let info = {
            let step = self.step(call.step);
            quote!(pointy::Steps::info(#step))
        };
        let zero_line = match (zero, lost) {
            (None, None) => TokenStream::new(),
            (None, Some((pattern, failure))) => quote!(#pattern => return Err(#failure.at(#info)),),
            (Some(arm), None) => self.zero_arm(scrutinee, arm, gives),
            (Some(arm), Some((pattern, failure))) => {
                let body = self.arm(scrutinee, arm);
                match bound.filter(|_| labelled).map(|bound| self.name(*bound)) {
                    Some(bound) => {
                        let (variant, other) = if scrutinee.zero == Zero::Returned {
                            (quote!(lost), quote!(failure.downcast()?))
                        } else {
                            (quote!(#failure.at(#info)), quote!(failure))
                        };
                        return quote! {
                            'outcome: {
                                let #bound = match #value {
                                    #(#lines)*
                                    Ok(#pattern) => #variant,
                                    Err(failure) => #other,
                                };
                                #body
                            }
                        };
                    }
                    None => self.lost_line(arm, found, &name, wrapped, &body),
                }
            }
        };
        quote!(match #value { #(#lines)* #zero_line })
    }

    /// The line of a variant that is outcome 0 and has an arm; with failures beside it where these go there too.
    fn lost_line(
        &self,
        arm: &Arm,
        found: &crate::typed::Enum,
        name: &TokenStream,
        wrapped: bool,
        body: &TokenStream,
    ) -> TokenStream {
        let Some((variant, _, fields)) = found.variants.iter().find(|(_, number, _)| *number == 0) else {
            return TokenStream::new();
        };
        let variant = Ident::new(variant, Mark::call_site());
        let bound = arm.payload.first().map_or_else(|| quote!(_), |value| self.binding(*value));
        let fields = match fields {
            0 => TokenStream::new(),
            1 if !wrapped => quote!((#bound)),
            _ => quote!((..)),
        };
        if wrapped {
            quote!(Ok(#name::#variant #fields) | Err(_) => #body)
        } else {
            quote!(#name::#variant #fields => #body)
        }
    }
}

/// The type of a failure, in a pattern: where nothing else says how a group fails.
fn failure_of_group(scrutinee: &Scrutinee<'_>, bound: &TokenStream) -> Option<TokenStream> {
    let is_group = matches!(scrutinee.unit.body, Body::Block(_));
    let open = is_group && scrutinee.context.is_async && bound.to_string() == "_";
    open.then(|| quote!(::<_, pointy::Failure>))
}
