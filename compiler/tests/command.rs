//! The command as users start it: its words, its exit statuses, and what it says on a machine that is not as it should
//! be. Each test has folders of its own; the runtime is compiled once into a cache that they share.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

const SCRIPT: &str = "Greet\n";
const TASKS: &str = "use pointy::prelude::*;

#[task]
pub fn greet(name: &str) -> String {
    format!(\"Hello, {name}\")
}
";

/// A folder with a script and its tasks.
struct Flow {
    folder: TempDir,
}

impl Flow {
    fn new() -> Self {
        let flow = Self { folder: tempfile::tempdir().unwrap() };
        flow.write("greet.pty", SCRIPT);
        flow.write("tasks.rs", TASKS);
        flow
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(name), text).unwrap();
    }

    /// `pointyc` in this folder, with the cache that the tests share.
    fn pointyc(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        command.args(arguments).current_dir(self.folder.path()).env("POINTY_CACHE", shared_cache());
        command.stdin(Stdio::null());
        command
    }

    fn says(&self, arguments: &[&str]) -> Said {
        said(self.pointyc(arguments))
    }
}

fn shared_cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

#[derive(Debug)]
struct Said {
    status: i32,
    stdout: String,
    stderr: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self {
            status: output.status.code().unwrap_or(-1),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

fn said(mut command: Command) -> Said {
    command.output().unwrap().into()
}

impl Said {
    #[track_caller]
    fn fails_with(&self, status: i32, words: &[&str]) {
        assert_eq!(self.status, status, "{self:?}");
        for word in words {
            assert!(self.stderr.contains(word), "{word:?} is missing:\n{}", self.stderr);
        }
    }

    #[track_caller]
    fn prints(&self, stdout: &str) {
        assert_eq!((self.status, self.stdout.trim()), (0, stdout), "{}", self.stderr);
    }
}

#[test]
fn slips_are_answered_with_what_was_meant() {
    let flow = Flow::new();
    flow.says(&["greet.pty"]).fails_with(2, &["pointyc run greet.pty"]);
    flow.says(&["chekc", "greet.pty"]).fails_with(2, &["'check'"]);
    flow.says(&["build", "--relase", "greet.pty"]).fails_with(2, &["'--release'"]);
    flow.says(&["run", "--relase", "greet.pty"]).fails_with(2, &["'--release'"]);
    flow.says(&["check"]).fails_with(2, &["<SCRIPT>"]);
    flow.says(&["check", "gret.pty"]).fails_with(1, &["P0901", "did you mean `greet.pty`?", "1 error"]);
    flow.says(&["explain", "P9201"]).fails_with(2, &["did you mean `P0"]);
    flow.says(&["explain", "E0308"]).fails_with(2, &["rustc --explain E0308"]);
}

#[test]
fn each_command_has_help_with_an_example() {
    let flow = Flow::new();
    for command in [
        "check",
        "build",
        "run",
        "test",
        "expand",
        "graph",
        "stub",
        "new",
        "explain",
        "doctor",
        "completions",
    ] {
        let help = flow.says(&[command, "--help"]);
        assert_eq!(help.status, 0);
        assert!(help.stdout.contains(&format!("  pointyc {command} ")), "{}", help.stdout);
    }
}

#[test]
fn explain_lists_and_shows_the_codes() {
    let flow = Flow::new();
    let list = flow.says(&["explain"]).stdout;
    assert!(list.lines().any(|line| line == "  P0906  the libraries could not be fetched"), "{list}");
    assert!(list.contains("\n\nNames: events and their tasks\n  P0201  "), "{list}");
    let codes = list.lines().filter(|line| line.starts_with("  P0"));
    assert!(codes.clone().count() >= 60, "{list}");
    for line in codes {
        let code = line.trim().split(' ').next().unwrap();
        let page = flow.says(&["explain", &code.to_lowercase()]);
        assert!(page.status == 0 && page.stdout.starts_with(code), "{page:?}");
    }
}

/// Asks as bash does, through the script that bash is given.
#[test]
#[cfg(target_os = "linux")]
fn bash_completes_commands_scripts_and_codes() {
    let flow = Flow::new();
    flow.write("grow.pty", SCRIPT);
    flow.write("green.txt", "");
    let folder = Path::new(env!("CARGO_BIN_EXE_pointyc")).parent().unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    let completes = |words: &[&str]| -> Vec<String> {
        let line = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
        let (at, last) = (words.len() - 1, words.last().unwrap());
        let ask = format!(
            "source <(pointyc completions bash); COMP_WORDS=({line}); COMP_CWORD={at}; COMP_TYPE=9; \
             _clap_complete_pointyc pointyc '{last}'; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        let mut bash = Command::new("bash");
        bash.args(["--norc", "-c", &ask]).current_dir(flow.folder.path()).env("PATH", &path);
        said(bash).stdout.lines().map(str::to_owned).collect()
    };
    assert_eq!(completes(&["pointyc", "gr"]), ["graph"]);
    assert_eq!(completes(&["pointyc", "check", "gr"]), ["greet.pty", "grow.pty"]);
    assert_eq!(completes(&["pointyc", "run", "gre"]), ["greet.pty"]);
    assert_eq!(completes(&["pointyc", "explain", "P090"]).first().map(String::as_str), Some("P0901"));
    assert!(completes(&["pointyc", "check", "--de"]).contains(&"--deny-warnings".to_owned()));
}

#[test]
fn stubs_are_added_until_every_task_is_written() {
    let flow = Flow::new();
    flow.write("greet.pty", "Greet |-> Shout |-> Print");
    let added = flow.says(&["stub", "greet.pty", "--write"]);
    assert_eq!((added.status, added.stdout.as_str()), (0, ""), "{added:?}");
    let tasks = fs::read_to_string(flow.path("tasks.rs")).unwrap();
    assert!(
        tasks.starts_with(TASKS) && tasks.contains("pub fn shout(value: &str) -> ShoutOutput {"),
        "{tasks}"
    );
    flow.says(&["check", "greet.pty", "--deny-warnings"]).prints("");
    let again = flow.says(&["stub", "greet.pty", "--write"]);
    assert_eq!((again.stdout.as_str(), again.stderr.as_str()), ("", "every task of greet.pty is written\n"));
    assert_eq!(fs::read_to_string(flow.path("tasks.rs")).unwrap(), tasks);
    fs::remove_file(flow.path("tasks.rs")).unwrap();
    assert!(flow.says(&["stub", "greet.pty"]).stdout.starts_with("use pointy::prelude::*;\n"));
    flow.says(&["stub", "greet.pty", "-o", "greet.pty"]).fails_with(1, &["P0930", "that is the script"]);
    assert_eq!(flow.says(&["stub", "greet.pty", "--write"]).status, 0);
    flow.says(&["check", "greet.pty"]).prints("");
}

#[test]
fn what_is_no_script_is_said_plainly() {
    let flow = Flow::new();
    flow.write("binary.pty", b"\x7fELF\xff\x00\xfe");
    fs::create_dir(flow.path("folder.pty")).unwrap();
    flow.says(&["check", "binary.pty"]).fails_with(1, &["P0902", "`binary.pty` is not a text file"]);
    flow.says(&["check", "folder.pty"]).fails_with(1, &["P0931", "no script in the folder `folder.pty`"]);
    flow.says(&["graph", "folder.pty"]).fails_with(1, &["P0901", "it is a folder"]);
    let several = flow.says(&["check", "greet.pty", "nowhere.pty", "binary.pty"]);
    several.fails_with(1, &["P0901", "P0902", "2 errors"]);

    let json = flow.says(&["check", "--message-format", "json", "nowhere.pty", "binary.pty"]);
    let code =
        |line| serde_json::from_str::<serde_json::Value>(line).unwrap()["code"].as_str().unwrap().to_owned();
    let codes: Vec<String> = json.stdout.lines().map(code).collect();
    assert_eq!((json.status, json.stderr.as_str()), (1, ""));
    assert_eq!(codes, ["P0901", "P0902"]);
}

#[test]
fn tasks_that_cannot_be_read_are_said_plainly() {
    let flow = Flow::new();
    fs::remove_file(flow.path("tasks.rs")).unwrap();
    fs::create_dir(flow.path("tasks.rs")).unwrap();
    flow.says(&["run", "greet.pty"]).fails_with(1, &["P0903", "it is a folder"]);
}

#[test]
fn a_script_runs_and_is_not_built_again_until_something_changes() {
    let flow = Flow::new();
    flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);
    let built = fs::metadata(kept_executable(&flow)).unwrap().modified().unwrap();
    let started = Instant::now();
    flow.says(&["run", "greet.pty", "--name", "Bo"]).prints(r#""Hello, Bo""#);
    // A debug build of pointyc on a busy machine; the figure for a release build is in the benchmarks.
    assert!(started.elapsed() < Duration::from_secs(1), "{:?}", started.elapsed());
    assert_eq!(fs::metadata(kept_executable(&flow)).unwrap().modified().unwrap(), built);

    // The tasks change, and a module of theirs, to a file that is older than the executable.
    flow.write(
        "tasks.rs",
        format!("mod words;\n{}", TASKS.replace("\"Hello, {name}\"", "\"{} {name}\", words::HI")),
    );
    flow.write("words.rs", "pub const HI: &str = \"Hi\";");
    flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hi Ada""#);
    flow.write("words.rs", "pub const HI: &str = \"Ho\";");
    let file = fs::File::options().write(true).open(flow.path("words.rs")).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)).unwrap();
    flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Ho Ada""#);
}

/// The executable of this flow in the shared cache: the newest of that name whose package names the flow's tasks.
fn kept_executable(flow: &Flow) -> PathBuf {
    let tasks = flow.path("tasks.rs").canonicalize().unwrap().display().to_string();
    let packages =
        fs::read_dir(shared_cache().join("pkg")).unwrap().map(|entry| entry.unwrap().path().join("debug"));
    let mut ours = packages.filter(|package| {
        fs::read_to_string(package.join("src/main.rs")).is_ok_and(|code| code.contains(&tasks))
    });
    ours.next().unwrap().join("bin/greet")
}

#[test]
fn all_after_the_script_belongs_to_the_workflow() {
    let flow = Flow::new();
    let help = flow.says(&["run", "greet.pty", "--help"]);
    assert!(help.status == 0 && help.stdout.contains("--name"), "{help:?}");
    // The workflow's own exit status, for inputs that are wrong.
    flow.says(&["run", "greet.pty", "--nam", "Ada"]).fails_with(2, &["--nam"]);
}

#[test]
fn the_executable_replaces_only_what_a_build_may_replace() {
    let flow = Flow::new();
    let build = ["build", "--debug", "greet.pty"];
    flow.says(&build).prints("");
    let mut built = Command::new(flow.path("greet"));
    built.args(["--name", "Ada"]);
    said(built).prints(r#""Hello, Ada""#);
    flow.says(&build).prints("");
    let names: Vec<_> =
        fs::read_dir(flow.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");

    fs::remove_file(flow.path("greet")).unwrap();
    flow.write("greet", "a shopping list");
    flow.says(&build).fails_with(1, &["P0908", "no program"]);
    assert_eq!(fs::read_to_string(flow.path("greet")).unwrap(), "a shopping list");
    fs::remove_file(flow.path("greet")).unwrap();
    fs::create_dir(flow.path("greet")).unwrap();
    flow.says(&build).fails_with(1, &["P0908", "a folder of that name", "-o"]);
    flow.says(&["build", "--debug", "greet.pty", "-o", "greet/it"]).prints("");
    assert!(flow.path("greet/it").is_file());
}

#[test]
fn an_error_in_the_tasks_is_shown_in_the_users_file() {
    let flow = Flow::new();
    fs::create_dir(flow.path("flows")).unwrap();
    flow.write("flows/greet.pty", SCRIPT);
    flow.write("flows/tasks.rs", TASKS.replace("format!(\"Hello, {name}\")", "name.len()"));
    let failed = flow.says(&["run", "flows/greet.pty", "--name", "Ada"]);
    failed.fails_with(1, &["error[E0308]", "--> flows/tasks.rs:5:5", "1 error"]);
    assert!(!failed.stderr.contains("main.rs"), "{}", failed.stderr);

    flow.write("flows/tasks.rs", format!("use rand::random;\n{TASKS}"));
    flow.says(&["run", "flows/greet.pty"]).fails_with(1, &["rand", "std, tokio, serde and serde_json"]);
    let json = flow.says(&["build", "--message-format=json", "flows/greet.pty"]);
    let line: serde_json::Value = serde_json::from_str(json.stdout.lines().next().unwrap()).unwrap();
    assert_eq!((line["file"].as_str(), line["line"].as_u64()), (Some("flows/tasks.rs"), Some(1)));
}

#[test]
fn a_refusal_of_generated_code_is_shown_at_the_event() {
    let flow = Flow::new();
    flow.write("greet.pty", "# first\nMake |-> Keep\n");
    flow.write(
        "tasks.rs",
        "use pointy::prelude::*;
pub struct Thing(pub u8);
#[task]
pub fn make() -> u8 { 1 }
#[task]
pub fn keep(n: u8) -> Thing { Thing(n) }
",
    );
    let failed = flow.says(&["run", "greet.pty"]);
    failed.fails_with(1, &["error[P0950]", "Serialize", "greet.pty:2:10", "#[record]"]);
}

#[test]
fn a_cache_that_cannot_be_used_is_said_plainly() {
    let flow = Flow::new();
    flow.write("file", "");
    for cache in [flow.path("file/cache"), PathBuf::from("/proc/pointy")] {
        let mut run = flow.pointyc(&["run", "greet.pty"]);
        run.env("POINTY_CACHE", &cache);
        said(run).fails_with(1, &["P0907", cache.to_str().unwrap(), "POINTY_CACHE"]);
    }
}

/// A cache on a disk of 64 KiB, which the sources fill. Where no disk may be mounted, the test before is what there is.
#[test]
#[cfg(target_os = "linux")]
fn a_full_cache_is_said_plainly_and_leaves_nothing_half_written() {
    let flow = Flow::new();
    let cache = flow.path("cache");
    fs::create_dir(&cache).unwrap();
    let mount = Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "none"]).arg(&cache).output();
    if !mount.is_ok_and(|mount| mount.status.success()) {
        return;
    }
    let mut run = flow.pointyc(&["run", "greet.pty"]);
    run.env("POINTY_CACHE", &cache);
    let failed = said(run);
    let left: Vec<_> = fs::read_dir(&cache).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(Command::new("umount").arg(&cache).status().unwrap().success());
    failed.fails_with(1, &["P0907", "the disk is full"]);
    assert!(left.iter().all(|name| !name.to_str().unwrap().starts_with("src-")), "{left:?}");
}

#[test]
fn a_machine_without_rust_is_told_where_to_get_it() {
    let flow = Flow::new();
    let (empty, cache) = (flow.path("empty"), flow.path("cache"));
    fs::create_dir(&empty).unwrap();
    let mut run = flow.pointyc(&["run", "greet.pty"]);
    run.env("PATH", &empty).env("POINTY_CACHE", cache);
    said(run).fails_with(1, &["P0904", "`cargo`", "https://rustup.rs"]);
    // What needs no toolchain works.
    let mut check = flow.pointyc(&["check", "greet.pty"]);
    check.env("PATH", &empty);
    said(check).prints("");
}

#[test]
#[cfg(unix)]
fn a_rust_that_is_too_old_is_said_plainly() {
    use std::os::unix::fs::PermissionsExt;
    let flow = Flow::new();
    for name in ["cargo", "rustc"] {
        flow.write(name, "#!/bin/sh\necho 'release: 1.60.0'\necho 'host: x86_64-unknown-linux-gnu'\n");
        fs::set_permissions(flow.path(name), fs::Permissions::from_mode(0o755)).unwrap();
    }
    let mut run = flow.pointyc(&["run", "greet.pty"]);
    run.env("PATH", flow.folder.path()).env("POINTY_CACHE", flow.path("cache")).env_remove("RUSTC");
    said(run).fails_with(1, &["P0905", "Rust 1.60.0 is too old", "rustup update"]);
}

#[test]
fn a_first_build_without_network_says_so() {
    let flow = Flow::new();
    let mut run = flow.pointyc(&["run", "greet.pty"]);
    run.env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_HOME", flow.path("home"))
        .env("POINTY_CACHE", flow.path("cache"));
    said(run).fails_with(1, &["P0906", "note:", "the first build on a machine needs the network"]);
}

/// Cargo's folder may be emptied to win room; then the libraries are fetched again.
#[test]
#[cfg(unix)]
fn libraries_that_are_gone_are_fetched_again() {
    let flow = Flow::new();
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.unwrap_or_else(|| PathBuf::from(std::env::var_os("HOME").unwrap()).join(".cargo"));
    fs::create_dir(flow.path("home")).unwrap();
    let run = |greeting: &str| {
        flow.write("tasks.rs", TASKS.replace("Hello", greeting));
        let mut run = flow.pointyc(&["run", "greet.pty", "--name", "Ada"]);
        run.env("CARGO_NET_OFFLINE", "true").env("CARGO_HOME", flow.path("home"));
        said(run)
    };
    let registry = flow.path("home/registry");
    flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);
    run("Ha").fails_with(1, &["P0906"]);
    // Cargo made one of its own by then.
    fs::remove_dir_all(&registry).ok();
    std::os::unix::fs::symlink(home.join("registry"), &registry).unwrap();
    run("Ho").prints(r#""Ho, Ada""#);
}

#[test]
fn builds_at_once_all_succeed() {
    let flow = Flow::new();
    flow.write("tasks.rs", TASKS.replace("Hello", "Hullo"));
    let start = || {
        let mut command = flow.pointyc(&["run", "greet.pty", "--name", "Ada"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let children: Vec<_> = (0..4).map(|_| start()).collect();
    for child in children {
        Said::from(child.wait_with_output().unwrap()).prints(r#""Hullo, Ada""#);
    }
}

#[test]
fn a_build_that_was_killed_leaves_nothing_in_the_way() {
    let flow = Flow::new();
    flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);
    for (milliseconds, word) in [(5, "Ha"), (30, "He"), (60, "Hi"), (120, "Ho")] {
        flow.write("tasks.rs", TASKS.replace("Hello", word));
        let mut child = flow.pointyc(&["build", "--debug", "greet.pty"]).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        flow.says(&["run", "greet.pty", "--name", "Ada"]).prints(&format!("\"{word}, Ada\""));
    }
}

#[test]
fn a_new_project_runs_at_once() {
    let flow = Flow::new();
    let made = flow.says(&["new", "my-orders"]);
    assert!(made.status == 0 && made.stdout.contains("pointyc run my-orders.pty"), "{made:?}");
    let mut run = flow.pointyc(&["run", "my-orders.pty"]);
    run.current_dir(flow.path("my-orders"));
    let ran = said(run);
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    let readme = fs::read_to_string(flow.path("my-orders/README.md")).unwrap();
    let promised = readme.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(ran.stdout, promised);

    flow.says(&["new", "quick", "--template", "script"]);
    let mut tests = flow.pointyc(&["test"]);
    tests.current_dir(flow.path("quick"));
    let tested = said(tests);
    assert!(tested.status == 0 && tested.stdout.contains("3 passed; 0 failed"), "{tested:?}");
    flow.says(&["new", "my-orders"]).fails_with(1, &["P0911", "there already"]);
    flow.says(&["new", "1st"]).fails_with(1, &["P0911", "begins with a letter"]);
}

#[test]
fn doctor_says_what_is_there_and_what_is_missing() {
    let flow = Flow::new();
    let said = flow.says(&["doctor", "--message-format", "json"]);
    assert_eq!(said.status, 0, "{said:?}");
    let state = |name: &str| {
        let line = said.stdout.lines().find(|line| line.contains(&format!("\"name\":\"{name}\"")));
        let line = line.unwrap_or_default();
        ["fine", "absent", "broken"]
            .into_iter()
            .find(|state| line.contains(&format!("\"state\":\"{state}\"")))
    };
    for name in ["rust", "linker", "cache"] {
        assert_eq!(state(name), Some("fine"), "{name} in {said:?}");
    }
    assert!(state("kafka").is_some() && state("gpu").is_some(), "{said:?}");
    let mut bare = flow.pointyc(&["doctor"]);
    bare.env("PATH", flow.path("nowhere"));
    let said = self::said(bare);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.stdout.contains("! rust") && said.stdout.contains("rustup.rs"), "{said:?}");
}
