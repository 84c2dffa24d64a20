//! The only room with files, processes and the environment: from generated Rust to an executable.
//!
//! A script's code becomes a small package in the user's cache; cargo builds it there against the sources of the
//! runtime that this very executable carries. What is unchanged since the last build is not built again.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the room where files, processes and the environment belong"
)]

pub mod bundle;
pub mod cache;
mod cargo;
pub mod doctor;
mod lock;
pub mod manifest;
mod package;
pub mod progress;
pub mod project;
pub mod rewrite;
pub mod rustc_messages;
pub mod scripts;
pub mod shim;
pub mod tasks;
pub mod toolchain;
pub mod trial;
mod used;

use std::io;
use std::path::{Path, PathBuf};

use crate::Generated;
use crate::diagnostics::{Diagnostic, driver as words};
use cache::Cache;
use cargo::Stopped;
use lock::First;
use package::Package;
use progress::Progress;
use project::Project;
use rustc_messages::Foreign;
use toolchain::Toolchain;

/// How the executable is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, with checks for overflow; the libraries are optimised all the same.
    Debug,
    /// Fast to run.
    Release,
    /// As `Debug`, with steps that a test may replace.
    Test,
}

impl Profile {
    /// The name of its folder.
    fn name(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
            Self::Test => "test",
        }
    }
}

/// What stood in the way of an executable.
#[derive(Debug)]
pub enum Finding {
    /// A problem in our own words.
    Ours(Diagnostic),
    /// A problem in the user's tasks, in rustc's words.
    Rustc(Foreign),
    /// Something that can only be a mistake in pointyc itself.
    Defect(String),
}

impl From<Diagnostic> for Finding {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Ours(diagnostic)
    }
}

/// Everything that stood in the way of one executable.
#[derive(Debug)]
pub struct Failed(pub Vec<Finding>);

impl From<Diagnostic> for Failed {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![Finding::Ours(diagnostic)])
    }
}

/// An executable in the cache.
#[derive(Debug)]
pub struct Built {
    /// Where it is.
    pub executable: PathBuf,
    /// Whether it was there already, so that cargo was not asked.
    pub unchanged: bool,
    /// rustc's warnings about the user's tasks; empty where cargo was not asked.
    pub warnings: Vec<Foreign>,
    /// Why the runtime was compiled once more, where it was.
    pub rebuilt: Option<String>,
}

/// Builds executables.
#[derive(Debug)]
pub struct Driver {
    /// Where everything that was built is kept.
    pub cache: Cache,
    /// Who hears what goes on.
    pub progress: Progress,
    /// Whether rustc's messages come with colours.
    pub colours: bool,
}

impl Driver {
    /// Builds the code that `project` was compiled to, or finds it built.
    ///
    /// # Errors
    /// What rustc says of the tasks or of the code, or what the machine lacks.
    pub fn build(&self, project: &Project, generated: &Generated, profile: Profile) -> Result<Built, Failed> {
        let toolchain = Toolchain::find(&self.cache, project.home())?;
        let package = Package::new(&self.cache, project, profile, &toolchain);
        let key = package::key(project, generated, profile, &toolchain);
        let held = project.tasks.as_ref().and_then(tasks::Tasks::package);
        let is_cut_off = held.is_some_and(|held| shim::is_missing(&held.manifest));
        if !is_cut_off && package.is_built(&key) {
            return Ok(Built {
                executable: package.executable,
                unchanged: true,
                warnings: Vec::new(),
                rebuilt: None,
            });
        }

        let code = format(generated)?;
        let _mine = self.cache.lock(&package.folder.join("lock"), || {
            self.progress.say("waiting for another build of the same script");
        })?;
        // The build that was waited for may have been this very one.
        if !is_cut_off && package.is_built(&key) {
            return Ok(Built {
                executable: package.executable,
                unchanged: true,
                warnings: Vec::new(),
                rebuilt: None,
            });
        }
        let sources = bundle::unpack(&self.cache)?;
        if held.is_some_and(|held| shim::ensure(&held.manifest, &sources)) {
            self.progress.say("wrote .cargo/config.toml, so that cargo and editors find `pointy` here, too");
        }
        let build = |first| {
            let lock_file = cargo::fetch(self, &sources, &toolchain)?;
            package.write(&self.cache, project, generated, &sources, &lock_file, first, &code)?;
            let why = self.why_again(project, &package, &lock_file);
            cargo::build(self, project, generated, &package, &toolchain, &sources, &code, why)
        };
        let mut first = First::User;
        let mut fetched = false;
        let built = loop {
            match build(first) {
                Ok(built) => break built,
                Err(Stopped::Failed(failed)) => return Err(failed),
                // What the package locks may be too old for the runtime.
                Err(Stopped::VersionsConflict(said)) => match first {
                    First::User if held.is_some() => {
                        first = First::Runtime;
                    }
                    First::User | First::Runtime => return Err(words::cargo_failed::new(&said).into()),
                },
                Err(Stopped::LibrariesAreMissing(said)) if fetched => {
                    return Err(words::cargo_failed::new(&said).into());
                }
                Err(Stopped::LibrariesAreMissing(_)) => {
                    fetched = true;
                    cargo::forget_fetched(&sources);
                    if held.is_some() {
                        cargo::fetch(self, &sources, &toolchain)?;
                        cargo::fetch_for(self, project, &package, &toolchain)?;
                    }
                }
            }
        };
        package.keep(&self.cache, &key, built.asks_cargo)?;
        Ok(Built {
            executable: package.executable,
            unchanged: false,
            warnings: built.warnings,
            rebuilt: built.rebuilt,
        })
    }

    /// Why the runtime is compiled once more where a build of it is there.
    fn why_again(&self, project: &Project, package: &Package, lock_file: &Path) -> Option<String> {
        let manifest = &project.tasks.as_ref()?.package()?.manifest;
        let fingerprints = std::fs::read_dir(package.target_folder.join("release/.fingerprint")).ok()?;
        let mut names = fingerprints.flatten().map(|entry| entry.file_name());
        names.find(|name| name.to_str().is_some_and(|name| name.starts_with("pointy-")))?;
        let ours = std::fs::read_to_string(lock_file).unwrap_or_default();
        let differences = lock::differences(&package::users_lock(manifest), &ours);
        let shown: Vec<String> = differences
            .iter()
            .take(3)
            .map(|(name, theirs, ours)| format!("{name} {theirs} instead of {ours}"))
            .collect();
        let more = if differences.len() > 3 {
            format!(" and {} more", differences.len() - 3)
        } else {
            String::new()
        };
        let name = &manifest.name;
        Some(match shown.as_slice() {
            [] => format!("`{name}` asks for other features of its libraries"),
            shown => format!("the lock file of `{name}` has {}{more}", shown.join(", ")),
        })
    }
}

/// The generated code as text, as `pointyc expand` prints it.
///
/// # Errors
/// Generated code that is no Rust is a defect.
pub fn format(generated: &Generated) -> Result<String, Failed> {
    let mut file = syn::parse2::<syn::File>(generated.tokens.clone())
        .map_err(|error| Failed(vec![Finding::Defect(format!("the generated code is no Rust: {error}"))]))?;
    let items = std::mem::take(&mut file.items);
    let head = prettyplease::unparse(&file);
    file.attrs.clear();
    Ok(head + &apart(items, None, &file))
}

/// Items that stand apart, but for lines of one kind: `use` below `use`. `module`: what they stand in.
fn apart(items: Vec<syn::Item>, module: Option<&syn::ItemMod>, empty: &syn::File) -> String {
    let mut code = String::new();
    let mut before = None;
    for item in items {
        let kind = std::mem::discriminant(&item);
        let text = if let syn::Item::Mod(mut nested) = item {
            let content = nested.content.take();
            if let Some((brace, inner)) = content {
                nested.content = Some((brace, Vec::new()));
                let inside = apart(inner, Some(&nested), empty);
                // `mod name {}`
                let whole = unparsed(syn::Item::Mod(nested), empty);
                whole.trim_end().trim_end_matches('}').to_owned() + "\n" + &inside + "}\n"
            } else {
                unparsed(syn::Item::Mod(nested), empty)
            }
        } else if let Some(module) = module {
            within(item, module, empty)
        } else {
            unparsed(item, empty)
        };
        let is_first = module.is_some() && code.is_empty();
        if before != Some(kind) && !is_first || text.lines().nth(1).is_some() {
            code.push('\n');
        }
        before = Some(kind);
        code.push_str(&text);
    }
    code
}

/// An item as it stands in a module: indented, and broken where it would be too wide there.
fn within(item: syn::Item, module: &syn::ItemMod, empty: &syn::File) -> String {
    let brace = syn::token::Brace::default();
    let module = syn::ItemMod { attrs: Vec::new(), content: Some((brace, vec![item])), ..module.clone() };
    let whole = unparsed(syn::Item::Mod(module), empty);
    let lines: Vec<&str> = whole.lines().collect();
    let inner = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    inner.iter().map(|line| format!("{line}\n")).collect()
}

fn unparsed(item: syn::Item, empty: &syn::File) -> String {
    prettyplease::unparse(&syn::File { items: vec![item], ..empty.clone() })
}

/// Copies a built executable to where the user wants it; what is there is replaced in one step.
///
/// # Errors
/// The place cannot be written, or holds something that a build should not replace.
pub fn install(built: &Built, out: &Path, named_by_user: bool) -> Result<(), Diagnostic> {
    let fail = |reason: &str| words::output_unusable::new(&out.display().to_string(), reason);
    if let Ok(there) = out.metadata() {
        if there.is_dir() {
            return Err(fail("a folder of that name is there"));
        }
        if !named_by_user && !is_program(&there) {
            return Err(fail("a file of that name is there that is no program"));
        }
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = out.file_name().ok_or_else(|| fail("it names no file"))?;
    let temporary = folder.join(format!(".{}.{}.tmp", name.display(), std::process::id()));
    let copied = std::fs::copy(&built.executable, &temporary).and_then(|_| std::fs::rename(&temporary, out));
    copied.map_err(|error| {
        // The temporary file may not even exist.
        let _ = std::fs::remove_file(&temporary);
        fail(&reason(&error))
    })
}

#[cfg(unix)]
fn is_program(file: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.permissions().mode() & 0o111 != 0
}

#[cfg(not(unix))]
fn is_program(_: &std::fs::Metadata) -> bool {
    true
}

/// An error of the system in plain words.
#[allow(clippy::wildcard_enum_match_arm, reason = "the list of kinds is not ours and grows")]
pub(crate) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder".into(),
        io::ErrorKind::PermissionDenied => "permission denied".into(),
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".into(),
        io::ErrorKind::AlreadyExists => "something of that name is there already".into(),
        io::ErrorKind::IsADirectory => "it is a folder".into(),
        io::ErrorKind::NotADirectory => "a part of the path is a file, not a folder".into(),
        _ => error.to_string(),
    }
}

/// A hash of several parts, as text for names of files.
fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        // The length keeps ("ab", "c") and ("a", "bc") apart.
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    }
    hasher.finalize().to_hex().chars().take(16).collect()
}
