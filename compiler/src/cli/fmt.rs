//! `pointyc fmt`: the one layout of scripts.

use std::path::{Path, PathBuf};

use clap_complete::engine::ArgValueCompleter;
use similar::{ChangeTag, TextDiff};

use super::report::{Format, Options, Report, Stream};
use super::{Exit, completions, print};
use crate::diagnostics::render::{Texts, laid_out_differently};
use crate::driver::{project, rewrite, scripts};

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc fmt delays.pty          # writes the script
  pointyc fmt flows --check       # shows what would change, and fails if anything would
  pointyc fmt flows --check --message-format json   # the same, a line for each script
  pointyc fmt - < delays.pty      # from stdin to stdout";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scripts; a folder stands for all scripts in it, `-` for stdin
    #[arg(required = true, value_name = "SCRIPT", add = ArgValueCompleter::new(completions::scripts()))]
    scripts: Vec<PathBuf>,
    /// Write nothing: show what would change, and fail if anything would
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    options: Options,
}

/// How many scripts there were, and what became of them.
#[derive(Debug, Default)]
struct Total {
    scripts: usize,
    changed: usize,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(arguments.options, Stream::Stderr);
    let mut total = Total::default();
    let (stdin, files): (Vec<PathBuf>, Vec<PathBuf>) =
        arguments.scripts.into_iter().partition(|script| script == Path::new("-"));
    if !stdin.is_empty() {
        total.scripts += 1;
        match project::read_from(std::io::stdin().lock(), "stdin") {
            Ok(text) => {
                let laid_out = laid_out("stdin", &text, &mut report);
                match (&laid_out, arguments.check) {
                    (Some(after), true) => show("stdin", &text, after, &mut total, &mut report),
                    (Some(after), false) => print(after),
                    // Whoever pipes a text through keeps it.
                    (None, false) => print(&text),
                    (None, true) => {}
                }
            }
            Err(problem) => report.placeless(&problem),
        }
    }
    for script in scripts::find_with_tests(&files) {
        total.scripts += 1;
        let read = script.and_then(|script| project::read(&script).map(|text| (script, text)));
        match read {
            Ok((script, text)) => one(&script, &text, arguments.check, &mut total, &mut report),
            Err(problem) => report.placeless(&problem),
        }
    }
    if arguments.check && total.changed > 0 {
        let of = if total.scripts == 1 { String::new() } else { format!(" of {}", total.scripts) };
        let are = if total.changed == 1 { "script is" } else { "scripts are" };
        let words = format!("{}{of} {are} laid out differently: `pointyc fmt` lays out", total.changed);
        report.ends_with(vec![words]);
        report.also_errors(1);
    }
    report.finish()
}

fn one(script: &Path, text: &str, check: bool, total: &mut Total, report: &mut Report) {
    let shown = script.display().to_string();
    let Some(after) = laid_out(&shown, text, report) else { return };
    if check {
        show(&shown, text, &after, total, report);
    } else if after != text {
        total.changed += 1;
        if let Err(problem) = rewrite::rewrite(script, &shown, Some(text), &after) {
            report.placeless(&problem);
        }
    }
}

/// The text with its layout; a script that cannot be read is not touched, and what is wrong with it is said.
fn laid_out(shown: &str, text: &str, report: &mut Report) -> Option<String> {
    let problems = if scripts::is_tests(Path::new(shown)) {
        match crate::testing::format(text) {
            Ok(text) => return Some(text),
            Err(problems) => problems,
        }
    } else {
        let formatted = crate::format(text);
        if formatted.diagnostics.is_empty() {
            return Some(formatted.text);
        }
        formatted.diagnostics
    };
    report.problems(&problems, Texts { script: (shown, text), tasks: &[] });
    None
}

/// What would change, as a diff.
fn show(shown: &str, before: &str, after: &str, total: &mut Total, report: &mut Report) {
    if before == after {
        return;
    }
    total.changed += 1;
    if report.format() == Format::Json {
        // Where the layout first differs from the text.
        let same = before.lines().zip(after.lines()).take_while(|(one, other)| one == other).count();
        print(&laid_out_differently(shown, same + 1));
        return;
    }
    let diff = TextDiff::from_lines(before, after);
    let mut unified = diff.unified_diff();
    let unified = unified.header(shown, shown);
    if !report.colours() {
        print(&unified.to_string());
        return;
    }
    let mut coloured = format!("--- {shown}\n+++ {shown}\n");
    for hunk in unified.iter_hunks() {
        coloured.push_str(&format!("\u{1b}[36m{}\u{1b}[0m\n", hunk.header()));
        for change in hunk.iter_changes() {
            let (sign, colour) = match change.tag() {
                ChangeTag::Delete => ('-', "\u{1b}[31m"),
                ChangeTag::Insert => ('+', "\u{1b}[32m"),
                ChangeTag::Equal => (' ', ""),
            };
            let end = if colour.is_empty() { "" } else { "\u{1b}[0m" };
            let line = change.value().trim_end_matches('\n');
            coloured.push_str(&format!("{colour}{sign}{line}{end}\n"));
        }
    }
    print(&coloured);
}
