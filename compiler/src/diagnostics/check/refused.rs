//! Not part of the language.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0602` prints.
pub static PAGE: Page = Page {
    code: "P0602",
    title: "not part of the language",
    text: "\
Volnux, from which this language comes, has this, and Pointy does not. The message says what to write instead.
`docs/volnux.md` lists all differences.",
    broken: Some(Example {
        script: r#"Load[executor="GRPCExecutor"] |-> Save"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load[executor="io"] |-> Save"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// `what` is not part of the language; `instead` is.
#[must_use]
pub fn new(span: Span, what: &str, instead: &str) -> Diagnostic {
    PAGE.error(span, format!("{what} is not part of Pointy")).here("not here").help(format!("use {instead}"))
}

/// A setting of an executor; `help` says what to do.
#[must_use]
pub fn setting(span: Span, name: &str, help: &str) -> Diagnostic {
    PAGE.error(span, format!("the setting `{name}` is not part of Pointy")).here("not here").help(help)
}
