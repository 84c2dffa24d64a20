//! `pointyc build`: the executable of a script.

use std::path::PathBuf;

use clap_complete::engine::ArgValueCompleter;

use super::report::{Options, Report, Stream};
use super::{Exit, completions, driver, is_sound};
use crate::diagnostics::driver::output_unusable;
use crate::driver::manifest::Wanted;
use crate::driver::project::Project;
use crate::driver::{self as building, Profile};

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Example:
  pointyc build delays.pty && ./delays --flights flights.csv";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The script
    #[arg(add = ArgValueCompleter::new(completions::scripts()))]
    script: PathBuf,
    /// Where the executable goes; without it the script's name, in the current folder
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Fast to run (this is the default)
    #[arg(long, conflicts_with = "debug")]
    release: bool,
    /// Quick to build, with checks for overflow
    #[arg(long)]
    debug: bool,
    /// Show rustc's warnings about the tasks
    #[arg(short, long)]
    verbose: bool,
    #[command(flatten)]
    wanted: Wanted,
    #[command(flatten)]
    options: Options,
}

pub(super) fn run(arguments: Args) -> Exit {
    let profile = if arguments.debug { Profile::Debug } else { Profile::Release };
    let mut report = Report::new(arguments.options, Stream::Stdout);
    let Some((project, built)) =
        build(&arguments.script, &arguments.wanted, profile, arguments.verbose, &mut report)
    else {
        return report.finish();
    };
    let default = || PathBuf::from(format!("{}{}", project.stem, std::env::consts::EXE_SUFFIX));
    let named = arguments.output.is_some();
    let out = arguments.output.unwrap_or_else(default);
    let source = project.source_at(&out);
    let installed = match source {
        Some(what) => Err(output_unusable::new(&out.display().to_string(), what)),
        None => building::install(&built, &out, named),
    };
    if let Err(problem) = installed {
        report.placeless(&problem);
    }
    report.finish()
}

/// Compiles and builds a script; `None` where that failed, which is then reported.
pub(super) fn build(
    script: &std::path::Path,
    wanted: &Wanted,
    profile: Profile,
    verbose: bool,
    report: &mut Report,
) -> Option<(Project, building::Built)> {
    let project = Project::open_with(script, wanted).map_err(|problem| report.placeless(&problem)).ok()?;
    let compiled = project.compile();
    report.problems(&compiled.diagnostics, project.texts());
    let generated = compiled.generated.as_ref().filter(|_| is_sound(&compiled) && !report.stops())?;
    let driver = driver(report).map_err(|problem| report.placeless(&problem)).ok()?;
    match driver.build(&project, generated, profile) {
        Ok(built) => {
            if verbose {
                if let Some(why) = &built.rebuilt {
                    eprintln!("libraries were compiled once more: {why}");
                }
                built.warnings.iter().for_each(|warning| report.foreign(warning));
            }
            Some((project, built))
        }
        Err(failed) => {
            report.failed(&failed, project.texts());
            None
        }
    }
}
