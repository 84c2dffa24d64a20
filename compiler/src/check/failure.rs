//! Failures as values: a handler takes the task's own error, or `&Failure`.

use super::Checker;
use super::binding::Binding;
use super::chain::Flow;
use super::event::{event_name, local_param, taken};
use crate::catalogue::Task;
use crate::diagnostics::check as say;
use crate::signature::{Likeness, Param, Ty};
use crate::source::Span;
use crate::typed::{Arg, ValueId, Zero};

impl Checker<'_> {
    /// A parameter of type `&Failure`.
    pub(super) fn failure_argument(
        &mut self,
        task: &Task,
        param: &Param,
        flow: &Flow,
        binding: &mut Binding<'_>,
    ) -> Option<Arg> {
        let failure = binding.left.iter().copied().find(|value| self.failures.contains_key(value));
        let Some(value) = failure else {
            if !binding.poisoned {
                let event = event_name(binding.event);
                let found =
                    say::wrong_handler::no_failure(binding.event.span, &event, local_param(task, param));
                let dropped = flow.dropped.iter().any(|value| self.failures.contains_key(value));
                self.d.push(match flow.link.filter(|_| dropped) {
                    Some(link) => say::wrong_handler::dropped(found, link, &event),
                    None => found,
                });
            }
            return None;
        };
        binding.left.retain(|left| *left != value);
        binding.taken.insert(value);
        self.take_failure(value, Zero::Any, Ty::known("pointy::Failure"), binding.event.span)?;
        Some(Arg::Value(value, param.passing.clone()))
    }

    /// A parameter that is to take a task's own error.
    pub(super) fn error_argument(
        &mut self,
        task: &Task,
        param: &Param,
        value: ValueId,
        binding: &Binding<'_>,
    ) -> Option<Arg> {
        let owned = param.passing.owned()?;
        let (error, event) = {
            let state = self.failures.get(&value)?;
            (state.error.clone(), state.event.clone())
        };
        let place = local_param(task, param);
        match error {
            // A handler that may be called without an error takes it as `Some`.
            Some(error)
                if error.compare(&owned) != Likeness::Different
                    || owned
                        .optional_of()
                        .is_some_and(|inner| error.compare(inner) != Likeness::Different) =>
            {
                self.take_failure(value, Zero::Returned, error, binding.event.span)?;
                Some(Arg::Value(value, param.passing.clone()))
            }
            Some(error) => {
                let error = error.to_string();
                self.d.push(say::wrong_handler::new(
                    binding.event.span,
                    &event,
                    Some(&error),
                    &taken(task, param),
                    place,
                ));
                None
            }
            None => {
                self.d.push(say::wrong_handler::new(
                    binding.event.span,
                    &event,
                    None,
                    &taken(task, param),
                    place,
                ));
                None
            }
        }
    }

    /// All who take one failure must take it the same way.
    fn take_failure(&mut self, value: ValueId, how: Zero, ty: Ty, span: Span) -> Option<()> {
        let state = self.failures.get_mut(&value)?;
        if state.taken.is_some_and(|taken| taken != how) {
            self.d.push(say::wrong_handler::both(span));
            return None;
        }
        state.taken = Some(how);
        self.set_ty(value, ty);
        if how == Zero::Returned
            && let Some(value) = self.values.get_mut(value.0 as usize)
        {
            "error".clone_into(&mut value.name);
        }
        Some(())
    }
}
