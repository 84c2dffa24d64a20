//! Regions: runs of steps that nothing interrupts, with one catch for all and a marker that says which is running.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Failure, Run, panics};

/// An event of the script, as failures name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepInfo {
    /// The event's name.
    pub event: &'static str,
    /// Where it stands: `delays.pty:10:1`.
    pub place: &'static str,
}

/// One table of steps out of several. rustc checks a table in a time that grows with its square, so a long one is
/// written in parts.
///
/// # Panics
/// When compiled, if the parts have fewer than `N` steps.
#[must_use]
#[allow(clippy::indexing_slicing, reason = "evaluated by the compiler, where an index too large is an error")]
pub const fn steps<const N: usize>(parts: &[&[StepInfo]]) -> [StepInfo; N] {
    let mut all = [StepInfo { event: "", place: "" }; N];
    let (mut part, mut at, mut filled) = (0, 0, 0);
    while filled < N {
        if at == parts[part].len() {
            part += 1;
            at = 0;
        } else {
            all[filled] = parts[part][at];
            at += 1;
            filled += 1;
        }
    }
    all
}

/// The steps of a workflow: an enum with a variant for each.
pub trait Steps: Copy {
    /// All steps, in the order of their numbers.
    const INFO: &'static [StepInfo];
    /// This step's place in [`Steps::INFO`].
    fn number(self) -> u32;
    /// What failures say of this step.
    fn info(self) -> StepInfo {
        info::<Self>(self.number()).unwrap_or(StepInfo { event: "", place: "" })
    }
}

fn info<S: Steps>(number: u32) -> Option<StepInfo> {
    usize::try_from(number).ok().and_then(|number| S::INFO.get(number)).copied()
}

/// The step that a region is at. Set before each step, read when one fails.
#[derive(Debug)]
pub struct At<S> {
    number: AtomicU32,
    steps: PhantomData<fn(S)>,
}

impl<S: Steps> At<S> {
    /// No step yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { number: AtomicU32::new(u32::MAX), steps: PhantomData }
    }

    /// From here on, what fails is this step.
    #[inline]
    pub fn set(&self, step: S) {
        self.number.store(step.number(), Ordering::Relaxed);
    }

    /// The same, where the step may begin only if nobody has told it to stop: the time is over, or another branch
    /// has ended a race.
    ///
    /// # Errors
    /// That it must not begin any more.
    #[inline]
    pub fn begin(&self, run: &Run, step: S) -> Result<(), Failure> {
        self.set(step);
        run.stopped().map_or(Ok(()), Err)
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn failed(&self, failure: Failure) -> Failure {
        match info::<S>(self.number.load(Ordering::Relaxed)) {
            Some(step) => failure.at(step),
            None => failure,
        }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn panicked(&self, payload: Box<dyn Any + Send>) -> Failure {
        self.failed(panics::failure(payload.as_ref()))
    }
}

impl<S: Steps> Default for At<S> {
    fn default() -> Self {
        Self::new()
    }
}

/// Runs steps one after the other. A panic in one is a failure of that step; an error gets its step here.
///
/// # Errors
/// The failure of the step that failed, or that the run was cancelled before the first.
#[inline]
pub fn region<S: Steps, T>(
    run: &Run,
    steps: impl FnOnce(&At<S>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    go(run, At::new(), steps)
}

/// Runs one step by itself: a branch of a parallel part, an attempt, a step that has an arm on 0.
///
/// # Errors
/// The failure of the step, or that the run was cancelled before it.
#[inline]
pub fn step<S: Steps, T>(run: &Run, step: S, f: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    go(run, At { number: AtomicU32::new(step.number()), steps: PhantomData }, |_: &At<S>| f())
}

#[inline]
fn go<S: Steps, T>(
    run: &Run,
    at: At<S>,
    steps: impl FnOnce(&At<S>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    if let Some(stopped) = run.stopped() {
        return Err(at.failed(stopped));
    }
    match panics::catch(|| steps(&at)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(failure)) => Err(at.failed(failure)),
        Err(payload) => Err(at.panicked(payload)),
    }
}
