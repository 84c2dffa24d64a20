//! What is said of the part of a script under the cursor.

use super::documents::{Document, Documents};
use super::in_tests;
use super::under::{Owner, Under};
use crate::ast::{Event, Factor, LinkKind, Name, Retry, Use};
use crate::catalogue::builtin::{BUILTINS, Builtin};
use crate::catalogue::folded;
use crate::check::notes::{Bound, Called, Gift, Outcome, Reader, Step, Thing};
use crate::parse;
use crate::signature::{Returns, Signature};
use crate::source::Span;
use crate::vocabulary::{attributes, constraints, directives, executors, types};
use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

/// What is known of the part under the cursor.
pub(super) fn hover(documents: &Documents, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let document = documents.get(&place.text_document.uri)?;
    let at = document.text.offset(place.position);
    if document.tested.is_none()
        && let Some(used) = document.used_at(at)
    {
        return of_use(document, used);
    }
    let (span, value) = match &document.tested {
        Some(script) => in_tests::said(document, script, at)?,
        None => {
            let (span, part) = document.under(at)?;
            (span, said(document, span, part)?)
        }
    };
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Some(Hover { contents, range: Some(document.text.range(span)) })
}

/// The line with `use` says what its events say.
fn of_use(document: &Document, used: &Use) -> Option<Hover> {
    let mut events = document.script().events().into_iter().map(|(event, _)| event);
    let event = events.find(|event| document.used_as(event).is_some_and(|found| found.span == used.span))?;
    let Some(Called::Workflow(place)) = document.notes().step(event.span).map(|step| &step.called) else {
        return None;
    };
    let value = of_workflow(document, event, *place);
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Some(Hover { contents, range: Some(document.text.range(used.span)) })
}

fn said(document: &Document, span: Span, part: Under<'_>) -> Option<String> {
    Some(match part {
        Under::Event(event) => of_event(document, event)?,
        Under::Given(name, _) | Under::Read(name) => of_name(document, &document.thing(part)?, name),
        Under::Environment(name) => {
            format!(
                "`$env.{}`\n\nA variable of the environment, read when the workflow starts; `null` where it is not set.",
                name.text
            )
        }
        Under::It => "`it`\n\nThe piped value that a rule looks at.".to_owned(),
        Under::Piped => "`_`\n\nThe next piped value.".to_owned(),
        Under::Attribute(name, owner) => of_attribute(document, name, owner)?,
        Under::Directive(name) => {
            let found = directives::find(&name.text)?;
            format!("`@{}:` {}\n\n{}", found.name, found.value.words(), found.doc)
        }
        Under::Outcome(label) => {
            let (_, outcome) = document.notes().arms.iter().find(|(place, _)| *place == label)?;
            of_outcome(outcome)
        }
        Under::Type(ty) => of_type(document, &ty.name.text)?,
        Under::Argument(argument) => of_type(document, &argument.path.last()?.text)?,
        Under::Retry(retry) => of_retry(retry),
        Under::Link(link) => {
            match (link.kind, document.notes().pipes.iter().find(|pipe| pipe.link == span)) {
                (LinkKind::Then, _) => {
                    "`->`\n\nWhat stands behind it runs next; the result before it is dropped.".to_owned()
                }
                (LinkKind::Pipe, None) => {
                    "`|->`\n\nThe result before it goes into what stands behind it.".to_owned()
                }
                (LinkKind::Pipe, Some(pipe)) => {
                    let types = document.notes().shown(&pipe.values);
                    format!("`|->` `{types}`\n\nThe result before it goes into what stands behind it.")
                }
            }
        }
        Under::Word(name) => of_word(&name.text)?,
    })
}

/// A signature as Rust has it.
fn shown(signature: &Signature) -> String {
    let head = if signature.is_async { "async fn" } else { "fn" };
    let params: Vec<String> =
        signature.params.iter().map(|param| format!("{}: {}", param.name, param.passing)).collect();
    let gives = match &signature.returns {
        Returns::Plain(ty) => ty.to_string(),
        Returns::Result(ty, _) => format!("Result<{ty}>"),
    };
    format!("{head} {}({}) -> {gives}", signature.name, params.join(", "))
}

pub(super) fn of_event(document: &Document, event: &Event) -> Option<String> {
    let step = document.notes().step(event.span);
    let mut text = match step.map(|step| &step.called) {
        Some(Called::Task(place)) => {
            let mut tasks = document.catalogue().tasks.iter();
            of_task(&tasks.find(|task| task.signature.span == *place)?.signature)
        }
        Some(Called::Workflow(place)) => of_workflow(document, event, *place),
        Some(Called::Builtin(name)) => of_builtin(BUILTINS.iter().find(|builtin| builtin.name == *name)?),
        None => without_step(document, event)?,
    };
    if let Some(step) = step {
        // A workflow knows its run by itself, under no name.
        for bound in step.params.iter().filter(|bound| !bound.name.is_empty()) {
            text.push_str(&format!("\n- `{}: {}` ← {}", bound.name, bound.passing, of_gift(document, bound)));
        }
        if step.outcomes.iter().any(|outcome| outcome.name.is_some()) {
            let each = step.outcomes.iter().map(|outcome| match &outcome.name {
                Some(name) => format!("{} {name}{}", outcome.number, carried(outcome)),
                None => format!("{} failure", outcome.number),
            });
            text.push_str(&format!("\n\noutcomes: {}", each.collect::<Vec<_>>().join(", ")));
        }
        text.push_str(&format!("\n\n{}", executors::doc(step.executor)));
    }
    Some(text)
}

/// A workflow that is used: its file, what it says of itself, and its inputs as they stand there.
fn of_workflow(document: &Document, event: &Event, place: Span) -> String {
    let name = event.span.of(document.text.str());
    // The script itself has no place behind the tasks.
    let file = document.file_of(place).filter(|_| place != Span::default());
    let path = file.map_or(document.path.as_deref(), |file| Some(file.path.as_path()));
    let text = file.map_or(&document.text, |file| &file.text).str();
    let file_name = path.and_then(|path| path.file_name()).unwrap_or_default().to_string_lossy();
    let (script, _) = parse::text(text);
    let mut said = format!("`{name}`: the workflow of `{file_name}`\n\n{}\n", script.docs.join("\n"));
    let inputs: Vec<&str> = script.inputs().map(|input| input.span.of(text)).collect();
    if !inputs.is_empty() {
        said.push_str(&format!("```pty\n{}\n```\n", inputs.join("\n")));
    }
    if let Some(step) = document.notes().step(event.span).filter(|step| !step.gives.is_empty()) {
        said.push_str(&format!("\nIt gives `{}`.\n", document.notes().shown(&step.gives)));
    }
    said
}

/// An event that the check did not come to, by its name alone.
fn without_step(document: &Document, event: &Event) -> Option<String> {
    let (last, spaces) = event.path.split_last()?;
    if spaces.first().is_some_and(|space| space.text == "std") {
        let found = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(&last.text));
        return found.map(of_builtin);
    }
    let mut tasks = document.catalogue().tasks.iter();
    let found = tasks.find(|task| folded(&task.signature.name) == folded(&last.text))?;
    Some(of_task(&found.signature))
}

/// A task: its signature and its documentation.
pub(super) fn of_task(signature: &Signature) -> String {
    let docs =
        if signature.docs.is_empty() { String::new() } else { format!("{}\n", signature.docs.join("\n")) };
    format!("```rust\n{}\n```\n\n{docs}", shown(signature))
}

/// A built-in event.
pub(super) fn of_builtin(builtin: &Builtin) -> String {
    let params: Vec<String> =
        builtin.params.iter().map(|(name, kind)| format!("{name}: {}", kind.words())).collect();
    let gives = builtin.gives.words();
    format!("```\nstd::{}[{}]\n```\n\n{} It gives {gives}.\n", builtin.name, params.join(", "), builtin.doc)
        .replace("It gives it always fails.", "It always fails.")
}

/// Where a parameter has its value from, in words.
fn of_gift(document: &Document, bound: &Bound) -> String {
    let name = &bound.name;
    match &bound.gift {
        Gift::Attribute(value) => format!("`{}`, its attribute", value.of(document.text.str())),
        Gift::Piped(values) => {
            let given: Vec<String> = values
                .iter()
                .map(|(_, giver)| match giver {
                    Some(giver) => format!("what `{giver}` gives"),
                    None => "what is piped".to_owned(),
                })
                .collect();
            given.join(" and ")
        }
        Gift::Named(Thing::Input(_)) => format!("the input `{name}`"),
        Gift::Named(Thing::Implied(_)) => format!("the input `{name}`, which needs no line"),
        Gift::Named(Thing::Constant(_)) => format!("the constant `{name}`"),
        Gift::Named(Thing::Kept(_)) => format!("`{name}`, which `as {name}` keeps"),
        Gift::Named(Thing::Resource(_)) => format!("the resource `{name}`"),
        Gift::Run => "the run itself".to_owned(),
        Gift::Nothing => "`None`, for nothing gives it a value".to_owned(),
        Gift::Missing => "**nothing gives it a value**".to_owned(),
    }
}

fn carried(outcome: &Outcome) -> String {
    if outcome.carries.is_empty() { String::new() } else { format!("({})", outcome.carries.join(", ")) }
}

pub(super) fn of_outcome(outcome: &Outcome) -> String {
    let name = match (&outcome.name, outcome.number) {
        (Some(name), number) => format!("{number} {name}"),
        (None, 0) => "0, failure".to_owned(),
        (None, 1) => "1, success".to_owned(),
        (None, number) => number.to_string(),
    };
    match outcome.carries.as_slice() {
        [] => format!("outcome `{name}`\n\nIt carries nothing, so `->` follows it."),
        carries => format!("outcome `{name}`\n\nIt carries `{}`, which `|->` passes on.", carries.join(", ")),
    }
}

pub(super) fn of_name(document: &Document, thing: &Thing, name: &Name) -> String {
    let notes = document.notes();
    let mut text = match thing {
        Thing::Input(place) => {
            let item = document.script().inputs().find(|input| input.name.span == *place);
            let (line, docs) = item.map_or((String::new(), String::new()), |item| {
                (item.span.of(document.text.str()).to_owned(), item.docs.join("\n"))
            });
            let ty =
                notes.inputs.iter().find(|input| input.name == name.text).map(|input| input.ty.to_string());
            let ty = ty.map(|ty| format!("\n\nTasks see it as `{ty}`.")).unwrap_or_default();
            let flag = name.text.replace('_', "-");
            format!("```pty\n{line}\n```\n\n{docs}{ty}\n\nIt is given as `--{flag}`.")
        }
        Thing::Constant(place) => {
            let mut constants = document.script().constants();
            let item = constants.find(|constant| constant.name.span == *place).map(|constant| constant.span);
            let line = item.unwrap_or_default().of(document.text.str()).to_owned();
            format!("```pty\n{line}\n```\n\nA constant.")
        }
        Thing::Kept(place) => {
            let ty = notes.kept.get(place).map(|value| notes.shown(&[*value])).unwrap_or_default();
            format!(
                "```\n{}: {ty}\n```\n\nA result that `as` keeps for later steps of the same chain.",
                name.text
            )
        }
        Thing::Implied(name) => format!("the input `{name}`"),
        Thing::Resource(place) => {
            let mut all = document.catalogue().resources.iter();
            let found = all.find(|resource| resource.signature.span == *place);
            found.map_or(String::new(), |resource| of_task(&resource.signature))
                + "\n\nA resource, made once."
        }
    };
    let mut takers: Vec<String> = Vec::new();
    for reader in notes.readers_of(thing) {
        if let Reader::Param { event, param, resource } = reader {
            let by = match resource {
                Some(resource) => format!("the resource `{resource}`"),
                None => format!("`{}`", event.of(document.text.str())),
            };
            let taker = format!("{by} as `{param}`");
            if !takers.contains(&taker) {
                takers.push(taker);
            }
        }
    }
    if !takers.is_empty() {
        text.push_str(&format!("\n\nTaken by {}.", takers.join(", ")));
    }
    text
}

fn of_attribute(document: &Document, name: &Name, owner: Owner<'_>) -> Option<String> {
    if matches!(owner, Owner::Input) {
        let found = constraints::CONSTRAINTS.iter().find(|found| found.name == name.text)?;
        return Some(format!("`{}`\n\n{} For {}.", found.example, found.doc, found.inputs));
    }
    if let Owner::Event(event) = owner
        && let Some(step) = document.notes().step(event.span)
        && let Some(bound) = step.params.iter().find(|bound| bound.name == name.text)
    {
        let event = event.span.of(document.text.str());
        return Some(format!("`{}: {}`\n\nA parameter of `{event}`.", bound.name, bound.passing));
    }
    let found = attributes::find(&name.text)?;
    Some(format!("`{}`\n\n{}", found.name, found.doc))
}

fn of_type(document: &Document, name: &str) -> Option<String> {
    if let Some(found) = types::TYPES.iter().find(|found| found.name == name) {
        let takers = found.takers.iter().map(|taker| format!("`{taker}`")).collect::<Vec<_>>().join(", ");
        return Some(format!("`{name}`, as `{}`\n\n{} Tasks take it as {takers}.", found.example, found.doc));
    }
    let catalogue = document.catalogue();
    catalogue.types.iter().find(|found| found.name == name)?;
    let fields = catalogue.structs.iter().find(|(found, _)| found == name).map(|(_, fields)| fields);
    let fields: Vec<String> =
        fields.into_iter().flatten().map(|(field, ty)| format!("\n    {field}: {ty},")).collect();
    let body = if fields.is_empty() { String::new() } else { format!(" {{{}\n}}", fields.concat()) };
    Some(format!("```rust\n{name}{body}\n```\n\nA type of the tasks."))
}

fn of_retry(retry: &Retry) -> String {
    match &retry.factor {
        None => "`*`\n\nAt most 3 attempts, with a pause of 1 s that doubles.".to_owned(),
        Some(Factor::Number(times, _)) => format!("`* {times}`\n\nAt most {times} attempts in all."),
        Some(Factor::Constant(name)) => {
            format!("`* ${0}`\n\nAt most `{0}` attempts in all.", name.text)
        }
    }
}

fn of_word(word: &str) -> Option<String> {
    if let Some(executors::Meaning::Here(Some(executor))) = executors::meaning(word) {
        return Some(format!("`{word}`\n\n{}", executors::doc(executor)));
    }
    let doc = match word {
        "DAG" | "strict" => "Each event may occur only once.",
        "CFG" | "flexible" => "Any event may occur again, which is the default.",
        _ => return None,
    };
    Some(format!("`{word}`\n\n{doc}"))
}

/// The step that an event is, if its task stands in the tasks.
pub(super) fn task_place(step: &Step) -> Option<Span> {
    match step.called {
        Called::Task(place) => Some(place),
        Called::Builtin(_) | Called::Workflow(_) => None,
    }
}
