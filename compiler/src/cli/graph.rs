//! `pointyc graph`: the workflow as a picture.

use std::path::PathBuf;

use clap::ValueEnum;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, completions, print};
use crate::diagnostics::driver::unwritable;
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;
use crate::driver::rewrite;

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc graph delays.pty
  pointyc graph delays.pty --types
  pointyc graph delays.pty --format svg -o delays.svg";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The script; its tasks need not exist yet
    #[arg(add = ArgValueCompleter::new(completions::scripts()))]
    script: PathBuf,
    /// As what it is drawn
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// Write the types on the arrows; the script must be without errors for that
    #[arg(long)]
    types: bool,
    /// The file that it is written to, instead of stdout
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

/// As what a graph is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    /// Lines of text
    Text,
    /// A picture, for light and dark pages
    Svg,
    /// For Graphviz
    Dot,
    /// For Mermaid, which many sites draw in Markdown
    Mermaid,
}

pub(super) fn run(arguments: Args) -> Exit {
    let draw = match arguments.format {
        Format::Text => crate::graph::text,
        Format::Svg => crate::graph::svg,
        Format::Dot => crate::graph::dot,
        Format::Mermaid => crate::graph::mermaid,
    };
    let mut report = Report::new(arguments.options, Stream::Stderr);
    let project = match Project::open_with(&arguments.script, &arguments.wanted) {
        Ok(project) => project,
        Err(problem) => {
            report.placeless(&problem);
            return report.finish();
        }
    };
    let names = project.names();
    let drawn = if arguments.types {
        crate::graph_with_types(&project.text, project.sources(), &project.scripts, &names, draw)
    } else {
        crate::graph(&project.text, project.sources(), &names, draw)
    };
    report.problems(&drawn.diagnostics, project.texts());
    if report.stops() {
        return report.finish();
    }
    match &arguments.output {
        None => print(&drawn.text),
        Some(out) => {
            let shown = out.display().to_string();
            let written = match project.source_at(out) {
                Some(what) => Err(unwritable::new(&shown, what)),
                None => rewrite::write(out, &shown, &drawn.text),
            };
            if let Err(problem) = written {
                report.placeless(&problem);
            }
        }
    }
    report.finish()
}
