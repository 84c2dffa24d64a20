//! `#[task]`: a type of the function's name that says what the function gives.

use pointyc::signature::{is_pulled, item_of, success_of};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Error, FnArg, GenericArgument, ItemFn, PathArguments, ReturnType, Type};

/// The function as it was, and the type beside it.
pub(crate) fn expand(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let function = match syn::parse2::<ItemFn>(item.clone()) {
        Ok(function) => function,
        Err(error) => {
            let error = Error::new(error.span(), "#[task] stands above a function").into_compile_error();
            return quote!(#item #error);
        }
    };
    let mut problems = check(&function, "a task");
    if !attribute.is_empty() {
        problems.push(Error::new_spanned(attribute, "#[task] takes no arguments"));
    }
    if problems.is_empty() {
        // What a generic function gives depends on what it is given, so no one type says it; a workflow calls it all the
        // same, and rustc finds out.
        let is_generic = function.sig.generics.type_params().next().is_some();
        let task = if is_generic { TokenStream::new() } else { implement(&function, "task") };
        #[cfg(feature = "workflow")]
        let handed = crate::handed::of_function(&function, "task");
        #[cfg(not(feature = "workflow"))]
        let handed = TokenStream::new();
        quote!(#item #task #handed)
    } else {
        // The function stays, so that what calls it is no error as well.
        let problems = problems.into_iter().map(Error::into_compile_error);
        quote!(#item #(#problems)*)
    }
}

/// The type beside the function. `what` it is: a task, or a resource.
pub(crate) fn implement(function: &ItemFn, what: &str) -> TokenStream {
    let (name, visibility) = (&function.sig.ident, &function.vis);
    let text = name.to_string();
    let text = text.strip_prefix("r#").unwrap_or(&text);
    let doc = format!("The {what} [`{name}`]({name}()): what it gives.");
    let (output, error, raise) = match &function.sig.output {
        ReturnType::Default => (quote!(()), None, quote!(match error {})),
        ReturnType::Type(_, returned) if let Some(items) = items_of(returned) => items,
        ReturnType::Type(_, returned) if is_result(returned) => {
            let error = quote_spanned!(returned.span()=> <#returned as ::pointy::__private::Returned>::Err);
            let output = quote_spanned!(returned.span()=> <#returned as ::pointy::__private::Returned>::Ok);
            (output, Some(error), quote!(::pointy::failure!(error)))
        }
        ReturnType::Type(_, returned) => (quote!(#returned), None, quote!(match error {})),
    };
    let hidden = match &function.sig.output {
        ReturnType::Type(_, returned) if error.is_none() => {
            refuse_hidden_result(item_of(returned).unwrap_or(returned))
        }
        ReturnType::Type(..) | ReturnType::Default => TokenStream::new(),
    };
    let error = error.unwrap_or_else(|| quote!(::core::convert::Infallible));
    quote! {
        #[doc = #doc]
        #[allow(non_camel_case_types, dead_code)]
        #visibility struct #name {}

        impl ::pointy::Task for #name {
            const NAME: &'static str = #text;
            type Output = #output;
            type Error = #error;
            fn raise(error: Self::Error) -> ::pointy::Failure { #raise }
        }

        #hidden
    }
}

/// What a function gives that gives an iterator or a stream: its items as a `Vec`, the error of the function or else
/// that of an item, and how it becomes a failure.
fn items_of(returned: &Type) -> Option<(TokenStream, Option<TokenStream>, TokenStream)> {
    let (item, of_start) = match item_of(returned) {
        Some(item) => (item, None),
        None => (item_of(success_of(returned)?)?, Some(without_success(returned)?)),
    };
    let half = |of: &TokenStream, which: TokenStream| quote_spanned!(returned.span()=> <#of as ::pointy::__private::Returned>::#which);
    let of_item = is_result(item).then(|| quote!(#item));
    let output = match &of_item {
        Some(item) => half(item, quote!(Ok)),
        None => quote!(#item),
    };
    let error = of_start.or(of_item).map(|of| half(&of, quote!(Err)));
    let raise = if error.is_some() { quote!(::pointy::failure!(error)) } else { quote!(match error {}) };
    Some((quote!(::std::vec::Vec<#output>), error, raise))
}

/// `Result<(), E>` of `Result<impl Iterator, E>`, whose success has no name.
fn without_success(returned: &Type) -> Option<TokenStream> {
    let mut returned = returned.clone();
    let Type::Path(path) = &mut returned else { return None };
    let PathArguments::AngleBracketed(arguments) = &mut path.path.segments.last_mut()?.arguments else {
        return None;
    };
    let success = arguments.args.first_mut()?;
    *success = GenericArgument::Type(syn::parse_quote!(()));
    Some(quote!(#returned))
}

/// A `Result` under another name would pass for a value, and its error for a success; only rustc can see it.
fn refuse_hidden_result(returned: &Type) -> TokenStream {
    quote_spanned! {returned.span()=>
        const _: () = {
            #[allow(unused_imports)]
            use ::pointy::__private::Plain as _;
            ::core::assert!(
                !::pointy::__private::Asked::<#returned>::IS_RESULT,
                "this is a `Result` under another name, which a script cannot see: write `Result<…>` itself"
            );
        };
    }
}

/// Whether the last segment of the type's path is `Result`: an alias of another name cannot be told from a value.
fn is_result(returned: &Type) -> bool {
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
    match returned {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "Result"),
        Type::Group(group) => is_result(&group.elem),
        Type::Paren(paren) => is_result(&paren.elem),
        _ => false,
    }
}

/// What keeps a function from being called by a workflow. The sentences speak of `what` it is to be.
pub(crate) fn check(function: &ItemFn, what: &str) -> Vec<Error> {
    let mut problems = Vec::new();
    let mut refuse = |tokens: &dyn quote::ToTokens, text: &str| {
        problems.push(Error::new_spanned(tokens, text.replace("a task", what)));
    };
    let signature = &function.sig;
    if let Some(parameter) = signature.generics.const_params().next() {
        refuse(
            parameter,
            "a task takes no constant as a parameter, because a workflow names none: write a `Vec` or a slice",
        );
    }
    for input in &signature.inputs {
        match input {
            FnArg::Receiver(_) => refuse(
                input,
                "a task is a function of its own, not a method: write what it needs as a parameter",
            ),
            FnArg::Typed(typed) => {
                if !matches!(&*typed.pat, syn::Pat::Ident(_)) {
                    let text = "a parameter of a task has a name, by which its value is found: take it apart in the body";
                    refuse(&typed.pat, text);
                }
                #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
                match &*typed.ty {
                    ty @ Type::ImplTrait(_) if !is_pulled(ty) => refuse(
                        ty,
                        "a parameter of a task has a type of its own, or is an `impl Iterator<Item = T>`",
                    ),
                    Type::Reference(reference) if reference.mutability.is_some() => refuse(
                        &typed.ty,
                        "a task cannot change what it is given: take the value itself and return it",
                    ),
                    _ => {}
                }
            }
        }
    }
    if let Some(variadic) = &signature.variadic {
        refuse(variadic, "a task has a fixed number of parameters");
    }
    if let ReturnType::Type(_, returned) = &signature.output {
        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
        match &**returned {
            ty @ Type::ImplTrait(_) if item_of(ty).is_none() => refuse(
                returned,
                "what a task gives has a type of its own, or is an `impl Iterator<Item = T>`",
            ),
            Type::Reference(reference)
                if reference.lifetime.as_ref().is_none_or(|life| life.ident != "static") =>
            {
                refuse(
                    returned,
                    "what a task gives is its own: return an owned value such as `String` or `Vec`",
                );
            }
            _ => {
                let borrows = |life: &syn::Lifetime| mentions(returned, life);
                if let Some(life) = signature.generics.lifetimes().map(|p| &p.lifetime).find(|l| borrows(l)) {
                    let text = format!("what a task gives is its own: it cannot borrow for `{life}`");
                    refuse(returned, &text);
                }
            }
        }
    }
    problems
}

fn mentions(returned: &Type, life: &syn::Lifetime) -> bool {
    fn within(tokens: TokenStream, name: &str) -> bool {
        let mut after_quote = false;
        tokens.into_iter().any(|token| {
            let found = match &token {
                proc_macro2::TokenTree::Ident(ident) => after_quote && *ident == name,
                proc_macro2::TokenTree::Group(group) => within(group.stream(), name),
                proc_macro2::TokenTree::Punct(_) | proc_macro2::TokenTree::Literal(_) => false,
            };
            after_quote = matches!(&token, proc_macro2::TokenTree::Punct(punct) if punct.as_char() == '\'');
            found
        })
    }
    within(quote!(#returned), &life.ident.to_string())
}
