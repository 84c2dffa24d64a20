//! The small package in the cache that a script becomes, and whether it is built already.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use toml::{Table, Value};

use super::cache::Cache;
use super::lock::{self, First};
use super::manifest::{Manifest, Pointy};
use super::project::Project;
use super::shim;
use super::tasks::Tasks;
use super::toolchain::Toolchain;
use super::{Profile, hash};
use crate::diagnostics::Diagnostic;
use crate::{Generated, Sources};

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
/// 3.5 s and gains nothing. A package with settings of its own does not have `strip` of the profile: it must say so too.
const RELEASE: &str = "incremental = true\nstrip = true\n";

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
    /// Whether a program of the user's takes part in the build: what it depends on only cargo knows.
    asks_cargo: bool,
}

/// Differs when anything that decides the executable does: the texts, the profile, the toolchain, pointyc itself.
pub(super) fn key(
    project: &Project,
    generated: &Generated,
    profile: Profile,
    toolchain: &Toolchain,
) -> String {
    let profile = profile.name();
    let this = pointyc_itself();
    let features = generated.features.join(" ");
    let files = project.sources().map(Sources::files).unwrap_or_default();
    let home = project.home().display().to_string();
    let texts = [
        &this,
        profile,
        &toolchain.id,
        &project.file_name,
        &project.text,
        &home,
        &features,
        &generated.variant,
    ];
    let manifest = project.tasks.as_ref().and_then(Tasks::package).map(|package| &package.manifest);
    let around: Vec<Vec<u8>> = manifest.into_iter().flat_map(around).collect();
    let tasks = files.iter().flat_map(|file| [file.name.as_bytes(), file.text.as_bytes()]);
    hash(texts.iter().map(|text| text.as_bytes()).chain(tasks).chain(around.iter().map(Vec::as_slice)))
}

/// What decides about a package besides its code: manifests, the lock file, settings of cargo, the features.
fn around(manifest: &Manifest) -> Vec<Vec<u8>> {
    let folders = [&manifest.folder, &manifest.workspace];
    let files = folders
        .iter()
        .flat_map(|folder| ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"].map(|name| folder.join(name)));
    // A file that is not there is as good as an empty one.
    let texts = files.map(|file| fs::read(file).unwrap_or_default());
    // The file for cargo that pointyc itself writes decides nothing.
    let texts = texts.filter(|text| !text.starts_with(shim::MARK.as_bytes()));
    texts.chain(manifest.active.iter().map(|feature| feature.clone().into_bytes())).collect()
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
        let profile = profile.name();
        let folder = cache.path("pkg").join(hash([script.as_os_str().as_encoded_bytes()])).join(profile);
        let executable = folder.join("bin").join(format!("{}{}", project.stem, std::env::consts::EXE_SUFFIX));
        let target_folder =
            cache.path("target").join(format!("{}-{}", env!("CARGO_PKG_VERSION"), toolchain.id));
        let mut target = target_name(&project.stem);
        let taken = project.tasks.as_ref().and_then(Tasks::package).map(|package| &package.manifest.name);
        if taken == Some(&target) {
            target.push_str("_pty");
        }
        Self { folder, target, executable, target_folder }
    }

    /// Whether the kept executable is the one that this key and the files that rustc read then would give.
    pub(super) fn is_built(&self, key: &str) -> bool {
        let note = fs::read(self.folder.join("built.json")).ok();
        let note = note.and_then(|text| serde_json::from_slice::<Note>(&text).ok());
        note.is_some_and(|note| {
            note.key == key
                && !note.asks_cargo
                && self.executable.is_file()
                && note.inputs.iter().all(|(path, known)| content_hash(path).as_ref() == Some(known))
        })
    }

    #[allow(clippy::too_many_arguments, reason = "what a package is made of, each of another kind")]
    /// Writes the package; what is unchanged keeps its time, but for the code, so that cargo asks rustc.
    pub(super) fn write(
        &self,
        cache: &Cache,
        project: &Project,
        generated: &Generated,
        sources: &Path,
        lock_file: &Path,
        first: First,
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
        let ours = fs::read_to_string(lock_file).map_err(|error| cache.problem(lock_file, &error))?;
        let seed = match project.tasks.as_ref().and_then(Tasks::package) {
            Some(package) => lock::merged(&users_lock(&package.manifest), &ours, first),
            None => ours,
        };
        // Cargo completes the lock file; what it began with is kept beside it, to be compared.
        let seeded = self.folder.join("Cargo.lock.seed");
        let is_same = |path: &Path, text: &str| fs::read(path).ok().as_deref() == Some(text.as_bytes());
        if !lock.is_file() || !is_same(&path, &manifest) || !is_same(&seeded, &seed) {
            cache.write(&lock, seed.as_bytes())?;
            cache.write(&path, manifest.as_bytes())?;
            cache.write(&seeded, seed.as_bytes())?;
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
        let package = project.tasks.as_ref().and_then(Tasks::package);
        let own = if self.folder.ends_with("release") { RELEASE } else { DEBUG };
        let (mut libraries, mut profiles) =
            (String::new(), format!("[profile.release.package.{name}]\n{own}"));
        let mut patches = Table::new();
        let mut pointy = pointy;
        match package {
            Some(package) => {
                let manifest = &package.manifest;
                let features = manifest.features.iter().map(|feature| quoted(feature)).collect::<Vec<_>>();
                libraries = format!(
                    "{} = {{ path = {}, default-features = {}, features = [{}] }}\n",
                    quoted(&manifest.name),
                    quoted(&manifest.folder.display().to_string()),
                    manifest.default_features,
                    features.join(", ")
                );
                profiles = format!("{profiles}\n[profile.release.package.{}]\n{own}", quoted(&manifest.name));
                patches = manifest.patches.clone();
                match &manifest.pointy {
                    Pointy::Path(path) => pointy = quoted(&path.display().to_string()),
                    Pointy::Git(url) => patch(&mut patches, url, &sources.join("runtime")),
                    Pointy::Registry | Pointy::Missing => {
                        patch(&mut patches, "crates-io", &sources.join("runtime"));
                    }
                }
            }
            None if project.sources().is_some_and(mentions_tokio) => {
                libraries.push_str("tokio = { version = \"1\", features = [\"full\"] }\n");
            }
            None => {}
        }
        let patches = if patches.is_empty() {
            String::new()
        } else {
            let table = Table::from_iter([("patch".to_owned(), Value::Table(patches))]);
            toml::to_string(&table).unwrap_or_default() + "\n"
        };
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
{libraries}
{patches}{PROFILE}
{profiles}"#,
            version = env!("CARGO_PKG_VERSION"),
        )
    }

    /// Writes down that the executable is built, and what it was made of.
    pub(super) fn keep(&self, cache: &Cache, key: &str, asks_cargo: bool) -> Result<(), Diagnostic> {
        let listed = fs::read_to_string(self.folder.join("inputs.d")).unwrap_or_default();
        let own = cache.path("");
        let inputs =
            dependencies(&listed).into_iter().filter(|path| path.is_absolute() && !path.starts_with(&own));
        let inputs = inputs.filter_map(|path| Some((path.clone(), content_hash(&path)?))).collect();
        let note = serde_json::to_vec(&Note { key: key.to_owned(), inputs, asks_cargo }).unwrap_or_default();
        cache.write(&self.folder.join("built.json"), &note)
    }
}

/// The lock file of the user's package or workspace; empty where there is none yet.
pub(super) fn users_lock(manifest: &Manifest) -> String {
    fs::read_to_string(manifest.workspace.join("Cargo.lock")).unwrap_or_default()
}

/// Lets `pointy` be what is in this folder, unless the user replaces it already.
fn patch(patches: &mut Table, source: &str, path: &Path) {
    let source = patches.entry(source).or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(source) = source {
        let path = Value::String(path.display().to_string());
        let ours = Value::Table(Table::from_iter([("path".to_owned(), path)]));
        source.entry("pointy").or_insert(ours);
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

/// Whether the tasks use tokio themselves; it is a large library, so it is not there unless asked for. serde and
/// serde_json are: the runtime uses them too.
fn mentions_tokio(tasks: &Sources) -> bool {
    let mut texts = tasks.files().iter().map(|file| &file.text);
    texts.any(|text| text.split(|letter| !is_in_a_name(letter)).any(|word| word == "tokio"))
}

fn is_in_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

#[cfg(test)]
mod tests {
    use super::{Sources, dependencies, mentions_tokio, target_name};
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
    fn tokio_is_found_by_its_whole_name() {
        let mentions = |text: &str| mentions_tokio(&Sources::single("tasks.rs", text));
        assert!(mentions("use tokio::fs;"));
        assert!(!mentions("fn mytokio() {}"));
    }
}
