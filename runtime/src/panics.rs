//! Panics of tasks: caught at a region's border, and kept off stderr, where the report will name them.

use std::any::Any;
use std::cell::Cell;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::{Mutex, Once, PoisonError};

use crate::{Failure, FailureKind};

thread_local! {
    /// Whether this thread runs tasks and nothing else, so that every panic on it ends in a region.
    static RUNS_TASKS: Cell<bool> = const { Cell::new(false) };
}

/// The last panics that the hook saw, each with its place. Shared by all threads, because rayon carries a panic
/// from the thread where it happened to the one that waits.
static SEEN: Mutex<VecDeque<(String, String)>> = Mutex::new(VecDeque::new());

/// How many panics are kept: a task that catches its own panics leaves them here.
const KEPT: usize = 64;

/// Runs `f`; a panic inside becomes an error.
#[inline]
pub(crate) fn catch<T>(f: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    // What a panic leaves half done belongs to the task or to the region, and both are given up.
    catch_unwind(AssertUnwindSafe(f))
}

/// The failure that a caught panic is; of an item that failed while a step pulled it, its own.
#[cold]
pub(crate) fn failure(payload: Box<dyn Any + Send>) -> Failure {
    let payload = match payload.downcast::<Failure>() {
        Ok(failure) => return *failure,
        Err(payload) => payload,
    };
    let message = message(payload.as_ref());
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let at = seen.iter().rposition(|(seen, _)| *seen == message);
    let place = at.and_then(|at| seen.remove(at)).map(|(_, place)| place);
    Failure::new(FailureKind::Panic, message).located(place)
}

fn message(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&'static str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic without a message".to_owned()
    }
}

/// From here on, panics on threads that run tasks are noted and not shown. Others are shown as before: those of
/// threads that a task starts by itself, and of tokio's own tasks.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| if RUNS_TASKS.get() { note(info) } else { before(info) }));
    });
    this_thread_runs_tasks();
}

/// Every panic on this thread ends in a region.
pub(crate) fn this_thread_runs_tasks() {
    RUNS_TASKS.set(true);
}

/// Runs `f` on a thread that also runs other things.
#[cfg(feature = "io")]
pub(crate) fn quietly<T>(f: impl FnOnce() -> T) -> T {
    let before = RUNS_TASKS.replace(true);
    let value = f();
    RUNS_TASKS.set(before);
    value
}

fn note(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if seen.len() >= KEPT {
        seen.pop_front();
    }
    seen.push_back((message(info.payload()), place));
}
