//! The scripts that are open, each with what the compiler says of it.

use super::places::{offset, range};
use crate::ast::Script;
use crate::diagnostics::{Confidence, Diagnostic, File, Severity, Sink};
use crate::driver::project::Project;
use crate::driver::scripts;
use crate::{Compilation, Names, lex, parse};
use lsp_server::Notification;
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, DiagnosticRelatedInformation, DiagnosticSeverity,
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DocumentFormattingParams, Location, NumberOrString, PublishDiagnosticsParams, TextEdit, Uri,
    WorkspaceEdit,
};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The open scripts, by their names.
#[derive(Default)]
pub(super) struct Documents {
    open: BTreeMap<String, Document>,
}

/// A script that is open.
pub(super) struct Document {
    pub(super) text: String,
    pub(super) script: Script,
    pub(super) compiled: Compilation,
    /// The files of its tasks, with their texts and where each begins.
    pub(super) tasks: Vec<(PathBuf, crate::source::File)>,
}

impl Document {
    fn new(uri: &Uri, text: String) -> Self {
        if let Some(path) = path_of(uri).filter(|path| scripts::is_tests(path)) {
            return Self::of_tests(&path, text);
        }
        let mut ignored = Sink::default();
        let script = parse::parse(lex::text(&text, &mut ignored), &mut ignored);
        let path = path_of(uri);
        let project = path.as_deref().and_then(|path| Project::open(path).ok());
        let (compiled, tasks) = match &project {
            Some(project) => {
                let files = project.tasks.iter().flat_map(|tasks| tasks.files());
                let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
                let tasks = files.map(|(path, file)| (absolute(path), file.clone())).collect();
                (project.check_text(&text), tasks)
            }
            // A script that is nowhere yet has no tasks beside it.
            None => {
                let names = Names { script: "script.pty", workflow: "Script", tasks: None };
                (crate::check(&text, None, &names), Vec::new())
            }
        };
        Self { text, script, compiled, tasks }
    }

    /// A file of tests, which is no script: there are problems and fixes in it, and no more.
    fn of_tests(path: &Path, text: String) -> Self {
        let (diagnostics, catalogue) = match Project::open(&scripts::tested(path)) {
            Ok(project) => {
                let compiled = project.compile();
                let names = project.names();
                let tests =
                    crate::compile_tests(&text, &compiled, &project.text, project.tasks.is_some(), &names);
                (tests.diagnostics, compiled.catalogue)
            }
            Err(_) => (crate::testing::format(&text).err().unwrap_or_default(), Default::default()),
        };
        let compiled = Compilation { diagnostics, catalogue, ..Compilation::default() };
        Self { text, script: Script::default(), compiled, tasks: Vec::new() }
    }

    /// The file and the range of a place in the tasks.
    pub(super) fn place_in_tasks(&self, span: crate::source::Span) -> Option<Location> {
        let (path, file) = self.tasks.iter().rfind(|(_, file)| file.base <= span.start)?;
        let inside = crate::source::Span::new(span.start - file.base, span.end.saturating_sub(file.base));
        Some(Location { uri: uri_of(path)?, range: range(&file.text, inside) })
    }

    fn problem(&self, found: &Diagnostic) -> lsp_types::Diagnostic {
        let label = found.labels.iter().find(|label| label.primary && label.file == File::Script);
        let place = label.map(|label| label.span).unwrap_or_default();
        let related = found.labels.iter().filter(|label| !label.primary || label.file == File::Tasks);
        let related = related.filter_map(|label| {
            let location = match label.file {
                File::Tasks => self.place_in_tasks(label.span)?,
                File::Script => return None,
            };
            Some(DiagnosticRelatedInformation { location, message: label.text.clone() })
        });
        let notes = found.notes.iter().map(|note| format!("\nnote: {note}"));
        let help = found.help.iter().map(|help| format!("\nhelp: {help}"));
        lsp_types::Diagnostic {
            range: range(&self.text, place),
            severity: Some(match found.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
            }),
            code: Some(NumberOrString::String(found.code.to_owned())),
            source: Some("pointyc".to_owned()),
            message: format!("{}{}", found.message, notes.chain(help).collect::<String>()),
            related_information: Some(related.collect()),
            ..lsp_types::Diagnostic::default()
        }
    }
}

impl Documents {
    pub(super) fn get(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(uri.as_str())
    }

    pub(super) fn open(&mut self, params: DidOpenTextDocumentParams) -> Vec<Notification> {
        self.set(&params.text_document.uri, params.text_document.text)
    }

    pub(super) fn change(&mut self, params: DidChangeTextDocumentParams) -> Vec<Notification> {
        let uri = params.text_document.uri;
        let Some(document) = self.get(&uri) else { return Vec::new() };
        let mut text = document.text.clone();
        for change in params.content_changes {
            match change.range {
                // Only whole texts were asked for, but a part is understood.
                Some(part) => {
                    let (start, end) = (offset(&text, part.start), offset(&text, part.end));
                    let (start, end) = (start.min(end) as usize, start.max(end) as usize);
                    text.replace_range(start..end, &change.text);
                }
                None => text = change.text,
            }
        }
        self.set(&uri, text)
    }

    pub(super) fn close(&mut self, params: &DidCloseTextDocumentParams) -> Vec<Notification> {
        let uri = &params.text_document.uri;
        self.open.remove(uri.as_str());
        vec![published(uri.clone(), Vec::new())]
    }

    /// Checks all of them once more.
    pub(super) fn again(&mut self) -> Vec<Notification> {
        let texts: Vec<(String, String)> =
            self.open.iter().map(|(uri, document)| (uri.clone(), document.text.clone())).collect();
        let named = texts.into_iter().filter_map(|(uri, text)| Some((Uri::from_str(&uri).ok()?, text)));
        named.collect::<Vec<_>>().into_iter().flat_map(|(uri, text)| self.set(&uri, text)).collect()
    }

    fn set(&mut self, uri: &Uri, text: String) -> Vec<Notification> {
        let document = Document::new(uri, text);
        let found = document.compiled.diagnostics.iter().map(|found| document.problem(found)).collect();
        self.open.insert(uri.as_str().to_owned(), document);
        vec![published(uri.clone(), found)]
    }

    /// The edit that lays a script out; none where it cannot be read.
    pub(super) fn layout(&self, params: &DocumentFormattingParams) -> Vec<TextEdit> {
        let Some(document) = self.get(&params.text_document.uri) else { return Vec::new() };
        let is_tests = path_of(&params.text_document.uri).is_some_and(|path| scripts::is_tests(&path));
        let laid_out = if is_tests {
            crate::testing::format(&document.text).ok()
        } else {
            let laid_out = crate::format(&document.text);
            laid_out.diagnostics.is_empty().then_some(laid_out.text)
        };
        let Some(laid_out) = laid_out.filter(|laid_out| *laid_out != document.text) else {
            return Vec::new();
        };
        let whole = crate::source::Span::new(0, document.text.len() as u32);
        vec![TextEdit { range: range(&document.text, whole), new_text: laid_out }]
    }

    /// The changes that mend what is wrong in a part of a script.
    pub(super) fn actions(&self, params: &CodeActionParams) -> Vec<CodeAction> {
        let uri = &params.text_document.uri;
        let Some(document) = self.get(uri) else { return Vec::new() };
        let (start, end) =
            (offset(&document.text, params.range.start), offset(&document.text, params.range.end));
        let mut actions = Vec::new();
        for found in &document.compiled.diagnostics {
            let place = found.span();
            let Some(fix) = found.fix.as_ref().filter(|fix| fix.file == File::Script) else { continue };
            if found.file() != File::Script || place.start > end || place.end < start {
                continue;
            }
            let edits = fix.edits.iter().map(|edit| TextEdit {
                range: range(&document.text, edit.span),
                new_text: edit.replacement.clone(),
            });
            #[allow(clippy::mutable_key_type, reason = "the protocol's own type has such keys")]
            let changes: HashMap<Uri, Vec<TextEdit>> = HashMap::from([(uri.clone(), edits.collect())]);
            actions.push(CodeAction {
                title: found.help.clone().unwrap_or_else(|| format!("mend {}", found.code)),
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(vec![document.problem(found)]),
                edit: Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }),
                is_preferred: Some(fix.confidence == Confidence::Certain),
                ..CodeAction::default()
            });
        }
        actions
    }
}

fn published(uri: Uri, diagnostics: Vec<lsp_types::Diagnostic>) -> Notification {
    let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
    Notification { method: "textDocument/publishDiagnostics".to_owned(), params: json!(params) }
}

/// The path of a file that an editor names.
fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let mut bytes = Vec::new();
    let mut letters = rest.bytes();
    while let Some(byte) = letters.next() {
        if byte == b'%' {
            let digits = [letters.next()?, letters.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// How an editor names a file.
fn uri_of(path: &Path) -> Option<Uri> {
    let mut text = "file://".to_owned();
    for byte in path.to_str()?.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            text.push(byte as char);
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    Uri::from_str(&text).ok()
}
