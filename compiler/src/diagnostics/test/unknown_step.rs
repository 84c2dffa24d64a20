//! A test names an event that the workflow does not have.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0703` prints.
pub static PAGE: Page = Page {
    code: "P0703",
    title: "no such step in the workflow",
    text: "\
A test names events of the workflow that it is about: what it replaces, and what should run. The script has no event of
the name that stands here. Only the last word of a name has to be given: `Load` is `etl::Load` too.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Shp -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// Several events of different tasks have this name at their end.
#[must_use]
pub fn several(span: Span, name: &str, events: &[&str]) -> Diagnostic {
    let names: Vec<String> = events.iter().map(|event| format!("`{event}`")).collect();
    PAGE.error(span, format!("`{name}` may be {}", names.join(" or ")))
        .here("which one?")
        .help(format!("write {}", names.join(" or ")))
}

/// The script has no event of this name; `known` are those that it has.
#[must_use]
pub fn new(span: Span, name: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let found = PAGE.error(span, format!("the workflow has no event `{name}`"));
    match nearest {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None => {
            let mut names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            names.dedup();
            let more = names.len().saturating_sub(12);
            names.truncate(12);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            found.here("unknown").note(format!("its events are {}{more}", names.join(", ")))
        }
    }
}
