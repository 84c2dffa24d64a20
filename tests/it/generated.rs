//! What `expand` prints is Rust that clippy has nothing to say about.

use crate::case::{self, root};
use crate::tool;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Writes a file where it is not yet so, so that cargo builds again only what changed.
fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// The files of modules in a case's folder.
fn modules(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    let own = ["tasks.rs", "fixed_tasks.rs", "generated.rs"];
    let modules = files.filter(|entry| entry.depth() > 1 || !own.iter().any(|own| entry.file_name() == *own));
    modules.map(|entry| entry.path().strip_prefix(folder).unwrap().to_path_buf()).collect()
}

#[test]
fn generated_code_passes_clippy() {
    let package = tool::scratch("clippy");
    // Executables of cases that are gone would be checked for ever.
    let bins = package.join("src").join("bin");
    let _ = std::fs::remove_dir_all(&bins);
    let cases = case::all().into_iter().filter(|case| !case.told.run.is_empty());
    let mut scripts: Vec<(String, PathBuf)> =
        cases.map(|case| (case.name.replace('/', "_"), case.folder.join("script.pty"))).collect();
    for example in ["delays", "onboarding", "health"] {
        let script = root().join("examples").join(example).join(format!("{example}.pty"));
        scripts.push((format!("example_{example}"), script));
    }

    let mut wrong = Vec::new();
    for (name, script) in &scripts {
        let folder = script.parent().unwrap();
        let expanded = tool::run_pointyc(&["expand", script.to_str().unwrap()], folder);
        if expanded.status != Some(0) {
            wrong.push(format!("{name}: {}", expanded.stderr));
            continue;
        }
        let tasks = std::fs::read_to_string(folder.join("tasks.rs")).unwrap();
        write(&bins.join(name).join("main.rs"), &expanded.stdout);
        // Only what was generated is judged, not the tasks of the cases.
        write(&bins.join(name).join("tasks.rs"), &format!("#![allow(warnings, clippy::all)]\n{tasks}"));
        // Modules of theirs stand beside them; here the tasks are a module without `#[path]`, which has its own folder.
        for module in modules(folder) {
            let text = std::fs::read_to_string(folder.join(&module)).unwrap();
            write(&bins.join(name).join("tasks").join(&module), &text);
        }
    }
    let mut manifest =
        "[package]\nname = \"generated\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n"
            .to_owned();
    let runtime = root().join("runtime");
    write!(
        manifest,
        "\n[dependencies]\npointy = {{ path = {runtime:?}, features = [\"cpu\", \"io\", \"csv\", \"pattern\", \"datetime\", \"shell\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"full\"] }}\n"
    )
    .unwrap();
    write(&package.join("Cargo.toml"), &manifest);
    let lock = package.join("Cargo.lock");
    if !lock.exists() {
        std::fs::copy(root().join("Cargo.lock"), lock).unwrap();
    }
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["clippy", "--quiet", "--bins", "--keep-going", "--offline", "--", "-D", "warnings"]);
    cargo.current_dir(&package).env("CARGO_TARGET_DIR", package.join("target"));
    let ended = tool::run(cargo, "", Duration::from_secs(900));
    if ended.status != Some(0) {
        wrong.push(ended.stderr);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
