//! Names of events → tasks.

use super::Checker;
use crate::ast::{Event, Name};
use crate::catalogue::{Catalogue, Task, builtin, folded};
use crate::diagnostics::{check as say, resolve as say_of, suggest};
use crate::source::Span;
use crate::typed::TaskPath;
use crate::vocabulary::types;
use std::collections::BTreeMap;

/// The tasks of a project by their folded names.
pub(super) struct Names<'a> {
    tasks: BTreeMap<String, Vec<&'a Task>>,
}

/// An event that was found.
pub(super) struct Found {
    pub(super) task: Task,
    pub(super) path: TaskPath,
}

/// Spaces that Volnux or a later version knows, with what to say of them.
const META: &[&str] = &["MAP", "FILTER", "FLATMAP", "FOREACH", "REDUCE", "FANOUT"];

impl<'a> Names<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        let mut tasks: BTreeMap<String, Vec<&'a Task>> = BTreeMap::new();
        for task in &catalogue.tasks {
            tasks.entry(folded(&task.signature.name)).or_default().push(task);
        }
        Self { tasks }
    }

    fn has(&self, name: &str) -> bool {
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
                self.local(name)
            }
            [space, name] if space.text == "local" => {
                self.without_arguments(event)?;
                self.local(name)
            }
            [space, name] if space.text == "std" => self.builtin(name, &event.args),
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

    fn local(&mut self, name: &Name) -> Option<Found> {
        let key = folded(&name.text);
        match self.names.tasks.get(&key).map(Vec::as_slice) {
            Some([task, others @ ..]) => {
                // Of two with one spelling at most one is compiled: `#[cfg]` or rustc sees to that.
                let other = others.iter().find(|other| other.signature.name != task.signature.name);
                if let Some(second) = other {
                    let first = (task.signature.name.as_str(), task.signature.span);
                    let second = (second.signature.name.as_str(), second.signature.span);
                    self.d.push(say_of::ambiguous_event::new(name.span, &name.text, first, second));
                    return None;
                }
                if !task.signature.is_public {
                    self.d.push(say_of::private_task::new(
                        name.span,
                        &task.signature.name,
                        task.signature.span,
                    ));
                    return None;
                }
                let path = TaskPath::Local(task.signature.name.clone());
                Some(Found { task: (*task).clone(), path })
            }
            Some([]) | None => {
                self.unknown(name, &key);
                None
            }
        }
    }

    fn unknown(&mut self, name: &Name, key: &str) {
        if self.used.contains(&None) || self.used.contains(&Some(name.text.clone())) {
            return;
        }
        if let Some((function, span)) = self.catalogue.nested.iter().find(|(found, _)| folded(found) == key) {
            self.d.push(say_of::not_a_task::nested(name.span, function, *span));
            return;
        }
        if let Some(found) = self.catalogue.unsupported.iter().find(|found| folded(&found.name) == key) {
            let found = found.clone();
            self.refused.insert(found.name.clone());
            self.d.push(say_of::unsupported_task::new(
                name.span,
                &found.name,
                found.span,
                found.why,
                found.instead,
            ));
            return;
        }
        let mut resources = self.catalogue.resources.iter();
        if let Some(resource) = resources.find(|resource| folded(&resource.name) == key) {
            self.d.push(say_of::not_a_task::resource(name.span, &resource.name, resource.span));
            return;
        }
        if let Some((function, span)) =
            self.catalogue.functions.iter().find(|(found, _)| folded(found) == key)
        {
            self.d.push(say_of::not_a_task::new(name.span, function, *span));
            return;
        }
        if builtin::BUILTINS.iter().any(|builtin| folded(builtin.name) == key) {
            self.d.push(say_of::unknown_event::with_std(name.span, &name.text));
            return;
        }
        let tasks = self.catalogue.tasks.iter().map(|task| task.signature.name.as_str());
        let nearest = suggest::nearest(&name.text, tasks).map(crate::naming::pascal);
        self.d.push(say_of::unknown_event::new(name.span, &name.text, nearest.as_deref()));
    }

    pub(super) fn unknown_type(&mut self, span: Span, written: &str) {
        // A script knows no references.
        let name = written.trim_start_matches('&');
        let own = types::TYPES.iter().map(|ty| ty.name);
        let nearest = suggest::nearest(name, own.chain(self.catalogue.scope.local_types()));
        let nearest = nearest.or_else(|| elsewhere(name));
        self.d.push(say::unknown_type::new(span, written, nearest));
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
            "docker" => {
                self.d.push(say::refused::new(space.span, "`docker::`", "a task that starts the program"))
            }
            _ => {
                let nearest = suggest::nearest(&space.text, ["std", "local"]);
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
        "integer" | "long" => "int",
        "number" | "double" | "decimal" | "real" => "float",
        "boolean" => "bool",
        "file" | "pathbuf" => "path",
        "date" | "timestamp" => "datetime",
        "vec" | "array" => "list",
        "dict" | "object" | "hashmap" => "map",
        _ => return None,
    })
}
