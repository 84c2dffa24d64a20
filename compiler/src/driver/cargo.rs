//! Calls cargo: once to fetch the libraries, then to build, always without the network.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;

use serde::Deserialize;

use super::manifest::Manifest;
use super::package::Package;
use super::project::Project;
use super::rustc_messages::{self, Foreign, Message, Origin};
use super::tasks::Tasks;
use super::toolchain::Toolchain;
use super::{Driver, Failed, Finding, bundle, reason};
use crate::Generated;
use crate::diagnostics::{Diagnostic, Severity, driver as words};

/// A line that cargo prints with `--message-format json`.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line {
    CompilerMessage {
        manifest_path: PathBuf,
        message: Message,
    },
    CompilerArtifact {
        manifest_path: PathBuf,
        executable: Option<PathBuf>,
        fresh: bool,
        target: Target,
    },
    BuildScriptExecuted {
        package_id: String,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

fn command(toolchain: &Toolchain, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(&toolchain.cargo);
    if let Some(rustc) = &toolchain.rustc {
        command.env("RUSTC", rustc);
    }
    // Settings of a package that pointyc itself may run in are not those of the workflow.
    command.env_remove("CARGO_TARGET_DIR").current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

fn not_started(toolchain: &Toolchain, error: &std::io::Error) -> Diagnostic {
    words::no_toolchain::new(&toolchain.cargo.display().to_string(), &reason(error))
}

/// Why there is no executable.
pub(super) enum Stopped {
    /// Libraries are not in cargo's own folder: they were never fetched, or are gone; with cargo's words.
    LibrariesAreMissing(Vec<String>),
    /// No choice of versions suits all who want a library; with cargo's words.
    VersionsConflict(Vec<String>),
    /// Anything else.
    Failed(Failed),
}

impl<F: Into<Failed>> From<F> for Stopped {
    fn from(failed: F) -> Self {
        Self::Failed(failed.into())
    }
}

/// Forgets that the libraries were fetched.
pub(super) fn forget_fetched(sources: &Path) {
    // Where that fails the next fetch fails as well, and says why.
    let _ = std::fs::remove_file(fetched(sources));
}

pub(super) fn fetched(sources: &Path) -> PathBuf {
    bundle::everything(sources).with_file_name("fetched")
}

/// Fetches every library that any workflow may need, once; gives the lock file that names them.
pub(super) fn fetch(driver: &Driver, sources: &Path, toolchain: &Toolchain) -> Result<PathBuf, Failed> {
    let manifest = bundle::everything(sources);
    let folder = manifest.parent().unwrap_or(sources);
    let lock_file = folder.join("Cargo.lock");
    let done = fetched(sources);
    if done.is_file() {
        return Ok(lock_file);
    }
    let _mine = driver.cache.lock(&folder.join("lock"), || {
        driver.progress.say("waiting for another build that fetches the libraries");
    })?;
    if done.is_file() {
        return Ok(lock_file);
    }
    let ask = |offline: &[&str]| {
        let mut command =
            command(toolchain, folder, &["fetch", "--color", "never", "--target", &toolchain.host]);
        command.args(offline).output().map_err(|error| not_started(toolchain, &error))
    };
    // A machine that builds Rust often has them all.
    if !ask(&["--offline"])?.status.success() {
        let shown = driver.progress.show("fetching the libraries, once for this machine");
        let output = ask(&[])?;
        drop(shown);
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            if let Some(full) = full_disk(&said) {
                return Err(full_cache(driver, full).into());
            }
            return Err(words::no_network::new(&reasons(&said)).into());
        }
    }
    driver.cache.write(&done, b"")?;
    Ok(lock_file)
}

/// Fetches the libraries of the package that holds the tasks.
pub(super) fn fetch_for(
    driver: &Driver,
    project: &Project,
    package: &Package,
    toolchain: &Toolchain,
) -> Result<(), Failed> {
    let shown = driver.progress.show("fetching the libraries of the package");
    let manifest = package.folder.join("Cargo.toml").display().to_string();
    let arguments = ["fetch", "--color", "never", "--target", &toolchain.host, "--manifest-path", &manifest];
    let output = command(toolchain, project.home(), &arguments).output();
    drop(shown);
    let output = output.map_err(|error| not_started(toolchain, &error))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    // What is wrong with the versions is said by the build that follows.
    if said.contains("failed to select a version") {
        return Ok(());
    }
    Err(match full_disk(&said) {
        Some(full) => full_cache(driver, full).into(),
        None => words::no_network::new(&reasons(&said)).into(),
    })
}

/// What came of a build.
pub(super) struct Made {
    /// rustc's warnings about the tasks.
    pub(super) warnings: Vec<Foreign>,
    /// Why the runtime was compiled once more, where it was.
    pub(super) rebuilt: Option<String>,
    /// Whether a program of the user's took part.
    pub(super) asks_cargo: bool,
}

/// Builds the package and keeps its executable. `why` says why the runtime may have to be compiled once more.
#[allow(clippy::too_many_arguments, reason = "a build is made of many things")]
pub(super) fn build(
    driver: &Driver,
    project: &Project,
    generated: &Generated,
    package: &Package,
    toolchain: &Toolchain,
    sources: &Path,
    code: &str,
    why: Option<String>,
) -> Result<Made, Stopped> {
    driver.cache.make_folder(&package.target_folder)?;
    // Cargo would wait as well, but in silence.
    let _mine = driver.cache.lock(&package.target_folder.join("pointyc.lock"), || {
        driver.progress.say("waiting for another build");
    })?;
    // Says that this folder is still used; only pruning looks at it.
    driver.cache.write(&package.target_folder.join("used"), b"")?;

    let target_folder = package.target_folder.display().to_string();
    let manifest = package.folder.join("Cargo.toml").display().to_string();
    let format = if driver.colours { "json-diagnostic-rendered-ansi" } else { "json" };
    let arguments = [
        "rustc",
        "--release",
        "--offline",
        "--color",
        "never",
        "--message-format",
        format,
        "--target-dir",
        &target_folder,
        "--manifest-path",
        &manifest,
    ];
    // Settings of cargo that the user's package has, in `.cargo/config.toml`, hold for its workflows as well.
    let held = project.tasks.as_ref().and_then(Tasks::package);
    let folder = held.map_or(package.folder.as_path(), |package| &package.manifest.folder);
    let mut command = command(toolchain, folder, &arguments);
    // Panics then name `tasks.rs`, not a path of the machine that built.
    let remap = format!("--remap-path-prefix={}=", project.folder.display());
    command.args(["--bin", &package.target, "--", &remap]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| not_started(toolchain, &error))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());

    let said = std::thread::scope(|scope| {
        let why = why.as_deref();
        let listening = stderr.map(|stderr| scope.spawn(move || listen(driver, package, why, stderr)));
        let users = project.tasks.as_ref().and_then(Tasks::package);
        let read = Reading { generated: package, users: users.map(|users| &users.manifest), sources };
        let lines = stdout.map(|stdout| read.lines(stdout)).unwrap_or_default();
        let said = listening.and_then(|thread| thread.join().ok()).unwrap_or_default();
        (lines, said)
    });
    let (Lines { messages, executable, in_runtime, in_libraries, asks_cargo, made_runtime }, said) = said;
    let ended = child.wait().map_err(|error| not_started(toolchain, &error))?;

    let findings = rustc_messages::sort(messages, project, generated, code);
    if ended.success()
        && let Some(executable) = executable
    {
        driver.cache.copy(&executable, &package.executable)?;
        // Cargo's list of what the executable was made of; without it only the known files are watched.
        let listed = executable.with_extension("d");
        if listed.is_file() {
            driver.cache.copy(&listed, &package.folder.join("inputs.d"))?;
        }
        let rebuilt = why.filter(|_| made_runtime);
        return Ok(Made { warnings: findings.warnings, rebuilt, asks_cargo });
    }
    let full = full_disk(&said).or_else(|| findings.placeless.iter().find_map(|text| full_disk(text)));
    if let Some(full) = full {
        return Err(full_cache(driver, full).into());
    }
    if let Some(reason) =
        findings.placeless.iter().find(|text| text.contains("linker") || text.contains("linking"))
    {
        return Err(words::no_linker::new(reason).into());
    }
    if !findings.errors.is_empty() {
        return Err(Failed(findings.errors).into());
    }
    if let Some(message) = in_runtime {
        return Err(Failed(vec![Finding::Defect(format!("the runtime does not compile: {message}"))]).into());
    }
    let mut reasons = reasons(&said);
    if said.contains("failed to select a version") || said.contains("requires rustc") {
        return Err(Stopped::VersionsConflict(reasons));
    }
    if said.contains("--offline") {
        return Err(Stopped::LibrariesAreMissing(reasons));
    }
    reasons.splice(0..0, findings.placeless);
    reasons.splice(0..0, in_libraries);
    Err(words::cargo_failed::new(&reasons).into())
}

fn full_cache(driver: &Driver, reason: &str) -> Diagnostic {
    words::cache_unusable::new(&driver.cache.path("").display().to_string(), reason)
}

fn full_disk(said: &str) -> Option<&'static str> {
    if said.contains("No space left on device") || said.contains("os error 28") {
        return Some("the disk is full");
    }
    (said.contains("Read-only file system") || said.contains("os error 30"))
        .then_some("the disk is read-only")
}

#[derive(Default)]
struct Lines {
    messages: Vec<(Origin, Message)>,
    executable: Option<PathBuf>,
    /// An error in what pointyc carries, which no user can cause.
    in_runtime: Option<String>,
    /// An error in a library from elsewhere.
    in_libraries: Option<String>,
    asks_cargo: bool,
    made_runtime: bool,
}

/// Reads what cargo prints about these packages.
struct Reading<'a> {
    generated: &'a Package,
    users: Option<&'a Manifest>,
    sources: &'a Path,
}

impl Reading<'_> {
    fn lines(&self, stdout: impl Read) -> Lines {
        let mut found = Lines::default();
        let ours = self.generated.folder.join("Cargo.toml");
        for line in BufReader::new(stdout).lines() {
            let Ok(line) = line else { break };
            match serde_json::from_str(&line) {
                Ok(Line::CompilerMessage { manifest_path, message }) => {
                    self.message(&manifest_path, message, &mut found);
                }
                Ok(Line::CompilerArtifact { manifest_path, executable: Some(executable), .. })
                    if manifest_path == ours =>
                {
                    found.executable = Some(executable);
                }
                Ok(Line::CompilerArtifact { manifest_path, fresh, target, .. }) => {
                    let runtime = manifest_path.starts_with(self.sources) && target.name == "pointy";
                    found.made_runtime |= runtime && !fresh;
                }
                Ok(Line::BuildScriptExecuted { package_id }) => {
                    found.asks_cargo |= package_id.starts_with("path+");
                }
                // The output of build scripts stands between the lines.
                Ok(Line::Other) | Err(_) => {}
            }
        }
        found
    }

    fn message(&self, manifest: &Path, message: Message, found: &mut Lines) {
        let folder = manifest.parent().unwrap_or(manifest);
        let is_error = message.severity() == Some(Severity::Error);
        if folder == self.generated.folder {
            found.messages.push((Origin::Code, message));
        } else if folder.starts_with(self.sources) {
            if is_error {
                found.in_runtime.get_or_insert(message.rendered.unwrap_or(message.message));
            }
        } else if self.users.is_some_and(|users| folder.starts_with(&users.workspace)) {
            found.messages.push((Origin::Package, message));
        } else if is_error {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            let said = message.rendered.unwrap_or(message.message);
            found.in_libraries.get_or_insert(format!("the library `{name}` does not compile: {said}"));
        }
    }
}

/// Follows cargo's words: shows that the runtime is being compiled, and keeps what may be a reason.
fn listen(
    driver: &Driver,
    package: &Package,
    why: Option<&str>,
    stderr: impl Read + Send + 'static,
) -> String {
    let (sender, lines) = mpsc::channel();
    // A thread of its own, so that a line is shown when it comes; it ends with the pipe.
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    let mut kept = String::new();
    let mut shown = None;
    let mut compiled = 0;
    for line in lines {
        match line.trim_start().strip_prefix("Compiling ") {
            Some(name) if name.starts_with(&package.target) => drop(shown.take()),
            Some(name) => {
                compiled += 1;
                let bar = shown.get_or_insert_with(|| {
                    driver.progress.show(&match why {
                        Some(why) => format!("compiling libraries once more: {why}"),
                        None => "compiling the runtime, once for this machine".to_owned(),
                    })
                });
                bar.at(&format!("{compiled}: {}", name.split(' ').next().unwrap_or_default()));
            }
            None => {
                kept.push_str(&line);
                kept.push('\n');
            }
        }
    }
    kept
}

/// What cargo said, without its progress.
fn reasons(said: &str) -> Vec<String> {
    let progress =
        ["Updating", "Downloading", "Downloaded", "Locking", "Compiling", "Finished", "Blocking", "Adding"];
    let lines = said.lines().filter(|line| {
        let line = line.trim_start();
        !line.is_empty() && !progress.iter().any(|word| line.starts_with(word)) && line != "Caused by:"
    });
    lines.map(|line| line.trim().trim_start_matches("error: ").to_owned()).take(12).collect()
}

#[cfg(test)]
mod tests {
    use super::{full_disk, reasons};

    #[test]
    fn cargos_reasons_are_kept_without_its_progress() {
        let said =
            "    Updating crates.io index\nerror: failed to get `serde`\n\nCaused by:\n  no route to host\n";
        assert_eq!(reasons(said), ["failed to get `serde`", "no route to host"]);
    }

    #[test]
    fn a_full_disk_is_recognised() {
        assert_eq!(
            full_disk("error: failed to write x: No space left on device (os error 28)"),
            Some("the disk is full")
        );
        assert_eq!(full_disk("error[E0308]: mismatched types"), None);
    }
}
