//! Directives: `@name: value` before the chain.

/// A directive.
#[derive(Debug)]
pub struct Directive {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// What its value is.
    pub value: Value,
}

/// What the value of a directive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name, quoted or bare.
    Name,
    /// A text.
    Text,
    /// A duration.
    Duration,
    /// `DAG` or `CFG`.
    Mode,
    /// A number of workflows within each other.
    Depth,
    /// Whether a run is durable.
    Durable,
}

/// All of them.
pub const DIRECTIVES: &[Directive] = &[
    Directive {
        name: "workflow",
        doc: "The name of the workflow; by default the file's.",
        value: Value::Name,
    },
    Directive { name: "version", doc: "The version of the workflow.", value: Value::Text },
    Directive { name: "timeout", doc: "How long a whole run may take.", value: Value::Duration },
    Directive { name: "mode", doc: "Whether an event may occur more than once.", value: Value::Mode },
    Directive {
        name: "durable",
        doc: "Whether a killed run goes on where it stopped.",
        value: Value::Durable,
    },
    Directive { name: "recursive-depth", doc: "How deep workflows may nest.", value: Value::Depth },
];

/// A directive by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Directive> {
    DIRECTIVES.iter().find(|directive| directive.name == name)
}
