//! What a folder of `fixtures/` says: the script, what it should print, what is wrong with it.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A folder of `fixtures/`.
#[derive(Debug)]
pub(crate) struct Case {
    /// `topic/case`
    pub(crate) name: String,
    /// The folder.
    pub(crate) folder: PathBuf,
    /// What `case.toml` says.
    pub(crate) told: Told,
}

/// `case.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Told {
    /// Each run of the executable.
    #[serde(default)]
    pub(crate) run: Vec<Run>,
    /// Each problem that `check` finds, in order.
    #[serde(default)]
    pub(crate) diagnostic: Vec<Problem>,
    /// Whether the problem can be told in a file only: by its lines, its spaces, or a sign that Rust does not lex.
    #[serde(default)]
    pub(crate) file_only: bool,
    /// What `pointyc test` does with `script.test.pty`.
    pub(crate) tests: Option<Tests>,
}

/// A run of the tests of a case; what it prints is in `tests.snap`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tests {
    /// The exit status.
    #[serde(default)]
    pub(crate) status: i32,
    /// The codes of what is wrong with the file of tests, in order. Where each offers a change, all of them make
    /// `fixed.test.pty`.
    #[serde(default)]
    pub(crate) codes: Vec<String>,
}

/// One run of a case's executable, in the case's folder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Run {
    /// The arguments; `{out}` is the path of a file that does not exist yet.
    #[serde(default)]
    pub(crate) args: Vec<String>,
    /// Variables of the environment, besides those of the test.
    #[serde(default)]
    pub(crate) env: BTreeMap<String, String>,
    /// What comes in over stdin.
    #[serde(default)]
    pub(crate) stdin: String,
    /// The exit status.
    #[serde(default)]
    pub(crate) status: i32,
    /// The JSON on stdout; empty where nothing is printed.
    pub(crate) stdout: Option<String>,
    /// Words on stdout, where it is no JSON.
    #[serde(default)]
    pub(crate) stdout_contains: Vec<String>,
    /// Words on stderr.
    #[serde(default)]
    pub(crate) stderr_contains: Vec<String>,
    /// Words that may not be on stderr.
    #[serde(default)]
    pub(crate) stderr_lacks: Vec<String>,
    /// The JSON in the file `{out}`.
    pub(crate) output: Option<String>,
}

/// One problem of a script.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Problem {
    /// `P0201`
    pub(crate) code: String,
    /// From 1.
    pub(crate) line: u64,
    /// From 1, where the mistaken word begins.
    pub(crate) column: u64,
    /// `tasks.rs`, where the problem is not in the script.
    #[serde(default = "script")]
    pub(crate) file: String,
    /// `error` or `warning`.
    #[serde(default = "error")]
    pub(crate) severity: String,
    /// Words of the message.
    #[serde(default)]
    pub(crate) message_contains: Vec<String>,
    /// Words of the help line.
    #[serde(default)]
    pub(crate) help_contains: Vec<String>,
}

fn script() -> String {
    "script.pty".to_owned()
}

fn error() -> String {
    "error".to_owned()
}

impl Case {
    /// The text of a file in the case's folder.
    pub(crate) fn text(&self, file: &str) -> String {
        let path = self.folder.join(file);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

/// The folder that all of this is in.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// All cases, in the order of their names.
pub(crate) fn all() -> Vec<Case> {
    let fixtures = root().join("fixtures");
    let files = walkdir::WalkDir::new(&fixtures).sort_by_file_name().into_iter().map(Result::unwrap);
    let cases = files.filter(|entry| entry.file_name() == "case.toml").map(|entry| {
        let folder = entry.path().parent().unwrap().to_path_buf();
        let name = folder.strip_prefix(&fixtures).unwrap().display().to_string();
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let told = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}/case.toml: {error}"));
        Case { name, folder, told }
    });
    // `POINTY_CASE=retry/` runs only the cases whose names contain that.
    let wanted = std::env::var("POINTY_CASE").unwrap_or_default();
    let found: Vec<Case> = cases.filter(|case| case.name.contains(&wanted)).collect();
    assert!(!found.is_empty(), "no case has `{wanted}` in its name");
    found
}
