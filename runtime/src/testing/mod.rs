//! What a test of a workflow needs (feature `testing`): steps that answer what the test says instead of running, and a
//! program that runs all tests of a file.
//!
//! In code that is made for tests each call that may be replaced asks for its answer first:
//! `match testing::mocked(run, Step::Ship) { None => tasks::ship(order), Some(answer) => answer.value() }`.

mod answer;
pub mod error;
mod program;
mod typed;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

pub use answer::{Answer, Fields};
#[cfg(feature = "io")]
pub use program::io_main;
pub use program::main;
pub use typed::{Ran, Test, each, given, not_replaced, sure};
#[cfg(feature = "io")]
pub use typed::{drive, given_later};

use crate::{Failure, FailureKind, Run, Steps};

/// What the steps of one run answer instead of running.
#[derive(Debug, Default)]
pub struct Mocks {
    /// By the number of a step.
    by_step: HashMap<u32, Arc<Mock>>,
    /// By the type of a task.
    typed: typed::Typed,
    /// What went wrong with the mocks themselves.
    problems: Mutex<Vec<String>>,
}

/// What stands in for one task.
#[derive(Debug)]
struct Mock {
    /// As the test calls it.
    name: String,
    answers: Vec<Told>,
    /// How often it was called.
    calls: Mutex<u32>,
}

/// One answer, as the data of a test tells it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Told {
    /// How long the step takes, in nanoseconds.
    #[serde(default)]
    after: u64,
    /// How often it is given; none: each time, from here on.
    #[serde(default)]
    times: Option<u32>,
    is: Is,
}

/// What an answer is.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Is {
    /// An outcome with what it holds.
    Outcome(u8, Vec<Value>),
    /// An error with this message.
    Fail(String),
    /// A panic with this message.
    Panic(String),
}

impl Mocks {
    /// Lets these steps answer so.
    pub(crate) fn add(&mut self, name: &str, steps: &[u32], answers: Vec<Told>) {
        let mock = Arc::new(Mock { name: name.to_owned(), answers, calls: Mutex::new(0) });
        self.by_step.extend(steps.iter().map(|step| (*step, Arc::clone(&mock))));
    }

    /// What went wrong with the mocks themselves.
    pub(crate) fn problems(&self) -> Vec<String> {
        lock(&self.problems).clone()
    }

    fn next(&self, step: u32) -> Option<(Arc<Mock>, Result<Told, u32>)> {
        let mock = self.by_step.get(&step)?;
        let call = {
            let mut calls = lock(&mock.calls);
            *calls += 1;
            *calls
        };
        Some((Arc::clone(mock), mock.answer(call).cloned().ok_or(call)))
    }
}

impl Mock {
    /// What the call of this number, from 1, is answered.
    fn answer(&self, call: u32) -> Option<&Told> {
        let mut left = call;
        self.answers.iter().find(|told| {
            let times = told.times.unwrap_or(u32::MAX);
            let found = left <= times;
            left = left.saturating_sub(times);
            found
        })
    }
}

/// What a step answers instead of running; nothing where no test replaces it.
pub fn mocked(run: &Run, step: impl Steps) -> Option<Answer> {
    let (answer, after) = find(run, step.number())?;
    if !after.is_zero() {
        // Who waited too long is told so by what guards the step.
        let _ = run.token().sleep(after);
    }
    Some(answer)
}

/// The same for a step that waits without blocking its thread.
#[cfg(feature = "io")]
pub async fn mocked_later(run: &Run, step: impl Steps) -> Option<Answer> {
    let (answer, after) = find(run, step.number())?;
    if !after.is_zero() {
        tokio::time::sleep(after).await;
    }
    Some(answer)
}

fn find(run: &Run, step: u32) -> Option<(Answer, Duration)> {
    let mocks = run.mocks()?;
    let (mock, told) = mocks.next(step)?;
    match told {
        Ok(told) => {
            let after = Duration::from_nanos(told.after);
            Some((Answer::new(run.clone(), mock.name.clone(), told.is), after))
        }
        Err(call) => {
            let answers = mock.answers.iter().map(|told| told.times.unwrap_or(1)).sum::<u32>();
            let answers = if answers == 1 { "one answer".to_owned() } else { format!("{answers} answers") };
            give_up(run, format!("the mock of {} has {answers}, and this was call {call}", mock.name))
        }
    }
}

/// Ends the run: the test itself is wrong.
fn give_up(run: &Run, problem: String) -> ! {
    if let Some(mocks) = run.mocks() {
        lock(&mocks.problems).push(problem.clone());
    }
    run.cancel();
    leave(Failure::new(FailureKind::Cancelled, problem))
}

/// Fails the step with this very failure, whatever its task may return.
fn leave(failure: Failure) -> ! {
    std::panic::resume_unwind(Box::new(failure))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
