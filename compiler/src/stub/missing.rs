//! An event that nobody has written a task for: what its stub takes and gives.

use super::flow::{Reader, attributes_of};
use super::types::Type;
use super::{Label, Param, Stub};
use crate::ast::{ArmLabel, Expr, ExprKind, Literal, Step};
use crate::catalogue::folded;
use crate::naming::{pascal, snake};
use crate::vocabulary::attributes;

impl Reader<'_> {
    /// An event that nobody has written a task for.
    pub(super) fn missing(&mut self, name: &str, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let at = match self.index.get(&folded(name)) {
            Some(at) => *at,
            None => {
                let type_name = self.fresh(&format!("{}Output", pascal(name)));
                let gives = self.stubs.types.open(type_name, format!("What `{name}` gives."));
                let outcome_type = self.fresh(&format!("{}Outcome", pascal(name)));
                self.stubs.tasks.push(Stub {
                    event: name.to_owned(),
                    occurrences: 0,
                    params: Vec::new(),
                    gives,
                    outcomes: Vec::new(),
                    outcome_type,
                    fails: false,
                    is_async: false,
                    looks: false,
                });
                self.index.insert(folded(name), self.stubs.tasks.len() - 1);
                self.stubs.tasks.len() - 1
            }
        };
        let fails = step.retry.is_some();
        self.at(at, |stub| {
            stub.occurrences += 1;
            stub.fails |= fails;
        });
        let piped: Vec<Type> = piped.into_iter().filter(|ty| !self.stubs.types.is_unit(ty)).collect();
        let mut asked: Vec<String> = Vec::new();
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            let name = attribute.name.text.as_str();
            // What this version lacks is more likely a parameter of the task.
            let known = attributes::find(name).is_some_and(|found| found.read.is_some());
            let twin = attributes_of(step).any(|other| other.step && other.name.text == name);
            if attribute.step || (known && !twin) {
                self.option(at, name, &attribute.value);
            } else if matches!(attribute.value.kind, ExprKind::Piped) {
                asked.push(name.to_owned());
            } else {
                let ty = self.value_type(&attribute.value);
                self.param(at, name, &ty, false);
            }
        }
        for (number, ty) in piped.iter().enumerate() {
            self.stubs.types.take(ty);
            let before: Vec<Param> =
                self.stubs.tasks.get(at).map(|stub| stub.params.clone()).unwrap_or_default();
            let own = before.iter().filter(|param| param.piped).nth(number).map(|param| param.name.clone());
            let name =
                asked.get(number).cloned().or(own).unwrap_or_else(|| self.param_name(ty, &before, number));
            self.param(at, &name, ty, true);
        }
        let gives = self.stubs.tasks.get(at).map(|stub| stub.gives.clone()).unwrap_or_else(Type::unit);
        let event = name.to_owned();
        let labels = step.branch.iter().flat_map(|branch| &branch.arms).filter_map(|arm| label(&arm.label));
        let labels: Vec<Label> = labels.collect();
        let own = labels.iter().any(|label| !matches!(label, Label::Number(0 | 1)));
        let whole = match self.stubs.tasks.get(at) {
            Some(stub) if own => Type::Known(stub.outcome_type.clone()),
            Some(_) | None => gives.clone(),
        };
        self.keep(step, &[whole]);
        if labels.contains(&Label::Number(0)) {
            self.at(at, |stub| stub.fails = true);
        }
        // One name alone means that something else may happen.
        let goes_on = own && !labels.contains(&Label::Number(1));
        let alone = labels.iter().all(|label| matches!(label, Label::Number(_))) || labels.len() == 1;
        if goes_on && alone {
            self.outcome(at, Label::Number(1), &gives);
        }
        let passes = (!own || alone) && !labels.contains(&Label::Number(1));
        let success = if passes { vec![gives.clone()] } else { Vec::new() };
        self.arms(step, &success, agree, |reader, arm| match label(&arm.label)? {
            Label::Number(0) => None,
            number @ Label::Number(1) => {
                reader.outcome(at, number, &gives);
                Some(vec![gives.clone()])
            }
            other @ (Label::Number(_) | Label::Name(_)) => {
                let word = match &other {
                    Label::Number(number) => format!("Outcome{number}"),
                    Label::Name(name) => pascal(name),
                };
                let known = reader.stubs.tasks.get(at).and_then(|stub| {
                    stub.outcomes.iter().find(|(label, _)| *label == other).map(|(_, ty)| ty.clone())
                });
                let ty = known.unwrap_or_else(|| {
                    let name = reader.fresh(&format!("{}{word}", pascal(&event)));
                    reader.stubs.types.open(name, format!("What `{word}` of `{event}` carries."))
                });
                reader.outcome(at, other, &ty);
                Some(vec![ty])
            }
        })
    }

    pub(super) fn at(&mut self, at: usize, change: impl FnOnce(&mut Stub)) {
        if let Some(stub) = self.stubs.tasks.get_mut(at) {
            change(stub);
        }
    }

    pub(super) fn outcome(&mut self, at: usize, label: Label, ty: &Type) {
        self.at(at, |stub| {
            if stub.outcomes.iter().all(|(known, _)| *known != label) {
                stub.outcomes.push((label, ty.clone()));
                stub.outcomes.sort_by_key(|(label, _)| match label {
                    Label::Number(number) => *number,
                    Label::Name(_) => 10,
                });
            }
        });
    }

    pub(super) fn option(&mut self, at: usize, name: &str, value: &Expr) {
        let word = word(value);
        self.at(at, |stub| match name {
            "executor" => {
                let place = crate::vocabulary::executors::meaning(&word);
                let io = crate::vocabulary::executors::Meaning::Here(Some(crate::typed::Executor::Io));
                stub.is_async |= place == Some(io);
            }
            "timeout" => stub.looks = true,
            "retries" | "retry_attempts" => stub.fails = true,
            _ => {}
        });
    }

    pub(super) fn param(&mut self, at: usize, name: &str, ty: &Type, piped: bool) {
        let Some(stub) = self.stubs.tasks.get_mut(at) else { return };
        if let Some(param) = stub.params.iter_mut().find(|param| param.name == name) {
            param.given += 1;
            let before = param.ty.clone();
            self.stubs.types.same(&before, ty);
        } else {
            stub.params.push(Param { name: name.to_owned(), ty: ty.clone(), given: 1, piped });
        }
    }

    /// What a parameter for a piped value is called: by what the value is, and unlike any input.
    pub(super) fn param_name(&self, ty: &Type, before: &[Param], number: usize) -> String {
        let rust = self.stubs.types.rust(ty);
        let whole = snake(rust.trim_end_matches("Output"));
        let base = match whole.split_once('_') {
            _ if *ty == Type::Failure => "failure".to_owned(),
            _ if !self.stubs.types.is_open(ty) => "value".to_owned(),
            Some((_, rest)) if !rest.is_empty() => rest.to_owned(),
            Some(_) | None => whole.clone(),
        };
        let whole = if self.stubs.types.is_open(ty) { whole } else { base.clone() };
        let taken = |name: &str| {
            name.is_empty()
                || self.named.contains_key(name)
                || self.kept.iter().any(|(kept, _)| kept == name)
                || self.tasks.resource(name).is_some()
                || before.iter().any(|param| param.name == name)
                || attributes::find(name).is_some()
                || name == "run"
        };
        let candidates = [base.clone(), whole, format!("{base}_{}", number + 1)];
        candidates.into_iter().find(|name| !taken(name)).unwrap_or_else(|| format!("piped_{}", number + 1))
    }

    /// A name for a type that nobody else has.
    pub(super) fn fresh(&self, name: &str) -> String {
        let taken = |name: &str| {
            self.tasks.types.iter().any(|ty| ty.name == name)
                || self.stubs.named.contains_key(name)
                || self.stubs.tasks.iter().any(|stub| stub.outcome_type == name)
        };
        if taken(name) { format!("{name}OfTask") } else { name.to_owned() }
    }
}

/// A word, quoted or bare, folded.
pub(super) fn word(value: &Expr) -> String {
    if let ExprKind::Literal(Literal::Text(word)) = &value.kind {
        folded(word)
    } else if let ExprKind::Name(name) = &value.kind {
        folded(&name.text)
    } else {
        String::new()
    }
}

pub(super) fn label(label: &ArmLabel) -> Option<Label> {
    match label {
        ArmLabel::Number(number, _) => {
            u8::try_from(*number).ok().filter(|number| *number < 10).map(Label::Number)
        }
        ArmLabel::Name(name) => Some(Label::Name(name.text.clone())),
    }
}
