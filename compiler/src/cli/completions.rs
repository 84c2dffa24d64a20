//! `pointyc completions`: what a shell needs to complete the command; and what it asks then.
//!
//! The shell runs pointyc itself for each completion, so that it always fits the version that is installed.

use std::ffi::OsString;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_complete::engine::{CompletionCandidate, PathCompleter};
use clap_complete::env::{CompleteEnv, Shells};

use super::{Arguments, Exit, print};
use crate::diagnostics::PAGES;

/// Set by the shell when it asks; its value is the shell's name.
const VARIABLE: &str = "POINTYC_COMPLETE";

/// Shown below the help.
pub(super) const EXAMPLE: &str = "To switch completion on:
  echo 'source <(pointyc completions bash)' >> ~/.bashrc
  echo 'source <(pointyc completions zsh)' >> ~/.zshrc
  pointyc completions fish > ~/.config/fish/completions/pointyc.fish";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: Args) -> Exit {
    let shells = Shells::builtins();
    let name = arguments.shell.to_string();
    let mut script = Vec::new();
    let written = shells
        .completer(&name)
        .map(|shell| shell.write_registration(VARIABLE, "pointyc", "pointyc", "pointyc", &mut script));
    match written {
        Some(Ok(())) => {
            print(&String::from_utf8_lossy(&script));
            Exit::Fine
        }
        Some(Err(_)) | None => {
            eprintln!("error: there are no completions for {name}");
            Exit::Errors
        }
    }
}

/// Answers a shell that asks for completions; whether one did.
pub(super) fn answer(arguments: &[OsString]) -> bool {
    if std::env::var_os(VARIABLE).is_none() {
        return false;
    }
    let folder = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(Arguments::command).var(VARIABLE).bin("pointyc");
    // A shell that asks in words of another version gets no answer, which is better than an error in its line.
    asked.try_complete(arguments.iter().cloned(), folder.as_deref()).unwrap_or(true)
}

/// Scripts; the folders on the way to them are offered by themselves.
pub(super) fn scripts() -> PathCompleter {
    PathCompleter::any()
        .filter(|path: &Path| path.is_dir() || path.extension().is_some_and(|end| end == "pty"))
}

/// The codes that can be explained, with their titles.
pub(super) fn codes() -> Vec<CompletionCandidate> {
    PAGES.iter().map(|page| CompletionCandidate::new(page.code).help(Some(page.title.into()))).collect()
}
