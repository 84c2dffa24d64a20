//! The modules of the tasks and what stands in them.

use super::cfg::Presence;
use super::sources::{Root, Sources, word};
use crate::signature::{Head, Unsupported};
use crate::source::Span;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Attribute, Item, ItemFn, ItemStruct, ItemUse, Type, UseTree, Visibility};

/// All modules, the first file's first.
pub(super) struct Modules<'s> {
    pub(super) root: &'s Root,
    pub(super) list: Vec<Module>,
    pub(super) functions: Vec<Function<'s>>,
    pub(super) types: Vec<Named<'s>>,
    /// What is not compiled: name, place and condition.
    pub(super) off: Vec<(String, Span, String)>,
    /// Functions with `#[task]` or `#[resource]` where none can stand.
    pub(super) unsupported: Vec<Unsupported>,
    /// How each type is named in signatures, by its index.
    pub(super) heads: Vec<Head>,
    /// Words whose meaning is being looked for, so that two that mean each other end.
    pub(super) open: RefCell<BTreeSet<(usize, String)>>,
}

pub(super) struct Module {
    pub(super) name: String,
    pub(super) parent: Option<usize>,
    pub(super) is_public: bool,
    pub(super) span: Span,
    pub(super) children: BTreeMap<String, usize>,
    pub(super) imports: Vec<Import>,
}

pub(super) struct Import {
    pub(super) is_public: bool,
    /// The words of the path.
    pub(super) path: Vec<String>,
    /// What it is called here; `None` for all that is there.
    pub(super) name: Option<String>,
}

/// A function, in the place where it stands.
pub(super) struct Function<'s> {
    pub(super) item: &'s ItemFn,
    pub(super) name: String,
    pub(super) module: usize,
    pub(super) is_public: bool,
    pub(super) base: u32,
    pub(super) presence: Presence,
    /// How the outside reaches it, the shortest first.
    pub(super) paths: Vec<String>,
}

/// A struct, an enum, a union or an alias.
pub(super) struct Named<'s> {
    pub(super) kind: Kind<'s>,
    pub(super) name: String,
    pub(super) module: usize,
    pub(super) is_public: bool,
    pub(super) base: u32,
    pub(super) span: Span,
    pub(super) attributes: &'s [Attribute],
    pub(super) paths: Vec<String>,
}

/// What kind of type has the name.
pub(super) enum Kind<'s> {
    Struct(&'s ItemStruct),
    Enum(&'s syn::ItemEnum),
    Union,
    Alias(&'s Type),
    /// An alias with parameters of its own, which is not looked into.
    Generic,
}

impl<'s> Modules<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        let mut modules = Self {
            root: &sources.root,
            list: Vec::new(),
            functions: Vec::new(),
            types: Vec::new(),
            off: Vec::new(),
            unsupported: Vec::new(),
            heads: Vec::new(),
            open: RefCell::new(BTreeSet::new()),
        };
        modules.list.push(Module::new(String::new(), None, true, Span::default()));
        modules.read(sources, &[], 0, Presence::Yes);
        modules.find_paths();
        modules.heads = modules.types.iter().map(|found| modules.head(found)).collect();
        modules
    }

    /// The name that a type has in signatures.
    pub(super) fn identity(&self, ty: usize) -> &str {
        match self.heads.get(ty) {
            Some(Head::Local(name) | Head::Hidden(name)) => name,
            Some(Head::Known(_) | Head::Other(_)) | None => "",
        }
    }

    /// The module around something that keeps it from being reached.
    pub(super) fn closed_module(&self, module: usize) -> Option<(String, Span)> {
        let mut at = Some(module);
        let mut closed = None;
        while let Some(found) = at.and_then(|at| self.list.get(at)) {
            if !found.is_public {
                closed = Some((found.name.clone(), found.span));
            }
            at = found.parent;
        }
        closed
    }

    /// The words of a module's path.
    pub(super) fn path_of(&self, module: usize) -> Vec<String> {
        let mut words = Vec::new();
        let mut at = self.list.get(module);
        while let Some(found) = at {
            if let Some(parent) = found.parent {
                words.push(found.name.clone());
                at = self.list.get(parent);
            } else {
                break;
            }
        }
        words.reverse();
        words
    }

    fn read(&mut self, sources: &'s Sources, path: &[String], module: usize, around: Presence) {
        let file = sources.parsed().find(|(parsed, _)| parsed.module == path);
        if let Some((parsed, file)) = file
            && let Ok(items) = &parsed.items
        {
            self.items(sources, items, path, module, file.base, around);
        }
    }

    fn items(
        &mut self,
        sources: &'s Sources,
        items: &'s [Item],
        path: &[String],
        module: usize,
        base: u32,
        around: Presence,
    ) {
        for item in items {
            let attributes = attributes_of(item);
            let presence = around.and(sources.cfg.presence(attributes));
            if presence == Presence::No {
                self.switched_off(item, base);
                continue;
            }
            #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items name nothing")]
            match item {
                Item::Fn(item) => self.functions.push(Function {
                    item,
                    name: word(&item.sig.ident),
                    module,
                    is_public: self.is_visible(&item.vis, module),
                    base,
                    presence,
                    paths: Vec::new(),
                }),
                Item::Struct(item) => {
                    self.named(Kind::Struct(item), &item.ident, &item.vis, attributes, module, base)
                }
                Item::Enum(item) => {
                    self.named(Kind::Enum(item), &item.ident, &item.vis, attributes, module, base);
                }
                Item::Union(item) => {
                    self.named(Kind::Union, &item.ident, &item.vis, attributes, module, base);
                }
                Item::Type(item) => {
                    let plain = item.generics.params.is_empty();
                    let kind = if plain { Kind::Alias(&item.ty) } else { Kind::Generic };
                    self.named(kind, &item.ident, &item.vis, attributes, module, base);
                }
                Item::Use(item) => self.import(item, module),
                Item::Impl(item) if presence == Presence::Yes => {
                    let methods = item.items.iter().filter_map(|item| {
                        if let syn::ImplItem::Fn(method) = item {
                            Some((&method.attrs, &method.sig.ident))
                        } else {
                            None
                        }
                    });
                    self.methods(methods, "stands in an `impl`", base);
                }
                Item::Trait(item) if presence == Presence::Yes => {
                    let methods = item.items.iter().filter_map(|item| {
                        if let syn::TraitItem::Fn(method) = item {
                            Some((&method.attrs, &method.sig.ident))
                        } else {
                            None
                        }
                    });
                    self.methods(methods, "stands in a trait", base);
                }
                Item::Mod(item) => {
                    let name = word(&item.ident);
                    let inner: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
                    let span = crate::signature::place(item.ident.span()).moved(base);
                    let is_public = self.is_visible(&item.vis, module);
                    let index = self.list.len();
                    self.list.push(Module::new(name.clone(), Some(module), is_public, span));
                    if let Some(parent) = self.list.get_mut(module) {
                        parent.children.insert(name, index);
                    }
                    match &item.content {
                        Some((_, items)) => self.items(sources, items, &inner, index, base, presence),
                        None => self.read(sources, &inner, index, presence),
                    }
                }
                _ => {}
            }
        }
    }

    /// Functions that stand in something else, where `#[task]` and `#[resource]` are refused.
    fn methods<'m>(
        &mut self,
        methods: impl Iterator<Item = (&'m Vec<Attribute>, &'m proc_macro2::Ident)>,
        why: &'static str,
        base: u32,
    ) {
        for (attributes, ident) in methods {
            let what = ["task", "resource"].into_iter().find(|what| super::rust::has(attributes, what));
            if let Some(what) = what {
                self.unsupported.push(Unsupported {
                    name: word(ident),
                    what,
                    span: crate::signature::place(ident.span()).moved(base),
                    why,
                    instead: "write a function outside of it that calls it",
                });
            }
        }
    }

    fn switched_off(&mut self, item: &Item, base: u32) {
        let condition = super::cfg::written(attributes_of(item));
        match (item, condition) {
            (Item::Fn(item), Some(condition)) if super::rust::has(&item.attrs, "task") => {
                let span = crate::signature::place(item.sig.ident.span()).moved(base);
                self.off.push((word(&item.sig.ident), span, condition));
            }
            (Item::Mod(item), Some(condition)) => {
                // Tests are no tasks that anybody misses.
                let items = item.content.iter().flat_map(|(_, items)| items);
                let tasks =
                    items.filter_map(|item| if let Item::Fn(item) = item { Some(item) } else { None });
                for task in tasks.filter(|item| super::rust::has(&item.attrs, "task")) {
                    let span = crate::signature::place(task.sig.ident.span()).moved(base);
                    self.off.push((word(&task.sig.ident), span, condition.clone()));
                }
            }
            _ => {}
        }
    }

    fn named(
        &mut self,
        kind: Kind<'s>,
        ident: &proc_macro2::Ident,
        visibility: &Visibility,
        attributes: &'s [Attribute],
        module: usize,
        base: u32,
    ) {
        let is_public = self.is_visible(visibility, module);
        let span = crate::signature::place(ident.span()).moved(base);
        let name = word(ident);
        let paths = Vec::new();
        self.types.push(Named { kind, name, module, is_public, base, span, attributes, paths });
    }

    fn import(&mut self, item: &ItemUse, module: usize) {
        let is_public = self.is_visible(&item.vis, module);
        let mut found = Vec::new();
        imports(&item.tree, Vec::new(), &mut found);
        if let Some(module) = self.list.get_mut(module) {
            module.imports.extend(found.into_iter().map(|(path, name)| Import { is_public, path, name }));
        }
    }
}

impl Module {
    fn new(name: String, parent: Option<usize>, is_public: bool, span: Span) -> Self {
        Self { name, parent, is_public, span, children: BTreeMap::new(), imports: Vec::new() }
    }
}

/// The paths of a `use`, each with its name; `None` for all.
fn imports(tree: &UseTree, before: Vec<String>, found: &mut Vec<(Vec<String>, Option<String>)>) {
    let with = |last: String| -> Vec<String> { before.iter().cloned().chain([last]).collect() };
    match tree {
        UseTree::Path(path) => imports(&path.tree, with(word(&path.ident)), found),
        UseTree::Name(name) if name.ident == "self" => {
            let last = before.last().cloned();
            found.push((before, last));
        }
        UseTree::Name(name) => found.push((with(word(&name.ident)), Some(word(&name.ident)))),
        UseTree::Rename(name) if name.rename == "_" => {}
        UseTree::Rename(name) if name.ident == "self" => found.push((before, Some(word(&name.rename)))),
        UseTree::Rename(name) => found.push((with(word(&name.ident)), Some(word(&name.rename)))),
        UseTree::Glob(_) => found.push((before, None)),
        UseTree::Group(group) => {
            for tree in &group.items {
                imports(tree, before.clone(), found);
            }
        }
    }
}

fn attributes_of(item: &Item) -> &[Attribute] {
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items are no concern here")]
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        _ => &[],
    }
}
