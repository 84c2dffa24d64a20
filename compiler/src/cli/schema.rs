//! `pointyc schema`: the inputs of a workflow, or its result, as JSON Schema.

use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, completions, is_sound, print};
use crate::diagnostics::driver::unwritable;
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;
use crate::driver::rewrite;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc schema delays.pty                  # what --inputs takes
  pointyc schema delays.pty --result         # what the workflow prints
  pointyc schema delays.pty -o delays.json";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The script
    #[arg(add = ArgValueCompleter::new(completions::scripts()))]
    script: PathBuf,
    /// Print the schema of the result instead
    #[arg(long)]
    result: bool,
    /// The file that it is written to, instead of stdout
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
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
    let compiled = project.plan();
    report.problems(&compiled.diagnostics, project.texts());
    if report.stops() || !is_sound(&compiled) {
        return report.finish();
    }
    let schema = if arguments.result { compiled.result_schema() } else { compiled.input_schema() };
    let Some(text) = schema.and_then(|schema| serde_json::to_string_pretty(&schema).ok()) else {
        return report.finish();
    };
    let text = text + "\n";
    match &arguments.output {
        None => print(&text),
        Some(out) => {
            let shown = out.display().to_string();
            let written = match project.source_at(out) {
                Some(what) => Err(unwritable::new(&shown, what)),
                None => rewrite::write(out, &shown, &text),
            };
            if let Err(problem) = written {
                report.placeless(&problem);
            }
        }
    }
    report.finish()
}
