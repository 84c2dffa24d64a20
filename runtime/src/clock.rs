//! A clock for tests: time passes only where a run waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A clock that stands still until a run on it waits: a pause is then over at once, and the clock shows the time at
/// which it would have been over. See [`Run::on_clock`](crate::Run::on_clock).
///
/// Branches that wait at the same time share the clock: each wait moves it for all.
#[derive(Clone, Debug)]
pub struct TestClock {
    begun: Instant,
    /// Nanoseconds.
    passed: Arc<AtomicU64>,
}

impl TestClock {
    /// A clock at its beginning.
    #[must_use]
    pub fn new() -> Self {
        Self { begun: Instant::now(), passed: Arc::new(AtomicU64::new(0)) }
    }

    /// How much time has passed on it.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        Duration::from_nanos(self.passed.load(Ordering::Acquire))
    }

    /// Lets so much time pass, as a task that is busy for so long does.
    pub fn pass(&self, time: Duration) {
        self.pass_until(self.now() + time);
    }

    pub(crate) fn now(&self) -> Instant {
        self.begun + self.elapsed()
    }

    pub(crate) fn pass_until(&self, end: Instant) {
        let passed = end.saturating_duration_since(self.begun).as_nanos();
        self.passed.fetch_max(u64::try_from(passed).unwrap_or(u64::MAX), Ordering::AcqRel);
    }
}

impl Default for TestClock {
    fn default() -> Self {
        Self::new()
    }
}
