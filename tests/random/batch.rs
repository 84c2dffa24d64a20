//! Compiles many workflows as modules of few crates, so that rustc is not started for each, and runs them.

use super::interpret::Scenario;
use super::library::Library;
use super::trace::{Call, recorded};
use pointyc::{Compilation, Names};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A workflow as a module.
pub(crate) struct Module {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What a run did.
pub(crate) struct Ran {
    /// `{"ok": result}` or `{"failed": failure}`.
    pub(crate) result: Json,
    pub(crate) trace: Vec<Call>,
}

/// Compiles a script with the compiler as a library.
pub(crate) fn compile(text: &str, tasks: &str) -> Compilation {
    let names = Names { script: super::interpret::FILE, workflow: "sample", tasks: Some("tasks.rs") };
    pointyc::compile(text, Some(tasks), &names)
}

/// A compiled workflow as a module that is run by its function `go`.
///
/// # Errors
/// What was printed, if it is no Rust.
pub(crate) fn module(name: &str, compilation: &Compilation) -> Result<Module, String> {
    let (Some(generated), Some(plan)) = (&compilation.generated, &compilation.plan) else {
        return Err("there is no program".to_owned());
    };
    let printed = &generated.tokens;
    let file = syn::parse2::<syn::File>(printed.clone())
        .map_err(|error| format!("what it prints is no Rust: {error}\n{printed}"))?;
    let mut text = String::from("#![allow(warnings)]\n");
    for item in &file.items {
        let is_tasks = matches!(item, syn::Item::Mod(item) if item.ident == "tasks");
        let is_main = matches!(item, syn::Item::Fn(item) if item.sig.ident == "main");
        if !is_tasks && !is_main {
            writeln!(text, "{}", quote::quote!(#item)).unwrap();
        }
    }
    let inputs: Vec<String> =
        plan.inputs.iter().map(|input| format!("{0}: tasks::support::input({0:?})", input.name)).collect();
    let call = format!("{}(Inputs {{ {} }}, &pointy::Run::new())", plan.function, inputs.join(", "));
    let call = if plan.is_async { format!("tokio.block_on({call})") } else { call };
    write!(
        text,
        "\npub(crate) fn go(tokio: &tokio::runtime::Runtime) -> serde_json::Value {{ crate::ended({call}) }}\n"
    )
    .unwrap();
    Ok(Module { name: name.to_owned(), text })
}

/// A cargo workspace with a crate of tasks and crates of workflows.
pub(crate) struct World {
    name: String,
    folder: PathBuf,
    parts: usize,
}

/// The part's program: told what to run, it says what came of it, a line for each.
const MAIN: &str = r#"
fn ended<T: serde::Serialize>(result: Result<T, pointy::Failure>) -> serde_json::Value {
    match result {
        Ok(value) => serde_json::json!({ "ok": value }),
        Err(failure) => serde_json::json!({ "failed": failure }),
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let file = std::fs::File::open(std::env::args().nth(1).unwrap()).unwrap();
    let scenarios: Vec<tasks::support::Scenario> = serde_json::from_reader(std::io::BufReader::new(file)).unwrap();
    let tokio = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    for scenario in scenarios {
        let name = scenario.name.clone();
        let Some((_, go)) = ALL.iter().find(|(known, _)| *known == name) else { continue };
        tasks::support::start(scenario);
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| go(&tokio)));
        let result = result.unwrap_or_else(|_| serde_json::json!("the workflow itself panicked"));
        println!("{}", serde_json::json!([name, result, tasks::support::trace()]));
    }
}
"#;

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is in the workspace")
}

/// Writes a file where it is not yet so, so that cargo builds again only what changed.
fn write(path: &Path, text: &str) {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

impl World {
    /// Writes the crates: modules that hold together go into one.
    pub(crate) fn write(name: &str, library: &Library, parts: &[Vec<Module>]) -> Self {
        let folder = root().join("target").join("random").join(name);
        let _ = std::fs::remove_dir_all(folder.join("parts"));
        let runtime = root().join("runtime");
        let dependencies = format!(
            "pointy = {{ path = {runtime:?}, features = [\"cpu\", \"io\", \"csv\", \"pattern\", \"datetime\"] }}\n\
             serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
             tokio = {{ version = \"1\", features = [\"full\"] }}\n"
        );
        let package = |name: &str| {
            format!(
                "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
            )
        };
        // Libraries are optimised a little, the workflows are built as fast as can be.
        write(
            &folder.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"tasks\", \"parts/*\"]\n\n\
             [profile.dev]\nopt-level = 0\ndebug = false\nincremental = false\n",
        );
        write(&folder.join("tasks/Cargo.toml"), &package("tasks"));
        write(
            &folder.join("tasks/src/lib.rs"),
            "#![allow(warnings)]\npub mod support;\nmod list;\npub use list::*;\n",
        );
        write(&folder.join("tasks/src/support.rs"), include_str!("world/support.rs"));
        write(&folder.join("tasks/src/list.rs"), &library.rust(|_| true));
        for (number, modules) in parts.iter().enumerate() {
            let part = folder.join("parts").join(format!("part_{number}"));
            write(
                &part.join("Cargo.toml"),
                &format!("{}tasks = {{ path = \"../../tasks\" }}\n", package(&format!("{name}_{number}"))),
            );
            let mut main = String::from("#![allow(warnings)]\n");
            let mut all = String::from(
                "type Go = fn(&tokio::runtime::Runtime) -> serde_json::Value;\nstatic ALL: &[(&str, Go)] = &[\n",
            );
            for module in modules {
                writeln!(main, "mod {};", module.name).unwrap();
                writeln!(all, "    ({0:?}, {0}::go),", module.name).unwrap();
                write(&part.join("src").join(format!("{}.rs", module.name)), &module.text);
            }
            write(&part.join("src/main.rs"), &format!("{main}{all}];\n{MAIN}"));
        }
        let lock = folder.join("Cargo.lock");
        if !lock.exists() {
            std::fs::copy(root().join("Cargo.lock"), lock).unwrap();
        }
        Self { name: name.to_owned(), folder, parts: parts.len() }
    }

    /// Builds all crates. What rustc refuses is taken out and reported, by its module, so that the others are built.
    pub(crate) fn build(&self) -> BTreeMap<String, String> {
        let mut refused: BTreeMap<String, String> = BTreeMap::new();
        loop {
            let mut cargo = Command::new(env!("CARGO"));
            cargo.args([
                "build",
                "--quiet",
                "--workspace",
                "--keep-going",
                "--offline",
                "--message-format=short",
            ]);
            cargo.current_dir(&self.folder).env("CARGO_TARGET_DIR", root().join("target/random/target"));
            let out = cargo.stdin(Stdio::null()).output().unwrap();
            if out.status.success() {
                return refused;
            }
            let said = String::from_utf8_lossy(&out.stderr).into_owned();
            let mut fresh = false;
            for line in said.lines().filter(|line| line.contains(": error")) {
                let Some((file, what)) = line.split_once(".rs:") else { continue };
                let Some((folder, module)) = file.rsplit_once('/').filter(|(_, module)| *module != "main")
                else {
                    continue;
                };
                let words = refused.entry(module.to_owned()).or_insert_with(|| {
                    fresh = true;
                    let path = self.folder.join(folder).join(format!("{module}.rs"));
                    let stub = "pub(crate) fn go(_: &tokio::runtime::Runtime) -> serde_json::Value { serde_json::Value::Null }\n";
                    std::fs::write(path, stub).unwrap();
                    String::new()
                });
                writeln!(words, "{what}").unwrap();
            }
            assert!(fresh, "the crates do not build:\n{said}");
        }
    }

    /// Runs scenarios, several processes at once, since some of them wait.
    pub(crate) fn run(&self, scenarios: &[Vec<Scenario>]) -> BTreeMap<String, Ran> {
        let mut found = BTreeMap::new();
        let processes: Vec<_> = scenarios
            .iter()
            .take(self.parts)
            .enumerate()
            .map(|(number, scenarios)| {
                let file = self.folder.join(format!("scenarios_{number}.json"));
                std::fs::write(&file, serde_json::to_string(scenarios).unwrap()).unwrap();
                let program =
                    root().join("target/random/target/debug").join(format!("{}_{number}", self.name));
                let mut command = Command::new("timeout");
                command.arg("300").arg(program).arg(file).stdin(Stdio::null()).stdout(Stdio::piped());
                command.stderr(Stdio::null()).spawn().unwrap()
            })
            .collect();
        for process in processes {
            let out = process.wait_with_output().unwrap();
            for line in String::from_utf8_lossy(&out.stdout).lines() {
                let line: Json = serde_json::from_str(line).unwrap();
                let trace = line[2].as_array().unwrap().iter().map(recorded).collect();
                let name = line[0].as_str().unwrap().to_owned();
                found.insert(name, Ran { result: line[1].clone(), trace });
            }
        }
        found
    }
}
