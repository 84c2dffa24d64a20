//! Words of the language as an editor offers them, from the lists of the vocabulary.

use crate::vocabulary::{attributes, constraints, directives, executors, types};
use lsp_types::{CompletionItem, CompletionItemKind, Documentation, MarkupContent, MarkupKind};

/// A word with a few words beside it and some below.
pub(super) fn offer(
    label: impl Into<String>,
    kind: CompletionItemKind,
    detail: impl Into<String>,
    doc: impl Into<String>,
) -> CompletionItem {
    let doc = doc.into();
    let markup = |value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value });
    CompletionItem {
        label: label.into(),
        kind: Some(kind),
        detail: Some(detail.into()).filter(|detail| !detail.is_empty()),
        documentation: Some(doc).filter(|doc| !doc.is_empty()).map(markup),
        ..CompletionItem::default()
    }
}

/// The words that do not depend on the script.
pub(super) struct Offers;

impl Offers {
    /// Behind `@`.
    pub(super) fn directives() -> Vec<CompletionItem> {
        let each = directives::DIRECTIVES.iter().map(|directive| {
            let mut item =
                offer(directive.name, CompletionItemKind::KEYWORD, directive.doc, directive.value.words());
            item.insert_text = Some(format!("{}: ", directive.name));
            item
        });
        each.collect()
    }

    /// Behind `@name:`.
    pub(super) fn of_directive(name: &str) -> Vec<CompletionItem> {
        match name {
            "mode" => Self::words(&[
                ("DAG", "each event occurs at most once"),
                ("CFG", "any event may occur again, the default"),
            ]),
            "durable" => Self::words(&[("false", "the default")]),
            _ => Vec::new(),
        }
    }

    /// What a line above the chain begins with.
    pub(super) fn header() -> Vec<CompletionItem> {
        let mut input = offer(
            "input",
            CompletionItemKind::KEYWORD,
            "input name: type = default",
            "A value that whoever runs the workflow gives. With one such line all inputs need one.",
        );
        input.insert_text = Some("input ".to_owned());
        let mut uses = offer(
            "use",
            CompletionItemKind::KEYWORD,
            "use \"file.pty\" as Name",
            "Another workflow, which is an event of this one by that name.",
        );
        uses.insert_text = Some("use ".to_owned());
        let mut items = vec![input, uses];
        for directive in directives::DIRECTIVES {
            let mut item = offer(
                format!("@{}", directive.name),
                CompletionItemKind::KEYWORD,
                directive.doc,
                directive.value.words(),
            );
            item.insert_text = Some(format!("@{}: ", directive.name));
            item.sort_text = Some(format!("3{}", directive.name));
            items.push(item);
        }
        items
    }

    /// What may follow a step.
    pub(super) fn operators() -> Vec<CompletionItem> {
        let each = [
            ("|->", "the result goes into the next step"),
            ("->", "the next step; the result is dropped"),
            ("||", "another step at the same time"),
            ("as", "keeps the result under a name"),
            ("*", "tried again where it fails: `* 3`"),
        ];
        each.iter().map(|(sign, doc)| offer(*sign, CompletionItemKind::OPERATOR, *doc, "")).collect()
    }

    /// In the brackets behind an input.
    pub(super) fn constraints() -> Vec<CompletionItem> {
        let each = constraints::CONSTRAINTS.iter().map(|found| {
            let mut item =
                offer(found.name, CompletionItemKind::PROPERTY, found.doc, format!("For {}.", found.inputs));
            item.insert_text = Some(format!("{}=", found.name));
            item
        });
        each.collect()
    }

    /// The types of the language.
    pub(super) fn types() -> Vec<CompletionItem> {
        types::TYPES.iter().map(|ty| offer(ty.name, CompletionItemKind::TYPE_PARAMETER, ty.doc, "")).collect()
    }

    /// Words that are the value of an attribute.
    pub(super) fn of_attribute(name: &str) -> Vec<CompletionItem> {
        if name == "executor" {
            let here = executors::NAMES.iter().filter_map(|(name, meaning)| match meaning {
                executors::Meaning::Here(Some(executor)) => Some((*name, executors::doc(*executor))),
                executors::Meaning::Here(None)
                | executors::Meaning::Later
                | executors::Meaning::Refused(_) => None,
            });
            return here.map(|(name, doc)| offer(name, CompletionItemKind::ENUM_MEMBER, doc, "")).collect();
        }
        let words = attributes::values_of(name).into_iter();
        words.map(|word| offer(word, CompletionItemKind::ENUM_MEMBER, "", "")).collect()
    }

    /// Some words as they are.
    pub(super) fn words(words: &[(&str, &str)]) -> Vec<CompletionItem> {
        words.iter().map(|(word, doc)| offer(*word, CompletionItemKind::ENUM_MEMBER, *doc, "")).collect()
    }
}
