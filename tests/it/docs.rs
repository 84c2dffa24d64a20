//! The documents tell the truth: each script in them passes the check with the tasks that stand below it. Those
//! with a file's name are parts of a session, which `replay` types.

use crate::markdown::{Fenced, blocks, documents};

/// The codes of what is wrong with a script.
fn codes(script: &str, tasks: &str) -> Vec<&'static str> {
    let names = pointyc::Names { script: "docs.pty", workflow: "Docs", tasks: None };
    pointyc::check(script, Some(tasks), &names).diagnostics.iter().map(|found| found.code).collect()
}

/// A script of a document: with the tasks in the next block, or those of the block `rust tasks.rs`, which are for
/// all of its scripts. Behind `volnux` stand the codes of what is wrong with the script of another language.
#[test]
fn scripts_in_the_documents_pass_the_check() {
    let mut wrong = Vec::new();
    let mut scripts = 0;
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap();
        let blocks = blocks(&text);
        let shared = blocks.iter().find(|block| block.language == "rust" && block.words == "tasks.rs");
        let is_script = |block: &Fenced| match block.language.as_str() {
            "pty" => block.words.is_empty(),
            "volnux" => true,
            _ => false,
        };
        for (at, block) in blocks.iter().enumerate().filter(|(_, block)| is_script(block)) {
            scripts += 1;
            let tasks = shared.or(blocks.get(at + 1).filter(|next| next.language == "rust"));
            let place = format!("{}:{}", path.display(), block.line);
            let Some(tasks) = tasks else {
                wrong.push(format!("{place}: no tasks stand below this script"));
                continue;
            };
            let found = codes(&block.text, &tasks.text);
            let expected: Vec<&str> = block.words.split_whitespace().collect();
            if found != expected {
                wrong.push(format!("{place}: {found:?} where {expected:?} was expected"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(scripts >= 40, "only {scripts} scripts were found");
}
