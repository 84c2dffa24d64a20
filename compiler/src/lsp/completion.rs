//! What may be written next, told from the tokens before the cursor, so that a text that is not whole is no hindrance.

use super::documents::{Document, Documents};
use super::hover::{of_builtin, of_task};
use super::in_tests;
use super::offers::{Offers, offer};
use super::under::{Sort, Under};
use super::use_line;
use crate::ast::Event;
use crate::catalogue::builtin::{Argument, BUILTINS};
use crate::catalogue::{Origin, Task, folded};
use crate::check::notes::{Called, Gift};
use crate::diagnostics::Sink;
use crate::lex::{self, Kind, Tokens};
use crate::naming::pascal;
use crate::signature::Passing;
use crate::source::Span;
use crate::vocabulary::attributes;
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
    fn kinds(&self) -> Vec<Kind> {
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

    fn offers(&self) -> Vec<CompletionItem> {
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

    fn task_of(&self, event: &Event) -> Option<&'d Task> {
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

    fn events(&self) -> Vec<CompletionItem> {
        let piped = self.piped();
        let tasks = self.document.catalogue().tasks.iter().filter(|task| task.signature.is_public);
        let tasks = tasks.map(|task| {
            let signature = &task.signature;
            let takes = signature.params.iter().any(|param| piped.fits(param));
            let mut item =
                offer(self.written(task), CompletionItemKind::EVENT, shape(task), of_task(signature));
            item.sort_text = Some(format!("{}{}", if takes { "0" } else { "1" }, item.label));
            item
        });
        tasks.chain(builtins(true)).collect()
    }

    /// How a script names a task: with its module where several have its name.
    fn written(&self, task: &Task) -> String {
        let name = pascal(&task.signature.name);
        let all = self.document.catalogue().tasks.iter();
        let several = all.filter(|other| folded(&other.signature.name) == folded(&name)).count() > 1;
        let path = task.paths.first().and_then(|path| path.rsplit_once("::"));
        match path.filter(|_| several) {
            Some((modules, _)) => format!("{modules}::{name}"),
            None => name,
        }
    }

    fn tasks_in(&self, space: &str) -> Vec<CompletionItem> {
        let inside = |task: &&Task| {
            task.paths.iter().any(|path| {
                let mut modules = path.rsplit("::").skip(1);
                space == "local" || modules.next().is_some_and(|module| folded(module) == folded(space))
            })
        };
        let tasks = self.document.catalogue().tasks.iter().filter(inside);
        let each = tasks.map(|task| {
            offer(
                pascal(&task.signature.name),
                CompletionItemKind::EVENT,
                shape(task),
                of_task(&task.signature),
            )
        });
        each.collect()
    }

    /// Inputs, constants and kept results. `signs`: with the `$` that reads them.
    fn values(&self, signs: bool) -> Vec<CompletionItem> {
        let sign = if signs { "$" } else { "" };
        let notes = self.document.notes();
        let mut items = Vec::new();
        self.document.walk(&mut |_, part| {
            let Under::Given(name, sort) = part else { return };
            let (kind, detail) = match sort {
                Sort::Input => {
                    let input = notes.inputs.iter().find(|input| input.name == name.text);
                    (
                        CompletionItemKind::VARIABLE,
                        input.map(|input| format!("input: {}", input.ty)).unwrap_or_default(),
                    )
                }
                Sort::Constant => (CompletionItemKind::CONSTANT, "a constant".to_owned()),
                Sort::Kept => {
                    let value = notes.kept.get(&name.span);
                    (
                        CompletionItemKind::VARIABLE,
                        value.map(|value| notes.shown(&[*value])).unwrap_or_default(),
                    )
                }
            };
            items.push(offer(format!("{sign}{}", name.text), kind, detail, ""));
        });
        items.push(offer(
            format!("{sign}env"),
            CompletionItemKind::MODULE,
            "the environment: `$env.NAME`",
            "A variable of the environment, `null` where it is not set.",
        ));
        items
    }

    /// The values that an attribute may have.
    fn value_of(&self, bracket: usize, name: &str) -> Vec<CompletionItem> {
        let param = self
            .event_before(bracket)
            .and_then(|event| self.task_of(event))
            .and_then(|task| task.signature.params.iter().find(|param| param.name == name));
        let is_bool = param
            .and_then(|param| param.passing.owned())
            .is_some_and(|owned| owned.optional_of().unwrap_or(&owned).known_name() == Some("bool"));
        let words = if is_bool {
            Offers::words(&[("true", ""), ("false", "")])
        } else if param.is_none() {
            Offers::of_attribute(name)
        } else {
            Vec::new()
        };
        [self.it_offered(), words, self.values(true)].concat()
    }

    fn types(&self) -> Vec<CompletionItem> {
        let catalogue = self.document.catalogue();
        let own = catalogue.types.iter().filter(|ty| !ty.paths.is_empty());
        let own = own.map(|ty| offer(ty.name.clone(), CompletionItemKind::STRUCT, "a type of the tasks", ""));
        own.chain(Offers::types()).collect()
    }

    /// What stands in the angle brackets of a built-in event.
    fn arguments(&self, name: &str) -> Vec<CompletionItem> {
        let builtin = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(name));
        match builtin.map(|builtin| builtin.argument) {
            Some(Argument::Record) => {
                let records = self.document.catalogue().records.iter();
                records
                    .map(|record| offer(record.clone(), CompletionItemKind::STRUCT, "a record", ""))
                    .collect()
            }
            Some(Argument::Any) => self.types(),
            Some(Argument::None) | None => Vec::new(),
        }
    }

    fn attributes(&self, bracket: usize) -> Vec<CompletionItem> {
        let before = bracket.checked_sub(1).and_then(|at| self.tokens.list.get(at)).map(|token| token.kind);
        let is_group = before == Some(Kind::CloseBrace);
        let given: Vec<&str> = self
            .tokens
            .list
            .get(bracket..)
            .unwrap_or_default()
            .windows(2)
            .filter_map(|pair| match pair {
                [name, sign] if sign.kind == Kind::Assign => Some(self.tokens.text(*name)),
                _ => None,
            })
            .collect();
        let mut items = Vec::new();
        let event = self.event_before(bracket).filter(|_| !is_group);
        if let Some(event) = event {
            let step = self.document.notes().step(event.span);
            let missing = |name: &str| {
                step.is_some_and(|step| {
                    step.params.iter().any(|bound| bound.name == name && bound.gift == Gift::Missing)
                })
            };
            if let Some(task) = self.task_of(event) {
                let params = task.signature.params.iter();
                for param in params.filter(|param| !matches!(param.passing, Passing::Run | Passing::Failure))
                {
                    let rank = if missing(&param.name) { "0" } else { "1" };
                    let mut item =
                        offer(param.name.clone(), CompletionItemKind::FIELD, param.passing.to_string(), "");
                    item.sort_text = Some(format!("{rank}{}", param.name));
                    items.push(item);
                }
            } else if let Some(last) = event.path.last() {
                let builtin = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(&last.text));
                for (name, kind) in builtin.iter().flat_map(|builtin| builtin.params) {
                    let mut item = offer(*name, CompletionItemKind::FIELD, kind.words(), "");
                    item.sort_text = Some(format!("1{name}"));
                    items.push(item);
                }
            }
        }
        let fits = |attribute: &&attributes::Attribute| {
            attribute.is_available() && if is_group { attribute.on_groups } else { attribute.on_events }
        };
        for attribute in attributes::ATTRIBUTES.iter().filter(fits) {
            if items.iter().any(|item| item.label == attribute.name) {
                continue;
            }
            let mut item = offer(attribute.name, CompletionItemKind::PROPERTY, attribute.doc, "");
            item.sort_text = Some(format!("2{}", attribute.name));
            items.push(item);
        }
        items.retain(|item| !given.contains(&item.label.as_str()));
        for item in &mut items {
            item.insert_text = Some(format!("{}=", item.label));
        }
        items
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

    /// The outcomes of the step that a parenthesis stands behind; none where it is a group.
    fn outcomes(&self, bracket: usize) -> Vec<CompletionItem> {
        let Some(event) = self.answered(bracket) else { return Vec::new() };
        let step = event.and_then(|event| self.document.notes().step(event.span));
        let own: Vec<(String, String)> = step
            .iter()
            .flat_map(|step| &step.outcomes)
            .filter_map(|outcome| {
                Some((outcome.name.clone()?, format!("{}: {}", outcome.number, outcome.carries.join(", "))))
            })
            .collect();
        let named =
            |(name, detail): (String, String)| offer(name, CompletionItemKind::ENUM_MEMBER, detail, "");
        let zero = || ("0".to_owned(), "failure".to_owned());
        let mut items: Vec<CompletionItem> = if own.is_empty() {
            [zero(), ("1".to_owned(), "success".to_owned())].into_iter().map(named).collect()
        } else {
            let has_zero = step.is_some_and(|step| {
                step.outcomes.iter().any(|outcome| outcome.number == 0 && outcome.name.is_some())
            });
            own.into_iter().chain((!has_zero).then(zero)).map(named).collect()
        };
        let answered: Vec<String> = self
            .tokens
            .list
            .get(bracket..)
            .unwrap_or_default()
            .windows(2)
            .filter_map(|pair| match pair {
                [label, arrow] if matches!(arrow.kind, Kind::Arrow | Kind::Pipe) => {
                    Some(folded(self.tokens.text(*label)))
                }
                _ => None,
            })
            .collect();
        items.retain(|item| !answered.contains(&folded(&item.label)));
        items
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

/// What a task takes and gives, in a few words.
fn shape(task: &Task) -> String {
    let params: Vec<String> = task.signature.params.iter().map(|param| param.passing.to_string()).collect();
    format!("({}) -> {}", params.join(", "), task.signature.returns.success())
}

fn builtins(with_space: bool) -> Vec<CompletionItem> {
    let name = |name: &str| if with_space { format!("std::{name}") } else { name.to_owned() };
    let each = BUILTINS.iter().map(|builtin| {
        let mut item = offer(name(builtin.name), CompletionItemKind::EVENT, builtin.doc, of_builtin(builtin));
        item.sort_text = Some(format!("2{}", builtin.name));
        item
    });
    each.collect()
}
