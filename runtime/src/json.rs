//! Files of JSON: one value, or one for each line.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Context, Error, file};

/// The value in a file of JSON.
///
/// # Errors
/// If the file cannot be read, is no JSON or holds something else; the message names file, line and column, and the
/// way to the value that does not fit.
pub fn read<T: DeserializeOwned>(path: impl AsRef<Path>) -> Result<T, Error> {
    let path = path.as_ref();
    let name = path.display();
    let bytes = std::fs::read(path).with_context(|| format!("{name} cannot be read"))?;
    value(without_mark(&bytes)).map_err(|wrong| match wrong.place {
        Some((line, column)) => Error::msg(format_args!("{name}:{line}:{column}: {}", wrong.text)),
        None => Error::msg(format_args!("{name}: {}", wrong.text)),
    })
}

/// The values in a file with one JSON value in each line; empty lines are skipped.
///
/// # Errors
/// If the file cannot be read, or a line is no JSON or holds something else; the message names file and line.
pub fn read_lines<T: DeserializeOwned>(path: impl AsRef<Path>) -> Result<Vec<T>, Error> {
    let path = path.as_ref();
    let name = path.display();
    let file = File::open(path).with_context(|| format!("{name} cannot be opened"))?;
    let mut file = BufReader::with_capacity(1 << 16, file);
    let (mut values, mut bytes, mut number) = (Vec::new(), Vec::new(), 0);
    loop {
        bytes.clear();
        number += 1;
        if file.read_until(b'\n', &mut bytes).with_context(|| format!("{name} cannot be read"))? == 0 {
            return Ok(values);
        }
        let line = if number == 1 { without_mark(&bytes) } else { &bytes };
        if line.trim_ascii().is_empty() {
            continue;
        }
        let read = value(line).map_err(|wrong| match wrong.place {
            Some((_, column)) => Error::msg(format_args!("{name}:{number}:{column}: {}", wrong.text)),
            None => Error::msg(format_args!("{name}:{number}: {}", wrong.text)),
        });
        values.push(read?);
    }
}

/// Writes a value as indented JSON.
///
/// # Errors
/// If the value or the file cannot be written. The file is then what it was before.
pub fn write(value: &(impl Serialize + ?Sized), path: impl AsRef<Path>) -> Result<(), Error> {
    let path = path.as_ref();
    file::replace(path, |to| {
        serde_json::to_writer_pretty(&mut *to, value).map_err(unwritable)?;
        Ok(to.write_all(b"\n")?)
    })
    .map_err(|error: Error| cannot_be_written(path, error))
}

/// Writes each value as a line of JSON.
///
/// # Errors
/// If a value or the file cannot be written. The file is then what it was before.
pub fn write_lines<T: Serialize>(values: &[T], path: impl AsRef<Path>) -> Result<(), Error> {
    let path = path.as_ref();
    file::replace(path, |to| {
        for (value, number) in values.iter().zip(1u64..) {
            serde_json::to_writer(&mut *to, value)
                .map_err(|error| unwritable(error).context(format_args!("line {number}")))?;
            to.write_all(b"\n")?;
        }
        Ok(())
    })
    .map_err(|error: Error| cannot_be_written(path, error))
}

#[cold]
pub(crate) fn cannot_be_written(path: &Path, error: Error) -> Error {
    error.context(format_args!("{} cannot be written", path.display()))
}

/// What serde_json says of a file that it cannot write to is what the file's error says.
#[cold]
fn unwritable(error: serde_json::Error) -> Error {
    if error.is_io() { Error::from(std::io::Error::from(error)) } else { Error::msg(error) }
}

/// The bytes without the mark that some programs put before the first.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// What is wrong with JSON.
struct Wrong {
    /// Line and column, where they are known.
    place: Option<(usize, usize)>,
    text: String,
}

fn value<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Wrong> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let found = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let way = error.path().to_string();
        let way = if way == "." { String::new() } else { format!("{way}: ") };
        wrong(error.inner(), &way)
    })?;
    json.end().map_err(|error| wrong(&error, ""))?;
    Ok(found)
}

#[cold]
fn wrong(error: &serde_json::Error, way: &str) -> Wrong {
    let text = error.to_string();
    let place = (error.line() > 0).then(|| (error.line(), error.column()));
    // The place stands before the words.
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    Wrong { place, text: format!("{way}{text}") }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "these are tests")]

    use super::value;

    fn said<T: serde::de::DeserializeOwned>(text: &str) -> (Option<(usize, usize)>, String) {
        match value::<T>(text.as_bytes()) {
            Ok(_) => (None, "fine".to_owned()),
            Err(wrong) => (wrong.place, wrong.text),
        }
    }

    #[test]
    fn what_is_wrong_has_its_place_and_its_way() {
        assert_eq!(said::<Vec<u8>>("[1, 2]"), (None, "fine".to_owned()));
        let (place, text) = said::<Vec<Option<u8>>>("[\n  1,\n  300\n]");
        assert_eq!(place, Some((3, 5)));
        assert_eq!(text, "[1]: invalid value: integer `300`, expected u8");
        let (place, text) = said::<Vec<u8>>("[1, 2] 3");
        assert_eq!((place, text.as_str()), (Some((1, 8)), "trailing characters"));
        let (_, text) = said::<Vec<u8>>("[1, ");
        assert_eq!(text, "EOF while parsing a value");
    }
}
