//! What follows in a line with `use`: the scripts beside and below this one, and the name that one gets here.

use super::documents::Document;
use super::offers::offer;
use super::uri::plain;
use crate::driver::scripts;
use crate::naming::pascal;
use crate::source::Span;
use lsp_types::{CompletionItem, CompletionItemKind, CompletionTextEdit, TextEdit};
use std::path::{Component, Path};

/// The words that fit behind this text; `None` where its last line is no `use "…`.
pub(super) fn complete(document: &Document, before: &str) -> Option<Vec<CompletionItem>> {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let quoted = line.trim_start().strip_prefix("use")?.trim_start().strip_prefix('"')?;
    let Some((file, behind)) = quoted.split_once('"') else {
        return Some(files(document, before.len(), quoted.len()));
    };
    let words: Vec<&str> = behind.split_whitespace().collect();
    let is_apart = behind.ends_with([' ', '\t']);
    Some(match (words.as_slice(), is_apart) {
        ([], true) => vec![keyword()],
        ([begun], false) if behind.starts_with([' ', '\t']) && "as".starts_with(begun) => vec![keyword()],
        (["as"], true) | (["as", _], false) => vec![name(file)],
        _ => Vec::new(),
    })
}

fn keyword() -> CompletionItem {
    offer("as", CompletionItemKind::KEYWORD, "the name that the workflow has here", "")
}

/// `flows/charge-card.pty` → `ChargeCard`
fn name(file: &str) -> CompletionItem {
    let stem = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
    let words: String =
        stem.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect();
    offer(pascal(&words), CompletionItemKind::EVENT, format!("the workflow in `{file}`"), "")
}

/// The scripts beside and below the script, by their paths from its folder. `written`: what is written of one.
fn files(document: &Document, end: usize, written: usize) -> Vec<CompletionItem> {
    let Some(own) = document.path.as_deref() else { return Vec::new() };
    let Some(folder) = own.parent().map(plain) else { return Vec::new() };
    let place = document.text.range(Span::new((end - written) as u32, end as u32));
    let rest = document.text.str().get(end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    // An editor may have written the second quote already.
    let quote = if rest.contains('"') { "" } else { "\"" };
    let mut found: Vec<String> = scripts::within(&folder)
        .iter()
        .filter(|path| *path != own)
        .filter_map(|path| path.strip_prefix(&folder).ok().map(shown))
        .collect();
    found.sort_by_key(|path| (path.matches('/').count(), path.clone()));
    let each = found.into_iter().enumerate().map(|(number, path)| {
        let new_text = format!("{path}{quote}");
        let mut item = offer(path, CompletionItemKind::FILE, "", "");
        item.sort_text = Some(format!("{number:06}"));
        item.text_edit = Some(CompletionTextEdit::Edit(TextEdit { range: place, new_text }));
        item
    });
    each.collect()
}

fn shown(path: &Path) -> String {
    let parts = path.components().filter(|part| matches!(part, Component::Normal(_)));
    parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
