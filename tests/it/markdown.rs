//! Fenced blocks of the documents.

use crate::case::root;
use std::path::{Path, PathBuf};

/// A fenced block of a document.
#[derive(Debug)]
pub(crate) struct Fenced {
    /// The first word behind the fence.
    pub(crate) language: String,
    /// The other words: of most blocks the name of a file.
    pub(crate) words: String,
    /// What stands between the fences.
    pub(crate) text: String,
    /// The line of the opening fence, from 1.
    pub(crate) line: usize,
    /// The heading `##` that it stands below.
    pub(crate) section: String,
}

/// The blocks of a document, in order.
pub(crate) fn blocks(document: &str) -> Vec<Fenced> {
    let mut found = Vec::new();
    let mut open: Option<Fenced> = None;
    let mut section = "";
    for (line, number) in document.lines().zip(1..) {
        match (line.strip_prefix("```"), &mut open) {
            (Some(info), None) => {
                let (language, words) = info.split_once(' ').unwrap_or((info, ""));
                open = Some(Fenced {
                    language: language.to_owned(),
                    words: words.to_owned(),
                    text: String::new(),
                    line: number,
                    section: section.to_owned(),
                });
            }
            (Some(_), Some(_)) => found.extend(open.take()),
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => section = line.strip_prefix("## ").unwrap_or(section),
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// The document with other texts in these blocks.
pub(crate) fn with_texts(document: &str, blocks: &[Fenced], texts: &[String]) -> String {
    let mut lines: Vec<&str> = document.lines().collect();
    for (block, text) in blocks.iter().zip(texts).rev() {
        let length = block.text.lines().count();
        lines.splice(block.line..block.line + length, text.lines());
    }
    lines.join("\n") + "\n"
}

/// The text of a document, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The documents for people who use Pointy.
pub(crate) fn documents() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(root().join("docs")).unwrap();
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.push(root().join("README.md"));
    paths.retain(|path: &PathBuf| Path::extension(path).is_some_and(|end| end == "md"));
    paths.sort();
    paths
}

#[test]
fn blocks_are_found_and_replaced() {
    let document = "words\n## One\n```pty a.pty\nLoda\n```\nmore\n```rust\nfn load() {}\n```\nend\n";
    let found = blocks(document);
    let told: Vec<(&str, &str, &str, usize, &str)> = found
        .iter()
        .map(|block| (&*block.language, &*block.words, &*block.text, block.line, &*block.section))
        .collect();
    assert_eq!(told, [("pty", "a.pty", "Loda\n", 3, "One"), ("rust", "", "fn load() {}\n", 7, "One")]);
    let texts = ["Load\nLoad\n".to_owned(), String::new()];
    let other = "words\n## One\n```pty a.pty\nLoad\nLoad\n```\nmore\n```rust\n```\nend\n";
    assert_eq!(with_texts(document, &found, &texts), other);
}
