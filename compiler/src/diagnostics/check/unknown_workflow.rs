//! `use` of a file that is not there.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0514` prints.
pub static PAGE: Page = Page {
    code: "P0514",
    title: "a workflow that cannot be used",
    text: "\
`use \"payment_retry.pty\" as PaymentRetry` makes another script an event of this one. The text names the file, as seen
from the folder of the script that says it. That file is not there, or cannot be used; the message says why.

Look how the file is called and in which folder it is. Its tasks are those of the script that runs: a script in
another folder with a `tasks.rs` of its own is a program of its own.",
    broken: Some(Example {
        script: "use \"payment_retry.pty\" as PaymentRetry\nLoad -> PaymentRetry",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load() -> String { \"3 apples\".to_owned() }\n",
    }),
    fixed: Some(Example {
        script: "Load",
        tasks: "use pointy::prelude::*;\n\n#[task]\npub fn load() -> String { \"3 apples\".to_owned() }\n",
    }),
};

/// `what` leads nowhere, for this reason; `nearest` is the file that may be meant.
#[must_use]
pub fn new(span: Span, what: &str, reason: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{what}` cannot be used: {reason}"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).likely(span, format!("\"{nearest}\"")),
        None => found.here("cannot be used").help("name a script as seen from the folder of this one"),
    }
}
