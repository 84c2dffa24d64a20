//! What is measured from outside: whole processes, and the compiler itself.

use crate::Problem;
use crate::measure::{Bound, Table, median};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The tools that are measured, built by this command in release.
pub(crate) struct Tools {
    /// The compiler.
    pub(crate) pointyc: PathBuf,
    /// The hand-written three steps.
    pub(crate) twin: PathBuf,
    /// Where scripts and executables of this run lie.
    pub(crate) scratch: PathBuf,
    /// The root of the repository.
    pub(crate) root: PathBuf,
}

impl Tools {
    /// Builds what is measured.
    pub(crate) fn build() -> Result<Self, Problem> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize()?;
        let cargo = || {
            let mut command = Command::new(env!("CARGO"));
            command.current_dir(&root).args(["build", "--release", "--quiet"]);
            command
        };
        succeed(cargo().args(["-p", "pointyc", "--bin", "pointyc"]))?;
        succeed(cargo().args(["-p", "pointy-benches", "--bin", "three-steps-twin"]))?;
        let own = std::env::current_exe()?;
        let folder = own.parent().ok_or_else(|| Problem::msg("the executable lies nowhere"))?;
        let scratch = root.join("target").join("benches");
        std::fs::create_dir_all(&scratch)?;
        Ok(Self { pointyc: folder.join("pointyc"), twin: folder.join("three-steps-twin"), scratch, root })
    }

    /// `pointyc` with these arguments; the cache of the benches keeps the runtime from run to run.
    pub(crate) fn pointyc(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.pointyc);
        command.args(arguments).current_dir(&self.scratch).env("POINTY_CACHE", self.scratch.join("cache"));
        command
    }
}

/// Runs a command to its end; what it printed is shown only if it fails.
pub(crate) fn succeed(command: &mut Command) -> Result<String, Problem> {
    let out = command.stdin(Stdio::null()).output()?;
    if out.status.success() {
        return Ok(String::from_utf8(out.stdout)?);
    }
    Err(Problem::msg(format!("{command:?}: {}\n{}", out.status, String::from_utf8_lossy(&out.stderr))))
}

/// The time a command takes, in seconds.
pub(crate) fn seconds(command: &mut Command) -> Result<f64, Problem> {
    let started = Instant::now();
    succeed(command)?;
    Ok(started.elapsed().as_secs_f64())
}

/// What `pointyc expand` prints now beside what is compiled into this command; with `update` it is written.
pub(crate) fn check_generated(tools: &Tools, update: bool) -> Result<(), Problem> {
    let mut stale = Vec::new();
    let mut folders = vec![tools.root.join("examples").join("delays")];
    for entry in std::fs::read_dir(tools.root.join("benches").join("workflows"))? {
        folders.push(entry?.path());
    }
    for folder in folders {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut expand = tools.pointyc(&["expand", &format!("{name}.pty")]);
        let fresh = succeed(expand.current_dir(&folder))?;
        let kept = folder.join("generated.rs");
        if std::fs::read_to_string(&kept).unwrap_or_default() != fresh {
            if update {
                std::fs::write(&kept, fresh)?;
            }
            stale.push(name);
        }
    }
    match (stale.is_empty(), update) {
        (true, _) => Ok(()),
        (false, true) => Err(Problem::msg(format!("written anew: {stale:?}; run once more to measure"))),
        (false, false) => {
            Err(Problem::msg(format!("not what `pointyc expand` prints: {stale:?}; --update writes them")))
        }
    }
}

/// All of them.
pub(crate) fn measure(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    small_executable(table, tools)?;
    checking(table, tools)?;
    editing(table, tools)?;
    large_scripts(table, tools)
}

fn small_executable(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let ours = tools.scratch.join("three_steps");
    let script = tools.root.join("benches/workflows/three_steps/three_steps.pty");
    let (script, out) = (path(&script)?, path(&ours)?);
    succeed(&mut tools.pointyc(&["build", script, "-o", out]))?;
    let (one, other) = (succeed(&mut Command::new(&ours))?, succeed(&mut Command::new(&tools.twin))?);
    if one.trim() != other.trim() {
        return Err(Problem::msg(format!("three_steps: ours prints {one}, the twin {other}")));
    }
    let start = |program: &Path, times: u64| {
        let started = Instant::now();
        for _ in 0..times {
            let ended = Command::new(program).stdin(Stdio::null()).stdout(Stdio::null()).status();
            if !ended.is_ok_and(|status| status.success()) {
                return Duration::MAX;
            }
        }
        started.elapsed()
    };
    let bound = Bound { ratio: 1.3, plus: 0.0 };
    table.compare("three steps, start to end", bound, 1, |n| start(&ours, n), |n| start(&tools.twin, n));
    table.limit("size of three steps", "MB", std::fs::metadata(&ours)?.len() as f64 / 1e6, 1.0);
    let (one, other) = (peak_memory(&ours)?, peak_memory(&tools.twin)?);
    table.difference("peak memory of three steps", "MiB", one, other, 1.0);
    Ok(())
}

/// The largest resident set of a program, in MiB. The system says that of all children of a process at once, so
/// this command runs itself once more to have one child only.
fn peak_memory(program: &Path) -> Result<f64, Problem> {
    let mut samples = Vec::new();
    for _ in 0..9 {
        let own = std::env::current_exe()?;
        samples.push(succeed(Command::new(own).arg("--peak-memory-of").arg(program))?.trim().parse()?);
    }
    Ok(median(samples))
}

/// Runs a program and prints its largest resident set in MiB.
pub(crate) fn print_peak_memory(program: &str) -> Result<(), Problem> {
    let status = Command::new(program).stdout(Stdio::null()).status()?;
    if !status.success() {
        return Err(Problem::msg(format!("{program}: {status}")));
    }
    let usage = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN)?;
    println!("{}", usage.max_rss() as f64 / 1024.0);
    Ok(())
}

/// A script of so many steps on cpu or io, with a constant that tells it from others.
pub(crate) fn long_script(
    folder: &Path,
    steps: usize,
    io: bool,
    constant: usize,
) -> Result<PathBuf, Problem> {
    std::fs::create_dir_all(folder)?;
    let mut text = format!("@salt = {constant}\ninput seed: u64 = 1\n\nSalt[value=$seed]");
    for step in 1..steps {
        let line = if step % 8 == 0 { "\n    " } else { " " };
        write!(text, "{line}|-> Mix")?;
    }
    text.push('\n');
    let word = if io { "async fn" } else { "fn" };
    let tasks = format!(
        "//! Steps that cost nothing.\n\nuse pointy::prelude::*;\n\n#[task]\npub {word} salt(value: u64, salt: u64) -> u64 {{\n    \
         value ^ salt\n}}\n\n#[task]\npub {word} mix(number: u64) -> u64 {{\n    number.wrapping_mul(3)\n}}\n"
    );
    let script = folder.join("long.pty");
    std::fs::write(&script, text)?;
    std::fs::write(folder.join("tasks.rs"), tasks)?;
    Ok(script)
}

fn checking(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let script = long_script(&tools.scratch.join("check_1000"), 1000, false, 1)?;
    let times: Result<Vec<f64>, Problem> =
        (0..31).map(|_| seconds(&mut tools.pointyc(&["check", path(&script)?]))).collect();
    table.limit("pointyc check on 1,000 events", "ms", median(times?) * 1e3, 10.0);
    // Without its tasks, so that there are stubs to print.
    let delays = tools.scratch.join("delays.pty");
    std::fs::copy(tools.root.join("examples/delays/delays.pty"), &delays)?;
    let delays = path(&delays)?;
    for words in [&["graph", delays][..], &["stub", delays], &["explain", "P0303"]] {
        let times: Result<Vec<f64>, Problem> = (0..31).map(|_| seconds(&mut tools.pointyc(words))).collect();
        let name = format!("pointyc {}, start to end", words.first().copied().unwrap_or_default());
        table.limit(&name, "ms", median(times?) * 1e3, 10.0);
    }
    Ok(())
}

/// From a changed script to its executable; the constant differs each time, so that nothing is up to date.
fn editing(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    let folder = tools.scratch.join("edit");
    for (name, arguments, bound) in [
        ("an edit, then pointyc run", &["run"][..], 0.3),
        ("an edit, then pointyc build", &["build", "-o", "edited"], 1.0),
    ] {
        let mut times = Vec::new();
        for round in 0..8 {
            let script = long_script(&folder, 5, false, salt(round))?;
            let (command, options) = arguments.split_first().ok_or_else(|| Problem::msg("no command"))?;
            let mut words = vec![*command, path(&script)?];
            words.extend(options);
            let took = seconds(&mut tools.pointyc(&words))?;
            // The first build makes the runtime.
            if round > 0 {
                times.push(took);
            }
        }
        table.limit(name, "s", median(times), bound);
    }
    Ok(())
}

fn large_scripts(table: &mut Table, tools: &Tools) -> Result<(), Problem> {
    for (io, kind, bounds) in [(false, "cpu", [3.0, 5.0]), (true, "io", [6.0, 25.0])] {
        for (command, bound) in ["run", "build"].into_iter().zip(bounds) {
            let mut half_and_whole = Vec::new();
            // The smallest build makes the runtime if that is still to do.
            for steps in [10, 2500, 5000] {
                let folder = tools.scratch.join(format!("long_{kind}"));
                let script = long_script(&folder, steps, io, salt(steps))?;
                let mut words = vec![command, path(&script)?];
                if command == "build" {
                    words.extend(["-o", "long"]);
                }
                half_and_whole.push(seconds(&mut tools.pointyc(&words))?);
            }
            if let [_, half, whole] = half_and_whole[..] {
                table.limit(&format!("5,000 {kind} events, pointyc {command}"), "s", whole, bound);
                let name = format!("the same, beside 2,500 events ({half:.2} s)");
                table.limit(&name, "times", whole / half, 2.4);
            }
        }
    }
    Ok(())
}

/// A number that no earlier run has used.
pub(crate) fn salt(number: usize) -> usize {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    now.as_millis() as usize * 10_000 % 1_000_000_000_000 + number
}

pub(crate) fn path(path: &Path) -> Result<&str, Problem> {
    path.to_str().ok_or_else(|| Problem::msg("a path is no text"))
}
