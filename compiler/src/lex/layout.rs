//! Rust tokens laid out as a text, so that everything behind the door can count bytes as it does in a file.

use super::Tokens;
use crate::diagnostics::Sink;
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
    /// In the text.
    span: Span,
    /// In the list of tokens.
    index: Span,
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

    /// What stands for tokens in the text.
    fn span(&self, index: Span) -> Span {
        let at = |index: u32| self.places.partition_point(|place| place.index.end <= index);
        let first = self.places.get(at(index.start));
        let last = self.places.get(at(index.end.max(index.start + 1) - 1)).or(first);
        match (first, last) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::new(self.text.len() as u32, self.text.len() as u32),
        }
    }

    fn add(&mut self, word: &str, index: Span, marks: &[Mark]) -> Span {
        let first = marks.get(index.start as usize).copied().unwrap_or_else(Mark::call_site);
        let last = marks.get((index.end.max(index.start + 1) - 1) as usize).copied().unwrap_or(first);
        if let Some(before) = self.places.last() {
            let gap = gap(before.last, first);
            self.text.push_str(gap);
        }
        let start = self.text.len() as u32;
        self.text.push_str(word);
        let span = Span::new(start, self.text.len() as u32);
        self.places.push(Place { span, index, first, last });
        span
    }
}

/// Puts the tokens into a text, line by line as they stand in the file; spans become those of the text, in what was
/// found so far too.
#[must_use]
pub fn lay_out(mut tokens: Tokens, found: &mut Sink) -> (Tokens, Layout) {
    let mut layout = Layout::default();
    let marks = std::mem::take(&mut tokens.places);
    // What was no token has a place all the same.
    let covered = |span: Span| {
        tokens.list.iter().any(|token| token.span.start <= span.start && span.start < token.span.end)
    };
    let mut left_out: Vec<Span> = found.places().into_iter().filter(|span| !covered(*span)).collect();
    left_out.sort_unstable();
    left_out.dedup();
    let mut left_out = left_out.into_iter().peekable();
    for token in &mut tokens.list {
        while let Some(span) = left_out.next_if(|span| span.start < token.span.start) {
            layout.add("?", span, &marks);
        }
        let word = token.text.of(&tokens.source);
        let span = layout.add(word, token.span, &marks);
        let before = layout.text.get(..span.start as usize).unwrap_or_default();
        token.fresh_line = before.is_empty() || before.ends_with('\n');
        (token.span, token.text) = (span, span);
    }
    for span in left_out {
        layout.add("?", span, &marks);
    }
    let end = layout.text.len() as u32;
    tokens.end = Span::new(end, end);
    tokens.source.clone_from(&layout.text);
    found.place(|span| layout.span(span));
    (tokens, layout)
}

/// What stands between two tokens, comments left out. A line break is one; tokens that other macros moved have no
/// distance that means anything, and get a space.
fn gap(before: Mark, next: Mark) -> &'static str {
    let (end, start) = (before.end(), next.start());
    if start.line > end.line {
        "\n"
    } else if start.line == end.line && start.column == end.column {
        ""
    } else {
        " "
    }
}
