//! A workflow in which every name is resolved and every value has its taker. Only `check::Analysis::finish`
//! builds one; from here on nothing can go wrong but I/O and rustc.

pub mod formula;
mod policy;
pub mod print;

pub use formula::Formula;
pub use policy::{FailureKind, Needs, Retry, Rule, Setting, Stop};

use crate::catalogue::Nested;
use crate::catalogue::builtin::Builtin;
use crate::signature::{Items, Passing, Pull, Ty};
use crate::source::Span;
use std::sync::Arc;
use std::time::Duration;

/// A checked script.
#[derive(Clone, Debug)]
pub struct Workflow {
    /// Its name: `@workflow`, else the file's.
    pub name: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// `@version`.
    pub version: Option<String>,
    /// `@timeout`.
    pub timeout: Option<Duration>,
    /// `@recursive-depth`.
    pub depth: Option<u32>,
    /// The chain as written, in one line.
    pub text: String,
    /// Its inputs, declared or implied.
    pub inputs: Vec<Input>,
    /// The variables of the environment that it reads.
    pub environment: Vec<formula::Environment>,
    /// What it computes at start, in order.
    pub computed: Vec<formula::Computed>,
    /// Each value that a step gives, by `ValueId`.
    pub values: Vec<Value>,
    /// The types of the tasks that are `Copy`.
    pub copies: Vec<String>,
    /// The resources that steps need, by `ResourceId`; each stands behind those that it needs.
    pub resources: Vec<Resource>,
    /// Each step, by `StepId`.
    pub steps: Vec<StepInfo>,
    /// What runs.
    pub block: Block,
}

/// The index of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(pub u32);

/// The index of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(pub u32);

/// The index of a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceId(pub u32);

/// What is made once per process, when a step first needs it.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The name of its function.
    pub name: String,
    /// The path of that.
    pub path: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Its arguments, one for each parameter.
    pub args: Vec<Arg>,
    /// The values that it and the resources that it needs are made of.
    pub values: Vec<ValueId>,
    /// What it is.
    pub ty: Ty,
    /// Whether its function gives a `Result`.
    pub fails: bool,
    /// Whether its function is an `async fn`.
    pub is_async: bool,
    /// Whether it or a resource that it needs is.
    pub waits: bool,
}

/// An input of the workflow.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Its type, `Option` included where it is optional.
    pub ty: Ty,
    /// Its default.
    pub default: Option<Literal>,
    /// The default that is computed at start, and how it is written.
    pub computed_default: Option<(Formula, String)>,
    /// The variable of the environment that a secret may be in.
    pub variable: Option<String>,
    /// What it must hold.
    pub constraints: Vec<Constraint>,
    /// The smallest and largest integer that every parameter takes; `None` for what is no integer.
    pub range: Option<(i128, i128)>,
    /// The value that it is.
    pub value: ValueId,
    /// Whether the script has no line for it.
    pub implied: bool,
    /// Whether a record of it can be decoded from a row of a table.
    pub rows: bool,
    /// Its place; of the first event that takes it where it is implied.
    pub span: Span,
}

/// What an input must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Constraint {
    /// `min=`
    Min(f64),
    /// `max=`
    Max(f64),
    /// `pattern=`
    Pattern(String),
    /// `one_of=`
    OneOf(Vec<Literal>),
    /// `min_length=`
    MinLength(u64),
    /// `max_length=`
    MaxLength(u64),
}

/// A value that is known when the workflow is compiled.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`
    Bool(bool),
    /// `12`
    Int(i128),
    /// `0.5`
    Float(f64),
    /// `"text"`
    Text(String),
    /// `30s`
    Duration(Duration),
    /// `512MiB`
    Size(u64),
    /// `[1, 2]`
    List(Vec<Literal>),
    /// `{"a": 1}`
    Map(Vec<(String, Literal)>),
}

/// A value that flows.
#[derive(Clone, Debug)]
pub struct Value {
    /// What to call it.
    pub name: String,
    /// Its type.
    pub ty: Ty,
    /// What makes it.
    pub source: Source,
}

/// What makes a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// An input.
    Input,
    /// The success of this task.
    Task(TaskPath),
    /// `Some` of this value, or `None` where its branch gives nothing.
    Optional(ValueId),
    /// The payload of an outcome, the failure of a part, or what several arms give.
    Other,
    /// Several values in one.
    Tuple(Vec<ValueId>),
}

/// A function to call.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskPath {
    /// A task of the project, by its path.
    Local(String),
    /// One with type parameters, which rustc finds out.
    Generic(String),
    /// A built-in event, with its type argument.
    Builtin(&'static Builtin, Option<Ty>),
    /// Another workflow.
    Workflow(Arc<Nested>),
}

/// What is known of a step for reports.
#[derive(Clone, Debug)]
pub struct StepInfo {
    /// The event as written.
    pub event: String,
    /// Where.
    pub span: Span,
}

/// Parts one after another.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The parts.
    pub parts: Vec<Part>,
    /// The values that it gives; none for `()`.
    pub gives: Vec<ValueId>,
    /// Whether its end is never reached.
    pub diverges: bool,
}

/// Steps at once; one alone is a part of one branch.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// The branches.
    pub branches: Vec<Branch>,
    /// When they are a success; `None` where all must succeed and all are awaited.
    pub rule: Option<Rule>,
}

/// A branch of a part.
#[derive(Clone, Debug)]
pub struct Branch {
    /// What runs.
    pub step: Step,
    /// The one value that it is for what follows: its result, or several of them as a tuple; `None` for `()`.
    pub gives: Option<ValueId>,
    /// The same as it leaves a part that may succeed without it.
    pub optional: Option<ValueId>,
}

/// An event or a group, with all that is attached.
#[derive(Clone, Debug)]
pub struct Step {
    /// What runs.
    pub run: Run,
    /// Its result before any arm: one value of a task, those of a group.
    pub result: Vec<ValueId>,
    /// Several results kept by `as` as one tuple.
    pub kept: Option<ValueId>,
    /// How often it is tried.
    pub retry: Option<Retry>,
    /// How long an attempt may take.
    pub timeout: Option<Setting<Duration>>,
    /// How many of its branches run at once, or how many threads it has; `None`: all, and those of the process.
    pub workers: Option<Setting<u32>>,
    /// What follows which outcome; `None` where 0 fails and 1 goes on.
    pub arms: Option<Arms>,
    /// The values for what follows: `result`, or what the arms give.
    pub gives: Vec<ValueId>,
    /// Whether what follows is never reached.
    pub diverges: bool,
    /// The whole step.
    pub span: Span,
}

/// What a step runs.
#[derive(Clone, Debug)]
pub enum Run {
    /// A call of a task.
    Call(Box<Call>),
    /// A group.
    Group(Box<Block>),
}

/// A call of a task.
#[derive(Clone, Debug)]
pub struct Call {
    /// Which step this is.
    pub step: StepId,
    /// Which task.
    pub task: TaskPath,
    /// Its arguments, one for each parameter.
    pub args: Vec<Arg>,
    /// How it answers.
    pub shape: Shape,
    /// Where it runs.
    pub executor: Executor,
    /// Whether it is an `async fn`.
    pub is_async: bool,
    /// What else is known of an iterator or a stream that it gives.
    pub items: Option<Items>,
}

/// How a task answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A value: it fails by panic only.
    Plain,
    /// `Result<T, E>`.
    Result,
    /// An enum of outcomes.
    Outcomes(Enum),
    /// `Result` with an enum of outcomes.
    ResultOutcomes(Enum),
}

/// An enum of outcomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Enum {
    /// Its name.
    pub name: String,
    /// Whether it is one of `pointy`, not of the tasks.
    pub of_pointy: bool,
    /// Name, number and number of fields of each variant.
    pub variants: Vec<(String, u8, usize)>,
}

/// Where a step runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Executor {
    /// On the caller.
    Inline,
    /// On tokio.
    Io,
    /// On rayon.
    Cpu,
    /// Where the steps around it run.
    Region,
}

/// What goes into a parameter.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A value.
    Value(ValueId, Passing),
    /// Several values as a `Vec`, a slice or a tuple.
    All(Vec<ValueId>, Gathered),
    /// A value that is known now.
    Literal(Literal, Passing),
    /// A value that the step computes.
    Formula(Box<Formula>, Passing),
    /// A resource, with `Some` around it where the parameter may be left out and the resource is there.
    Resource {
        /// Which.
        resource: ResourceId,
        /// What the parameter takes.
        passing: Passing,
        /// Whether `Some(…)` goes around it.
        some: bool,
    },
    /// `None`
    Nothing,
    /// The run.
    Run,
}

/// How several values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gathered {
    /// `vec![a, b]`
    Vec,
    /// The same for a parameter that pulls.
    Items(Pull),
    /// `&[a, b]`
    Slice,
    /// `(a, b)`
    Tuple,
    /// `&(a, b)`
    TupleRef,
}

/// What follows which outcome.
#[derive(Clone, Debug)]
pub struct Arms {
    /// One for each outcome that is answered.
    pub arms: Vec<Arm>,
    /// How the arm on 0, if there is one, takes the failure.
    pub zero: Zero,
    /// Whether the arms end differently at the end of the workflow, so that its result is an enum.
    pub differ: bool,
}

/// How failures are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zero {
    /// Not at all: they fail the workflow.
    Fails,
    /// Every failure, as `&Failure` or without a look.
    Any,
    /// Only the task's own error, by value or by reference; panics fail the workflow.
    Returned,
}

/// What follows an outcome.
#[derive(Clone, Debug)]
pub struct Arm {
    /// Which.
    pub outcome: Outcome,
    /// Its payload; for 0 the failure or the error.
    pub payload: Vec<Option<ValueId>>,
    /// What runs; empty where the outcome just goes on.
    pub block: Block,
}

/// An outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its number.
    pub number: u8,
    /// The variant that it is, where the task gives an enum.
    pub variant: Option<String>,
}

impl Block {
    /// Whether something in it waits on io, if these are the resources of its workflow.
    #[must_use]
    pub fn waits(&self, resources: &[Resource]) -> bool {
        self.parts.iter().flat_map(|part| &part.branches).any(|branch| branch.step.waits(resources))
    }
}

impl Step {
    /// Whether it or an arm of it waits on io.
    fn waits(&self, resources: &[Resource]) -> bool {
        let made_later = |arg: &Arg| match arg {
            Arg::Resource { resource, .. } => resources.get(resource.0 as usize).is_some_and(|one| one.waits),
            Arg::Value(..) | Arg::All(..) | Arg::Literal(..) | Arg::Formula(..) | Arg::Nothing | Arg::Run => {
                false
            }
        };
        let own = match &self.run {
            Run::Call(call) => call.executor == Executor::Io || call.args.iter().any(made_later),
            Run::Group(block) => block.waits(resources),
        };
        own || self.arms.iter().flat_map(|arms| &arms.arms).any(|arm| arm.block.waits(resources))
    }

    /// The call of a step that is no group.
    #[must_use]
    pub fn call(&self) -> Option<&Call> {
        match &self.run {
            Run::Call(call) => Some(call),
            Run::Group(_) => None,
        }
    }
}
