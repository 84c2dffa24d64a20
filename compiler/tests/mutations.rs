//! Scripts of `fixtures/` with words left out, doubled and exchanged: the whole compiler answers each, and points
//! inside the text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test reads files, and stops at the first surprise"
)]

use pointyc::{Names, compile};
use std::path::{Path, PathBuf};

/// xorshift64: the same mutations in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }
}

fn folders(below: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.join("script.pty").is_file() {
            found.push(path);
        } else if path.is_dir() {
            folders(&path, found);
        }
    }
}

/// Words, spaces and single signs, so that putting them together gives the text again.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same =
            |letter: char| letter.is_alphanumeric() == first.is_alphanumeric() && letter.is_alphanumeric();
        let end =
            rest.char_indices().skip(1).find(|(_, letter)| !same(*letter)).map_or(rest.len(), |(at, _)| at);
        pieces.push(&rest[..end]);
        rest = &rest[end..];
    }
    pieces
}

/// A text with words left out, exchanged and doubled.
fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut words = pieces(text);
    for _ in 0..=dice.below(3) {
        let (one, other) = (dice.below(words.len()), dice.below(words.len()));
        match dice.below(3) {
            0 if words.len() > 1 => {
                words.remove(one);
            }
            1 => words.swap(one, other),
            _ => words.insert(one, words[other]),
        }
    }
    words.concat()
}

#[test]
fn every_mutation_of_a_file_of_tests_is_answered_inside_the_text() {
    let mut cases = Vec::new();
    folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/tests"), &mut cases);
    let names = Names { script: "script.pty", workflow: "script", tasks: None };
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut refused, mut passed) = (0, 0);
    for folder in &cases {
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
        let (script, tasks, tests) = (read("script.pty"), read("tasks.rs"), read("script.test.pty"));
        let compiled = compile(&script, Some(&tasks), &names);
        for _ in 0..300 {
            let mutated = mutated(&tests, &mut dice);
            let tested = pointyc::check_tests(&mutated, &compiled);
            for label in tested.diagnostics.iter().flat_map(|found| &found.labels) {
                let (start, end) = (label.span.start as usize, label.span.end as usize);
                assert!(mutated.get(start..end).is_some(), "{label:?} lies outside of {mutated:?}");
            }
            let program = || pointyc::tests_program(&tested.suite, &compiled, &script, true, &names);
            match (tested.is_sound().then(program).flatten(), &compiled.plan) {
                (Some(_), Some(plan)) => {
                    // What is right can be told to the program.
                    let all: Vec<usize> = (0..tested.suite.tests.len()).collect();
                    let told = pointyc::testing::told(&tested.suite, plan, &all);
                    assert_eq!(told.as_array().map(Vec::len), Some(all.len()));
                    passed += 1;
                }
                (None, Some(_)) => {
                    assert!(!tested.diagnostics.is_empty(), "no program and no error: {mutated:?}");
                    refused += 1;
                }
                (_, None) => {}
            }
        }
    }
    assert!(refused > 500 && passed > 200, "{refused} refused, {passed} passed");
}

#[test]
fn every_mutation_is_answered_inside_the_text() {
    let mut cases = Vec::new();
    folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures"), &mut cases);
    cases.sort();
    assert!(cases.len() > 100, "the fixtures are there");
    let names = Names { script: "script.pty", workflow: "script", tasks: None };
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let (mut refused, mut passed) = (0, 0);
    for folder in &cases {
        let script = std::fs::read_to_string(folder.join("script.pty")).unwrap();
        let tasks = std::fs::read_to_string(folder.join("tasks.rs")).ok();
        if script.len() > 4_000 {
            continue;
        }
        for _ in 0..40 {
            let mutated = mutated(&script, &mut dice);
            let compiled = compile(&mutated, tasks.as_deref(), &names);
            for diagnostic in &compiled.diagnostics {
                for label in &diagnostic.labels {
                    let text = match label.file {
                        pointyc::diagnostics::File::Script => mutated.as_str(),
                        pointyc::diagnostics::File::Tasks => tasks.as_deref().unwrap_or(""),
                    };
                    let (start, end) = (label.span.start as usize, label.span.end as usize);
                    assert!(text.get(start..end).is_some(), "{:?} lies outside of {mutated:?}", diagnostic);
                }
            }
            let has_error = compiled
                .diagnostics
                .iter()
                .any(|diagnostic| diagnostic.severity == pointyc::diagnostics::Severity::Error);
            assert_eq!(compiled.generated.is_none(), has_error, "no program and no error: {mutated:?}");
            if has_error { refused += 1 } else { passed += 1 }
        }
    }
    // Both kinds occur, or the mutations would show nothing.
    assert!(refused > 1_000 && passed > 100, "{refused} refused, {passed} passed");
}
