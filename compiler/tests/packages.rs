//! Scripts whose tasks are the library of a Cargo package: real packages, built with the real command and without the
//! network. The runtime is compiled once into the cache that all tests of the command share.
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
use std::process::{Command, Stdio};

use tempfile::TempDir;

const SCRIPT: &str = "Greet\n";
const LIBRARY: &str = "use pointy::prelude::*;

#[task]
pub fn greet(name: &str) -> String {
    format!(\"Hello, {name}\")
}
";
const MANIFEST: &str = "[package]
name = \"my-greetings\"
version = \"0.1.0\"
edition = \"2024\"

[dependencies]
pointy = \"0.1\"
";

/// A folder with packages.
struct Folder {
    folder: TempDir,
}

#[derive(Debug)]
struct Said {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Folder {
    fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A package with a script, `greet.pty`.
    fn package() -> Self {
        let folder = Self::empty();
        folder.write("Cargo.toml", MANIFEST);
        folder.write("src/lib.rs", LIBRARY);
        folder.write("greet.pty", SCRIPT);
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn pointyc(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        command.args(arguments).current_dir(self.folder.path()).env("POINTY_CACHE", shared_cache());
        command.env("CARGO_NET_OFFLINE", "true").stdin(Stdio::null());
        command
    }

    fn says(&self, arguments: &[&str]) -> Said {
        said(self.pointyc(arguments))
    }
}

fn shared_cache() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache")
}

fn said(mut command: Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said {
        status: output.status.code().unwrap_or(-1),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
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
fn a_new_package_runs_and_passes_its_own_tests() {
    let folder = Folder::empty();
    let made = folder.says(&["new", "my-orders"]);
    assert!(made.status == 0 && made.stdout.contains("pointyc run my-orders.pty"), "{made:?}");
    let package = folder.path("my-orders");
    let run = || {
        let mut run = folder.pointyc(&["run", "my-orders.pty"]);
        run.current_dir(&package);
        said(run)
    };
    let readme = fs::read_to_string(package.join("README.md")).unwrap();
    let promised = readme.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    run().prints(promised.trim());
    let mut check = folder.pointyc(&["check", "--deny-warnings", "my-orders.pty"]);
    check.current_dir(&package);
    said(check).prints("");

    let mut tests = folder.pointyc(&["test"]);
    tests.current_dir(&package);
    let tested = said(tests);
    assert!(tested.status == 0 && tested.stdout.contains("3 passed; 0 failed"), "{tested:?}");

    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["test", "--quiet", "--offline"]).current_dir(&package);
    cargo.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("new"));
    let tested = said(cargo);
    assert!(tested.status == 0 && tested.stdout.contains("2 passed"), "{tested:?}");

    // A colleague has all but what is hidden from version control, and what cargo made of the lock file.
    assert!(fs::read_to_string(package.join(".gitignore")).unwrap().contains("/.cargo"));
    fs::remove_dir_all(package.join(".cargo")).unwrap();
    run().prints(promised.trim());
    assert!(package.join(".cargo/config.toml").is_file());
}

#[test]
fn a_script_may_stand_anywhere_in_the_package() {
    let folder = Folder::package();
    fs::create_dir_all(folder.path("flows/daily")).unwrap();
    fs::rename(folder.path("greet.pty"), folder.path("flows/daily/greet.pty")).unwrap();
    folder.says(&["run", "flows/daily/greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);
    let verbose = folder.says(&["check", "--verbose", "flows/daily/greet.pty"]).stdout;
    assert!(
        verbose.starts_with("tasks src/lib.rs, the library of the package `my-greetings`\n"),
        "{verbose}"
    );

    // `tasks.rs` beside the script is nearer than the library.
    folder.write("flows/daily/tasks.rs", LIBRARY.replace("Hello", "Hi"));
    folder.says(&["run", "flows/daily/greet.pty", "--name", "Ada"]).prints(r#""Hi, Ada""#);
    // But not where it is a part of the library.
    folder.write("src/lib.rs", "pub mod tasks;\npub use tasks::greet;\n");
    folder.write("src/tasks.rs", LIBRARY.replace("Hello", "Ho"));
    fs::rename(folder.path("flows/daily/greet.pty"), folder.path("src/greet.pty")).unwrap();
    folder.says(&["run", "src/greet.pty", "--name", "Ada"]).prints(r#""Ho, Ada""#);
}

#[test]
fn a_change_of_any_part_is_seen() {
    let folder = Folder::package();
    folder.write(
        "src/lib.rs",
        LIBRARY.replace("\"Hello, {name}\"", "\"{} {name}\", words::HI") + "mod words;\n",
    );
    folder.write("src/words.rs", "pub const HI: &str = include_str!(\"../hi.txt\");\n");
    folder.write("hi.txt", "Hi");
    let run = || folder.says(&["run", "greet.pty", "--name", "Ada"]);
    run().prints(r#""Hi Ada""#);
    folder.write("hi.txt", "Ho");
    run().prints(r#""Ho Ada""#);
    folder.write("src/words.rs", "pub const HI: &str = \"Ha\";\n");
    run().prints(r#""Ha Ada""#);
}

/// A workspace: a member with a name, a place and an edition of its own, a build script, a program beside the library,
/// a neighbour, and what it inherits.
fn workspace() -> Folder {
    let folder = Folder::empty();
    folder.write(
        "Cargo.toml",
        "[workspace]
members = [\"flows\", \"words\"]
resolver = \"2\"
[workspace.package]
version = \"0.3.0\"
edition = \"2021\"
[workspace.dependencies]
pointy = { version = \"0.1\", default-features = false }
words = { path = \"words\" }
serde_json = \"1\"
",
    );
    folder.write(
        "words/Cargo.toml",
        "[package]\nname = \"words\"\nversion.workspace = true\nedition.workspace = true\n",
    );
    folder.write("words/src/lib.rs", "pub fn greeting() -> &'static str { \"Good morning\" }\n");
    folder.write(
        "flows/Cargo.toml",
        "[package]
name = \"flows\"
version.workspace = true
edition.workspace = true
build = \"make.rs\"

[lib]
name = \"the_tasks\"
path = \"tasks/all.rs\"

[features]
default = [\"polite\"]
polite = []
loud = []
machine = [\"dep:serde_json\"]

[package.metadata.pointy]
features = [\"machine\"]

[dependencies]
pointy.workspace = true
words.workspace = true
serde_json = { workspace = true, optional = true }
",
    );
    folder.write(
        "flows/make.rs",
        "fn main() {
    println!(\"cargo::rerun-if-changed=year.txt\");
    let out = std::env::var(\"OUT_DIR\").unwrap();
    let year = std::fs::read_to_string(\"year.txt\").unwrap();
    std::fs::write(format!(\"{out}/year.rs\"), format!(\"pub const YEAR: u32 = {};\", year.trim())).unwrap();
}
",
    );
    folder.write("flows/year.txt", "2026\n");
    folder.write("flows/src/main.rs", "fn main() { println!(\"{}\", the_tasks::greet(\"you\")); }\n");
    folder.write(
        "flows/tasks/all.rs",
        "mod made { include!(concat!(env!(\"OUT_DIR\"), \"/year.rs\")); }
pub mod ends;
use pointy::prelude::*;

#[task]
pub fn greet(name: &str) -> String {
    format!(\"{}, {name} of {}\", words::greeting(), made::YEAR)
}
",
    );
    folder.write(
        "flows/tasks/ends.rs",
        "use pointy::prelude::*;

#[cfg(feature = \"polite\")]
#[task]
pub fn end(text: String) -> String { text + \".\" }

#[cfg(all(not(feature = \"polite\"), feature = \"loud\"))]
#[task]
pub fn end(text: String) -> String { text.to_uppercase() + \"!\" }

#[cfg(feature = \"machine\")]
#[task]
pub fn pack(text: String) -> String { serde_json::json!([text]).to_string() }

#[cfg(windows)]
#[task]
pub fn drive() -> String { \"C:\".to_owned() }
",
    );
    folder.write("flows/greet.pty", "Greet |-> ends::End |-> ends::Pack\n");
    folder
}

#[test]
fn a_member_of_a_workspace_has_all_that_cargo_gives_it() {
    let folder = workspace();
    let run = |more: &[&str]| {
        let arguments: Vec<&str> =
            ["run"].iter().chain(more).chain(&["flows/greet.pty", "--name", "Ada"]).copied().collect();
        folder.says(&arguments)
    };
    run(&[]).prints(r#""[\"Good morning, Ada of 2026.\"]""#);
    run(&["--no-default-features", "--features", "loud"]).prints(r#""[\"GOOD MORNING, ADA OF 2026!\"]""#);
    run(&["--features", "lowd"]).fails_with(1, &["P0915", "did you mean `loud`?"]);
    // Which features are on is a question of every command that reads the tasks.
    let loud = ["--no-default-features", "--features", "loud"];
    let says = |command: &str, more: &[&str]| folder.says(&[&[command], more, &["flows/greet.pty"]].concat());
    let expanded = says("expand", &loud);
    assert!(expanded.status == 0 && expanded.stdout.contains("the_tasks::ends::pack"), "{expanded:?}");
    says("expand", &["--no-default-features"]).fails_with(1, &["P0213", "feature = \"polite\""]);
    says("stub", &loud).prints("");
    assert!(says("graph", &loud).stdout.contains("ends::End"));
    says("graph", &["--features", "lowd"]).fails_with(1, &["P0915"]);
    // What a build script reads, and a neighbour, are parts as well.
    folder.write("flows/year.txt", "2027\n");
    run(&[]).prints(r#""[\"Good morning, Ada of 2027.\"]""#);
    folder.write("words/src/lib.rs", "pub fn greeting() -> &'static str { \"Good evening\" }\n");
    run(&[]).prints(r#""[\"Good evening, Ada of 2027.\"]""#);

    // Nothing of the user's is written but what cargo itself needs.
    assert!(!folder.path("flows/Cargo.lock").exists() && !folder.path("target").exists());
    assert!(folder.path(".cargo/config.toml").is_file());

    folder.write("flows/off.pty", "Greet |-> ends::Drive\n");
    folder.says(&["check", "flows/off.pty"]).fails_with(1, &["P0213", "`windows`", "flows/tasks/ends.rs:"]);

    folder.write("words/src/lib.rs", "pub fn greeting() -> &'static str { 7 }\n");
    run(&[]).fails_with(1, &["error[E0308]", "--> words/src/lib.rs:1:", "1 error"]);
}

#[test]
fn errors_in_the_package_stand_in_its_files() {
    let folder = Folder::package();
    folder.write("src/lib.rs", format!("{LIBRARY}mod words;\n"));
    folder.write("src/words.rs", "pub fn count(text: &str) -> usize { text }\n");
    folder.write("flows/greet.pty", SCRIPT);
    folder
        .says(&["run", "flows/greet.pty"])
        .fails_with(1, &["error[E0308]", "--> src/words.rs:1:", "1 error"]);
    let json = folder.says(&["build", "--message-format=json", "flows/greet.pty"]);
    let line: serde_json::Value = serde_json::from_str(json.stdout.lines().next().unwrap()).unwrap();
    assert_eq!((line["code"].as_str(), line["file"].as_str()), (Some("E0308"), Some("src/words.rs")));

    folder.write("src/words.rs", "fn unused() {}\n");
    let quiet = folder.says(&["run", "greet.pty", "--name", "Ada"]);
    assert!(quiet.status == 0 && quiet.stderr.is_empty(), "{quiet:?}");
    folder.write("src/words.rs", "fn not_used() {}\n");
    let loud = folder.says(&["run", "--verbose", "greet.pty", "--name", "Ada"]);
    assert!(loud.stderr.contains("not_used") && loud.stderr.contains("src/words.rs:1:4"), "{loud:?}");

    // What rustc refuses in the generated code stands at the event, with the place in the right file.
    folder.write("src/words.rs", "use pointy::prelude::*;\n\npub struct Thing(pub u8);\n\n#[task]\npub fn wrap(n: u8) -> Thing { Thing(n) }\n");
    folder.write(
        "src/lib.rs",
        "mod words;\npub use words::*;\nuse pointy::prelude::*;\n\n#[task]\npub fn make() -> u8 { 1 }\n",
    );
    folder.write("greet.pty", "Make |-> Wrap\n");
    let refused = folder.says(&["run", "greet.pty"]);
    refused.fails_with(1, &["error[P0950]", "Serialize", "greet.pty:1:10", "#[record]"]);
    let alias = "use pointy::prelude::*;\n\npub type Many<T> = Vec<T>;\n\n#[task]\npub fn wrap(n: Many<u8>) -> u8 { n[0] }\n";
    folder.write("src/words.rs", alias);
    let refused = folder.says(&["run", "greet.pty"]);
    refused.fails_with(1, &["error[P0950]", "mismatched types", "greet.pty:1:10", "src/words.rs:6:8"]);

    folder.write("src/words.rs", "pub fn wrap( {}\n");
    folder
        .says(&["check", "greet.pty"])
        .fails_with(1, &["P0207", "words.rs cannot be read", "src/words.rs:1:"]);
    folder.write("src/words.rs", "use nowhere::Thing;\n");
    let missing = folder.says(&["build", "greet.pty"]);
    folder.write("greet.pty", "Make\n");
    missing.fails_with(1, &["P0201"]);
    folder.says(&["build", "greet.pty"]).fails_with(1, &["E0432", "src/words.rs:1:5"]);
}

#[test]
fn what_to_change_is_said_by_the_file_that_it_is_in() {
    let folder = Folder::package();
    folder.write("src/lib.rs", format!("{LIBRARY}pub mod words;\n"));
    folder.write(
        "src/words.rs",
        "use pointy::prelude::*;\n\nstruct Word(u8);\n\npub struct Page { pub number: u8 }\n\n\
         #[task]\npub fn print(output: &str) -> usize { output.len() }\n\n\
         #[task]\npub fn count(text: &[u8]) -> usize { text.len() }\n\n\
         #[resource]\nfn paper() -> Result<u8> { Ok(1) }\n\n\
         #[task]\npub fn use_up(paper: &u8) -> u8 { *paper }\n",
    );
    let helps = [
        ("Somewhere", "add a function `somewhere` with `#[task]` to ../src/lib.rs"),
        ("input name: Thingamajig\nGreet", "to ../src/lib.rs"),
        ("input name: Word\nGreet", "the type `Word` of ../src/words.rs is private"),
        ("std::ReadCsv[path=\"a\"]", "in ../src/lib.rs"),
        ("std::ReadCsv<u8>[path=\"a\"]", "of ../src/lib.rs"),
        ("std::ReadCsv<Page>[path=\"a\"]", "above `struct Page` in ../src/words.rs"),
        ("Print", "rename the parameter in ../src/words.rs"),
        ("UseUp", "write `pub fn paper` in ../src/words.rs"),
        ("Greet |-> Count", "change the type in ../src/words.rs"),
        ("input text: int\nCount", "or change the type in ../src/words.rs"),
    ];
    for (script, help) in helps {
        folder.write("flows/a.pty", script);
        let mut command = folder.pointyc(&["check", "a.pty"]);
        command.current_dir(folder.path("flows"));
        let said = said(command);
        said.fails_with(1, &[help]);
        let names = said.stderr.replace("../src/words.rs", "").replace("../src/lib.rs", "");
        assert!(!names.contains(".rs"), "{script}: {}", said.stderr);
    }
}

#[test]
fn what_is_no_package_with_tasks_is_said_plainly() {
    let folder = Folder::package();
    fs::rename(folder.path("src/lib.rs"), folder.path("src/main.rs")).unwrap();
    folder
        .says(&["run", "greet.pty"])
        .fails_with(1, &["P0914", "`my-greetings` has no library", "src/lib.rs"]);
    // A script that needs no tasks needs no library.
    folder.write("log.pty", "std::Log[message=\"hi\"]\n");
    folder.says(&["run", "log.pty"]).prints("");

    let folder = Folder::package();
    folder.write("Cargo.toml", MANIFEST.replace("pointy = \"0.1\"", ""));
    folder.says(&["check", "greet.pty"]).fails_with(1, &["P0916", "pointy = \"0.1\""]);
    folder.write("Cargo.toml", "[package]\nname = my-greetings\n");
    folder.says(&["check", "greet.pty"]).fails_with(1, &["P0913", "Cargo.toml"]);
    folder.write(
        "Cargo.toml",
        MANIFEST.replace("pointy = \"0.1\"", "pointy = \"0.1\"\nnobody-has-this = \"1\""),
    );
    folder.says(&["run", "greet.pty"]).fails_with(1, &["P0906", "nobody-has-this"]);
}

/// Copies the sources of a library that the workspace uses.
fn copied(name: &str, to: &Path) {
    let mut rustc = Command::new("rustc");
    rustc.arg("-vV");
    let told = said(rustc).stdout;
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    // A machine that has only built the workspace lacks what other platforms alone need.
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--all-features", "--filter-platform", host]);
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    let told: serde_json::Value = serde_json::from_str(&said(cargo).stdout).unwrap();
    let package =
        told["packages"].as_array().unwrap().iter().find(|package| package["name"] == name).unwrap();
    let from = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_path_buf();
    fs::create_dir_all(to.join("src")).unwrap();
    for file in fs::read_dir(from.join("src")).unwrap().map(|entry| entry.unwrap().path()) {
        fs::copy(&file, to.join("src").join(file.file_name().unwrap())).unwrap();
    }
    let major = package["version"].as_str().unwrap().split('.').next().unwrap().to_owned();
    let edition = package["edition"].as_str().unwrap();
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"{major}.999.0\"\nedition = \"{edition}\"\n[features]\ndefault = [\"std\"]\nstd = [\"alloc\"]\nalloc = []\n"
    );
    fs::write(to.join("Cargo.toml"), manifest).unwrap();
}

/// The user's lock file goes first: here it locks a library of the runtime that the user replaced.
#[test]
fn another_version_in_the_lock_file_is_used_and_said() {
    let folder = Folder::package();
    folder.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);
    // The same versions: nothing to say.
    folder.write("src/lib.rs", LIBRARY.replace("Hello", "Hi"));
    let again = folder.says(&["run", "--verbose", "greet.pty", "--name", "Ada"]);
    assert_eq!(again.stderr, "");

    copied("fastrand", &folder.path("my-fastrand"));
    folder.write(
        "Cargo.toml",
        format!("{MANIFEST}\n[patch.crates-io]\nfastrand = {{ path = \"my-fastrand\" }}\n"),
    );
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["update", "--offline", "--quiet", "--package", "fastrand"]).current_dir(folder.folder.path());
    let mut lock = Command::new(env!("CARGO"));
    lock.args(["generate-lockfile", "--offline", "--quiet"]).current_dir(folder.folder.path());
    let (locked, updated) = (said(lock), said(cargo));
    assert_eq!((locked.status, updated.status), (0, 0), "{locked:?} {updated:?}");
    let built = folder.says(&["run", "--verbose", "greet.pty", "--name", "Ada"]);
    built.prints(r#""Hi, Ada""#);
    let words = ["compiled once more", "the lock file of `my-greetings` has fastrand 2.999.0 instead of 2."];
    assert!(words.iter().all(|word| built.stderr.contains(word)), "{}", built.stderr);
    // Once.
    folder.write("src/lib.rs", LIBRARY.replace("Hello", "Ho"));
    let again = folder.says(&["run", "--verbose", "greet.pty", "--name", "Ada"]);
    again.prints(r#""Ho, Ada""#);
    assert!(!again.stderr.contains("once more"), "{}", again.stderr);
}

/// A command without any way to the network: every proxy leads nowhere, and where the system lets one, it has no network
/// at all. Nothing tells cargo so: an attempt would fail.
fn cut_off(folder: &Folder, arguments: &[&str]) -> Command {
    let alone =
        Command::new("unshare").args(["-rn", "true"]).output().is_ok_and(|output| output.status.success());
    let mut command = if alone {
        let mut command = Command::new("unshare");
        command.args(["-rn", env!("CARGO_BIN_EXE_pointyc")]);
        command
    } else {
        Command::new(env!("CARGO_BIN_EXE_pointyc"))
    };
    command.args(arguments).current_dir(folder.folder.path()).env("POINTY_CACHE", shared_cache());
    command.stdin(Stdio::null()).env_remove("CARGO_NET_OFFLINE").env("CARGO_NET_RETRY", "0");
    for name in [
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "CARGO_HTTP_PROXY",
    ] {
        command.env(name, "http://127.0.0.1:9");
    }
    for name in ["NO_PROXY", "no_proxy"] {
        command.env_remove(name);
    }
    command
}

#[test]
fn after_the_first_build_no_network_is_needed() {
    let first = Folder::package();
    first.says(&["run", "greet.pty", "--name", "Ada"]).prints(r#""Hello, Ada""#);

    // Tasks that have never been built, and parts of the runtime that may not have been either.
    let bare = Folder::empty();
    bare.write("greet.pty", "Greet |-> Later\n");
    let later = "#[task]\npub async fn later(text: String, at: Option<DateTime>) -> (String, bool) { (text, at.is_some()) }\n";
    bare.write("tasks.rs", format!("{LIBRARY}\n{later}"));
    said(cut_off(&bare, &["run", "greet.pty", "--name", "Ada"])).prints("[\n  \"Hello, Ada\",\n  false\n]");

    let package = Folder::package();
    package.write("Cargo.toml", format!("{MANIFEST}serde_json = \"1\"\n"));
    package.write(
        "src/lib.rs",
        LIBRARY.replace("format!(\"Hello, {name}\")", "serde_json::json!([name]).to_string()"),
    );
    said(cut_off(&package, &["run", "greet.pty", "--name", "Ada"])).prints(r#""[\"Ada\"]""#);

    // An attempt to get something would not go unnoticed.
    package.write("Cargo.toml", format!("{MANIFEST}nobody-has-this = \"1\"\n"));
    said(cut_off(&package, &["run", "greet.pty"])).fails_with(1, &["P0906"]);
}
