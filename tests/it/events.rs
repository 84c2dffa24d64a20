//! `--events`: what the file holds. Every run of every case is repeated with it (see `cases`); here are those whose
//! lines are compared one by one.

use crate::tool;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

/// What is wrong with the lines of a run that ended with this status.
pub(crate) fn check(text: &str, status: i32) -> Vec<String> {
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect();
    let mut wrong = Vec::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("--events: {what}\n{text}"));
        }
    };
    must(text.ends_with('\n') && lines.iter().all(Value::is_object), "a line is no whole object");
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return wrong };
    must(first["type"] == "begin" && last["type"] == "end", "begin and end do not stand around the steps");
    // A result that cannot be written fails the program, not the run.
    must(last["outcome"] == 1 || (status != 0 && last["outcome"] == 0), "the end has another outcome");
    must(lines.iter().all(|line| line["run"] == first["run"]), "a line is of another run");
    let mut attempts: BTreeMap<(String, &str), u64> = BTreeMap::new();
    let mut failed: Vec<&Value> = Vec::new();
    for line in &lines[1..lines.len() - 1] {
        let place = line["place"].as_str().unwrap_or_default();
        // The steps of a nested workflow are counted for each attempt at the step that started it.
        let here = (line["within"].to_string(), place);
        if line["type"] == "retry" {
            must(place.is_empty() || failed.contains(&&line["place"]), "a retry of what did not fail");
            continue;
        }
        if line["type"] == "item" {
            must(attempts.contains_key(&here) || failed.is_empty(), "an item of what was not begun");
            must(line["failure"]["place"] == line["place"], "an item without its failure");
            failed.push(&line["place"]);
            continue;
        }
        must(
            line["type"] == "step" && (place.starts_with("script.pty:") || line["within"].is_array()),
            "a line of another kind",
        );
        let attempt = attempts.entry(here).or_default();
        *attempt += 1;
        must(line["attempt"] == *attempt, "attempts are not counted");
        must(line["outcome"].as_u64().is_some_and(|outcome| outcome < 10), "no outcome");
        must(line["duration"].as_f64().is_some_and(|time| time >= 0.0), "no duration");
        if line["outcome"] == 0 {
            must(line["failure"].is_object() || line["then"].is_string(), "a failure without a word");
            failed.push(&line["place"]);
        } else {
            must(line["failure"].is_null(), "a success with a failure");
        }
    }
    let place = &last["failure"]["place"];
    if place.as_str().is_some_and(|place| !place.is_empty()) {
        must(failed.contains(&place), "what failed the run is not among the steps");
    }
    wrong
}

/// A folder with a script that was built.
struct Built(tempfile::TempDir);

impl Built {
    fn new(script: &str, tasks: &str) -> Self {
        let folder = tempfile::tempdir_in(tool::scratch("events")).unwrap();
        std::fs::write(folder.path().join("script.pty"), script).unwrap();
        std::fs::write(folder.path().join("tasks.rs"), format!("use pointy::prelude::*;\n{tasks}")).unwrap();
        let built = tool::run_pointyc(&["build", "--debug", "script.pty", "-o", "flow"], folder.path());
        assert_eq!(built.status, Some(0), "{}", built.stderr);
        Self(folder)
    }

    /// The lines of a run: type, event, attempt, outcome, what follows, and how it failed.
    fn lines(&self, arguments: &[&str], status: Option<i32>) -> Vec<String> {
        let mut command = Command::new(self.0.path().join("flow"));
        command.current_dir(self.0.path()).args(["--events", "events"]).args(arguments);
        let ended = tool::run(command, "", Duration::from_secs(20));
        assert_eq!(ended.status, status, "{}", ended.stderr);
        let text = std::fs::read_to_string(self.0.path().join("events")).unwrap();
        assert!(text.ends_with('\n'));
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let shown = |line: Value| {
            let word = |value: &Value| value.as_str().map(|word| format!(" {word}")).unwrap_or_default();
            let number =
                |value: &Value| value.as_u64().map(|number| format!(" {number}")).unwrap_or_default();
            let then = line["then"].as_str().map(|then| format!(" then {then}")).unwrap_or_default();
            let kind = word(&line["failure"]["kind"]);
            format!(
                "{}{}{}{}{then}{kind}",
                line["type"].as_str().unwrap(),
                word(&line["event"]),
                number(&line["attempt"]),
                number(&line["outcome"]),
            )
        };
        lines.map(shown).collect()
    }
}

#[test]
fn attempts_arms_and_outcomes_are_told_in_order() {
    let built = Built::new(
        "Load |-> { Left || Right } |-> Flaky * 3 |-> Ship (2 |-> Restock) |-> Check (0 |-> Repair) |-> Archive",
        r#"use std::sync::atomic::{AtomicU32, Ordering};
static CALLS: AtomicU32 = AtomicU32::new(0);
#[derive(Outcome)]
pub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned(u32) }
#[task] pub fn load(n: u32) -> u32 { n }
#[task] pub fn left(x: u32) -> u32 { x }
#[task] pub fn right(x: u32) -> u32 { x }
#[task] pub fn flaky(a: u32, b: u32) -> Result<u32> { if CALLS.fetch_add(1, Ordering::SeqCst) == 0 { bail!("busy") } Ok(a + b) }
#[task] pub fn ship(x: u32) -> Shipment { match x % 3 { 0 => Shipment::Lost("gone".into()), 1 => Shipment::Delivered(x), _ => Shipment::Returned(x) } }
#[task] pub fn restock(x: u32) -> u32 { x }
#[task] pub fn check(x: u32) -> Result<u32> { if x > 20 { bail!("too many") } Ok(x) }
#[task] pub fn repair(failure: &Failure) -> u32 { failure.attempts() }
#[task] pub fn archive(x: u32) -> u32 { if x == 8 { panic!("no room") } x }
"#,
    );
    let begin = ["begin", "step Load 1 1", "step Left 1 1", "step Right 1 1"];
    let flaky = ["step Flaky 1 0 returned", "retry Flaky 1 returned", "step Flaky 2 1"];
    let follows = |n: &str, status: i32, rest: &[&str]| {
        let mut lines = built.lines(&["--n", n], Some(status));
        // Branches may begin and end in any order.
        lines[2..4].sort();
        assert_eq!(lines, [&begin[..], &flaky[..], rest].concat());
    };
    let end = "end 1";
    follows("5", 0, &["step Ship 1 1 then Check", "step Check 1 1 then Archive", "step Archive 1 1", end]);
    let returned = ["step Ship 1 2 then Restock", "step Restock 1 1", "step Check 1 1 then Archive"];
    follows("4", 1, &[&returned[..], &["step Archive 1 0 panic", "end 0 panic"]].concat());
    let repaired = ["step Check 1 0 then Repair returned", "step Repair 1 1", "step Archive 1 1", end];
    follows("11", 0, &[&["step Ship 1 1 then Check"], &repaired[..]].concat());
    follows("3", 1, &["step Ship 1 0 returned", "end 0 returned"]);
}

#[test]
fn what_waits_and_is_given_up_is_told() {
    let built = Built::new(
        "{ Slow[timeout=40ms] (0 -> Told) || {Quick |-> Busy}[timeout=90ms] * 2 (0 -> Told) } -> End",
        "#[task] pub async fn slow() { std::future::pending().await }
#[task] pub fn quick() -> u8 { 1 }
#[task] pub async fn busy(_n: u8) { std::future::pending().await }
#[task] pub async fn told() {}
#[task] pub fn end() {}
",
    );
    let lines = built.lines(&[], Some(0));
    assert_eq!(
        lines,
        [
            "begin",
            "step Quick 1 1",
            "step Slow 1 0 then Told timeout",
            "step Told 1 1",
            "step Busy 1 0 cancelled",
            "retry 1 timeout",
            "step Quick 2 1",
            "step Busy 2 0 cancelled",
            "step Told 1 1",
            "step End 1 1",
            "end 1",
        ]
    );
}

#[test]
fn a_crash_leaves_whole_lines_and_a_file_that_cannot_be_written_is_said() {
    let built = Built::new(
        "First -> Crash",
        "#[task] pub fn first() {}\n#[task] pub fn crash() { std::process::abort() }\n",
    );
    assert_eq!(built.lines(&[], None), ["begin", "step First 1 1"]);
    let run = |file: &str| {
        let mut command = Command::new(built.0.path().join("flow"));
        command.current_dir(built.0.path()).args(["--events", file]);
        tool::run(command, "", Duration::from_secs(20))
    };
    let ended = run("no/such/folder");
    assert_eq!(ended.status, Some(2), "{}", ended.stderr);
    assert!(ended.stderr.contains("--events no/such/folder"), "{}", ended.stderr);
}
