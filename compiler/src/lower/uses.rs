//! Which values a part of a plan uses, and which it makes.

use crate::plan::{Answer, Arg, Block, Body, Call, Stage, Tail, ValueId, Workers};
use std::collections::BTreeSet;

pub(super) fn call_values(call: &Call) -> Vec<ValueId> {
    let mut values = Vec::new();
    for arg in &call.args {
        match arg {
            Arg::Value(given) => {
                values.push(given.value);
                values.extend(given.pulled.iter().flat_map(|pulled| &pulled.holds));
            }
            Arg::All(all, _) => values.extend(all.iter().map(|(value, _)| *value)),
            Arg::Formula(formula, _) => values.extend(formula.values()),
            Arg::Resource(needed) => values.extend(needed.values.iter().copied()),
            Arg::Literal(..) | Arg::Nothing | Arg::Run => {}
        }
    }
    values
}

/// The values that a job for another executor uses: not those of a resource that is made before it begins.
pub(super) fn job_values(call: &Call) -> BTreeSet<ValueId> {
    let made_before = |arg: &Arg| matches!(arg, Arg::Resource(needed) if needed.waits);
    let args = call.args.iter().filter(|arg| !made_before(arg)).cloned().collect();
    call_values(&Call { args, ..call.clone() }).into_iter().collect()
}

/// Every use in a block, of values made inside too.
pub(super) fn each_use(block: &Block, found: &mut dyn FnMut(ValueId)) {
    for stage in &block.stages {
        each_use_of(stage, found);
    }
    match &block.tail {
        Tail::Unit | Tail::Never => {}
        Tail::Values(values) | Tail::Ending(_, values) => values.iter().for_each(|(value, _)| found(*value)),
    }
}

fn each_use_of(stage: &Stage, found: &mut dyn FnMut(ValueId)) {
    match stage {
        Stage::Unit(unit) => {
            unit.settings().for_each(&mut *found);
            match &unit.body {
                Body::Call(call) => call_values(call).into_iter().for_each(&mut *found),
                Body::Block(block) => each_use(block, found),
            }
            if let Answer::Match(arms, _) = &unit.answer {
                for arm in arms {
                    each_use(&arm.block, found);
                }
            }
        }
        Stage::Join(join) => {
            join.settings().for_each(&mut *found);
            join.branches.iter().for_each(|(block, _)| each_use(block, found));
        }
        Stage::Hop(hop) => {
            hop.workers.as_ref().and_then(Workers::setting).into_iter().for_each(&mut *found);
            each_use(&hop.block, found);
        }
        Stage::Pack(_, parts) => parts.iter().for_each(|(value, _)| found(*value)),
        Stage::Open { value, .. } => found(*value),
    }
}

/// Every use in a stage, of values made inside too.
pub(crate) fn stage_uses(stage: &Stage, used: &mut BTreeSet<ValueId>) {
    each_use_of(stage, &mut |value| {
        used.insert(value);
    });
}

/// The values that a block makes.
pub(super) fn makes(block: &Block, made: &mut BTreeSet<ValueId>) {
    for stage in &block.stages {
        stage_makes(stage, made);
    }
}

/// The values that a stage makes.
pub(crate) fn stage_makes(stage: &Stage, made: &mut BTreeSet<ValueId>) {
    match stage {
        Stage::Unit(unit) => {
            made.extend(unit.gives.iter().copied());
            match &unit.body {
                Body::Call(call) => made.extend(call.kept),
                Body::Block(block) => makes(block, made),
            }
            match &unit.answer {
                Answer::Fails(value) => made.extend(*value),
                Answer::FailsGroup(values) => made.extend(values.iter().copied()),
                Answer::Match(arms, _) => {
                    for arm in arms {
                        made.extend(arm.payload.iter().copied());
                        makes(&arm.block, made);
                    }
                }
            }
        }
        Stage::Join(join) => {
            for (block, value) in &join.branches {
                made.extend(*value);
                makes(block, made);
            }
        }
        Stage::Hop(hop) => makes(&hop.block, made),
        // The stage before it makes it.
        Stage::Open { .. } => {}
        Stage::Pack(value, _) => {
            made.insert(*value);
        }
    }
}

/// The values that a block uses and does not make.
pub(super) fn uses(block: &Block, used: &mut BTreeSet<ValueId>) {
    let mut made = BTreeSet::new();
    makes(block, &mut made);
    each_use(block, &mut |value| {
        if !made.contains(&value) {
            used.insert(value);
        }
    });
}

pub(super) fn body_uses(body: &Body, used: &mut BTreeSet<ValueId>) {
    match body {
        Body::Call(call) => used.extend(call_values(call)),
        Body::Block(block) => uses(block, used),
    }
}
