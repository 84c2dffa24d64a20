//! Something that is written as in another language.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0119",
    title: "written as in another language",
    text: "\
This is how another language would write it. What is meant is clear enough, but in a script it is written in
another way:

- an event is a name without quotes: `Load`;
- its values stand in square brackets, each with its name: `Load[path=\"a.csv\"]`;
- `$name` reads an input or a constant, `$env.NAME` a variable of the environment;
- \"and\", \"or\" and \"not\" are `&&`, `||` and `!`;
- a list stands in square brackets: `[1, 2, 3]`;
- there is no `if`: `Check (1 -> Go, 0 -> Stop)` says what follows which outcome of an event, and `std::When`
  decides by a value;
- there is no `for`: a task takes a whole list.",
    broken: Some(Example {
        script: "Load(path=\"a.csv\")",
        tasks: "use std::path::Path;\n#[task]\npub fn load(path: &Path) {}\n",
    }),
    fixed: Some(Example {
        script: "Load[path=\"a.csv\"]",
        tasks: "use std::path::Path;\n#[task]\npub fn load(path: &Path) {}\n",
    }),
};

/// `Load(path="x")`: attributes between the signs at `open` and `close`.
#[must_use]
pub fn attributes_in(open: Span, close: Span, signs: &str) -> Diagnostic {
    PAGE.error(open, format!("attributes between `{signs}`"))
        .here("attributes stand in square brackets")
        .label(close, "up to here")
        .help("write `[` and `]`")
        .fix(open, "[")
        .and(close, "]")
}

/// `Log("x")`: a value without a name.
#[must_use]
pub fn argument(span: Span, event: &str, value: &str) -> Diagnostic {
    let value: String = value.chars().take(40).collect();
    PAGE.error(span, format!("`{event}` is given a value as if it were a function"))
        .here("a value stands in square brackets, behind its name")
        .help(format!("write `{event}[name={value}]`, with the name of the parameter that takes it"))
}

/// `"Load"`, where a name stands.
#[must_use]
pub fn quoted_name(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "a name in quotes").here("names have no quotes").help(format!("write `{name}`")).fix(span, name)
}

/// `$` before what is no input and no constant.
#[must_use]
pub fn dollar(span: Span, what: &str) -> Diagnostic {
    PAGE.error(span, format!("found `$` before {what}"))
        .here("`$` reads an input or a constant")
        .help("delete it")
        .fix(span, "")
}

/// `Load?`, `Load!`
#[must_use]
pub fn mark(span: Span, found: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{found}` behind an event"))
        .here("not needed")
        .help("delete it: a failure stops the workflow, or goes to an arm on 0")
        .fix(span, "")
}

/// `std.Log`, `std:Log`
#[must_use]
pub fn sign_of_space(span: Span, found: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{found}`, expected `::`")).here("did you mean `::`?").help("write `::`").fix(span, "::")
}

/// `std::ReadCsv::<Order>`
#[must_use]
pub fn turbofish(span: Span) -> Diagnostic {
    PAGE.error(span, "found `::` before `<`").here("not needed").help("delete it").fix(span, "")
}

/// `A ** 3`
#[must_use]
pub fn doubled_star(span: Span) -> Diagnostic {
    PAGE.error(span, "a second `*`").here("one is enough for a retry").help("delete it").fix(span, "")
}

/// `@name`, where a constant or an input is read.
#[must_use]
pub fn reads_constant(span: Span, found: &str, name: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{found}` before `{name}`, expected `$`"))
        .here("`@` gives a constant its value; `$` reads it")
        .help(format!("write `${name}`"))
        .fix(span, "$")
}

/// `${name}`, `{{name}}`
#[must_use]
pub fn template(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("`{name}` in braces"))
        .here("`$` and the name are enough")
        .help(format!("write `${name}`"))
        .fix(span, format!("${name}"))
}

/// `--on=true`
#[must_use]
pub fn dashes(span: Span) -> Diagnostic {
    PAGE.error(span, "a dash before the name of an attribute").here("not needed").help("delete it").fix(span, "")
}

/// `and`, `<>` for a sign of the language.
#[must_use]
pub fn word_for_sign(span: Span, found: &str, sign: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{found}`, expected `{sign}`"))
        .here(format!("did you mean `{sign}`?"))
        .help(format!("write `{sign}`"))
        .fix(span, sign)
}

/// `("a", "b")` for a list.
#[must_use]
pub fn list_in(open: Span, close: Span, signs: &str) -> Diagnostic {
    PAGE.error(open, format!("a list between `{signs}`"))
        .here("a list stands in square brackets")
        .label(close, "up to here")
        .help("write `[` and `]`")
        .fix(open, "[")
        .and(close, "]")
}

/// `A <- B`, `A <-> B`
#[must_use]
pub fn backwards(span: Span, found: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no link `{found}`")).here("links lead from left to right");
    found.help("write the event that runs first on the left, as in `First -> Second`")
}

/// `if (Load) { … }`
#[must_use]
pub fn statement(span: Span, word: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("there is no `{word}` in a script"));
    match word {
        "if" | "match" | "switch" => found.here("an event chooses by its outcome").help(
            "write a branch: `Check (1 -> Then, 0 -> Else)`; `std::When[test=it > 3] (Yes -> Then, No -> Else)` decides by a value",
        ),
        "for" | "while" | "loop" => found
            .here("a task is not repeated by hand")
            .help("write `MAP<Task>` to run a task for each item of a list, `Task * 3` to try it again when it fails"),
        "try" => found.here("what follows a failure stands in an arm on 0").help("write `Load (0 -> Report)`"),
        "import" | "from" => found
            .here("tasks are found by themselves")
            .help("delete the line: the tasks are those of `tasks.rs` beside the script, or of the package that holds it; `use \"file.pty\" as Name` brings another workflow"),
        "return" => found.here("not needed").help("delete it: the last event of the chain gives the result"),
        _ => found.here("tasks are written in Rust").help("write the function beside the other tasks, with `#[task]` above it, and its name here"),
    }
}

/// `- Load`, a step as the item of a list; `dash` is the dash with its space, `first` whether no step stands before it.
#[must_use]
pub fn item(span: Span, dash: Span, first: bool) -> Diagnostic {
    let found = PAGE.error(span, "a step that is written as the item of a list").here("steps are linked by `->` and `|->`");
    if first {
        found.help("delete the dash").fix(dash, "")
    } else {
        found.help("write `->`, or `|->` to hand on the result").likely(span, "->")
    }
}

/// A text without quotes; `text` is what should stand in them.
#[must_use]
pub fn text_without_quotes(span: Span, text: &str) -> Diagnostic {
    let text: String = text.replace('\\', "\\\\").replace('"', "\\\"");
    PAGE.error(span, "a text without quotes").here("a text?").help(format!("write `\"{text}\"`")).likely(span, format!("\"{text}\""))
}

/// `std::Log("x")`: the value is meant for `param`.
#[must_use]
pub fn argument_of(open: Span, close: Span, param: &str) -> Diagnostic {
    PAGE.error(open, "a value between `( )`")
        .here("a value stands in square brackets, behind its name")
        .label(close, "up to here")
        .help(format!("write `[{param}=…]`"))
        .fix(open, format!("[{param}="))
        .and(close, "]")
}

/// `Load * 3 times`
#[must_use]
pub fn times(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{word}` behind a retry")).here("the number says it already").help("delete it").fix(span, "")
}

/// `not a > b`; `gap` is `not` with the space behind it, and the comparison ends at `end`.
#[must_use]
pub fn not_of_comparison(span: Span, gap: Span, end: Span) -> Diagnostic {
    PAGE.error(span, "found `not`, expected `!`")
        .here("did you mean `!`?")
        .help("write `!(…)` around the comparison")
        .fix(gap, "!(")
        .and(end, ")")
}

/// `a in [1, 2]`, `a between 1 and 2`; the same with operators that there are.
#[must_use]
pub fn no_operator(span: Span, word: &str, mended: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no operator `{word}`")).here("not part of the language").help(format!("write `{mended}`")).fix(span, mended)
}

/// `1 < a < 5`; `middle` is what is compared twice and ends at `gap`.
#[must_use]
pub fn chained_comparison(span: Span, gap: Span, middle: &str) -> Diagnostic {
    PAGE.error(span, "two comparisons in one")
        .here("compares true or false")
        .help(format!("write `&&` between two comparisons, each with `{middle}`"))
        .fix(gap, format!(" && {middle}"))
}

/// `len(a)`, `a.len()`
#[must_use]
pub fn function(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no function `{name}`: a script has none"))
        .here("not part of the language")
        .help("let a task work it out, and look at its result")
}

/// `it["total"]`
#[must_use]
pub fn field_in_brackets(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "a field in square brackets").here("a field stands behind a point").help(format!("write `.{name}`")).fix(span, format!(".{name}"))
}

/// `Load { 0 -> Report }`
#[must_use]
pub fn arms_in_braces(open: Span, close: Span) -> Diagnostic {
    PAGE.error(open, "the arms of a branch between `{ }`")
        .here("arms stand in parentheses")
        .label(close, "up to here")
        .help("write `(` and `)`")
        .fix(open, "(")
        .and(close, ")")
}

/// `a > 3 && < 5`: what is compared a second time is left out.
#[must_use]
pub fn comparison_of_nothing(span: Span, left: &str) -> Diagnostic {
    PAGE.error(span, "a comparison without its left side")
        .here(format!("is `{left}` compared here, too?"))
        .help(format!("write `{left}` before it"))
        .likely(span.before(), format!("{left} "))
}

/// `order = Load -> …`: `begin` is the name with its sign, and the event ends at `gap`.
#[must_use]
pub fn kept_by_equals(span: Span, begin: Span, gap: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "the result of an event is given a name by `=`")
        .here("a result is named behind its event")
        .help(format!("write `Event as {name}`"))
        .fix(begin, "")
        .and(gap, format!(" as {name}"))
}

/// `(_ -> A)`
#[must_use]
pub fn no_rest(span: Span, sign: &str) -> Diagnostic {
    PAGE.error(span, format!("`{sign}` is no outcome"))
        .here("not an outcome")
        .help("write an arm for each outcome that is to be answered: there is none for all others")
}

/// `(Shipment::Lost -> A)`; `gap` is what stands before the name.
#[must_use]
pub fn outcome_with_path(span: Span, gap: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "an outcome with the name of its type")
        .here("not needed")
        .help(format!("write `{name}`"))
        .fix(gap, "")
}

/// `(Lost(parcel) -> A)`
#[must_use]
pub fn outcome_with_values(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "names for the values of an outcome")
        .here("its values have no names here")
        .help(format!("write `{name} |-> …` to pass its values on"))
        .fix(span, "")
}

/// `(Lost, Returned -> A)`
#[must_use]
pub fn outcomes_together(span: Span, one: &str, other: &str) -> Diagnostic {
    PAGE.error(span, "several outcomes with one arm")
        .here("each outcome has an arm of its own")
        .help(format!("write `{one} -> …, {other} -> …`"))
}

/// `[A, B]` for a group.
#[must_use]
pub fn steps_in(open: Span, close: Span) -> Diagnostic {
    PAGE.error(open, "events between `[ ]`")
        .here("a group stands in braces")
        .label(close, "up to here")
        .help("write `{` and `}` to run them at once, or `->` between them to run them one by one")
        .likely(open, "{")
        .and(close, "}")
}

/// `parallel { A, B }`
#[must_use]
pub fn word_before_group(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{word}` before a group"))
        .here("not needed")
        .help("delete it: chains between commas in `{ }` run at once, and so do events between `||`")
        .fix(span, "")
}

/// `env("HOME")`, `os.environ["HOME"]`
#[must_use]
pub fn environment(span: Span, variable: &str) -> Diagnostic {
    PAGE.error(span, "a variable of the environment, read as elsewhere")
        .here("not part of the language")
        .help(format!("write `$env.{variable}`"))
        .fix(span, format!("$env.{variable}"))
}

/// `it[0]`
#[must_use]
pub fn index(span: Span) -> Diagnostic {
    PAGE.error(span, "an item of a list by its number")
        .here("not part of the language")
        .help("let a task pick the item, and look at its result")
}

/// `it contains "x"`
#[must_use]
pub fn no_test_of_texts(span: Span, word: &str) -> Diagnostic {
    PAGE.error(span, format!("there is no operator `{word}`"))
        .here("not part of the language")
        .help("texts can be compared by `==`, `!=` and `<`; let a task look for more, and look at its result")
}

/// `{it > 3}`
#[must_use]
pub fn braces_around_value(open: Span, close: Span) -> Diagnostic {
    PAGE.error(open, "braces around a value").here("not needed").label(close, "up to here").help("delete them").fix(open, "").and(close, "")
}

/// `if a then b else c`; the same as a script has it.
#[must_use]
pub fn conditional(span: Span, mended: &str) -> Diagnostic {
    PAGE.error(span, "there is no `if` in a script")
        .here("a choice between two values?")
        .help(format!("write `{mended}`"))
        .fix(span, mended)
}
