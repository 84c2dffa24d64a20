//! Long chains: functions of about fifty stages each, so that rustc's time grows with the chain and no faster.

use super::Emitter;
use super::block::{Context, Wrap};
use crate::lower::{stage_makes, stage_uses};
use crate::plan::{Arg, Block, Body, LONG, Stage, Tail};
use crate::typed::ValueId;
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Stages in a part.
pub(super) const PART: usize = 50;

impl Emitter<'_> {
    /// A long block as calls of functions; `None` for a block that is not long, or whose values have no names for
    /// their types.
    pub(super) fn split(&self, block: &Block, context: &Context, wrap: Wrap) -> Option<TokenStream> {
        if block.stages.len() <= LONG {
            return None;
        }
        // What ends the workflow must stay in its function.
        let end = (0..block.stages.len()).rev().find(|end| may_begin(&block.stages, *end))?;
        let (first, last) = block.stages.split_at_checked(end)?;
        let chunks = chunks(first);
        // What is needed behind each chunk, from the end to the start.
        let mut needed = tail_values(&block.tail);
        last.iter().for_each(|stage| stage_uses(stage, &mut needed));
        if context.has_attempt {
            // The next attempt needs all that comes from around.
            let mut made = BTreeSet::new();
            block.stages.iter().for_each(|stage| stage_makes(stage, &mut made));
            let mut used = BTreeSet::new();
            block.stages.iter().for_each(|stage| stage_uses(stage, &mut used));
            needed.extend(used.difference(&made));
        }
        let mut behind = Vec::new();
        for chunk in chunks.iter().rev() {
            behind.push(needed.clone());
            for stage in *chunk {
                stage_uses(stage, &mut needed);
            }
        }
        behind.reverse();
        let mut calls = Vec::new();
        let mut functions = Vec::new();
        for (chunk, behind) in chunks.iter().zip(&behind) {
            let (call, function) = self.part(chunk, behind, context)?;
            calls.push(call);
            functions.push(function);
        }
        let base = self.functions.borrow().len();
        let mut printed = Vec::new();
        for ((call, function), number) in calls.into_iter().zip(functions).zip(base + 1..) {
            let name = self.own(&format!("part_{number}"));
            printed.push(call(&name));
            self.functions.borrow_mut().push(function(&name));
        }
        let rest = Block { stages: last.to_vec(), tail: block.tail.clone() };
        let rest = self.block(&rest, context, wrap);
        Some(quote!(#(#printed)* #rest))
    }

    #[allow(clippy::type_complexity, reason = "two printers that wait for the function's name")]
    fn part(
        &self,
        stages: &[Stage],
        behind: &BTreeSet<ValueId>,
        context: &Context,
    ) -> Option<(
        Box<dyn FnOnce(&proc_macro2::Ident) -> TokenStream>,
        Box<dyn FnOnce(&proc_macro2::Ident) -> TokenStream>,
    )> {
        let mut used = BTreeSet::new();
        for stage in stages {
            stage_uses(stage, &mut used);
        }
        let mut made = BTreeSet::new();
        for stage in stages {
            stage_makes(stage, &mut made);
        }
        let takes: Vec<ValueId> = used.difference(&made).copied().collect();
        let gives: Vec<ValueId> = made.intersection(behind).copied().collect();
        if takes.iter().chain(&gives).any(|value| !self.is_nameable(*value)) {
            return None;
        }
        let borrowed: BTreeSet<ValueId> = takes
            .iter()
            .copied()
            .filter(|value| {
                behind.contains(value) && !self.variable(*value).is_some_and(|variable| variable.is_copy)
            })
            .collect();
        let parameters: Vec<TokenStream> = takes
            .iter()
            .map(|value| {
                let (name, ty) = (self.name(*value), self.stored_type(*value));
                if borrowed.contains(value) { quote!(#name: &#ty) } else { quote!(#name: #ty) }
            })
            .collect();
        let arguments: Vec<TokenStream> = takes
            .iter()
            .map(|value| {
                let name = self.name(*value);
                let is_reference = context.references.contains(value);
                if borrowed.contains(value) && !is_reference { quote!(&#name) } else { quote!(#name) }
            })
            .collect();
        let inner = Context { references: Rc::new(borrowed), ..context.clone() };
        self.marks.set(false);
        // The step before the part may run until it begins, and the part's last one until it is left.
        self.open.set(true);
        let statements: Vec<TokenStream> = stages.iter().map(|stage| self.stage(stage, &inner)).collect();
        // The caller hands its own marker on.
        self.open.set(true);
        let at = if self.marks.replace(true) { quote!(at) } else { quote!(_) };
        let names: Vec<TokenStream> = gives.iter().map(|value| self.binding(*value)).collect();
        let types: Vec<TokenStream> = gives.iter().map(|value| self.stored_type(*value)).collect();
        let (result, ty, bind) = match (names.as_slice(), types.as_slice()) {
            ([name], [ty]) => (quote!(#name), quote!(#ty), quote!(let #name =)),
            ([], _) => (quote!(()), quote!(()), TokenStream::new()),
            (names, types) => (quote!((#(#names),*)), quote!((#(#types),*)), quote!(let (#(#names),*) =)),
        };
        let is_async = context.is_async;
        let run = if mentions(&statements, "run") { quote!(run) } else { quote!(_) };
        let doc = self.about(stages);
        // Which attempt this is, is a question of the group around.
        let asks = context.has_attempt && stages.iter().any(Stage::asks_for_attempt);
        let parameters = parameters
            .into_iter()
            .chain(asks.then(|| quote!(attempt: &pointy::Attempt)))
            .collect::<Vec<TokenStream>>();
        let arguments =
            arguments.into_iter().chain(asks.then(|| quote!(&attempt))).collect::<Vec<TokenStream>>();
        let call = move |name: &proc_macro2::Ident| {
            let wait = is_async.then(|| quote!(.await));
            // Inside of a region `at` is a reference already; an async region's is a variable.
            let at = if is_async { quote!(&at) } else { quote!(at) };
            let part = quote!(#name(run, #at, #(#arguments),*));
            let part = if is_async { quote!(pointy::io::part(#part)) } else { part };
            quote!(#bind #part #wait?;)
        };
        let step = self.named("Step");
        let function = move |name: &proc_macro2::Ident| {
            let head = if is_async { quote!(async fn) } else { quote!(fn) };
            quote! {
                #[doc = #doc]
                #head #name(
                    #run: &pointy::Run, #at: &pointy::At<#step>, #(#parameters),*
                ) -> Result<#ty, pointy::Failure> {
                    #(#statements)*
                    Ok(#result)
                }
            }
        };
        Some((Box::new(call), Box::new(function)))
    }

    fn stored_type(&self, value: ValueId) -> TokenStream {
        let ty = self.type_of(value);
        if self.is_shared(value) { quote!(std::sync::Arc<#ty>) } else { ty }
    }

    fn about(&self, stages: &[Stage]) -> String {
        let name = |step: Option<usize>| {
            step.and_then(|step| self.plan.steps.get(step))
                .map_or_else(String::new, |step| step.event.clone())
        };
        let first = stages.first().and_then(Stage::first_step);
        let last = stages.iter().rev().find_map(Stage::first_step);
        format!(" The part of the chain from `{}` to `{}`.", name(first), name(last))
    }
}

/// Stages in parts of about fifty.
fn chunks(stages: &[Stage]) -> Vec<&[Stage]> {
    let mut chunks = Vec::new();
    let mut rest = stages;
    while !rest.is_empty() {
        let end = (PART..rest.len()).find(|end| may_begin(rest, *end)).unwrap_or(rest.len());
        let Some((chunk, behind)) = rest.split_at_checked(end) else { break };
        chunks.push(chunk);
        rest = behind;
    }
    chunks
}

/// Whether a part may begin with this stage: not if it takes what no type can name, an iterator as the stage before it
/// gives it.
fn may_begin(stages: &[Stage], index: usize) -> bool {
    match stages.get(index) {
        Some(Stage::Unit(unit)) => match &unit.body {
            Body::Call(call) => {
                !call.args.iter().any(|arg| matches!(arg, Arg::Value(given) if given.pulled.is_some()))
            }
            Body::Block(_) => true,
        },
        Some(Stage::Open { .. }) => false,
        Some(Stage::Join(_) | Stage::Hop(_) | Stage::Pack(..)) | None => true,
    }
}

/// Whether tokens use a word.
pub(super) fn mentions(tokens: &[TokenStream], word: &str) -> bool {
    tokens.iter().any(|tokens| {
        tokens.clone().into_iter().any(|tree| match tree {
            TokenTree::Ident(ident) => ident == word,
            TokenTree::Group(group) => mentions(&[group.stream()], word),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    })
}

fn tail_values(tail: &Tail) -> BTreeSet<ValueId> {
    match tail {
        Tail::Unit | Tail::Never => BTreeSet::new(),
        Tail::Values(values) | Tail::Ending(_, values) => values.iter().map(|(value, _)| *value).collect(),
    }
}
