//! A plan in words, for snapshots and for people who read the compiler.

use super::{Answer, Arg, Block, Body, Call, Output, Plan, Stage, Tail, Unit, Use, ValueId, Workers};
use crate::typed::{Needs, Retry, Rule, Setting};
use std::fmt::{self, Write as _};

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let features: Vec<&str> = self.features.iter().copied().collect();
        let kind = if self.is_async { "async" } else { "sync" };
        writeln!(f, "{} {} [{}]", kind, self.name, features.join(" "))?;
        for input in &self.inputs {
            let shared = if self.is_shared(input.value) { " shared" } else { "" };
            writeln!(f, "input {}: {}{shared}", input.name, input.ty)?;
        }
        for variable in &self.environment {
            let optional = if variable.required { "" } else { "?" };
            writeln!(f, "env {}: {}{optional}", variable.name, variable.ty)?;
        }
        for computed in &self.computed {
            writeln!(f, "computed {}: {}", self.name(computed.value), computed.text)?;
        }
        for resource in &self.resources {
            let kind = if resource.waits { "async " } else { "" };
            let args: Vec<String> = resource.args.iter().map(|arg| self.arg(arg)).collect();
            writeln!(f, "{kind}resource {}({}): {}", resource.task, args.join(", "), resource.ty)?;
        }
        let mut text = String::new();
        self.block(&self.body, 0, &mut text)?;
        f.write_str(&text)
    }
}

impl Plan {
    /// The type of what it gives, empty where that is nothing. Of several endings each has its name.
    #[must_use]
    pub fn shown_output(&self) -> String {
        let types = |values: &[ValueId]| {
            let variables = values.iter().filter_map(|value| self.variables.get(value.0 as usize));
            variables.map(|variable| variable.ty.to_string()).collect::<Vec<_>>().join(", ")
        };
        match &self.output {
            Output::Unit => String::new(),
            Output::Value(value) => types(&[*value]),
            Output::Tuple(values) => format!("({})", types(values)),
            Output::Enum(endings) => {
                let shown = endings.iter().map(|ending| match ending.gives.as_slice() {
                    [] => ending.variant.clone(),
                    gives => format!("{}({})", ending.variant, types(gives)),
                });
                shown.collect::<Vec<_>>().join(" | ")
            }
        }
    }

    fn name(&self, value: ValueId) -> &str {
        self.variables.get(value.0 as usize).map_or("?", |variable| &variable.name)
    }

    fn is_shared(&self, value: ValueId) -> bool {
        self.variables.get(value.0 as usize).is_some_and(|variable| variable.is_shared)
    }

    fn setting<T: fmt::Debug>(&self, setting: Setting<T>) -> String {
        match setting {
            Setting::Known(value) => format!("{value:?}"),
            Setting::Computed(value) => self.name(value).to_owned(),
        }
    }

    fn names(&self, values: &[ValueId]) -> String {
        values.iter().map(|value| self.name(*value)).collect::<Vec<_>>().join(", ")
    }

    fn uses(&self, values: &[(ValueId, Use)]) -> String {
        values.iter().map(|(value, how)| self.using(*value, *how)).collect::<Vec<_>>().join(", ")
    }

    fn using(&self, value: ValueId, how: Use) -> String {
        let name = self.name(value);
        match how {
            Use::Borrow => format!("&{name}"),
            Use::Move => format!("move {name}"),
            Use::Clone => format!("clone {name}"),
            Use::Copy => name.to_owned(),
            Use::Take => format!("take {name}"),
        }
    }

    fn block(&self, block: &Block, depth: usize, text: &mut String) -> fmt::Result {
        let pad = "  ".repeat(depth);
        for stage in &block.stages {
            match stage {
                Stage::Unit(unit) => self.unit(unit, depth, text)?,
                Stage::Join(join) => {
                    let rule = join.rule.as_ref().map(|rule| self.rule(rule)).unwrap_or_default();
                    let workers = self.workers(join.workers.as_ref());
                    writeln!(text, "{pad}join{rule}{workers}")?;
                    for (branch, value) in &join.branches {
                        let name = value.map_or("()", |value| self.name(value));
                        writeln!(text, "{pad}  {name} =")?;
                        self.block(branch, depth + 2, text)?;
                    }
                }
                Stage::Hop(hop) => {
                    let clones = self.names(&hop.clones);
                    let workers = self.workers(hop.workers.as_ref());
                    writeln!(text, "{pad}cpu ({}) shares ({clones}){workers}", self.names(&hop.gives))?;
                    self.block(&hop.block, depth + 1, text)?;
                }
                Stage::Pack(value, parts) => {
                    writeln!(text, "{pad}{} = ({})", self.name(*value), self.uses(parts))?;
                }
                Stage::Open { value, is_dropped } => {
                    let dropped = if *is_dropped { " for its failure" } else { "" };
                    writeln!(text, "{pad}open {}{dropped}", self.name(*value))?;
                }
            }
        }
        match &block.tail {
            Tail::Unit => Ok(()),
            Tail::Values(values) => writeln!(text, "{pad}give {}", self.uses(values)),
            Tail::Ending(variant, values) => writeln!(text, "{pad}end {variant} {}", self.uses(values)),
            Tail::Never => writeln!(text, "{pad}never"),
        }
    }

    fn unit(&self, unit: &Unit, depth: usize, text: &mut String) -> fmt::Result {
        let pad = "  ".repeat(depth);
        let mut guards = String::new();
        if let Some(retry) = &unit.retry {
            self.retry(retry, &mut guards)?;
        }
        if let Some(timeout) = unit.timeout {
            write!(guards, " within {}", self.setting(timeout))?;
        }
        guards.push_str(&self.workers(unit.workers.as_ref()));
        match &unit.body {
            Body::Call(call) => writeln!(text, "{pad}{}{guards}", self.call(call))?,
            Body::Block(block) => {
                writeln!(text, "{pad}group{guards}")?;
                self.block(block, depth + 1, text)?;
            }
        }
        match &unit.answer {
            Answer::Fails(_) | Answer::FailsGroup(_) => {}
            Answer::Match(arms, zero) => {
                for arm in arms {
                    let how = if arm.outcome.number == 0 { format!(" {zero:?}") } else { String::new() };
                    let payload = self.names(&arm.payload);
                    writeln!(text, "{pad}  on {}{how} ({payload})", arm.outcome.number)?;
                    self.block(&arm.block, depth + 2, text)?;
                }
            }
        }
        if !unit.gives.is_empty() {
            writeln!(text, "{pad}  -> {}", self.names(&unit.gives))?;
        }
        Ok(())
    }

    fn workers(&self, workers: Option<&Workers>) -> String {
        let Some(workers) = workers else { return String::new() };
        let most = self.setting(workers.most);
        match workers.pool.and_then(|pool| self.pools.get(pool)) {
            Some(pool) => format!(" on {most} of {}", pool.name),
            None => format!(" {most} at once"),
        }
    }

    fn rule(&self, rule: &Rule) -> String {
        let needs = match rule.needs {
            Needs::All => "All".to_owned(),
            Needs::Any => "Any".to_owned(),
            Needs::Majority => "Majority".to_owned(),
            Needs::AtLeast(count) => format!("AtLeast({})", self.setting(count)),
            Needs::Percent(share) => format!("Percent({share})"),
        };
        format!(" {needs} stopped by {:?}", rule.stops)
    }

    fn retry(&self, retry: &Retry, text: &mut String) -> fmt::Result {
        write!(text, " Times({})", self.setting(retry.attempts))?;
        if let Some(backoff) = retry.backoff {
            write!(text, " backoff {}", self.setting(backoff))?;
        }
        if let Some(factor) = retry.factor {
            write!(text, " factor {}", self.setting(factor))?;
        }
        if let Some(longest) = retry.longest {
            write!(text, " at most {}", self.setting(longest))?;
        }
        if let Some(jitter) = retry.jitter {
            write!(text, " jitter {}", self.setting(jitter))?;
        }
        if !retry.on.is_empty() {
            write!(text, " on {:?}", retry.on)?;
        }
        Ok(())
    }

    fn call(&self, call: &Call) -> String {
        let step = self.steps.get(call.step).map_or("?", |step| &step.variant);
        let args: Vec<String> = call.args.iter().map(|arg| self.arg(arg)).collect();
        let items = match &call.items {
            Some(items) => format!(
                " {:?} {}{}",
                items.form,
                if items.is_stream { "stream" } else { "iterator" },
                if items.is_dropped { " dropped" } else { "" },
            ),
            None => String::new(),
        };
        format!("{:?} {step}({}){items}", call.executor, args.join(", "))
    }

    fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Value(given) => {
                let text = self.using(given.value, given.how);
                let text = given.cast.as_ref().map_or(text.clone(), |ty| format!("{text} as {ty}"));
                let text = if given.some { format!("Some({text})") } else { text };
                match &given.pulled {
                    Some(pulled) => format!("pull {text} while ({})", self.names(&pulled.holds)),
                    None => text,
                }
            }
            Arg::All(values, _) => format!("[{}]", self.uses(values)),
            Arg::Literal(literal, _) => format!("{literal:?}"),
            Arg::Formula(formula, _) => format!("formula ({})", self.names(&formula.values())),
            Arg::Resource(needed) => {
                let name = self.resources.get(needed.resource).map_or("?", |resource| &resource.function);
                let text = match needed.how {
                    Use::Clone => format!("clone resource {name}"),
                    Use::Borrow | Use::Move | Use::Copy | Use::Take => format!("resource {name}"),
                };
                if needed.some { format!("Some({text})") } else { text }
            }
            Arg::Nothing => "None".to_owned(),
            Arg::Run => "run".to_owned(),
        }
    }
}
