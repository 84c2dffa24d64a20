//! The files that are open, scripts and tasks, each script with what the compiler says of it.

use super::lines::Text;
use super::uri::{path_of, plain, uri_of};
use crate::ast::Script;
use crate::catalogue::Catalogue;
use crate::driver::project::Project;
use crate::driver::scripts;
use crate::driver::tasks::{Home, Unsaved};
use crate::source::Span;
use crate::{Compilation, Names, Notes};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, Location, Uri,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The open files, by the names that the editor gives them.
#[derive(Default)]
pub(super) struct Documents {
    open: BTreeMap<String, Open>,
    /// What is open and may not be saved, by paths.
    unsaved: Unsaved,
}

/// A file that is open.
struct Open {
    uri: Uri,
    version: i32,
    text: String,
    /// Whether it is a file of tasks.
    is_rust: bool,
    /// What the compiler says of it, if it is a script; `None` where it changed since.
    read: Option<Rc<Document>>,
    /// Whether it changed since its problems were told.
    is_new: bool,
}

/// A script as the compiler sees it.
pub(super) struct Document {
    pub(super) uri: Uri,
    pub(super) path: Option<PathBuf>,
    pub(super) text: Text,
    pub(super) compiled: Compilation,
    /// The files of its tasks.
    pub(super) tasks: Vec<TaskFile>,
    /// The scripts that it uses.
    pub(super) used: Vec<TaskFile>,
    /// Whether the tasks are in a package.
    pub(super) in_package: bool,
    /// The folder in which scripts may have the same tasks.
    pub(super) home: Option<PathBuf>,
    /// The script that the text tests; `None` where the text is a script itself.
    pub(super) tested: Option<Box<Self>>,
}

/// A file of tasks.
pub(super) struct TaskFile {
    pub(super) path: PathBuf,
    /// The module that it is.
    pub(super) module: Vec<String>,
    /// The place of its first byte among all tasks.
    pub(super) base: u32,
    pub(super) text: Text,
}

impl TaskFile {
    /// A place among all tasks, as it is in this file.
    pub(super) fn inside(&self, span: Span) -> Span {
        Span::new(span.start.saturating_sub(self.base), span.end.saturating_sub(self.base))
    }
}

impl Document {
    /// Reads and checks a text that stands at a place.
    pub(super) fn new(uri: &Uri, text: String, unsaved: &Unsaved) -> Self {
        let path = path_of(uri).map(|path| plain(&path));
        if let Some(path) = path.as_ref().filter(|path| scripts::is_tests(path)) {
            return Self::of_tests(uri, path, text, unsaved);
        }
        match path.as_deref().map(|path| Project::open_text(path, text.clone(), unsaved)) {
            Some(Ok(project)) => Self::of_project(uri, path, &project, project.check_text(&text)),
            // A script that is nowhere yet has no tasks beside it; those that cannot be read are as good as none.
            without => {
                let names = Names { script: "script.pty", workflow: "Script", tasks: None };
                let mut compiled = crate::check(&text, None, &names);
                if let Some(Err(why)) = without {
                    compiled.diagnostics.retain(|found| !found.code.starts_with("P02"));
                    compiled.diagnostics.insert(0, why);
                }
                Self::alone(uri, path, text, compiled)
            }
        }
    }

    /// A text with nothing around it.
    fn alone(uri: &Uri, path: Option<PathBuf>, text: String, compiled: Compilation) -> Self {
        Self {
            uri: uri.clone(),
            path,
            text: Text::new(text),
            compiled,
            tasks: Vec::new(),
            used: Vec::new(),
            in_package: false,
            home: None,
            tested: None,
        }
    }

    fn of_project(uri: &Uri, path: Option<PathBuf>, project: &Project, compiled: Compilation) -> Self {
        let mut tasks = Vec::new();
        for found in project.tasks.iter() {
            let modules: BTreeMap<&str, &[String]> =
                found.sources.modules().map(|(module, file)| (file.name.as_str(), module)).collect();
            for (path, file) in found.files() {
                let module = modules.get(file.name.as_str()).copied().unwrap_or_default().to_vec();
                let text = Text::new(file.text.clone());
                tasks.push(TaskFile { path: plain(path), module, base: file.base, text });
            }
        }
        let used = project.scripts.files().iter().map(|file| TaskFile {
            path: plain(Path::new(&file.name)),
            module: Vec::new(),
            base: file.base,
            text: Text::new(file.text.clone()),
        });
        let home = project.tasks.as_ref().map(|tasks| match &tasks.home {
            Home::File(_) => project.folder.clone(),
            Home::Package(package) => package.manifest.folder.clone(),
        });
        let in_package = project.tasks.as_ref().is_some_and(|tasks| matches!(tasks.home, Home::Package(_)));
        let used = used.collect();
        Self { tasks, used, in_package, home, ..Self::alone(uri, path, project.text.clone(), compiled) }
    }

    /// A file of tests, which is no script, though it has problems and a layout.
    fn of_tests(uri: &Uri, path: &Path, text: String, unsaved: &Unsaved) -> Self {
        let script = scripts::tested(path);
        let of_script = match unsaved.get(&script) {
            Some(open) => Ok(open.to_string()),
            None => crate::driver::project::read(&script),
        };
        let project = of_script.and_then(|of_script| Project::open_text(&script, of_script, unsaved));
        let script_uri = uri_of(&script).unwrap_or_else(|| uri.clone());
        let (diagnostics, tested) = match project {
            Ok(project) => {
                let compiled = project.plan();
                let tests = crate::check_tests(&text, &compiled);
                (tests.diagnostics, Self::of_project(&script_uri, Some(script), &project, compiled))
            }
            Err(why) => {
                let mut found = crate::testing::format(&text).err().unwrap_or_default();
                found.insert(0, why);
                let nothing = Compilation::default();
                (found, Self::alone(&script_uri, Some(script), String::new(), nothing))
            }
        };
        let compiled = Compilation { diagnostics, ..Compilation::default() };
        let tested = Some(Box::new(tested));
        Self { tested, ..Self::alone(uri, Some(path.to_path_buf()), text, compiled) }
    }

    pub(super) fn script(&self) -> &Script {
        &self.compiled.script
    }

    pub(super) fn notes(&self) -> &Notes {
        &self.compiled.notes
    }

    pub(super) fn catalogue(&self) -> &Catalogue {
        &self.compiled.catalogue
    }

    /// The file of the tasks that a place is in.
    pub(super) fn file_of(&self, span: Span) -> Option<&TaskFile> {
        self.tasks
            .iter()
            .chain(&self.used)
            .filter(|file| file.base <= span.start)
            .max_by_key(|file| file.base)
    }

    /// The file and the range of a place in the tasks.
    pub(super) fn place_in_tasks(&self, span: Span) -> Option<Location> {
        let file = self.file_of(span)?;
        Some(Location { uri: uri_of(&file.path)?, range: file.text.range(file.inside(span)) })
    }

    /// The place of the script that a span is.
    pub(super) fn location(&self, span: Span) -> Location {
        Location { uri: self.uri.clone(), range: self.text.range(span) }
    }
}

impl Documents {
    /// A script that is open.
    pub(super) fn get(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(uri.as_str())?.read.as_deref()
    }

    /// The scripts that are open.
    pub(super) fn scripts(&self) -> impl Iterator<Item = &Document> {
        self.open.values().filter_map(|open| open.read.as_deref()).filter(|read| read.tested.is_none())
    }

    /// The scripts and the files of tests that are open.
    pub(super) fn checked(&self) -> impl Iterator<Item = &Document> {
        self.open.values().filter_map(|open| open.read.as_deref())
    }

    /// The files of tasks that are open.
    pub(super) fn rust(&self) -> impl Iterator<Item = (&Uri, &str)> {
        self.open.values().filter(|open| open.is_rust).map(|open| (&open.uri, open.text.as_str()))
    }

    /// The version of a file that is open.
    pub(super) fn version(&self, uri: &str) -> Option<i32> {
        self.open.get(uri).map(|open| open.version)
    }

    /// What is open, by paths.
    pub(super) fn unsaved(&self) -> &Unsaved {
        &self.unsaved
    }

    pub(super) fn open(&mut self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        let is_rust = document.language_id == "rust" || document.uri.as_str().ends_with(".rs");
        self.set(document.uri, document.version, document.text, is_rust);
    }

    pub(super) fn change(&mut self, params: DidChangeTextDocumentParams) {
        let uri = params.text_document.uri;
        let Some(open) = self.open.get_mut(uri.as_str()) else { return };
        let (mut text, is_rust) = (std::mem::take(&mut open.text), open.is_rust);
        for change in params.content_changes {
            match change.range {
                // Only whole texts were asked for, but a part is understood.
                Some(part) => {
                    let read = Text::new(text);
                    let (start, end) = (read.offset(part.start), read.offset(part.end));
                    let (start, end) = (start.min(end) as usize, start.max(end) as usize);
                    text = read.str().to_owned();
                    text.replace_range(start..end, &change.text);
                }
                None => text = change.text,
            }
        }
        self.set(uri, params.text_document.version, text, is_rust);
    }

    pub(super) fn close(&mut self, params: &DidCloseTextDocumentParams) {
        let uri = &params.text_document.uri;
        let Some(closed) = self.open.remove(uri.as_str()) else { return };
        if let Some(path) = path_of(uri) {
            self.unsaved.remove(&plain(&path));
        }
        if closed.is_rust {
            self.again();
        } else if let Some(path) = path_of(uri) {
            self.depends_on(&plain(&path));
        }
    }

    /// What uses or tests this script is to be checked once more.
    fn depends_on(&mut self, script: &Path) {
        let depends = |read: &Document| {
            let tests = read.tested.is_some()
                && read.path.as_ref().is_some_and(|path| scripts::tested(path) == script);
            tests || read.used.iter().any(|file| file.path == script)
        };
        for open in self.open.values_mut() {
            if open.read.as_ref().is_some_and(|read| depends(read)) {
                open.read = None;
                open.is_new = true;
            }
        }
    }

    /// All of them are to be checked once more: files that are not open may have changed.
    pub(super) fn again(&mut self) {
        for open in self.open.values_mut().filter(|open| !open.is_rust) {
            open.read = None;
            open.is_new = true;
        }
    }

    fn set(&mut self, uri: Uri, version: i32, text: String, is_rust: bool) {
        if let Some(path) = path_of(&uri) {
            self.unsaved.insert(plain(&path), text.as_str().into());
        }
        // Whose tasks these are is found out by reading each script anew.
        if is_rust {
            self.again();
        } else if let Some(path) = path_of(&uri) {
            self.depends_on(&plain(&path));
        }
        let key = uri.as_str().to_owned();
        self.open.insert(key, Open { uri, version, text, is_rust, read: None, is_new: true });
    }

    /// Checks what changed; gives the scripts whose problems are to be told.
    pub(super) fn settle(&mut self) -> Vec<String> {
        let mut changed = Vec::new();
        for (name, open) in &mut self.open {
            if !open.is_rust && open.read.is_none() {
                let read = Document::new(&open.uri, open.text.clone(), &self.unsaved);
                open.read = Some(Rc::new(read));
            }
            if std::mem::take(&mut open.is_new) {
                changed.push(name.clone());
            }
        }
        changed
    }

    /// The scripts that have their tasks where this one has them, itself included; those that are not open are read
    /// from the disk.
    pub(super) fn family(&self, document: &Document) -> Vec<Rc<Document>> {
        let Some(home) = &document.home else {
            let open = self.open.get(document.uri.as_str());
            return open.and_then(|open| open.read.clone()).into_iter().collect();
        };
        let shares = |other: &Rc<Document>| match (document.tasks.first(), other.tasks.first()) {
            (Some(one), Some(other)) => one.path == other.path,
            (Some(_) | None, _) => false,
        };
        self.scripts_in(home, document.in_package).filter(shares).collect()
    }

    /// The scripts whose tasks are in this file, or in modules beside it.
    pub(super) fn scripts_of(&self, tasks: &Path) -> Vec<Rc<Document>> {
        let tasks = plain(tasks);
        let Some(folder) = tasks.parent() else { return Vec::new() };
        let package = folder.ancestors().find(|folder| folder.join("Cargo.toml").is_file());
        let holds = |found: &Rc<Document>| found.tasks.iter().any(|file| file.path == tasks);
        let mut found: Vec<Rc<Document>> = self.scripts_in(folder, false).filter(holds).collect();
        let known: Vec<Option<PathBuf>> = found.iter().map(|found| found.path.clone()).collect();
        if let Some(package) = package {
            let inside = self.scripts_in(package, true);
            found.extend(inside.filter(holds).filter(|other| !known.contains(&other.path)));
        }
        found
    }

    fn scripts_in(&self, folder: &Path, deep: bool) -> impl Iterator<Item = Rc<Document>> + use<'_> {
        let mut paths = if deep { crate::driver::scripts::within(folder) } else { beside(folder) };
        let open = self.unsaved.keys().filter(|path| {
            let inside = if deep { path.starts_with(folder) } else { path.parent() == Some(folder) };
            inside && scripts::is_script(path)
        });
        paths.extend(open.cloned());
        paths.sort();
        paths.dedup();
        paths.into_iter().filter_map(|path| self.read(&path))
    }

    /// A script, open or not.
    fn read(&self, path: &Path) -> Option<Rc<Document>> {
        let open = self.open.values().find(|open| path_of(&open.uri).is_some_and(|own| plain(&own) == path));
        let (uri, text) = match open {
            Some(Open { read: Some(read), .. }) => return Some(Rc::clone(read)),
            Some(open) => (open.uri.clone(), open.text.clone()),
            None => (uri_of(path)?, crate::driver::project::read(path).ok()?),
        };
        Some(Rc::new(Document::new(&uri, text, &self.unsaved)))
    }
}

fn beside(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| scripts::is_script(path) && path.is_file())
        .map(|path| plain(&path))
        .collect()
}
