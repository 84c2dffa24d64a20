//! The command line: the list of commands, one file each.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a command reads its arguments and the environment, and writes files"
)]

mod build;
mod check;
mod completions;
mod doctor;
mod expand;
mod explain;
mod fmt;
mod graph;
mod lsp;
mod new;
mod report;
mod run;
mod schema;
mod stub;
mod test;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, Subcommand};

use crate::driver::{Driver, cache::Cache, progress::Progress};
use crate::{Compilation, diagnostics};
use report::{Format, Report};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// The script has errors, or the machine lacks something.
    Errors,
    /// The command was used wrongly.
    Usage,
    /// A mistake in pointyc itself.
    Defect,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Errors => 1,
            Exit::Usage => 2,
            Exit::Defect => 101,
        })
    }
}

/// A line declares a command's module as a variant: its words on the command line are the module's `Args`.
macro_rules! commands {
    ($($module:ident $variant:ident: $about:literal,)*) => {
        #[derive(Debug, Subcommand)]
        enum Command {
            $( #[doc = $about] #[command(after_help = $module::EXAMPLE)] $variant($module::Args), )*
        }

        impl Command {
            fn run(self) -> Exit {
                match self {
                    $( Self::$variant(arguments) => $module::run(arguments), )*
                }
            }
        }
    };
}

commands! {
    check Check: "Say all that is wrong with a script, in milliseconds, without building it",
    build Build: "Build the executable of a script",
    run Run: "Build a script and run it; all after the script belongs to the workflow",
    test Test: "Run the tests of a workflow: tasks are replaced, and time passes at once",
    expand Expand: "Print the Rust that a script becomes",
    fmt Fmt: "Lay scripts out: white space only, comments and words stay as they are",
    graph Graph: "Draw the workflow of a script as text, before any task exists",
    schema Schema: "Print the inputs of a workflow, or its result, as JSON Schema",
    stub Stub: "Write Rust stubs for the tasks that a script names and nobody has written",
    lsp Lsp: "Serve an editor: problems, hover, completion, fixes and layout as a script is written",
    new New: "Make a folder with a workflow that runs",
    explain Explain: "Explain an error, with a script that has it and one that does not",
    doctor Doctor: "Say what this machine has of what is needed, and what a missing thing means",
    completions Completions: "Print what a shell needs to complete this command",
}

/// Pointy compiles a workflow into one native executable.
#[derive(Debug, Parser)]
#[command(name = "pointyc", version, arg_required_else_help = true, disable_help_subcommand = false)]
#[command(after_help = "Example:\n  pointyc new orders && cd orders && pointyc run orders.pty")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The whole command, from the process's own arguments to its exit status.
#[must_use]
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(say_defect));
    // Long chains of calls in generated code and nested tasks need more than the system's stack.
    let worker = std::thread::Builder::new().name("pointyc".into()).stack_size(256 << 20);
    match worker.spawn(|| run(std::env::args_os())).map(std::thread::JoinHandle::join) {
        Ok(Ok(exit)) => exit.into(),
        // The hook has said what there is to say.
        Ok(Err(_)) => Exit::Defect.into(),
        Err(error) => {
            eprintln!("error: no thread could be started: {error}");
            Exit::Errors.into()
        }
    }
}

/// The command with these arguments; the first is the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if completions::answer(&arguments) {
        return Exit::Fine;
    }
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments.command.run(),
        Err(error) => {
            if let Some(script) = script_as_command(&error) {
                eprintln!(
                    "error: `{script}` is a script, not a command\n\nTo run it:\n  pointyc run {script}"
                );
                return Exit::Usage;
            }
            // A closed pipe is nobody's mistake.
            let _ = error.print();
            if error.use_stderr() { Exit::Usage } else { Exit::Fine }
        }
    }
}

/// The script in `pointyc a.pty`, where a command is missing.
fn script_as_command(error: &clap::Error) -> Option<String> {
    match (error.kind(), error.get(ContextKind::InvalidSubcommand)) {
        (ErrorKind::InvalidSubcommand, Some(ContextValue::String(word))) if word.ends_with(".pty") => {
            Some(word.clone())
        }
        _ => None,
    }
}

/// A panic is a mistake in pointyc, and the user should know that it is not theirs.
fn say_defect(panic: &std::panic::PanicHookInfo<'_>) {
    let said = panic.payload_as_str().unwrap_or("no message");
    let place =
        panic.location().map(|place| format!(" at {}:{}", place.file(), place.line())).unwrap_or_default();
    defect(&format!("{said}{place}"));
}

fn defect(what: &str) {
    let text = format!(
        "error: this is a mistake in pointyc {}, not in your script: {what}\n\
         Please report it with the script, the tasks and this message: {}/issues\n",
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_PKG_REPOSITORY"),
    );
    // With stderr closed nobody can be told.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Prints to stdout; a reader that went away ends the output, not the command.
fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// The driver as the terminal and the environment have it.
fn driver(report: &Report) -> Result<Driver, diagnostics::Diagnostic> {
    let to_terminal = report.is_terminal() && report.format() == Format::Human;
    Ok(Driver { cache: Cache::find()?, progress: Progress { to_terminal }, colours: report.colours() })
}

/// Whether the compilation may go on to an executable; its problems are reported either way.
fn is_sound(compilation: &Compilation) -> bool {
    compilation.diagnostics.iter().all(|diagnostic| diagnostic.severity != diagnostics::Severity::Error)
}
