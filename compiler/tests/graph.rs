//! `pointyc graph` as users start it: what it draws, before and after the tasks exist.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

use std::fs;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

fn folder(script: &str, tasks: Option<&str>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("shop.pty"), script).unwrap();
    if let Some(tasks) = tasks {
        fs::write(folder.path().join("tasks.rs"), tasks).unwrap();
    }
    folder
}

fn graph(folder: &TempDir, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
    command.args(["graph", "shop.pty"]).args(arguments).current_dir(folder.path()).stdin(Stdio::null());
    command.output().unwrap()
}

#[track_caller]
fn draws(script: &str, tasks: Option<&str>, expected: &str) {
    let output = graph(&folder(script, tasks), &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let drawn = String::from_utf8(output.stdout).unwrap();
    assert_eq!(drawn.trim_end(), expected.trim_matches('\n'), "\n{drawn}");
}

const WHOLE: &str = r#"## Takes on customers.
@workflow: Onboard
## Customers to take on.
input customers: list<Customer> [min_length=1]
input threshold: float = 0.8 [min=0]   # of the score

Load * 3 |-> Check[timeout=30s] as checked # a note
  -> { Geocode |-> Enrich || Score (0 -> Warn, 2 |-> Keep -> Tell) || Notify[executor="io", region="eu"] }
  |-> { A (Lost |-> X -> {Y || Z}, Found -> W), C || {D, E} }[timeout=5m] * (0 |-> H)
  -> std::Log[message="a # in a text"] -> ({P})
"#;

#[test]
fn the_whole_language_is_drawn_before_any_task_exists() {
    draws(
        WHOLE,
        None,
        r#"
Onboard
Takes on customers.

input customers: list<Customer>   Customers to take on.
input threshold: float = 0.8

    Load       at most 3 attempts
  ⇒ Check      at most 30s · kept as checked
  → Geocode
  ⇒ ┬ Enrich
    ├ Score
    │ ├ 0 failure → Warn
    │ ├ 1 success   goes on
    │ └ 2         ⇒ Keep
    │             → Tell
    └ Notify   io · region="eu"
  ⇒ group      at most 5m each · at most 3 attempts, with pauses
    ┊ ┬ A
    ┊ │ ├ Lost  ⇒ X
    ┊ │ │       → ┬ Y
    ┊ │ │         └ Z
    ┊ │ └ Found → W
    ┊ └ ┬ C
    ┊   └ ┬ D
    ┊     └ E
    ├ 0 failure ⇒ H
    └ 1 success   goes on
  → std::Log   message="a # in a text"
  → P

→ then   ⇒ then, with the result   ┬ at once
"#,
    );
}

#[test]
fn tasks_add_where_a_step_runs_and_what_its_outcomes_are_called() {
    let tasks = "use pointy::prelude::*;
#[derive(Outcome)]
pub enum Shipment { #[outcome(0)] Lost(String), #[outcome(1)] Delivered(u32), #[outcome(2)] Returned }
#[task]
pub async fn ship(order: u32) -> Shipment { Shipment::Delivered(order) }
#[task]
pub fn restock() {}
";
    draws(
        "Ship (2 -> Restock, lost -> std::Fail[message=\"lost\"])",
        Some(tasks),
        r#"
shop

  Ship                        io
  ├ 0 lost      → std::Fail   fails · message="lost"
  ├ 1 Delivered   goes on
  └ 2 Returned  → Restock     cpu

→ then
"#,
    );
}

#[test]
fn a_script_that_cannot_be_read_is_not_drawn() {
    let output = graph(&folder("A -> -> B", None), &[]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(output.stderr).unwrap().contains("error[P0111]"));
}

#[test]
fn each_format_is_drawn_and_others_are_refused_with_a_word() {
    let begins = |format: &str| {
        let output = graph(&folder("A |-> B", None), &["--format", format]);
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap().lines().next().unwrap_or_default().to_owned()
    };
    assert!(begins("svg").starts_with("<svg "));
    assert_eq!((begins("dot").as_str(), begins("mermaid").as_str()), ("digraph \"shop\" {", "flowchart TD"));
    let output = graph(&folder("A", None), &["--format", "png"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("svg"));
}

#[test]
fn a_file_is_written_but_never_the_script() {
    let folder = folder("A", None);
    for _ in 0..2 {
        assert!(graph(&folder, &["-o", "shop.txt"]).status.success());
        assert_eq!(fs::read_to_string(folder.path().join("shop.txt")).unwrap(), "shop\n\n  A\n");
    }
    assert_eq!(graph(&folder, &["-o", "shop.pty"]).status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path().join("shop.pty")).unwrap(), "A");
}
