//! A syn item → its signature.

use super::{Head, Items, Param, Passing, Returns, Scope, Signature, Ty};
use crate::source::Span;
use syn::spanned::Spanned;
use syn::{FnArg, GenericArgument, ItemFn, Pat, PathArguments, ReturnType, Type, Visibility};

/// Why a function cannot be a task.
#[derive(Clone, Debug)]
pub struct Unsupported {
    /// The function's name.
    pub name: String,
    /// What it was to be: `task` or `resource`.
    pub what: &'static str,
    /// Where the reason stands.
    pub span: Span,
    /// What it has, to stand after "it": `has a type parameter`.
    pub why: &'static str,
    /// What to write instead.
    pub instead: &'static str,
}

/// Reads the signature of a function.
///
/// # Errors
/// Says what keeps it from being a task: a constant for a parameter, an `impl Trait` that is no iterator, `&mut`, a pattern, a borrowed result.
pub fn read(item: &ItemFn, scope: &Scope<'_>) -> Result<Signature, Unsupported> {
    let name = item.sig.ident.to_string();
    let name = name.strip_prefix("r#").unwrap_or(&name).to_owned();
    let refuse = |span: proc_macro2::Span, why, instead| {
        Err(Unsupported { name: name.clone(), what: "task", span: scope.place(span), why, instead })
    };
    let generics: Vec<String> =
        item.sig.generics.type_params().map(|param| param.ident.to_string()).collect();
    let scope = scope.within(&generics);
    let scope = &scope;
    if let Some(constant) = item.sig.generics.const_params().next() {
        return refuse(constant.span(), "has a constant for a parameter", "write a `Vec` or a slice");
    }
    if matches!(item.sig.safety, syn::Safety::Unsafe(_)) {
        return refuse(item.sig.ident.span(), "is unsafe", "write a safe function that calls it");
    }
    let mut params = Vec::new();
    for input in &item.sig.inputs {
        let FnArg::Typed(typed) = input else {
            return refuse(input.span(), "takes `self`", "write a function outside of any `impl`");
        };
        let Pat::Ident(pattern) = &*typed.pat else {
            return refuse(
                typed.pat.span(),
                "takes a pattern, so the parameter has no name to inject by",
                "name the parameter and take it apart in the body",
            );
        };
        let passing = match super::items::takes(&typed.ty, &item.sig.generics, scope) {
            Some((pulls, item)) => Passing::Items(item, pulls),
            None => match passing(&typed.ty, scope) {
                Ok(passing) => passing,
                Err((why, instead)) => return refuse(typed.ty.span(), why, instead),
            },
        };
        let name = pattern.ident.to_string();
        let name = name.strip_prefix("r#").unwrap_or(&name).trim_start_matches('_').to_owned();
        params.push(Param { name, span: scope.place(typed.span()), passing });
    }
    let mut items = None;
    let returns = match &item.sig.output {
        ReturnType::Default => Returns::Plain(Ty::Unit),
        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other types are owned values")]
        ReturnType::Type(_, ty) => match &**ty {
            Type::Reference(reference)
                if reference.lifetime.as_ref().is_none_or(|name| name.ident != "static") =>
            {
                return refuse(ty.span(), "returns a reference", "return an owned value");
            }
            ty => match returned(ty, scope) {
                Ok((returns, found)) => {
                    items = found;
                    returns
                }
                Err((why, instead)) => return refuse(ty.span(), why, instead),
            },
        },
    };
    if let (Returns::Result(_, error), ReturnType::Type(_, ty)) = (&returns, &item.sig.output)
        && stays_on_its_thread(error)
    {
        return refuse(
            ty.span(),
            "gives an error that cannot go to another thread",
            "give an error without `Rc`: a `String`, or `Arc` in its place",
        );
    }
    Ok(Signature {
        span: scope.place(item.sig.ident.span()),
        name,
        docs: docs(&item.attrs),
        is_async: item.sig.asyncness.is_some(),
        is_public: !matches!(item.vis, Visibility::Inherited),
        generics: generics.clone(),
        params,
        returns,
        items,
    })
}

/// What a function returns, with what is known of an iterator or a stream, be it alone or in a `Result`.
fn returned(ty: &Type, scope: &Scope<'_>) -> Result<(Returns, Option<Items>), (&'static str, &'static str)> {
    let borrowed = ("gives items that are borrowed", "give owned items");
    let hidden = ("gives an `impl Trait`", "write the type itself, or `impl Iterator<Item = T>`");
    if let Some((items, item)) = super::items::gives(ty, None, scope) {
        let lent = super::item_of(ty).is_some_and(is_lent);
        return if lent { Err(borrowed) } else { Ok((Returns::Plain(Ty::vec(item)), Some(items))) };
    }
    if matches!(ty, Type::ImplTrait(_)) {
        return Err(hidden);
    }
    let returns = returns(ty, scope);
    let Returns::Result(_, error) = &returns else { return Ok((returns, None)) };
    let Some(success) = success_of(ty) else { return Ok((returns, None)) };
    match super::items::gives(success, Some(error), scope) {
        Some(_) if super::item_of(success).is_some_and(is_lent) => Err(borrowed),
        Some((items, item)) => Ok((Returns::Result(Ty::vec(item), error.clone()), Some(items))),
        None if matches!(success, Type::ImplTrait(_)) => Err(hidden),
        None => Ok((returns, None)),
    }
}

/// Whether items are references into something that the task has.
fn is_lent(item: &Type) -> bool {
    let Type::Reference(reference) = item else { return false };
    reference.lifetime.as_ref().is_none_or(|name| name.ident != "static")
}

/// The `T` of `Result<T, E>`.
#[must_use]
pub fn success_of(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let GenericArgument::Type(ty) = arguments.args.first()? else { return None };
    Some(ty)
}

fn passing(ty: &Type, scope: &Scope<'_>) -> Result<Passing, (&'static str, &'static str)> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other types are values")]
    match ty {
        Type::Reference(reference) if reference.mutability.is_some() => {
            Err(("takes a `&mut` reference", "take the value itself and return it"))
        }
        Type::Reference(reference) => Ok(match scope.ty(&reference.elem) {
            ty if is_named(&ty, "pointy::Run", "Run") => Passing::Run,
            ty if is_named(&ty, "pointy::Failure", "Failure") => Passing::Failure,
            ty => Passing::Borrow(ty),
        }),
        Type::ImplTrait(_) => {
            Err(("takes an `impl Trait`", "write the type itself, or `impl Iterator<Item = T>`"))
        }
        Type::Group(inner) => passing(&inner.elem, scope),
        Type::Paren(inner) => passing(&inner.elem, scope),
        _ => match scope.ty(ty) {
            ty if is_named(&ty, "pointy::Run", "Run") => Err(("takes the run itself", "write `&Run`")),
            ty if is_named(&ty, "pointy::Failure", "Failure") => {
                Err(("takes the failure itself", "write `&Failure`"))
            }
            found if found.optional_of().unwrap_or(&found).is_secret() => {
                // `Option<&Secret>` borrows.
                option_borrow(ty, scope).ok_or(("takes the secret itself", "write `&Secret<String>`"))
            }
            value => Ok(option_borrow(ty, scope).unwrap_or(Passing::Value(value))),
        },
    }
}

/// Whether a type has an `Rc` in it for sure, so that Rust keeps it on the thread that made it.
fn stays_on_its_thread(ty: &Ty) -> bool {
    match ty {
        Ty::Named { head: Head::Known("std::rc::Rc"), .. } => true,
        Ty::Named { args, .. } | Ty::Tuple(args) => args.iter().any(stays_on_its_thread),
        Ty::Slice(item) => stays_on_its_thread(item),
        Ty::Param(_)
        | Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Opaque(_) => false,
    }
}

fn is_named(ty: &Ty, known: &str, bare: &str) -> bool {
    match ty {
        Ty::Named { head: Head::Known(name), .. } => *name == known,
        Ty::Named { head: Head::Other(name), .. } => name == bare,
        Ty::Named { head: Head::Local(_) | Head::Hidden(_), .. }
        | Ty::Param(_)
        | Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::Slice(_)
        | Ty::Tuple(_)
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Opaque(_) => false,
    }
}

/// `Option<&T>` by its last path segment.
fn option_borrow(ty: &Type, scope: &Scope<'_>) -> Option<Passing> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let Some(GenericArgument::Type(Type::Reference(reference))) = arguments.args.first() else { return None };
    reference.mutability.is_none().then(|| Passing::OptionBorrow(scope.ty(&reference.elem)))
}

/// `Result` is known by its last path segment; the prelude's has one argument.
pub(super) fn returns(ty: &Type, scope: &Scope<'_>) -> Returns {
    if let Type::Path(path) = ty
        && let Some(last) = path.path.segments.last()
        && last.ident == "Result"
        && let PathArguments::AngleBracketed(arguments) = &last.arguments
    {
        let mut types = arguments.args.iter().filter_map(|argument| {
            if let GenericArgument::Type(ty) = argument { Some(scope.ty(ty)) } else { None }
        });
        let first = path.path.segments.first().map(|segment| segment.ident.to_string());
        let error_of_alias = if path.path.segments.len() == 1 || first.as_deref() == Some("pointy") {
            Ty::known("pointy::Error")
        } else {
            Ty::Opaque(format!("the error of `{}`", quote::quote!(#path)))
        };
        if let Some(ok) = types.next() {
            return Returns::Result(ok, types.next().unwrap_or(error_of_alias));
        }
    }
    Returns::Plain(scope.ty(ty))
}

/// The lines of a doc comment.
pub(crate) fn docs(attributes: &[syn::Attribute]) -> Vec<String> {
    let texts =
        attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| {
            let syn::Meta::NameValue(pair) = &attribute.meta else { return None };
            let syn::Expr::Lit(literal) = &pair.value else { return None };
            let syn::Lit::Str(text) = &literal.lit else { return None };
            Some(text.value())
        });
    texts.map(|text| text.strip_prefix(' ').unwrap_or(&text).to_owned()).collect()
}

/// A place in the file of tasks, in bytes.
pub(crate) fn place(span: proc_macro2::Span) -> Span {
    let range = span.byte_range();
    Span::new(u32::try_from(range.start).unwrap_or(0), u32::try_from(range.end).unwrap_or(0))
}
