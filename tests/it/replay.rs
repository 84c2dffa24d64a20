//! Documents as sessions at a terminal: what a reader would type is typed, and what is printed is compared.
//!
//! In a document, with a folder of its own for each session:
//!
//! - a block `console` holds commands, `$ ` before each, and below each what it prints; `...` stands for any lines,
//!   `[..]` for any part of a line;
//! - a block with the name of a file shows that file as it then is; one that is not there yet is made so;
//! - a block `diff FILE` is an edit: the lines with `-` are replaced by those with `+`.
//!
//! `POINTY_UPDATE=1` writes what is printed, and the files, into the document.

use crate::case::root;
use crate::markdown::{Fenced, blocks, read, with_texts};
use crate::tool;
use snapbox::filter::NormalizeToExpected;
use snapbox::{Data, IntoData};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// How much of a document is one session, and where it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Session {
    /// All of it, in an empty folder.
    Empty,
    /// All of it, with the files beside the document.
    Beside,
    /// Each part below a heading `##`, with the files beside the document.
    Parts,
}

/// One session: its blocks, and where it takes place.
struct Sitting<'a> {
    name: String,
    blocks: Vec<(usize, &'a Fenced)>,
    home: PathBuf,
}

fn replay(document: &str, session: Session) {
    let text = read(document);
    let blocks = blocks(&text);
    let path = root().join(document);
    let homes = tool::scratch("replay").join(document.replace('/', "_"));
    let mut sittings: Vec<Sitting<'_>> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let name = match session {
            Session::Empty | Session::Beside => document.to_owned(),
            Session::Parts => format!("{document}, {}", block.section),
        };
        if sittings.last().is_none_or(|last| last.name != name) {
            let home = homes.join(sittings.len().to_string());
            sittings.push(Sitting { name, blocks: Vec::new(), home });
        }
        sittings.last_mut().unwrap().blocks.push((at, block));
    }
    let texts = std::sync::Mutex::new(blocks.iter().map(|block| block.text.clone()).collect::<Vec<_>>());
    let is_update = std::env::var_os("POINTY_UPDATE").is_some();
    tool::for_each(
        &sittings,
        |sitting| &sitting.name,
        |sitting| {
            prepare(&sitting.home, path.parent().filter(|_| session != Session::Empty));
            let mut cwd = sitting.home.clone();
            let mut wrong = Vec::new();
            for (at, block) in &sitting.blocks {
                let found = match replay_block(block, &mut cwd) {
                    Ok(found) => found,
                    Err(problem) => {
                        wrong.push(format!("{document}:{}: {problem}", block.line));
                        break;
                    }
                };
                if is_update {
                    texts.lock().unwrap()[*at] = found;
                } else if let Some(differs) = tool::difference(&block.text, &found) {
                    wrong.push(format!(
                        "{document}:{} is not what happens (POINTY_UPDATE=1 writes it), {differs}",
                        block.line
                    ));
                }
            }
            wrong
        },
    );
    if is_update {
        std::fs::write(path, with_texts(&text, &blocks, &texts.into_inner().unwrap())).unwrap();
    }
}

/// An empty folder, or one with a copy of all files of another.
fn prepare(home: &Path, from: Option<&Path>) {
    let _ = std::fs::remove_dir_all(home);
    std::fs::create_dir_all(home).unwrap();
    let files = from.into_iter().flat_map(|from| walkdir::WalkDir::new(from).min_depth(1));
    for entry in files.map(Result::unwrap) {
        let to = home.join(entry.path().strip_prefix(from.unwrap()).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(to).unwrap();
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What the block says after it was done; an error where it cannot be done at all.
fn replay_block(block: &Fenced, cwd: &mut PathBuf) -> Result<String, String> {
    let file = cwd.join(&block.words);
    match (block.language.as_str(), block.words.as_str()) {
        ("console", _) => console(&block.text, cwd),
        ("diff", _) => {
            let old = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", block.words))?;
            std::fs::write(&file, edited(&old, &block.text)?).unwrap();
            Ok(block.text.clone())
        }
        (_, "") => Ok(block.text.clone()),
        _ if file.exists() => Ok(std::fs::read_to_string(&file).unwrap()),
        _ => {
            std::fs::write(&file, &block.text).unwrap();
            Ok(block.text.clone())
        }
    }
}

/// A text after an edit; lines of the edit without a sign say where it is.
fn edited(text: &str, edit: &str) -> Result<String, String> {
    let side = |sign: char| {
        let lines = edit.lines().filter(move |line| line.starts_with([sign, ' ']) || line.is_empty());
        lines.map(|line| format!("{}\n", line.get(1..).unwrap_or(""))).collect::<String>()
    };
    let old = side('-');
    match text.matches(&old).count() {
        1 => Ok(text.replacen(&old, &side('+'), 1)),
        count => Err(format!("the edit fits {count} places of:\n{text}")),
    }
}

/// Types the commands of a block; gives the block with what they print.
fn console(text: &str, cwd: &mut PathBuf) -> Result<String, String> {
    let mut shown = String::new();
    let begins = text.strip_prefix("$ ").ok_or("a console block begins with a command")?;
    for part in begins.split("\n$ ") {
        let part = part.trim_end_matches('\n');
        let (command, expected) = part.split_once('\n').unwrap_or((part, ""));
        let printed = typed(command, cwd)?;
        let expected = if expected.is_empty() { String::new() } else { format!("{expected}\n") };
        // What the document elides stays elided.
        let expected: Data = expected.into_data();
        let printed = NormalizeToExpected::new().redact().normalize(printed.into_data(), &expected);
        shown += &format!("$ {command}\n{printed}");
    }
    Ok(shown)
}

/// What a command prints, on stdout and stderr as a terminal shows both.
fn typed(command: &str, cwd: &mut PathBuf) -> Result<String, String> {
    let words = command.split_once("  #").map_or(command, |(words, _)| words);
    if let Some(folder) = words.strip_prefix("cd ") {
        *cwd = cwd.join(folder.trim());
        return if cwd.is_dir() { Ok(String::new()) } else { Err(format!("there is no folder {folder}")) };
    }
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("{{ {words}\n}} 2>&1")).current_dir(&cwd);
    let own = tool::pointyc().parent().unwrap();
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let path = std::iter::once(own.to_owned()).chain(std::env::split_paths(&inherited));
    shell.env("PATH", std::env::join_paths(path).unwrap()).env("POINTY_CACHE", tool::cache());
    let ended = tool::run(shell, "", Duration::from_secs(300));
    let is_problem = |line: &str| line.starts_with("error") || line.starts_with("test result: FAILED");
    let is_error = ended.stdout.lines().any(is_problem);
    match ended.status {
        Some(0) if is_error => Err(format!("`{command}` ends well and prints an error:\n{}", ended.stdout)),
        Some(0) => Ok(trimmed(&ended.stdout)),
        Some(1 | 2) if is_error => Ok(trimmed(&ended.stdout)),
        status => Err(format!("`{command}` ends with {status:?}:\n{}", ended.stdout)),
    }
}

/// Without blanks at the ends of lines, which no document should have.
fn trimmed(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn the_first_look() {
    replay("README.md", Session::Empty);
}

#[test]
fn the_first_ten_minutes() {
    replay("docs/first-ten-minutes.md", Session::Empty);
}

#[test]
fn the_tests_of_a_workflow() {
    replay("docs/testing.md", Session::Empty);
}

#[test]
fn the_tour() {
    replay("docs/tour/README.md", Session::Parts);
}

#[test]
fn the_onboarding_of_all_customers() {
    replay("examples/onboarding/README.md", Session::Beside);
}

/// No script of the tour is left out of it, and each part makes a mistake.
#[test]
fn the_tour_is_whole() {
    let text = read("docs/tour/README.md");
    let blocks = blocks(&text);
    let shown: BTreeSet<&str> = blocks.iter().map(|block| block.words.as_str()).collect();
    let folder = std::fs::read_dir(root().join("docs/tour")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let unseen: Vec<String> =
        names.filter(|name| name.ends_with(".pty") && !shown.contains(name.as_str())).collect();
    assert!(unseen.is_empty(), "the tour does not show {unseen:?}");
    let parts: BTreeSet<&str> = blocks.iter().map(|block| block.section.as_str()).collect();
    assert!(parts.len() >= 20, "the tour has {} parts", parts.len());
    let mistakes = text.matches("**A mistake.**").count();
    assert_eq!(mistakes, parts.len() - 1, "each part but the beginning makes a mistake");
}

#[test]
fn edits_and_commands_that_do_not_fit_are_found() {
    assert_eq!(edited("a\nb\nc\n", "-b\n+x\n+y\n"), Ok("a\nx\ny\nc\n".to_owned()));
    assert_eq!(edited("a\nb\nb\n", " a\n-b\n+x\n"), Ok("a\nx\nb\n".to_owned()));
    assert!(edited("a\nb\nb\n", "-b\n+x\n").is_err());
    let home = &mut tool::scratch("replay");
    assert_eq!(console("$ echo one two\none [..]\n", home), Ok("$ echo one two\none [..]\n".to_owned()));
    assert_eq!(console("$ echo one\ntwo\n$ true\n", home), Ok("$ echo one\none\n$ true\n".to_owned()));
    assert!(console("$ echo error; true\n", home).is_err());
    assert!(console("$ false\n", home).is_err());
    assert!(console("$ cd nowhere\n", home).is_err());
}
