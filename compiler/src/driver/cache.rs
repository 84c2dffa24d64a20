//! The folder where everything that was built is kept. All of it can be made again.
//!
//! ```text
//! src-HASH/        the runtime's sources, as this executable carries them
//! target/HASH/     cargo's, one for each toolchain
//! pkg/HASH/PROFILE/ the package, the lock and the executable of one script
//! toolchain.json   what was learnt of the toolchain
//! ```

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

    /// Removes sources and packages that nobody used for a month, but for `current`.
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
    }
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
}
