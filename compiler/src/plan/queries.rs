//! What is asked of a plan: what a part needs, waits for, or begins with.

use super::{Answer, Arg, Block, Body, Call, Input, Join, Plan, Stage, Unit, ValueId, Workers};
use crate::typed::{Constraint, Executor, Needs, Retry, Setting, TaskPath, Zero};

impl Plan {
    /// Whether it takes what it is given as it is: nothing is computed at start, has a default or must keep to something.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        let is_bare = |input: &Input| input.constraints.is_empty() && input.computed_default.is_none();
        self.environment.is_empty() && self.computed.is_empty() && self.inputs.iter().all(is_bare)
    }

    /// Whether it takes all that it is given as it is, and is given everything.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.is_bare() && self.inputs.iter().all(|input| input.default.is_none())
    }

    /// Where several parameters take an input, not every integer of its type may fit all of them: as an event it must
    /// keep to those that do.
    pub fn keep_to_ranges(&mut self) {
        for input in &mut self.inputs {
            let own = input.ty.optional_of().unwrap_or(&input.ty).integer_range();
            let (Some((low, high)), Some((least, most))) = (input.range, own) else { continue };
            #[allow(clippy::cast_precision_loss, reason = "a bound that narrows is one of a smaller type")]
            let bounds = [
                (low > least).then_some(Constraint::Min(low as f64)),
                (high < most).then_some(Constraint::Max(high as f64)),
            ];
            input.constraints.extend(bounds.into_iter().flatten());
        }
    }
}

impl Unit {
    /// The values that say how it runs.
    pub fn settings(&self) -> impl Iterator<Item = ValueId> + use<> {
        let timeout = self.timeout.as_ref().and_then(Setting::value);
        let workers = self.workers.as_ref().and_then(Workers::setting);
        let settings = self.retry.iter().flat_map(Retry::values).chain(timeout).chain(workers);
        settings.collect::<Vec<_>>().into_iter()
    }
}

impl Unit {
    /// Whether its failure is looked at as a `Failure`. A task's own error may be matched as it comes.
    #[must_use]
    pub fn needs_catch(&self, zero: Zero) -> bool {
        match zero {
            Zero::Fails => false,
            Zero::Any => true,
            // What always fails has a type only where it is caught.
            Zero::Returned => {
                let fails = matches!(&self.body, Body::Call(call) if call.fails);
                self.retry.is_some() || self.timeout.is_some() || fails
            }
        }
    }

    /// The step that it begins with.
    #[must_use]
    pub fn first_step(&self) -> Option<usize> {
        let own = match &self.body {
            Body::Call(call) => Some(call.step),
            Body::Block(block) => block.first_step(),
        };
        own.or_else(|| match &self.answer {
            Answer::Match(arms, _) => arms.iter().find_map(|arm| arm.block.first_step()),
            Answer::Fails(_) | Answer::FailsGroup(_) => None,
        })
    }
}

impl Stage {
    /// The step that it begins with.
    #[must_use]
    pub fn first_step(&self) -> Option<usize> {
        match self {
            Self::Unit(unit) => unit.first_step(),
            Self::Join(join) => join.branches.iter().find_map(|(block, _)| block.first_step()),
            Self::Hop(hop) => hop.block.first_step(),
            Self::Pack(..) | Self::Open { .. } => None,
        }
    }
}

impl Stage {
    /// Whether a call in it asks which attempt of what is around it this is.
    #[must_use]
    pub fn asks_for_attempt(&self) -> bool {
        let asks = |block: &Block| block.stages.iter().any(Self::asks_for_attempt);
        match self {
            Self::Unit(unit) => {
                let own = unit.retry.is_none()
                    && match &unit.body {
                        Body::Call(call) => call.args.iter().any(|arg| matches!(arg, Arg::Run)),
                        Body::Block(block) => asks(block),
                    };
                let arms = match &unit.answer {
                    Answer::Match(arms, _) => arms.iter().any(|arm| asks(&arm.block)),
                    Answer::Fails(_) | Answer::FailsGroup(_) => false,
                };
                own || arms
            }
            Self::Join(join) => join.branches.iter().any(|(block, _)| asks(block)),
            Self::Hop(hop) => asks(&hop.block),
            Self::Pack(..) | Self::Open { .. } => false,
        }
    }
}

impl Block {
    /// The step that it begins with.
    #[must_use]
    pub fn first_step(&self) -> Option<usize> {
        self.stages.iter().find_map(Stage::first_step)
    }

    /// Whether something in it runs on another thread while it waits: that cannot be dropped.
    #[must_use]
    pub fn has_jobs(&self) -> bool {
        self.stages.iter().any(|stage| match stage {
            Stage::Unit(unit) => {
                let own = match &unit.body {
                    Body::Call(call) => unit.is_async && call.is_detached(),
                    Body::Block(block) => block.has_jobs(),
                };
                let arms = match &unit.answer {
                    Answer::Match(arms, _) => arms.iter().any(|arm| arm.block.has_jobs()),
                    Answer::Fails(_) | Answer::FailsGroup(_) => false,
                };
                own || arms
            }
            Stage::Join(join) => join.branches.iter().any(|(block, _)| block.has_jobs()),
            Stage::Hop(_) => true,
            Stage::Pack(..) | Stage::Open { .. } => false,
        })
    }
}

impl Join {
    /// The values that say how its branches run together.
    pub fn settings(&self) -> impl Iterator<Item = ValueId> + use<> {
        let needs = self.rule.as_ref().and_then(|rule| match rule.needs {
            Needs::AtLeast(count) => count.value(),
            Needs::All | Needs::Any | Needs::Majority | Needs::Percent(_) => None,
        });
        needs.into_iter().chain(self.workers.as_ref().and_then(Workers::setting))
    }
}

impl Workers {
    /// So many.
    #[must_use]
    pub fn new(most: Setting<u32>) -> Self {
        Self { most, pool: None }
    }

    /// The value that their number is computed as.
    #[must_use]
    pub fn setting(&self) -> Option<ValueId> {
        self.most.value()
    }
}

impl Call {
    /// Whether it needs a resource that is made by an `async fn`.
    #[must_use]
    pub fn waits_for_resource(&self) -> bool {
        self.args.iter().any(|arg| matches!(arg, Arg::Resource(needed) if needed.waits))
    }

    /// Whether it waits, where it runs in an async function itself.
    #[must_use]
    pub fn waits(&self) -> bool {
        let on_io = match &self.task {
            TaskPath::Builtin(builtin, _) => builtin.on_io.is_some(),
            TaskPath::Local(_) | TaskPath::Generic(_) | TaskPath::Workflow(_) => false,
        };
        self.is_async || on_io || self.gives_stream() || self.waits_for_resource()
    }

    /// Whether it gives a stream, which is polled where it is.
    #[must_use]
    pub fn gives_stream(&self) -> bool {
        self.items.as_ref().is_some_and(|items| items.is_stream)
    }

    /// Whether an async function runs it elsewhere: on rayon, or a `fn` on the blocking pool.
    #[must_use]
    pub fn is_detached(&self) -> bool {
        match self.executor {
            Executor::Cpu => true,
            Executor::Io => !self.is_async && !self.gives_stream(),
            Executor::Inline | Executor::Region => false,
        }
    }
}
