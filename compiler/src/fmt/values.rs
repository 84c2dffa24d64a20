//! Attributes and values, a line for each where one line is not enough.

use super::INDENT;
use super::chain::Printer;
use super::spacing::Place;
use crate::ast::Attributes;
use crate::lex::Kind;
use std::ops::Range;

impl Printer<'_> {
    pub(super) fn attributes(&mut self, attributes: &Attributes, indent: usize) {
        let range = self.range(attributes.span);
        let items: Vec<Range<usize>> = attributes.items.iter().map(|item| self.range(item.span)).collect();
        let spans = items.clone();
        self.brackets(range, &items, true, Place::Value, indent, |printer, at, indent| {
            if let Some(range) = spans.get(at) {
                printer.attribute(range.clone(), indent);
            }
        });
    }

    /// `key=value`: no space around the sign, which only brackets tell.
    fn attribute(&mut self, range: Range<usize>, indent: usize) {
        let sign = range.clone().find(|at| self.kind(*at) == Some(Kind::Assign)).unwrap_or(range.start);
        self.words(range.start..sign, Place::Value, indent);
        self.words(sign..sign + 1, Place::Value, indent);
        self.value(sign + 1..range.end, indent);
    }

    /// A value; a comment inside of a list or a map puts each of its values on a line.
    pub(super) fn value(&mut self, range: Range<usize>, indent: usize) {
        // A comment before the first bracket moves behind it.
        let is_long = self.has_comment(range.start) || self.comments_in(range.clone());
        let items = self.values(range.clone()).filter(|_| is_long);
        let Some(items) = items else {
            self.words(range, Place::Value, indent);
            return;
        };
        let spans = items.clone();
        self.brackets(range, &items, true, Place::Value, indent, |printer, at, indent| {
            if let Some(range) = spans.get(at) {
                printer.entry(range.clone(), indent);
            }
        });
    }

    /// A value of a list, or one of a map with its key.
    fn entry(&mut self, range: Range<usize>, indent: usize) {
        let is_key = matches!(self.kind(range.start), Some(Kind::Text | Kind::Name));
        if !is_key || self.kind(range.start + 1) != Some(Kind::Colon) || self.has_comment(range.start + 2) {
            self.value(range, indent);
            return;
        }
        self.words(range.start..range.start + 2, Place::Value, indent);
        self.lines.push(" ");
        self.value(range.start + 2..range.end, indent);
    }

    /// What stands between the commas of a list or a map; `None` for what is neither.
    pub(super) fn values(&self, brackets: Range<usize>) -> Option<Vec<Range<usize>>> {
        let last = brackets.end.checked_sub(1)?;
        if !matches!(self.kind(brackets.start), Some(Kind::OpenBracket | Kind::OpenBrace)) {
            return None;
        }
        let begin = brackets.start + 1;
        let (mut values, mut from, mut depth) = (Vec::new(), begin, 0_usize);
        for at in begin..last {
            match self.kind(at) {
                Some(Kind::OpenBracket | Kind::OpenBrace | Kind::OpenParen) => depth += 1,
                // The first bracket is closed before the end: `[1] ?? [2]`.
                Some(Kind::CloseBracket | Kind::CloseBrace | Kind::CloseParen) => {
                    depth = depth.checked_sub(1)?
                }
                Some(Kind::Comma) if depth == 0 => {
                    values.push(from..at);
                    from = at + 1;
                }
                Some(_) | None => {}
            }
        }
        if from < last {
            values.push(from..last);
        }
        Some(values)
    }

    /// Brackets with a line for each thing in them, or on one line where they fit.
    pub(super) fn brackets(
        &mut self,
        range: Range<usize>,
        items: &[Range<usize>],
        commas: bool,
        place: Place,
        indent: usize,
        mut print: impl FnMut(&mut Self, usize, usize),
    ) {
        if !self.has_comment(range.start)
            && let Some(words) = self.flat(range.clone(), place)
            && self.fits(&words)
        {
            if !self.lines.is_open() {
                self.lines.next(indent);
            }
            self.lines.push(&words);
            return;
        }
        let (first, last) = (range.start, range.end.saturating_sub(1));
        self.words(first..first + 1, place, indent);
        for (at, item) in items.iter().enumerate() {
            self.line(item.start, indent + INDENT);
            print(self, at, indent + INDENT);
            if commas {
                self.lines.push(",");
            }
            // A comma of the author may have a comment behind it.
            let comma = self.kind(item.end) == Some(Kind::Comma);
            self.trailing(item.end + usize::from(comma));
        }
        self.comments_before(last, indent + INDENT);
        self.lines.next(indent);
        self.words(last..last + 1, place, indent);
    }

    /// The comments on the rest of the line before this token.
    pub(super) fn trailing(&mut self, at: usize) {
        while let Some(comment) = self.tokens.trivia.comments.get(self.comments) {
            if comment.own_line || comment.before as usize > at || !self.lines.is_open() {
                break;
            }
            self.comments += 1;
            let words = comment.span.of(&self.tokens.source).trim_end().to_owned();
            self.lines.trail(&words);
        }
    }
}
