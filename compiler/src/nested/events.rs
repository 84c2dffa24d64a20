//! A workflow as the event of another one: a task with its inputs as parameters.

use super::scripts::Target;
use super::{Checking, Event, MAIN, State};
use crate::catalogue::{Catalogue, Nested, Origin, Task, Used, folded};
use crate::check::Limits;
use crate::naming::{pascal, snake};
use crate::plan::Plan;
use crate::signature::{Param, Passing, Returns, Signature, Ty};
use crate::source::Span;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Checking<'_> {
    /// What a script may name: the tasks, and the workflows that it uses; with what the inputs of these must hold.
    pub(super) fn catalogue_of(&self, node: usize) -> (Catalogue, Vec<Limits>) {
        let mut catalogue = self.base.clone();
        let mut limits = Vec::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for task in &catalogue.tasks {
            let names = task.paths.iter().map(|path| path.rsplit("::").next().unwrap_or(path));
            taken.extend(names.map(folded));
        }
        for item in self.script(node).workflows() {
            let target = match self.links(node).get(&item.what) {
                Some(Target::Main) => Ok(MAIN),
                Some(Target::Other(index)) => Ok(index + 1),
                Some(Target::Missing(missing)) => Err(missing),
                None => continue,
            };
            let alias = item.alias.as_ref().map(|alias| alias.text.clone());
            let used = match target.map(|target| (target, self.states.get(target))) {
                Err(missing) => Used::Missing(missing.reason.clone(), missing.nearest.clone()),
                Ok((target, Some(State::Known(event)))) => {
                    let name = alias.unwrap_or_else(|| pascal(&snake(&event.name)));
                    if taken.insert(folded(&name)) {
                        let index = catalogue.workflows.len();
                        catalogue.workflows.push(Arc::new(event.nested.clone()));
                        limits.push(event.limits.clone());
                        catalogue.tasks.push(self.task(target, event, &name, index));
                        Used::Event(name)
                    } else {
                        Used::Taken(name)
                    }
                }
                Ok((_, Some(State::Open | State::Broken) | None)) => Used::Broken,
            };
            catalogue.uses.push((item.what.clone(), used));
        }
        (catalogue, limits)
    }

    /// A workflow as a task of this name.
    fn task(&self, node: usize, event: &Event, name: &str, index: usize) -> Task {
        let (_, _, base) = self.text(node);
        let at = |span: Span| base.map_or(Span::default(), |base| span.moved(base));
        let script = self.script(node);
        let place = |input: &str| {
            let mut items = script.inputs();
            items.find(|item| item.name.text == input).map(|item| item.name.span)
        };
        let begin = script.chain.as_ref().map(|chain| chain.span.before()).unwrap_or_default();
        let params = event.params.iter().map(|(name, ty)| Param {
            name: name.clone(),
            span: at(place(name).unwrap_or(begin)),
            passing: Passing::Value(ty.clone()),
        });
        // No event has an attribute of this name.
        let run = Param { name: String::new(), span: at(begin), passing: Passing::Run };
        let signature = Signature {
            name: name.to_owned(),
            span: at(begin),
            docs: event.docs.clone(),
            is_async: event.waits,
            is_public: true,
            generics: Vec::new(),
            params: params.chain([run]).collect(),
            returns: Returns::Result(event.gives.clone(), Ty::known("pointy::Failure")),
            items: None,
        };
        Task { signature, origin: Origin::Workflow(index), paths: vec![name.to_owned()], closed: None }
    }
}

/// A workflow as a function: the struct that it is given, with the names of its fields.
pub(super) fn nested(plan: &Plan, module: Option<String>) -> Nested {
    let name = |input: &crate::plan::Input| {
        let variable = plan.variables.get(input.value.0 as usize);
        variable.map_or_else(|| input.name.clone(), |variable| variable.name.clone())
    };
    let given = if plan.is_plain() { "Inputs" } else { "Given" };
    Nested { module, given, fields: plan.inputs.iter().map(name).collect() }
}

/// The type in which an input is given: one that has a default may be left out.
pub(super) fn given(input: &crate::typed::Input) -> Ty {
    let has_default = input.default.is_some() || input.computed_default.is_some();
    if has_default && input.ty.optional_of().is_none() {
        return Ty::option(input.ty.clone());
    }
    input.ty.clone()
}
