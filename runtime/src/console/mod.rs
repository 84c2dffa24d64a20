//! The program around a workflow: arguments in, result or report out, an exit status.

mod interrupt;
mod output;
mod progress;
mod report;
mod unit;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use serde::Serialize;

use crate::events::Events;
use crate::inputs::{Arguments, Options, Wish, help};
use crate::{Failure, FailureKind, Inputs, Run, panics, run};

/// The main function of a workflow. Exit status: 0 done, 1 failed, 2 wrong inputs, 130 interrupted.
///
/// The result is written as indented JSON, nothing if it is `()`.
pub fn main<I: Inputs + Send, T: Serialize + Send, F>(name: &str, doc: &str, workflow: F) -> ExitCode
where
    F: FnOnce(I, &Run) -> Result<T, Failure> + Send,
{
    #[cfg(feature = "cpu")]
    return around(name, doc, |inputs, run| crate::cpu::enter(|| workflow(inputs, run)));
    #[cfg(not(feature = "cpu"))]
    return around(name, doc, workflow);
}

/// What both main functions share: all but how the workflow is driven.
pub(crate) fn around<I: Inputs, T: Serialize>(
    name: &str,
    doc: &str,
    drive: impl FnOnce(I, &Run) -> Result<T, Failure>,
) -> ExitCode {
    let mut arguments = std::env::args_os();
    let program = arguments.next().unwrap_or_else(|| name.into());
    let program = std::path::Path::new(&program).file_name().unwrap_or(&program).to_string_lossy();
    let Arguments { wish, options, mut reader } = Arguments::parse(I::FIELDS, arguments);
    match wish {
        Wish::Help => return print(&help(&program, name, doc, I::FIELDS, I::DEFAULTS)),
        Wish::Version => {
            let version = I::VERSION.map(|version| format!(" {version}")).unwrap_or_default();
            return print(&format!("{name}{version} (made with Pointy {})\n", env!("CARGO_PKG_VERSION")));
        }
        Wish::Run => {}
    }
    let inputs = match I::read(&mut reader) {
        Some(inputs) if reader.problems().is_empty() => inputs,
        Some(_) | None => {
            say(&report::inputs(&program, reader.problems()));
            return ExitCode::from(2);
        }
    };
    go(name, &options, |run| drive(inputs, run))
}

fn go<T: Serialize>(
    name: &str,
    options: &Options,
    workflow: impl FnOnce(&Run) -> Result<T, Failure>,
) -> ExitCode {
    panics::install();
    let id = run::new_id();
    let events = match options.events.as_deref().map(|file| Events::create(file, &id, name)) {
        Some(Ok(events)) => Some(events),
        None => None,
        Some(Err(error)) => {
            let file = options.events.as_deref().unwrap_or(Path::new("")).display();
            say(&format!("{name}: --events {file}: {error}\n"));
            return ExitCode::from(2);
        }
    };
    let run = Run::seen_by(id, (!options.quiet).then_some(progress::show), events.clone());
    interrupt::watch(&run, name);
    // Steps catch their own panics; what is left is a thread pool that cannot begin, and the like.
    let result = panics::catch(|| workflow(&run)).unwrap_or_else(|payload| Err(panics::failure(payload)));
    progress::end();
    // A result that cannot be written is a run that failed, to whoever reads the events too.
    let (failure, said) = match result {
        Ok(_) if interrupt::came() => (None, None),
        Ok(value) => match write(&value, options) {
            Ok(()) => (None, None),
            Err(error) => {
                let said = format!("{name}: {error}\n");
                (Some(Failure::new(FailureKind::Returned, error)), Some(said))
            }
        },
        Err(failure) => {
            let said = report::failure(name, &failure);
            (Some(failure), Some(said))
        }
    };
    if let Some(error) = events.and_then(|events| events.finish(failure.as_ref())) {
        say(&format!("{name}: --events: lines are missing: {error}\n"));
    }
    if interrupt::came() {
        return interrupt::status(name);
    }
    match said {
        None => ExitCode::SUCCESS,
        Some(text) => {
            say(&text);
            ExitCode::FAILURE
        }
    }
}

/// Writes the result to where it is wanted; `()` is nothing.
fn write<T: Serialize>(value: &T, options: &Options) -> Result<(), String> {
    // How a value is written is the code of its author, and may panic like a task.
    panics::catch(
        || {
            if unit::is_unit(value) { Ok(()) } else { output::write(value, options.output.as_deref()) }
        },
    )
    .unwrap_or_else(|payload| Err(report::unwritable(&panics::failure(payload))))
}

/// Whether ^C or SIGTERM came.
#[cfg(feature = "io")]
pub(crate) fn interrupted() -> bool {
    interrupt::came()
}

fn print(text: &str) -> ExitCode {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Writes to stderr. If even that is closed there is nobody left to tell, and the exit status has to do.
fn say(text: &str) {
    drop(std::io::stderr().lock().write_all(text.as_bytes()));
}
