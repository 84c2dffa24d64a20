//! Which Rust builds the executables.
//!
//! Asking rustc takes tens of milliseconds (rustup's proxies stand before it), so the answer is kept, together with
//! what would change it: the environment, the programs, and rustup's own notes of what it installed.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::cache::Cache;
use super::reason;
use crate::diagnostics::{Diagnostic, driver as words};

/// What the environment says to cargo and rustc, and so decides what they make.
const VARIABLES: &[&str] = &[
    "RUSTUP_TOOLCHAIN",
    "RUSTUP_HOME",
    "CARGO_HOME",
    "RUSTC",
    "RUSTC_WRAPPER",
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_INCREMENTAL",
];

/// Which Rust builds the executables.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Toolchain {
    /// What would be different for another toolchain, as far as that is known without asking.
    seen: String,
    /// The cargo to call.
    pub cargo: PathBuf,
    /// The rustc that cargo is to call, where cargo would not find the same one itself.
    pub rustc: Option<PathBuf>,
    /// `x86_64-unknown-linux-gnu`
    pub host: String,
    /// Differs for each version and each set of flags.
    pub id: String,
    /// What is known of the target when it is compiled for, a line each: `unix`, `target_os="linux"`.
    pub cfg: BTreeSet<String>,
}

impl Toolchain {
    /// The toolchain on the PATH; a file `rust-toolchain.toml` around `folder` may choose another than rustup's default.
    ///
    /// # Errors
    /// There is none, or it is too old.
    pub fn find(cache: &Cache, folder: &Path) -> Result<Self, Diagnostic> {
        let cargo = on_path("cargo").ok_or_else(|| missing("cargo"))?;
        let rustc = std::env::var_os("RUSTC").map(PathBuf::from).or_else(|| on_path("rustc"));
        let rustc = rustc.ok_or_else(|| missing("rustc"))?;
        let chosen = chosen(folder);
        let seen = seen(&[&cargo, &rustc], chosen.as_deref());
        let note = match &chosen {
            Some(file) => format!("toolchain-{}.json", super::hash([file.as_os_str().as_encoded_bytes()])),
            None => "toolchain.json".to_owned(),
        };
        let note = cache.path(note);
        let known = std::fs::read(&note).ok().and_then(|text| serde_json::from_slice::<Self>(&text).ok());
        if let Some(known) = known.filter(|known| known.seen == seen && known.cargo.is_file()) {
            return Ok(known);
        }
        let found = ask(cargo, &rustc, seen, folder)?;
        cache.make_folder(&cache.path(""))?;
        // Text and paths always serialize, but for paths that are no text: they are asked for each time.
        if let Ok(text) = serde_json::to_vec(&found) {
            cache.write(&note, &text)?;
        }
        Ok(found)
    }
}

fn missing(program: &str) -> Diagnostic {
    words::no_toolchain::new(program, "it is not on the PATH")
}

/// The program that the shell would start.
pub(super) fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|program| program.is_file())
}

/// Everything that would be different for another toolchain and can be looked at in microseconds.
fn seen(programs: &[&Path], chosen: Option<&Path>) -> String {
    let mut parts: Vec<OsString> = VARIABLES
        .iter()
        .filter_map(|name| {
            let mut line = OsString::from(format!("{name}="));
            line.push(std::env::var_os(name)?);
            Some(line)
        })
        .collect();
    let home = std::env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let home =
        home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".rustup"))).unwrap_or_default();
    // rustup writes `settings.toml` when the default changes and `update-hashes` when a toolchain does.
    let notes = [home.join("settings.toml"), home.join("update-hashes")];
    let files = programs.iter().copied().chain(chosen).map(Path::to_path_buf);
    for path in files.chain(notes) {
        let about = path.metadata().ok();
        let changed = about.as_ref().and_then(|about| about.modified().ok()?.duration_since(UNIX_EPOCH).ok());
        parts.push(path.into_os_string());
        parts.push(format!("{:?} {:?}", about.map(|about| about.len()), changed).into());
    }
    parts.join("\n".as_ref()).to_string_lossy().into_owned()
}

/// The file that chooses a toolchain for this folder.
fn chosen(folder: &Path) -> Option<PathBuf> {
    let names = ["rust-toolchain.toml", "rust-toolchain"];
    let mut files = folder.ancestors().flat_map(|folder| names.map(|name| folder.join(name)));
    files.find(|file| file.is_file())
}

fn ask(cargo: PathBuf, rustc: &Path, seen: String, folder: &Path) -> Result<Toolchain, Diagnostic> {
    let answer = |program: &Path, arguments: &[&str], name| answer(program, arguments, name, folder);
    let version = answer(rustc, &["-vV"], "rustc")?;
    let field = |name: &str| {
        version
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .unwrap_or_default()
            .to_owned()
    };
    let (release, host) = (field("release"), field("host"));
    let needed = env!("CARGO_PKG_RUST_VERSION");
    if numbers(&release) < numbers(needed) {
        return Err(words::old_toolchain::new(&release, needed));
    }
    answer(&cargo, &["--version"], "cargo")?;

    let flags: Vec<OsString> =
        VARIABLES.iter().filter(|name| name.contains("FLAGS")).filter_map(std::env::var_os).collect();
    let flags = flags.join("\n".as_ref());
    let id = super::hash([version.as_bytes(), flags.as_encoded_bytes()]);

    // rustup's proxies find out anew at each call which toolchain is meant; the programs behind them are called
    // directly, unless someone put programs of their own on the PATH.
    let root = PathBuf::from(answer(rustc, &["--print", "sysroot"], "rustc")?.trim());
    let behind = |name: &str| root.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let is_proxy =
        |program: &Path| program.with_file_name(format!("rustup{}", std::env::consts::EXE_SUFFIX)).is_file();
    let direct =
        is_proxy(&cargo) && is_proxy(rustc) && behind("cargo").is_file() && behind("rustc").is_file();
    let cfg = answer(rustc, &["--print", "cfg"], "rustc")?.lines().map(str::to_owned).collect();
    Ok(if direct {
        Toolchain { seen, cargo: behind("cargo"), rustc: Some(behind("rustc")), host, id, cfg }
    } else {
        Toolchain { seen, cargo, rustc: None, host, id, cfg }
    })
}

fn answer(program: &Path, arguments: &[&str], name: &str, folder: &Path) -> Result<String, Diagnostic> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            let said = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it failed").to_owned();
            Err(words::no_toolchain::new(name, said.trim_start_matches("error: ")))
        }
        Err(error) => Err(words::no_toolchain::new(name, &reason(&error))),
    }
}

/// `1.95.0-nightly` as numbers that compare.
fn numbers(version: &str) -> Vec<u32> {
    let numbers = version.split(['.', '-', '+']).map_while(|part| part.parse().ok());
    numbers.take(2).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_compare_by_their_numbers() {
        assert!(numbers("1.9.0") < numbers("1.95"));
        assert!(numbers("1.100.0-nightly") > numbers("1.95"));
        assert!(numbers("1.95.0") >= numbers("1.95"));
    }
}
