//! No such attribute.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0301` prints.
pub static PAGE: Page = Page {
    code: "P0301",
    title: "no such attribute",
    text: "What stands in `[…]` behind an event is either one of its task's parameters or an attribute of the step, like `timeout`. This name is neither.",
    broken: Some(Example {
        script: r#"Fetch[regoin="eu"] |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
    fixed: Some(Example {
        script: r#"Fetch[region="eu"] |-> Store"#,
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn fetch(region: &str) -> u32 { region.len() as u32 }\n\n#[task]\npub fn store(count: u32) -> u32 { count }\n",
    }),
};

/// On an event.
#[must_use]
pub fn new(span: Span, name: &str, event: &str, nearest: Option<&str>, function: Option<Span>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{event}` has no parameter or attribute `{name}`"));
    let found = match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).guess(span, nearest),
        None => found.here("unknown").help("leave it out, or add a parameter of that name to the task"),
    };
    match function {
        Some(place) => found.in_tasks(place, "the task"),
        None => found,
    }
}

/// On a group.
#[must_use]
pub fn on_group(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("a group has no attribute `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).guess(span, nearest),
        None => found.here("unknown").help("a value for a parameter goes to the event itself"),
    }
}

/// On a group in parentheses.
#[must_use]
pub fn on_parentheses(span: Span) -> Diagnostic {
    PAGE.error(span, "a group in parentheses takes no attributes").here("not here").help("write the group in braces: `{ … }[…]`")
}
