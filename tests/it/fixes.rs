//! `pointyc check --fix` on each script of `fixtures/` that has a problem: what it offers to mend is mended, what it
//! does not offer stays as it was, to the byte.

use crate::case::{self, Case};
use crate::tool;
use serde_json::Value;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn what_is_offered_is_mended_and_nothing_else_changes() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| !case.told.diagnostic.is_empty()).collect();
    let mended = AtomicUsize::new(0);
    tool::for_each(
        &cases,
        |case| &case.name,
        |case| {
            let mut wrong = one(case, &["--fix"], &mended);
            wrong.extend(one(case, &["--fix", "--guesses"], &mended));
            wrong
        },
    );
    let mended = mended.into_inner();
    let all = std::env::var_os("POINTY_CASE").is_none();
    assert!(!all || mended > 70, "only {mended} scripts were mended");
}

fn one(case: &Case, flags: &[&str], mended: &AtomicUsize) -> Vec<String> {
    let folder = tempfile::tempdir_in(tool::scratch("mended")).unwrap();
    let script = folder.path().join("script.pty");
    let before = std::fs::read(case.folder.join("script.pty")).unwrap();
    std::fs::write(&script, &before).unwrap();
    let tasks = case.folder.join("tasks.rs");
    if tasks.exists() {
        std::fs::copy(tasks, folder.path().join("tasks.rs")).unwrap();
    }
    let guesses = flags.contains(&"--guesses");
    let offered = problems(folder.path(), guesses);
    let arguments: Vec<&str> = ["check", "script.pty"].iter().chain(flags).copied().collect();
    let ended = tool::run_pointyc(&arguments, folder.path());
    let after = std::fs::read(&script).unwrap();

    let mut wrong = Vec::new();
    if ended.status == Some(101) || ended.status.is_none() {
        wrong.push(format!("{flags:?} ends with {:?}:\n{}", ended.status, ended.stderr));
    }
    let has_offers = offered.iter().any(|problem| problem.offered);
    if has_offers == (before == after) {
        wrong.push(format!("{flags:?}: changes are offered: {has_offers}; changed: {}", before != after));
    }
    if !has_offers {
        return wrong;
    }
    mended.fetch_add(1, Ordering::Relaxed);
    let left = problems(folder.path(), guesses);
    let again: Vec<&Problem> = left.iter().filter(|problem| problem.offered).collect();
    if !again.is_empty() {
        wrong.push(format!("{flags:?}: not stable, offered still: {again:?}"));
    }
    let gone = offered.iter().filter(|problem| problem.offered).all(|problem| {
        let count = |all: &[Problem]| all.iter().filter(|found| found.code == problem.code).count();
        count(&left) < count(&offered)
    });
    if !gone || left.len() > offered.len() {
        wrong.push(format!(
            "{flags:?}: before {offered:?}\nafter {left:?}\n{}",
            String::from_utf8_lossy(&after)
        ));
    }
    wrong
}

#[derive(Debug)]
struct Problem {
    code: String,
    offered: bool,
}

fn problems(folder: &Path, guesses: bool) -> Vec<Problem> {
    let checked = tool::run_pointyc(&["check", "script.pty", "--message-format", "json"], folder);
    let lines = checked.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines
        .map(|found| Problem {
            code: found["code"].as_str().unwrap().to_owned(),
            offered: found["fix"]["file"].as_str().is_some_and(|file| file.ends_with(".pty"))
                && (guesses || found["fix"]["confidence"] == "certain"),
        })
        .collect()
}
