//! Units: one attempt, its retries, and what follows which outcome.

use super::Emitter;
use super::block::{Context, Wrap, is_block};
use super::call::{Answers, Expr};
use super::parts::mentions;
use crate::plan::{Answer, Body, Call, Unit};
use proc_macro2::TokenStream;
use quote::quote;

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
                let shared = self
                    .share_made(unit.gives.iter().copied().filter(|value| !unit.unwanted.contains(value)));
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
        let shared = self.share_made(values.iter().copied().filter(|value| !unit.unwanted.contains(value)));
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
                        Wrap::Plain | Wrap::Drop | Wrap::BreakOk | Wrap::BreakPlain | Wrap::BreakDrop => {
                            quote!(#marker return #tokens)
                        }
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
                    (Wrap::Plain | Wrap::Drop | Wrap::BreakOk | Wrap::BreakPlain | Wrap::BreakDrop, _) => {
                        let value = self.value_of(unit, expr);
                        if is_unit { quote!(#value;) } else { value }
                    }
                };
                quote!(#marker #end)
            }
            Answer::FailsGroup(_) => {
                let (marker, expr) = self.tried(unit, context, if unit.diverges { Look::Last } else { look });
                if unit.diverges && wrap != Wrap::Ok {
                    let tokens = expr.tokens;
                    return quote!(#marker return #tokens);
                }
                let end = match (wrap, expr.gives) {
                    (Wrap::Ok, Answers::Failure | Answers::Own) => expr.tokens,
                    (Wrap::Ok, Answers::Value) => {
                        let tokens = expr.tokens;
                        quote!(Ok(#tokens))
                    }
                    (Wrap::Plain | Wrap::Drop | Wrap::BreakOk | Wrap::BreakPlain | Wrap::BreakDrop, _) => {
                        self.value_of(unit, expr)
                    }
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
    pub(super) fn value_of(&self, unit: &Unit, expr: Expr) -> TokenStream {
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
    pub(super) fn tried(&self, unit: &Unit, context: &Context, look: Look) -> (TokenStream, Expr) {
        let Some(retry) = &unit.retry else { return self.once(unit, context, look == Look::Caught) };
        let policy = self.retry(retry);
        let over = self.over();
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
        let before = quote!(#over let mut attempt = #policy.first(); #(#slots)*);
        let (whole, attempt) = match is_block(&attempt) {
            true => (quote!(let result = #attempt;), quote!(result)),
            false => (TokenStream::new(), attempt),
        };
        let tokens = quote! {
            loop {
                #whole
                match #attempt {
                    Ok(value) => #done,
                    Err(failure) => #failed,
                }
            }
        };
        if context.has_attempt {
            // What follows in the repeated group asks for the attempt of the group.
            return (TokenStream::new(), Expr { tokens: quote!({ #before #tokens }), gives });
        }
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
                (Some(call.step), !caught && unit.timeout.is_none() && unit.workers.is_none() && !detached)
            }
            Body::Block(_) => (None, false),
        };
        match (&unit.body, step) {
            (Body::Call(call), Some(step)) if bare => (self.begin(step, context), self.call(call, context)),
            (Body::Call(_) | Body::Block(_), _) => {
                let marker = match (&unit.body, unit.timeout) {
                    // A group that runs out of time is named by its first step.
                    (Body::Block(block), Some(_)) => block.first_step().map(|step| self.mark(step)),
                    (Body::Call(_) | Body::Block(_), _) => None,
                };
                let marker = marker.unwrap_or_else(|| self.over());
                let tokens = self.attempted(unit, context);
                (marker, Expr { tokens, gives: Answers::Failure })
            }
        }
    }

    /// A call in a region of its own, with its time-out. `wait`: awaited where it is a future.
    pub(super) fn caught_call(&self, unit: &Unit, call: &Call, context: &Context, wait: bool) -> TokenStream {
        let step = self.step(call.step);
        let time = unit.timeout.map(|time| self.time(time));
        let awaited = wait.then(|| quote!(.await));
        if context.is_async && call.is_detached() {
            let inside = self.sync_call(unit, call, time.clone(), &context.detached());
            let place = match call.executor {
                crate::typed::Executor::Cpu => quote!(pointy::io::on_cpu),
                crate::typed::Executor::Io
                | crate::typed::Executor::Inline
                | crate::typed::Executor::Region => quote!(pointy::io::blocking),
            };
            if call.waits_for_resource() {
                let before = self.made_before(&call.args, context, time.as_ref());
                let job = self.owning(&unit.clones, context, quote!(#place(run, move |run| #inside).await));
                return quote!(pointy::io::step(run, #step, async { #before #job }) #awaited);
            }
            return self.owning(&unit.clones, context, quote!(#place(run, move |run| #inside) #awaited));
        }
        if !context.is_async {
            return self.sync_call(unit, call, time, context);
        }
        let fallible = self.attempt_of(unit, call, context);
        let future = match time {
            // A `fn` cannot be dropped where it runs: whether it was late is seen when it returns.
            Some(time) if !call.waits() => {
                let fallible = self.attempt_of(unit, call, &context.detached());
                let run = run_of(&fallible);
                quote!(async { pointy::timeout(run, #time, |#run| #fallible) })
            }
            Some(time) => quote!(pointy::io::timeout(#time, async { #fallible })),
            None => quote!(async { #fallible }),
        };
        quote!(pointy::io::step(run, #step, #future) #awaited)
    }

    /// What one attempt does.
    fn attempt_of(&self, unit: &Unit, call: &Call, context: &Context) -> TokenStream {
        if unit.retry.is_some() { self.attemptable(call, context) } else { self.fallible(call, context) }
    }

    fn sync_call(
        &self,
        unit: &Unit,
        call: &Call,
        time: Option<TokenStream>,
        context: &Context,
    ) -> TokenStream {
        let step = self.step(call.step);
        let fallible = self.attempt_of(unit, call, context);
        let called = match time {
            Some(time) => {
                let run = run_of(&fallible);
                quote!(pointy::step(run, #step, || pointy::timeout(run, #time, |#run| #fallible)))
            }
            None => quote!(pointy::step(run, #step, || #fallible)),
        };
        self.in_pool(unit.workers.as_ref(), called)
    }

    fn caught_block(&self, unit: &Unit, context: &Context) -> TokenStream {
        let Body::Block(block) = &unit.body else { return TokenStream::new() };
        let time = unit.timeout.map(|time| self.time(time));
        let inside = if time.is_some() { context.stoppable() } else { context.clone() };
        let context = &inside;
        if context.is_async {
            if let Some(time) = time.as_ref().filter(|_| block.has_jobs()) {
                let steps = self.io_region_body(block, context);
                return quote!(pointy::io::within(run, #time, async |run| { #steps }).await);
            }
            let region = self.io_region(block, context);
            return match time {
                Some(time) => quote!(pointy::io::timeout(#time, #region).await),
                None => quote!(#region.await),
            };
        }
        let region = self.region(block, context);
        let region = match time {
            Some(time) => quote!(pointy::timeout(run, #time, |run| #region)),
            None => region,
        };
        self.in_pool(unit.workers.as_ref(), region)
    }
}

/// The parameter of what is handed the run.
fn run_of(inside: &TokenStream) -> TokenStream {
    if mentions(std::slice::from_ref(inside), "run") { quote!(run) } else { quote!(_) }
}

/// What becomes of a failure when no attempt is left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// It is looked at.
    Caught,
    /// It leaves the region; the value is what the region gives.
    Last,
    /// It leaves the region; the value goes on.
    Away,
}
