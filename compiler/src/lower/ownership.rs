//! Who owns what: each use of a value becomes a borrow, a move, a clone or a copy.
//!
//! A walk from the end to the start carries the set of values that are still needed. A by-value use moves if its
//! value is not in the set. Values that a job on another executor uses while others still need them are shared.

use super::uses::{body_uses, call_values, each_use, job_values, makes, uses};
use crate::plan::{Answer, Arg, Block, Body, Call, Hop, Join, LONG, Plan, Stage, Tail, Unit, Use, ValueId};
use std::collections::BTreeSet;

type Values = BTreeSet<ValueId>;

/// Settles the uses of all values of a plan.
pub(super) fn settle(plan: &mut Plan) {
    let copies: Values = plan
        .variables
        .iter()
        .zip(0u32..)
        .filter(|(variable, _)| variable.is_copy)
        .map(|(_, id)| ValueId(id))
        .collect();
    let mut owner = Owner { copies, shared: Values::new(), is_async: plan.is_async };
    let mut live = Values::new();
    owner.block(&mut plan.body, &mut live);
    let mut used = Values::new();
    each_use(&plan.body, &mut |value| {
        used.insert(value);
    });
    for (variable, id) in plan.variables.iter_mut().zip(0u32..) {
        variable.is_used |= used.contains(&ValueId(id));
        variable.is_shared = owner.shared.contains(&ValueId(id));
    }
}

struct Owner {
    copies: Values,
    shared: Values,
    is_async: bool,
}

impl Owner {
    /// Walks a block backwards. `live` holds what is needed behind it, and then what is needed before it.
    fn block(&mut self, block: &mut Block, live: &mut Values) {
        match &mut block.tail {
            Tail::Unit | Tail::Never => {}
            Tail::Values(values) | Tail::Ending(_, values) => {
                for (value, how) in values.iter_mut().rev() {
                    *how = self.by_value(*value, live);
                    live.insert(*value);
                }
            }
        }
        for stage in block.stages.iter_mut().rev() {
            match stage {
                Stage::Unit(unit) => self.unit(unit, live),
                Stage::Join(join) => self.join(join, live),
                Stage::Hop(hop) => self.hop(hop, live),
                Stage::Open { value, .. } => {
                    live.insert(*value);
                }
                Stage::Pack(tuple, parts) => {
                    live.remove(tuple);
                    for (value, how) in parts.iter_mut().rev() {
                        *how = self.by_value(*value, live);
                        live.insert(*value);
                    }
                }
            }
        }
    }

    fn by_value(&self, value: ValueId, live: &Values) -> Use {
        if self.copies.contains(&value) {
            Use::Copy
        } else if live.contains(&value) {
            Use::Clone
        } else {
            Use::Move
        }
    }

    fn unit(&mut self, unit: &mut Unit, live: &mut Values) {
        let mut made: Values = unit.gives.iter().copied().collect();
        match &unit.answer {
            Answer::Fails(value) => made.extend(*value),
            Answer::FailsGroup(values) => made.extend(values.iter().copied()),
            Answer::Match(..) => {}
        }
        unit.unwanted = made.difference(live).copied().collect();
        if let Answer::Match(arms, _) = &mut unit.answer
            && !unit.gives.is_empty()
            && unit.gives.iter().all(|value| unit.unwanted.contains(value))
        {
            // What nothing takes need not be given by any arm.
            unit.gives.clear();
            for arm in arms.iter_mut().filter(|arm| matches!(arm.block.tail, Tail::Values(_))) {
                arm.block.tail = Tail::Unit;
            }
        }
        if let (Answer::FailsGroup(values), Body::Block(block)) = (&mut unit.answer, &mut unit.body)
            && !values.is_empty()
            && values.iter().all(|value| unit.unwanted.contains(value))
        {
            values.clear();
            unit.gives.clear();
            give_nothing(block);
        }
        for value in &unit.gives {
            live.remove(value);
        }
        let mut after = live.clone();
        match &mut unit.answer {
            Answer::Fails(value) => {
                for value in value.iter() {
                    after.remove(value);
                }
            }
            Answer::FailsGroup(values) => {
                for value in values.iter() {
                    after.remove(value);
                }
            }
            Answer::Match(arms, _) => {
                for arm in arms {
                    let mut inside = live.clone();
                    self.block(&mut arm.block, &mut inside);
                    if let Body::Block(block) = &mut unit.body
                        && arm.outcome.number == 1
                        && arm.payload.iter().all(|value| !inside.contains(value))
                    {
                        arm.payload.clear();
                        give_nothing(block);
                    }
                    let payload = arm.payload.iter().copied();
                    arm.unwanted = payload.filter(|value| !inside.remove(value)).collect();
                    after.append(&mut inside);
                }
            }
        }
        let mut free = Values::new();
        body_uses(&unit.body, &mut free);
        let repeats = unit.retry.is_some();
        let mut needed = after.clone();
        if repeats {
            needed.extend(free.iter().copied());
        }
        let detached = match &unit.body {
            Body::Call(call) => self.is_async && unit.is_async && call.is_detached(),
            Body::Block(_) => false,
        };
        match &mut unit.body {
            Body::Call(call) if detached => {
                let shared = |value: &ValueId| needed.contains(value) && !self.copies.contains(value);
                let inside: Vec<ValueId> = job_values(call).into_iter().filter(shared).collect();
                self.shared.extend(inside.iter().copied());
                unit.clones.extend(inside);
                self.call(call, &Values::new());
            }
            Body::Call(call) => {
                self.call(call, &needed);
                if repeats {
                    unit.takes = take(call, &after);
                }
            }
            Body::Block(block) => {
                let mut inside = needed.clone();
                self.block(block, &mut inside);
                // A part of a long group is a function of its own, which can take nothing from around.
                if repeats && block.stages.len() <= LONG {
                    unit.takes = take_once(block, &free, &after);
                }
            }
        }
        *live = after;
        live.extend(free);
    }

    /// The arguments of a call. A value that a call borrows cannot move into the same call.
    fn call(&self, call: &mut Call, live: &Values) {
        let mut needed = live.clone();
        for arg in &call.args {
            match arg {
                Arg::Value(given) if given.how == Use::Borrow => {
                    needed.insert(given.value);
                }
                // What an iterator borrows is borrowed until it has been pulled.
                Arg::Value(given) => needed.extend(given.pulled.iter().flat_map(|pulled| &pulled.holds)),
                Arg::Formula(formula, _) => needed.extend(formula.values()),
                Arg::Resource(resource) => needed.extend(resource.values.iter().copied()),
                Arg::All(..) | Arg::Literal(..) | Arg::Nothing | Arg::Run => {}
            }
        }
        for arg in call.args.iter_mut().rev() {
            match arg {
                Arg::Value(given) if given.how != Use::Borrow => {
                    given.how = self.by_value(given.value, &needed);
                    needed.insert(given.value);
                }
                Arg::All(values, _) => {
                    for (value, how) in values.iter_mut().rev() {
                        *how = self.by_value(*value, &needed);
                        needed.insert(*value);
                    }
                }
                Arg::Value(_)
                | Arg::Formula(..)
                | Arg::Resource(_)
                | Arg::Literal(..)
                | Arg::Nothing
                | Arg::Run => {}
            }
        }
    }

    fn join(&mut self, join: &mut Join, live: &mut Values) {
        for (_, value) in &mut join.branches {
            // A value that nothing behind needs is given up right here.
            *value = value.filter(|value| live.remove(value));
        }
        let used: Vec<Values> = join
            .branches
            .iter()
            .map(|(block, _)| {
                let mut used = Values::new();
                uses(block, &mut used);
                used
            })
            .collect();
        // How many branches use a value: one that another uses too is cloned.
        let mut counts = std::collections::BTreeMap::new();
        for value in used.iter().flatten() {
            *counts.entry(*value).or_insert(0usize) += 1;
        }
        let after = live.clone();
        for ((block, _), own) in join.branches.iter_mut().zip(&used) {
            let others = own.iter().filter(|value| counts.get(value).is_some_and(|count| *count > 1));
            let mut inside: Values = after.iter().copied().filter(|value| own.contains(value)).collect();
            inside.extend(others.copied());
            self.block(block, &mut inside);
        }
        for own in used {
            live.extend(own);
        }
    }

    fn hop(&mut self, hop: &mut Hop, live: &mut Values) {
        let mut free = Values::new();
        uses(&hop.block, &mut free);
        let mut made = Values::new();
        makes(&hop.block, &mut made);
        hop.gives = made.iter().copied().filter(|value| live.contains(value)).collect();
        hop.block.tail = match hop.gives.as_slice() {
            [] => Tail::Unit,
            values => Tail::Values(values.iter().map(|value| (*value, Use::Move)).collect()),
        };
        for value in &hop.gives {
            live.remove(value);
        }
        for value in free.iter().filter(|value| live.contains(value) && !self.copies.contains(value)) {
            self.shared.insert(*value);
            hop.clones.push(*value);
        }
        self.block(&mut hop.block, &mut Values::new());
        live.extend(free);
    }
}

/// What nothing takes need not be given: arms that end a group may then differ.
fn give_nothing(block: &mut Block) {
    if matches!(block.tail, Tail::Values(_)) {
        block.tail = Tail::Unit;
    }
}

/// Values that the last attempt of a call may take: used once, and needed by nobody behind.
fn take(call: &mut Call, after: &Values) -> Vec<ValueId> {
    let mut counts = std::collections::BTreeMap::new();
    for value in call_values(call) {
        *counts.entry(value).or_insert(0usize) += 1;
    }
    let once = |value: &ValueId| counts.get(value) == Some(&1) && !after.contains(value);
    let mut takes = Vec::new();
    for arg in &mut call.args {
        match arg {
            Arg::Value(given) if given.how == Use::Clone && once(&given.value) => {
                given.how = Use::Take;
                takes.push(given.value);
            }
            Arg::All(values, _) => {
                for (value, how) in values.iter_mut().filter(|(value, _)| once(value)) {
                    if *how == Use::Clone {
                        *how = Use::Take;
                        takes.push(*value);
                    }
                }
            }
            Arg::Value(_)
            | Arg::Formula(..)
            | Arg::Resource(_)
            | Arg::Literal(..)
            | Arg::Nothing
            | Arg::Run => {}
        }
    }
    takes
}

/// The same for a group: only its own calls, not those of parts that are repeated or run elsewhere.
fn take_once(block: &mut Block, free: &Values, after: &Values) -> Vec<ValueId> {
    let mut counts = std::collections::BTreeMap::new();
    count(block, &mut counts);
    let mut takes = Vec::new();
    for stage in &mut block.stages {
        let Stage::Unit(unit) = stage else { continue };
        if unit.retry.is_some() || unit.is_async {
            continue;
        }
        let Body::Call(call) = &mut unit.body else { continue };
        for arg in &mut call.args {
            if let Arg::Value(given) = arg
                && given.how == Use::Clone
                && free.contains(&given.value)
                && !after.contains(&given.value)
                && counts.get(&given.value) == Some(&1)
            {
                given.how = Use::Take;
                takes.push(given.value);
            }
        }
    }
    takes
}

fn count(block: &Block, counts: &mut std::collections::BTreeMap<ValueId, usize>) {
    each_use(block, &mut |value| *counts.entry(value).or_insert(0) += 1);
}
