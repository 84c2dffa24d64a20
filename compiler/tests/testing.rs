//! `pointyc test` as users start it: which tests run, what is written for machines, what is built again and when.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const TASKS: &str = "use pointy::prelude::*;

#[task]
pub fn look_up(name: &str) -> Result<u32> {
    bail!(\"nobody knows {name}\")
}

#[task]
pub fn greet(number: u32) -> String {
    format!(\"Hello, {number}\")
}
";
const TESTS: &str = "test \"it greets\" {
    given name = \"Ada\"
    mock LookUp -> 1(7)
    expect result \"Hello, 7\"
}

test \"nobody is there\" {
    given name = \"Grace\"
    expect failure in LookUp \"nobody knows Grace\"
}
";

struct Flow(TempDir);

impl Flow {
    fn new() -> Self {
        let flow = Self(tempfile::tempdir().unwrap());
        flow.write("greet.pty", "LookUp |-> Greet\n");
        flow.write("tasks.rs", TASKS);
        flow.write("greet.test.pty", TESTS);
        flow
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    fn pointyc(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        command.args(arguments).current_dir(self.0.path()).env("POINTY_CACHE", cache).stdin(Stdio::null());
        command
    }

    fn says(&self, arguments: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.pointyc(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (status.code().unwrap_or(-1), text(stdout), text(stderr))
    }
}

#[test]
fn files_scripts_and_folders_name_tests() {
    let flow = Flow::new();
    for named in [&["greet.pty"][..], &["greet.test.pty"], &["."], &[], &["greet.pty", "greet.test.pty"]] {
        let (status, shown, problems) = flow.says(&[&["test"], named].concat());
        assert_eq!((status, problems.as_str()), (0, ""), "{shown}");
        assert!(shown.contains("2 passed; 0 failed"), "{shown}");
    }
    let (status, shown, _) = flow.says(&["test", "--filter", "nobody", "--verbose"]);
    assert!(status == 0 && shown.contains("1 passed; 0 failed; 1 filtered out"), "{shown}");
    assert!(shown.contains("     LookUp\n"), "{shown}");
    let (status, _, problems) = flow.says(&["test", "other.pty"]);
    assert!(status == 1 && problems.contains("P0901"), "{problems}");
    flow.write("untested.pty", "LookUp\n");
    let (status, _, problems) = flow.says(&["test", "untested.pty"]);
    assert!(status == 1 && problems.contains("`untested.pty` has no tests"), "{problems}");
    fs::remove_file(flow.0.path().join("untested.pty")).unwrap();
    flow.write("alone.test.pty", "test \"a\" { }");
    let (status, _, problems) = flow.says(&["test", "alone.test.pty"]);
    assert!(status == 1 && problems.contains("P0901") && problems.contains("alone.pty"), "{problems}");
    let empty = tempfile::tempdir().unwrap();
    let (status, _, problems) = flow.says(&["test", empty.path().to_str().unwrap()]);
    assert!(status == 1 && problems.contains("P0931"), "{problems}");
    // A file of tests is no script, and is laid out and checked all the same.
    let (status, _, problems) = flow.says(&["check", "."]);
    assert!(status == 0, "{problems}");
    let (status, _, problems) = flow.says(&["check", "greet.test.pty"]);
    assert!(status == 0, "{problems}");
    let (status, _, problems) = flow.says(&["run", "greet.test.pty"]);
    assert!(status == 1 && problems.contains("did you mean `greet.pty`?"), "{problems}");
    flow.write("alone.test.pty", "test   \"a\" { }");
    let (status, shown, _) = flow.says(&["fmt", "--check", "."]);
    assert!(status == 1 && shown.contains("+test \"a\" { }"), "{shown}");
    flow.write("greet.test.pty", &TESTS.replace("LookUp", "LokUp"));
    let (status, _, problems) = flow.says(&["check", "greet.test.pty"]);
    assert!(status == 1 && problems.contains("P0703"), "{problems}");
}

#[test]
fn machines_read_lines_of_json_and_a_report() {
    let flow = Flow::new();
    let tests = TESTS.replace("Hello, 7", "Hello, 8 <&>");
    flow.write("greet.test.pty", &tests);
    let (status, shown, _) = flow.says(&["test", "--message-format", "json", "--junit", "report.xml"]);
    assert_eq!(status, 1, "{shown}");
    let lines: Vec<serde_json::Value> =
        shown.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let outcomes: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| (line["test"].as_str().unwrap(), line["outcome"].as_str().unwrap()))
        .collect();
    assert_eq!(outcomes, [("it greets", "failed"), ("nobody is there", "ok")]);
    assert_eq!(lines[0]["path"], serde_json::json!(["LookUp", "Greet"]));
    let report = fs::read_to_string(flow.0.path().join("report.xml")).unwrap();
    let report = roxmltree::Document::parse(&report).unwrap();
    let cases: Vec<_> = report.descendants().filter(|node| node.has_tag_name("testcase")).collect();
    assert_eq!(cases.len(), 2);
    assert!(cases[0].first_element_child().unwrap().text().unwrap().contains("Hello, 8 <&>"));
    assert!(cases[1].first_element_child().is_none());
    // What could not be run is no success.
    flow.write("greet.test.pty", "test \"a\" {");
    let (status, _, _) = flow.says(&["test", "--junit", "report.xml"]);
    let report = fs::read_to_string(flow.0.path().join("report.xml")).unwrap();
    let report = roxmltree::Document::parse(&report).unwrap();
    assert_eq!((status, report.root_element().attribute("errors")), (1, Some("1")));
    assert!(report.descendants().any(|node| node.has_tag_name("error")));
}

#[test]
fn a_value_that_serde_does_not_read_is_an_error_at_the_event() {
    let flow = Flow::new();
    flow.write("greet.pty", "input name: string\nLookUp |-> Greet\n");
    let tasks = TASKS.replace("-> Result<u32>", "-> Result<Number>").replace("number: u32", "number: Number");
    let tasks = tasks.replace("Hello, {number}\"", "Hello, {}\", number.0");
    flow.write("tasks.rs", &format!("{tasks}\npub struct Number(u32);\n"));
    let (status, shown, problems) = flow.says(&["test"]);
    assert!(status == 1 && problems.contains("greet.pty:2:1"), "{shown}{problems}");
    assert!(problems.contains("Deserialize"), "{problems}");
}

/// A thousand tests, each with a mock, an input and a result.
#[test]
fn other_values_need_no_other_program() {
    let flow = Flow::new();
    let mut tests = String::new();
    for number in 0..1000 {
        let _ = writeln!(
            tests,
            "test \"number {number}\" {{\n    given name = \"a{number}\"\n    mock LookUp -> fail \"busy\" * 1, 1({number})\n\
             \x20   expect failure \"busy\"\n    expect path LookUp\n}}\n"
        );
    }
    flow.write("greet.test.pty", &tests);
    let (status, shown, problems) = flow.says(&["test"]);
    assert!(status == 0 && shown.contains("1000 passed"), "{problems}{shown}");
    flow.write("greet.test.pty", &tests.replace("busy", "very busy"));
    // A cargo that refuses to build.
    let tools = flow.0.path().join("tools");
    fs::create_dir(&tools).unwrap();
    let cargo = tools.join("cargo");
    let text = format!("#!/bin/sh\n[ \"$1\" = rustc ] && exit 1\nexec {:?} \"$@\"\n", env!("CARGO"));
    fs::write(&cargo, text).unwrap();
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let test = || flow.pointyc(&["test"]).env("PATH", &path).output().unwrap();
    let out = test();
    let shown = String::from_utf8(out.stdout).unwrap();
    let problems = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.success() && shown.contains("1000 passed"), "{shown}{problems}");
    // A change of a task needs one.
    flow.write("tasks.rs", &TASKS.replace("Hello", "Good day"));
    assert!(!test().status.success());
}

#[test]
fn a_change_runs_the_tests_again() {
    let flow = Flow::new();
    let mut watching = flow.pointyc(&["test", "--watch"]).stdout(Stdio::piped()).spawn().unwrap();
    // Whoever waits for a line that never comes is told so, and does not wait for ever.
    let id = watching.id().to_string();
    std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_secs(120));
        Command::new("kill").arg(id).status()
    });
    let mut lines = BufReader::new(watching.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut until = |wanted: &str| lines.any(|line| line.contains(wanted));
    assert!(until("2 passed; 0 failed"));
    assert!(until("waiting for a change"));
    flow.write("greet.test.pty", &TESTS.replace("Hello, 7", "Hello, 8"));
    assert!(until("1 passed; 1 failed"));
    assert!(until("waiting for a change"));
    flow.write("tasks.rs", &TASKS.replace("Hello, {number}", "Hello, 8"));
    assert!(until("2 passed; 0 failed"));
    // A file of tests that is new is a change as well, also where none is named.
    assert!(until("waiting for a change"));
    flow.write("second.pty", "LookUp |-> Greet\n");
    flow.write("second.test.pty", &TESTS.replace("Hello, 7", "Hello, 8"));
    assert!(until("4 passed; 0 failed"));
    watching.kill().unwrap();
    watching.wait().unwrap();
}
