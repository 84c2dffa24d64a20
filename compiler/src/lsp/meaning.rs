//! What a script does, whatever its names are: two texts mean the same if this is the same.

use super::documents::Document;
use crate::check::notes::{Bound, Called, Gift, Reader, Step, Thing};
use crate::source::Span;

/// The steps of a script with where each parameter has its value from; names are numbered in their order.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meaning {
    inputs: Vec<String>,
    steps: Vec<Does>,
    rest: Vec<String>,
}

#[derive(Debug, PartialEq, Eq)]
struct Does {
    /// How the event is written, which is no part of what it does.
    event: Written,
    task: String,
    gives: String,
    params: Vec<(String, String)>,
}

/// Words for people only.
#[derive(Debug, Clone)]
struct Written(String);

impl PartialEq for Written {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Written {}

impl Meaning {
    /// Reads a script that has no error.
    pub(super) fn of(document: &Document) -> Self {
        let numbered = Numbered::of(document);
        let notes = document.notes();
        let steps = notes.steps.iter().map(|step| does(document, &numbered, step)).collect();
        // Everything that stands outside of events: defaults, constants, attributes of groups, retries.
        let rest = numbered.outside(document);
        let inputs = notes.inputs.iter().map(|input| format!("{}{}", input.ty, input.implied)).collect();
        Self { inputs, steps, rest }
    }

    /// What another one does that this one does not, in words.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        if self == other {
            return None;
        }
        for (one, another) in self.steps.iter().zip(&other.steps) {
            if one == another {
                continue;
            }
            let param = one.params.iter().zip(&another.params).find(|(one, another)| one != another);
            return Some(match param {
                Some(((name, _), _)) => {
                    format!("`{}` would take its parameter `{name}` from somewhere else", one.event.0)
                }
                None => format!("`{}` would be another step", one.event.0),
            });
        }
        Some("a value would come from somewhere else".to_owned())
    }

    /// The same with tasks called by other names: what `renamed` gives for each path.
    pub(super) fn with_tasks(mut self, renamed: impl Fn(&str) -> String) -> Self {
        for step in &mut self.steps {
            step.task = renamed(&step.task);
        }
        self
    }
}

/// The places where names are given, in their order.
struct Numbered {
    places: Vec<Span>,
}

impl Numbered {
    fn of(document: &Document) -> Self {
        let mut places = Vec::new();
        document.walk(&mut |_, part| {
            if let Some(place) = document.thing(part).and_then(|thing| thing.place()) {
                places.push(place);
            }
        });
        places.sort();
        places.dedup();
        Self { places }
    }

    fn thing(&self, thing: &Thing) -> String {
        match thing {
            Thing::Input(place) | Thing::Constant(place) | Thing::Kept(place) => {
                format!("#{}", self.places.iter().position(|known| known == place).unwrap_or(usize::MAX))
            }
            Thing::Implied(name) => name.clone(),
            Thing::Resource(_) => "a resource".to_owned(),
        }
    }

    /// A part of the text with numbers for names.
    fn text(&self, document: &Document, span: Span) -> String {
        let mut text = String::new();
        let mut at = span.start;
        for (reader, thing) in &document.notes().readers {
            let Reader::Word(word) = reader else { continue };
            if word.start < at || word.end > span.end {
                continue;
            }
            // The `$` is part of what is replaced.
            text.push_str(Span::new(at, word.start.saturating_sub(1)).of(document.text.str()));
            text.push_str(&self.thing(thing));
            at = word.end;
        }
        text.push_str(Span::new(at, span.end).of(document.text.str()));
        text
    }

    /// What each name outside of the attributes of events stands for, in the order of the text.
    fn outside(&self, document: &Document) -> Vec<String> {
        let mut words: Vec<(Span, String)> = Vec::new();
        for (reader, thing) in &document.notes().readers {
            let Reader::Word(word) = reader else { continue };
            let of_event = document.notes().steps.iter().flat_map(|step| &step.params).any(|bound| {
                matches!(bound.gift, Gift::Attribute(value) if value.start <= word.start && word.end <= value.end)
            });
            if !of_event {
                words.push((*word, self.thing(thing)));
            }
        }
        words.sort();
        words.into_iter().map(|(_, thing)| thing).collect()
    }
}

fn does(document: &Document, numbered: &Numbered, step: &Step) -> Does {
    let task = match step.called {
        Called::Builtin(name) => format!("std::{name}"),
        Called::Workflow(place) => {
            let file = document.file_of(place).filter(|_| place != Span::default());
            format!("the workflow {:?}", file.map(|file| &file.path))
        }
        Called::Task(place) => {
            let mut tasks = document.catalogue().tasks.iter();
            let found = tasks.find(|task| task.signature.span == place);
            found.and_then(|task| task.paths.first()).cloned().unwrap_or_default()
        }
    };
    let params =
        step.params.iter().map(|bound| (bound.name.clone(), gift(document, numbered, bound))).collect();
    Does {
        event: Written(step.span.of(document.text.str()).to_owned()),
        task,
        gives: format!("{:?} {}", step.gives, document.notes().shown(&step.gives)),
        params,
    }
}

fn gift(document: &Document, numbered: &Numbered, bound: &Bound) -> String {
    match &bound.gift {
        // `[x=$y]` gives what `y` would give by its name.
        Gift::Attribute(value) => numbered.text(document, *value),
        Gift::Named(thing) => numbered.thing(thing),
        Gift::Piped(values) => {
            let values: Vec<_> = values.iter().map(|(value, _)| value).collect();
            format!("piped {values:?}")
        }
        Gift::Run => "the run".to_owned(),
        Gift::Nothing => "nothing".to_owned(),
        Gift::Missing => "missing".to_owned(),
    }
}
