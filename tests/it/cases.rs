//! Walks `fixtures/`: scripts that run are built with the real `pointyc` and do what their case says. Scripts with
//! a problem are in `mistakes.rs`.
//!
//! `POINTY_UPDATE=1` writes each `generated.rs` anew; `POINTY_CASE=retry/` runs only the cases so named.

use crate::case::{self, Case, Run};
use crate::tool::{self, difference, missing, said};
use serde_json::Value;
use std::process::Command;
use std::time::Duration;

#[test]
fn scripts_run() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| !case.told.run.is_empty()).collect();
    // The first build makes the runtime, which all others use.
    tool::for_each(&cases, |case| &case.name, check_run_case);
}

fn check_run_case(case: &Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let checked = tool::run_pointyc(&["check", "script.pty", "--message-format", "json"], &case.folder);
    // A script that runs may have warnings.
    if checked.status != Some(0) || checked.stdout.contains(r#""severity":"error""#) {
        return vec![format!("check is not clean:\n{}", said(&checked))];
    }
    wrong.extend(check_generated(case));
    let executable = tool::scratch("bin").join(case.name.replace('/', "_"));
    let executable = executable.to_str().unwrap();
    let built = tool::run_pointyc(&["build", "script.pty", "--debug", "-o", executable], &case.folder);
    if built.status != Some(0) {
        wrong.push(format!("build fails:\n{}", said(&built)));
        return wrong;
    }
    for run in &case.told.run {
        let found = check_one_run(case, run, executable);
        if !found.is_empty() {
            wrong.push(format!("with {:?}:\n  {}", run.args, found.join("\n").replace('\n', "\n  ")));
        }
    }
    wrong
}

fn check_generated(case: &Case) -> Option<String> {
    let expanded = tool::run_pointyc(&["expand", "script.pty"], &case.folder);
    if expanded.status != Some(0) {
        return Some(format!("expand fails:\n{}", said(&expanded)));
    }
    let path = case.folder.join("generated.rs");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = difference(&kept, &expanded.stdout)?;
    if std::env::var_os("POINTY_UPDATE").is_some() {
        std::fs::write(&path, &expanded.stdout).unwrap();
        return None;
    }
    Some(format!("generated.rs is not what expand prints (POINTY_UPDATE=1 writes it), {differs}"))
}

fn check_one_run(case: &Case, run: &Run, executable: &str) -> Vec<String> {
    let folder = tempfile::tempdir_in(tool::scratch("out")).unwrap();
    let out = folder.path().join("out.json");
    let mut command = Command::new(executable);
    command.args(run.args.iter().map(|arg| arg.replace("{out}", out.to_str().unwrap())));
    command.current_dir(&case.folder);
    let ended = tool::run(command, &run.stdin, Duration::from_secs(60));

    let mut wrong = Vec::new();
    if ended.status != Some(run.status) {
        wrong.push(format!("status {:?} where {} was expected", ended.status, run.status));
    }
    if let Some(expected) = &run.stdout {
        wrong.extend(check_json("stdout", expected, &ended.stdout));
    }
    if let Some(expected) = &run.output {
        wrong.extend(check_json(
            "the output file",
            expected,
            &std::fs::read_to_string(&out).unwrap_or_default(),
        ));
    }
    wrong.extend(missing("stdout", &ended.stdout, &run.stdout_contains));
    wrong.extend(missing("stderr", &ended.stderr, &run.stderr_contains));
    let unwanted = run.stderr_lacks.iter().filter(|words| ended.stderr.contains(words.as_str()));
    wrong.extend(unwanted.map(|words| format!("stderr has `{words}`")));
    if !wrong.is_empty() {
        wrong.push(said(&ended));
    }
    wrong
}

fn check_json(what: &str, expected: &str, found: &str) -> Option<String> {
    if expected.is_empty() || found.trim().is_empty() {
        let same = expected.is_empty() && found.is_empty();
        return (!same).then(|| format!("{what}: expected {expected:?}, found {found:?}"));
    }
    let expected: Value = serde_json::from_str(expected).expect("the case has JSON");
    match serde_json::from_str::<Value>(found) {
        Ok(found) if found == expected => None,
        Ok(found) => Some(format!("{what}: expected {expected}, found {found}")),
        Err(error) => Some(format!("{what} is no JSON ({error}): {found:?}")),
    }
}
