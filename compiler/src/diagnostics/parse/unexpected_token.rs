//! Something stands where something else was expected.

use crate::ast::LinkKind;
use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0111",
    title: "unexpected word or sign",
    text: "\
The script was read up to this place, and what stands here cannot come next. The message says what was found and
what could stand there instead.

A script has two parts. First the header: lines that begin with `@`, `input`, `use` or `on`. Then one chain: the
steps, which are called events, with a sign between each two:

- `A -> B`: first A, then B;
- `A |-> B`: first A, then B, and B gets what A gave;
- `A || B`: both at once.

Brackets say more about an event. `[ ]` behind it holds its attributes, which are values and settings by name:
`Load[path=\"a.csv\"]`. `( )` behind it says what follows which outcome, as in `Load (0 -> Report)`. `{ }` makes a
group of several events. Inside of brackets a comma stands between two things.",
    broken: Some(Example {
        script: "Load Save",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn save() {}\n",
    }),
    fixed: Some(Example {
        script: "Load -> Save",
        tasks: "#[task]\npub fn load() {}\n#[task]\npub fn save() {}\n",
    }),
};

/// `found` stands where one of `expected` was expected; both are phrases.
#[must_use]
pub fn new(span: Span, found: &str, expected: &str) -> Diagnostic {
    PAGE.error(span, format!("found {found}, expected {expected}")).here(format!("expected {expected}"))
}

/// Two events without a link between them; `name` is the second.
#[must_use]
pub fn missing_link(span: Span, gap: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("a link is missing before `{name}`"))
        .here("expected `->`, `|->` or `||` before this")
        .help(format!("write `-> {name}` to run it next, `|-> {name}` to hand it the result, `|| {name}` to run both at once"))
        .likely(gap, " ->")
}

/// The same in a group, where a comma may be meant.
#[must_use]
pub fn missing_link_in_group(span: Span, gap: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("a comma or a link is missing before `{name}`"))
        .here("expected `,`, `->`, `|->` or `||` before this")
        .help("write `,` to run both at once, `->` to run them one after the other, `|->` to hand on the result")
        .likely(gap, ",")
}

/// No comma between two arms or two attributes.
#[must_use]
pub fn missing_comma(span: Span, gap: Span, what: &str) -> Diagnostic {
    PAGE.error(span, format!("a comma is missing between {what}"))
        .here("expected `,` before this")
        .help("write `,` between them")
        .fix(gap, ",")
}

/// A comma between chains that are in no group.
#[must_use]
pub fn comma_between_chains(span: Span) -> Diagnostic {
    PAGE.error(span, "found `,`, expected `->`, `|->` or `||`")
        .here("a comma separates chains only inside `{ }`")
        .help("write `||` to run both at once")
        .likely(span, " ||")
}

/// Something that is often written for an arrow.
#[must_use]
pub fn link_slip(span: Span, found: &str, meant: LinkKind) -> Diagnostic {
    let meant = match meant {
        LinkKind::Then => "->",
        LinkKind::Pipe => "|->",
    };
    PAGE.error(span, format!("found `{found}`, expected `->` or `|->`"))
        .here(format!("did you mean `{meant}`?"))
        .help(format!("write `{meant}`"))
        // These stand right behind a word.
        .fix(span, if found == ";" || found == ":" { format!(" {meant}") } else { meant.to_owned() })
}

/// A semicolon.
#[must_use]
pub fn semicolon(span: Span) -> Diagnostic {
    PAGE.error(span, "found `;`, which nothing needs").here("not part of the language").help("delete it").fix(span, "")
}

/// A semicolon where `meant` belongs.
#[must_use]
pub fn semicolon_for(span: Span, meant: &str) -> Diagnostic {
    PAGE.error(span, format!("found `;`, expected `{meant}`"))
        .here(format!("did you mean `{meant}`?"))
        .help(format!("write `{meant}`"))
        .fix(span, meant)
}

/// A comma that separates nothing.
#[must_use]
pub fn comma_too_many(span: Span) -> Diagnostic {
    PAGE.error(span, "a comma too many").here("separates nothing").help("delete it").fix(span, "")
}

/// `load-csv`; `name` is how it could be written.
#[must_use]
pub fn hyphen_in_name(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, "found `-` inside of a name")
        .here("names have no hyphens")
        .help(format!("write `{name}` if it is one name, `->` if it is a link"))
        .likely(span, "_")
}

/// `name == value`, `name := value`, `name => value`
#[must_use]
pub fn sign_for_equals(span: Span, found: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{found}`, expected `=`")).here("did you mean `=`?").help("write `=`").fix(span, "=")
}

/// A second value of one attribute, without a comma and a name.
#[must_use]
pub fn second_value(span: Span, found: &str) -> Diagnostic {
    let found: String = found.chars().take(40).collect();
    PAGE.error(span, format!("found `{found}` behind the value of an attribute"))
        .here("expected `,` or `]` before this")
        .help("an attribute has one value; a list of values stands in brackets: `name=[1, 2]`")
}

/// `A -> (0 -> B)`
#[must_use]
pub fn arm_in_group(label: Span) -> Diagnostic {
    PAGE.error(label, "an arm that belongs to no event")
        .here("arms stand in parentheses right behind their event")
        .help("write the branch behind the event without a link: `Load (0 -> Report)`")
}

/// `50%`
#[must_use]
pub fn percentage(span: Span) -> Diagnostic {
    PAGE.error(span, "a percentage is no number")
        .here("`%` is the rest of a division")
        .help("write `0.5` for a number; a share such as `min_success` is written in quotes: `\"50%\"`")
}

/// `[name value]`
#[must_use]
pub fn missing_equals(span: Span, gap: Span) -> Diagnostic {
    PAGE.error(span, "a `=` is missing before this value")
        .here("expected `=` before this")
        .help("write `name=value`")
        .fix(gap.to(span.before()), "=")
}

/// What is no whole number of attempts behind `*`; `number` is the one that may be meant.
#[must_use]
pub fn no_factor(span: Span, number: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, "a retry needs a whole number of attempts").here("expected a number from 2");
    match number {
        Some(number) => found.help(format!("write `* {number}`")).fix(span, number),
        None => found.help("write how often the event is tried in all, as in `* 3`"),
    }
}

/// `A * times`; `known` is whether `times` is a constant or an input.
#[must_use]
pub fn factor_without_dollar(span: Span, name: &str, known: bool) -> Diagnostic {
    let found = PAGE.error(span, format!("found `{name}` behind `*`, expected a number"));
    if known {
        found.here("`$` reads a constant").help(format!("write `* ${name}`")).fix(span.before(), "$")
    } else {
        found.here("expected a number from 2").help("write how often the event is tried in all, as in `* 3`")
    }
}

/// `@name value`
#[must_use]
pub fn missing_colon(span: Span, gap: Span, name: &str) -> Diagnostic {
    let found = PAGE.error(span, format!("a `:` or `=` is missing behind `@{name}`")).here("expected `:` or `=` before this");
    if ["workflow", "version", "timeout", "mode", "durable", "recursive-depth"].contains(&name) {
        found.help(format!("write `@{name}: …`")).fix(gap, ":")
    } else {
        found.help(format!("write `@{name}: …` for a directive, `@{name} = …` for a constant")).likely(gap, ":")
    }
}

/// `@my-limit = 3`, which no `$` could read.
#[must_use]
pub fn hyphen_in_constant(span: Span, name: &str) -> Diagnostic {
    let meant = name.replace('-', "_");
    PAGE.error(span, format!("the name of the constant `{name}` has a hyphen"))
        .here("only directives have hyphens")
        .help(format!("write `@{meant} = …`"))
        .fix(span, meant)
}

/// `{}`
#[must_use]
pub fn empty_group(span: Span) -> Diagnostic {
    PAGE.error(span, "a group without an event").here("empty").help("put an event into it, or delete it")
}

/// `A ()`
#[must_use]
pub fn empty_branch(span: Span) -> Diagnostic {
    PAGE.error(span, "a branch without an arm")
        .here("expected an arm")
        .help("delete the parentheses, or write an arm in them, as in `(0 -> Report)`")
        .likely(span, "")
}

/// `MAP<>`
#[must_use]
pub fn empty_arguments(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("nothing between `<` and `>` of `{name}`")).here("expected a name in there")
}

/// `(0 A)`; `label` is the arm's first word.
#[must_use]
pub fn arm_without_link(span: Span, gap: Span, label: &str) -> Diagnostic {
    PAGE.error(span, format!("an arrow is missing behind `{label}`"))
        .here("expected `->` or `|->` before this")
        .help(format!("write `{label} ->`, or `{label} |->` to hand on what the outcome carries"))
        .likely(gap, " ->")
}

/// `(-> A)`
#[must_use]
pub fn arm_without_label(span: Span, link: &str) -> Diagnostic {
    PAGE.error(span, format!("an arm begins with `{link}`"))
        .here("expected an outcome before this")
        .help(format!("write which outcome the arm answers: `0 {link} …` for failure, `1 {link} …` for success"))
}

/// `[key: value]`
#[must_use]
pub fn colon_in_attribute(span: Span) -> Diagnostic {
    PAGE.error(span, "found `:`, expected `=`").here("attributes are written `name=value`").help("write `=`").fix(span, "=")
}

/// `[key]`
#[must_use]
pub fn attribute_without_value(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("the attribute `{name}` has no value"))
        .here("expected `=` and a value behind this")
        .help(format!("write `{name}=true` if it is to be switched on"))
        .likely(span.after(), "=true")
}

/// `[other.key=value]`
#[must_use]
pub fn not_step(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("found `{name}.` before an attribute, expected `step.` or nothing"))
        .here("only `step.` may stand here")
        .help("write `step.name=…` for an attribute of the step whose name a parameter has too")
        .likely(span, "step")
}

/// `(A || B)[…]`; `braces` is the group as it should be.
#[must_use]
pub fn attributes_of_parentheses(span: Span, group: Span, braces: Option<String>) -> Diagnostic {
    let found = PAGE
        .error(span, "attributes behind a group in parentheses")
        .here("only groups in braces take attributes")
        .label(group, "this group")
        .help("write the group in braces: `{ … }[…]`");
    match braces {
        Some(braces) => found.fix(group, braces),
        None => found,
    }
}

/// `@name =` and nothing behind it on the line; `gap` is where the value belongs.
#[must_use]
pub fn missing_value(gap: Span) -> Diagnostic {
    PAGE.error(gap, "a value is missing").here("expected a value here").help("write a value before the line ends")
}

/// `std::Log["hello"]`: the value is meant for `param`.
#[must_use]
pub fn unnamed_value(span: Span, param: &str) -> Diagnostic {
    PAGE.error(span, "a value without a name")
        .here(format!("the value of `{param}`?"))
        .help(format!("write `{param}=` before it"))
        .fix(span.before(), format!("{param}="))
}

/// `input x: list<int`
#[must_use]
pub fn unclosed_type(gap: Span) -> Diagnostic {
    PAGE.error(gap, "a `>` is missing behind the type").here("expected `>` here").help("write `>` at the end of the type").fix(gap, ">")
}
