//! Branches under a rule, on threads and on tokio: what is judged, what is stopped, and that nothing lives on.
#![cfg(all(feature = "io", feature = "cpu"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use pointy::{Branches, Failure, FailureKind, Rule, Run, TestClock, cpu, io};

fn failed<T>(kind: FailureKind, message: &str) -> Result<T, Failure> {
    Err(Failure::new(kind, message))
}

fn returned<T>(message: &str) -> Result<T, Failure> {
    failed(FailureKind::Returned, message)
}

/// Three branches that end one after the other.
fn three(rule: Rule, results: [Result<u8, Failure>; 3]) -> Result<Vec<Option<u8>>, String> {
    let branches = Branches::new(&Run::new(), rule);
    let values: Vec<Option<u8>> =
        results.into_iter().zip(0..).map(|(result, at)| branches.option(at, result).unwrap()).collect();
    branches.judge(Ok(values)).map_err(|failure| {
        let all = std::iter::once(&failure).chain(failure.related());
        all.map(|failure| failure.message().to_owned()).collect::<Vec<_>>().join(", ")
    })
}

#[test]
fn each_rule_judges_what_finished() {
    let some = Some;
    assert_eq!(three(Rule::any(), [returned("a"), Ok(2), returned("c")]), Ok(vec![None, some(2), None]));
    assert_eq!(three(Rule::any(), [returned("a"), returned("b"), returned("c")]), Err("a, b, c".to_owned()));
    assert_eq!(three(Rule::majority(), [Ok(1), Ok(2), returned("c")]), Ok(vec![some(1), some(2), None]));
    assert_eq!(three(Rule::majority(), [Ok(1), returned("b"), returned("c")]), Err("b, c".to_owned()));
    assert_eq!(three(Rule::at_least(2), [returned("a"), Ok(2), returned("c")]), Err("a, c".to_owned()));
    assert_eq!(three(Rule::at_least(2), [returned("a"), Ok(2), Ok(3)]), Ok(vec![None, some(2), some(3)]));
    assert_eq!(three(Rule::percent(66.0), [returned("a"), Ok(2), Ok(3)]), Ok(vec![None, some(2), some(3)]));
    assert_eq!(three(Rule::percent(67.0), [returned("a"), Ok(2), Ok(3)]), Err("a".to_owned()));
    assert_eq!(three(Rule::all(), [Ok(1), Ok(2), returned("c")]), Err("c".to_owned()));
}

#[test]
fn half_is_no_majority() {
    let branches = Branches::new(&Run::new(), Rule::majority());
    let values = (branches.option(0, Ok(1)).unwrap(), branches.option::<u8>(1, returned("no")).unwrap());
    assert_eq!(branches.judge(Ok(values)).unwrap_err().message(), "no");
}

#[test]
fn each_condition_stops_what_has_not_finished() {
    let some = Some;
    let race = Rule::all().stop_on_success();
    assert_eq!(three(race, [Ok(1), Ok(2), returned("c")]), Ok(vec![some(1), None, None]));
    assert_eq!(three(race, [returned("a"), Ok(2), returned("c")]), Err("a".to_owned()));
    let race = Rule::any().stop_on_success();
    assert_eq!(three(race, [returned("a"), Ok(2), Ok(3)]), Ok(vec![None, some(2), None]));
    let panic = || failed(FailureKind::Panic, "p");
    let error = Rule::any().stop_on_error();
    assert_eq!(three(error, [panic(), Ok(2), Ok(3)]), Ok(vec![None, some(2), some(3)]));
    assert_eq!(three(error, [returned("a"), Ok(2), Ok(3)]), Err("a".to_owned()));
    let exception = Rule::any().stop_on_exception();
    assert_eq!(three(exception, [returned("a"), panic(), Ok(3)]), Err("a, p".to_owned()));
    assert_eq!(three(exception, [Ok(1), panic(), Ok(3)]), Ok(vec![some(1), None, None]));
    assert_eq!(three(Rule::any().stop_on_any(), [Ok(1), Ok(2), Ok(3)]), Ok(vec![some(1), None, None]));
    assert_eq!(three(Rule::no_failures(), [Ok(1), returned("b"), returned("c")]), Err("b".to_owned()));
    let more = Rule::at_least(2).stop_on_success();
    let why = "1 of 1 finished branches succeeded, and 2 must";
    assert_eq!(three(more, [Ok(1), Ok(2), Ok(3)]), Err(why.to_owned()));
}

#[test]
fn failures_stand_in_the_order_of_the_script() {
    let branches = Branches::new(&Run::new(), Rule::any());
    for at in [2, 0, 1] {
        assert_eq!(branches.option::<u8>(at, returned(&format!("branch {at}"))).unwrap(), None);
    }
    let failure = branches.judge(Ok(())).unwrap_err();
    let related: Vec<&str> = failure.related().iter().map(Failure::message).collect();
    assert_eq!((failure.message(), related), ("branch 0", vec!["branch 1", "branch 2"]));
}

#[test]
fn the_token_of_a_stopped_branch_is_cancelled_and_no_other() {
    let run = Run::new();
    let outer = Branches::new(&run, Rule::any());
    let inner = Branches::new(outer.run(), Rule::no_failures());
    let deeper = inner.run().part();
    assert!(inner.result::<u8>(0, returned("no")).is_err());
    assert!(inner.run().is_cancelled() && deeper.is_cancelled());
    assert!(!outer.run().is_cancelled() && !run.is_cancelled());
    run.cancel();
    assert!(outer.run().is_cancelled() && run.part().is_cancelled());
    assert_eq!(outer.run().id(), run.id());
}

#[test]
fn a_part_wakes_when_the_whole_is_cancelled() {
    let run = Run::new();
    let part = run.part().part();
    let waiting = std::thread::spawn(move || part.token().sleep(Duration::from_secs(60)));
    std::thread::sleep(Duration::from_millis(20));
    run.cancel();
    assert!(!waiting.join().unwrap());
}

#[test]
fn a_loser_on_a_thread_hears_of_it_and_the_next_does_not_begin() {
    let begun = AtomicU32::new(0);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    let run = Run::new();
    let branches = Branches::new(&run, Rule::any().stop_on_success());
    let started = Instant::now();
    let results = pool.install(|| {
        let run = branches.run();
        let waits = || {
            begun.fetch_add(1, Ordering::SeqCst);
            if run.token().sleep(Duration::from_secs(60)) { Ok("late") } else { returned("stopped") }
        };
        cpu::join(
            || branches.option(0, waits()),
            || {
                while begun.load(Ordering::SeqCst) == 0 {
                    std::thread::yield_now();
                }
                branches.option(1, Ok("first"))
            },
        )
    });
    assert_eq!(branches.judge(results).unwrap(), (None, Some("first")));
    assert!(started.elapsed() < Duration::from_secs(30));
}

/// Sets a mark when it is dropped.
struct Dropped<'a>(&'a AtomicU32);

impl Drop for Dropped<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn paused() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap()
}

#[test]
fn losers_on_tokio_are_dropped_where_they_wait() {
    let (dropped, begun) = (AtomicU32::new(0), AtomicU32::new(0));
    let run = Run::new();
    let (results, at_the_end, took) = paused().block_on(async {
        let branches = Branches::new(&run, Rule::any().stop_on_success());
        let after = |seconds: u64| {
            let (dropped, begun) = (&dropped, &begun);
            async move {
                let _mark = Dropped(dropped);
                begun.fetch_add(1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_secs(seconds)).await;
                Ok(seconds)
            }
        };
        let begin = tokio::time::Instant::now();
        let results = io::join(
            io::option(&branches, 0, after(9)),
            io::join(io::option(&branches, 1, after(2)), io::option(&branches, 2, after(7))),
        )
        .await;
        let results = io::judge(&branches, results).await.unwrap();
        (results, dropped.load(Ordering::SeqCst), begin.elapsed())
    });
    assert_eq!(results, (None, (Some(2), None)));
    assert_eq!((at_the_end, begun.load(Ordering::SeqCst), took), (3, 3, Duration::from_secs(2)));
}

#[test]
fn what_has_not_begun_does_not_begin() {
    let begun = AtomicU32::new(0);
    let results = paused().block_on(async {
        let branches = Branches::new(&Run::new(), Rule::no_failures());
        let results = io::join(
            io::result(&branches, 0, async { returned::<u8>("at once") }),
            io::result(&branches, 1, async {
                begun.fetch_add(1, Ordering::SeqCst);
                Ok(1)
            }),
        )
        .await;
        io::judge(&branches, results).await
    });
    let failure = results.unwrap_err();
    assert_eq!((failure.message(), failure.related().len()), ("at once", 0));
    assert_eq!(begun.load(Ordering::SeqCst), 0);
}

#[test]
fn a_job_of_a_loser_is_told_and_waited_for() {
    let ended = AtomicU32::new(0);
    let ended: &'static AtomicU32 = Box::leak(Box::new(ended));
    let tokio = tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap();
    let run = Run::new();
    let (results, at_the_end) = tokio.block_on(async {
        let branches = Branches::new(&run, Rule::any().stop_on_success());
        let inside = branches.run();
        let results = io::join(
            io::option(
                &branches,
                0,
                io::on_cpu(inside, move |run| {
                    assert!(!run.token().sleep(Duration::from_secs(60)));
                    std::thread::sleep(Duration::from_millis(50));
                    ended.fetch_add(1, Ordering::SeqCst);
                    Ok(0)
                }),
            ),
            io::option(&branches, 1, async {
                tokio::time::sleep(Duration::from_millis(20)).await;
                Ok(1)
            }),
        )
        .await;
        (io::judge(&branches, results).await.unwrap(), ended.load(Ordering::SeqCst))
    });
    assert_eq!((results, at_the_end), ((None, Some(1)), 1));
}

#[test]
fn a_time_out_waits_for_the_jobs_inside() {
    let ended: &'static AtomicU32 = Box::leak(Box::new(AtomicU32::new(0)));
    let dropped: &'static AtomicU32 = Box::leak(Box::new(AtomicU32::new(0)));
    let tokio = tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap();
    let run = Run::new();
    let (failure, at_the_end) = tokio.block_on(async {
        let result: Result<((), ()), Failure> = io::within(&run, Duration::from_millis(30), async |run| {
            io::join(
                io::on_cpu(run, move |run| {
                    while !run.is_cancelled() {
                        std::thread::yield_now();
                    }
                    std::thread::sleep(Duration::from_millis(30));
                    ended.fetch_add(1, Ordering::SeqCst);
                    Ok(())
                }),
                async {
                    let _mark = Dropped(dropped);
                    tokio::time::sleep(Duration::from_secs(60)).await;
                    Ok(())
                },
            )
            .await
        })
        .await;
        (result.unwrap_err(), (ended.load(Ordering::SeqCst), dropped.load(Ordering::SeqCst)))
    });
    assert_eq!((failure.kind(), at_the_end), (FailureKind::TimedOut, (1, 1)));
    assert!(!run.is_cancelled());
}

#[test]
fn sleeps_and_time_outs_pass_on_the_clock_of_a_test() {
    let clock = TestClock::new();
    let run = Run::on_clock(&clock);
    let started = Instant::now();
    pointy::sleep(&run, Duration::from_hours(1)).unwrap();
    assert_eq!(clock.elapsed(), Duration::from_hours(1));
    let slow =
        pointy::timeout(&run, Duration::from_secs(5), |run| pointy::sleep(run, Duration::from_secs(9)));
    assert_eq!(slow.unwrap_err().kind(), FailureKind::TimedOut);
    assert_eq!(clock.elapsed(), Duration::from_secs(3605));
    let busy = pointy::timeout(&run, Duration::from_secs(5), |_| {
        clock.pass(Duration::from_secs(6));
        Ok(())
    });
    assert_eq!(busy.unwrap_err().kind(), FailureKind::TimedOut);
    pointy::timeout(&run, Duration::from_secs(5), |run| pointy::sleep(run, Duration::from_secs(4))).unwrap();
    assert!(started.elapsed() < Duration::from_secs(30));
}

#[test]
fn pauses_on_tokio_pass_on_its_own_clock() {
    let waits = paused().block_on(async {
        let run = Run::new();
        let begin = tokio::time::Instant::now();
        let mut attempt = pointy::Retry::times(4).backoff(Duration::from_secs(40)).jitter(0.0).first();
        let mut waits = Vec::new();
        while let Ok(next) = attempt.again_later(&run, Failure::new(FailureKind::Lost, "no")).await {
            attempt = next;
            waits.push(begin.elapsed().as_secs());
        }
        let late = io::timeout(Duration::from_secs(5), io::wait(&run, Duration::from_secs(9))).await;
        assert_eq!(late.unwrap_err().kind(), FailureKind::TimedOut);
        waits.push(begin.elapsed().as_secs());
        waits
    });
    assert_eq!(waits, [40, 100, 160, 165]);
}
