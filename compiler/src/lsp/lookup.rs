//! From a part of a script to where it comes from and to all that name it, and from a task in Rust to its events.

use super::documents::{Document, Documents};
use super::hover::task_place;
use super::in_tests;
use super::under::{Owner, Under};
use super::uri::{beside, path_of, plain, uri_of};
use crate::ast::{Event, Use};
use crate::check::notes::{Called, Reader, Thing};
use crate::source::Span;
use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams, DocumentSymbol, DocumentSymbolParams,
    GotoDefinitionParams, Location, Position, ReferenceParams, SymbolKind, Uri,
};
use std::path::PathBuf;
use std::rc::Rc;

/// A task by its place: the file, and where its name stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TaskPlace {
    pub(super) path: PathBuf,
    pub(super) name: Span,
}

impl Document {
    /// The place of a task, whatever stands before it among all tasks.
    pub(super) fn task_at(&self, place: Span) -> Option<TaskPlace> {
        let file = self.file_of(place)?;
        Some(TaskPlace { path: file.path.clone(), name: file.inside(place) })
    }

    /// The events of a task.
    pub(super) fn events_of(&self, task: &TaskPlace) -> Vec<Span> {
        let steps = self.notes().steps.iter();
        let same = steps
            .filter(|step| task_place(step).and_then(|place| self.task_at(place)).as_ref() == Some(task));
        same.map(|step| step.span).collect()
    }

    /// The places of a script that name a thing; with the one where it is given.
    pub(super) fn places_of(&self, thing: &Thing, given: bool) -> Vec<Span> {
        let readers = self.notes().readers_of(thing).map(|reader| match reader {
            Reader::Word(span) | Reader::Param { event: span, .. } => *span,
        });
        let mut places: Vec<Span> = thing.place().filter(|_| given).into_iter().chain(readers).collect();
        places.sort();
        places.dedup();
        places
    }

    /// The events of a workflow that is used; with the name that the script gives it.
    pub(super) fn places_of_workflow(&self, used: &Use, given: bool) -> Vec<Span> {
        let is_it = |event: &Event| self.used_as(event).is_some_and(|found| found.span == used.span);
        let events = self.script().events().into_iter().map(|(event, _)| event);
        let alias = used.alias.as_ref().filter(|_| given).map(|alias| alias.span);
        alias.into_iter().chain(events.filter(|event| is_it(event)).map(|event| event.span)).collect()
    }

    /// The places of the script that name what is at a place.
    fn alike(&self, at: u32) -> Vec<Span> {
        let part = self.under(at).map(|(_, part)| part);
        if let Some(used) = used_by(self, part, at) {
            return self.places_of_workflow(used, true);
        }
        let Some(part) = part else { return Vec::new() };
        match (self.thing(part), part) {
            (Some(thing), _) => self.places_of(&thing, true),
            (None, Under::Event(event)) => {
                let Some(step) = self.notes().step(event.span) else { return Vec::new() };
                let same = self.notes().steps.iter().filter(|other| other.called == step.called);
                same.map(|step| step.span).collect()
            }
            (None, _) => Vec::new(),
        }
    }
}

/// Where a task stands whose name is under the cursor in a file of tasks, with the scripts that may run it.
pub(super) fn task_under(
    documents: &Documents,
    uri: &Uri,
    position: Position,
) -> Option<(TaskPlace, Vec<Rc<Document>>)> {
    let path = plain(&path_of(uri)?);
    if path.extension().is_none_or(|end| end != "rs") {
        return None;
    }
    let scripts = documents.scripts_of(&path);
    let first = scripts.first()?;
    let file = first.tasks.iter().find(|file| file.path == path)?;
    let at = file.text.offset(position) + file.base;
    let task = first
        .catalogue()
        .tasks
        .iter()
        .find(|task| task.signature.span.start <= at && at <= task.signature.span.end)?;
    Some((first.task_at(task.signature.span)?, scripts))
}

fn events_everywhere(scripts: &[Rc<Document>], task: &TaskPlace) -> Vec<Location> {
    let events = |script: &Rc<Document>| {
        script.events_of(task).into_iter().map(|event| script.location(event)).collect::<Vec<_>>()
    };
    scripts.iter().flat_map(events).collect()
}

/// Where the part under the cursor comes from; of a task in Rust, its events.
pub(super) fn definition(documents: &Documents, params: &GotoDefinitionParams) -> Vec<Location> {
    let place = &params.text_document_position_params;
    let Some(document) = documents.get(&place.text_document.uri) else {
        let found = task_under(documents, &place.text_document.uri, place.position);
        return found.map(|(task, scripts)| events_everywhere(&scripts, &task)).unwrap_or_default();
    };
    let at = document.text.offset(place.position);
    if let Some(script) = &document.tested {
        return in_tests::definition(document, script, at).into_iter().collect();
    }
    if let Some(used) = document.used_at(at) {
        let file = document.path.as_deref().map(|path| beside(path, &used.what));
        let file = file.filter(|file| file.is_file()).and_then(|file| uri_of(&file));
        return file.map(|uri| Location { uri, range: lsp_types::Range::default() }).into_iter().collect();
    }
    let Some((_, part)) = document.under(at) else { return Vec::new() };
    come_from(document, part).into_iter().collect()
}

/// Where a part of a script comes from.
pub(super) fn come_from(document: &Document, part: Under<'_>) -> Option<Location> {
    let notes = document.notes();
    let in_tasks = match part {
        Under::Event(event) => match notes.step(event.span)?.called {
            Called::Task(place) => place,
            Called::Workflow(place) if place != Span::default() => place,
            Called::Workflow(_) | Called::Builtin(_) => return None,
        },
        Under::Given(..) | Under::Read(_) => match document.thing(part)? {
            Thing::Input(place) | Thing::Constant(place) | Thing::Kept(place) => {
                return Some(document.location(place));
            }
            Thing::Resource(place) => place,
            Thing::Implied(_) => return None,
        },
        Under::Attribute(name, Owner::Event(event)) => {
            let step = notes.step(event.span)?;
            if matches!(step.called, Called::Builtin(_)) {
                return None;
            }
            step.params.iter().find(|bound| bound.name == name.text)?.place
        }
        Under::Outcome(label) => notes.arms.iter().find(|(place, _)| *place == label)?.1.place?,
        Under::Type(ty) => type_place(document, &ty.name.text)?,
        Under::Argument(argument) => type_place(document, &argument.path.last()?.text)?,
        Under::Attribute(_, Owner::Group | Owner::Input)
        | Under::Environment(_)
        | Under::It
        | Under::Piped
        | Under::Directive(_)
        | Under::Retry(_)
        | Under::Link(_)
        | Under::Word(_) => return None,
    };
    document.place_in_tasks(in_tasks)
}

fn type_place(document: &Document, name: &str) -> Option<Span> {
    document.catalogue().types.iter().find(|found| found.name == name).map(|found| found.span)
}

/// All that names what is under the cursor.
pub(super) fn references(documents: &Documents, params: &ReferenceParams) -> Vec<Location> {
    let place = &params.text_document_position;
    let with_given = params.context.include_declaration;
    let Some(document) = documents.get(&place.text_document.uri) else {
        let found = task_under(documents, &place.text_document.uri, place.position);
        return found.map(|(task, scripts)| events_everywhere(&scripts, &task)).unwrap_or_default();
    };
    let at = document.text.offset(place.position);
    let (document, part) = match &document.tested {
        Some(script) => (&**script, in_tests::part(document, script, at).map(|(_, part)| part)),
        None => (document, document.under(at).map(|(_, part)| part)),
    };
    if let Some(used) = used_by(document, part, at) {
        let places = document.places_of_workflow(used, with_given);
        return places.into_iter().map(|span| document.location(span)).collect();
    }
    let Some(part) = part else { return Vec::new() };
    if let Some(thing) = document.thing(part) {
        let places = document.places_of(&thing, with_given);
        return places.into_iter().map(|span| document.location(span)).collect();
    }
    let Under::Event(event) = part else { return Vec::new() };
    let Some(step) = document.notes().step(event.span) else { return Vec::new() };
    let Some((in_tasks, task)) = task_place(step).and_then(|place| Some((place, document.task_at(place)?)))
    else {
        // A built-in event is of no other script's concern.
        let same = document.notes().steps.iter().filter(|other| other.called == step.called);
        return same.map(|step| document.location(step.span)).collect();
    };
    let given = document.place_in_tasks(in_tasks).filter(|_| with_given);
    given.into_iter().chain(events_everywhere(&documents.family(document), &task)).collect()
}

/// The line with `use` that the name under the cursor is given in: from there, or from an event that has it.
fn used_by<'d>(document: &'d Document, part: Option<Under<'_>>, at: u32) -> Option<&'d Use> {
    match part {
        Some(Under::Event(event)) => document.used_as(event),
        Some(_) => None,
        None => document.used_at(at).filter(|used| used.alias.is_some()),
    }
}

/// The same within the script, or within its tests.
pub(super) fn highlights(documents: &Documents, params: &DocumentHighlightParams) -> Vec<DocumentHighlight> {
    let place = &params.text_document_position_params;
    let Some(document) = documents.get(&place.text_document.uri) else { return Vec::new() };
    let at = document.text.offset(place.position);
    let places = match &document.tested {
        Some(script) => in_tests::alike(document, script, at),
        None => document.alike(at),
    };
    let each = places.into_iter().map(|span| DocumentHighlight {
        range: document.text.range(span),
        kind: Some(DocumentHighlightKind::TEXT),
    });
    each.collect()
}

/// A longer list is of a script that is refused for its length.
const MOST: usize = 20_000;

/// The inputs, constants and steps of a script, in order.
#[allow(deprecated, reason = "the protocol's type has a field that nobody may leave out")]
pub(super) fn symbols(documents: &Documents, params: &DocumentSymbolParams) -> Vec<DocumentSymbol> {
    let Some(document) = documents.get(&params.text_document.uri) else { return Vec::new() };
    if document.tested.is_some() {
        return in_tests::symbols(document);
    }
    let mut found = Vec::new();
    document.walk(&mut |span, part| {
        if found.len() >= MOST {
            return;
        }
        let kind = match part {
            Under::Event(_) => SymbolKind::EVENT,
            Under::Given(_, super::under::Sort::Constant) => SymbolKind::CONSTANT,
            Under::Given(..) => SymbolKind::VARIABLE,
            Under::Read(_)
            | Under::Environment(_)
            | Under::It
            | Under::Piped
            | Under::Attribute(..)
            | Under::Directive(_)
            | Under::Outcome(_)
            | Under::Type(_)
            | Under::Argument(_)
            | Under::Retry(_)
            | Under::Link(_)
            | Under::Word(_) => return,
        };
        let range = document.text.range(span);
        found.push(DocumentSymbol {
            name: span.of(document.text.str()).to_owned(),
            detail: None,
            kind,
            tags: None,
            deprecated: None,
            range,
            selection_range: range,
            children: None,
        });
    });
    found
}
