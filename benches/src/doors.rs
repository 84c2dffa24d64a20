//! What the other doors to the compiler cost, from outside: layout, pictures, tests, and `workflow!` in a build.

use crate::Problem;
use crate::measure::{Table, median};
use crate::outside::{Tools, long_script, path, salt, seconds, succeed};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// All of them.
pub(crate) fn measure(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    pictures(table, tools)?;
    tests(table, tools)?;
    embedding(table, tools)
}

fn pictures(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let script = long_script(&tools.scratch.join("draw_1000"), 1000, false, 1)?;
    let script = path(&script)?;
    for words in [&["fmt", "--check", script][..], &["graph", "--format", "svg", script]] {
        // Whether the script is laid out is not what is asked here.
        let run = || Command::output(&mut tools.pointyc(words)).map(|out| out.status.code());
        let mut times = Vec::new();
        for _ in 0..31 {
            let started = std::time::Instant::now();
            if run()?.is_none_or(|code| code >= 2) {
                return Err(Problem::msg(format!("pointyc {words:?} does not run")));
            }
            times.push(started.elapsed().as_secs_f64());
        }
        let name = format!("pointyc {} on 1,000 events", words.first().copied().unwrap_or_default());
        table.limit(&name, "ms", median(times) * 1e3, 50.0);
    }
    Ok(())
}

fn tests(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let folder = tools.scratch.join("thousand_tests");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("long.pty"), "input id: u64\n\nLoad |-> Send (0 |-> Mourn, 1 |-> Keep)\n")?;
    let tasks = "use pointy::prelude::*;\n
#[task]\npub fn load(id: u64) -> u64 {\n    id\n}\n
#[task]\npub async fn send(order: u64) -> Result<u64> {\n    bail!(\"nobody is there for {order}\")\n}\n
#[task]\npub fn mourn(failure: &Failure) -> u64 {\n    u64::from(failure.attempts())\n}\n
#[task]\npub fn keep(receipt: u64) -> u64 {\n    receipt + 1\n}\n";
    std::fs::write(folder.join("tasks.rs"), tasks)?;
    let mut text = String::new();
    for number in 0..1000 {
        write!(
            text,
            "test \"{number} is sent\" {{\n    given id = {number}\n    mock Send -> after 3d 1({number})\n    \
             expect path Load, Send, Keep\n    expect result {}\n}}\n\n",
            number + 1
        )?;
    }
    std::fs::write(folder.join("long.test.pty"), text)?;
    let script = folder.join("long.pty");
    let run = || tools.pointyc(&["test", path(&script).unwrap_or_default()]);
    let told = succeed(&mut run())?;
    if !told.contains("1000 passed; 0 failed") {
        return Err(Problem::msg(format!("a thousand tests: {told}")));
    }
    let times: Result<Vec<f64>, Problem> = (0..7).map(|_| seconds(&mut run())).collect();
    table.limit("a thousand tests, once built", "s", median(times?), 1.0);
    Ok(())
}

/// A package of 20 tasks; they run one after the other by `workflow!`, or by a function.
fn twenty_tasks(folder: &Path, runtime: &Path, embedded: bool) -> Result<(), Problem> {
    let mut text = "use pointy::prelude::*;\n\n".to_owned();
    for number in 0..20 {
        write!(
            text,
            "#[task]\npub fn step{number}(value: u64) -> Result<u64> {{\n    if value == {number} {{\n        \
             bail!(\"{number} is refused\");\n    }}\n    Ok(value + {number})\n}}\n\n"
        )?;
    }
    if embedded {
        let steps: Vec<String> = (1..20).map(|number| format!("Step{number}")).collect();
        let chain = steps.join(" |-> ");
        write!(
            text,
            "pointy::workflow! {{\n    pub Twenty(seed: u64) -> u64 {{\n        Step0[value=$seed] |-> {chain}\n    \
             }}\n}}\n\nfn main() {{\n    println!(\"{{:?}}\", Twenty {{ seed: 100 }}.run_blocking());\n}}\n"
        )?;
    } else {
        text.push_str("fn twenty(value: u64) -> Result<u64> {\n");
        for number in 0..20 {
            writeln!(text, "    let value = step{number}(value)?;")?;
        }
        text.push_str("    Ok(value)\n}\n\nfn main() {\n    println!(\"{:?}\", twenty(100));\n}\n");
    }
    std::fs::create_dir_all(folder.join("src"))?;
    std::fs::write(folder.join("src/main.rs"), text)?;
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let runtime = path(runtime)?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         pointy = {{ path = {runtime:?}, features = [\"workflow\", \"cpu\"] }}\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest)?;
    Ok(())
}

/// What `workflow!` adds to a build after an edit of a task, beside the same calls by hand.
fn embedding(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let folders = ["twenty_embedded", "twenty_by_hand"].map(|name| tools.scratch.join(name));
    for (folder, embedded) in folders.iter().zip([true, false]) {
        twenty_tasks(folder, &tools.root.join("runtime"), embedded)?;
        std::fs::copy(tools.root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    }
    let build = |folder: &Path| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--offline"]).current_dir(folder);
        // Both have the same packages, so these are built once.
        cargo.env("CARGO_TARGET_DIR", tools.scratch.join("twenty")).env("CARGO_INCREMENTAL", "1");
        cargo
    };
    for folder in &folders {
        succeed(&mut build(folder))?;
    }
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..21 {
        for (folder, times) in folders.iter().zip(&mut times) {
            let main = folder.join("src/main.rs");
            let text = std::fs::read_to_string(&main)?;
            let (before, _) = text.split_once("\n// Edit ").unwrap_or((&text, ""));
            let task = "Ok(value + 7)";
            let other = format!("Ok(value + 7 + {} - {})", salt(round), salt(round));
            let before = before.replace(task, &other);
            std::fs::write(&main, format!("{before}\n// Edit {round}\n"))?;
            times.push(seconds(&mut build(folder))?);
            let text = std::fs::read_to_string(&main)?.replace(&other, task);
            std::fs::write(&main, text)?;
        }
    }
    let [embedded, by_hand] = times.map(median);
    table.difference("`workflow!` of 20 tasks in a build", "ms", embedded * 1e3, by_hand * 1e3, 50.0);
    Ok(())
}
