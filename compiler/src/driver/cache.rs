//! The folder where everything that was built is kept. All of it can be made again.
//!
//! ```text
//! src-HASH/        the runtime's sources, as this executable carries them
//! target/HASH/     cargo's, one for each toolchain
//! pkg/HASH/PROFILE/ the package, the lock and the executable of one script
//! toolchain.json   what was learnt of the toolchain
//! ```

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::reason;
use crate::diagnostics::{Diagnostic, driver as words};

/// Sources and packages that nobody used for so long are removed.
const KEPT_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The folder where everything that was built is kept.
#[derive(Clone, Debug)]
pub struct Cache {
    root: PathBuf,
}

impl Cache {
    /// The folder that `POINTY_CACHE` names, else `pointy` in the account's cache folder.
    ///
    /// # Errors
    /// The account has no such folder.
    pub fn find() -> Result<Self, Diagnostic> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let account = || {
            if cfg!(windows) {
                return set("LOCALAPPDATA");
            }
            let home = set("HOME");
            if cfg!(target_os = "macos") {
                return home.map(|home| home.join("Library/Caches"));
            }
            // The standard says that a relative path is to be ignored.
            set("XDG_CACHE_HOME").filter(|path| path.is_absolute()).or(home.map(|home| home.join(".cache")))
        };
        let root = set("POINTY_CACHE").or_else(|| account().map(|folder| folder.join("pointy")));
        match root.map(std::path::absolute) {
            Some(Ok(root)) => Ok(Self { root }),
            Some(Err(error)) => Err(words::cache_unusable::new("POINTY_CACHE", &reason(&error))),
            None => Err(words::cache_unusable::new("pointy", "the account has no home folder")),
        }
    }

    /// The cache in this folder.
    #[must_use]
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// A path inside of the cache.
    #[must_use]
    pub fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// The problem that `path` could not be read or written.
    #[must_use]
    pub fn problem(&self, path: &Path, error: &io::Error) -> Diagnostic {
        let shown = if path == self.root { path } else { self.root.as_path() };
        let mut said = reason(error);
        if let Ok(inside) = path.strip_prefix(&self.root)
            && !inside.as_os_str().is_empty()
        {
            said = format!("{said} ({})", inside.display());
        }
        words::cache_unusable::new(&shown.display().to_string(), &said)
    }

    /// Makes a folder inside of the cache.
    ///
    /// # Errors
    /// The cache cannot be written.
    pub fn make_folder(&self, path: &Path) -> Result<(), Diagnostic> {
        if path.is_dir() {
            return Ok(());
        }
        let new = !self.root.is_dir();
        fs::create_dir_all(path).map_err(|error| self.problem(path, &error))?;
        if new {
            // Programs that make backups know this file and leave the folder out.
            let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by pointyc; may be deleted at any time.\n";
            self.write(&self.path("CACHEDIR.TAG"), tag.as_bytes())?;
        }
        Ok(())
    }

    /// Writes a file whole or not at all.
    ///
    /// # Errors
    /// The cache cannot be written.
    pub fn write(&self, path: &Path, content: &[u8]) -> Result<(), Diagnostic> {
        self.replace(path, |temporary| File::create(temporary)?.write_all(content))
    }

    /// Copies a file, with its permissions, whole or not at all.
    ///
    /// # Errors
    /// The cache cannot be written.
    pub fn copy(&self, from: &Path, to: &Path) -> Result<(), Diagnostic> {
        self.replace(to, |temporary| fs::copy(from, temporary).map(drop))
    }

    fn replace(&self, path: &Path, make: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), Diagnostic> {
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(format!(".{}.tmp", std::process::id()));
        let temporary = PathBuf::from(temporary);
        make(&temporary).and_then(|()| fs::rename(&temporary, path)).map_err(|error| {
            // What is left of it is in nobody's way; the error that matters is the first.
            let _ = fs::remove_file(&temporary);
            self.problem(path, &error)
        })
    }

    /// Waits until nobody else holds `path` and holds it until the result is dropped; the system lets go of it when
    /// the process ends, however it ends.
    ///
    /// # Errors
    /// The cache cannot be written.
    pub fn lock(&self, path: &Path, waiting: impl FnOnce()) -> Result<File, Diagnostic> {
        if let Some(folder) = path.parent() {
            self.make_folder(folder)?;
        }
        let open = File::options().create(true).truncate(false).write(true).open(path);
        let file = open.map_err(|error| self.problem(path, &error))?;
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => waiting(),
            // Some network file systems know no locks; cargo goes on without one there, and so do we.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(self.problem(path, &error)),
        }
        file.lock().map_err(|error| self.problem(path, &error))?;
        Ok(file)
    }

    /// Removes sources, packages and folders of cargo that nobody used for a month, but for `current`, and what was
    /// compiled of those that are gone.
    pub fn prune(&self, current: &Path) {
        let now = SystemTime::now();
        let old = |path: &Path| {
            let used = ["used", "Cargo.toml"]
                .iter()
                .find_map(|file| path.join(file).metadata().ok()?.modified().ok());
            used.is_some_and(|used| now.duration_since(used).is_ok_and(|age| age > KEPT_FOR))
        };
        let in_folder = |folder: &Path| -> Vec<PathBuf> {
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
        };
        let sources = in_folder(&self.root).into_iter().filter(|path| {
            path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with("src-"))
        });
        let packages = in_folder(&self.path("pkg")).into_iter().flat_map(|package| in_folder(&package));
        for path in sources.chain(packages).filter(|path| path != current && old(path)) {
            // Another process may have removed it already.
            let _ = fs::remove_dir_all(path);
        }
        for target in in_folder(&self.path("target")) {
            let used = ["used", "pointyc.lock"]
                .iter()
                .find_map(|file| target.join(file).metadata().ok()?.modified().ok());
            if used.is_some_and(|used| now.duration_since(used).is_ok_and(|age| age > KEPT_FOR)) {
                let _ = fs::remove_dir_all(target);
            } else {
                self.prune_target(&target.join("release"));
            }
        }
    }

    /// Removes from cargo's folder what was compiled of scripts and sources that are gone; cargo itself never does.
    fn prune_target(&self, folder: &Path) {
        let entries = |folder: &Path| -> Vec<PathBuf> {
            fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
        };
        let packages = entries(&self.path("pkg")).into_iter().flat_map(|package| entries(&package));
        let manifests = packages.filter_map(|package| fs::read_to_string(package.join("Cargo.toml")).ok());
        let scripts: BTreeSet<String> = manifests.filter_map(|text| script_in(&text)).collect();
        let is_gone = |unit: &str| unit.ends_with("_pty") && !scripts.contains(unit);
        let mut gone = BTreeSet::new();
        for path in entries(&folder.join("deps")) {
            let Some((unit, hash)) = unit_of(&path) else { continue };
            let is_list = path.extension().is_some_and(|end| end == "d");
            if is_gone(unit) || (is_list && self.lists_gone_sources(&path)) {
                gone.insert(hash.to_owned());
            }
        }
        for inside in ["deps", ".fingerprint", "incremental"] {
            for path in entries(&folder.join(inside)) {
                let Some((unit, hash)) = unit_of(&path) else { continue };
                if gone.contains(hash) || is_gone(unit) {
                    let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                }
            }
        }
        for path in entries(folder).into_iter().filter(|path| path.is_file()) {
            let unit = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            if is_gone(unit) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    /// Whether something was compiled of sources in this cache that are not there any more.
    fn lists_gone_sources(&self, list: &Path) -> bool {
        let text = fs::read_to_string(list).unwrap_or_default();
        let begin = self.path("src-").display().to_string();
        let Some((_, rest)) = text.split_once(&begin) else { return false };
        let hash: String = rest.chars().take_while(|letter| letter.is_ascii_alphanumeric()).collect();
        !self.path(format!("src-{hash}")).is_dir()
    }
}

/// Name and hash in the name of something that cargo compiled: `libpointy-0a1b.rlib`, `delays_pty-2c3d`.
fn unit_of(path: &Path) -> Option<(&str, &str)> {
    let name = path.file_name()?.to_str()?;
    let name = name.split('.').next().unwrap_or(name);
    let (unit, hash) = name.rsplit_once('-')?;
    Some((unit.strip_prefix("lib").unwrap_or(unit), hash))
}

/// The name of cargo's target in the manifest of a script's package.
fn script_in(manifest: &str) -> Option<String> {
    let name = manifest.split("[[bin]]\nname = \"").nth(1)?;
    name.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::unreachable, reason = "a test may stop at the first surprise")]
    use super::Cache;
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        let path = cache.path("a");
        cache.write(&path, b"one").unwrap();
        cache.write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_cache_that_is_a_file_is_said_plainly() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let problem =
            Cache::at(folder.path().join("file/cache")).lock(&folder.path().join("file/cache/lock"), || ());
        let problem = problem.unwrap_err();
        assert_eq!(problem.code, "P0907");
        assert!(problem.message.contains("a part of the path is a file"), "{}", problem.message);
    }

    #[test]
    fn the_second_waits_for_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        let path = cache.path("lock");
        let first = cache.lock(&path, || unreachable!("nobody holds it")).unwrap();
        let (said, heard) = std::sync::mpsc::channel();
        let second = std::thread::spawn({
            let (cache, path) = (cache.clone(), path.clone());
            move || cache.lock(&path, || said.send(()).unwrap()).map(drop)
        });
        heard.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(!second.is_finished());
        drop(first);
        second.join().unwrap().unwrap();
    }

    #[test]
    fn only_what_is_old_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        for (name, days) in [("src-old", 40), ("src-new", 2), ("src-current", 90), ("target", 90)] {
            fs::create_dir(cache.path(name)).unwrap();
            let used = File::create(cache.path(name).join("used")).unwrap();
            used.set_modified(SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60)).unwrap();
        }
        cache.prune(&cache.path("src-current"));
        let left = |name: &str| cache.path(name).exists();
        assert!(!left("src-old"));
        assert!(left("src-new") && left("src-current") && left("target"));
    }

    #[test]
    fn what_was_compiled_of_things_that_are_gone_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        let write = |name: &str, text: &str| {
            let path = cache.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("pkg/1/debug/Cargo.toml", "[[bin]]\nname = \"kept_pty\"\n");
        write("src-here/used", "");
        let list =
            |hash: &str| format!("x: {}/runtime/src/lib.rs\n", cache.path(format!("src-{hash}")).display());
        let deps = "target/new/release/deps";
        for (name, sources) in [("pointy-aa", "here"), ("pointy-bb", "gone")] {
            write(&format!("{deps}/{name}.d"), &list(sources));
            write(&format!("{deps}/lib{name}.rlib"), "");
        }
        for name in ["kept_pty-cc", "gone_pty-dd"] {
            write(&format!("{deps}/{name}"), "");
            write(&format!("target/new/release/incremental/{name}/x"), "");
        }
        write(&format!("{deps}/libserde-ee.rlib"), "");
        write("target/old/pointyc.lock", "");
        let old = File::options().write(true).open(cache.path("target/old/pointyc.lock")).unwrap();
        old.set_modified(SystemTime::now() - Duration::from_secs(40 * 24 * 60 * 60)).unwrap();

        cache.prune(&cache.path("src-here"));
        let left = |name: &str| cache.path(name).exists();
        assert!(!left("target/old"));
        assert!(left(&format!("{deps}/libpointy-aa.rlib")) && left(&format!("{deps}/libserde-ee.rlib")));
        assert!(!left(&format!("{deps}/libpointy-bb.rlib")) && !left(&format!("{deps}/pointy-bb.d")));
        assert!(left(&format!("{deps}/kept_pty-cc")) && !left(&format!("{deps}/gone_pty-dd")));
        assert!(!left("target/new/release/incremental/gone_pty-dd"));
        assert!(left("target/new/release/incremental/kept_pty-cc"));
    }
}
