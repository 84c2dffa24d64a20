//! Two doors, one language: a script read as text and the same script read as Rust tokens give the same tree
//! and the same problems.

use crate::case::{self, Case};
use crate::tool;
use pointyc::diagnostics::{Diagnostic, Sink};
use pointyc::{lex, parse};

/// What a door made of a script: the tree without its places, and the codes of the problems.
#[derive(Debug, PartialEq)]
struct Read {
    tree: String,
    codes: Vec<&'static str>,
}

fn read(tokens: lex::Tokens, mut sink: Sink) -> (Read, Vec<Diagnostic>) {
    let script = parse::parse(tokens, &mut sink);
    let found = sink.into_sorted();
    // How many header items stand before the chain is no place, but positions in it are.
    let tree = without_places(&format!("{script:#?}"));
    (Read { tree, codes: found.iter().map(|found| found.code).collect() }, found)
}

/// The debug form of a tree without the numbers of its spans: the doors count bytes and tokens.
fn without_places(tree: &str) -> String {
    let place = |line: &str| {
        let line = line.trim_start();
        let number = line.strip_prefix("start: ").or_else(|| line.strip_prefix("end: "));
        number.is_some_and(|rest| rest.trim_end_matches(',').bytes().all(|byte| byte.is_ascii_digit()))
    };
    tree.lines().filter(|line| !place(line)).map(|line| format!("{line}\n")).collect()
}

fn through_text(script: &str) -> Read {
    let mut sink = Sink::default();
    let tokens = lex::text(script, &mut sink);
    read(tokens, sink).0
}

/// `None` where Rust itself cannot lex the text.
fn through_rust(script: &str) -> Option<Read> {
    let stream: proc_macro2::TokenStream = script.parse().ok()?;
    let mut sink = Sink::default();
    let tokens = lex::rust(stream, &mut sink);
    Some(read(tokens, sink).0)
}

/// The script with the comments and quotes that Rust has: `#` and `'single'` exist in files only.
fn as_rust(script: &str) -> String {
    let mut out = String::new();
    let mut rest = script.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '"' | '\'' => {
                out.push('"');
                while let Some(inner) = rest.next() {
                    match inner {
                        '\\' => {
                            let escaped = rest.next().unwrap_or('\\');
                            // `\'` is no escape of a Rust text's need, but it is one that Rust has.
                            out.extend(['\\', escaped]);
                        }
                        _ if inner == letter => break,
                        '"' => out.push_str("\\\""),
                        _ => out.push(inner),
                    }
                }
                out.push('"');
            }
            '#' => {
                let signs = std::iter::from_fn(|| rest.next_if_eq(&'#')).count();
                out.push_str(if signs == 1 { "///" } else { "//" });
                out.extend(std::iter::from_fn(|| rest.next_if(|next| *next != '\n')));
            }
            '/' if rest.peek() == Some(&'/') => {
                out.push('/');
                out.extend(std::iter::from_fn(|| rest.next_if(|next| *next != '\n')));
            }
            _ => out.push(letter),
        }
    }
    out
}

fn check(name: &str, script: &str) -> Vec<String> {
    let script = as_rust(script);
    let text = through_text(&script);
    // Rust takes its block comments away before anyone sees them.
    if script.contains("/*") {
        return Vec::new();
    }
    // Rust tokens know no lines: a second chain on a line of its own is there only a token too many.
    let lines = |code: &&'static str| if *code == "P0117" { "P0111" } else { code };
    let codes = |read: &Read| read.codes.iter().map(lines).collect::<Vec<_>>();
    match through_rust(&script) {
        Some(rust) if codes(&rust) != codes(&text) => {
            vec![format!("{name}: as text {:?}, as Rust tokens {:?}", text.codes, rust.codes)]
        }
        // A text in a form that only Rust has is an error, whatever it would mean.
        Some(_) if text.codes.contains(&"P0105") => Vec::new(),
        Some(rust) => tool::difference(&text.tree, &rust.tree)
            .into_iter()
            .map(|lines| format!("{name} {lines}"))
            .collect(),
        // What Rust cannot lex must be an error in a file too.
        None if !text.codes.is_empty() => Vec::new(),
        None => vec![format!("{name}: Rust cannot lex it, and as text nothing is wrong")],
    }
}

#[test]
fn every_fixture_reads_the_same_through_both_doors() {
    let check_case = |case: &Case| {
        let mut wrong =
            if case.told.file_only { Vec::new() } else { check("script.pty", &case.text("script.pty")) };
        if case.folder.join("fixed.pty").exists() {
            wrong.extend(check("fixed.pty", &case.text("fixed.pty")));
        }
        wrong
    };
    tool::for_each(&case::all(), |case| &case.name, check_case);
}

#[test]
fn what_is_particular_to_one_door_reads_the_same() {
    let scripts = [
        // Runs of signs that Rust gives as one or as several tokens.
        ("arrows", "A|->B||C->D"),
        ("closing angle", "MAP<A>|->B"),
        ("two closing angles", "std::ReadCsv<list<A>>|->B"),
        ("default after angle", "input a: list<int>= [5]\nA"),
        ("optional after angle", "input a: list<int>?= null\nA"),
        ("star on the next line", "@n = 5\n3 * A"),
        ("arm at once", "A(0->B,1|->C)"),
        ("negative", "A[x=-1, y=- 2]"),
        ("conditional", "A[x=$a?-1:$b, y=$a ?? 3]"),
        ("comparisons", "A[x=it.a>=1&&it.b==\"c\"||!it.d]"),
        ("suffixes", "A[a=30s, b=512MiB, c=7d, d=250ms, e=1_000, f=1e6, g=0.5]"),
        ("escapes", r#"A[x="\n\t\r\"\'\\\u{e9}"]"#),
        ("documentation", "/// One.\n/// Two.\ninput a: int\nA"),
        ("documentation of the workflow", "/// What it does.\n@workflow: W\nA"),
        ("hyphen in a directive", "@recursive-depth: 50\nA"),
        ("underscore", "A |-> B[x=_]"),
        ("words of the header", "A[use=1, input=2, on=3, as=4] as use"),
        ("paths", "a::b::C -> local::D"),
        ("map", "A[x={\"a\": 1, \"b\": [true, null]}]"),
        ("empty", ""),
        ("cut", "A |->"),
        ("empty group", "{}"),
        ("single bar", "A | B"),
        ("raw text", "A[x=r\"b\"]"),
        ("lifetime", "A['a]"),
        ("byte text", "A[x=b\"b\"]"),
    ];
    let wrong: Vec<String> = scripts.iter().flat_map(|(name, script)| check(name, script)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_trees_that_are_compared_are_not_empty() {
    let read = through_text("A |-> B[x=1] (0 -> C)");
    assert!(read.tree.contains("\"B\"") && read.tree.contains("\"C\"") && read.codes.is_empty(), "{read:?}");
    assert_ne!(read, through_text("A |-> B[x=2] (0 -> C)"));
    assert_eq!(read, through_text("A\n  |-> B [x = 1] ( 0 -> C )"));
}
