//! Problems as editors show them, in scripts and in their tasks, and the changes that mend them.

use super::documents::{Document, Documents};
use super::missing_tasks;
use super::uri::{beside, uri_of};
use crate::ast::Use;
use crate::diagnostics::{Confidence, Diagnostic, File, Severity, resolve as words};
use lsp_server::Notification;
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, DiagnosticRelatedInformation, DiagnosticSeverity,
    DocumentFormattingParams, Location, NumberOrString, PublishDiagnosticsParams, TextEdit, Uri,
    WorkspaceEdit,
};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::str::FromStr;

/// The problems of a file that are told at most.
const MOST: usize = 1_000;

/// What was told, by the names of files.
#[derive(Default)]
pub(super) struct Told {
    last: BTreeMap<String, Vec<lsp_types::Diagnostic>>,
}

impl Told {
    /// Checks what changed, and says what is new: the problems of each file that changed, of the tasks of all scripts
    /// that are open, and of the tasks that are open.
    pub(super) fn settle(&mut self, documents: &mut Documents) -> Vec<Notification> {
        let changed = documents.settle();
        if changed.is_empty() && self.last.keys().all(|name| documents.version(name).is_some()) {
            return Vec::new();
        }
        let mut now: BTreeMap<String, Vec<lsp_types::Diagnostic>> = BTreeMap::new();
        for document in documents.checked() {
            gather(documents, document, Some(document), &mut now);
        }
        for (uri, _) in documents.rust() {
            now.entry(uri.as_str().to_owned()).or_default();
            let is_known = |document: &Document| {
                let files = &document.tasks;
                files.iter().any(|file| uri_of(&file.path).as_ref() == Some(uri))
            };
            if documents.scripts().any(is_known) {
                continue;
            }
            // No script that is open has these tasks, but one that is closed may.
            let path = super::uri::path_of(uri);
            let script = path.and_then(|path| documents.scripts_of(&path).into_iter().next());
            if let Some(script) = script {
                gather(documents, &script, None, &mut now);
            }
        }
        let mut told = Vec::new();
        let gone = self.last.keys().filter(|name| !now.contains_key(*name)).cloned();
        for name in gone.collect::<Vec<_>>() {
            told.extend(published(documents, &name, Vec::new()));
        }
        for (name, found) in &now {
            if changed.contains(name) || self.last.get(name) != Some(found) {
                told.extend(published(documents, name, found.clone()));
            }
        }
        self.last = now;
        told
    }
}

/// Adds the problems of a script to those of the files that they are in.
fn gather(
    documents: &Documents,
    document: &Document,
    script: Option<&Document>,
    now: &mut BTreeMap<String, Vec<lsp_types::Diagnostic>>,
) {
    if let Some(script) = script {
        now.entry(script.uri.as_str().to_owned()).or_default();
    }
    let found = &document.compiled.diagnostics;
    let in_tasks = found.iter().filter_map(|found| at_the_function(document, found));
    let of_used = used_problems(document).into_iter().map(|problem| (document.uri.clone(), problem));
    for (place, problem) in found.iter().map(|found| problem(document, found)).chain(in_tasks).chain(of_used)
    {
        if script.is_none() && place == document.uri {
            continue;
        }
        // A used script that is open tells its own.
        if is_used(document, &place) && documents.checked().any(|open| is_at(open, &place)) {
            continue;
        }
        let all = now.entry(place.as_str().to_owned()).or_default();
        // Several scripts have the same tasks; and nobody reads a thousand problems.
        if all.len() < MOST && (place == document.uri || !all.contains(&problem)) {
            all.push(problem);
        }
    }
}

fn is_used(document: &Document, place: &Uri) -> bool {
    document.used.iter().any(|file| uri_of(&file.path).as_ref() == Some(place))
}

/// Whether a document is the file of this name, which editors may write in other ways.
fn is_at(open: &Document, place: &Uri) -> bool {
    open.uri == *place || open.path.as_deref().and_then(uri_of).as_ref() == Some(place)
}

/// For each line with `use` whose script has an error, or a script that this one uses in turn: one problem there, for
/// whoever sees the outer script only.
fn used_problems(document: &Document) -> Vec<lsp_types::Diagnostic> {
    let errors = document.compiled.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let errors: Vec<_> = errors.filter_map(|found| Some((found, erroneous(document, found)?))).collect();
    // Mostly there are none, and then nothing need be read.
    if errors.is_empty() {
        return Vec::new();
    }
    let mut known: BTreeSet<&Path> = BTreeSet::new();
    document
        .script()
        .workflows()
        .filter_map(|used| used_problem(document, used, &errors, &mut known))
        .collect()
}

fn used_problem<'d>(
    document: &'d Document,
    used: &Use,
    errors: &[(&'d Diagnostic, &'d Path)],
    known: &mut BTreeSet<&'d Path>,
) -> Option<lsp_types::Diagnostic> {
    let reached = reached(document, &beside(document.path.as_deref()?, &used.what));
    // What two lines lead to is said once.
    let (error, file) = errors.iter().find(|(_, file)| reached.contains(file) && !known.contains(file))?;
    known.extend(reached);
    let (place, shown) = problem(document, error);
    let location = Location { uri: place, range: shown.range };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let related = DiagnosticRelatedInformation { location, message: format!("the error in `{name}`") };
    Some(lsp_types::Diagnostic {
        range: document.text.range(used.what_span),
        message: format!("`{name}` has an error: {}", error.message),
        related_information: Some(vec![related]),
        ..shown
    })
}

/// The used script that an error is in.
fn erroneous<'d>(document: &'d Document, found: &Diagnostic) -> Option<&'d Path> {
    let first = found.labels.iter().find(|label| label.primary)?;
    let file = document.file_of(first.span).filter(|_| first.file == File::Tasks)?;
    document.used.iter().any(|used| used.path == file.path).then_some(file.path.as_path())
}

/// A used script and those that it uses in turn.
fn reached<'d>(document: &'d Document, first: &Path) -> BTreeSet<&'d Path> {
    let mut found = BTreeSet::new();
    let mut next = vec![first.to_path_buf()];
    while let Some(path) = next.pop() {
        let Some(file) = document.used.iter().find(|file| file.path == path) else { continue };
        if !found.insert(file.path.as_path()) {
            continue;
        }
        let (read, _) = crate::parse::text(file.text.str());
        next.extend(read.workflows().map(|used| beside(&file.path, &used.what)));
    }
    found
}

/// A function that cannot be the task of an event is mended in Rust, so it is shown there as well.
fn at_the_function(document: &Document, found: &Diagnostic) -> Option<(Uri, lsp_types::Diagnostic)> {
    let (private, unsupported) = (&words::private_task::PAGE, &words::unsupported_task::PAGE);
    let is_one = [private.code, unsupported.code].contains(&found.code) && found.file() == File::Script;
    let label = found.labels.iter().find(|label| label.file == File::Tasks).filter(|_| is_one)?;
    let Location { uri, range } = document.place_in_tasks(label.span)?;
    let (script, shown) = problem(document, found);
    let event = Location { uri: script, range: shown.range };
    let related = DiagnosticRelatedInformation { location: event, message: "the event".to_owned() };
    Some((uri, lsp_types::Diagnostic { range, related_information: Some(vec![related]), ..shown }))
}

/// A problem, and the file that it is in.
fn problem(document: &Document, found: &Diagnostic) -> (Uri, lsp_types::Diagnostic) {
    let first = found.labels.iter().find(|label| label.primary);
    let script = |span| document.location(span);
    let place = match first.map(|label| (label.file, label.span)) {
        Some((File::Tasks, span)) => document.place_in_tasks(span),
        Some((File::Script, span)) => Some(script(span)),
        None => None,
    };
    let Location { uri, range } = place.unwrap_or_else(|| script(crate::source::Span::default()));
    let related = found.labels.iter().filter(|label| Some(*label) != first);
    let related = related.filter_map(|label| {
        let location = match label.file {
            File::Tasks => document.place_in_tasks(label.span)?,
            File::Script => script(label.span),
        };
        Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
    });
    let notes = found.notes.iter().map(|note| format!("\nnote: {note}"));
    let help = found.help.iter().map(|help| format!("\nhelp: {help}"));
    let problem = lsp_types::Diagnostic {
        range,
        severity: Some(match found.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
        }),
        code: Some(NumberOrString::String(found.code.to_owned())),
        source: Some("pointyc".to_owned()),
        message: format!("{}{}", found.message, notes.chain(help).collect::<String>()),
        related_information: Some(related.collect()),
        ..lsp_types::Diagnostic::default()
    };
    (uri, problem)
}

fn published(
    documents: &Documents,
    name: &str,
    diagnostics: Vec<lsp_types::Diagnostic>,
) -> Option<Notification> {
    let version = documents.version(name);
    let params = PublishDiagnosticsParams { uri: Uri::from_str(name).ok()?, diagnostics, version };
    Some(Notification { method: "textDocument/publishDiagnostics".to_owned(), params: json!(params) })
}

/// The edit that lays a script out; none where it cannot be read.
pub(super) fn layout(documents: &Documents, params: &DocumentFormattingParams) -> Vec<TextEdit> {
    let Some(document) = documents.get(&params.text_document.uri) else { return Vec::new() };
    let text = document.text.str();
    let laid_out = if document.tested.is_some() {
        crate::testing::format(text).ok()
    } else {
        let laid_out = crate::format(text);
        laid_out.diagnostics.is_empty().then_some(laid_out.text)
    };
    let Some(new_text) = laid_out.filter(|laid_out| laid_out != text) else { return Vec::new() };
    let whole = crate::source::Span::new(0, text.len() as u32);
    vec![TextEdit { range: document.text.range(whole), new_text }]
}

/// The changes that mend what is wrong in a part of a script, or of its tasks.
pub(super) fn actions(documents: &Documents, params: &CodeActionParams) -> Vec<CodeAction> {
    // Some clients ask for other kinds only, at each save for instance.
    let mends = |kind: &CodeActionKind| *kind == CodeActionKind::QUICKFIX || *kind == CodeActionKind::EMPTY;
    if params.context.only.as_ref().is_some_and(|only| !only.iter().any(mends)) {
        return Vec::new();
    }
    let uri = &params.text_document.uri;
    let range = params.range;
    let mut actions = Vec::new();
    let open: Vec<&Document> = match documents.get(uri) {
        Some(document) => vec![document],
        None => documents.scripts().collect(),
    };
    // Whoever knows a task that is meant is offered that first.
    let mut missing: Vec<CodeAction> = Vec::new();
    for document in open {
        let mut without_task = Vec::new();
        for found in &document.compiled.diagnostics {
            let is_missing = missing_tasks::is_missing(found.code);
            if found.fix.is_none() && !is_missing {
                continue;
            }
            if actions.len() >= MOST {
                break;
            }
            let (place, shown) = problem(document, found);
            // Nearness by lines: who stands in the line of a problem is offered what mends it.
            let near = shown.range.start.line <= range.end.line && range.start.line <= shown.range.end.line;
            if place != *uri || !near {
                continue;
            }
            if is_missing {
                without_task.push(shown.clone());
            }
            let Some(edit) = found.fix.as_ref().and_then(|fix| edit_of(document, fix)) else { continue };
            let is_certain = found.fix.as_ref().is_some_and(|fix| fix.confidence == Confidence::Certain);
            let title = match &found.help {
                Some(help) => help.replace('`', ""),
                None => format!("mend {}", found.code),
            };
            let touches = shown.range.start <= range.end && range.start <= shown.range.end;
            actions.push((
                touches,
                CodeAction {
                    title,
                    kind: Some(CodeActionKind::QUICKFIX),
                    diagnostics: Some(vec![shown]),
                    edit: Some(edit),
                    is_preferred: Some(is_certain),
                    ..CodeAction::default()
                },
            ));
        }
        if !without_task.is_empty() {
            missing.extend(missing_tasks::action(documents, document, without_task));
        }
    }
    // A long line may have many; those at the cursor go before those beside it.
    let exact = actions.iter().any(|(touches, _)| *touches);
    let near = actions.into_iter().filter(|(touches, _)| *touches || !exact).map(|(_, action)| action);
    near.chain(missing).collect()
}

#[allow(clippy::mutable_key_type, reason = "the protocol's type has names of files as its keys")]
fn edit_of(document: &Document, fix: &crate::diagnostics::Fix) -> Option<WorkspaceEdit> {
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for edit in &fix.edits {
        let Location { uri, range } = match fix.file {
            File::Script => document.location(edit.span),
            File::Tasks => document.place_in_tasks(edit.span)?,
        };
        changes.entry(uri).or_default().push(TextEdit { range, new_text: edit.replacement.clone() });
    }
    Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() })
}
