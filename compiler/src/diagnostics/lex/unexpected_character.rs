//! A character that no token has.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0101",
    title: "unexpected character",
    text: "\
There is a character here that means nothing in a script. Outside of texts in quotes and of comments, a script
is made of names, numbers, brackets and a few signs: `->`, `|->`, `||`, `*`, `@`, `$`.

Often the character came along with a copy: word processors turn `->` into an arrow and \"straight quotes\" into
curly ones, and put in spaces that only look like spaces.

Type the character anew. One that only looks like a space can be deleted.",
    broken: Some(Example {
        script: "Load → Save",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn save() {}\n",
    }),
    fixed: Some(Example {
        script: "Load -> Save",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn save() {}\n",
    }),
};

/// `text` at `span` belongs to no token.
#[must_use]
pub fn new(span: Span, text: &str) -> Diagnostic {
    let shown: String = text.chars().take(8).collect::<String>().escape_debug().to_string();
    let plural = if text.chars().nth(1).is_some() { "s" } else { "" };
    let found = PAGE.error(span, format!("unexpected character{plural} `{shown}`"));
    found.here("not part of the language").help("delete it, or put it into quotes if it belongs to a text")
}

/// The first of the characters that only look like a space or cannot be seen; `others` more follow it.
#[must_use]
pub fn odd_space(span: Span, letter: char, replacement: &str, others: usize) -> Diagnostic {
    let code = u32::from(letter);
    let found = if replacement.is_empty() {
        PAGE.error(span, format!("a character that cannot be seen (U+{code:04X})")).here("is here").help("delete it")
    } else {
        PAGE.error(span, format!("a character that only looks like a space (U+{code:04X})"))
            .here("no ordinary space")
            .help("replace it by an ordinary space")
    };
    let found = match others {
        0 => found,
        1 => found.note("there is another one further on"),
        _ => found.note(format!("there are {others} more further on")),
    };
    found.fix(span, replacement)
}

/// A `\` at the end of a line.
#[must_use]
pub fn line_goes_on(span: Span) -> Diagnostic {
    PAGE.error(span, "unexpected character `\\` at the end of a line")
        .here("not needed")
        .help("delete it: a chain may go on over lines")
        .fix(span, "")
}

/// `found` at `span` looks like `sign`; `replacement` is what should stand there.
#[must_use]
pub fn look_alike(span: Span, found: &str, sign: &str, replacement: &str) -> Diagnostic {
    let plural = if found.chars().nth(1).is_some() { "s" } else { "" };
    PAGE.error(span, format!("unexpected character{plural} `{found}`"))
        .here(format!("looks like `{sign}`"))
        .help(format!("write `{replacement}`"))
        .fix(span, replacement)
}
