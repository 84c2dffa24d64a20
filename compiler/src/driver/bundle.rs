//! The sources that this executable carries: the runtime, its macros, and the part of pointyc that they need.
//!
//! They are unpacked once, under a name made of their content, and always used, inside of the workspace too: what a
//! user's workflow is built against is then what the tests of the workspace were run against.

use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, include_dir};

use super::cache::Cache;
use crate::diagnostics::Diagnostic;

static RUNTIME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../runtime/src");
static MACROS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../macros/src");
static SIGNATURE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/signature");

/// Single files: where they go, and their text.
static FILES: &[(&str, &str)] = &[
    ("Cargo.lock", include_str!("../../../Cargo.lock")),
    ("runtime/Cargo.toml", include_str!("../../../runtime/Cargo.toml")),
    ("macros/Cargo.toml", include_str!("../../../macros/Cargo.toml")),
    ("compiler/Cargo.toml", include_str!("../../Cargo.toml")),
    ("compiler/src/lib.rs", include_str!("../lib.rs")),
    ("compiler/src/main.rs", include_str!("../main.rs")),
    ("compiler/src/source.rs", include_str!("../source.rs")),
];

/// What `cargo fetch` is told to fetch: everything that any workflow may need.
const EVERYTHING: &str = r#"[package]
name = "everything"
edition = "2024"

[workspace]

[dependencies]
pointy = { path = "../runtime", features = [FEATURES] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["full"] }
"#;

/// The sources in the cache; unpacks them where they are not there yet.
///
/// # Errors
/// The cache cannot be written.
pub fn unpack(cache: &Cache) -> Result<PathBuf, Diagnostic> {
    let files = files();
    let parts = files.iter().flat_map(|(path, content)| [path.as_bytes(), content.as_slice()]);
    let hash = super::hash(parts);
    let folder = cache.path(format!("src-{hash}"));
    if !folder.is_dir() {
        let temporary = cache.path(format!(".src-{hash}-{}", std::process::id()));
        for (path, content) in &files {
            let path = temporary.join(path);
            if let Some(parent) = path.parent() {
                cache.make_folder(parent)?;
            }
            cache.write(&path, content)?;
        }
        if let Err(error) = fs::rename(&temporary, &folder) {
            // Another process was quicker: its copy is the same.
            let _ = fs::remove_dir_all(&temporary);
            if !folder.is_dir() {
                return Err(cache.problem(&folder, &error));
            }
        }
        cache.prune(&folder);
    }
    // Says that these sources are still used; only pruning looks at it.
    cache.write(&folder.join("used"), b"")?;
    Ok(folder)
}

/// The lock file that is carried.
pub(super) fn lock_file() -> &'static str {
    include_str!("../../../Cargo.lock")
}

/// The names of the libraries that the runtime and its macros use.
pub(super) fn libraries() -> Vec<String> {
    let manifests = [include_str!("../../../runtime/Cargo.toml"), include_str!("../../../macros/Cargo.toml")];
    let names = manifests.iter().flat_map(|manifest| {
        let table = carried("Cargo.toml", manifest).parse::<toml::Table>().unwrap_or_default();
        let listed = table.get("dependencies").and_then(toml::Value::as_table).cloned().unwrap_or_default();
        listed.into_iter().map(|(name, _)| name)
    });
    names.collect()
}

/// The file below the unpacked sources whose lock file holds every library.
pub(super) fn everything(sources: &Path) -> PathBuf {
    sources.join("everything/Cargo.toml")
}

/// All files with their paths, in an order that does not depend on the machine.
fn files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> =
        FILES.iter().map(|(path, text)| ((*path).to_owned(), carried(path, text).into_bytes())).collect();
    files.push(("Cargo.toml".to_owned(), workspace(include_str!("../../../Cargo.toml")).into_bytes()));
    files.push(("everything/Cargo.toml".to_owned(), everything_manifest().into_bytes()));
    files.push(("everything/src/lib.rs".to_owned(), Vec::new()));
    let lock = include_bytes!("../../../Cargo.lock");
    files.push(("everything/Cargo.lock".to_owned(), lock.to_vec()));
    collect("runtime/src", &RUNTIME, &mut files);
    collect("macros/src", &MACROS, &mut files);
    collect("compiler/src/signature", &SIGNATURE, &mut files);
    files.sort();
    files
}

fn collect(to: &str, folder: &Dir<'_>, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(to, inner, files),
            DirEntry::File(file) => {
                files.push((format!("{to}/{}", file.path().display()), file.contents().to_vec()));
            }
        }
    }
}

/// The text of a file as it is carried: manifests without the sections that only tests need.
fn carried(path: &str, text: &str) -> String {
    if !path.ends_with("Cargo.toml") {
        return text.to_owned();
    }
    let mut keeps = true;
    let lines = text.lines().filter(|line| {
        if line.starts_with('[') {
            keeps = !matches!(*line, "[[test]]" | "[[bench]]" | "[[example]]" | "[dev-dependencies]");
        }
        keeps
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The workspace's manifest with only the members that are carried.
fn workspace(manifest: &str) -> String {
    let lines = manifest.lines().filter(|line| !line.starts_with("default-members")).map(|line| {
        if line.starts_with("members") { r#"members = ["compiler", "macros", "runtime"]"# } else { line }
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The package that depends on everything, with all features that the runtime's manifest lists.
fn everything_manifest() -> String {
    let manifest = include_str!("../../../runtime/Cargo.toml");
    let features = manifest.split("\n[features]").nth(1).unwrap_or_default();
    let features = features.split("\n[").next().unwrap_or_default();
    let names =
        features.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).filter(|name| *name != "default");
    let listed: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    EVERYTHING.replace("FEATURES", &listed.join(", "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::super::cache::Cache;

    #[test]
    fn the_sources_are_unpacked_once_and_whole() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(folder.path());
        let first = super::unpack(&cache).unwrap();
        assert!(first.join("runtime/src/lib.rs").is_file());
        assert!(first.join("macros/src/lib.rs").is_file());
        let manifest = std::fs::read_to_string(first.join("Cargo.toml")).unwrap();
        assert!(manifest.contains(r#"members = ["compiler", "macros", "runtime"]"#), "{manifest}");
        assert!(!manifest.contains("default-members"));
        assert_eq!(super::unpack(&cache).unwrap(), first);
        let names = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(names.filter(|name| name.to_str().unwrap().contains("src-")).count() == 1);
    }

    #[test]
    fn all_features_are_fetched() {
        let manifest = super::everything_manifest();
        assert!(manifest.contains("\"cpu\"") && manifest.contains("\"io\""), "{manifest}");
    }
}
