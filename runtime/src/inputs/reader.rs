//! The reader that generated code takes inputs from: it knows what was given, and keeps what is wrong.

use std::fmt::{self, Display, Formatter};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Field, Kind, secret, values};
use crate::Row;

/// What was given for the inputs of a workflow.
#[derive(Debug)]
pub struct Reader {
    pub(super) fields: &'static [Field],
    /// From flags, by the place of the field.
    pub(super) given: Vec<Option<Given>>,
    /// From `--inputs`, by the place of the field.
    pub(super) from_file: Vec<Option<Value>>,
    /// Whether `--inputs` could not be read, so that nothing is known of what is missing.
    pub(super) unread: bool,
    /// Fields about which something has been said already.
    failed: Vec<bool>,
    problems: Vec<Problem>,
}

/// What a flag gives.
#[derive(Debug)]
pub(super) enum Given {
    Value(Value),
    /// A file that holds it; `-` is stdin.
    File(PathBuf),
}

/// Something that is wrong with the inputs.
#[derive(Debug)]
pub struct Problem {
    text: String,
    help: Option<String>,
}

impl Problem {
    pub(super) fn new(text: String) -> Self {
        Self { text, help: None }
    }

    pub(super) fn help(mut self, help: String) -> Self {
        self.help = Some(help);
        self
    }

    /// What to do about it, if that is known.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.help.as_deref()
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Reader {
    /// Nothing given yet.
    pub(super) fn new(fields: &'static [Field]) -> Self {
        let none = || fields.iter().map(|_| None).collect();
        Self {
            fields,
            given: none(),
            from_file: fields.iter().map(|_| None).collect(),
            unread: false,
            failed: vec![false; fields.len()],
            problems: Vec::new(),
        }
    }

    /// What a test gives, as JSON.
    #[cfg(feature = "testing")]
    pub(crate) fn of_json(fields: &'static [Field], mut values: serde_json::Map<String, Value>) -> Self {
        let mut reader = Self::new(fields);
        let places = reader.from_file.iter_mut().zip(&mut reader.given);
        for (field, (read, given)) in fields.iter().zip(places) {
            match values.remove(field.name) {
                // A secret is read from nowhere else.
                Some(value) if field.variable().is_some() => *given = Some(Given::Value(value)),
                value => *read = value,
            }
        }
        reader
    }

    /// The input of this name; nothing if it is missing or wrong, which the reader then knows.
    ///
    /// For text, numbers and other single values; what may come from a file is taken by [`Reader::json`].
    pub fn take<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let plain = |_: &str, value: &Value| T::deserialize(value).map_err(|error| error.to_string());
        let no_file = |_: &str, path: &Path, _| Err(format!("{}: a file is no single value", path.display()));
        self.take_with(name, plain, no_file)
    }

    /// The same for lists, maps, records and any JSON, which may also come from a file; a part that does not fit is
    /// named by the way to it.
    pub fn json<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        self.take_with(name, fit, |name, path, bytes| json(name, path, &bytes))
    }

    /// The same for a list of records, whose file may also be CSV.
    pub fn rows<T: Rows>(&mut self, name: &str) -> Option<T> {
        self.take_with(name, fit, T::decode)
    }

    /// Whether a flag or `--inputs` says what the input of this name is; its default does not count.
    #[must_use]
    pub fn is_given(&self, name: &str) -> bool {
        let Some(at) = self.fields.iter().position(|field| field.name == name) else { return false };
        let given = self.given.get(at).is_some_and(Option::is_some);
        let read = self.from_file.get(at).is_some_and(Option::is_some);
        // Something has been said of it already.
        let failed = self.failed.get(at).copied().unwrap_or(false);
        given || read || failed || self.unread
    }

    /// A variable of the environment, its text read as a flag's would be: none where it is not set. Nothing where
    /// its text does not fit, which the reader then knows.
    pub fn variable<T: DeserializeOwned>(&mut self, name: &str, kind: Kind) -> Option<Option<T>> {
        let Some(text) = std::env::var_os(name) else { return Some(None) };
        let value = match text.to_str() {
            Some(text) => values::from_text(kind, text),
            None => Err("is no text".to_owned()),
        };
        let value = value.and_then(|value| T::deserialize(value).map_err(|error| error.to_string()));
        match value {
            Ok(value) => Some(Some(value)),
            Err(text) => {
                let colon = if text.starts_with("is ") { "" } else { ":" };
                self.problem(Problem::new(format!("the environment variable {name}{colon} {text}")));
                None
            }
        }
    }

    /// The same for one that must be set.
    pub fn required<T: DeserializeOwned>(&mut self, name: &str, kind: Kind) -> Option<T> {
        let value = self.variable(name, kind)?;
        if value.is_none() {
            let help = format!("set it: {name}=…");
            self.problem(Problem::new(format!("the environment variable {name} is not set")).help(help));
        }
        value
    }

    /// The value of an expression of the script; nothing where it has none, which the reader then knows. `what` says
    /// what it is for, `text` is the expression as written.
    pub fn computed<T>(
        &mut self,
        what: &str,
        text: &str,
        value: impl FnOnce() -> Result<T, crate::formula::Error>,
    ) -> Option<T> {
        match value() {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(Problem::new(format!("{what}: {error}")).help(format!("it is `{text}`")));
                None
            }
        }
    }

    /// A reader for inputs that a program gives as values.
    #[must_use]
    pub fn of_values() -> Self {
        Self {
            fields: &[],
            given: Vec::new(),
            from_file: Vec::new(),
            unread: false,
            failed: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// A value that a program gives, if it keeps to the constraints of its field.
    pub fn kept<T: serde::Serialize>(&mut self, name: &str, value: T, fields: &'static [Field]) -> Option<T> {
        match crate::formula::kept(value, fields, name) {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(Problem::new(format!("`{name}` {error}")));
                None
            }
        }
    }

    /// The inputs of a workflow that a program runs.
    ///
    /// # Errors
    /// All that is wrong with them.
    pub fn finish<T>(&mut self, inputs: Option<T>) -> Result<T, crate::Failure> {
        inputs.ok_or_else(|| {
            let problems: Vec<String> = self.problems.iter().map(ToString::to_string).collect();
            crate::Failure::new(crate::FailureKind::Returned, problems.join("; "))
        })
    }

    /// What was wrong so far.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn take_with<T: DeserializeOwned>(
        &mut self,
        name: &str,
        fit: impl FnOnce(&str, &Value) -> Result<T, String>,
        decode: impl FnOnce(&str, &Path, Vec<u8>) -> Result<T, String>,
    ) -> Option<T> {
        let (at, field) = self.fields.iter().enumerate().find(|(_, field)| field.name == name)?;
        if self.failed.get(at).copied().unwrap_or(true) {
            return None;
        }
        if self.unread && self.is_missing(at, field) {
            return None;
        }
        match self.find(at, field).and_then(|given| match given {
            Given::Value(value) => {
                if field.variable().is_none() {
                    values::check(field.constraints, &value)?;
                } else if let Some(broken) = values::broken(field.constraints, &value) {
                    return Err(format!("is not {}", values::rule(broken)));
                }
                fit(name, &value)
            }
            Given::File(path) => {
                let bytes = if path.as_os_str() == "-" {
                    let mut bytes = Vec::new();
                    std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
                } else {
                    std::fs::read(&path)
                };
                let bytes = bytes.map_err(|error| format!("{}: {error}", path.display()))?;
                decode(name, &path, bytes)
            }
        }) {
            Ok(value) => Some(value),
            Err(text) => {
                self.wrong(at, &text);
                None
            }
        }
    }

    /// Whether nothing says what the input is.
    fn is_missing(&self, at: usize, field: &Field) -> bool {
        let none_given = self.given.get(at).is_none_or(Option::is_none);
        let none_read = self.from_file.get(at).is_none_or(Option::is_none);
        let none_set = field.variable().is_none_or(|variable| secret::variable(variable).is_none());
        none_given && none_read && none_set && field.default.is_none() && !field.optional
    }

    fn find(&mut self, at: usize, field: &Field) -> Result<Given, String> {
        if let Some(given) = self.given.get_mut(at).and_then(Option::take) {
            return match given {
                Given::File(path) if field.variable().is_some() => {
                    secret::read(&path).map(|text| Given::Value(Value::String(text)))
                }
                given @ (Given::File(_) | Given::Value(_)) => Ok(given),
            };
        }
        if let Some(value) = self.from_file.get_mut(at).and_then(Option::take) {
            let null = field.optional && value.is_null();
            let value = if null { value } else { values::from_json(field.kind, value)? };
            return Ok(Given::Value(value));
        }
        if let Some(text) = field.variable().and_then(secret::variable) {
            return text.map(|text| Given::Value(Value::String(text)));
        }
        if let Some(default) = field.default {
            // The compiler has seen to it that a default is JSON.
            let value =
                serde_json::from_str(default).map_err(|error| format!("its default is no JSON: {error}"))?;
            return values::from_json(field.kind, value).map(Given::Value);
        }
        if field.optional {
            return Ok(Given::Value(Value::Null));
        }
        Err(match field.variable() {
            Some(variable) => format!("is missing, and the environment variable {variable} is not set"),
            None => "is missing".to_owned(),
        })
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Says what is wrong with an input, once.
    pub(super) fn wrong(&mut self, at: usize, text: &str) {
        let Some(field) = self.fields.get(at) else { return };
        // What reads as a sentence about the flag needs no colon.
        let colon = if text.starts_with("is ") { "" } else { ":" };
        let problem = Problem::new(format!("--{}{colon} {text}", field.flag()));
        let problem = if field.doc.is_empty() { problem } else { problem.help(field.doc.to_owned()) };
        self.problem(problem);
        self.fail(at);
    }

    /// Something was said about this input already.
    pub(super) fn fail(&mut self, at: usize) {
        if let Some(failed) = self.failed.get_mut(at) {
            *failed = true;
        }
    }
}

/// Records that a file holds: a `Vec`, or an `Option` of one.
pub trait Rows: DeserializeOwned {
    /// The records in these bytes: CSV, JSON or JSON lines, by the end of the path and by how they begin. The name
    /// is that of the input.
    ///
    /// # Errors
    /// Says what is wrong, and where.
    fn decode(name: &str, path: &Path, bytes: Vec<u8>) -> Result<Self, String>;
}

impl<T: Row + DeserializeOwned> Rows for Vec<T> {
    fn decode(name: &str, path: &Path, bytes: Vec<u8>) -> Result<Self, String> {
        rows(name, path, bytes)
    }
}

impl<T: Row + DeserializeOwned> Rows for Option<Vec<T>> {
    fn decode(name: &str, path: &Path, bytes: Vec<u8>) -> Result<Self, String> {
        rows(name, path, bytes).map(Some)
    }
}

/// The value as its type; an error says which part of the input is wrong.
fn fit<T: DeserializeOwned>(name: &str, value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| misfit::<T>(name, value, &error))
}

/// The error, and the part of the value that it is about: `orders[1].quantity: …`. Only a second look follows the
/// way to it, because that takes time.
#[cold]
fn misfit<T: DeserializeOwned>(name: &str, value: &Value, error: &serde_json::Error) -> String {
    let way = match serde_path_to_error::deserialize::<_, T>(value) {
        Ok(_) => String::new(),
        Err(again) => again.path().to_string(),
    };
    match way.as_str() {
        "" | "." => error.to_string(),
        way if way.starts_with('[') => format!("{name}{way}: {error}"),
        way => format!("{name}.{way}: {error}"),
    }
}

/// JSON, or JSON lines for a list.
fn json<T: DeserializeOwned>(name: &str, path: &Path, bytes: &[u8]) -> Result<T, String> {
    let said = |text: String| format!("{}: {text}", path.display());
    let broken = |error: serde_json::Error| said(error.to_string());
    let values = || serde_json::Deserializer::from_slice(bytes).into_iter::<Value>();
    let lines = path.extension().is_some_and(|end| end == "jsonl" || end == "ndjson");
    if !lines {
        match serde_json::from_slice(bytes) {
            Ok(value) => return Ok(value),
            // One document that does not fit is no list of lines.
            Err(error) => {
                if bytes.trim_ascii_start().starts_with(b"[") || values().take(2).count() < 2 {
                    return Err(match serde_json::from_slice::<Value>(bytes) {
                        Ok(value) => said(misfit::<T>(name, &value, &error)),
                        Err(_) => broken(error),
                    });
                }
            }
        }
    }
    let values = values().collect::<Result<Vec<_>, _>>().map_err(broken)?;
    fit(name, &Value::Array(values)).map_err(said)
}

#[cfg(feature = "csv")]
fn rows<T: Row + DeserializeOwned>(name: &str, path: &Path, bytes: Vec<u8>) -> Result<Vec<T>, String> {
    let first = bytes.trim_ascii_start().first().copied();
    let named = |ends: &[&str]| path.extension().is_some_and(|end| ends.iter().any(|name| end == *name));
    if named(&["json", "jsonl", "ndjson"]) || (!named(&["csv", "tsv"]) && matches!(first, Some(b'[' | b'{')))
    {
        return json(name, path, &bytes);
    }
    let delimiter = crate::csv::delimiter(path);
    crate::csv::decode(
        &path.display().to_string(),
        std::io::Cursor::new(bytes),
        delimiter,
        crate::Nulls::default(),
    )
    .map_err(|error| error.to_string())
}

#[cfg(not(feature = "csv"))]
fn rows<T: Row + DeserializeOwned>(name: &str, path: &Path, bytes: Vec<u8>) -> Result<Vec<T>, String> {
    json(name, path, &bytes)
}
