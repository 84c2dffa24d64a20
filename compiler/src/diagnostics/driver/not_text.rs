//! A file that is not text.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0902",
    title: "not a text file",
    text: "\
Scripts and tasks are plain text in the encoding UTF-8. This file holds something else: perhaps it is a program,
a picture or a document of a word processor, or a text that was saved in another encoding.

Save it again as plain text in UTF-8. Most editors offer this in the dialog \"Save as\".",
    broken: None,
    fixed: None,
};

/// The file at `path` stops being text at this byte offset, in this line.
#[must_use]
pub fn new(path: &str, offset: usize, line: usize) -> Diagnostic {
    PAGE.placeless(format!("`{path}` is not a text file: byte {offset}, in line {line}, is not UTF-8"))
        .help("save it as UTF-8 text")
}

/// The file at `path` is a text, but not in UTF-8.
#[must_use]
pub fn utf16(path: &str) -> Diagnostic {
    PAGE.placeless(format!("`{path}` is a text in UTF-16, and a script is one in UTF-8"))
        .help("save it again as UTF-8: most editors offer this in the dialog \"Save as\"")
}
