//! Tables as CSV (feature `csv`): only the columns that the record names are decoded, straight from the bytes.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};

use crate::nearest::nearest;
use crate::shown::shown;
use crate::{BadCell, Context, Error, Row};

/// How many of the columns that a file has a message names.
const SHOWN: usize = 20;

/// The records of a CSV file with a header; a `.tsv` file is split at tabs.
///
/// # Errors
/// If the file cannot be read, lacks a column, or a cell does not fit its field; the message names file, row,
/// column and value.
pub fn read<T: Row>(path: impl AsRef<Path>) -> Result<Vec<T>, Error> {
    let path = path.as_ref();
    let file = path.display().to_string();
    let open = File::open(path).with_context(|| format!("{file} cannot be opened"))?;
    decode(&file, open, delimiter(path))
}

/// Tabs for `.tsv`, else commas.
pub(crate) fn delimiter(path: &Path) -> u8 {
    if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("tsv")) { b'\t' } else { b',' }
}

/// The records in a stream of bytes; `file` is for messages.
pub(crate) fn decode<T: Row>(file: &str, bytes: impl Read, delimiter: u8) -> Result<Vec<T>, Error> {
    let mut table = ReaderBuilder::new()
        .delimiter(delimiter)
        .buffer_capacity(1 << 16)
        .has_headers(false)
        .from_reader(bytes);
    let mut header = ByteRecord::new();
    if !table.read_byte_record(&mut header).map_err(|error| broken(file, error))? {
        return Err(Error::msg(format_args!("{file} is empty: its first line should name the columns")));
    }
    let columns = columns::<T>(file, &header)?;
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    while table.read_byte_record(&mut record).map_err(|error| broken(file, error))? {
        let cell = |column: usize| columns.get(column).and_then(|at| record.get(*at)).unwrap_or_default();
        match T::decode(cell) {
            Ok(row) => rows.push(row),
            Err(bad) => return Err(misfit::<T>(file, &record, rows.len(), &bad, cell(bad.column()))),
        }
    }
    Ok(rows)
}

/// Where each column of the record stands in the file.
fn columns<T: Row>(file: &str, header: &ByteRecord) -> Result<Vec<usize>, Error> {
    let names: Vec<String> = header.iter().enumerate().map(|(at, name)| name_of(at, name)).collect();
    let missing: Vec<&str> =
        T::COLUMNS.iter().copied().filter(|column| !names.iter().any(|name| name == column)).collect();
    if missing.is_empty() {
        return Ok(T::COLUMNS
            .iter()
            .filter_map(|column| names.iter().position(|name| name == column))
            .collect());
    }
    let said = missing.iter().map(|column| {
        let near = nearest(column, names.iter().map(String::as_str));
        near.map_or_else(|| format!("`{column}`"), |near| format!("`{column}` (did you mean `{near}`?)"))
    });
    let said: Vec<String> = said.collect();
    let more = names.len().saturating_sub(SHOWN);
    let dots = if more > 0 { format!(" and {more} more") } else { String::new() };
    let has: Vec<String> = names.iter().take(SHOWN).map(|name| shown(name)).collect();
    let (has, word) = (has.join(", ") + &dots, if said.len() > 1 { "columns" } else { "column" });
    Err(Error::msg(format_args!("{file} lacks the {word} {}\nit has {has}", said.join(", "))))
}

/// A name in the header, without the mark that some programs put before the first.
fn name_of(at: usize, name: &[u8]) -> String {
    let name = if at == 0 { name.strip_prefix(b"\xef\xbb\xbf").unwrap_or(name) } else { name };
    String::from_utf8_lossy(name).trim().to_owned()
}

#[cold]
fn misfit<T: Row>(file: &str, record: &ByteRecord, before: usize, bad: &BadCell, value: &[u8]) -> Error {
    let column = T::COLUMNS.get(bad.column()).copied().unwrap_or_default();
    let line = record.position().map_or(0, csv::Position::line);
    let value = shown(&String::from_utf8_lossy(value));
    let found = if value.is_empty() { "nothing".to_owned() } else { format!("`{value}`") };
    let row = before + 1;
    Error::msg(format_args!(
        "{file}:{line}: row {row}, column `{column}`: expected {}, found {found}",
        bad.expected()
    ))
}

#[cold]
fn broken(file: &str, error: csv::Error) -> Error {
    if let csv::ErrorKind::UnequalLengths { pos, expected_len, len } = error.kind() {
        let line = pos.as_ref().map_or(0, csv::Position::line);
        return Error::msg(format_args!(
            "{file}:{line}: this row has {len} cells, but the header has {expected_len}"
        ));
    }
    Error::from(io::Error::from(error)).context(format_args!("{file} cannot be read"))
}
