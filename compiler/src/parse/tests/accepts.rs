//! Every production, with the tree that comes of it.

use super::tree;

/// Each script gives the notation beside it.
fn all(cases: &[(&str, &str)]) {
    for (script, expected) in cases {
        assert_eq!(tree(script), *expected, "{script}");
    }
}

/// Each script gives itself.
fn same(cases: &[&str]) {
    for script in cases {
        assert_eq!(tree(script), *script);
    }
}

#[test]
fn the_first_look_of_the_language() {
    let script = "\
# How late is one airline, by month?
@workflow: DelayReport

## The flights to read, as CSV.
input flights: path
## Two-letter airline code.
input carrier: string = \"UA\" [pattern=\"^[A-Z0-9]{2}$\"]

ReadFlights |-> KeepCarrier |-> { CountByMonth || WorstDays } |-> Summarise (
    0 |-> ReportProblem,
    1 |-> WriteReport * 3
)
";
    let expected = "\
@workflow: DelayReport
/// The flights to read, as CSV.
input flights: path
/// Two-letter airline code.
input carrier: string = \"UA\" [pattern=\"^[A-Z0-9]{2}$\"]
ReadFlights |-> KeepCarrier |-> {CountByMonth || WorstDays} |-> Summarise (0 |-> ReportProblem, 1 |-> WriteReport * 3)";
    assert_eq!(tree(script), expected);
}

#[test]
fn chains_and_links() {
    same(&["A", "A -> B", "A |-> B", "A || B || C", "A -> B || C |-> D", "a::b::C -> std::Log", "Ä -> ñ_1"]);
    all(&[
        ("A->B|->C||D", "A -> B |-> C || D"),
        ("A\n  -> B\n  |-> C", "A -> B |-> C"),
        ("A ->\nB // end\n -> C # end", "A -> B -> C"),
        ("", ""),
        ("\u{feff}A", "A"),
        ("# only a comment", ""),
    ]);
}

#[test]
fn groups() {
    same(&[
        "{A}",
        "(A)",
        "{A -> B, C}",
        "A -> (B || C) -> D",
        "{A || {B |-> C}} [x=1] * 2 as g (0 -> E)",
        "(A, B)",
    ]);
    all(&[("{A, B,}", "{A, B}"), ("({A})", "({A})"), ("((A || B))", "((A || B))")]);
}

#[test]
fn retries_on_both_sides() {
    same(&["A * 3", "A *", "A * $n", "{A} * 2", "A * -> B", "A * || B", "A * (0 -> B)", "A * as x"]);
    all(&[
        ("3 * A", "A * 3"),
        ("$n * A", "A * $n"),
        ("2 * {A || B}", "{A || B} * 2"),
        ("2 * (A)", "(A) * 2"),
        ("10 * Fetch || Process -> 3*Save", "Fetch * 10 || Process -> Save * 3"),
        // The factor is a number right behind the sign, never the label of the next arm.
        ("A (0 -> B *, 1 -> C)", "A (0 -> B *, 1 -> C)"),
        ("A (0 -> B * 2, 1 -> 3 * C)", "A (0 -> B * 2, 1 -> C * 3)"),
    ]);
}

#[test]
fn branches() {
    same(&[
        "A (0 -> X, 1 |-> Y)",
        "A (Lost |-> B, Delivered |-> C -> D, Returned -> E) |-> F",
        "A (0 -> B (0 -> C, 1 -> D), 2 -> {E, F}) -> G",
        "{A} (0 -> B)",
        "A * 3 (1 -> B)",
    ]);
    all(&[("A(0->B,1->C,)", "A (0 -> B, 1 -> C)")]);
}

#[test]
fn suffixes_together() {
    same(&[
        "A [x=1] * 3 as y (0 -> B)",
        "A as order -> B",
        "A as input",
        "std::ReadCsv<Flight> [path=$p] as rows",
    ]);
}

#[test]
fn attributes() {
    same(&[
        "A []",
        "A [x=1, step.limit=2, input=3, on=4, use=5, as=6]",
        "A [executor=cpu, undo=pay::Refund, next=_]",
        "A [list=[1, 2], map={\"a\": 1, b: [{}]}]",
    ]);
    all(&[("A[x=1,]", "A [x=1]"), ("A[x=[1,2,],y={\"a\":1,}]", "A [x=[1, 2], y={\"a\": 1}]")]);
}

#[test]
fn literals() {
    all(&[
        (
            "A[x=1_000, y=-3, z=0.5, a=1e6, b=- 2.5, c=1E-2]",
            "A [x=1000, y=-3, z=0.5, a=1000000.0, b=-2.5, c=0.01]",
        ),
        (
            "A[x=30s, y=250ms, z=5m, a=2h, b=7d, c=2.5h]",
            "A [x=30000ms, y=250ms, z=300000ms, a=7200000ms, b=604800000ms, c=9000000ms]",
        ),
        ("A[x=512MiB, y=4GiB, z=1kB, a=7B]", "A [x=536870912B, y=4294967296B, z=1000B, a=7B]"),
        ("A[x=true, y=false, z=null, a=NULL]", "A [x=true, y=false, z=null, a=null]"),
        (r#"A[x="a\n\t\r\"\'\\\u{41}é"]"#, r#"A [x="a\n\t\r\"'\\Aé"]"#),
        ("A[x='it is \"so\"']", r#"A [x="it is \"so\""]"#),
        ("A[x=\"two\nlines\"]", r#"A [x="two\nlines"]"#),
        ("A[x=170141183460469231731687303715884105727]", "A [x=170141183460469231731687303715884105727]"),
    ]);
}

#[test]
fn expressions_by_precedence() {
    all(&[
        ("A[x=1 + 2 * 3 - 4 / 5 % 6]", "A [x=((1 + (2 * 3)) - ((4 / 5) % 6))]"),
        ("A[x=a && b || c && !d]", "A [x=((a && b) || (c && (!d)))]"),
        ("A[x=a ?? b ?? c || d]", "A [x=(a ?? (b ?? (c || d)))]"),
        ("A[x=a == b && c < d || e >= f]", "A [x=(((a == b) && (c < d)) || (e >= f))]"),
        ("A[x=a ? b : c ? d : e]", "A [x=(a ? b : (c ? d : e))]"),
        ("A[x=a ?-1 : -2]", "A [x=(a ? -1 : -2)]"),
        ("A[x=(1 + 2) * $n]", "A [x=((1 + 2) * $n)]"),
        ("A[x=2 * 3 * $n * -4]", "A [x=(((2 * 3) * $n) * -4)]"),
        ("A[x=it.order.amount != null]", "A [x=(it.order.amount != null)]"),
        ("A[x=$env.HOME ?? \"/\"]", "A [x=($env.HOME ?? \"/\")]"),
        ("A[x=!-$a]", "A [x=(!(- $a))]"),
        ("A[x={\"a\": c ? 1 : 2}]", "A [x={\"a\": (c ? 1 : 2)}]"),
        ("A[rate=100/1m]", "A [rate=(100 / 60000ms)]"),
    ]);
}

#[test]
fn meta_events_and_type_arguments() {
    same(&[
        "MAP<Task>",
        "MAP<local::Task> [concurrency=4] * 2 (0 -> X)",
        "std::ReadCsv<Flight>",
        "MAP<FILTER<Task>>",
        "A<b::C<D?>, E>",
    ]);
    all(&[("MAP<A>|->B", "MAP<A> |-> B"), ("MAP<A>->B", "MAP<A> -> B"), ("MAP<A,>", "MAP<A>")]);
}

#[test]
fn directives_and_constants() {
    same(&[
        "@recursive-depth: 50\nA",
        "@mode: DAG",
        "@timeout: 600000ms",
        "@durable: true",
        "@workflow: \"Quoted\"",
    ]);
    all(&[
        ("@version: 1.4.0\nA", "@version: \"1.4.0\"\nA"),
        ("@a = 3\n3 * A", "@a = 3\nA * 3"),
        ("@a = $b\n$n * A", "@a = $b\nA * $n"),
        ("@a = 2 * 3\n{A}", "@a = (2 * 3)\n{A}"),
        ("@a = x\n(A || B)", "@a = x\n(A || B)"),
        ("@a = b\nMAP<T>|->C", "@a = b\nMAP<T> |-> C"),
        ("@mode: CFG 10 * A", "@mode: CFG\nA * 10"),
        ("@use: 1 @on: 2 @input: 3", "@use: 1\n@on: 2\n@input: 3"),
    ]);
}

#[test]
fn inputs() {
    same(&[
        "input a: int",
        "input a: list<Order> [batch=1000]",
        "input a: map<list<T?>>?",
        "input a: float = 0.8 [min=0, max=1]",
        "input input: string",
        "input on: int = -1",
    ]);
    all(&[
        ("input a: list<int>= 5", "input a: list<int> = 5"),
        ("input a: list<list<int>>= [[5]]", "input a: list<list<int>> = [[5]]"),
        ("input a: int?=null", "input a: int? = null"),
        ("input a: list<int,>", "input a: list<int>"),
        ("input a: T A", "input a: T\nA"),
        ("input a: T {A}", "input a: T\n{A}"),
        ("input a: T = b (A)", "input a: T = b\n(A)"),
    ]);
}

#[test]
fn uses_and_triggers() {
    same(&[
        "use \"payment_retry.pty\" as PaymentRetry",
        "use crates \"risk-models@1.4\"",
        "use github \"acme/etl-tasks@v2.1.0\" as etl",
        "use pypi \"acme-connectors@2.0\"",
        "on webhook \"/orders\" [secret=$key]",
        "on schedule \"0 6 * * *\" [overlap=\"skip\", catch_up=\"last\"]",
        "on failure",
        "on failure\nA -> B",
        "on failure\n{A}",
    ]);
    all(&[("on schedule 5m A", "on schedule 300000ms\nA"), ("on failure 3 * A", "on failure\nA * 3")]);
}

#[test]
fn header_items_stand_in_any_order_and_behind_the_chain() {
    let script = "use \"a.pty\"\n@a = 1\ninput b: int\n@c: 2\non failure\nA -> B\n@late: 1\ninput late: int";
    assert_eq!(tree(script), script);
    let (tree, _) = super::read(script);
    assert_eq!((tree.before_chain, tree.header.len()), (5, 7));
}

#[test]
fn documentation_goes_to_the_item_below_or_to_the_workflow() {
    all(&[
        ("## one\n## two\ninput a: int\nA", "/// one\n/// two\ninput a: int\nA".trim()),
        ("/// rust\non failure\nA", "/// rust\non failure\nA"),
        ("## of the workflow\nA", "/// of the workflow\nA"),
        ("## of the workflow\n@mode: DAG\nA", "/// of the workflow\n@mode: DAG\nA"),
        // A blank line parts it from the input.
        (
            "## of the workflow\n\n## of the input\ninput a: int",
            "/// of the workflow\n/// of the input\ninput a: int",
        ),
        ("# plain\n### plain\n//// plain\n//! plain\ninput a: int", "input a: int"),
        ("A ->\n## inside\nB", "A -> B"),
        ("##no space\nA", "/// no space\nA"),
    ]);
    let (tree, _) = super::read("## w\n\n## i\ninput a: int\nA");
    assert_eq!(tree.docs, ["w"]);
    let (tree, _) = super::read("## i\ninput a: int\n## w\nA");
    assert_eq!(tree.docs, ["w"]);
}

/// Scripts of the language that ours follows, from its tutorial and its example.
#[test]
fn scripts_of_the_older_dialect() {
    for script in [
        "@recursive-depth: 3000\n@mode: CFG\n\n10 * Fetch || Process || Execute -> SaveToDB -> Return\n#A -> B (\n",
        "ReceiveDocument -> ValidateFormat (\n    0 -> NotifyFormatError,\n    1 -> ExtractData\n) -> SaveToDatabase (\n    0 -> LogDatabaseError,\n    1 -> SendConfirmation\n)",
        "A -> (B || C) -> D",
        "(A || B) |-> C",
        "AnalyzeData -> EvaluateResults (\n 0 -> HandleError,\n 1 -> ProcessSuccess,\n 3 -> ReviewManually  # custom\n)",
        "A -> B (\n 0 -> C (\n 0 |-> T,\n 1 -> Z\n ),\n 1 -> E\n) -> F (\n 0 -> Y,\n 1 -> Z\n)",
        "ReceiveApplication -> ValidateInformation * 2 (\n 0 -> RequestCorrections |-> NotifyApplicant,\n 1 -> Check (\n 0 -> (AssessRisk || Offer) |-> Notify,\n 1 -> (A || B || C) |-> Activate\n )\n) -> Send (\n 0 -> Log -> Attempt,\n 1 -> Follow\n)",
    ] {
        assert!(!tree(script).contains("<error>"), "{script}");
    }
}
