//! Steps on tokio (feature `io`): the async twins of region, step, join and time-out, and the main function.

use std::pin::Pin;
use std::process::ExitCode;
use std::task::{Context, Poll};
use std::time::Duration;

use pin_project_lite::pin_project;
use serde::Serialize;

use crate::{
    At, Branches, Failure, FailureKind, Inputs, Run, Steps, builtins, console, join, panics,
    timeout::timed_out,
};

mod items;
#[cfg(feature = "shell")]
mod shell;
mod workers;

pub use crate::resource::later::Resource;
pub use items::{Pulled, TryPulled, collect, drain, items, later, try_collect, try_drain};
#[cfg(feature = "shell")]
pub use shell::shell;
pub use workers::Workers;

pin_project! {
    /// The future of [`region`].
    pub struct Region<'a, S: Steps, F> {
        run: &'a Run,
        at: &'a At<S>,
        begun: bool,
        #[pin]
        steps: F,
    }

    impl<S: Steps, F> PinnedDrop for Region<'_, S, F> {
        fn drop(this: Pin<&mut Self>) {
            this.at.dropped();
        }
    }
}

/// Runs steps one after the other. A panic in one is a failure of that step; an error gets its step here.
pub fn region<'a, S: Steps, T, F>(run: &'a Run, at: &'a At<S>, steps: F) -> Region<'a, S, F>
where
    F: Future<Output = Result<T, Failure>>,
{
    Region { run, at, begun: false, steps }
}

impl<S: Steps, T, F: Future<Output = Result<T, Failure>>> Future for Region<'_, S, F> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        guarded(this.run, this.at, this.begun, || this.steps.poll(context))
    }
}

pin_project! {
    /// The future of [`step`].
    pub struct Step<'a, S: Steps, F> {
        run: &'a Run,
        at: At<S>,
        begun: bool,
        #[pin]
        step: F,
    }

    impl<S: Steps, F> PinnedDrop for Step<'_, S, F> {
        fn drop(this: Pin<&mut Self>) {
            this.at.dropped();
        }
    }
}

/// Runs one step by itself: a branch of a parallel part, an attempt, a step that has an arm on 0.
pub fn step<S: Steps, T, F>(run: &Run, step: S, future: F) -> Step<'_, S, F>
where
    F: Future<Output = Result<T, Failure>>,
{
    let at = At::new();
    at.set(step);
    Step { run, at, begun: false, step: future }
}

impl<S: Steps, T, F: Future<Output = Result<T, Failure>>> Future for Step<'_, S, F> {
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        guarded(this.run, this.at, this.begun, || this.step.poll(context))
    }
}

#[inline]
fn guarded<S: Steps, T>(
    run: &Run,
    at: &At<S>,
    begun: &mut bool,
    poll: impl FnOnce() -> Poll<Result<T, Failure>>,
) -> Poll<Result<T, Failure>> {
    if !*begun {
        *begun = true;
        if let Some(stopped) = run.stopped() {
            return Poll::Ready(Err(at.failed(stopped)));
        }
        at.watched_by(run);
    }
    match panics::catch(poll) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(Ok(value))) => {
            at.ended();
            Poll::Ready(Ok(value))
        }
        Ok(Poll::Ready(Err(failure))) => Poll::Ready(Err(at.failed(failure))),
        Err(payload) => Poll::Ready(Err(at.panicked(payload))),
    }
}

pin_project! {
    /// The future of [`part`].
    pub struct LongPart<F> {
        #[pin]
        future: F,
    }
}

/// A part of a long chain: polled by a function of its own, so that the chain does not become one function that
/// takes minutes to optimize.
pub fn part<F: Future>(future: F) -> LongPart<F> {
    LongPart { future }
}

impl<F: Future> Future for LongPart<F> {
    type Output = F::Output;

    #[inline(never)]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.project().future.poll(context)
    }
}

pin_project! {
    #[project = PartProject]
    #[project_replace = PartReplace]
    enum Part<F: Future> {
        Running { #[pin] future: F },
        Done { output: F::Output },
        Taken,
    }
}

impl<F: Future> Part<F> {
    /// Drives the part; whether it is done.
    fn drive(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> bool {
        match self.as_mut().project() {
            PartProject::Running { future } => match future.poll(context) {
                Poll::Ready(output) => {
                    self.project_replace(Part::Done { output });
                    true
                }
                Poll::Pending => false,
            },
            PartProject::Done { .. } => true,
            PartProject::Taken => false,
        }
    }

    fn take(self: Pin<&mut Self>) -> Option<F::Output> {
        match self.project_replace(Part::Taken) {
            PartReplace::Done { output } => Some(output),
            PartReplace::Running { .. } | PartReplace::Taken => None,
        }
    }
}

pin_project! {
    /// The future of [`join`].
    pub struct Join<A: Future, B: Future> {
        #[pin]
        a: Part<A>,
        #[pin]
        b: Part<B>,
    }
}

/// Runs both at once, inside one task, and waits for both. The failures of both stand in the order of the script.
pub fn join<A, B, FA, FB>(a: FA, b: FB) -> Join<FA, FB>
where
    FA: Future<Output = Result<A, Failure>>,
    FB: Future<Output = Result<B, Failure>>,
{
    Join { a: Part::Running { future: a }, b: Part::Running { future: b } }
}

impl<A, B, FA, FB> Future for Join<FA, FB>
where
    FA: Future<Output = Result<A, Failure>>,
    FB: Future<Output = Result<B, Failure>>,
{
    type Output = Result<(A, B), Failure>;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let a = this.a.as_mut().drive(context);
        let b = this.b.as_mut().drive(context);
        if !(a && b) {
            return Poll::Pending;
        }
        match (this.a.take(), this.b.take()) {
            (Some(a), Some(b)) => Poll::Ready(join::both(a, b)),
            // Polled again after it was ready: it has nothing more to give.
            (None, _) | (_, None) => Poll::Pending,
        }
    }
}

/// Runs steps on rayon's threads; they own their data and never block a thread of tokio.
///
/// # Errors
/// The failure of the steps.
#[cfg(feature = "cpu")]
pub async fn on_cpu<T: Send + 'static>(
    run: &Run,
    steps: impl FnOnce(&Run) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    #[cfg(feature = "testing")]
    if run.mocks().is_some() {
        // Tokio lets no time pass while one of its own threads works, and knows nothing of others.
        return blocking(run, move |run| crate::cpu::enter(|| steps(run))).await;
    }
    let (give, take) = tokio::sync::oneshot::channel();
    let (run, job) = (run.clone(), run.token().job());
    crate::cpu::spawn(move || {
        let _job = job;
        let result = panics::catch(|| steps(&run)).unwrap_or_else(|payload| Err(panics::failure(payload)));
        // Nobody waits any more if a time-out dropped the other end.
        drop(give.send(result));
    });
    take.await.unwrap_or_else(|_| Err(Failure::new(FailureKind::Lost, "the thread that ran it is gone")))
}

/// Runs steps that block, such as a `fn` that reads a file, on the threads that tokio keeps for that.
///
/// # Errors
/// The failure of the steps.
pub async fn blocking<T: Send + 'static>(
    run: &Run,
    steps: impl FnOnce(&Run) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    #[cfg(feature = "testing")]
    let (tested, before) = (run.clone(), run.tested_time());
    let (run, job) = (run.clone(), run.token().job());
    let blocked = tokio::task::spawn_blocking(move || {
        let _job = job;
        let result = panics::quietly(|| panics::catch(|| steps(&run)));
        result.unwrap_or_else(|payload| Err(panics::failure(payload)))
    });
    let result = blocked.await.unwrap_or_else(|error| Err(Failure::new(FailureKind::Lost, error)));
    #[cfg(feature = "testing")]
    if let (Some(before), Some(after)) = (before, tested.tested_time()) {
        // What passed on the test's clock passes on tokio's too, so that a time-out around it is heard.
        tokio::time::sleep(after.saturating_sub(before)).await;
    }
    result
}

/// Runs a future for at most so long, then drops it.
///
/// # Errors
/// The failure of the future, or that the time was over.
pub async fn timeout<T>(
    time: Duration,
    future: impl IntoFuture<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    tokio::time::timeout(time, future).await.unwrap_or_else(|_| Err(timed_out(time)))
}

/// The same for steps that may have jobs on other threads: these cannot be dropped. They are told to stop, and the
/// time-out is said when they have ended.
///
/// # Errors
/// The failure of the steps, or that the time was over.
pub async fn within<T>(
    run: &Run,
    time: Duration,
    steps: impl AsyncFnOnce(&Run) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let run = run.part();
    let result = tokio::time::timeout(time, steps(&run)).await;
    match result {
        Ok(result) => result,
        Err(_) => {
            run.cancel();
            run.token().jobs_are_over().await;
            Err(timed_out(time))
        }
    }
}

/// A branch under a rule by which no branch may fail; dropped where it waits as soon as the branches are stopped.
///
/// # Errors
/// If it failed, or was stopped.
pub async fn result<T>(
    branches: &Branches,
    at: u32,
    branch: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    until_stopped(branches, branch, |result| branches.result(at, result)).await
}

/// A branch that gives something if it succeeds; dropped where it waits as soon as the branches are stopped.
///
/// # Errors
/// Never; a result, so that branches are joined as they are without a rule.
pub async fn option<T>(
    branches: &Branches,
    at: u32,
    branch: impl Future<Output = Result<T, Failure>>,
) -> Result<Option<T>, Failure> {
    until_stopped(branches, branch, |result| branches.option(at, result)).await
}

async fn until_stopped<T, R>(
    branches: &Branches,
    branch: impl Future<Output = Result<T, Failure>>,
    ended: impl Fn(Result<T, Failure>) -> R,
) -> R {
    let mut branch = std::pin::pin!(branch);
    std::future::poll_fn(|context| {
        if branches.is_stopped() {
            let stopped = Failure::new(FailureKind::Cancelled, "the branch was stopped");
            return Poll::Ready(ended(Err(stopped)));
        }
        branch.as_mut().poll(context).map(|result| {
            let ended = ended(result);
            if branches.is_stopped() {
                // The other branches are parts of the same task: it looks at each of them once more.
                context.waker().wake_by_ref();
            }
            ended
        })
    })
    .await
}

/// Judges what finished, when the jobs of stopped branches have ended.
///
/// # Errors
/// All failures in the order of the script, if the rule does not hold.
pub async fn judge<T>(branches: &Branches, results: Result<T, Failure>) -> Result<T, Failure> {
    if branches.is_stopped() {
        branches.run().token().jobs_are_over().await;
    }
    branches.judge(results)
}

/// `std::Sleep`: waits this long, or until the run is cancelled.
///
/// # Errors
/// If it is time to stop before.
pub async fn wait(run: &Run, time: Duration) -> Result<(), Failure> {
    if waited(run, time).await { Ok(()) } else { Err(builtins::stopped(run)) }
}

/// Waits; says whether it could wait so long.
pub(crate) async fn waited(run: &Run, time: Duration) -> bool {
    tokio::time::timeout(time, run.cancelled()).await.is_err()
}

/// Waits for a workflow inside of a program, on tokio threads of its own. On a thread that drives a tokio runtime it
/// waits beside that thread, which does nothing else meanwhile.
///
/// # Errors
/// The failure of the workflow, or that the threads cannot be started.
pub fn block_on<T: Send>(workflow: impl AsyncFnOnce() -> Result<T, Failure> + Send) -> Result<T, Failure> {
    let wait = || {
        let tokio = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("io").build();
        let tokio = tokio.map_err(|error| crate::failure!(error))?;
        let result = tokio.block_on(workflow());
        tokio.shutdown_background();
        result
    };
    if tokio::runtime::Handle::try_current().is_err() {
        return wait();
    }
    std::thread::scope(|scope| {
        scope.spawn(wait).join().unwrap_or_else(|payload| Err(panics::failure(payload)))
    })
}

/// The main function of a workflow with steps on tokio; see [`console::main`].
pub fn main<I: Inputs, T: Serialize>(
    name: &str,
    doc: &str,
    workflow: impl AsyncFnOnce(I, &Run) -> Result<T, Failure>,
) -> ExitCode {
    console::around(name, doc, |inputs, run| {
        let tokio = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("io").build();
        let tokio = tokio.map_err(|error| {
            Failure::returned(
                vec!["the threads of tokio cannot be started".to_owned(), error.to_string()],
                error,
            )
        })?;
        let result = tokio.block_on(until_interrupted(run, workflow(inputs, run)));
        if console::interrupted() {
            // What a thread runs cannot be dropped. It looks at its token, or the grace of an interrupt ends it.
            run.token().wait_for_jobs();
        }
        // What tasks left running may not keep the program from ending.
        tokio.shutdown_background();
        result
    })
}

/// Drives the workflow to its end; an interrupt drops it where it waits.
async fn until_interrupted<T>(
    run: &Run,
    workflow: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let mut workflow = std::pin::pin!(workflow);
    let mut cancelled = std::pin::pin!(run.cancelled());
    let mut listening = true;
    std::future::poll_fn(|context| {
        if let Poll::Ready(result) = workflow.as_mut().poll(context) {
            return Poll::Ready(result);
        }
        if listening && cancelled.as_mut().poll(context).is_ready() {
            // A run that a task cancels goes on to its end, which is a failure of the next step.
            listening = false;
            if console::interrupted() {
                return Poll::Ready(Err(Failure::new(FailureKind::Cancelled, "the run was interrupted")));
            }
        }
        Poll::Pending
    })
    .await
}
