//! `pointyc stub` on each script of `fixtures/` that runs: with nothing but its stubs the script passes the check, and
//! all stubs together compile.

use crate::case::{self, root};
use crate::tool;
use std::fmt::Write as _;
use std::process::Command;
use std::time::Duration;

fn problems(script: &str, tasks: &str) -> Vec<String> {
    let names = pointyc::Names { script: "script.pty", workflow: "script", tasks: None };
    let found = pointyc::check(script, Some(tasks), &names).diagnostics;
    let errors = found.iter().filter(|found| found.severity == pointyc::diagnostics::Severity::Error);
    errors.map(|found| format!("{}: {}", found.code, found.message)).collect()
}

fn stub(script: &str, tasks: Option<&str>, alone: bool) -> String {
    let sources = tasks.map(|tasks| pointyc::Sources::single("tasks.rs", tasks));
    let stubs = pointyc::stub(script, sources.as_ref(), alone);
    assert!(stubs.diagnostics.is_empty(), "{script}\n{:?}", stubs.diagnostics);
    stubs.text
}

#[test]
fn a_script_passes_with_its_stubs_alone() {
    // Modules are the engineer's to lay out, and that a table is written of a kept result is not looked at. The tasks of
    // a workflow that is used are named in its own script.
    let beyond = ["modules/over_files", "builtins/written_and_read"];
    let (mut wrong, mut modules, mut count) = (Vec::new(), String::new(), 0);
    let package = tool::scratch("stubs");
    std::fs::create_dir_all(package.join("src")).unwrap();
    for case in case::all().iter().filter(|case| !case.told.run.is_empty()) {
        if beyond.contains(&case.name.as_str()) {
            continue;
        }
        let script = case.text("script.pty");
        if script.lines().any(|line| line.starts_with("use \"")) {
            continue;
        }
        let text = stub(&script, None, true);
        count += 1;
        let found = problems(&script, &text);
        if !found.is_empty() {
            wrong.push(format!("── {}\n{script}\n{text}\n{}", case.name, found.join("\n")));
        }
        let name = case.name.replace('/', "_");
        writeln!(modules, "mod {name};").unwrap();
        std::fs::write(package.join(format!("src/{name}.rs")), text).unwrap();
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));

    let runtime = root().join("runtime");
    let manifest = format!(
        "[package]\nname = \"stubs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         pointy = {{ path = {runtime:?}, features = [\"cpu\", \"io\", \"csv\", \"pattern\", \"datetime\"] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n"
    );
    std::fs::write(package.join("Cargo.toml"), manifest).unwrap();
    std::fs::write(package.join("src/lib.rs"), format!("#![allow(dead_code, unused)]\n{modules}")).unwrap();
    std::fs::copy(root().join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["check", "--quiet", "--offline"]).current_dir(&package);
    // The packages are those of the other tests; only what is ours is compiled again.
    cargo.env("CARGO_TARGET_DIR", tool::scratch("clippy").join("target"));
    let ended = tool::run(cargo, "", Duration::from_secs(600));
    assert_eq!(ended.status, Some(0), "{}", ended.stderr);
}

#[test]
fn a_task_that_is_missing_is_added_to_those_that_are_there() {
    let tasks = "use pointy::prelude::*;\n#[task]\npub fn load(path: &Path) -> Vec<u32> { vec![path.as_os_str().len() as u32] }\n\
                 #[task]\npub fn save(text: String, copies: u8) -> usize { text.len() * usize::from(copies) }\n";
    let script = "Load |-> Join[by=\", \"] |-> Save[copies=2]";
    let text = stub(script, Some(tasks), false);
    assert!(text.contains("pub fn join(value: Vec<u32>, by: &str) -> String {"), "{text}");
    assert!(!text.contains("prelude") && !text.contains("fn load"), "{text}");
    assert_eq!(problems(script, &format!("{tasks}\n{text}")), [""; 0], "{text}");
    assert_eq!(stub("Load", Some(tasks), true), "");
}

#[test]
fn what_the_script_tells_is_in_the_stubs() {
    let script = "input flights: path\ninput threshold: float\n
ReadFlights |-> std::When[test=it.late > 15 && it.carrier == \"UA\"] (
    Yes |-> Tell[text=\"late\", tries=3, pause=30s] * 2,
    No |-> Ship[executor=\"io\"] as parcel (Lost |-> FileClaim, Delivered |-> Archive, Returned -> Restock)
) -> Close[timeout=5s] (0 |-> Complain)";
    let text = stub(script, None, true);
    let expected = "use pointy::prelude::*;

// The script does not tell who takes: `threshold`.

/// What `ReadFlights` gives.
#[record]
pub struct ReadFlightsOutput {
    pub carrier: String,
    pub late: i64,
}
";
    assert!(text.starts_with(expected), "{text}");
    assert!(!text.contains("ShipOutput"), "{text}");
    for line in [
        "pub fn read_flights(flights: &Path) -> ReadFlightsOutput {",
        "pub fn tell(\n    read_flights: ReadFlightsOutput,\n    text: &str,\n    tries: i64,\n    pause: Duration,\n) -> Result<()> {",
        "pub async fn ship(read_flights: ReadFlightsOutput) -> ShipOutcome {",
        "    #[outcome(2)]\n    Lost(ShipLost),\n    #[outcome(3)]\n    Delivered(ShipDelivered),\n    #[outcome(4)]\n    Returned,",
        "pub fn close(run: &Run) -> Result<()> {",
        "pub fn complain(failure: &Failure) {",
    ] {
        assert!(text.contains(line), "{line} is missing:\n{text}");
    }
    assert_eq!(problems(script, &text), [""; 0], "{text}");
}
