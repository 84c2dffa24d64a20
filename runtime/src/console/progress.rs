//! The line on a terminal that says how far a task is.

use std::io::{IsTerminal, Write};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::Run;

/// How often the line may change.
const INTERVAL: Duration = Duration::from_millis(100);

static TERMINAL: LazyLock<bool> = LazyLock::new(|| std::io::stderr().is_terminal());
static SHOWN: Mutex<Option<Instant>> = Mutex::new(None);

/// Shows how far a task is, if stderr is a terminal.
pub(super) fn show(run: &Run, done: u64, total: Option<u64>) {
    if !*TERMINAL {
        return;
    }
    let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let last = total == Some(done);
    if !last && shown.is_some_and(|then| then.elapsed() < INTERVAL) {
        return;
    }
    *shown = Some(Instant::now());
    drop(
        std::io::stderr().lock().write_all(format!("\r\x1b[K{}", line(run.event(), done, total)).as_bytes()),
    );
}

/// Removes the line, so that what follows begins on an empty one.
pub(super) fn end() {
    let mut shown = SHOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if shown.take().is_some() {
        drop(std::io::stderr().lock().write_all(b"\r\x1b[K"));
    }
}

fn line(event: &str, done: u64, total: Option<u64>) -> String {
    match total.filter(|total| *total > 0) {
        Some(total) => {
            let percent = u128::from(done) * 100 / u128::from(total);
            format!("{event} {percent} % ({done} of {total})")
        }
        None => format!("{event} {done}"),
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_line_says_how_far() {
        assert_eq!(line("Load", 420, Some(1000)), "Load 42 % (420 of 1000)");
        assert_eq!(line("Load", 7, None), "Load 7");
        assert_eq!(line("Load", 0, Some(0)), "Load 0");
        assert_eq!(
            line("Load", u64::MAX, Some(1)),
            format!("Load {} % ({} of 1)", u128::from(u64::MAX) * 100, u64::MAX)
        );
    }
}
