//! The door for `workflow!`: Rust tokens to tokens. Spans are indexes into [`Tokens::places`].
//!
//! Signs are gathered as long as they are joint and cut again with the table of signs, because rustc knows
//! other signs than we do; literals are read from their text with the readers that files use.

use super::{DocLine, Kind, Token, Tokens, number, unquote};
use crate::diagnostics::Sink;
use crate::diagnostics::lex::{bad_escape, bad_number, foreign_token, unexpected_character};
use crate::source::Span;
use proc_macro2::{Delimiter, Literal, Spacing, TokenStream, TokenTree};

/// Reads the tokens of a script in a Rust file. What is no token is reported and left out.
#[must_use]
pub fn rust(stream: TokenStream, sink: &mut Sink) -> Tokens {
    let mut door = Door { tokens: Tokens::default(), sink, gap: false };
    door.stream(stream);
    let end = door.tokens.places.len() as u32;
    door.tokens.end = Span::new(end, end);
    door.tokens
}

struct Door<'d> {
    tokens: Tokens,
    sink: &'d mut Sink,
    gap: bool,
}

/// What is still to be read, so that nested groups need no recursion.
enum Work {
    Stream(std::iter::Peekable<proc_macro2::token_stream::IntoIter>),
    Close(Kind, &'static str, proc_macro2::Span),
}

impl Door<'_> {
    fn stream(&mut self, stream: TokenStream) {
        let mut work = vec![Work::Stream(stream.into_iter().peekable())];
        while let Some(top) = work.last_mut() {
            let trees = match top {
                Work::Stream(trees) => trees,
                Work::Close(kind, text, place) => {
                    let (kind, text, place) = (*kind, *text, *place);
                    self.token(kind, text, &[place]);
                    work.pop();
                    continue;
                }
            };
            let Some(tree) = trees.next() else {
                work.pop();
                continue;
            };
            match tree {
                TokenTree::Group(group) => {
                    let signs = match group.delimiter() {
                        Delimiter::Parenthesis => Some((Kind::OpenParen, "(", Kind::CloseParen, ")")),
                        Delimiter::Brace => Some((Kind::OpenBrace, "{", Kind::CloseBrace, "}")),
                        Delimiter::Bracket => Some((Kind::OpenBracket, "[", Kind::CloseBracket, "]")),
                        // What a macro_rules macro handed on: invisible in the script.
                        Delimiter::None => None,
                    };
                    if let Some((open, open_text, close, close_text)) = signs {
                        self.token(open, open_text, &[group.span_open()]);
                        work.push(Work::Close(close, close_text, group.span_close()));
                    }
                    work.push(Work::Stream(group.stream().into_iter().peekable()));
                }
                TokenTree::Ident(word) => {
                    let text = word.to_string();
                    if let Some(name) = text.strip_prefix("r#") {
                        let place = self.place(&[word.span()]);
                        self.report(foreign_token::prefixed(place, &text));
                        self.gap = false;
                        self.token_at(Kind::Name, name, place);
                    } else {
                        self.token(Kind::of_word(&text), &text, &[word.span()]);
                    }
                }
                TokenTree::Literal(literal) => self.literal(&literal),
                TokenTree::Punct(first) => {
                    if first.as_char() == '#' && self.documentation(first.span(), trees) {
                        continue;
                    }
                    let mut run = vec![first];
                    while run.last().is_some_and(|last| last.spacing() == Spacing::Joint) {
                        let next = trees.next_if(|next| matches!(next, TokenTree::Punct(_)));
                        let Some(TokenTree::Punct(next)) = next else { break };
                        run.push(next);
                    }
                    let lifetime = run.last().is_some_and(|last| last.as_char() == '\'')
                        && trees.peek().is_some_and(|next| matches!(next, TokenTree::Ident(_)));
                    let name = if lifetime { trees.next().map(|name| name.span()) } else { None };
                    let text: String = run.iter().map(proc_macro2::Punct::as_char).collect();
                    let places: Vec<_> = run.iter().map(proc_macro2::Punct::span).chain(name).collect();
                    self.signs(&text, &places);
                }
            }
        }
    }

    /// Takes `#[doc = "…"]` and `#![doc = "…"]`, which is what rustc makes of `///` and `//!`.
    fn documentation(
        &mut self,
        _mark: proc_macro2::Span,
        trees: &mut std::iter::Peekable<proc_macro2::token_stream::IntoIter>,
    ) -> bool {
        let mut ahead = trees.clone();
        let inner =
            ahead.next_if(|tree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() == '!')).is_some();
        let Some(TokenTree::Group(group)) = ahead.next() else { return false };
        let mut parts = group.stream().into_iter();
        let parts = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(_)), Some(TokenTree::Literal(text)), None) =
            parts
        else {
            return false;
        };
        if name != "doc" || group.delimiter() != Delimiter::Bracket {
            return false;
        }
        *trees = ahead;
        if !inner {
            let before = self.tokens.list.len() as u32;
            let (text, _) = unquote(&cooked(&text.to_string()));
            for line in text.split('\n') {
                let text = line.strip_prefix(' ').unwrap_or(line).to_owned();
                self.tokens.trivia.docs.push(DocLine { text, before, apart: false });
            }
        }
        true
    }

    fn literal(&mut self, literal: &Literal) {
        let text = literal.to_string();
        let place = self.place(&[literal.span()]);
        let first = text.chars().next().unwrap_or(' ');
        let digits = text.strip_prefix('-').unwrap_or(&text);
        if digits.starts_with(|first: char| first.is_ascii_digit()) {
            // Another macro may hand on a negative number as one token.
            if digits.len() < text.len() {
                self.token_at(Kind::Minus, "-", place);
            }
            let kind = match number(digits) {
                Ok((kind, _)) => kind,
                Err(problem) => {
                    self.report(bad_number::new(place, digits, &problem));
                    self.gap = false;
                    Kind::Int
                }
            };
            self.token_at(kind, digits, place);
        } else if first == '"' {
            let end = text.rfind('"').map_or(text.len(), |at| at + 1);
            let (quoted, suffix) = text.split_at_checked(end).unwrap_or((&text, ""));
            if !suffix.is_empty() {
                self.report(foreign_token::suffixed(place));
            }
            for problem in unquote(quoted).1 {
                let mut found = bad_escape::new(place, quoted.get(problem.start..problem.end).unwrap_or(""));
                // The place is the whole literal, so a part of it cannot be replaced.
                found.fix = None;
                self.report(found);
            }
            self.gap = false;
            self.token_at(Kind::Text, quoted, place);
        } else if first == '\'' {
            self.report(foreign_token::new(
                place,
                "a text in single quotes",
                "write it in double quotes; single ones are for scripts in files",
            ));
            self.gap = false;
            self.token_at(Kind::Text, &text, place);
        } else {
            self.report(foreign_token::prefixed(place, &text));
            self.gap = false;
            self.token_at(Kind::Text, &cooked(&text), place);
        }
    }

    /// Cuts a run of joint signs with the table.
    fn signs(&mut self, text: &str, places: &[proc_macro2::Span]) {
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            // All signs that rustc hands on are ASCII, so offsets are indexes.
            if let Some((kind, length)) = Kind::of_sign(rest) {
                self.token(
                    kind,
                    rest.get(..length).unwrap_or(""),
                    places.get(at..at + length).unwrap_or(places),
                );
                at += length;
                continue;
            }
            let first = rest.chars().next().unwrap_or(' ');
            let here = if first == '\'' { places.get(at..) } else { places.get(at..=at) };
            let place = self.place(here.unwrap_or(places));
            self.report(match first {
                '\'' => foreign_token::new(place, "a lifetime", "texts are written in double quotes"),
                '#' => foreign_token::new(place, "`#`", "in a Rust file a comment begins with `//`"),
                _ => unexpected_character::new(place, &first.to_string()),
            });
            at += first.len_utf8();
        }
    }

    fn place(&mut self, places: &[proc_macro2::Span]) -> Span {
        let start = self.tokens.places.len() as u32;
        self.tokens.places.extend_from_slice(places);
        Span::new(start, self.tokens.places.len() as u32)
    }

    fn report(&mut self, diagnostic: crate::diagnostics::Diagnostic) {
        self.gap = true;
        self.sink.push(diagnostic);
    }

    fn token(&mut self, kind: Kind, text: &str, places: &[proc_macro2::Span]) {
        let span = self.place(places);
        self.token_at(kind, text, span);
    }

    fn token_at(&mut self, kind: Kind, text: &str, span: Span) {
        let start = self.tokens.source.len() as u32;
        self.tokens.source.push_str(text);
        let text = Span::new(start, self.tokens.source.len() as u32);
        let after_problem = std::mem::take(&mut self.gap);
        self.tokens.list.push(Token { kind, span, text, fresh_line: false, after_problem });
    }
}

/// A text literal of Rust as a plain one: raw texts get their escapes.
fn cooked(literal: &str) -> String {
    let Some(start) = literal.find('"') else { return literal.to_owned() };
    let (prefix, quoted) = literal.split_at_checked(start).unwrap_or(("", literal));
    if !prefix.contains('r') {
        return quoted.to_owned();
    }
    let inner = quoted.trim_end_matches('#').trim_start_matches('"');
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""))
}
