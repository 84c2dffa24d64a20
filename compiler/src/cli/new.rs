//! `pointyc new`: a folder with a workflow that runs.

use std::fs;
use std::path::Path;

use include_dir::{Dir, DirEntry, include_dir};

use super::{Exit, print};
use crate::cli::report::{Options, Report, Stream};
use crate::diagnostics::driver as words;
use crate::driver::cache::Cache;
use crate::driver::{reason, shim};

static PACKAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../templates/package");
static SCRIPT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../templates/script");

/// Shown below the help.
pub(super) const EXAMPLE: &str = "Examples:
  pointyc new orders && cd orders && pointyc run orders.pty
  pointyc new quick --template script       # no package, only a script and its tasks";

/// The words of the command.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The name of the folder and of the script
    name: String,
    /// What is made
    #[arg(long, value_enum, default_value_t)]
    template: Template,
}

/// What is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Template {
    /// A Cargo package: the tasks are a library, with tests and libraries of its own
    #[default]
    Package,
    /// A script with `tasks.rs` beside it
    Script,
}

pub(super) fn run(arguments: Args) -> Exit {
    let mut report = Report::new(Options::default(), Stream::Stderr);
    match make(&arguments.name, arguments.template) {
        Ok(()) => print(&format!(
            "made {name}/: {what}; now:\n  cd {name} && pointyc run {stem}.pty\n",
            name = arguments.name,
            what = match arguments.template {
                Template::Package => "a package with a script, its tasks, a test and some data",
                Template::Script => "a script, its tasks and some data",
            },
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

fn make(name: &str, template: Template) -> Result<(), String> {
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
    let version = [env!("CARGO_PKG_VERSION_MAJOR"), env!("CARGO_PKG_VERSION_MINOR")].join(".");
    let filled = |text: &str| {
        let text = text.replace("CRATE", &stem.replace('-', "_")).replace("VERSION", &version);
        text.replace("NAME", stem).replace("WORKFLOW", &workflow)
    };
    let from = match template {
        Template::Package => &PACKAGE,
        Template::Script => &SCRIPT,
    };
    write(from, folder, &filled).map_err(|error| reason(&error))?;
    if template == Template::Package {
        // Without a cache the first build does this, or says what is wrong with the cache.
        let _ = Cache::find().and_then(|cache| shim::begin(&cache, folder, stem));
    }
    Ok(())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

fn write(from: &Dir<'_>, to: &Path, filled: &dyn Fn(&str) -> String) -> std::io::Result<()> {
    for entry in from.entries() {
        let name = entry.path().file_name().unwrap_or_default().to_string_lossy();
        // A template's `.gitignore` would already hide files here, its `Cargo.toml` be taken for a package.
        let path = to.join(filled(&name.replace("dot-", ".").replace("manifest.toml", "Cargo.toml")));
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
