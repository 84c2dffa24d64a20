//! The small package in the cache that a script becomes, and whether it is built already.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::cache::Cache;
use super::project::{Project, Tasks};
use super::toolchain::Toolchain;
use super::{Profile, hash};
use crate::Generated;
use crate::diagnostics::Diagnostic;

/// Settings of cargo for both ways to build: the libraries are built once for both, in the release profile, and only
/// the workflow itself differs.
const PROFILE: &str = r#"
[profile.release]
opt-level = 3
debug = false
strip = true
panic = "unwind"
incremental = false
"#;

/// What `pointyc build` changes for the workflow itself. Measured with `examples/delays` on two cores: an edit takes
/// 0.25 s instead of 1.7 s, and the executable is as fast over a million rows (124 ms and 123 ms); one codegen unit takes
/// 3.5 s and gains nothing.
const RELEASE: &str = "incremental = true\n";

/// What `pointyc run` changes for the workflow itself. The names of functions stay, so that a backtrace says something.
const DEBUG: &str = r#"incremental = true
opt-level = 0
debug-assertions = true
overflow-checks = true
strip = "debuginfo"
"#;

/// The package of one script in one profile.
#[derive(Debug)]
pub(super) struct Package {
    /// Where it is.
    pub folder: PathBuf,
    /// The name of cargo's target.
    pub target: String,
    /// The executable that is kept beside it.
    pub executable: PathBuf,
    /// Cargo's target folder, shared by all scripts.
    pub target_folder: PathBuf,
}

/// What is written down of an executable that was built.
#[derive(Serialize, Deserialize)]
struct Note {
    key: String,
    /// Files that rustc read besides the script's code and `tasks.rs`, with the hashes of their contents.
    inputs: Vec<(PathBuf, String)>,
}

/// Differs when anything that decides the executable does: the texts, the profile, the toolchain, pointyc itself.
pub(super) fn key(
    project: &Project,
    generated: &Generated,
    profile: Profile,
    toolchain: &Toolchain,
) -> String {
    let profile = match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    };
    let tasks = project.tasks.as_ref().map_or(("", ""), |tasks| (tasks.path.as_str(), tasks.text.as_str()));
    let this = pointyc_itself();
    let features = generated.features.join(" ");
    let texts =
        [&this, profile, &toolchain.id, &project.file_name, &project.text, tasks.0, tasks.1, &features];
    hash(texts.map(str::as_bytes))
}

/// Two builds of pointyc may make different code of one script, whatever their version says.
fn pointyc_itself() -> String {
    let about = std::env::current_exe().and_then(|path| path.metadata());
    let changed = about.as_ref().ok().and_then(|about| about.modified().ok());
    format!("{} {:?} {changed:?}", env!("CARGO_PKG_VERSION"), about.ok().map(|about| about.len()))
}

impl Package {
    pub(super) fn new(cache: &Cache, project: &Project, profile: Profile, toolchain: &Toolchain) -> Self {
        let script = project.folder.join(&project.file_name);
        let profile = match profile {
            Profile::Debug => "debug",
            Profile::Release => "release",
        };
        let folder = cache.path("pkg").join(hash([script.as_os_str().as_encoded_bytes()])).join(profile);
        let executable = folder.join("bin").join(format!("{}{}", project.stem, std::env::consts::EXE_SUFFIX));
        let target_folder =
            cache.path("target").join(format!("{}-{}", env!("CARGO_PKG_VERSION"), toolchain.id));
        Self { folder, target: target_name(&project.stem), executable, target_folder }
    }

    /// Whether the kept executable is the one that this key and the files that rustc read then would give.
    pub(super) fn is_built(&self, key: &str) -> bool {
        let note = fs::read(self.folder.join("built.json")).ok();
        let note = note.and_then(|text| serde_json::from_slice::<Note>(&text).ok());
        note.is_some_and(|note| {
            note.key == key
                && self.executable.is_file()
                && note.inputs.iter().all(|(path, known)| content_hash(path).as_ref() == Some(known))
        })
    }

    /// Writes the package; what is unchanged keeps its time, but for the code, so that cargo asks rustc.
    pub(super) fn write(
        &self,
        cache: &Cache,
        project: &Project,
        generated: &Generated,
        sources: &Path,
        lock_file: &Path,
        code: &str,
    ) -> Result<(), Diagnostic> {
        cache.make_folder(&self.folder.join("src"))?;
        cache.make_folder(&self.folder.join("bin"))?;
        // A build that is killed after the executable was replaced must not leave the old key beside it.
        match fs::remove_file(self.folder.join("built.json")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(cache.problem(&self.folder, &error));
            }
            Ok(()) | Err(_) => {}
        }
        let manifest = self.manifest(project, generated, sources);
        let path = self.folder.join("Cargo.toml");
        let lock = self.folder.join("Cargo.lock");
        if !lock.is_file() || fs::read(&path).ok().as_deref() != Some(manifest.as_bytes()) {
            cache.copy(lock_file, &lock)?;
            cache.write(&path, manifest.as_bytes())?;
        }
        cache.write(&self.folder.join("src/main.rs"), code.as_bytes())
    }

    fn manifest(&self, project: &Project, generated: &Generated, sources: &Path) -> String {
        let name = &self.target;
        // A JSON string is a TOML string, too.
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let pointy = quoted(&sources.join("runtime").display().to_string());
        let features =
            generated.features.iter().map(|feature| quoted(feature)).collect::<Vec<_>>().join(", ");
        let tokio = if project.tasks.as_ref().is_some_and(mentions_tokio) {
            "tokio = { version = \"1\", features = [\"full\"] }\n"
        } else {
            ""
        };
        let own = if self.folder.ends_with("debug") { DEBUG } else { RELEASE };
        format!(
            r#"# Made by pointyc {version}; `pointyc expand` shows the code.
[package]
name = "{name}"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[[bin]]
name = "{name}"
path = "src/main.rs"

[dependencies]
pointy = {{ path = {pointy}, default-features = false, features = [{features}] }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
{tokio}{PROFILE}
[profile.release.package.{name}]
{own}"#,
            version = env!("CARGO_PKG_VERSION"),
        )
    }

    /// Writes down that the executable is built, and what it was made of.
    pub(super) fn keep(&self, cache: &Cache, key: &str) -> Result<(), Diagnostic> {
        let listed = fs::read_to_string(self.folder.join("inputs.d")).unwrap_or_default();
        let own = cache.path("");
        let inputs =
            dependencies(&listed).into_iter().filter(|path| path.is_absolute() && !path.starts_with(&own));
        let inputs = inputs.filter_map(|path| Some((path.clone(), content_hash(&path)?))).collect();
        let note = serde_json::to_vec(&Note { key: key.to_owned(), inputs }).unwrap_or_default();
        cache.write(&self.folder.join("built.json"), &note)
    }
}

fn content_hash(path: &Path) -> Option<String> {
    fs::read(path).ok().map(|content| hash([content.as_slice()]))
}

/// The files in one of cargo's `.d` files: `target: a b\ c`.
fn dependencies(listed: &str) -> Vec<PathBuf> {
    let files = listed.lines().filter_map(|line| line.split_once(": ")).flat_map(|(_, files)| {
        files.replace("\\ ", "\0").split(' ').map(|file| file.replace('\0', " ")).collect::<Vec<_>>()
    });
    files.filter(|file| !file.is_empty()).map(PathBuf::from).collect()
}

/// A name for cargo that is no keyword, no crate's and none of cargo's own.
fn target_name(stem: &str) -> String {
    let letters = stem
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' });
    let name: String = letters.take(64).collect();
    let begins_badly = !name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    format!("{}{name}_pty", if begins_badly { "w" } else { "" })
}

/// Whether the tasks or a module of theirs use tokio themselves; it is a large library, so it is not there unless asked
/// for. serde and serde_json are: the runtime uses them too.
fn mentions_tokio(tasks: &Tasks) -> bool {
    let folder = Path::new(&tasks.path).parent().map(Path::to_path_buf).unwrap_or_default();
    let mut texts = vec![(folder, tasks.text.clone())];
    let mut seen = BTreeSet::new();
    while let Some((folder, text)) = texts.pop() {
        if text.split(|letter| !is_in_a_name(letter)).any(|word| word == "tokio") {
            return true;
        }
        for name in modules(&text) {
            // `mod name;` leads to `name.rs` or `name/mod.rs`; a name that leads nowhere is rustc's to say.
            let inside = folder.join(name);
            for file in [folder.join(format!("{name}.rs")), inside.join("mod.rs")] {
                if seen.insert(file.clone())
                    && let Ok(text) = fs::read_to_string(&file)
                {
                    texts.push((inside.clone(), text));
                }
            }
        }
    }
    false
}

/// The modules that a text declares in files of their own.
fn modules(text: &str) -> impl Iterator<Item = &str> {
    let names = text.split("mod ").skip(1).filter_map(|rest| Some(rest.split_once(';')?.0.trim()));
    names.filter(|name| !name.is_empty() && name.chars().all(is_in_a_name))
}

fn is_in_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Tasks, dependencies, mentions_tokio, target_name};
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn names_of_targets_are_safe() {
        assert_eq!(target_name("delays"), "delays_pty");
        assert_eq!(target_name("2013-Délays"), "w2013_d_lays_pty");
        assert_eq!(target_name(""), "w_pty");
    }

    #[test]
    fn names_with_spaces_survive_cargos_list() {
        let listed = "/t/release/a: /home/my\\ flows/tasks.rs src/main.rs /x/b.rs\n";
        let expected = ["/home/my flows/tasks.rs", "src/main.rs", "/x/b.rs"].map(PathBuf::from);
        assert_eq!(dependencies(listed), expected);
    }

    #[test]
    fn tokio_is_found_in_tasks_and_their_modules() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tasks.rs").to_str().unwrap().to_owned();
        let tasks = |text: &str| Tasks { shown: String::new(), path: path.clone(), text: text.to_owned() };
        assert!(mentions_tokio(&tasks("use tokio::fs;")));
        assert!(!mentions_tokio(&tasks("fn mytokio() {}\nmod net;")));
        fs::write(folder.path().join("net.rs"), "mod deep; mod net;").unwrap();
        assert!(!mentions_tokio(&tasks("mod net;")));
        fs::create_dir(folder.path().join("net")).unwrap();
        fs::write(folder.path().join("net/deep.rs"), "use tokio::net::TcpStream;").unwrap();
        assert!(mentions_tokio(&tasks("pub(crate) mod net;")));
    }
}
