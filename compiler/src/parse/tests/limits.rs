//! Scripts that are too long, too deep or no scripts at all: a clear message in reasonable time.

use super::read;
use std::time::{Duration, Instant};

/// The codes of a script, each once, in order of their places.
fn codes(script: &str) -> Vec<&'static str> {
    let mut codes: Vec<&str> = read(script).1.iter().map(|found| found.code).collect();
    codes.dedup();
    codes
}

#[test]
fn brackets_may_be_nested_128_deep() {
    for (open, close) in [("{", "}"), ("(", ")"), ("A -> {B, ", "}"), ("A (0 -> ", ")")] {
        let nested = |depth: usize| format!("{}A{}", open.repeat(depth), close.repeat(depth));
        assert_eq!(codes(&nested(128)), [""; 0], "{open}");
        assert_eq!(codes(&nested(129)), ["P0115"], "{open}");
        assert_eq!(codes(&nested(10_000)), ["P0115"], "{open}");
    }
    let list = |depth: usize| format!("A[x={}1{}]", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(codes(&list(127)), [""; 0]);
    assert_eq!(codes(&list(10_000)), ["P0115"]);
    let types = |depth: usize| format!("input x: {}int{}\nA", "list<".repeat(depth), ">".repeat(depth));
    assert_eq!(codes(&types(128)), [""; 0]);
    assert_eq!(codes(&types(10_000)), ["P0115"]);
}

#[test]
fn ten_thousand_brackets_that_never_close() {
    for open in ["{", "(", "[", "A(0->", "A[x=[", "A<", "{A -> (", "@x = [", "A[x={\"a\":"] {
        let script = open.repeat(10_000);
        let (_, found) = read(&script);
        assert!(!found.is_empty() && found.len() <= 400, "{open}: {}", found.len());
    }
}

#[test]
fn expressions_have_128_levels() {
    for (start, more, end) in [
        ("1", " + 1", ""),
        ("", "!", "a"),
        ("", "- ", "a"),
        ("a", ".b", ""),
        ("1", " ?? 1", ""),
        ("a", " ? b : c", ""),
    ] {
        let script = |count: usize| format!("A[x={start}{}{end}]", more.repeat(count));
        assert_eq!(codes(&script(100)), [""; 0], "{more}");
        let deep = read(&script(10_000)).1;
        assert_eq!(deep.iter().filter(|found| found.code == "P0115").count(), 1, "{more}");
        assert_eq!(deep.len(), 1, "{more} {deep:#?}");
    }
}

#[test]
fn a_script_has_20_000_steps() {
    let script = |count: usize| format!("A{}", " -> B".repeat(count - 1));
    assert_eq!(codes(&script(20_000)), [""; 0]);
    assert_eq!(codes(&script(20_001)), ["P0116"]);
    assert_eq!(codes(&script(200_000)), ["P0116"]);
    assert_eq!(codes(&format!("A{}", " || B".repeat(199_999))), ["P0116"]);
    assert_eq!(codes(&format!("{{A{}}}", ", B".repeat(199_999))), ["P0116"]);
}

#[test]
fn at_most_100_syntax_errors_are_reported() {
    let (_, found) = read(&"A (0 = B) -> ".repeat(1_000));
    assert!((50..=110).contains(&found.len()), "{}", found.len());
    let (_, found) = read(&"~ A\n-> ".repeat(1_000));
    assert!((50..=210).contains(&found.len()), "{}", found.len());
}

#[test]
fn long_texts_of_anything_end_soon() {
    // Tests are built without optimisations; `cargo test --release` takes five times as much.
    let size = if cfg!(debug_assertions) { 200_000 } else { 1_000_000 };
    let deep = "{".repeat(120);
    let mut slowest = (Duration::ZERO, "", "");
    for unit in [
        "A -> B |-> C\n",
        "A[x=1] ",
        "= ",
        "- ",
        "\"a\" ",
        "1.5 ",
        "; ",
        "@ ",
        "@a: 1\n",
        "input ",
        "input x: int\n",
        "~",
        "\u{0}\u{1}",
        "\\\"\n",
        "'a\n",
        "/* ",
        "/*/ ",
        "# comment\n",
        "## doc\n",
        "{A = B} ",
        "A (0 = 1) ",
        ") ",
        "A, ",
        "0 ",
        "$x ",
        "a.b ",
        "( ) ",
        "A<B ",
        "A B ",
        "r\"a ",
        "r#x ",
        "“ ",
        "“a” ",
        "x'",
        "\u{feff}",
        "1..2 ",
        "\"\n",
        "=> ",
        "-> ",
        "|| ",
        "* 3 ",
        "not a < b && ",
        "if ",
        "a = b < ",
        "a.b ( ",
        "(0, ",
        "x = A -> ",
        "a in [1] ",
        "input x: int min=0 ",
    ] {
        for before in ["", "A[x=", deep.as_str()] {
            let script = format!("{before}{}", unit.repeat(size / unit.len()));
            let started = Instant::now();
            let (_, found) = read(&script);
            slowest = slowest.max((started.elapsed(), unit, before));
            assert!(found.len() <= 400, "{unit:?}: {}", found.len());
        }
    }
    println!("slowest of {size} bytes: {slowest:?}");
    assert!(slowest.0 < Duration::from_secs(5), "{slowest:?}");
}

#[test]
fn ten_megabytes_of_a_script_are_read_in_a_moment() {
    let script =
        "A -> B |-> C [x=1] || D # words\n-> ".repeat(if cfg!(debug_assertions) { 10_000 } else { 300_000 });
    let started = Instant::now();
    assert_eq!(codes(&script[..script.len() - 3]), ["P0116"]);
    println!("{} bytes: {:?}", script.len(), started.elapsed());
    assert!(started.elapsed() < Duration::from_secs(8));
}
