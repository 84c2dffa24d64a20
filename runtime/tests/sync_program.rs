//! A generated program with cpu steps, written by hand: what the emitter prints must compile like this.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![allow(missing_docs, unreachable_pub, dead_code, reason = "tasks are written as their authors write them")]

use std::sync::atomic::{AtomicU32, Ordering};

use pointy::{Failure, FailureKind, Run, StepInfo, Task, raise, region};

mod tasks {
    use pointy::prelude::*;

    #[task]
    pub fn read_numbers(path: &str) -> Result<Vec<i64>> {
        if path == "nowhere" {
            bail!("{path} does not exist");
        }
        Ok(vec![1, 2, 3])
    }

    #[task]
    pub fn keep(least: i64, rows: Vec<i64>) -> Vec<i64> {
        assert!(least < 100, "least is {least}");
        rows.into_iter().filter(|row| *row >= least).collect()
    }

    #[task]
    pub fn count(rows: &[i64]) -> Result<usize> {
        if rows.is_empty() { bail!("nothing to count") } else { Ok(rows.len()) }
    }

    #[task]
    pub fn sum(rows: &[i64]) -> Result<i64, String> {
        if rows.is_empty() { Err("nothing to sum".into()) } else { Ok(rows.iter().sum()) }
    }

    #[task]
    pub fn write(run: &Run, count: usize, sum: i64) -> Result<String> {
        super::ATTEMPTS.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if run.attempt() < 3 {
            bail!("busy at attempt {} of {}", run.attempt(), run.event());
        }
        Ok(format!("{count} {sum}"))
    }

    #[task]
    pub fn report(failure: &Failure) -> String {
        format!("{} at {}: {}", failure.event(), failure.place(), failure.message())
    }
}

static ATTEMPTS: AtomicU32 = AtomicU32::new(0);

#[derive(Clone, Copy)]
enum Step {
    ReadNumbers,
    Keep,
    Count,
    Sum,
    Write,
}

impl pointy::Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo { event: "ReadNumbers", place: "sum.pty:1:1" },
        StepInfo { event: "Keep", place: "sum.pty:1:17" },
        StepInfo { event: "Count", place: "sum.pty:1:26" },
        StepInfo { event: "Sum", place: "sum.pty:1:35" },
        StepInfo { event: "Write", place: "sum.pty:1:44" },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

struct Inputs {
    path: String,
    least: i64,
}

type Output = <tasks::write as Task>::Output;

#[cfg(feature = "cpu")]
use pointy::cpu::join;

#[cfg(not(feature = "cpu"))]
fn join<A, B>(
    a: impl FnOnce() -> Result<A, Failure>,
    b: impl FnOnce() -> Result<B, Failure>,
) -> Result<(A, B), Failure> {
    Ok((a()?, b()?))
}

fn workflow(inputs: Inputs, run: &Run, times: u32) -> Result<Output, Failure> {
    region(run, |at| {
        at.set(Step::ReadNumbers);
        let read_numbers = tasks::read_numbers(&inputs.path).map_err(raise::<tasks::read_numbers>)?;
        at.set(Step::Keep);
        let keep = tasks::keep(inputs.least, read_numbers);
        let (count, sum) = join(
            || pointy::step(run, Step::Count, || tasks::count(&keep).map_err(raise::<tasks::count>)),
            || pointy::step(run, Step::Sum, || tasks::sum(&keep).map_err(raise::<tasks::sum>)),
        )?;
        let mut attempt = pointy::Retry::times(times).first();
        let mut count = Some(count);
        loop {
            match pointy::step(run, Step::Write, || {
                let run = run.at(Step::Write, attempt.number());
                tasks::write(&run, attempt.take(&mut count), sum).map_err(raise::<tasks::write>)
            }) {
                Ok(value) => break Ok(value),
                Err(failure) => attempt = attempt.again(run, failure)?,
            }
        }
    })
}

fn run(path: &str, least: i64, times: u32) -> Result<Output, Failure> {
    workflow(Inputs { path: path.into(), least }, &Run::new(), times)
}

#[test]
fn the_third_attempt_succeeds() {
    assert_eq!(run("here", 2, 3).unwrap(), "2 5");
}

#[test]
fn attempts_end() {
    let failure = run("here", 2, 2).unwrap_err();
    assert_eq!((failure.event(), failure.place(), failure.attempts()), ("Write", "sum.pty:1:44", 2));
    assert_eq!(failure.message(), "busy at attempt 2 of Write");
    assert!(ATTEMPTS.load(Ordering::SeqCst) >= 2);
}

#[test]
fn an_error_names_its_step() {
    let failure = run("nowhere", 2, 3).unwrap_err();
    assert_eq!(tasks::report(&failure), "ReadNumbers at sum.pty:1:1: nowhere does not exist");
    assert_eq!(failure.kind(), FailureKind::Returned);
}

#[test]
fn a_panic_names_its_step() {
    let failure = run("here", 100, 3).unwrap_err();
    assert_eq!((failure.event(), failure.kind()), ("Keep", FailureKind::Panic));
    assert_eq!(failure.message(), "least is 100");
}

#[test]
#[cfg(feature = "cpu")]
fn both_failures_of_a_parallel_part_are_kept_in_order() {
    let failure = run("here", 50, 3).unwrap_err();
    assert_eq!((failure.event(), failure.message()), ("Count", "nothing to count"));
    let related: Vec<_> = failure.related().iter().map(Failure::event).collect();
    assert_eq!(related, ["Sum"]);
}

#[test]
fn a_cancelled_run_begins_no_step() {
    let run = Run::new();
    run.cancel();
    let failure = workflow(Inputs { path: "here".into(), least: 2 }, &run, 3).unwrap_err();
    assert_eq!(failure.kind(), FailureKind::Cancelled);
}

#[test]
fn a_late_task_has_timed_out_whatever_it_returns() {
    let run = Run::new();
    let time = std::time::Duration::from_millis(1);
    let late = pointy::timeout(&run, time, |run| {
        // Ends by the token alone: the sleep would take an hour.
        let slept = run.token().sleep(std::time::Duration::from_secs(3600));
        assert!(!slept && run.is_cancelled());
        Ok(())
    });
    assert_eq!(late.unwrap_err().kind(), FailureKind::TimedOut);
    assert!(!run.is_cancelled());
    assert_eq!(pointy::timeout(&run, std::time::Duration::MAX, |_| Ok(3)).unwrap(), 3);
}
