//! A character that no token has.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0101",
    title: "unexpected character",
    text: "\
A script is made of names, numbers, texts in quotes, and the signs of the language: `->`, `|->`, `||`, `*` and
the brackets. Any other character has no meaning outside of a text or a comment.

Often it came along when the script was copied from a document that turned `->` into an arrow or \"straight
quotes\" into curly ones. Type these characters anew; a character that only looks like a space can be deleted.",
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
    match text {
        "\u{a0}" | "\u{202f}" | "\u{3000}" => {
            found.here("looks like a space").help("replace it by an ordinary space").fix(span, " ")
        }
        "\u{feff}" | "\u{200b}" => found.here("cannot be seen").help("delete it").fix(span, ""),
        _ => found.here("not part of the language").help("delete it, or put it into quotes if it belongs to a text"),
    }
}

/// `found` at `span` looks like `sign`; `replacement` is what should stand there.
#[must_use]
pub fn look_alike(span: Span, found: &str, sign: &str, replacement: &str) -> Diagnostic {
    PAGE.error(span, format!("unexpected character `{found}`"))
        .here(format!("looks like `{sign}`"))
        .help(format!("write `{replacement}`"))
        .fix(span, replacement)
}
