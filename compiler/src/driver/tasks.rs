//! Where the tasks of a script are: in `tasks.rs` beside it, or in the library of the Cargo package around it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::manifest::{Library, Manifest, Pointy, Wanted};
use super::project::as_text;
use super::reason;
use super::toolchain::Toolchain;
use crate::diagnostics::{Diagnostic, driver as words};
use crate::source::File;
use crate::{Cfg, Root, Sources};

/// Texts that stand in the place of files, by their paths: what an editor has and has not saved.
pub type Unsaved = BTreeMap<PathBuf, Arc<str>>;

/// The tasks of a script.
#[derive(Debug)]
pub struct Tasks {
    /// Their texts.
    pub sources: Sources,
    /// Where they come from.
    pub home: Home,
    /// Where each file is, by the name that the user knows it by.
    paths: BTreeMap<String, PathBuf>,
}

/// Where tasks come from.
#[derive(Debug)]
pub enum Home {
    /// `tasks.rs` beside the script; its absolute path.
    File(String),
    /// The library of a package.
    Package(Box<Package>),
}

/// A package whose library holds the tasks.
#[derive(Debug)]
pub struct Package {
    /// What its manifest says.
    pub manifest: Manifest,
    /// The library.
    pub library: Library,
    /// What stands before the names of its files, as the user would name them.
    pub prefix: String,
    /// The same for its workspace.
    pub workspace_prefix: String,
}

/// What was found around a script.
pub(super) enum Found {
    Tasks(Tasks),
    /// There are no tasks; the problem says why, where it is a problem to have none.
    Nothing(Option<Diagnostic>),
}

impl Tasks {
    /// Looks for the tasks of a script in this folder. `tasks.rs` beside the script goes first, unless it is a module of
    /// the package's library itself.
    ///
    /// # Errors
    /// They are there, but cannot be read.
    pub(super) fn around(
        folder: &Path,
        script: &Path,
        wanted: &Wanted,
        unsaved: &Unsaved,
    ) -> Result<Found, Diagnostic> {
        let beside = folder.join("tasks.rs");
        // A link that leads nowhere is there, too.
        let has_file = beside.symlink_metadata().is_ok() || unsaved.contains_key(&beside);
        let manifest = match Manifest::around(folder, wanted) {
            // Whose manifest it is does not matter to a script that has its tasks beside it.
            Err(_) if has_file => None,
            other => other?,
        };
        let package = manifest.as_ref().and_then(|manifest| {
            let library = manifest.library.clone()?;
            Some(Package {
                prefix: prefix(script, folder, &manifest.folder),
                workspace_prefix: prefix(script, folder, &manifest.workspace),
                manifest: manifest.clone(),
                library,
            })
        });
        if has_file {
            if let Some(package) = package.filter(|package| folder.starts_with(&package.manifest.folder)) {
                let tasks = Self::of_package(package, unsaved)?;
                if tasks.paths.values().any(|path| *path == beside) {
                    return Ok(Found::Tasks(tasks));
                }
            }
            return Self::beside(&beside, script, unsaved).map(Found::Tasks);
        }
        match (package, manifest) {
            (Some(package), _) if package.manifest.pointy == Pointy::Missing => {
                let version =
                    env!("CARGO_PKG_VERSION_MAJOR").to_owned() + "." + env!("CARGO_PKG_VERSION_MINOR");
                Ok(Found::Nothing(Some(words::no_pointy::new(&package.manifest.name, &version))))
            }
            (Some(package), _) => Self::of_package(package, unsaved).map(Found::Tasks),
            (None, Some(manifest)) => Ok(Found::Nothing(Some(words::no_library::new(&manifest.name)))),
            (None, None) => Ok(Found::Nothing(None)),
        }
    }

    /// The first file: the name that the user knows it by, where it is, and its text.
    #[must_use]
    pub fn first(&self) -> Option<(&str, &Path, &str)> {
        let file = self.sources.files().first()?;
        Some((&file.name, self.paths.get(&file.name)?, &file.text))
    }

    fn beside(path: &Path, script: &Path, unsaved: &Unsaved) -> Result<Self, Diagnostic> {
        let shown = script.with_file_name("tasks.rs").display().to_string();
        let prefix = shown.strip_suffix("tasks.rs").unwrap_or_default().to_owned();
        let text = read(path, &shown, unsaved)?;
        let home =
            path.to_str().ok_or_else(|| words::unreadable_tasks::new(&shown, "its path is no text"))?;
        let reader = Reader { folder: path.parent().unwrap_or(path), prefix: &prefix, unsaved };
        Ok(Self::read(
            Root::Module,
            Cfg::default(),
            (&shown, path, &text),
            &reader,
            Home::File(home.to_owned()),
        ))
    }

    fn of_package(package: Package, unsaved: &Unsaved) -> Result<Self, Diagnostic> {
        let path = package.library.path.clone();
        let inside = path.strip_prefix(&package.manifest.folder).unwrap_or(&path);
        let shown = format!("{}{}", package.prefix, inside.display());
        let text = read(&path, &shown, unsaved)?;
        let prefix = shown.rsplit_once('/').map(|(before, _)| format!("{before}/")).unwrap_or_default();
        let reader = Reader { folder: path.parent().unwrap_or(&path), prefix: &prefix, unsaved };
        let root = Root::Library(package.library.name.clone());
        let cfg = Cfg { features: package.manifest.active.clone(), target: None };
        Ok(Self::read(root, cfg, (&shown, &path, &text), &reader, Home::Package(Box::new(package))))
    }

    fn read(
        root: Root,
        mut cfg: Cfg,
        (shown, path, text): (&str, &Path, &str),
        reader: &Reader<'_>,
        home: Home,
    ) -> Self {
        let mut paths = BTreeMap::from([(shown.to_owned(), path.to_path_buf())]);
        let mut read = |inside: &str| {
            let (shown, path, text) = reader.read(inside)?;
            paths.insert(shown.clone(), path);
            Some((shown, text))
        };
        let mut sources = Sources::read(root.clone(), cfg.clone(), (shown, text), &mut read);
        if sources.asks_for_target() {
            // Without a toolchain nobody knows; then the conditions are left to rustc.
            cfg.target = super::cache::Cache::find().ok().and_then(|cache| {
                let folder = path.parent().unwrap_or(path);
                Some(Toolchain::find(&cache, folder).ok()?.cfg)
            });
            sources = Sources::read(root, cfg, (shown, text), &mut read);
        }
        Self { sources, home, paths }
    }

    /// The package, where the tasks are in one.
    #[must_use]
    pub fn package(&self) -> Option<&Package> {
        match &self.home {
            Home::File(_) => None,
            Home::Package(package) => Some(package),
        }
    }

    /// Where the tasks are, in words.
    #[must_use]
    pub fn described(&self) -> Option<String> {
        let first = &self.sources.files().first()?.name;
        Some(match &self.home {
            Home::File(_) => first.clone(),
            Home::Package(package) => {
                format!("{first}, the library of the package `{}`", package.manifest.name)
            }
        })
    }

    /// The files, each with its path.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &File)> {
        let files = self.sources.files().iter();
        files.filter_map(|file| Some((self.paths.get(&file.name)?.as_path(), file)))
    }

    /// Whether one of the files is at this path, which nothing may overwrite.
    #[must_use]
    pub fn holds(&self, path: &Path) -> bool {
        self.paths.values().any(|known| known == path)
    }

    /// Where the files are.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.values().map(PathBuf::as_path)
    }

    /// The file at a path: what rustc calls it is a path as seen from the tasks' folder, or an absolute one.
    #[must_use]
    pub fn file_at(&self, name: &str) -> Option<&File> {
        let folder = match &self.home {
            Home::File(path) => Path::new(path).parent().unwrap_or(Path::new("")),
            Home::Package(package) => &package.manifest.folder,
        };
        let path = folder.join(name);
        self.sources
            .files()
            .iter()
            .find(|file| self.paths.get(&file.name).is_some_and(|known| *known == path))
    }
}

/// Reads the files of modules.
struct Reader<'a> {
    folder: &'a Path,
    prefix: &'a str,
    unsaved: &'a Unsaved,
}

impl Reader<'_> {
    fn read(&self, inside: &str) -> Option<(String, PathBuf, String)> {
        let path = self.folder.join(inside);
        let text = match self.unsaved.get(&path) {
            Some(text) => text.to_string(),
            None => fs::read_to_string(&path).ok()?,
        };
        let shown =
            if inside.starts_with('/') { inside.to_owned() } else { format!("{}{inside}", self.prefix) };
        Some((shown, path, text))
    }
}

fn read(path: &Path, shown: &str, unsaved: &Unsaved) -> Result<String, Diagnostic> {
    if let Some(text) = unsaved.get(path) {
        return Ok(text.to_string());
    }
    let content = fs::read(path).map_err(|error| words::unreadable_tasks::new(shown, &reason(&error)))?;
    as_text(content, shown)
}

/// What leads from the user to the package's files: the way to the script, and from there up.
fn prefix(script: &Path, folder: &Path, package: &Path) -> String {
    let Ok(down) = folder.strip_prefix(package) else { return format!("{}/", package.display()) };
    let mut way: Vec<String> = script
        .parent()
        .into_iter()
        .flat_map(Path::components)
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .filter(|part| part != ".")
        .collect();
    for _ in down.components() {
        match way.last().map(String::as_str) {
            Some("..") | None => way.push("..".into()),
            Some(_) => {
                way.pop();
            }
        }
    }
    match way.as_slice() {
        [] => String::new(),
        [root] if root == "/" => "/".to_owned(),
        [root, rest @ ..] if root == "/" => format!("/{}/", rest.join("/")),
        parts => format!("{}/", parts.join("/")),
    }
}

#[cfg(test)]
mod tests {
    use super::prefix;
    use std::path::Path;

    #[test]
    fn files_of_the_package_are_named_as_the_user_would() {
        let cases = [
            ("a.pty", "/p", ""),
            ("./a.pty", "/p", ""),
            ("flows/a.pty", "/p/flows", ""),
            ("p/flows/a.pty", "/p/flows", "p/"),
            ("a.pty", "/p/flows", "../"),
            ("a.pty", "/p/flows/b", "../../"),
            ("../a.pty", "/p/flows", "../../"),
            ("/p/flows/a.pty", "/p/flows", "/p/"),
            ("b/a.pty", "/p/flows/b", "../"),
        ];
        for (script, folder, expected) in cases {
            assert_eq!(prefix(Path::new(script), Path::new(folder), Path::new("/p")), expected, "{script}");
        }
    }
}
