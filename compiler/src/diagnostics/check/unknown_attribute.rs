//! No such attribute.

use crate::diagnostics::{Diagnostic, Example, Page};
use crate::source::Span;

/// What `pointyc explain P0301` prints.
pub static PAGE: Page = Page {
    code: "P0301",
    title: "no such attribute",
    text: "\
What stands in `[…]` behind an event are its attributes: values for the parameters of its task, or settings of
the step such as `timeout` and `executor`. This name is neither a parameter nor a setting.

Often it is misspelt, or belongs to another task. `pointyc check --verbose` shows what each step takes.

Where a parameter is called like a setting, the parameter gets the value. `step.timeout=…` is then the setting.",
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
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help("leave it out, or add a parameter of that name to the task"),
    };
    match function {
        Some(place) => found.in_tasks(place, "the task"),
        None => found,
    }
}

/// On another workflow, which stands in another script.
#[must_use]
pub fn of_workflow(mut found: Diagnostic, name: &str) -> Diagnostic {
    if let Some(label) = found.labels.last_mut() {
        label.text = "the workflow".to_owned();
    }
    if found.fix.is_some() { found } else { found.help(format!("leave it out, or add a line `input {name}` to the workflow")) }
}

/// On a built-in event, which takes these.
#[must_use]
pub fn of_builtin(found: Diagnostic, event: &str, known: &[&str]) -> Diagnostic {
    let known = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    found.help(format!("leave it out: `{event}` takes {known} and the attributes of every step, such as `timeout`"))
}

/// A parameter that Pointy fills; `what` it fills it with. `remove`: the attribute with its comma.
#[must_use]
pub fn by_itself(span: Span, name: &str, what: &str, remove: Span, place: Option<Span>) -> Diagnostic {
    let found = PAGE
        .error(span, format!("`{name}` is {what}, which Pointy gives to the task"))
        .here("cannot be given")
        .help("leave it out")
        .fix(remove, "");
    match place {
        Some(place) => found.in_tasks(place, "this parameter"),
        None => found,
    }
}

/// An attribute of events, on a group. `remove`: the attribute with its comma.
#[must_use]
pub fn of_events(span: Span, name: &str, remove: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is about one event, and this is a group"))
        .here("not here")
        .help(format!("write it behind the event that it is about: `Event[{name}=…]`"))
        .likely(remove, "")
}

/// `step.name`, where the step has no such attribute.
#[must_use]
pub fn of_the_step(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("a step has no attribute `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `step.{nearest}`")).fix(span, nearest),
        None => found.here("unknown").help("leave it out: `step.` stands before attributes such as `timeout` only"),
    }
}

/// `step.name`, where the name is that of a parameter; `prefix` is `step.`.
#[must_use]
pub fn of_the_task(span: Span, name: &str, prefix: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is a parameter of the task, not an attribute of the step"))
        .here("a parameter")
        .help(format!("write `{name}=…` without `step.`"))
        .fix(prefix, "")
}

/// On a group.
#[must_use]
pub fn on_group(span: Span, name: &str, nearest: Option<&str>) -> Diagnostic {
    let found = PAGE.error(span, format!("a group has no attribute `{name}`"));
    match nearest {
        Some(nearest) => found.here(format!("did you mean `{nearest}`?")).help(format!("write `{nearest}`")).likely(span, nearest),
        None => found.here("unknown").help("a value for a parameter goes to the event itself"),
    }
}

/// An attribute of groups, on an event. `remove`: the attribute with its comma.
#[must_use]
pub fn of_groups(span: Span, name: &str, event: &str, remove: Span) -> Diagnostic {
    PAGE.error(span, format!("`{name}` is about the branches of a group, and `{event}` is an event"))
        .here("not here")
        .help(format!("write it behind a group, `{{ A || B }}[{name}=…]`, or leave it out"))
        .fix(remove, "")
}
