//! What a test gives is no input, or not all of them.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0706` prints.
pub static PAGE: Page = Page {
    code: "P0706",
    title: "an input that is missing or unknown",
    text: "\
A test says each input that the workflow needs: `given order = 7`. One that has a default, or may be missing, need not be
given. The workflow has no input of the name that stands here, or one that it needs is not given.",
    broken: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
    fixed: Some(Example {
        script: "input order: int\n\nShip (0 |-> FileClaim)\n\n# In page.test.pty:\ntest \"an order is shipped\" {\n    given order = 7\n    mock Ship -> 1(12)\n    expect result 12\n}\n",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn ship(order: u32) -> Result<u32, String> { Ok(order) }\n\n#[task]\npub fn file_claim(failure: &Failure) -> u32 { failure.message().len() as u32 }\n",
    }),
};

/// The workflow has no such input.
#[must_use]
pub fn unknown(span: Span, name: &str, nearest: Option<&str>, known: &[&str]) -> Diagnostic {
    let found = PAGE.error(span, format!("the workflow has no input `{name}`"));
    match nearest {
        Some(nearest) => found
            .here(format!("did you mean `{nearest}`?"))
            .help(format!("write `{nearest}`"))
            .likely(span, nearest),
        None if known.is_empty() => found.here("unknown").note("it has no inputs"),
        None => {
            let names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            found.here("unknown").note(format!("its inputs are {}", names.join(", ")))
        }
    }
}

/// An input that is needed and not given.
#[must_use]
pub fn missing(span: Span, test: &str, input: &str, ty: &str) -> Diagnostic {
    PAGE.error(span, format!("the test {test:?} does not give the input `{input}`"))
        .here(format!("`{input}` ({ty}) has no default"))
        .help(format!("write `given {input} = …` in it"))
}

/// An input that is given twice.
#[must_use]
pub fn twice(span: Span, name: &str, first: Span) -> Diagnostic {
    PAGE.error(span, format!("the input `{name}` is given twice")).here("here again").label(first, "here first")
}
