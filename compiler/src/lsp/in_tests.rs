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
use crate::testing::words::{ANSWERS, EXPECTED, LINES, said_of};
use lsp_types::{CompletionItem, CompletionItemKind, DocumentSymbol, Location, SymbolKind};
use std::collections::BTreeSet;

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
    let read = Read::of(before);
    let tokens = &read.tokens;
    let ends_in =
        |comment: &lex::Comment| comment.span.end as usize >= before.trim_end_matches([' ', '\t']).len();
    if tokens.trivia.comments.last().is_some_and(ends_in) {
        return Vec::new();
    }
    let is_last = |kind: Kind| {
        tokens.list.last().filter(|last| last.kind == kind && last.span.end as usize == before.len())
    };
    // In a text, or right behind one, nothing follows.
    if is_last(Kind::Text).is_some() {
        return Vec::new();
    }
    // A word that is being written is no part of what stands before it.
    let written = is_last(Kind::Name);
    let end = tokens.list.len() - usize::from(written.is_some());
    let behind = written.map_or(before.len(), |word| word.span.start as usize);
    let ends =
        end.checked_sub(1).and_then(|last| tokens.list.get(last)).map_or(0, |last| last.span.end as usize);
    let fresh = before.get(ends..behind).is_some_and(|gap| gap.contains('\n'));
    let (depth, words) = read.line(end);
    match (depth, words.as_slice()) {
        (0, _) => vec![offer("test", CompletionItemKind::KEYWORD, "test \"what it shows\" { … }", "")],
        (1, []) => keywords(LINES),
        (1, [.., last]) if fresh && *last != "," && *last != "->" => keywords(LINES),
        (1, ["given"]) => {
            let given = given(document.text.str(), behind as u32);
            inputs(script).into_iter().filter(|item| !given.contains(&item.label)).collect()
        }
        (1, ["mock"]) => events(script, is_replaceable),
        (1, ["mock", rest @ ..]) => answers(script, rest),
        (1, ["expect"]) => keywords(EXPECTED),
        (1, ["expect", "failure"]) => vec![offer("in", CompletionItemKind::KEYWORD, "in which step", "")],
        (1, ["expect", "path" | "attempts"] | ["expect", "failure", "in"] | ["expect", "path", .., ","]) => {
            events(script, |_| true)
        }
        _ => Vec::new(),
    }
}

/// The tokens of a file of tests; for each, and for the end, what stands before it.
struct Read {
    tokens: Tokens,
    before: Vec<Before>,
}

/// What stands before a place.
#[derive(Clone, Copy, Default)]
struct Before {
    /// How many brackets are open.
    depth: usize,
    /// The token that the line of a test begins with.
    line: usize,
}

impl Read {
    fn of(text: &str) -> Self {
        let tokens = lex::text(text, &mut Sink::default());
        let mut before = Vec::with_capacity(tokens.list.len() + 1);
        let mut now = Before::default();
        for (at, token) in tokens.list.iter().enumerate() {
            before.push(now);
            let begins = now.depth == 1 && token.fresh_line && said_of(LINES, tokens.text(*token)).is_some();
            let opens_test = now.depth == 0;
            if matches!(token.kind, Kind::OpenBrace | Kind::OpenBracket | Kind::OpenParen) {
                now.depth += 1;
            } else if matches!(token.kind, Kind::CloseBrace | Kind::CloseBracket | Kind::CloseParen) {
                now.depth = now.depth.saturating_sub(1);
            }
            if begins {
                now.line = at;
            } else if opens_test || now.depth == 0 {
                now.line = at + 1;
            }
        }
        before.push(now);
        Self { tokens, before }
    }

    /// How many brackets are open before a token, and the words of the line before it.
    fn line(&self, end: usize) -> (usize, Vec<&str>) {
        let Before { depth, line } = self.before.get(end).copied().unwrap_or_default();
        let line = self.tokens.list.get(line..end).unwrap_or_default();
        (depth, line.iter().map(|token| self.tokens.text(*token)).collect())
    }
}

fn keywords(words: &[(&str, &str)]) -> Vec<CompletionItem> {
    words.iter().map(|(word, doc)| offer(*word, CompletionItemKind::KEYWORD, "", *doc)).collect()
}

/// The inputs that the test around a place gives, but for the one that is written there.
fn given(text: &str, place: u32) -> BTreeSet<String> {
    let suite = crate::testing::read(text, &mut Sink::default());
    let around = suite.tests.iter().rfind(|test| test.name.span.start <= place);
    let given = around.iter().flat_map(|test| &test.given).map(|given| &given.name);
    given.filter(|name| name.span.start != place).map(|name| name.text.clone()).collect()
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
fn under<'s>(read: &Read, script: &'s Document, at: u32) -> Option<(Span, Word<'s>)> {
    let mut tokens = read.tokens.list.iter();
    let here = tokens
        .position(|token| token.kind == Kind::Name && token.span.start <= at && at <= token.span.end)?;
    meant(read, here, script)
}

/// What a word stands for, by its number among the tokens.
fn meant<'s>(read: &Read, here: usize, script: &'s Document) -> Option<(Span, Word<'s>)> {
    let token = *read.tokens.list.get(here)?;
    let word = read.tokens.text(token);
    let (depth, words) = read.line(here);
    if let Some(said) = said_of(LINES, word).filter(|_| depth == 1 && token.fresh_line) {
        return Some((token.span, Word::Line(said)));
    }
    let found = match words.as_slice() {
        ["given"] => {
            let input = script.notes().inputs.iter().find(|input| input.name == word)?;
            Word::Input(&input.name, &input.ty, declared(script, word))
        }
        ["expect"] => match said_of(EXPECTED, word) {
            Some(said) => Word::Line(said),
            None => Word::Event(event_of(script, word)?),
        },
        ["mock", rest @ ..] => match rest.iter().position(|word| *word == "->") {
            None => Word::Event(event_of(script, &format!("{}{word}", rest.concat()))?),
            Some(arrow) => match said_of(ANSWERS, word) {
                Some(said) => Word::Line(said),
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
    let (span, word) = under(&Read::of(document.text.str()), script, at)?;
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
    let read = Read::of(document.text.str());
    let Some((place, word)) = under(&read, script, at) else { return Vec::new() };
    let written = folded(place.of(document.text.str()));
    let named = |here: &usize| {
        let token = read.tokens.list.get(*here);
        token.is_some_and(|token| token.kind == Kind::Name && folded(read.tokens.text(*token)) == written)
    };
    let found = (0..read.tokens.list.len()).filter(named).filter_map(|here| meant(&read, here, script));
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
    let (span, word) = under(&Read::of(document.text.str()), script, at)?;
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
    match under(&Read::of(document.text.str()), script, at)?.1 {
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
