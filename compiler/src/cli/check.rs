//! `pointyc check`: all that is wrong with scripts, without building them.

use std::path::PathBuf;

use super::report::{Options, Report, Stream};
use super::{Exit, print};
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc check delays.pty              # silent where all is well
  pointyc check flows/*.pty --deny-warnings
  pointyc check delays.pty --verbose    # the inputs, and each step with its types";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The scripts
    #[arg(required = true, value_name = "SCRIPT")]
    scripts: Vec<PathBuf>,
    /// Print the inputs, and each step with its types
    #[arg(short, long)]
    verbose: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(arguments.options, Stream::Stdout);
    for script in &arguments.scripts {
        let project = match Project::open_with(script, &arguments.wanted) {
            Ok(project) => project,
            Err(problem) => {
                report.placeless(&problem);
                continue;
            }
        };
        let checked = project.check();
        report.problems(&checked.diagnostics, project.texts());
        if let (true, Some(summary)) = (arguments.verbose, &checked.summary) {
            if let Some(from) = project.tasks.as_ref().and_then(|tasks| tasks.described()) {
                print(&format!("tasks {from}\n"));
            }
            print(&format!("{summary}"));
        }
    }
    report.finish()
}
