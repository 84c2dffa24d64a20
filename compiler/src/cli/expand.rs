//! `pointyc expand`: the Rust that a script becomes.

use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, completions, is_sound, print};
use crate::Names;
use crate::driver;
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Example:
  pointyc expand delays.pty | less";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The script
    #[arg(add = ArgValueCompleter::new(completions::scripts()))]
    script: PathBuf,
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
    // What is printed belongs beside `tasks.rs`, wherever that is.
    let names = Names { tasks: None, ..project.names() };
    let compiled = crate::compile_all(&project.text, project.sources(), &project.scripts, &names);
    report.problems(&compiled.diagnostics, project.texts());
    if let Some(generated) = compiled.generated.as_ref().filter(|_| is_sound(&compiled) && !report.stops()) {
        match driver::format(generated) {
            Ok(code) => print(&code),
            Err(failed) => report.failed(&failed, project.texts()),
        }
    }
    report.finish()
}
