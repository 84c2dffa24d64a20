//! Tables as CSV (feature `csv`): only the columns that the record names are decoded, straight from the bytes.

mod write;

pub use write::write;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use csv::{ByteRecord, Position, ReaderBuilder};

use crate::nearest::nearest;
use crate::shown::shown;
use crate::{BadCell, Context, Error, Nulls, Row};

/// How many of the columns that a file has a message names.
const SHOWN: usize = 20;

/// The records of a CSV file with a header; a `.tsv` file is split at tabs.
///
/// # Errors
/// If the file cannot be read, lacks a column, ends within quotes, or a cell does not fit its field; the message
/// names file, row, column and value.
pub fn read<T: Row>(path: impl AsRef<Path>) -> Result<Vec<T>, Error> {
    table(path.as_ref(), Nulls::default())
}

/// The same, where these words stand for nothing instead of `NA`.
///
/// # Errors
/// As [`read`].
pub fn read_with<T: Row>(path: impl AsRef<Path>, nulls: &[impl AsRef<str>]) -> Result<Vec<T>, Error> {
    let nulls: Vec<&str> = nulls.iter().map(AsRef::as_ref).collect();
    table(path.as_ref(), Nulls::of(&nulls))
}

fn table<T: Row>(path: &Path, nulls: Nulls<'_>) -> Result<Vec<T>, Error> {
    let file = path.display().to_string();
    let mut open = File::open(path).with_context(|| format!("{file} cannot be opened"))?;
    if open.metadata().is_ok_and(|about| about.is_file()) {
        return decode(&file, open, delimiter(path), nulls);
    }
    // What comes through a pipe is gone once it is read, and a message may need a second look.
    let mut bytes = Vec::new();
    open.read_to_end(&mut bytes).with_context(|| format!("{file} cannot be read"))?;
    decode(&file, Cursor::new(bytes), delimiter(path), nulls)
}

/// Tabs for `.tsv`, else commas.
pub(crate) fn delimiter(path: &Path) -> u8 {
    if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("tsv")) { b'\t' } else { b',' }
}

/// The records in a stream of bytes; `file` is for messages.
pub(crate) fn decode<T: Row>(
    file: &str,
    bytes: impl Read + Seek,
    delimiter: u8,
    nulls: Nulls<'_>,
) -> Result<Vec<T>, Error> {
    let mut table = ReaderBuilder::new()
        .delimiter(delimiter)
        .buffer_capacity(1 << 16)
        .has_headers(false)
        .from_reader(bytes);
    // Where the last record began: only there can quotes be open when the file ends.
    let mut last = Position::new();
    let rows = records(file, &mut table, &mut last, nulls);
    match (rows, Look::at(table.into_inner(), &last, delimiter)) {
        (_, Ok(Look { unclosed: Some(line), .. })) => Err(Error::msg(format_args!(
            "{file}:{line}: the quotes that open a cell in this line are never closed"
        ))),
        (Ok(rows), Ok(_)) => Ok(rows),
        (Err(Wrong::Row(text)), Ok(Look { line, .. })) => {
            Err(Error::msg(format_args!("{file}:{line}: {text}")))
        }
        (Err(Wrong::Row(text)), Err(_)) => Err(Error::msg(format_args!("{file}: {text}"))),
        (Err(Wrong::File(error)), _) => Err(error),
        (Ok(_), Err(error)) => Err(Error::from(error).context(format_args!("{file} cannot be read"))),
    }
}

/// What is wrong with a table.
enum Wrong {
    /// Not one row by itself.
    File(Error),
    /// The last row that was read.
    Row(String),
}

fn records<T: Row>(
    file: &str,
    table: &mut csv::Reader<impl Read>,
    last: &mut Position,
    nulls: Nulls<'_>,
) -> Result<Vec<T>, Wrong> {
    let mut header = ByteRecord::new();
    if !table.read_byte_record(&mut header).map_err(|error| broken(file, error))? {
        let error = format_args!("{file} is empty: its first line should name the columns");
        return Err(Wrong::File(Error::msg(error)));
    }
    let columns = columns::<T>(file, &header).map_err(Wrong::File)?;
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    loop {
        let begin = table.position().clone();
        let more = table.read_byte_record(&mut record);
        if !matches!(more, Ok(false)) {
            *last = begin;
        }
        if !more.map_err(|error| broken(file, error))? {
            return Ok(rows);
        }
        let cell = |column: usize| columns.get(column).and_then(|at| record.get(*at)).unwrap_or_default();
        match T::decode(cell, nulls) {
            Ok(row) => rows.push(row),
            Err(bad) => return Err(misfit::<T>(rows.len(), &bad, cell(bad.column()), nulls)),
        }
    }
}

/// What a second look at one record finds.
struct Look {
    /// The line in which it begins; the reader itself is one line behind if lines end with CR and LF.
    line: u64,
    /// The line in which quotes open that are not closed when the file ends.
    unclosed: Option<u64>,
}

impl Look {
    #[cold]
    fn at(mut bytes: impl Read + Seek, from: &Position, delimiter: u8) -> io::Result<Self> {
        bytes.seek(SeekFrom::Start(from.byte()))?;
        let mut bytes = BufReader::with_capacity(1 << 16, bytes);
        let mut place = Place::Start;
        let (mut line, mut begun, mut opened) = (from.line(), None, from.line());
        loop {
            let chunk = bytes.fill_buf()?;
            if chunk.is_empty() {
                let unclosed = matches!(place, Place::Quoted).then_some(opened);
                return Ok(Self { line: begun.unwrap_or(line), unclosed });
            }
            for &byte in chunk {
                let lead = match byte {
                    // Lines before the record that have nothing in them are no records.
                    b'\r' | b'\n' => true,
                    // The mark that some programs put before the first record.
                    0xef | 0xbb | 0xbf => from.byte() == 0,
                    _ => false,
                };
                if begun.is_none() && lead {
                    line += u64::from(byte == b'\n');
                    continue;
                }
                let begun = *begun.get_or_insert(line);
                place = match (place, byte) {
                    (Place::Start | Place::Plain | Place::Closed, b'\r' | b'\n') => {
                        return Ok(Self { line: begun, unclosed: None });
                    }
                    (Place::Start, b'"') => {
                        opened = line;
                        Place::Quoted
                    }
                    (Place::Quoted, b'"') => Place::Closed,
                    // Two quotes stand for one.
                    (Place::Closed, b'"') | (Place::Quoted, _) => Place::Quoted,
                    (Place::Start | Place::Plain | Place::Closed, byte) if byte == delimiter => Place::Start,
                    (Place::Start | Place::Plain | Place::Closed, _) => Place::Plain,
                };
                line += u64::from(byte == b'\n');
            }
            let read = chunk.len();
            bytes.consume(read);
        }
    }
}

/// Where in a record a byte stands.
#[derive(Clone, Copy)]
enum Place {
    /// At the start of a cell.
    Start,
    /// Within a cell without quotes, where they mean nothing.
    Plain,
    /// Within quotes.
    Quoted,
    /// After quotes that close, or the first of two.
    Closed,
}

/// Where each column of the record stands in the file.
fn columns<T: Row>(file: &str, header: &ByteRecord) -> Result<Vec<usize>, Error> {
    let names: Vec<String> = header.iter().enumerate().map(|(at, name)| name_of(at, name)).collect();
    let missing: Vec<&str> =
        T::COLUMNS.iter().copied().filter(|column| !names.iter().any(|name| name == column)).collect();
    if missing.is_empty() {
        let places = |column: &str| names.iter().filter(|name| *name == column).count();
        if let Some(twice) = T::COLUMNS.iter().find(|column| places(column) > 1) {
            return Err(Error::msg(format_args!("{file} has more than one column `{twice}`")));
        }
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
fn misfit<T: Row>(before: usize, bad: &BadCell, value: &[u8], nulls: Nulls<'_>) -> Wrong {
    let column = T::COLUMNS.get(bad.column()).copied().unwrap_or_default();
    let value = shown(&String::from_utf8_lossy(value));
    let found = if value.is_empty() { "nothing".to_owned() } else { format!("`{value}`") };
    let row = before + 1;
    Wrong::Row(format!(
        "row {row}, column `{column}`: expected {}, found {found}",
        nulls.expected(bad.expected())
    ))
}

#[cold]
fn broken(file: &str, error: csv::Error) -> Wrong {
    if let csv::ErrorKind::UnequalLengths { expected_len, len, .. } = error.kind() {
        return Wrong::Row(format!("this row has {len} cells, but the header has {expected_len}"));
    }
    Wrong::File(Error::from(io::Error::from(error)).context(format_args!("{file} cannot be read")))
}
