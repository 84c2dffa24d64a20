//! A script and the tasks beside it, read from the disk.

use std::fs;
use std::path::{Path, PathBuf};

use super::manifest::Wanted;
use super::reason;
use super::tasks::{Found, Home, Tasks, Unsaved};
use super::used;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, driver as words, render};
use crate::source::File;
use crate::{Compilation, Names, Scripts, Sources};

/// A larger script is not read: positions are 32 bits, and nobody wrote it.
const LARGEST: u64 = 256 << 20;

/// A script and the tasks beside it.
#[derive(Debug)]
pub struct Project {
    /// The script as the user named it.
    pub shown: String,
    /// The script's text.
    pub text: String,
    /// The script's file name without `.pty`.
    pub stem: String,
    /// The folder that holds it, absolute.
    pub folder: PathBuf,
    /// The script's file name.
    pub file_name: String,
    /// The tasks, where there are any.
    pub tasks: Option<Tasks>,
    /// Why there are none, where the script may want some.
    pub without_tasks: Option<Diagnostic>,
    /// The workflows that the script uses.
    pub scripts: Scripts,
    /// The texts of the tasks and of these workflows, one position behind the other.
    beside: Vec<File>,
    /// Texts that stand in the place of files.
    pub(super) unsaved: Unsaved,
}

/// The text of a script.
///
/// # Errors
/// It is not there, no text, or too long.
pub fn read(script: &Path) -> Result<String, Diagnostic> {
    let shown = script.display().to_string();
    let fail = |reason: &str| words::unreadable_script::new(&shown, reason, similar(script).as_deref());
    let about = script.metadata().map_err(|error| fail(&reason(&error)))?;
    if about.is_dir() {
        return Err(fail("it is a folder"));
    }
    if about.len() > LARGEST {
        return Err(fail("it is larger than 256 MiB"));
    }
    let content = fs::read(script).map_err(|error| fail(&reason(&error)))?;
    as_text(content, &shown)
}

/// The text that somebody hands over.
///
/// # Errors
/// It cannot be read, is no text, or is too long.
pub fn read_from(from: impl std::io::Read, shown: &str) -> Result<String, Diagnostic> {
    let fail = |reason: &str| words::unreadable_script::new(shown, reason, None);
    let mut content = Vec::new();
    let mut from = from.take(LARGEST + 1);
    std::io::Read::read_to_end(&mut from, &mut content).map_err(|error| fail(&reason(&error)))?;
    if content.len() as u64 > LARGEST {
        return Err(fail("it is larger than 256 MiB"));
    }
    as_text(content, shown)
}

impl Project {
    /// Reads a script and the tasks beside it.
    ///
    /// # Errors
    /// One of them is missing, no text or cannot be read.
    pub fn open(script: &Path) -> Result<Self, Diagnostic> {
        Self::open_with(script, &Wanted::default())
    }

    /// The same, with features of the package that holds the tasks.
    ///
    /// # Errors
    /// As `open`, or the package has no such feature.
    pub fn open_with(script: &Path, wanted: &Wanted) -> Result<Self, Diagnostic> {
        Self::around(script, read(script)?, wanted, &Unsaved::new())
    }

    /// A text that is to stand in the place of a script, which need not be there yet, with the tasks around that place.
    ///
    /// # Errors
    /// The folder is not there, or the tasks are no text or cannot be read.
    pub fn open_text(script: &Path, text: String, unsaved: &Unsaved) -> Result<Self, Diagnostic> {
        Self::around(script, text, &Wanted::default(), unsaved)
    }

    fn around(script: &Path, text: String, wanted: &Wanted, unsaved: &Unsaved) -> Result<Self, Diagnostic> {
        let shown = script.display().to_string();
        let fail = |reason: &str| words::unreadable_script::new(&shown, reason, similar(script).as_deref());
        if super::scripts::is_tests(script) && script.is_file() {
            let tested = super::scripts::tested(script).display().to_string();
            let why = "it holds tests, which `pointyc test` runs";
            return Err(words::unreadable_script::new(&shown, why, Some(&tested)));
        }
        let in_folder = || Some(script.parent()?.canonicalize().ok()?.join(script.file_name()?));
        let path = script.canonicalize().or_else(|error| in_folder().ok_or_else(|| fail(&reason(&error))))?;
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let name_of =
            |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        // The script's own name counts, not that of a file that a link leads to.
        let (stem, file_name) = (name_of(script.file_stem()), name_of(script.file_name()));
        let (tasks, without_tasks) = match Tasks::around(&folder, script, wanted, unsaved)? {
            Found::Tasks(tasks) => (Some(tasks), None),
            Found::Nothing(why) => (None, why),
        };
        let (scripts, beside) = (Scripts::default(), Vec::new());
        let (text_of, unsaved) = (text.clone(), unsaved.clone());
        let mut project =
            Self { shown, text, stem, folder, file_name, tasks, without_tasks, scripts, beside, unsaved };
        project.look_around(&text_of);
        Ok(project)
    }

    /// Reads the workflows that a text in the script's place uses.
    pub fn look_around(&mut self, text: &str) {
        self.scripts = used::scripts(self, text);
        let tasks = self.sources().map(Sources::files).unwrap_or_default();
        self.beside = tasks.iter().chain(self.scripts.files()).cloned().collect();
    }

    /// What the compiler is told of the names.
    #[must_use]
    pub fn names(&self) -> Names<'_> {
        Names {
            script: &self.file_name,
            workflow: &self.stem,
            tasks: self.tasks.as_ref().and_then(|tasks| match &tasks.home {
                Home::File(path) => Some(path.as_str()),
                Home::Package(_) => None,
            }),
        }
    }

    /// Checks the script.
    #[must_use]
    pub fn check(&self) -> Compilation {
        self.check_text(&self.text)
    }

    /// Checks a text that may stand in the script's place.
    #[must_use]
    pub fn check_text(&self, text: &str) -> Compilation {
        self.explained(crate::check_all(text, self.sources(), &self.scripts, &self.names()))
    }

    /// The plan of the script, without its program.
    #[must_use]
    pub fn plan(&self) -> Compilation {
        self.explained(crate::plan_all(&self.text, self.sources(), &self.scripts, &self.names()))
    }

    /// Compiles the script.
    #[must_use]
    pub fn compile(&self) -> Compilation {
        self.explained(crate::compile_all(&self.text, self.sources(), &self.scripts, &self.names()))
    }

    /// Where events have no tasks and there are none at all, the reason for that goes first.
    fn explained(&self, mut compilation: Compilation) -> Compilation {
        let is_missed = compilation.diagnostics.iter().any(|found| found.code.starts_with("P02"));
        if let Some(why) = self.without_tasks.as_ref().filter(|_| is_missed) {
            compilation.diagnostics.insert(0, why.clone());
        }
        compilation
    }

    /// The texts of the tasks, for the compiler.
    #[must_use]
    pub fn sources(&self) -> Option<&Sources> {
        self.tasks.as_ref().map(|tasks| &tasks.sources)
    }

    /// All texts under the names that the user knows them by, for showing problems.
    #[must_use]
    pub fn texts(&self) -> render::Texts<'_> {
        render::Texts { script: (&self.shown, &self.text), tasks: &self.beside }
    }

    /// Whether this path is the script or its tasks, which nothing may overwrite.
    #[must_use]
    pub fn source_at(&self, path: &Path) -> Option<&'static str> {
        let path = path.canonicalize().ok()?;
        let tasks = self.tasks.as_ref().is_some_and(|tasks| tasks.holds(&path));
        if path == self.folder.join(&self.file_name) {
            Some("that is the script")
        } else if tasks {
            Some("these are the tasks")
        } else {
            None
        }
    }

    /// The folder that decides for the tasks: the package's, else the script's.
    #[must_use]
    pub fn home(&self) -> &Path {
        let package = self.tasks.as_ref().and_then(Tasks::package);
        package.map_or(&self.folder, |package| &package.manifest.folder)
    }

    /// What stands before the name of a file that rustc names, as the user would name it: `` or `flows/`.
    #[must_use]
    pub fn prefix(&self) -> &str {
        match self.tasks.as_ref().and_then(Tasks::package) {
            Some(package) => &package.prefix,
            None => self.shown.strip_suffix(&self.file_name).unwrap_or_default(),
        }
    }
}

pub(super) fn as_text(content: Vec<u8>, shown: &str) -> Result<String, Diagnostic> {
    // Every second byte of a text in UTF-16 is zero, and such a text may have a mark at its start.
    let marked = content.starts_with(&[0xFF, 0xFE]) || content.starts_with(&[0xFE, 0xFF]);
    if marked || matches!(content.as_slice(), [_, 0, _, 0, ..] | [0, _, 0, _, ..]) {
        return Err(words::not_text::utf16(shown));
    }
    String::from_utf8(content).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let before = error.as_bytes().get(..offset).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        words::not_text::new(shown, offset, line)
    })
}

/// The script that may be meant by a name that leads to none.
fn similar(script: &Path) -> Option<String> {
    let scripts_in = |folder: &Path| -> Vec<String> {
        let entries = fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        let names =
            entries.into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(".pty")).collect();
        names.sort();
        names
    };
    let join = |folder: &Path, name: &str| folder.join(name).display().to_string();
    if script.is_dir() {
        return scripts_in(script).first().map(|name| join(script, name));
    }
    let folder = script.parent().unwrap_or(Path::new(""));
    let name = script.file_name()?.to_str()?;
    let there = scripts_in(folder);
    let exact = format!("{name}.pty");
    if there.contains(&exact) {
        return Some(join(folder, &exact));
    }
    nearest(name, there.iter().map(String::as_str)).map(|name| join(folder, name))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::Project;
    use std::fs;

    #[test]
    fn the_tasks_beside_a_script_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("a.pty");
        fs::write(&script, "A").unwrap();
        assert!(Project::open(&script).unwrap().tasks.is_none());
        fs::write(folder.path().join("tasks.rs"), "fn a() {}").unwrap();
        let project = Project::open(&script).unwrap();
        assert_eq!(project.sources().unwrap().files().first().unwrap().text, "fn a() {}");
        assert_eq!((project.stem.as_str(), project.names().script), ("a", "a.pty"));
        assert_eq!(
            project.texts().tasks.first().unwrap().name,
            folder.path().join("tasks.rs").display().to_string()
        );
    }

    #[test]
    fn what_is_no_script_is_said_with_what_may_be_meant() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("delays.pty"), "A").unwrap();
        let said = |name: &str| Project::open(&folder.path().join(name)).unwrap_err();
        for name in ["delays", "delay.pty", ""] {
            let diagnostic = said(name);
            assert_eq!(diagnostic.code, "P0901", "{name}");
            assert!(diagnostic.help.unwrap().contains("delays.pty`?"), "{name}");
        }
        assert!(said("").message.contains("it is a folder"));
        assert!(said("delay.pty").message.contains("there is no such file"));
        assert!(said("orders.pty").help.unwrap().contains("name a script"));
    }

    #[test]
    fn bytes_that_are_no_text_are_said_with_their_place() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("a.pty");
        fs::write(&script, b"A\n\xff\xfe").unwrap();
        let diagnostic = Project::open(&script).unwrap_err();
        assert_eq!(diagnostic.code, "P0902");
        assert!(diagnostic.message.contains("byte 2, in line 2"), "{}", diagnostic.message);
        for utf16 in [b"\xff\xfeA\0\n\0".as_slice(), b"A\0\n\0", b"\0A\0\n"] {
            fs::write(&script, utf16).unwrap();
            let diagnostic = Project::open(&script).unwrap_err();
            assert_eq!(diagnostic.code, "P0902");
            assert!(diagnostic.message.contains("UTF-16"), "{}", diagnostic.message);
        }
        fs::write(&script, "A").unwrap();
        fs::create_dir(folder.path().join("tasks.rs")).unwrap();
        assert_eq!(Project::open(&script).unwrap_err().code, "P0903");
    }
}
