//! Parallel parts with a say of their own: when they are a success, and when what still runs is stopped.

use std::fmt::{self, Display, Formatter};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Failure, FailureKind, Run};

/// When a parallel part is a success, and when its other branches are stopped. What finished is judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    needs: Needs,
    on_error: bool,
    on_exception: bool,
    on_success: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Needs {
    All,
    Majority,
    AtLeast(u32),
    Percent(f64),
}

impl Rule {
    const fn needs(needs: Needs) -> Self {
        Self { needs, on_error: false, on_exception: false, on_success: false }
    }

    /// No branch may fail.
    #[must_use]
    pub const fn all() -> Self {
        Self::needs(Needs::All)
    }

    /// One success is enough.
    #[must_use]
    pub const fn any() -> Self {
        Self::at_least(1)
    }

    /// More than half of the branches must succeed.
    #[must_use]
    pub const fn majority() -> Self {
        Self::needs(Needs::Majority)
    }

    /// No branch may fail, and the first failure stops the others.
    #[must_use]
    pub const fn no_failures() -> Self {
        Self::all().stop_on_error().stop_on_exception()
    }

    /// So many branches must succeed.
    #[must_use]
    pub const fn at_least(count: u32) -> Self {
        Self::needs(Needs::AtLeast(count))
    }

    /// So many of a hundred branches must succeed.
    #[must_use]
    pub const fn percent(share: f64) -> Self {
        Self::needs(Needs::Percent(share))
    }

    /// An error that a task returns stops the other branches.
    #[must_use]
    pub const fn stop_on_error(mut self) -> Self {
        self.on_error = true;
        self
    }

    /// A panic, a time-out or a lost worker stops the other branches.
    #[must_use]
    pub const fn stop_on_exception(mut self) -> Self {
        self.on_exception = true;
        self
    }

    /// A success stops the other branches: a race.
    #[must_use]
    pub const fn stop_on_success(mut self) -> Self {
        self.on_success = true;
        self
    }

    /// The first branch that ends, however, stops the others.
    #[must_use]
    pub const fn stop_on_any(self) -> Self {
        self.stop_on_error().stop_on_exception().stop_on_success()
    }

    /// Whether so many successes among so many finished branches are enough.
    fn holds(&self, succeeded: u32, finished: u32) -> bool {
        match self.needs {
            Needs::All => succeeded == finished,
            Needs::Majority => u64::from(succeeded) * 2 > u64::from(finished),
            Needs::AtLeast(count) => succeeded >= count,
            Needs::Percent(share) => f64::from(succeeded) * 100.0 >= share * f64::from(finished),
        }
    }

    fn stops_after(&self, failure: Option<&Failure>) -> bool {
        let Some(failure) = failure else { return self.on_success };
        std::iter::once(failure).chain(failure.related()).any(|failure| match failure.kind() {
            FailureKind::Returned => self.on_error,
            FailureKind::Panic | FailureKind::TimedOut | FailureKind::Lost => self.on_exception,
            FailureKind::Cancelled => false,
        })
    }
}

impl Display for Needs {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => f.write_str("all"),
            Self::Majority => f.write_str("more than half"),
            Self::AtLeast(count) => write!(f, "{count}"),
            Self::Percent(share) => write!(f, "{share} %"),
        }
    }
}

/// Branches that run at once under a [`Rule`]. What runs in them runs in a part of the run, which is cancelled
/// when they are stopped, and at the latest when this is dropped.
#[derive(Debug)]
pub struct Branches {
    run: Run,
    rule: Rule,
    /// Whether what has not finished is stopped: from then on nothing counts any more.
    stopped: AtomicBool,
    count: Mutex<Count>,
}

#[derive(Debug, Default)]
struct Count {
    finished: u32,
    succeeded: u32,
    /// Each with the place of its branch.
    failures: Vec<(u32, Failure)>,
}

impl Branches {
    /// Branches of this run.
    #[must_use]
    pub fn new(run: &Run, rule: Rule) -> Self {
        Self { run: run.part(), rule, stopped: AtomicBool::new(false), count: Mutex::default() }
    }

    /// The run that the branches see.
    #[must_use]
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// The branch at this place has ended like this. For rules under which no branch may fail.
    ///
    /// # Errors
    /// If it failed, or ended after the branches were stopped. [`Branches::judge`] has the failures.
    pub fn result<T>(&self, at: u32, result: Result<T, Failure>) -> Result<T, Failure> {
        self.option(at, result)?.ok_or_else(|| Failure::new(FailureKind::Cancelled, "the branch was stopped"))
    }

    /// The branch at this place has ended like this; it gives something if it succeeded before the branches were
    /// stopped. A function that cannot be stopped may end later: what it gives is dropped.
    ///
    /// # Errors
    /// Never; a result, so that branches are joined as they are without a rule.
    pub fn option<T>(&self, at: u32, result: Result<T, Failure>) -> Result<Option<T>, Failure> {
        let mut count = self.count();
        if self.is_stopped() {
            return Ok(None);
        }
        count.finished += 1;
        let stops = self.rule.stops_after(result.as_ref().err());
        let value = match result {
            Ok(value) => {
                count.succeeded += 1;
                Some(value)
            }
            Err(failure) => {
                count.failures.push((at, failure));
                None
            }
        };
        if stops {
            self.stopped.store(true, Ordering::Release);
            drop(count);
            self.run.cancel();
        }
        Ok(value)
    }

    /// Judges what finished.
    ///
    /// # Errors
    /// All failures in the order of the script, if the rule does not hold.
    pub fn judge<T>(&self, results: Result<T, Failure>) -> Result<T, Failure> {
        let mut count = self.count();
        if let Ok(value) = results
            && self.rule.holds(count.succeeded, count.finished)
        {
            return Ok(value);
        }
        let mut failures = std::mem::take(&mut count.failures);
        failures.sort_by_key(|(at, _)| *at);
        let all = failures.into_iter().map(|(_, failure)| failure).reduce(Failure::and);
        Err(all.unwrap_or_else(|| {
            let (succeeded, finished, needs) = (count.succeeded, count.finished, self.rule.needs);
            let message = format!("{succeeded} of {finished} finished branches succeeded, and {needs} must");
            Failure::new(FailureKind::Returned, message)
        }))
    }

    #[inline]
    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }

    fn count(&self) -> MutexGuard<'_, Count> {
        self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Branches {
    fn drop(&mut self) {
        self.run.cancel();
    }
}
