//! Tests in Rust: `Pay { … }.test().mock::<charge>(|| Ok(receipt())).run()`. Tasks are named by the types that `#[task]`
//! makes of them, so that rustc checks what stands in for each.

use std::any::{Any, TypeId};
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Mocks, give_up, lock};
use crate::events::Events;
use crate::{Failure, Run, StepInfo, Task, TestClock, panics};

/// What stands in for tasks, by their types.
#[derive(Default)]
pub(super) struct Typed(HashMap<TypeId, Box<dyn Any + Send + Sync>>);

impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} tasks", self.0.len())
    }
}

type Given<K> = Result<<K as Task>::Output, <K as Task>::Error>;

/// What stands in for one task.
struct Mock<K: Task> {
    after: Duration,
    answer: Mutex<Box<dyn FnMut() -> Given<K> + Send>>,
}

impl Typed {
    fn get<K: Task + 'static>(&self) -> Option<&Mock<K>> {
        self.0.get(&TypeId::of::<K>())?.downcast_ref()
    }
}

/// What stands in for a task in this run; nothing where the task itself runs.
pub fn given<K: Task + 'static>(run: &Run) -> Option<Given<K>> {
    let mock = run.mocks()?.typed.get::<K>()?;
    if !mock.after.is_zero() {
        // Who waited too long is told so by what guards the step.
        let _ = run.token().sleep(mock.after);
    }
    let answer = &mut *lock(&mock.answer);
    Some(answer())
}

/// The same for a step that waits without blocking its thread.
#[cfg(feature = "io")]
pub async fn given_later<K: Task + 'static>(run: &Run) -> Option<Given<K>> {
    let mock = run.mocks()?.typed.get::<K>()?;
    if !mock.after.is_zero() {
        tokio::time::sleep(mock.after).await;
    }
    let answer = &mut *lock(&mock.answer);
    Some(answer())
}

/// What a task gives that cannot fail.
pub fn sure<T>(given: Result<T, Infallible>) -> T {
    match given {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// Ends the run if a test replaces this task, whose items are pulled one by one.
pub fn not_replaced<K: Task + 'static>(run: &Run) {
    if run.mocks().is_some_and(|mocks| mocks.typed.get::<K>().is_some()) {
        give_up(run, format!("{} gives its items one by one, and no test in Rust replaces that", K::NAME));
    }
}

/// Answers for the calls of a task, one after the other.
///
/// # Panics
/// At a call behind the last one, which then fails the step.
#[allow(clippy::panic, reason = "a test that goes on without an answer would be about nothing")]
pub fn each<T>(answers: impl IntoIterator<Item = T>) -> impl FnMut() -> T {
    let mut left: VecDeque<T> = answers.into_iter().collect();
    let count = left.len();
    move || {
        left.pop_front()
            .unwrap_or_else(|| panic!("the mock has answers for {count} calls, and there was one more"))
    }
}

type Workflow<T> = dyn FnOnce(&Run) -> Result<T, Failure>;

/// A run of a workflow in which tasks are replaced; made by the method `test` of a workflow.
pub struct Test<T> {
    workflow: Box<Workflow<T>>,
    mocks: Mocks,
}

impl<T> std::fmt::Debug for Test<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Test").field("mocks", &self.mocks).finish_non_exhaustive()
    }
}

impl<T> Test<T> {
    /// A run of this workflow.
    pub fn new(workflow: impl FnOnce(&Run) -> Result<T, Failure> + 'static) -> Self {
        Self { workflow: Box::new(workflow), mocks: Mocks::default() }
    }

    /// Lets each call of a task answer so instead of running; a panic in here is one of the task.
    #[must_use]
    pub fn mock<K: Task + 'static>(self, answer: impl FnMut() -> Given<K> + Send + 'static) -> Self {
        self.mock_after::<K>(Duration::ZERO, answer)
    }

    /// The same, where each call takes so long on the clock of the test.
    #[must_use]
    pub fn mock_after<K: Task + 'static>(
        mut self,
        after: Duration,
        answer: impl FnMut() -> Given<K> + Send + 'static,
    ) -> Self {
        let mock: Mock<K> = Mock { after, answer: Mutex::new(Box::new(answer)) };
        self.mocks.typed.0.insert(TypeId::of::<K>(), Box::new(mock));
        self
    }

    /// Runs the workflow. Time passes at once.
    #[must_use]
    pub fn run(self) -> Ran<T> {
        panics::install();
        let (mocks, events, clock) = (Arc::new(self.mocks), Events::kept(), TestClock::new());
        let run = Run::tested(&clock, &events, &mocks);
        let result =
            panics::catch(|| (self.workflow)(&run)).unwrap_or_else(|payload| Err(panics::failure(payload)));
        drop(events.finish(result.as_ref().err()));
        let steps = events.seen_steps();
        Ran { result, steps }
    }
}

/// What came of a run.
#[derive(Debug)]
pub struct Ran<T> {
    /// What the workflow gave, or how it failed.
    pub result: Result<T, Failure>,
    /// Each attempt at a step: its number, and what is known of it.
    steps: Vec<(u32, StepInfo)>,
}

impl<T> Ran<T> {
    /// The events that ran, each once, in the order of the script.
    #[must_use]
    pub fn path(&self) -> Vec<&'static str> {
        let mut steps = self.steps.clone();
        steps.sort_by_key(|(number, _)| *number);
        steps.dedup_by_key(|(number, _)| *number);
        steps.into_iter().map(|(_, step)| step.event).collect()
    }

    /// How many attempts at an event there were.
    #[must_use]
    pub fn attempts(&self, event: &str) -> usize {
        self.steps.iter().filter(|(_, step)| step.event == event).count()
    }
}

/// Drives the future of a workflow to its end, on a tokio whose time passes where all wait.
///
/// # Errors
/// The failure of the workflow, or that there can be no tokio here.
#[cfg(feature = "io")]
pub fn drive<T>(workflow: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let tokio = super::program::paused()?;
    let result = tokio.block_on(workflow);
    tokio.shutdown_background();
    result
}
