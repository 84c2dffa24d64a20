//! The built-in events that generated code calls: `std::Log`, `std::Fail`, `std::Sleep`.

use std::fmt::Display;
use std::io::Write;
use std::time::Duration;

use crate::{Error, Failure, FailureKind, Run};

/// `std::Log`: writes a line to stderr.
pub fn log(message: impl Display) {
    // A log that nobody can read any more is no reason to fail.
    drop(writeln!(std::io::stderr().lock(), "{message}"));
}

/// `std::Fail`: fails with this message.
///
/// # Errors
/// Always.
pub fn fail<T>(message: impl Display) -> Result<T, Failure> {
    let message = message.to_string();
    Err(Failure::returned(vec![message.clone()], Error::msg(message)))
}

/// `std::Sleep`: waits this long, or until the run is cancelled.
///
/// # Errors
/// If it is time to stop before.
pub fn sleep(run: &Run, time: Duration) -> Result<(), Failure> {
    if run.token().sleep(time) { Ok(()) } else { Err(stopped(run)) }
}

pub(crate) fn stopped(run: &Run) -> Failure {
    run.stopped().unwrap_or_else(|| Failure::new(FailureKind::TimedOut, "the time was over while it waited"))
}
