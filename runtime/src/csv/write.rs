//! Records as the rows of a table.

use std::fmt::{self, Display};
use std::io::{self, Write};
use std::path::Path;

use csv::WriterBuilder;
use serde::Serialize;
use serde::ser::{Error as _, Impossible, SerializeStruct, Serializer};

use super::delimiter;
use crate::json::cannot_be_written;
use crate::refuse::refuse;
use crate::{Error, Row, file};

/// Writes records as a CSV file with a header, a `.tsv` file with tabs; a field that is `None` is an empty cell, and one
/// that is no single value is written as JSON, which is how [`read`](super::read) reads it.
///
/// # Errors
/// If a record or the file cannot be written. The file is then what it was before.
pub fn write<T: Row + Serialize>(rows: &[T], path: impl AsRef<Path>) -> Result<(), Error> {
    let path = path.as_ref();
    file::replace(path, |to| encode(rows, to, delimiter(path)))
        .map_err(|error| cannot_be_written(path, error))
}

fn encode<T: Row + Serialize>(rows: &[T], to: &mut impl Write, delimiter: u8) -> Result<(), Error> {
    let mut table = WriterBuilder::new().delimiter(delimiter).from_writer(to);
    let mut line = Line { names: Vec::new(), cells: Vec::new(), ends: Vec::new(), is_first: true };
    for (row, number) in rows.iter().zip(1u64..) {
        row.serialize(Record(&mut line))
            .map_err(|error| Error::msg(error).context(format_args!("row {number}")))?;
        if line.is_first {
            table.write_record(&line.names).map_err(broken)?;
            line.is_first = false;
        }
        table.write_record(line.cells()).map_err(broken)?;
        line.clear();
    }
    if line.is_first {
        table.write_record(T::COLUMNS).map_err(broken)?;
    }
    Ok(table.flush()?)
}

#[cold]
fn broken(error: csv::Error) -> Error {
    if error.is_io_error() { Error::from(io::Error::from(error)) } else { Error::msg(error) }
}

/// The cells of one row, one behind the other.
struct Line {
    /// The columns, as the first row names them.
    names: Vec<&'static str>,
    cells: Vec<u8>,
    ends: Vec<usize>,
    is_first: bool,
}

impl Line {
    fn cells(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.cells.get(start..*end).unwrap_or_default())
    }

    fn clear(&mut self) {
        self.cells.clear();
        self.ends.clear();
    }

    fn cell(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Wrong> {
        let begin = self.cells.len();
        match value.serialize(Single(&mut self.cells)) {
            Ok(()) => {}
            Err(Wrong::Several) => {
                self.cells.truncate(begin);
                serde_json::to_writer(&mut self.cells, value).map_err(Wrong::custom)?;
            }
            Err(wrong) => return Err(wrong),
        }
        self.ends.push(self.cells.len());
        Ok(())
    }
}

/// Why a value is no cell.
#[derive(Debug)]
enum Wrong {
    /// It is made of several values.
    Several,
    /// Its type says so.
    Said(String),
}

impl Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Several => "it is no struct with named fields",
            Self::Said(text) => text,
        })
    }
}

impl std::error::Error for Wrong {}

impl serde::ser::Error for Wrong {
    fn custom<T: Display>(message: T) -> Self {
        Self::Said(message.to_string())
    }
}

/// A row: a struct with named fields, and nothing else.
struct Record<'a>(&'a mut Line);

impl SerializeStruct for Record<'_> {
    type Ok = ();
    type Error = Wrong;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Wrong> {
        let at = self.0.ends.len();
        if self.0.is_first {
            self.0.names.push(name);
        } else if self.0.names.get(at) != Some(&name) {
            // A field that is left out in some rows would move the cells behind it.
            return Err(Wrong::Said(format!("it has the column `{name}` where the first row has another")));
        }
        self.0.cell(value).map_err(|wrong| Wrong::Said(format!("column `{name}`: {wrong}")))
    }

    fn end(self) -> Result<(), Wrong> {
        let (cells, columns) = (self.0.ends.len(), self.0.names.len());
        if cells == columns {
            Ok(())
        } else {
            Err(Wrong::Said(format!("it has {cells} columns where the first row has {columns}")))
        }
    }
}

type No = Impossible<(), Wrong>;

impl<'a> Serializer for Record<'a> {
    type Ok = ();
    type Error = Wrong;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = Record<'a>;
    type SerializeStructVariant = No;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Record<'a>, Wrong> {
        Ok(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Wrong> {
        value.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), Wrong> {
        Err(Wrong::Several)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Wrong> {
        Err(Wrong::Several)
    }

    refuse! {
        Wrong, Wrong::Several;
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> No;
        serialize_tuple(usize) -> No;
        serialize_tuple_struct(&'static str, usize) -> No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> No;
        serialize_map(Option<usize>) -> No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> No;
    }
}

/// A cell: one value, as [`Cell`](crate::Cell) reads it.
struct Single<'a>(&'a mut Vec<u8>);

/// Methods that write a value by `Display`.
macro_rules! shown {
    ($($name:ident($ty:ty);)*) => { $(
        fn $name(self, value: $ty) -> Result<(), Wrong> {
            // Writing to a Vec cannot fail.
            let _ = write!(self.0, "{value}");
            Ok(())
        }
    )* };
}

impl Serializer for Single<'_> {
    type Ok = ();
    type Error = Wrong;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    shown! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_char(char);
    }

    // `Display` would write 1e300 with all its zeros.
    fn serialize_f32(self, value: f32) -> Result<(), Wrong> {
        let _ = write!(self.0, "{value:?}");
        Ok(())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Wrong> {
        let _ = write!(self.0, "{value:?}");
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Wrong> {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Wrong> {
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Wrong> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Wrong> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Wrong> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Wrong> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Wrong> {
        Err(Wrong::Several)
    }

    refuse! {
        Wrong, Wrong::Several;
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_seq(Option<usize>) -> No;
        serialize_tuple(usize) -> No;
        serialize_tuple_struct(&'static str, usize) -> No;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> No;
        serialize_map(Option<usize>) -> No;
        serialize_struct(&'static str, usize) -> No;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> No;
    }
}
