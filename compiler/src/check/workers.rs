//! How many run at once: whom `executor_config` concerns.

use super::Checker;
use super::chain::Found;
use super::event::{event_name, of_step};
use crate::ast::{Event, Step};
use crate::catalogue::Task;
use crate::diagnostics::check as say;
use crate::typed::{self, Block, Executor, Run, Setting};
use crate::vocabulary::attributes::Options;

const NAME: &str = "executor_config";

impl Checker<'_> {
    /// The threads of an event: only what is on cpu has some.
    pub(super) fn workers_of_event(
        &mut self,
        event: &Event,
        step: &Step,
        task: &Task,
        options: &Options,
        executor: Executor,
    ) -> Option<Setting<u32>> {
        let attribute = of_step(step, task, NAME).filter(|_| !options.broken)?;
        let removal = step.attributes.as_ref().map_or(attribute.span, |all| all.removal(attribute.span));
        let Some(workers) = options.workers else {
            self.d.push(say::idle_setting::says_nothing(attribute.span, removal));
            return None;
        };
        match executor {
            Executor::Cpu => return Some(workers),
            Executor::Io => {
                self.d.push(say::idle_setting::one_call(attribute.span, &event_name(event), removal));
            }
            Executor::Inline | Executor::Region => {
                self.d.push(say::idle_setting::inline(attribute.span, &event_name(event), removal));
            }
        }
        None
    }

    /// How many branches of a group run at once, or how many threads it has.
    pub(super) fn workers_of_group(
        &mut self,
        step: &Step,
        options: &Options,
        found: &Found<Block>,
    ) -> Option<Setting<u32>> {
        let attributes = step.attributes.as_ref().filter(|_| !options.broken)?;
        let attribute = attributes.items.iter().find(|item| item.name.text == NAME)?;
        let removal = attributes.removal(attribute.span);
        let Some(workers) = options.workers else {
            self.d.push(say::idle_setting::says_nothing(attribute.span, removal));
            return None;
        };
        // What has an error is left out, so that branches may be missing.
        if found.poisoned || has_branches(&found.block) {
            return Some(workers);
        }
        if !found.block.waits(&self.resources.found) && computes(&found.block) {
            return Some(workers);
        }
        self.d.push(say::idle_setting::no_branches(attribute.span, removal));
        None
    }
}

fn each_step(block: &Block) -> impl Iterator<Item = &typed::Step> {
    block.parts.iter().flat_map(|part| &part.branches).map(|branch| &branch.step)
}

fn arms_of(step: &typed::Step) -> impl Iterator<Item = &Block> {
    step.arms.iter().flat_map(|arms| &arms.arms).map(|arm| &arm.block)
}

/// Whether something in a block runs at once.
fn has_branches(block: &Block) -> bool {
    block.parts.iter().any(|part| part.branches.len() > 1)
        || each_step(block).any(|step| {
            let inside = match &step.run {
                Run::Group(block) => has_branches(block),
                Run::Call(_) => false,
            };
            inside || arms_of(step).any(has_branches)
        })
}

/// Whether something in a block runs on cpu.
fn computes(block: &Block) -> bool {
    each_step(block).any(|step| {
        let inside = match &step.run {
            Run::Group(block) => computes(block),
            Run::Call(call) => call.executor == Executor::Cpu,
        };
        inside || arms_of(step).any(computes)
    })
}
