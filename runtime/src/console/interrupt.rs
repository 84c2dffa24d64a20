//! ^C and SIGTERM: the first cancels the run and gives it a moment to end, the second ends the process. What waits
//! on tokio is dropped at once; the moment is for what a thread runs.

use std::process::{ExitCode, exit};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::Run;

/// How long a run may go on after it was interrupted.
const GRACE: Duration = Duration::from_secs(5);
/// How long it may take before its user is told what else there is.
const PATIENCE: Duration = Duration::from_millis(500);
const STATUS: u8 = 130;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Cancels the run when a signal arrives.
pub(super) fn watch(run: &Run, name: &str) {
    let (run, name) = (run.clone(), name.to_owned());
    // If there is a handler already, or no way to have one, the signal ends the process as ever.
    drop(ctrlc::set_handler(move || {
        if COUNT.fetch_add(1, Ordering::SeqCst) > 0 {
            super::say(&format!("{name} was interrupted twice and ended at once\n"));
            exit(STATUS.into());
        }
        run.cancel();
        let name = name.clone();
        // A thread of its own, because this one has to hear the second signal.
        drop(std::thread::Builder::new().spawn(move || {
            std::thread::sleep(PATIENCE);
            super::say(&format!("{name} is being interrupted; once more ends it at once\n"));
            std::thread::sleep(GRACE);
            super::say(&format!(
                "{name} was interrupted and did not end by itself within {} s\n",
                GRACE.as_secs()
            ));
            exit(STATUS.into());
        }));
    }));
}

/// Whether a signal arrived.
pub(super) fn came() -> bool {
    COUNT.load(Ordering::SeqCst) > 0
}

/// The exit status of an interrupted run that ended by itself.
pub(super) fn status(name: &str) -> ExitCode {
    super::say(&format!("{name} was interrupted\n"));
    ExitCode::from(STATUS)
}
