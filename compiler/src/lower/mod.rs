//! A checked workflow → its plan: flat stages, regions by executor, moves and borrows. Total: it has no errors.

mod items;
mod names;
mod ownership;
mod regions;
mod resources;
mod uses;
mod workers;

pub(crate) use uses::{stage_makes, stage_uses};

use crate::catalogue::builtin::Gives;
use crate::catalogue::{Catalogue, Root};
use crate::plan::{
    self, Answer, Arg, Block, Body, Call, Ending, Given, Join, Output, Plan, Stage, Tail, Unit, Use,
};
use crate::signature::{Passing, Ty};
use crate::typed::{self, Executor, Run, Shape, Source, ValueId, Workflow, Zero};
use std::collections::BTreeSet;

/// The name of a workflow as one of a function or a module.
#[must_use]
pub fn function_name(workflow: &str) -> String {
    names::function(workflow)
}

/// Makes the plan of a workflow.
#[must_use]
pub fn lower(workflow: &Workflow, catalogue: &Catalogue) -> Plan {
    let lowering = Lowering { workflow };
    let mut body = lowering.block(&workflow.block);
    let output = lowering.endings(&workflow.block, &mut body);
    let steps = names::steps(workflow);
    let function = names::function(&workflow.name);
    let resources = lowering.resources(&function);
    let mut plan = Plan {
        name: workflow.name.clone(),
        function,
        docs: workflow.docs.clone(),
        version: workflow.version.clone(),
        timeout: workflow.timeout,
        depth: workflow.depth,
        text: workflow.text.clone(),
        inputs: workflow.inputs.iter().map(input).collect(),
        environment: workflow.environment.clone(),
        computed: workflow.computed.clone(),
        copies: workflow.copies.clone(),
        variables: names::variables(workflow, resources.iter().map(|resource| resource.function.as_str())),
        resources,
        steps,
        body,
        output,
        is_async: false,
        pools: Vec::new(),
        features: catalogue.features.iter().copied().collect(),
        library: match &catalogue.root {
            Root::Module => None,
            Root::Library(name) => Some(name.clone()),
        },
    };
    regions::divide(&mut plan);
    workers::name_pools(&mut plan);
    items::settle(&mut plan);
    ownership::settle(&mut plan);
    plan
}

fn input(input: &typed::Input) -> plan::Input {
    plan::Input {
        name: input.name.clone(),
        docs: input.docs.clone(),
        ty: input.ty.clone(),
        default: input.default.clone(),
        computed_default: input.computed_default.clone(),
        variable: input.variable.clone(),
        constraints: input.constraints.clone(),
        range: input.range,
        value: input.value,
        rows: input.rows,
        span: input.span,
    }
}

struct Lowering<'a> {
    workflow: &'a Workflow,
}

/// How a value is given before ownership is settled: by value, and as if it were needed again.
fn given(values: &[ValueId]) -> Vec<(ValueId, Use)> {
    values.iter().map(|value| (*value, Use::Clone)).collect()
}

fn tail(values: &[ValueId], diverges: bool) -> Tail {
    match values {
        _ if diverges => Tail::Never,
        [] => Tail::Unit,
        values => Tail::Values(given(values)),
    }
}

impl Lowering<'_> {
    fn ty(&self, value: ValueId) -> Ty {
        self.workflow.values.get(value.0 as usize).map_or(Ty::Unit, |value| value.ty.clone())
    }

    fn parts_of(&self, value: ValueId) -> Option<&[ValueId]> {
        match &self.workflow.values.get(value.0 as usize)?.source {
            Source::Tuple(parts) => Some(parts),
            Source::Input | Source::Task(_) | Source::Optional(_) | Source::Other => None,
        }
    }

    fn block(&self, block: &typed::Block) -> Block {
        let mut stages = Vec::new();
        for part in &block.parts {
            self.part(part, &mut stages);
        }
        Block { stages, tail: tail(&block.gives, block.diverges) }
    }

    fn part(&self, part: &typed::Part, stages: &mut Vec<Stage>) {
        if let [branch] = part.branches.as_slice() {
            self.step(&branch.step, stages);
            return;
        }
        let mut branches = Vec::new();
        for branch in &part.branches {
            let mut inside = Vec::new();
            self.step(&branch.step, &mut inside);
            let values = match branch.gives {
                Some(value) => match self.parts_of(value) {
                    Some(parts) if branch.step.gives.len() > 1 => parts.to_vec(),
                    Some(_) | None => vec![value],
                },
                None => Vec::new(),
            };
            let tail = tail(&values, branch.step.diverges);
            branches.push((Block { stages: inside, tail }, branch.optional.or(branch.gives)));
        }
        let rule = part.rule.clone();
        stages.push(Stage::Join(Join { branches, is_async: false, rule, workers: None }));
    }

    fn step(&self, step: &typed::Step, stages: &mut Vec<Stage>) {
        let answers = step.arms.as_ref().is_some_and(|arms| arms.zero != Zero::Fails);
        let mut workers = step.workers;
        // Where something waits, each parallel part lets so many branches run at once; what is on cpu has threads.
        let limit = match &step.run {
            Run::Group(block) if block.waits(&self.workflow.resources) => workers.take(),
            Run::Group(_) | Run::Call(_) => None,
        };
        let bare = step.retry.is_none() && step.timeout.is_none() && workers.is_none() && !answers;
        match &step.run {
            // A group without a say of its own is only a way to write.
            Run::Group(block) if bare => {
                let first = stages.len();
                for part in &block.parts {
                    self.part(part, stages);
                }
                workers::limit(stages.iter_mut().skip(first), limit);
                self.pack(step, stages);
                self.success(step, stages);
            }
            Run::Group(block) => {
                let mut block = self.block(block);
                workers::limit(block.stages.iter_mut(), limit);
                self.unit(step, Body::Block(block), stages);
            }
            Run::Call(call) => {
                let body = Body::Call(self.call(call, step));
                self.unit(step, body, stages);
            }
        }
    }

    /// What is done with the results of a step where they are there: items whose start was tried by itself are all
    /// there, and several results that are kept under one name are one tuple.
    fn pack(&self, step: &typed::Step, stages: &mut Vec<Stage>) {
        if let (Run::Call(call), [value]) = (&step.run, step.result.as_slice())
            && call.items.is_some()
        {
            stages.push(Stage::Open { value: *value, is_dropped: false });
        }
        if let Some(kept) = step.kept
            && let Some(parts) = self.parts_of(kept)
        {
            stages.push(Stage::Pack(kept, given(parts)));
        }
    }

    /// The arm on 1 where only a success goes on: it simply follows.
    fn success(&self, step: &typed::Step, stages: &mut Vec<Stage>) {
        let arms = step.arms.iter().flat_map(|arms| &arms.arms);
        for part in arms.filter(|arm| arm.outcome.number == 1).flat_map(|arm| &arm.block.parts) {
            self.part(part, stages);
        }
    }

    fn unit(&self, step: &typed::Step, body: Body, stages: &mut Vec<Stage>) {
        let is_group = matches!(body, Body::Block(_));
        let plain = match &body {
            Body::Call(call) => matches!(call.shape, Shape::Plain | Shape::Result),
            Body::Block(_) => true,
        };
        let waits = match &step.run {
            Run::Group(block) => block.waits(&self.workflow.resources),
            Run::Call(_) => false,
        };
        let mut unit = Unit {
            body,
            retry: step.retry.clone(),
            timeout: step.timeout,
            // A group that waits has handed them to its parallel parts.
            workers: step.workers.filter(|_| !waits).map(plan::Workers::new),
            takes: Vec::new(),
            clones: Vec::new(),
            answer: if is_group {
                Answer::FailsGroup(step.result.clone())
            } else {
                Answer::Fails(step.result.first().copied())
            },
            gives: step.result.clone(),
            unwanted: BTreeSet::new(),
            is_async: false,
            diverges: step.diverges,
        };
        let Some(arms) = &step.arms else {
            stages.push(Stage::Unit(Box::new(unit)));
            if !step.diverges {
                self.pack(step, stages);
            }
            return;
        };
        let reaching: Vec<&typed::Arm> = arms.arms.iter().filter(|arm| !arm.block.diverges).collect();
        let mut after = Vec::new();
        if plain && arms.zero == Zero::Fails {
            unit.diverges = false;
            stages.push(Stage::Unit(Box::new(unit)));
            self.pack(step, stages);
            self.success(step, stages);
            return;
        }
        let peeled = match reaching.as_slice() {
            // What follows the one arm that goes on needs no nesting.
            [one] => {
                if one.outcome.number == 1 {
                    self.pack(step, &mut after);
                }
                for part in &one.block.parts {
                    self.part(part, &mut after);
                }
                unit.gives = one.payload.iter().flatten().copied().collect();
                Some(one.outcome.clone())
            }
            _ => {
                unit.gives.clone_from(&step.gives);
                None
            }
        };
        unit.diverges = reaching.is_empty();
        let arms_of = |arm: &typed::Arm| {
            let payload: Vec<ValueId> = arm.payload.iter().flatten().copied().collect();
            let block = if peeled.as_ref() == Some(&arm.outcome) {
                Block { stages: Vec::new(), tail: tail(&payload, false) }
            } else {
                let mut block = self.block(&arm.block);
                if arm.outcome.number == 1 {
                    let mut packed = Vec::new();
                    self.pack(step, &mut packed);
                    block.stages.splice(0..0, packed);
                }
                if !arm.block.diverges {
                    block.tail = tail(&arm.block.gives, false);
                }
                block
            };
            plan::Arm { outcome: arm.outcome.clone(), payload, unwanted: BTreeSet::new(), block }
        };
        unit.answer = Answer::Match(arms.arms.iter().map(arms_of).collect(), arms.zero);
        stages.push(Stage::Unit(Box::new(unit)));
        stages.append(&mut after);
    }

    fn call(&self, call: &typed::Call, step: &typed::Step) -> Call {
        Call {
            step: call.step.0 as usize,
            task: call.task.clone(),
            args: call.args.iter().map(|arg| self.arg(arg)).collect(),
            shape: call.shape.clone(),
            is_unit: call.shape == Shape::Plain && step.result.is_empty() && !step.diverges,
            fails: match &call.task {
                typed::TaskPath::Builtin(builtin, _) => matches!(builtin.gives, Gives::Never),
                typed::TaskPath::Local(_) | typed::TaskPath::Generic(_) | typed::TaskPath::Workflow(_) => {
                    false
                }
            },
            executor: call.executor,
            is_async: call.is_async,
            items: call
                .items
                .as_ref()
                .zip(step.result.first())
                .map(|(items, value)| items::first(call, items, *value)),
            kept: match call.shape {
                Shape::Outcomes(_) | Shape::ResultOutcomes(_) => step.result.first().copied(),
                Shape::Plain | Shape::Result => None,
            },
        }
    }

    fn arg(&self, arg: &typed::Arg) -> Arg {
        match arg {
            typed::Arg::Value(value, passing) => Arg::Value(self.given(*value, passing)),
            typed::Arg::All(values, gathered) => Arg::All(given(values), *gathered),
            typed::Arg::Literal(literal, passing) => Arg::Literal(literal.clone(), passing.clone()),
            typed::Arg::Formula(formula, passing) => Arg::Formula(formula.clone(), passing.clone()),
            typed::Arg::Resource { resource, passing, some } => self.needed(*resource, passing, *some),
            typed::Arg::Nothing => Arg::Nothing,
            typed::Arg::Run => Arg::Run,
        }
    }

    /// By reference or by value, with `Some` around it where the parameter may be left out and the value is there.
    fn given(&self, value: ValueId, passing: &Passing) -> Given {
        let ty = self.ty(value);
        let (how, inside, wanted) = match passing {
            Passing::Value(wanted) => (Use::Clone, false, Some(wanted.clone())),
            Passing::Items(..) => (Use::Clone, false, None),
            // `&Option<T>` of a T that is there: the `Some` around it owns it.
            Passing::Borrow(wanted) if wanted.optional_of().is_some() && ty.optional_of().is_none() => {
                (Use::Clone, false, Some(wanted.clone()))
            }
            Passing::Borrow(_) | Passing::Run | Passing::Failure => (Use::Borrow, false, None),
            Passing::OptionBorrow(_) => (Use::Borrow, ty.optional_of().is_some(), passing.owned()),
        };
        let optional = wanted.as_ref().and_then(Ty::optional_of);
        let some = optional.is_some() && ty.optional_of().is_none();
        let target = optional.or(wanted.as_ref());
        let differs = |target: &Ty| {
            let both_whole = target.integer_range().is_some() && ty.integer_range().is_some();
            (both_whole || (target.is_float() && ty.is_float())) && *target != ty
        };
        let cast = target.filter(|target| differs(target)).cloned();
        Given { value, how, passing: passing.clone(), inside, some, cast, pulled: None }
    }

    /// What the workflow gives; where its last arms differ, each of them ends it in a variant of its own.
    fn endings(&self, block: &typed::Block, body: &mut Block) -> Output {
        let differ = block.parts.last().and_then(|part| match part.branches.as_slice() {
            [branch] => Some(&branch.step),
            _ => None,
        });
        if let Some(step) = differ
            && self.differs(step)
        {
            let mut endings = Vec::new();
            end(body, "", &mut endings);
            return Output::Enum(endings);
        }
        match block.gives.as_slice() {
            [] => Output::Unit,
            [one] if self.ty(*one) == Ty::Unit => Output::Unit,
            [one] => Output::Value(*one),
            several => Output::Tuple(several.to_vec()),
        }
    }

    fn differs(&self, step: &typed::Step) -> bool {
        if step.arms.as_ref().is_some_and(|arms| arms.differ) {
            return true;
        }
        // The last step of the one arm that goes on may be the one whose arms differ.
        let inner = step.arms.iter().flat_map(|arms| &arms.arms).filter(|arm| !arm.block.diverges);
        let group = match &step.run {
            Run::Group(block) if step.arms.is_none() => Some(block.as_ref()),
            Run::Group(_) | Run::Call(_) => None,
        };
        inner.map(|arm| &arm.block).chain(group).any(|block| {
            block.parts.last().is_some_and(|part| match part.branches.as_slice() {
                [branch] => self.differs(&branch.step),
                _ => false,
            })
        })
    }
}

/// Turns the tails of the last arms into endings.
fn end(block: &mut Block, prefix: &str, endings: &mut Vec<Ending>) {
    if let Some(Stage::Unit(unit)) = block.stages.last_mut()
        && let Answer::Match(arms, _) = &mut unit.answer
    {
        let reaching = arms.iter().filter(|arm| !matches!(arm.block.tail, Tail::Never)).count();
        if reaching > 1 {
            for arm in arms.iter_mut() {
                end(&mut arm.block, &format!("{prefix}{}", names::outcome(&arm.outcome)), endings);
            }
            unit.gives = Vec::new();
            unit.diverges = true;
            block.tail = Tail::Never;
            return;
        }
    }
    let gives = match std::mem::take(&mut block.tail) {
        Tail::Never => {
            block.tail = Tail::Never;
            return;
        }
        Tail::Unit => Vec::new(),
        Tail::Values(values) | Tail::Ending(_, values) => values,
    };
    let variant = if prefix.is_empty() { "Done".to_owned() } else { prefix.to_owned() };
    endings.push(Ending { variant: variant.clone(), gives: gives.iter().map(|(value, _)| *value).collect() });
    block.tail = Tail::Ending(variant, gives);
}

/// Whether a step may run anywhere.
pub(crate) fn runs_anywhere(executor: Executor) -> bool {
    match executor {
        Executor::Inline | Executor::Region => true,
        Executor::Io | Executor::Cpu => false,
    }
}
