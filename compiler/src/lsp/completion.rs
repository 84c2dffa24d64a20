//! What may be written next, told from the tokens before the cursor, so that a text that is not whole is no hindrance.

use super::documents::{Document, Documents};
use super::lookup::Named;
use super::places::offset;
use crate::ast::{Event, HeaderItem};
use crate::catalogue::builtin::BUILTINS;
use crate::diagnostics::Sink;
use crate::lex::{self, Kind, Tokens};
use crate::naming::pascal;
use crate::signature::Passing;
use crate::vocabulary::{attributes, directives};
use lsp_types::{CompletionItem, CompletionItemKind, CompletionParams};

/// The words that fit behind the cursor.
pub(super) fn complete(documents: &Documents, params: &CompletionParams) -> Vec<CompletionItem> {
    let place = &params.text_document_position;
    let Some(document) = documents.get(&place.text_document.uri) else { return Vec::new() };
    let end = offset(&document.text, place.position) as usize;
    let before = document.text.get(..end).unwrap_or(&document.text);
    let mut tokens = lex::text(before, &mut Sink::default());
    // A word that is being written is no part of what stands before it.
    if tokens
        .list
        .last()
        .is_some_and(|last| last.kind == Kind::Name && last.span.end as usize == before.len())
    {
        tokens.list.pop();
    }
    let kinds: Vec<Kind> = tokens.list.iter().map(|token| token.kind).collect();
    match kinds.as_slice() {
        [.., Kind::At] => directives(),
        [.., Kind::Dollar | Kind::FactorSign] => values(document),
        [.., Kind::PathSeparator] if word_before(&tokens, 1) == Some("std") => builtins(false),
        _ => match open_bracket(&kinds) {
            Some((at, Kind::OpenBracket))
                if matches!(kinds.last(), Some(Kind::OpenBracket | Kind::Comma)) =>
            {
                attributes_of(document, &tokens, at)
            }
            Some((at, Kind::OpenParen)) if matches!(kinds.last(), Some(Kind::OpenParen | Kind::Comma)) => {
                let outcomes = outcomes_of(document, &tokens, at);
                if outcomes.is_empty() { events(document) } else { outcomes }
            }
            // A value may be anything.
            Some((_, Kind::OpenBracket)) => Vec::new(),
            Some(_) | None => events(document),
        },
    }
}

fn item(label: impl Into<String>, kind: CompletionItemKind, detail: impl Into<String>) -> CompletionItem {
    CompletionItem {
        label: label.into(),
        kind: Some(kind),
        detail: Some(detail.into()).filter(|detail| !detail.is_empty()),
        ..CompletionItem::default()
    }
}

fn word_before(tokens: &Tokens, back: usize) -> Option<&str> {
    let at = tokens.list.len().checked_sub(back + 1)?;
    tokens.list.get(at).map(|token| tokens.text(*token))
}

/// The innermost bracket that is open, and where it is.
fn open_bracket(kinds: &[Kind]) -> Option<(usize, Kind)> {
    let mut depth = 0u32;
    for (at, kind) in kinds.iter().enumerate().rev() {
        if matches!(kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen) {
            depth += 1;
        } else if matches!(kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen) {
            if depth == 0 {
                return Some((at, *kind));
            }
            depth -= 1;
        }
    }
    None
}

/// The event that a bracket stands behind.
fn event_before<'d>(document: &'d Document, tokens: &Tokens, bracket: usize) -> Option<&'d Event> {
    let start = tokens.list.get(bracket)?.span.start;
    let events = document.script.events();
    events
        .iter()
        .map(|(event, _)| *event)
        .filter(|event| event.span.end <= start)
        .max_by_key(|event| event.span.end)
}

fn events(document: &Document) -> Vec<CompletionItem> {
    let tasks = document.compiled.catalogue.tasks.iter().map(|task| {
        let docs = task.signature.docs.first().cloned().unwrap_or_default();
        item(pascal(&task.signature.name), CompletionItemKind::EVENT, docs)
    });
    tasks.chain(builtins(true)).collect()
}

fn builtins(with_space: bool) -> Vec<CompletionItem> {
    let name = |name: &str| if with_space { format!("std::{name}") } else { name.to_owned() };
    BUILTINS.iter().map(|builtin| item(name(builtin.name), CompletionItemKind::EVENT, builtin.doc)).collect()
}

fn directives() -> Vec<CompletionItem> {
    let all = directives::DIRECTIVES.iter();
    all.map(|directive| item(directive.name, CompletionItemKind::KEYWORD, directive.doc)).collect()
}

fn values(document: &Document) -> Vec<CompletionItem> {
    let names = document.script.header.iter().filter_map(|line| match line {
        HeaderItem::Input(input) => Some(item(
            input.name.text.clone(),
            CompletionItemKind::VARIABLE,
            input.ty.span.of(&document.text).to_owned(),
        )),
        HeaderItem::Constant(constant) => {
            Some(item(constant.name.text.clone(), CompletionItemKind::CONSTANT, "a constant"))
        }
        HeaderItem::Directive(_) | HeaderItem::Use(_) | HeaderItem::On(_) | HeaderItem::Error(_) => None,
    });
    names.chain([item("env", CompletionItemKind::MODULE, "the environment: `$env.NAME`")]).collect()
}

fn attributes_of(document: &Document, tokens: &Tokens, bracket: usize) -> Vec<CompletionItem> {
    let event = event_before(document, tokens, bracket);
    let mut items = Vec::new();
    match event.and_then(|event| document.named(event)) {
        Some(Named::Task(task)) => {
            let params = task.signature.params.iter();
            let open = params.filter(|param| !matches!(param.passing, Passing::Run | Passing::Failure));
            items.extend(
                open.map(|param| {
                    item(param.name.clone(), CompletionItemKind::FIELD, param.passing.to_string())
                }),
            );
        }
        Some(Named::Builtin(builtin)) => {
            items.extend(
                builtin.params.iter().map(|(name, _)| item(*name, CompletionItemKind::FIELD, builtin.doc)),
            );
        }
        None => {}
    }
    let known = attributes::ATTRIBUTES.iter().filter(|attribute| attribute.is_available());
    items.extend(known.map(|attribute| item(attribute.name, CompletionItemKind::PROPERTY, attribute.doc)));
    items
}

fn outcomes_of(document: &Document, tokens: &Tokens, bracket: usize) -> Vec<CompletionItem> {
    let Some(event) = event_before(document, tokens, bracket) else { return Vec::new() };
    // A parenthesis that stands elsewhere is a group.
    let between = document
        .text
        .get(event.span.end as usize..tokens.list.get(bracket).map_or(0, |b| b.span.start as usize));
    if between.is_none_or(|between| between.contains("->") || between.contains("||")) {
        return Vec::new();
    }
    let own = match document.named(event) {
        Some(Named::Task(task)) => document
            .compiled
            .catalogue
            .outcome_enum(task.signature.returns.success())
            .map(|found| &found.variants),
        Some(Named::Builtin(_)) | None => None,
    };
    let mut items = vec![
        item("0", CompletionItemKind::ENUM_MEMBER, "failure"),
        item("1", CompletionItemKind::ENUM_MEMBER, "success"),
    ];
    if let Some(variants) = own {
        items = variants
            .iter()
            .map(|variant| {
                item(variant.name.clone(), CompletionItemKind::ENUM_MEMBER, variant.number.to_string())
            })
            .collect();
    }
    items
}
