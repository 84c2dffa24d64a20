//! Parts at once, and jobs for another executor.

use super::Emitter;
use super::block::{Context, gives_same};
use super::parts::first_step;
use crate::plan::{Answer, Block, Body, Hop, Join, Stage, Tail, Unit};
use crate::typed::{Rule, ValueId};
use proc_macro2::TokenStream;
use quote::quote;

impl Emitter<'_> {
    /// `let (a, b) = join(…)?;`: a balanced tree for more than two.
    pub(super) fn join(&self, join: &Join, context: &Context) -> TokenStream {
        let is_async = context.is_async;
        let inner = if is_async { context.clone() } else { context.detached() };
        let stops = join.rule.as_ref().is_some_and(|rule| !rule.stops.is_empty());
        let inner = if stops { inner.stoppable() } else { inner };
        let (pattern, tree) = self.tree(&join.branches, 0, join.rule.as_ref(), &inner);
        let values: Vec<ValueId> = join.branches.iter().filter_map(|(_, value)| *value).collect();
        let shared = self.share(values);
        let wait = is_async.then(|| quote!(.await));
        let (marker, results) = match &join.rule {
            None => (None, quote!(#tree #wait?)),
            Some(rule) => {
                let rule = self.rule(rule);
                let judged = if is_async {
                    quote!(pointy::io::judge(&branches, results).await?)
                } else {
                    quote!(branches.judge(results)?)
                };
                // Too few successes without a failure are named by the first step.
                let first = join.branches.iter().find_map(|(block, _)| first_step(block));
                let results = quote! {
                    {
                        let branches = pointy::Branches::new(run, #rule);
                        let run = branches.run();
                        let results = #tree #wait;
                        #judged
                    }
                };
                (first.map(|step| self.mark(step)), results)
            }
        };
        match pattern {
            Some(pattern) => quote!(#marker let #pattern = #results; #shared),
            None => quote!(#marker #results;),
        }
    }

    fn tree(
        &self,
        branches: &[(Block, Option<ValueId>)],
        place: usize,
        rule: Option<&Rule>,
        context: &Context,
    ) -> (Option<TokenStream>, TokenStream) {
        if let [(block, value)] = branches {
            let pattern = value.map(|value| self.binding(value));
            let branch = self.branch(block, context);
            return (pattern, rule.map_or(branch.clone(), |rule| ruled(rule, place, &branch, context)));
        }
        let middle = branches.len() / 2;
        let (left, right) = branches.split_at(middle);
        let (left_pattern, left) = self.tree(left, place, rule, context);
        let (right_pattern, right) = self.tree(right, place + middle, rule, context);
        let pattern = (left_pattern.is_some() || right_pattern.is_some()).then(|| {
            let left = left_pattern.unwrap_or_else(|| quote!(_));
            let right = right_pattern.unwrap_or_else(|| quote!(_));
            quote!((#left, #right))
        });
        let tree = if context.is_async {
            quote!(pointy::io::join(#left, #right))
        } else {
            quote!(pointy::cpu::join(|| #left, || #right))
        };
        (pattern, tree)
    }

    /// A branch: one call by itself, or a region.
    fn branch(&self, block: &Block, context: &Context) -> TokenStream {
        if let [Stage::Unit(unit)] = block.stages.as_slice()
            && let Some(alone) = self.alone(unit, &block.tail, context)
        {
            return alone;
        }
        if let [Stage::Join(join)] = block.stages.as_slice()
            && let Some(inner) = self.nested(join, &block.tail, context)
        {
            return inner;
        }
        if let [Stage::Hop(hop)] = block.stages.as_slice()
            && gives_same(&hop.gives, &block.tail)
        {
            return self.job(hop, context, false);
        }
        if context.is_async { self.io_region(block, context) } else { self.region(block, context) }
    }

    /// A call that is all that a branch does: it gives a future or a result without a region around.
    fn alone(&self, unit: &Unit, tail: &Tail, context: &Context) -> Option<TokenStream> {
        let plain = match (&unit.answer, tail) {
            (Answer::Fails(Some(value)), Tail::Values(values)) => {
                values.len() == 1 && values.first().is_some_and(|(given, _)| given == value)
            }
            (Answer::Fails(None), Tail::Unit) => true,
            (Answer::Fails(_) | Answer::FailsGroup(_) | Answer::Match(..), _) => false,
        };
        let Body::Call(call) = &unit.body else { return None };
        // What a call gives must be just what its branch gives: a shared value is wrapped behind the join.
        (plain && unit.retry.is_none()).then(|| self.caught_call(unit, call, context, false))
    }

    /// A group of parts at once within parts at once: its values are one tuple.
    fn nested(&self, join: &Join, tail: &Tail, context: &Context) -> Option<TokenStream> {
        let [(left, a), (right, b)] = join.branches.as_slice() else { return None };
        let Tail::Values(values) = tail else { return None };
        let given: Vec<ValueId> = values.iter().map(|(value, _)| *value).collect();
        if given != [(*a)?, (*b)?] || context.is_async != join.is_async || join.rule.is_some() {
            return None;
        }
        let (left, right) = (self.branch(left, context), self.branch(right, context));
        Some(if context.is_async {
            quote!(pointy::io::join(#left, #right))
        } else {
            quote!(pointy::cpu::join(|| #left, || #right))
        })
    }

    /// A run of cpu steps in an async function.
    pub(super) fn hop(&self, hop: &Hop, context: &Context) -> TokenStream {
        let job = self.job(hop, context, true);
        let shared = self.share(hop.gives.iter().copied());
        match self.pattern(&hop.gives, &std::collections::BTreeSet::new()) {
            Some(pattern) => quote!(let #pattern = #job?; #shared),
            None => quote!(#job?;),
        }
    }

    /// The job itself; `wait`: awaited.
    pub(super) fn job(&self, hop: &Hop, context: &Context, wait: bool) -> TokenStream {
        let inside = self.branch(&hop.block, &context.detached());
        let awaited = wait.then(|| quote!(.await));
        self.owning(&hop.clones, context, quote!(pointy::io::on_cpu(run, move |run| #inside) #awaited))
    }

    /// An expression with an `Arc` of its own of each of these values.
    pub(super) fn owning(&self, clones: &[ValueId], context: &Context, expr: TokenStream) -> TokenStream {
        if clones.is_empty() {
            return expr;
        }
        let clones = clones.iter().map(|value| {
            let name = self.name(*value);
            if context.references.contains(value) {
                quote!(let #name = std::sync::Arc::clone(#name);)
            } else {
                quote!(let #name = std::sync::Arc::clone(&#name);)
            }
        });
        quote!({ #(#clones)* #expr })
    }
}

/// A branch under a rule: what it gives, and its place, are noted when it ends.
fn ruled(rule: &Rule, place: usize, branch: &TokenStream, context: &Context) -> TokenStream {
    let place = proc_macro2::Literal::usize_unsuffixed(place);
    match (rule.is_optional(), context.is_async) {
        (true, true) => quote!(pointy::io::option(&branches, #place, #branch)),
        (true, false) => quote!(branches.option(#place, #branch)),
        (false, true) => quote!(pointy::io::result(&branches, #place, #branch)),
        (false, false) => quote!(branches.result(#place, #branch)),
    }
}
