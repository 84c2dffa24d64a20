//! Resources: a function for each, which makes it when it is first called.

use super::block::Context;
use super::call::task_path;
use super::{Emitter, literal, types};
use crate::plan::{Arg, Given, Needed, Resource, Use};
use crate::signature::{Passing, Ty};
use crate::typed::ValueId;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use std::collections::BTreeMap;
use std::rc::Rc;

impl Emitter<'_> {
    /// The functions that give resources.
    pub(super) fn resources(&self) -> TokenStream {
        self.plan.resources.iter().map(|resource| self.resource(resource)).collect()
    }

    fn resource(&self, resource: &Resource) -> TokenStream {
        let function = self.resource_function(resource);
        let task = task_path(&resource.task);
        let constant = format_ident!("{}", resource.function.to_uppercase());
        let name = &resource.name;
        let docs: Vec<String> = if resource.docs.is_empty() {
            vec![format!(" The resource `{name}`.")]
        } else {
            resource.docs.iter().map(|line| format!(" {line}")).collect()
        };
        let ty = self.type_of_resource(resource);
        let shared = self.shared.contains(&resource.task).then(|| {
            let constant = super::nested::shared_name(&resource.task);
            let is_inside = self.module.is_some() && self.marks_of.is_none();
            if is_inside { quote!(super::#constant) } else { quote!(#constant) }
        });
        let parameters = resource.values.iter().map(|value| {
            let (name, ty) = (self.name(*value), self.borrowed_type(*value));
            quote!(#name: #ty)
        });
        let references = Rc::new(resource.values.iter().copied().collect());
        let context = Context { references, ..Context::new(resource.waits) };
        let args = resource.args.iter().map(|arg| self.resource_argument(arg, &context));
        let wait = resource.is_async.then(|| quote!(.await));
        let call = quote!(#task(#(#args),*) #wait);
        let made =
            if resource.fails { quote!(#call.map_err(pointy::raise::<#task>)) } else { quote!(Ok(#call)) };
        let head = quote!(#function(#(#parameters),*) -> Result<&'static #ty, pointy::Failure>);
        let kind = if resource.waits { quote!(pointy::io::Resource) } else { quote!(pointy::Resource) };
        let (own, constant) = match shared {
            Some(shared) => (TokenStream::new(), shared),
            None => (quote!(static #constant: #kind<#ty> = #kind::new(#name);), constant.to_token_stream()),
        };
        if resource.waits {
            quote! {
                #(#[doc = #docs])*
                async fn #head {
                    #own
                    #constant.get(async { #made }).await
                }
            }
        } else {
            quote! {
                #(#[doc = #docs])*
                fn #head {
                    #own
                    #constant.get(|| #made)
                }
            }
        }
    }

    pub(super) fn type_of_resource(&self, resource: &Resource) -> TokenStream {
        if types::is_plain(&resource.ty) {
            return types::ty(&resource.ty);
        }
        let task = task_path(&resource.task);
        quote!(<#task as pointy::Task>::Output)
    }

    /// The type by which a function for a resource takes a value.
    fn borrowed_type(&self, value: ValueId) -> TokenStream {
        let Some(variable) = self.variable(value) else { return TokenStream::new() };
        let ty = types::ty(&variable.ty);
        if variable.is_copy {
            return ty;
        }
        match (variable.ty.known_name(), variable.ty.items_of()) {
            (Some("String"), _) => quote!(&str),
            (Some("std::path::PathBuf"), _) => quote!(&std::path::Path),
            (_, Some(item)) => {
                let item = types::ty(item);
                quote!(&[#item])
            }
            _ => quote!(&#ty),
        }
    }

    fn resource_argument(&self, arg: &Arg, context: &Context) -> TokenStream {
        match arg {
            Arg::Value(given) => self.given_to_resource(given),
            Arg::Literal(value, passing) => literal::argument(value, passing),
            Arg::Resource(needed) => self.needed(needed, context),
            Arg::Formula(formula, passing) => self.formula_argument(formula, passing, &context.references),
            Arg::Nothing => quote!(None),
            Arg::All(..) | Arg::Run => TokenStream::new(),
        }
    }

    /// A value that the function for a resource has as a reference, or as it is where it is copied.
    fn given_to_resource(&self, given: &Given) -> TokenStream {
        let name = self.name(given.value);
        let Some(variable) = self.variable(given.value) else { return TokenStream::new() };
        if given.inside {
            let text = matches!(given.passing, Passing::OptionBorrow(Ty::Str | Ty::Path | Ty::Slice(_)));
            return if text { quote!(#name.as_deref()) } else { quote!(#name.as_ref()) };
        }
        let borrows = given.how == Use::Borrow;
        let value = match (&given.cast, variable.is_copy, borrows) {
            (Some(ty), _, true) => {
                let ty = types::ty(ty);
                quote!(&(#name as #ty))
            }
            (Some(ty), _, false) => {
                let ty = types::ty(ty);
                quote!(#name as #ty)
            }
            (None, true, true) => quote!(&#name),
            (None, true, false) | (None, false, true) => quote!(#name),
            (None, false, false) => {
                let unsized_there =
                    matches!(variable.ty.known_name(), Some("String" | "std::path::PathBuf" | "Vec"));
                if unsized_there { quote!(#name.to_owned()) } else { quote!(#name.clone()) }
            }
        };
        if given.some { quote!(Some(#value)) } else { value }
    }

    /// A resource as an argument; what cannot be made fails the step.
    pub(super) fn needed(&self, needed: &Needed, context: &Context) -> TokenStream {
        let made = if needed.waits && !context.is_async {
            // It was made before the job for another executor began.
            let function = self.resource_name(needed);
            quote!(#function)
        } else {
            self.made(needed, context)
        };
        let unsized_there =
            matches!(needed.passing, Passing::OptionBorrow(Ty::Str | Ty::Path | Ty::Slice(_)));
        let value = match needed.how {
            Use::Clone => quote!(#made.clone()),
            Use::Copy => quote!(*#made),
            Use::Borrow | Use::Move | Use::Take if needed.some && unsized_there => quote!(&**#made),
            Use::Borrow | Use::Move | Use::Take => made,
        };
        if let Passing::Items(_, pulls) = &needed.passing {
            return super::items::pulled(value, pulls.by);
        }
        if needed.some { quote!(Some(#value)) } else { value }
    }

    /// The call that gives a resource: `db(&url)?`.
    pub(super) fn made(&self, needed: &Needed, context: &Context) -> TokenStream {
        let function = self.resource_name(needed);
        let values = needed.values.iter().map(|value| {
            let copied = self.variable(*value).is_some_and(|variable| variable.is_copy);
            self.using(*value, if copied { Use::Copy } else { Use::Borrow }, context)
        });
        let wait = needed.waits.then(|| quote!(.await));
        quote!(#function(#(#values),*) #wait?)
    }

    /// The name of the function that gives a resource; in Rust code its own function stands beside it.
    fn resource_function(&self, resource: &Resource) -> Ident {
        self.own(&resource.function)
    }

    fn resource_name(&self, needed: &Needed) -> Ident {
        match self.plan.resources.get(needed.resource) {
            Some(resource) => self.resource_function(resource),
            None => format_ident!("unknown"),
        }
    }

    /// The resources that must be made before a job for another executor begins, as variables of their own.
    pub(super) fn made_before(
        &self,
        args: &[Arg],
        context: &Context,
        time: Option<&TokenStream>,
    ) -> TokenStream {
        let mut made = BTreeMap::new();
        for arg in args {
            if let Arg::Resource(needed) = arg
                && needed.waits
            {
                made.entry(needed.resource).or_insert(needed);
            }
        }
        made.values()
            .map(|needed| {
                let (name, value) = (self.resource_name(needed), self.made(needed, context));
                match time {
                    Some(time) => {
                        quote!(let #name = pointy::io::timeout(#time, async { Ok(#value) }).await?;)
                    }
                    None => quote!(let #name = #value;),
                }
            })
            .collect()
    }
}
