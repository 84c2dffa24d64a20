//! The text of `tasks.rs` → its catalogue.

use super::{Catalogue, Origin, OutcomeEnum, Task, Variant};
use crate::diagnostics::{Sink, check, resolve};
use crate::signature::{self, Passing, Scope, Signature, Ty, Unsupported};
use crate::source::Span;
use syn::{Attribute, Fields, Item, ItemEnum};

/// Reads a file of tasks. What does not parse is reported once; the catalogue is then empty.
#[must_use]
pub fn read(text: &str, d: &mut Sink) -> Option<Catalogue> {
    let file = match syn::parse_file(text) {
        Ok(file) => file,
        Err(error) => {
            d.push(resolve::broken_tasks::new(place_of(&error, text), &error.to_string()));
            return None;
        }
    };
    let mut catalogue =
        Catalogue { scope: Scope::of(&file.items), features: features(text), ..Catalogue::default() };
    catalogue.copies = file.items.iter().filter_map(copied).collect();
    catalogue.structs = file.items.iter().filter_map(|item| named_fields(item, &catalogue.scope)).collect();
    for item in &file.items {
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "syn's enum grows; other items are no concern here"
        )]
        match item {
            Item::Fn(item) if has(&item.attrs, "task") => match signature::read(item, &catalogue.scope) {
                Ok(signature) => catalogue.tasks.push(Task { signature, origin: Origin::Local }),
                // What stands behind a `cfg` may not be there at all: rustc decides.
                Err(_) if has(&item.attrs, "cfg") => {}
                Err(unsupported) => catalogue.unsupported.push(unsupported),
            },
            Item::Fn(item) if has(&item.attrs, "resource") => match resource(item, &catalogue.scope) {
                Ok(signature) => catalogue.resources.push(signature),
                Err(_) if has(&item.attrs, "cfg") => {}
                Err(unsupported) => catalogue.unsupported.push(unsupported),
            },
            Item::Fn(item) if has(&item.attrs, "kernel") => {
                d.push(check::not_available::in_tasks(
                    signature::place(item.sig.ident.span()),
                    "`#[kernel]`",
                ));
            }
            Item::Fn(item) => {
                let span = signature::place(item.sig.ident.span());
                catalogue.functions.push((item.sig.ident.to_string(), span));
            }
            Item::Enum(item) if derives(&item.attrs, "Outcome") => {
                let found = outcome_enum(item, &catalogue.scope, d);
                catalogue.outcomes.push(found);
            }
            Item::Mod(item) => nested(item, &mut catalogue.nested),
            Item::Struct(item) if has(&item.attrs, "record") => {
                // Rows are decoded by the names of fields.
                if matches!(item.fields, Fields::Named(_)) {
                    catalogue.records.push(item.ident.to_string());
                }
            }
            _ => {}
        }
    }
    Some(catalogue)
}

/// The signature of a function that makes a resource.
fn resource(item: &syn::ItemFn, scope: &Scope) -> Result<Signature, Unsupported> {
    let unsupported = |signature: &Signature, span: Span, why, instead| Unsupported {
        name: signature.name.clone(),
        what: "resource",
        span,
        why,
        instead,
    };
    let signature =
        signature::read(item, scope).map_err(|found| Unsupported { what: "resource", ..found })?;
    let of_a_run = |passing: &Passing| matches!(passing, Passing::Run | Passing::Failure);
    if let Some(param) = signature.params.iter().find(|param| of_a_run(&param.passing)) {
        let instead = "give it inputs, constants and other resources";
        return Err(unsupported(&signature, param.span, "is made once for all runs", instead));
    }
    if *signature.returns.success() == Ty::Unit {
        let instead = "return what tasks are to share";
        return Err(unsupported(&signature, signature.span, "gives nothing", instead));
    }
    Ok(signature)
}

/// The tasks of a module and of those within it.
fn nested(module: &syn::ItemMod, found: &mut Vec<(String, Span)>) {
    for item in module.content.iter().flat_map(|(_, items)| items) {
        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items are no tasks")]
        match item {
            Item::Fn(item) if has(&item.attrs, "task") => {
                found.push((item.sig.ident.to_string(), signature::place(item.sig.ident.span())));
            }
            Item::Mod(inner) => nested(inner, found),
            _ => {}
        }
    }
}

/// The fields that a script can read of a struct, with the struct's name.
fn named_fields(item: &Item, scope: &Scope) -> Option<(String, Vec<(String, Ty)>)> {
    let Item::Struct(item) = item else { return None };
    let Fields::Named(fields) = &item.fields else { return None };
    // The type of a field may be a parameter of the struct.
    if !item.generics.params.is_empty() {
        return None;
    }
    let public = fields.named.iter().filter(|field| !matches!(field.vis, syn::Visibility::Inherited));
    let typed = public.filter_map(|field| {
        let name = field.ident.as_ref()?.to_string();
        Some((name.strip_prefix("r#").unwrap_or(&name).to_owned(), scope.ty(&field.ty)))
    });
    Some((item.ident.to_string(), typed.collect()))
}

/// The name of a type that derives `Copy`.
fn copied(item: &Item) -> Option<String> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items are no types")]
    let (ident, attributes) = match item {
        Item::Struct(item) => (&item.ident, &item.attrs),
        Item::Enum(item) => (&item.ident, &item.attrs),
        _ => return None,
    };
    derives(attributes, "Copy").then(|| ident.to_string())
}

/// A word is enough: a feature too many costs a second once, one too few is an error of rustc's.
fn features(text: &str) -> Vec<&'static str> {
    let words = [("csv", "csv"), ("DateTime", "datetime")];
    words.iter().filter(|(word, _)| text.contains(word)).map(|(_, feature)| *feature).collect()
}

/// syn gives the place of some errors at the call site only, which is the whole file.
fn place_of(error: &syn::Error, text: &str) -> Span {
    let span = signature::place(error.span());
    let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
    if span.end > 0 && span.end <= end { span } else { Span::new(end, end) }
}

fn has(attributes: &[Attribute], name: &str) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().segments.last().is_some_and(|segment| segment.ident == name))
}

fn derives(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let mut found = false;
        let parsed = attribute.parse_nested_meta(|meta| {
            found |= meta.path.segments.last().is_some_and(|segment| segment.ident == name);
            Ok(())
        });
        parsed.is_ok() && found
    })
}

/// Reads an enum of outcomes; a variant that cannot be one is reported.
fn outcome_enum(item: &ItemEnum, scope: &Scope, d: &mut Sink) -> OutcomeEnum {
    let name = item.ident.to_string();
    let mut variants = Vec::new();
    for variant in &item.variants {
        let (ident, span) = (variant.ident.to_string(), signature::place(variant.ident.span()));
        let attribute = variant.attrs.iter().find(|attribute| attribute.path().is_ident("outcome"));
        let number = attribute
            .and_then(|attribute| attribute.parse_args::<syn::LitInt>().ok())
            .and_then(|number| number.base10_parse::<u8>().ok())
            .filter(|number| *number <= 9);
        let Some(number) = number else {
            let (why, instead) =
                ("has no number from 0 to 9", "write `#[outcome(2)]` above it, with its number");
            d.push(resolve::broken_outcome::new(span, &name, &ident, why, instead));
            continue;
        };
        if let Some(first) = variants.iter().find(|first: &&Variant| first.number == number) {
            d.push(resolve::broken_outcome::same_number(
                span,
                &name,
                &ident,
                number,
                &first.name,
                first.span,
            ));
            continue;
        }
        let payload = match &variant.fields {
            Fields::Unit => Vec::new(),
            Fields::Unnamed(fields) => fields.unnamed.iter().map(|field| scope.ty(&field.ty)).collect(),
            Fields::Named(_) => {
                let instead = "write its fields in parentheses, without names, or carry a struct";
                d.push(resolve::broken_outcome::new(span, &name, &ident, "has fields with names", instead));
                Vec::new()
            }
        };
        variants.push(Variant { name: ident, number, payload, span });
    }
    OutcomeEnum { name, variants }
}
