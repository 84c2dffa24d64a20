//! What a plan knows of its steps that tests ask for: the call, what runs at the same time, the arms.

use crate::catalogue::folded;
use crate::plan::{Answer, Block, Body, Call, Form, Plan, Stage};
use crate::plan::{Arg, Unit};
use crate::signature::Ty;
use std::collections::BTreeSet;

/// A step of a plan.
#[derive(Clone, Debug)]
pub(super) struct Step<'p> {
    /// Its number.
    pub(super) number: usize,
    /// The event as written.
    pub(super) event: &'p str,
    /// What it calls.
    pub(super) call: &'p Call,
    /// What a success of it holds, where it has no outcomes of its own.
    pub(super) success: Option<Ty>,
    /// The parallel parts around it, each with the branch that it is in.
    within: Vec<(usize, usize)>,
}

/// An arm of a script.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The event whose outcome it answers; for a group its first.
    pub event: String,
    /// The outcome, by name where it has one.
    pub outcome: String,
    /// The step that it begins with.
    pub first: usize,
}

impl Step<'_> {
    /// Whether the two may run at the same time, so that neither is first.
    pub(super) fn is_beside(&self, other: &Step<'_>) -> bool {
        self.within.iter().any(|(part, branch)| {
            other.within.iter().any(|(other_part, other_branch)| part == other_part && branch != other_branch)
        })
    }

    /// Whether this is what a test calls it: `Ship`, `etl::Ship`.
    pub(super) fn is_called(&self, name: &str) -> bool {
        is_called(self.event, name)
    }

    /// Whether it is one of Pointy's own.
    pub(super) fn is_builtin(&self) -> bool {
        matches!(self.call.task, crate::typed::TaskPath::Builtin(..))
    }
}

/// Whether a test calls an event so, by the end of its path.
pub(crate) fn is_called(event: &str, name: &str) -> bool {
    let mut event = event.rsplit("::").map(folded);
    let mut name = name.rsplit("::").map(folded);
    loop {
        match (event.next(), name.next()) {
            (Some(event), Some(name)) if event == name => {}
            (Some(_), Some(_)) => return false,
            // The project itself may be left out.
            (None, Some(name)) => return name == "local",
            (_, None) => return true,
        }
    }
}

/// All steps, by number.
pub(super) fn steps(plan: &Plan) -> Vec<Step<'_>> {
    let mut found = Vec::new();
    let mut parts = 0;
    walk(plan, &plan.body, &mut Vec::new(), &mut parts, &mut found);
    found.sort_by_key(|step| step.number);
    found.dedup_by_key(|step| step.number);
    found
}

fn walk<'p>(
    plan: &'p Plan,
    block: &'p Block,
    within: &mut Vec<(usize, usize)>,
    parts: &mut usize,
    found: &mut Vec<Step<'p>>,
) {
    for stage in &block.stages {
        match stage {
            Stage::Unit(unit) => {
                match &unit.body {
                    Body::Call(call) => {
                        let event = plan.steps.get(call.step).map_or("", |step| step.event.as_str());
                        let success = success(plan, unit);
                        found.push(Step { number: call.step, event, call, success, within: within.clone() });
                    }
                    Body::Block(block) => walk(plan, block, within, parts, found),
                }
                match &unit.answer {
                    Answer::Match(arms, _) => {
                        arms.iter().for_each(|arm| walk(plan, &arm.block, within, parts, found));
                    }
                    Answer::Fails(_) | Answer::FailsGroup(_) => {}
                }
            }
            Stage::Join(join) => {
                *parts += 1;
                let part = *parts;
                for (branch, (block, _)) in join.branches.iter().enumerate() {
                    within.push((part, branch));
                    walk(plan, block, within, parts, found);
                    within.pop();
                }
            }
            Stage::Hop(hop) => walk(plan, &hop.block, within, parts, found),
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

fn success(plan: &Plan, unit: &Unit) -> Option<Ty> {
    let value = match &unit.answer {
        Answer::Fails(None) => return Some(Ty::Unit),
        Answer::Fails(Some(value)) => *value,
        Answer::FailsGroup(_) => return None,
        Answer::Match(arms, _) => {
            *arms.iter().find(|arm| arm.outcome.number == 1).and_then(|arm| arm.payload.first())?
        }
    };
    plan.variables.get(value.0 as usize).map(|variable| variable.ty.clone())
}

/// The arms of a script, in its order.
pub(super) fn arms(plan: &Plan) -> Vec<Arm> {
    let mut found = Vec::new();
    arms_of(plan, &plan.body, &mut found);
    found.sort_by_key(|arm| arm.first);
    found
}

fn arms_of(plan: &Plan, block: &Block, found: &mut Vec<Arm>) {
    for stage in &block.stages {
        match stage {
            Stage::Unit(unit) => {
                if let Body::Block(block) = &unit.body {
                    arms_of(plan, block, found);
                }
                if let Answer::Match(arms, _) = &unit.answer {
                    let owner = unit.first_step().and_then(|step| plan.steps.get(step));
                    let event = match (&unit.body, owner) {
                        (Body::Call(_), Some(step)) => step.event.clone(),
                        (Body::Block(_), Some(step)) => format!("the group of {}", step.event),
                        (_, None) => String::new(),
                    };
                    for arm in arms {
                        // What goes on without an arm has no steps of its own.
                        if let Some(first) = arm.block.first_step() {
                            let number = arm.outcome.number;
                            let outcome = arm.outcome.variant.clone().unwrap_or_else(|| number.to_string());
                            found.push(Arm { event: event.clone(), outcome, first });
                        }
                        arms_of(plan, &arm.block, found);
                    }
                }
            }
            Stage::Join(join) => join.branches.iter().for_each(|(block, _)| arms_of(plan, block, found)),
            Stage::Hop(hop) => arms_of(plan, &hop.block, found),
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

/// The same plan, where what these steps give is collected: a test gives a list, which nobody pulls.
pub(super) fn collected(plan: &Plan, mocked: &BTreeSet<usize>) -> Plan {
    let mut plan = plan.clone();
    collect(&mut plan.body, mocked);
    plan
}

fn collect(block: &mut Block, mocked: &BTreeSet<usize>) {
    for stage in &mut block.stages {
        match stage {
            Stage::Unit(unit) => collect_unit(unit, mocked),
            Stage::Join(join) => join.branches.iter_mut().for_each(|(block, _)| collect(block, mocked)),
            Stage::Hop(hop) => collect(&mut hop.block, mocked),
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

fn collect_unit(unit: &mut Unit, mocked: &BTreeSet<usize>) {
    match &mut unit.body {
        Body::Call(call) => {
            if let Some(items) = call.items.as_mut().filter(|items| items.form == Form::Pulled)
                && mocked.contains(&call.step)
            {
                items.form = Form::Whole;
            }
            for arg in &mut call.args {
                if let Arg::Value(given) = arg
                    && given.pulled.as_ref().is_some_and(|pulled| mocked.contains(&pulled.step))
                {
                    given.pulled = None;
                }
            }
        }
        Body::Block(block) => collect(block, mocked),
    }
    if let Answer::Match(arms, _) = &mut unit.answer {
        arms.iter_mut().for_each(|arm| collect(&mut arm.block, mocked));
    }
}

#[cfg(test)]
mod tests {
    use super::is_called;

    #[test]
    fn events_are_called_by_the_end_of_their_path() {
        assert!(is_called("Ship", "ship"));
        assert!(is_called("etl::LoadAll", "load_all"));
        assert!(is_called("etl::LoadAll", "etl::LoadAll"));
        assert!(is_called("Ship", "local::Ship"));
        assert!(!is_called("Ship", "etl::Ship"));
        assert!(!is_called("etl::Ship", "other::Ship"));
        assert!(!is_called("Ship", "Shop"));
    }
}
