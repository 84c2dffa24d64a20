//! No such constant or input.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0308` prints.
pub static PAGE: Page = Page {
    code: "P0308",
    title: "no such constant or input",
    text: "\
`$name` reads an input or a constant by its name, and none has this one. The name is misspelt, the line that
gives it is missing, or it stands further down: a constant can only use what stands above it.

A constant is a line `@name = value`, an input a line `input name: type`, both above the chain. A kept result
(`Load as order`) is read as `$order` by later steps of the same chain.",
    broken: Some(Example {
        script: r#"@times = 3
Fetch[region="eu"] * $tmes |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: r#"@times = 3
Fetch[region="eu"] * $times |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// Neither a constant nor an input.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no constant or input `{name}`"));
    match nearest {
        Some(nearest) => {
            found.here(format!("did you mean `{nearest}`?")).help(format!("write `${nearest}`")).likely(span, nearest)
        }
        None if name.eq_ignore_ascii_case("env") => {
            found.here("did you mean `env`?").help("write `$env.NAME` for a variable of the environment").likely(span, "env")
        }
        None if name.len() > 1 && name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_') => found
            .here("unknown")
            .help(format!("write `$env.{name}` for a variable of the environment"))
            .likely(span.before(), "env."),
        None => found.here("unknown").help(format!("add a line `@{name} = …` or `input {name}: …` above the chain")),
    }
}

/// The name of a task in a rule, where its result is meant.
#[must_use]
pub fn in_rule(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no constant or input `{name}`"))
        .here("unknown")
        .help("write `it` for the piped value")
        .likely(Span::new(span.start.saturating_sub(1), span.end), "it")
}

/// A result was kept under this name, in a chain that has ended.
#[must_use]
pub fn ended(span: Span, name: &str, kept: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is not kept here any more"))
        .here("unknown here")
        .label(kept, "kept here, for the later steps of this chain and its arms")
        .help("pipe the result out of its group, or keep the group's own result: `{ … } as name`")
}

/// The constant stands further down.
#[must_use]
pub fn later(span: Span, name: &str, place: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` stands further down"))
        .here("not known yet")
        .label(place, "here")
        .help("move its line above this one")
}
