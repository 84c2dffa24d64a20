//! What names mean in a module of the tasks, and by which paths the outside reaches what is in it.

use super::modules::{Kind, Modules, Named};
use super::sources::Root;
use crate::signature::{Head, Lookup, Meaning, Scope, Ty};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use syn::Visibility;

/// More ways into one module than this are not followed: they go in circles.
const MOST_WAYS: usize = 4;

/// What a path of the tasks leads to, where types and modules are named.
#[derive(Clone, Debug)]
enum Thing {
    Module(usize),
    Type(usize),
    /// Something of another crate.
    Path(String),
}

impl<'s> Modules<'s> {
    /// What names mean in a module whose file begins at `base`.
    pub(super) fn scope<'a>(&'a self, place: &'a Place<'a>, base: u32) -> Scope<'a> {
        Scope::new(place, base)
    }

    /// Whether the generated program sees an item of this module that has this visibility, if it sees the module.
    pub(super) fn is_visible(&self, visibility: &Visibility, module: usize) -> bool {
        match (visibility, self.root) {
            (Visibility::Public(_), _) => true,
            (Visibility::Restricted(within), Root::Module) => {
                within.path.is_ident("crate") || (within.path.is_ident("super") && module == 0)
            }
            (Visibility::Restricted(_), Root::Library(_)) | (Visibility::Inherited, _) => false,
        }
    }

    /// Walks all that is public, from the first file on.
    pub(super) fn find_paths(&mut self) {
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

    pub(super) fn head(&self, found: &Named<'_>) -> Head {
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
    pub(super) fn functions_at(&self, module: usize, path: &[String]) -> Vec<usize> {
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
