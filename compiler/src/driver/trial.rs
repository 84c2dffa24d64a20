//! Runs the program that holds the tests of a file, and reads what came of each. A test that ends the whole process is
//! one test that failed: the others run in a process of their own.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use serde_json::{Value, json};

use crate::diagnostics::Diagnostic;
use crate::diagnostics::driver::not_started;

/// What came of some tests.
#[derive(Debug, Default)]
pub struct Trial {
    /// Each test by its index, with what the program wrote of it.
    pub came: Vec<(usize, Value)>,
    /// What the tasks printed.
    pub printed: String,
}

/// Files that only this process uses.
struct Scratch {
    tests: PathBuf,
    report: PathBuf,
    printed: PathBuf,
}

impl Drop for Scratch {
    fn drop(&mut self) {
        for file in [&self.tests, &self.report, &self.printed] {
            // What is not there need not be removed.
            let _ = fs::remove_file(file);
        }
    }
}

/// Runs tests, each an object with its `index`, in this folder.
///
/// # Errors
/// The program cannot be started, or its files not written.
pub fn run(executable: &Path, folder: &Path, tests: &[Value]) -> Result<Trial, Diagnostic> {
    let fail = |error: &io::Error| not_started::new(&executable.display().to_string(), &super::reason(error));
    let beside = executable.parent().unwrap_or(Path::new("."));
    let named = |what: &str| beside.join(format!(".{what}-{}", std::process::id()));
    let scratch = Scratch { tests: named("tests"), report: named("report"), printed: named("printed") };
    let mut trial = Trial::default();
    let mut left = tests.to_vec();
    while !left.is_empty() {
        let status = start(executable, folder, &left, &scratch).map_err(|error| fail(&error))?;
        let (begun, came) = read(&fs::read_to_string(&scratch.report).unwrap_or_default());
        trial.printed += &String::from_utf8_lossy(&fs::read(&scratch.printed).unwrap_or_default());
        let ended: Vec<usize> = came.iter().map(|(index, _)| *index).collect();
        trial.came.extend(came);
        let index_of = |test: &Value| test.get("index").and_then(Value::as_u64).unwrap_or(0) as usize;
        let broken = begun.filter(|begun| !ended.contains(begun));
        if ended.is_empty() && broken.is_none() {
            let said =
                io::Error::other(format!("it ran no test, {}: {}", described(status), trial.printed.trim()));
            return Err(fail(&said));
        }
        if let Some(broken) = broken {
            let problem = format!("the test ended the whole process: {}", described(status));
            trial.came.push((broken, json!({ "problems": [problem] })));
        }
        left.retain(|test| !ended.contains(&index_of(test)) && Some(index_of(test)) != broken);
    }
    trial.came.sort_by_key(|(index, _)| *index);
    Ok(trial)
}

fn start(executable: &Path, folder: &Path, tests: &[Value], scratch: &Scratch) -> io::Result<ExitStatus> {
    fs::write(&scratch.tests, serde_json::to_vec(tests)?)?;
    // A report of before is none of this run.
    File::create(&scratch.report)?;
    let printed = File::create(&scratch.printed)?;
    let mut program = Command::new(executable);
    program.arg(&scratch.tests).arg(&scratch.report).current_dir(folder);
    program.stdin(Stdio::null()).stdout(printed.try_clone()?).stderr(printed);
    program.status()
}

/// The last test that begun, and those that ended.
fn read(report: &str) -> (Option<usize>, Vec<(usize, Value)>) {
    let mut begun = None;
    let mut came = Vec::new();
    for line in report.lines() {
        let Ok(line) = serde_json::from_str::<Value>(line) else { continue };
        let index =
            |key: &str| line.get(key).and_then(Value::as_u64).and_then(|index| usize::try_from(index).ok());
        begun = index("begins").or(begun);
        if let Some(index) = index("ends") {
            came.push((index, line));
        }
    }
    (begun, came)
}

#[cfg(unix)]
fn described(status: ExitStatus) -> String {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (_, Some(signal)) => format!("signal {signal}"),
        (Some(code), None) => format!("exit status {code}"),
        (None, None) => status.to_string(),
    }
}

#[cfg(not(unix))]
fn described(status: ExitStatus) -> String {
    status.to_string()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_report_that_ends_early_says_in_which_test() {
        let (begun, came) =
            read("{\"begins\":0}\n{\"ends\":0,\"result\":1}\n{\"begins\":4}\n{\"ends\":4,\"res");
        assert_eq!((begun, came.len()), (Some(4), 1));
    }
}
