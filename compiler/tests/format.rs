//! `pointyc fmt` over all scripts of the repository, as they are and torn apart: it keeps tokens, comments and meaning, and
//! what it has laid out it leaves alone.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test reads files and may stop at the first surprise"
)]

use pointyc::diagnostics::Sink;
use pointyc::lex::{self, Kind};
use pointyc::parse;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A script's words and comments, each in its order; commas before a closing bracket are a matter of layout.
fn parts(text: &str) -> (Vec<String>, Vec<String>) {
    let mut d = Sink::default();
    let tokens = lex::text(text, &mut d);
    let is_close = |at: usize| {
        let next = tokens.list.get(at + 1).map(|next| next.kind);
        matches!(next, Some(Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen))
    };
    let words = (0..).zip(&tokens.list).filter(|(at, token)| token.kind != Kind::Comma || !is_close(*at));
    let words = words.map(|(_, token)| tokens.text(*token).to_owned()).collect();
    let comments = tokens.trivia.comments.iter();
    let comments = comments.map(|comment| comment.span.of(&tokens.source).trim_end().to_owned()).collect();
    (words, comments)
}

/// The tree without its places.
fn tree(text: &str) -> String {
    let mut d = Sink::default();
    let tokens = lex::text(text, &mut d);
    let script = parse::parse(tokens, &mut d);
    let shown = format!("{script:#?}");
    let place = |line: &str| {
        let line = line.trim_start();
        let number = line.strip_prefix("start: ").or_else(|| line.strip_prefix("end: "));
        number.is_some_and(|rest| rest.trim_end_matches(',').bytes().all(|byte| byte.is_ascii_digit()))
    };
    shown.lines().filter(|line| !place(line)).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn holds(text: &str) {
    let once = pointyc::format(text);
    assert!(once.diagnostics.is_empty(), "{text}\n{:?}", once.diagnostics);
    let after = parts(&once.text);
    let before = parts(text);
    assert_eq!(before.0, after.0, "the words of\n{text}\n----\n{}", once.text);
    assert_eq!(before.1, after.1, "the comments of\n{text}\n----\n{}", once.text);
    assert_eq!(tree(text), tree(&once.text), "the meaning of\n{text}\n----\n{}", once.text);
    let twice = pointyc::format(&once.text);
    assert_eq!(once.text, twice.text, "it is not left alone:\n{text}");
    assert!(
        once.text.is_empty() || once.text.ends_with('\n') && !once.text.ends_with("\n\n"),
        "{:?}",
        once.text
    );
    assert!(once.text.lines().all(|line| !line.ends_with(' ')), "{:?}", once.text);
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The scripts of the repository that can be read.
fn scripts() -> Vec<(PathBuf, String)> {
    let mut folders: Vec<PathBuf> = ["fixtures", "examples", "docs", "benches", "tests", "templates"]
        .map(|name| root().join(name))
        .to_vec();
    let mut scripts = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "pty")
                && !path.to_string_lossy().ends_with(".test.pty")
                && let Ok(text) = fs::read_to_string(&path)
                && pointyc::format(&text).diagnostics.is_empty()
            {
                scripts.push((path, text));
            }
        }
    }
    scripts.sort();
    assert!(scripts.len() > 300, "{}", scripts.len());
    scripts
}

static SCRIPTS: LazyLock<Vec<(PathBuf, String)>> = LazyLock::new(scripts);

#[test]
fn all_scripts_keep_their_words_comments_and_meaning() {
    for (path, text) in SCRIPTS.iter() {
        println!("{}", path.display());
        holds(text);
    }
}

#[test]
fn the_scripts_of_the_repository_are_laid_out() {
    let is_made_by_a_program = |path: &Path| path.ends_with("examples/health/health.pty");
    // Where a case is about a mistake, its places are part of the case.
    let has_mistakes = |path: &Path| {
        let case = path.with_file_name("case.toml");
        fs::read_to_string(case).is_ok_and(|case| case.contains("[[diagnostic]]"))
    };
    let kept = |path: &Path| is_made_by_a_program(path) || has_mistakes(path);
    let others = SCRIPTS.iter().filter(|(path, _)| !kept(path) && !path.to_string_lossy().contains("/fuzz/"));
    let wrong = others.filter(|(_, text)| pointyc::format(text).text != *text);
    let wrong: Vec<_> = wrong.map(|(path, _)| path.display().to_string()).collect();
    assert!(wrong.is_empty(), "`pointyc fmt` lays out: {wrong:#?}");
}

/// The same tokens with other white space between them, and comments where one may stand.
fn torn(text: &str, mut seed: u64) -> String {
    let mut d = Sink::default();
    let tokens = lex::text(text, &mut d);
    let mut random = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let first_of_chain = tokens.list.iter().position(|token| token.kind == Kind::Name && token.fresh_line);
    let mut torn = String::new();
    for (at, token) in tokens.list.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| tokens.list[before]);
        let touches = before.is_some_and(|before| before.span.end == token.span.start);
        // A line of the header ends where its author ended it.
        let in_chain = first_of_chain.is_some_and(|first| at > first);
        match random(12) {
            _ if at == 0 => {}
            0 if in_chain => torn.push_str(&format!(" # note {at}\n")),
            1 if in_chain => torn.push_str(&format!("\n   // note {at}\n ")),
            2 if in_chain => torn.push('\n'),
            3 if in_chain => torn.push_str("\n\n\n  "),
            _ if token.fresh_line => torn.push('\n'),
            4 if !touches => torn.push_str("   "),
            _ if touches => {}
            _ => torn.push(' '),
        }
        torn.push_str(tokens.text(*token));
    }
    torn
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn torn_scripts_are_laid_out_too(which in any::<prop::sample::Index>(), seed in any::<u64>()) {
        let (_, text) = which.get(SCRIPTS.as_slice());
        let text = torn(text, seed);
        // A comment in the wrong place may be a slip of its own.
        if pointyc::format(&text).diagnostics.is_empty() {
            holds(&text);
        }
    }
}

#[test]
fn comments_stand_above_what_they_are_about() {
    let laid_out = |text: &str| pointyc::format(text).text;
    assert_eq!(
        laid_out("A (0 -> B\n# last\n) -> # why\nC || # also\nD\n"),
        "A (\n    0 -> B,\n    # last\n)  # why\n    -> C  # also\n        || D\n"
    );
    assert_eq!(
        laid_out("input n: list<int> [min_length=1]\nA\n"),
        "input n: list<int> [min_length=1]\n\nA\n"
    );
    assert_eq!(laid_out("std::ReadCsv<Row>[path=\"a\"]"), "std::ReadCsv<Row>[path=\"a\"]\n");
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let laid_out = pointyc::format("\u{feff}input a:int\r\nLoad[a=1]|->Save\r\n").text;
    assert_eq!(laid_out, "\u{feff}input a: int\r\n\r\nLoad[a=1] |-> Save\r\n");
    assert_eq!(pointyc::format("Load").text, "Load\n");
    assert_eq!(pointyc::format("# nothing\n").diagnostics.len() + pointyc::format("").diagnostics.len(), 0);
}

#[test]
fn what_cannot_be_read_is_not_touched() {
    let refused = pointyc::format("Load |-> => Save");
    assert!(refused.text.is_empty() && !refused.diagnostics.is_empty());
}

#[test]
fn long_scripts_are_laid_out_in_time_that_grows_with_them_only() {
    let script = |steps: usize| format!("Load{}\n", " |-> Save (0 -> Stop, 1 -> Go)".repeat(steps));
    let time = |steps: usize| {
        let text = script(steps);
        let begun = std::time::Instant::now();
        assert!(pointyc::format(&text).diagnostics.is_empty());
        begun.elapsed().as_secs_f64()
    };
    let (short, long) = (time(800), time(6400));
    assert!(long < short.max(0.01) * 8.0 * 4.0, "{short} s for 800 branches, {long} s for 6,400");
}

#[test]
fn a_list_with_comments_closes_where_its_attribute_begins() {
    assert_eq!(
        pointyc::format("Work[list=[1, // one\n2,\n// two\n3], b=2] -> Done\n").text,
        "Work[\n    list=[\n        1,  // one\n        2,\n        // two\n        3,\n    ],\n    b=2,\n]\n    -> Done\n"
    );
}

#[test]
fn the_name_of_a_directive_stays_one_word() {
    let script = "@recursive-depth: 10\n\nWork\n";
    assert_eq!(pointyc::format("@recursive-depth :10\nWork\n").text, script);
    assert_eq!(pointyc::format(script).text, script);
}
