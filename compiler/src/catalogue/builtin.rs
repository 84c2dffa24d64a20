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
    /// What it takes in angle brackets.
    pub argument: Argument,
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
    /// `&[&str]`, or nothing: one text or a list of them. Where it is given, a function with `_with` at the end of its
    /// name is called.
    Texts,
    /// `Duration`
    Duration,
    /// `&Path`
    Path,
    /// An expression on the piped value.
    Rule,
    /// `&T` for any T that can be written; several piped values are one tuple.
    Value,
    /// `&[T]`
    Rows,
}

/// What a built-in event takes in angle brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Nothing.
    None,
    /// A struct with `#[record]`.
    Record,
    /// Any type that an input can have; `json` where it is left out.
    Any,
}

impl Kind {
    /// What it is, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Duration => "a duration",
            Self::Path => "a path",
            Self::Texts => "a text or a list of texts",
            Self::Rule => "a rule on `it`",
            Self::Value => "any value, usually piped",
            Self::Rows => "a list, usually piped",
        }
    }
}

/// What a built-in event gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// Nothing.
    Unit,
    /// Nothing, or a failure.
    Written,
    /// It always fails.
    Never,
    /// A text, or a failure.
    Text,
    /// Its type argument, or a failure.
    Value,
    /// A list of its type argument, or a failure.
    Rows,
    /// What was piped in, as the outcome `Yes` or `No`.
    Verdict,
}

impl Gives {
    /// What it is, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Unit => "nothing",
            Self::Never => "it always fails",
            Self::Written => "nothing, or it fails",
            Self::Text => "a text, or it fails",
            Self::Value => "a value of the type, or it fails",
            Self::Rows => "a list of the type, or it fails",
            Self::Verdict => "what was piped, as `Yes` or `No`",
        }
    }
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
    /// On io: it waits.
    Io,
}

impl Place {
    /// What it is, for people.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Region => "where its neighbours run",
            Self::Cpu => "cpu",
            Self::Io => "io",
        }
    }
}

/// All of them; a test in tests/ runs each.
pub static BUILTINS: &[Builtin] = &[
    Builtin {
        name: "Log",
        function: "log",
        on_io: None,
        doc: "Writes a line to stderr.",
        params: &[("message", Kind::Text)],
        argument: Argument::None,
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
        argument: Argument::None,
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
        argument: Argument::None,
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
        argument: Argument::None,
        gives: Gives::Verdict,
        place: Place::Inline,
        feature: None,
    },
    Builtin {
        name: "ReadCsv",
        function: "csv::read",
        on_io: None,
        doc: "Reads a table from a file of comma-separated values; an empty field or `NA`, or what `null` says instead of `NA`, is `None` for an `Option`.",
        params: &[("path", Kind::Path), ("null", Kind::Texts)],
        argument: Argument::Record,
        gives: Gives::Rows,
        place: Place::Cpu,
        feature: Some("csv"),
    },
    Builtin {
        name: "ReadJson",
        function: "json::read",
        on_io: None,
        doc: "Reads a file of JSON; without a type it gives `json`.",
        params: &[("path", Kind::Path)],
        argument: Argument::Any,
        gives: Gives::Value,
        place: Place::Cpu,
        feature: None,
    },
    Builtin {
        name: "ReadJsonLines",
        function: "json::read_lines",
        on_io: None,
        doc: "Reads a file with one JSON value in each line.",
        params: &[("path", Kind::Path)],
        argument: Argument::Any,
        gives: Gives::Rows,
        place: Place::Cpu,
        feature: None,
    },
    Builtin {
        name: "WriteCsv",
        function: "csv::write",
        on_io: None,
        doc: "Writes a list of records as a table.",
        params: &[("rows", Kind::Rows), ("path", Kind::Path)],
        argument: Argument::None,
        gives: Gives::Written,
        place: Place::Cpu,
        feature: Some("csv"),
    },
    Builtin {
        name: "WriteJson",
        function: "json::write",
        on_io: None,
        doc: "Writes what is piped in as a file of JSON.",
        params: &[("value", Kind::Value), ("path", Kind::Path)],
        argument: Argument::None,
        gives: Gives::Written,
        place: Place::Cpu,
        feature: None,
    },
    Builtin {
        name: "WriteJsonLines",
        function: "json::write_lines",
        on_io: None,
        doc: "Writes each item of a list as a line of JSON.",
        params: &[("rows", Kind::Rows), ("path", Kind::Path)],
        argument: Argument::None,
        gives: Gives::Written,
        place: Place::Cpu,
        feature: None,
    },
    Builtin {
        name: "Shell",
        function: "io::shell",
        on_io: None,
        doc: "Runs a command in the shell of the system and gives what it writes to stdout; a status other than 0 is a failure.",
        params: &[("command", Kind::Text)],
        argument: Argument::None,
        gives: Gives::Text,
        place: Place::Io,
        feature: Some("shell"),
    },
];

/// Names of the space `std` that a later version brings.
pub static LATER: &[&str] = &["Wait", "ReadParquet", "WriteParquet"];

/// What other languages and tools call a built-in event.
#[must_use]
pub fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match super::folded(name).as_str() {
        "if" | "switch" | "case" | "choice" | "choose" | "condition" | "rule" | "branch" => "When",
        "print" | "println" | "echo" | "debug" | "info" | "message" | "say" => "Log",
        "bash" | "sh" | "run" | "exec" | "command" | "cmd" | "process" | "system" => "Shell",
        "raise" | "throw" | "error" | "abort" | "exit" | "panic" | "stop" => "Fail",
        "delay" | "pause" => "Sleep",
        "loadcsv" | "csv" | "readtable" => "ReadCsv",
        "loadjson" | "json" => "ReadJson",
        "savecsv" | "tocsv" => "WriteCsv",
        "savejson" | "tojson" => "WriteJson",
        "readjsonl" | "readndjson" | "jsonlines" => "ReadJsonLines",
        "writejsonl" | "writendjson" => "WriteJsonLines",
        _ => return None,
    })
}

impl Builtin {
    /// The names of what it may be called with.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        self.params.iter().map(|(name, _)| *name).collect()
    }

    /// The signature for a type argument.
    #[must_use]
    pub fn task(&'static self, argument: Option<Ty>) -> Task {
        let any = || Ty::Opaque("_".to_owned());
        let params = self.params.iter().map(|(name, kind)| Param {
            name: (*name).to_owned(),
            span: Span::default(),
            passing: match kind {
                Kind::Text => Passing::Borrow(Ty::Str),
                Kind::Texts => Passing::OptionBorrow(Ty::Slice(Box::new(Ty::Opaque("&str".to_owned())))),
                Kind::Duration => Passing::Value(Ty::known("std::time::Duration")),
                Kind::Path => Passing::Borrow(Ty::Path),
                Kind::Rule => Passing::Value(Ty::known("bool")),
                Kind::Value => Passing::Borrow(any()),
                Kind::Rows => Passing::Borrow(Ty::Slice(Box::new(any()))),
            },
        });
        let fails = |ty| Returns::Result(ty, Ty::known("pointy::Error"));
        let argument = argument.unwrap_or_else(any);
        let returns = match self.gives {
            Gives::Unit => Returns::Plain(Ty::Unit),
            // The check knows the value that goes through.
            Gives::Verdict => Returns::Plain(Ty::Opaque("When".to_owned())),
            Gives::Written => fails(Ty::Unit),
            Gives::Never => fails(Ty::Never),
            Gives::Text => fails(Ty::string()),
            Gives::Value => fails(argument),
            Gives::Rows => fails(Ty::vec(argument)),
        };
        let signature = Signature {
            name: crate::naming::snake(self.name),
            span: Span::default(),
            docs: vec![self.doc.to_owned()],
            is_async: self.place == Place::Io,
            is_public: true,
            generics: Vec::new(),
            params: params.collect(),
            returns,
            items: None,
        };
        Task { signature, origin: Origin::Builtin(self), paths: Vec::new(), closed: None }
    }
}
