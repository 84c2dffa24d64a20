//! Two doors, one language: a script read as text and the same script read as Rust tokens give the same tree
//! and the same problems.

use crate::case::{self, Case};
use crate::tool;
use pointyc::diagnostics::{Diagnostic, File, Sink};
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

/// The problems of a script with its tasks, each with the text that it is about.
fn problems(script: &str, tasks: &str) -> Vec<String> {
    let names = pointyc::Names { script: "script.pty", workflow: "script", tasks: None };
    let checked = pointyc::check(script, Some(tasks), &names);
    let found = checked.diagnostics.iter();
    let place = |found: &Diagnostic| match found.file() {
        File::Script => dense(found.span().of(script)),
        File::Tasks => String::new(),
    };
    found.map(|found| format!("{} {}", found.code, place(found))).collect()
}

/// A text without its white space: tokens have none.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
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

/// The scripts of all cases as rustc itself lexes them: in one program, which prints what each is to the compiler.
#[test]
fn every_fixture_reads_the_same_under_rustc() {
    let folder = case::root().join("target").join("doors");
    std::fs::create_dir_all(folder.join("src")).unwrap();
    let macros = case::root().join("macros");
    let manifest = format!(
        "[package]\nname = \"doors\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         pointy-macros = {{ path = {macros:?}, features = [\"workflow\"] }}\n\n[workspace]\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    std::fs::copy(case::root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();

    let mut scripts: Vec<(String, String, String)> = Vec::new();
    for case in case::all().into_iter().filter(|case| !case.told.file_only) {
        let tasks = std::fs::read_to_string(case.folder.join("tasks.rs")).unwrap_or_default();
        let script = as_rust(&case.text("script.pty"));
        // What Rust cannot lex, and its block comments, are left to the other test.
        let is_rust = script.parse::<proc_macro2::TokenStream>().is_ok() && !script.contains("/*");
        if is_rust && !through_text(&script).codes.contains(&"P0105") {
            scripts.push((case.name, script, tasks));
        }
    }
    assert!(scripts.len() > 400 || std::env::var_os("POINTY_CASE").is_some(), "{}", scripts.len());

    // What rustc does not lex is taken out, and must be wrong as a text too.
    let mut refused: Vec<String> = Vec::new();
    let printed = loop {
        let mut main = "fn main() {\n".to_owned();
        for (at, (name, script, _)) in scripts.iter().enumerate().filter(|(_, one)| !refused.contains(&one.0))
        {
            let tasks = case::root().join("fixtures").join(name).join("tasks.rs");
            let file = folder.join("src").join(format!("case_{at}.rs"));
            std::fs::write(&file, format!("pointy_macros::__read! {{ {tasks:?} {{\n{script}\n}} }}"))
                .unwrap();
            main += &format!(
                "    let read: (&str, &[&str]) = include!(\"case_{at}.rs\");\n    println!(\"{{:?}}\", ({name:?}, read.0, read.1));\n"
            );
        }
        std::fs::write(folder.join("src/main.rs"), main + "}\n").unwrap();
        let mut cargo = std::process::Command::new(env!("CARGO"));
        cargo.args(["run", "--quiet", "--offline", "--message-format=short"]).current_dir(&folder);
        cargo.env("CARGO_TARGET_DIR", folder.join("target"));
        let output = cargo.output().unwrap();
        if output.status.success() {
            break String::from_utf8(output.stdout).unwrap();
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let before = refused.len();
        for line in said.lines().filter(|line| line.contains(": error")) {
            let number =
                line.split("case_").nth(1).and_then(|rest| rest.split('.').next()?.parse::<usize>().ok());
            refused.extend(number.map(|at| scripts[at].0.clone()));
        }
        assert!(refused.len() > before, "the program does not build:\n{said}");
    };

    let mut wrong = Vec::new();
    for (name, script, _) in scripts.iter().filter(|(name, ..)| refused.contains(name)) {
        if through_text(script).codes.is_empty() {
            wrong.push(format!("{name}: rustc cannot lex it, and as text nothing is wrong"));
        }
    }
    let lines: std::collections::BTreeMap<String, &str> = printed
        .lines()
        .map(|line| (line.trim_start_matches("(\"").split('"').next().unwrap_or_default().to_owned(), line))
        .collect();
    for (name, script, tasks) in scripts.iter().filter(|(name, ..)| !refused.contains(name)) {
        let mut sink = Sink::default();
        let tree = format!("{:#?}", parse::parse(lex::text(script, &mut sink), &mut sink));
        let found = problems(script, tasks);
        let Some(line) = lines.get(name) else {
            wrong.push(format!("{name}: nothing was printed"));
            continue;
        };
        let read: syn::ExprTuple = syn::parse_str(line).unwrap();
        let text = |expr: &syn::Expr| {
            let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = expr else {
                panic!("{name}: no text")
            };
            text.value()
        };
        let syn::Expr::Array(list) = &read.elems[2] else { panic!("{name}: no list") };
        let by_rustc: Vec<String> = list.elems.iter().map(|found| dense_problem(&text(found))).collect();
        let as_text: Vec<String> = found.iter().map(|found| dense_problem(found)).collect();
        // Two tasks of one name are told apart by where they stand, and a macro learns that of no file that it reads.
        let as_text: Vec<String> = as_text.into_iter().filter(|found| !found.starts_with("P0202")).collect();
        if by_rustc != as_text {
            wrong.push(format!("{name}: as text {as_text:?}, under rustc {by_rustc:?}"));
        }
        let trees = (without_places(&tree), without_places(&text(&read.elems[1])));
        wrong.extend(tool::difference(&trees.0, &trees.1).into_iter().map(|lines| format!("{name} {lines}")));
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn dense_problem(problem: &str) -> String {
    let (code, text) = problem.split_once(' ').unwrap_or((problem, ""));
    // What is no token has no text.
    if code == "P0101" { code.to_owned() } else { format!("{code} {}", dense(text)) }
}
