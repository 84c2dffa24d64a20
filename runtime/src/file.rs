//! Files that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// How much is written at once.
const BUFFER: usize = 1 << 16;

/// Writes a file: beside its place, and renamed when all is there, so that a reader never sees half of it and a full
/// disk leaves the old one. A device or a pipe is written as it is.
pub(crate) fn replace<E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> Result<(), E>,
) -> Result<(), E> {
    // The file that a link leads to is what is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&path).ok();
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        return flushed(&File::options().write(true).open(&path)?, write);
    }
    let beside = beside(&path);
    let written = File::create_new(&beside).map_err(E::from).and_then(|file| {
        flushed(&file, write)?;
        if let Some(before) = before {
            file.set_permissions(before.permissions())?;
        }
        file.sync_all()?;
        Ok(fs::rename(&beside, &path)?)
    });
    if written.is_err() {
        drop(fs::remove_file(&beside));
    }
    written
}

fn flushed<E: From<io::Error>>(
    file: &File,
    write: impl FnOnce(&mut BufWriter<&File>) -> Result<(), E>,
) -> Result<(), E> {
    let mut to = BufWriter::with_capacity(BUFFER, file);
    write(&mut to)?;
    Ok(to.flush()?)
}

/// A hidden place in the same folder. Two that write one file at once each have their own.
fn beside(path: &Path) -> PathBuf {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}-{}.new", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "these are tests")]

    use super::replace;
    use std::fs;
    use std::io::{Error, Write};

    #[test]
    fn what_cannot_be_written_whole_leaves_the_old_file() {
        let folder = std::env::temp_dir().join(format!("pointy-file-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.txt");
        replace(&file, |to| to.write_all(b"old")).unwrap();
        let failed = replace(&file, |to| {
            to.write_all(&[b'x'; 1 << 20])?;
            Err(Error::other("the rows end here"))
        });
        assert_eq!(failed.unwrap_err().to_string(), "the rows end here");
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(&folder).unwrap();
    }
}
