//! What is to be executed, with every decision made: regions by executor, moves and borrows, retries.
//!
//! The printer of Rust and every other reader of a plan decides nothing any more.

mod print;
mod queries;

use crate::signature::{Passing, Ty};
use crate::source::Span;
use crate::typed::formula::{Computed, Environment};
use crate::typed::{
    Constraint, Executor, Formula, Gathered, Literal, Outcome, Retry, Rule, Setting, Shape, TaskPath, Zero,
};
use std::collections::BTreeSet;
use std::time::Duration;

pub use crate::typed::ValueId;

/// A block of more stages than this is printed in parts.
pub const LONG: usize = 64;

/// A workflow, ready to be printed.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its name.
    pub name: String,
    /// The name of its function.
    pub function: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// `@version`.
    pub version: Option<String>,
    /// `@timeout`.
    pub timeout: Option<Duration>,
    /// `@recursive-depth`.
    pub depth: Option<u32>,
    /// The chain in one line.
    pub text: String,
    /// Its inputs.
    pub inputs: Vec<Input>,
    /// The variables of the environment that it reads at start.
    pub environment: Vec<Environment>,
    /// What it computes at start, in order.
    pub computed: Vec<Computed>,
    /// The types of the tasks that are `Copy`.
    pub copies: Vec<String>,
    /// The resources that steps need.
    pub resources: Vec<Resource>,
    /// All values, by `ValueId`.
    pub variables: Vec<Variable>,
    /// All steps, by `StepId`.
    pub steps: Vec<StepName>,
    /// What runs.
    pub body: Block,
    /// What it gives.
    pub output: Output,
    /// Whether a step runs on io, so that the function is async.
    pub is_async: bool,
    /// The cargo features of the runtime that it needs.
    pub features: BTreeSet<&'static str>,
    /// The pools of threads that parts of it have for themselves.
    pub pools: Vec<Pool>,
    /// The library that holds the tasks; `None` where they are a module of the program.
    pub library: Option<String>,
}

/// A workflow that others use, as a module of the program.
#[derive(Clone, Debug)]
pub struct Child {
    /// The name of the module.
    pub module: String,
    /// The script as failures name it.
    pub script: String,
    /// Its text.
    pub text: String,
    /// Where its text begins among those beside the script that runs.
    pub base: u32,
    /// What it does.
    pub plan: Plan,
    /// How it is started.
    pub start: Start,
}

/// How a workflow is started that is an event of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// It never starts itself.
    Once,
    /// It may start itself, so many deep.
    Again(u32),
}

/// An input.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its name in the script.
    pub name: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: Ty,
    /// Its default.
    pub default: Option<Literal>,
    /// The default that is computed at start, and how it is written.
    pub computed_default: Option<(Formula, String)>,
    /// The variable of the environment that a secret may be in.
    pub variable: Option<String>,
    /// What it must hold.
    pub constraints: Vec<Constraint>,
    /// The integers that every parameter takes.
    pub range: Option<(i128, i128)>,
    /// The variable that it becomes.
    pub value: ValueId,
    /// Whether it may be read from the rows of a table.
    pub rows: bool,
    /// Where it is declared, or first taken.
    pub span: Span,
}

/// What is made once, when a step first needs it.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its name.
    pub name: String,
    /// The path of its function in the tasks.
    pub task: String,
    /// The name of the function that gives it, unlike any variable.
    pub function: String,
    /// Its documentation.
    pub docs: Vec<String>,
    /// What it is.
    pub ty: Ty,
    /// The values that it and the resources that it needs are made of.
    pub values: Vec<ValueId>,
    /// Its arguments.
    pub args: Vec<Arg>,
    /// Whether its function gives a `Result`.
    pub fails: bool,
    /// Whether its function is an `async fn`.
    pub is_async: bool,
    /// Whether it or a resource that it needs is.
    pub waits: bool,
}

/// Threads that a part of a workflow has for itself.
#[derive(Clone, Debug)]
pub struct Pool {
    /// The name of its constant.
    pub name: String,
    /// The first step that runs on them.
    pub step: usize,
}

/// How many branches run at once, or how many threads there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workers {
    /// So many.
    pub most: Setting<u32>,
    /// Which pool, where what runs is on cpu.
    pub pool: Option<usize>,
}

/// A variable of the generated function.
#[derive(Clone, Debug)]
pub struct Variable {
    /// Its name, unlike any other.
    pub name: String,
    /// Its type.
    pub ty: Ty,
    /// The task whose success it is.
    pub task: Option<TaskPath>,
    /// The parts of a tuple.
    pub parts: Vec<ValueId>,
    /// What it holds if it is not `None`.
    pub inner: Option<ValueId>,
    /// Whether anything reads it.
    pub is_used: bool,
    /// Whether it is of a type that is copied.
    pub is_copy: bool,
    /// Whether executors share it, so that it lives in an `Arc`.
    pub is_shared: bool,
    /// Whether it is the items of an iterator whose start is tried by itself.
    pub is_apart: bool,
}

/// A step as the generated code and reports name it.
#[derive(Clone, Debug)]
pub struct StepName {
    /// The variant of the enum `Step`.
    pub variant: String,
    /// The event as written.
    pub event: String,
    /// Where.
    pub span: Span,
}

/// What a workflow gives.
#[derive(Clone, Debug)]
pub enum Output {
    /// `()`
    Unit,
    /// One value.
    Value(ValueId),
    /// Several, as a tuple.
    Tuple(Vec<ValueId>),
    /// One of several endings.
    Enum(Vec<Ending>),
}

/// One ending of a workflow whose arms differ.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The variant.
    pub variant: String,
    /// What it holds.
    pub gives: Vec<ValueId>,
}

/// Stages one after another.
#[derive(Clone, Debug, Default)]
pub struct Block {
    /// The stages.
    pub stages: Vec<Stage>,
    /// What it gives.
    pub tail: Tail,
}

/// What a block gives.
#[derive(Clone, Debug, Default)]
pub enum Tail {
    /// `()`
    #[default]
    Unit,
    /// Values, each with how it is given.
    Values(Vec<(ValueId, Use)>),
    /// An ending of the workflow.
    Ending(String, Vec<(ValueId, Use)>),
    /// Nothing: its end is never reached.
    Never,
}

/// One stage of a block.
#[derive(Clone, Debug)]
pub enum Stage {
    /// A step.
    Unit(Box<Unit>),
    /// Steps at once.
    Join(Join),
    /// Stages that run on cpu inside of an async workflow.
    Hop(Hop),
    /// `let both = (a, b);`
    Pack(ValueId, Vec<(ValueId, Use)>),
    /// `let rows = rows?;`: the items of an iterator whose start was tried by itself.
    Open {
        /// Which.
        value: ValueId,
        /// Whether nothing needs them, and only their failure counts.
        is_dropped: bool,
    },
}

/// Branches at once.
#[derive(Clone, Debug)]
pub struct Join {
    /// Each with the value that it gives.
    pub branches: Vec<(Block, Option<ValueId>)>,
    /// Whether a branch waits on io.
    pub is_async: bool,
    /// When they are a success; `None` where all must succeed and all are awaited.
    pub rule: Option<Rule>,
    /// How many of them run at once; `None`: all.
    pub workers: Option<Workers>,
}

/// A job for rayon, started from an async function: it owns what it uses.
#[derive(Clone, Debug)]
pub struct Hop {
    /// What runs.
    pub block: Block,
    /// The shared values of which it needs an `Arc` of its own.
    pub clones: Vec<ValueId>,
    /// The values that it hands back.
    pub gives: Vec<ValueId>,
    /// The threads that it has for itself.
    pub workers: Option<Workers>,
}

/// A step: what is tried, how often, how long, and what follows which outcome.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What is tried.
    pub body: Body,
    /// How often.
    pub retry: Option<Retry>,
    /// How long an attempt may take.
    pub timeout: Option<Setting<Duration>>,
    /// The threads that it has for itself.
    pub workers: Option<Workers>,
    /// Values that the last attempt takes, and the others clone.
    pub takes: Vec<ValueId>,
    /// The shared values of which a call elsewhere needs an `Arc` of its own.
    pub clones: Vec<ValueId>,
    /// What follows.
    pub answer: Answer,
    /// The values that stand for what follows.
    pub gives: Vec<ValueId>,
    /// Those of its values that nothing behind it needs.
    pub unwanted: BTreeSet<ValueId>,
    /// Whether it or an arm of it waits on io.
    pub is_async: bool,
    /// Whether what follows is never reached.
    pub diverges: bool,
}

/// What a unit tries.
#[derive(Clone, Debug)]
pub enum Body {
    /// A call.
    Call(Call),
    /// A group.
    Block(Block),
}

/// What follows an attempt.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A failure fails what is around; the result, if it has one, goes on.
    Fails(Option<ValueId>),
    /// A failure of a group fails what is around; its results go on.
    FailsGroup(Vec<ValueId>),
    /// Outcomes are told apart.
    Match(Vec<Arm>, Zero),
}

/// An arm.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The outcome that it answers.
    pub outcome: Outcome,
    /// Its payload.
    pub payload: Vec<ValueId>,
    /// Those of it that the arm does not need.
    pub unwanted: BTreeSet<ValueId>,
    /// What runs.
    pub block: Block,
}

/// A call of a task.
#[derive(Clone, Debug)]
pub struct Call {
    /// The variant of `Step`.
    pub step: usize,
    /// Which task.
    pub task: TaskPath,
    /// Its arguments.
    pub args: Vec<Arg>,
    /// How it answers.
    pub shape: Shape,
    /// Whether it gives `()`, and no `Result`.
    pub is_unit: bool,
    /// Whether it never gives a value: `std::Fail`.
    pub fails: bool,
    /// Where it runs.
    pub executor: Executor,
    /// Whether it is an `async fn`.
    pub is_async: bool,
    /// The whole enum of outcomes, where it is kept by `as`.
    pub kept: Option<ValueId>,
    /// The iterator or stream that it gives.
    pub items: Option<Items>,
}

/// An iterator or a stream that a call gives.
#[derive(Clone, Debug)]
pub struct Items {
    /// The value that its items are.
    pub value: ValueId,
    /// Whether it is a stream.
    pub is_stream: bool,
    /// Whether it says that it may go to another thread.
    pub is_send: bool,
    /// How an item fails, if it may.
    pub raise: Option<Raise>,
    /// What becomes of it.
    pub form: Form,
    /// Whether nothing needs its items: they are made all the same, and dropped.
    pub is_dropped: bool,
}

/// How the error of an item becomes a failure.
#[derive(Clone, Debug, PartialEq)]
pub enum Raise {
    /// As the error of the task does.
    AsTask(TaskPath),
    /// It has a type of its own.
    Own,
}

/// What becomes of an iterator or a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It is collected where it is given.
    Whole,
    /// It is collected where it is given; a failure of an item is none of the start, which is tried by itself.
    Apart,
    /// The next step pulls.
    Pulled,
}

/// An argument.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A value.
    Value(Given),
    /// Several values at once.
    All(Vec<(ValueId, Use)>, Gathered),
    /// A value known now.
    Literal(Literal, Passing),
    /// A value that the step computes.
    Formula(Box<Formula>, Passing),
    /// A resource.
    Resource(Needed),
    /// `None`
    Nothing,
    /// `&run`
    Run,
}

/// A value as an argument.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which.
    pub value: ValueId,
    /// How.
    pub how: Use,
    /// What the parameter takes.
    pub passing: Passing,
    /// Whether the parameter borrows inside of an `Option`.
    pub inside: bool,
    /// Whether `Some(…)` goes around it.
    pub some: bool,
    /// The number type that it is cast to.
    pub cast: Option<Ty>,
    /// The iterator or stream that it is, where the parameter pulls.
    pub pulled: Option<Box<Pulled>>,
}

/// An iterator or a stream that goes into a parameter as it is.
#[derive(Clone, Debug)]
pub struct Pulled {
    /// The step that gave it.
    pub step: usize,
    /// Whether it is a stream.
    pub is_stream: bool,
    /// How an item fails, if it may.
    pub raise: Option<Raise>,
    /// The values that it borrows for as long as it is pulled.
    pub holds: Vec<ValueId>,
}

/// A resource as an argument.
#[derive(Clone, Debug)]
pub struct Needed {
    /// Which, as its place in the plan.
    pub resource: usize,
    /// The values that it is made of.
    pub values: Vec<ValueId>,
    /// How.
    pub how: Use,
    /// What the parameter takes.
    pub passing: Passing,
    /// Whether `Some(…)` goes around it.
    pub some: bool,
    /// Whether it is made by an `async fn`.
    pub waits: bool,
}

/// How a value is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// `&x`
    Borrow,
    /// `x`, for the last time.
    Move,
    /// `x.clone()`
    Clone,
    /// `x` of a type that is copied.
    Copy,
    /// `attempt.take(&mut x)`
    Take,
}
