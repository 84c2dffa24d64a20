//! Workflows that others start: a module for each, with a function that is its event.

use super::{Emitter, imports, literal, types};
use crate::plan::{Child, Input, Plan, Start};
use crate::source::Lines;
use proc_macro2::{Ident, Span as Mark, TokenStream, TokenTree};
use quote::{format_ident, quote};
use std::collections::{BTreeMap, BTreeSet};

/// The paths of the resources that several of these need: each is made once per process.
pub(super) fn shared_resources(plan: &Plan, children: &[Child]) -> BTreeSet<String> {
    let mut needed: BTreeMap<&str, usize> = BTreeMap::new();
    let plans = std::iter::once(plan).chain(children.iter().map(|child| &child.plan));
    for resource in plans.flat_map(|plan| &plan.resources) {
        *needed.entry(&resource.task).or_default() += 1;
    }
    needed.into_iter().filter(|(_, count)| *count > 1).map(|(path, _)| path.to_owned()).collect()
}

/// The name of the constant of a resource that several workflows need.
pub(super) fn shared_name(path: &str) -> Ident {
    format_ident!("{}", path.replace("::", "_").to_uppercase())
}

/// Prints a workflow as a module.
pub(super) fn module(child: &Child, shared: &BTreeSet<String>, has_tasks: bool) -> TokenStream {
    let plan = &child.plan;
    let emitter = Emitter { module: Some(&child.module), shared, ..Emitter::new(plan) };
    let program = emitter.nested_program(child);
    let (program, imports) = imports::shorten(match &plan.library {
        Some(library) => imports::from_library(program, library),
        None => program,
    });
    let is_module = has_tasks && plan.library.is_none();
    let tasks = (is_module && names(&program, "tasks")).then(|| {
        quote!(
            use super::tasks;
        )
    });
    let doc = format!(" The workflow of `{}`.", child.script);
    let name = Ident::new(&child.module, Mark::call_site());
    quote! {
        #[doc = #doc]
        mod #name {
            #tasks
            #imports
            #program
        }
    }
}

/// The same as items that stand beside those of others, in a Rust file.
pub(super) fn items(
    child: &Child,
    shared: &BTreeSet<String>,
    mark: &dyn Fn(crate::source::Span) -> Mark,
    is_tested: bool,
) -> TokenStream {
    let all = (0..child.plan.steps.len()).collect();
    let mocked = is_tested.then_some(&all);
    let (marks_of, module) = (Some(mark), Some(child.module.as_str()));
    Emitter { mocked, marks_of, module, shared, ..Emitter::new(&child.plan) }.nested_program(child)
}

/// The name of an item of a nested workflow beside those of others: `__NestedPaymentOutput`, `__nested_payment_event`.
pub(super) fn beside(module: &str, item: &str) -> Ident {
    if item.starts_with(|first: char| first.is_lowercase()) {
        return format_ident!("__nested_{module}_{item}");
    }
    if item.chars().any(char::is_lowercase) {
        return format_ident!("__Nested{}{item}", crate::naming::pascal(module));
    }
    format_ident!("__NESTED_{}_{item}", module.to_uppercase())
}

/// Whether a word stands anywhere in the tokens.
fn names(tokens: &TokenStream, word: &str) -> bool {
    tokens.clone().into_iter().any(|tree| match tree {
        TokenTree::Ident(name) => name == word,
        TokenTree::Group(group) => names(&group.stream(), word),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

impl Emitter<'_> {
    /// An item of a nested workflow: `payment_retry::Output`.
    pub(super) fn in_nested(&self, nested: &crate::catalogue::Nested, item: &str) -> TokenStream {
        if self.marks_of.is_some() {
            // In a Rust file all of them stand side by side.
            let name = match nested.module.as_deref() {
                Some(module) => beside(module, item),
                None => Ident::new(item, Mark::call_site()),
            };
            return quote!(#name);
        }
        let item = Ident::new(item, Mark::call_site());
        let outside = self.module.is_some().then(|| quote!(super::));
        match nested.module.as_deref() {
            // A workflow that starts itself.
            module if module == self.module => quote!(#item),
            Some(module) => {
                let module = Ident::new(module, Mark::call_site());
                quote!(#outside #module::#item)
            }
            None => quote!(#outside #item),
        }
    }

    /// The resources that several workflows of the program need, where there are some: each once, at the top.
    pub(super) fn statics(&self, children: &[Child]) -> TokenStream {
        let plans = std::iter::once(self.plan).chain(children.iter().map(|child| &child.plan));
        let mut found = BTreeMap::new();
        for resource in plans.flat_map(|plan| &plan.resources) {
            if self.shared.contains(&resource.task) {
                found.entry(resource.task.as_str()).or_insert(resource);
            }
        }
        let statics = found.into_values().map(|resource| {
            let (constant, name) = (shared_name(&resource.task), &resource.name);
            let ty = self.type_of_resource(resource);
            let doc = format!(" The resource `{name}`, of all workflows here.");
            let kind = if resource.waits { quote!(pointy::io::Resource) } else { quote!(pointy::Resource) };
            quote!(#[doc = #doc] static #constant: #kind<#ty> = #kind::new(#name);)
        });
        statics.collect()
    }

    /// All of a nested workflow.
    fn nested_program(&self, child: &Child) -> TokenStream {
        let lines = Lines::new(&child.text);
        let steps = self.steps(&|span| {
            let (line, column) = lines.position(&child.text, span.start);
            format!("{}:{line}:{column}", child.script)
        });
        let inputs = self.plain_inputs();
        let output = self.output();
        let (resources, pools, function) = (self.resources(), self.pools(), self.function());
        let parts = self.functions.take();
        let event = self.event(child.start);
        quote! {
            #steps
            #inputs
            #output
            #resources
            #pools
            #function
            #(#parts)*
            #event
        }
    }

    /// The struct that the function of a nested workflow takes.
    fn plain_inputs(&self) -> TokenStream {
        let doc = format!(" Inputs of `{}`.", self.plan.name);
        let inputs = self.named("Inputs");
        let values = self.fields();
        if values.is_empty() {
            return quote!(#[doc = #doc] pub struct #inputs;);
        }
        let fields = values.iter().map(|value| {
            let (name, docs) = (self.name(*value), self.docs(*value));
            let ty = self.variable(*value).map(|variable| types::ty(&variable.ty));
            quote!(#(#[doc = #docs])* pub #name: #ty)
        });
        quote!(#[doc = #doc] pub struct #inputs { #(#fields),* })
    }

    /// The same for the workflow at the top.
    pub(super) fn event_again(&self, start: Start) -> TokenStream {
        let mut plan = self.plan.clone();
        plan.keep_to_ranges();
        let emitter = Emitter { marks_of: self.marks_of, shared: self.shared, ..Emitter::new(&plan) };
        emitter.event(start)
    }

    /// The workflow as an event of others.
    fn event(&self, start: Start) -> TokenStream {
        let plan = self.plan;
        let function = self.own(&plan.function);
        let doc = format!(" `{}` as an event of another workflow.", plan.name);
        let (given, inputs, struct_of_given) = if plan.is_plain() {
            (self.named("Inputs"), quote!(inputs), TokenStream::new())
        } else {
            (self.named("Given"), quote!(inputs.ready()?), self.given_struct())
        };
        let inside = match start {
            Start::Once => quote!(let inside = run.inside();),
            Start::Again(depth) => {
                let depth = proc_macro2::Literal::u32_unsuffixed(depth);
                quote!(let inside = run.inside_at_most(#depth)?;)
            }
        };
        let wait = plan.is_async.then(|| quote!(.await));
        let body = quote! {
            #inside
            #function(#inputs, &inside) #wait.map_err(|failure| failure.of_nested(run))
        };
        let errors = quote! {
            #[doc = #doc]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = " The failure of the first step that fails and has no arm on 0."]
        };
        let (event, output) = (self.named("event"), self.named("Output"));
        let event = match (plan.is_async, start) {
            (true, Start::Again(_)) => quote! {
                #errors
                pub fn #event<'a>(
                    inputs: #given,
                    run: &'a pointy::Run,
                ) -> std::pin::Pin<Box<dyn Future<Output = Result<#output, pointy::Failure>> + Send + 'a>> {
                    Box::pin(async move { #body })
                }
            },
            (true, Start::Once) => quote! {
                #errors
                pub async fn #event(inputs: #given, run: &pointy::Run) -> Result<#output, pointy::Failure> { #body }
            },
            (false, _) => quote! {
                #errors
                pub fn #event(inputs: #given, run: &pointy::Run) -> Result<#output, pointy::Failure> { #body }
            },
        };
        quote!(#struct_of_given #event)
    }

    /// What an event is given where that is not yet what its workflow starts with.
    fn given_struct(&self) -> TokenStream {
        let plan = self.plan;
        let doc = format!(" What `{}` is given as an event; what has a default may be left out.", plan.name);
        let fields = plan.inputs.iter().map(|input| {
            let (name, docs) = (self.name(input.value), self.docs(input.value));
            let ty = self.given_type(input);
            quote!(#(#[doc = #docs])* pub #name: #ty)
        });
        let values = self.fields();
        let described = plan.inputs.iter().map(super::inputs::field);
        let reads = Emitter { is_given: true, ..self.again() }.reads(&values);
        let names: Vec<_> = values.iter().map(|value| self.name(*value)).collect();
        let inputs = plan.inputs.iter().map(|input| self.name(input.value));
        let (given, ready) = (self.named("Given"), self.named("Inputs"));
        let constrained = plan.inputs.iter().any(|input| !input.constraints.is_empty());
        let described =
            constrained.then(|| quote!(const FIELDS: &'static [pointy::Field] = &[#(#described),*];));
        quote! {
            #[doc = #doc]
            pub struct #given { #(#fields),* }
            impl #given {
                #described
                fn ready(self) -> Result<#ready, pointy::Failure> {
                    let Self { #(#inputs),* } = self;
                    let reader = &mut pointy::Reader::of_values();
                    let inputs = (|| {
                        #(#reads)*
                        Some(#ready { #(#names: #names?),* })
                    })();
                    reader.finish(inputs)
                }
            }
        }
    }

    fn given_type(&self, input: &Input) -> TokenStream {
        let ty = types::ty(&input.ty);
        let has_default = input.default.is_some() || input.computed_default.is_some();
        if has_default && input.ty.optional_of().is_none() { quote!(Option<#ty>) } else { ty }
    }

    /// An input that the event of another workflow gives: it must keep to its constraints, and may be left out where it
    /// has a default.
    pub(super) fn given_by_event(&self, input: &Input) -> TokenStream {
        let (name, text) = (self.name(input.value), &input.name);
        let kept = |value: TokenStream| {
            if input.constraints.is_empty() {
                quote!(Some(#value))
            } else {
                quote!(reader.kept(#text, #value, Self::FIELDS))
            }
        };
        let is_optional = input.ty.optional_of().is_some();
        let default = match (&input.default, &input.computed_default) {
            (Some(default), _) => {
                let value = literal::owned(default, &input.ty);
                quote!(Some(#value))
            }
            (None, Some((formula, written))) => {
                let value = self.formula_as(formula, &input.ty, super::formula::Reads::References);
                let value = if input.constraints.is_empty() {
                    value
                } else {
                    quote!(pointy::formula::kept(#value, Self::FIELDS, #text)?)
                };
                self.known(formula, &value, &format!("`{text}`"), written)
            }
            (None, None) => {
                let kept = kept(quote!(#name));
                return quote!(let #name = #kept;);
            }
        };
        let given = if is_optional { kept(quote!(Some(#name))) } else { kept(quote!(#name)) };
        quote!(let #name = match #name { Some(#name) => #given, None => #default };)
    }

    /// The same printer with nothing printed yet.
    fn again(&self) -> Emitter<'_> {
        Emitter {
            marks_of: self.marks_of,
            module: self.module,
            shared: self.shared,
            ..Emitter::new(self.plan)
        }
    }

    /// The fields of what an event gives a nested workflow, each with its value.
    pub(super) fn fields_of_event(fields: &[String], values: Vec<TokenStream>) -> TokenStream {
        let fields = fields.iter().zip(values).map(|(field, value)| {
            let field = Ident::new(field, Mark::call_site());
            if field == value.to_string() { quote!(#field) } else { quote!(#field: #value) }
        });
        quote!(#(#fields),*)
    }
}
