//! How many run at once: parallel parts that may not run whole, and pools of threads.

use crate::plan::{Answer, Block, Body, Plan, Pool, Stage, Workers};
use crate::typed::Setting;

/// Lets so many branches of each outermost parallel part in these stages run at once. What is parallel within a
/// branch is the branch's own.
pub(super) fn limit<'a>(stages: impl Iterator<Item = &'a mut Stage>, most: Option<Setting<u32>>) {
    let Some(most) = most else { return };
    for stage in stages {
        match stage {
            Stage::Unit(unit) => {
                if let Body::Block(block) = &mut unit.body
                    && unit.workers.is_none()
                {
                    limit(block.stages.iter_mut(), Some(most));
                }
                if let Answer::Match(arms, _) = &mut unit.answer {
                    for arm in arms {
                        limit(arm.block.stages.iter_mut(), Some(most));
                    }
                }
            }
            Stage::Join(join) => {
                join.workers.get_or_insert_with(|| Workers::new(most));
            }
            Stage::Hop(hop) => limit(hop.block.stages.iter_mut(), Some(most)),
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

/// Gives each part that has threads for itself a pool, and drops a limit that lets all branches run.
pub(super) fn name_pools(plan: &mut Plan) {
    let mut firsts = Vec::new();
    pools_in(&mut plan.body, &mut firsts);
    let mut names = super::names::Names::new(&[]);
    for step in firsts {
        let variant = plan.steps.get(step).map_or("", |step| step.variant.as_str());
        let name = format!("{}_WORKERS", crate::naming::snake(variant).to_uppercase());
        plan.pools.push(Pool { name: names.unique(&name), step });
    }
    if !plan.pools.is_empty() {
        plan.features.insert("cpu");
    }
}

fn pools_in(block: &mut Block, firsts: &mut Vec<usize>) {
    for stage in &mut block.stages {
        let first = stage.first_step();
        match stage {
            Stage::Unit(unit) => {
                number(&mut unit.workers, first, firsts);
                if let Body::Block(block) = &mut unit.body {
                    pools_in(block, firsts);
                }
                if let Answer::Match(arms, _) = &mut unit.answer {
                    for arm in arms {
                        pools_in(&mut arm.block, firsts);
                    }
                }
            }
            Stage::Join(join) => {
                if join.is_async {
                    let count = join.branches.len();
                    join.workers.take_if(|workers| match workers.most {
                        Setting::Known(most) => usize::try_from(most).is_ok_and(|most| most >= count),
                        Setting::Computed(_) => false,
                    });
                } else {
                    number(&mut join.workers, first, firsts);
                }
                for (branch, _) in &mut join.branches {
                    pools_in(branch, firsts);
                }
            }
            Stage::Hop(hop) => {
                number(&mut hop.workers, first, firsts);
                pools_in(&mut hop.block, firsts);
            }
            Stage::Pack(..) | Stage::Open { .. } => {}
        }
    }
}

fn number(workers: &mut Option<Workers>, first: Option<usize>, firsts: &mut Vec<usize>) {
    if let Some(workers) = workers {
        workers.pool = Some(firsts.len());
        firsts.push(first.unwrap_or_default());
    }
}
