//! What Rust has and the language does not: `r"…"`, `b"…"`, `/* … */`, lifetimes.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0105",
    title: "not in this language",
    text: "\
This is Rust or another language, and not a part of this one. Scripts share numbers, texts and signs with Rust,
but there are no raw texts (`r\"…\"`), no byte texts (`b\"…\"`), no lifetimes (`'a`), and no comments between `/*`
and `*/`.

Write texts in plain quotes. A comment begins with `#` or `//` and ends with its line.

A script inside a Rust file (`workflow!`) is read by Rust first, so it knows only `//` and only double quotes.",
    broken: Some(Example { script: "/* says hello */ std::Log[message=\"hello\"]", tasks: "" }),
    fixed: Some(Example { script: "# says hello\nstd::Log[message=\"hello\"]", tasks: "" }),
};

/// A comment between `/*` and `*/`; `marks` is its beginning, `lines` what should stand where.
#[must_use]
pub fn block_comment(marks: Span, whole: Span, lines: Option<(Span, String)>) -> Diagnostic {
    let found = PAGE.error(marks, "a comment between `/*` and `*/`").here("begins here");
    let found = found.help("begin each line of the comment with `#` or `//`");
    match lines {
        Some((place, lines)) => found.label(whole.after(), "ends here").fix(place, lines),
        // An unclosed one would take the rest of the script with it: nothing to replace in good faith.
        None => found,
    }
}

/// A comment that begins with `--`.
#[must_use]
pub fn dashed_comment(marks: Span) -> Diagnostic {
    PAGE.error(marks, "a comment that begins with `--`").here("no comment here").help("write `#`").fix(marks, "#")
}

/// A text between three quotes on each side; `plain` is what should stand there.
#[must_use]
pub fn tripled(span: Span, plain: &str) -> Diagnostic {
    let found = PAGE.error(span, "a text between three quotes").here("one quote on each side is enough");
    let shown = if plain.contains('\n') { "write one quote on each side; a text may go over lines".to_owned() } else { format!("write `{plain}`") };
    found.help(shown).fix(span, plain)
}

/// Something like `r"…"` or `b"…"` at `span`.
#[must_use]
pub fn prefixed(span: Span, text: &str) -> Diagnostic {
    let quote = text.find(['"', '\'', '#']).unwrap_or(text.len());
    let (prefix, rest) = text.split_at_checked(quote).unwrap_or((text, ""));
    if rest.starts_with('#') && !rest.contains('"') {
        let name = rest.trim_start_matches('#');
        let found = PAGE.error(span, format!("a raw name `{text}`")).here("names have no prefix");
        return found.help(format!("write `{name}`")).fix(span, name);
    }
    let inner = rest.trim_matches('#');
    let plain = if prefix.contains('r') { inner.replace('\\', "\\\\") } else { inner.to_owned() };
    PAGE.error(span, format!("text with the prefix `{prefix}`"))
        .here("only plain texts exist here")
        .help(format!("write `{plain}`; if `{prefix}` is a name, put a space or a sign behind it"))
        .fix(span, plain)
}

/// A word directly behind a text.
#[must_use]
pub fn suffixed(span: Span) -> Diagnostic {
    PAGE.error(span, "a word directly behind a text")
        .here("belongs to nothing")
        .help("put a comma, a sign or a space between them")
}

/// A token of Rust that means nothing in a script; `name` says what it is.
#[must_use]
pub fn new(span: Span, name: &str, help: &str) -> Diagnostic {
    PAGE.error(span, format!("{name} in a script")).here("not part of the language").help(help)
}
