//! A file of tests under the cursor: its words are those of the workflow that it is about.

use super::documents::Document;
use super::hover::{of_event, of_name, of_outcome};
use super::lookup::come_from;
use super::offers::offer;
use super::under::{Sort, Under};
use crate::ast::{Event, Name};
use crate::catalogue::builtin::{BUILTINS, Gives};
use crate::catalogue::folded;
use crate::check::notes::{Outcome, Thing};
use crate::diagnostics::Sink;
use crate::lex::{self, Kind, Tokens};
use crate::signature::Ty;
use crate::source::Span;
use lsp_types::{CompletionItem, CompletionItemKind, DocumentSymbol, Location, SymbolKind};
use std::collections::BTreeSet;

/// The lines of a test, by their first words.
const LINES: [(&str, &str); 3] = [
    ("given", "A value of an input of the workflow: `given name = value`."),
    ("mock", "What is answered in the place of a task: `mock Event -> Outcome(value), fail \"why\" * 2`."),
    (
        "expect",
        "What should come of the run: its `path`, its `result`, its `failure`, the `attempts` of a step.",
    ),
];
/// What may stand behind `expect`.
const EXPECTED: [(&str, &str); 4] = [
    ("path", "The steps that run, in order: `expect path Validate, Ship`."),
    ("result", "What the workflow gives: `expect result { \"claim\": 12 }`."),
    ("failure", "That the workflow fails: `expect failure in Validate \"has a number\"`."),
    ("attempts", "How often a step is tried: `expect attempts Save 3`."),
];
/// Answers that every task may give.
const ANSWERS: [(&str, &str); 3] = [
    ("fail", "The task fails, with this message: `fail \"busy\"`."),
    ("panic", "The task panics, with this message: `panic \"no such row\"`."),
    ("after", "Time passes first, which no one waits for: `after 3d Delivered(5)`."),
];

/// What a word of a test stands for.
enum Word<'s> {
    Event(&'s Event),
    /// An input and its type, with its name where a line declares it.
    Input(&'s str, &'s Ty, Option<&'s Name>),
    Outcome(&'s Outcome),
    Line(&'static str),
}

/// The words that fit behind the cursor.
pub(super) fn complete(document: &Document, script: &Document, at: u32) -> Vec<CompletionItem> {
    let before = document.text.str().get(..at as usize).unwrap_or_default();
    let mut tokens = lex::text(before, &mut Sink::default());
    let ends_in =
        |comment: &lex::Comment| comment.span.end as usize >= before.trim_end_matches([' ', '\t']).len();
    if tokens.trivia.comments.last().is_some_and(ends_in) {
        return Vec::new();
    }
    // A word that is being written is no part of what stands before it.
    let mut behind = before.len();
    let written =
        tokens.list.pop_if(|last| last.kind == Kind::Name && last.span.end as usize == before.len());
    if let Some(word) = written {
        behind = word.span.start as usize;
    }
    let ends = tokens.list.last().map_or(0, |last| last.span.end as usize);
    let fresh = before.get(ends..behind).is_some_and(|gap| gap.contains('\n'));
    let (depth, line) = line(&tokens, tokens.list.len());
    let words: Vec<&str> =
        line.iter().map(|at| tokens.list.get(*at).map_or("", |token| tokens.text(*token))).collect();
    match (depth, words.as_slice()) {
        (0, _) => vec![offer("test", CompletionItemKind::KEYWORD, "test \"what it shows\" { … }", "")],
        (1, []) => keywords(&LINES),
        (1, [.., last]) if fresh && *last != "," && *last != "->" => keywords(&LINES),
        (1, ["given"]) => inputs(script),
        (1, ["mock"]) => events(script, is_replaceable),
        (1, ["mock", rest @ ..]) => answers(script, rest),
        (1, ["expect"]) => keywords(&EXPECTED),
        (1, ["expect", "failure"]) => vec![offer("in", CompletionItemKind::KEYWORD, "in which step", "")],
        (1, ["expect", "path" | "attempts"] | ["expect", "failure", "in"] | ["expect", "path", .., ","]) => {
            events(script, |_| true)
        }
        _ => Vec::new(),
    }
}

/// How many brackets are open behind so many tokens, and the tokens of the last line of a test before that.
fn line(tokens: &Tokens, end: usize) -> (usize, Vec<usize>) {
    let (mut depth, mut line) = (0_usize, Vec::new());
    for (at, token) in tokens.list.iter().enumerate().take(end) {
        let begins =
            depth == 1 && token.fresh_line && LINES.iter().any(|(word, _)| *word == tokens.text(*token));
        if begins || (depth == 1 && line.is_empty() && token.kind == Kind::Name) {
            line.clear();
        }
        if matches!(token.kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen) {
            depth += 1;
        } else if matches!(token.kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen) {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 || (depth == 1 && line.is_empty() && token.kind == Kind::OpenBrace) {
            line.clear();
        } else {
            line.push(at);
        }
    }
    (depth, line)
}

fn keywords(words: &[(&str, &str)]) -> Vec<CompletionItem> {
    words.iter().map(|(word, doc)| offer(*word, CompletionItemKind::KEYWORD, "", *doc)).collect()
}

fn inputs(script: &Document) -> Vec<CompletionItem> {
    let each = script.notes().inputs.iter().map(|input| {
        let mut item = offer(input.name.clone(), CompletionItemKind::VARIABLE, input.ty.to_string(), "");
        item.insert_text = Some(format!("{} = ", input.name));
        item
    });
    each.collect()
}

/// How an event is written in a script.
fn written(event: &Event) -> String {
    event.path.iter().map(|name| name.text.as_str()).collect::<Vec<_>>().join("::")
}

fn events(script: &Document, fits: fn(&Event) -> bool) -> Vec<CompletionItem> {
    let mut seen = BTreeSet::new();
    let events = script.script().events();
    let events = events.into_iter().map(|(event, _)| event).filter(|event| fits(event));
    let events = events.filter(|event| seen.insert(written(event)));
    let each = events.map(|event| {
        offer(written(event), CompletionItemKind::EVENT, "", of_event(script, event).unwrap_or_default())
    });
    each.collect()
}

/// Whether a test may answer in the place of an event.
fn is_replaceable(event: &Event) -> bool {
    let [space, name] = event.path.as_slice() else { return true };
    let builtin = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(&name.text));
    let stays = |gives| matches!(gives, Gives::Verdict | Gives::Unit | Gives::Never);
    space.text != "std" || !builtin.is_some_and(|builtin| stays(builtin.gives))
}

/// What may be answered: behind the arrow, a comma, or a pause.
fn answers(script: &Document, words: &[&str]) -> Vec<CompletionItem> {
    let Some(arrow) = words.iter().position(|word| *word == "->") else { return Vec::new() };
    let paused = matches!(words, [.., "after", _]);
    if !matches!(words, [.., "->" | ","]) && !paused {
        return Vec::new();
    }
    let name = words.get(..arrow).unwrap_or_default().concat();
    let outcomes = event_of(script, &name).map(|event| outcomes(script, event)).unwrap_or_default();
    let each =
        outcomes.iter().filter(|outcome| outcome.name.is_some() || outcome.number != 0).map(|outcome| {
            let label = outcome.name.clone().unwrap_or_else(|| outcome.number.to_string());
            let carries = match outcome.carries.as_slice() {
                [] => String::new(),
                carries => format!("({})", carries.join(", ")),
            };
            let mut item =
                offer(label.clone(), CompletionItemKind::ENUM_MEMBER, carries, of_outcome(outcome));
            item.sort_text = Some(format!("0{label}"));
            item
        });
    let further = ANSWERS.iter().filter(|(word, _)| !paused || *word != "after");
    each.chain(further.map(|(word, doc)| offer(*word, CompletionItemKind::KEYWORD, "", *doc))).collect()
}

fn outcomes<'s>(script: &'s Document, event: &Event) -> &'s [Outcome] {
    script.notes().step(event.span).map(|step| step.outcomes.as_slice()).unwrap_or_default()
}

/// The first event that a test calls so, by the end of its path.
fn event_of<'s>(script: &'s Document, name: &str) -> Option<&'s Event> {
    let mut events = script.script().events().into_iter().map(|(event, _)| event);
    events.find(|event| crate::testing::is_called(&written(event), name))
}

/// What the word at a place stands for.
fn under<'s>(document: &Document, script: &'s Document, at: u32) -> Option<(Span, Word<'s>)> {
    let tokens = lex::text(document.text.str(), &mut Sink::default());
    let here = tokens
        .list
        .iter()
        .position(|token| token.kind == Kind::Name && token.span.start <= at && at <= token.span.end)?;
    let token = *tokens.list.get(here)?;
    let word = tokens.text(token);
    let (depth, line) = line(&tokens, here);
    let words: Vec<&str> =
        line.iter().map(|at| tokens.list.get(*at).map_or("", |token| tokens.text(*token))).collect();
    if let Some((_, doc)) = LINES.iter().find(|(name, _)| depth == 1 && token.fresh_line && *name == word) {
        return Some((token.span, Word::Line(doc)));
    }
    let found = match words.as_slice() {
        ["given"] => {
            let input = script.notes().inputs.iter().find(|input| input.name == word)?;
            Word::Input(&input.name, &input.ty, declared(script, word))
        }
        ["mock" | "expect"] if EXPECTED.iter().all(|(name, _)| *name != word) => {
            Word::Event(event_of(script, word)?)
        }
        ["expect"] => Word::Line(EXPECTED.iter().find(|(name, _)| *name == word)?.1),
        ["mock", rest @ ..] => match rest.iter().position(|word| *word == "->") {
            None => Word::Event(event_of(script, &format!("{}{word}", rest.concat()))?),
            Some(arrow) => match ANSWERS.iter().find(|(name, _)| *name == word) {
                Some((_, doc)) => Word::Line(doc),
                None => {
                    let event = event_of(script, &rest.get(..arrow)?.concat())?;
                    let is_it = |outcome: &&Outcome| {
                        outcome.name.as_ref().is_some_and(|name| folded(name) == folded(word))
                    };
                    Word::Outcome(outcomes(script, event).iter().find(is_it)?)
                }
            },
        },
        ["expect", _, rest @ ..] => {
            let spaces = rest.iter().rev().take_while(|word| !matches!(**word, "," | "in")).count();
            let spaces = rest.get(rest.len() - spaces..)?.concat();
            Word::Event(event_of(script, &format!("{spaces}{word}"))?)
        }
        _ => return None,
    };
    Some((token.span, found))
}

/// The part of the script that the word under the cursor names, with its place in the tests.
pub(super) fn part<'s>(document: &Document, script: &'s Document, at: u32) -> Option<(Span, Under<'s>)> {
    let (span, word) = under(document, script, at)?;
    match word {
        Word::Event(event) => Some((span, Under::Event(event))),
        Word::Input(_, _, Some(name)) => Some((span, Under::Given(name, Sort::Input))),
        Word::Input(_, _, None) | Word::Outcome(_) | Word::Line(_) => None,
    }
}

/// What is known of the word under the cursor, in Markdown.
pub(super) fn said(document: &Document, script: &Document, at: u32) -> Option<(Span, String)> {
    let (span, word) = under(document, script, at)?;
    let text = match word {
        Word::Event(event) => of_event(script, event)?,
        Word::Outcome(outcome) => of_outcome(outcome),
        Word::Line(doc) => doc.to_owned(),
        Word::Input(name, ty, None) => {
            format!("`{name}: {ty}`\n\nAn input of the workflow that no line declares.")
        }
        Word::Input(_, _, Some(name)) => of_name(script, &Thing::Input(name.span), name),
    };
    Some((span, text))
}

/// The name of an input, where a line declares it.
fn declared<'s>(script: &'s Document, name: &str) -> Option<&'s Name> {
    script.script().inputs().map(|input| &input.name).find(|given| given.text == name)
}

/// Where the word under the cursor comes from: an event from its task, an input from the script.
pub(super) fn definition(document: &Document, script: &Document, at: u32) -> Option<Location> {
    match under(document, script, at)?.1 {
        Word::Event(event) => {
            come_from(script, Under::Event(event)).or_else(|| Some(script.location(event.span)))
        }
        Word::Input(_, _, declared) => declared.map(|name| script.location(name.span)),
        Word::Outcome(outcome) => script.place_in_tasks(outcome.place?),
        Word::Line(_) => None,
    }
}

/// The tests of a file.
pub(super) fn symbols(document: &Document) -> Vec<DocumentSymbol> {
    let suite = crate::testing::read(document.text.str(), &mut Sink::default());
    let each = suite.tests.iter().map(|test| {
        let range = document.text.range(test.name.span);
        #[allow(deprecated, reason = "the protocol's type has a field that is out of use")]
        DocumentSymbol {
            name: test.name.text.clone(),
            detail: None,
            kind: SymbolKind::METHOD,
            tags: None,
            deprecated: None,
            range,
            selection_range: range,
            children: None,
        }
    });
    each.filter(|symbol| !symbol.name.is_empty()).collect()
}
