//! The rules of the house, as far as a program can hold them.

use crate::case::{self, root};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a room of the compiler may name besides itself. The line of rooms runs from text to executable: a room
/// knows those before it. Beside the line stand `diagnostics`, whose words are about what all rooms find, and
/// `vocabulary`, whose files say what a word does to the check, and which the check lists.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("naming", &[]),
    ("diagnostics", &["source", "naming", "ast", "lex"]),
    ("signature", &["source"]),
    ("ast", &["source"]),
    ("lex", &["source", "diagnostics", "ast"]),
    ("parse", &["source", "diagnostics", "ast", "lex"]),
    ("catalogue", &["source", "naming", "diagnostics", "signature"]),
    ("typed", &["source", "signature", "ast", "catalogue"]),
    ("vocabulary", &["source", "diagnostics", "signature", "ast", "typed", "catalogue", "check"]),
    ("check", &["source", "naming", "diagnostics", "signature", "ast", "catalogue", "typed", "vocabulary"]),
    ("plan", &["source", "signature", "typed"]),
    ("lower", &["source", "naming", "signature", "ast", "catalogue", "typed", "vocabulary", "plan"]),
    ("emit", &["source", "naming", "signature", "catalogue", "typed", "plan", "lower"]),
    (
        "nested",
        &[
            "source",
            "naming",
            "diagnostics",
            "signature",
            "ast",
            "lex",
            "parse",
            "catalogue",
            "check",
            "typed",
            "lower",
            "plan",
        ],
    ),
    ("graph", &["source", "signature", "ast", "catalogue", "vocabulary"]),
    ("fmt", &["source", "lex", "ast"]),
    ("schema", &["signature", "catalogue", "typed", "plan"]),
    ("stub", &["source", "naming", "signature", "ast", "typed", "catalogue", "vocabulary"]),
    // Beside the line: what a file of tests says, against the plan of its workflow.
    ("testing", &["source", "lex", "ast", "diagnostics", "signature", "catalogue", "typed", "check", "plan"]),
    // The line itself.
    (
        "story",
        &[
            "ast",
            "catalogue",
            "check",
            "diagnostics",
            "emit",
            "fmt",
            "graph",
            "lex",
            "lower",
            "nested",
            "parse",
            "plan",
            "schema",
            "stub",
            "testing",
            "typed",
        ],
    ),
    // The two rooms at the end use the compiler through its entry, `check_all` and its kin.
    ("driver", &["source", "diagnostics", "check_all", "plan_all", "compile_all"]),
    (
        "lsp",
        &[
            "source",
            "naming",
            "signature",
            "lex",
            "parse",
            "ast",
            "catalogue",
            "vocabulary",
            "diagnostics",
            "driver",
            "check",
            "testing",
            "check_tests",
            "stub",
            "format",
        ],
    ),
    (
        "cli",
        &[
            "lsp",
            "source",
            "diagnostics",
            "driver",
            "plan",
            "testing",
            "check_all",
            "compile_all",
            "check_tests",
            "tests_program",
            "format",
            "graph",
            "graph_with_types",
            "stub",
        ],
    ),
];

/// Files that a tool wrote.
const MADE: &[&str] = &["grammar.rs", "generated.rs"];

fn sources() -> Vec<(String, String)> {
    let skipped = |name: &str| name == "target" || name.starts_with('.');
    let walk = walkdir::WalkDir::new(root()).sort_by_file_name().into_iter();
    let files =
        walk.filter_entry(move |entry| entry.depth() == 0 || !skipped(&entry.file_name().to_string_lossy()));
    let rust =
        files.map(Result::unwrap).filter(|entry| entry.path().extension().is_some_and(|end| end == "rs"));
    let read = rust.map(|entry| {
        let name = entry.path().strip_prefix(root()).unwrap().display().to_string();
        (name, std::fs::read_to_string(entry.path()).unwrap())
    });
    let found: Vec<_> = read.collect();
    assert!(found.len() > 50, "only {} files found", found.len());
    found
}

fn is_made(name: &str) -> bool {
    MADE.iter().any(|made| name.rsplit('/').next() == Some(made))
}

#[test]
fn each_file_says_what_lives_there() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(name, text)| !is_made(name) && !text.starts_with("//!"))
        .map(|(name, _)| name)
        .collect();
    assert!(silent.is_empty(), "these files do not begin with `//!`: {silent:#?}");
}

#[test]
fn no_file_is_long() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(name, text)| !is_made(name) && text.lines().count() > 800)
        .map(|(name, text)| format!("{name}: {}", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "these files have more than 800 lines: {long:#?}");
}

#[test]
fn nothing_is_left_to_do() {
    // Written in parts, so that this file is not one of those found.
    let words =
        [concat!("todo", "!("), concat!("unimplemented", "!("), concat!("TO", "DO"), concat!("FIX", "ME")];
    let open: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| words.iter().any(|word| text.contains(word)))
        .map(|(name, _)| name)
        .collect();
    assert!(open.is_empty(), "these files are not finished: {open:#?}");
}

/// The first words behind `crate::` in a file, tests left out.
fn named_rooms(text: &str) -> BTreeSet<String> {
    use proc_macro2::{TokenStream, TokenTree};
    fn heads(stream: TokenStream, found: &mut BTreeSet<String>) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        let is = |at: usize, sign: char| matches!(tokens.get(at), Some(TokenTree::Punct(p)) if p.as_char() == sign);
        for (at, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(word) if word == "crate" && is(at + 1, ':') && is(at + 2, ':') => {
                    match tokens.get(at + 3) {
                        Some(TokenTree::Ident(room)) => {
                            found.insert(room.to_string());
                        }
                        Some(TokenTree::Group(group)) => first_words(group.stream(), found),
                        Some(TokenTree::Punct(_) | TokenTree::Literal(_)) | None => {}
                    }
                }
                TokenTree::Group(group) => heads(group.stream(), found),
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    fn first_words(stream: TokenStream, found: &mut BTreeSet<String>) {
        let mut fresh = true;
        for token in stream {
            match token {
                TokenTree::Ident(word) if fresh => {
                    found.insert(word.to_string());
                    fresh = false;
                }
                TokenTree::Punct(sign) if sign.as_char() == ',' => fresh = true,
                TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Group(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    let file = syn::parse_file(text).unwrap();
    #[allow(clippy::wildcard_enum_match_arm, reason = "syn's enum grows; other items are no tests")]
    let is_test = |item: &syn::Item| {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            _ => return false,
        };
        attributes.iter().any(|attribute| {
            matches!(&attribute.meta, syn::Meta::List(list) if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
        })
    };
    let mut found = BTreeSet::new();
    for item in file.items.into_iter().filter(|item| !is_test(item)) {
        heads(quote::ToTokens::into_token_stream(item), &mut found);
    }
    found
}

#[test]
fn rooms_know_only_the_rooms_before_them() {
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for (name, text) in sources() {
        let Some(inside) = name.strip_prefix("compiler/src/") else { continue };
        let room = inside.split('/').next().unwrap().trim_end_matches(".rs");
        if ["lib", "main"].contains(&room) || is_made(&name) {
            continue;
        }
        let Some((_, allowed)) = ROOMS.iter().find(|(known, _)| *known == room) else {
            wrong.push(format!("{name}: `{room}` is no room of the plan"));
            continue;
        };
        seen.insert(room.to_owned());
        for named in named_rooms(&text) {
            // A capital letter begins a type of `lib.rs`, such as `Names`.
            let is_type = named.starts_with(char::is_uppercase);
            if named != room && !is_type && !allowed.contains(&named.as_str()) {
                wrong.push(format!("{name}: {room} may not know {named}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen.len() >= 14, "only the rooms {seen:?} were found");
}

#[test]
fn the_finder_of_rooms_finds_them() {
    let text = "use crate::{ast::{Name, Step}, source::Span};\nfn f(x: crate::typed::Type) { crate::lex::text(x) }\n\
                #[cfg(test)]\nmod tests { use crate::driver; }\n";
    assert_eq!(named_rooms(text).into_iter().collect::<Vec<_>>(), ["ast", "lex", "source", "typed"]);
}

#[test]
fn paths_in_the_documents_exist() {
    let mut wrong = Vec::new();
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"] {
        let text = std::fs::read_to_string(root().join(document))
            .unwrap_or_else(|error| panic!("{document}: {error}"));
        let quoted = text.split('`').skip(1).step_by(2);
        let is_path = |word: &&str| {
            let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/{},".contains(letter);
            let ends = [".rs", ".md", ".toml", ".lalrpop", ".py", ".lock", "/"];
            word.contains('/') && word.chars().all(plain) && !word.starts_with("./") && !word.contains("//")
                && (ends.iter().any(|end| word.ends_with(end)) || word.starts_with("compiler/"))
                // What a reader puts in is written in capitals: `diagnostics/PHASE/NAME.rs`.
                && !word.split(['/', '.']).any(|part| part.len() > 1 && part.chars().all(|letter| letter.is_ascii_uppercase()))
        };
        for word in quoted.filter(is_path) {
            let places = ["", "compiler/src", "compiler", "runtime/src", "macros/src"];
            let exists = |path: &PathBuf| path.exists();
            if !alternatives(word).iter().all(|word| {
                places.iter().map(|place| root().join(place).join(word)).any(|path| exists(&path))
            }) {
                wrong.push(format!("{document}: `{word}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "these paths do not exist:\n{}", wrong.join("\n"));
}

/// `lex/{text,rust}.rs` names two paths.
fn alternatives(word: &str) -> Vec<String> {
    match (word.find('{'), word.find('}')) {
        (Some(open), Some(close)) if open < close => {
            let inner = word[open + 1..close].split(',');
            inner.map(|inner| format!("{}{inner}{}", &word[..open], &word[close + 1..])).collect()
        }
        _ => vec![word.to_owned()],
    }
}

#[test]
fn cases_have_all_they_need() {
    let mut wrong = Vec::new();
    let cases = case::all();
    for case in &cases {
        let has = |file: &str| case.folder.join(file).is_file();
        let runs = !case.told.run.is_empty();
        let is_tested = case.told.tests.is_some();
        let needed: &[&str] = if runs {
            &["script.pty", "tasks.rs", "generated.rs"]
        } else if let Some(tests) = &case.told.tests {
            let fixed = (!tests.codes.is_empty()).then_some("fixed.test.pty");
            wrong.extend(fixed.filter(|file| !has(file)).map(|file| format!("{} lacks {file}", case.name)));
            &["script.pty", "tasks.rs", "script.test.pty", "tests.snap"]
        } else {
            &["script.pty", "tasks.rs", "check.snap", "fixed.pty"]
        };
        wrong.extend(
            needed.iter().filter(|file| !has(file)).map(|file| format!("{} lacks {file}", case.name)),
        );
        if !is_tested && runs != case.told.diagnostic.is_empty() {
            wrong.push(format!("{}: a case either runs or has problems", case.name));
        }
        if Path::new(&case.name).components().count() != 2 {
            wrong.push(format!("{}: cases are in fixtures/TOPIC/CASE", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    if std::env::var_os("POINTY_CASE").is_none() {
        let run = cases.iter().filter(|case| !case.told.run.is_empty()).count();
        assert!(
            run >= 36 && cases.len() - run >= 300,
            "{run} cases run, {} have problems",
            cases.len() - run
        );
    }
}
