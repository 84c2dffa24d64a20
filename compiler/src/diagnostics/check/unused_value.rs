//! Nothing takes the piped value.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0304` prints.
pub static PAGE: Page = Page {
    code: "P0304",
    title: "nothing takes the piped value",
    text: "\
`|->` passes a result on to the next step, but that step has no use for it. Either its task takes nothing, or
each of its parameters gets its value from somewhere else: from the event's brackets, from an input, from a
constant, or from another result that is passed on.

If the result is not needed, write `->`. If it is, give the task a parameter for it. `name=_` in the event's
brackets asks for the result where an input of that name would go first.",
    broken: Some(Example {
        script: r#"Load |-> std::Log[message="loaded"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }
"#,
    }),
    fixed: Some(Example {
        script: r#"Load -> std::Log[message="loaded"]"#,
        tasks: r#"use pointy::prelude::*;

#[task]
pub fn load() -> String { "3 apples".to_owned() }
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

/// A piped value is left over because a parameter that it fits takes an input or a kept result of its own name.
#[must_use]
pub fn shadowed(link: Span, ty: &str, by: Span, event: &str, param: &str) -> Diagnostic {
    PAGE.error(link, format!("nothing takes {ty} that is piped here"))
        .here("passes it on")
        .label(by, format!("`{param}` takes the value of that name instead"))
        .note("a parameter takes an input, a constant or a kept result of its own name before it takes a piped value")
        .help(format!("write `{event}[{param}=_]` to take the piped value, or `->` if it is not needed"))
}
