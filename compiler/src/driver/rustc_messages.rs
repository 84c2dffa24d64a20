//! rustc's messages, shown where the user can act on them.
//!
//! A message whose place is in the user's tasks is shown as rustc shows it. One whose place is in the generated code is
//! shown at the event that the code was made for: the nearest step that begins before it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use serde::Deserialize;

use super::Finding;
use super::project::Project;
use super::tasks::Tasks;
use crate::Generated;
use crate::diagnostics::{Diagnostic, File, Severity, driver as words};
use crate::source::Span;

/// A message of rustc, as its JSON has it.
#[derive(Clone, Debug, Deserialize)]
pub struct Message {
    /// What is wrong.
    pub message: String,
    code: Option<Code>,
    level: String,
    spans: Vec<Place>,
    children: Vec<Child>,
    /// The message as rustc shows it.
    pub rendered: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Code {
    code: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Child {
    message: String,
    level: String,
    spans: Vec<Place>,
}

#[derive(Clone, Debug, Deserialize)]
struct Place {
    file_name: String,
    byte_start: u32,
    byte_end: u32,
    line_start: u32,
    column_start: u32,
    line_end: u32,
    column_end: u32,
    is_primary: bool,
    label: Option<String>,
    expansion: Option<Box<Expansion>>,
}

#[derive(Clone, Debug, Deserialize)]
struct Expansion {
    span: Place,
}

/// A problem in the user's tasks, in rustc's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// rustc's own code, `E0308`; empty where it has none.
    pub code: String,
    /// Error or warning.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The file as the user would name it.
    pub file: String,
    /// Line, column, end line, end column, from 1.
    pub place: [u32; 4],
    /// The message as rustc shows it, with the source.
    pub rendered: String,
    /// What Pointy has to say to it.
    pub help: Option<String>,
}

/// rustc's messages, sorted by what is to be done with them.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub errors: Vec<Finding>,
    pub warnings: Vec<Foreign>,
    /// Messages that name no place: the linker, a full disk.
    pub placeless: Vec<String>,
}

impl Message {
    /// `None` for notes of rustc, such as the count of errors.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        match self.level.as_str() {
            "error" | "error: internal compiler error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            _ => None,
        }
    }

    fn code(&self) -> &str {
        self.code.as_ref().map_or("", |code| &code.code)
    }
}

/// What rustc was compiling when it said something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// The code that the script became, with the tasks where they are a module of it.
    Code,
    /// The package that holds the tasks, or another one of its workspace.
    Package,
}

/// Where a place of rustc's is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// The code that the script became.
    Code,
    /// `tasks.rs` or a file that it brings along.
    User,
    /// A library.
    Elsewhere,
}

impl Place {
    /// The place that the user or the generated code wrote: a macro's inside leads to where it is called.
    fn written(&self) -> &Self {
        let mut place = self;
        while let Some(expansion) = &place.expansion {
            place = &expansion.span;
        }
        place
    }

    fn room(&self) -> Room {
        if matches!(self.file_name.as_str(), "src/main.rs" | "src\\main.rs") {
            return Room::Code;
        }
        // The user's folder is taken off the names of its files; libraries keep their whole path.
        let whole = self.file_name.starts_with(['/', '\\', '<']) || self.file_name.get(1..2) == Some(":");
        if whole { Room::Elsewhere } else { Room::User }
    }
}

/// Sorts rustc's messages about one package.
pub(super) fn sort(
    messages: Vec<(Origin, Message)>,
    project: &Project,
    generated: &Generated,
    code: &str,
) -> Sorted {
    let mut sorted = Sorted::default();
    let steps = steps(generated, code);
    let mut at_events: Vec<Diagnostic> = Vec::new();
    for (origin, message) in messages {
        let Some(severity) = message.severity() else { continue };
        let primary = message.spans.iter().filter(|place| place.is_primary).map(Place::written);
        let place =
            primary.clone().find(|place| place.room() != Room::Elsewhere).or_else(|| primary.clone().next());
        let Some(place) = place.cloned() else {
            if severity == Severity::Error && !message.message.starts_with("aborting due to") {
                sorted.placeless.push(message.message);
            }
            continue;
        };
        if origin == Origin::Package {
            let foreign = foreign(message, &place, severity, project);
            match severity {
                Severity::Error => sorted.errors.push(Finding::Rustc(foreign)),
                Severity::Warning => sorted.warnings.push(foreign),
            }
            continue;
        }
        match (place.room(), severity) {
            (Room::User, Severity::Error) => {
                sorted.errors.push(Finding::Rustc(foreign(message, &place, severity, project)))
            }
            (Room::User, Severity::Warning) => {
                sorted.warnings.push(foreign(message, &place, severity, project))
            }
            (Room::Code | Room::Elsewhere, Severity::Error) => {
                let span = steps
                    .iter()
                    .take_while(|(offset, _)| {
                        place.room() == Room::Code && *offset <= place.byte_end as usize
                    })
                    .last()
                    .map_or((generated.end, File::Script), |(_, found)| *found);
                let diagnostic = at_event(&message, span, project);
                // One cause is often refused at each use; once is enough.
                if !at_events
                    .iter()
                    .any(|known| known.message == diagnostic.message && known.labels == diagnostic.labels)
                {
                    at_events.push(diagnostic);
                }
            }
            // Nobody wrote that code.
            (Room::Code | Room::Elsewhere, Severity::Warning) => {}
        }
    }
    at_events.sort_by_key(Diagnostic::span);
    // What the code does with tasks that rustc refuses mostly follows from that.
    if !sorted.errors.is_empty() {
        return sorted;
    }
    sorted.errors.extend(at_events.into_iter().map(Finding::Ours));
    sorted
}

/// Where in the code each step begins, in the code's order.
fn steps(generated: &Generated, code: &str) -> Vec<(usize, (Span, File))> {
    let mut steps: Vec<(usize, (Span, File))> = Vec::new();
    let mut modules: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for name in generated.origins.iter().filter_map(|origin| origin.module.as_deref()) {
        modules.entry(name).or_insert_with(|| module(code, name));
    }
    let top = modules.values().map(|module| module.start).min().unwrap_or(code.len());
    for origin in &generated.origins {
        let within = match &origin.module {
            Some(module) => modules.get(module.as_str()).cloned().unwrap_or_default(),
            None => 0..top,
        };
        let part = code.get(within.clone()).unwrap_or_default();
        for (offset, marker) in part.match_indices(&origin.marker) {
            let offset = within.start + offset;
            // `Step::Load` stands in `Step::LoadAll` as well.
            let rest = code.get(offset + marker.len()..).unwrap_or_default();
            let continues = rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            let ends_in_word = marker.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            if !(continues && ends_in_word) {
                let file = if origin.module.is_some() { File::Tasks } else { File::Script };
                steps.push((offset, (origin.span, file)));
            }
        }
    }
    steps.sort_unstable_by_key(|(offset, (span, _))| (*offset, *span));
    steps
}

/// Where a module stands in the generated code; those of workflows are behind all else, each up to its brace.
fn module(code: &str, name: &str) -> Range<usize> {
    let Some(begin) = code.find(&format!("\nmod {name} {{")) else { return 0..0 };
    let rest = code.get(begin..).unwrap_or_default();
    begin..begin + rest.find("\n}\n").unwrap_or(rest.len())
}

fn foreign(message: Message, place: &Place, severity: Severity, project: &Project) -> Foreign {
    let mut rendered = message.rendered.clone().unwrap_or_else(|| message.message.clone());
    let is_bare = project.tasks.as_ref().is_none_or(|tasks| tasks.package().is_none());
    let help = if is_bare { missing_crate(&message) } else { None };
    if help.is_some() {
        // There is no manifest that `cargo add` could add to.
        rendered = rendered.split_inclusive('\n').filter(|line| !line.contains("`cargo add ")).collect();
    }
    Foreign {
        help,
        code: message.code().to_owned(),
        severity,
        file: named(&place.file_name, project),
        place: [place.line_start, place.column_start, place.line_end, place.column_end],
        rendered: with_names(&rendered, |name| named(name, project)),
        message: message.message,
    }
}

/// A file as the user would name it. rustc names files of a package by their whole path, others as seen from the folder
/// of the tasks; libraries keep their path.
fn named(name: &str, project: &Project) -> String {
    let inside = |folder: &Path, prefix: &str| {
        let rest = Path::new(name).strip_prefix(folder).ok()?;
        Some(format!("{prefix}{}", rest.display()))
    };
    if let Some(package) = project.tasks.as_ref().and_then(Tasks::package) {
        let manifest = &package.manifest;
        let found = inside(&manifest.folder, &package.prefix);
        return found
            .or_else(|| inside(&manifest.workspace, &package.workspace_prefix))
            .unwrap_or_else(|| name.to_owned());
    }
    if name.starts_with(['/', '<']) { name.to_owned() } else { format!("{}{name}", project.prefix()) }
}

/// The rendered text with the names of files changed.
fn with_names(rendered: &str, named: impl Fn(&str) -> String) -> String {
    let lines = rendered.split_inclusive('\n').map(|line| {
        let arrow = ["--> ", "::: "].iter().find_map(|arrow| line.find(arrow).map(|at| at + arrow.len()));
        // Colours may stand between the arrow and the name.
        let name = arrow.map(|at| {
            let rest = line.get(at..).unwrap_or_default();
            if rest.starts_with('\u{1b}') { at + rest.find('m').map_or(0, |end| end + 1) } else { at }
        });
        match name.and_then(|at| line.split_at_checked(at)) {
            Some((before, name)) if !name.starts_with('<') && !name.starts_with("src/main.rs") => {
                // Line and column stand behind the name.
                let end = name.find(".rs:").map_or(name.len(), |at| at + 3);
                let (name, rest) = name.split_at_checked(end).unwrap_or((name, ""));
                format!("{before}{}{rest}", named(name))
            }
            _ => line.to_owned(),
        }
    });
    lines.collect()
}

fn at_event(message: &Message, (span, file): (Span, File), project: &Project) -> Diagnostic {
    let mut diagnostic = words::rustc_at_event::new(span, file, &message.message);
    let own = message.spans.iter().filter(|place| place.is_primary && place.written().room() == Room::Code);
    if let Some(label) = own.filter_map(|place| place.label.as_ref()).next() {
        diagnostic = diagnostic.here(label);
    }
    let in_tasks = |place: &Place| {
        let file = project.tasks.as_ref()?.file_at(&place.file_name)?;
        let fits = place.byte_end as usize <= file.text.len();
        fits.then(|| Span::new(place.byte_start, place.byte_end).moved(file.base))
    };
    for place in &message.spans {
        if let Some(span) = in_tasks(place) {
            diagnostic = diagnostic.in_tasks(span, place.label.as_deref().unwrap_or_default());
        }
    }
    let ours = help(message);
    let notes = message.children.iter().filter(|child| child.level == "note");
    for note in notes.filter(|note| !is_noise(&note.message, ours.is_some())) {
        diagnostic = match note.spans.iter().find_map(in_tasks) {
            Some(span) => diagnostic.in_tasks(span, &note.message),
            None => diagnostic.note(&note.message),
        };
    }
    let code = message.code();
    if !code.is_empty() {
        diagnostic = diagnostic.note(format!("this is rustc's {code}; `rustc --explain {code}` says more"));
    }
    let from_rustc =
        message.children.iter().find(|child| child.level == "help").map(|child| child.message.clone());
    match ours.or(from_rustc) {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// Notes about code that the user did not write, and advice that our own help replaces.
fn is_noise(note: &str, has_help: bool) -> bool {
    note.starts_with("required ")
        || (has_help
            && (note.starts_with("for local types ") || note.starts_with("for types from other crates ")))
}

/// What to do about the refusals that scripts cause most often.
fn help(message: &Message) -> Option<String> {
    let notes = || message.children.iter().any(|note| note.message.contains("does not implement `Clone`"));
    let of_the_type =
        subject(message).map_or("to the type".to_owned(), |name| format!("above the type `{name}`"));
    let says = |word: &str| {
        message.message.contains(word)
            || message
                .spans
                .iter()
                .any(|place| place.label.as_ref().is_some_and(|label| label.contains(word)))
    };
    match message.code() {
        "E0277" if says("Serialize") || says("Deserialize") => {
            Some(format!("write `#[record]` {of_the_type}, so that it can be read and written as JSON"))
        }
        "E0277" | "E0382" | "E0507" | "E0599" if says("Clone") || says("moved") || says("`clone`") => {
            Some(format!(
                "the value is used more than once: write `#[record]` or `#[derive(Clone)]` {of_the_type}, or let the tasks take it as a reference, `&T`"
            ))
        }
        "E0308" if notes() => Some(
            "a resource is shared, so each task that takes it by value gets a copy: let the task take a reference, `&T`, or write `#[derive(Clone)]` above the type".into(),
        ),
        "E0277" if says("dyn std::error::Error") || says("dyn Error") || says("Box<dyn") => {
            Some("write the error as `Box<dyn Error + Send + Sync>`, or use the prelude's `Result<T>`".into())
        }
        "E0603" | "E0446" if says("private") => Some("write `pub` before it".into()),
        "E0277" if says("Send") || says("Sync") || says("cannot be sent") || says("cannot be shared") => {
            Some("steps that run at once need types that may go to another thread: `Arc` instead of `Rc`, `Mutex` instead of `RefCell`".into())
        }
        "E0308" => Some("the types of the two tasks must be the same".into()),
        _ => None,
    }
}

/// The type that a message is about, where it is a plain name: the `Thing` of `Thing: Clone`, of "struct `Thing`".
fn subject(message: &Message) -> Option<String> {
    let text = &message.message;
    let quoted = |from: &str| text.split_once(from).and_then(|(_, rest)| rest.split('`').next());
    let bound = quoted("trait bound `").and_then(|bound| bound.split(':').next());
    let name = bound.or_else(|| quoted("for struct `")).or_else(|| quoted("for enum `"))?;
    let plain = name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    let local = name.starts_with(char::is_uppercase) && !["String", "Vec", "Rc", "Arc"].contains(&name);
    (plain && local).then(|| name.to_owned())
}

/// A crate that a bare `tasks.rs` has not, or the prelude that it does not use.
fn missing_crate(message: &Message) -> Option<String> {
    let labels = message.spans.iter().filter_map(|place| place.label.as_deref());
    let mut said = labels.chain([message.message.as_str()]);
    let missing = match message.code() {
        "E0432" | "E0433" => {
            said.any(|text| text.contains("unlinked crate") || text.contains("missing crate"))
        }
        "E0463" => true,
        _ => false,
    };
    let of_the_prelude = ["attribute `task`", "attribute `record`", "derive macro `Outcome`"];
    if of_the_prelude.iter().any(|name| message.message.contains(&format!("cannot find {name}"))) {
        return Some("write `use pointy::prelude::*;` at the top of tasks.rs".into());
    }
    missing.then(|| "a bare `tasks.rs` may use std, tokio, serde and serde_json; for more make a package: `pointyc new NAME`".into())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::unreachable,
        clippy::indexing_slicing,
        reason = "a test may stop at the first surprise"
    )]
    use super::{Message, Origin, sort, with_names};
    use crate::Generated;
    use crate::driver::Finding;
    use crate::driver::project::Project;
    use crate::source::Span;

    const CODE: &str = "fn main() { at.set(Step::Load); load(); at.set(Step::LoadAll); load_all(); }";

    /// A script in `flows/` with its tasks beside it.
    fn project() -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.pty"), "Load -> LoadAll").unwrap();
        std::fs::write(folder.path().join("tasks.rs"), "fn load() {}").unwrap();
        let mut project = Project::open(&folder.path().join("a.pty")).unwrap();
        project.shown = "flows/a.pty".into();
        (folder, project)
    }

    fn generated() -> Generated {
        let origin = |marker: &str, start, end| crate::Origin {
            marker: marker.into(),
            span: Span::new(start, end),
            module: None,
        };
        Generated {
            tokens: Default::default(),
            features: Vec::new(),
            origins: vec![origin("Step::Load", 0, 4), origin("Step::LoadAll", 8, 15)],
            end: Span::new(8, 15),
            variant: String::new(),
        }
    }

    fn message(file: &str, offset: usize, code: &str, text: &str) -> Message {
        serde_json::from_value(serde_json::json!({
            "message": text, "code": { "code": code, "explanation": null }, "level": "error", "children": [],
            "rendered": format!("error[{code}]: {text}\n  --> {file}:1:1\n"),
            "spans": [{ "file_name": file, "byte_start": offset, "byte_end": offset + 2, "line_start": 1, "line_end": 1,
                "column_start": 1, "column_end": 3, "is_primary": true, "label": "here", "expansion": null }],
        }))
        .unwrap()
    }

    #[test]
    fn an_error_in_generated_code_stands_at_the_event_before_it() {
        let at = |word: &str| CODE.find(word).unwrap();
        let first =
            message("src/main.rs", at("load();"), "E0277", "the trait bound `A: Serialize` is not satisfied");
        let second = message("src/main.rs", at("load_all()"), "E0308", "mismatched types");
        let messages = [second.clone(), first, second].map(|message| (Origin::Code, message)).to_vec();
        let sorted = sort(messages, &project().1, &generated(), CODE);
        let [Finding::Ours(first), Finding::Ours(second)] = &sorted.errors[..] else {
            unreachable!("{sorted:?}")
        };
        assert_eq!((first.code, first.span()), ("P0950", Span::new(0, 4)));
        assert!(first.help.as_ref().unwrap().contains("#[record]"));
        assert_eq!((second.span(), second.labels[0].text.as_str()), (Span::new(8, 15), "here"));
    }

    #[test]
    fn an_error_in_the_tasks_is_shown_as_rustc_shows_it() {
        let missing = message(
            "tasks.rs",
            0,
            "E0433",
            "failed to resolve: use of unresolved module or unlinked crate `rand`",
        );
        let sorted = sort(vec![(Origin::Code, missing)], &project().1, &generated(), CODE);
        let [Finding::Rustc(found)] = &sorted.errors[..] else { unreachable!("{sorted:?}") };
        assert_eq!(
            (found.code.as_str(), found.file.as_str(), found.place),
            ("E0433", "flows/tasks.rs", [1, 1, 1, 3])
        );
        assert!(found.rendered.contains("--> flows/tasks.rs:1:1"));
        assert!(found.help.as_ref().unwrap().contains("serde_json"));
    }

    #[test]
    fn names_of_files_get_the_folder_that_the_user_named() {
        let coloured = "  \u{1b}[1m--> \u{1b}[0mtasks.rs:1:1\n  ::: /lib/core.rs:3:1\n";
        assert_eq!(
            with_names(coloured, |name| if name.starts_with('/') {
                name.to_owned()
            } else {
                format!("x/{name}")
            }),
            "  \u{1b}[1m--> \u{1b}[0mx/tasks.rs:1:1\n  ::: /lib/core.rs:3:1\n"
        );
    }
}
