//! What stands under the cursor: hover, the way to the task, and the list of steps.

use super::documents::{Document, Documents};
use super::places::{offset, range};
use crate::ast::Event;
use crate::catalogue::builtin::{BUILTINS, Builtin};
use crate::catalogue::{Task, folded};
use crate::signature::Signature;
use lsp_types::{
    DocumentSymbol, DocumentSymbolParams, GotoDefinitionParams, Hover, HoverContents, HoverParams, Location,
    MarkupContent, MarkupKind, Position, SymbolKind, Uri,
};

/// What an event names.
pub(super) enum Named<'d> {
    Task(&'d Task),
    Builtin(&'static Builtin),
}

impl Document {
    /// The task of an event.
    pub(super) fn named(&self, event: &Event) -> Option<Named<'_>> {
        let (last, spaces) = event.path.split_last()?;
        if spaces.first().is_some_and(|space| space.text == "std") {
            let found = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(&last.text));
            return found.map(Named::Builtin);
        }
        let tasks = self.compiled.catalogue.tasks.iter();
        tasks.into_iter().find(|task| folded(&task.signature.name) == folded(&last.text)).map(Named::Task)
    }

    fn event_at(&self, at: u32) -> Option<&Event> {
        let events = self.script.events();
        let found = events.iter().find(|(event, _)| event.span.start <= at && at <= event.span.end);
        found.map(|(event, _)| *event)
    }
}

fn at<'d>(documents: &'d Documents, uri: &Uri, position: Position) -> Option<(&'d Document, &'d Event)> {
    let document = documents.get(uri)?;
    let event = document.event_at(offset(&document.text, position))?;
    Some((document, event))
}

/// A signature as Rust has it.
fn shown(signature: &Signature) -> String {
    let head = if signature.is_async { "async fn" } else { "fn" };
    let params: Vec<String> =
        signature.params.iter().map(|param| format!("{}: {}", param.name, param.passing)).collect();
    let gives = match &signature.returns {
        crate::signature::Returns::Plain(ty) => ty.to_string(),
        crate::signature::Returns::Result(ty, _) => format!("Result<{ty}>"),
    };
    format!("{head} {}({}) -> {gives}", signature.name, params.join(", "))
}

/// What is known of the event under the cursor.
pub(super) fn hover(documents: &Documents, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let (document, event) = at(documents, &place.text_document.uri, place.position)?;
    let text = match document.named(event)? {
        Named::Task(task) => {
            let mut text = format!("```rust\n{}\n```\n", shown(&task.signature));
            for line in &task.signature.docs {
                text.push_str(&format!("\n{line}"));
            }
            if let Some(outcomes) = document.compiled.catalogue.outcome_enum(task.signature.returns.success())
            {
                let each =
                    outcomes.variants.iter().map(|variant| format!("{} {}", variant.number, variant.name));
                text.push_str(&format!("\n\noutcomes: {}", each.collect::<Vec<_>>().join(", ")));
            }
            text
        }
        Named::Builtin(builtin) => {
            let params: Vec<&str> = builtin.params.iter().map(|(name, _)| *name).collect();
            format!("```\nstd::{}[{}]\n```\n\n{}", builtin.name, params.join(", "), builtin.doc)
        }
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: text }),
        range: Some(range(&document.text, event.span)),
    })
}

/// The function behind the event under the cursor.
pub(super) fn definition(documents: &Documents, params: &GotoDefinitionParams) -> Option<Location> {
    let place = &params.text_document_position_params;
    let (document, event) = at(documents, &place.text_document.uri, place.position)?;
    match document.named(event)? {
        Named::Task(task) => document.place_in_tasks(task.signature.span),
        Named::Builtin(_) => None,
    }
}

/// The steps of a script, in order.
#[allow(deprecated, reason = "the protocol's type has a field that nobody may leave out")]
pub(super) fn symbols(documents: &Documents, params: &DocumentSymbolParams) -> Vec<DocumentSymbol> {
    let Some(document) = documents.get(&params.text_document.uri) else { return Vec::new() };
    let events = document.script.events();
    let each = events.iter().map(|(event, _)| {
        let range = range(&document.text, event.span);
        DocumentSymbol {
            name: event.span.of(&document.text).to_owned(),
            detail: None,
            kind: SymbolKind::EVENT,
            tags: None,
            deprecated: None,
            range,
            selection_range: range,
            children: None,
        }
    });
    each.collect()
}
