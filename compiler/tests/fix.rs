//! `pointyc check` of several scripts, and `--fix`: what a user's files hold afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

use std::fs;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const TASKS: &str = "use pointy::prelude::*;

#[task]
pub fn load() -> String { \"3 apples\".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
";

struct Folder(TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files.iter().chain([&("tasks.rs", TASKS)]) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(folder)
    }

    fn check(&self, arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        command.arg("check").args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        command.output().unwrap().into()
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }
}

#[derive(Debug)]
struct Said {
    status: i32,
    stdout: String,
    stderr: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let status = output.status.code().unwrap();
        Self { status, stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

impl Said {
    #[track_caller]
    fn ends_with(&self, status: i32, last_line: &str) {
        assert_eq!(self.status, status, "{}{}", self.stdout, self.stderr);
        assert_eq!(self.stderr.lines().last().unwrap_or_default(), last_line, "{}", self.stderr);
    }
}

#[test]
fn several_scripts_are_counted_and_each_problem_names_its_file() {
    let folder = Folder::new(&[
        ("good.pty", "Load |-> Save"),
        ("flows/bad.pty", "Lod |-> Save"),
        ("flows/worse.pty", "Load -> -> Save"),
    ]);
    fs::copy(folder.0.path().join("tasks.rs"), folder.0.path().join("flows/tasks.rs")).unwrap();
    let hint = "(`pointyc check --fix --guesses` may mend 1)";
    folder.check(&["."]).ends_with(1, &format!("2 errors in 2 of 3 scripts {hint}"));
    folder.check(&["good.pty", "flows/bad.pty"]).ends_with(1, &format!("1 error in 1 of 2 scripts {hint}"));
    folder.check(&["good.pty"]).ends_with(0, "");
    fs::remove_dir_all(folder.0.path().join("flows")).unwrap();
    fs::write(folder.0.path().join("too.pty"), "Load").unwrap();
    folder.check(&["."]).ends_with(0, "2 scripts, no problems");
    let gone = folder.check(&[".", "gone.pty"]);
    gone.ends_with(1, "1 error in 1 of 3 scripts");
}

#[test]
fn machines_get_the_file_of_each_problem() {
    let folder = Folder::new(&[("a.pty", "Lod"), ("b.pty", "Load |-> Save; Save")]);
    let said = folder.check(&["a.pty", "b.pty", "--message-format", "json"]);
    assert_eq!((said.status, said.stderr.as_str()), (1, ""));
    let lines: Vec<serde_json::Value> =
        said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line["file"].as_str().unwrap(), line["fix"]["confidence"] == "certain"))
        .collect();
    assert_eq!(told, [("a.pty", false), ("b.pty", true)]);
    assert_eq!(folder.check(&["a.pty", "--verbose", "--message-format", "json"]).status, 2);
}

#[test]
fn what_scripts_share_is_said_once() {
    let folder = Folder::new(&[("a.pty", "Load |-> Save"), ("b.pty", "Load |-> Save")]);
    fs::write(folder.0.path().join("tasks.rs"), format!("{TASKS}\n#[task]\npub fn any<T>(_: T) {{}}\n"))
        .unwrap();
    let said = folder.check(&["a.pty", "b.pty"]);
    assert_eq!(said.stderr.matches("error[P0206]").count(), 1, "{}", said.stderr);
    said.ends_with(1, "1 error in 2 of 2 scripts");
}

#[test]
fn a_warning_is_an_error_only_where_that_is_asked_for() {
    let folder = Folder::new(&[("a.pty", "input name: string\nLoad |-> Save")]);
    folder.check(&["a.pty"]).ends_with(0, "1 warning (`pointyc check --fix --guesses` may mend 1)");
    assert_eq!(folder.check(&["a.pty", "--deny-warnings"]).status, 1);
}

#[test]
fn what_is_certain_is_mended_and_guesses_are_left() {
    let folder = Folder::new(&[("a.pty", "# kept\nLod => Save;\n")]);
    let said = folder.check(&["a.pty", "--fix"]);
    assert_eq!(folder.text("a.pty"), "# kept\nLod -> Save\n");
    assert!(said.stderr.contains("fixed[P0111]: a.pty:2:5: `=>` replaced by `->`\n"), "{}", said.stderr);
    said.ends_with(1, "1 error (`pointyc check --fix --guesses` may mend 1)");
    folder.check(&["a.pty", "--fix", "--guesses"]).ends_with(0, "2 problems fixed");
    assert_eq!(folder.text("a.pty"), "# kept\nLoad |-> Save\n");
    folder.check(&["a.pty", "--fix"]).ends_with(0, "");
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let folder = Folder::new(&[("a.pty", "\u{feff}@workflow: Shop\r\n\r\nLoad => # then\r\n    Save;\r\n")]);
    folder.check(&["a.pty", "--fix", "--guesses"]).ends_with(0, "2 problems fixed");
    assert_eq!(folder.text("a.pty"), "\u{feff}@workflow: Shop\r\n\r\nLoad |-> # then\r\n    Save\r\n");
}

#[test]
fn a_dry_run_shows_a_diff_and_writes_nothing() {
    let folder = Folder::new(&[("a.pty", "Load |->\n    Save;\n"), ("b.pty", "Load")]);
    let said = folder.check(&["a.pty", "b.pty", "--fix", "--dry-run"]);
    assert_eq!(said.stdout, "--- a.pty\n+++ a.pty\n@@ -1,2 +1,2 @@\n Load |->\n-    Save;\n+    Save\n");
    assert_eq!(folder.text("a.pty"), "Load |->\n    Save;\n");
    said.ends_with(1, "1 error in 1 of 2 scripts");
    assert_eq!(folder.check(&["a.pty", "--dry-run"]).status, 2);
}

#[test]
fn a_file_that_may_not_be_written_stays_and_keeps_its_problems() {
    let folder = Folder::new(&[("a.pty", "Load |-> Save;")]);
    let path = folder.0.path().join("a.pty");
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let said = folder.check(&["a.pty", "--fix"]);
    assert!(
        said.stderr.contains("error[P0930]: `a.pty` cannot be written: it is read-only"),
        "{}",
        said.stderr
    );
    assert!(said.stderr.contains("error[P0111]"), "{}", said.stderr);
    said.ends_with(1, "2 errors (`pointyc check --fix` mends 1)");
    assert_eq!(folder.text("a.pty"), "Load |-> Save;");
}
