//! Where the outcomes of a step lead: what comes first behind each, as a table for those who report what ran.

use crate::plan::{Answer, Block, Body, Plan, Stage};

/// A step, one of its outcomes, and a step that comes first behind that outcome.
pub(super) type Lead = (usize, u8, usize);

/// The leads of all steps that branch, by step.
pub(super) fn leads(plan: &Plan) -> Vec<Vec<Lead>> {
    let mut found = Vec::new();
    block(&plan.body, Vec::new(), &mut found);
    found.sort_unstable();
    found.dedup();
    found.chunk_by(|a, b| a.0 == b.0).map(<[Lead]>::to_vec).collect()
}

/// `open`: the outcomes behind which nothing came yet; gives those that are open at the end.
fn block(inside: &Block, open: Vec<(usize, u8)>, found: &mut Vec<Lead>) -> Vec<(usize, u8)> {
    inside.stages.iter().fold(open, |open, stage| match stage {
        Stage::Unit(unit) => {
            let (owner, behind) = match &unit.body {
                Body::Call(call) => {
                    found.extend(open.iter().map(|(step, outcome)| (*step, *outcome, call.step)));
                    (Some(call.step), Vec::new())
                }
                Body::Block(inner) => (None, block(inner, open, found)),
            };
            match &unit.answer {
                Answer::Fails(_) | Answer::FailsGroup(_) => behind,
                Answer::Match(arms, _) => {
                    let ends = arms.iter().flat_map(|arm| {
                        let outcome = owner.map(|owner| (owner, arm.outcome.number));
                        block(&arm.block, outcome.into_iter().collect(), found)
                    });
                    ends.collect()
                }
            }
        }
        Stage::Join(join) => {
            let branches = join.branches.iter();
            branches.flat_map(|(branch, _)| block(branch, open.clone(), found)).collect()
        }
        Stage::Hop(hop) => block(&hop.block, open, found),
        Stage::Pack(..) | Stage::Open { .. } => open,
    })
}
