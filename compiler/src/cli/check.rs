//! `pointyc check`: all that is wrong with scripts, without building them; `--fix` mends what says how.

use std::path::PathBuf;

use similar::TextDiff;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Format, Options, Report, Stream};
use super::{Exit, completions, print};
use crate::Compilation;
use crate::diagnostics::Severity;
use crate::diagnostics::rounds::{Settled, mendable, settle};
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;
use crate::driver::{rewrite, scripts};

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc check delays.pty              # silent where all is well
  pointyc check flows --deny-warnings   # all scripts in a folder
  pointyc check delays.pty --verbose    # the inputs, and each step with its types
  pointyc check delays.pty --fix        # mends what can be mended for certain
  pointyc check flows/*.pty --fix --guesses --dry-run";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scripts; a folder stands for all scripts in it
    #[arg(required = true, value_name = "SCRIPT", add = ArgValueCompleter::new(completions::scripts()))]
    scripts: Vec<PathBuf>,
    /// Print the inputs, and each step with its types
    #[arg(short, long)]
    verbose: bool,
    /// Mend what can be mended for certain, and write the script
    #[arg(long)]
    fix: bool,
    /// With --fix: also change what is only likely, such as a name to the nearest one
    #[arg(long, requires = "fix")]
    guesses: bool,
    /// With --fix: show the changes as a diff and write nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

pub(super) fn run(mut arguments: Args) -> Exit {
    let mut report = Report::new(std::mem::take(&mut arguments.options), Stream::Stdout);
    if arguments.verbose && report.format() == Format::Json {
        eprintln!("error: --verbose prints words for people; leave it out, or `--message-format json`");
        return Exit::Usage;
    }
    let scripts = scripts::find(&arguments.scripts);
    let mut total = Total::default();
    for script in &scripts {
        if let Ok(tests) = script
            && scripts::is_tests(tests)
        {
            let had = report.tally();
            super::test::check(tests, &arguments.wanted, &mut report);
            total.with_problems += usize::from(report.tally() != had);
            total.scripts += 1;
            continue;
        }
        let opened = script
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|script| Project::open_with(script, &arguments.wanted));
        match opened {
            Ok(project) => one(project, &arguments, &mut report, &mut total),
            Err(problem) => {
                total.with_problems += 1;
                report.placeless(&problem);
            }
        }
        total.scripts += 1;
    }
    summary(&total, &arguments, &mut report);
    report.finish()
}

/// What is said at the end.
#[derive(Debug, Default)]
struct Total {
    scripts: usize,
    with_problems: usize,
    /// Changes that were made.
    made: usize,
    /// Problems with a change that is certain, and with a guess.
    mendable: (usize, usize),
}

fn one(mut project: Project, arguments: &Args, report: &mut Report, total: &mut Total) {
    let check = |project: &Project, text: &str| project.check_text(text);
    let mut checked = check(&project, &project.text);
    let had_problems = !checked.diagnostics.is_empty();
    if arguments.fix {
        let mended = settle(&project.text, arguments.guesses, |text| check(&project, text).diagnostics);
        if !mended.changes.is_empty() && change(&project, &mended, &checked, arguments, report) {
            total.made += mended.changes.len();
            checked = check(&project, &mended.text);
            project.text = mended.text;
        }
    }
    let (sure, guesses) = mendable(&checked.diagnostics);
    total.mendable.0 += sure;
    total.mendable.1 += guesses;
    let has_problems = if arguments.dry_run { had_problems } else { !checked.diagnostics.is_empty() };
    total.with_problems += usize::from(has_problems);
    report.problems(&checked.diagnostics, project.texts());
    if let (true, Some(summary)) = (arguments.verbose, &checked.summary) {
        if let Some(from) = project.tasks.as_ref().and_then(|tasks| tasks.described()) {
            print(&format!("tasks {from}\n"));
        }
        print(&format!("{summary}"));
    }
}

/// Writes or shows what was mended; whether it stands now.
fn change(
    project: &Project,
    mended: &Settled,
    before: &Compilation,
    arguments: &Args,
    report: &mut Report,
) -> bool {
    if arguments.dry_run {
        let name = &project.shown;
        let diff = TextDiff::from_lines(&project.text, &mended.text);
        print(&diff.unified_diff().header(name, name).to_string());
        // Nothing was mended, so the exit status is that of the script as it is.
        let errors = before.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
        let left = mended.left.iter().filter(|found| found.severity == Severity::Error).count();
        report.also_errors(errors.saturating_sub(left));
        return true;
    }
    let path = project.folder.join(&project.file_name);
    match rewrite::rewrite(&path, &project.shown, Some(&project.text), &mended.text) {
        Ok(()) => {
            for change in &mended.changes {
                let ((line, column), words) = (change.place, &change.words);
                report.say(&format!("fixed[{}]: {}:{line}:{column}: {words}\n", change.code, project.shown));
            }
            true
        }
        Err(problem) => {
            report.placeless(&problem);
            false
        }
    }
}

/// What a person wants to know at the end: how many scripts had problems, and what `--fix` can do.
fn summary(total: &Total, arguments: &Args, report: &mut Report) {
    let (sure, guesses) = total.mendable;
    let count =
        |n: usize, one: &str, many: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") };
    let mut end = Vec::new();
    if total.made > 0 && !arguments.dry_run {
        end.push(format!("{} fixed", count(total.made, "problem", "problems")));
    }
    let problems = report.tally();
    match (&problems, total.scripts) {
        (None, 0 | 1) => {}
        (None, scripts) => end.push(format!("{}, no problems", count(scripts, "script", "scripts"))),
        (Some(problems), 0 | 1) => end.push(problems.clone()),
        (Some(problems), scripts) => {
            end.push(format!("{problems} in {} of {scripts} scripts", total.with_problems))
        }
    }
    if let Some(last) = end.last_mut() {
        let (fix, guess) = ("`pointyc check --fix`", "`pointyc check --fix --guesses`");
        let hint = match (sure, guesses) {
            (0, 0) => None,
            (sure, 0) => Some(format!("{fix} mends {sure}")),
            (0, guesses) => Some(format!("{guess} may mend {guesses}")),
            (sure, guesses) => Some(format!("{fix} mends {sure}, with `--guesses` {guesses} more")),
        };
        last.extend(hint.map(|hint| format!(" ({hint})")));
    }
    report.ends_with(end);
}
