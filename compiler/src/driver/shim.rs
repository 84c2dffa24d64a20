//! Lets cargo and editors find `pointy` in a user's package: pointyc carries the library, and no registry has it yet.
//!
//! A file `.cargo/config.toml` says where it is on this machine. It is written where there is none, kept up to date, and
//! hidden from version control; a file that somebody else wrote is left alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::bundle;
use super::cache::Cache;
use super::lock;
use super::manifest::{Manifest, Pointy};
use crate::diagnostics::Diagnostic;

/// The first words of a file that pointyc wrote.
pub(super) const MARK: &str = "# Made by pointyc";

/// Begins a new package: the file for cargo, and a lock file with the versions that the runtime was tested with.
///
/// # Errors
/// The cache cannot be written.
pub fn begin(cache: &Cache, folder: &Path, name: &str) -> Result<(), Diagnostic> {
    let sources = bundle::unpack(cache)?;
    // The first build does it where this fails, or says why nothing can be built.
    let _ = write(folder, &sources);
    let locked = lock::begun(name, bundle::lock_file(), &bundle::libraries());
    let _ = fs::write(folder.join("Cargo.lock"), locked);
    Ok(())
}

/// Whether cargo does not find `pointy` in the user's package, because the file for that is gone or was never there.
pub(super) fn is_missing(manifest: &Manifest) -> bool {
    manifest.pointy == Pointy::Registry
        && !file(&manifest.workspace).exists()
        && is_writable(&manifest.workspace)
}

/// Whether a file may be made here; else each build would look for it anew.
fn is_writable(folder: &Path) -> bool {
    folder.metadata().is_ok_and(|about| !about.permissions().readonly())
        && !folder.join(".cargo/config").exists()
}

/// Sees to it that cargo finds `pointy` in the user's package; whether anything was written.
pub(super) fn ensure(manifest: &Manifest, sources: &Path) -> bool {
    if manifest.pointy != Pointy::Registry {
        return false;
    }
    let path = file(&manifest.workspace);
    let old = path.with_extension("");
    match fs::read_to_string(&path) {
        Ok(text) if text == content(sources) => false,
        Ok(text) if text.starts_with(MARK) => write(&manifest.workspace, sources).is_ok(),
        Err(error) if error.kind() == io::ErrorKind::NotFound && !old.exists() => {
            // Where nothing may be written, as in a build on a server, cargo is on its own.
            write(&manifest.workspace, sources).is_ok()
        }
        Ok(_) | Err(_) => false,
    }
}

fn file(folder: &Path) -> PathBuf {
    folder.join(".cargo/config.toml")
}

fn content(sources: &Path) -> String {
    let path = toml::Value::String(sources.join("runtime").display().to_string());
    format!(
        "{MARK} {} for this machine: where cargo finds the library `pointy`, which pointyc carries.\n\
         # Leave it out of version control; pointyc writes it anew where it is missing or out of date.\n\
         [patch.crates-io]\n\
         pointy = {{ path = {path} }}\n",
        env!("CARGO_PKG_VERSION"),
    )
}

fn write(folder: &Path, sources: &Path) -> io::Result<()> {
    let path = file(folder);
    let inside = folder.join(".cargo");
    if !inside.is_dir() {
        fs::create_dir(&inside)?;
        // The file is for this machine only, and so is this one.
        fs::write(inside.join(".gitignore"), "/config.toml\n/.gitignore\n")?;
    }
    let temporary = inside.join(format!(".config.{}.tmp", std::process::id()));
    fs::write(&temporary, content(sources)).and_then(|()| fs::rename(&temporary, &path)).inspect_err(|_| {
        let _ = fs::remove_file(&temporary);
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{MARK, ensure};
    use crate::driver::manifest::{Manifest, Wanted};
    use std::fs;
    use std::path::Path;

    #[test]
    fn only_a_file_of_our_own_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let package = "[package]\nname = \"a\"\n[dependencies]\npointy = \"0.1\"\n";
        fs::write(folder.path().join("Cargo.toml"), package).unwrap();
        let manifest = Manifest::around(folder.path(), &Wanted::default()).unwrap().unwrap();
        let config = folder.path().join(".cargo/config.toml");
        let read = || fs::read_to_string(&config).unwrap();

        assert!(ensure(&manifest, Path::new("/cache/src-1")));
        assert!(read().starts_with(MARK) && read().contains("pointy = { path = \"/cache/src-1/runtime\" }"));
        assert!(!ensure(&manifest, Path::new("/cache/src-1")));
        assert!(ensure(&manifest, Path::new("/cache/src-2")));
        assert!(read().contains("/cache/src-2/runtime"));
        let hidden = fs::read_to_string(folder.path().join(".cargo/.gitignore")).unwrap();
        assert_eq!(hidden, "/config.toml\n/.gitignore\n");

        fs::write(&config, "[build]\njobs = 1\n").unwrap();
        assert!(!ensure(&manifest, Path::new("/cache/src-3")));
        assert_eq!(read(), "[build]\njobs = 1\n");
    }
}
