//! Retries: how many attempts, and how long to wait between them.

use std::time::Duration;

use crate::{Failure, FailureKind, Run};

/// How often a step is tried, and how long it waits before each further attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Retry {
    attempts: u32,
    backoff: Duration,
    factor: f64,
    longest: Duration,
    jitter: f64,
    on: &'static [FailureKind],
}

const ALWAYS: &[FailureKind] =
    &[FailureKind::Returned, FailureKind::Panic, FailureKind::TimedOut, FailureKind::Lost];

impl Retry {
    /// At most so many attempts in all, at once after each other: `A * 3`.
    #[must_use]
    pub const fn times(attempts: u32) -> Self {
        let longest = Duration::from_secs(60);
        Self { attempts, backoff: Duration::ZERO, factor: 2.0, longest, jitter: 1.0, on: ALWAYS }
    }

    /// The policy of `A *`: 3 attempts; waits 1 s, then twice as long each time, at most 60 s, with full jitter.
    #[must_use]
    pub const fn with_backoff() -> Self {
        Self::times(3).backoff(Duration::from_secs(1))
    }

    /// Waits this long before the second attempt.
    #[must_use]
    pub const fn backoff(mut self, first: Duration) -> Self {
        self.backoff = first;
        self
    }

    /// Each wait is so many times as long as the one before.
    #[must_use]
    pub const fn backoff_factor(mut self, factor: f64) -> Self {
        self.factor = factor;
        self
    }

    /// No wait is longer than this.
    #[must_use]
    pub const fn max_backoff(mut self, longest: Duration) -> Self {
        self.longest = longest;
        self
    }

    /// How much of a wait is left to chance, so that many who failed together do not come back together: 1 is a
    /// random length between nothing and the full wait, 0.5 one between half of it and all, 0 always all of it.
    #[must_use]
    pub const fn jitter(mut self, share: f64) -> Self {
        self.jitter = share;
        self
    }

    /// Only failures of these kinds are tried again.
    #[must_use]
    pub const fn on(mut self, kinds: &'static [FailureKind]) -> Self {
        self.on = kinds;
        self
    }

    /// The first attempt.
    #[must_use]
    pub const fn first(self) -> Attempt {
        Attempt { retry: self, number: 1 }
    }

    /// How long to wait before the attempt after attempt `number`, `chance` being from 0 to 1.
    fn next_delay(&self, number: u32, chance: f64) -> Duration {
        let exponent = i32::try_from(number.saturating_sub(1)).unwrap_or(i32::MAX);
        let full = self.backoff.as_secs_f64() * self.factor.max(0.0).powi(exponent);
        let full = full.min(self.longest.as_secs_f64());
        let wait = full * (1.0 - self.jitter.clamp(0.0, 1.0) * (1.0 - chance));
        Duration::try_from_secs_f64(wait).unwrap_or(self.longest)
    }
}

/// One attempt at a step that may be tried again.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    retry: Retry,
    number: u32,
}

impl Attempt {
    /// Which attempt this is, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// The value for this attempt: a clone, but for the last attempt, which gets the value itself.
    ///
    /// # Panics
    /// If the slot is empty, which it is only after the last attempt.
    #[allow(
        clippy::expect_used,
        reason = "an empty slot is a defect of the caller, and there is no value to give"
    )]
    pub fn take<T: Clone>(&self, slot: &mut Option<T>) -> T {
        let value = if self.number >= self.retry.attempts { slot.take() } else { slot.clone() };
        value.expect("the last attempt took the value")
    }

    /// After a failure: waits as the policy says and gives the next attempt.
    ///
    /// # Errors
    /// The failure, with the number of attempts, if there is no further attempt.
    pub fn again(self, run: &Run, failure: Failure) -> Result<Self, Failure> {
        match self.next(run, &failure) {
            Some((next, wait)) if wait.is_zero() || run.token().sleep(wait) => Ok(next),
            Some(_) | None => Err(failure.after(self.number)),
        }
    }

    /// The same, without blocking the thread.
    ///
    /// # Errors
    /// The failure, with the number of attempts, if there is no further attempt.
    #[cfg(feature = "io")]
    pub async fn again_later(self, run: &Run, failure: Failure) -> Result<Self, Failure> {
        match self.next(run, &failure) {
            Some((next, wait)) if wait.is_zero() || crate::io::waited(run, wait).await => Ok(next),
            Some(_) | None => Err(failure.after(self.number)),
        }
    }

    fn next(self, run: &Run, failure: &Failure) -> Option<(Self, Duration)> {
        let more = self.number < self.retry.attempts && self.retry.on.contains(&failure.kind());
        (more && !run.is_cancelled()).then(|| {
            let wait = self.retry.next_delay(self.number, fastrand::f64());
            (Self { number: self.number + 1, ..self }, wait)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]
    use super::*;

    #[test]
    fn the_default_policy_doubles_up_to_a_minute() {
        let retry = Retry::with_backoff().jitter(0.0);
        let seconds: Vec<u64> = (1..=9).map(|number| retry.next_delay(number, 0.3).as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    #[test]
    fn full_jitter_takes_a_share() {
        let retry = Retry::with_backoff();
        assert_eq!(retry.next_delay(3, 0.0), Duration::ZERO);
        assert_eq!(retry.next_delay(3, 0.5), Duration::from_secs(2));
        let half = retry.jitter(0.5);
        assert_eq!(half.next_delay(3, 0.0), Duration::from_secs(2));
        assert_eq!(half.next_delay(3, 0.5), Duration::from_secs(3));
    }

    /// The pauses before attempt 2, 3, … of a step that always fails.
    fn pauses(retry: Retry) -> Vec<Duration> {
        let clock = crate::TestClock::new();
        let run = Run::on_clock(&clock);
        let mut attempt = retry.first();
        let mut pauses = Vec::new();
        loop {
            let before = clock.elapsed();
            match attempt.again(&run, Failure::new(FailureKind::Returned, "no")) {
                Ok(next) => attempt = next,
                Err(failure) => {
                    assert_eq!(failure.attempts(), u32::try_from(pauses.len()).unwrap() + 1);
                    return pauses;
                }
            }
            pauses.push(clock.elapsed() - before);
        }
    }

    #[test]
    fn attempts_wait_exactly_as_told() {
        let minutes = Retry::times(4).backoff(Duration::from_secs(60)).jitter(0.0);
        assert_eq!(pauses(minutes), [60, 60, 60].map(Duration::from_secs));
        let days = minutes.max_backoff(Duration::from_hours(100)).backoff_factor(10.0);
        assert_eq!(pauses(days), [60, 600, 6000].map(Duration::from_secs));
        assert_eq!(pauses(Retry::times(3)), [Duration::ZERO; 2]);
        assert_eq!(pauses(Retry::with_backoff().jitter(0.0)), [1, 2].map(Duration::from_secs));
    }

    #[test]
    fn chance_stays_within_its_bounds() {
        let retry = Retry::times(3).backoff(Duration::from_secs(10));
        let many: Vec<Vec<Duration>> = (0..200).map(|_| pauses(retry)).collect();
        assert!(many.iter().all(|waits| waits[0].as_secs() < 10 && waits[1].as_secs() < 20));
        // Two hundred draws that all fell into one half would be no chance.
        assert!(many.iter().any(|waits| waits[0].as_secs() < 5));
        assert!(many.iter().any(|waits| waits[0].as_secs() >= 5));
        for _ in 0..200 {
            let waits = pauses(retry.jitter(0.25));
            assert!((7500..=10_000).contains(&waits[0].as_millis()), "{waits:?}");
            assert!((15_000..=20_000).contains(&waits[1].as_millis()), "{waits:?}");
        }
    }

    #[test]
    fn a_deadline_cuts_a_pause_short() {
        let clock = crate::TestClock::new();
        let run = Run::on_clock(&clock);
        let failed = crate::timeout(&run, Duration::from_secs(30), |run| {
            let mut attempt = Retry::times(9).backoff(Duration::from_secs(25)).jitter(0.0).first();
            loop {
                attempt = attempt.again(run, Failure::new(FailureKind::Returned, "no"))?;
            }
        });
        let failure: Failure = Result::<(), Failure>::unwrap_err(failed);
        assert_eq!((failure.kind(), clock.elapsed()), (FailureKind::TimedOut, Duration::from_secs(30)));
    }

    #[test]
    fn times_does_not_wait_and_odd_factors_do_no_harm() {
        assert_eq!(Retry::times(3).next_delay(2, 1.0), Duration::ZERO);
        let odd = Retry::with_backoff().jitter(0.0);
        assert_eq!(odd.backoff_factor(f64::NAN).next_delay(u32::MAX, 1.0), Duration::ZERO);
        assert_eq!(odd.backoff_factor(f64::INFINITY).next_delay(4, 1.0), Duration::from_secs(60));
        assert_eq!(odd.backoff_factor(-1.0).next_delay(2, 1.0), Duration::ZERO);
    }

    #[test]
    fn the_last_attempt_gets_the_value_itself() {
        let run = Run::new();
        let mut slot = Some(String::from("x"));
        let first = Retry::times(2).first();
        assert_eq!(first.take(&mut slot), "x");
        let second = first.again(&run, Failure::new(FailureKind::Returned, "no")).unwrap();
        assert_eq!((second.number(), second.take(&mut slot), slot), (2, "x".to_owned(), None));
        let failure = second.again(&run, Failure::new(FailureKind::Returned, "no")).unwrap_err();
        assert_eq!(failure.attempts(), 2);
    }

    #[test]
    fn only_the_named_kinds_and_no_cancelled_run_are_tried_again() {
        let first = Retry::times(5).on(&[FailureKind::Panic]).first();
        let run = Run::new();
        assert!(first.again(&run, Failure::new(FailureKind::Returned, "no")).is_err());
        assert!(first.again(&run, Failure::new(FailureKind::Panic, "no")).is_ok());
        run.cancel();
        assert!(first.again(&run, Failure::new(FailureKind::Panic, "no")).is_err());
        assert!(
            Retry::times(5).first().again(&Run::new(), Failure::new(FailureKind::Cancelled, "no")).is_err()
        );
    }
}
