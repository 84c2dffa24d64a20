//! Where what runs: which parts wait on io, and which stages become one job on cpu.

use super::runs_anywhere;
use crate::plan::{Answer, Block, Body, Hop, Plan, Stage, Tail, Workers};
use crate::signature::Ty;
use crate::typed::{Constraint, Executor, TaskPath};
use std::collections::BTreeSet;

/// Divides a plan into regions and notes which parts of the runtime it needs.
pub(super) fn divide(plan: &mut Plan) {
    mark(&mut plan.body);
    plan.is_async = waits(&plan.body);
    if plan.is_async {
        divide_block(&mut plan.body);
        plan.features.insert("io");
    }
    features_of(&plan.body, plan.is_async, &mut plan.features);
    for input in &plan.inputs {
        if input.rows {
            plan.features.insert("csv");
        }
        if input.constraints.iter().any(|constraint| matches!(constraint, Constraint::Pattern(_))) {
            plan.features.insert("pattern");
        }
        if mentions_datetime(&input.ty) {
            plan.features.insert("datetime");
        }
    }
}

fn mentions_datetime(ty: &Ty) -> bool {
    match ty {
        Ty::Named { args, .. } => {
            ty.known_name() == Some("pointy::DateTime") || args.iter().any(mentions_datetime)
        }
        Ty::Tuple(items) => items.iter().any(mentions_datetime),
        Ty::Slice(item) => mentions_datetime(item),
        Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => false,
    }
}

/// Notes on units and joins whether they wait on io.
fn mark(block: &mut Block) {
    for stage in &mut block.stages {
        match stage {
            Stage::Unit(unit) => {
                let mut is_async = match &mut unit.body {
                    Body::Call(call) => call.executor == Executor::Io || call.waits_for_resource(),
                    Body::Block(block) => {
                        mark(block);
                        waits(block)
                    }
                };
                if let Answer::Match(arms, _) = &mut unit.answer {
                    for arm in arms {
                        mark(&mut arm.block);
                        is_async |= waits(&arm.block);
                    }
                }
                unit.is_async = is_async;
            }
            Stage::Join(join) => {
                let mut is_async = false;
                for (branch, _) in &mut join.branches {
                    mark(branch);
                    is_async |= waits(branch);
                }
                join.is_async = is_async;
            }
            Stage::Hop(hop) => mark(&mut hop.block),
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

fn waits(block: &Block) -> bool {
    block.stages.iter().any(stage_waits)
}

fn stage_waits(stage: &Stage) -> bool {
    match stage {
        Stage::Unit(unit) => unit.is_async,
        Stage::Join(join) => join.is_async,
        Stage::Hop(_) | Stage::Pack(..) | Stage::Open { .. } => false,
    }
}

/// Whether a stage has work for rayon.
fn works(stage: &Stage) -> bool {
    match stage {
        Stage::Unit(unit) => {
            let own = match &unit.body {
                Body::Call(call) => !runs_anywhere(call.executor),
                Body::Block(block) => block.stages.iter().any(works),
            };
            let arms = match &unit.answer {
                Answer::Match(arms, _) => arms.iter().any(|arm| arm.block.stages.iter().any(works)),
                Answer::Fails(_) | Answer::FailsGroup(_) => false,
            };
            own || arms
        }
        Stage::Join(_) | Stage::Hop(_) => true,
        Stage::Pack(..) | Stage::Open { .. } => false,
    }
}

/// Turns each run of stages that do not wait into one job, inside of a block that waits.
fn divide_block(block: &mut Block) {
    let mut divided = Vec::new();
    let mut run: Vec<Stage> = Vec::new();
    for mut stage in std::mem::take(&mut block.stages) {
        // It belongs to the stage before it.
        if run.is_empty() && matches!(stage, Stage::Open { .. }) {
            divided.push(stage);
            continue;
        }
        // What ends the function must do so outside of any job; what it does before may be one.
        let leaves = ends(&stage);
        if !stage_waits(&stage) && !leaves {
            run.push(stage);
            continue;
        }
        close(&mut run, &mut divided);
        match &mut stage {
            Stage::Unit(unit) => {
                unit.is_async = true;
                if let Body::Block(block) = &mut unit.body {
                    divide_block(block);
                    hand_on(&mut unit.workers, block);
                }
                if let Answer::Match(arms, _) = &mut unit.answer {
                    for arm in arms {
                        divide_block(&mut arm.block);
                    }
                }
            }
            Stage::Join(join) => {
                for (branch, _) in &mut join.branches {
                    divide_block(branch);
                }
            }
            Stage::Hop(_) | Stage::Pack(..) | Stage::Open { .. } => {}
        }
        divided.push(stage);
    }
    close(&mut run, &mut divided);
    block.stages = divided;
}

/// The threads of a group on cpu are those of its one job, where an arm behind it waits.
fn hand_on(workers: &mut Option<Workers>, block: &mut Block) {
    for stage in &mut block.stages {
        if let Stage::Hop(hop) = stage {
            hop.workers = workers.take();
        }
    }
}

fn close(run: &mut Vec<Stage>, divided: &mut Vec<Stage>) {
    if run.iter().any(works) {
        let block = Block { stages: std::mem::take(run), tail: Tail::Unit };
        divided.push(Stage::Hop(Hop { block, clones: Vec::new(), gives: Vec::new(), workers: None }));
    } else {
        divided.append(run);
    }
}

/// Whether a stage ends the function, by an ending of the workflow: that it must do outside of any job.
fn ends(stage: &Stage) -> bool {
    match stage {
        Stage::Unit(unit) => match &unit.answer {
            Answer::Match(arms, _) => arms.iter().any(|arm| block_ends(&arm.block)),
            Answer::Fails(_) | Answer::FailsGroup(_) => false,
        },
        Stage::Join(_) | Stage::Hop(_) | Stage::Pack(..) | Stage::Open { .. } => false,
    }
}

fn block_ends(block: &Block) -> bool {
    matches!(block.tail, Tail::Ending(..)) || block.stages.iter().any(ends)
}

fn features_of(block: &Block, is_async: bool, features: &mut BTreeSet<&'static str>) {
    for stage in &block.stages {
        match stage {
            Stage::Unit(unit) => {
                match &unit.body {
                    Body::Call(call) => {
                        if is_async && call.executor == Executor::Cpu {
                            features.insert("cpu");
                        }
                        if let TaskPath::Builtin(builtin, argument) = &call.task {
                            features.extend(builtin.feature);
                            if argument.as_ref().is_some_and(mentions_datetime) {
                                features.insert("datetime");
                            }
                        }
                    }
                    Body::Block(block) => features_of(block, is_async, features),
                }
                if let Answer::Match(arms, _) = &unit.answer {
                    for arm in arms {
                        features_of(&arm.block, is_async, features);
                    }
                }
            }
            Stage::Join(join) => {
                if !join.is_async {
                    features.insert("cpu");
                }
                for (branch, _) in &join.branches {
                    features_of(branch, is_async, features);
                }
            }
            Stage::Hop(hop) => {
                features.insert("cpu");
                features_of(&hop.block, is_async, features);
            }
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}
