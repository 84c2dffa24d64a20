//! Mistakes: the code and the place of each, that nothing else is said, and that the fix mends it.

use super::read;
use crate::diagnostics::mend::mend;
use crate::diagnostics::{Diagnostic, File, PAGES};

/// Codes and offsets.
fn places(found: &[Diagnostic]) -> Vec<(&str, u32)> {
    found.iter().map(|found| (found.code, found.span().start)).collect()
}

/// The script with the fixes of all its diagnostics.
fn mended(script: &str, found: &[Diagnostic]) -> String {
    mend(script, File::Script, found.iter().filter_map(|found| found.fix.as_ref())).text
}

/// One mistake each, at the `«` that stands in the script; the second text is the script with the fix, or empty
/// where there is none to offer.
fn one(code: &str, cases: &[(&str, &str)]) {
    for (marked, expected) in cases {
        let at = marked.find('«').expect("a mark") as u32;
        let script = marked.replacen('«', "", 1);
        let (_, found) = read(&script);
        assert_eq!(places(&found), [(code, at)], "{script}\n{found:#?}");
        if expected.is_empty() {
            assert!(found[0].fix.is_none(), "{script} has a fix: {:?}", found[0].fix);
            assert!(found[0].help.is_some() || found[0].labels[0].text.starts_with("expected"), "{found:#?}");
            continue;
        }
        let mended = mended(&script, &found);
        assert_eq!(mended, *expected, "{script}");
        let left = read(&mended).1;
        assert!(left.is_empty(), "{mended}\n{left:#?}");
    }
}

#[test]
fn unexpected_characters() {
    one(
        "P0101",
        &[
            ("A «→ B", "A -> B"),
            ("A «‖ B", "A || B"),
            ("A[x=«“hello”]", "A[x=\"hello\"]"),
            ("A ->«\u{a0}B", "A -> B"),
            ("A«\u{a0}->\u{3000}B\u{200b}", "A -> B"),
            ("A «–> B", "A -> B"),
            ("A «|→ B", "A |-> B"),
            ("A «~> B", "A -> B"),
            ("A«［x=1]", "A[x=1]"),
            ("A[x=«１２]", "A[x=12]"),
            ("A[x=«‘a’]", "A[x=\"a\"]"),
            ("A[x=«`a`]", "A[x=\"a\"]"),
            ("A[x=\"a«”]", "A[x=\"a\"]"),
            ("A «\\\n-> B", "A\n-> B"),
            ("A «~ -> B", ""),
            ("A «§€ -> B", ""),
            ("A -> B «`", ""),
            ("«\\ A", ""),
            ("A «\u{0}\u{1}\u{2} -> B", ""),
        ],
    );
}

#[test]
fn texts_without_an_end() {
    let (_, found) = read("A[x=\"abc] -> B\n-> C[y=1]");
    assert_eq!(places(&found), [("P0102", 4)]);
    // What follows on the next line is read.
    let (tree, _) = read("A[x=\"abc] -> B\n-> C[y=1]");
    assert!(super::notation::script(&tree).contains('C'));
    // What seems to end it on a later line begins another text.
    assert_eq!(places(&read("A[x=\"abc]\n-> B[y=\"def\"]").1), [("P0102", 4)]);
    // A text that goes over lines is a suspect.
    let (_, found) = read("A[x=\"abc]\n-> B[y=\" ]\n-> C[z=\"]");
    assert_eq!((found[0].code, found[0].span().start), ("P0102", 28));
    assert_eq!(found[0].labels[1].span.start, 4);
}

#[test]
fn quotes_that_are_missing_or_too_many() {
    one(
        "P0102",
        &[
            ("A[x=«\"abc] -> B", "A[x=\"abc\"] -> B"),
            ("A[x=«abc\"] -> B", "A[x=\"abc\"] -> B"),
            ("A[x=«'it's'] -> B", "A[x=\"it's\"] -> B"),
            ("A[x=«\"say \"hi\" now\"] -> B", "A[x=\"say \\\"hi\\\" now\"] -> B"),
        ],
    );
}

#[test]
fn escapes() {
    one(
        "P0103",
        &[
            (r#"A[x="a«\d"]"#, r#"A[x="a\\d"]"#),
            (r#"A[x="«\u{110000}"]"#, ""),
            (r#"A[x="«\u12"]"#, r#"A[x="\u{12}"]"#),
            (r#"A[x='«\x41']"#, r#"A[x='\\x41']"#),
            ("A[x=\"a«\rb\"]", "A[x=\"a\\rb\"]"),
        ],
    );
    let (_, found) = read(r#"A[x="\a\b"]"#);
    assert_eq!(places(&found), [("P0103", 5), ("P0103", 7)]);
}

#[test]
fn numbers() {
    one(
        "P0104",
        &[
            ("A[x=«2e]", ""),
            ("A[x=«0b]", ""),
            ("A[x=«0x]", ""),
            ("A[x=«0x1F]", "A[x=31]"),
            ("A[x=«1.]", "A[x=1.0]"),
            ("A[x=«5min]", "A[x=5m]"),
            ("A[x=«5Mib]", "A[x=5MiB]"),
            ("A[x=«5parsec]", ""),
            ("A[x=«999999999999999999999999999999999999999999]", ""),
            ("A[x=«1e999]", ""),
            ("A[x=«999999999999d]", ""),
            ("A * «3x -> B", ""),
        ],
    );
}

#[test]
fn foreign_tokens() {
    one(
        "P0105",
        &[
            ("«/* a */ A", "# a\nA"),
            ("A «/* a\n * b\n */\n-> B", "A # a\n# b\n-> B"),
            ("«-- a\nA", "# a\nA"),
            ("A[x=«\"\"\"a\"\"\"]", "A[x=\"a\"]"),
            ("A «/* a", ""),
            ("A[x=«r\"a\\b\"]", "A[x=\"a\\\\b\"]"),
            ("A[x=«b\"a\"]", "A[x=\"a\"]"),
            ("A[x=«r#\"a\"#]", "A[x=\"a\"]"),
            ("A -> «r#type", "A -> type"),
            ("A[x=\"a\"«b]", ""),
        ],
    );
}

#[test]
fn links() {
    one(
        "P0111",
        &[
            ("A «B", "A -> B"),
            ("A -> B «C -> D", "A -> B -> C -> D"),
            ("A «=> B", "A -> B"),
            ("A «--> B", "A -> B"),
            ("A «|> B", "A |-> B"),
            ("A «> B", "A -> B"),
            ("A -> «-> B", ""),
            ("A «||-> B", "A |-> B"),
            ("A «|- > B", "A |-> B"),
            ("A «|->> B", "A |-> B"),
            ("A «||> B", "A |-> B"),
            ("A «>> B", "A -> B"),
            ("A «==> B", "A -> B"),
            ("A«; B", "A -> B"),
            ("A -> B«;", "A -> B"),
            ("A «then B", "A -> B"),
            ("A«-csv -> B", "A_csv -> B"),
            ("A -> B«,", "A -> B"),
            ("A -> «|| B", ""),
            ("A ->«", "A"),
            ("«-> A", "A"),
            ("A«, B", "A || B"),
            ("A «- B", "A -> B"),
            ("A «-- B", "A -> B"),
            ("A -> «\"B c\"", ""),
            ("A -> «[x=1]", ""),
            ("A -> «on -> B", ""),
            ("A«.B", ""),
            ("A «\"x\"", ""),
            ("A -> 3«", ""),
            ("A < B«", ""),
        ],
    );
    let (_, found) = read("A; B;");
    assert_eq!(places(&found), [("P0111", 1), ("P0111", 4)]);
    assert_eq!(mended("A; B;", &found), "A -> B");
    assert_eq!(mended("A -> B;", &read("A -> B;").1), "A -> B");
}

#[test]
fn groups_and_branches() {
    one(
        "P0111",
        &[
            ("{A «B}", "{A, B}"),
            ("«{}", ""),
            ("{A, «, B}", "{A, B}"),
            ("{A -> «}", "{A }"),
            ("A «()", "A"),
            ("A (0 -> B «1 -> C)", "A (0 -> B, 1 -> C)"),
            ("A (0 «B)", "A (0 -> B)"),
            ("A (Lost «B, 1 -> C)", "A (Lost -> B, 1 -> C)"),
            ("A («-> B)", ""),
            ("A (0«: B)", "A (0 -> B)"),
            ("A (0 «= B)", "A (0 -> B)"),
            ("A (B «|| C)", ""),
            ("A («(B))", ""),
            ("A (0 -> B,«, 1 -> C)", "A (0 -> B, 1 -> C)"),
            ("A (0 -> B«; 1 -> C)", "A (0 -> B, 1 -> C)"),
            ("(A || B)«[x=1]", "{A || B}[x=1]"),
            ("«MAP<>", ""),
            ("input x: «list<>\nA", ""),
        ],
    );
}

#[test]
fn attributes_and_values() {
    one(
        "P0111",
        &[
            ("A[x«: 1]", "A[x= 1]"),
            ("A[«x]", "A[x=true]"),
            ("A[x=1 «y=2]", "A[x=1, y=2]"),
            ("A[x=«]", ""),
            ("A[x=«, y=2]", ""),
            ("A[«=3, y=2]", ""),
            ("A[x «1]", "A[x=1]"),
            ("A[x «== 1]", "A[x = 1]"),
            ("A[x «:= 1]", "A[x = 1]"),
            ("A[x=1,«, y=2]", "A[x=1, y=2]"),
            ("A[x=1«; y=2]", "A[x=1, y=2]"),
            ("A[«other.x=1]", "A[step.x=1]"),
            ("A[x=1 + «]", ""),
            ("A[x=[1 «2]]", "A[x=[1, 2]]"),
            ("A[x={\"a\" «1}]", ""),
            ("A[x={\"a\": 1 «\"b\": 2}]", "A[x={\"a\": 1, \"b\": 2}]"),
            ("A[x=(1 «2)]", ""),
            ("std::Log[«\"a\", timeout=3s]", "std::Log[message=\"a\", timeout=3s]"),
            ("std::When[«it.a > 1]", "std::When[test=it.a > 1]"),
            ("std::ReadCsv<T>[«\"a\"]", "std::ReadCsv<T>[path=\"a\"]"),
            ("A[x=$«3]", ""),
            ("A[x=1 «-> B]", ""),
        ],
    );
}

#[test]
fn lines_of_the_header() {
    one(
        "P0111",
        &[
            ("@mode «DAG\nA", "@mode: DAG\nA"),
            ("@version «\"1\"\nA", "@version: \"1\"\nA"),
            ("@«my-limit = 3\nA", "@my_limit = 3\nA"),
            ("@a =«\nA -> B", ""),
            ("@«: 3\nA", ""),
            ("@a: 3 4 «5\nA", ""),
            ("@a«: = 3\nA", "@a= 3\nA"),
            ("input «: int\nA", ""),
            ("on «\"/x\"\nA", ""),
        ],
    );
    // The chain behind a broken line is read.
    let (tree, _) = read("input x: 5\nA -> B");
    assert_eq!(super::notation::script(&tree), "<error>\nA -> B");
}

#[test]
fn lines_of_the_header_in_another_form() {
    one(
        "P0120",
        &[
            ("«let n = 3\nA * $n", "@n = 3\nA * $n"),
            ("«inptu x: int\nA", "input x: int\nA"),
            ("input x: «?int\nA", "input x: int?\nA"),
            ("input x: int «| null\nA", "input x: int?\nA"),
            ("input x: list «of int\nA", "input x: list<int>\nA"),
            ("input x: «\"a\" | \"b\"\nA", "input x: string [one_of=[\"a\", \"b\"]]\nA"),
            ("input x: int = 3 «min=0, max=9\nA", "input x: int = 3 [min=0, max=9]\nA"),
            ("input x«, y: int\nA", "input x: int\ninput y: int\nA"),
            ("«x: int\nA", "input x: int\nA"),
            ("«output x: int\nA", "A"),
            ("«steps:\nA", "A"),
            ("«Input x: int = 1\nA", "input x: int = 1\nA"),
            ("«ues \"b.pty\" as B\nA", "use \"b.pty\" as B\nA"),
            ("«no webhook \"/x\"\nA", "on webhook \"/x\"\nA"),
            ("«timout: 10m\nA", "@timeout: 10m\nA"),
            ("use «x.pty as X\nA", "use \"x.pty\" as X\nA"),
            ("use «x\nA", ""),
            ("«use std\nA", "A"),
            ("«n = 3\nA * $n", "@n = 3\nA * $n"),
            ("«$n = 3\nA * $n", "@n = 3\nA * $n"),
            ("«timeout: 10m\nA", "@timeout: 10m\nA"),
            ("«workflow Report\nA", "@workflow: Report\nA"),
            ("«@input x: int\nA", "input x: int\nA"),
            ("input«: x: int\nA", "input x: int\nA"),
            ("input x«?: int\nA", "input x: int?\nA"),
            ("input x «int = 5\nA", "input x: int = 5\nA"),
            ("input «x\nA", "input x: string\nA"),
            ("input «x = 5\nA", "input x: int = 5\nA"),
            ("input «x: = 5\nA", "input x: int = 5\nA"),
            ("input x: int«, y: int\nA", "input x: int\ninput y: int\nA"),
            ("input x: int [min=0] «= 5\nA", "input x: int = 5 [min=0]\nA"),
            ("input x: list«[int]\nA", "input x: list<int>\nA"),
            ("input x: «int[]\nA", "input x: list<int>\nA"),
            ("input x: «[int]\nA", "input x: list<int>\nA"),
        ],
    );
}

#[test]
fn habits_from_other_languages() {
    one(
        "P0119",
        &[
            ("A«(x=1, y=2)", "A[x=1, y=2]"),
            ("A[x=a == b «== c]", "A[x=a == b && b == c]"),
            ("A[x=a.b < c.d «< $e]", "A[x=a.b < c.d && c.d < $e]"),
            ("A[x=a > 1 && «< 5]", "A[x=a > 1 && a < 5]"),
            ("A[x=a «= 1]", "A[x=a == 1]"),
            ("A[x=(a.b «= 1)]", "A[x=(a.b == 1)]"),
            ("A[x=a «=> 1]", "A[x=a >= 1]"),
            ("A[x=a «=< 1]", "A[x=a <= 1]"),
            ("A[x=«not a > 1 && b]", "A[x=!(a > 1) && b]"),
            ("A[x=«not (a > 1)]", "A[x=! (a > 1)]"),
            ("A[x=«a in [1, $b]]", "A[x=(a == 1 || a == $b)]"),
            ("A[x=«a.b not in [1] && c]", "A[x=(a.b != 1) && c]"),
            ("A[x=«a between 1 and 2]", "A[x=a >= 1 && a <= 2]"),
            ("A[x=a«[\"b\"] > 1]", "A[x=a.b > 1]"),
            ("A[x=\"a\" «. $b]", "A[x=\"a\" + $b]"),
            ("A[x=«len(a, b) > 1]", ""),
            ("A[x=1 + «a.b.len() > 1]", ""),
            ("A[x=a «is not null]", "A[x=a != null]"),
            ("A[x=a «is greater than 3]", "A[x=a > 3]"),
            ("A[x=a «gt 3]", "A[x=a > 3]"),
            ("A[x=«{a > 3}]", "A[x=a > 3]"),
            ("A[x=«a[0].b > 3]", ""),
            ("A[x=«a contains \"b\"]", ""),
            ("A[x=«if a > 1 then b else 2]", "A[x=a > 1 ? b : 2]"),
            ("A[x=«b if a > 1 else 2, y=3]", "A[x=a > 1 ? b : 2, y=3]"),
            ("@n = «if 1 > 2 then 3 else 4\nA", "@n = 1 > 2 ? 3 : 4\nA"),
            ("input x: string [pattern=«^[A-Z]{2}$]\nA", "input x: string [pattern=\"^[A-Z]{2}$\"]\nA"),
            ("input x: int«(min=0)\nA", "input x: int[min=0]\nA"),
            ("A «x 3", "A * 3"),
            ("A[x=«env(\"B\")]", "A[x=$env.B]"),
            ("A[x=«os.getenv(\"B\") == 1]", "A[x=$env.B == 1]"),
            ("A[x=«os.environ[\"B\"]]", "A[x=$env.B]"),
            ("«n = a::B[x=1] -> C", "a::B[x=1] as n -> C"),
            ("A -> «[B, C[x=1]]", "A -> {B, C[x=1]}"),
            ("«parallel {A, B}", "{A, B}"),
            ("A («Shipment::Lost -> B)", "A (Lost -> B)"),
            ("A (Lost«(x, y) |-> B)", "A (Lost |-> B)"),
            ("A («_ -> B)", ""),
            ("A («Lost, Kept, 2 -> B, 3 -> C)", ""),
            ("A («Lost || Kept -> B)", ""),
            ("A«(x)", ""),
            ("A * 3 «times -> B", "A * 3 -> B"),
            ("A «{ 0 -> B, 1 |-> C }", "A ( 0 -> B, 1 |-> C )"),
            ("A[x=1] «{ Yes -> B }", "A[x=1] ( Yes -> B )"),
            ("std::Log«(\"a\")", "std::Log[message=\"a\"]"),
            ("std::When«(it > 1) (Yes -> B)", "std::When[test=it > 1] (Yes -> B)"),
            ("A«{x=1}", "A[x=1]"),
            ("«\"A\" -> B", "A -> B"),
            ("A («\"Lost\" -> B)", "A (Lost -> B)"),
            ("«$A -> B", "A -> B"),
            ("A as «$x -> B", "A as x -> B"),
            ("A«? -> B", "A -> B"),
            ("std«.Log", "std::Log"),
            ("std«:Log", "std::Log"),
            ("std::ReadCsv«::<T>", "std::ReadCsv<T>"),
            ("@n = 3\nA * «@n", "@n = 3\nA * $n"),
            ("@n = 3\nA * «${n}", "@n = 3\nA * $n"),
            ("@n = 3\nA[x=«{{n}}]", "@n = 3\nA[x=$n]"),
            ("A[«\"x\"=1]", "A[x=1]"),
            ("A[«$x=1]", "A[x=1]"),
            ("A[«--x=1]", "A[x=1]"),
            ("A[x=true «and false]", "A[x=true && false]"),
            ("A[x=«not true]", "A[x=! true]"),
            ("A[x=1 «<> 2]", "A[x=1 != 2]"),
            ("A[x=1 «=== 2]", "A[x=1 == 2]"),
            ("A[x=«(1, 2)]", "A[x=[1, 2]]"),
            ("A[x=«{\"a\", \"b\"}]", "A[x=[\"a\", \"b\"]]"),
            ("A «<- B", ""),
            ("«if (A) { B }", ""),
            ("A -> «for x in B { C }", ""),
        ],
    );
}

#[test]
fn numbers_in_other_forms() {
    one(
        "P0104",
        &[
            ("A[x=«1,000]", "A[x=1_000]"),
            ("A[x=«0,5]", "A[x=0.5]"),
            ("A[x=«1 000]", "A[x=1_000]"),
            ("A[x=«10 s]", "A[x=10s]"),
            ("A[x=«10 minutes]", "A[x=10m]"),
            ("@timeout: «10 minutes\nA", "@timeout: 10m\nA"),
            ("A[x=«.5]", "A[x=0.5]"),
            ("A[x=«+3]", "A[x=3]"),
        ],
    );
}

#[test]
fn brackets() {
    one(
        "P0112",
        &[
            ("A -> «{B -> C", "A -> {B -> C }"),
            ("A«[x=1", "A[x=1]"),
            ("A«[x=1 |-> B", "A[x=1] |-> B"),
            ("A «(0 -> B, 1 -> C", "A (0 -> B, 1 -> C)"),
            ("A -> B«) -> C", "A -> B -> C"),
            ("A -> {B || C«) -> D", "A -> {B || C} -> D"),
            ("A (0 -> «{B || C) -> D", "A (0 -> {B || C }) -> D"),
            ("input x: int «[min=0\ninput y: int\nA", "input x: int [min=0]\ninput y: int\nA"),
            ("@a = «[1, 2\n@b: 3\nA", "@a = [1, 2]\n@b: 3\nA"),
        ],
    );
    assert_eq!(places(&read("A (0 -> {B, C, 1 -> D) -> E").1), [("P0112", 8)]);
    let (_, found) = read("A -> {B -> C");
    assert_eq!(found[0].labels.len(), 2, "the opener and the place where its partner is missed");
    assert_eq!(places(&read("{ ( [").1), [("P0112", 0), ("P0112", 2), ("P0112", 4)]);
}

#[test]
fn order_behind_an_event() {
    one(
        "P0113",
        &[
            ("A * 3 «[x=1]", "A[x=1] * 3"),
            ("A as y «* 3", "A * 3 as y"),
            ("A (0 -> B) «as y", "A as y (0 -> B)"),
            ("A (0 -> B) «* 3 -> C", "A * 3 (0 -> B) -> C"),
        ],
    );
    one(
        "P0114",
        &[
            ("A * 3 «* 4", "A * 3"),
            ("3 * A «* 4", "3 * A"),
            ("A[x=1]«[y=2]", "A[x=1, y=2]"),
            ("A as x «as y", "A as x"),
            ("A (0 -> B) «(1 -> C)", "A (0 -> B, 1 -> C)"),
        ],
    );
    let (_, found) = read("A * 3 * 4");
    assert_eq!(found[0].labels[1].span.start, 2, "points at the first");
}

#[test]
fn one_chain() {
    one("P0117", &[("A -> B\n«C -> D", "A -> B\n-> C -> D"), ("A\n\n«{B}", "A\n\n-> {B}")]);
    // All but the first of many are not repeated.
    assert_eq!(places(&read("A\nB\nC\nD").1), [("P0117", 2)]);
    // The names of the second chain are still there to be checked.
    assert_eq!(super::notation::script(&read("A -> B\nC").0), "A -> B -> <error> -> C");
}

#[test]
fn operators_that_do_not_exist() {
    one(
        "P0118",
        &[
            ("A «| B", "A || B"),
            ("A «& B", "A || B"),
            ("A «&& B", "A || B"),
            ("A «^ B", "A || B"),
            ("A[x=a «& b]", "A[x=a && b]"),
            ("A[x=a «| b]", "A[x=a || b]"),
            ("A[x=1 «<< 2]", ""),
            ("A[x=1 «>> 2]", ""),
            ("@a = 1 «& 2\nA", "@a = 1 && 2\nA"),
        ],
    );
}

#[test]
fn three_mistakes_in_three_places_give_three_diagnostics() {
    for (script, expected) in [
        ("A -> -> B -> {C = D} -> E (0 F)", vec![("P0111", 5), ("P0111", 16), ("P0111", 29)]),
        (
            "@a 1\ninput b int\nA -> [x=1] -> B (0: C)",
            vec![("P0111", 3), ("P0120", 13), ("P0111", 22), ("P0111", 35)],
        ),
        ("A[x=] -> B[y 1] -> C[z=1 & 2]", vec![("P0111", 4), ("P0111", 13), ("P0118", 25)]),
        ("A[x=\"a\\d\", y=2min] -> B → C", vec![("P0103", 6), ("P0104", 13), ("P0101", 24)]),
        ("A => B --> C | D", vec![("P0111", 2), ("P0111", 7), ("P0118", 13)]),
        (
            "A (0 -> = B, 1 = C, 2 -> D)\n-> E * 3 [x=1] -> (F",
            vec![("P0111", 8), ("P0111", 15), ("P0113", 37), ("P0112", 46)],
        ),
    ] {
        assert_eq!(places(&read(script).1), expected, "{script}\n{:#?}", read(script).1);
    }
}

/// The words themselves, where they were chosen with care.
#[test]
fn words() {
    let said = |script: &str| {
        let found = read(script).1;
        (found[0].message.clone(), found[0].help.clone().unwrap_or_default())
    };
    assert_eq!(said("A B").0, "a link is missing before `B`");
    assert!(said("A B").1.contains("`-> B`") && said("A B").1.contains("`|-> B`"));
    assert_eq!(said("A -> ->").0, "found `->`, expected an event");
    assert_eq!(said("A ->").0, "found the end of the script, expected an event");
    assert_eq!(said("{A = 3}").0, "found `=`, expected `->`, `|->`, `||`, `,` or `}`");
    assert_eq!(said("A[x=]").0, "found `]`, expected a value");
    assert_eq!(said("A (B || C)").0, "found `||`, expected `->` or `|->`");
    assert_eq!(said("input x int").0, "a `:` is missing behind the name of an input");
    assert_eq!(said("A (Lost B)").0, "an arrow is missing behind `Lost`");
}

/// The example of each page of these two phases has its code and no other, and is mended by the other one.
#[test]
fn pages() {
    let ours = PAGES.iter().filter(|page| page.code.starts_with("P01"));
    for page in ours {
        if let Some(broken) = &page.broken {
            let (_, found) = read(broken.script);
            assert_eq!(
                found.iter().map(|found| found.code).collect::<Vec<_>>(),
                [page.code],
                "{}",
                broken.script
            );
        }
        if let Some(fixed) = &page.fixed {
            assert!(read(fixed.script).1.is_empty(), "{}", fixed.script);
        }
        let limits = ["P0115", "P0116"].contains(&page.code);
        assert_eq!(page.broken.is_none(), limits, "{}", page.code);
    }
}
