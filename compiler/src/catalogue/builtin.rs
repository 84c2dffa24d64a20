//! The events that Pointy brings: `std::Log` and its kin.

use super::{Origin, Task};
use crate::signature::{Param, Passing, Returns, Signature, Ty};
use crate::source::Span;

/// An event of the space `std`.
#[derive(Debug, PartialEq)]
pub struct Builtin {
    /// Its name, without `std::`.
    pub name: &'static str,
    /// The function of `pointy` that it calls.
    pub function: &'static str,
    /// Its twin for workflows with io steps, where it has one.
    pub on_io: Option<&'static str>,
    /// One sentence.
    pub doc: &'static str,
    /// What it may be called with.
    pub params: &'static [(&'static str, Kind)],
    /// What it gives.
    pub gives: Gives,
    /// Where it runs unless told otherwise.
    pub place: Place,
    /// The cargo feature of `pointy` that it needs.
    pub feature: Option<&'static str>,
}

/// The type of a parameter of a built-in event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `&str`
    Text,
    /// `Duration`
    Duration,
    /// `&Path`
    Path,
    /// An expression on the piped value.
    Rule,
}

/// What a built-in event gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Nothing.
    Unit,
    /// It always fails.
    Never,
    /// A list of its type argument, or a failure.
    Rows,
    /// What was piped in, as the outcome `Yes` or `No`.
    Verdict,
}

/// Where a built-in event runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the caller.
    Inline,
    /// Where the steps around it run.
    Region,
    /// On cpu: it works for long.
    Cpu,
}

/// All of them; a test in tests/ runs each.
pub static BUILTINS: &[Builtin] = &[
    Builtin {
        name: "Log",
        function: "log",
        on_io: None,
        doc: "Writes a line to stderr.",
        params: &[("message", Kind::Text)],
        gives: Gives::Unit,
        place: Place::Inline,
        feature: None,
    },
    Builtin {
        name: "Fail",
        function: "fail",
        on_io: None,
        doc: "Fails, with this message.",
        params: &[("message", Kind::Text)],
        gives: Gives::Never,
        place: Place::Inline,
        feature: None,
    },
    Builtin {
        name: "Sleep",
        function: "sleep",
        on_io: Some("io::wait"),
        doc: "Waits.",
        params: &[("duration", Kind::Duration)],
        gives: Gives::Unit,
        place: Place::Region,
        feature: None,
    },
    Builtin {
        name: "When",
        function: "when",
        on_io: None,
        doc: "Decides by a rule on the piped value, `it`, and passes the value on: as the outcome `Yes` (1) or `No` (2).",
        params: &[("test", Kind::Rule)],
        gives: Gives::Verdict,
        place: Place::Inline,
        feature: None,
    },
    Builtin {
        name: "ReadCsv",
        function: "csv::read",
        on_io: None,
        doc: "Reads a table from a file of comma-separated values; an empty field or `NA` is `None` for an `Option`.",
        params: &[("path", Kind::Path)],
        gives: Gives::Rows,
        place: Place::Cpu,
        feature: Some("csv"),
    },
];

/// Names of the space `std` that a later version brings.
pub static LATER: &[&str] = &[
    "Wait",
    "Shell",
    "ReadJson",
    "ReadJsonLines",
    "ReadParquet",
    "WriteCsv",
    "WriteJson",
    "WriteJsonLines",
    "WriteParquet",
];

impl Builtin {
    /// Whether it wants a type in angle brackets.
    #[must_use]
    pub fn takes_type(&self) -> bool {
        self.gives == Gives::Rows
    }

    /// The signature for a type argument.
    #[must_use]
    pub fn task(&'static self, argument: Option<Ty>) -> Task {
        let params = self.params.iter().map(|(name, kind)| Param {
            name: (*name).to_owned(),
            span: Span::default(),
            passing: match kind {
                Kind::Text => Passing::Borrow(Ty::Str),
                Kind::Duration => Passing::Value(Ty::known("std::time::Duration")),
                Kind::Path => Passing::Borrow(Ty::Path),
                Kind::Rule => Passing::Value(Ty::known("bool")),
            },
        });
        let returns = match self.gives {
            Gives::Unit => Returns::Plain(Ty::Unit),
            // The check knows the value that goes through.
            Gives::Verdict => Returns::Plain(Ty::Opaque("When".to_owned())),
            Gives::Never => Returns::Result(Ty::Never, Ty::known("pointy::Error")),
            Gives::Rows => {
                let row = argument.unwrap_or_else(|| Ty::Opaque("_".to_owned()));
                Returns::Result(Ty::vec(row), Ty::known("pointy::Error"))
            }
        };
        let signature = Signature {
            name: crate::naming::snake(self.name),
            span: Span::default(),
            docs: vec![self.doc.to_owned()],
            is_async: false,
            is_public: true,
            generics: Vec::new(),
            params: params.collect(),
            returns,
        };
        Task { signature, origin: Origin::Builtin(self), paths: Vec::new(), closed: None }
    }
}
