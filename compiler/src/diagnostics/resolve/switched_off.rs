//! The task is behind a condition that does not hold.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0213` prints.
pub static PAGE: Page = Page {
    code: "P0213",
    title: "the task is switched off",
    text: "\
The task stands behind a condition, `#[cfg(…)]`, that is not true here: a feature of the package that is not
switched on, another operating system, or code that is only for tests. So it is not compiled, and no workflow
can run it.

A feature of a package is switched on by `--features fast`. To switch it on for good, write
`features = [\"fast\"]` below `[package.metadata.pointy]` in the package's Cargo.toml.",
    broken: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[cfg(test)]
#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
    fixed: Some(Example {
        script: "Load |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

#[task]
pub fn save(text: String) -> usize { text.len() }
"#,
    }),
};

/// The task is there, but not compiled.
#[must_use]
pub fn new(span: Span, function: &str, place: Span, condition: &str) -> Diagnostic {
    let said = PAGE
        .error(span, format!("the task `{function}` is switched off: `{condition}` does not hold"))
        .here("not compiled")
        .in_tasks(place, format!("behind `#[cfg({condition})]`"));
    match feature(condition) {
        Some(feature) => said.help(format!(
            "switch the feature on: `--features {feature}`, or `features = [\"{feature}\"]` below `[package.metadata.pointy]` in Cargo.toml"
        )),
        None => said.help("take the condition away, or name another task"),
    }
}

/// The feature in `feature = "fast"`.
fn feature(condition: &str) -> Option<&str> {
    condition.strip_prefix("feature = \"")?.strip_suffix('"').filter(|name| !name.contains('"'))
}
