//! What may be written next, told from the tokens before the cursor, so that a text that is not whole is no hindrance.

use super::candidates::builtins;
use super::documents::{Document, Documents};
use super::in_tests;
use super::offers::Offers;
use super::use_line;
use crate::ast::Event;
use crate::catalogue::{Origin, Task, folded};
use crate::check::notes::Called;
use crate::diagnostics::Sink;
use crate::lex::{self, Kind, Tokens};
use crate::source::Span;
use lsp_types::{CompletionItem, CompletionItemKind, CompletionParams, CompletionTextEdit, TextEdit};

/// The words that fit behind the cursor.
pub(super) fn complete(documents: &Documents, params: &CompletionParams) -> Vec<CompletionItem> {
    let place = &params.text_document_position;
    let Some(document) = documents.get(&place.text_document.uri) else { return Vec::new() };
    let end = document.text.offset(place.position);
    if let Some(script) = &document.tested {
        return in_tests::complete(document, script, end);
    }
    let end = end as usize;
    let before = document.text.str().get(..end).unwrap_or_default();
    if let Some(items) = use_line::complete(document, before) {
        return items;
    }
    let (before, begun) = begun(before);
    let mut tokens = lex::text(before, &mut Sink::default());
    // In a comment nothing is offered.
    if tokens
        .trivia
        .comments
        .last()
        .is_some_and(|comment| comment.span.end as usize >= before.trim_end_matches([' ', '\t']).len())
    {
        return Vec::new();
    }
    // So it is in a text, and right behind one.
    let is_close = |kind: Kind| {
        tokens.list.last().is_some_and(|last| last.kind == kind && last.span.end as usize == before.len())
    };
    if is_close(Kind::Text) {
        return Vec::new();
    }
    // A word that is being written is no part of what stands before it.
    let is_word = |kind: Kind| matches!(kind, Kind::Name | Kind::Input | Kind::Use | Kind::On | Kind::As);
    if tokens.list.last().is_some_and(|last| is_word(last.kind) && last.span.end as usize == before.len()) {
        tokens.list.pop();
    }
    let items = Place { document, tokens: &tokens }.offers();
    if begun.is_empty() {
        return items;
    }
    // An editor does not know that the signs before the cursor are a part of what is offered.
    let place = document.text.range(Span::new(before.len() as u32, (before.len() + begun.len()) as u32));
    let longer = items
        .into_iter()
        .filter(|item| item.kind == Some(CompletionItemKind::OPERATOR) && item.label.starts_with(begun));
    let each = longer.map(|mut item| {
        let new_text = item.label.clone();
        item.text_edit = Some(CompletionTextEdit::Edit(TextEdit { range: place, new_text }));
        item
    });
    each.collect()
}

/// A text without the first signs of an operator at its end, and these.
fn begun(before: &str) -> (&str, &str) {
    let rest = before.trim_end_matches(['|', '-', '>']);
    match before.get(rest.len()..).unwrap_or_default() {
        signs @ ("|" | "|-" | "-") => (rest, signs),
        _ => (before, ""),
    }
}

/// Where something is to be written.
pub(super) struct Place<'d> {
    pub(super) document: &'d Document,
    pub(super) tokens: &'d Tokens,
}

impl<'d> Place<'d> {
    pub(super) fn kinds(&self) -> Vec<Kind> {
        self.tokens.list.iter().map(|token| token.kind).collect()
    }

    /// The kind of a token, counted from the last.
    pub(super) fn kind(&self, back: usize) -> Option<Kind> {
        let at = self.tokens.list.len().checked_sub(back + 1)?;
        self.tokens.list.get(at).map(|token| token.kind)
    }

    /// The text of a token, counted from the last.
    pub(super) fn word(&self, back: usize) -> &str {
        let at = self.tokens.list.len().checked_sub(back + 1);
        at.and_then(|at| self.tokens.list.get(at)).map_or("", |token| self.tokens.text(*token))
    }

    pub(super) fn offers(&self) -> Vec<CompletionItem> {
        let kinds = self.kinds();
        match kinds.as_slice() {
            [.., Kind::At] => Offers::directives(),
            [.., Kind::Dollar | Kind::FactorSign] => self.values(false),
            [.., Kind::PathSeparator] if self.word(1) == "std" => builtins(false),
            [.., Kind::PathSeparator] => self.tasks_in(self.word(1)),
            [.., Kind::Input, Kind::Name, Kind::Colon] => self.types(),
            [.., Kind::At, Kind::Name, Kind::Colon] => Offers::of_directive(self.word(1)),
            [.., Kind::PathSeparator, Kind::Name, Kind::Less] => self.arguments(self.word(1)),
            [.., Kind::Less] if self.in_input(kinds.len()) => self.types(),
            [.., Kind::Input | Kind::As | Kind::Use | Kind::On] => Vec::new(),
            [.., Kind::Dot] => self.fields(),
            // The end of a type, which is no arrow.
            [.., Kind::Greater] if open_bracket(&kinds).is_none() => Vec::new(),
            _ => self.within(&kinds),
        }
    }

    /// What fits in the innermost bracket.
    fn within(&self, kinds: &[Kind]) -> Vec<CompletionItem> {
        let begins = matches!(kinds.last(), Some(Kind::OpenBracket | Kind::OpenParen | Kind::Comma));
        match open_bracket(kinds) {
            Some((at, Kind::OpenBracket)) => match kinds.last() {
                Some(Kind::OpenBracket | Kind::Comma) if self.in_input(at) => Offers::constraints(),
                Some(Kind::OpenBracket | Kind::Comma) => self.attributes(at),
                // A value; its name stands before the sign.
                Some(Kind::Assign) => self.value_of(at, self.word(1)),
                Some(_) | None => [self.it_offered(), self.values(true)].concat(),
            },
            Some((at, Kind::OpenParen)) if begins => {
                let outcomes = self.outcomes(at);
                if outcomes.is_empty() { self.events() } else { outcomes }
            }
            Some(_) | None => match kinds.last() {
                None => [Offers::header(), self.events()].concat(),
                Some(
                    Kind::Pipe
                    | Kind::Arrow
                    | Kind::Parallel
                    | Kind::OpenBrace
                    | Kind::OpenParen
                    | Kind::Comma,
                ) => self.events(),
                // In the header a value, a line or the chain may follow.
                Some(Kind::Assign) => self.values(true),
                Some(_) if self.in_header() => [Offers::header(), self.events()].concat(),
                Some(_) => Offers::operators(),
            },
        }
    }

    /// Whether no step stands before the cursor.
    fn in_header(&self) -> bool {
        let end = self.tokens.list.last().map_or(0, |token| token.span.end);
        !self.document.script().events().iter().any(|(event, _)| event.span.end <= end)
    }

    /// Whether the tokens before this one are those of an input's line.
    fn in_input(&self, before: usize) -> bool {
        let part_of_line = |kind: Kind| {
            !matches!(
                kind,
                Kind::Pipe
                    | Kind::Arrow
                    | Kind::Parallel
                    | Kind::OpenBrace
                    | Kind::CloseBrace
                    | Kind::OpenParen
                    | Kind::CloseParen
                    | Kind::At
                    | Kind::CloseBracket
            )
        };
        let tokens = self.tokens.list.get(..before).unwrap_or_default();
        let mut back = tokens.iter().rev().take_while(|token| part_of_line(token.kind));
        let Some(begin) = back.find(|token| token.kind == Kind::Input) else { return false };
        // A chain may follow on a further line; an input's line is one.
        let line = |at: u32| self.document.text.position(at).line;
        tokens.last().is_none_or(|last| line(last.span.start) == line(begin.span.start))
    }

    /// The step that a bracket stands behind.
    pub(super) fn event_before(&self, bracket: usize) -> Option<&'d Event> {
        let start = self.tokens.list.get(bracket)?.span.start;
        let events = self.document.script().events();
        let before = events.iter().map(|(event, _)| *event).filter(|event| event.span.end <= start);
        before.max_by_key(|event| event.span.end)
    }

    pub(super) fn task_of(&self, event: &Event) -> Option<&'d Task> {
        let mut tasks = self.document.catalogue().tasks.iter();
        match self.document.notes().step(event.span).map(|step| &step.called) {
            Some(Called::Task(place)) => tasks.find(|task| task.signature.span == *place),
            Some(Called::Workflow(place)) => {
                tasks.find(|task| matches!(task.origin, Origin::Workflow(_)) && task.signature.span == *place)
            }
            Some(Called::Builtin(_)) => None,
            None => {
                let last = event.path.last()?;
                tasks.find(|task| folded(&task.signature.name) == folded(&last.text))
            }
        }
    }

    /// The step whose outcomes a parenthesis answers, `None` in its place for those of a group; none at all where the
    /// parenthesis is a group itself.
    pub(super) fn answered(&self, bracket: usize) -> Option<Option<&'d Event>> {
        let event = self.event_before(bracket)?;
        let start = self.tokens.list.get(bracket).map_or(0, |token| token.span.start);
        let between = self
            .tokens
            .list
            .iter()
            .filter(|token| event.span.end <= token.span.start && token.span.end <= start);
        let (mut depth, mut of_group) = (0i32, false);
        for token in between {
            depth += i32::from(token.kind == Kind::OpenBracket) - i32::from(token.kind == Kind::CloseBracket);
            let parts = matches!(
                token.kind,
                Kind::Pipe | Kind::Arrow | Kind::Parallel | Kind::Comma | Kind::OpenBrace | Kind::OpenParen
            );
            if depth == 0 && parts {
                return None;
            }
            of_group |= token.kind == Kind::CloseBrace;
        }
        Some(Some(event).filter(|_| !of_group))
    }
}

/// The innermost bracket that is open, and where it is.
pub(super) fn open_bracket(kinds: &[Kind]) -> Option<(usize, Kind)> {
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
