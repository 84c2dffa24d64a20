//! Names of events → tasks.

use super::Checker;
use crate::ast::{Event, Name};
use crate::catalogue::{Catalogue, LocalType, Origin, Task, builtin, folded};
use crate::diagnostics::{check as say, resolve as say_of, suggest};
use crate::source::Span;
use crate::typed::TaskPath;
use crate::vocabulary::types;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The tasks of a project by the folded last words of their paths.
pub(super) struct Names<'a> {
    tasks: BTreeMap<String, Vec<Candidate<'a>>>,
}

/// A path that leads to a task.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    task: &'a Task,
    path: &'a str,
}

impl Candidate<'_> {
    /// How many modules the path names.
    fn depth(&self) -> usize {
        self.path.matches("::").count()
    }

    /// Whether the modules before the event's name are the last ones of the path.
    fn is_in(&self, modules: &[Name]) -> bool {
        let mut words = self.path.rsplit("::").skip(1);
        modules
            .iter()
            .rev()
            .all(|module| words.next().is_some_and(|word| folded(word) == folded(&module.text)))
    }

    /// How a script names this task and no other.
    fn written(&self) -> String {
        match self.path.rsplit_once("::") {
            Some((modules, name)) => format!("{modules}::{}", crate::naming::pascal(name)),
            None => format!("local::{}", crate::naming::pascal(self.path)),
        }
    }
}

/// An event that was found.
pub(super) struct Found {
    pub(super) task: Task,
    pub(super) path: TaskPath,
}

/// Spaces that Volnux or a later version knows, with what to say of them.
const META: &[&str] = &["MAP", "FILTER", "FLATMAP", "FOREACH", "REDUCE", "FANOUT"];

/// Whether an event of this name runs other events.
#[must_use]
pub fn is_meta_event(name: &str) -> bool {
    META.contains(&name)
}

impl<'a> Names<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        let mut tasks: BTreeMap<String, Vec<Candidate<'a>>> = BTreeMap::new();
        for task in &catalogue.tasks {
            for path in &task.paths {
                let name = path.rsplit("::").next().unwrap_or(path);
                tasks.entry(folded(name)).or_default().push(Candidate { task, path });
            }
        }
        for candidates in tasks.values_mut() {
            candidates.sort_by_key(|candidate| (!candidate.task.signature.is_public, candidate.depth()));
        }
        Self { tasks }
    }

    /// Whether a task stands in a module of this name.
    fn is_module(&self, name: &str) -> bool {
        let name = folded(name);
        let mut paths = self.tasks.values().flatten().map(|candidate| candidate.path);
        paths.any(|path| path.rsplit("::").skip(1).any(|word| folded(word) == name))
    }

    /// The modules in which tasks stand.
    fn modules(&self) -> impl Iterator<Item = &str> {
        let paths = self.tasks.values().flatten().map(|candidate| candidate.path);
        paths.flat_map(|path| path.rsplit("::").skip(1))
    }

    /// Whether a task has this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.tasks.contains_key(&folded(name))
    }
}

impl Checker<'_> {
    /// Finds the task of an event; what is wrong is reported.
    pub(super) fn resolve(&mut self, event: &Event) -> Option<Found> {
        match event.path.as_slice() {
            [name] => {
                if META.contains(&name.text.as_str()) {
                    self.d.push(say::not_available::new(event.span, &format!("`{}`", name.text)));
                    return None;
                }
                self.without_arguments(event)?;
                self.local(&[], name, false)
            }
            [space, name] if space.text == "std" => self.builtin(name, &event.args),
            [space, modules @ .., name] if space.text == "local" => {
                self.without_arguments(event)?;
                self.local(modules, name, true)
            }
            [space, .., name] if self.names.is_module(&space.text) => {
                self.without_arguments(event)?;
                let modules = event.path.split_last().map_or(&[][..], |(_, modules)| modules);
                self.local(modules, name, false)
            }
            [space, ..] => {
                self.unknown_space(space, event);
                None
            }
            [] => None,
        }
    }

    fn without_arguments(&mut self, event: &Event) -> Option<()> {
        let Some(first) = event.args.first() else { return Some(()) };
        let name = event.path.last()?;
        let meta = META.iter().find(|meta| folded(meta) == folded(&name.text) && !self.names.has(&name.text));
        self.d.push(match meta {
            Some(meta) => say_of::unknown_event::meta(name.span, &name.text, meta),
            None => {
                let brackets = Span::new(name.span.end, event.span.end);
                say_of::unexpected_type_argument::new(first.span, &name.text, brackets)
            }
        });
        None
    }

    /// A task of the project; with `from_top` the path is the whole one.
    fn local(&mut self, modules: &[Name], name: &Name, from_top: bool) -> Option<Found> {
        let key = folded(&name.text);
        let span = modules.first().map_or(name.span, |first| first.span.to(name.span));
        let all = self.names.tasks.get(&key).map(Vec::as_slice).unwrap_or_default();
        let mut fitting: Vec<Candidate<'_>> =
            all.iter().copied().filter(|candidate| candidate.is_in(modules)).collect();
        if from_top && fitting.iter().any(|candidate| candidate.depth() == modules.len()) {
            fitting.retain(|candidate| candidate.depth() == modules.len());
        }
        // What no program can call is no choice where something else is.
        if fitting.iter().any(|candidate| candidate.task.signature.is_public) {
            fitting.retain(|candidate| candidate.task.signature.is_public);
        }
        let Some((first, others)) = fitting.split_first() else {
            self.unknown(span, name, &key, modules);
            return None;
        };
        let task = first.task;
        // Of two at one path at most one is compiled: `#[cfg]` or rustc sees to that.
        let same = |other: &Candidate<'_>| {
            other.task.signature.span == task.signature.span || other.path == first.path
        };
        if let Some(second) = others.iter().find(|other| !same(other)) {
            let places = (task.signature.span, second.task.signature.span);
            let in_one_module = first.path.rsplit_once("::").map(|(modules, _)| modules)
                == second.path.rsplit_once("::").map(|(modules, _)| modules);
            self.d.push(if in_one_module {
                let (first, second) = ((first.path, places.0), (second.path, places.1));
                say_of::ambiguous_event::new(span, &name.text, first, second)
            } else {
                let (one, other) = (first.written(), second.written());
                let first = (first.path, places.0, one.as_str());
                let second = (second.path, places.1, other.as_str());
                say_of::ambiguous_event::in_modules(span, &name.text, first, second)
            });
            return None;
        }
        if !task.signature.is_public {
            let place = task.signature.span;
            self.d.push(match &task.closed {
                Some((module, at)) => say_of::private_task::in_module(span, first.path, place, (module, *at)),
                None => say_of::private_task::new(span, &task.signature.name, place),
            });
            return None;
        }
        let path = first.path.to_owned();
        let is_generic = !task.signature.generics.is_empty();
        let nested = match task.origin {
            Origin::Workflow(index) => self.catalogue.workflows.get(index),
            Origin::Local | Origin::Builtin(_) => None,
        };
        let path = match nested {
            Some(nested) => TaskPath::Workflow(Arc::clone(nested)),
            None if is_generic => TaskPath::Generic(path),
            None => TaskPath::Local(path),
        };
        if nested.is_some() {
            self.events_used.insert(key);
        }
        Some(Found { task: task.clone(), path })
    }

    fn unknown(&mut self, span: Span, name: &Name, key: &str, modules: &[Name]) {
        if self.used.contains(&None) || self.used.contains(&Some(name.text.clone())) {
            return;
        }
        if let Some(found) = self.catalogue.off.iter().find(|found| folded(&found.name) == key) {
            self.d.push(say_of::switched_off::new(span, &found.name, found.span, &found.condition));
            return;
        }
        if let Some(found) = self.catalogue.unsupported.iter().find(|found| folded(&found.name) == key) {
            let found = found.clone();
            self.refused.insert(found.name.clone());
            self.d.push(say_of::unsupported_task::new(
                span,
                &found.name,
                found.span,
                found.why,
                found.instead,
            ));
            return;
        }
        let mut resources = self.catalogue.resources.iter();
        if let Some(resource) = resources.find(|resource| folded(&resource.signature.name) == key) {
            self.d.push(say_of::not_a_task::resource(
                span,
                &resource.signature.name,
                resource.signature.span,
            ));
            return;
        }
        if let Some((function, place)) =
            self.catalogue.functions.iter().find(|(found, _)| folded(found) == key)
        {
            self.d.push(say_of::not_a_task::new(span, function, *place));
            return;
        }
        if modules.is_empty() && builtin::BUILTINS.iter().any(|builtin| folded(builtin.name) == key) {
            self.d.push(say_of::unknown_event::with_std(name.span, &name.text));
            return;
        }
        let mut variants = self.catalogue.outcomes.iter().flat_map(|outcome| &outcome.variants);
        if modules.is_empty() && variants.any(|variant| folded(&variant.name) == key) {
            self.d.push(say_of::unknown_event::outcome(name.span, &name.text));
            return;
        }
        let tasks = self.catalogue.tasks.iter().flat_map(|task| &task.paths);
        let tasks = tasks.map(|path| path.rsplit("::").next().unwrap_or(path));
        let nearest = suggest::nearest(&name.text, tasks).map(crate::naming::pascal);
        self.d.push(say_of::unknown_event::new(
            name.span,
            &name.text,
            nearest.as_deref(),
            self.catalogue.file(None),
        ));
    }

    pub(super) fn unknown_type(&mut self, span: Span, written: &str) {
        // A script knows no references.
        let name = written.trim_start_matches('&');
        let own = types::TYPES.iter().map(|ty| ty.name);
        let nearest =
            suggest::nearest(name, own.chain(self.catalogue.types.iter().map(|ty| ty.name.as_str())));
        let nearest = nearest.or_else(|| elsewhere(name));
        self.d.push(say::unknown_type::new(span, written, nearest, self.catalogue.file(None)));
    }

    pub(super) fn two_types(&mut self, span: Span, name: &str, one: &LocalType, other: &LocalType) {
        let (one, other) = ((one.identity.as_str(), one.span), (other.identity.as_str(), other.span));
        self.d.push(say_of::ambiguous_type::new(span, name, one, other));
    }

    fn unknown_space(&mut self, space: &Name, event: &Event) {
        if self.used.contains(&Some(space.text.clone())) {
            return;
        }
        match space.text.as_str() {
            "pypi" | "github" | "crates" => {
                self.d.push(say::not_available::new(space.span, &format!("`{}::`", space.text)));
            }
            "hub" | "eventhub" => {
                self.d.push(say::refused::new(
                    space.span,
                    &format!("`{}::`", space.text),
                    "`use crates \"name@1.0\"`",
                ));
            }
            "docker" => self.d.push(say::refused::new(
                space.span,
                "`docker::`",
                "`std::Shell[command=\"docker run …\"]`, or a task that starts the program",
            )),
            _ => {
                let nearest =
                    suggest::nearest(&space.text, ["std", "local"].into_iter().chain(self.names.modules()));
                let task = event.path.last().filter(|name| self.names.has(&name.text));
                let prefix =
                    task.map(|task| (Span::new(space.span.start, task.span.start), task.text.as_str()));
                self.d.push(say_of::unknown_space::new(space.span, &space.text, nearest, prefix));
            }
        }
    }
}

/// What a type of other languages is called in a script.
pub(super) fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match name.trim_start_matches('&').to_ascii_lowercase().as_str() {
        "str" | "string" | "text" | "varchar" => "string",
        "integer" | "long" | "int" => "int",
        "number" | "double" | "decimal" | "real" | "float" => "float",
        "boolean" => "bool",
        "file" | "pathbuf" => "path",
        "date" | "timestamp" => "datetime",
        "vec" | "array" | "list" | "sequence" => "list",
        "dict" | "object" | "hashmap" | "map" | "btreemap" | "record" => "map",
        _ => return None,
    })
}
