//! Scripts of `fixtures/` that have a problem: they show exactly the problems of their case, in the words of
//! `check.snap`; the changes that `check` offers mend them; and once they are mended, the check passes.
//!
//! `POINTY_UPDATE=1` writes each `check.snap` anew; `POINTY_CASE=grammar/` looks only at the cases so named.

use crate::case::{self, Case};
use crate::tool::{self, difference, missing, said};
use pointyc::diagnostics::PAGES;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[test]
fn problems_are_found_and_mended() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| !case.told.diagnostic.is_empty()).collect();
    tool::for_each(&cases, |case| &case.name, check_problem_case);
}

#[test]
fn more_than_half_of_the_codes_offer_a_change() {
    if std::env::var_os("POINTY_CASE").is_some() {
        return;
    }
    let mut offering = BTreeSet::new();
    for case in case::all().into_iter().filter(|case| !case.told.diagnostic.is_empty()) {
        let (script, tasks) = (case.text("script.pty"), case.text("tasks.rs"));
        let names = pointyc::Names { script: "script.pty", workflow: "script", tasks: None };
        let found = pointyc::check(&script, Some(&tasks), &names).diagnostics;
        offering.extend(found.iter().filter(|found| found.fix.is_some()).map(|found| found.code));
    }
    let without: Vec<&str> =
        PAGES.iter().map(|page| page.code).filter(|code| !offering.contains(code)).collect();
    assert!(offering.len() > without.len(), "{} codes offer a change, not {without:?}", offering.len());
}

fn check_problem_case(case: &Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let checked = tool::run_pointyc(&["check", "script.pty", "--message-format", "json"], &case.folder);
    let found = problems(&checked.stdout);
    let place = |file: &str, line: u64, column: u64, severity: &str, code: &str| {
        format!("{file}:{line}:{column} {severity} {code}")
    };
    let expected_places: Vec<String> = case
        .told
        .diagnostic
        .iter()
        .map(|problem| place(&problem.file, problem.line, problem.column, &problem.severity, &problem.code))
        .collect();
    let found_places: Vec<String> = found
        .iter()
        .map(|value| {
            let file = base(&text(value, "file"));
            let (line, column) = (number(value, "line"), number(value, "column"));
            place(&file, line, column, &text(value, "severity"), &text(value, "code"))
        })
        .collect();
    if expected_places == found_places {
        for (problem, value) in case.told.diagnostic.iter().zip(&found) {
            wrong.extend(missing("the message", &text(value, "message"), &problem.message_contains));
            wrong.extend(missing("the help", &text(value, "help"), &problem.help_contains));
        }
    } else {
        let list = |places: &[String]| places.iter().map(|place| format!("{place}\n")).collect::<String>();
        wrong.extend(difference(&list(&expected_places), &list(&found_places)));
    }
    let errors = case.told.diagnostic.iter().any(|problem| problem.severity == "error");
    if checked.status != Some(i32::from(errors)) {
        wrong.push(format!("check ends with status {:?}", checked.status));
    }
    wrong.extend(check_words(case));
    if !wrong.is_empty() {
        wrong.push(said(&checked));
    }
    wrong.extend(check_changes(case, found));
    wrong.extend(check_mended(case));
    wrong
}

/// What people are shown is what `check.snap` has.
fn check_words(case: &Case) -> Option<String> {
    let shown = tool::run_pointyc(&["check", "script.pty"], &case.folder).stderr;
    let path = case.folder.join("check.snap");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = difference(&kept, &shown)?;
    if std::env::var_os("POINTY_UPDATE").is_some() {
        std::fs::write(&path, shown).unwrap();
        return None;
    }
    Some(format!("check.snap is not what check prints (POINTY_UPDATE=1 writes it), {differs}"))
}

/// Each change that is offered mends its problem and makes no other. Where all problems offer one, all of them
/// together make `fixed.pty`.
fn check_changes(case: &Case, mut found: Vec<Value>) -> Vec<String> {
    // Two changes may be in each other's way, and one mistake may hide another.
    const ROUNDS: usize = 5;
    let mut wrong = Vec::new();
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    for problem in found.iter().filter(|problem| problem["fix"].is_null()) {
        *left.entry(text(problem, "code")).or_default() += 1;
    }
    let folder = tempfile::tempdir_in(tool::scratch("mended")).unwrap();
    let path = |file: &str| folder.path().join(file);
    let files: Vec<String> =
        ["script.pty", "tasks.rs"].map(str::to_owned).into_iter().chain(used(case)).collect();
    for file in &files {
        std::fs::write(path(file), case.text(file)).unwrap();
    }
    for _ in 0..ROUNDS {
        if found.iter().all(|problem| problem["fix"].is_null()) {
            break;
        }
        for file in &files {
            let edits = edits(&found, file);
            let mended = apply(&std::fs::read_to_string(path(file)).unwrap(), edits);
            std::fs::write(path(file), mended).unwrap();
        }
        let checked = tool::run_pointyc(&["check", "script.pty", "--message-format", "json"], folder.path());
        found = problems(&checked.stdout);
    }
    let script = std::fs::read_to_string(path("script.pty")).unwrap();
    let mut found_left: BTreeMap<String, usize> = BTreeMap::new();
    for problem in &found {
        *found_left.entry(text(problem, "code")).or_default() += 1;
    }
    if found_left.iter().any(|(code, count)| left.get(code).is_none_or(|expected| count > expected)) {
        wrong.push(format!("the changes that are offered leave {found_left:?}:\n{script}"));
    } else if left.is_empty() {
        wrong.extend(
            difference(&case.text("fixed.pty"), &script)
                .map(|differs| format!("the changes that are offered do not make fixed.pty, {differs}")),
        );
    }
    wrong
}

/// The further scripts of a case, which its own uses.
fn used(case: &Case) -> Vec<String> {
    let names = std::fs::read_dir(&case.folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().unwrap())
        .filter(|name| {
            name.ends_with(".pty")
                && !name.ends_with(".test.pty")
                && name != "script.pty"
                && !name.starts_with("fixed")
        })
        .collect();
    names.sort();
    names
}

/// The edits of one file, but for changes that meet an earlier one: those have their turn in the next round.
fn edits<'v>(found: &'v [Value], file: &str) -> Vec<&'v Value> {
    let ends = |edit: &Value| {
        let place = |line: &str, column: &str| (number(edit, line), number(edit, column));
        (place("line", "column"), place("end_line", "end_column"))
    };
    let mut taken: Vec<&Value> = Vec::new();
    for fix in found.iter().map(|problem| &problem["fix"]).filter(|fix| !fix.is_null()) {
        let wanted: Vec<&Value> = fix["edits"].as_array().unwrap().iter().collect();
        let free = wanted.iter().all(|edit| {
            let (start, end) = ends(edit);
            taken.iter().map(|other| ends(other)).all(|(from, to)| end < from || to < start)
        });
        if base(&text(fix, "file")) == file && free {
            taken.extend(wanted);
        }
    }
    taken.sort_by_key(|edit| std::cmp::Reverse(ends(edit)));
    taken
}

/// Applies edits, the last first, by line and column as an editor would.
fn apply(text_before: &str, edits: Vec<&Value>) -> String {
    let mut mended = text_before.to_owned();
    for edit in edits {
        let start = offset(text_before, number(edit, "line"), number(edit, "column"));
        let end = offset(text_before, number(edit, "end_line"), number(edit, "end_column"));
        let replacement = text(edit, "replacement");
        mended.replace_range(start..end, &replacement);
        if replacement.is_empty() && start < end {
            close_gap(&mut mended, start);
        }
    }
    mended
}

/// Where something was deleted, a blank line goes, and so does a space too many.
fn close_gap(text: &mut String, at: usize) {
    let line_start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    if text[line_start..line_end].trim().is_empty() {
        text.replace_range(line_start..line_end, "");
        let apart = line_start == 0 || text[..line_start].ends_with("\n\n");
        while apart && text[line_start..].starts_with('\n') {
            text.remove(line_start);
        }
        if text[line_start..].trim().is_empty() {
            text.truncate(text.trim_end().len() + usize::from(line_start > 0));
        }
    } else if text[at..line_end].trim().is_empty() || text[at..].starts_with(' ') {
        let kept = text[line_start..at].trim_end_matches(' ').len();
        text.replace_range(line_start + kept..at, "");
        while at == line_start && text[at..].starts_with(' ') {
            text.remove(at);
        }
    }
}

fn offset(text: &str, line: u64, column: u64) -> usize {
    let before: usize = text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    // A mark at the start of the file is no column.
    let before = before.max(text.len() - text.trim_start_matches('\u{feff}').len());
    let line = &text[before..];
    before + line.char_indices().nth(column as usize - 1).map_or(line.len(), |(at, _)| at)
}

fn check_mended(case: &Case) -> Option<String> {
    let folder = tempfile::tempdir_in(tool::scratch("fixed")).unwrap();
    let tasks = if case.folder.join("fixed_tasks.rs").exists() { "fixed_tasks.rs" } else { "tasks.rs" };
    std::fs::write(folder.path().join("script.pty"), case.text("fixed.pty")).unwrap();
    for file in used(case) {
        let fixed = format!("fixed_{file}");
        let from = if case.folder.join(&fixed).exists() { &fixed } else { &file };
        std::fs::write(folder.path().join(&file), case.text(from)).unwrap();
    }
    std::fs::write(folder.path().join("tasks.rs"), case.text(tasks)).unwrap();
    let checked = tool::run_pointyc(&["check", "script.pty", "--deny-warnings"], folder.path());
    (checked.status != Some(0)).then(|| format!("fixed.pty has problems:\n{}", said(&checked)))
}

fn problems(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or_default()).collect()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or("?").to_owned()
}

fn number(value: &Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or(0)
}

fn base(path: &str) -> String {
    Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned()
}
