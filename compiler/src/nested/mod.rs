//! The workflows that a script uses: what each is as an event, and what it does.
//!
//! Each is checked and lowered by itself, behind those that it uses. Workflows that use each other are checked until
//! what they are as events no longer changes; at first none of them is known to give anything.

mod scripts;

pub use scripts::{Found, Missing, Scripts};

use crate::ast::Script;
use crate::catalogue::{Catalogue, Nested, Origin, Task, Used, folded};
use crate::check::Limits;
use crate::diagnostics::{Diagnostic, File, Sink, check as say};
use crate::naming::{pascal, snake};
use crate::plan::{Child, Output, Plan, Start};
use crate::signature::{Param, Passing, Returns, Signature, Ty};
use crate::source::Span;
use crate::typed::Workflow;
use crate::{check, lower};
use scripts::{Links, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The script that runs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Main<'a> {
    pub(crate) script: &'a Script,
    pub(crate) text: &'a str,
    /// The name by which failures know it.
    pub(crate) name: &'a str,
    /// The name of its workflow where it gives itself none.
    pub(crate) workflow: &'a str,
}

/// The workflows around one that runs.
#[derive(Debug, Default)]
pub(crate) struct Family {
    /// What they do.
    pub(crate) children: Vec<Child>,
    /// How the script that runs is started where another one starts it.
    pub(crate) again: Option<Start>,
    /// What is wrong with them, in their places among all texts.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What the script that runs may name.
    pub(crate) catalogue: Catalogue,
    /// What the inputs of the workflows that it uses must hold.
    pub(crate) limits: Vec<Limits>,
}

/// A workflow as an event: what the check of others sees of it.
#[derive(Clone, Debug, PartialEq)]
struct Event {
    params: Vec<(String, Ty)>,
    docs: Vec<String>,
    gives: Ty,
    waits: bool,
    name: String,
    nested: Nested,
    /// What its inputs must hold.
    limits: Limits,
}

/// What is known of a script.
#[derive(Clone, Debug)]
enum State {
    Open,
    Known(Box<Event>),
    Broken,
}

/// Checks the workflows that a script uses. `base` is what their tasks are.
pub(crate) fn family(scripts: &Scripts, main: Main<'_>, base: Catalogue) -> Family {
    if scripts.is_empty() {
        return Family { catalogue: base, ..Family::default() };
    }
    let mut base = base;
    base.files.extend(scripts.files().iter().map(|file| (file.base, file.name.clone())));
    Checking::new(scripts, main, base).family()
}

/// The events that a script has by its `use` lines, by their folded names; those without `as` are left out.
#[must_use]
pub fn events_of(script: &Script) -> Vec<String> {
    script.workflows().filter_map(|item| Some(folded(&item.alias.as_ref()?.text))).collect()
}

/// The number of the script that runs; the others follow in their order.
const MAIN: usize = 0;

struct Checking<'a> {
    scripts: &'a Scripts,
    main: Main<'a>,
    base: Catalogue,
    states: Vec<State>,
    modules: Vec<Option<String>>,
    plans: BTreeMap<usize, (Plan, Start)>,
    diagnostics: Vec<Diagnostic>,
    /// What is wrong with the script that runs as a part of a circle.
    circles: Vec<Diagnostic>,
    again: Option<Start>,
}

/// What a check of one script came to.
struct Checked {
    event: Event,
    workflow: Option<Workflow>,
    catalogue: Catalogue,
    found: Vec<Diagnostic>,
}

impl<'a> Checking<'a> {
    fn new(scripts: &'a Scripts, main: Main<'a>, base: Catalogue) -> Self {
        let count = scripts.used.len() + 1;
        let modules = modules(scripts, main);
        Self {
            scripts,
            main,
            base,
            states: vec![State::Open; count],
            modules,
            plans: BTreeMap::new(),
            diagnostics: Vec::new(),
            circles: Vec::new(),
            again: None,
        }
    }

    fn family(mut self) -> Family {
        let circles = self.circles();
        // Each is checked behind those that it uses; those of a circle go together.
        let mut open: BTreeSet<usize> = (1..self.states.len()).collect();
        while let Some(next) = open.iter().copied().find(|node| {
            let alone = BTreeSet::from([*node]);
            let own = circles.get(node).unwrap_or(&alone);
            let uses = own.iter().flat_map(|node| self.targets(*node));
            let mut others = uses.filter(|target| !own.contains(target));
            others.all(|target| !matches!(self.states.get(target), Some(State::Open)))
        }) {
            match circles.get(&next) {
                Some(circle) => {
                    self.circle(circle);
                    open.retain(|node| !circle.contains(node));
                }
                None => {
                    self.single(next);
                    open.remove(&next);
                }
            }
        }
        if let Some(circle) = circles.get(&MAIN).filter(|circle| circle.len() == 1) {
            self.circle(circle);
        }
        let (catalogue, limits) = self.catalogue_of(MAIN);
        let mut diagnostics = std::mem::take(&mut self.diagnostics);
        diagnostics.append(&mut self.circles);
        let children = self.plans.iter().filter_map(|(node, (plan, start))| {
            let index = node.checked_sub(1)?;
            let (used, file) = (self.scripts.used.get(index)?, self.scripts.files().get(index)?);
            Some(Child {
                module: self.modules.get(*node)?.clone()?,
                script: used.name.clone(),
                text: file.text.clone(),
                base: file.base,
                plan: plan.clone(),
                start: *start,
            })
        });
        Family { children: children.collect(), again: self.again, diagnostics, catalogue, limits }
    }

    fn links(&self, node: usize) -> &'a Links {
        match node.checked_sub(1).and_then(|index| self.scripts.used.get(index)) {
            Some(used) => &used.links,
            None => &self.scripts.links,
        }
    }

    fn script(&self, node: usize) -> &'a Script {
        match node.checked_sub(1).and_then(|index| self.scripts.used.get(index)) {
            Some(used) => &used.script,
            None => self.main.script,
        }
    }

    /// The text of a script, its name for failures and where it begins among all texts; the script that runs is none
    /// of these.
    fn text(&self, node: usize) -> (&'a str, &'a str, Option<u32>) {
        let used = node
            .checked_sub(1)
            .and_then(|index| Some((self.scripts.used.get(index)?, self.scripts.files().get(index)?)));
        match used {
            Some((used, file)) => (&file.text, &used.name, Some(file.base)),
            None => (self.main.text, self.main.name, None),
        }
    }

    /// The scripts that one uses.
    fn targets(&self, node: usize) -> Vec<usize> {
        let targets = self.links(node).values().filter_map(|target| match target {
            Target::Main => Some(MAIN),
            Target::Other(index) => Some(index + 1),
            Target::Missing(_) => None,
        });
        targets.collect()
    }

    /// The circle that each script is a part of.
    fn circles(&self) -> BTreeMap<usize, BTreeSet<usize>> {
        let reached: Vec<BTreeSet<usize>> = (0..self.states.len())
            .map(|node| {
                let mut reached = BTreeSet::new();
                let mut open = self.targets(node);
                while let Some(next) = open.pop() {
                    if reached.insert(next) {
                        open.extend(self.targets(next));
                    }
                }
                reached
            })
            .collect();
        let reaches = |from: usize, to: usize| reached.get(from).is_some_and(|reached| reached.contains(&to));
        let nodes = 0..self.states.len();
        let in_circles = nodes.clone().filter(|node| reaches(*node, *node));
        in_circles
            .map(|node| {
                let others = nodes.clone().filter(|other| reaches(node, *other) && reaches(*other, node));
                (node, others.collect())
            })
            .collect()
    }

    /// A script that is no part of a circle.
    fn single(&mut self, node: usize) {
        let checked = self.check(node, self.script(node));
        self.settle(node, checked, Start::Once);
    }

    /// Scripts that use each other.
    fn circle(&mut self, circle: &BTreeSet<usize>) {
        // What a script declares is known before its chain is.
        for node in circle {
            let header = Script { chain: None, ..self.script(*node).clone() };
            let event = self.check(*node, &header).event;
            // Which number an `int` is only its takers tell.
            let params = event.params.into_iter().map(|(name, ty)| (name, ty.unsettled())).collect();
            self.set(
                *node,
                State::Known(Box::new(Event { params, gives: Ty::Never, waits: false, ..event })),
            );
        }
        let most = 3 * circle.len() + 3;
        let mut checked = BTreeMap::new();
        for _ in 0..most {
            let mut changed = false;
            for node in circle {
                let mut now = self.check(*node, self.script(*node));
                let before = self.states.get(*node);
                if let Some(State::Known(before)) = before {
                    // What was known to wait waits; what could not be checked as a whole has not changed.
                    now.event.waits |= before.waits;
                    changed |= **before != now.event;
                }
                self.set(*node, State::Known(Box::new(now.event.clone())));
                checked.insert(*node, now);
            }
            if !changed {
                break;
            }
        }
        let depth = circle.iter().filter_map(|node| checked.get(node)?.workflow.as_ref()?.depth).min();
        let broken = checked.values().any(|checked| checked.workflow.is_none());
        for (node, mut checked) in checked {
            if !broken {
                checked.found.extend(self.unbounded(node, circle, depth, &checked.event));
            }
            self.settle(node, checked, Start::Again(depth.unwrap_or(0)));
        }
    }

    /// What is wrong with a circle as seen from one of its scripts.
    fn unbounded(
        &self,
        node: usize,
        circle: &BTreeSet<usize>,
        depth: Option<u32>,
        event: &Event,
    ) -> Option<Diagnostic> {
        // One of them says it for all: the script that runs, else the first.
        if circle.first() != Some(&node) {
            return None;
        }
        let script = self.script(node);
        let within = |target: &Target| match target {
            Target::Main => circle.contains(&MAIN),
            Target::Other(index) => circle.contains(&(index + 1)),
            Target::Missing(_) => false,
        };
        let item = script.workflows().find(|item| self.links(node).get(&item.what).is_some_and(within))?;
        if event.gives == Ty::Never {
            return Some(say::endless_workflow::new(item.what_span, &event.name));
        }
        if depth.is_some() {
            return None;
        }
        let names: Vec<&str> = circle.iter().chain([&node]).map(|node| self.text(*node).1).collect();
        let top = script.header.iter().map(span_of).min().unwrap_or_default().before();
        Some(say::workflow_circle::new(item.what_span, &names.join(" → "), top))
    }

    fn set(&mut self, node: usize, state: State) {
        if let Some(slot) = self.states.get_mut(node) {
            *slot = state;
        }
    }

    /// Keeps what a check came to.
    fn settle(&mut self, node: usize, checked: Checked, start: Start) {
        let Checked { event, workflow, catalogue, found } = checked;
        let has_errors = found.iter().any(|found| found.severity == crate::diagnostics::Severity::Error);
        // What is wrong with the script that runs is found when it is checked itself.
        let is_broken = node != MAIN && (workflow.is_none() || has_errors);
        self.set(node, if is_broken { State::Broken } else { State::Known(Box::new(event)) });
        let Some(base) = self.text(node).2 else {
            self.circles.extend(found.into_iter().filter(|found| matches!(found.code, "P0516" | "P0517")));
            self.again = Some(start);
            return;
        };
        self.diagnostics.extend(found.into_iter().map(|found| elsewhere(found, base)));
        if let (Some(workflow), false) = (workflow, is_broken) {
            let mut plan = lower::lower(&workflow, &catalogue);
            plan.keep_to_ranges();
            self.plans.insert(node, (plan, start));
        }
    }

    fn check(&self, node: usize, script: &Script) -> Checked {
        let (text, ..) = self.text(node);
        let (catalogue, limits) = self.catalogue_of(node);
        let mut d = Sink::default();
        let as_text = node.checked_sub(1).and_then(|index| self.scripts.used.get(index));
        for found in as_text.iter().flat_map(|used| &used.diagnostics) {
            d.push(found.clone());
        }
        let name = self.stem(node);
        let analysis = check::check(script, text, &name, (&catalogue, &limits), &mut d);
        let known = analysis.known();
        let gives = known
            .block
            .gives
            .iter()
            .map(|value| known.values.get(value.0 as usize).map_or(Ty::Unit, |value| value.ty.clone()));
        let gives: Vec<Ty> = gives.collect();
        let mut event = Event {
            params: known.inputs.iter().map(|input| (input.name.clone(), given(input))).collect(),
            docs: known.docs.clone(),
            gives: match gives.as_slice() {
                _ if known.block.diverges => Ty::Never,
                [] => Ty::Unit,
                [one] => one.clone(),
                several => Ty::Tuple(several.to_vec()),
            },
            waits: false,
            name: known.name.clone(),
            limits: check::limits(&known.inputs),
            nested: Nested {
                module: self.modules.get(node).cloned().flatten(),
                given: "Inputs",
                fields: Vec::new(),
            },
        };
        let uses_broken =
            self.targets(node).iter().any(|target| matches!(self.states.get(*target), Some(State::Broken)));
        let workflow = analysis.finish(&d);
        if workflow.is_none() && event.gives == Ty::Unit {
            event.gives = Ty::Never;
        }
        let workflow = workflow.filter(|_| !uses_broken);
        if let Some(workflow) = &workflow {
            let mut plan = lower::lower(workflow, &catalogue);
            plan.keep_to_ranges();
            event.waits = plan.is_async;
            if let Output::Enum(_) = plan.output {
                let module = event.nested.module.as_deref().map_or("crate", |module| module);
                event.gives = Ty::Opaque(format!("{module}::Output"));
            }
            event.nested = nested(&plan, event.nested.module);
        }
        Checked { event, workflow, catalogue, found: d.into_sorted() }
    }

    fn stem(&self, node: usize) -> String {
        let (_, name, base) = self.text(node);
        if base.is_none() {
            return self.main.workflow.to_owned();
        }
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        file.strip_suffix(".pty").unwrap_or(file).to_owned()
    }

    /// What a script may name: the tasks, and the workflows that it uses; with what the inputs of these must hold.
    fn catalogue_of(&self, node: usize) -> (Catalogue, Vec<Limits>) {
        let mut catalogue = self.base.clone();
        let mut limits = Vec::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for task in &catalogue.tasks {
            let names = task.paths.iter().map(|path| path.rsplit("::").next().unwrap_or(path));
            taken.extend(names.map(folded));
        }
        for item in self.script(node).workflows() {
            let target = match self.links(node).get(&item.what) {
                Some(Target::Main) => Ok(MAIN),
                Some(Target::Other(index)) => Ok(index + 1),
                Some(Target::Missing(missing)) => Err(missing),
                None => continue,
            };
            let alias = item.alias.as_ref().map(|alias| alias.text.clone());
            let used = match target.map(|target| (target, self.states.get(target))) {
                Err(missing) => Used::Missing(missing.reason.clone(), missing.nearest.clone()),
                Ok((target, Some(State::Known(event)))) => {
                    let name = alias.unwrap_or_else(|| pascal(&snake(&event.name)));
                    if taken.insert(folded(&name)) {
                        let index = catalogue.workflows.len();
                        catalogue.workflows.push(Arc::new(event.nested.clone()));
                        limits.push(event.limits.clone());
                        catalogue.tasks.push(self.task(target, event, &name, index));
                        Used::Event(name)
                    } else {
                        Used::Taken(name)
                    }
                }
                Ok((_, Some(State::Open | State::Broken) | None)) => Used::Broken,
            };
            catalogue.uses.push((item.what.clone(), used));
        }
        (catalogue, limits)
    }

    /// A workflow as a task of this name.
    fn task(&self, node: usize, event: &Event, name: &str, index: usize) -> Task {
        let (_, _, base) = self.text(node);
        let at = |span: Span| base.map_or(Span::default(), |base| span.moved(base));
        let script = self.script(node);
        let place = |input: &str| {
            let mut items = script.inputs();
            items.find(|item| item.name.text == input).map(|item| item.name.span)
        };
        let begin = script.chain.as_ref().map(|chain| chain.span.before()).unwrap_or_default();
        let params = event.params.iter().map(|(name, ty)| Param {
            name: name.clone(),
            span: at(place(name).unwrap_or(begin)),
            passing: Passing::Value(ty.clone()),
        });
        // No event has an attribute of this name.
        let run = Param { name: String::new(), span: at(begin), passing: Passing::Run };
        let signature = Signature {
            name: name.to_owned(),
            span: at(begin),
            docs: event.docs.clone(),
            is_async: event.waits,
            is_public: true,
            generics: Vec::new(),
            params: params.chain([run]).collect(),
            returns: Returns::Result(event.gives.clone(), Ty::known("pointy::Failure")),
            items: None,
        };
        Task { signature, origin: Origin::Workflow(index), paths: vec![name.to_owned()], closed: None }
    }
}

/// A workflow as a function: the struct that it is given, with the names of its fields.
fn nested(plan: &Plan, module: Option<String>) -> Nested {
    let name = |input: &crate::plan::Input| {
        let variable = plan.variables.get(input.value.0 as usize);
        variable.map_or_else(|| input.name.clone(), |variable| variable.name.clone())
    };
    let given = if plan.is_plain() { "Inputs" } else { "Given" };
    Nested { module, given, fields: plan.inputs.iter().map(name).collect() }
}

/// The type in which an input is given: one that has a default may be left out.
fn given(input: &crate::typed::Input) -> Ty {
    let has_default = input.default.is_some() || input.computed_default.is_some();
    if has_default && input.ty.optional_of().is_none() {
        return Ty::option(input.ty.clone());
    }
    input.ty.clone()
}

/// The names of the modules, each unlike any other and none that the program has already.
fn modules(scripts: &Scripts, main: Main<'_>) -> Vec<Option<String>> {
    let mut taken: BTreeSet<String> =
        ["tasks", "cpu", "io", "formula", "pointy", "std", "core", "crate"].map(str::to_owned).into();
    taken.insert(lower::function_name(main.workflow));
    let modules = scripts.used.iter().map(|used| {
        let file = used.name.rsplit(['/', '\\']).next().unwrap_or(&used.name);
        let wanted = lower::function_name(file.strip_suffix(".pty").unwrap_or(file));
        let numbers = std::iter::once(wanted.clone()).chain((2..).map(|n| format!("{wanted}_{n}")));
        let name = numbers.into_iter().find(|name| !taken.contains(name)).unwrap_or(wanted);
        taken.insert(name.clone());
        Some(name)
    });
    std::iter::once(None).chain(modules).collect()
}

fn span_of(item: &crate::ast::HeaderItem) -> Span {
    match item {
        crate::ast::HeaderItem::Directive(item) => item.span,
        crate::ast::HeaderItem::Constant(item) => item.span,
        crate::ast::HeaderItem::Use(item) => item.span,
        crate::ast::HeaderItem::Input(item) => item.span,
        crate::ast::HeaderItem::On(item) => item.span,
        crate::ast::HeaderItem::Error(span) => *span,
    }
}

/// A problem of a script that is used, in its place among all texts.
fn elsewhere(mut found: Diagnostic, base: u32) -> Diagnostic {
    for label in found.labels.iter_mut().filter(|label| label.file == File::Script) {
        label.file = File::Tasks;
        label.span = label.span.moved(base);
    }
    if let Some(fix) = found.fix.as_mut().filter(|fix| fix.file == File::Script) {
        fix.file = File::Tasks;
        for edit in &mut fix.edits {
            edit.span = edit.span.moved(base);
        }
    }
    found
}
