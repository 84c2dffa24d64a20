//! Values that an operator cannot take together.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0320` prints.
pub static PAGE: Page = Page {
    code: "P0320",
    title: "values that an operator cannot take",
    text: "\
An operator works on values that belong together:

- `+ - * / %` on numbers; `+` also on two texts, two lists or two times;
- `< <= > >=` on two numbers, two texts or two times;
- `== !=` on two values of one kind;
- `&& || !` on `true` and `false` only.

A text is never taken for a number, even if it looks like one: `\"5\"` is a text, `5` is a number.",
    broken: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.country > 100] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
    fixed: Some(Example {
        script: r#"Load[path="a.json"] |-> std::When[test=it.total > 100] (Yes |-> Review, No |-> Approve)"#,
        tasks: TASKS,
    }),
};

const TASKS: &str = "use pointy::prelude::*;\n\n#[record]\npub struct Order { pub total: f64, pub items: u32, pub country: String, pub note: Option<String> }\n\n#[task]\npub fn load(path: &str) -> Order { Order { total: 12.5, items: path.len() as u32, country: \"DE\".to_owned(), note: None } }\n\n#[task]\npub fn review(order: Order) -> f64 { order.total }\n\n#[task]\npub fn approve(order: Order) -> f64 { order.total }\n";

/// Two operands that do not go together, each with what it is.
#[must_use]
pub fn new(span: Span, sign: &str, a: (Span, &str), b: (Span, &str)) -> Diagnostic {
    PAGE.error(span, format!("`{sign}` cannot take {} and {} together", a.1, b.1))
        .label(a.0, format!("this is {}", a.1))
        .label(b.0, format!("this is {}", b.1))
        .help(match sign {
            "&&" | "||" => "write a comparison on each side, like `a > 1 && b == \"x\"`",
            "==" | "!=" | "<" | "<=" | ">" | ">=" => "compare values of one kind",
            "??" => "give a value of the same kind behind `??`: without quotes for a number, with them for a text",
            _ => "take two numbers, or for `+` two texts, two lists or two durations",
        })
}

/// `a > "5"`, where `a` is a number.
#[must_use]
pub fn number_in_quotes(found: Diagnostic, span: Span, number: &str) -> Diagnostic {
    found.help(format!("write `{number}` without quotes")).likely(span, number)
}

/// `a == "x" || "y"`: `left` is `a == `.
#[must_use]
pub fn second_choice(found: Diagnostic, span: Span, left: &str) -> Diagnostic {
    let left = left.trim_end();
    found.help(format!("say on each side what is compared: `{left} …`")).likely(span.before(), format!("{left} "))
}

/// The operand of `!` or of a sign.
#[must_use]
pub fn unary(span: Span, sign: &str, given: &str) -> Diagnostic {
    let wanted = if sign == "!" { "true or false" } else { "a number" };
    PAGE.error(span, format!("`{sign}` takes {wanted}, and this is {given}"))
        .here(format!("this is {given}"))
        .help(if sign == "!" { "write a comparison in parentheses: `!(a == 1)`" } else { "write a number" })
}

/// Items of a list.
#[must_use]
pub fn items(span: Span, before: &str, this: &str) -> Diagnostic {
    PAGE.error(span, format!("the items of a list are of one kind: before this stands {before}, and this is {this}"))
        .here("another kind")
        .help("write values of one kind")
}

/// The two values of `c ? a : b`.
#[must_use]
pub fn choices(span: Span, a: (Span, &str), b: (Span, &str)) -> Diagnostic {
    PAGE.error(span, format!("both values of `? :` must be of one kind, and these are {} and {}", a.1, b.1))
        .label(a.0, format!("this is {}", a.1))
        .label(b.0, format!("this is {}", b.1))
        .help("write two values of one kind")
}

/// What stands before `?`.
#[must_use]
pub fn condition(span: Span, given: &str) -> Diagnostic {
    PAGE.error(span, format!("before `?` stands what is true or false, and this is {given}"))
        .here(format!("this is {given}"))
        .help("write a comparison, like `a > 1`")
}

/// The rule of `std::When`.
#[must_use]
pub fn rule(span: Span, given: &str) -> Diagnostic {
    PAGE.error(span, format!("a rule must say true or false, and this is {given}"))
        .here(format!("this is {given}"))
        .help("write a comparison, like `it.total > 100`")
}

/// A rule in quotes.
#[must_use]
pub fn quoted_rule(found: Diagnostic, span: Span, rule: &str) -> Diagnostic {
    found.help("write the rule without quotes").likely(span, rule)
}

/// The value of a parameter.
#[must_use]
pub fn param(
    span: Span,
    param: &str,
    ty: &str,
    given: &str,
    wanted: &str,
    place: Option<Span>,
) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{param}` takes {ty}, and this is {given}"))
        .here(format!("this is {given}"))
        .help(format!("write an expression that gives {wanted}"));
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}
