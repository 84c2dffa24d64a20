//! Units: one attempt, its retries, and what follows which outcome.

use super::Emitter;
use super::block::{Context, Wrap};
use super::call::{Answers, Expr};
use super::literal;
use crate::plan::{Answer, Arm, Body, Call, Unit};
use crate::typed::{Retry, Shape, Zero};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::{format_ident, quote};

impl Emitter<'_> {
    /// A unit as a statement.
    pub(super) fn unit(&self, unit: &Unit, context: &Context) -> TokenStream {
        match &unit.answer {
            Answer::Fails(value) => {
                let values: Vec<_> = value.iter().copied().collect();
                self.failing(unit, &values, context)
            }
            Answer::FailsGroup(values) => self.failing(unit, values, context),
            Answer::Match(arms, zero) => {
                let pattern = self.pattern(&unit.gives, &unit.unwanted);
                let wrap = if pattern.is_some() { Wrap::Plain } else { Wrap::Drop };
                let (marker, expr) = self.matched(unit, arms, *zero, context, wrap);
                let shared =
                    self.share(unit.gives.iter().copied().filter(|value| !unit.unwanted.contains(value)));
                match pattern {
                    Some(pattern) => quote!(#marker let #pattern = #expr; #shared),
                    None => quote!(#marker #expr),
                }
            }
        }
    }

    fn failing(&self, unit: &Unit, values: &[crate::typed::ValueId], context: &Context) -> TokenStream {
        let (marker, expr) = self.tried(unit, context, Look::Away);
        let value = self.value_of(unit, expr);
        if unit.diverges {
            return quote!(#marker #value;);
        }
        let shared = self.share(values.iter().copied().filter(|value| !unit.unwanted.contains(value)));
        match self.pattern(values, &unit.unwanted) {
            Some(pattern) => quote!(#marker let #pattern = #value; #shared),
            None => quote!(#marker #value;),
        }
    }

    /// A unit as the last expression of its block.
    pub(super) fn last(&self, unit: &Unit, context: &Context, wrap: Wrap) -> TokenStream {
        let look = if wrap == Wrap::Ok { Look::Last } else { Look::Away };
        match &unit.answer {
            Answer::Match(arms, zero) => {
                let (marker, expr) = self.matched(unit, arms, *zero, context, wrap);
                quote!(#marker #expr)
            }
            Answer::Fails(value) => {
                let (marker, expr) = self.tried(unit, context, look);
                if unit.diverges {
                    let tokens = expr.tokens;
                    // The last expression of a region may be the failure itself; in an arm it must leave.
                    return match wrap {
                        Wrap::Ok => quote!(#marker #tokens),
                        Wrap::Plain | Wrap::Drop => quote!(#marker return #tokens),
                    };
                }
                let is_unit = value.is_none();
                let end = match (wrap, expr.gives) {
                    (Wrap::Ok, Answers::Failure) => expr.tokens,
                    (Wrap::Ok, Answers::Own) => {
                        let raise = self.raised(unit);
                        let tokens = expr.tokens;
                        quote!(#tokens #raise)
                    }
                    (Wrap::Ok, Answers::Value) if is_unit => {
                        let tokens = expr.tokens;
                        quote!(#tokens; Ok(()))
                    }
                    (Wrap::Ok, Answers::Value) => {
                        let tokens = expr.tokens;
                        quote!(Ok(#tokens))
                    }
                    (Wrap::Plain | Wrap::Drop, _) => {
                        let value = self.value_of(unit, expr);
                        if is_unit { quote!(#value;) } else { value }
                    }
                };
                quote!(#marker #end)
            }
            Answer::FailsGroup(_) => {
                let (marker, expr) = self.tried(unit, context, look);
                let end = match (wrap, expr.gives) {
                    (Wrap::Ok, Answers::Failure | Answers::Own) => expr.tokens,
                    (Wrap::Ok, Answers::Value) => {
                        let tokens = expr.tokens;
                        quote!(Ok(#tokens))
                    }
                    (Wrap::Plain | Wrap::Drop, _) => self.value_of(unit, expr),
                };
                quote!(#marker #end)
            }
        }
    }

    fn raised(&self, unit: &Unit) -> TokenStream {
        match &unit.body {
            Body::Call(call) => self.raise(call),
            Body::Block(_) => TokenStream::new(),
        }
    }

    /// The value of an expression; a failure leaves the region.
    fn value_of(&self, unit: &Unit, expr: Expr) -> TokenStream {
        let Expr { tokens, gives } = expr;
        match gives {
            Answers::Value => tokens,
            Answers::Failure => quote!(#tokens?),
            Answers::Own => {
                let raise = self.raised(unit);
                quote!(#tokens #raise?)
            }
        }
    }

    /// What is tried, with its retries: statements, and an expression behind them.
    ///
    /// A unit that nothing guards is a bare call behind a marker.
    fn tried(&self, unit: &Unit, context: &Context, look: Look) -> (TokenStream, Expr) {
        let Some(retry) = unit.retry else { return self.once(unit, context, look == Look::Caught) };
        let policy = match retry {
            Retry::Times(times) => {
                let times = proc_macro2::Literal::u32_unsuffixed(times);
                quote!(pointy::Retry::times(#times))
            }
            Retry::Default => quote!(pointy::Retry::with_backoff()),
        };
        let attempt = self.attempted(unit, &context.attempt());
        let slots = unit.takes.iter().map(|value| {
            let name = self.name(*value);
            quote!(let mut #name = Some(#name);)
        });
        let again = if context.is_async {
            quote!(attempt.again_later(run, failure).await)
        } else {
            quote!(attempt.again(run, failure))
        };
        let (done, failed, gives) = match look {
            Look::Caught => {
                let failed = quote! {
                    match #again { Ok(next) => attempt = next, Err(failure) => break Err(failure) }
                };
                (quote!(break Ok(value)), failed, Answers::Failure)
            }
            Look::Last => (quote!(break Ok(value)), quote!(attempt = #again?), Answers::Failure),
            Look::Away => (quote!(break value), quote!(attempt = #again?), Answers::Value),
        };
        let before = quote!(let mut attempt = #policy.first(); #(#slots)*);
        let tokens = quote! {
            loop {
                match #attempt {
                    Ok(value) => #done,
                    Err(failure) => #failed,
                }
            }
        };
        (before, Expr { tokens, gives })
    }

    /// One attempt, always a `Result` with a `Failure`.
    fn attempted(&self, unit: &Unit, context: &Context) -> TokenStream {
        match &unit.body {
            Body::Call(call) => self.caught_call(unit, call, context, true),
            Body::Block(_) => self.caught_block(unit, context),
        }
    }

    fn once(&self, unit: &Unit, context: &Context, caught: bool) -> (TokenStream, Expr) {
        let (step, bare) = match &unit.body {
            Body::Call(call) => {
                let detached = context.is_async && call.is_detached();
                (Some(call.step), !caught && unit.timeout.is_none() && !detached)
            }
            Body::Block(_) => (None, false),
        };
        match (&unit.body, step) {
            (Body::Call(call), Some(step)) if bare => (self.mark(step), self.call(call, context)),
            (Body::Call(_) | Body::Block(_), _) => {
                let marker = match (&unit.body, unit.timeout) {
                    // A group that runs out of time is named by its first step.
                    (Body::Block(block), Some(_)) => {
                        super::parts::first_step(block).map(|step| self.mark(step))
                    }
                    (Body::Call(_) | Body::Block(_), _) => None,
                };
                let tokens = self.attempted(unit, context);
                (marker.unwrap_or_default(), Expr { tokens, gives: Answers::Failure })
            }
        }
    }

    /// A call in a region of its own, with its time-out. `wait`: awaited where it is a future.
    pub(super) fn caught_call(&self, unit: &Unit, call: &Call, context: &Context, wait: bool) -> TokenStream {
        let step = self.step(call.step);
        let time = unit.timeout.map(literal::duration);
        let awaited = wait.then(|| quote!(.await));
        if context.is_async && call.is_detached() {
            let inside = self.sync_call(&step, call, time, &context.detached());
            let place = match call.executor {
                crate::typed::Executor::Cpu => quote!(pointy::io::on_cpu),
                crate::typed::Executor::Io
                | crate::typed::Executor::Inline
                | crate::typed::Executor::Region => quote!(pointy::io::blocking),
            };
            return self.owning(&unit.clones, context, quote!(#place(run, move |run| #inside) #awaited));
        }
        if !context.is_async {
            return self.sync_call(&step, call, time, context);
        }
        let fallible = self.fallible(call, context);
        let future = match time {
            Some(time) => quote!(pointy::io::timeout(#time, async { #fallible })),
            None => quote!(async { #fallible }),
        };
        quote!(pointy::io::step(run, #step, #future) #awaited)
    }

    fn sync_call(
        &self,
        step: &TokenStream,
        call: &Call,
        time: Option<TokenStream>,
        context: &Context,
    ) -> TokenStream {
        let fallible = self.fallible(call, context);
        match time {
            Some(time) => quote!(pointy::step(run, #step, || pointy::timeout(run, #time, |run| #fallible))),
            None => quote!(pointy::step(run, #step, || #fallible)),
        }
    }

    fn caught_block(&self, unit: &Unit, context: &Context) -> TokenStream {
        let Body::Block(block) = &unit.body else { return TokenStream::new() };
        let time = unit.timeout.map(literal::duration);
        if context.is_async {
            let region = self.io_region(block, context);
            return match time {
                Some(time) => quote!(pointy::io::timeout(#time, #region).await),
                None => quote!(#region.await),
            };
        }
        let region = self.region(block, context);
        match time {
            Some(time) => quote!(pointy::timeout(run, #time, |run| #region)),
            None => region,
        }
    }

    /// `match … { … }` over the outcomes.
    fn matched(
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
        let wrapped = caught || result_zero;
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
        let lost = zero_fields.map(|(variant, _, fields)| {
            let ident = Ident::new(variant, Mark::call_site());
            match fields {
                0 => (quote!(#name::#ident), quote!(pointy::failure!(#variant))),
                1 => (quote!(#name::#ident(lost)), quote!(pointy::failure!(lost))),
                _ => {
                    let names: Vec<Ident> =
                        (1..=*fields).map(|index| format_ident!("lost_{index}")).collect();
                    let format = format!("{variant}({})", vec!["{:?}"; *fields].join(", "));
                    (
                        quote!(#name::#ident(#(#names),*)),
                        quote!(pointy::failure!(format!(#format, #(#names),*))),
                    )
                }
            }
        });
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
            (Some(arm), Some((pattern, _))) if !caught => {
                // The payload of the variant itself.
                let _ = pattern;
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
                        // A variant and a panic are both the failure that the arm looks at.
                        let lines =
                            lines.iter().map(|(pattern, body)| quote!(#pattern => break 'outcome #body,));
                        quote! {
                            'outcome: {
                                let #bound = match #value {
                                    #(#lines)*
                                    Ok(#pattern) => #failure.at(pointy::Steps::info(#step)),
                                    Err(failure) => failure,
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

/// What becomes of a failure when no attempt is left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It is looked at.
    Caught,
    /// It leaves the region; the value is what the region gives.
    Last,
    /// It leaves the region; the value goes on.
    Away,
}

/// What is matched, and where.
struct Scrutinee<'a> {
    unit: &'a Unit,
    zero: Zero,
    context: &'a Context,
    wrap: Wrap,
}
