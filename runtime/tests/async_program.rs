//! A generated program with io steps, written by hand: what the emitter prints must compile like this.
#![cfg(all(feature = "io", feature = "cpu"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![allow(missing_docs, unreachable_pub, dead_code, reason = "tasks are written as their authors write them")]

use std::time::Duration;

use pointy::{At, Failure, FailureKind, Run, StepInfo, Task, raise};

mod tasks {
    use pointy::prelude::*;

    #[task]
    pub async fn fetch(url: &str) -> Result<String> {
        tokio::task::yield_now().await;
        if url.is_empty() {
            bail!("no address");
        }
        Ok(url.to_owned())
    }

    #[task]
    pub async fn parse(page: &str) -> Result<Vec<u64>> {
        tokio::task::yield_now().await;
        Ok(page.split(',').map(str::parse).collect::<Result<_, _>>()?)
    }

    #[task]
    pub async fn store(page: &str) -> usize {
        tokio::task::yield_now().await;
        assert!(!page.contains('!'), "cannot store {page}");
        page.len()
    }

    #[task]
    pub fn sum(run: &Run, numbers: Vec<u64>) -> u64 {
        assert_eq!(run.event(), "Sum");
        numbers.iter().sum()
    }
}

#[derive(Clone, Copy)]
enum Step {
    Fetch,
    Parse,
    Store,
    Sum,
}

impl pointy::Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo { event: "Fetch", place: "f.pty:1:1" },
        StepInfo { event: "Parse", place: "f.pty:2:1" },
        StepInfo { event: "Store", place: "f.pty:3:1" },
        StepInfo { event: "Sum", place: "f.pty:4:1" },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

struct Inputs {
    url: String,
}

type Output = (<tasks::sum as Task>::Output, <tasks::store as Task>::Output);

async fn workflow(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let at = At::new();
    pointy::io::region(run, &at, async {
        at.set(Step::Fetch);
        let fetch = tasks::fetch(&inputs.url).await.map_err(raise::<tasks::fetch>)?;
        let (parse, store) = pointy::io::join(
            pointy::io::step(run, Step::Parse, async {
                tasks::parse(&fetch).await.map_err(raise::<tasks::parse>)
            }),
            pointy::io::step(run, Step::Store, async { Ok(tasks::store(&fetch).await) }),
        )
        .await?;
        let sum = pointy::io::on_cpu(run, move |run| {
            pointy::step(run, Step::Sum, || Ok(tasks::sum(&run.at(Step::Sum, 1), parse)))
        })
        .await?;
        Ok((sum, store))
    })
    .await
}

fn run(url: &str) -> Result<Output, Failure> {
    let (url, tokio) =
        (url.to_owned(), tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap());
    // Spawning shows that the future may move between threads.
    tokio.block_on(async {
        tokio::spawn(async { workflow(Inputs { url }, &Run::new()).await }).await.unwrap()
    })
}

#[test]
fn the_steps_run() {
    assert_eq!(run("1,2,3").unwrap(), (6, 5));
}

#[test]
fn failures_name_their_steps() {
    assert_eq!(run("").unwrap_err().event(), "Fetch");
    let failure = run("1,!").unwrap_err();
    assert_eq!((failure.event(), failure.kind()), ("Parse", FailureKind::Returned));
    let other = &failure.related()[0];
    assert_eq!(
        (other.event(), other.kind(), other.message()),
        ("Store", FailureKind::Panic, "cannot store 1,!")
    );
}

#[test]
fn a_cancelled_run_begins_no_step() {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let run = Run::new();
    run.cancel();
    let failure = tokio.block_on(workflow(Inputs { url: "1".into() }, &run)).unwrap_err();
    assert_eq!(failure.kind(), FailureKind::Cancelled);
}

#[test]
fn waiting_ends_when_the_run_is_cancelled_or_the_time_is_over() {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let run = Run::new();
    let hour = Duration::from_secs(3600);
    let late = tokio.block_on(pointy::io::timeout(Duration::from_millis(1), pointy::io::wait(&run, hour)));
    assert_eq!(late.unwrap_err().kind(), FailureKind::TimedOut);
    let other = run.clone();
    let cancel = std::thread::spawn(move || other.cancel());
    let stopped = tokio.block_on(pointy::io::wait(&run, hour));
    assert_eq!(stopped.unwrap_err().kind(), FailureKind::Cancelled);
    cancel.join().unwrap();
}

#[test]
fn a_step_that_blocks_runs_elsewhere_and_may_panic_there() {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let run = Run::new();
    let here = std::thread::current().id();
    let elsewhere =
        tokio.block_on(pointy::io::blocking(&run, move |_| Ok(std::thread::current().id() != here)));
    assert!(elsewhere.unwrap());
    let failure = tokio.block_on(pointy::io::blocking(&run, |run| {
        pointy::step(run, Step::Sum, || -> Result<(), Failure> { panic!("at once") })
    }));
    assert_eq!(failure.unwrap_err().to_string(), "Sum: at once");
}

#[test]
fn a_later_attempt_gets_the_value_itself() {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let run = Run::new();
    let result = tokio.block_on(async {
        let mut attempt = pointy::Retry::times(2).first();
        let mut page = Some(String::from("x"));
        loop {
            match pointy::io::step(&run, Step::Parse, async {
                let page = attempt.take(&mut page);
                tasks::parse(&page).await.map_err(raise::<tasks::parse>)
            })
            .await
            {
                Ok(value) => break Ok(value),
                Err(failure) => match attempt.again_later(&run, failure).await {
                    Ok(next) => attempt = next,
                    Err(failure) => break Err(failure),
                },
            }
        }
    });
    assert_eq!(result.unwrap_err().attempts(), 2);
}
