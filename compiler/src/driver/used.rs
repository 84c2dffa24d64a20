//! The scripts that a script uses, read from the disk.

use std::path::{Component, Path, PathBuf};

use super::project::{self, Project};
use super::reason;
use crate::diagnostics::suggest::nearest;
use crate::source::File;
use crate::{Found, Missing, Scripts, Sources};

/// Reads the scripts that this text in the place of the project's script uses, and those that they use.
pub(super) fn scripts(project: &Project, text: &str) -> Scripts {
    let base = project.sources().map(Sources::files).and_then(<[File]>::last).map_or(0, File::end);
    let own = project.folder.join(&project.file_name);
    Scripts::read(text, &own.display().to_string(), base, |from, what| find(project, Path::new(from), what))
}

fn find(project: &Project, from: &Path, what: &str) -> Result<Found, Missing> {
    let folder = from.parent().unwrap_or(Path::new(""));
    let wanted = folder.join(what);
    let missing = |reason: String| Missing { reason, nearest: similar(folder, what) };
    if what.is_empty() {
        return Err(missing("it names no file".to_owned()));
    }
    let is_open = || project.unsaved.contains_key(&wanted).then(|| wanted.clone());
    let path = wanted.canonicalize();
    let path = path.or_else(|error| is_open().ok_or_else(|| missing(reason(&error))))?;
    if path.is_dir() {
        return Err(missing("it is a folder".to_owned()));
    }
    let name = seen_from(&project.folder, &path);
    let home = path.parent().unwrap_or(Path::new(""));
    let tasks = home.join("tasks.rs");
    if home != project.folder && tasks.is_file() && project.source_at(&tasks).is_none() {
        let reason = format!(
            "its tasks are in `{}`, and all workflows of a program have the tasks of the one that runs",
            seen_from(&project.folder, &tasks)
        );
        return Err(Missing { reason, nearest: None });
    }
    let text = match project.unsaved.get(&path) {
        Some(text) => text.to_string(),
        None => project::read(&path).map_err(|problem| Missing { reason: problem.message, nearest: None })?,
    };
    let prefix = project.shown.strip_suffix(&project.file_name).unwrap_or_default();
    Ok(Found { key: path.display().to_string(), shown: format!("{prefix}{name}"), name, text })
}

/// A file as seen from a folder: `shared/retry.pty`, `../retry.pty`.
fn seen_from(folder: &Path, file: &Path) -> String {
    let common = folder.components().zip(file.components()).take_while(|(one, other)| one == other).count();
    let up = folder.components().skip(common).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(file.components().skip(common)).collect();
    // Failures say the same wherever they were compiled.
    path.display().to_string().replace('\\', "/")
}

/// The script in the same folder that may be meant.
fn similar(folder: &Path, what: &str) -> Option<String> {
    let (inside, name) = what.rsplit_once('/').map_or(("", what), |(inside, name)| (inside, name));
    let entries = std::fs::read_dir(folder.join(inside)).ok()?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(".pty")).collect();
    names.sort();
    let with_end = format!("{name}.pty");
    let found = if names.contains(&with_end) {
        Some(with_end.as_str())
    } else {
        nearest(name, names.iter().map(String::as_str))
    };
    let found = found?;
    Some(if inside.is_empty() { found.to_owned() } else { format!("{inside}/{found}") })
}
