//! Prints problems: for people to stderr, for machines as JSON lines; counts them for the exit status.

use std::collections::BTreeSet;
use std::io::{IsTerminal, Write};

use clap::ValueEnum;

use super::{Exit, defect};
use crate::diagnostics::render::{Renderer, Texts, foreign_for_machines, tally};
use crate::diagnostics::{Diagnostic, File, Severity};
use crate::driver::rustc_messages::Foreign;
use crate::driver::{Failed, Finding};

/// More problems than this are counted but not shown: nobody reads them.
const MOST_SHOWN: usize = 100;

/// How problems are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the source, for people.
    #[default]
    Human,
    /// One JSON object a line, for machines.
    Json,
}

/// What all commands take that print problems.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct Options {
    /// How problems are printed: `json` prints one object a line
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT", hide_default_value = true)]
    message_format: Format,
    /// Take warnings for errors
    #[arg(long)]
    deny_warnings: bool,
}

/// Where JSON lines go: stdout belongs to something else in some commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Stdout,
    Stderr,
}

/// Prints problems and counts them.
#[derive(Debug)]
pub(super) struct Report {
    options: Options,
    stream: Stream,
    terminal: bool,
    colours: bool,
    errors: usize,
    warnings: usize,
    defects: usize,
    /// What was said of the tasks: scripts that share them share these problems.
    told_of_tasks: BTreeSet<String>,
    /// The last lines, where they are not just the tally.
    end: Option<Vec<String>>,
}

impl Report {
    pub(super) fn new(options: Options, stream: Stream) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let colours = terminal && !dumb && !set("NO_COLOR");
        let told_of_tasks = BTreeSet::new();
        Self {
            options,
            stream,
            terminal,
            colours,
            errors: 0,
            warnings: 0,
            defects: 0,
            told_of_tasks,
            end: None,
        }
    }

    pub(super) fn format(&self) -> Format {
        self.options.message_format
    }

    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    pub(super) fn colours(&self) -> bool {
        self.colours && self.format() == Format::Human
    }

    /// Whether the command should go on.
    pub(super) fn stops(&self) -> bool {
        self.errors + self.defects > 0 || (self.options.deny_warnings && self.warnings > 0)
    }

    /// Prints the problems of one script.
    pub(super) fn problems(&mut self, problems: &[Diagnostic], texts: Texts<'_>) {
        let renderer = Renderer::new(texts);
        for problem in problems {
            self.problem(problem, &renderer);
        }
    }

    /// Prints a problem that has no place in a text.
    pub(super) fn placeless(&mut self, problem: &Diagnostic) {
        self.problem(problem, &Renderer::new(Texts::default()));
    }

    fn problem(&mut self, problem: &Diagnostic, renderer: &Renderer<'_>) {
        if problem.file() == File::Tasks && !self.told_of_tasks.insert(renderer.for_machines(problem)) {
            return;
        }
        if self.counts(problem.severity) {
            let text = match self.format() {
                Format::Human => renderer.for_people(problem, self.colours) + "\n",
                Format::Json => renderer.for_machines(problem),
            };
            self.print(&text);
        }
    }

    /// Prints what stood in the way of an executable.
    pub(super) fn failed(&mut self, failed: &Failed, texts: Texts<'_>) {
        let renderer = Renderer::new(texts);
        for finding in &failed.0 {
            match finding {
                Finding::Ours(problem) => self.problem(problem, &renderer),
                Finding::Rustc(problem) => self.foreign(problem),
                Finding::Defect(what) => {
                    self.defects += 1;
                    defect(what);
                }
            }
        }
    }

    /// Prints a problem in the tasks as rustc shows it.
    pub(super) fn foreign(&mut self, problem: &Foreign) {
        if !self.counts(problem.severity) {
            return;
        }
        let help = problem.help.as_deref();
        let text = match self.format() {
            Format::Human => {
                let help = help.map(|help| format!("help: {help}\n")).unwrap_or_default();
                format!("{}\n{help}\n", problem.rendered.trim_end())
            }
            Format::Json => foreign_for_machines(
                &problem.code,
                problem.severity,
                &problem.message,
                &problem.file,
                problem.place,
                help,
            ),
        };
        self.print(&text);
    }

    /// Counts errors that are there and are not shown.
    pub(super) fn also_errors(&mut self, errors: usize) {
        self.errors += errors;
    }

    /// The problems so far in words: `2 errors, 1 warning`.
    pub(super) fn tally(&self) -> Option<String> {
        tally(self.errors, self.warnings)
    }

    /// Says something that is no problem, to people only.
    pub(super) fn say(&self, text: &str) {
        if self.format() == Format::Human {
            self.print(text);
        }
    }

    /// These are the last lines, instead of the tally.
    pub(super) fn ends_with(&mut self, lines: Vec<String>) {
        self.end = Some(lines);
    }

    /// Counts a problem; whether it should be shown, too.
    fn counts(&mut self, severity: Severity) -> bool {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
        self.errors + self.warnings <= MOST_SHOWN || self.format() == Format::Json
    }

    /// Says how many there were; the exit status so far.
    pub(super) fn finish(self) -> Exit {
        if self.format() == Format::Human {
            let hidden = (self.errors + self.warnings).saturating_sub(MOST_SHOWN);
            if hidden > 0 {
                self.print(&format!("… and {hidden} more\n\n"));
            }
            let end = self.end.clone().unwrap_or_else(|| self.tally().into_iter().collect());
            for line in end {
                self.print(&format!("{line}\n"));
            }
        }
        match (self.defects, self.stops()) {
            (0, false) => Exit::Fine,
            (0, true) => Exit::Errors,
            _ => Exit::Defect,
        }
    }

    fn print(&self, text: &str) {
        match (self.format(), self.stream) {
            (Format::Json, Stream::Stdout) => super::print(text),
            // With stderr closed nobody can be told.
            (Format::Human, _) | (Format::Json, Stream::Stderr) => {
                let _ = std::io::stderr().write_all(text.as_bytes());
            }
        }
    }
}
