//! Nothing takes the piped value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0304` prints.
pub static PAGE: Page = Page {
    code: "P0304",
    title: "nothing takes the piped value",
    text: "`|->` passes a result on, so something must take it: a parameter that no attribute, input or constant fills. Use `->` where the result is not needed.",
    broken: Some(Example {
        script: r#"Load |-> std::Log[message="loaded"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load -> std::Log[message="loaded"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// A piped value is left over. `several`: only one of many.
#[must_use]
pub fn new(link: Span, ty: &str, by: Span, several: bool) -> Diagnostic {
    let found = PAGE.error(link, format!("nothing takes {ty} that is piped here")).here("passes it on").label(by, "has no parameter left for it");
    if several {
        found.help("give the task a parameter for it, or drop it before the pipe")
    } else {
        found.help("write `->` if the result is not needed").fix(link, "->")
    }
}
