//! The texts of the tasks → their catalogue.

use super::cfg::Presence;
use super::modules::{Function, Kind, Modules, Named};
use super::paths::Place;
use super::sources::{Root, Sources, word};
use super::{Catalogue, JsonShape, LocalType, Off, Origin, OutcomeEnum, Task, Variant};
use crate::diagnostics::{Sink, check, resolve};
use crate::signature::{self, Passing, Scope, Signature, Ty, Unsupported};
use crate::source::Span;
use syn::{Attribute, Fields, ItemEnum, ItemStruct, Visibility};

/// Reads the tasks. A file that does not parse is reported; there is no catalogue then.
#[must_use]
pub fn read(sources: &Sources, d: &mut Sink) -> Option<Catalogue> {
    let mut is_whole = true;
    for (parsed, file) in sources.parsed() {
        if let Err(broken) = &parsed.items {
            d.push(resolve::broken_tasks::new(broken.span, base_name(&file.name), &broken.message));
            is_whole = false;
        }
    }
    for missing in &sources.missing {
        d.push(resolve::missing_module::new(missing.span, &missing.name, &missing.file));
    }
    if !is_whole {
        return None;
    }
    let modules = Modules::new(sources);
    let files = sources.files().iter().map(|file| (file.base, file.name.clone())).collect();
    let mut catalogue = Catalogue { root: sources.root.clone(), files, ..Catalogue::default() };
    let mut features: Vec<&'static str> =
        sources.files().iter().flat_map(|file| features(&file.text)).collect();
    features.sort_unstable();
    features.dedup();
    catalogue.features = features;
    for found in &modules.functions {
        function(found, &modules, &mut catalogue, d);
    }
    for (index, found) in modules.types.iter().enumerate() {
        named(index, found, &modules, &mut catalogue, d);
    }
    catalogue.unsupported.extend(modules.unsupported.iter().cloned());
    let off = modules.off.iter().cloned();
    catalogue.off = off.map(|(name, span, condition)| Off { name, span, condition }).collect();
    Some(catalogue)
}

/// The signature of a function that makes a resource.
pub(super) fn resource(item: &syn::ItemFn, scope: &Scope<'_>) -> Result<Signature, Unsupported> {
    let unsupported = |signature: &Signature, span: Span, why, instead| Unsupported {
        name: signature.name.clone(),
        what: "resource",
        span,
        why,
        instead,
    };
    let signature =
        signature::read(item, scope).map_err(|found| Unsupported { what: "resource", ..found })?;
    if !signature.generics.is_empty() {
        let instead = "write the type itself";
        return Err(unsupported(&signature, signature.span, "has a type parameter", instead));
    }
    let of_a_run = |passing: &Passing| matches!(passing, Passing::Run | Passing::Failure);
    if let Some(param) = signature.params.iter().find(|param| of_a_run(&param.passing)) {
        let instead = "give it inputs, constants and other resources";
        return Err(unsupported(&signature, param.span, "is made once for all runs", instead));
    }
    if let Some(param) = signature.params.iter().find(|param| matches!(param.passing, Passing::Items(..))) {
        let instead = "take a `Vec`, or a slice";
        return Err(unsupported(&signature, param.span, "takes an iterator or a stream", instead));
    }
    if signature.items.is_some() {
        let instead = "collect into a `Vec`";
        return Err(unsupported(&signature, signature.span, "gives an iterator or a stream", instead));
    }
    if *signature.returns.success() == Ty::Unit {
        let instead = "return what tasks are to share";
        return Err(unsupported(&signature, signature.span, "gives nothing", instead));
    }
    Ok(signature)
}

fn function(found: &Function<'_>, modules: &Modules<'_>, catalogue: &mut Catalogue, d: &mut Sink) {
    let item = found.item;
    let place = Place { modules, module: found.module };
    let scope = modules.scope(&place, found.base);
    let span = scope.place(item.sig.ident.span());
    let is_task = has(&item.attrs, "task");
    if is_task || has(&item.attrs, "resource") {
        let read = match (is_task, has(&item.attrs, "resource")) {
            (true, true) => Err(Unsupported {
                name: found.name.clone(),
                what: "task",
                span,
                why: "makes a resource as well",
                instead: "leave out `#[task]`, or write a task that takes the resource",
            }),
            (true, false) => signature::read(item, &scope),
            (false, _) => resource(item, &scope),
        };
        match read {
            Ok(mut signature) => {
                signature.is_public = !found.paths.is_empty();
                let closed = modules.closed_module(found.module).filter(|_| found.is_public);
                let mut paths = found.paths.clone();
                if paths.is_empty() {
                    let words = modules.path_of(found.module).into_iter().chain([found.name.clone()]);
                    paths.push(words.collect::<Vec<_>>().join("::"));
                }
                let list = if is_task { &mut catalogue.tasks } else { &mut catalogue.resources };
                list.push(Task { signature, origin: Origin::Local, paths, closed });
            }
            // What stands behind a condition that only rustc knows may not be there at all.
            Err(_) if found.presence == Presence::Unknown => {}
            Err(unsupported) => catalogue.unsupported.push(unsupported),
        }
    } else if has(&item.attrs, "kernel") {
        d.push(check::not_available::in_tasks(span, "`#[kernel]`"));
    } else {
        catalogue.functions.push((found.name.clone(), span));
    }
}

fn named(index: usize, found: &Named<'_>, modules: &Modules<'_>, catalogue: &mut Catalogue, d: &mut Sink) {
    let name = modules.identity(index).to_owned();
    if derives(found.attributes, "Copy") {
        catalogue.copies.push(name.clone());
    }
    let place = Place { modules, module: found.module };
    let scope = modules.scope(&place, found.base);
    if let Kind::Struct(item) = &found.kind
        && let Some(fields) = named_fields(item, &scope, &catalogue.root)
    {
        catalogue.structs.push((name.clone(), fields));
    }
    if let Some(shape) = json_shape(&found.kind, found.attributes, &scope) {
        catalogue.shapes.push((name.clone(), shape));
    }
    match &found.kind {
        Kind::Enum(item) if derives(found.attributes, "Outcome") => {
            let found = outcome_enum(item, name.clone(), &scope, d);
            catalogue.outcomes.push(found);
        }
        Kind::Struct(item) if has(found.attributes, "record") => {
            // Rows are decoded by the names of fields.
            if matches!(item.fields, Fields::Named(_)) {
                catalogue.records.push(name.clone());
            }
        }
        Kind::Alias(_) | Kind::Generic => return,
        Kind::Struct(_) | Kind::Enum(_) | Kind::Union => {}
    }
    catalogue.types.push(LocalType {
        name: found.name.clone(),
        identity: name,
        paths: found.paths.clone(),
        span: found.span,
    });
}

/// How serde writes a type that tells it nothing: a struct as its fields, an enum of bare variants as their names.
fn json_shape(kind: &Kind<'_>, attributes: &[Attribute], scope: &Scope<'_>) -> Option<JsonShape> {
    let is_serde =
        has(attributes, "record") || derives(attributes, "Deserialize") || derives(attributes, "Serialize");
    if !is_serde || has(attributes, "serde") {
        return None;
    }
    match kind {
        Kind::Struct(item) => {
            let Fields::Named(fields) = &item.fields else { return None };
            if !item.generics.params.is_empty() || fields.named.iter().any(|field| has(&field.attrs, "serde"))
            {
                return None;
            }
            let fields = fields
                .named
                .iter()
                .filter_map(|field| Some((word(field.ident.as_ref()?), scope.ty(&field.ty))));
            Some(JsonShape::Fields(fields.collect()))
        }
        Kind::Enum(item) => {
            let bare = |variant: &syn::Variant| {
                matches!(variant.fields, Fields::Unit) && !has(&variant.attrs, "serde")
            };
            let words = item.variants.iter().map(|variant| word(&variant.ident));
            item.variants.iter().all(bare).then(|| JsonShape::Words(words.collect()))
        }
        Kind::Alias(_) | Kind::Generic | Kind::Union => None,
    }
}

/// The fields that a script can read of a struct.
fn named_fields(item: &ItemStruct, scope: &Scope<'_>, root: &Root) -> Option<Vec<(String, Ty)>> {
    let Fields::Named(fields) = &item.fields else { return None };
    // The type of a field may be a parameter of the struct.
    if !item.generics.params.is_empty() {
        return None;
    }
    let is_seen = |visibility: &Visibility| match (visibility, root) {
        (Visibility::Public(_), _) => true,
        (Visibility::Restricted(_), Root::Module) => true,
        (Visibility::Restricted(_), Root::Library(_)) | (Visibility::Inherited, _) => false,
    };
    let public = fields.named.iter().filter(|field| is_seen(&field.vis));
    let typed = public.filter_map(|field| Some((word(field.ident.as_ref()?), scope.ty(&field.ty))));
    Some(typed.collect())
}

/// A word is enough: a feature too many costs a second once, one too few is an error of rustc's.
fn features(text: &str) -> Vec<&'static str> {
    let words = [("csv", "csv"), ("DateTime", "datetime"), ("Stream", "stream")];
    words.iter().filter(|(word, _)| text.contains(word)).map(|(_, feature)| *feature).collect()
}

/// The last part of a file's name.
fn base_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

pub(super) fn has(attributes: &[Attribute], name: &str) -> bool {
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
pub(super) fn outcome_enum(item: &ItemEnum, name: String, scope: &Scope<'_>, d: &mut Sink) -> OutcomeEnum {
    let shown = item.ident.to_string();
    let mut variants = Vec::new();
    for variant in &item.variants {
        let (ident, span) = (variant.ident.to_string(), scope.place(variant.ident.span()));
        let attribute = variant.attrs.iter().find(|attribute| attribute.path().is_ident("outcome"));
        let number = attribute
            .and_then(|attribute| attribute.parse_args::<syn::LitInt>().ok())
            .and_then(|number| number.base10_parse::<u8>().ok())
            .filter(|number| *number <= 9);
        let Some(number) = number else {
            let (why, instead) =
                ("has no number from 0 to 9", "write `#[outcome(2)]` above it, with its number");
            d.push(resolve::broken_outcome::new(span, &shown, &ident, why, instead));
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
                d.push(resolve::broken_outcome::new(span, &shown, &ident, "has fields with names", instead));
                Vec::new()
            }
        };
        variants.push(Variant { name: ident, number, payload, span });
    }
    OutcomeEnum { name, variants }
}
