//! The documents tell the truth: each script in them passes the check with the tasks that stand below it.

use crate::case::root;
use std::path::PathBuf;

/// A fenced block of a document.
struct Fenced {
    language: String,
    text: String,
    line: usize,
}

fn blocks(document: &str) -> Vec<Fenced> {
    let mut found = Vec::new();
    let mut open: Option<Fenced> = None;
    for (line, number) in document.lines().zip(1..) {
        match (line.strip_prefix("```"), &mut open) {
            (Some(language), None) => {
                open = Some(Fenced { language: language.to_owned(), text: String::new(), line: number });
            }
            (Some(_), Some(_)) => found.extend(open.take()),
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

fn documents() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("docs")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.push(root().join("README.md"));
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    paths
}

/// A script of a document: with the tasks in the next block, if that is Rust.
#[test]
fn scripts_in_the_documents_pass_the_check() {
    let mut wrong = Vec::new();
    let mut scripts = 0;
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap();
        let blocks = blocks(&text);
        for (at, block) in blocks.iter().enumerate().filter(|(_, block)| block.language == "pty") {
            scripts += 1;
            let tasks = blocks.get(at + 1).filter(|next| next.language == "rust");
            let place = format!("{}:{}", path.display(), block.line);
            let Some(tasks) = tasks else {
                wrong.push(format!("{place}: no tasks stand below this script"));
                continue;
            };
            let names = pointyc::Names { script: "docs.pty", workflow: "Docs", tasks: None };
            let found = pointyc::check(&block.text, Some(&tasks.text), &names).diagnostics;
            wrong.extend(found.iter().map(|found| format!("{place}: {}: {}", found.code, found.message)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(scripts >= 8, "only {scripts} scripts were found");
}

#[test]
fn a_wrong_script_in_a_document_would_be_found() {
    let found = blocks("words\n```pty\nLoda\n```\n```rust\nfn load() {}\n```\n");
    let told: Vec<(&str, &str, usize)> =
        found.iter().map(|block| (block.language.as_str(), block.text.as_str(), block.line)).collect();
    assert_eq!(told, [("pty", "Loda\n", 2), ("rust", "fn load() {}\n", 5)]);
}
