//! Parts at once, and jobs for another executor.

use super::Emitter;
use super::block::{Context, ends_here, gives_same, is_block};
use crate::plan::{Answer, Block, Body, Hop, Join, Stage, Tail, Unit, Workers};
use crate::typed::{Rule, ValueId};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::quote;

impl Emitter<'_> {
    /// `let (a, b) = join(…)?;`: a balanced tree for more than two.
    pub(super) fn join(&self, join: &Join, context: &Context) -> TokenStream {
        let (pattern, marker, results) = self.joined(join, context, true);
        let values: Vec<ValueId> = join.branches.iter().filter_map(|(_, value)| *value).collect();
        let shared = self.share(values);
        match pattern {
            Some(pattern) => quote!(#marker let #pattern = #results; #shared),
            None if is_block(&results) => quote!(#marker #results),
            None => quote!(#marker #results;),
        }
    }

    /// The pattern for what the parts give, the marker before them, and all results; `leaves`: a failure leaves the
    /// region, else there is a `Result`.
    fn joined(
        &self,
        join: &Join,
        context: &Context,
        leaves: bool,
    ) -> (Option<TokenStream>, Option<TokenStream>, TokenStream) {
        let is_async = context.is_async;
        let inner = if is_async { context.clone() } else { context.detached() };
        let stops = join.rule.as_ref().is_some_and(|rule| !rule.stops.is_empty());
        let inner = if stops { inner.stoppable() } else { inner };
        let waits_for_turn = is_async && join.workers.is_some();
        let guards = Guards { rule: join.rule.as_ref(), waits_for_turn };
        let (pattern, tree) = self.tree(&join.branches, 0, guards, &inner);
        let wait = is_async.then(|| quote!(.await));
        let leave = leaves.then(|| quote!(?));
        let (workers, tree) = match &join.workers {
            Some(workers) if is_async => {
                let most = self.count(workers.most);
                (quote!(let workers = pointy::io::Workers::new(#most);), tree)
            }
            workers => (TokenStream::new(), self.in_pool(workers.as_ref(), tree)),
        };
        // A block that is a statement gives nothing.
        let end = (leaves && pattern.is_none()).then(|| quote!(;));
        let Some(rule) = &join.rule else {
            let results = quote!(#tree #wait #leave);
            let results = if waits_for_turn { quote!({ #workers #results #end }) } else { results };
            return (pattern, None, results);
        };
        let rule = self.rule(rule);
        let judged = if is_async {
            quote!(pointy::io::judge(&branches, results).await #leave)
        } else {
            quote!(branches.judge(results) #leave)
        };
        // Too few successes without a failure are named by the first step.
        let first = join.branches.iter().find_map(|(block, _)| block.first_step());
        let results = quote! {
            {
                let branches = pointy::Branches::new(run, #rule);
                let run = branches.run();
                #workers
                let results = #tree #wait;
                #judged #end
            }
        };
        (pattern, first.map(|step| self.mark(step)), results)
    }

    /// A job or parts at once that never succeed: statements, and a `Result` of whatever type is wanted. `None` for
    /// other stages.
    pub(super) fn never(&self, stage: &Stage, context: &Context) -> Option<(TokenStream, TokenStream)> {
        match stage {
            Stage::Hop(hop) if ends_here(stage) => Some((TokenStream::new(), self.job(hop, context, true))),
            Stage::Join(join) if ends_here(stage) => {
                let (_, marker, results) = self.joined(join, context, false);
                let ok = match never_in(&join.branches).filter(|_| !is_optional(join.rule.as_ref())) {
                    Some(pattern) => quote!(Ok(#pattern) => match never {}),
                    None => quote!(Ok(_) => pointy::fail("no branch can succeed")),
                };
                let (before, results) = match is_block(&results) {
                    true => (quote!(let results = #results;), quote!(results)),
                    false => (TokenStream::new(), results),
                };
                let end = quote!(match #results { #ok, Err(failure) => Err(failure) });
                Some((quote!(#marker #before), end))
            }
            Stage::Hop(_) | Stage::Join(_) | Stage::Unit(_) | Stage::Pack(..) | Stage::Open { .. } => None,
        }
    }

    fn tree(
        &self,
        branches: &[(Block, Option<ValueId>)],
        place: usize,
        guards: Guards<'_>,
        context: &Context,
    ) -> (Option<TokenStream>, TokenStream) {
        if let [(block, value)] = branches {
            let pattern = value.map(|value| self.binding(value));
            let branch = self.branch(block, context);
            let branch = if guards.waits_for_turn { quote!(workers.run(#branch)) } else { branch };
            return (
                pattern,
                guards.rule.map_or(branch.clone(), |rule| ruled(rule, place, &branch, context)),
            );
        }
        let middle = branches.len() / 2;
        let (left, right) = branches.split_at(middle);
        let (left_pattern, left) = self.tree(left, place, guards, context);
        let (right_pattern, right) = self.tree(right, place + middle, guards, context);
        let pattern = (left_pattern.is_some() || right_pattern.is_some()).then(|| {
            let left = left_pattern.unwrap_or_else(|| quote!(_));
            let right = right_pattern.unwrap_or_else(|| quote!(_));
            quote!((#left, #right))
        });
        let (a, b) = branches.split_at(middle);
        // What never succeeds has no type of its own.
        let typed = (fails(a) || fails(b)).then(|| {
            let of = |part| match (fails(part), is_optional(guards.rule)) {
                (true, false) => quote!(std::convert::Infallible),
                (true, true) => quote!(Option<std::convert::Infallible>),
                (false, _) => quote!(_),
            };
            let (a, b, futures) = (of(a), of(b), context.is_async.then(|| quote!(, _, _)));
            quote!(::<#a, #b #futures>)
        });
        let tree = if context.is_async {
            quote!(pointy::io::join #typed(#left, #right))
        } else {
            quote!(pointy::cpu::join #typed(|| #left, || #right))
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
        if given != [(*a)?, (*b)?]
            || context.is_async != join.is_async
            || join.rule.is_some()
            || join.workers.is_some()
        {
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
        let inside = self.in_pool(hop.workers.as_ref(), self.branch(&hop.block, &context.detached()));
        let awaited = wait.then(|| quote!(.await));
        self.owning(&hop.clones, context, quote!(pointy::io::on_cpu(run, move |run| #inside) #awaited))
    }

    /// What runs on threads of its own, if it has some.
    pub(super) fn in_pool(&self, workers: Option<&Workers>, inside: TokenStream) -> TokenStream {
        let Some(workers) = workers else { return inside };
        let pool = workers.pool.and_then(|pool| self.plan.pools.get(pool));
        let Some(pool) = pool.map(|pool| Ident::new(&pool.name, Mark::call_site())) else { return inside };
        let most = self.count(workers.most);
        quote!(#pool.run(#most, || #inside))
    }

    /// The pools of threads that parts have for themselves.
    pub(super) fn pools(&self) -> TokenStream {
        let pools = self.plan.pools.iter().map(|pool| {
            let name = Ident::new(&pool.name, Mark::call_site());
            let event = self.plan.steps.get(pool.step).map_or("", |step| step.event.as_str());
            let doc = format!(" The threads of `{event}` and what is limited with it.");
            quote!(#[doc = #doc] static #name: pointy::cpu::Workers = pointy::cpu::Workers::new();)
        });
        quote!(#(#pools)*)
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

/// What is around each branch.
#[derive(Clone, Copy)]
struct Guards<'a> {
    /// Its end is noted.
    rule: Option<&'a Rule>,
    /// Only so many run at once.
    waits_for_turn: bool,
}

/// Whether a branch may end without a result while the part succeeds.
pub(super) fn is_optional(rule: Option<&Rule>) -> bool {
    rule.is_some_and(Rule::is_optional)
}

/// Whether this is one branch, which never succeeds.
fn fails(branches: &[(Block, Option<ValueId>)]) -> bool {
    matches!(branches, [(block, _)] if matches!(block.tail, Tail::Never))
}

/// The pattern for the value, which is never there, of the first branch that never succeeds.
fn never_in(branches: &[(Block, Option<ValueId>)]) -> Option<TokenStream> {
    if fails(branches) {
        return Some(quote!(never));
    }
    let (left, right) = branches.split_at(branches.len() / 2);
    if left.is_empty() {
        return None;
    }
    match never_in(left) {
        Some(never) => Some(quote!((#never, _))),
        None => never_in(right).map(|never| quote!((_, #never))),
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
