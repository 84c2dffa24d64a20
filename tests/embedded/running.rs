//! How a workflow runs inside of a program that has threads and futures of its own.

use pointy::prelude::*;
use pointy::{FailureKind, TestClock};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

#[task]
fn square(number: u64) -> u64 {
    number * number
}

#[task]
async fn wait(number: u64) -> u64 {
    tokio::time::sleep(Duration::from_millis(5)).await;
    number + 1
}

#[task]
fn sum(one: u64, other: u64) -> u64 {
    one + other
}

#[task]
fn place(number: u64) -> (u64, Option<usize>) {
    (number, rayon::current_thread_index())
}

#[task]
fn fail(number: u64) -> Result<u64> {
    bail!("no {number}")
}

#[task]
fn panics(number: u64) -> u64 {
    assert!(number > 1000, "{number} is too small");
    number
}

pointy::workflow! { Computed(number: u64) -> u64 { Square || Square |-> Sum } }
pointy::workflow! { Waited(number: u64) -> u64 { Wait || Square |-> Sum } }
pointy::workflow! { Where(number: u64) -> (u64, Option<usize>) { Place } }
pointy::workflow! { Fails(number: u64) -> u64 { @version: "2"  Square |-> Fail[number=_] * 2 } }
pointy::workflow! { Bursts(number: u64) -> u64 { Panics } }
pointy::workflow! { Slow(number: u64) -> u64 { Wait[number=1] -> std::Sleep[duration=1h] -> Square } }

fn is_send<T: Send>(value: T) -> T {
    value
}

#[test]
fn without_tokio_it_runs_on_this_thread_or_on_threads_of_its_own() {
    assert_eq!(Computed { number: 3 }.run_blocking().unwrap(), 18);
    assert_eq!(Waited { number: 3 }.run_blocking().unwrap(), 13);
    assert_eq!(Where { number: 3 }.run_blocking().unwrap(), (3, None));
}

#[tokio::test]
async fn in_a_runtime_it_is_a_future_like_any_other() {
    assert_eq!(is_send(Computed { number: 3 }.run()).await.unwrap(), 18);
    let spawned = tokio::spawn(Waited { number: 4 }.run());
    assert_eq!(spawned.await.unwrap().unwrap(), 21);
    let all: Vec<_> = (0..20).map(|number| tokio::spawn(Waited { number }.run())).collect();
    for (number, task) in (0..20).zip(all) {
        assert_eq!(task.await.unwrap().unwrap(), number + 1 + number * number);
    }
}

#[tokio::test]
async fn what_computes_does_not_hold_up_the_runtime() {
    // It runs on the one pool of rayon that the program has.
    let (_, index) = Where { number: 1 }.run().await.unwrap();
    assert!(index.is_some_and(|index| index < rayon::current_num_threads()));
}

#[tokio::test]
async fn blocking_inside_of_a_runtime_waits_beside_it() {
    assert_eq!(Waited { number: 2 }.run_blocking().unwrap(), 7);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_on_several_threads() {
    assert_eq!(Waited { number: 2 }.run_blocking().unwrap(), 7);
    assert_eq!(Waited { number: 2 }.run().await.unwrap(), 7);
}

#[test]
fn rayon_of_the_program_and_of_the_workflow_are_one() {
    use rayon::prelude::*;
    let sums: Vec<u64> =
        (0..100u64).into_par_iter().map(|number| Computed { number }.run_blocking().unwrap()).collect();
    assert!(sums.iter().zip(0u64..).all(|(sum, number)| *sum == 2 * number * number));
}

#[test]
fn failures_name_their_step_in_the_rust_file() {
    let failed = Fails { number: 2 }.run_blocking().unwrap_err();
    assert_eq!((failed.event(), failed.message(), failed.attempts()), ("Fail", "no 4", 2));
    assert!(failed.place().contains("running.rs:"), "{}", failed.place());
    let failed = Bursts { number: 2 }.run_blocking().unwrap_err();
    assert_eq!((failed.kind(), failed.message()), (FailureKind::Panic, "2 is too small"));
}

#[tokio::test(start_paused = true)]
async fn a_run_of_ones_own_can_be_cancelled_and_has_its_own_clock() {
    let run = pointy::Run::on_clock(&TestClock::new());
    let begun = Instant::now();
    assert_eq!(Slow { number: 3 }.run_on(&run).await.unwrap(), 9);
    assert!(begun.elapsed() < Duration::from_secs(60));
    let run = pointy::Run::new();
    run.cancel();
    let failed = Slow { number: 3 }.run_on(&run).await.unwrap_err();
    assert_eq!(failed.kind(), FailureKind::Cancelled);
}

static DROPPED: AtomicUsize = AtomicUsize::new(0);

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.fetch_add(1, Ordering::SeqCst);
    }
}

#[task]
async fn forever(number: u64) -> u64 {
    let _guard = Guard;
    std::future::pending::<()>().await;
    number
}

pointy::workflow! { Endless(number: u64) -> u64 { Forever } }

#[tokio::test]
async fn a_dropped_future_stops_where_it_waits() {
    let run = tokio::time::timeout(Duration::from_millis(20), Endless { number: 1 }.run()).await;
    assert!(run.is_err());
    assert_eq!(DROPPED.load(Ordering::SeqCst), 1);
}
