//! `match` over the outcomes of a unit.

use super::Emitter;
use super::block::{Context, Wrap};
use super::call::{Answers, Expr};
use super::unit::Look;
use crate::plan::{Arm, Body, Unit};
use crate::typed::{Shape, Zero};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::quote;

/// What is matched, and where.
struct Scrutinee<'a> {
    unit: &'a Unit,
    zero: Zero,
    context: &'a Context,
    wrap: Wrap,
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
        let look = if self.needs_catch(unit, zero) { Look::Caught } else { Look::Away };
        let (marker, expr) = self.tried(unit, context, look);
        let (marker, expr) = match unit.retry {
            // A loop is named before its outcome is looked at.
            Some(_) => {
                let Expr { tokens, gives } = expr;
                (quote!(#marker let outcome = #tokens;), Expr { tokens: quote!(outcome), gives })
            }
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

    /// Whether the failure is looked at as a `Failure`. A task's own error may be matched as it comes.
    fn needs_catch(&self, unit: &Unit, zero: Zero) -> bool {
        match zero {
            Zero::Fails => false,
            Zero::Any => true,
            Zero::Returned => unit.retry.is_some() || unit.timeout.is_some(),
        }
    }

    fn match_result(&self, scrutinee: &Scrutinee<'_>, arms: &[Arm], expr: Expr) -> TokenStream {
        let Expr { tokens, gives } = expr;
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
        let body = self.arm(scrutinee, arm);
        let bound = arm.payload.first().map_or_else(|| quote!(_), |value| self.binding(*value));
        if gives == Answers::Failure
            && scrutinee.zero == Zero::Returned
            && let Body::Call(call) = &scrutinee.unit.body
        {
            let error = self.error_of(call);
            let inner = arm.payload.first().filter(|value| self.is_used(**value)).map(|value| {
                let name = self.name(*value);
                quote!(let #name = failure.downcast::<#error>()?;)
            });
            let inner = inner.unwrap_or_else(|| quote!(failure.downcast::<#error>()?;));
            return quote!(Err(failure) => { #inner #body });
        }
        quote!(Err(#bound) => #body)
    }

    fn payload(&self, arm: &Arm) -> TokenStream {
        match arm.payload.as_slice() {
            [] => quote!(()),
            [one] => self.binding(*one),
            several => {
                let bindings = several.iter().map(|value| self.binding(*value));
                quote!((#(#bindings),*))
            }
        }
    }

    /// The body of an arm, in braces.
    fn arm(&self, scrutinee: &Scrutinee<'_>, arm: &Arm) -> TokenStream {
        let shared = self.share(arm.payload.iter().copied());
        let body = self.block(&arm.block, scrutinee.context, scrutinee.wrap);
        quote!({ #shared #body })
    }

    fn match_outcomes(
        &self,
        scrutinee: &Scrutinee<'_>,
        arms: &[Arm],
        expr: Expr,
        found: &crate::typed::Enum,
    ) -> TokenStream {
        let Body::Call(call) = &scrutinee.unit.body else { return TokenStream::new() };
        let name: TokenStream = format!("tasks::{}", found.name).parse().unwrap_or_default();
        let caught = scrutinee.zero == Zero::Any && expr.gives == Answers::Failure;
        let own = expr.gives == Answers::Own && scrutinee.zero == Zero::Returned;
        let downcast = expr.gives == Answers::Failure && scrutinee.zero == Zero::Returned;
        let result_zero = matches!(call.shape, Shape::ResultOutcomes(_)) && (own || downcast);
        let wrapped = caught || result_zero || downcast;
        let value = if wrapped { expr.tokens } else { self.value_of(scrutinee.unit, expr) };
        let zero_fields = found.variants.iter().find(|(_, number, _)| *number == 0);
        let ok = |pattern: TokenStream| if wrapped { quote!(Ok(#pattern)) } else { pattern };
        let mut lines = Vec::new();
        for arm in arms.iter().filter(|arm| arm.outcome.number != 0) {
            let variant =
                arm.outcome.variant.as_deref().map(|variant| Ident::new(variant, Mark::call_site()));
            let fields: Vec<TokenStream> = arm.payload.iter().map(|value| self.binding(*value)).collect();
            let fields = if fields.is_empty() { TokenStream::new() } else { quote!((#(#fields),*)) };
            let pattern = ok(quote!(#name::#variant #fields));
            let body = self.arm(scrutinee, arm);
            lines.push((pattern, body));
        }
        let zero_arm = arms.iter().find(|arm| arm.outcome.number == 0);
        let step = self.step(call.step);
        // The variant that is a failure, as a pattern and as the failure that it is.
        let lost = super::call::lost(found);
        match (zero_arm, lost) {
            (None, Some((pattern, failure))) => {
                let lines = lines.iter().map(|(pattern, body)| quote!(#pattern => #body));
                let info = quote!(pointy::Steps::info(#step));
                quote!(match #value { #(#lines)* #pattern => return Err(#failure.at(#info)), })
            }
            (None, None) => {
                let lines = lines.iter().map(|(pattern, body)| quote!(#pattern => #body));
                quote!(match #value { #(#lines)* })
            }
            (Some(arm), Some(_)) if !wrapped => {
                // The payload of the variant itself.
                let lines = lines.iter().map(|(pattern, body)| quote!(#pattern => #body));
                let variant = zero_fields.map(|(variant, ..)| Ident::new(variant, Mark::call_site()));
                let fields = zero_fields.map_or(0, |(_, _, fields)| *fields);
                let bound = arm.payload.first().map_or_else(|| quote!(_), |value| self.binding(*value));
                let fields = match fields {
                    0 => TokenStream::new(),
                    1 => quote!((#bound)),
                    _ => quote!((..)),
                };
                let body = self.arm(scrutinee, arm);
                quote!(match #value { #(#lines)* #name::#variant #fields => #body })
            }
            (Some(arm), None) => {
                let lines = lines.iter().map(|(pattern, body)| quote!(#pattern => #body));
                let gives = if own { Answers::Own } else { Answers::Failure };
                let zero = self.zero_arm(scrutinee, arm, gives);
                quote!(match #value { #(#lines)* #zero })
            }
            (Some(arm), Some((pattern, failure))) => {
                let body = self.arm(scrutinee, arm);
                let bound =
                    arm.payload.first().filter(|value| self.is_used(**value)).map(|value| self.name(*value));
                match bound {
                    None => {
                        let lines = lines.iter().map(|(pattern, body)| quote!(#pattern => #body));
                        let ignored = zero_fields.map(|(variant, _, fields)| {
                            let ident = Ident::new(variant, Mark::call_site());
                            if *fields == 0 { quote!(#name::#ident) } else { quote!(#name::#ident(..)) }
                        });
                        quote!(match #value { #(#lines)* Ok(#ignored) | Err(_) => #body })
                    }
                    Some(bound) => {
                        // A variant and a failure of an attempt are both what the arm looks at.
                        let (variant, other) = if downcast {
                            (quote!(lost), quote!(failure.downcast()?))
                        } else {
                            (quote!(#failure.at(pointy::Steps::info(#step))), quote!(failure))
                        };
                        let lines =
                            lines.iter().map(|(pattern, body)| quote!(#pattern => break 'outcome #body,));
                        quote! {
                            'outcome: {
                                let #bound = match #value {
                                    #(#lines)*
                                    Ok(#pattern) => #variant,
                                    Err(failure) => #other,
                                };
                                #body
                            }
                        }
                    }
                }
            }
        }
    }
}
