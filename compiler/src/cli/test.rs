//! `pointyc test`: runs the tests of workflows, with tasks replaced and time that passes at once.

mod junit;
mod watch;
mod words;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap_complete::engine::ArgValueCompleter;
use serde_json::json;

use super::report::{Format, Options, Report, Stream};
use super::{Exit, completions, driver, is_sound, print};
use crate::diagnostics::Diagnostic;
use crate::diagnostics::driver::unreadable_script;
use crate::diagnostics::render::Texts;
use crate::driver::manifest::Wanted;
use crate::driver::project::{self, Project};
use crate::driver::{Profile, scripts, trial};
use crate::testing::{self, Came, Suite, Verdict};
use words::Words;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc test orders.pty               # the tests in orders.test.pty
  pointyc test                          # all tests of this folder
  pointyc test flows --filter lost      # those with `lost` in their name
  pointyc test orders.pty --watch       # again whenever something changes
  pointyc test flows --junit report.xml";

/// The words of the command.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Args {
    /// Files of tests, or the scripts that they are about; a folder stands for all in it
    #[arg(value_name = "FILE", add = ArgValueCompleter::new(completions::scripts()))]
    files: Vec<PathBuf>,
    /// Run tests only that have this text in their name
    #[arg(long, value_name = "TEXT")]
    filter: Vec<String>,
    /// Write a report in the format of JUnit
    #[arg(long, value_name = "FILE")]
    junit: Option<PathBuf>,
    /// Run again whenever a script, its tasks or its tests change
    #[arg(long)]
    watch: bool,
    /// Show the path of each test, and rustc's warnings about the tasks
    #[arg(short, long)]
    verbose: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

impl Args {
    /// The files of tests that are named; without a name those of this folder.
    fn found(&self) -> Vec<Result<PathBuf, Diagnostic>> {
        if self.files.is_empty() {
            scripts::find_tests(&[PathBuf::from(".")])
        } else {
            scripts::find_tests(&self.files)
        }
    }
}

/// What was said of one test.
#[derive(Debug)]
struct Told {
    file: String,
    name: String,
    line: u32,
    seconds: f64,
    verdict: Verdict,
}

/// A file of tests with all that belongs to it.
struct Opened {
    shown: String,
    text: String,
    project: Project,
}

/// All that was run.
#[derive(Debug, Default)]
struct Total {
    told: Vec<Told>,
    left_out: usize,
}

pub(super) fn run(arguments: Args) -> Exit {
    if arguments.watch {
        return watch::watch(&arguments);
    }
    once(&arguments).0
}

/// Runs all tests once; also says which files decide about them.
fn once(arguments: &Args) -> (Exit, Vec<PathBuf>) {
    let begun = std::time::Instant::now();
    let mut report = Report::new(arguments.options.clone(), Stream::Stdout);
    let mut total = Total::default();
    let mut watched = Vec::new();
    for file in arguments.found() {
        match file.and_then(|file| open(&file, &arguments.wanted, &mut watched)) {
            Ok(opened) => one(&opened, arguments, &mut report, &mut total),
            Err(problem) => report.placeless(&problem),
        }
    }
    let words = Words::new(&report);
    let failed = total.told.iter().filter(|told| !told.verdict.wrong.is_empty()).count();
    if report.format() == Format::Human {
        print(&words.failures(&total.told));
        if !total.told.is_empty() || !report.stops() {
            print(&words.summary(total.told.len() - failed, failed, total.left_out, begun.elapsed()));
        }
    }
    if let Some(file) = &arguments.junit
        && let Err(problem) = junit::write(file, &total.told, report.stops())
    {
        report.placeless(&problem);
    }
    let exit = report.finish();
    (if exit == Exit::Fine && failed > 0 { Exit::Errors } else { exit }, watched)
}

fn open(file: &Path, wanted: &Wanted, watched: &mut Vec<PathBuf>) -> Result<Opened, Diagnostic> {
    watched.push(file.to_path_buf());
    let script = scripts::tested(file);
    watched.push(script.clone());
    if !file.exists() && script.is_file() {
        let (shown, script) = (file.display().to_string(), script.display().to_string());
        return Err(unreadable_script::without_tests(&shown, &script));
    }
    let text = project::read(file)?;
    let project = Project::open_with(&script, wanted)?;
    watched.extend(project.tasks.iter().flat_map(|tasks| tasks.paths().map(Path::to_path_buf)));
    Ok(Opened { shown: file.display().to_string(), text, project })
}

/// Says what is wrong with a file of tests, or with its script.
pub(super) fn check(file: &Path, wanted: &Wanted, report: &mut Report) {
    match open(file, wanted, &mut Vec::new()) {
        Ok(opened) => {
            compile(&opened, report);
        }
        Err(problem) => report.placeless(&problem),
    }
}

/// Checks a file of tests and its script, and reports what is wrong; whether the script is sound.
fn compile(opened: &Opened, report: &mut Report) -> (crate::Compilation, crate::Tested, bool) {
    let Opened { shown, text, project } = opened;
    let compiled = project.plan();
    let is_sound = is_sound(&compiled);
    report.problems(&compiled.diagnostics, project.texts());
    let tests = crate::check_tests(text, &compiled);
    let texts = Texts { script: (shown, text), tasks: project.texts().tasks };
    report.problems(&tests.diagnostics, texts);
    (compiled, tests, is_sound)
}

fn one(opened: &Opened, arguments: &Args, report: &mut Report, total: &mut Total) {
    let Opened { shown, project, .. } = opened;
    let (compiled, tests, is_sound) = compile(opened, report);
    let (Some(plan), true, true) = (&compiled.plan, tests.is_sound(), is_sound) else { return };
    let suite = &tests.suite;
    let is_chosen = |name: &str| {
        arguments.filter.is_empty() || arguments.filter.iter().any(|part| name.contains(part.as_str()))
    };
    let chosen: Vec<usize> = (0..suite.tests.len())
        .filter(|index| suite.tests.get(*index).is_some_and(|test| is_chosen(&test.name.text)))
        .collect();
    total.left_out += suite.tests.len() - chosen.len();
    if chosen.is_empty() {
        return;
    }
    let (has_tasks, names) = (project.tasks.is_some(), project.names());
    let generated = crate::tests_program(suite, &compiled, &project.text, has_tasks, &names);
    let built = generated.and_then(|generated| build(opened, &generated, arguments, report));
    let Some(executable) = built else { return };
    let told = testing::told(suite, plan, &chosen);
    let told = told.as_array().cloned().unwrap_or_default();
    let trial = match trial::run(&executable, &project.folder, &told) {
        Ok(trial) => trial,
        Err(problem) => return report.placeless(&problem),
    };
    let came: Vec<(usize, Came)> = trial
        .came
        .into_iter()
        .map(|(index, came)| {
            let read = serde_json::from_value(came);
            let unread =
                |error: serde_json::Error| Came { problems: vec![error.to_string()], ..Came::default() };
            (index, read.unwrap_or_else(unread))
        })
        .collect();
    let verdicts = testing::judged(suite, plan, &came);
    let ran: BTreeSet<usize> = verdicts.iter().flat_map(|verdict| verdict.ran.iter().copied()).collect();
    let begun = total.told.len();
    total.told.extend(tell(opened, suite, &came, verdicts));
    let new = total.told.get(begun..).unwrap_or_default();
    if report.format() == Format::Json {
        new.iter().for_each(|told| print(&line(told)));
        return;
    }
    let words = Words::new(report);
    print(&words.file(shown, new, arguments.verbose));
    if new.iter().any(|told| !told.verdict.wrong.is_empty()) && !trial.printed.trim().is_empty() {
        print(&words.printed(&trial.printed));
    }
    if arguments.filter.is_empty() {
        print(&words.untaken(&testing::untaken(plan, &ran), plan, project));
    }
}

/// The executable of the tests; `None` where it could not be built, which is then reported.
fn build(
    opened: &Opened,
    generated: &crate::Generated,
    arguments: &Args,
    report: &mut Report,
) -> Option<PathBuf> {
    let driver = driver(report).map_err(|problem| report.placeless(&problem)).ok()?;
    match driver.build(&opened.project, generated, Profile::Test) {
        Ok(built) => {
            if arguments.verbose {
                built.warnings.iter().for_each(|warning| report.foreign(warning));
            }
            Some(built.executable)
        }
        Err(failed) => {
            report.failed(&failed, opened.project.texts());
            None
        }
    }
}

fn tell(opened: &Opened, suite: &Suite, came: &[(usize, Came)], verdicts: Vec<Verdict>) -> Vec<Told> {
    let lines = crate::source::Lines::new(&opened.text);
    let tests = came.iter().zip(verdicts).filter_map(|((index, came), verdict)| {
        let test = suite.tests.get(*index)?;
        let (line, _) = lines.position(&opened.text, test.name.span.start);
        let (file, name) = (opened.shown.clone(), test.name.text.clone());
        Some(Told { file, name, line, seconds: came.seconds, verdict })
    });
    tests.collect()
}

/// A test for machines.
fn line(told: &Told) -> String {
    let line = json!({
        "test": told.name,
        "file": told.file,
        "line": told.line,
        "outcome": if told.verdict.wrong.is_empty() { "ok" } else { "failed" },
        "seconds": told.seconds,
        "path": told.verdict.path,
        "wrong": told.verdict.wrong,
    });
    format!("{line}\n")
}
