//! Attributes, retry, name and branch of one event in another order than the one.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0113",
    title: "wrong order behind an event",
    text: "\
What belongs to an event stands behind it in one order, so that it reads the same in every script:

1. attributes, `[…]`: its values, and how it runs;
2. a retry, `* 3`: how often it is tried;
3. a name, `as order`: what its result is called;
4. a branch, `(…)`: what follows which outcome.

All of them may be left out. Move the part to its place.",
    broken: Some(Example {
        script: "Fetch * 3 [url=\"http://localhost\"]",
        tasks: "#[task]\npub fn fetch(url: &str) -> Result<String> { Ok(url.to_owned()) }\n",
    }),
    fixed: Some(Example {
        script: "Fetch[url=\"http://localhost\"] * 3",
        tasks: "#[task]\npub fn fetch(url: &str) -> Result<String> { Ok(url.to_owned()) }\n",
    }),
};

fn words(name: &str) -> &'static str {
    match name {
        "attributes" => "the attributes `[…]` stand",
        "retry" => "the retry `* n` stands",
        "name" => "the name `as …` stands",
        _ => "the branch `(…)` stands",
    }
}

/// `name` at `span` stands behind `other`, which belongs behind it; `reordered` is what should stand where.
#[must_use]
pub fn new(span: Span, other: Span, name: &str, reordered: Option<(Span, String)>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("{} too late", words(name)))
        .here("belongs before what is marked")
        .label(other, "this comes later")
        .note("the order is: event, `[…]`, `* n`, `as name`, `(…)`");
    match reordered {
        Some((whole, text)) => {
            let shown = if text.lines().nth(1).is_none() { format!("write `{text}`") } else { "move it up".to_owned() };
            found.help(shown).fix(whole, text)
        }
        None => found.help("move it up"),
    }
}
