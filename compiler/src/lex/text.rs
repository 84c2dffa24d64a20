//! The door for files: text to tokens. Spans are byte offsets.

use super::literal::{is_word, is_word_start, number, number_length};
use super::look_alikes;
use super::{Comment, DocLine, Kind, Token, Tokens};
use crate::diagnostics::lex::{bad_number, foreign_token, unclosed_text, unexpected_character};
use crate::diagnostics::{Diagnostic, Sink};
use crate::source::Span;

/// Problems of one script that are worth reporting; a file that is no script has one in each line.
const MOST_PROBLEMS: usize = 100;

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
        odd_spaces: Vec::new(),
    };
    lexer.run();
    lexer.report_odd_spaces();
    let mut tokens = lexer.tokens;
    tokens.end = tokens.list.last().map(|token| token.span.after()).unwrap_or_default();
    tokens.source = source.to_owned();
    tokens
}

pub(super) struct Lexer<'s, 'd> {
    pub(super) source: &'s str,
    pub(super) sink: &'d mut Sink,
    pub(super) tokens: Tokens,
    pub(super) at: usize,
    /// Whether no token stands between here and the start of the line.
    pub(super) fresh_line: bool,
    /// Whether something was left out since the last token.
    pub(super) gap: bool,
    pub(super) problems: usize,
    /// The last text that goes over lines: the first suspect when a later one has no end.
    pub(super) text_over_lines: Option<Span>,
    /// Whether a double quote without a partner was found, so that looking for more is in vain.
    pub(super) quotes_are_odd: bool,
    /// Characters that only look like a space, or cannot be seen.
    pub(super) odd_spaces: Vec<Span>,
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
            } else if self.fresh_line && self.rest().starts_with("-- ") {
                self.dashed_comment();
            } else if look_alikes::is_odd_space(letter) {
                self.odd_spaces.push(self.span(letter.len_utf8()));
                self.at += letter.len_utf8();
            } else if letter.is_ascii_digit() {
                self.number();
            } else if letter == '"' || letter == '\'' {
                self.quoted(letter, letter);
            } else if look_alikes::is_quote(letter) {
                self.curly_quoted(letter);
            } else if is_word_start(letter) {
                self.word();
            } else if let Some((length, meant)) = look_alikes::link(self.rest()) {
                self.looks_like(length, meant);
            } else if let Some((kind, length)) = Kind::of_sign(self.rest()) {
                self.token(kind, length);
            } else {
                self.unexpected(letter);
            }
        }
    }

    pub(super) fn rest(&self) -> &str {
        self.source.get(self.at..).unwrap_or("")
    }

    pub(super) fn span(&self, length: usize) -> Span {
        Span::new(self.at as u32, (self.at + length) as u32)
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.gap = true;
        self.problems += 1;
        if self.problems <= MOST_PROBLEMS {
            self.sink.push(diagnostic);
        }
    }

    pub(super) fn token(&mut self, kind: Kind, length: usize) {
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
        let marks = self.span(2);
        // What stands behind it on the line begins a line of its own.
        let lines = end.map(|_| {
            let inner = line_comments(rest.get(2..length - 2).unwrap_or(""));
            let behind = rest.get(length..).unwrap_or("").lines().next().unwrap_or("");
            let spaces = behind.len() - behind.trim_start().len();
            if behind.trim().is_empty() { (0, inner) } else { (spaces, inner + "\n") }
        });
        let lines = lines.map(|(spaces, lines)| (self.span(length + spaces), lines));
        self.report(foreign_token::block_comment(marks, self.span(length), lines));
        // A comment is no gap in what the parser sees.
        self.gap = false;
        self.at += length;
    }

    /// `-- words`, as databases have comments.
    fn dashed_comment(&mut self) {
        let marks = self.span(2);
        self.report(foreign_token::dashed_comment(marks));
        self.gap = false;
        self.comment();
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
        if let Some(quote) = behind.chars().next().filter(|_| prefix)
            && !behind.lines().next().unwrap_or("").get(1..).unwrap_or("").contains(quote)
        {
            let length = length + 1;
            self.report(unclosed_text::no_beginning(self.span(length), quote));
            self.gap = false;
            self.token(Kind::Text, length);
            return;
        }
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

    /// What stands here only looks like a sign of the language.
    fn looks_like(&mut self, length: usize, sign: &str) {
        let span = self.span(length);
        let found = self.rest().get(..length).unwrap_or("").to_owned();
        self.report(unexpected_character::look_alike(span, &found, sign, sign));
        self.gap = false;
        let kind = Kind::of_sign(sign).map_or(Kind::Arrow, |(kind, _)| kind);
        self.token(kind, length);
    }

    /// One message for all of them: they come in numbers, and are mended together.
    fn report_odd_spaces(&mut self) {
        let Some((first, others)) = self.odd_spaces.split_first() else { return };
        let letter = first.of(self.source).chars().next().unwrap_or(' ');
        let invisible = |place: &Span| place.of(self.source).chars().all(look_alikes::is_invisible);
        let replacement = |place: &Span| if invisible(place) { "" } else { " " };
        let mut found = unexpected_character::odd_space(*first, letter, replacement(first), others.len());
        for other in others {
            found = found.and(*other, replacement(other));
        }
        self.sink.push(found);
    }

    pub(super) fn unexpected(&mut self, letter: char) {
        if let Some(sign) = look_alikes::sign_of(letter) {
            self.looks_like(letter.len_utf8(), &sign);
            return;
        }
        if look_alikes::wide(letter).is_some_and(|digit| digit.is_ascii_digit()) {
            let rest = self.rest();
            let digits: String =
                rest.chars().map_while(look_alikes::wide).filter(char::is_ascii_digit).collect();
            let length = digits.len() * letter.len_utf8();
            self.report(unexpected_character::look_alike(
                self.span(length),
                &letter.to_string(),
                &digits,
                &digits,
            ));
            self.gap = false;
            self.token(Kind::Int, length);
            return;
        }
        if letter == '\\'
            && self
                .rest()
                .get(1..)
                .is_some_and(|rest| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'))
        {
            self.report(unexpected_character::line_goes_on(self.span(1)));
            self.gap = false;
            self.at += 1;
            return;
        }
        let rest = self.rest();
        let foreign = |letter: char| {
            let known = is_space(letter) || is_word_start(letter) || letter.is_ascii_digit();
            let quote = letter == '"' || letter == '\'' || letter == '#' || look_alikes::is_quote(letter);
            let sign = letter.is_ascii() && Kind::of_sign(letter.encode_utf8(&mut [0; 4])).is_some();
            let odd = look_alikes::is_odd_space(letter) || look_alikes::wide(letter).is_some();
            !(known || quote || sign || odd || look_alikes::sign_of(letter).is_some())
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

/// The words between `/*` and `*/` as comments up to the ends of their lines.
fn line_comments(inner: &str) -> String {
    let lines = inner.lines().map(|line| line.trim().trim_start_matches('*').trim());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(|line| format!("# {line}")).collect();
    lines.join("\n")
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
