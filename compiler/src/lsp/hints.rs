//! What an editor shows between the words: the type of what is piped, and the inputs that need no line.

use super::documents::{Document, Documents};
use crate::source::Span;
use lsp_types::{InlayHint, InlayHintKind, InlayHintLabel, InlayHintParams, InlayHintTooltip};

/// The hints in a part of a script.
pub(super) fn hints(documents: &Documents, params: &InlayHintParams) -> Vec<InlayHint> {
    let Some(document) = documents.get(&params.text_document.uri) else { return Vec::new() };
    let shown = Span::new(document.text.offset(params.range.start), document.text.offset(params.range.end));
    let inside = |at: u32| shown.start <= at && at <= shown.end;
    let notes = document.notes();
    let mut hints = Vec::new();
    for pipe in notes.pipes.iter().filter(|pipe| inside(pipe.after)) {
        let types = notes.shown(&pipe.values);
        hints.push(hint(document, pipe.after, format!(": {types}"), InlayHintKind::TYPE, None));
    }
    for input in notes.inputs.iter().filter(|input| input.implied && inside(input.span.end)) {
        let text = format!("[{}: {}]", input.name, input.ty);
        let tooltip = format!(
            "An input of the workflow, given as `--{}`: no line declares it, and `{}` takes it.",
            input.name.replace('_', "-"),
            input.span.of(document.text.str()),
        );
        hints.push(hint(document, input.span.end, text, InlayHintKind::PARAMETER, Some(tooltip)));
    }
    hints
}

fn hint(
    document: &Document,
    at: u32,
    label: String,
    kind: InlayHintKind,
    tooltip: Option<String>,
) -> InlayHint {
    InlayHint {
        position: document.text.position(at),
        label: InlayHintLabel::String(label),
        kind: Some(kind),
        text_edits: None,
        tooltip: tooltip.map(InlayHintTooltip::String),
        padding_left: Some(false),
        padding_right: Some(false),
        data: None,
    }
}
