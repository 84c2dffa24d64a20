//! `#[record]`: the derives that data of a workflow needs, and the decoder of a table's row.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Path, Token, Type};

use crate::row;

/// The type as it was, with what it lacked.
pub(crate) fn expand(attribute: TokenStream, item: TokenStream) -> TokenStream {
    if !attribute.is_empty() {
        let error = Error::new_spanned(attribute, "#[record] takes no arguments").into_compile_error();
        return quote!(#item #error);
    }
    let mut input = match syn::parse2::<DeriveInput>(item.clone()) {
        Ok(input) => input,
        Err(error) => {
            let error = Error::new(error.span(), "#[record] stands above a struct or an enum");
            let error = error.into_compile_error();
            return quote!(#item #error);
        }
    };
    if let Data::Union(data) = &input.data {
        let text = "a union cannot be a record: what it holds cannot be known";
        let error = Error::new_spanned(data.union_token, text).into_compile_error();
        return quote!(#item #error);
    }
    let row = row::implement(&input);
    let derives = missing_derives(&input.attrs);
    let ours = derives.iter().any(|derive| derive.to_string().contains("serde"));
    let krate =
        (ours && !serde_says(&input.attrs, "crate")).then(|| quote!(#[serde(crate = "::pointy::serde")]));
    durations(&mut input.data);
    let handed = handed(&input);
    quote! {
        #[derive(#(#derives),*)]
        #krate
        #input
        #row
        #handed
    }
}

/// What `workflow!` asks; an enum of outcomes answers by itself.
#[cfg(feature = "workflow")]
fn handed(input: &DeriveInput) -> TokenStream {
    let derives = input.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let has_outcomes = derives.into_iter().any(|attribute| {
        attribute
            .to_token_stream()
            .to_string()
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word == "Outcome")
    });
    if has_outcomes { TokenStream::new() } else { crate::handed::of_record(&input.ident, &input.vis) }
}

#[cfg(not(feature = "workflow"))]
fn handed(_: &DeriveInput) -> TokenStream {
    TokenStream::new()
}

fn missing_derives(attributes: &[Attribute]) -> Vec<TokenStream> {
    let derived: Vec<String> = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .filter_map(|attribute| {
            attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok()
        })
        .flatten()
        .filter_map(|path| path.segments.last().map(|last| last.ident.to_string()))
        .collect();
    let wanted = [
        ("Clone", quote!(::core::clone::Clone)),
        ("Debug", quote!(::core::fmt::Debug)),
        ("PartialEq", quote!(::core::cmp::PartialEq)),
        ("Serialize", quote!(::pointy::serde::Serialize)),
        ("Deserialize", quote!(::pointy::serde::Deserialize)),
    ];
    let lacks = |name: &str| !derived.iter().any(|derived| derived == name);
    wanted.into_iter().filter(|(name, _)| lacks(name)).map(|(_, derive)| derive).collect()
}

/// Whether a `#[serde(…)]` among these has this word.
pub(crate) fn serde_says(attributes: &[Attribute], word: &str) -> bool {
    serde_words(attributes).iter().any(|(name, _)| name == word)
}

/// The words of all `#[serde(…)]`, each with the text that it is given.
pub(crate) fn serde_words(attributes: &[Attribute]) -> Vec<(String, Option<String>)> {
    let mut words = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // What serde does not understand serde will say.
        drop(attribute.parse_nested_meta(|meta| {
            let name = meta.path.to_token_stream().to_string();
            let text = match meta.value() {
                Ok(value) => literal(&value.parse()?),
                Err(_) => {
                    if meta.input.peek(syn::token::Paren) {
                        let inner;
                        syn::parenthesized!(inner in meta.input);
                        inner.parse::<TokenStream>()?;
                    }
                    None
                }
            };
            words.push((name, text));
            Ok(())
        }));
    }
    words
}

fn literal(value: &syn::Expr) -> Option<String> {
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = value else { return None };
    Some(text.value())
}

/// Lets fields of type `Duration` be written as `30s`, which serde would write as a pair of numbers.
fn durations(data: &mut Data) {
    let fields: Vec<&mut Fields> = match data {
        Data::Struct(data) => vec![&mut data.fields],
        Data::Enum(data) => data.variants.iter_mut().map(|variant| &mut variant.fields).collect(),
        Data::Union(_) => Vec::new(),
    };
    for field in fields.into_iter().flat_map(|fields| fields.iter_mut()) {
        let own = ["with", "serialize_with", "deserialize_with", "skip"];
        if own.iter().any(|word| serde_says(&field.attrs, word)) {
            continue;
        }
        if is(&field.ty, "Duration") {
            field.attrs.push(syn::parse_quote!(#[serde(with = "::pointy::duration")]));
        } else if inner(&field.ty, "Option").is_some_and(|inner| is(inner, "Duration")) {
            field.attrs.push(syn::parse_quote!(#[serde(default, with = "::pointy::duration::optional")]));
        }
    }
}

fn is(written: &Type, name: &str) -> bool {
    let Type::Path(path) = written else { return false };
    path.path.segments.last().is_some_and(|last| last.ident == name && last.arguments.is_empty())
}

/// The `T` of `name<T>`.
fn inner<'a>(written: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = written else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == name)?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(syn::GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}
