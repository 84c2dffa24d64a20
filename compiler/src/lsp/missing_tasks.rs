//! The change that writes the tasks that nobody has written, as `pointyc stub --write` does.

use super::documents::{Document, Documents};
use super::lines::Text;
use super::uri::uri_of;
use crate::diagnostics::resolve as words;
use crate::driver::project::Project;
use crate::source::Span;
use lsp_types::{
    CodeAction, CodeActionKind, CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges,
    OneOf, OptionalVersionedTextDocumentIdentifier, ResourceOp, TextDocumentEdit, TextEdit, Uri,
    WorkspaceEdit,
};
use std::path::Path;

/// What is offered where a script names a task that is not there. `found`: its problems, as an editor has them.
pub(super) fn action(
    documents: &Documents,
    document: &Document,
    found: Vec<lsp_types::Diagnostic>,
) -> Option<CodeAction> {
    let path = document.path.as_ref()?;
    let text = document.text.str();
    let project = Project::open_text(path, text.to_owned(), documents.unsaved()).ok()?;
    let first = project.tasks.as_ref().and_then(|tasks| tasks.first());
    let stubs = crate::stub(text, project.sources(), first.is_none());
    if stubs.text.is_empty() {
        return None;
    }
    let (edit, file) = match first {
        Some((_, path, old)) => (added(path, old, &stubs.text)?, path),
        None => (created(&project.folder.join("tasks.rs"), stubs.text)?, Path::new("tasks.rs")),
    };
    let file = file.file_name()?.to_string_lossy();
    Some(CodeAction {
        title: format!("write what nobody has written yet in {file}"),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(found),
        edit: Some(edit),
        ..CodeAction::default()
    })
}

/// Whether a problem is that of a task that is not there.
pub(super) fn is_missing(code: &str) -> bool {
    code == words::unknown_event::PAGE.code
}

#[allow(clippy::mutable_key_type, reason = "the protocol's type has names of files as its keys")]
fn added(path: &Path, old: &str, new: &str) -> Option<WorkspaceEdit> {
    let end = u32::try_from(old.len()).ok()?;
    let range = Text::new(old.to_owned()).range(Span::new(end, end));
    let gap = if old.is_empty() || old.ends_with('\n') { "\n" } else { "\n\n" };
    let edit = TextEdit { range, new_text: format!("{gap}{new}") };
    let changes = std::iter::once((uri_of(path)?, vec![edit])).collect();
    Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
}

fn created(path: &Path, text: String) -> Option<WorkspaceEdit> {
    let uri: Uri = uri_of(path)?;
    let options = CreateFileOptions { overwrite: None, ignore_if_exists: Some(true) };
    let file = CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
    let edit = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version: None },
        edits: vec![OneOf::Left(TextEdit { range: lsp_types::Range::default(), new_text: text })],
    };
    let steps =
        vec![DocumentChangeOperation::Op(ResourceOp::Create(file)), DocumentChangeOperation::Edit(edit)];
    let document_changes = Some(DocumentChanges::Operations(steps));
    Some(WorkspaceEdit { document_changes, ..WorkspaceEdit::default() })
}
