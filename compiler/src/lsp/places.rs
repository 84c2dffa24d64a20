//! Places of an editor, lines and UTF-16 columns, and places of a text, bytes.

use crate::source::Span;
use lsp_types::{Position, Range};

/// The byte at a place; the end of the line, or of the text, where the place is beyond it.
pub(super) fn offset(text: &str, position: Position) -> u32 {
    let mut start = 0;
    for (number, line) in (0u32..).zip(text.split_inclusive('\n')) {
        if number == position.line {
            let mut column = 0;
            for (at, letter) in line.char_indices() {
                if column >= position.character || letter == '\n' || letter == '\r' {
                    return (start + at) as u32;
                }
                column += letter.len_utf16() as u32;
            }
            return (start + line.len()) as u32;
        }
        start += line.len();
    }
    text.len() as u32
}

/// The place of a byte.
pub(super) fn position(text: &str, offset: u32) -> Position {
    let before = text.get(..offset as usize).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() as u32;
    let last = before.rsplit('\n').next().unwrap_or_default();
    Position { line, character: last.encode_utf16().count() as u32 }
}

/// The range of a span.
pub(super) fn range(text: &str, span: Span) -> Range {
    Range { start: position(text, span.start), end: position(text, span.end) }
}

#[cfg(test)]
mod tests {
    use super::{offset, position};
    use lsp_types::Position;

    #[test]
    fn columns_are_counted_as_editors_count_them() {
        let text = "a\u{1f600}b\r\n\u{e9}c";
        for (at, line, character) in
            [(0, 0, 0), (1, 0, 1), (5, 0, 3), (6, 0, 4), (8, 1, 0), (10, 1, 1), (11, 1, 2)]
        {
            assert_eq!(position(text, at), Position { line, character }, "{at}");
            assert_eq!(offset(text, Position { line, character }), at);
        }
        assert_eq!(offset(text, Position { line: 0, character: 99 }), 6);
        assert_eq!(offset(text, Position { line: 99, character: 0 }), 11);
    }
}
