//! A value that may be null where one must be there.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0324` prints.
pub static PAGE: Page = Page {
    code: "P0324",
    title: "a value that may be null",
    text: "\
This value may be null, which means that it may not be there at all: an `Option` in a record, an input with a
`?`, a variable of the environment. Nobody can say whether \"not there\" is larger than 5, and a rule that
silently says no would be worse than an error.

Say with `??` what to take if it is null: `(it.discount ?? 0) > 5`. To ask whether it is there, compare it with
`null`: `it.discount != null`.",
    broken: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test="vip: " + it.note == "vip: yes"] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test="vip: " + (it.note ?? "no") == "vip: yes"] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n\n#[task]\npub fn review(order: Order) -> f64 { order.total }\n\n#[task]\npub fn approve(order: Order) -> f64 { order.total }\n";

/// An operand as written that may be null; `zero` is what to take instead, where one is natural.
#[must_use]
pub fn new(span: Span, written: &str, by: &str, zero: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("`{written}` may be null, and `{by}` needs a value")).here("may be null");
    match zero {
        Some(zero) => found
            .help(format!("say what to take then: `({written} ?? {zero})`"))
            .fix(span, format!("({written} ?? {zero})")),
        None => found.help(format!("say what to take then: `({written} ?? …)`")),
    }
}

/// `??` behind what is never null.
#[must_use]
pub fn never(a: Span, b: Span) -> Diagnostic {
    PAGE.error(a, "this is never null, so what stands behind `??` is never taken")
        .here("never null")
        .label(b, "never taken")
        .help("leave out `??` and what stands behind it")
        .fix(Span::new(a.end, b.end), "")
}

/// A field of what may be null.
#[must_use]
pub fn field(span: Span, name: &str) -> Diagnostic {
    PAGE.error(span, format!("this may be null, and then has no field `{name}`"))
        .here("may be null")
        .help("let a task look at it, or give the field a value of its own")
}

/// A value for a parameter that is always needed.
#[must_use]
pub fn param(span: Span, param: &str, ty: &str, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("this may be null, and `{param}` takes {ty}"))
        .here("may be null")
        .help("say what to take then: `… ?? value`");
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}
