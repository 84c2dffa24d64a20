//! How a step runs: how often it is tried and with which pauses, and when branches are a success together.

use super::ValueId;
use std::time::Duration;

/// When branches are a success together, and when what still runs of them is stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// How many must succeed.
    pub needs: Needs,
    /// What stops the others, in the order of the enum.
    pub stops: Vec<Stop>,
}

/// How many branches must succeed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Needs {
    /// All that finish.
    All,
    /// One.
    Any,
    /// More than half of those that finish.
    Majority,
    /// So many.
    AtLeast(Setting<u32>),
    /// So many of a hundred that finish.
    Percent(f64),
}

/// What stops the other branches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// An error that a task returned.
    Error,
    /// A panic, a time-out or a lost worker.
    Exception,
    /// A success.
    Success,
}

impl Rule {
    /// Whether a branch may end without a result while the part succeeds.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        match self.needs {
            Needs::All => self.stops.contains(&Stop::Success),
            Needs::Any | Needs::Majority | Needs::AtLeast(_) | Needs::Percent(_) => true,
        }
    }
}

/// A number or a duration that says how a step runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting<T> {
    /// Known when the workflow is compiled.
    Known(T),
    /// Computed at start, from inputs or the environment; its type is that of the value, and is copied.
    Computed(ValueId),
}

impl<T> Setting<T> {
    /// The value that it is computed as.
    #[must_use]
    pub fn value(&self) -> Option<ValueId> {
        match self {
            Self::Known(_) => None,
            Self::Computed(value) => Some(*value),
        }
    }
}

/// How often a step is tried, and how long it waits between attempts.
#[derive(Clone, Debug, PartialEq)]
pub struct Retry {
    /// How many attempts there are in all.
    pub attempts: Setting<u32>,
    /// How long the first pause is; `None`: the next attempt follows at once.
    pub backoff: Option<Setting<Duration>>,
    /// How many times longer each pause is than the one before; `None`: twice.
    pub factor: Option<Setting<f64>>,
    /// How long a pause is at most; `None`: a minute.
    pub longest: Option<Setting<Duration>>,
    /// How much of a pause is left to chance, from 0 to 1; `None`: all.
    pub jitter: Option<Setting<f64>>,
    /// Which failures are tried again; empty: all.
    pub on: Vec<FailureKind>,
}

/// In which way a step failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FailureKind {
    /// The task returned an error.
    Returned,
    /// It panicked.
    Panic,
    /// It took too long.
    TimedOut,
    /// Its worker was lost.
    Lost,
}

impl Retry {
    /// So many attempts, one right after the other.
    #[must_use]
    pub fn times(attempts: Setting<u32>) -> Self {
        Self { attempts, backoff: None, factor: None, longest: None, jitter: None, on: Vec::new() }
    }

    /// The values that it is computed from.
    pub fn values(&self) -> impl Iterator<Item = ValueId> + use<> {
        let times = [self.backoff, self.longest].map(|time| time.and_then(|time| time.value()));
        let numbers = [self.factor, self.jitter].map(|number| number.and_then(|number| number.value()));
        std::iter::once(self.attempts.value()).chain(times).chain(numbers).flatten()
    }
}
