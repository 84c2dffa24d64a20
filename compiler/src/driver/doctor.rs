//! What this machine has of what Pointy needs, and what it means where something is missing.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::cache::Cache;
use super::toolchain::{Toolchain, on_path};
use super::{bundle, cargo};

/// One thing that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is: `rust`, `linker`.
    pub name: &'static str,
    /// How it stands.
    pub state: State,
    /// What was found: a version, a path; empty where there is nothing.
    pub found: String,
    /// What it means and what to do, where something is missing.
    pub advice: String,
}

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is there.
    Fine,
    /// It is not there, and is not needed now.
    Absent,
    /// It is not there, and nothing can be built without it.
    Broken,
}

impl State {
    /// One word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Absent => "absent",
            Self::Broken => "broken",
        }
    }
}

impl Finding {
    fn fine(name: &'static str, found: impl Into<String>) -> Self {
        Self { name, state: State::Fine, found: found.into(), advice: String::new() }
    }

    fn missing(name: &'static str, state: State, advice: impl Into<String>) -> Self {
        Self { name, state, found: String::new(), advice: advice.into() }
    }
}

/// Looks for everything. `folder` may choose a toolchain of its own.
#[must_use]
pub fn examine(folder: &Path) -> Vec<Finding> {
    let cache = Cache::find();
    let (rust, toolchain) = rust(cache.as_ref().ok(), folder);
    let mut findings = vec![rust, linker()];
    match &cache {
        Ok(cache) => {
            findings.push(folder_of(cache));
            findings.push(libraries(cache));
            findings.extend(toolchain.map(|toolchain| runtime(cache, &toolchain)));
        }
        Err(problem) => findings.push(Finding::missing("cache", State::Broken, problem.message.clone())),
    }
    findings.extend([python(), gpu(), kafka(), cluster()]);
    findings
}

fn rust(cache: Option<&Cache>, folder: &Path) -> (Finding, Option<Toolchain>) {
    let Some(cache) = cache else {
        return (Finding::missing("rust", State::Broken, "the cache comes first"), None);
    };
    match Toolchain::find(cache, folder) {
        Ok(toolchain) => {
            let rustc = toolchain.rustc.clone().unwrap_or_else(|| PathBuf::from("rustc"));
            let version = first_line(&rustc, &["--version"]).unwrap_or_default();
            let found = format!("{version}, for {}", toolchain.host);
            (Finding::fine("rust", found), Some(toolchain))
        }
        Err(problem) => {
            let help = problem.help.map(|help| format!("; {help}")).unwrap_or_default();
            (Finding::missing("rust", State::Broken, format!("{}{help}", problem.message)), None)
        }
    }
}

fn linker() -> Finding {
    let found = ["cc", "gcc", "clang"].iter().find_map(|name| on_path(name));
    match found {
        Some(path) => Finding::fine("linker", path.display().to_string()),
        None => Finding::missing(
            "linker",
            State::Broken,
            "no C compiler is on the PATH, and rustc links with one; install gcc or clang",
        ),
    }
}

fn folder_of(cache: &Cache) -> Finding {
    let root = cache.path("");
    let probe = cache.path(format!("doctor-{}", std::process::id()));
    let written = cache.make_folder(&root).and_then(|()| cache.write(&probe, b""));
    // The probe is empty, and a cache may hold anything.
    let _ = std::fs::remove_file(&probe);
    match written {
        Ok(()) => {
            let size = size_of(&root) / 1_000_000;
            Finding::fine("cache", format!("{}, {size} MB", root.display()))
        }
        Err(problem) => {
            let advice = format!("{}; set POINTY_CACHE to a folder that can be written", problem.message);
            Finding::missing("cache", State::Broken, advice)
        }
    }
}

fn size_of(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = entries.map(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => size_of(&entry.path()),
        Ok(_) | Err(_) => entry.metadata().map_or(0, |about| about.len()),
    });
    sizes.sum()
}

fn libraries(cache: &Cache) -> Finding {
    match bundle::unpack(cache) {
        Ok(sources) if cargo::fetched(&sources).is_file() => {
            Finding::fine("libraries", "fetched: builds need no network")
        }
        Ok(_) => Finding::missing(
            "libraries",
            State::Absent,
            "not fetched yet: the first build needs the network, once; no later one does",
        ),
        Err(problem) => Finding::missing("libraries", State::Broken, problem.message),
    }
}

fn runtime(cache: &Cache, toolchain: &Toolchain) -> Finding {
    let built = cache.path("target").join(format!("{}-{}", env!("CARGO_PKG_VERSION"), toolchain.id));
    if built.is_dir() {
        Finding::fine("runtime", "compiled: an edit runs in a fraction of a second")
    } else {
        let advice = "not compiled yet for this Rust: the next build takes some seconds more";
        Finding::missing("runtime", State::Absent, advice)
    }
}

fn python() -> Finding {
    match first_line(Path::new("python3"), &["--version"]) {
        Some(version) => Finding::fine("python", version),
        None => Finding::missing("python", State::Absent, "only tasks in Python need it, which come later"),
    }
}

fn gpu() -> Finding {
    let folders = [
        "/usr/lib",
        "/usr/lib64",
        "/usr/local/lib",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
    ];
    let loader = folders.iter().map(|folder| Path::new(folder).join("libvulkan.so.1"));
    match loader.into_iter().find(|path| path.exists()) {
        Some(path) => Finding::fine("gpu", format!("a Vulkan loader: {}", path.display())),
        None => Finding::missing(
            "gpu",
            State::Absent,
            "there is no Vulkan loader; only kernels need one, which come later and run on the CPU without it",
        ),
    }
}

fn kafka() -> Finding {
    configured("kafka", "KAFKA_BROKERS", "the executor `kafka`")
}

fn cluster() -> Finding {
    configured("kubernetes", "KUBECONFIG", "the executor `kubernetes`")
}

fn configured(name: &'static str, variable: &str, needed_by: &str) -> Finding {
    match std::env::var(variable) {
        Ok(value) => Finding::fine(name, format!("{variable}={value}")),
        Err(_) => {
            let advice = format!("{variable} is not set; only {needed_by} needs it, which comes later");
            Finding::missing(name, State::Absent, advice)
        }
    }
}

fn first_line(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = text.lines().next().map(str::to_owned);
    line.filter(|line| output.status.success() && !line.is_empty())
}
