//! The types that a script may write, besides those of the tasks and Rust's number names.

/// A type.
#[derive(Debug)]
pub struct Type {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// What a flag or a default looks like.
    pub example: &'static str,
    /// What the parameter of a task may be that takes it.
    pub takers: &'static [&'static str],
}

/// All of them.
pub static TYPES: &[Type] = &[
    Type { name: "string", doc: "A text.", example: "Ada", takers: &["&str", "String"] },
    Type {
        name: "int",
        doc: "A whole number; it must fit what the task takes.",
        example: "1_000",
        takers: &["any whole number"],
    },
    Type { name: "float", doc: "A number.", example: "0.5", takers: &["f64", "f32"] },
    Type { name: "bool", doc: "Yes or no.", example: "true", takers: &["bool"] },
    Type {
        name: "bytes",
        doc: "The bytes of a text, as UTF-8; in JSON and in a script also a list of numbers.",
        example: "Ada",
        takers: &["Vec<u8>", "&[u8]"],
    },
    Type {
        name: "path",
        doc: "Where a file or folder is.",
        example: "data/a.csv",
        takers: &["&Path", "PathBuf"],
    },
    Type {
        name: "datetime",
        doc: "A point in time, with its offset.",
        example: "2026-01-31T12:00:00Z",
        takers: &["pointy::DateTime"],
    },
    Type {
        name: "duration",
        doc: "A length of time; a bare number is seconds.",
        example: "1.5s",
        takers: &["Duration"],
    },
    Type {
        name: "secret",
        doc: "A text that nobody but a task may see: `--NAME-file FILE`, `-` for stdin, or the variable `NAME` of the environment.",
        example: "--token-file token.txt",
        takers: &["&Secret<String>"],
    },
    Type { name: "json", doc: "Any JSON.", example: "{\"a\": 1}", takers: &["serde_json::Value"] },
    Type {
        name: "list",
        doc: "Several of a type, as `list<int>`: the flag once for each, or a JSON list; of records, a file.",
        example: "--day 1 --day 2",
        takers: &["Vec<T>", "&[T]"],
    },
    Type {
        name: "map",
        doc: "Values by name, as `map<int>`: a JSON object.",
        example: "{\"a\": 1}",
        takers: &["BTreeMap<String, T>"],
    },
];

/// Whether there is a type of this name.
#[must_use]
pub fn is_type(name: &str) -> bool {
    TYPES.iter().any(|ty| ty.name == name)
}
