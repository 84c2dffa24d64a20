//! What the names of types mean in a file: its own items, its imports, and the preludes.

use super::{Head, Ty};
use std::collections::BTreeMap;
use syn::{GenericArgument, Item, PathArguments, Type, UseTree};

/// The names of types that a file defines or imports.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    local: BTreeMap<String, bool>,
    imports: BTreeMap<String, String>,
    aliases: BTreeMap<String, Type>,
}

/// Well-known types by their last word and the path that names them everywhere. Those without `::` are in Rust's
/// own prelude.
const KNOWN: &[(&str, bool)] = &[
    ("bool", true),
    ("char", true),
    ("u8", true),
    ("u16", true),
    ("u32", true),
    ("u64", true),
    ("u128", true),
    ("usize", true),
    ("i8", true),
    ("i16", true),
    ("i32", true),
    ("i64", true),
    ("i128", true),
    ("isize", true),
    ("f32", true),
    ("f64", true),
    ("String", true),
    ("Vec", true),
    ("Option", true),
    ("Result", true),
    ("Box", true),
    ("std::path::PathBuf", true),
    ("std::time::Duration", true),
    ("pointy::Error", true),
    ("pointy::Failure", true),
    ("pointy::Run", true),
    ("pointy::DateTime", true),
    ("std::collections::HashMap", false),
    ("std::collections::BTreeMap", false),
    ("std::collections::HashSet", false),
    ("std::collections::BTreeSet", false),
    ("std::collections::VecDeque", false),
    ("std::sync::Arc", false),
    ("std::rc::Rc", false),
];

impl Scope {
    /// Reads the names that the items of a file bring in.
    #[must_use]
    pub fn of(items: &[Item]) -> Self {
        let mut scope = Self::default();
        for item in items {
            #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items name no types")]
            match item {
                Item::Struct(item) => scope.add(&item.ident, &item.vis),
                Item::Enum(item) => scope.add(&item.ident, &item.vis),
                Item::Union(item) => scope.add(&item.ident, &item.vis),
                Item::Type(item) if item.generics.params.is_empty() => {
                    scope.aliases.insert(item.ident.to_string(), (*item.ty).clone());
                }
                Item::Use(item) => scope.import(&item.tree, String::new()),
                _ => {}
            }
        }
        scope
    }

    fn add(&mut self, ident: &syn::Ident, visibility: &syn::Visibility) {
        let public = !matches!(visibility, syn::Visibility::Inherited);
        self.local.insert(ident.to_string(), public);
    }

    fn import(&mut self, tree: &UseTree, prefix: String) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, format!("{prefix}{}::", path.ident)),
            UseTree::Name(name) => {
                self.imports.insert(name.ident.to_string(), format!("{prefix}{}", name.ident));
            }
            UseTree::Rename(name) => {
                self.imports.insert(name.rename.to_string(), format!("{prefix}{}", name.ident));
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, prefix.clone());
                }
            }
            UseTree::Glob(_) => {}
        }
    }

    /// Whether the file defines a type of this name; and if so, whether it is public.
    #[must_use]
    pub fn defines(&self, name: &str) -> Option<bool> {
        self.local.get(name).copied()
    }

    /// The types that the file defines.
    pub fn local_types(&self) -> impl Iterator<Item = &str> {
        self.local.keys().map(String::as_str)
    }

    /// Reads a type. References are `Opaque` here: only a parameter may borrow.
    #[must_use]
    pub fn ty(&self, ty: &Type) -> Ty {
        self.ty_within(ty, 0)
    }

    fn ty_within(&self, ty: &Type, depth: usize) -> Ty {
        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; what is not read is opaque")]
        match ty {
            // An alias that names itself would never end; rustc refuses it.
            _ if depth > 32 => Ty::Opaque(text_of(ty)),
            Type::Tuple(tuple) if tuple.elems.is_empty() => Ty::Unit,
            Type::Tuple(tuple) => {
                Ty::Tuple(tuple.elems.iter().map(|item| self.ty_within(item, depth + 1)).collect())
            }
            Type::Paren(inner) => self.ty_within(&inner.elem, depth + 1),
            Type::Group(inner) => self.ty_within(&inner.elem, depth + 1),
            Type::Slice(slice) => Ty::Slice(Box::new(self.ty_within(&slice.elem, depth + 1))),
            Type::Path(path) if path.qself.is_none() => self.path(&path.path, ty, depth),
            _ => Ty::Opaque(text_of(ty)),
        }
    }

    fn path(&self, path: &syn::Path, whole: &Type, depth: usize) -> Ty {
        let mut args = Vec::new();
        let last = path.segments.len().saturating_sub(1);
        for (index, segment) in path.segments.iter().enumerate() {
            match &segment.arguments {
                PathArguments::None => {}
                PathArguments::AngleBracketed(found) if index == last => {
                    for argument in &found.args {
                        #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows")]
                        match argument {
                            GenericArgument::Type(ty) => args.push(self.ty_within(ty, depth + 1)),
                            GenericArgument::Lifetime(_) => {}
                            _ => return Ty::Opaque(text_of(whole)),
                        }
                    }
                }
                PathArguments::AngleBracketed(_) | PathArguments::Parenthesized(_) => {
                    return Ty::Opaque(text_of(whole));
                }
            }
        }
        let words: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let head = match words.as_slice() {
            [name] if self.local.contains_key(name) => Head::Local(name.clone()),
            [name] => match (self.aliases.get(name), self.imports.get(name)) {
                (Some(alias), _) => return self.ty_within(alias, depth + 1),
                (None, Some(path)) => absolute(path),
                (None, None) => match name.as_str() {
                    "str" => return Ty::Str,
                    "Path" => return Ty::Path,
                    _ => bare(name),
                },
            },
            [scope, name] if scope == "self" && self.local.contains_key(name) => Head::Local(name.clone()),
            [first, rest @ ..] => match self.imports.get(first) {
                Some(import) => absolute(&format!("{import}::{}", rest.join("::"))),
                None => absolute(&words.join("::")),
            },
            [] => Head::Other(String::new()),
        };
        if head == Head::Other("std::path::Path".to_owned()) {
            return Ty::Path;
        }
        Ty::Named { head, args }
    }
}

fn bare(name: &str) -> Head {
    let known = KNOWN.iter().find(|(path, prelude)| *prelude && path.rsplit("::").next() == Some(name));
    known.map_or_else(|| Head::Other(name.to_owned()), |(path, _)| Head::Known(path))
}

fn absolute(path: &str) -> Head {
    // The prelude gives the same types under a second path.
    let path = path.replace("pointy::prelude::", "pointy::");
    let short = match path.as_str() {
        "std::string::String"
        | "std::vec::Vec"
        | "std::option::Option"
        | "std::result::Result"
        | "std::boxed::Box" => path.rsplit("::").next().unwrap_or_default(),
        "pointy::PathBuf" => "std::path::PathBuf",
        "pointy::Path" => return Head::Other("std::path::Path".to_owned()),
        "pointy::Duration" => "std::time::Duration",
        other => other,
    };
    let known = KNOWN.iter().find(|(known, _)| *known == short);
    known.map_or_else(|| Head::Other(path.clone()), |(known, _)| Head::Known(known))
}

fn text_of(ty: &Type) -> String {
    use quote::ToTokens;
    let spaced = ty.to_token_stream().to_string();
    spaced.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&").replace(" ,", ",")
}
