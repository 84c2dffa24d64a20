//! Rows of a table: what `#[record]` decodes them with.

use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;
use std::time::Duration;

/// A record that a row of a table is read into; implemented by `#[record]`.
pub trait Row: Sized {
    /// The columns that the record needs, in the order of its fields.
    const COLUMNS: &'static [&'static str];
    /// The record, from the cells of these columns.
    ///
    /// # Errors
    /// The first cell that does not fit its field.
    fn decode<'cell>(cell: impl Fn(usize) -> &'cell [u8], nulls: Nulls<'_>) -> Result<Self, BadCell>;
}

/// The words that stand for nothing in a table: `NA`, unless it says otherwise. An empty cell always does.
#[derive(Clone, Copy, Debug)]
pub struct Nulls<'a>(&'a [&'a str]);

impl<'a> Nulls<'a> {
    /// These words.
    #[must_use]
    pub const fn of(words: &'a [&'a str]) -> Self {
        Self(words)
    }

    /// Whether a cell holds nothing.
    #[inline]
    #[must_use]
    pub fn has(self, cell: &[u8]) -> bool {
        cell.is_empty() || self.0.iter().any(|word| word.as_bytes() == cell)
    }

    /// What a message says may be there too, where it says `NA or nothing`.
    #[cfg(any(feature = "csv", test))]
    pub(crate) fn expected(self, text: &str) -> String {
        let words: String = self.0.iter().map(|word| format!(", {word}")).collect();
        text.replace(", NA or nothing", &format!("{words} or nothing"))
    }
}

impl Default for Nulls<'_> {
    fn default() -> Self {
        Self(&["NA"])
    }
}

/// A cell that does not fit its field. One pointer wide, so that a row costs what its fields do.
#[derive(Debug)]
pub struct BadCell(Box<(usize, String)>);

impl BadCell {
    /// The cell of this column, and what should be there.
    #[cold]
    #[inline(never)]
    #[must_use]
    pub fn new(column: usize, expected: String) -> Self {
        Self(Box::new((column, expected)))
    }

    /// The column, as its place in [`Row::COLUMNS`].
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.0
    }

    /// What should be there.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.0.1
    }
}

impl Display for BadCell {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.0.1)
    }
}

/// A value that is read from the bytes of a cell.
pub trait Cell: Sized {
    /// What such a cell holds, for messages: `a whole number from 0 to 255`.
    fn expected() -> String;
    /// The value, if the bytes are one.
    fn read(bytes: &[u8]) -> Option<Self>;
    /// The same in a table where these words stand for nothing.
    #[inline]
    fn read_or_null(bytes: &[u8], nulls: Nulls<'_>) -> Option<Self> {
        let _ = nulls;
        Self::read(bytes)
    }
}

/// A number as std reads it; spaces around it are looked at only if it is none without them.
#[inline]
fn parse<T: std::str::FromStr>(bytes: &[u8]) -> Option<T> {
    let text = std::str::from_utf8(bytes).ok()?;
    text.parse().ok().or_else(|| text.trim().parse().ok())
}

macro_rules! integers {
    ($($name:ty)+) => { $(
        impl Cell for $name {
            fn expected() -> String {
                format!("a whole number from {} to {}", Self::MIN, Self::MAX)
            }
            #[inline]
            fn read(bytes: &[u8]) -> Option<Self> {
                parse(bytes)
            }
        }
    )+ };
}
integers!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

macro_rules! others {
    ($($name:ty, $expected:literal, $bytes:ident => $read:expr;)+) => { $(
        impl Cell for $name {
            fn expected() -> String {
                $expected.to_owned()
            }
            #[inline]
            fn read($bytes: &[u8]) -> Option<Self> {
                $read
            }
        }
    )+ };
}
others! {
    f64, "a number", bytes => parse(bytes);
    f32, "a number", bytes => parse(bytes);
    bool, "true or false", bytes => boolean(bytes);
    String, "text in UTF-8", bytes => std::str::from_utf8(bytes).ok().map(str::to_owned);
    PathBuf, "a path in UTF-8", bytes => std::str::from_utf8(bytes).ok().map(PathBuf::from);
    char, "one letter", bytes => parse(bytes);
    Duration, "a length of time such as 30s or 5m", bytes => crate::duration::parse(std::str::from_utf8(bytes).ok()?);
}

#[cfg(feature = "datetime")]
others! {
    jiff::Timestamp, "a point in time such as 2013-01-31T06:00:00Z", bytes => parse(bytes);
}

fn boolean(bytes: &[u8]) -> Option<bool> {
    let bytes = bytes.trim_ascii();
    let is = |words: [&[u8]; 2]| words.iter().any(|word| bytes.eq_ignore_ascii_case(word));
    if is([b"true", b"1"]) {
        Some(true)
    } else if is([b"false", b"0"]) {
        Some(false)
    } else {
        None
    }
}

/// An empty cell, or a word for nothing, is `None`.
impl<T: Cell> Cell for Option<T> {
    fn expected() -> String {
        format!("{}, NA or nothing", T::expected())
    }
    #[inline]
    fn read(bytes: &[u8]) -> Option<Self> {
        Self::read_or_null(bytes, Nulls::default())
    }
    #[inline]
    fn read_or_null(bytes: &[u8], nulls: Nulls<'_>) -> Option<Self> {
        if nulls.has(bytes) { Some(None) } else { T::read(bytes).map(Some) }
    }
}

pub mod decode {
    //! Dispatch of a record's fields: [`Cell`] if the type is one, else serde.

    use std::marker::PhantomData;

    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use super::{BadCell, Cell, Nulls};

    /// Stands for a field of type `T`.
    pub struct Probe<T>(PhantomData<T>);

    impl<T> Probe<T> {
        /// The probe of this type.
        #[must_use]
        #[inline]
        #[allow(clippy::new_without_default, reason = "only macros write this")]
        pub fn new() -> Self {
            Self(PhantomData)
        }
    }

    /// Types that read bytes themselves.
    pub trait FromBytes<T> {
        /// The value in a cell.
        ///
        /// # Errors
        /// If the cell does not hold one.
        fn decode(&self, column: usize, bytes: &[u8], nulls: Nulls<'_>) -> Result<T, BadCell>;
    }
    impl<T: Cell> FromBytes<T> for Probe<T> {
        #[inline]
        fn decode(&self, column: usize, bytes: &[u8], nulls: Nulls<'_>) -> Result<T, BadCell> {
            match T::read_or_null(bytes, nulls) {
                Some(value) => Ok(value),
                None => Err(BadCell::new(column, T::expected())),
            }
        }
    }

    /// All others, through serde: the cell's text, or the JSON that the text is.
    pub trait FromText<T> {
        /// The value in a cell.
        ///
        /// # Errors
        /// If the cell does not hold one.
        fn decode(&self, column: usize, bytes: &[u8], nulls: Nulls<'_>) -> Result<T, BadCell>;
    }
    impl<T: DeserializeOwned> FromText<T> for &Probe<T> {
        fn decode(&self, column: usize, bytes: &[u8], nulls: Nulls<'_>) -> Result<T, BadCell> {
            let text =
                std::str::from_utf8(bytes).map_err(|_| BadCell::new(column, "text in UTF-8".to_owned()))?;
            let nothing = || nulls.has(bytes).then(|| serde_json::from_value(Value::Null).ok()).flatten();
            let json = || serde_json::from_str(text).ok();
            let plain = serde_json::from_value(Value::String(text.to_owned()));
            plain.or_else(|error| {
                nothing().or_else(json).ok_or_else(|| BadCell::new(column, error.to_string()))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
    use super::*;

    #[test]
    fn cells_are_read_as_people_write_them() {
        assert_eq!(u8::read(b" 7 "), Some(7));
        assert_eq!(u8::read(b"256"), None);
        assert_eq!(f64::read(b"-0.5e3"), Some(-500.0));
        assert_eq!(bool::read(b"TRUE"), Some(true));
        assert_eq!(bool::read(b"2"), None);
        assert_eq!(String::read(b"\xff"), None);
        assert_eq!(Duration::read(b"5m"), Some(Duration::from_secs(300)));
        assert_eq!(char::read("é".as_bytes()), Some('é'));
    }

    #[test]
    fn nothing_is_none_for_an_option_only() {
        assert_eq!(Option::<f64>::read(b"NA"), Some(None));
        assert_eq!(Option::<f64>::read(b""), Some(None));
        assert_eq!(Option::<f64>::read(b"x"), None);
        assert_eq!(f64::read(b"NA"), None);
        assert_eq!(String::read(b"NA").unwrap(), "NA");
        let nulls = Nulls::of(&["-", "n/a"]);
        assert_eq!(Option::<u8>::read_or_null(b"n/a", nulls), Some(None));
        assert_eq!(Option::<u8>::read_or_null(b"", nulls), Some(None));
        assert_eq!(Option::<u8>::read_or_null(b"NA", nulls), None);
        assert_eq!(String::read_or_null(b"-", nulls).unwrap(), "-");
        assert_eq!(nulls.expected(&Option::<f64>::expected()), "a number, -, n/a or nothing");
    }

    #[test]
    fn other_types_go_through_serde() {
        use decode::{FromBytes, FromText};
        let list = (&decode::Probe::<Vec<u8>>::new()).decode(3, b"[1, 2]", Nulls::default()).unwrap();
        assert_eq!(list, [1, 2]);
        let error = (&decode::Probe::<Vec<u8>>::new()).decode(3, b"x", Nulls::default()).unwrap_err();
        assert_eq!(error.column(), 3);
        assert_eq!(decode::Probe::<u8>::new().decode(0, b"9", Nulls::default()).unwrap(), 9);
    }
}
