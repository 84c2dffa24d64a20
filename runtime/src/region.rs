//! Regions: runs of steps that nothing interrupts, with one catch for all and a marker that says which is running.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use crate::events::Events;
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
pub trait Steps: Copy + 'static {
    /// All steps, in the order of their numbers.
    const INFO: &'static [StepInfo];
    /// Where outcomes lead, for each step that branches: the step, its outcome, and a step that comes first behind
    /// it. Only reports look here; the branches are the function's own.
    const LEADS: &'static [&'static [(Self, u8, Self)]] = &[];
    /// This step's place in [`Steps::INFO`].
    fn number(self) -> u32;
    /// What failures say of this step.
    fn info(self) -> StepInfo {
        info::<Self>(self.number()).unwrap_or(StepInfo { event: "", place: "" })
    }
}

/// Keeps who is told; it is set once, by the region that owns it. No part of [`At`], so that it is compiled once and not
/// for each workflow.
#[inline(never)]
fn keep(cell: &OnceLock<Arc<Events>>, events: &Arc<Events>) {
    drop(cell.set(Arc::clone(events)));
}

fn info<S: Steps>(number: u32) -> Option<StepInfo> {
    usize::try_from(number).ok().and_then(|number| S::INFO.get(number)).copied()
}

/// The step that a region is at. Set before each step, read when one fails.
#[derive(Debug)]
pub struct At<S> {
    number: AtomicU32,
    /// Who is told of it, where somebody wants to know.
    events: OnceLock<Arc<Events>>,
    steps: PhantomData<fn(S)>,
}

/// The number of no step.
const NOWHERE: u32 = ITEM - 1;

/// Beside the number of a step: an item of its iterator fails, which another step pulls.
const ITEM: u32 = 1 << 31;

impl<S: Steps> At<S> {
    /// No step yet.
    #[must_use]
    pub const fn new() -> Self {
        Self::standing_at(NOWHERE)
    }

    const fn standing_at(number: u32) -> Self {
        Self { number: AtomicU32::new(number), events: OnceLock::new(), steps: PhantomData }
    }

    #[inline]
    fn number(&self) -> u32 {
        self.number.load(Ordering::Relaxed) & !ITEM
    }

    /// From here on, what fails is this step.
    #[inline]
    pub fn set(&self, step: S) {
        let number = step.number();
        if let Some(events) = self.events.get() {
            self.begins(events, number);
        }
        self.number.store(number, Ordering::Relaxed);
    }

    /// The step is over, and the next thing is none of this region's own steps.
    #[inline]
    pub fn done(&self) {
        self.ended();
    }

    /// What happens here is told, if somebody wants to know; the step that it stands at begins.
    #[inline]
    pub(crate) fn watched_by(&self, run: &Run) {
        if let Some(events) = run.events() {
            self.watch(events);
        }
    }

    #[inline]
    pub(crate) fn ended(&self) {
        if let Some(events) = self.events.get() {
            self.ends(events);
        }
    }

    #[cold]
    #[inline(never)]
    fn watch(&self, events: &Arc<Events>) {
        events.learn::<S>();
        let number = self.number();
        if number != NOWHERE {
            events.begins(number, number);
        }
        keep(&self.events, events);
    }

    #[cold]
    #[inline(never)]
    fn begins(&self, events: &Events, number: u32) {
        events.begins(self.number(), number);
    }

    #[cold]
    #[inline(never)]
    fn ends(&self, events: &Events) {
        events.ends(self.number());
    }

    /// The region was given up before its end.
    #[cfg(feature = "io")]
    #[inline]
    pub(crate) fn dropped(&self) {
        if let Some(events) = self.events.get() {
            events.dropped(self.number());
        }
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
        let number = self.number();
        let failure = match info::<S>(number) {
            Some(step) => failure.at(step),
            None => failure,
        };
        if let Some(events) = self.events.get() {
            events.fails(number, &failure);
        }
        failure
    }

    /// What fails next is an item of the iterator that this step gave, which another step pulls.
    #[cold]
    pub(crate) fn back_at(&self, step: S) {
        let by = self.number.load(Ordering::Relaxed);
        if by & ITEM != 0 {
            // The iterator that was pulled pulled another one.
            return;
        }
        if let Some(events) = self.events.get() {
            events.pulls(step.number(), by);
        }
        self.number.store(step.number() | ITEM, Ordering::Relaxed);
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn panicked(&self, payload: Box<dyn Any + Send>) -> Failure {
        self.failed(panics::failure(payload))
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
    go(run, At::standing_at(step.number()), |_: &At<S>| f())
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
    at.watched_by(run);
    match panics::catch(|| steps(&at)) {
        Ok(Ok(value)) => {
            at.ended();
            Ok(value)
        }
        Ok(Err(failure)) => Err(at.failed(failure)),
        Err(payload) => Err(at.panicked(payload)),
    }
}
