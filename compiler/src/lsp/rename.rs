//! A new name for an input, a constant, a kept result or a task: everywhere, or nowhere with a sentence that says why.
//!
//! Parameters take values by name, so a parameter that had the old name is given an attribute instead. Whatever was
//! found out beforehand, the changed script is checked, and must mean what it meant.

use super::documents::{Document, Documents};
use super::hover::task_place;
use super::in_tests;
use super::lookup::task_under;
use super::meaning::Meaning;
use super::rename_tests::{self, Renamed};
use super::under::Under;
use crate::ast::{Chain, Event, Step, Subject, Use};
use crate::check::notes::{Called, Reader, Thing};
use crate::diagnostics::{Severity, Sink};
use crate::lex::{self, Kind};
use crate::source::Span;
use lsp_types::{
    Position, PrepareRenameResponse, RenameParams, TextDocumentPositionParams, TextEdit, Uri, WorkspaceEdit,
};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::str::FromStr;

/// Why there is no new name, in a sentence.
pub(super) type Refused = String;

/// The changes of several files, by their names as the editor knows them.
pub(super) type Changes = BTreeMap<String, Vec<TextEdit>>;

/// A change of one text.
pub(super) type Edit = (Span, String);

/// What can have a new name.
enum Target<'d> {
    Thing(&'d Document, Thing),
    Task(super::lookup::TaskPlace, Vec<Rc<Document>>),
    /// A workflow that is used, by the name that the script gives it.
    Workflow(&'d Document, &'d Use),
}

/// Whether the word under the cursor can have another name, and what it is now.
pub(super) fn prepare(
    documents: &Documents,
    params: &TextDocumentPositionParams,
) -> Result<PrepareRenameResponse, Refused> {
    let uri = &params.text_document.uri;
    target(documents, uri, params.position)?;
    let (range, placeholder) = word(documents, uri, params.position).ok_or_else(nothing_here)?;
    Ok(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder })
}

/// The word itself: the last one of an event, without the `$` of a name that is read.
fn word(documents: &Documents, uri: &Uri, position: Position) -> Option<(lsp_types::Range, String)> {
    let Some(document) = documents.get(uri) else {
        let (task, scripts) = task_under(documents, uri, position)?;
        let file = scripts.first()?.tasks.iter().find(|file| file.path == task.path)?;
        return Some((file.text.range(task.name), task.name.of(file.text.str()).to_owned()));
    };
    let at = document.text.offset(position);
    if let Some(script) = &document.tested {
        let (span, _) = in_tests::part(document, script, at)?;
        return Some((document.text.range(span), span.of(document.text.str()).to_owned()));
    }
    if let Some(alias) = document.used_at(at).and_then(|used| used.alias.as_ref()) {
        return Some((document.text.range(alias.span), alias.text.clone()));
    }
    let (_, part) = document.under(at)?;
    let span = match part {
        Under::Given(name, _) | Under::Read(name) => name.span,
        Under::Event(event) => event.path.last()?.span,
        Under::Environment(_)
        | Under::It
        | Under::Piped
        | Under::Attribute(..)
        | Under::Directive(_)
        | Under::Outcome(_)
        | Under::Type(_)
        | Under::Argument(_)
        | Under::Retry(_)
        | Under::Link(_)
        | Under::Word(_) => return None,
    };
    Some((document.text.range(span), span.of(document.text.str()).to_owned()))
}

fn nothing_here() -> Refused {
    "Here is nothing that can have another name: it can be an input, a constant, a result that `as` keeps, or a task."
        .to_owned()
}

fn target<'d>(documents: &'d Documents, uri: &Uri, position: Position) -> Result<Target<'d>, Refused> {
    let Some(document) = documents.get(uri) else {
        let (task, scripts) = task_under(documents, uri, position).ok_or_else(nothing_here)?;
        return Ok(Target::Task(task, scripts));
    };
    let at = document.text.offset(position);
    if let Some(used) = document.used_at(at).filter(|used| used.alias.is_some()) {
        return Ok(Target::Workflow(document, used));
    }
    let (document, (_, part)) = match &document.tested {
        Some(script) => (&**script, in_tests::part(document, script, at).ok_or_else(nothing_here)?),
        None => (document, document.under(at).ok_or_else(nothing_here)?),
    };
    if let Some(thing) = document.thing(part) {
        return match thing {
            Thing::Resource(_) => {
                Err("A resource has its name from its function in Rust: rename it there.".to_owned())
            }
            Thing::Input(_) | Thing::Implied(_) | Thing::Constant(_) | Thing::Kept(_) => {
                Ok(Target::Thing(document, thing))
            }
        };
    }
    match part {
        Under::Event(event) => {
            let step = document.notes().step(event.span);
            let step =
                step.ok_or("No task is known by this name, so there is none that could have another one.")?;
            if let Called::Workflow(_) = step.called {
                let used = document.used_as(event);
                return used.map(|used| Target::Workflow(document, used)).ok_or_else(nothing_here);
            }
            let place = task_place(step).ok_or("Events of `std` keep their names.")?;
            let task = document.task_at(place).ok_or_else(nothing_here)?;
            Ok(Target::Task(task, documents.family(document)))
        }
        Under::Attribute(..) => Err(
            "A parameter has its name from the task in Rust, and other attributes are words of the language."
                .to_owned(),
        ),
        Under::Outcome(_) => {
            Err("An outcome has its name from its enum in Rust: rename it there.".to_owned())
        }
        Under::Type(_) | Under::Argument(_) => {
            Err("Types keep their names here: those of the tasks are renamed in Rust.".to_owned())
        }
        Under::Given(..)
        | Under::Read(_)
        | Under::Environment(_)
        | Under::It
        | Under::Piped
        | Under::Directive(_)
        | Under::Retry(_)
        | Under::Link(_)
        | Under::Word(_) => Err(nothing_here()),
    }
}

/// All changes that give the word under the cursor another name.
#[allow(clippy::mutable_key_type, reason = "the protocol's type has names of files as its keys")]
pub(super) fn rename(documents: &Documents, params: &RenameParams) -> Result<WorkspaceEdit, Refused> {
    let place = &params.text_document_position;
    let new = params.new_name.trim();
    let changes = match target(documents, &place.text_document.uri, place.position)? {
        Target::Thing(document, thing) => of_thing(documents, document, &thing, new.trim_start_matches('$'))?,
        Target::Workflow(document, used) => of_workflow(documents, document, used, new)?,
        Target::Task(task, scripts) => super::rename_task::of_task(documents, &task, &scripts, new)?,
    };
    let mut named: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for (name, edits) in changes {
        let uri = Uri::from_str(&name).map_err(|error| format!("`{name}` is no name of a file: {error}"))?;
        named.insert(uri, edits);
    }
    Ok(WorkspaceEdit { changes: Some(named), ..WorkspaceEdit::default() })
}

/// Whether a text is one word that a script can give to something.
fn is_word(text: &str) -> bool {
    let tokens = lex::text(text, &mut Sink::default());
    let [token] = tokens.list.as_slice() else { return false };
    token.kind == Kind::Name && token.span.start == 0 && token.span.end as usize == text.len()
}

fn of_thing(
    documents: &Documents,
    document: &Document,
    thing: &Thing,
    new: &str,
) -> Result<Changes, Refused> {
    if !is_word(new) || ["true", "false", "null", "it", "env"].contains(&new) {
        return Err(format!("`{new}` is no name: write one word of letters, digits and `_`."));
    }
    let old = thing.place().unwrap_or_default().of(document.text.str());
    if old == new {
        return Ok(Changes::new());
    }
    has_no_error(document)?;
    if matches!(thing, Thing::Input(_)) {
        is_not_given(documents, document, old)?;
    }
    let mut edits: Vec<Edit> = thing.place().map(|place| (place, new.to_owned())).into_iter().collect();
    for reader in document.notes().readers_of(thing) {
        match reader {
            Reader::Word(span) => edits.push((*span, new.to_owned())),
            Reader::Param { event, param, resource: None } => {
                let step = written(document, *event).ok_or("The step that takes it is not found.")?;
                edits.push(attribute(step, *event, param, new));
            }
            Reader::Param { event, param, resource: Some(resource) } => {
                let event = event.of(document.text.str());
                return Err(format!(
                    "The resource `{resource}`, which `{event}` needs, takes `{old}` by the name of its parameter `{param}`: \
                     rename that in Rust as well, then both by hand."
                ));
            }
        }
    }
    let mut changes = checked(documents, document, edits, new)?;
    if matches!(thing, Thing::Input(_)) {
        changes.extend(rename_tests::changes(documents, document, Renamed::Input(old), new));
    }
    Ok(changes)
}

/// A workflow has its name in the script that uses it, and nowhere else but in the tests.
fn of_workflow(
    documents: &Documents,
    document: &Document,
    used: &Use,
    new: &str,
) -> Result<Changes, Refused> {
    if !is_word(new) {
        return Err(format!("`{new}` is no name of an event: write one word like `Payment`."));
    }
    let old = used.alias.as_ref().ok_or_else(nothing_here)?;
    if old.text == new {
        return Ok(Changes::new());
    }
    has_no_error(document)?;
    let places = document.places_of_workflow(used, true);
    let edits = places.into_iter().map(|place| (place, new.to_owned())).collect();
    let mut changes = checked(documents, document, edits, new)?;
    changes.extend(rename_tests::changes(documents, document, Renamed::Task(&old.text), new));
    Ok(changes)
}

/// The changes of a script, which after them must mean what it means now.
fn checked(
    documents: &Documents,
    document: &Document,
    mut edits: Vec<Edit>,
    new: &str,
) -> Result<Changes, Refused> {
    edits.sort();
    edits.dedup();
    let text = applied(document.text.str(), &edits);
    let changed = Document::new(&document.uri, text, documents.unsaved());
    means_the_same(document, &changed, new)?;
    let edits =
        edits.into_iter().map(|(span, new_text)| TextEdit { range: document.text.range(span), new_text });
    Ok(Changes::from([(document.uri.as_str().to_owned(), edits.collect())]))
}

/// Other workflows give an input its value by its name.
fn is_not_given(documents: &Documents, document: &Document, old: &str) -> Result<(), Refused> {
    let family = documents.family(document);
    let runs = |other: &&Rc<Document>| {
        other.notes().steps.iter().any(|step| match step.called {
            Called::Workflow(place) if place == Span::default() => other.path == document.path,
            Called::Workflow(place) => other.file_of(place).map(|file| &file.path) == document.path.as_ref(),
            Called::Task(_) | Called::Builtin(_) => false,
        })
    };
    match family.iter().find(runs) {
        Some(other) => Err(format!(
            "`{}` runs this workflow as an event, which is given `{old}` by that name: rename it in both by hand.",
            short(other)
        )),
        None => Ok(()),
    }
}

/// What a name means is certain only where the whole script is understood.
pub(super) fn has_no_error(document: &Document) -> Result<(), Refused> {
    let mut found = document.compiled.diagnostics.iter();
    match found.find(|found| found.severity == Severity::Error) {
        Some(found) => Err(format!(
            "`{}` has an error ({}: {}); mend it first, so that it is certain what each name means.",
            short(document),
            found.code,
            found.message
        )),
        None => Ok(()),
    }
}

/// The file's own name.
pub(super) fn short(document: &Document) -> String {
    let name = document.path.as_ref().and_then(|path| path.file_name());
    name.map_or_else(|| "the script".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn means_the_same(before: &Document, after: &Document, new: &str) -> Result<(), Refused> {
    let known = &before.compiled.diagnostics;
    let found = after.compiled.diagnostics.iter().find(|found| {
        found.severity == Severity::Error || !known.iter().any(|known| known.code == found.code)
    });
    if let Some(found) = found {
        return Err(format!(
            "With the name `{new}` the script would be wrong ({}): {}.",
            found.code, found.message
        ));
    }
    match Meaning::of(before).difference(&Meaning::of(after)) {
        Some(what) => Err(format!("With the name `{new}` the script would do something else: {what}.")),
        None => Ok(()),
    }
}

/// A text after all these edits, which do not overlap and are in order.
pub(super) fn applied(text: &str, edits: &[Edit]) -> String {
    let mut changed = text.to_owned();
    for (span, replacement) in edits.iter().rev() {
        changed.replace_range(span.start as usize..span.end as usize, replacement);
    }
    changed
}

/// The step that runs an event.
fn written(document: &Document, event: Span) -> Option<&Step> {
    fn within(chain: &Chain, event: Span) -> Option<&Step> {
        let parts = std::iter::once(&chain.first).chain(chain.rest.iter().map(|(_, part)| part));
        parts.flat_map(|part| &part.branches).find_map(|step| {
            let own = match &step.subject {
                Subject::Event(Event { span, .. }) if *span == event => Some(step),
                Subject::Group(group) => group.chains.iter().find_map(|chain| within(chain, event)),
                Subject::Event(_) | Subject::Error(_) => None,
            };
            own.or_else(|| {
                let mut arms = step.branch.iter().flat_map(|branch| &branch.arms);
                arms.find_map(|arm| within(&arm.chain, event))
            })
        })
    }
    within(document.script().chain.as_ref()?, event)
}

/// `[param=$new]` at a step, behind the attributes that it has.
fn attribute(step: &Step, event: Span, param: &str, new: &str) -> Edit {
    match &step.attributes {
        None => (event.after(), format!("[{param}=${new}]")),
        Some(all) => match all.items.last() {
            Some(last) => (last.span.after(), format!(", {param}=${new}")),
            None => (Span::new(all.span.start + 1, all.span.start + 1), format!("{param}=${new}")),
        },
    }
}
