//! A file of tests under the cursor: its words are those of the workflow that it is about.

use super::documents::Document;
use super::hover::{of_event, of_name, of_outcome};
use super::lookup::come_from;
use super::offers::offer;
use super::under::{Sort, Under};
use crate::ast::{Event, Name};
use crate::catalogue::builtin::{BUILTINS, Gives};
use crate::catalogue::folded;
use crate::check::notes::{Called, Outcome, Thing};
use crate::diagnostics::Sink;
use crate::lex::{self, Kind, Tokens};
use crate::signature::{Returns, Ty};
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
    // In a text, or right behind one, nothing follows.
    if tokens
        .list
        .last()
        .is_some_and(|last| last.kind == Kind::Text && last.span.end as usize == before.len())
    {
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
        (1, ["given"]) => {
            let given = given(document.text.str(), behind as u32);
            inputs(script).into_iter().filter(|item| !given.contains(&item.label)).collect()
        }
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

/// The inputs that the test around a place gives, but for the one that is written there.
fn given(text: &str, place: u32) -> BTreeSet<String> {
    let tokens = lex::text(text, &mut Sink::default());
    let (mut depth, mut found) = (0_usize, BTreeSet::new());
    for (at, token) in tokens.list.iter().enumerate() {
        if token.kind == Kind::OpenBrace {
            depth += 1;
        } else if token.kind == Kind::CloseBrace {
            depth = depth.saturating_sub(1);
        } else if depth == 1 && token.fresh_line && tokens.text(*token) == "given" {
            let name = tokens.list.get(at + 1);
            let name = name.filter(|name| name.kind == Kind::Name && name.span.start != place);
            found.extend(name.map(|name| tokens.text(*name).to_owned()));
        }
        // Another test gives its own.
        if depth == 0 && token.kind == Kind::CloseBrace {
            if place < token.span.end {
                break;
            }
            found.clear();
        }
    }
    found
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
    let Some(arrow) = words.iter().position(|word| *word == "->") else {
        let is_named = words.last().is_some_and(|last| *last != "::");
        return if is_named {
            vec![offer("->", CompletionItemKind::OPERATOR, "what is answered in its place", "")]
        } else {
            Vec::new()
        };
    };
    let paused = matches!(words, [.., "after", _]);
    if !matches!(words, [.., "->" | ","]) && !paused {
        return Vec::new();
    }
    let name = words.get(..arrow).unwrap_or_default().concat();
    let event = event_of(script, &name);
    let outcomes = event.map(|event| outcomes(script, event)).unwrap_or_default();
    let fails = event.is_none_or(|event| can_fail(script, event));
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
    let further = further.filter(|(word, _)| fails || *word != "fail");
    each.chain(further.map(|(word, doc)| offer(*word, CompletionItemKind::KEYWORD, "", *doc))).collect()
}

/// Whether a failure may be answered: a task that returns no `Result` cannot fail but by a panic.
fn can_fail(script: &Document, event: &Event) -> bool {
    let Some(Called::Task(place)) = script.notes().step(event.span).map(|step| &step.called) else {
        return true;
    };
    let task = script.catalogue().tasks.iter().find(|task| task.signature.span == *place);
    task.is_none_or(|task| matches!(task.signature.returns, Returns::Result(..)))
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
    meant(&tokens, here, script)
}

/// What a word stands for, by its number among the tokens.
fn meant<'s>(tokens: &Tokens, here: usize, script: &'s Document) -> Option<(Span, Word<'s>)> {
    let token = *tokens.list.get(here)?;
    let word = tokens.text(token);
    let (depth, line) = line(tokens, here);
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
    Some((span, part_of(&word)?))
}

fn part_of<'s>(word: &Word<'s>) -> Option<Under<'s>> {
    match word {
        Word::Event(event) => Some(Under::Event(event)),
        Word::Input(_, _, Some(name)) => Some(Under::Given(name, Sort::Input)),
        // Which arm answers it is no matter here.
        Word::Outcome(_) => Some(Under::Outcome(Span::default())),
        Word::Input(_, _, None) | Word::Line(_) => None,
    }
}

/// The words of the tests that stand for what the word under the cursor stands for.
pub(super) fn alike(document: &Document, script: &Document, at: u32) -> Vec<Span> {
    let Some((place, word)) = under(document, script, at) else { return Vec::new() };
    let tokens = lex::text(document.text.str(), &mut Sink::default());
    let written = folded(place.of(document.text.str()));
    let named = |here: &usize| {
        let token = tokens.list.get(*here);
        token.is_some_and(|token| token.kind == Kind::Name && folded(tokens.text(*token)) == written)
    };
    let found = (0..tokens.list.len()).filter(named).filter_map(|here| meant(&tokens, here, script));
    found.filter(|(_, other)| is_alike(script, &word, other)).map(|(span, _)| span).collect()
}

fn is_alike(script: &Document, one: &Word<'_>, other: &Word<'_>) -> bool {
    match (one, other) {
        (Word::Event(one), Word::Event(other)) => {
            let called = |event: &Event| script.notes().step(event.span).map(|step| &step.called);
            called(one) == called(other)
        }
        (Word::Input(one, ..), Word::Input(other, ..)) => one == other,
        (Word::Outcome(one), Word::Outcome(other)) => one == other,
        (Word::Event(_) | Word::Input(..) | Word::Outcome(_) | Word::Line(_), _) => false,
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
