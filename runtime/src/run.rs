//! The run that a step belongs to: its id, its attempt, whether it should stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::events::Events;
use crate::{Failure, FailureKind, StepInfo, Steps, TestClock};

/// What a task learns of the run it is part of, through a parameter `run: &Run`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Run {
    token: Token,
    step: Option<StepInfo>,
    number: u32,
    attempt: u32,
    /// The nested workflow that this is in: how deep, and a number that tells it from others in the same run.
    depth: u32,
    scope: u64,
}

/// Says when to stop: the run was cancelled, or the time of this attempt is over. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Token {
    shared: Arc<Shared>,
    deadline: Option<Instant>,
}

#[derive(Debug)]
struct Shared {
    id: Arc<str>,
    cancelled: AtomicBool,
    /// The parts of the run that can be cancelled alone; they are cancelled with it. Looking whether to stop
    /// stays one load: it is the cancellation that goes down to them.
    parts: Mutex<Vec<Weak<Shared>>>,
    /// What waits without a task to drive it waits for this, under the lock of `parts`.
    wake: Condvar,
    #[cfg(feature = "io")]
    notify: tokio::sync::Notify,
    /// How many jobs run on other threads, those of its parts included.
    #[cfg(feature = "io")]
    jobs: std::sync::atomic::AtomicUsize,
    /// What this is a part of.
    #[cfg(feature = "io")]
    whole: Option<Arc<Shared>>,
    progress: Option<fn(&Run, u64, Option<u64>)>,
    clock: Option<TestClock>,
    events: Option<Arc<Events>>,
    /// What steps answer instead of running.
    #[cfg(feature = "testing")]
    mocks: Option<Arc<crate::testing::Mocks>>,
}

impl Run {
    /// A new run, with an id of its own.
    #[must_use]
    pub fn new() -> Self {
        Self::of(Shared::new(new_id().into(), None, None, None))
    }

    /// A new run for which time passes on this clock: a pause between attempts, a time-out and `std::Sleep` take
    /// no time of the test. Steps on tokio follow tokio's own clock, which a test pauses.
    #[must_use]
    pub fn on_clock(clock: &TestClock) -> Self {
        Self::of(Shared::new(new_id().into(), None, Some(clock.clone()), None))
    }

    /// A new run of this id, whose progress is shown by this function and whose steps are told to these events.
    pub(crate) fn seen_by(
        id: String,
        progress: Option<fn(&Run, u64, Option<u64>)>,
        events: Option<Arc<Events>>,
    ) -> Self {
        Self::of(Shared::new(id.into(), progress, None, events))
    }

    /// A new run of a test.
    #[cfg(feature = "testing")]
    pub(crate) fn tested(
        clock: &TestClock,
        events: &Arc<Events>,
        mocks: &Arc<crate::testing::Mocks>,
    ) -> Self {
        let shared = Shared::new(new_id().into(), None, Some(clock.clone()), Some(Arc::clone(events)));
        Self::of(Shared { mocks: Some(Arc::clone(mocks)), ..shared })
    }

    /// What steps answer instead of running, in a test.
    #[cfg(feature = "testing")]
    pub(crate) fn mocks(&self) -> Option<&Arc<crate::testing::Mocks>> {
        self.token.shared.mocks.as_ref()
    }

    /// How much time has passed on the clock of a test that replaces steps.
    #[cfg(all(feature = "testing", feature = "io"))]
    pub(crate) fn tested_time(&self) -> Option<Duration> {
        self.mocks().and(self.token.shared.clock.as_ref()).map(TestClock::elapsed)
    }

    fn of(shared: Shared) -> Self {
        let token = Token { shared: Arc::new(shared), deadline: None };
        Self { token, step: None, number: u32::MAX, attempt: 1, depth: 0, scope: 0 }
    }

    /// A part of the run: cancelled with it, and alone without it.
    #[must_use]
    pub fn part(&self) -> Self {
        let mut run = self.clone();
        run.token.shared = Shared::part(&self.token.shared);
        run
    }

    /// The same run, seen from an attempt at a step; what a task that takes `&Run` gets.
    #[must_use]
    pub fn at(&self, step: impl Steps, attempt: u32) -> Self {
        let (step, number) = (Some(step.info()), step.number());
        Self { token: self.token.clone(), step, number, attempt, depth: self.depth, scope: self.scope }
    }

    /// The same run, seen from inside of a nested workflow that the step which this run is at starts.
    #[must_use]
    pub fn inside(&self) -> Self {
        let mut run = self.clone();
        run.depth += 1;
        run.scope = scope(self.scope, self.number);
        if let (Some(events), Some(step)) = (&self.token.shared.events, self.step) {
            run.token.shared = Shared::part_with(&self.token.shared, Some(events.inside(step, self.attempt)));
        }
        run
    }

    /// The same for a workflow that may start itself, so many deep.
    ///
    /// # Errors
    /// It is that deep already.
    pub fn inside_at_most(&self, depth: u32) -> Result<Self, Failure> {
        if self.depth >= depth {
            let message = format!("workflows are nested {depth} deep, and `@recursive-depth` allows no more");
            return Err(Failure::new(FailureKind::Returned, message));
        }
        Ok(self.inside())
    }

    pub(crate) fn step(&self) -> Option<StepInfo> {
        self.step
    }

    /// The same run, which must end by then.
    #[must_use]
    pub fn until(&self, deadline: Instant) -> Self {
        let mut run = self.clone();
        run.token.deadline = Some(self.token.deadline.map_or(deadline, |outer| outer.min(deadline)));
        run
    }

    /// The run's id: no other run has it, and later runs have greater ones.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.token.shared.id
    }

    /// The event that this is, as the script names it; empty outside a step.
    #[must_use]
    pub fn event(&self) -> &'static str {
        self.step.map_or("", |step| step.event)
    }

    /// Where the event stands in the script: `delays.pty:10:1`; empty outside a step.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.step.map_or("", |step| step.place)
    }

    /// Which attempt this is, from 1.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Which part of a batch this is; none outside a batch.
    #[must_use]
    pub fn batch(&self) -> Option<u64> {
        None
    }

    /// Whether the task should stop: the run was cancelled, or the time of this attempt is over.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.token.is_cancelled()
    }

    /// Waits until the task should stop.
    #[cfg(feature = "io")]
    pub async fn cancelled(&self) {
        self.token.cancelled().await;
    }

    /// What says when to stop, to be moved elsewhere.
    #[must_use]
    pub fn token(&self) -> Token {
        self.token.clone()
    }

    /// When this attempt must have ended, if it has a time-out.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.token.deadline
    }

    /// Stops the run: no further region of it begins.
    pub fn cancel(&self) {
        self.token.shared.cancel();
    }

    /// What time it is for this run.
    #[inline]
    pub(crate) fn now(&self) -> Instant {
        self.token.shared.now()
    }

    /// A key for this step of this run that stays the same for every attempt: what a service that must not do
    /// the same thing twice asks for.
    #[must_use]
    pub fn idempotency_key(&self) -> String {
        if self.depth == 0 {
            return format!("{}-{}", self.id(), self.number);
        }
        format!("{}-{:016x}-{}", self.id(), self.scope, self.number)
    }

    /// Says how far the task is: `done` of `total`. Shown on a terminal.
    pub fn progress(&self, done: u64, total: impl Into<Option<u64>>) {
        if let Some(show) = self.token.shared.progress {
            show(self, done, total.into());
        }
    }

    /// Who is told what happens, if somebody wants to know.
    #[inline]
    pub(crate) fn events(&self) -> Option<&Arc<Events>> {
        self.token.shared.events.as_ref()
    }

    /// The failure of a step that must not begin any more.
    #[inline]
    pub(crate) fn stopped(&self) -> Option<Failure> {
        self.is_cancelled().then(|| self.token.stopped())
    }
}

impl Default for Run {
    fn default() -> Self {
        Self::new()
    }
}

impl Token {
    /// Whether to stop: the run was cancelled, or the time of this attempt is over.
    #[inline]
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Acquire)
            || self.deadline.is_some_and(|end| self.shared.now() >= end)
    }

    /// Blocks the thread for this long; says whether it could: `false` as soon as it is time to stop.
    #[must_use]
    pub fn sleep(&self, time: Duration) -> bool {
        let begun = self.shared.now();
        // A time too long for the clock is for ever.
        let end = match (begun.checked_add(time), self.deadline) {
            (Some(end), Some(deadline)) => Some(end.min(deadline)),
            (end, deadline) => end.or(deadline),
        };
        if let (Some(clock), Some(end)) = (&self.shared.clock, end) {
            if !self.is_cancelled() {
                clock.pass_until(end);
            }
            return !self.is_cancelled();
        }
        let mut guard = self.shared.lock();
        loop {
            if self.is_cancelled() {
                return false;
            }
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            guard = match left {
                Some(Duration::ZERO) => return true,
                Some(left) => {
                    self.shared.wake.wait_timeout(guard, left).map_or_else(|e| e.into_inner().0, |g| g.0)
                }
                None => self.shared.wake.wait(guard).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Waits until it is time to stop.
    #[cfg(feature = "io")]
    pub async fn cancelled(&self) {
        loop {
            let notified = self.shared.notify.notified();
            let mut notified = std::pin::pin!(notified);
            // Listening begins before the look, so that a cancellation between the two is heard.
            notified.as_mut().enable();
            if self.is_cancelled() {
                return;
            }
            match self.deadline {
                Some(end) => {
                    if tokio::time::timeout_at(end.into(), notified).await.is_err() {
                        return;
                    }
                }
                None => notified.await,
            }
        }
    }

    /// A job begins on another thread; it is over when this is dropped.
    #[cfg(feature = "io")]
    pub(crate) fn job(&self) -> Job {
        self.shared.each_whole(|shared| {
            shared.jobs.fetch_add(1, Ordering::AcqRel);
        });
        Job(Arc::clone(&self.shared))
    }

    /// Waits until the jobs on other threads are over.
    #[cfg(feature = "io")]
    pub(crate) async fn jobs_are_over(&self) {
        loop {
            let notified = self.shared.notify.notified();
            let mut notified = std::pin::pin!(notified);
            notified.as_mut().enable();
            if self.shared.jobs.load(Ordering::Acquire) == 0 {
                return;
            }
            notified.await;
        }
    }

    /// Blocks the thread until the jobs on other threads are over.
    #[cfg(feature = "io")]
    pub(crate) fn wait_for_jobs(&self) {
        let mut guard = self.shared.lock();
        while self.shared.jobs.load(Ordering::Acquire) > 0 {
            guard = self.shared.wake.wait(guard).unwrap_or_else(PoisonError::into_inner);
        }
    }

    #[cold]
    fn stopped(&self) -> Failure {
        if self.shared.cancelled.load(Ordering::Acquire) {
            Failure::new(FailureKind::Cancelled, "the run was cancelled")
        } else {
            Failure::new(FailureKind::TimedOut, "the time was over before it began")
        }
    }
}

impl Shared {
    fn new(
        id: Arc<str>,
        progress: Option<fn(&Run, u64, Option<u64>)>,
        clock: Option<TestClock>,
        events: Option<Arc<Events>>,
    ) -> Self {
        Self {
            id,
            cancelled: AtomicBool::new(false),
            parts: Mutex::new(Vec::new()),
            wake: Condvar::new(),
            #[cfg(feature = "io")]
            notify: tokio::sync::Notify::new(),
            #[cfg(feature = "io")]
            jobs: std::sync::atomic::AtomicUsize::new(0),
            #[cfg(feature = "io")]
            whole: None,
            progress,
            clock,
            events,
            #[cfg(feature = "testing")]
            mocks: None,
        }
    }

    fn part(whole: &Arc<Self>) -> Arc<Self> {
        Self::part_with(whole, whole.events.clone())
    }

    fn part_with(whole: &Arc<Self>, events: Option<Arc<Events>>) -> Arc<Self> {
        let part = Self::new(Arc::clone(&whole.id), whole.progress, whole.clock.clone(), events);
        #[cfg(feature = "io")]
        let part = Self { whole: Some(Arc::clone(whole)), ..part };
        #[cfg(feature = "testing")]
        let part = Self { mocks: whole.mocks.clone(), ..part };
        let part = Arc::new(part);
        let mut parts = whole.lock();
        parts.retain(|part| part.strong_count() > 0);
        parts.push(Arc::downgrade(&part));
        // A cancellation that did not see the new part is seen here: both look under the lock.
        let cancelled = whole.cancelled.load(Ordering::Acquire);
        drop(parts);
        part.cancelled.store(cancelled, Ordering::Release);
        part
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Weak<Self>>> {
        self.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cancel(&self) {
        self.cancelled.store(true, Ordering::Release);
        let parts: Vec<Arc<Self>> = self.lock().iter().filter_map(Weak::upgrade).collect();
        self.wake.notify_all();
        #[cfg(feature = "io")]
        self.notify.notify_waiters();
        for part in parts {
            part.cancel();
        }
    }

    #[inline]
    fn now(&self) -> Instant {
        match &self.clock {
            None => Instant::now(),
            Some(clock) => clock.now(),
        }
    }

    /// This, what it is a part of, and so on.
    #[cfg(feature = "io")]
    fn each_whole(&self, mut each: impl FnMut(&Self)) {
        let mut next = Some(self);
        while let Some(shared) = next {
            each(shared);
            next = shared.whole.as_deref();
        }
    }
}

/// A job on another thread, from when it is asked for until it is over.
#[cfg(feature = "io")]
pub(crate) struct Job(Arc<Shared>);

#[cfg(feature = "io")]
impl Drop for Job {
    fn drop(&mut self) {
        self.0.each_whole(|shared| {
            if shared.jobs.fetch_sub(1, Ordering::AcqRel) == 1 {
                drop(shared.lock());
                shared.wake.notify_all();
                shared.notify.notify_waiters();
            }
        });
    }
}

/// The scope that a step of this number opens in another one: FNV-1a of 64 bits, so that it is the same in every attempt
/// and after a resumption.
fn scope(outer: u64, number: u32) -> u64 {
    let bytes = outer.to_le_bytes().into_iter().chain(number.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// An id in the form of a UUID of version 7: time first, so that ids sort by when the runs began.
pub(crate) fn new_id() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let random = fastrand::u128(..);
    let bits = ((now & 0xffff_ffff_ffff) << 80) | (random & ((1 << 80) - 1));
    let bits = (bits & !(0xf << 76) & !(0b11 << 62)) | (0x7 << 76) | (0b10 << 62);
    let hex = format!("{bits:032x}");
    let part = |from, to| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}
