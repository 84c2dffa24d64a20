//! Iterators and streams: which the next step pulls, and which are collected where they are given.
//!
//! One is pulled where its only taker is the very next step, in the same region, and is called once: then neither the
//! items nor what they borrow need to outlive anything. Everything else gets a `Vec`.

use super::uses::each_use;
use crate::plan::{Answer, Arg, Block, Body, Call, Form, Items, Plan, Pulled, Raise, Stage, Tail, Unit};
use crate::signature::{self, Passing, Pull, Ty};
use crate::typed::{self, TaskPath, ValueId};
use std::collections::{BTreeMap, BTreeSet};

/// The items of a call, before it is known what becomes of them.
pub(super) fn first(call: &typed::Call, items: &signature::Items, value: ValueId) -> Items {
    let raise = items.fails.then(|| match &call.task {
        TaskPath::Local(_) if items.fails_alike => Raise::AsTask(call.task.clone()),
        TaskPath::Local(_) | TaskPath::Generic(_) | TaskPath::Builtin(..) | TaskPath::Workflow(_) => {
            Raise::Own
        }
    });
    Items {
        value,
        is_stream: items.is_stream,
        is_send: items.is_send,
        raise,
        form: Form::Whole,
        is_dropped: false,
    }
}

/// Decides what becomes of each iterator and stream.
pub(super) fn settle(plan: &mut Plan) {
    let mut settling = Settling {
        uses: BTreeMap::new(),
        is_async: plan.is_async,
        apart: BTreeSet::new(),
        dropped: BTreeSet::new(),
    };
    each_use(&plan.body, &mut |value| *settling.uses.entry(value).or_insert(0) += 1);
    settling.block(&mut plan.body);
    settling.close(&mut plan.body);
    for value in settling.apart {
        if let Some(variable) = plan.variables.get_mut(value.0 as usize) {
            variable.is_apart = true;
        }
    }
}

struct Settling {
    /// How often each value is used.
    uses: BTreeMap<ValueId, usize>,
    is_async: bool,
    apart: BTreeSet<ValueId>,
    dropped: BTreeSet<ValueId>,
}

impl Settling {
    fn block(&mut self, block: &mut Block) {
        let mut rest = block.stages.as_mut_slice();
        while let [stage, behind @ ..] = rest {
            match stage {
                Stage::Unit(unit) => {
                    self.unit(unit, behind);
                    if let Body::Block(block) = &mut unit.body {
                        self.block(block);
                    }
                    if let Answer::Match(arms, _) = &mut unit.answer {
                        for arm in arms {
                            self.block(&mut arm.block);
                        }
                    }
                }
                Stage::Join(join) => {
                    for (branch, _) in &mut join.branches {
                        self.block(branch);
                    }
                }
                Stage::Hop(hop) => self.block(&mut hop.block),
                Stage::Pack(..) | Stage::Open { .. } => {}
            }
            rest = behind;
        }
    }

    /// What becomes of the items that a unit gives, if it gives any.
    fn unit(&mut self, unit: &mut Unit, behind: &mut [Stage]) {
        let is_detached = self.is_detached(unit);
        let is_bare = !is_detached && unit.retry.is_none() && is_called_once(unit);
        let fails = matches!(unit.answer, Answer::Fails(_));
        let Body::Call(call) = &mut unit.body else { return };
        let Some(items) = &mut call.items else { return };
        let mut takers = self.uses.get(&items.value).copied().unwrap_or(0);
        // Where one of several arms goes on, its own block gives the value to what is behind.
        let arms = match &mut unit.answer {
            Answer::Match(arms, _) => arms.as_mut_slice(),
            Answer::Fails(_) | Answer::FailsGroup(_) => &mut [],
        };
        let hands_on = |block: &Block| match &block.tail {
            Tail::Values(values) => {
                block.stages.is_empty() && values.iter().any(|(value, _)| *value == items.value)
            }
            Tail::Unit | Tail::Ending(..) | Tail::Never => false,
        };
        let peeled = arms.iter().any(|arm| hands_on(&arm.block));
        takers = takers.saturating_sub(usize::from(peeled));
        let opened =
            |stages: &[Stage]| matches!(stages, [Stage::Open { value, .. }, ..] if *value == items.value);
        let inside = arms.iter_mut().map(|arm| arm.block.stages.as_mut_slice()).find(|stages| opened(stages));
        let stages = inside.unwrap_or(behind);
        let is_opened = opened(stages);
        takers = takers.saturating_sub(usize::from(is_opened));
        items.is_dropped = takers == 0;
        items.form = if is_bare && fails { Form::Whole } else { Form::Apart };
        if takers == 1
            && !is_detached
            && unit.timeout.is_none()
            && unit.workers.is_none()
            && let Some(holds) = held(&call.args)
            && let Some((_, [Stage::Unit(next), ..])) = stages.split_at_mut_checked(usize::from(is_opened))
            && !self.is_detached(next)
            && let Some(argument) = puller(next, items)
        {
            items.form = Form::Pulled;
            let pulled =
                Pulled { step: call.step, is_stream: items.is_stream, raise: items.raise.clone(), holds };
            *argument = Some(Box::new(pulled));
        }
        match items.form {
            Form::Apart => {
                self.apart.insert(items.value);
                if items.is_dropped {
                    self.dropped.insert(items.value);
                }
            }
            Form::Whole | Form::Pulled => {}
        }
    }

    fn is_detached(&self, unit: &Unit) -> bool {
        match &unit.body {
            Body::Call(call) => self.is_async && unit.is_async && call.is_detached(),
            Body::Block(_) => false,
        }
    }

    /// Removes the stages that open what is whole or pulled.
    fn close(&self, block: &mut Block) {
        block.stages.retain_mut(|stage| match stage {
            Stage::Open { value, is_dropped } => {
                *is_dropped = self.dropped.contains(value);
                self.apart.contains(value)
            }
            Stage::Unit(unit) => {
                if let Body::Block(block) = &mut unit.body {
                    self.close(block);
                }
                if let Answer::Match(arms, _) = &mut unit.answer {
                    arms.iter_mut().for_each(|arm| self.close(&mut arm.block));
                }
                true
            }
            Stage::Join(join) => {
                join.branches.iter_mut().for_each(|(branch, _)| self.close(branch));
                true
            }
            Stage::Hop(hop) => {
                self.close(&mut hop.block);
                true
            }
            Stage::Pack(..) => true,
        });
    }
}

/// Whether nothing stands around the call of a unit: its failure is looked at by nobody, and it is not timed.
fn is_called_once(unit: &Unit) -> bool {
    let caught = match &unit.answer {
        Answer::Match(_, zero) => unit.needs_catch(*zero),
        Answer::Fails(_) | Answer::FailsGroup(_) => false,
    };
    unit.retry.is_none() && unit.timeout.is_none() && unit.workers.is_none() && !caught
}

/// Where the next step takes the items by a parameter that pulls, and nothing stands in the way.
fn puller<'u>(next: &'u mut Unit, items: &Items) -> Option<&'u mut Option<Box<Pulled>>> {
    if !is_called_once(next) {
        return None;
    }
    let Body::Call(Call { args, .. }) = &mut next.body else { return None };
    args.iter_mut().find_map(|arg| match arg {
        Arg::Value(given) if given.value == items.value => match &given.passing {
            Passing::Items(_, pulls) => {
                let same = (pulls.by == Pull::Stream) == items.is_stream;
                let fits = same && !pulls.more && (!pulls.send || items.is_send);
                fits.then_some(&mut given.pulled)
            }
            Passing::Value(_)
            | Passing::Borrow(_)
            | Passing::OptionBorrow(_)
            | Passing::Run
            | Passing::Failure => None,
        },
        Arg::Value(_)
        | Arg::All(..)
        | Arg::Literal(..)
        | Arg::Formula(..)
        | Arg::Resource(_)
        | Arg::Nothing
        | Arg::Run => None,
    })
}

/// The values that a call borrows; `None` where it borrows what is gone at the end of its statement.
fn held(args: &[Arg]) -> Option<Vec<ValueId>> {
    let mut holds = Vec::new();
    for arg in args {
        match arg {
            Arg::Value(given) => {
                let borrows = match &given.passing {
                    Passing::Value(_) | Passing::Items(..) | Passing::Run | Passing::Failure => false,
                    Passing::Borrow(_) | Passing::OptionBorrow(_) => true,
                };
                let is_temporary =
                    given.cast.is_some() || (given.some && matches!(given.passing, Passing::Borrow(_)));
                if borrows && is_temporary {
                    return None;
                }
                if borrows {
                    holds.push(given.value);
                }
                holds.extend(given.pulled.iter().flat_map(|pulled| &pulled.holds));
            }
            Arg::Literal(_, Passing::Value(_) | Passing::Items(..) | Passing::Borrow(Ty::Str))
            | Arg::Nothing => {}
            Arg::Formula(_, Passing::Value(_) | Passing::Items(..)) => {}
            Arg::All(_, typed::Gathered::Vec | typed::Gathered::Items(_) | typed::Gathered::Tuple) => {}
            Arg::Resource(needed) => holds.extend(&needed.values),
            Arg::All(_, typed::Gathered::Slice | typed::Gathered::TupleRef)
            | Arg::Literal(
                _,
                Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Run | Passing::Failure,
            )
            | Arg::Formula(
                _,
                Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Run | Passing::Failure,
            )
            | Arg::Run => return None,
        }
    }
    Some(holds)
}
