//! The door for files: text to tokens. Spans are byte offsets.

use super::literal::{is_word, is_word_start, number, number_length, unquote};
use super::{Comment, DocLine, Kind, Token, Tokens};
use crate::diagnostics::lex::{bad_escape, bad_number, foreign_token, unclosed_text, unexpected_character};
use crate::diagnostics::{Diagnostic, Sink};
use crate::source::Span;

/// Problems of one script that are worth reporting; a file that is no script has one in each line.
const MOST_PROBLEMS: usize = 100;

/// Characters that look like a sign and are none, with the sign that is meant.
const LOOK_ALIKES: &[(char, &str)] = &[
    ('→', "->"),
    ('⇒', "->"),
    ('⟶', "->"),
    ('➔', "->"),
    ('↦', "|->"),
    ('‖', "||"),
    ('∥', "||"),
    ('×', "*"),
    ('∗', "*"),
    ('–', "-"),
    ('—', "-"),
    ('−', "-"),
    ('，', ","),
    ('：', ":"),
    ('（', "("),
    ('）', ")"),
    ('≤', "<="),
    ('≥', ">="),
    ('≠', "!="),
];

/// Reads the tokens of a script in a file. What is no token is reported and left out.
#[must_use]
pub fn text(source: &str, sink: &mut Sink) -> Tokens {
    let mut lexer = Lexer {
        source,
        sink,
        tokens: Tokens::default(),
        at: 0,
        fresh_line: true,
        gap: false,
        problems: 0,
        text_over_lines: None,
        quotes_are_odd: false,
    };
    lexer.run();
    let mut tokens = lexer.tokens;
    tokens.end = tokens.list.last().map(|token| token.span.after()).unwrap_or_default();
    tokens.source = source.to_owned();
    tokens
}

struct Lexer<'s, 'd> {
    source: &'s str,
    sink: &'d mut Sink,
    tokens: Tokens,
    at: usize,
    /// Whether no token stands between here and the start of the line.
    fresh_line: bool,
    /// Whether something was left out since the last token.
    gap: bool,
    problems: usize,
    /// The last text that goes over lines: the first suspect when a later one has no end.
    text_over_lines: Option<Span>,
    /// Whether a double quote without a partner was found, so that looking for more is in vain.
    quotes_are_odd: bool,
}

impl Lexer<'_, '_> {
    fn run(&mut self) {
        if self.rest().starts_with('\u{feff}') {
            self.at += '\u{feff}'.len_utf8();
        }
        while let Some(letter) = self.rest().chars().next() {
            if is_space(letter) {
                self.space();
            } else if letter == '#' || self.rest().starts_with("//") {
                self.comment();
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else if letter.is_ascii_digit() {
                self.number();
            } else if letter == '"' || letter == '\'' {
                self.quoted(letter, letter);
            } else if letter == '“' || letter == '”' {
                self.curly_quoted(letter);
            } else if is_word_start(letter) {
                self.word();
            } else if let Some((kind, length)) = Kind::of_sign(self.rest()) {
                self.token(kind, length);
            } else {
                self.unexpected(letter);
            }
        }
    }

    fn rest(&self) -> &str {
        self.source.get(self.at..).unwrap_or("")
    }

    fn span(&self, length: usize) -> Span {
        Span::new(self.at as u32, (self.at + length) as u32)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.gap = true;
        self.problems += 1;
        if self.problems <= MOST_PROBLEMS {
            self.sink.push(diagnostic);
        }
    }

    fn token(&mut self, kind: Kind, length: usize) {
        let span = self.span(length);
        let after_problem = std::mem::take(&mut self.gap);
        let fresh_line = std::mem::take(&mut self.fresh_line);
        self.tokens.list.push(Token { kind, span, text: span, fresh_line, after_problem });
        self.at += length;
    }

    fn space(&mut self) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches(is_space).len();
        let run = rest.get(..length).unwrap_or("");
        let mut breaks = run.match_indices('\n').map(|(at, _)| at);
        let (first, second) = (breaks.next(), breaks.next());
        let blank = second.is_some().then_some(first).flatten();
        self.fresh_line |= first.is_some();
        if let Some(first) = blank {
            self.tokens.trivia.blank_lines.push((self.at + first) as u32);
            let before = self.tokens.list.len() as u32;
            let waiting = self.tokens.trivia.docs.iter_mut().rev().take_while(|line| line.before == before);
            waiting.for_each(|line| line.apart = true);
        }
        self.at += length;
    }

    fn comment(&mut self) {
        let line = self.rest().lines().next().unwrap_or("");
        let words = line.trim_end();
        let marks = if words.starts_with('#') { "##" } else { "///" };
        let mark = marks.get(..1).unwrap_or("");
        let documentation = words.strip_prefix(marks).filter(|words| !words.starts_with(mark));
        let before = self.tokens.list.len() as u32;
        let doc_line = documentation.map(|words| {
            let text = words.strip_prefix(' ').unwrap_or(words).to_owned();
            DocLine { text, before, apart: false }
        });
        let length = line.len();
        let doc = doc_line.is_some();
        let comment = Comment { span: self.span(words.len()), before, own_line: self.fresh_line, doc };
        self.tokens.trivia.docs.extend(doc_line);
        self.tokens.trivia.comments.push(comment);
        self.at += length;
    }

    /// Comments of Rust that nest; the language has only those up to the end of a line.
    fn block_comment(&mut self) {
        let rest = self.rest();
        let mut depth = 0usize;
        let mut end = None;
        let mut last = 0u8;
        for (at, byte) in rest.bytes().enumerate() {
            match (last, byte) {
                (b'/', b'*') => depth += 1,
                (b'*', b'/') => depth = depth.saturating_sub(1),
                (_, _) => {
                    last = byte;
                    continue;
                }
            }
            last = 0;
            if depth == 0 {
                end = Some(at + 1);
                break;
            }
        }
        let length = end.unwrap_or(rest.len());
        let (marks, span) = (self.span(2), self.span(length));
        self.report(foreign_token::block_comment(marks, span));
        // A comment is no gap in what the parser sees.
        self.gap = false;
        self.at += length;
    }

    fn number(&mut self) {
        let length = number_length(self.rest());
        let text = self.source.get(self.at..self.at + length).unwrap_or("");
        let kind = match number(text) {
            Ok((kind, _)) => kind,
            Err(problem) => {
                let span = self.span(length);
                self.report(bad_number::new(span, text, &problem));
                self.gap = false;
                Kind::Int
            }
        };
        self.token(kind, length);
    }

    fn word(&mut self) {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches(is_word).len();
        let (word, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let raw = behind.strip_prefix('#').is_some_and(|behind| {
            let name = word == "r" && behind.starts_with(is_word_start);
            let text = matches!(word, "r" | "br" | "cr") && behind.starts_with(['"', '#']);
            name || text
        });
        let prefix = behind.starts_with(['"', '\'']);
        if raw || prefix {
            let hashes = behind.len() - behind.trim_start_matches('#').len();
            let inner = behind.get(hashes..).unwrap_or("");
            let open = length + hashes;
            let quote = inner.chars().next().filter(|first| *first == '"' || *first == '\'');
            let (length, kind) = if let Some(quote) = quote {
                // Ends with its quote, or with the line; no further look, for a line may be long.
                let text = inner.get(1..).unwrap_or("");
                let end = text.find([quote, '\n']).unwrap_or(text.len());
                let closed = text.get(end..).is_some_and(|rest| rest.starts_with(quote));
                let end = open + 1 + end + usize::from(closed);
                let after = rest.get(end..).unwrap_or("");
                let after = if raw { after.len() - after.trim_start_matches('#').len() } else { 0 };
                (end + after, Kind::Text)
            } else {
                (open + inner.len() - inner.trim_start_matches(is_word).len(), Kind::Name)
            };
            let span = self.span(length);
            self.report(foreign_token::prefixed(span, rest.get(..length).unwrap_or("")));
            self.gap = false;
            self.token(kind, length);
            return;
        }
        self.token(Kind::of_word(word), length);
    }

    fn quoted(&mut self, open: char, close: char) {
        let rest = self.rest();
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
    fn unclosed(&mut self, quote: char) {
        let line = self.rest().lines().next().unwrap_or("").trim_end();
        let length = line.len();
        let (mark, span) = (self.span(quote.len_utf8()), self.span(length));
        self.report(unclosed_text::new(mark, span, quote, self.text_over_lines));
        self.tokens.unclosed_texts.push(self.tokens.list.len() as u32);
        self.token(Kind::Text, length);
        self.gap = true;
    }

    /// Quotes as word processors set them.
    fn curly_quoted(&mut self, open: char) {
        let inner = self.rest().get(open.len_utf8()..).unwrap_or("");
        let closed = inner.find(['”', '“', '"', '\n']);
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

    fn unexpected(&mut self, letter: char) {
        if let Some((_, sign)) = LOOK_ALIKES.iter().find(|(other, _)| *other == letter) {
            let length = letter.len_utf8();
            let span = self.span(length);
            self.report(unexpected_character::look_alike(span, &letter.to_string(), sign, sign));
            self.gap = false;
            let kind = Kind::of_sign(sign).map_or(Kind::Arrow, |(kind, _)| kind);
            self.token(kind, length);
            return;
        }
        let rest = self.rest();
        let foreign = |letter: char| {
            let known = is_space(letter) || is_word_start(letter) || letter.is_ascii_digit();
            let quote = letter == '"' || letter == '\'' || letter == '#' || letter == '“';
            let sign = letter.is_ascii() && Kind::of_sign(letter.encode_utf8(&mut [0; 4])).is_some();
            !(known || quote || sign || LOOK_ALIKES.iter().any(|(other, _)| *other == letter))
        };
        let first = letter.len_utf8();
        let more = rest.get(first..).unwrap_or("");
        let length = first + more.len() - more.trim_start_matches(foreign).len();
        let span = self.span(length);
        let text = rest.get(..length).unwrap_or("").to_owned();
        self.report(unexpected_character::new(span, &text));
        self.at += length;
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

/// What rustc takes for white space.
fn is_space(letter: char) -> bool {
    matches!(
        letter,
        '\t' | '\n'
            | '\u{b}'
            | '\u{c}'
            | '\r'
            | ' '
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}
