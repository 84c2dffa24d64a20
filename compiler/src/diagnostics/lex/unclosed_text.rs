//! Text whose closing quote is missing.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0102",
    title: "text without an end",
    text: "\
A text begins and ends with the same quote: \"like this\" or 'like this'. This one begins and never ends.

A text in double quotes may go on over several lines. So the quote may also be missing further up: then
everything behind it is taken for text, and every text for the opposite. Look at the texts above, too.

For a quote inside of a text write a backslash before it: \"she said \\\"yes\\\"\".",
    broken: Some(Example {
        script: "std::Log[message=\"done]",
        tasks: "",
    }),
    fixed: Some(Example {
        script: "std::Log[message=\"done\"]",
        tasks: "",
    }),
};

/// The text that begins with `quote` at `mark` has no end on its line; it most likely ends at `end`.
#[must_use]
pub fn new(mark: Span, end: Span, quote: char, over_lines: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(mark, "this text has no end")
        .here(format!("no other {quote} follows"))
        .help(format!("put a {quote} where the text ends"));
    match over_lines {
        // The quote may be missing up there, so no place is offered.
        Some(suspect) => found.label(suspect, "this text goes over lines: is its end where it should be?"),
        None => found.likely(end, quote),
    }
}

/// `eu"`: a text that ends and does not begin.
#[must_use]
pub fn no_beginning(span: Span, quote: char) -> Diagnostic {
    PAGE.error(span, "this text has no beginning")
        .here(format!("ends with {quote}, and no {quote} stands before it"))
        .help(format!("put a {quote} where the text begins"))
        .likely(span.before(), quote)
}

/// `'it's'`: the quote stands inside of the text too; `plain` is how the text should be written.
#[must_use]
pub fn quotes_inside(span: Span, quote: char, plain: &str) -> Diagnostic {
    PAGE.error(span, format!("this text has a {quote} inside, which ends it too early"))
        .here("where does it end?")
        .help(format!("write `{plain}`"))
        .likely(span, plain)
}
