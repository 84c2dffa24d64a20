//! A program whole: its file, its steps, what it gives, the function that runs it, and `main`.

use super::block::Context;
use super::{Around, Emitter, Names, hash, imports, leads, literal, nested, parts};
use crate::plan::Output;
use crate::source::{Lines, Span};
use crate::typed::ValueId;
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::quote;

/// The table of steps; a long one in parts, each a constant of its own.
fn table(infos: &[TokenStream], named: &dyn Fn(&str) -> Ident) -> (TokenStream, TokenStream) {
    if infos.len() <= crate::plan::LONG {
        return (TokenStream::new(), quote!(&[#(#infos),*]));
    }
    let chunks: Vec<&[TokenStream]> = infos.chunks(parts::PART).collect();
    let names: Vec<Ident> = (1..=chunks.len()).map(|number| named(&format!("STEPS_{number}"))).collect();
    let count = proc_macro2::Literal::usize_unsuffixed(infos.len());
    let constants = chunks
        .iter()
        .zip(&names)
        .map(|(chunk, name)| quote!(const #name: &[pointy::StepInfo] = &[#(#chunk),*];));
    (quote!(#(#constants)*), quote!(&pointy::steps::<#count>(&[#(#names),*])))
}

impl Emitter<'_> {
    pub(super) fn file(
        &self,
        around: Around<'_>,
        text: &str,
        has_tasks: bool,
        names: &Names<'_>,
    ) -> TokenStream {
        let version = env!("CARGO_PKG_VERSION");
        let origin = format!(" Made by pointyc {version} from {} ({:08x}).", names.script, hash(text));
        let made_by = quote!(const _: () = pointy::made_by(#version););
        let tasks = match (has_tasks && self.plan.library.is_none(), names.tasks) {
            (false, _) => TokenStream::new(),
            (true, None) => quote!(
                mod tasks;
            ),
            (true, Some(path)) => quote!(#[path = #path] mod tasks;),
        };
        let lines = Lines::new(text);
        let steps = self.steps(&|span| {
            let (line, column) = lines.position(text, span.start);
            format!("{}:{line}:{column}", names.script)
        });
        let inputs = self.inputs();
        let output = self.output();
        let shared = self.statics(around.children);
        let resources = self.resources();
        let pools = self.pools();
        let function = self.function();
        let parts = self.functions.take();
        let event = around.again.map(|start| self.event_again(start));
        let main = self.main();
        let program = quote! {
            #made_by
            #steps
            #inputs
            #output
            #shared
            #resources
            #pools
            #function
            #(#parts)*
            #event
            #main
        };
        let children = around.children.iter().map(|child| nested::module(child, self.shared, has_tasks));
        let children: Vec<TokenStream> = children.collect();
        let (program, imports) = imports::shorten(match &self.plan.library {
            Some(library) => imports::from_library(program, library),
            None => program,
        });
        quote! {
            #![doc = #origin]
            #tasks
            #imports
            #program
            #(#children)*
        }
    }

    pub(super) fn steps(&self, place: &dyn Fn(Span) -> String) -> TokenStream {
        let variants = self.plan.steps.iter().map(|step| Ident::new(&step.variant, Mark::call_site()));
        let infos: Vec<TokenStream> = self
            .plan
            .steps
            .iter()
            .map(|step| {
                let event = &step.event;
                let place = place(step.span);
                quote!(pointy::StepInfo { event: #event, place: #place })
            })
            .collect();
        let (parts, table) = table(&infos, &|name| self.named(name));
        let leads = self.leads();
        let step = self.named("Step");
        quote! {
            #[doc = " The steps, as failures name them."]
            #[derive(Clone, Copy)]
            pub enum #step { #(#variants),* }
            #parts
            impl pointy::Steps for #step {
                const INFO: &'static [pointy::StepInfo] = #table;
                #leads
                fn number(self) -> u32 { self as u32 }
            }
        }
    }

    /// Where outcomes lead; nothing where no step branches.
    pub(super) fn leads(&self) -> TokenStream {
        let leads = leads::leads(self.plan);
        if leads.is_empty() {
            return TokenStream::new();
        }
        let branches = leads.iter().map(|leads| {
            let leads = leads.iter().map(|(from, outcome, to)| {
                let outcome = proc_macro2::Literal::u8_unsuffixed(*outcome);
                let (from, to) = (self.step(*from), self.step(*to));
                quote!((#from, #outcome, #to))
            });
            quote!(&[#(#leads),*])
        });
        quote!(const LEADS: &'static [&'static [(Self, u8, Self)]] = &[#(#branches),*];)
    }

    pub(super) fn output(&self) -> TokenStream {
        let doc = format!(" What `{}` gives.", self.plan.name);
        let output = self.named("Output");
        match &self.plan.output {
            Output::Unit => quote!(#[doc = #doc] pub type #output = ();),
            Output::Value(value) => {
                let ty = self.type_of(*value);
                quote!(#[doc = #doc] pub type #output = #ty;)
            }
            Output::Tuple(values) => {
                let types = values.iter().map(|value| self.type_of(*value));
                quote!(#[doc = #doc] pub type #output = (#(#types),*);)
            }
            Output::Enum(endings) => {
                let doc = format!(
                    " What `{}` gives: one ending for each outcome of its last step.",
                    self.plan.name
                );
                let variants = endings.iter().map(|ending| {
                    let variant = Ident::new(&ending.variant, Mark::call_site());
                    let types: Vec<TokenStream> =
                        ending.gives.iter().map(|value| self.type_of(*value)).collect();
                    let doc = format!(" The arm `{}`.", ending.variant);
                    let fields = if types.is_empty() { TokenStream::new() } else { quote!((#(#types),*)) };
                    quote!(#[doc = #doc] #variant #fields)
                });
                quote! {
                    #[doc = #doc]
                    #[derive(pointy::serde::Serialize)]
                    #[serde(crate = "pointy::serde", untagged)]
                    pub enum #output { #(#variants),* }
                }
            }
        }
    }

    pub(super) fn function(&self) -> TokenStream {
        let name = self.own(&self.plan.function);
        let docs = self.plan.docs.iter().map(|line| format!(" {line}")).collect::<Vec<_>>();
        let gap = (!docs.is_empty()).then(|| quote!(#[doc = ""]));
        let chain = format!(" `{}`", self.plan.text);
        let inputs = self.unpacked();
        let context = Context::new(self.plan.is_async);
        let context = if self.plan.timeout.is_some() { context.stoppable() } else { context };
        let (body, marks) = self.region_body(&self.plan.body, &context);
        let timeout = self.plan.timeout.map(literal::duration);
        let unused = inputs.is_none().then(|| quote!(_));
        let parameter = unused.unwrap_or_else(|| quote!(inputs));
        let type_of_inputs = self.named(self.inputs);
        let output = self.named("Output");
        let (head, whole) = if self.plan.is_async {
            let region = quote!(pointy::io::region(run, &at, async { #body }));
            let jobs = self.plan.body.has_jobs();
            let whole = match (timeout, marks) {
                (Some(time), true) if jobs => {
                    quote!(
                        let at = pointy::At::new();
                        pointy::io::within(run, #time, async |run| #region.await).await
                    )
                }
                (Some(time), false) if jobs => {
                    quote!(pointy::io::within(run, #time, async |run| { #body }).await)
                }
                (Some(time), true) => {
                    quote!(let at = pointy::At::new(); pointy::io::timeout(#time, #region).await)
                }
                (Some(time), false) => quote!(pointy::io::timeout(#time, async { #body }).await),
                (None, true) => quote!(let at = pointy::At::new(); #region.await),
                (None, false) => body,
            };
            (quote!(pub async fn), whole)
        } else {
            // Where each part has a region of its own, there is nothing left to catch.
            let whole = match (timeout, marks) {
                (Some(time), true) => {
                    quote!(pointy::timeout(run, #time, |run| pointy::region(run, |at| { #body })))
                }
                (Some(time), false) => quote!(pointy::timeout(run, #time, |run| { #body })),
                (None, true) => quote!(pointy::region(run, |at| { #body })),
                (None, false) => body,
            };
            (quote!(pub fn), whole)
        };
        quote! {
            #(#[doc = #docs])*
            #gap
            #[doc = #chain]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = " The failure of the first step that fails and has no arm on 0."]
            #head #name(#parameter: #type_of_inputs, run: &pointy::Run) -> Result<#output, pointy::Failure> {
                #inputs
                #whole
            }
        }
    }

    fn main(&self) -> TokenStream {
        let function = self.own(&self.plan.function);
        let name = &self.plan.name;
        let doc = self.plan.docs.join("\n");
        if self.mocked.is_some() {
            let run = if self.plan.is_async {
                quote!(pointy::testing::io_main)
            } else {
                quote!(pointy::testing::main)
            };
            return quote! {
                fn main() -> std::process::ExitCode {
                    #run(#function)
                }
            };
        }
        let run = if self.plan.is_async { quote!(pointy::io::main) } else { quote!(pointy::console::main) };
        quote! {
            fn main() -> std::process::ExitCode {
                #run(#name, #doc, #function)
            }
        }
    }

    /// The inputs as variables of their own.
    fn unpacked(&self) -> Option<TokenStream> {
        let fields = self.fields();
        let used: Vec<ValueId> = fields.iter().copied().filter(|value| self.is_used(*value)).collect();
        if used.is_empty() {
            return None;
        }
        let rest = (used.len() < fields.len()).then(|| quote!(..));
        let names = used.iter().map(|value| self.name(*value));
        let inputs = self.named(self.inputs);
        let shared = self.share(used.iter().copied());
        Some(quote! {
            let #inputs { #(#names,)* #rest } = inputs;
            #shared
        })
    }
}
