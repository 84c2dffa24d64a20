//! `--watch`: runs the tests again whenever a file changes that decides about them. It looks for changes several times a
//! second, which works on every file system and costs next to nothing for the few files of a workflow.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{Args, once};
use crate::cli::{Exit, print};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(150);

/// Runs until ^C ends it.
pub(super) fn watch(arguments: &Args) -> Exit {
    loop {
        let before = SystemTime::now();
        // A file that is new while the tests run is a change as well.
        let known = arguments.found().len();
        let (_, watched) = once(arguments);
        let states: Vec<State> = watched.iter().map(|path| state(path)).collect();
        // What changed while the tests ran may not have been seen by them.
        let changed_meanwhile = states.iter().any(|state| state.is_some_and(|(time, _)| time >= before));
        if !changed_meanwhile {
            print("\nwaiting for a change; ^C ends\n");
            wait(&watched, &states, || arguments.found().len() != known);
        } else {
            std::thread::sleep(PAUSE);
        }
    }
}

/// When a file changed and how long it is; nothing where there is none.
type State = Option<(SystemTime, u64)>;

fn state(path: &Path) -> State {
    let about = path.metadata().ok()?;
    Some((about.modified().ok()?, about.len()))
}

fn wait(watched: &[PathBuf], states: &[State], is_new: impl Fn() -> bool) {
    loop {
        std::thread::sleep(PAUSE);
        let now = watched.iter().map(|path| state(path));
        if !now.eq(states.iter().copied()) || is_new() {
            // An editor may write a file in several steps.
            std::thread::sleep(PAUSE);
            return;
        }
    }
}
