//! Resources, and how a step takes them.

use super::{Lowering, names};
use crate::plan::{Arg, Needed, Resource, Use};
use crate::signature::Passing;
use crate::typed::{self, ResourceId};

impl Lowering<'_> {
    /// All resources that steps need; none of them is named like `function`.
    pub(super) fn resources(&self, function: &str) -> Vec<Resource> {
        let names = names::resources(self.workflow, function);
        let resources = self.workflow.resources.iter().zip(names);
        resources
            .map(|(resource, function)| Resource {
                name: resource.name.clone(),
                task: resource.path.clone(),
                function,
                docs: resource.docs.clone(),
                ty: resource.ty.clone(),
                values: resource.values.clone(),
                args: resource.args.iter().map(|arg| self.arg(arg)).collect(),
                fails: resource.fails,
                is_async: resource.is_async,
                waits: resource.waits,
            })
            .collect()
    }

    /// A resource as an argument.
    pub(super) fn needed(&self, id: ResourceId, passing: &Passing, some: bool) -> Arg {
        let resource = self.resource(id);
        let by_value = match passing {
            Passing::Value(_) | Passing::Items(..) => true,
            Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Run | Passing::Failure => false,
        };
        let is_copy = resource.is_some_and(|resource| resource.ty.is_copy(&self.workflow.copies));
        let how = match (by_value, is_copy) {
            (true, true) => Use::Copy,
            (true, false) => Use::Clone,
            (false, _) => Use::Borrow,
        };
        Arg::Resource(Needed {
            resource: id.0 as usize,
            values: resource.map(|resource| resource.values.clone()).unwrap_or_default(),
            how,
            passing: passing.clone(),
            some,
            waits: resource.is_some_and(|resource| resource.waits),
        })
    }

    fn resource(&self, id: ResourceId) -> Option<&typed::Resource> {
        self.workflow.resources.get(id.0 as usize)
    }
}
