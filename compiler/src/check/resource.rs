//! Resources: what is made once and given to parameters of its name.

use super::Checker;
use super::binding::Binding;
use super::chain::Flow;
use super::event::{event_name, local_param, taken};
use super::header::FLAGS;
use super::named::script_type;
use crate::ast::Event;
use crate::catalogue::{Origin, Task};
use crate::diagnostics::{check as say, resolve as say_of, suggest};
use crate::signature::{Likeness, Param, Returns, Signature};
use crate::source::Span;
use crate::typed::{Arg, Resource, ResourceId};
use std::collections::{BTreeMap, BTreeSet};

/// The resources that steps need, as far as they are found.
#[derive(Default)]
pub(super) struct Resources {
    /// Those that can be made, each behind those that it needs.
    pub(super) found: Vec<Resource>,
    /// Where each stands in `found`; `None` where it has an error, which was said.
    index: BTreeMap<String, Option<ResourceId>>,
    /// Those whose parameters are being filled, outermost first.
    making: Vec<String>,
}

impl Checker<'_> {
    /// A parameter that takes a resource.
    pub(super) fn resource_argument(
        &mut self,
        task: &Task,
        param: &Param,
        resource: &Signature,
        span: Span,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let id = self.resource(resource, binding.event)?;
        let owned = param.passing.owned()?;
        let ty = resource.returns.success();
        let inside = owned.optional_of().map_or(Likeness::Different, |inner| ty.compare(inner));
        let whole = ty.compare(&owned);
        if whole == Likeness::Different && inside == Likeness::Different {
            let (what, given) = (format!("the resource `{}`", resource.name), ty.to_string());
            let wanted = taken(task, param);
            let place = self.with_file(local_param(task, param));
            self.d.push(say::wrong_type::new(span, &what, &given, &param.name, &wanted, place));
            return None;
        }
        let some = owned.optional_of().is_some() && ty.optional_of().is_none();
        Some(Arg::Resource { resource: id, passing: param.passing.clone(), some })
    }

    /// Finds what a resource needs itself; what is wrong is said once.
    fn resource(&mut self, signature: &Signature, event: &Event) -> Option<ResourceId> {
        let name = &signature.name;
        if let Some(known) = self.resources.index.get(name) {
            return *known;
        }
        if let Some(begin) = self.resources.making.iter().position(|made| made == name) {
            let way = self.resources.making.iter().skip(begin).chain([name]);
            let way: Vec<&str> = way.map(String::as_str).collect();
            self.d.push(say::resource_cycle::new(signature.span, &way));
            return None;
        }
        if !signature.is_public {
            self.d.push(say_of::private_task::resource(
                event.span,
                name,
                self.catalogue.file(Some(signature.span)),
                signature.span,
            ));
            self.resources.index.insert(name.clone(), None);
            return None;
        }
        self.resources.making.push(name.clone());
        // A resource stands in no chain: it has no part in what a chain keeps.
        let kept = std::mem::take(&mut self.kept);
        let args = self.resource_arguments(signature, event);
        self.kept = kept;
        self.resources.making.pop();
        let id = args.map(|args| {
            let mut waits = signature.is_async;
            let mut values = BTreeSet::new();
            for arg in &args {
                match arg {
                    Arg::Value(value, _) => {
                        values.insert(*value);
                    }
                    Arg::All(all, _) => values.extend(all.iter().copied()),
                    Arg::Formula(formula, _) => values.extend(formula.values()),
                    Arg::Resource { resource, .. } => {
                        let needed = self.resources.found.get(resource.0 as usize);
                        waits |= needed.is_some_and(|needed| needed.waits);
                        values.extend(needed.into_iter().flat_map(|needed| needed.values.iter().copied()));
                    }
                    // What a resource takes is known at start, and then a value.
                    Arg::Literal(..) | Arg::Nothing | Arg::Run => {}
                }
            }
            let id = ResourceId(u32::try_from(self.resources.found.len()).unwrap_or(u32::MAX));
            self.resources.found.push(Resource {
                name: name.clone(),
                path: self.catalogue.resource_path(name).unwrap_or(name).to_owned(),
                docs: signature.docs.clone(),
                args,
                values: values.into_iter().collect(),
                ty: signature.returns.success().clone(),
                fails: matches!(signature.returns, Returns::Result(..)),
                is_async: signature.is_async,
                waits,
            });
            id
        });
        self.resources.index.insert(name.clone(), id);
        id
    }

    fn resource_arguments(&mut self, signature: &Signature, event: &Event) -> Option<Vec<Arg>> {
        let task = Task {
            signature: signature.clone(),
            origin: Origin::Local,
            paths: vec![signature.name.clone()],
            closed: None,
        };
        let mut binding = Binding {
            event,
            attributes: BTreeMap::new(),
            left: Vec::new(),
            taken: BTreeSet::new(),
            poisoned: false,
        };
        let args = signature.params.iter().map(|param| {
            if self.is_named(&param.name) {
                return self.argument(&task, param, &[param], &Flow::start(), &mut binding);
            }
            self.unnamed(&task, param, event)
        });
        // Each parameter is looked at, so that all that is missing is said at once.
        let args: Vec<Option<Arg>> = args.collect();
        args.into_iter().collect()
    }

    /// A parameter of a resource that nothing of its name fills.
    fn unnamed(&mut self, resource: &Task, param: &Param, event: &Event) -> Option<Arg> {
        let owned = param.passing.owned()?;
        if !self.declared {
            if FLAGS.contains(&param.name.as_str()) {
                let (event_name, place) = (event_name(event), local_param(resource, param));
                self.d.push(say::reserved_input::implied(
                    event.span,
                    &event_name,
                    &param.name,
                    place,
                    self.catalogue.file(place),
                ));
                return None;
            }
            let value = self.implied(&param.name, owned, event.span)?;
            return Some(Arg::Value(value, param.passing.clone()));
        }
        if param.passing.is_optional() {
            return Some(Arg::Nothing);
        }
        let nearest = suggest::nearest(&param.name, self.input_index.keys().map(String::as_str));
        let (name, ty) = (&resource.signature.name, script_type(&owned));
        self.d.push(say::unfilled_resource::new(event.span, name, &param.name, &ty, nearest, param.span));
        None
    }

    /// Whether a name of the script is that of a resource; if so it is reported.
    pub(super) fn is_resource(&mut self, name: &crate::ast::Name) -> bool {
        let Some(resource) = self.catalogue.resource(&name.text) else { return false };
        self.d.push(say::doubled_name::resource(name.span, &name.text, resource.span));
        true
    }
}
