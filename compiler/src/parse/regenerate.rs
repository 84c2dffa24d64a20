//! The grammar's parser is checked in, so that nobody waits for lalrpop; this shows that it is fresh.
//! `cargo test -p pointyc regenerate -- --ignored` writes it anew.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may panic and read files")]

use std::path::{Path, PathBuf};

fn room() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/parse")
}

/// Runs lalrpop in a directory of its own.
fn generated() -> String {
    let scratch = std::env::temp_dir().join(format!("pointyc-grammar-{}", std::process::id()));
    let (from, to) = (scratch.join("from"), scratch.join("to"));
    std::fs::create_dir_all(&from).unwrap();
    std::fs::copy(room().join("grammar.lalrpop"), from.join("grammar.lalrpop")).unwrap();
    let mut lalrpop = lalrpop::Configuration::new();
    lalrpop.set_in_dir(&from).set_out_dir(&to).emit_rerun_directives(false).force_build(true);
    let result = lalrpop.process();
    let text = result.map(|()| std::fs::read_to_string(to.join("grammar.rs")).unwrap());
    std::fs::remove_dir_all(&scratch).unwrap();
    text.unwrap()
}

#[test]
#[ignore = "writes the parser; the test below compares it"]
fn regenerate() {
    std::fs::write(room().join("grammar.rs"), generated()).unwrap();
}

#[test]
fn the_checked_in_parser_is_fresh() {
    let checked_in = std::fs::read_to_string(room().join("grammar.rs")).unwrap();
    let first_lines: Vec<&str> = checked_in.lines().take(2).collect();
    assert!(first_lines.iter().any(|line| line.contains("lalrpop 0.23")), "{first_lines:?}");
    assert!(first_lines.iter().any(|line| line.contains("sha3:")), "{first_lines:?}");
    assert!(checked_in == generated(), "run `cargo test -p pointyc regenerate -- --ignored`");
}
