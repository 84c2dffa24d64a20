//! Rust tokens laid out as a text, so that everything behind the door can count bytes as it does in a file.

use super::Tokens;
use crate::source::Span;
use proc_macro2::Span as Mark;

/// The text that stands for the tokens of a Rust file, and the token at each of its places.
#[derive(Debug, Default)]
pub struct Layout {
    /// The text: the tokens, as far from each other as they are in the file.
    pub text: String,
    places: Vec<Place>,
}

#[derive(Debug)]
struct Place {
    span: Span,
    first: Mark,
    last: Mark,
}

impl Layout {
    /// The first and the last token of a place; the nearest ones where it lies between tokens.
    #[must_use]
    pub fn marks(&self, span: Span) -> Option<(Mark, Mark)> {
        let first = self.places.partition_point(|place| place.span.end <= span.start);
        let behind = self.places.partition_point(|place| place.span.start < span.end);
        if first < behind {
            let (first, last) = (self.places.get(first)?, self.places.get(behind - 1)?);
            return Some((first.first, last.last));
        }
        // Something is missing here: behind the token before it.
        let nearest = first.checked_sub(1).and_then(|at| self.places.get(at)).or(self.places.first())?;
        Some((nearest.first, nearest.last))
    }
}

/// Puts the tokens into a text, line by line as they stand in the file; spans become those of the text.
#[must_use]
pub fn lay_out(mut tokens: Tokens) -> (Tokens, Layout) {
    let mut layout = Layout::default();
    let mut before: Option<Mark> = None;
    for token in &mut tokens.list {
        let word = token.text.of(&tokens.source);
        let marks = tokens.places.get(token.span.start as usize..token.span.end as usize);
        let first = marks.and_then(<[Mark]>::first).copied().unwrap_or_else(Mark::call_site);
        let last = marks.and_then(<[Mark]>::last).copied().unwrap_or(first);
        if let Some(before) = before {
            layout.text.push_str(&gap(before, first));
        }
        token.fresh_line = layout.text.is_empty() || layout.text.ends_with('\n');
        let start = layout.text.len() as u32;
        layout.text.push_str(word);
        let span = Span::new(start, layout.text.len() as u32);
        (token.span, token.text) = (span, span);
        layout.places.push(Place { span, first, last });
        before = Some(last);
    }
    let end = layout.text.len() as u32;
    tokens.end = Span::new(end, end);
    tokens.source.clone_from(&layout.text);
    tokens.places = Vec::new();
    (tokens, layout)
}

/// What stands between two tokens, comments left out. A line break is one; tokens that other macros moved have no
/// distance that means anything, and get a space.
fn gap(before: Mark, next: Mark) -> String {
    let (end, start) = (before.end(), next.start());
    if start.line > end.line {
        return "\n".to_owned();
    }
    let apart = start.line == end.line && start.column >= end.column;
    let spaces = if apart { start.column - end.column } else { 1 };
    " ".repeat(spaces.min(1))
}
