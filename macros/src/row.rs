//! The decoder of a table's row into a record: only the columns that the record names, straight from the bytes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields};

use crate::record::{serde_says, serde_words};

/// `impl Row` for a struct with named fields and without parameters; nothing for other types.
pub(crate) fn implement(input: &DeriveInput) -> Option<TokenStream> {
    let Data::Struct(data) = &input.data else { return None };
    let Fields::Named(fields) = &data.fields else { return None };
    // Flattened and borrowed fields have no one column of their own; serde still reads such a record from JSON.
    let odd = ["flatten", "borrow", "with", "deserialize_with", "skip", "skip_deserializing"];
    let is_odd = |field: &syn::Field| odd.iter().any(|word| serde_says(&field.attrs, word));
    if !input.generics.params.is_empty() || fields.named.is_empty() || fields.named.iter().any(is_odd) {
        return None;
    }
    let container = serde_words(&input.attrs);
    let style = container.iter().find(|(name, _)| name == "rename_all").and_then(|(_, style)| style.clone());
    let mut columns = Vec::new();
    let mut values = Vec::new();
    for (at, field) in fields.named.iter().enumerate() {
        let name = field.ident.as_ref()?;
        let plain = name.to_string();
        let plain = plain.strip_prefix("r#").unwrap_or(&plain).to_owned();
        let renamed = serde_words(&field.attrs).into_iter().find(|(name, _)| name == "rename");
        columns.push(match (renamed.and_then(|(_, name)| name), &style) {
            (Some(name), _) => name,
            (None, Some(style)) => restyle(&plain, style)?,
            (None, None) => plain,
        });
        let written = &field.ty;
        let decode = format_ident!("decode", span = written.span());
        values.push(quote_spanned!(written.span()=> #name: {
            #[allow(unused_imports)]
            use ::pointy::__private::decode::{FromBytes, FromText};
            (&::pointy::__private::decode::Probe::<#written>::new()).#decode(#at, cell(#at), nulls)?
        }));
    }
    let name = &input.ident;
    Some(quote! {
        impl ::pointy::Row for #name {
            const COLUMNS: &'static [&'static str] = &[#(#columns),*];
            #[inline]
            fn decode<'cell>(
                cell: impl ::core::ops::Fn(usize) -> &'cell [u8],
                nulls: ::pointy::Nulls<'_>,
            ) -> ::core::result::Result<Self, ::pointy::BadCell> {
                ::core::result::Result::Ok(Self { #(#values),* })
            }
        }
    })
}

/// A field's name in one of serde's styles; none for a style that serde does not have.
fn restyle(name: &str, style: &str) -> Option<String> {
    let capitalized = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
            .unwrap_or_default()
    };
    let pascal = || name.split('_').map(capitalized).collect::<String>();
    Some(match style {
        "lowercase" | "snake_case" => name.to_owned(),
        "UPPERCASE" | "SCREAMING_SNAKE_CASE" => name.to_ascii_uppercase(),
        "PascalCase" => pascal(),
        "camelCase" => {
            let pascal = pascal();
            let mut letters = pascal.chars();
            letters.next().map(|first| first.to_ascii_lowercase().to_string() + letters.as_str())?
        }
        "kebab-case" => name.replace('_', "-"),
        "SCREAMING-KEBAB-CASE" => name.to_ascii_uppercase().replace('_', "-"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::restyle;

    #[test]
    fn styles_are_those_of_serde() {
        let style = |style| restyle("dep_delay", style);
        assert_eq!(style("camelCase").as_deref(), Some("depDelay"));
        assert_eq!(style("PascalCase").as_deref(), Some("DepDelay"));
        assert_eq!(style("SCREAMING-KEBAB-CASE").as_deref(), Some("DEP-DELAY"));
        assert_eq!(style("snake_case").as_deref(), Some("dep_delay"));
        assert_eq!(style("Title Case"), None);
    }
}
