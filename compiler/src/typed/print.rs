//! A workflow in words: its inputs and its steps with their types, for `pointyc check --verbose`.

use super::{Block, Needs, Rule, Run, Setting, Step, Stop, ValueId, Workflow};
use std::fmt::{self, Write as _};

/// What `check --verbose` prints of a workflow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    text: String,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Summary {
    /// Reads a workflow.
    #[must_use]
    pub fn of(workflow: &Workflow) -> Self {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(text, "workflow {}", workflow.name);
        if !workflow.inputs.is_empty() {
            text.push_str("inputs\n");
        }
        for input in &workflow.inputs {
            let implied = if input.implied { "  (implied)" } else { "" };
            let _ = writeln!(text, "  {}: {}{implied}", input.name, input.ty);
        }
        if !workflow.resources.is_empty() {
            text.push_str("resources\n");
        }
        for resource in &workflow.resources {
            let _ = writeln!(text, "  {}: {}", resource.name, resource.ty);
        }
        text.push_str("steps\n");
        block(workflow, &workflow.block, 1, &mut text);
        Self { text }
    }
}

fn block(workflow: &Workflow, inside: &Block, depth: usize, text: &mut String) {
    for part in &inside.parts {
        let together = part.branches.len() > 1;
        if together {
            let rule = part.rule.as_ref().map(|rule| rule_in_words(workflow, rule)).unwrap_or_default();
            let _ = writeln!(text, "{:indent$}at once{rule}", "", indent = depth * 2);
        }
        for branch in &part.branches {
            step(workflow, &branch.step, depth + usize::from(together), text);
        }
    }
}

/// `, any must succeed, stopped by a success`
fn rule_in_words(workflow: &Workflow, rule: &Rule) -> String {
    let needs = match rule.needs {
        Needs::All => "all".to_owned(),
        Needs::Any => "any".to_owned(),
        Needs::Majority => "more than half".to_owned(),
        Needs::AtLeast(Setting::Known(count)) => format!("at least {count}"),
        Needs::AtLeast(Setting::Computed(value)) => {
            let name = workflow.values.get(value.0 as usize).map_or("", |value| &value.name);
            format!("at least `{name}`")
        }
        Needs::Percent(share) => format!("at least {share} %"),
    };
    let stops: Vec<&str> = rule
        .stops
        .iter()
        .map(|stop| match stop {
            Stop::Error => "an error",
            Stop::Exception => "an exception",
            Stop::Success => "a success",
        })
        .collect();
    let stopped =
        if stops.is_empty() { String::new() } else { format!(", {} stops the rest", stops.join(" or ")) };
    format!(", {needs} must succeed{stopped}")
}

/// `, at most 4 at once`
fn workers_in_words(workflow: &Workflow, workers: Option<Setting<u32>>) -> String {
    match workers {
        None => String::new(),
        Some(Setting::Known(most)) => format!(", at most {most} at once"),
        Some(Setting::Computed(value)) => {
            let name = workflow.values.get(value.0 as usize).map_or("", |value| &value.name);
            format!(", at most `{name}` at once")
        }
    }
}

fn step(workflow: &Workflow, step: &Step, depth: usize, text: &mut String) {
    let indent = depth * 2;
    match &step.run {
        Run::Call(call) => {
            let event = workflow.steps.get(call.step.0 as usize).map_or("", |info| &info.event);
            let workers = workers_in_words(workflow, step.workers);
            let _ = writeln!(text, "{:indent$}{event} -> {}{workers}", "", types(workflow, &step.result));
        }
        Run::Group(inside) => {
            let workers = workers_in_words(workflow, step.workers);
            let _ = writeln!(text, "{:indent$}group{workers}", "");
            block(workflow, inside, depth + 1, text);
        }
    }
    for arm in step.arms.iter().flat_map(|arms| &arms.arms) {
        let name = arm.outcome.variant.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
        let _ = writeln!(text, "{:indent$}  on {}{name}", "", arm.outcome.number);
        block(workflow, &arm.block, depth + 2, text);
    }
}

fn types(workflow: &Workflow, values: &[ValueId]) -> String {
    let types: Vec<String> = values
        .iter()
        .filter_map(|value| workflow.values.get(value.0 as usize))
        .map(|value| value.ty.to_string())
        .collect();
    match types.as_slice() {
        [] => "()".to_owned(),
        [one] => one.clone(),
        several => format!("({})", several.join(", ")),
    }
}
