//! A value that does not fit.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0306` prints.
pub static PAGE: Page = Page {
    code: "P0306",
    title: "a value that does not fit",
    text: "\
The value that stands here is of another kind than what is needed: a number where a text is wanted, a text where
a time is wanted. The message says what would fit.

Texts stand in quotes, numbers and times do not: `\"east\"`, `12`, `30s`, `true`, `[1, 2]`.",
    broken: Some(Example {
        script: "Fetch[region=7] |-> Store",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: r#"Fetch[region="eu"] |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// The value of an attribute of the step.
#[must_use]
pub fn new(span: Span, name: &str, expected: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{name}` must be {expected}")).here("not this");
    match nearest {
        Some(nearest) => found.help(format!("write `{nearest}`")).likely(span, format!("\"{nearest}\"")),
        None => found.help(format!("write {expected}")),
    }
}

/// `backoff="exponential"`: how pauses grow, where the first one belongs.
#[must_use]
pub fn backoff_by_name(span: Span) -> Diagnostic {
    PAGE.error(span, "`backoff` must be a duration, like `500ms` or `2s`")
        .here("not this")
        .note("`backoff` is how long the first pause is; each further one is twice as long, unless `backoff_factor` says otherwise: `1` for pauses of one length")
        .help("write `1s`, or another duration")
        .likely(span, "1s")
}

/// The value of a parameter.
#[must_use]
pub fn param(span: Span, param: &str, ty: &str, expected: &str, is_attribute: bool, place: Option<Span>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{param}` takes {ty}")).here(format!("must be {expected}"));
    let found = if is_attribute {
        found.help(format!("write {expected}, or `step.{param}=…` if the attribute of the step is meant"))
            .note(format!("the task has a parameter `{param}`, and a parameter goes before an attribute of the step"))
    } else {
        found.help(format!("write {expected}"))
    };
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// The input of a workflow that is used, which must hold more.
#[must_use]
pub fn limited(span: Span, input: &str, workflow: &str, limit: &str) -> Diagnostic {
    PAGE.error(span, format!("the input `{input}` of `{workflow}` must keep `{limit}`"))
        .here("does not")
        .help(format!("give a value that keeps `{limit}`"))
}

/// A bare word that is the name of an input, a constant or a kept result.
#[must_use]
pub fn without_dollar(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("`{word}` is no value"))
        .here("a bare word")
        .help(format!("write `${word}` to read it, or `\"{word}\"` for the text"))
        .likely(span.before(), "$")
}

/// A bare word that is the name of a task.
#[must_use]
pub fn event(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("`{word}` is an event, not a value"))
        .here("runs nothing here")
        .help(format!("keep its result in the chain, `{word} as name`, and read it in a later step as `$name`"))
}

/// `order.amount` in a rule, where `it` is the order.
#[must_use]
pub fn it_by_name(span: Span, word: &str, field: &str) -> Diagnostic {
    PAGE.error(span, format!("`{word}` is no value"))
        .here("a bare word")
        .help(format!("write `it.{field}`: in a rule the piped value is called `it`"))
        .likely(span, "it")
}

/// A bare word where a value belongs.
#[must_use]
pub fn bare_word(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("`{word}` is no value"))
        .here("a bare word")
        .help(if word.contains('.') {
            format!("write `\"{word}\"`")
        } else {
            format!("write `\"{word}\"` for a text, or `${word}` for an input or a constant")
        })
        .likely(span, format!("\"{word}\""))
}

/// `env.NAME` without its `$`.
#[must_use]
pub fn environment(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "`env` is no value")
        .here("a bare word")
        .help(format!("write `$env.{name}` for a variable of the environment"))
        .fix(span.before(), "$")
}

/// A list or a map of more than 1 MiB.
#[must_use]
pub fn too_large(span: Span) -> Diagnostic {
    PAGE.error(span, "this value is larger than 1 MiB")
        .here("too large")
        .help("take it as an input, or let a task read it from a file")
}

/// `_` where no parameter is meant.
#[must_use]
pub fn piped(span: Span) -> Diagnostic {
    PAGE.error(span, "`_` stands for a piped value, and only a parameter can take one").here("not here").help("write the value itself")
}

/// A bare word in a rule.
#[must_use]
pub fn word_in_rule(span: Span, word: &str, is_field: bool) -> Diagnostic {
    let found = PAGE.error(span, format!("`{word}` is no value")).here("a bare word");
    if is_field {
        found.help(format!("write `it.{word}` for the field of the piped value")).fix(span, format!("it.{word}"))
    } else {
        found
            .help(format!("write `\"{word}\"` for a text, `it` for the piped value, or `${word}` for an input or a constant"))
            .likely(span, format!("\"{word}\""))
    }
}

/// A word that other languages have for a value.
#[must_use]
pub fn foreign_word(span: Span, word: &str) -> Diagnostic {
    let ours = match word {
        "True" | "TRUE" => "true",
        "False" | "FALSE" => "false",
        _ => "null",
    };
    PAGE.error(span, format!("`{word}` is no value")).here("not a word of the language").help(format!("write `{ours}`")).fix(span, ours)
}

/// A key without quotes.
#[must_use]
pub fn bare_key(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("the key `{word}` needs quotes"))
        .here("a bare word")
        .help(format!("write `\"{word}\"`"))
        .fix(span, format!("\"{word}\""))
}
