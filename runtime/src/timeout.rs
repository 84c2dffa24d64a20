//! Time-outs of tasks that cannot be stopped from outside.

use std::time::Duration;

use crate::{Failure, FailureKind, Run};

/// Runs `f`; it has failed if it takes longer than `time`, whatever it returns then. A `fn` cannot be stopped:
/// the run that it is given counts as cancelled once the time is over, and a task that looks ends early.
///
/// # Errors
/// The failure of `f`, or that the time was over.
pub fn timeout<T>(
    run: &Run,
    time: Duration,
    f: impl FnOnce(&Run) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let Some(end) = run.now().checked_add(time) else { return f(run) };
    let run = run.until(end);
    let result = f(&run);
    if run.now() < end { result } else { Err(timed_out(time)) }
}

#[cold]
pub(crate) fn timed_out(time: Duration) -> Failure {
    Failure::new(FailureKind::TimedOut, format_args!("took longer than {}", crate::duration::Shown(time)))
}
