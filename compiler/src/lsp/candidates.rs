//! What the script and its tasks have that may stand at a place: events, values, attributes, outcomes, types.

use super::completion::Place;
use super::hover::{of_builtin, of_task};
use super::offers::{Offers, offer};
use super::under::{Sort, Under};
use crate::catalogue::builtin::{Argument, BUILTINS};
use crate::catalogue::{Task, folded};
use crate::check::notes::Gift;
use crate::lex::Kind;
use crate::naming::pascal;
use crate::signature::Passing;
use crate::vocabulary::attributes;
use lsp_types::{CompletionItem, CompletionItemKind};

impl<'d> Place<'d> {
    pub(super) fn events(&self) -> Vec<CompletionItem> {
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
    pub(super) fn written(&self, task: &Task) -> String {
        let name = pascal(&task.signature.name);
        let all = self.document.catalogue().tasks.iter();
        let several = all.filter(|other| folded(&other.signature.name) == folded(&name)).count() > 1;
        let path = task.paths.first().and_then(|path| path.rsplit_once("::"));
        match path.filter(|_| several) {
            Some((modules, _)) => format!("{modules}::{name}"),
            None => name,
        }
    }

    pub(super) fn tasks_in(&self, space: &str) -> Vec<CompletionItem> {
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
    pub(super) fn values(&self, signs: bool) -> Vec<CompletionItem> {
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
    pub(super) fn value_of(&self, bracket: usize, name: &str) -> Vec<CompletionItem> {
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

    pub(super) fn types(&self) -> Vec<CompletionItem> {
        let catalogue = self.document.catalogue();
        let own = catalogue.types.iter().filter(|ty| !ty.paths.is_empty());
        let own = own.map(|ty| offer(ty.name.clone(), CompletionItemKind::STRUCT, "a type of the tasks", ""));
        own.chain(Offers::types()).collect()
    }

    /// What stands in the angle brackets of a built-in event.
    pub(super) fn arguments(&self, name: &str) -> Vec<CompletionItem> {
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

    pub(super) fn attributes(&self, bracket: usize) -> Vec<CompletionItem> {
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

    /// The outcomes of the step that a parenthesis stands behind; none where it is a group.
    pub(super) fn outcomes(&self, bracket: usize) -> Vec<CompletionItem> {
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

/// What a task takes and gives, in a few words.
fn shape(task: &Task) -> String {
    let params: Vec<String> = task.signature.params.iter().map(|param| param.passing.to_string()).collect();
    format!("({}) -> {}", params.join(", "), task.signature.returns.success())
}

pub(super) fn builtins(with_space: bool) -> Vec<CompletionItem> {
    let name = |name: &str| if with_space { format!("std::{name}") } else { name.to_owned() };
    let each = BUILTINS.iter().map(|builtin| {
        let mut item = offer(name(builtin.name), CompletionItemKind::EVENT, builtin.doc, of_builtin(builtin));
        item.sort_text = Some(format!("2{}", builtin.name));
        item
    });
    each.collect()
}
