//! A plan → the items of a workflow inside of Rust code: a struct of its inputs that can be run, and a task.

use super::inputs::field;
use super::{Around, Emitter, imports, literal, types};
use crate::plan::{Input, Output, Plan};
use crate::source::Span;
use proc_macro2::{Group, Ident, Span as Mark, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

/// What stands around a workflow in Rust code.
pub struct Item<'a> {
    /// Its documentation and other attributes.
    pub attributes: TokenStream,
    /// Who may see it.
    pub visibility: TokenStream,
    /// Its name.
    pub name: Ident,
    /// The name of the task that it is for other workflows.
    pub task: Ident,
    /// The types of its inputs, as written.
    pub types: &'a [(String, TokenStream)],
    /// What it says that it gives.
    pub output: Option<TokenStream>,
    /// Whether a test may replace its tasks.
    pub is_tested: bool,
    /// Where a part of the script stands.
    pub mark: &'a dyn Fn(Span) -> Mark,
    /// The same as failures name it.
    pub place: &'a dyn Fn(Span) -> String,
    /// The workflows that it uses by their files, and where all of these stand.
    pub around: Around<'a>,
    /// Where the text of a workflow that it uses is named.
    pub beside: Mark,
}

/// Prints a plan as items.
#[must_use]
pub fn item(plan: &Plan, item: &Item<'_>) -> TokenStream {
    let name = item.name.to_string();
    let shared = super::nested::shared_resources(plan, item.around.children);
    let all = (0..plan.steps.len()).collect();
    let mocked = item.is_tested.then_some(&all);
    let emitter = Emitter { mocked, marks_of: Some(item.mark), shared: &shared, ..Emitter::new(plan) };
    // What is computed at start, or must keep to something, stands between the struct and the workflow.
    let is_bare = plan.is_bare();
    let emitter = Emitter { inputs: if is_bare { &name } else { "Inputs" }, ..emitter };
    // What the user wrote is put in when everything else has its paths.
    let mut words = vec![
        ("__attributes".to_owned(), item.attributes.clone()),
        ("__visibility".to_owned(), item.visibility.clone()),
    ];
    words.extend(item.output.clone().map(|output| ("__output".to_owned(), output)));
    let types = item.types.iter().zip(0..);
    let named: Vec<(String, TokenStream)> = types
        .map(|((input, ty), number)| {
            let word = format!("__type_{number}");
            let stands = Ident::new(&word, Mark::call_site());
            words.push((word, ty.clone()));
            (input.clone(), quote!(#stands))
        })
        .collect();
    let stand_in = |word: &str| Ident::new(word, Mark::call_site()).to_token_stream();
    let item = Item {
        attributes: stand_in("__attributes"),
        visibility: stand_in("__visibility"),
        name: item.name.clone(),
        task: item.task.clone(),
        types: &named,
        output: item.output.as_ref().map(|_| stand_in("__output")),
        ..*item
    };
    let tokens = emitter.item(&item, is_bare);
    let gives = format!("{name}Output");
    let own = matches!((&plan.output, &item.output), (Output::Enum(_), None)).then_some(gives.as_str());
    imports::written(imports::absolute(tokens, own, item.name.span()), &words)
}

impl Emitter<'_> {
    fn item(&self, item: &Item<'_>, is_bare: bool) -> TokenStream {
        let plan = self.plan;
        let Item { attributes, visibility, name, .. } = item;
        let version = env!("CARGO_PKG_VERSION");
        let steps = self.steps(item.place);
        let (outside, inside) = match (&plan.output, &item.output) {
            (Output::Enum(_), None) => (self.output(), TokenStream::new()),
            (_, Some(ty)) => (TokenStream::new(), quote!(type Output = #ty;)),
            (_, None) => (TokenStream::new(), self.output()),
        };
        let (resources, pools, function) = (self.resources(), self.pools(), self.function());
        let parts = self.functions.take();
        let fields = plan.inputs.iter().map(|input| {
            let (field, docs, ty) =
                (self.name(input.value), self.docs(input.value), self.field_type(input, item));
            quote!(#(#[doc = #docs])* #visibility #field: #ty)
        });
        let (struct_of_inputs, ready) = if is_bare { Default::default() } else { self.ready(name) };
        let beside = |_: Span| item.beside;
        let children = item.around.children.iter();
        let children: Vec<TokenStream> = children
            .map(|child| super::nested::items(child, self.shared, &beside, self.mocked.is_some()))
            .collect();
        let statics = self.statics(item.around.children);
        let again = item.around.again.map(|start| {
            let event = self.event_again(start);
            let inputs = is_bare.then(|| quote!(type Inputs = #name;));
            quote!(#inputs #event)
        });
        let methods = self.methods(item, is_bare);
        let task = self.as_task(item);
        let doc = format!(" The workflow `{}`.", plan.text);
        quote! {
            #attributes
            #[doc = ""]
            #[doc = #doc]
            #visibility struct #name { #(#fields),* }
            #outside
            const _: () = {
                const _: () = pointy::made_by(#version);
                #statics
                #(#children)*
                #steps
                #inside
                #struct_of_inputs
                #ready
                #resources
                #pools
                #function
                #(#parts)*
                #again
                #methods
            };
            #task
        }
    }

    fn field_type(&self, input: &Input, item: &Item<'_>) -> TokenStream {
        let written = item.types.iter().find(|(name, _)| *name == input.name).map(|(_, ty)| ty.clone());
        let ty = written.unwrap_or_else(|| types::ty(&input.ty));
        if input.computed_default.is_some() { quote!(Option<#ty>) } else { ty }
    }

    /// The values that the workflow starts with, and how they come from the inputs.
    fn ready(&self, name: &Ident) -> (TokenStream, TokenStream) {
        let plan = self.plan;
        let values = self.fields();
        let fields = values.iter().map(|value| {
            let name = self.name(*value);
            let ty = self.variable(*value).map(|variable| types::ty(&variable.ty));
            quote!(#name: #ty)
        });
        let described = plan.inputs.iter().map(field);
        let reads = self.reads(&values);
        let names: Vec<_> = values.iter().map(|value| self.name(*value)).collect();
        let inputs = plan.inputs.iter().map(|input| self.name(input.value));
        let struct_of_inputs = quote!(struct Inputs { #(#fields),* });
        let ready = quote! {
            const FIELDS: &'static [pointy::Field] = &[#(#described),*];
            impl #name {
                fn ready(self) -> Result<Inputs, pointy::Failure> {
                    let Self { #(#inputs),* } = self;
                    let reader = &mut pointy::Reader::of_values();
                    let inputs = (|| {
                        #(#reads)*
                        Some(Inputs { #(#names: #names?),* })
                    })();
                    reader.finish(inputs)
                }
            }
        };
        (struct_of_inputs, ready)
    }

    /// An input that the program gives: it must keep to its constraints, and may be left to its default.
    pub(super) fn given_by_rust(&self, input: &Input) -> TokenStream {
        let (name, text) = (self.name(input.value), &input.name);
        let kept = if input.constraints.is_empty() {
            quote!(Some(#name))
        } else {
            quote!(reader.kept(#text, #name, FIELDS))
        };
        let Some((formula, written)) = &input.computed_default else {
            return quote!(let #name = #kept;);
        };
        let value = self.formula_as(formula, &input.ty, super::formula::Reads::References);
        let default = self.known(formula, &value, &format!("`{text}`"), written);
        quote!(let #name = match #name { Some(#name) => #kept, None => #default };)
    }

    fn methods(&self, item: &Item<'_>, is_bare: bool) -> TokenStream {
        let plan = self.plan;
        let Item { visibility, name, .. } = item;
        let function = self.own(&plan.function);
        let (required, optional): (Vec<&Input>, Vec<&Input>) = plan.inputs.iter().partition(|input| {
            input.default.is_none() && input.computed_default.is_none() && input.ty.optional_of().is_none()
        });
        let parameters = required.iter().map(|input| {
            let (name, ty) = (self.name(input.value), self.field_type(input, item));
            quote!(#name: #ty)
        });
        let given = required.iter().map(|input| self.name(input.value));
        let defaults = optional.iter().map(|input| {
            let name = self.name(input.value);
            let value = match &input.default {
                Some(default) => literal::owned(default, &input.ty),
                None => quote!(None),
            };
            quote!(#name: #value)
        });
        let by_default = required.is_empty().then(|| {
            quote! {
                impl Default for #name {
                    fn default() -> Self { Self::new() }
                }
            }
        });
        let inputs = if is_bare { quote!(self) } else { quote!(self.ready()?) };
        let (on, blocking) = if plan.is_async {
            (
                quote!(#function(#inputs, run).await),
                quote!(pointy::io::block_on(async || self.run_on(&pointy::Run::new()).await)),
            )
        } else {
            (
                quote!(pointy::__private::elsewhere(run, #inputs, #function).await),
                quote!(self.here(&pointy::Run::new())),
            )
        };
        let here = (!plan.is_async).then(|| {
            quote! {
                #[doc(hidden)]
                #[inline]
                #visibility fn here(self, run: &pointy::Run) -> Result<Output, pointy::Failure> {
                    #function(#inputs, run)
                }
            }
        });
        let test = self.mocked.map(|_| {
            let run = if plan.is_async {
                quote!(pointy::testing::drive(self.run_on(run)))
            } else {
                quote!(self.here(run))
            };
            quote! {
                #[doc = " A run in which tests replace tasks; see `pointy::testing::Test`."]
                #[allow(dead_code, reason = "not each workflow has a test")]
                #visibility fn test(self) -> pointy::testing::Test<Output> {
                    pointy::testing::Test::new(move |run| #run)
                }
            }
        });
        // What nobody calls need not be compiled, hence the attributes.
        let send = quote_spanned!(name.span()=> Send);
        quote! {
            impl #name {
                #[doc = " The inputs, with the defaults of those that have one."]
                #[must_use]
                #[inline]
                #visibility fn new(#(#parameters),*) -> Self { Self { #(#given,)* #(#defaults),* } }

                #[doc = " Runs the workflow."]
                #[doc = ""]
                #[doc = " # Errors"]
                #[doc = " The failure of the first step that fails and has no arm on 0, or what is wrong with an input."]
                #[inline]
                #visibility fn run(
                    self,
                ) -> impl std::future::Future<Output = Result<Output, pointy::Failure>> + #send {
                    async move { self.run_on(&pointy::Run::new()).await }
                }

                #[doc = " The same as a part of a run that can be cancelled, or on the clock of a test."]
                #[doc = ""]
                #[doc = " # Errors"]
                #[doc = " As those of `run`."]
                #[inline]
                #visibility async fn run_on(self, run: &pointy::Run) -> Result<Output, pointy::Failure> { #on }

                #[doc = " Runs the workflow and waits for it on this thread."]
                #[doc = ""]
                #[doc = " # Errors"]
                #[doc = " As those of `run`."]
                #[inline]
                #visibility fn run_blocking(self) -> Result<Output, pointy::Failure> { #blocking }

                #here

                #test
            }
            #by_default
        }
    }

    /// The workflow as an event of another one.
    fn as_task(&self, item: &Item<'_>) -> TokenStream {
        let plan = self.plan;
        let Item { visibility, name, .. } = item;
        let Some(output) = item.output.clone().or_else(|| self.output_in_words(item)) else {
            return TokenStream::new();
        };
        let function = &item.task;
        let parameters = plan.inputs.iter().map(|input| {
            let (name, ty) = (self.name(input.value), self.field_type(input, item));
            quote!(#name: #ty)
        });
        let names: Vec<Ident> = plan.inputs.iter().map(|input| self.name(input.value)).collect();
        let doc = format!(" [`{name}`] as an event of another workflow.");
        let inputs = quote!(#name { #(#names),* });
        let (head, body) = if plan.is_async {
            (quote!(async fn), quote!(#inputs.run_on(__run).await))
        } else {
            (quote!(fn), quote!(#inputs.here(__run)))
        };
        quote! {
            #[doc = #doc]
            #[doc = ""]
            #[doc = " # Errors"]
            #[doc = " The failure of the first step that fails and has no arm on 0."]
            #[pointy::task]
            #[inline]
            #[allow(dead_code, clippy::too_many_arguments, reason = "one for each input; another workflow may call it")]
            #visibility #head #function(
                #(#parameters,)* __run: &pointy::Run,
            ) -> Result<#output, pointy::Failure> {
                #body
            }
        }
    }

    /// The type that the workflow gives, if it can be written here.
    fn output_in_words(&self, item: &Item<'_>) -> Option<TokenStream> {
        match &self.plan.output {
            Output::Unit => Some(quote!(())),
            Output::Value(value) => Some(self.type_of(*value)),
            Output::Tuple(values) => {
                let types = values.iter().map(|value| self.type_of(*value));
                Some(quote!((#(#types),*)))
            }
            Output::Enum(_) => {
                let name = format_ident!("{}Output", item.name);
                Some(quote!(#name))
            }
        }
    }

    /// Tokens of a step, standing at its event, so that what rustc says of them it says there.
    pub(super) fn marked(&self, step: usize, tokens: TokenStream) -> TokenStream {
        let span = self.plan.steps.get(step).map(|step| step.span);
        match self.marks_of.zip(span) {
            Some((mark_of, span)) => standing_at(tokens, mark_of(span)),
            None => tokens,
        }
    }
}

/// The same tokens at this place; what their names mean stays as it is.
fn standing_at(tokens: TokenStream, mark: Mark) -> TokenStream {
    let moved = tokens.into_iter().map(|mut tree| {
        let span = tree.span().located_at(mark);
        if let TokenTree::Group(group) = &tree {
            let mut moved = Group::new(group.delimiter(), standing_at(group.stream(), mark));
            moved.set_span(span);
            return TokenTree::Group(moved);
        }
        tree.set_span(span);
        tree
    });
    moved.collect()
}
