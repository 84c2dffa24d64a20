//! Random scripts that are right, as text.

use proptest::prelude::*;

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "A",
            "Load",
            "Save_all",
            "x1",
            "_a",
            "Überlauf",
            "DAG",
            "it",
            "step",
            "env"
        ])
        .prop_map(str::to_owned),
        "[A-Z][a-z0-9_]{0,6}",
    ]
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![4 => name(), 1 => prop::sample::select(vec!["input", "use", "on", "as"]).prop_map(str::to_owned)]
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zA-Z0-9 /:.#'{}()|>-]{0,6}",
        prop::sample::select(vec!["\\n", "\\t", "\\r", "\\\"", "\\\\", "\\'", "\\u{1F600}", "é", "//", "\n"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

fn literal() -> impl Strategy<Value = String> {
    let other = vec![
        "0", "12", "1_000", "0.5", "1e6", "2.5E-3", "30s", "250ms", "5m", "2h", "7d", "2.5h", "512MiB",
        "4GiB", "9B", "true", "false", "null", "NULL",
    ];
    prop_oneof![text(), prop::sample::select(other).prop_map(str::to_owned)]
}

fn list(items: Vec<String>, trailing: bool) -> String {
    let comma = if trailing && !items.is_empty() { "," } else { "" };
    format!("{}{comma}", items.join(", "))
}

pub(super) fn expr() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        literal(),
        name(),
        any_name().prop_map(|name| format!("${name}")),
        any_name().prop_map(|name| format!("$env.{name}")),
        Just("_".to_owned()),
        (name(), any_name()).prop_map(|(space, name)| format!("{space}::{name}")),
        any_name().prop_map(|name| format!("it.{name}")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let sign = prop::sample::select(vec![
            " + ", " - ", " * ", " / ", " % ", " && ", " || ", " ?? ", "+", "-", "*", "||", "??",
        ]);
        let comparison = prop::sample::select(vec!["==", " != ", " < ", " <= ", ">", ">="]);
        let lists = (prop::collection::vec(inner.clone(), 0..4), any::<bool>());
        let entry =
            (prop_oneof![text(), name()], inner.clone()).prop_map(|(key, value)| format!("{key}: {value}"));
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(a, sign, b)| format!("{a}{sign}{b}")),
            (inner.clone(), comparison, inner.clone()).prop_map(|(a, sign, b)| format!("({a}){sign}({b})")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("({a}) ? {b} : {c}")),
            inner.clone().prop_map(|a| format!("-({a})")),
            inner.clone().prop_map(|a| format!("!({a})")),
            inner.prop_map(|a| format!("({a})")),
            lists.prop_map(|(items, trailing)| format!("[{}]", list(items, trailing))),
            (prop::collection::vec(entry, 0..3), any::<bool>())
                .prop_map(|(items, trailing)| format!("{{{}}}", list(items, trailing))),
        ]
    })
    // A comparison has no third operand, and two bare ones may meet.
    .prop_filter("one comparison a level", |text| super::read(&format!("A[x={text}]")).1.is_empty())
}

fn attributes() -> impl Strategy<Value = String> {
    let attribute = (prop::bool::weighted(0.1), any_name(), expr())
        .prop_map(|(step, name, value)| format!("{}{name}={value}", if step { "step." } else { "" }));
    (prop::collection::vec(attribute, 0..3), any::<bool>())
        .prop_map(|(items, trailing)| format!("[{}]", list(items, trailing)))
}

fn event() -> impl Strategy<Value = String> {
    let path = prop_oneof![4 => name(), 1 => (name(), any_name()).prop_map(|(space, name)| format!("{space}::{name}"))];
    let args = prop::sample::select(vec![
        "",
        "",
        "",
        "",
        "<Task>",
        "<local::Task>",
        "<A<B>>",
        "<A?, B,>",
        "<A<B<C>>>",
    ]);
    (path, args).prop_map(|(path, args)| format!("{path}{args}"))
}

fn retry() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("* 3".to_owned()),
        Just("*".to_owned()),
        Just("*2".to_owned()),
        any_name().prop_map(|name| format!("* ${name}"))
    ]
}

fn maybe(strategy: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::option::weighted(0.25, strategy).prop_map(Option::unwrap_or_default)
}

pub(super) fn chain() -> impl Strategy<Value = String> {
    let simple = (
        event(),
        maybe(attributes()),
        maybe(retry()),
        maybe(any_name().prop_map(|name| format!("as {name}"))),
    )
        .prop_map(|(event, attributes, retry, alias)| format!("{event} {attributes} {retry} {alias}"));
    simple.prop_recursive(4, 32, 4, |inner| {
        let link = || prop::sample::select(vec!["->", " -> ", "|->", " |-> ", "\n-> ", " ->\n"]);
        let chain = (inner.clone(), link(), inner.clone()).prop_map(|(a, link, b)| format!("{a}{link}{b}"));
        let label = prop_oneof![(0..10u8).prop_map(|number| number.to_string()), name()];
        let arm = (label, link(), inner.clone()).prop_map(|(label, link, chain)| format!("{label}{link}{chain}"));
        let branch = (prop::collection::vec(arm, 1..4), any::<bool>()).prop_map(|(arms, trailing)| format!("({})", list(arms, trailing)));
        let group = (prop::collection::vec(inner.clone(), 1..4), any::<bool>())
            .prop_map(|(chains, trailing)| format!("{{{}}}", list(chains, trailing)));
        prop_oneof![
            2 => chain,
            1 => (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("{a} || {b}")),
            1 => (event(), maybe(retry()), branch.clone()).prop_map(|(event, retry, branch)| format!("{event} {retry} {branch}")),
            1 => (group, maybe(attributes()), maybe(retry()), maybe(branch))
                .prop_map(|(group, attributes, retry, branch)| format!("{group}{attributes} {retry} {branch}")),
            1 => inner.clone().prop_map(|inner| format!("({inner})")),
            1 => event().prop_map(|event| format!("3 * {event}")),
        ]
    })
}

fn ty() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["int", "string?", "list<Order>", "list<list<int?>>?", "map<T,>", "Order"])
        .prop_map(str::to_owned)
}

fn header_item() -> impl Strategy<Value = String> {
    prop_oneof![
        (any_name(), expr()).prop_map(|(name, value)| format!("@{name}: {value}")),
        Just("@recursive-depth: 50".to_owned()),
        Just("@version: 1.4.0".to_owned()),
        (any_name(), expr()).prop_map(|(name, value)| format!("@{name} = {value}")),
        (any_name(), ty(), maybe(expr().prop_map(|value| format!("= {value}"))), maybe(attributes()))
            .prop_map(|(name, ty, default, attributes)| format!(
                "/// words\ninput {name}: {ty}{default} {attributes}"
            )),
        (maybe(name()), text(), maybe(any_name().prop_map(|name| format!("as {name}"))))
            .prop_map(|(source, what, alias)| format!("use {source} {what} {alias}")),
        (any_name(), maybe(prop_oneof![text(), Just("5m".to_owned())]), maybe(attributes()))
            .prop_map(|(trigger, value, attributes)| format!("on {trigger} {value} {attributes}")),
    ]
}

/// A whole script without a mistake, as a file and as Rust tokens.
pub(super) fn script() -> impl Strategy<Value = String> {
    (prop::collection::vec(header_item(), 0..5), chain(), prop::collection::vec(header_item(), 0..2))
        .prop_map(|(header, chain, late)| format!("{}\n{chain}\n{}", header.join("\n"), late.join("\n")))
}
