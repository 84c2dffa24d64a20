//! Calls of tasks, with their arguments.

use super::block::Context;
use super::{Emitter, formula, items, literal, types};
use crate::catalogue::builtin::{Gives, Kind};
use crate::plan::{Arg, Call, Given, Use};
use crate::signature::{Passing, Ty};
use crate::typed::{Enum, Gathered, Shape, TaskPath};
use proc_macro2::{Ident, Span as Mark, TokenStream};
use quote::{format_ident, quote};

/// What a call gives as an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answers {
    /// A value.
    Value,
    /// A `Result` with the task's own error.
    Own,
    /// A `Result` with a `Failure`.
    Failure,
}

/// An expression and what it gives.
pub(super) struct Expr {
    pub(super) tokens: TokenStream,
    pub(super) gives: Answers,
}

impl Emitter<'_> {
    /// The bare call, awaited where it is async.
    pub(super) fn call(&self, call: &Call, context: &Context) -> Expr {
        let called = self.bare_call(call, context);
        let Expr { tokens, gives } = self.replaceable(call, called, context);
        Expr { tokens: self.marked(call.step, tokens), gives }
    }

    fn bare_call(&self, call: &Call, context: &Context) -> Expr {
        if let TaskPath::Builtin(builtin, _) = &call.task
            && builtin.gives == Gives::Verdict
        {
            return Expr { tokens: self.verdict(call, context), gives: Answers::Value };
        }
        match &call.task {
            TaskPath::Local(task) | TaskPath::Generic(task) => {
                let args = call.args.iter().map(|arg| self.argument(arg, call, context));
                let task = task_path(task);
                let wait = (call.is_async && context.is_async).then(|| quote!(.await));
                let gives = match call.shape {
                    Shape::Plain | Shape::Outcomes(_) => Answers::Value,
                    Shape::Result | Shape::ResultOutcomes(_) => Answers::Own,
                };
                let called = Expr { tokens: quote!(#task(#(#args),*) #wait), gives };
                match &call.items {
                    Some(items) => self.gathered(call, items, called),
                    None => called,
                }
            }
            TaskPath::Workflow(nested) => {
                let (run, inputs) = call.args.split_last().unzip();
                let run = run.map(|run| self.argument(run, call, context));
                let values: &[Arg] = inputs.unwrap_or_default();
                let values: Vec<TokenStream> =
                    values.iter().map(|arg| self.argument(arg, call, context)).collect();
                let (event, given) = (self.in_nested(nested, "event"), self.in_nested(nested, nested.given));
                let inputs = if values.is_empty() {
                    given
                } else {
                    let fields = Self::fields_of_event(&nested.fields, values);
                    quote!(#given { #fields })
                };
                let wait = (call.is_async && context.is_async).then(|| quote!(.await));
                Expr { tokens: quote!(#event(#inputs, #run) #wait), gives: Answers::Failure }
            }
            TaskPath::Builtin(builtin, argument) => {
                let gives = match (builtin.gives, builtin.on_io) {
                    (Gives::Unit, None) | (Gives::Verdict, _) => Answers::Value,
                    (Gives::Unit, Some(_)) | (Gives::Never, _) => Answers::Failure,
                    (Gives::Rows | Gives::Value | Gives::Text | Gives::Written, _) => Answers::Own,
                };
                let ty = argument.as_ref().map(|argument| {
                    let ty = types::ty(argument);
                    quote!(::<#ty>)
                });
                let run = builtin.on_io.is_some().then(|| quote!(run,));
                let (path, waits) = match builtin.on_io {
                    Some(on_io) if context.is_async => (on_io, true),
                    Some(_) | None => (builtin.function, call.is_async && context.is_async),
                };
                let wait = waits.then(|| quote!(.await));
                let given = |kind: Kind, arg: &Arg| kind != Kind::Texts || !matches!(arg, Arg::Nothing);
                let kinds = || builtin.params.iter().map(|(_, kind)| *kind).zip(&call.args);
                let with = if kinds().any(|(kind, arg)| kind == Kind::Texts && given(kind, arg)) {
                    "_with"
                } else {
                    ""
                };
                let args = kinds().filter(|(kind, arg)| given(*kind, arg)).map(|(kind, arg)| match kind {
                    Kind::Texts => self.argument(&required(arg), call, context),
                    Kind::Text | Kind::Duration | Kind::Path | Kind::Rule | Kind::Value | Kind::Rows => {
                        self.argument(arg, call, context)
                    }
                });
                let path: TokenStream = format!("pointy::{path}{with}").parse().unwrap_or_default();
                Expr { tokens: quote!(#path #ty(#run #(#args),*) #wait), gives }
            }
        }
    }

    /// `std::When`: the value goes on as one of two outcomes.
    fn verdict(&self, call: &Call, context: &Context) -> TokenStream {
        let (mut value, mut rule) = (quote!(()), TokenStream::new());
        for arg in &call.args {
            match arg {
                Arg::Formula(formula, _) => rule = self.condition(formula, &context.references),
                Arg::Value(_)
                | Arg::All(..)
                | Arg::Resource(_)
                | Arg::Literal(..)
                | Arg::Nothing
                | Arg::Run => {
                    value = self.argument(arg, call, context);
                }
            }
        }
        let it = if formula::mentions(&rule, "it") { quote!(it) } else { quote!(_) };
        if formula::can_fail(&rule) {
            let rule = formula::result(&rule);
            quote!(pointy::try_when(#value, |#it| #rule)?)
        } else {
            quote!(pointy::when(#value, |#it| #rule))
        }
    }

    /// What turns the task's own error into a failure.
    pub(super) fn raise(&self, call: &Call) -> TokenStream {
        match &call.task {
            TaskPath::Local(task) => {
                let task = task_path(task);
                quote!(.map_err(pointy::raise::<#task>))
            }
            TaskPath::Workflow(_) => TokenStream::new(),
            TaskPath::Generic(_) | TaskPath::Builtin(..) => quote!(.map_err(|error| pointy::failure!(error))),
        }
    }

    /// The type of the task's own error.
    pub(super) fn error_of(&self, call: &Call) -> TokenStream {
        match &call.task {
            TaskPath::Local(task) => {
                let task = task_path(task);
                quote!(<#task as pointy::Task>::Error)
            }
            TaskPath::Generic(_) => quote!(_),
            TaskPath::Builtin(..) => quote!(pointy::Error),
            TaskPath::Workflow(_) => quote!(pointy::Failure),
        }
    }

    /// The call as a `Result` with a `Failure`.
    pub(super) fn fallible(&self, call: &Call, context: &Context) -> TokenStream {
        let Expr { tokens, gives } = self.call(call, context);
        match gives {
            Answers::Value if call.is_unit => quote!({ #tokens; Ok(()) }),
            Answers::Value => quote!(Ok(#tokens)),
            Answers::Failure => tokens,
            Answers::Own => {
                let raise = self.raise(call);
                quote!(#tokens #raise)
            }
        }
    }

    /// The same for an attempt that may be followed by another: a variant that is outcome 0 is a failure too.
    pub(super) fn attemptable(&self, call: &Call, context: &Context) -> TokenStream {
        let (Shape::Outcomes(found) | Shape::ResultOutcomes(found)) = &call.shape else {
            return self.fallible(call, context);
        };
        let Some((pattern, failure)) = lost(found) else { return self.fallible(call, context) };
        let expr = self.call(call, context);
        let value = match expr.gives {
            Answers::Value => expr.tokens,
            Answers::Failure => {
                let tokens = expr.tokens;
                quote!(#tokens?)
            }
            Answers::Own => {
                let (tokens, raise) = (expr.tokens, self.raise(call));
                quote!(#tokens #raise?)
            }
        };
        quote!(match #value { #pattern => Err(#failure), outcome => Ok(outcome) })
    }

    fn argument(&self, arg: &Arg, call: &Call, context: &Context) -> TokenStream {
        match arg {
            Arg::Value(given) => self.given(given, context),
            Arg::All(values, gathered) => {
                let values = values.iter().map(|(value, how)| self.using(*value, *how, context));
                match gathered {
                    Gathered::Vec => quote!(vec![#(#values),*]),
                    Gathered::Items(by) => items::pulled(quote!([#(#values),*]), *by),
                    Gathered::Slice => quote!(&[#(#values),*]),
                    Gathered::Tuple => quote!((#(#values),*)),
                    Gathered::TupleRef => quote!(&(#(#values),*)),
                }
            }
            Arg::Literal(value, passing) => literal::argument(value, passing),
            Arg::Formula(formula, passing) => self.formula_argument(formula, passing, &context.references),
            Arg::Resource(needed) => self.needed(needed, context),
            Arg::Nothing => quote!(None),
            Arg::Run => {
                let step = self.step(call.step);
                let number = if context.has_attempt { quote!(attempt.number()) } else { quote!(1) };
                quote!(&run.at(#step, #number))
            }
        }
    }

    fn given(&self, given: &Given, context: &Context) -> TokenStream {
        let name = self.name(given.value);
        if given.inside {
            let text = matches!(given.passing, Passing::OptionBorrow(Ty::Str | Ty::Path | Ty::Slice(_)));
            return match (text, self.is_shared(given.value)) {
                (true, _) => quote!(#name.as_deref()),
                (false, false) => quote!(#name.as_ref()),
                // An `Arc` has an `as_ref` of its own.
                (false, true) => quote!((*#name).as_ref()),
            };
        }
        let value = self.using(given.value, given.how, context);
        if let Passing::Items(_, pulls) = &given.passing {
            return match &given.pulled {
                Some(pulled) => self.pull(pulled, &value),
                None => items::pulled(value, pulls.by),
            };
        }
        let value = match &given.cast {
            Some(ty) => {
                let ty = types::ty(ty);
                if given.how == Use::Borrow { quote!(&(#name as #ty)) } else { quote!(#value as #ty) }
            }
            None => value,
        };
        match (given.some, &given.passing) {
            (false, _) => value,
            (true, Passing::Borrow(_)) => quote!(&Some(#value)),
            (
                true,
                Passing::Value(_)
                | Passing::OptionBorrow(_)
                | Passing::Items(..)
                | Passing::Run
                | Passing::Failure,
            ) => quote!(Some(#value)),
        }
    }
}

/// The path of an enum of outcomes.
pub(super) fn outcomes(found: &Enum) -> TokenStream {
    let space = if found.of_pointy { "pointy" } else { "tasks" };
    format!("{space}::{}", found.name).parse().unwrap_or_default()
}

/// An argument for an optional parameter, where it is certainly there.
fn required(arg: &Arg) -> Arg {
    match arg {
        Arg::Literal(value, Passing::OptionBorrow(ty)) => {
            Arg::Literal(value.clone(), Passing::Borrow(ty.clone()))
        }
        Arg::Value(given) => Arg::Value(Given { some: false, ..given.clone() }),
        Arg::Literal(..) | Arg::All(..) | Arg::Formula(..) | Arg::Resource(_) | Arg::Nothing | Arg::Run => {
            arg.clone()
        }
    }
}

/// The variant that is outcome 0, as a pattern and as the failure that it is.
pub(super) fn lost(found: &Enum) -> Option<(TokenStream, TokenStream)> {
    let name = outcomes(found);
    let (variant, _, fields) = found.variants.iter().find(|(_, number, _)| *number == 0)?;
    let ident = Ident::new(variant, Mark::call_site());
    Some(match fields {
        0 => (quote!(#name::#ident), quote!(pointy::failure!(#variant))),
        1 => (quote!(#name::#ident(lost)), quote!(pointy::failure!(lost))),
        _ => {
            let names: Vec<Ident> = (1..=*fields).map(|index| format_ident!("lost_{index}")).collect();
            let format = format!("{variant}({})", vec!["{:?}"; *fields].join(", "));
            (quote!(#name::#ident(#(#names),*)), quote!(pointy::failure!(format!(#format, #(#names),*))))
        }
    })
}

/// The path of a task: `tasks::etl::load`.
pub(super) fn task_path(task: &str) -> TokenStream {
    let words = task.split("::").map(Ident::new_raw_if_needed);
    quote!(tasks #(::#words)*)
}

/// Identifiers of tasks that Rust keeps for itself are written `r#match`.
pub(super) trait RawIfNeeded {
    fn new_raw_if_needed(name: &str) -> Ident;
}

impl RawIfNeeded for Ident {
    fn new_raw_if_needed(name: &str) -> Ident {
        match syn::parse_str::<Ident>(name) {
            Ok(ident) => ident,
            Err(_) => Ident::new_raw(name, Mark::call_site()),
        }
    }
}
