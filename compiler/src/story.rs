//! The compiler on one screen.

pub use crate::catalogue::{Cfg, Root, Sources};
pub use crate::check::is_meta_event;
pub use crate::check::notes::Notes;
pub use crate::emit::{Generated, Names, Origin};
pub use crate::nested::{Found, Missing, Scripts, events_of};
pub use crate::typed::print::Summary;

use crate::ast::Script;
use crate::catalogue::{self, Catalogue};
use crate::diagnostics::{Diagnostic, Sink};
use crate::emit::Around;
use crate::plan::{Child, Plan, Start};
use crate::{emit, lex, lower, nested, parse};
use std::collections::BTreeMap;

/// What came of a script.
#[derive(Debug, Default)]
pub struct Compilation {
    /// All problems, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
    /// The program; `None` after an error, or where only a check was asked for.
    pub generated: Option<Generated>,
    /// What will be executed; as `generated`.
    pub plan: Option<Plan>,
    /// The inputs and typed steps, as far as they are known.
    pub summary: Option<Summary>,
    /// What the script may name.
    pub catalogue: Catalogue,
    /// The workflows that it starts; as `generated`.
    pub children: Vec<Child>,
    /// How it is started itself, where one of them does.
    pub again: Option<Start>,
    /// The script as it was read.
    pub script: Script,
    /// What the check saw of its names and steps.
    pub notes: Notes,
}

#[cfg(feature = "cli")]
impl Compilation {
    /// What `--inputs` takes, as JSON Schema.
    #[must_use]
    pub fn input_schema(&self) -> Option<serde_json::Value> {
        self.plan.as_ref().map(|plan| crate::schema::inputs(plan, &self.catalogue))
    }

    /// What the workflow prints, as JSON Schema.
    #[must_use]
    pub fn result_schema(&self) -> Option<serde_json::Value> {
        self.plan.as_ref().map(|plan| crate::schema::result(plan, &self.catalogue))
    }
}

/// Checks a script against its tasks, the text of one file.
#[must_use]
pub fn check(script: &str, tasks: Option<&str>, names: &Names<'_>) -> Compilation {
    run(script, single(tasks).as_ref(), &Scripts::default(), names, Depth::Check)
}

/// Compiles a script with its tasks, the text of one file.
#[must_use]
pub fn compile(script: &str, tasks: Option<&str>, names: &Names<'_>) -> Compilation {
    run(script, single(tasks).as_ref(), &Scripts::default(), names, Depth::Program)
}

/// Checks a script against tasks in several files and the workflows that it uses.
#[must_use]
pub fn check_all(script: &str, tasks: Option<&Sources>, scripts: &Scripts, names: &Names<'_>) -> Compilation {
    run(script, tasks, scripts, names, Depth::Check)
}

/// The same down to the plan, where no program is wanted.
#[must_use]
pub fn plan_all(script: &str, tasks: Option<&Sources>, scripts: &Scripts, names: &Names<'_>) -> Compilation {
    run(script, tasks, scripts, names, Depth::Plan)
}

/// Compiles a script with tasks in several files and the workflows that it uses.
#[must_use]
pub fn compile_all(
    script: &str,
    tasks: Option<&Sources>,
    scripts: &Scripts,
    names: &Names<'_>,
) -> Compilation {
    run(script, tasks, scripts, names, Depth::Program)
}

/// Draws a script, as far as it can be read; its tasks need not exist.
#[must_use]
pub fn graph(
    script: &str,
    tasks: Option<&Sources>,
    names: &Names<'_>,
    draw: fn(&crate::graph::Graph) -> String,
) -> Printed {
    let (script_read, diagnostics) = parse::text(script);
    // Tasks that cannot be read are the check's to report; here they only add to the picture.
    let catalogue = tasks.and_then(|tasks| catalogue::read(tasks, &mut Sink::default())).unwrap_or_default();
    let drawn = crate::graph::Graph::of(&script_read, script, names.workflow, &catalogue, BTreeMap::new());
    Printed { diagnostics, text: draw(&drawn) }
}

/// The same with the types of what is piped, which only a script without errors has; the text is empty for another.
#[must_use]
pub fn graph_with_types(
    script: &str,
    tasks: Option<&Sources>,
    scripts: &Scripts,
    names: &Names<'_>,
    draw: fn(&crate::graph::Graph) -> String,
) -> Printed {
    let compiled = plan_all(script, tasks, scripts, names);
    let Some(plan) = &compiled.plan else {
        return Printed { diagnostics: compiled.diagnostics, text: String::new() };
    };
    let (read, notes) = (&compiled.script, &compiled.notes);
    let carried = notes.pipes.iter().map(|pipe| (pipe.link, notes.shown(&pipe.values))).collect();
    let mut drawn = crate::graph::Graph::of(read, script, names.workflow, &compiled.catalogue, carried);
    drawn.gives = plan.shown_output();
    Printed { diagnostics: compiled.diagnostics, text: draw(&drawn) }
}

/// Lays a script out; the text is empty where the script has problems as a text, which are said instead.
#[must_use]
pub fn format(script: &str) -> Printed {
    let (read, diagnostics) = parse::text(script);
    if !diagnostics.is_empty() {
        return Printed { diagnostics, text: String::new() };
    }
    let tokens = lex::text(script, &mut Sink::default());
    Printed { diagnostics, text: crate::fmt::layout(&read, &tokens) }
}

/// Rust for the tasks that a script names and nobody has written; empty where all are. `alone`: as a file of its own.
#[must_use]
pub fn stub(script: &str, tasks: Option<&Sources>, alone: bool) -> Printed {
    let (script, mut diagnostics) = parse::text(script);
    let mut d = Sink::default();
    let catalogue = match tasks {
        Some(tasks) => catalogue::read(tasks, &mut d),
        None => Some(Catalogue::default()),
    };
    let Some(catalogue) = catalogue else {
        // What is written there cannot be told from what is not.
        diagnostics.extend(d.into_sorted());
        return Printed { diagnostics, text: String::new() };
    };
    // Nobody may have written the first line of the file that they are added to.
    let first = tasks.and_then(|tasks| tasks.files().first());
    let alone = alone || first.is_some_and(|file| !file.text.contains("pointy::prelude"));
    let stubs = crate::stub::Stubs::of(&script, &catalogue);
    let text = if stubs.is_empty() { String::new() } else { stubs.rust(alone) };
    Printed { diagnostics, text }
}

/// What a command prints that needs no check.
#[derive(Debug, Default)]
pub struct Printed {
    /// What is wrong with the script as a text.
    pub diagnostics: Vec<Diagnostic>,
    /// What is printed.
    pub text: String,
}

/// Reads tests and checks them against the workflow that they are about.
#[cfg(feature = "cli")]
#[must_use]
pub fn check_tests(tests: &str, compiled: &Compilation) -> Tested {
    let mut d = Sink::default();
    let suite = crate::testing::read(tests, &mut d);
    if let Some(plan) = &compiled.plan {
        crate::testing::check(&suite, plan, &compiled.catalogue, &mut d);
    }
    Tested { diagnostics: d.into_sorted(), suite }
}

/// The program that runs tests without an error; `script` is the text that was compiled.
#[cfg(feature = "cli")]
#[must_use]
pub fn tests_program(
    suite: &crate::testing::Suite,
    compiled: &Compilation,
    script: &str,
    has_tasks: bool,
    names: &Names<'_>,
) -> Option<Generated> {
    let (plan, mocked) = crate::testing::prepared(suite, compiled.plan.as_ref()?);
    let around = Around { children: &compiled.children, again: compiled.again };
    Some(emit::emit_tests(&plan, around, script, has_tasks, names, &mocked))
}

/// What came of a file of tests.
#[cfg(feature = "cli")]
#[derive(Debug, Default)]
pub struct Tested {
    /// All problems, in the order of their places in that file.
    pub diagnostics: Vec<Diagnostic>,
    /// The tests, as far as they could be read.
    pub suite: crate::testing::Suite,
}

#[cfg(feature = "cli")]
impl Tested {
    /// Whether nothing is an error.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.diagnostics.iter().all(|found| found.severity != crate::diagnostics::Severity::Error)
    }
}

/// Checks a workflow in Rust code, whose `catalogue` is of what its tasks handed on. `text` is what its tokens are laid out
/// as; `scripts` are the workflows that it uses by their files.
#[must_use]
pub fn plan_of(
    script: &Script,
    text: &str,
    name: &str,
    scripts: &Scripts,
    catalogue: Catalogue,
    mut d: Sink,
) -> Planned {
    let main = nested::Main { script, text, name, workflow: name };
    let nested::Family { children, again, diagnostics, catalogue, limits } =
        nested::family(scripts, main, catalogue);
    diagnostics.into_iter().for_each(|found| d.push(found));
    let analysis = crate::check::check(script, text, name, (&catalogue, &limits), &mut d);
    let workflow = analysis.finish(&d);
    Planned {
        diagnostics: d.into_sorted(),
        plan: workflow.map(|workflow| lower::lower(&workflow, &catalogue)),
        children,
        again,
        catalogue,
    }
}

/// What came of a workflow in Rust code.
#[derive(Debug)]
pub struct Planned {
    /// All problems, in the order of their places.
    pub diagnostics: Vec<Diagnostic>,
    /// What will be executed; `None` after an error.
    pub plan: Option<Plan>,
    /// The workflows that it uses by their files.
    pub children: Vec<Child>,
    /// How it is started itself, where one of them does.
    pub again: Option<Start>,
    /// What its script may name.
    pub catalogue: Catalogue,
}

fn single(tasks: Option<&str>) -> Option<Sources> {
    tasks.map(|text| Sources::single("tasks.rs", text))
}

/// How far a script is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Check,
    Plan,
    Program,
}

fn run(
    source: &str,
    tasks: Option<&Sources>,
    scripts: &Scripts,
    names: &Names<'_>,
    depth: Depth,
) -> Compilation {
    let mut d = Sink::default();
    let tokens = lex::text(source, &mut d);
    let script = parse::parse(tokens, &mut d);
    let catalogue = match tasks {
        Some(tasks) => catalogue::read(tasks, &mut d),
        None => Some(Catalogue::default()),
    };
    // Without its tasks a script has nothing to be checked against.
    let Some(catalogue) = catalogue else {
        return Compilation { diagnostics: d.into_sorted(), script, ..Compilation::default() };
    };
    let main = nested::Main { script: &script, text: source, name: names.script, workflow: names.workflow };
    let nested::Family { children, again, diagnostics, catalogue, limits } =
        nested::family(scripts, main, catalogue);
    diagnostics.into_iter().for_each(|found| d.push(found));
    let mut analysis = crate::check::check(&script, source, names.workflow, (&catalogue, &limits), &mut d);
    let notes = analysis.take_notes();
    let summary = Some(Summary::of(analysis.known()));
    let workflow = analysis.finish(&d);
    let diagnostics = d.into_sorted();
    let Some(workflow) = workflow.filter(|_| depth != Depth::Check) else {
        return Compilation { diagnostics, summary, catalogue, script, notes, ..Compilation::default() };
    };
    let plan = lower::lower(&workflow, &catalogue);
    let around = Around { children: &children, again };
    let is_program = depth == Depth::Program;
    let generated = is_program.then(|| emit::emit(&plan, around, source, tasks.is_some(), names));
    Compilation {
        diagnostics,
        generated,
        plan: Some(plan),
        summary,
        catalogue,
        children,
        again,
        script,
        notes,
    }
}
