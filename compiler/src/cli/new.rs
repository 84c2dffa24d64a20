//! `pointyc new`: a folder with a workflow that runs.

use std::fs;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use super::{Exit, print};
use crate::cli::report::{Options, Report, Stream};
use crate::diagnostics::driver as words;
use crate::driver::reason;

static PROJECT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../templates/project");

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Example:
  pointyc new orders && cd orders && pointyc run orders.pty";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of the folder and of the script
    name: String,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(Options::default(), Stream::Stderr);
    match make(&arguments.name) {
        Ok(()) => print(&format!(
            "made {name}/: a script, its tasks and some data; now:\n  cd {name} && pointyc run {stem}.pty\n",
            name = arguments.name,
            stem = stem(&arguments.name),
        )),
        Err(reason) => report.placeless(&words::cannot_create::new(&arguments.name, &reason)),
    }
    report.finish()
}

/// The last part of a path: the script's name.
fn stem(name: &str) -> &str {
    Path::new(name).file_name().and_then(|name| name.to_str()).unwrap_or(name)
}

fn make(name: &str) -> Result<(), String> {
    let stem = stem(name);
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !stem.starts_with(|letter: char| letter.is_ascii_alphabetic()) || !stem.chars().all(fits) {
        return Err("a name consists of letters, digits, `_` and `-` and begins with a letter".into());
    }
    let folder = Path::new(name);
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).map_err(|error| reason(&error))?;
    }
    fs::create_dir(folder).map_err(|error| reason(&error))?;
    let workflow: String = stem.split(['_', '-']).map(capitalised).collect();
    let filled = |text: &str| text.replace("NAME", stem).replace("WORKFLOW", &workflow);
    write(&PROJECT, folder, &filled).map_err(|error| reason(&error))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

fn write(from: &Dir<'_>, to: &Path, filled: &dyn Fn(&str) -> String) -> std::io::Result<()> {
    for entry in from.entries() {
        let name = entry.path().file_name().unwrap_or_default().to_string_lossy();
        // A template's `.gitignore` would already hide files here.
        let path = to.join(filled(&name.replace("dot-", ".")));
        match entry {
            DirEntry::Dir(inner) => {
                fs::create_dir(&path)?;
                write(inner, &path, filled)?;
            }
            DirEntry::File(file) => match file.contents_utf8() {
                Some(text) => fs::write(&path, filled(text))?,
                None => fs::write(&path, file.contents())?,
            },
        }
    }
    Ok(())
}
