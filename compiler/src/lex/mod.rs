//! From text or Rust tokens to the tokens of the language. Both doors share one table of signs, one reader of
//! numbers and one of texts, so that a script means the same in a file and in `workflow!`.
//!
//! Lexing never fails: what is no token is reported and left out, and the token behind it is marked, so that
//! the parser does not report the gap once more.

mod layout;
mod literal;
mod look_alikes;
mod quotes;
mod rust;
mod text;
mod token;
mod trivia;

pub use layout::{Layout, lay_out};
pub use literal::{BadNumber, BadText, number, unquote};
pub use rust::rust;
pub use text::text;
pub use token::{Kind, SIGNS};
pub use trivia::{Comment, DocLine, Trivia};

use crate::source::Span;

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// Where its text stands in [`Tokens::source`].
    pub text: Span,
    /// Whether it is the first on its line; always false for Rust tokens, which know no lines.
    pub fresh_line: bool,
    /// Whether something before it was left out, and has been reported.
    pub after_problem: bool,
}

/// The tokens of a script with all that the parser and the formatter need of it.
#[derive(Debug, Default)]
pub struct Tokens {
    /// The tokens in order.
    pub list: Vec<Token>,
    /// The text of the tokens: the script itself, or the words of the Rust tokens.
    pub source: String,
    /// Comments, documentation and blank lines.
    pub trivia: Trivia,
    /// The empty span behind the last token.
    pub end: Span,
    /// The indexes of texts that have no end, so that brackets may be missing.
    pub unclosed_texts: Vec<u32>,
    /// For Rust tokens: the places that spans are indexes of.
    pub places: Vec<proc_macro2::Span>,
}

impl Tokens {
    /// The text of a token.
    #[must_use]
    pub fn text(&self, token: Token) -> &str {
        token.text.of(&self.source)
    }

    /// The first and the last place that a span covers, where the tokens came from Rust.
    #[must_use]
    pub fn places(&self, span: Span) -> Option<(proc_macro2::Span, proc_macro2::Span)> {
        let first = self.places.get(span.start as usize).or(self.places.last())?;
        let last = self.places.get((span.end.max(span.start + 1) - 1) as usize).unwrap_or(first);
        Some((*first, *last))
    }
}
