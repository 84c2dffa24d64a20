//! A line of the header that is almost right.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0120",
    title: "line of the header in another form",
    text: "\
The lines before the chain are the header. Each has one form, and stands on a line of its own:

- `@timeout: 10m` is a directive: it says something about the whole workflow;
- `@times = 3` is a constant: a value with a name, read as `$times`;
- `input threshold: float = 0.8 [min=0]` is an input: a value that whoever runs the workflow gives. First comes
  its name, then its type, then its default (what it is if nobody gives it), and last what it must keep to.

This line is almost one of them.",
    broken: Some(Example {
        script: "let times = 3\nPing * $times",
        tasks: "#[task]\npub fn ping() -> Result<()> { Ok(()) }\n",
    }),
    fixed: Some(Example {
        script: "@times = 3\nPing * $times",
        tasks: "#[task]\npub fn ping() -> Result<()> { Ok(()) }\n",
    }),
};

/// `let n = 3`, `n = 3`, `$n = 3`: `@` should stand for what is at `instead`.
#[must_use]
pub fn constant(span: Span, instead: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("the constant `{name}` is given without `@`"))
        .here("a constant begins with `@`")
        .help(format!("write `@{name} = …`"))
        .fix(instead, "@")
}

/// `timeout: 10m`, `timeout 10m`; a colon is missing at `gap`.
#[must_use]
pub fn directive(span: Span, name: &str, gap: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("the directive `{name}` is given without `@`"))
        .here("a directive begins with `@`")
        .help(format!("write `@{name}: …`"))
        .fix(span.before(), "@");
    match gap {
        Some(gap) => found.and(gap, ":"),
        None => found,
    }
}

/// `@input x: int`
#[must_use]
pub fn without_at(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("found `@` before `{word}`")).here("only directives and constants begin with `@`").help("delete it").fix(span, "")
}

/// `input: x: int`
#[must_use]
pub fn colon_after_input(span: Span) -> Diagnostic {
    PAGE.error(span, "found `:` behind `input`").here("the name of the input follows").help("delete it").fix(span, "")
}

/// `input x?: int`; the type ends at `end`.
#[must_use]
pub fn optional(span: Span, end: Span) -> Diagnostic {
    PAGE.error(span, "found `?` behind the name of an input")
        .here("belongs behind the type")
        .help("write `input name: type?`")
        .fix(span, "")
        .and(end, "?")
}

/// `input x int`
#[must_use]
pub fn input_without_colon(span: Span, gap: Span) -> Diagnostic {
    PAGE.error(span, "a `:` is missing behind the name of an input")
        .here("expected `:` before this")
        .help("write `input name: type`")
        .fix(gap, ":")
}

/// `input x`, `input x = 5`, `input x: = 5`; `ty` is the type of its default, `colon` whether there is one.
#[must_use]
pub fn input_without_type(span: Span, name: &str, ty: Option<&str>, colon: bool) -> Diagnostic {
    let found = PAGE.error(span, format!("the input `{name}` has no type")).here("its type follows the name");
    let known = ty.is_some();
    let ty = ty.unwrap_or("string");
    let found = found.help(format!("write `input {name}: {ty}`{}", if known { "" } else { ", or another type" }));
    let mended = if colon { format!("{name}: {ty} ") } else { format!("{name}: {ty}") };
    found.likely(span, mended)
}

/// Two lines in one; `replacement` parts them.
#[must_use]
pub fn line_of_its_own(span: Span, replacement: &str) -> Diagnostic {
    PAGE.error(span, "two lines of the header in one")
        .here("a new line should begin here")
        .help("write each on a line of its own, without a comma")
        .fix(span, replacement)
}

/// `input x: int [min=0] = 5`: the default `text` belongs before the constraints, which begin at `open`.
#[must_use]
pub fn default_behind_constraints(span: Span, open: Span, text: &str) -> Diagnostic {
    PAGE.error(span, "the default stands behind the constraints")
        .here("belongs before `[`")
        .label(open, "the constraints begin here")
        .help("write `input name: type = default [constraints]`")
        .fix(open.before(), format!("{text} "))
        .and(span, "")
}

/// `[int]`, `int[]`
#[must_use]
pub fn list_type(span: Span, item: &str) -> Diagnostic {
    PAGE.error(span, "a list of a type is written `list<…>`")
        .here("a list?")
        .help(format!("write `list<{item}>`"))
        .fix(span, format!("list<{item}>"))
}

/// `list[int]`
#[must_use]
pub fn type_arguments(open: Span, close: Span, name: &str, item: &str) -> Diagnostic {
    PAGE.error(open, format!("found `[` behind the type `{name}`"))
        .here("what a type holds stands in `< >`")
        .help(format!("write `{name}<{item}>`"))
        .fix(open, "<")
        .and(close, ">")
}

/// `input string x`
#[must_use]
pub fn type_first(ty: Span, name: Span, ty_text: &str, name_text: &str) -> Diagnostic {
    PAGE.error(ty, "the type of an input stands before its name")
        .here("the name comes first")
        .help(format!("write `input {name_text}: {ty_text}`"))
        .fix(ty.to(name), format!("{name_text}: {ty_text}"))
}

/// `inptu x: int`, `ues "a.pty" as A`
#[must_use]
pub fn misspelt(span: Span, word: &str, meant: &str) -> Diagnostic {
    PAGE.error(span, format!("`{word}` begins no line of a script"))
        .here(format!("did you mean `{meant}`?"))
        .help(format!("write `{meant}`"))
        .fix(span, meant)
}

/// `steps: …`; the directive that may be meant.
#[must_use]
pub fn no_line(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{name}:` begins no line of a script"));
    if let Some(nearest) = nearest {
        return found
            .here(format!("did you mean `@{nearest}`?"))
            .help(format!("write `@{nearest}: …`"))
            .likely(span, format!("@{nearest}"));
    }
    found
        .here("not known")
        .help("a directive is written `@name: value`, an input `input name: type`; what runs is a chain such as `Load |-> Save`")
}

/// `use std`, `use other`: `text` at `name` is no text in quotes.
#[must_use]
pub fn use_of_name(line: Span, name: Span, text: &str) -> Diagnostic {
    let first = text.split("::").next().unwrap_or(text);
    if ["std", "local"].contains(&first) {
        return PAGE
            .error(line, format!("`{first}` needs no `use`"))
            .here("there without it")
            .help("delete the line")
            .fix(line, "");
    }
    let found = PAGE.error(name, "`use` names a file or a package in quotes").here("a text in quotes?");
    if text.ends_with(".pty") {
        return found.help(format!("write `\"{text}\"`")).fix(name, format!("\"{text}\""));
    }
    found
        .help("write `use \"file.pty\" as Name` or `use crates \"name@1.0\"`; the tasks of this project need no `use`")
}

/// `input x: int | null`; `whole` is what stands behind the type.
#[must_use]
pub fn or_null(span: Span, whole: Span) -> Diagnostic {
    PAGE.error(span, "a type that may be null, written as elsewhere")
        .here("may it be left out?")
        .help("write `?` behind the type")
        .fix(whole, "?")
}

/// `input x: list of int`; from `gap` to `end` stands what the list holds.
#[must_use]
pub fn list_of(span: Span, gap: Span, end: Span, name: &str, item: &str) -> Diagnostic {
    PAGE.error(span, "what a list holds stands in `< >`")
        .here("not part of the language")
        .help(format!("write `{name}<{item}>`"))
        .fix(gap, "<")
        .and(end, ">")
}

/// `input x: "a" | "b"`
#[must_use]
pub fn choice(span: Span, items: &str) -> Diagnostic {
    PAGE.error(span, "a choice of values where a type belongs")
        .here("values")
        .help(format!("write `string [one_of=[{items}]]`"))
        .fix(span, format!("string [one_of=[{items}]]"))
}

/// `input x: int min=0`; the constraints stand from `gap` to `end`.
#[must_use]
pub fn constraints_without_brackets(span: Span, gap: Span, end: Span) -> Diagnostic {
    PAGE.error(span, "a constraint without brackets")
        .here("stands in `[ ]`")
        .help("write `[` and `]` around the constraints")
        .fix(gap, " [")
        .and(end, "]")
}

/// `input x, y: int`
#[must_use]
pub fn two_names(comma: Span, ty: &str) -> Diagnostic {
    PAGE.error(comma, "two inputs on one line")
        .here("a new line should begin here")
        .help("write a line for each")
        .fix(comma, format!(": {ty}\ninput"))
}

/// `x: int`
#[must_use]
pub fn input_without_word(span: Span, name: &str, ty: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}:` begins no line of a script"))
        .here("an input?")
        .help(format!("write `input {name}: {ty}`"))
        .fix(span.before(), "input ")
}

/// `output x: int`
#[must_use]
pub fn output(line: Span, word: &str) -> Diagnostic {
    PAGE.error(line, format!("`{word}` begins no line of a script"))
        .here("not needed")
        .help("delete the line: the result is what the last event of the chain gives")
        .fix(line, "")
}

/// `input x: ?int`; the type ends at `end`.
#[must_use]
pub fn optional_before(span: Span, end: Span) -> Diagnostic {
    PAGE.error(span, "found `?` before the type of an input")
        .here("belongs behind the type")
        .help("write `input name: type?`")
        .fix(span, "")
        .and(end, "?")
}

/// `inputs:`, `steps:` on a line of its own.
#[must_use]
pub fn heading(line: Span, name: &str) -> Diagnostic {
    PAGE.error(line, format!("`{name}:` begins no line of a script"))
        .here("not needed")
        .help("delete the line: an input is a line `input name: type`, and what runs is a chain such as `Load |-> Save`")
        .fix(line, "")
}
