//! A new name for a task: its function, all that names it in Rust, and its events in all scripts.

use super::documents::{Document, Documents};
use super::lookup::TaskPlace;
use super::meaning::Meaning;
use super::rename::{Changes, Edit, Refused, applied, short};
use super::rename_tests::{self, Renamed};
use super::rust_names::{Function, RustFile, uses};
use super::uri::uri_of;
use crate::catalogue::{Root, folded};
use crate::diagnostics::Severity;
use crate::lex::{self, Kind};
use crate::naming::{pascal, snake};
use crate::source::Span;
use lsp_types::TextEdit;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// A file of Rust that may name the task.
struct Rust {
    path: PathBuf,
    text: String,
    module: Option<Vec<String>>,
}

/// All changes that give a task another name.
pub(super) fn of_task(
    documents: &Documents,
    task: &TaskPlace,
    scripts: &[Rc<Document>],
    new: &str,
) -> Result<Changes, Refused> {
    let first = scripts.first().ok_or("No script has this task.")?;
    let file =
        first.tasks.iter().find(|file| file.path == task.path).ok_or("The file of the task is gone.")?;
    let written = task.name.of(file.text.str()).to_owned();
    let old = written.strip_prefix("r#").unwrap_or(&written).to_owned();
    let name = if new.contains(char::is_uppercase) { snake(new) } else { new.to_owned() };
    // A name that only begins with a capital letter is one for scripts.
    let event = if new.starts_with(char::is_uppercase) { new.to_owned() } else { pascal(&name) };
    if syn::parse_str::<proc_macro2::Ident>(&name).is_err() || folded(&name) != folded(&event) {
        return Err(format!(
            "`{new}` is no name of a function in Rust: write words like `ReadOrders` or `read_orders`."
        ));
    }
    if name == old {
        return Ok(Changes::new());
    }
    let rust = rust_files(documents, first);
    let taken = |file: &Rust| words(&file.text).any(|word| word == name);
    if let Some(file) = rust.iter().find(|file| taken(file)) {
        return Err(format!("`{}` has the word `{name}` already.", named(&file.path)));
    }
    let library = match &first.catalogue().root {
        Root::Library(name) => Some(name.as_str()),
        Root::Module => None,
    };
    let definition = definition(first, task, file.base)?;
    let function = Function { name: &old, module: &definition, library };
    let mut changes = Changes::new();
    let mut unsaved = documents.unsaved().clone();
    for file in &rust {
        let own = (file.path == task.path).then_some(task.name);
        let found = uses(&RustFile { text: &file.text, module: file.module.as_deref() }, &function, own)
            .map_err(|why| format!("`{}` {why}; rename it there by hand.", named(&file.path)))?;
        if found.is_empty() {
            continue;
        }
        let edits: Vec<Edit> = found.into_iter().map(|span| (span, name.clone())).collect();
        unsaved.insert(file.path.clone(), applied(&file.text, &edits).into());
        let read = super::lines::Text::new(file.text.clone());
        let uri = uri_of(&file.path).ok_or("A path is no text.")?;
        changes.insert(uri.as_str().to_owned(), text_edits(&read, &edits));
    }
    let mut changed = Vec::new();
    for script in scripts {
        let edits = events(script, task, &old, &event)?;
        let text = applied(script.text.str(), &edits);
        if !edits.is_empty() {
            changes.insert(script.uri.as_str().to_owned(), text_edits(&script.text, &edits));
            // Scripts may use each other.
            changes.extend(rename_tests::changes(documents, script, Renamed::Task(&old), &event));
            unsaved.extend(script.path.clone().map(|path| (path, text.as_str().into())));
        }
        changed.push((script, text));
    }
    for (script, text) in changed {
        same(script, &Document::new(&script.uri, text, &unsaved), (&old, &name))?;
    }
    Ok(changes)
}

fn named(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn text_edits(text: &super::lines::Text, edits: &[Edit]) -> Vec<TextEdit> {
    edits.iter().map(|(span, new)| TextEdit { range: text.range(*span), new_text: new.clone() }).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))
}

/// The module that the task stands in, as its path from the top of the tasks tells.
fn definition(script: &Document, task: &TaskPlace, base: u32) -> Result<Vec<String>, Refused> {
    let place = Span::new(task.name.start + base, task.name.end + base);
    let mut files = script.tasks.iter();
    let file = files.find(|file| file.path == task.path).ok_or("The file of the task is gone.")?;
    script.catalogue().tasks.iter().find(|found| found.signature.span == place).ok_or("The task is gone.")?;
    // Modules within the file stand around the function.
    let parsed = syn::parse_file(file.text.str()).map_err(|error| error.to_string())?;
    let mut module = file.module.clone();
    let mut items = parsed.items;
    while let Some(inner) = items.iter().find_map(|item| {
        let syn::Item::Mod(found) = item else { return None };
        let span = crate::signature::place(syn::spanned::Spanned::span(found));
        let holds = span.start <= task.name.start && task.name.end <= span.end;
        found.content.as_ref().filter(|_| holds).map(|(_, items)| (found.ident.to_string(), items.clone()))
    }) {
        module.push(inner.0);
        items = inner.1;
    }
    Ok(module)
}

/// The files of the tasks, and in a package all other Rust that may use its library.
fn rust_files(documents: &Documents, script: &Document) -> Vec<Rust> {
    let mut files: Vec<Rust> = script
        .tasks
        .iter()
        .map(|file| Rust {
            path: file.path.clone(),
            text: file.text.str().to_owned(),
            module: Some(file.module.clone()),
        })
        .collect();
    let Some(home) = script.home.as_ref().filter(|_| script.in_package) else { return files };
    for path in crate::driver::scripts::rust_within(home) {
        if files.iter().any(|file| file.path == path) {
            continue;
        }
        let text = documents
            .unsaved()
            .get(&path)
            .map(ToString::to_string)
            .or_else(|| std::fs::read_to_string(&path).ok());
        files.extend(text.map(|text| Rust { path, text, module: None }));
    }
    files
}

/// The edits of a script: the last word of each event of the task.
fn events(script: &Document, task: &TaskPlace, old: &str, event: &str) -> Result<Vec<Edit>, Refused> {
    let found = script.events_of(task);
    let mut edits = Vec::new();
    for (written, _) in script.script().events() {
        if !found.contains(&written.span) {
            continue;
        }
        if let Some(last) = written.path.last() {
            let new = if last.text.contains(char::is_uppercase) { event.to_owned() } else { snake(event) };
            edits.push((last.span, new));
        }
    }
    edits.sort();
    // An error may hide what a word is.
    if script.compiled.diagnostics.iter().any(|found| found.severity == Severity::Error) {
        let tokens = lex::text(script.text.str(), &mut crate::diagnostics::Sink::default());
        let hidden = tokens.list.iter().find(|token| {
            token.kind == Kind::Name
                && folded(tokens.text(**token)) == folded(old)
                && !edits.iter().any(|(span, _)| *span == token.span)
        });
        if let Some(hidden) = hidden {
            let line = script.text.position(hidden.span.start).line + 1;
            return Err(format!(
                "`{}` has an error, so it is not certain what `{}` in line {line} is; mend it first.",
                short(script),
                tokens.text(*hidden)
            ));
        }
    }
    Ok(edits)
}

/// Whether a script does the same with the new name as it did.
fn same(before: &Document, after: &Document, (old, new): (&str, &str)) -> Result<(), Refused> {
    let errors = |document: &Document| {
        let found = document.compiled.diagnostics.iter().filter(|found| found.severity == Severity::Error);
        found.map(|found| found.code).collect::<Vec<_>>()
    };
    if errors(before) != errors(after) {
        let mut found = after.compiled.diagnostics.iter();
        let found = found
            .find(|found| !before.compiled.diagnostics.iter().any(|known| known.message == found.message));
        let why = found.map(|found| format!(" ({}): {}", found.code, found.message)).unwrap_or_default();
        return Err(format!("With the name `{new}` `{}` would be wrong{why}.", short(before)));
    }
    let back = |path: &str| match path.rsplit_once("::") {
        Some((modules, last)) if last == new => format!("{modules}::{old}"),
        None if path == new => old.to_owned(),
        Some(_) | None => path.to_owned(),
    };
    match Meaning::of(before).difference(&Meaning::of(after).with_tasks(back)) {
        Some(what) => {
            Err(format!("With the name `{new}` `{}` would do something else: {what}.", short(before)))
        }
        None => Ok(()),
    }
}
