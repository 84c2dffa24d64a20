//! An input named like a flag.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0512` prints.
pub static PAGE: Page = Page {
    code: "P0512",
    title: "an input named like a flag",
    text: "\
Each input becomes a flag of the finished program: `input region: string` is `--region`. Some flags are there
already: `--inputs`, `--output`, `--quiet`, `--help`, `--version`, `--events`, `--trace`. So no input can have
one of these names.

Give it another name. If a parameter of a task is called so, give the event its value: `Store[output=$target]`.",
    broken: Some(Example {
        script: "input output: string\nFetch[region=$output] |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: "input region: string\nFetch |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// The flag is there already.
#[must_use]
pub fn new(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("every executable has a flag `--{name}` already")).here("taken").help("give the input another name")
}

/// A parameter that nothing fills would become an input of that name.
#[must_use]
pub fn implied(span: Span, event: &str, name: &str, place: Option<Span>, file: &str) -> Diagnostic {
    let found = PAGE
        .error(span, format!("nothing gives `{event}` its parameter `{name}`, and it cannot be an input: every executable has a flag `--{name}` already"))
        .here(format!("needs `{name}`"))
        .help(format!("write `{event}[{name}=…]` or a line `@{name} = …`, or rename the parameter in {file}"));
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// The flag is that of a secret's file.
#[must_use]
pub fn secret(span: Span, name: &str, secret: &str) -> Diagnostic {
    let flag = name.replace('_', "-");
    PAGE.error(span, format!("the flag `--{flag}` is that of the secret `{secret}`"))
        .here("taken")
        .help("give one of the two inputs another name")
}
