//! `pointyc run`: builds a script and becomes its workflow.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, build, completions};
use crate::diagnostics::{Diagnostic, driver as words};
use crate::driver::Profile;
use crate::driver::manifest::Wanted;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc run delays.pty --flights flights.csv
  pointyc run delays.pty --help          # the help of the workflow
  pointyc run --release delays.pty --flights flights.csv";

/// The words of the command.
#[derive(Debug, clap::Args)]
#[command(override_usage = "pointyc run [OPTIONS] <SCRIPT> [WORKFLOW'S OWN ARGUMENTS]...")]
pub(super) struct Args {
    /// Fast to run, slower to build
    #[arg(long)]
    release: bool,
    /// Show rustc's warnings about the tasks
    #[arg(short, long)]
    verbose: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
    /// The script, and everything that the workflow is to get
    #[arg(required = true, trailing_var_arg = true, value_name = "SCRIPT", add = ArgValueCompleter::new(completions::scripts()))]
    words: Vec<OsString>,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(arguments.options, Stream::Stderr);
    let profile = if arguments.release { Profile::Release } else { Profile::Debug };
    // clap gives at least one word.
    let Some((script, rest)) = arguments.words.split_first() else { return Exit::Usage };
    let Some((_, built)) =
        build::build(Path::new(script), &arguments.wanted, profile, arguments.verbose, &mut report)
    else {
        return report.finish();
    };
    match become_workflow(&built.executable, rest) {
        Ok(status) => std::process::exit(status),
        Err(problem) => {
            report.placeless(&problem);
            report.finish()
        }
    }
}

/// The workflow takes the place of this process, so signals, exit status and terminal are its own.
#[cfg(unix)]
fn become_workflow(executable: &Path, arguments: &[OsString]) -> Result<i32, Diagnostic> {
    use std::os::unix::process::CommandExt;
    let error = Command::new(executable).args(arguments).exec();
    Err(words::not_started::new(&executable.display().to_string(), &error.to_string()))
}

#[cfg(not(unix))]
fn become_workflow(executable: &Path, arguments: &[OsString]) -> Result<i32, Diagnostic> {
    match Command::new(executable).args(arguments).status() {
        Ok(status) => Ok(status.code().unwrap_or(1)),
        Err(error) => Err(words::not_started::new(&executable.display().to_string(), &error.to_string())),
    }
}
