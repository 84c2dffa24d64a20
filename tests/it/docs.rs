//! The documents tell the truth: each script in them passes the check with the tasks that stand below it. Those
//! with a file's name are parts of a session, which `replay` types.

use crate::markdown::{blocks, documents};

/// A script of a document: with the tasks in the next block, if that is Rust.
#[test]
fn scripts_in_the_documents_pass_the_check() {
    let mut wrong = Vec::new();
    let mut scripts = 0;
    for path in documents() {
        let text = std::fs::read_to_string(&path).unwrap();
        let blocks = blocks(&text);
        for (at, block) in
            blocks.iter().enumerate().filter(|(_, block)| block.language == "pty" && block.words.is_empty())
        {
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
