//! The Cargo package that holds a script, as far as its manifest tells: cargo itself takes longer to say it than a
//! whole check takes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::reason;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::{Diagnostic, driver as words};

/// The features that a user asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args)]
pub struct Wanted {
    /// Switch on features of the package that holds the tasks
    #[arg(long, value_name = "FEATURES", value_delimiter = ',')]
    pub features: Vec<String>,
    /// Leave the default features of that package off
    #[arg(long)]
    pub no_default_features: bool,
}

/// A Cargo package with a library.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// The folder of its `Cargo.toml`, absolute.
    pub folder: PathBuf,
    /// Its name.
    pub name: String,
    /// Its library; `None` where it has none that a program can use.
    pub library: Option<Library>,
    /// The features that are asked for, without the default ones.
    pub features: Vec<String>,
    /// Whether the default features are on.
    pub default_features: bool,
    /// All features that are on.
    pub active: BTreeSet<String>,
    /// Where it has `pointy` from.
    pub pointy: Pointy,
    /// Whether a program runs before it is compiled.
    pub has_build_script: bool,
    /// The folder whose lock file counts.
    pub workspace: PathBuf,
    /// What replaces libraries, with absolute paths; empty where nothing does.
    pub patches: Table,
}

/// The library of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    /// What Rust calls it.
    pub name: String,
    /// Its first file, absolute.
    pub path: PathBuf,
}

/// Where a package has `pointy` from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pointy {
    /// A registry, so that what pointyc carries can stand in.
    Registry,
    /// A folder.
    Path(PathBuf),
    /// A repository.
    Git(String),
    /// Nowhere: it does not depend on it.
    Missing,
}

impl Manifest {
    /// The package around a folder.
    ///
    /// # Errors
    /// The manifest cannot be read, or a feature that is asked for is not there.
    pub fn around(folder: &Path, wanted: &Wanted) -> Result<Option<Self>, Diagnostic> {
        let Some(path) =
            folder.ancestors().map(|folder| folder.join("Cargo.toml")).find(|path| path.is_file())
        else {
            return Ok(None);
        };
        let text = read(&path)?;
        let Some(package) = text.get("package").and_then(Value::as_table) else {
            // The manifest of a workspace alone: its packages are elsewhere.
            return Ok(None);
        };
        let folder = path.parent().unwrap_or(folder);
        let Some(name) = package.get("name").and_then(Value::as_str) else {
            return Err(broken(&path, "the package has no name"));
        };
        let (root, workspace) = workspace_of(folder, &text, package)?;
        let told = package.get("metadata").and_then(|metadata| metadata.get("pointy"));
        let listed = told.and_then(|told| told.get("features")).and_then(Value::as_array);
        let listed = listed.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        let mut features: Vec<String> = listed.chain(wanted.features.iter().cloned()).collect();
        features.retain(|feature| !feature.is_empty());
        features.sort();
        features.dedup();
        let by_default = told.and_then(|told| told.get("default-features")).and_then(Value::as_bool);
        let default_features = by_default.unwrap_or(true) && !wanted.no_default_features;
        let known = known_features(&text);
        if let Some(unknown) = features.iter().find(|feature| !known.contains(*feature)) {
            let near = nearest(unknown, known.iter().map(String::as_str));
            return Err(words::unknown_feature::new(name, unknown, near));
        }
        let asked = features.iter().map(String::as_str).chain(default_features.then_some("default"));
        Ok(Some(Self {
            name: name.to_owned(),
            library: library(folder, name, &text, package),
            active: active(&text, asked),
            features,
            default_features,
            pointy: pointy(folder, &text, &root, &workspace),
            has_build_script: match package.get("build") {
                Some(Value::Boolean(has)) => *has,
                Some(_) => true,
                None => folder.join("build.rs").is_file(),
            },
            patches: patches(&workspace, &root),
            folder: folder.to_path_buf(),
            workspace: root,
        }))
    }
}

fn read(path: &Path) -> Result<Table, Diagnostic> {
    let text = fs::read_to_string(path).map_err(|error| broken(path, &reason(&error)))?;
    text.parse::<Table>().map_err(|error| broken(path, error.to_string().trim_end()))
}

fn broken(path: &Path, why: &str) -> Diagnostic {
    words::broken_manifest::new(&path.display().to_string(), why)
}

/// The folder and the manifest of the workspace that a package belongs to; its own where it belongs to none.
fn workspace_of(folder: &Path, own: &Table, package: &Table) -> Result<(PathBuf, Table), Diagnostic> {
    if own.contains_key("workspace") {
        return Ok((folder.to_path_buf(), own.clone()));
    }
    if let Some(root) = package.get("workspace").and_then(Value::as_str) {
        let root = folder.join(root);
        let root = root.canonicalize().unwrap_or(root);
        let manifest = read(&root.join("Cargo.toml"))?;
        return Ok((root, manifest));
    }
    for above in folder.ancestors().skip(1) {
        let path = above.join("Cargo.toml");
        if !path.is_file() {
            continue;
        }
        let manifest = read(&path)?;
        let Some(workspace) = manifest.get("workspace") else { continue };
        let excluded = workspace.get("exclude").and_then(Value::as_array);
        let mut excluded = excluded.into_iter().flatten().filter_map(Value::as_str);
        if excluded.any(|name| folder.starts_with(above.join(name))) {
            continue;
        }
        return Ok((above.to_path_buf(), manifest));
    }
    Ok((folder.to_path_buf(), own.clone()))
}

fn library(folder: &Path, package: &str, manifest: &Table, about: &Table) -> Option<Library> {
    let told = manifest.get("lib").and_then(Value::as_table);
    let value = |name: &str| told.and_then(|told| told.get(name));
    if told.is_none() && about.get("autolib").and_then(Value::as_bool) == Some(false) {
        return None;
    }
    let is_macro =
        ["proc-macro", "proc_macro"].iter().any(|name| value(name).and_then(Value::as_bool) == Some(true));
    let kinds = value("crate-type").or(value("crate_type")).and_then(Value::as_array);
    let usable = kinds.is_none_or(|kinds| {
        kinds.iter().filter_map(Value::as_str).any(|kind| matches!(kind, "lib" | "rlib" | "dylib"))
    });
    let path = folder.join(value("path").and_then(Value::as_str).unwrap_or("src/lib.rs"));
    if is_macro || !usable || !path.is_file() {
        return None;
    }
    let name = value("name").and_then(Value::as_str).unwrap_or(package).replace('-', "_");
    Some(Library { name, path })
}

/// The tables of dependencies of a manifest, those for some targets included.
fn dependencies(manifest: &Table) -> impl Iterator<Item = &Table> {
    let for_targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let for_targets = for_targets.filter_map(|target| target.get("dependencies"));
    manifest.get("dependencies").into_iter().chain(for_targets).filter_map(Value::as_table)
}

/// The features that may be asked for: those listed, and optional libraries that no list hides.
fn known_features(manifest: &Table) -> BTreeSet<String> {
    let table = manifest.get("features").and_then(Value::as_table);
    let listed = table.into_iter().flat_map(Table::keys).cloned();
    let values = table.into_iter().flat_map(Table::values).filter_map(Value::as_array).flatten();
    let hidden: BTreeSet<&str> =
        values.filter_map(Value::as_str).filter_map(|value| value.strip_prefix("dep:")).collect();
    let optional = dependencies(manifest).flat_map(|table| table.iter()).filter(|(name, value)| {
        value.get("optional").and_then(Value::as_bool) == Some(true) && !hidden.contains(name.as_str())
    });
    listed.chain(optional.map(|(name, _)| name.clone())).collect()
}

/// All features that are on where these are asked for.
fn active<'a>(manifest: &'a Table, asked: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let table = manifest.get("features").and_then(Value::as_table);
    let known = known_features(manifest);
    let mut active = BTreeSet::new();
    let mut open: Vec<&str> = asked.collect();
    while let Some(feature) = open.pop() {
        // `name/feature` switches the library on, `name?/feature` does not.
        let feature = match feature.split_once('/') {
            Some((library, _)) if library.ends_with('?') => continue,
            Some((library, _)) => library,
            None => feature,
        };
        if feature.starts_with("dep:") || !(known.contains(feature) || feature == "default") {
            continue;
        }
        if active.insert(feature.to_owned()) {
            let further = table.and_then(|table| table.get(feature)).and_then(Value::as_array);
            open.extend(further.into_iter().flatten().filter_map(Value::as_str));
        }
    }
    active
}

fn pointy(folder: &Path, manifest: &Table, root: &Path, workspace: &Table) -> Pointy {
    let Some(found) = dependencies(manifest).find_map(|table| table.get("pointy")) else {
        return Pointy::Missing;
    };
    let inherited = found.get("workspace").and_then(Value::as_bool) == Some(true);
    let shared =
        workspace.get("workspace").and_then(|workspace| workspace.get("dependencies")?.get("pointy"));
    let (found, folder) = match shared {
        Some(shared) if inherited => (shared, root),
        Some(_) | None => (found, folder),
    };
    let text = |name: &str| found.get(name).and_then(Value::as_str);
    let at = |path: PathBuf| Pointy::Path(path.canonicalize().unwrap_or(path));
    match (text("path"), text("git")) {
        (Some(path), _) => at(folder.join(path)),
        (None, Some(url)) => Pointy::Git(url.to_owned()),
        (None, None) => {
            let replaced = replacement(workspace).map(|path| root.join(path));
            replaced.or_else(|| replaced_by_settings(folder)).map_or(Pointy::Registry, at)
        }
    }
}

/// The folder that stands in for `pointy`.
fn replacement(table: &Table) -> Option<&str> {
    table.get("patch")?.get("crates-io")?.get("pointy")?.get("path")?.as_str()
}

/// The same in settings of cargo that the user wrote; those that pointyc wrote lead to what it carries.
fn replaced_by_settings(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find_map(|folder| {
        let text = fs::read_to_string(folder.join(".cargo/config.toml")).ok()?;
        let settings = text.parse::<Table>().ok().filter(|_| !text.starts_with(super::shim::MARK))?;
        replacement(&settings).map(|path| folder.join(path))
    })
}

/// What a workspace replaces, `[patch]`, with paths that hold elsewhere.
fn patches(workspace: &Table, root: &Path) -> Table {
    let mut patches = workspace.get("patch").and_then(Value::as_table).cloned().unwrap_or_default();
    for (_, source) in patches.iter_mut() {
        for (_, patch) in source.as_table_mut().into_iter().flat_map(Table::iter_mut) {
            if let Some(Value::String(path)) = patch.get_mut("path") {
                *path = root.join(&*path).display().to_string();
            }
        }
    }
    patches
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Manifest, Pointy, Wanted};
    use std::fs;
    use std::path::Path;

    fn write(folder: &Path, name: &str, text: &str) {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn around(folder: &Path) -> Manifest {
        Manifest::around(folder, &Wanted::default()).unwrap().unwrap()
    }

    #[test]
    fn a_plain_package_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "Cargo.toml", "[package]\nname = \"my-orders\"\n[dependencies]\npointy = \"0.1\"\n");
        write(root, "src/lib.rs", "");
        fs::create_dir(root.join("flows")).unwrap();
        let found = around(&root.join("flows"));
        let library = found.library.unwrap();
        assert_eq!((found.name.as_str(), library.name.as_str()), ("my-orders", "my_orders"));
        assert_eq!((found.pointy, found.workspace.as_path()), (Pointy::Registry, root));
        assert!(found.default_features && !found.has_build_script);
    }

    #[test]
    fn a_member_inherits_from_its_workspace() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let workspace = "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\npointy = { path = \"p\" }\n\
                         [patch.crates-io]\nx = { path = \"vendor/x\" }\n";
        write(&root, "Cargo.toml", workspace);
        write(&root, "p/Cargo.toml", "");
        let member = "[package]\nname = \"a\"\nbuild = \"make.rs\"\n[lib]\nname = \"tasks\"\npath = \"t.rs\"\n\
                      [dependencies]\npointy.workspace = true\n";
        write(&root, "a/Cargo.toml", member);
        write(&root, "a/t.rs", "");
        let found = around(&root.join("a"));
        assert_eq!(found.workspace, root);
        assert_eq!(found.pointy, Pointy::Path(root.join("p")));
        assert_eq!(found.library.unwrap().name, "tasks");
        assert!(found.has_build_script);
        let path = found.patches.get("crates-io").and_then(|table| table.get("x")?.get("path")?.as_str());
        assert_eq!(path, root.join("vendor/x").to_str());
        assert!(
            Manifest::around(&root, &Wanted::default()).unwrap().is_none(),
            "a workspace alone is no package"
        );
    }

    #[test]
    fn features_lead_to_features() {
        let folder = tempfile::tempdir().unwrap();
        let manifest = "[package]\nname = \"a\"\n[features]\ndefault = [\"one\"]\none = [\"two\", \"dep:x\"]\n\
            two = [\"z/deep\"]\nthree = [\"y?/deep\"]\n[package.metadata.pointy]\nfeatures = [\"three\"]\n\
            [dependencies]\nx = { version = \"1\", optional = true }\ny = { version = \"1\", optional = true }\n\
            z = { version = \"1\", optional = true }\n";
        write(folder.path(), "Cargo.toml", manifest);
        let names = |wanted: &Wanted| -> Vec<String> {
            Manifest::around(folder.path(), wanted).unwrap().unwrap().active.into_iter().collect()
        };
        assert_eq!(names(&Wanted::default()), ["default", "one", "three", "two", "z"]);
        let less = Wanted { features: vec!["y".into()], no_default_features: true };
        assert_eq!(names(&less), ["three", "y"]);
        let unknown = Wanted { features: vec!["tow".into()], no_default_features: false };
        let said = Manifest::around(folder.path(), &unknown).unwrap_err();
        assert_eq!(said.code, "P0915");
        assert!(said.help.unwrap().contains("`two`"));
    }

    #[test]
    fn packages_without_a_usable_library_are_known() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        write(root, "Cargo.toml", "[package]\nname = \"a\"\n");
        assert_eq!(around(root).library, None);
        write(root, "src/lib.rs", "");
        write(root, "Cargo.toml", "[package]\nname = \"a\"\n[lib]\ncrate-type = [\"cdylib\"]\n");
        assert_eq!(around(root).library, None);
        write(root, "Cargo.toml", "[package]\nname = ");
        assert_eq!(Manifest::around(root, &Wanted::default()).unwrap_err().code, "P0913");
    }
}
