//! Resources that need each other.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0331` prints.
pub static PAGE: Page = Page {
    code: "P0331",
    title: "resources that need each other",
    text: "\
The function that makes a resource may ask for other resources by their names. Here they ask for each other in a
circle, so none of them could be made first.

Let one of them do without the others.",
    broken: Some(Example {
        script: "Look",
        tasks: "use pointy::prelude::*;\n\n#[resource]\npub fn index(words: &[String]) -> usize { words.len() }\n\n#[resource]\npub fn words(index: usize) -> Vec<String> { vec![String::new(); index] }\n\n#[task]\npub fn look(words: &[String]) -> usize { words.len() }\n",
    }),
    fixed: Some(Example {
        script: "Look",
        tasks: "use pointy::prelude::*;\n\n#[resource]\npub fn words() -> Vec<String> { vec![String::new(); 3] }\n\n#[resource]\npub fn index(words: &[String]) -> usize { words.len() }\n\n#[task]\npub fn look(words: &[String], index: usize) -> usize { words.len() + index }\n",
    }),
};

/// `way` leads from a resource back to itself.
#[must_use]
pub fn new(place: Span, way: &[&str]) -> Diagnostic {
    let names: Vec<String> = way.iter().map(|name| format!("`{name}`")).collect();
    let message = match names.as_slice() {
        [one, _] => format!("the resource {one} needs itself"),
        [first, second, rest @ ..] => {
            let rest: String = rest.iter().map(|name| format!(", which needs {name}")).collect();
            format!("the resource {first} needs {second}{rest}")
        }
        [] | [_] => "a resource needs itself".to_owned(),
    };
    PAGE.error_in_tasks(place, message)
        .here("needs what needs it")
        .help("take out one of these parameters, or make both in one resource")
}
