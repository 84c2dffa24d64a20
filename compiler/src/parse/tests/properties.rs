//! What holds for all inputs.

use super::generate;
use super::{notation, read, read_tokens};
use crate::ast::{ArmLabel, Chain, Expr, ExprKind, HeaderItem, Script, Step, Subject};
use crate::source::Span;
use proptest::prelude::*;

/// All spans lie in the text and on borders of characters, and every part lies in what it is part of.
fn check(text: &str) {
    let (tree, found) = read(text);
    for diagnostic in &found {
        for label in &diagnostic.labels {
            within(text, label.span);
        }
        for edit in diagnostic.fix.iter().flat_map(|fix| &fix.edits) {
            within(text, edit.span);
        }
        assert!(
            !diagnostic.message.is_empty() && !diagnostic.message.ends_with('.'),
            "{}",
            diagnostic.message
        );
    }
    let errors = walk(text, &tree);
    assert!(errors == 0 || !found.is_empty(), "an error node and nothing said: {text:?}");
}

fn within(text: &str, span: Span) {
    let whole = text.get(span.start as usize..span.end as usize);
    assert!(whole.is_some(), "{span:?} of {} in {text:?}", text.len());
}

/// Looks at all spans; gives the number of error nodes.
fn walk(text: &str, tree: &Script) -> usize {
    let mut errors = 0;
    for item in &tree.header {
        match item {
            HeaderItem::Directive(item) => errors += expr(text, &item.value, item.span),
            HeaderItem::Constant(item) => errors += expr(text, &item.value, item.span),
            HeaderItem::Use(item) => within(text, item.what_span),
            HeaderItem::Input(item) => {
                within(text, item.ty.span);
                errors += item.default.as_ref().map_or(0, |value| expr(text, value, item.span));
            }
            HeaderItem::On(item) => {
                errors += item.value.as_ref().map_or(0, |value| expr(text, value, item.span))
            }
            HeaderItem::Error(span) => {
                within(text, *span);
                errors += 1;
            }
        }
    }
    errors + tree.chain.as_ref().map_or(0, |tree| chain(text, tree, tree.span))
}

fn chain(text: &str, tree: &Chain, outer: Span) -> usize {
    inside(text, tree.span, outer);
    let parts = std::iter::once(&tree.first).chain(tree.rest.iter().map(|(link, part)| {
        inside(text, link.span, outer);
        part
    }));
    parts.flat_map(|part| &part.branches).map(|part| step(text, part, outer)).sum()
}

fn step(text: &str, step: &Step, outer: Span) -> usize {
    inside(text, step.span, outer);
    let mut errors = match &step.subject {
        Subject::Event(event) => {
            inside(text, event.span, step.span);
            event.path.iter().for_each(|name| inside(text, name.span, event.span));
            0
        }
        Subject::Group(group) => group.chains.iter().map(|inner| chain(text, inner, group.span)).sum(),
        Subject::Error(_) => 1,
    };
    for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
        errors += expr(text, &attribute.value, attribute.span);
    }
    for arm in step.branch.iter().flat_map(|branch| &branch.arms) {
        match &arm.label {
            ArmLabel::Number(_, span) => inside(text, *span, arm.span),
            ArmLabel::Name(name) => inside(text, name.span, arm.span),
        }
        errors += chain(text, &arm.chain, arm.span);
    }
    errors + usize::from(step.branch.as_ref().is_some_and(|branch| branch.broken))
}

fn expr(text: &str, value: &Expr, outer: Span) -> usize {
    inside(text, value.span, outer);
    let all = |parts: Vec<&Expr>| parts.into_iter().map(|part| expr(text, part, value.span)).sum();
    match &value.kind {
        ExprKind::Literal(_)
        | ExprKind::Name(_)
        | ExprKind::Constant(_)
        | ExprKind::Environment(_)
        | ExprKind::Piped
        | ExprKind::Path(_) => 0,
        ExprKind::List(items) => all(items.iter().collect()),
        ExprKind::Map(entries) => all(entries.iter().flat_map(|(key, value)| [key, value]).collect()),
        ExprKind::Unary(_, a) | ExprKind::Field(a, _) => all(vec![a]),
        ExprKind::Binary(_, a, b) => all(vec![a, b]),
        ExprKind::Conditional(a, b, c) => all(vec![a, b, c]),
        ExprKind::Error => 1,
    }
}

fn inside(text: &str, span: Span, outer: Span) {
    within(text, span);
    assert!(outer.start <= span.start && span.end <= outer.end, "{span:?} not in {outer:?} of {text:?}");
}

/// Strings of whole tokens, which get further than random letters.
fn tokens() -> impl Strategy<Value = String> {
    let words = vec![
        "A",
        "Load",
        "input",
        "use",
        "on",
        "as",
        "_",
        "0",
        "1",
        "3",
        "0.5",
        "1e6",
        "30s",
        "4GiB",
        "\"text\"",
        "'text'",
        "true",
        "|->",
        "-->",
        "->",
        "=>",
        "|>",
        "||",
        "&&",
        "==",
        "!=",
        "<=",
        ">=",
        "??",
        "::",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        ";",
        "@",
        "=",
        "$",
        ".",
        "?",
        "!",
        "<",
        ">",
        "+",
        "-",
        "*",
        "/",
        "%",
        "|",
        "&",
        "^",
        "\n",
        "# c\n",
        "## d\n",
        "// c\n",
        "/* c */",
        "\"",
        "'",
        "\\",
        "é",
        "→",
        "1.",
        "2e",
        "0x1",
        "5min",
        "r\"a\"",
        "step.",
        "A -> B",
        "[x=1]",
        "(0 -> A)",
        "@a: ",
        "@b = ",
        "input c: int",
        "<T>",
        "* 3",
        "}",
        ")",
        "]",
    ];
    let gap = prop::sample::select(vec!["", " ", " ", " ", "\n"]);
    prop::collection::vec((prop::sample::select(words), gap), 0..40)
        .prop_map(|parts| parts.into_iter().map(|(word, gap)| format!("{word}{gap}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        check(&text);
    }

    #[test]
    fn any_text_with_odd_letters_is_read(text in "[\\s\\S]{0,60}") {
        check(&text);
    }

    #[test]
    fn any_row_of_tokens_is_read(text in tokens()) {
        check(&text);
        if let Some((_, found)) = read_tokens(&text) {
            prop_assert!(found.len() < 200);
        }
    }

    #[test]
    fn a_right_script_is_read_without_a_word(text in generate::script()) {
        let (_, found) = read(&text);
        prop_assert!(found.is_empty(), "{text}\n{found:#?}");
        check(&text);
    }

    #[test]
    fn what_is_written_from_a_tree_gives_the_tree(text in generate::script()) {
        let once = notation::script(&read(&text).0);
        let (again, found) = read(&once);
        prop_assert!(found.is_empty(), "{once}\n{found:#?}");
        prop_assert_eq!(notation::script(&again), once);
    }

    #[test]
    fn a_script_cut_anywhere_is_read(text in generate::script(), at in any::<prop::sample::Index>()) {
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        check(&text[..borders[at.index(borders.len())]]);
        check(&text[borders[at.index(borders.len())]..]);
    }

    #[test]
    fn a_script_with_a_token_too_many_is_read(text in generate::script(), at in any::<prop::sample::Index>(), more in tokens()) {
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let (before, behind) = text.split_at(borders[at.index(borders.len())]);
        check(&format!("{before}{more}{behind}"));
    }

    #[test]
    fn both_doors_give_one_tree(text in generate::script()) {
        let (file, _) = read(&text);
        let (tokens, found) = read_tokens(&text).expect("made of Rust tokens");
        prop_assert!(found.is_empty(), "{text}\n{found:#?}");
        prop_assert_eq!(notation::script(&file), notation::script(&tokens));
    }
}
