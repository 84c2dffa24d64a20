//! Cases with a `script.test.pty`: `pointyc test` prints what `tests.snap` has; what is wrong with the file is found, and
//! the changes that are offered mend it.
//!
//! `POINTY_UPDATE=1` writes each `tests.snap` anew.

use crate::case::{self, Case};
use crate::tool::{self, difference, said};
use pointyc::diagnostics::{Diagnostic, File, mend};

#[test]
fn tests_of_workflows_run() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| case.told.tests.is_some()).collect();
    tool::for_each(&cases, |case| &case.name, check_case);
}

fn check_case(case: &Case) -> Vec<String> {
    let Some(told) = &case.told.tests else { return Vec::new() };
    let mut wrong = Vec::new();
    let ended = tool::run_pointyc(&["test", "script.pty"], &case.folder);
    if ended.status != Some(told.status) {
        wrong.push(format!(
            "status {:?} where {} was expected:\n{}",
            ended.status,
            told.status,
            said(&ended)
        ));
    }
    let shown = timeless(&(ended.stdout + &ended.stderr));
    let path = case.folder.join("tests.snap");
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some(differs) = difference(&kept, &shown) {
        if std::env::var_os("POINTY_UPDATE").is_some() {
            std::fs::write(&path, shown).unwrap();
        } else {
            wrong.push(format!("tests.snap is not what test prints (POINTY_UPDATE=1 writes it), {differs}"));
        }
    }
    let tests = case.text("script.test.pty");
    let found = problems(case, &tests);
    let codes: Vec<&str> = found.iter().map(|found| found.code).collect();
    if codes != told.codes {
        wrong.push(format!("{codes:?} where {:?} was expected", told.codes));
    }
    if !told.codes.is_empty() {
        wrong.extend(check_mended(case, tests, &found));
    }
    wrong
}

/// How long it took is different each time.
fn timeless(shown: &str) -> String {
    let lines = shown.lines().map(|line| match line.split_once("; finished in ") {
        Some((before, _)) => format!("{before}\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

fn problems(case: &Case, tests: &str) -> Vec<Diagnostic> {
    let names = pointyc::Names { script: "script.pty", workflow: "script", tasks: None };
    let script = case.text("script.pty");
    let tasks = case.text("tasks.rs");
    let compiled = pointyc::compile(&script, Some(&tasks), &names);
    // What other scripts it uses is the command's to find.
    let tested = pointyc::check_tests(tests, &compiled);
    tested.diagnostics
}

/// The changes that are offered leave nothing that offers one; all of them make `fixed.test.pty`, which has no problem.
fn check_mended(case: &Case, tests: String, found: &[Diagnostic]) -> Vec<String> {
    let mut wrong = Vec::new();
    let all_offer = found.iter().all(|found| found.fix.is_some());
    let (mut text, mut found) = (tests, found.to_vec());
    for _ in 0..5 {
        let fixes = found.iter().filter_map(|found| found.fix.as_ref());
        text = mend::mend(&text, File::Script, fixes).text;
        found = problems(case, &text);
    }
    let fixed = case.text("fixed.test.pty");
    if all_offer {
        wrong
            .extend(difference(&fixed, &text).map(|differs| {
                format!("the changes that are offered do not make fixed.test.pty, {differs}")
            }));
    }
    let left: Vec<String> = problems(case, &fixed).iter().map(|found| found.message.clone()).collect();
    if !left.is_empty() {
        wrong.push(format!("fixed.test.pty has problems: {left:?}"));
    }
    wrong
}
