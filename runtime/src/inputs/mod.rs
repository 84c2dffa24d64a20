//! The inputs of a workflow: what they are, and how flags and JSON become them.

mod flags;
mod help;
mod reader;
mod secret;
mod values;

pub(crate) use flags::{Arguments, Options, Wish};
pub(crate) use help::help;
pub use reader::{Problem, Reader, Rows};
pub(crate) use values::check;

/// The inputs of a workflow; implemented by generated code for a struct with a field for each.
pub trait Inputs: Sized {
    /// What is known of each input before it is read.
    const FIELDS: &'static [Field];
    /// The defaults that are computed at start: the name of an input, and the expression as written.
    const DEFAULTS: &'static [(&'static str, &'static str)] = &[];
    /// The version that the workflow says it has.
    const VERSION: Option<&'static str> = None;
    /// The inputs, or nothing if one is wrong; the reader keeps what is wrong. Takes every input before it gives
    /// up, so that all that is wrong is said at once.
    fn read(from: &mut Reader) -> Option<Self>;
}

/// One input.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name; the flag is the same with `-` for `_`.
    pub name: &'static str,
    /// What values it takes.
    pub kind: Kind,
    /// What its author says of it.
    pub doc: &'static str,
    /// Whether it may be left out and is then none.
    pub optional: bool,
    /// Its value if none is given, as JSON.
    pub default: Option<&'static str>,
    /// What a value must keep to.
    pub constraints: &'static [Constraint],
}

/// What values an input takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number of this range.
    Int {
        /// The least.
        min: i128,
        /// The greatest.
        max: i128,
    },
    /// A number.
    Float,
    /// `true` or `false`.
    Bool,
    /// Bytes: as a flag or a JSON string those of the text, else an array of numbers.
    Bytes,
    /// A path.
    Path,
    /// A point in time in RFC 3339.
    DateTime,
    /// A length of time: `30s`, or a number of seconds.
    Duration,
    /// A text that nobody may see: from a file, from stdin, or from the variable of the environment of this name.
    Secret(&'static str),
    /// Any JSON.
    Json,
    /// A list. As a flag it repeats; a list of records takes a file.
    List(&'static Kind),
    /// A map from text. As a flag, `key=value`, it repeats.
    Map(&'static Kind),
    /// This, or null.
    Optional(&'static Kind),
    /// A type of the tasks, which serde reads: JSON, or a file with it.
    Record,
}

/// What an input's value must keep to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constraint {
    /// No less than this; a length of time in seconds.
    Min(f64),
    /// No more than this; a length of time in seconds.
    Max(f64),
    /// Text that this regular expression finds.
    #[cfg(feature = "pattern")]
    Pattern(&'static str),
    /// One of these, each as JSON.
    OneOf(&'static [&'static str]),
    /// At least so many letters, bytes or items.
    MinLength(usize),
    /// At most so many letters, bytes or items.
    MaxLength(usize),
}

impl Field {
    /// The flag, without `--`.
    pub(crate) fn flag(&self) -> String {
        let name = self.name.replace('_', "-");
        // Who lists the processes of a machine sees their arguments.
        if self.variable().is_some() { format!("{name}-file") } else { name }
    }

    /// The variable of the environment that a secret is read from.
    pub(crate) fn variable(&self) -> Option<&'static str> {
        if let Kind::Secret(variable) = self.plain_kind() { Some(variable) } else { None }
    }

    /// The kind, without the wrapper that says that it may be null.
    pub(crate) fn plain_kind(&self) -> Kind {
        match self.kind {
            Kind::Optional(inner) => *inner,
            kind @ (Kind::Text
            | Kind::Int { .. }
            | Kind::Float
            | Kind::Bool
            | Kind::Bytes
            | Kind::Path
            | Kind::DateTime
            | Kind::Duration
            | Kind::Secret(_)
            | Kind::Json
            | Kind::List(_)
            | Kind::Map(_)
            | Kind::Record) => kind,
        }
    }
}
