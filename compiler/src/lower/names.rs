//! Names for the generated code: each unlike any other, and none that Rust keeps for itself.

use crate::naming::{pascal, snake};
use crate::plan::{StepName, Variable};
use crate::signature::Ty;
use crate::typed::{Outcome, Source, Workflow};
use std::collections::{BTreeMap, BTreeSet};

/// Words that cannot name a variable, and the names that generated functions use themselves.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield", // Rust's
    "run", "at", "attempt", "branches", "workers", "inputs", "outcome", "reader", "main", "it", "json",
    "given",
];

/// Gives out names, each once.
pub(super) struct Names {
    taken: BTreeSet<String>,
    next: BTreeMap<String, u32>,
}

impl Names {
    pub(super) fn new(taken: &[&str]) -> Self {
        Self { taken: taken.iter().map(|name| (*name).to_owned()).collect(), next: BTreeMap::new() }
    }

    /// A name for a variable: `load`, `load_2`.
    pub(super) fn unique(&mut self, wanted: &str) -> String {
        self.numbered(wanted, "_")
    }

    /// A name for a variant: `Load`, `Load2`, and `Part1`, `Part1x2`.
    fn variant(&mut self, wanted: &str) -> String {
        let between = if wanted.ends_with(|last: char| last.is_ascii_digit()) { "x" } else { "" };
        self.numbered(wanted, between)
    }

    fn numbered(&mut self, wanted: &str, between: &str) -> String {
        if self.taken.insert(wanted.to_owned()) {
            return wanted.to_owned();
        }
        let mut number = self.next.get(wanted).copied().unwrap_or(2);
        loop {
            let name = format!("{wanted}{between}{number}");
            number += 1;
            if self.taken.insert(name.clone()) {
                self.next.insert(wanted.to_owned(), number);
                return name;
            }
        }
    }
}

/// A word that is an identifier of Rust.
fn identifier(name: &str) -> String {
    let word: String = name
        .chars()
        .map(|letter| if letter.is_alphanumeric() || letter == '_' { letter } else { '_' })
        .collect();
    if word.is_empty() || word.starts_with(|first: char| first.is_numeric()) || word.chars().all(|c| c == '_')
    {
        return format!("step{word}");
    }
    word
}

/// The name of the generated function.
pub(super) fn function(workflow: &str) -> String {
    let name = snake(&identifier(workflow));
    if RESERVED.contains(&name.as_str()) { format!("{name}_workflow") } else { name }
}

/// The names of the functions that give resources: those of the tasks, where the workflow's function lets them.
pub(super) fn resources(workflow: &Workflow, function: &str) -> Vec<String> {
    let mut names = Names::new(RESERVED);
    names.unique(function);
    workflow.resources.iter().map(|resource| names.unique(&identifier(&resource.name))).collect()
}

/// The variables, by `ValueId`. None has the name of a resource's function.
pub(super) fn variables<'a>(workflow: &Workflow, resources: impl Iterator<Item = &'a str>) -> Vec<Variable> {
    let mut names = Names::new(RESERVED);
    for resource in resources {
        names.unique(resource);
    }
    // Inputs are fields too, so they get their names first.
    let mut inputs = BTreeMap::new();
    for input in &workflow.inputs {
        inputs.insert(input.value, names.unique(&identifier(&input.name)));
    }
    // What leaves a group is better known than what it holds.
    let mut optional = BTreeMap::new();
    for (value, id) in workflow.values.iter().zip(0u32..) {
        if let Source::Optional(_) = value.source {
            optional.insert(crate::typed::ValueId(id), names.unique(&snake(&identifier(&value.name))));
        }
    }
    let named = workflow.values.iter().zip(0u32..).map(|(value, id)| {
        let id = crate::typed::ValueId(id);
        let name = match inputs.get(&id).or_else(|| optional.get(&id)) {
            Some(name) => name.clone(),
            None => names.unique(&snake(&identifier(&value.name))),
        };
        let (task, parts, inner) = match &value.source {
            Source::Task(task) => (Some(task.clone()), Vec::new(), None),
            Source::Tuple(parts) => (None, parts.clone(), None),
            Source::Optional(inner) => (None, Vec::new(), Some(*inner)),
            Source::Input | Source::Other => (None, Vec::new(), None),
        };
        let is_used = value.ty == Ty::Never;
        let is_copy = value.ty.is_copy(&workflow.copies);
        Variable {
            name,
            ty: value.ty.clone(),
            task,
            parts,
            inner,
            is_used,
            is_copy,
            is_shared: false,
            is_apart: false,
        }
    });
    named.collect()
}

/// The steps, by `StepId`.
pub(super) fn steps(workflow: &Workflow) -> Vec<StepName> {
    let mut names = Names::new(&["Self"]);
    let named = workflow.steps.iter().map(|step| {
        let last = step.event.rsplit("::").next().unwrap_or(&step.event);
        let variant = names.variant(&pascal(&identifier(last)));
        StepName { variant, event: step.event.clone(), span: step.span }
    });
    named.collect()
}

/// The variant of `Output` for an arm.
pub(super) fn outcome(outcome: &Outcome) -> String {
    match (&outcome.variant, outcome.number) {
        (Some(name), _) => name.clone(),
        (None, 0) => "Failure".to_owned(),
        (None, _) => "Success".to_owned(),
    }
}
