//! Writes a file of the user's whole or not at all, and only what they know of: not over a change that was made
//! meanwhile, not over a file that is read-only.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::reason;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::driver::unwritable;

/// Replaces what a file holds. `before` is what was read from it; `None` where there was no file.
///
/// # Errors
/// The file is read-only, has changed since, or cannot be written.
pub fn rewrite(path: &Path, shown: &str, before: Option<&str>, after: &str) -> Result<(), Diagnostic> {
    let fail = |why: &str| unwritable::new(shown, why);
    let failed = |error: std::io::Error| fail(&reason(&error));
    // A link stays a link: what it leads to is written.
    let target =
        if path.symlink_metadata().is_ok() { path.canonicalize().map_err(failed)? } else { path.to_owned() };
    let there = match before {
        Some(before) => {
            let about = target.metadata().map_err(failed)?;
            if about.permissions().readonly() {
                return Err(unwritable::read_only(shown));
            }
            if fs::read(&target).map_err(failed)? != before.as_bytes() {
                return Err(unwritable::changed(shown));
            }
            Some(about)
        }
        None if target.exists() => return Err(unwritable::changed(shown)),
        None => None,
    };
    let temporary = beside(&target).ok_or_else(|| fail("it names no file"))?;
    let written = (|| {
        let mut file = fs::File::create(&temporary)?;
        file.write_all(after.as_bytes())?;
        if let Some(about) = there {
            file.set_permissions(about.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&temporary, &target)
    })();
    written.map_err(|error| {
        // The temporary file may not even exist.
        let _ = fs::remove_file(&temporary);
        failed(error)
    })
}

/// Writes a file that the user named, whatever it held. What is no file, such as a terminal, is written to.
///
/// # Errors
/// It cannot be written.
pub fn write(path: &Path, shown: &str, text: &str) -> Result<(), Diagnostic> {
    let failed = |error: std::io::Error| unwritable::new(shown, &reason(&error));
    match fs::read(path) {
        Ok(before) if path.is_file() => {
            // What is no text was no work of ours, but it was named.
            match String::from_utf8(before) {
                Ok(before) => rewrite(path, shown, Some(&before), text),
                Err(_) => fs::write(path, text).map_err(failed),
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => rewrite(path, shown, None, text),
        Ok(_) | Err(_) => fs::write(path, text).map_err(failed),
    }
}

fn beside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?;
    Some(path.with_file_name(format!(".{}.{}.tmp", name.display(), std::process::id())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::rewrite;
    use std::fs;

    #[test]
    fn a_file_is_replaced_with_its_permissions_and_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.pty");
        fs::write(&file, "old").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::{PermissionsExt, symlink};
            fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
            let link = folder.path().join("link.pty");
            symlink(&file, &link).unwrap();
            rewrite(&link, "link.pty", Some("old"), "new").unwrap();
            assert!(link.symlink_metadata().unwrap().is_symlink());
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        }
        rewrite(&file, "a.pty", Some(&fs::read_to_string(&file).unwrap()), "newer").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "newer");
        let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(names.into_iter().all(|name| !name.to_string_lossy().ends_with(".tmp")));
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_and_what_is_read_only_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.pty");
        fs::write(&file, "theirs").unwrap();
        let problem = rewrite(&file, "a.pty", Some("old"), "new").unwrap_err();
        assert!(problem.message.contains("changed"), "{}", problem.message);
        assert!(rewrite(&file, "a.pty", None, "new").is_err());
        let mut permissions = file.metadata().unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&file, permissions).unwrap();
        let problem = rewrite(&file, "a.pty", Some("theirs"), "new").unwrap_err();
        assert!(problem.message.contains("read-only"), "{}", problem.message);
        assert_eq!(fs::read_to_string(&file).unwrap(), "theirs");
    }
}
