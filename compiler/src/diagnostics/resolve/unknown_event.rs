//! No task matches the event.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0201` prints.
pub static PAGE: Page = Page {
    code: "P0201",
    title: "no task matches the event",
    text: "\
Each event of a script is the name of a task, and a task is a Rust function with `#[task]` above it.
`LoadOrders` names the function `load_orders`: capital letters and `_` do not count. No task has the name that
stands here.

If the name is misspelt, write it as the task does. If nobody has written the task yet, `pointyc stub` writes a
beginning of it.

Tasks stand in `tasks.rs` beside the script, or in the library of the Cargo package that holds the script.",
    broken: Some(Example {
        script: "Lod |-> Save",
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }

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

/// No task matches; one is added to `file`.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>, file: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("no task matches `{name}`"));
    let found = match foreign_letter(name) {
        Some(letter) => found.note(format!("`{letter}` in this name is U+{:04X}, a letter of another alphabet", u32::from(letter))),
        None => found,
    };
    match nearest {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None => {
            let function = crate::naming::snake(name);
            found.here("no such task").help(format!("add a function `{function}` with `#[task]` to {file}"))
        }
    }
}

/// It is the name of an outcome.
#[must_use]
pub fn outcome(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("no task matches `{name}`"))
        .here("an outcome, not an event")
        .help(format!("write the arms of a branch right behind their event, without a sign between: `Event ({name} -> …)`"))
}

/// A letter of another alphabet among Latin ones: it may look the same.
fn foreign_letter(name: &str) -> Option<char> {
    let latin = name.chars().any(|letter| letter.is_ascii_alphabetic());
    name.chars().find(|letter| latin && matches!(letter, '\u{370}'..='\u{58f}' | '\u{ff21}'..='\u{ff5a}'))
}

/// It is the name of a built-in event without `std::`.
#[must_use]
pub fn with_std(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("no task matches `{name}`"))
        .here("no such task")
        .help(format!("write `std::{name}` for the built-in event"))
        .fix(span, format!("std::{name}"))
}

/// No built-in event matches one of `all`.
#[must_use]
pub fn in_std(span: Span, name: &str, nearest: Option<&str>, all: &[&str]) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no built-in event `std::{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `std::{nearest}`")).likely(span, nearest),
        None => {
            let all = all.iter().map(|name| format!("`std::{name}`")).collect::<Vec<_>>().join(", ");
            found.here("no such event").help(format!("the built-in events are {all}"))
        }
    }
}

/// A meta event in other letters: `Map<Task>`.
#[must_use]
pub fn meta(span: Span, name: &str, meta: &str) -> Diagnostic {
    PAGE.error(span, format!("no task matches `{name}`"))
        .here(format!("did you mean `{meta}`?"))
        .help(format!("write `{meta}`: the names of meta events are in capital letters"))
}
