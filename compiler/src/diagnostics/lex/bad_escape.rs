//! A backslash in a text, followed by something that has no meaning.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0103",
    title: "unknown escape",
    text: "\
In a text a backslash gives the character behind it a meaning of its own: `\\n` is a new line, `\\t` a tab, `\\r` a
carriage return, `\\\"` and `\\'` are quotes, and `\\u{1F600}` is the character of that number. No other letter has
such a meaning.

If you meant a backslash itself, as in a path of Windows, write two: `\"C:\\\\data\"`.",
    broken: Some(Example {
        script: r#"std::Log[message="C:\data"]"#,
        tasks: "",
    }),
    fixed: Some(Example {
        script: r#"std::Log[message="C:\\data"]"#,
        tasks: "",
    }),
};

/// `text` at `span` begins with a backslash and is no escape, or is a lone carriage return.
#[must_use]
pub fn new(span: Span, text: &str) -> Diagnostic {
    if text == "\r" {
        return PAGE
            .error(span, "a carriage return alone inside a text")
            .help("write `\\r`, or end the line as other lines end")
            .fix(span, "\\r");
    }
    let shown = text.escape_debug().to_string().replace("\\\\", "\\");
    let found = PAGE.error(span, format!("unknown escape `{shown}`"));
    if let Some(digits) = text.strip_prefix("\\u") {
        let value = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32);
        if value.is_some() && (2..=6).contains(&digits.len()) {
            let whole = format!("\\u{{{digits}}}");
            return found.here("the number stands in braces").help(format!("write `{whole}`")).fix(span, whole);
        }
        return found
            .here("no character has this number")
            .help("write the character itself, or `\\u{…}` with up to six hexadecimal digits");
    }
    found
        .here("has no meaning after a backslash")
        .help("write `\\\\` for a backslash; the escapes are `\\n`, `\\t`, `\\r`, `\\\"`, `\\'`, `\\\\` and `\\u{…}`")
        .fix(Span::new(span.start, span.start + 1), "\\\\")
}
