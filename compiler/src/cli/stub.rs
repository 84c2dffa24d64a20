//! `pointyc stub`: Rust for the tasks that a script names and nobody has written.

use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, completions, print};
use crate::diagnostics::driver::unwritable;
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;
use crate::driver::rewrite;
use crate::driver::tasks::Tasks;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc stub delays.pty            # prints what is missing
  pointyc stub delays.pty --write    # adds it to tasks.rs, which it makes if need be
  pointyc stub delays.pty -o tasks.rs";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The script; its tasks need not exist yet
    #[arg(add = ArgValueCompleter::new(completions::scripts()))]
    script: PathBuf,
    /// The file that it is written to, instead of stdout
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Add it to tasks.rs beside the script, or to the library of its package
    #[arg(short, long, conflicts_with = "output")]
    write: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(arguments.options, Stream::Stderr);
    let project = match Project::open_with(&arguments.script, &arguments.wanted) {
        Ok(project) => project,
        Err(problem) => {
            report.placeless(&problem);
            return report.finish();
        }
    };
    let adds = arguments.write && project.tasks.is_some();
    let stubs = crate::stub(&project.text, project.sources(), !adds);
    report.problems(&stubs.diagnostics, project.texts());
    if report.stops() {
        return report.finish();
    }
    if stubs.text.is_empty() {
        report.say(&format!("every task of {} is written\n", project.shown));
        return report.finish();
    }
    let written = match (&arguments.output, project.tasks.as_ref().and_then(Tasks::first)) {
        (Some(out), _) => match project.source_at(out) {
            Some(what) => {
                let shown = out.display().to_string();
                let help = "`--write` adds to the tasks beside the script";
                Err(unwritable::new(&shown, what).help(help))
            }
            None => rewrite::write(out, &out.display().to_string(), &stubs.text),
        },
        (None, _) if !arguments.write => {
            print(&stubs.text);
            Ok(())
        }
        (None, Some((shown, path, text))) => {
            let end = if text.ends_with('\n') || text.is_empty() { "" } else { "\n" };
            rewrite::rewrite(path, shown, Some(text), &format!("{text}{end}\n{}", stubs.text))
        }
        (None, None) => {
            let path = project.folder.join("tasks.rs");
            rewrite::rewrite(&path, &format!("{}tasks.rs", project.prefix()), None, &stubs.text)
        }
    };
    if let Err(problem) = written {
        report.placeless(&problem);
    }
    report.finish()
}
