//! What flows to the cursor: the types that are piped there, and the fields of what is named there.

use super::completion::Place;
use super::offers::offer;
use super::under::{Sort, Under};
use crate::ast::Event;
use crate::catalogue::builtin::{BUILTINS, Kind as Takes};
use crate::catalogue::folded;
use crate::lex::Kind;
use crate::signature::{Head, Likeness, Param, Passing, Ty};
use lsp_types::{CompletionItem, CompletionItemKind};

/// What stands behind an arrow.
pub(super) enum Piped {
    /// The types of values.
    Types(Vec<Ty>),
    /// What an outcome carries, in words of Rust.
    Carried(Vec<String>),
}

impl Piped {
    /// Whether a parameter takes a part of it.
    pub(super) fn fits(&self, param: &Param) -> bool {
        let owned = param.passing.owned();
        let owned = owned.as_ref().map(|owned| owned.optional_of().unwrap_or(owned));
        match self {
            Self::Types(types) => {
                owned.is_some_and(|owned| types.iter().any(|ty| ty.compare(owned) == Likeness::Same))
            }
            Self::Carried(carried) => match owned.map(ToString::to_string) {
                Some(owned) => carried.contains(&owned),
                None => param.passing == Passing::Failure && carried.iter().any(|word| word == "Failure"),
            },
        }
    }
}

impl Place<'_> {
    /// What flows through the arrow before the cursor.
    pub(super) fn piped(&self) -> Piped {
        let Some(last) = self.tokens.list.last().filter(|last| last.kind == Kind::Pipe) else {
            return Piped::Types(Vec::new());
        };
        match self.carried() {
            Some(carried) => Piped::Carried(carried),
            None => Piped::Types(self.given_before(last.span.start)),
        }
    }

    /// What the step that ends last before a place gives.
    fn given_before(&self, place: u32) -> Vec<Ty> {
        let notes = self.document.notes();
        let before = notes.steps.iter().filter(|step| step.span.end <= place);
        let Some(step) = before.max_by_key(|step| step.span.end) else { return Vec::new() };
        step.gives.iter().filter_map(|value| notes.ty(*value)).cloned().collect()
    }

    /// What the outcome carries whose arm begins with the arrow before the cursor; `None` where none does.
    fn carried(&self) -> Option<Vec<String>> {
        let kinds: Vec<Kind> = self.tokens.list.iter().map(|token| token.kind).collect();
        let [.., Kind::OpenParen | Kind::Comma, Kind::Int | Kind::Name, Kind::Pipe] = kinds.as_slice() else {
            return None;
        };
        let Some((bracket, Kind::OpenParen)) = super::completion::open_bracket(&kinds) else { return None };
        let label = self.word(1);
        let event = self.answered(bracket)?;
        let outcomes = event
            .and_then(|event| self.document.notes().step(event.span))
            .map(|step| step.outcomes.as_slice())
            .unwrap_or_default();
        let is_it = |name: &Option<String>, number: u8| match label.parse::<u8>() {
            Ok(wanted) => wanted == number,
            Err(_) => name.as_ref().is_some_and(|name| folded(name) == folded(label)),
        };
        let answered = outcomes.iter().filter(|outcome| is_it(&outcome.name, outcome.number));
        let mut carried: Vec<String> = Vec::new();
        for outcome in answered {
            carried.extend(outcome.carries.iter().cloned());
            // A function that takes the failure takes that of every kind.
            if outcome.number == 0 && outcome.name.is_none() {
                carried.push("Failure".to_owned());
            }
        }
        if outcomes.is_empty() && label == "0" {
            carried.push("Failure".to_owned());
        }
        Some(carried)
    }

    /// The fields of what stands before the dot: `$order.`, `$order.place.`, `it.` in a rule.
    pub(super) fn fields(&self) -> Vec<CompletionItem> {
        let mut names: Vec<&str> = Vec::new();
        let mut back = 0;
        let is = |back: usize, kind: Kind| self.kind(back) == Some(kind);
        while is(back, Kind::Dot) && is(back + 1, Kind::Name) {
            names.push(self.word(back + 1));
            back += 2;
        }
        let Some(first) = names.pop() else { return Vec::new() };
        let begin = if is(back, Kind::Dollar) || is(back, Kind::FactorSign) {
            self.named(first)
        } else {
            self.it().filter(|_| first == "it")
        };
        let catalogue = self.document.catalogue();
        let Some(begin) = begin else { return Vec::new() };
        let mut ty = unwrapped(&begin).clone();
        for name in names.iter().rev() {
            let Some(inner) = catalogue.field(&ty, name) else { return Vec::new() };
            ty = unwrapped(inner).clone();
        }
        let fields = catalogue.fields(&ty).unwrap_or_default().iter().enumerate();
        let each = fields.map(|(number, (name, of))| {
            let mut item = offer(name.clone(), CompletionItemKind::FIELD, of.to_string(), "");
            item.sort_text = Some(format!("{number:03}"));
            item
        });
        each.collect()
    }

    /// The type of an input or of a kept result; the last one that stands before the cursor.
    fn named(&self, name: &str) -> Option<Ty> {
        let notes = self.document.notes();
        let end = self.tokens.list.last().map_or(0, |token| token.span.end);
        let mut kept = None;
        self.document.walk(&mut |_, part| {
            if let Under::Given(given, Sort::Kept) = part
                && given.text == name
                && given.span.end <= end
            {
                kept = notes.kept.get(&given.span).and_then(|value| notes.ty(*value)).cloned();
            }
        });
        kept.or_else(|| notes.inputs.iter().find(|input| input.name == name).map(|input| input.ty.clone()))
    }

    /// The rule that the cursor is in: its step.
    pub(super) fn rule(&self) -> Option<&Event> {
        let kinds: Vec<Kind> = self.tokens.list.iter().map(|token| token.kind).collect();
        let mut end = kinds.len();
        // A call or a list in a rule is part of it.
        let bracket = loop {
            let (at, kind) = super::completion::open_bracket(kinds.get(..end)?)?;
            if kind == Kind::OpenBracket {
                break at;
            }
            end = at;
        };
        let event = self.event_before(bracket)?;
        let builtin = BUILTINS.iter().find(|builtin| {
            event.path.len() == 2
                && event.path.last().is_some_and(|last| folded(&last.text) == folded(builtin.name))
        })?;
        let inside = self.tokens.list.get(bracket..)?;
        let mut names = inside.windows(2).filter_map(|pair| match pair {
            [name, sign] if sign.kind == Kind::Assign => Some(self.tokens.text(*name)),
            _ => None,
        });
        let name = names.next_back()?;
        builtin.params.iter().any(|(param, takes)| *param == name && *takes == Takes::Rule).then_some(event)
    }

    /// The type of `it` where the cursor is in a rule.
    fn it(&self) -> Option<Ty> {
        let event = self.rule()?;
        let notes = self.document.notes();
        let arrow = self.tokens.list.iter().rfind(|token| token.span.end <= event.span.start)?;
        let noted = notes.pipes.iter().find(|pipe| pipe.link == arrow.span);
        let mut types: Vec<Ty> = match noted {
            Some(pipe) => pipe.values.iter().filter_map(|value| notes.ty(*value)).cloned().collect(),
            None if arrow.kind == Kind::Pipe => self.given_before(arrow.span.start),
            None => Vec::new(),
        };
        if types.len() == 1 { types.pop() } else { None }
    }

    /// `it`, where the cursor is in a rule.
    pub(super) fn it_offered(&self) -> Vec<CompletionItem> {
        if self.rule().is_none() {
            return Vec::new();
        }
        let ty = self.it().map(|ty| ty.to_string()).unwrap_or_default();
        vec![offer("it", CompletionItemKind::VARIABLE, ty, "What is piped into the rule.")]
    }
}

/// The type in a `Box` or an `Arc`, whose fields are its own.
fn unwrapped(ty: &Ty) -> &Ty {
    let Ty::Named { head: Head::Known("Box" | "std::sync::Arc" | "std::rc::Rc"), args } = ty else {
        return ty;
    };
    args.first().map_or(ty, unwrapped)
}
