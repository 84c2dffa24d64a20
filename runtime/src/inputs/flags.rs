//! The command line of a workflow: from arguments to what was given for each input. Opens `--inputs` and no other file.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fmt::{self, Formatter};
use std::io::Read;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use super::reader::{Given, Problem};
use super::{Field, Kind, Reader, values};
use crate::nearest::nearest;

/// The flags that every workflow has.
pub(crate) const FIXED: [&str; 6] = ["inputs", "output", "events", "quiet", "help", "version"];

/// What the command line says.
pub(crate) struct Arguments {
    /// What is to be done.
    pub(crate) wish: Wish,
    /// How.
    pub(crate) options: Options,
    /// What was given for the inputs.
    pub(crate) reader: Reader,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Run,
    Help,
    Version,
}

/// The fixed flags of a run.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Where the result goes, if not to stdout.
    pub(crate) output: Option<PathBuf>,
    /// Where each step is reported, if anywhere.
    pub(crate) events: Option<PathBuf>,
    /// Whether only failures are shown.
    pub(crate) quiet: bool,
}

impl Arguments {
    /// Reads a command line, without the program's name; what is wrong is kept in the reader.
    pub(crate) fn parse(fields: &'static [Field], arguments: impl IntoIterator<Item = OsString>) -> Self {
        let reader = Reader::new(fields);
        let mut all = Self { wish: Wish::Run, options: Options::default(), reader };
        let mut parser = Parser::from_args(arguments);
        loop {
            let argument = match parser.next() {
                Ok(Some(Arg::Long(name))) => Ok(name.to_owned()),
                Ok(Some(Arg::Short('h'))) => Ok("help".to_owned()),
                Ok(Some(Arg::Short('V'))) => Ok("version".to_owned()),
                Ok(Some(Arg::Short(letter))) => Err(format!("unknown flag `-{letter}`")),
                Ok(Some(Arg::Value(value))) => Err(format!("unexpected `{}`", value.to_string_lossy())),
                Ok(None) => break,
                Err(error) => Err(error.to_string()),
            };
            match argument {
                Ok(name) => all.flag(&name, &mut parser),
                Err(text) => all.reader.problem(Problem::new(text).help(any_flags(fields))),
            }
        }
        all
    }

    fn flag(&mut self, name: &str, parser: &mut Parser) {
        match name {
            "help" => self.wish = Wish::Help,
            "version" if self.wish == Wish::Run => self.wish = Wish::Version,
            "version" => {}
            "quiet" => self.options.quiet = true,
            "output" => self.options.output = self.value("output", parser).map(PathBuf::from),
            "events" => self.options.events = self.value("events", parser).map(PathBuf::from),
            "inputs" => {
                if let Some(file) = self.value("inputs", parser) {
                    self.inputs(&PathBuf::from(file));
                }
            }
            _ => self.input(name, parser),
        }
    }

    fn value(&mut self, name: &str, parser: &mut Parser) -> Option<OsString> {
        // A flag where a value should be: the value was forgotten. `--name=--value` still says otherwise.
        let forgotten = next_is(parser, |next| next.starts_with("--"));
        let value = if forgotten { parser.optional_value() } else { parser.value().ok() };
        if value.is_none() {
            self.reader.problem(Problem::new(format!("--{name} lacks its value")));
        }
        value
    }

    fn input(&mut self, name: &str, parser: &mut Parser) {
        let fields = self.reader.fields;
        let Some((at, field)) = fields.iter().enumerate().find(|(_, field)| is_flag_of(field, name)) else {
            // What follows is the value of the unknown flag: saying that it is unexpected would not help.
            if parser.optional_value().is_none() && next_is(parser, |next| !next.starts_with('-')) {
                drop(parser.value());
            }
            let flags: Vec<String> = fields.iter().map(Field::flag).collect();
            let known = flags.iter().map(String::as_str).chain(FIXED);
            let problem = Problem::new(format!("unknown flag `--{name}`"));
            self.reader.problem(match nearest(name, known) {
                Some(near) => problem.help(format!("did you mean `--{near}`?")),
                None => problem.help(any_flags(fields)),
            });
            return;
        };
        if field.variable().is_some() && name.replace('_', "-") != field.flag() {
            return self.exposed(at, field, parser);
        }
        let kind = field.plain_kind();
        let text = if kind == Kind::Bool {
            // `--loud`, `--loud=false` and `--loud false`; any other word is no value of this flag.
            let word = |next: &str| matches!(next, "true" | "false");
            let said = parser.optional_value();
            let said = if said.is_none() && next_is(parser, word) { parser.value().ok() } else { said };
            said.unwrap_or_else(|| "true".into())
        } else {
            let Some(text) = self.value(name, parser) else {
                self.reader.fail(at);
                return;
            };
            text
        };
        let Ok(text) = text.into_string() else {
            self.reader.wrong(at, "what is given is not UTF-8 text");
            return;
        };
        match self.reader.given.get_mut(at) {
            Some(slot) => {
                if let Err(error) = give(kind, text, slot) {
                    self.reader.wrong(at, &error);
                }
            }
            None => self.reader.fail(at),
        }
    }

    /// A secret itself where its file should be.
    fn exposed(&mut self, at: usize, field: &Field, parser: &mut Parser) {
        // It is taken, and shown nowhere.
        if parser.optional_value().is_none() && next_is(parser, |next| !next.starts_with("--")) {
            drop(parser.value());
        }
        let text =
            format!("--{}: a secret is no argument, which everyone on the machine can read", field.name);
        let variable = field.variable().unwrap_or_default();
        let help = format!(
            "use --{} with a file, or - for stdin; or set the environment variable {variable}",
            field.flag()
        );
        self.reader.problem(Problem::new(text).help(help));
        self.reader.fail(at);
    }

    /// Reads all inputs at once from a JSON object; flags come on top, wherever they stand.
    fn inputs(&mut self, file: &PathBuf) {
        let stdin = file.as_os_str() == "-";
        let shown =
            if stdin { "--inputs - (stdin)".to_owned() } else { format!("--inputs {}", file.display()) };
        let text = if stdin {
            let mut text = String::new();
            std::io::stdin().lock().read_to_string(&mut text).map(|_| text)
        } else {
            std::fs::read_to_string(file)
        };
        let read = match text.map(|text| serde_json::from_str::<Entries>(&text)) {
            Ok(Ok(Entries(entries))) => Ok(entries),
            Ok(Err(error)) if error.is_data() => {
                Err("expected an object with a value for each input".to_owned())
            }
            Ok(Err(error)) => Err(error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        let entries = match read {
            Ok(entries) => entries,
            Err(text) => {
                // Whatever is missing might be in there.
                self.reader.unread = true;
                return self.reader.problem(Problem::new(format!("{shown}: {text}")));
            }
        };
        let fields = self.reader.fields;
        let mut seen = HashSet::new();
        for (key, value) in entries {
            let found = fields.iter().position(|field| field.name == key || field.flag() == key);
            match found.and_then(|at| Some((at, self.reader.from_file.get_mut(at)?))) {
                Some((at, slot)) => {
                    *slot = Some(value);
                    if !seen.insert(at) {
                        self.reader.problem(Problem::new(format!("{shown}: `{key}` is given twice")));
                    }
                }
                None => {
                    let problem = Problem::new(format!("{shown}: there is no input `{key}`"));
                    self.reader.problem(match nearest(&key, fields.iter().map(|field| field.name)) {
                        Some(near) => problem.help(format!("did you mean `{near}`?")),
                        None => problem,
                    });
                }
            }
        }
    }
}

/// The entries of a JSON object, also those of one name, of which a map would keep the last alone.
struct Entries(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}

/// Whether a flag is that of an input: its name, with `-` or `_`. A secret has one for its file alone; its bare name
/// is known so that it can be refused.
fn is_flag_of(field: &Field, name: &str) -> bool {
    let name = name.replace('_', "-");
    name == field.flag() || name == field.name.replace('_', "-")
}

/// Whether the next argument is like this; not if a value is attached to the flag with `=`.
fn next_is(parser: &mut Parser, like: impl FnOnce(&str) -> bool) -> bool {
    let arguments = parser.try_raw_args();
    arguments.is_some_and(|rest| rest.peek().is_some_and(|next| like(&next.to_string_lossy())))
}

/// Adds what a flag gives to what flags gave before.
fn give(kind: Kind, text: String, slot: &mut Option<Given>) -> Result<(), String> {
    let is_json = |text: &str| text.trim_start().starts_with(['{', '[', '"']);
    match (kind, slot) {
        (Kind::List(inner), slot) => {
            if slot.is_none() && *inner == Kind::Record && !is_json(&text) {
                *slot = Some(Given::File(text.into()));
                return Ok(());
            }
            let whole = text.trim_start().starts_with('[') && !matches!(inner, Kind::List(_));
            let value = values::from_text(if whole { kind } else { *inner }, &text)?;
            let items =
                if let (true, Value::Array(items)) = (whole, &value) { items.clone() } else { vec![value] };
            match slot {
                Some(Given::Value(Value::Array(all))) => all.extend(items),
                Some(Given::File(_) | Given::Value(_)) => {
                    return Err("a file holds the whole list already".to_owned());
                }
                None => *slot = Some(Given::Value(Value::Array(items))),
            }
        }
        (Kind::Map(inner), slot) => {
            let entries = if is_json(&text) {
                let Value::Object(entries) = values::from_text(kind, &text)? else {
                    return Err(format!("expected {}", values::expected(kind)));
                };
                entries
            } else {
                let (key, value) =
                    text.split_once('=').ok_or_else(|| format!("expected key=value, found `{text}`"))?;
                let value = values::from_text(*inner, value).map_err(|error| format!("{key}: {error}"))?;
                std::iter::once((key.to_owned(), value)).collect()
            };
            match slot {
                Some(Given::Value(Value::Object(all))) => all.extend(entries),
                Some(Given::File(_) | Given::Value(_)) | None => {
                    *slot = Some(Given::Value(Value::Object(entries)))
                }
            }
        }
        (_, Some(_)) => return Err("is given twice".to_owned()),
        // An outcome or another enum is given by its name: `--mode fast`.
        (Kind::Record, slot) if is_word(&text) && !Path::new(&text).exists() => {
            *slot = Some(Given::Value(Value::String(text)));
        }
        (Kind::Secret(_), slot) => *slot = Some(Given::File(text.into())),
        (Kind::Record, slot) if !is_json(&text) => *slot = Some(Given::File(text.into())),
        (
            Kind::Text
            | Kind::Int { .. }
            | Kind::Float
            | Kind::Bool
            | Kind::Bytes
            | Kind::Path
            | Kind::DateTime
            | Kind::Duration
            | Kind::Json
            | Kind::Optional(_)
            | Kind::Record,
            slot,
        ) => *slot = Some(Given::Value(values::from_text(kind, &text)?)),
    }
    Ok(())
}

/// Whether this could be the name of a variant.
fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_alphabetic())
        && text.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-'))
}

fn any_flags(fields: &[Field]) -> String {
    let flags: Vec<String> = fields.iter().map(|field| format!("--{}", field.flag())).collect();
    match flags.len() {
        0 => "this workflow has no inputs".to_owned(),
        1..=8 => format!("the inputs are {}", flags.join(", ")),
        _ => "--help lists the inputs".to_owned(),
    }
}
