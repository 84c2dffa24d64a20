//! Texts in quotes: their ends, their escapes, and quotes that are not ours.

use super::Kind;
use super::literal::{is_word, is_word_start, unquote};
use super::look_alikes;
use super::text::Lexer;
use crate::diagnostics::lex::{bad_escape, foreign_token, unclosed_text, unexpected_character};
use crate::source::Span;

impl Lexer<'_, '_> {
    pub(super) fn quoted(&mut self, open: char, close: char) {
        let rest = self.rest();
        if let Some(length) = tripled_length(rest) {
            let inner = rest.get(3..length - 3).unwrap_or("").replace('"', "\\\"");
            self.report(foreign_token::tripled(self.span(length), &format!("\"{inner}\"")));
            self.gap = false;
            self.token(Kind::Text, length);
            return;
        }
        if let Some((at, close)) = curly_end(rest, open) {
            let (place, found) = (
                Span::new((self.at + at) as u32, (self.at + at + close.len_utf8()) as u32),
                close.to_string(),
            );
            self.report(unexpected_character::look_alike(
                place,
                &found,
                &open.to_string(),
                &open.to_string(),
            ));
            self.gap = false;
            self.token(Kind::Text, at + close.len_utf8());
            return;
        }
        let one_line = open != '"' || self.quotes_are_odd;
        let length = closed_length(rest, close, one_line);
        let Some(length) = length else {
            self.quotes_are_odd |= open == '"';
            self.unclosed(open);
            return;
        };
        let quoted = rest.get(..length).unwrap_or("");
        let behind = rest.get(length..).unwrap_or("");
        // `"a]⏎ B[x="b"`: a quote was forgotten, and what looks like the end of this text begins another.
        if quoted.contains('\n') && behind.starts_with(is_word_start) {
            self.unclosed(open);
            return;
        }
        if let Some((length, plain)) = with_quotes_inside(rest, length, open) {
            self.report(unclosed_text::quotes_inside(self.span(length), open, &plain));
            self.gap = false;
            self.token(Kind::Text, length);
            return;
        }
        let (_, problems) = unquote(quoted);
        let over_lines = quoted.contains('\n');
        let suffix = behind.len() - behind.trim_start_matches(is_word).len();
        let suffix = if behind.starts_with(is_word_start) { suffix } else { 0 };
        let wrong: Vec<(Span, String)> = problems
            .iter()
            .map(|problem| {
                let span = Span::new((self.at + problem.start) as u32, (self.at + problem.end) as u32);
                (span, quoted.get(problem.start..problem.end).unwrap_or("").to_owned())
            })
            .collect();
        for (span, text) in wrong {
            self.report(bad_escape::new(span, &text));
        }
        if suffix > 0 {
            let span = Span::new((self.at + length) as u32, (self.at + length + suffix) as u32);
            self.report(foreign_token::suffixed(span));
        }
        self.gap = false;
        if over_lines {
            self.text_over_lines = Some(self.span(length));
        }
        self.token(Kind::Text, length);
        self.at += suffix;
    }

    /// Text without an end. Reading goes on with the next line, so that other mistakes are found too.
    pub(super) fn unclosed(&mut self, quote: char) {
        let line = self.rest().lines().next().unwrap_or("").trim_end();
        let length = line.len();
        let mark = self.span(quote.len_utf8());
        // In brackets the text most likely ends with them.
        let bracket = line.find([']', ')']).unwrap_or(length);
        let end = Span::new((self.at + bracket) as u32, (self.at + bracket) as u32);
        self.report(unclosed_text::new(mark, end, quote, self.text_over_lines));
        self.tokens.unclosed_texts.push(self.tokens.list.len() as u32);
        self.token(Kind::Text, length);
        self.gap = true;
    }

    /// Quotes as word processors set them.
    pub(super) fn curly_quoted(&mut self, open: char) {
        let inner = self.rest().get(open.len_utf8()..).unwrap_or("");
        let ends = |letter: char| look_alikes::is_quote(letter) || matches!(letter, '"' | '\'' | '\n');
        let closed = inner.find(ends);
        let close = closed.and_then(|at| inner.get(at..)).and_then(|rest| rest.chars().next());
        let (Some(at), Some(close)) = (closed, close.filter(|close| *close != '\n')) else {
            self.unexpected(open);
            return;
        };
        let length = open.len_utf8() + at + close.len_utf8();
        let plain = format!("\"{}\"", inner.get(..at).unwrap_or(""));
        let span = self.span(length);
        self.report(unexpected_character::look_alike(span, &open.to_string(), "\"", &plain));
        self.gap = false;
        self.token(Kind::Text, length);
    }
}

/// The length of a text with its quotes; `None` if it has no end.
fn closed_length(rest: &str, close: char, one_line: bool) -> Option<usize> {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        if one_line && letter == '\n' {
            return None;
        }
        if escaped {
            escaped = false;
        } else if letter == '\\' {
            escaped = true;
        } else if letter == close {
            return Some(at + letter.len_utf8());
        }
    }
    None
}

/// The length of a text between three quotes on each side.
fn tripled_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("\"\"\"")?;
    inner.find("\"\"\"").map(|at| at + 6)
}

/// Where a text that begins with a straight quote ends with a curly one on the same line.
fn curly_end(rest: &str, open: char) -> Option<(usize, char)> {
    let line = rest.lines().next().unwrap_or("");
    let inner = line.get(1..).unwrap_or("");
    let (at, letter) =
        inner.char_indices().find(|(_, letter)| look_alikes::is_quote(*letter) || *letter == open)?;
    let behind = inner.get(at + letter.len_utf8()..).unwrap_or("").trim_start();
    let ends = behind.is_empty() || behind.starts_with([']', ',', ')', '}']);
    // With another straight quote on the line the curly one may be a part of the text.
    (letter != open && ends && !behind.contains(open)).then_some((at + 1, letter))
}

/// `'it's'`, `"say "hi" now"`: the length of the text with its last quote, and how it should be written. `length`
/// is that up to the quote which ends it as it stands.
fn with_quotes_inside(rest: &str, length: usize, quote: char) -> Option<(usize, String)> {
    let line = rest.lines().next().unwrap_or("");
    if !line.get(length..)?.starts_with(is_word_start) {
        return None;
    }
    let ends = |at: &usize| {
        let behind = line.get(at + 1..).unwrap_or("").trim_start();
        behind.is_empty() || behind.starts_with([']', ',', ')', '}'])
    };
    let end = line.match_indices(quote).map(|(at, _)| at).skip(1).find(ends)?;
    let inner = line.get(1..end)?;
    let count = inner.matches(quote).count();
    let others = inner
        .match_indices(quote)
        .any(|(at, _)| inner.get(..at).is_some_and(|text| text.ends_with(['=', '['])));
    if others || (quote == '"' && count % 2 == 1) {
        return None;
    }
    let plain = if quote == '\'' && !inner.contains('"') {
        format!("\"{inner}\"")
    } else {
        format!("{quote}{}{quote}", inner.replace(quote, &format!("\\{quote}")))
    };
    Some((end + 1, plain))
}
