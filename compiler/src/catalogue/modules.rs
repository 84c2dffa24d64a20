//! The modules of the tasks, what names mean in each, and by which paths the outside reaches what is in them.

use super::cfg::Presence;
use super::sources::{Root, Sources, word};
use crate::signature::{Head, Lookup, Meaning, Scope, Ty};
use crate::source::Span;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use syn::{Attribute, Item, ItemFn, ItemStruct, ItemUse, Type, UseTree, Visibility};

/// All modules, the first file's first.
pub(super) struct Modules<'s> {
    root: &'s Root,
    list: Vec<Module>,
    pub(super) functions: Vec<Function<'s>>,
    pub(super) types: Vec<Named<'s>>,
    /// What is not compiled: name, place and condition.
    pub(super) off: Vec<(String, Span, String)>,
    /// How each type is named in signatures, by its index.
    heads: Vec<Head>,
    /// Words whose meaning is being looked for, so that two that mean each other end.
    open: RefCell<BTreeSet<(usize, String)>>,
}

struct Module {
    name: String,
    parent: Option<usize>,
    is_public: bool,
    span: Span,
    children: BTreeMap<String, usize>,
    imports: Vec<Import>,
}

struct Import {
    is_public: bool,
    /// The words of the path.
    path: Vec<String>,
    /// What it is called here; `None` for all that is there.
    name: Option<String>,
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

/// What a path of the tasks leads to, where types and modules are named.
#[derive(Clone, Debug)]
enum Thing {
    Module(usize),
    Type(usize),
    /// Something of another crate.
    Path(String),
}

/// More ways into one module than this are not followed: they go in circles.
const MOST_WAYS: usize = 4;

impl<'s> Modules<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        let mut modules = Self {
            root: &sources.root,
            list: Vec::new(),
            functions: Vec::new(),
            types: Vec::new(),
            off: Vec::new(),
            heads: Vec::new(),
            open: RefCell::new(BTreeSet::new()),
        };
        modules.list.push(Module::new(String::new(), None, true, Span::default()));
        modules.read(sources, &[], 0, Presence::Yes);
        modules.find_paths();
        modules.heads = modules.types.iter().map(|found| modules.head(found)).collect();
        modules
    }

    /// What names mean in a module whose file begins at `base`.
    pub(super) fn scope<'a>(&'a self, place: &'a Place<'a>, base: u32) -> Scope<'a> {
        Scope::new(place, base)
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

    /// Whether the generated program sees an item of this module that has this visibility, if it sees the module.
    fn is_visible(&self, visibility: &Visibility, module: usize) -> bool {
        match (visibility, self.root) {
            (Visibility::Public(_), _) => true,
            (Visibility::Restricted(within), Root::Module) => {
                within.path.is_ident("crate") || (within.path.is_ident("super") && module == 0)
            }
            (Visibility::Restricted(_), Root::Library(_)) | (Visibility::Inherited, _) => false,
        }
    }

    /// Walks all that is public, from the first file on.
    fn find_paths(&mut self) {
        let mut types: BTreeMap<usize, BTreeSet<(usize, String)>> = BTreeMap::new();
        let mut functions: BTreeMap<usize, BTreeSet<(usize, String)>> = BTreeMap::new();
        let mut ways: BTreeMap<usize, BTreeSet<Vec<String>>> = BTreeMap::new();
        let mut queue: VecDeque<(usize, Vec<String>)> = VecDeque::from([(0, Vec::new())]);
        while let Some((at, prefix)) = queue.pop_front() {
            let known = ways.entry(at).or_default();
            if known.len() >= MOST_WAYS || !known.insert(prefix.clone()) {
                continue;
            }
            let path = |name: &str| -> (usize, String) {
                let mut words = prefix.clone();
                words.push(name.to_owned());
                (words.len(), words.join("::"))
            };
            let inner =
                |name: &str| -> Vec<String> { prefix.iter().cloned().chain([name.to_owned()]).collect() };
            for (index, found) in self.types.iter().enumerate().filter(|(_, found)| found.module == at) {
                if found.is_public {
                    types.entry(index).or_default().insert(path(&found.name));
                }
            }
            for (index, found) in self.functions.iter().enumerate().filter(|(_, found)| found.module == at) {
                if found.is_public {
                    functions.entry(index).or_default().insert(path(&found.name));
                }
            }
            let Some(module) = self.list.get(at) else { continue };
            for (name, child) in &module.children {
                if self.list.get(*child).is_some_and(|child| child.is_public) {
                    queue.push_back((*child, inner(name)));
                }
            }
            for import in module.imports.iter().filter(|import| import.is_public) {
                let thing = self.thing(at, &import.path);
                let Some(name) = &import.name else {
                    if let Some(Thing::Module(all)) = thing {
                        queue.push_back((all, prefix.clone()));
                    }
                    continue;
                };
                match thing {
                    Some(Thing::Module(module)) => queue.push_back((module, inner(name))),
                    Some(Thing::Type(index)) => {
                        types.entry(index).or_default().insert(path(name));
                    }
                    Some(Thing::Path(_)) | None => {}
                }
                for index in self.functions_at(at, &import.path) {
                    functions.entry(index).or_default().insert(path(name));
                }
            }
        }
        let texts = |found: BTreeSet<(usize, String)>| found.into_iter().map(|(_, text)| text).collect();
        for (index, found) in types {
            if let Some(named) = self.types.get_mut(index) {
                named.paths = texts(found);
            }
        }
        for (index, found) in functions {
            if let Some(function) = self.functions.get_mut(index) {
                function.paths = texts(found);
            }
        }
    }

    fn head(&self, found: &Named<'_>) -> Head {
        match found.paths.first() {
            Some(path) => Head::Local(path.clone()),
            None => {
                let words: Vec<String> =
                    self.path_of(found.module).into_iter().chain([found.name.clone()]).collect();
                Head::Hidden(words.join("::"))
            }
        }
    }

    /// What a path means in a module, where types and modules are named.
    fn thing(&self, module: usize, path: &[String]) -> Option<Thing> {
        let (first, rest) = path.split_first()?;
        let mut rest = rest;
        let mut at = match (first.as_str(), self.root) {
            ("crate", Root::Library(_)) => Thing::Module(0),
            ("crate", Root::Module) => {
                // Around the first file there is the generated program, which knows it as `tasks`.
                let (second, further) = rest.split_first()?;
                rest = further;
                if second == "tasks" { Thing::Module(0) } else { return None }
            }
            ("self", _) => Thing::Module(module),
            ("super", _) => Thing::Module(self.list.get(module)?.parent?),
            (name, _) => match self.named_thing(module, name) {
                Some(found) => found,
                None if rest.is_empty() => return None,
                // A crate, then.
                None => Thing::Path(name.to_owned()),
            },
        };
        for name in rest {
            at = match at {
                Thing::Module(inner) if name == "super" => Thing::Module(self.list.get(inner)?.parent?),
                Thing::Module(inner) => self.named_thing(inner, name)?,
                Thing::Path(path) => Thing::Path(format!("{path}::{name}")),
                Thing::Type(_) => return None,
            };
        }
        Some(at)
    }

    /// What a word means in a module.
    fn named_thing(&self, module: usize, name: &str) -> Option<Thing> {
        let found = self.list.get(module)?;
        if let Some(child) = found.children.get(name) {
            return Some(Thing::Module(*child));
        }
        let own = self.types.iter().position(|found| found.module == module && found.name == name);
        if let Some(own) = own {
            return Some(Thing::Type(own));
        }
        self.once(module, name, || {
            let direct = found.imports.iter().filter(|import| import.name.as_deref() == Some(name));
            let mut direct = direct.filter_map(|import| match import.path.as_slice() {
                // `use name;` of a crate.
                [only] if only == name => Some(Thing::Path(only.clone())),
                path => self.thing(module, path),
            });
            if let Some(found) = direct.next() {
                return Some(found);
            }
            let all = found.imports.iter().filter(|import| import.name.is_none());
            all.filter_map(|import| self.thing(module, &import.path)).find_map(|from| match from {
                Thing::Module(from) => self.named_thing(from, name),
                Thing::Type(_) | Thing::Path(_) => None,
            })
        })
    }

    /// The functions that a path leads to: several where conditions choose one of them.
    fn functions_at(&self, module: usize, path: &[String]) -> Vec<usize> {
        let Some((name, before)) = path.split_last() else { return Vec::new() };
        match before {
            [] => self.functions_named(module, name),
            before => match self.thing(module, before) {
                Some(Thing::Module(inner)) => self.functions_named(inner, name),
                Some(Thing::Type(_) | Thing::Path(_)) | None => Vec::new(),
            },
        }
    }

    fn functions_named(&self, module: usize, name: &str) -> Vec<usize> {
        let own = self.functions.iter().enumerate();
        let own = own.filter(|(_, found)| found.module == module && found.name == name);
        let own: Vec<usize> = own.map(|(index, _)| index).collect();
        let Some(found) = self.list.get(module).filter(|_| own.is_empty()) else { return own };
        let through = self.once(module, &format!("{name}()"), || {
            let mut ways = found.imports.iter().filter_map(|import| match &import.name {
                Some(called) if called == name => Some(self.functions_at(module, &import.path)),
                Some(_) => None,
                None => match self.thing(module, &import.path)? {
                    Thing::Module(all) => Some(self.functions_named(all, name)),
                    Thing::Type(_) | Thing::Path(_) => None,
                },
            });
            ways.find(|found| !found.is_empty())
        });
        through.unwrap_or_default()
    }

    /// Looks for a word, unless that search led here.
    fn once<T>(&self, module: usize, name: &str, look: impl FnOnce() -> Option<T>) -> Option<T> {
        let key = (module, name.to_owned());
        if !self.open.borrow_mut().insert(key.clone()) {
            return None;
        }
        let found = look();
        self.open.borrow_mut().remove(&key);
        found
    }
}

impl Module {
    fn new(name: String, parent: Option<usize>, is_public: bool, span: Span) -> Self {
        Self { name, parent, is_public, span, children: BTreeMap::new(), imports: Vec::new() }
    }
}

/// A module as a place where types are written.
pub(super) struct Place<'a> {
    pub(super) modules: &'a Modules<'a>,
    pub(super) module: usize,
}

impl Lookup for Place<'_> {
    fn lookup(&self, words: &[String], depth: usize) -> Option<Meaning> {
        let index = match self.modules.thing(self.module, words)? {
            Thing::Type(index) => index,
            Thing::Path(path) => return Some(Meaning::Path(path)),
            Thing::Module(_) => return None,
        };
        let found = self.modules.types.get(index)?;
        match &found.kind {
            Kind::Alias(ty) => {
                let place = Place { modules: self.modules, module: found.module };
                Some(Meaning::Is(Scope::new(&place, found.base).ty_within(ty, depth + 1)))
            }
            // What it stands for is rustc's to know.
            Kind::Generic => Some(Meaning::Is(Ty::Opaque(found.name.clone()))),
            Kind::Struct(_) | Kind::Enum(_) | Kind::Union => {
                self.modules.heads.get(index).cloned().map(Meaning::Named)
            }
        }
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
