//! The executable of a workflow as its user meets it: flags, results, reports, signals. This file is the program
//! and, started again with `PROGRAM` set, the workflow that it looks at.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![allow(missing_docs, unreachable_pub, dead_code, reason = "tasks are written as their authors write them")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Output, Stdio};
use std::time::Duration;

use libtest_mimic::{Arguments, Trial};
use pointy::{Constraint, Failure, Field, Kind, Reader, Run, StepInfo, raise, region};

mod tasks {
    use std::io::Write;

    use pointy::prelude::*;

    #[record]
    pub struct Flight {
        pub month: u8,
        pub delay: Option<f64>,
    }

    #[task]
    pub fn check(mode: &str) -> Result<()> {
        match mode {
            "fail" => {
                let cause = std::fs::read_to_string("/nowhere").context("no settings\nin two lines");
                cause.context("cannot begin").map(drop)
            }
            "panic" => panic!("what now?"),
            _ => Ok(()),
        }
    }

    #[task]
    pub fn wait(run: &Run, mode: &str, time: Duration) {
        if mode == "stubborn" {
            say("waiting");
            std::thread::sleep(time);
        } else if mode == "wait" {
            say("waiting");
            let _ = run.token().sleep(time);
        }
    }

    pub fn say(text: &str) {
        drop(writeln!(std::io::stderr(), "{text}"));
    }
}

#[derive(Clone, Copy)]
enum Step {
    Check,
    Wait,
    Left,
    Right,
}

impl pointy::Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo { event: "Check", place: "p.pty:1:1" },
        StepInfo { event: "Wait", place: "p.pty:2:1" },
        StepInfo { event: "Left", place: "p.pty:3:1" },
        StepInfo { event: "Right", place: "p.pty:4:1" },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

struct Inputs {
    mode: String,
    tags: Vec<u8>,
    flights: Option<Vec<tasks::Flight>>,
    time: Duration,
    deep: bool,
    labels: std::collections::BTreeMap<String, String>,
    result_file: Option<PathBuf>,
}

const FIELD: Field =
    Field { name: "", kind: Kind::Text, doc: "", optional: false, default: None, constraints: &[] };

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field { name: "mode", doc: "What to do.", constraints: &[Constraint::MaxLength(9)], ..FIELD },
        Field {
            name: "tags",
            kind: Kind::List(&Kind::Int { min: 0, max: 255 }),
            default: Some("[]"),
            ..FIELD
        },
        Field { name: "flights", kind: Kind::List(&Kind::Record), optional: true, ..FIELD },
        Field { name: "time", kind: Kind::Duration, default: Some("\"0s\""), ..FIELD },
        Field { name: "deep", kind: Kind::Bool, default: Some("false"), ..FIELD },
        Field { name: "labels", kind: Kind::Map(&Kind::Text), default: Some("{}"), ..FIELD },
        Field { name: "result_file", kind: Kind::Path, optional: true, ..FIELD },
    ];
    fn read(from: &mut Reader) -> Option<Self> {
        let mode = from.json("mode");
        let tags = from.json("tags");
        let flights = from.rows("flights");
        let time = from.take("time");
        let deep = from.json("deep");
        let labels = from.json("labels");
        let result_file = from.take("result_file");
        Some(Self {
            mode: mode?,
            tags: tags?,
            flights: flights?,
            time: time?,
            deep: deep?,
            labels: labels?,
            result_file: result_file?,
        })
    }
}

fn workflow(inputs: Inputs, run: &Run) -> Result<serde_json::Value, Failure> {
    region(run, |at| {
        at.set(Step::Check);
        tasks::check(&inputs.mode).map_err(raise::<tasks::check>)?;
        at.set(Step::Wait);
        tasks::wait(&run.at(Step::Wait, 1), &inputs.mode, inputs.time);
        if inputs.mode == "parallel" {
            let left = pointy::step(run, Step::Left, || pointy::fail::<()>("left")).unwrap_err();
            let right = pointy::step(run, Step::Right, || pointy::fail::<()>("right")).unwrap_err();
            return Err(left.after(3).and(right));
        }
        if inputs.mode == "big" {
            return Ok(vec![7; 1_000_000].into());
        }
        Ok(serde_json::json!({
            "tags": inputs.tags,
            "flights": inputs.flights,
            "time": inputs.time,
            "deep": inputs.deep,
            "labels": inputs.labels,
            "file": inputs.result_file,
        }))
    })
}

fn nothing(_: Inputs, run: &Run) -> Result<(), Failure> {
    pointy::sleep(run, Duration::ZERO)
}

/// Waits in the way that the mode says; none of the tasks looks at its run but `wait`.
#[cfg(feature = "io")]
async fn later(inputs: Inputs, run: &Run) -> Result<String, Failure> {
    let Inputs { mode, time, .. } = inputs;
    match mode.as_str() {
        "async" => {
            tasks::say("waiting");
            tokio::time::sleep(time).await;
        }
        "blocking" => {
            pointy::io::blocking(run, move |run| {
                tasks::wait(run, "stubborn", time);
                tasks::say("the job is over");
                Ok(())
            })
            .await?;
        }
        #[cfg(feature = "cpu")]
        "cpu" => {
            pointy::io::on_cpu(run, move |run| {
                tasks::wait(run, "wait", time);
                tasks::say("the job is over");
                Ok(())
            })
            .await?;
        }
        _ => pointy::io::wait(run, time).await?,
    }
    Ok(mode)
}

fn main() -> ExitCode {
    match std::env::var("PROGRAM").as_deref() {
        Ok("value") => pointy::console::main("Look", "Looks at things.", workflow),
        Ok("nothing") => pointy::console::main("Nothing", "", nothing),
        #[cfg(feature = "io")]
        Ok("async") => pointy::io::main("Later", "", later),
        _ => tests(),
    }
}

fn tests() -> ExitCode {
    let all: &[(&str, fn())] = &[
        ("a_result_is_json_on_stdout", a_result_is_json_on_stdout),
        ("a_bool_may_have_a_value", a_bool_may_have_a_value),
        ("all_that_is_wrong_is_said_at_once", all_that_is_wrong_is_said_at_once),
        ("help_and_version_are_printed", help_and_version_are_printed),
        ("inputs_come_from_a_file_and_flags_on_top", inputs_come_from_a_file_and_flags_on_top),
        ("records_come_from_json_lines", records_come_from_json_lines),
        #[cfg(feature = "csv")]
        ("records_come_from_csv", records_come_from_csv),
        ("a_failure_is_reported", a_failure_is_reported),
        ("a_panic_is_reported_once", a_panic_is_reported_once),
        ("related_failures_are_reported", related_failures_are_reported),
        ("nothing_is_printed_for_nothing", nothing_is_printed_for_nothing),
        ("a_result_goes_to_a_file_whole_or_not_at_all", a_result_goes_to_a_file_whole_or_not_at_all),
        #[cfg(target_os = "linux")]
        ("a_full_disk_is_said", a_full_disk_is_said),
        ("a_closed_pipe_is_said", a_closed_pipe_is_said),
        #[cfg(unix)]
        ("an_interrupt_cancels_the_run", an_interrupt_cancels_the_run),
        #[cfg(unix)]
        ("a_second_interrupt_ends_at_once", a_second_interrupt_ends_at_once),
        #[cfg(feature = "io")]
        ("an_async_program_is_the_same", an_async_program_is_the_same),
        #[cfg(all(unix, feature = "io"))]
        ("an_interrupt_drops_what_waits", an_interrupt_drops_what_waits),
        #[cfg(all(unix, feature = "io", feature = "cpu"))]
        ("an_interrupt_waits_for_threads", an_interrupt_waits_for_threads),
    ];
    let trials = all.iter().map(|(name, test)| {
        let test = *test;
        Trial::test(*name, move || {
            test();
            Ok(())
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit_code()
}

fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env("PROGRAM", name).args(arguments).stdin(Stdio::null());
    command
}

fn look(arguments: &[&str]) -> (i32, String, String) {
    said(program("value", arguments).output().unwrap())
}

fn said(output: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("pointy-console-{}-{name}", std::process::id()));
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

fn a_result_is_json_on_stdout() {
    let given = ["--mode=ok", "--tags", "1", "--tags=2", "--time", "1m", "--deep", "--labels", "a=b=c"];
    let (status, out, err) = look(&given);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(json(&out)["tags"], json("[1, 2]"));
    assert_eq!(json(&out)["time"]["secs"], 60);
    assert_eq!(json(&out)["deep"], true);
    assert_eq!(json(&out)["labels"]["a"], "b=c");
    assert_eq!(json(&out)["flights"], json("null"));
    assert!(out.ends_with("}\n") && out.contains("\n  \"deep\""));
}

fn a_bool_may_have_a_value() {
    for (given, deep) in [
        (&["--deep"][..], true),
        (&["--deep", "true"], true),
        (&["--deep", "false"], false),
        (&["--deep=false"], false),
    ] {
        let (status, out, err) = look(&[given, &["--mode", "ok"]].concat());
        assert_eq!((status, err.as_str(), &json(&out)["deep"]), (0, "", &json(&deep.to_string())));
    }
    let (status, _, err) = look(&["--mode", "ok", "--deep", "no"]);
    assert_eq!((status, err.contains("unexpected `no`")), (2, true), "{err}");
}

fn all_that_is_wrong_is_said_at_once() {
    let given = [
        "--moed",
        "x",
        "--tags",
        "300",
        "--time=soon",
        "--deep=perhaps",
        "more",
        "--labels",
        "--result_file",
    ];
    let (status, out, err) = look(&given);
    assert_eq!((status, out.as_str()), (2, ""));
    let expected = "\
error: unknown flag `--moed`
       did you mean `--mode`?
error: --tags: 300 is out of range: a whole number from 0 to 255
error: --time: expected a length of time such as 30s, 5m or 2h, found `soon`
error: --deep: expected true or false, found `perhaps`
error: unexpected `more`
       the inputs are --mode, --tags, --flights, --time, --deep, --labels, --result-file
error: --labels lacks its value
error: --result_file lacks its value
error: --mode is missing
       What to do.
";
    assert!(err.starts_with(expected), "{err}");
    let (status, _, err) = look(&["--mode", "much too long", "--mode", "again"]);
    assert_eq!(status, 2);
    assert!(err.contains("--mode is given twice"), "{err}");
    let (_, _, err) = look(&["--mode=--x", "--time=-1"]);
    assert!(
        err.starts_with("error: --time: expected a length of time") && err.contains("found `-1`"),
        "{err}"
    );
    let (_, _, err) = look(&["--mode", "much too long"]);
    assert!(err.contains("error: --mode: `much too long` is not at most 9 long"), "{err}");
}

fn help_and_version_are_printed() {
    let (status, out, _) = look(&["--help"]);
    assert_eq!(status, 0);
    assert!(out.starts_with("Look\n\nLooks at things.\n\nUsage: "), "{out}");
    assert!(out.contains("--mode <text>         What to do. [at most 9 long]\n"), "{out}");
    assert!(out.contains("--tags <int>          [may be repeated]\n"), "{out}");
    assert!(out.contains("\n  --deep[=true|false]\n"), "{out}");
    assert!(out.lines().all(|line| line == line.trim_end()), "{out}");
    let (status, out, _) = look(&["--version"]);
    assert_eq!((status, out), (0, format!("Look (made with Pointy {})\n", env!("CARGO_PKG_VERSION"))));
}

fn inputs_come_from_a_file_and_flags_on_top() {
    let folder = folder("inputs");
    let file = folder.join("inputs.json");
    fs::write(&file, r#"{ "mode": "ok", "tags": [1, 2], "result-file": "x", "time": 1.5 }"#).unwrap();
    let (status, out, err) = look(&["--tags", "9", "--inputs", file.to_str().unwrap()]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!((&json(&out)["tags"], &json(&out)["file"]), (&json("[9]"), &json("\"x\"")));
    fs::write(&file, r#"{ "mode": 3, "tag": [1], "time": null }"#).unwrap();
    let (status, _, err) = look(&["--inputs", file.to_str().unwrap()]);
    assert_eq!(status, 2);
    assert!(err.contains("there is no input `tag`\n       did you mean `tags`?"), "{err}");
    assert!(err.contains("--mode: expected text, found `3`"), "{err}");
    assert!(err.contains("--time: expected a length of time"), "{err}");
    let mut child =
        program("value", &["--inputs", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(br#"{"mode": "ok"}"#).unwrap();
    assert_eq!(said(child.wait_with_output().unwrap()).0, 0);
    for broken in ["[1]", "{", "", "3", "{\"mode\":\"ok\"} x"] {
        fs::write(&file, broken).unwrap();
        let (status, _, err) = look(&["--inputs", file.to_str().unwrap()]);
        // Whether the mode is missing nobody can know.
        assert_eq!((status, err.matches("error: ").count()), (2, 1), "{broken}: {err}");
        assert!(err.starts_with(&format!("error: --inputs {}: ", file.display())), "{err}");
    }
    fs::write(&file, r#"{ "mode": "ok", "result_file": "a", "mode": "x", "result-file": "b" }"#).unwrap();
    let (status, _, err) = look(&["--inputs", file.to_str().unwrap()]);
    assert_eq!(status, 2);
    assert!(err.contains("inputs.json: `mode` is given twice"), "{err}");
    assert!(err.contains("inputs.json: `result-file` is given twice"), "{err}");
    let (status, _, err) = look(&["--inputs", "-", "--tags", "x"]);
    assert_eq!(status, 2);
    assert!(err.starts_with("error: --inputs - (stdin): ") && err.contains("error: --tags: "), "{err}");
    let (status, _, err) = look(&["--inputs", "/nowhere.json"]);
    assert_eq!((status, err.contains("error: --inputs /nowhere.json: No such file")), (2, true), "{err}");
    assert!(!err.contains("missing"), "{err}");
    fs::remove_dir_all(folder).unwrap();
}

fn records_come_from_json_lines() {
    let folder = folder("lines");
    let file = folder.join("f.data");
    for text in [
        "{\"month\": 1, \"delay\": null}\n{\"month\": 2, \"delay\": 2.5}\n",
        "[{\"month\":1},{\"month\":2, \"delay\":2.5}]",
    ] {
        fs::write(&file, text).unwrap();
        let (status, out, err) = look(&["--mode=ok", "--flights", file.to_str().unwrap()]);
        assert_eq!((status, err.as_str()), (0, ""));
        assert_eq!(json(&out)["flights"], json(r#"[{"month":1,"delay":null},{"month":2,"delay":2.5}]"#));
    }
    let file = folder.join("f.json");
    fs::write(&file, "[{\"month\": 1},\n{\"month\": 300}]").unwrap();
    let (status, _, err) = look(&["--mode=ok", "--flights", file.to_str().unwrap()]);
    assert_eq!(status, 2);
    let expected = "f.json: flights[1].month: invalid value: integer `300`, expected u8 at line 2 column 13";
    assert!(err.contains(expected), "{err}");
    let file = folder.join("f.jsonl");
    fs::write(&file, "{\"month\": 1}\n{\"delay\": 2}\n{\"month\": true}").unwrap();
    let (status, _, err) = look(&["--mode=ok", "--flights", file.to_str().unwrap()]);
    assert_eq!((status, err.contains("f.jsonl: flights[1]: missing field `month`")), (2, true), "{err}");
    let (status, _, err) = look(&["--mode=ok", "--flights", r#"[{"month": 1}, {"month": 1, "delay": "2"}]"#]);
    assert_eq!((status, err.contains("--flights: flights[1].delay: invalid type")), (2, true), "{err}");
    let inputs = folder.join("inputs.json");
    fs::write(&inputs, r#"{"mode": "ok", "flights": [{"month": "May"}]}"#).unwrap();
    let (status, _, err) = look(&["--inputs", inputs.to_str().unwrap()]);
    assert_eq!((status, err.contains("--flights: flights[0].month: invalid type")), (2, true), "{err}");
    fs::remove_dir_all(folder).unwrap();
}

#[cfg(feature = "csv")]
fn records_come_from_csv() {
    let folder = folder("csv");
    let file = folder.join("f.csv");
    fs::write(&file, "x,delay,month\na,NA,1\nb,2.5,2\n").unwrap();
    let (status, out, err) = look(&["--mode=ok", "--flights", file.to_str().unwrap()]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert_eq!(json(&out)["flights"], json(r#"[{"month":1,"delay":null},{"month":2,"delay":2.5}]"#));
    fs::write(&file, "x,delay,month\na,NA,1\nb,2.5,13th\n").unwrap();
    let (status, _, err) = look(&["--mode=ok", "--flights", file.to_str().unwrap()]);
    assert_eq!(status, 2);
    assert!(
        err.contains("f.csv:3: row 2, column `month`: expected a whole number from 0 to 255, found `13th`"),
        "{err}"
    );
    fs::remove_dir_all(folder).unwrap();
}

fn a_failure_is_reported() {
    let (status, out, err) = look(&["--mode=fail"]);
    assert_eq!((status, out.as_str()), (1, ""));
    let expected = "\
error: Check failed
  --> p.pty:1:1
  cannot begin
  because no settings
          in two lines
  because No such file or directory (os error 2)
";
    assert_eq!(err, expected);
}

fn a_panic_is_reported_once() {
    let (status, _, err) = look(&["--mode=panic"]);
    assert_eq!(status, 1);
    assert!(err.starts_with("error: Check panicked\n  --> p.pty:1:1\n  what now?\n  at "), "{err}");
    assert!(err.contains("tests/console.rs:"), "{err}");
    assert_eq!(err.matches("what now?").count(), 1, "{err}");
}

fn related_failures_are_reported() {
    let (status, _, err) = look(&["--mode=parallel"]);
    assert_eq!(status, 1);
    let expected = "\
error: Left failed in all 3 attempts
  --> p.pty:3:1
  left

error: Right failed
  --> p.pty:4:1
  right
";
    assert_eq!(err, expected);
}

fn nothing_is_printed_for_nothing() {
    let (status, out, err) = said(program("nothing", &["--mode=ok"]).output().unwrap());
    assert_eq!((status, out.as_str(), err.as_str()), (0, "", ""));
}

fn a_result_goes_to_a_file_whole_or_not_at_all() {
    let folder = folder("output");
    let file = folder.join("result.json");
    fs::write(&file, "old").unwrap();
    let path = file.to_str().unwrap();
    assert_eq!(look(&["--mode=fail", "--output", path]).0, 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), "old");
    let (status, out, err) = look(&["--mode=ok", "--output", path]);
    assert_eq!((status, out.as_str(), err.as_str()), (0, "", ""));
    assert_eq!(json(&fs::read_to_string(&file).unwrap())["deep"], false);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    let nowhere = folder.join("no/such/folder.json");
    let (status, _, err) = look(&["--mode=ok", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(status, 1);
    assert!(
        err.starts_with("Look: the result cannot be written to ") && err.contains("No such file"),
        "{err}"
    );
    fs::remove_dir_all(folder).unwrap();
}

#[cfg(target_os = "linux")]
fn a_full_disk_is_said() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let (status, _, err) = said(
        program("value", &["--mode=ok"])
            .stdout(full)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
            .wait_with_output()
            .unwrap(),
    );
    assert_eq!(status, 1);
    assert_eq!(err, "Look: the result cannot be written to stdout: No space left on device (os error 28)\n");
    let (status, _, err) = look(&["--mode=big", "--output", "/dev/full"]);
    assert_eq!(status, 1);
    assert!(err.contains("No space left on device"), "{err}");
    // With stderr full as well there is nothing left to say, and still no panic.
    let full = || fs::File::options().write(true).open("/dev/full").unwrap();
    let mut child = program("value", &["--mode=panic"]).stdout(full()).stderr(full()).spawn().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
}

fn a_closed_pipe_is_said() {
    let mut child =
        program("value", &["--mode=big"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let (status, _, err) = said(child.wait_with_output().unwrap());
    assert_eq!(status, 1);
    assert_eq!(err, "Look: the result cannot be written to stdout: Broken pipe (os error 32)\n");
}

#[cfg(unix)]
fn waiting(name: &str, mode: &str, time: &str) -> (Child, BufReader<std::process::ChildStderr>) {
    let mut command = program(name, &[mode, time]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    stderr.read_line(&mut line).unwrap();
    assert_eq!(line, "waiting\n");
    (child, stderr)
}

#[cfg(unix)]
fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").arg(name).arg(child.id().to_string()).status().unwrap();
    assert!(sent.success());
}

#[cfg(unix)]
fn an_interrupt_cancels_the_run() {
    for name in ["-INT", "-TERM"] {
        let (mut child, mut stderr) = waiting("value", "--mode=wait", "--time=1h");
        signal(&child, name);
        let mut text = String::new();
        stderr.read_to_string(&mut text).unwrap();
        assert_eq!((child.wait().unwrap().code(), text.as_str()), (Some(130), "Look was interrupted\n"));
    }
}

#[cfg(unix)]
fn a_second_interrupt_ends_at_once() {
    // A task that does not look at its run.
    let (mut child, mut stderr) = waiting("value", "--mode=stubborn", "--time=1h");
    signal(&child, "-INT");
    let mut first = String::new();
    stderr.read_line(&mut first).unwrap();
    assert_eq!(first, "Look is being interrupted; once more ends it at once\n");
    signal(&child, "-INT");
    let mut text = String::new();
    stderr.read_to_string(&mut text).unwrap();
    assert_eq!(
        (child.wait().unwrap().code(), text.as_str()),
        (Some(130), "Look was interrupted twice and ended at once\n")
    );
}

#[cfg(feature = "io")]
fn an_async_program_is_the_same() {
    let (status, out, err) = said(program("async", &["--mode=hi", "--time=1ms"]).output().unwrap());
    assert_eq!((status, out.as_str(), err.as_str()), (0, "\"hi\"\n", ""));
}

#[cfg(all(unix, feature = "io"))]
fn interrupted(mode: &str, time: &str, name: &str) -> (Duration, String) {
    let (mut child, mut stderr) = waiting("async", mode, time);
    let begun = std::time::Instant::now();
    signal(&child, name);
    let mut text = String::new();
    stderr.read_to_string(&mut text).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{text}");
    (begun.elapsed(), text)
}

#[cfg(all(unix, feature = "io"))]
fn an_interrupt_drops_what_waits() {
    for name in ["-INT", "-TERM"] {
        let (time, text) = interrupted("--mode=async", "--time=5s", name);
        assert!(time < Duration::from_millis(1500), "{time:?}");
        assert_eq!(text, "Later was interrupted\n");
    }
}

#[cfg(all(unix, feature = "io", feature = "cpu"))]
fn an_interrupt_waits_for_threads() {
    let (time, text) = interrupted("--mode=cpu", "--time=1h", "-INT");
    assert!(time < Duration::from_millis(1500), "{time:?}");
    assert_eq!(text, "the job is over\nLater was interrupted\n");
    let (time, text) = interrupted("--mode=blocking", "--time=2s", "-INT");
    assert!(time < Duration::from_secs(4), "{time:?}");
    let patience = "Later is being interrupted; once more ends it at once\n";
    assert_eq!(text, format!("{patience}the job is over\nLater was interrupted\n"));
}
