//! Problems as data: a code, the places, a sentence, and what to type instead.
//!
//! The words of each problem live in one file per code, `PHASE/NAME.rs`: its page (what `pointyc explain`
//! prints, with a script that has it and one that does not) and the function that makes it.

mod list;
pub mod mend;
#[cfg(feature = "cli")]
pub mod render;
pub mod rounds;
mod sink;
pub mod suggest;

pub use list::{PAGES, check, driver, lex, page, parse, resolve, test};
pub use sink::Sink;

use crate::source::Span;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// Worth a look; the script still builds.
    Warning,
}

/// The file that a label points into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// The script itself.
    Script,
    /// The tasks beside it.
    Tasks,
}

/// A place and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// In which file.
    pub file: File,
    /// Where.
    pub span: Span,
    /// A few words; may be empty for the place of the problem itself.
    pub text: String,
    /// Whether this is the place of the problem; the first of these gives line and column.
    pub primary: bool,
}

/// How sure it is that a change is the one that was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// There is one way to mend it that keeps what was meant: a program may apply it unasked.
    Certain,
    /// A guess, or one way of several: someone should look at it. A change of the tasks is never more than this.
    Likely,
}

/// A part of a text and what should stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// By what; empty to delete.
    pub replacement: String,
}

/// A change of the script, or of the tasks, that mends the problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// How sure it is.
    pub confidence: Confidence,
    /// The file that it changes.
    pub file: File,
    /// All of them together mend the problem; they do not overlap.
    pub edits: Vec<Edit>,
}

/// One problem of one script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code, `P0201`.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// The places; the first primary one is where the problem is.
    pub labels: Vec<Label>,
    /// Why, where that helps.
    pub notes: Vec<String>,
    /// What to type instead.
    pub help: Option<String>,
    /// The same for a machine.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Points at a further place in the script.
    #[must_use]
    pub fn label(self, span: Span, text: impl Into<String>) -> Self {
        self.also(File::Script, span, text)
    }

    /// Points at a place in the tasks.
    #[must_use]
    pub fn in_tasks(self, span: Span, text: impl Into<String>) -> Self {
        self.also(File::Tasks, span, text)
    }

    fn also(mut self, file: File, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { file, span, text: text.into(), primary: false });
        self
    }

    /// Says a few words at the place of the problem itself.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Self {
        if let Some(label) = self.labels.first_mut() {
            label.text = text.into();
        }
        self
    }

    /// Adds a sentence that says why.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.notes.push(text.into());
        self
    }

    /// Says what to type instead.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Offers the change that mends the problem, where it is certain what was meant.
    #[must_use]
    pub fn fix(self, span: Span, replacement: impl Into<String>) -> Self {
        self.offer(Confidence::Certain, File::Script, span, replacement.into())
    }

    /// Offers a change that probably mends the problem as it was meant.
    #[must_use]
    pub fn likely(self, span: Span, replacement: impl Into<String>) -> Self {
        self.offer(Confidence::Likely, File::Script, span, replacement.into())
    }

    /// Offers a change of the tasks.
    #[must_use]
    pub fn likely_in_tasks(self, span: Span, replacement: impl Into<String>) -> Self {
        self.offer(Confidence::Likely, File::Tasks, span, replacement.into())
    }

    /// Adds a further edit to the change that is offered.
    #[must_use]
    pub fn and(mut self, span: Span, replacement: impl Into<String>) -> Self {
        if let Some(fix) = &mut self.fix {
            fix.edits.push(Edit { span, replacement: replacement.into() });
        }
        self
    }

    fn offer(mut self, confidence: Confidence, file: File, span: Span, replacement: String) -> Self {
        self.fix = Some(Fix { confidence, file, edits: vec![Edit { span, replacement }] });
        self
    }

    /// Where the problem is.
    #[must_use]
    pub fn span(&self) -> Span {
        self.labels.iter().find(|label| label.primary).map(|label| label.span).unwrap_or_default()
    }

    /// In which file the problem is.
    #[must_use]
    pub fn file(&self) -> File {
        self.labels.iter().find(|label| label.primary).map_or(File::Script, |label| label.file)
    }
}

/// What `pointyc explain` prints of a code.
#[derive(Debug)]
pub struct Page {
    /// The stable code, `P0201`.
    pub code: &'static str,
    /// A few words, lower case, without a full stop.
    pub title: &'static str,
    /// Paragraphs for someone who has never seen it.
    pub text: &'static str,
    /// A script that has the problem; `None` where no script can show it.
    pub broken: Option<Example>,
    /// The same script without it.
    pub fixed: Option<Example>,
}

/// A script with the tasks beside it.
#[derive(Debug)]
pub struct Example {
    /// The script.
    pub script: &'static str,
    /// The file of tasks; may be empty.
    pub tasks: &'static str,
}

impl Page {
    /// An error of this code in the script.
    #[must_use]
    pub fn error(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.at(Severity::Error, File::Script, span, message)
    }

    /// A warning of this code in the script.
    #[must_use]
    pub fn warning(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.at(Severity::Warning, File::Script, span, message)
    }

    /// An error of this code in the tasks.
    #[must_use]
    pub fn error_in_tasks(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.at(Severity::Error, File::Tasks, span, message)
    }

    /// An error of this code that has no place in a text: a file is missing, a disk is full.
    #[must_use]
    pub fn placeless(&self, message: impl Into<String>) -> Diagnostic {
        let mut diagnostic = self.error(Span::default(), message);
        diagnostic.labels.clear();
        diagnostic
    }

    fn at(&self, severity: Severity, file: File, span: Span, message: impl Into<String>) -> Diagnostic {
        let place = Label { file, span, text: String::new(), primary: true };
        Diagnostic {
            code: self.code,
            severity,
            message: message.into(),
            labels: vec![place],
            notes: Vec::new(),
            help: None,
            fix: None,
        }
    }
}
