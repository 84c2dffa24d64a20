//! Places of an editor, lines and UTF-16 columns, and places of a text, bytes.

use crate::source::Span;
use lsp_types::{Position, Range};

/// How many bytes stand between two counts.
const STRIDE: usize = 256;

/// Where the lines of a text begin, and how many units of UTF-16 stand before every 256th byte: a place is found
/// without a look at all that stands before it, however long the line.
#[derive(Debug, Default)]
pub(super) struct Lines {
    starts: Vec<u32>,
    counts: Vec<u32>,
    length: u32,
}

/// The units of UTF-16 that a byte of UTF-8 begins.
fn units(byte: u8) -> u32 {
    u32::from((byte & 0xC0) != 0x80) + u32::from(byte >= 0xF0)
}

impl Lines {
    /// Reads a text.
    pub(super) fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let mut counts = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % STRIDE == 0 {
                counts.push(count);
            }
            count += units(byte);
            if byte == b'\n' {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts, counts, length: text.len() as u32 }
    }

    /// How many units stand before a byte.
    fn before(&self, text: &str, offset: u32) -> u32 {
        let offset = offset.min(self.length) as usize;
        // The last count may be just behind the end.
        let block = (offset / STRIDE).min(self.counts.len().saturating_sub(1));
        let rest = text.as_bytes().get(block * STRIDE..offset).unwrap_or_default();
        self.counts.get(block).copied().unwrap_or(0) + rest.iter().map(|byte| units(*byte)).sum::<u32>()
    }

    /// The byte at a place; the end of the line, or of the text, where the place is beyond it.
    pub(super) fn offset(&self, text: &str, position: Position) -> u32 {
        let line = position.line as usize;
        let Some(start) = self.starts.get(line).copied() else { return self.length };
        let end = self.starts.get(line + 1).copied().unwrap_or(self.length);
        let line = text.get(start as usize..end as usize).unwrap_or_default();
        let end = start + line.trim_end_matches(['\n', '\r']).len() as u32;
        let wanted = self.before(text, start).saturating_add(position.character);
        let block = self.counts.partition_point(|count| *count <= wanted).saturating_sub(1);
        let begin = (block * STRIDE).max(start as usize).min(end as usize);
        let mut count = self.before(text, begin as u32);
        for (at, byte) in text.as_bytes().iter().enumerate().take(end as usize).skip(begin) {
            if count >= wanted && text.is_char_boundary(at) {
                return at as u32;
            }
            count += units(*byte);
        }
        end
    }

    /// The place of a byte.
    pub(super) fn position(&self, text: &str, offset: u32) -> Position {
        let offset = offset.min(self.length);
        let line = self.starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let character = self.before(text, offset) - self.before(text, start);
        Position { line: line as u32, character }
    }

    /// The range of a span.
    pub(super) fn range(&self, text: &str, span: Span) -> Range {
        Range { start: self.position(text, span.start), end: self.position(text, span.end) }
    }
}

/// A text with its lines.
#[derive(Debug, Default)]
pub(super) struct Text {
    text: String,
    lines: Lines,
}

impl Text {
    /// Reads a text.
    pub(super) fn new(text: String) -> Self {
        Self { lines: Lines::new(&text), text }
    }

    /// The text itself.
    pub(super) fn str(&self) -> &str {
        &self.text
    }

    /// The byte at a place.
    pub(super) fn offset(&self, position: Position) -> u32 {
        self.lines.offset(&self.text, position)
    }

    /// The place of a byte.
    pub(super) fn position(&self, offset: u32) -> Position {
        self.lines.position(&self.text, offset)
    }

    /// The range of a span.
    pub(super) fn range(&self, span: Span) -> Range {
        self.lines.range(&self.text, span)
    }
}

#[cfg(test)]
mod tests {
    use super::{Span, Text};
    use lsp_types::Position;
    use proptest::prelude::{ProptestConfig, any, proptest};

    #[test]
    fn columns_are_counted_as_editors_count_them() {
        let text = Text::new("a\u{1f600}b\r\n\u{e9}c".to_owned());
        for (at, line, character) in
            [(0, 0, 0), (1, 0, 1), (5, 0, 3), (6, 0, 4), (8, 1, 0), (10, 1, 1), (11, 1, 2)]
        {
            assert_eq!(text.position(at), Position { line, character }, "{at}");
            assert_eq!(text.offset(Position { line, character }), at);
        }
        assert_eq!(text.offset(Position { line: 0, character: 99 }), 6);
        assert_eq!(text.offset(Position { line: 99, character: 0 }), 11);
        // The middle of a letter of two units is behind it.
        assert_eq!(text.offset(Position { line: 0, character: 2 }), 5);
        assert_eq!(text.range(Span::new(99, 99)).start, Position { line: 1, character: 2 });
        assert_eq!(Text::default().offset(Position { line: 0, character: 1 }), 0);
    }

    /// The plain way: one letter after the other from the start.
    fn slowly(text: &str, offset: usize) -> Position {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.matches('\n').count() as u32;
        let last = before.rsplit('\n').next().unwrap_or_default();
        Position { line, character: last.encode_utf16().count() as u32 }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn each_place_is_found_as_the_plain_way_finds_it(
            parts in proptest::collection::vec((0..5usize, 0..300usize), 0..12), at in any::<u32>(),
        ) {
            let letters = ["a", "\u{e9}", "\u{1f600}", "\u{6f22}", "\n"];
            let text: String = parts
                .iter()
                .map(|(letter, count)| {
                    letters.get(*letter).copied().unwrap_or_default().repeat(if *letter == 4 { 1 } else { *count })
                })
                .collect();
            let read = Text::new(text.clone());
            let mut offset = at as usize % (text.len() + 1);
            while !text.is_char_boundary(offset) {
                offset -= 1;
            }
            let position = slowly(&text, offset);
            assert_eq!(read.position(offset as u32), position);
            assert_eq!(read.offset(position), offset as u32);
        }
    }
}
