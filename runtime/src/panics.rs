//! Panics of tasks: caught at a region's border, told apart from others, with their place in the Rust file.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use crate::{Failure, FailureKind};

thread_local! {
    /// How many regions this thread is inside of.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// What the hook last saw on this thread: message and place.
    static LAST: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

/// Runs `f`; a panic inside becomes an error.
pub(crate) fn catch<T>(f: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    DEPTH.set(DEPTH.get() + 1);
    // What a panic leaves half done belongs to the task or to the region, and both are given up.
    let result = catch_unwind(AssertUnwindSafe(f));
    DEPTH.set(DEPTH.get() - 1);
    result
}

/// The failure that a caught panic is.
#[cold]
pub(crate) fn failure(payload: &(dyn Any + Send)) -> Failure {
    let message = message(payload);
    // A panic that was caught and raised again by a task leaves an older note here: it is not ours then.
    let seen = LAST.take().filter(|(seen, _)| *seen == message);
    Failure::new(FailureKind::Panic, message).located(seen.map(|(_, place)| place))
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

/// Keeps the panics of tasks off stderr, where the report will name them, and notes their places. Other panics
/// are shown as before.
pub(crate) fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| if DEPTH.get() > 0 { note(info) } else { before(info) }));
    });
}

fn note(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    LAST.set(Some((message(info.payload()), place)));
}
