//! The scripts that a command is given: files as they are, folders with all scripts in them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::reason;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::driver::{no_scripts, unreadable_script};

/// The scripts in the order in which they are named, those of a folder by their names; each once.
#[must_use]
pub fn find(named: &[PathBuf]) -> Vec<Result<PathBuf, Diagnostic>> {
    find_all(named, is_script, Path::to_path_buf, no_scripts::new)
}

/// The same with the files of tests.
#[must_use]
pub fn find_with_tests(named: &[PathBuf]) -> Vec<Result<PathBuf, Diagnostic>> {
    find_all(named, |path| is_script(path) || is_tests(path), Path::to_path_buf, no_scripts::new)
}

/// `alone`: what is meant by a path that is no folder. `none`: what is said of a folder without any.
fn find_all(
    named: &[PathBuf],
    wanted: fn(&Path) -> bool,
    alone: fn(&Path) -> PathBuf,
    none: fn(&str) -> Diagnostic,
) -> Vec<Result<PathBuf, Diagnostic>> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for path in named {
        let mut files = Vec::new();
        if !path.is_dir() {
            files.push(alone(path));
        } else if let Err(error) = walk(path, &mut files, wanted) {
            let shown = path.display().to_string();
            found.push(Err(unreadable_script::new(&shown, &reason(&error), None)));
        } else if files.is_empty() {
            found.push(Err(none(&path.display().to_string())));
        }
        files.sort();
        for file in files {
            let file = if path.is_dir() { short(&file) } else { file };
            // Two names of one file are one script; what is not there is said once, too.
            let key = file.canonicalize().unwrap_or_else(|_| file.clone());
            found.extend(seen.insert(key).then_some(Ok(file)));
        }
    }
    found
}

/// The end of the name of a file of tests.
const TESTS: &str = ".test.pty";

/// `pointyc check .` speaks of `delays.pty`, as whoever stands in the folder does.
fn short(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_path_buf()
}

/// The files of tests that are named: as they are, by the script that they are about, or by a folder.
#[must_use]
pub fn find_tests(named: &[PathBuf]) -> Vec<Result<PathBuf, Diagnostic>> {
    let of_script = |path: &Path| {
        short(&if is_tests(path) { path.to_path_buf() } else { path.with_extension("test.pty") })
    };
    find_all(named, is_tests, of_script, no_scripts::of_tests)
}

/// The script that a file of tests is about.
#[must_use]
pub fn tested(tests: &Path) -> PathBuf {
    let name = tests.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(TESTS).unwrap_or(&name);
    tests.with_file_name(format!("{name}.pty"))
}

/// Whether a path is that of a file of tests.
#[must_use]
pub fn is_tests(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(TESTS))
}

/// Whether a path is that of a workflow; its tests are none.
#[must_use]
pub fn is_script(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "pty") && !is_tests(path)
}

/// The workflows in a folder and below it, as far as they can be found; their tests are none.
#[must_use]
pub fn within(folder: &Path) -> Vec<PathBuf> {
    all_within(folder, is_script)
}

/// The files of Rust in a folder and below it.
#[must_use]
pub fn rust_within(folder: &Path) -> Vec<PathBuf> {
    all_within(folder, |path| path.extension().is_some_and(|end| end == "rs"))
}

fn all_within(folder: &Path, wanted: fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut files = Vec::new();
    // What cannot be read is left out.
    let _ = walk(folder, &mut files, wanted);
    files.iter().map(|path| path.canonicalize().unwrap_or_else(|_| path.clone())).collect()
}

/// Links to folders are not followed: they may lead round in a circle.
fn walk(folder: &Path, files: &mut Vec<PathBuf>, wanted: fn(&Path) -> bool) -> std::io::Result<()> {
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let (path, name) = (entry.path(), entry.file_name());
            let hidden = name.to_string_lossy().starts_with('.') || name == "target";
            let kind = entry.file_type()?;
            if kind.is_dir() && !hidden {
                folders.push(path);
            } else if !kind.is_dir() && wanted(&path) && path.is_file() {
                files.push(path);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::find;
    use std::fs;

    #[test]
    fn folders_are_walked_and_each_script_comes_once() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for name in ["b.pty", "a.pty", "notes.txt", "flows/c.pty", "target/d.pty", ".git/e.pty", "empty/f.rs"]
        {
            fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
            fs::write(root.join(name), "").unwrap();
        }
        let names = |named: &[&str]| -> Vec<String> {
            let named: Vec<_> = named.iter().map(|name| root.join(name)).collect();
            let found = find(&named);
            found
                .into_iter()
                .map(|found| match found {
                    Ok(path) => path.strip_prefix(root).unwrap().display().to_string(),
                    Err(problem) => problem.code.to_owned(),
                })
                .collect()
        };
        assert_eq!(names(&["."]), ["a.pty", "b.pty", "flows/c.pty"]);
        assert_eq!(names(&["b.pty", ".", "b.pty"]), ["b.pty", "a.pty", "flows/c.pty"]);
        assert_eq!(names(&["empty", "gone.pty", "gone.pty"]), ["P0931", "gone.pty"]);
    }
}
