//! `pointyc doctor`: what this machine has, and what a missing thing means.

use std::path::Path;

use super::report::Format;
use super::{Exit, print};
use crate::driver::doctor::{Finding, State, examine};

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc doctor
  pointyc doctor --message-format json";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// How findings are printed: `json` prints one object a line
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT", hide_default_value = true)]
    message_format: Format,
}

pub(super) fn run(arguments: Args) -> Exit {
    let findings = examine(Path::new("."));
    let text: String = match arguments.message_format {
        Format::Human => findings.iter().map(for_people).collect(),
        Format::Json => findings.iter().map(for_machines).collect(),
    };
    print(&text);
    if findings.iter().any(|finding| finding.state == State::Broken) { Exit::Errors } else { Exit::Fine }
}

fn for_people(finding: &Finding) -> String {
    let (mark, said) = match finding.state {
        State::Fine => ("+", &finding.found),
        State::Absent => ("-", &finding.advice),
        State::Broken => ("!", &finding.advice),
    };
    format!("{mark} {:<11} {said}\n", finding.name)
}

fn for_machines(finding: &Finding) -> String {
    let line = serde_json::json!({
        "name": finding.name,
        "state": finding.state.word(),
        "found": finding.found,
        "advice": finding.advice,
    });
    format!("{line}\n")
}
