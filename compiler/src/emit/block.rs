//! Blocks: stages as statements, and what the block gives as its last expression.

use super::Emitter;
use crate::plan::{Answer, Block, Body, Stage, Tail, Unit, Use};
use crate::typed::ValueId;
use proc_macro2::{Delimiter, Ident, Span as Mark, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Where code stands.
#[derive(Clone, Debug)]
pub(super) struct Context {
    /// In an async function or block, outside of any job for another executor.
    pub(super) is_async: bool,
    /// Within a retry, so that there is an `attempt`.
    pub(super) has_attempt: bool,
    /// Within something that may be stopped before its end, so that each step looks whether it may still begin.
    pub(super) is_stoppable: bool,
    /// Variables that are references here: parameters of a function for a part of a long chain.
    pub(super) references: Rc<BTreeSet<ValueId>>,
}

/// How a block gives its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrap {
    /// `Ok(value)`
    Ok,
    /// `value`
    Plain,
    /// Nothing takes the value.
    Drop,
    /// `break 'outcome Ok(value);`
    BreakOk,
    /// `break 'outcome value;`
    BreakPlain,
    /// `break 'outcome;`
    BreakDrop,
}

impl Wrap {
    /// How the value is given that leaves a labelled block.
    fn broken(self) -> Option<Self> {
        match self {
            Self::Ok | Self::Plain | Self::Drop => None,
            Self::BreakOk => Some(Self::Ok),
            Self::BreakPlain => Some(Self::Plain),
            Self::BreakDrop => Some(Self::Drop),
        }
    }

    /// Whether the last expression may be what the block gives.
    fn gives_last(self) -> bool {
        match self {
            Self::Ok | Self::Plain => true,
            Self::Drop | Self::BreakOk | Self::BreakPlain | Self::BreakDrop => false,
        }
    }

    /// The same out of a labelled block.
    pub(super) fn breaking(self) -> Self {
        match self {
            Self::Ok | Self::BreakOk => Self::BreakOk,
            Self::Plain | Self::BreakPlain => Self::BreakPlain,
            Self::Drop | Self::BreakDrop => Self::BreakDrop,
        }
    }
}

impl Context {
    pub(super) fn new(is_async: bool) -> Self {
        Self { is_async, has_attempt: false, is_stoppable: false, references: Rc::default() }
    }

    /// Inside of a job that owns its data.
    pub(super) fn detached(&self) -> Self {
        Self { is_async: false, ..self.clone() }
    }

    /// Inside of what may be stopped.
    pub(super) fn stoppable(&self) -> Self {
        Self { is_stoppable: true, ..self.clone() }
    }

    pub(super) fn attempt(&self) -> Self {
        Self { has_attempt: true, ..self.clone() }
    }
}

impl Emitter<'_> {
    pub(super) fn block(&self, block: &Block, context: &Context, wrap: Wrap) -> TokenStream {
        if let Some(split) = self.split(block, context, wrap) {
            return split;
        }
        if let Some((last, first)) = block.stages.split_last()
            && ends_here(last)
            && let Some((before, end)) = self.never(last, context)
        {
            let statements = first.iter().map(|stage| self.stage(stage, context));
            let leaves = (wrap != Wrap::Ok).then(|| quote!(return));
            return quote!(#(#statements)* #before #leaves #end);
        }
        if let Some((Stage::Hop(hop), first)) = block.stages.split_last()
            && wrap.gives_last()
            && gives_same(&hop.gives, &block.tail)
        {
            let statements: Vec<TokenStream> = first.iter().map(|stage| self.stage(stage, context)).collect();
            let over = self.over();
            let job = self.job(hop, context, true);
            // Out of an arm a failure leaves, and only the value is given.
            let leaves = (wrap == Wrap::Plain).then(|| quote!(?));
            let end = (wrap == Wrap::Plain && hop.gives.is_empty()).then(|| quote!(;));
            return quote!(#(#statements)* #over #job #leaves #end);
        }
        let (last, first) = match block.stages.split_last() {
            Some((Stage::Unit(unit), first))
                if (wrap.gives_last() || unit.diverges) && is_last(unit, &block.tail) =>
            {
                (Some(unit), first)
            }
            Some(_) | None => (None, block.stages.as_slice()),
        };
        // In order: the first marker of a region is the one that needs no look.
        let statements: Vec<TokenStream> = first.iter().map(|stage| self.stage(stage, context)).collect();
        let end = match last {
            Some(unit) => self.last(unit, context, wrap),
            None => self.tail(&block.tail, context, wrap),
        };
        quote!(#(#statements)* #end)
    }

    /// The body of a region, and whether it sets the region's marker.
    pub(super) fn region_body(&self, block: &Block, context: &Context) -> (TokenStream, bool) {
        let (around, open) = (self.marks.replace(false), self.open.replace(false));
        let body = self.block(block, context, Wrap::Ok);
        self.open.set(open);
        (body, self.marks.replace(around))
    }

    /// A region in a sync function.
    pub(super) fn region(&self, block: &Block, context: &Context) -> TokenStream {
        match self.region_body(block, context) {
            (body, true) => quote!(pointy::region(run, |at| { #body })),
            (body, false) => {
                let step = self.named("Step");
                quote!(pointy::region(run, |_: &pointy::At<#step>| { #body }))
            }
        }
    }

    /// A region in an async function, as a future.
    pub(super) fn io_region(&self, block: &Block, context: &Context) -> TokenStream {
        let body = self.io_region_body(block, context);
        quote!(async { #body })
    }

    /// A region as the body of an async block.
    pub(super) fn io_region_body(&self, block: &Block, context: &Context) -> TokenStream {
        match self.region_body(block, context) {
            (body, true) => {
                quote!(let at = pointy::At::new(); pointy::io::region(run, &at, async { #body }).await)
            }
            (body, false) => body,
        }
    }

    /// Sets the marker.
    pub(super) fn mark(&self, step: usize) -> TokenStream {
        self.marks.set(true);
        self.open.set(true);
        let step = self.step(step);
        quote!(at.set(#step);)
    }

    /// Says that the region's own step is over, before something begins that sets no marker.
    pub(super) fn over(&self) -> TokenStream {
        if !self.open.replace(false) {
            return TokenStream::new();
        }
        self.marks.set(true);
        quote!(at.done();)
    }

    /// Sets the marker before a step. A step behind another one that may have taken too long, or may have been
    /// stopped, does not begin; an async one is dropped by then.
    pub(super) fn begin(&self, step: usize, context: &Context) -> TokenStream {
        let is_first = !self.marks.get();
        let mark = self.mark(step);
        if is_first || context.is_async || !context.is_stoppable {
            return mark;
        }
        let step = self.step(step);
        quote!(at.begin(run, #step)?;)
    }

    pub(super) fn stage(&self, stage: &Stage, context: &Context) -> TokenStream {
        match stage {
            Stage::Unit(unit) => self.unit(unit, context),
            Stage::Join(join) => {
                let over = self.over();
                let join = self.join(join, context);
                quote!(#over #join)
            }
            Stage::Hop(hop) => {
                let over = self.over();
                let hop = self.hop(hop, context);
                quote!(#over #hop)
            }
            Stage::Pack(value, parts) => {
                if !self.is_used(*value) {
                    return TokenStream::new();
                }
                let name = self.name(*value);
                let parts = parts.iter().map(|(part, how)| self.using(*part, *how, context));
                let shared = self.share([*value]);
                quote!(let #name = (#(#parts),*); #shared)
            }
            Stage::Open { value, is_dropped } => {
                let name = self.name(*value);
                if *is_dropped {
                    return quote!(#name?;);
                }
                let shared = self.share([*value]);
                quote!(let #name = #name?; #shared)
            }
        }
    }

    /// What a block gives.
    pub(super) fn tail(&self, tail: &Tail, context: &Context, wrap: Wrap) -> TokenStream {
        if let Some(inner) = wrap.broken() {
            let value = self.tail(tail, context, inner);
            return if matches!(tail, Tail::Never) { value } else { quote!(break 'outcome #value;) };
        }
        let value = match tail {
            Tail::Unit => quote!(()),
            Tail::Values(values) => self.values(values, context),
            Tail::Ending(variant, values) => {
                let variant = Ident::new(variant, Mark::call_site());
                let output = self.named("Output");
                let values: Vec<TokenStream> =
                    values.iter().map(|(value, how)| self.using(*value, *how, context)).collect();
                if values.is_empty() {
                    quote!(#output::#variant)
                } else {
                    quote!(#output::#variant(#(#values),*))
                }
            }
            Tail::Never => return TokenStream::new(),
        };
        match wrap {
            Wrap::Ok => quote!(Ok(#value)),
            Wrap::Plain if matches!(tail, Tail::Unit) => TokenStream::new(),
            Wrap::Plain => value,
            Wrap::Drop if matches!(tail, Tail::Ending(..)) => value,
            Wrap::Drop | Wrap::BreakOk | Wrap::BreakPlain | Wrap::BreakDrop => TokenStream::new(),
        }
    }

    fn values(&self, values: &[(ValueId, Use)], context: &Context) -> TokenStream {
        let given: Vec<TokenStream> =
            values.iter().map(|(value, how)| self.using(*value, *how, context)).collect();
        match given.as_slice() {
            [one] => one.clone(),
            several => quote!((#(#several),*)),
        }
    }

    /// A use of a variable.
    pub(super) fn using(&self, value: ValueId, how: Use, context: &Context) -> TokenStream {
        if self.is_unit_type(value) {
            return quote!(());
        }
        let name = self.name(value);
        let shared = self.is_shared(value);
        match how {
            Use::Borrow if context.references.contains(&value) => quote!(#name),
            Use::Borrow => quote!(&#name),
            Use::Move if shared => quote!(std::sync::Arc::unwrap_or_clone(#name)),
            Use::Move | Use::Copy => quote!(#name),
            Use::Clone if shared => quote!((*#name).clone()),
            Use::Clone => quote!(#name.clone()),
            Use::Take if shared => quote!(std::sync::Arc::unwrap_or_clone(attempt.take(&mut #name))),
            Use::Take => quote!(attempt.take(&mut #name)),
        }
    }

    /// The pattern for values that a part gives; `None` where nothing behind needs any of them.
    pub(super) fn pattern(&self, values: &[ValueId], unwanted: &BTreeSet<ValueId>) -> Option<TokenStream> {
        let wanted = |value: &ValueId| !unwanted.contains(value) && !self.is_unit_type(*value);
        if !values.iter().any(wanted) {
            return None;
        }
        let bindings: Vec<TokenStream> =
            values.iter().map(|value| if wanted(value) { self.binding(*value) } else { quote!(_) }).collect();
        Some(match bindings.as_slice() {
            [one] => one.clone(),
            several => quote!((#(#several),*)),
        })
    }

    /// A variable in a pattern; `_` where nothing reads it.
    pub(super) fn binding(&self, value: ValueId) -> TokenStream {
        if self.is_used(value) && !self.is_unit_type(value) {
            let name = self.name(value);
            quote!(#name)
        } else {
            quote!(_)
        }
    }
}

/// Whether these values, just made, are all that a block gives.
pub(super) fn gives_same(gives: &[ValueId], tail: &Tail) -> bool {
    match tail {
        Tail::Values(values) => {
            values.iter().map(|(value, _)| value).eq(gives.iter())
                && values.iter().all(|(_, how)| matches!(how, Use::Move | Use::Copy))
        }
        Tail::Unit => gives.is_empty(),
        Tail::Ending(..) | Tail::Never => false,
    }
}

/// Whether an expression is a block, which is better read as a statement than as what is matched.
pub(super) fn is_block(tokens: &TokenStream) -> bool {
    let first = tokens.clone().into_iter().next();
    matches!(first, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace)
}

/// Whether nothing behind a stage is ever reached.
pub(super) fn ends_here(stage: &Stage) -> bool {
    match stage {
        Stage::Unit(unit) => unit.diverges,
        Stage::Join(join) => {
            let mut ends = join.branches.iter().map(|(block, _)| matches!(block.tail, Tail::Never));
            if super::join::is_optional(join.rule.as_ref()) {
                ends.all(|ends| ends)
            } else {
                ends.any(|ends| ends)
            }
        }
        Stage::Hop(hop) => hop.block.stages.last().is_some_and(ends_here),
        Stage::Pack(..) | Stage::Open { .. } => false,
    }
}

/// Whether a block's last unit is also what the block gives, so that it needs no variable.
fn is_last(unit: &Unit, tail: &Tail) -> bool {
    let same = |gives: &[ValueId]| match tail {
        Tail::Never => unit.diverges,
        Tail::Values(_) | Tail::Unit | Tail::Ending(..) => gives_same(gives, tail),
    };
    match (&unit.answer, &unit.body) {
        (Answer::Match(..), _) => same(&unit.gives),
        // The tuple of a group's own values, or the one value of a call.
        (Answer::FailsGroup(values), _) => same(values),
        (Answer::Fails(Some(value)), Body::Call(_)) => same(&[*value]),
        (Answer::Fails(None), Body::Call(_)) => matches!(tail, Tail::Unit) || unit.diverges,
        (Answer::Fails(_), Body::Block(_)) => false,
    }
}
