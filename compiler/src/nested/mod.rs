//! The workflows that a script uses: what each is as an event, and what it does.
//!
//! Each is checked and lowered by itself, behind those that it uses. Workflows that use each other are checked until
//! what they are as events no longer changes; at first none of them is known to give anything.

mod circles;
mod events;
mod scripts;

pub use scripts::{Found, Missing, Scripts};

use crate::ast::Script;
use crate::catalogue::{Catalogue, Nested, folded};
use crate::check::Limits;
use crate::diagnostics::{Diagnostic, File, Sink};
use crate::plan::{Child, Output, Plan, Start};
use crate::signature::Ty;
use crate::typed::Workflow;
use crate::{check, lower};
use events::{given, nested};
use scripts::{Links, Target};
use std::collections::{BTreeMap, BTreeSet};

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

    /// A script that is no part of a circle.
    fn single(&mut self, node: usize) {
        let checked = self.check(node, self.script(node));
        self.settle(node, checked, Start::Once);
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
