//! What stands between tokens: comments, documentation and blank lines, by position. The formatter puts them
//! back; the parser takes the documentation.

use crate::source::Span;

/// Comments and blank lines of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trivia {
    /// All comments in order, documentation included. Rust tokens have none but documentation.
    pub comments: Vec<Comment>,
    /// The documentation among them, by line.
    pub docs: Vec<DocLine>,
    /// Where blank lines stand: the offset of the first line break of each run of two or more.
    pub blank_lines: Vec<u32>,
}

/// One comment, up to the end of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comment {
    /// From its `#` or `//` to the last character that is no white space.
    pub span: Span,
    /// The index of the token behind it.
    pub before: u32,
    /// Whether no token stands before it on its line.
    pub own_line: bool,
    /// Whether it is documentation: `##` or `///`.
    pub doc: bool,
}

/// One line of documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocLine {
    /// The words, without the marks and one space behind them.
    pub text: String,
    /// The index of the token behind it.
    pub before: u32,
    /// Whether a blank line stands between this line and the token, so that it documents the workflow and not
    /// the item below it.
    pub apart: bool,
}
