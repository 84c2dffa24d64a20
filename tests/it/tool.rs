//! The real `pointyc`, processes with a time limit, and a queue that runs many cases on two threads.

use crate::case::root;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

/// What a process did.
#[derive(Debug)]
pub(crate) struct Ended {
    /// Its exit status; `None` after a signal.
    pub(crate) status: Option<i32>,
    /// What it printed.
    pub(crate) stdout: String,
    /// What it said.
    pub(crate) stderr: String,
}

/// The folder for all that the tests make.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = root().join("target").join("it").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The executable `pointyc`, built once per test run.
pub(crate) fn pointyc() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args([
            "build",
            "-p",
            "pointyc",
            "--bin",
            "pointyc",
            "--message-format=json-render-diagnostics",
        ]);
        cargo.current_dir(root()).stderr(Stdio::inherit());
        let out = cargo.output().unwrap();
        assert!(out.status.success(), "pointyc does not build");
        let messages = String::from_utf8(out.stdout).unwrap();
        let messages =
            messages.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let mut paths = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
        paths.next_back().expect("cargo names the executable")
    })
}

/// `pointyc` with these arguments in this folder, with the cache of the tests.
pub(crate) fn run_pointyc(args: &[&str], folder: &Path) -> Ended {
    let mut command = Command::new(pointyc());
    command.args(args).current_dir(folder).env("POINTY_CACHE", cache());
    run(command, "", Duration::from_secs(590))
}

/// The cache of the tests, so that the runtime is built once.
pub(crate) fn cache() -> PathBuf {
    scratch("cache")
}

/// Runs a process to its end, or to the end of its time.
pub(crate) fn run(mut command: Command, stdin: &str, limit: Duration) -> Ended {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let (mut to_child, mut out, mut err) =
        (child.stdin.take().unwrap(), child.stdout.take().unwrap(), child.stderr.take().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A program that reads no stdin closes the pipe early.
            let _ = to_child.write_all(stdin.as_bytes());
        });
        let stdout = scope.spawn(move || read(&mut out));
        let stderr = scope.spawn(move || read(&mut err));
        let started = Instant::now();
        let status = loop {
            match child.try_wait().unwrap() {
                Some(status) => break status.code(),
                None if started.elapsed() > limit => {
                    child.kill().unwrap();
                    child.wait().unwrap();
                    break Some(-1);
                }
                None => std::thread::sleep(Duration::from_millis(2)),
            }
        };
        Ended { status, stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
    })
}

fn read(from: &mut impl Read) -> String {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Does something for each item on two threads; panics at the end with all that went wrong.
pub(crate) fn for_each<T: Sync>(
    items: &[T],
    name: impl Fn(&T) -> &str + Sync,
    check: impl Fn(&T) -> Vec<String> + Sync,
) {
    let queue = Mutex::new(items.iter());
    let wrong = Mutex::new(Vec::new());
    let worker = || {
        loop {
            let Some(item) = queue.lock().unwrap().next() else { return };
            let found = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(item)));
            let found = found.unwrap_or_else(|_| vec!["the test itself panicked; see above".to_owned()]);
            if !found.is_empty() {
                wrong.lock().unwrap().push(format!("── {}\n{}", name(item), found.join("\n")));
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(worker);
        scope.spawn(worker);
    });
    let mut wrong = wrong.into_inner().unwrap();
    wrong.sort();
    assert!(wrong.is_empty(), "{} of {} are wrong:\n\n{}\n", wrong.len(), items.len(), wrong.join("\n\n"));
}

/// The lines that differ, those expected with `-` and those found with `+`; nothing where all are the same.
pub(crate) fn difference(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let (left, right): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let same_before = left.iter().zip(&right).take_while(|(a, b)| a == b).count();
    let same_after = left[same_before..].iter().rev().zip(right[same_before..].iter().rev());
    let same_after = same_after.take_while(|(a, b)| a == b).count();
    let mut shown = Vec::new();
    shown.extend(
        left[..same_before].iter().skip(same_before.saturating_sub(2)).map(|line| format!("  {line}")),
    );
    shown.extend(left[same_before..left.len() - same_after].iter().map(|line| format!("- {line}")));
    shown.extend(right[same_before..right.len() - same_after].iter().map(|line| format!("+ {line}")));
    Some(format!("at line {}:\n{}", same_before + 1, shown.join("\n")))
}

/// The words that a text lacks.
pub(crate) fn missing(what: &str, text: &str, words: &[String]) -> Vec<String> {
    let absent = words.iter().filter(|words| !text.contains(words.as_str()));
    absent.map(|words| format!("{what} lacks `{words}`")).collect()
}

/// All that a process did, for someone to read.
pub(crate) fn said(ended: &Ended) -> String {
    format!(
        "status {:?}\nstdout: {}\nstderr: {}",
        ended.status,
        ended.stdout.trim_end(),
        ended.stderr.trim_end()
    )
}
