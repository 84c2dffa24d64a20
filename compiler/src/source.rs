//! Places in source: spans and the table from byte offsets to lines and columns.

/// A half-open range of positions: byte offsets in a file, token indexes in a `TokenStream`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first position.
    pub start: u32,
    /// The position after the last.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// From where this one begins to where the other ends.
    #[must_use]
    pub const fn until(self, other: Self) -> Self {
        Self { start: self.start, end: other.end }
    }

    /// The empty span just behind this one, where something is missing.
    #[must_use]
    pub const fn after(self) -> Self {
        Self { start: self.end, end: self.end }
    }

    /// The same range, this much further on.
    #[must_use]
    pub const fn moved(self, by: u32) -> Self {
        Self { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The empty span just before this one.
    #[must_use]
    pub const fn before(self) -> Self {
        Self { start: self.start, end: self.start }
    }

    /// The text that the span covers; empty where it lies outside of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// One of several files whose positions follow each other, as if they were one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, as people know it.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The position of its first byte.
    pub base: u32,
}

impl File {
    /// The position where the next file may begin.
    #[must_use]
    pub fn end(&self) -> u32 {
        let length = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        // One further, so that the end of a text is not the begin of the next.
        self.base.saturating_add(length).saturating_add(1)
    }
}

/// Finds line and column of a byte offset.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// Reads the line starts of a text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let after_breaks = text.bytes().zip(1u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, next)| next);
        Self { starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column of an offset, both from 1; the column counts characters.
    #[must_use]
    pub fn position(&self, text: &str, offset: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = text.as_bytes().get(start as usize..offset as usize).unwrap_or_default();
        // An editor shows no column for a byte order mark.
        let before = if start == 0 { before.strip_prefix(b"\xef\xbb\xbf").unwrap_or(before) } else { before };
        // Continuation bytes of UTF-8 do not begin a character.
        let column = before.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u32;
        (line as u32, column + 1)
    }
}
