//! The result as JSON: to stdout, or whole or not at all to a file.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

/// Writes the value; the error is a sentence for people.
pub(super) fn write(value: &impl Serialize, file: Option<&Path>) -> Result<(), String> {
    match file {
        None => json(value, io::stdout().lock()).map_err(|error| explain("stdout", &error)),
        Some(path) => to_file(value, path).map_err(|error| explain(&path.display().to_string(), &error)),
    }
}

fn explain(place: &str, error: &io::Error) -> String {
    format!("the result cannot be written to {place}: {error}")
}

fn json(value: &impl Serialize, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::with_capacity(1 << 16, to);
    serde_json::to_writer_pretty(&mut to, value)?;
    to.write_all(b"\n")?;
    to.flush()
}

/// Writes beside the file and renames, so that a reader never sees half a result and a full disk leaves the old
/// one. A device or a pipe is written as it is.
fn to_file(value: &impl Serialize, path: &Path) -> io::Result<()> {
    // The file that a link leads to is what is replaced.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&path).ok();
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        return json(value, File::options().write(true).open(&path)?);
    }
    let beside = beside(&path);
    let written = File::create_new(&beside).and_then(|file| {
        json(value, &file)?;
        if let Some(before) = before {
            file.set_permissions(before.permissions())?;
        }
        file.sync_all()?;
        fs::rename(&beside, &path)
    });
    if written.is_err() {
        drop(fs::remove_file(&beside));
    }
    written
}

fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    path.with_file_name(name)
}
