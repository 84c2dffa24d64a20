//! `#[derive(Outcome)]`: the numbers and names of an enum's variants.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Fields, LitInt, Variant};

/// `impl Outcome`, or all that stands against it.
pub(crate) fn expand(item: TokenStream) -> TokenStream {
    let implemented = syn::parse2(item.clone()).and_then(|input| implement(&input));
    #[cfg(feature = "workflow")]
    let implemented = implemented.and_then(|implemented| {
        let handed = crate::handed::of_enum(&syn::parse2(item)?);
        Ok(quote!(#implemented #handed))
    });
    implemented.unwrap_or_else(Error::into_compile_error)
}

fn implement(input: &DeriveInput) -> Result<TokenStream, Error> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "outcomes are the variants of an enum"));
    };
    let mut problems = Vec::new();
    let mut numbers: Vec<(u8, &Variant)> = Vec::new();
    for variant in &data.variants {
        if let Fields::Named(fields) = &variant.fields {
            let text = "an outcome hands its fields on by position: write them without names, `Lost(Claim)`";
            problems.push(Error::new_spanned(fields, text));
        }
        match number(variant) {
            Ok(number) => {
                if let Some((_, first)) = numbers.iter().find(|(other, _)| *other == number) {
                    let text = format!("`{}` is outcome {number} already", first.ident);
                    problems.push(Error::new_spanned(variant, text));
                }
                numbers.push((number, variant));
            }
            Err(error) => problems.push(error),
        }
    }
    if data.variants.is_empty() {
        problems.push(Error::new_spanned(&input.ident, "an enum of outcomes has at least one variant"));
    }
    if let Some(error) = problems.into_iter().reduce(|mut all, next| {
        all.combine(next);
        all
    }) {
        return Err(error);
    }
    let name = &input.ident;
    let (before, after, bounds) = input.generics.split_for_impl();
    let variants = || numbers.iter().map(|(_, variant)| &variant.ident);
    let (idents, again) = (variants(), variants());
    let texts: Vec<String> = variants().map(ToString::to_string).collect();
    let numbers: Vec<u8> = numbers.iter().map(|(number, _)| *number).collect();
    Ok(quote! {
        impl #before ::pointy::Outcome for #name #after #bounds {
            const OUTCOMES: &'static [(u8, &'static str)] = &[#((#numbers, #texts)),*];
            fn descriptor(&self) -> u8 {
                match self { #(Self::#idents { .. } => #numbers),* }
            }
            fn name(&self) -> &'static str {
                match self { #(Self::#again { .. } => #texts),* }
            }
        }
    })
}

fn number(variant: &Variant) -> Result<u8, Error> {
    let mut given = variant.attrs.iter().filter(|attribute| attribute.path().is_ident("outcome"));
    let Some(attribute) = given.next() else {
        let text = format!(
            "which outcome is `{0}`? write `#[outcome(1)] {0}`, with a number from 0 to 9",
            variant.ident
        );
        return Err(Error::new_spanned(variant, text));
    };
    if let Some(second) = given.next() {
        return Err(Error::new_spanned(second, "an outcome has one number"));
    }
    read(attribute)
}

fn read(attribute: &Attribute) -> Result<u8, Error> {
    let wrong = || Error::new_spanned(attribute, "an outcome is a number from 0 to 9: `#[outcome(2)]`");
    let number: LitInt = attribute.parse_args().map_err(|_| wrong())?;
    number.base10_parse::<u8>().ok().filter(|number| *number <= 9).ok_or_else(wrong)
}
