//! A plan → the tokens of a Rust program: what a good Rust programmer would have written for the script.
//!
//! The program calls public items of `pointy` only. Nothing is decided here.

mod block;
mod call;
mod formula;
mod imports;
mod inputs;
mod item;
mod items;
mod join;
mod leads;
mod literal;
mod mocks;
mod nested;
mod outcomes;
mod parts;
mod policy;
mod program;
mod resources;
mod types;
mod unit;

use crate::plan::{Child, Plan, Start, Variable};
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::ValueId;
pub use item::{Item, item};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::{format_ident, quote};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

/// What the file around a program says of it.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The script as places name it: `delays.pty`.
    pub script: &'a str,
    /// The name of the workflow where no directive gives one.
    pub workflow: &'a str,
    /// Where the tasks are, for `#[path = "…"]`; `None` prints `mod tasks;`.
    pub tasks: Option<&'a str>,
}

/// A program.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The whole file.
    pub tokens: TokenStream,
    /// The cargo features of `pointy` that it needs.
    pub features: Vec<&'static str>,
    /// Which text of the file belongs to which place of the script.
    pub origins: Vec<Origin>,
    /// The last event, for what belongs to no other.
    pub end: Span,
    /// What else than script and tasks decided about the code: which steps a test replaces.
    pub variant: String,
}

/// A text that stands in the file where a part of the script begins.
#[derive(Clone, Debug)]
pub struct Origin {
    /// `Step::ReadFlights`
    pub marker: String,
    /// The event.
    pub span: Span,
    /// The module that it stands in, and then a place among the texts beside the script; `None` for what stands at the
    /// top.
    pub module: Option<String>,
}

/// What is printed beside a plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The workflows that it starts, and those that they start.
    pub children: &'a [Child],
    /// How it is started itself, where one of them does.
    pub again: Option<Start>,
}

/// Prints a plan.
#[must_use]
pub fn emit(plan: &Plan, around: Around<'_>, text: &str, has_tasks: bool, names: &Names<'_>) -> Generated {
    print(plan, around, text, has_tasks, names, None)
}

/// Prints a plan as a program that runs tests, in which these steps ask for their answers first.
#[must_use]
pub fn emit_tests(
    plan: &Plan,
    around: Around<'_>,
    text: &str,
    has_tasks: bool,
    names: &Names<'_>,
    mocked: &BTreeSet<usize>,
) -> Generated {
    let mut generated = print(plan, around, text, has_tasks, names, Some(mocked));
    generated.features.push("testing");
    let steps: Vec<String> = mocked.iter().map(usize::to_string).collect();
    generated.variant = format!("tests {}", steps.join(" "));
    generated
}

fn print(
    plan: &Plan,
    around: Around<'_>,
    text: &str,
    has_tasks: bool,
    names: &Names<'_>,
    mocked: Option<&BTreeSet<usize>>,
) -> Generated {
    let shared = nested::shared_resources(plan, around.children);
    let emitter = Emitter { mocked, shared: &shared, ..Emitter::new(plan) };
    let own = plan.steps.iter().map(|step| Origin {
        marker: format!("Step::{}", step.variant),
        span: step.span,
        module: None,
    });
    let others = around.children.iter().flat_map(|child| {
        child.plan.steps.iter().map(|step| Origin {
            marker: format!("Step::{}", step.variant),
            span: step.span.moved(child.base),
            module: Some(child.module.clone()),
        })
    });
    let end = plan.steps.last().map(|step| step.span).unwrap_or_default();
    let tokens = emitter.file(around, text, has_tasks, names);
    let plans = std::iter::once(plan).chain(around.children.iter().map(|child| &child.plan));
    let features: BTreeSet<&str> = plans.flat_map(|plan| plan.features.iter().copied()).collect();
    let origins = own.chain(others).collect();
    Generated { tokens, features: features.into_iter().collect(), origins, end, variant: String::new() }
}

/// FNV-1a of 32 bits: tells which text of a script a program was made from.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

struct Emitter<'a> {
    plan: &'a Plan,
    /// In a program that runs tests: the steps that ask for their answers first.
    mocked: Option<&'a BTreeSet<usize>>,
    /// Where events stand in a Rust file, so that rustc speaks of them there.
    marks_of: Option<&'a dyn Fn(Span) -> Mark>,
    /// The name of the struct of inputs.
    inputs: &'a str,
    /// Whether its inputs come from the event of another workflow.
    is_given: bool,
    /// The module that holds the workflow; `None` at the top.
    module: Option<&'a str>,
    /// The paths of the resources that several workflows of the program need.
    shared: &'a BTreeSet<String>,
    /// Functions that hold parts of a long chain.
    functions: RefCell<Vec<TokenStream>>,
    /// Whether the region that is being printed sets its marker.
    marks: Cell<bool>,
    /// Whether a step of that region may be running still where the next statement begins.
    open: Cell<bool>,
}

impl<'a> Emitter<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            mocked: None,
            marks_of: None,
            inputs: "Inputs",
            is_given: false,
            module: None,
            shared: &NONE,
            functions: RefCell::new(Vec::new()),
            marks: Cell::new(false),
            open: Cell::new(false),
        }
    }
}

/// A program of one workflow shares nothing.
static NONE: BTreeSet<String> = BTreeSet::new();

impl Emitter<'_> {
    fn variable(&self, value: ValueId) -> Option<&Variable> {
        self.plan.variables.get(value.0 as usize)
    }

    fn name(&self, value: ValueId) -> Ident {
        match self.variable(value) {
            Some(variable) => Ident::new(&variable.name, Mark::call_site()),
            None => format_ident!("unknown"),
        }
    }

    /// The name of a function of the generated code: in a Rust file tasks stand beside it.
    fn own(&self, name: &str) -> Ident {
        match (self.marks_of, self.module) {
            (Some(_), Some(module)) => format_ident!("__nested_{module}_{name}"),
            (Some(_), None) => format_ident!("__{name}"),
            (None, _) => Ident::new(name, Mark::call_site()),
        }
    }

    /// The name of an item that every workflow has, such as `Step`: in a Rust file others stand beside it.
    fn named(&self, item: &str) -> Ident {
        match (self.marks_of, self.module) {
            (Some(_), Some(module)) => nested::beside(module, item),
            (Some(_), None) | (None, _) => Ident::new(item, Mark::call_site()),
        }
    }

    fn is_used(&self, value: ValueId) -> bool {
        self.variable(value).is_some_and(|variable| variable.is_used)
    }

    fn is_shared(&self, value: ValueId) -> bool {
        self.variable(value).is_some_and(|variable| variable.is_shared)
    }

    fn step(&self, step: usize) -> TokenStream {
        match self.plan.steps.get(step) {
            Some(name) => {
                let variant = Ident::new(&name.variant, Mark::call_site());
                let step = self.named("Step");
                quote!(#step::#variant)
            }
            None => TokenStream::new(),
        }
    }

    /// `let x = Arc::new(x);` for those that executors share.
    fn share(&self, values: impl IntoIterator<Item = ValueId>) -> TokenStream {
        let shared = values.into_iter().filter(|value| self.is_shared(*value) && self.is_used(*value));
        shared
            .map(|value| {
                let name = self.name(value);
                quote!(let #name = std::sync::Arc::new(#name);)
            })
            .collect()
    }

    /// The same for what a unit gives. Items that are not there yet are shared when they are.
    fn share_made(&self, values: impl IntoIterator<Item = ValueId>) -> TokenStream {
        let is_apart = |value: &ValueId| self.variable(*value).is_some_and(|variable| variable.is_apart);
        self.share(values.into_iter().filter(|value| !is_apart(value)))
    }

    fn is_unit_type(&self, value: ValueId) -> bool {
        self.variable(value).is_some_and(|variable| variable.ty == Ty::Unit)
    }
}
