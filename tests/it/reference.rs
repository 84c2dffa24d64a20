//! The reference pages, `docs/reference/`, are made from the lists of the compiler, and are fresh.
//!
//! `POINTY_UPDATE=1` writes them anew.

use crate::case::root;
use crate::tool::{self, difference};
use pointyc::catalogue::builtin::{Argument, BUILTINS, LATER};
use pointyc::diagnostics::{Example, PAGES, Page};
use pointyc::vocabulary::attributes::ATTRIBUTES;
use pointyc::vocabulary::constraints::CONSTRAINTS;
use pointyc::vocabulary::directives::DIRECTIVES;
use pointyc::vocabulary::executors::{FOREIGN, Meaning, NAMES, doc};
use pointyc::vocabulary::types::TYPES;
use std::fmt::Write as _;

/// A page: the name of its file, its title, what it says.
struct Reference {
    file: &'static str,
    title: &'static str,
    about: &'static str,
    body: String,
}

fn pages() -> Vec<Reference> {
    let page = |file, title, about, body| Reference { file, title, about, body };
    vec![
        page(
            "events.md",
            "Built-in events",
            "What happens without a task: `std::Log` and its kin.",
            events(),
        ),
        page(
            "attributes.md",
            "Attributes",
            "What the brackets behind an event or a group may say.",
            attributes(),
        ),
        page("executors.md", "Executors", "Where a step may run: `executor=\"io\"`.", executors()),
        page("types.md", "Types and constraints", "What an input may be.", types()),
        page(
            "directives.md",
            "Directives",
            "What the head of a script may say of the workflow.",
            directives(),
        ),
        page("commands.md", "Commands", "The words of `pointyc`, as `--help` prints them.", commands()),
        page(
            "diagnostics.md",
            "Diagnostics",
            "Each problem that `pointyc` finds, by its code.",
            diagnostics(),
        ),
    ]
}

#[test]
fn reference_pages_are_fresh() {
    let folder = root().join("docs/reference");
    let pages = pages();
    let mut wrong = Vec::new();
    let mut index =
        "# Reference\n\nMade from the lists of the compiler, so each page is whole.\n\n".to_owned();
    index += "| page | holds |\n| --- | --- |\n";
    for page in &pages {
        writeln!(index, "| [{}]({}) | {} |", page.title, page.file, page.about).unwrap();
    }
    let index = ("README.md", index);
    let made = pages.iter().map(|page| {
        let text = format!("# {}\n\n{}\n\n{}\n", page.title, page.about, page.body.trim());
        (page.file, text)
    });
    for (file, text) in made.chain([index]) {
        let path = folder.join(file);
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        if std::env::var_os("POINTY_UPDATE").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, text).unwrap();
        } else if let Some(differs) = difference(&kept, &text) {
            wrong.push(format!("docs/reference/{file} is not fresh (POINTY_UPDATE=1 writes it), {differs}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A table; `|` within a cell is escaped.
fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let mut text = line(&head.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>());
    text += &line(&vec!["---".to_owned(); head.len()]);
    for row in rows {
        text += &line(&row.iter().map(|cell| cell.replace('|', "\\|")).collect::<Vec<_>>());
    }
    text
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn listed(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().collect::<Vec<_>>().join(", ")
}

/// What a later version brings, or nothing where there is no such thing.
fn later(names: Vec<String>) -> String {
    if names.is_empty() {
        return String::new();
    }
    format!("\nRead, and answered with P0601, \"not available in this version\": {}.\n", listed(names))
}

fn attributes() -> String {
    let here = ATTRIBUTES.iter().filter(|attribute| attribute.is_available());
    let rows = here.map(|attribute| {
        let on = match (attribute.on_events, attribute.on_groups) {
            (true, true) => "event, group",
            (true, false) => "event",
            (false, _) => "group",
        };
        vec![code(attribute.name), on.to_owned(), attribute.doc.to_owned()]
    });
    let absent = ATTRIBUTES.iter().filter(|attribute| !attribute.is_available());
    format!(
        "{}\nAny other name is a value for the task's parameter of that name.\n{}",
        table(&["attribute", "on", "meaning"], rows),
        later(absent.map(|attribute| code(attribute.name)).collect())
    )
}

fn directives() -> String {
    let rows = DIRECTIVES.iter().map(|directive| {
        let name = code(&format!("@{}:", directive.name));
        vec![name, directive.value.words().to_owned(), directive.doc.to_owned()]
    });
    table(&["directive", "value", "meaning"], rows)
}

fn executors() -> String {
    let said = |meaning: Meaning| match meaning {
        Meaning::Here(Some(executor)) => {
            let ours = NAMES.iter().find(|(_, here)| *here == Meaning::Here(Some(executor)));
            code(ours.unwrap().0)
        }
        Meaning::Here(None) => "the default of the task".to_owned(),
        Meaning::Later => "not available in this version".to_owned(),
        Meaning::Refused(instead) => format!("refused; use {instead}"),
    };
    let ours = NAMES.iter().filter_map(|(name, meaning)| match meaning {
        Meaning::Here(Some(executor)) => Some(vec![code(name), doc(*executor).to_owned()]),
        Meaning::Here(None) | Meaning::Later | Meaning::Refused(_) => None,
    });
    let absent = NAMES.iter().filter(|(_, meaning)| *meaning == Meaning::Later).map(|(name, _)| code(name));
    let foreign = FOREIGN.iter().map(|(name, meaning)| vec![code(name), said(*meaning)]);
    format!(
        "{}{}\n## Names from Volnux\n\nAlso with capitals, with `_`, and at the end of a dotted path.\n\n{}",
        table(&["executor", "runs"], ours),
        later(absent.collect()),
        table(&["name", "means"], foreign)
    )
}

fn types() -> String {
    let rows = TYPES.iter().map(|ty| {
        let takers = ty.takers.iter().map(|taker| {
            let is_rust = !taker.starts_with("any ");
            if is_rust { code(taker) } else { (*taker).to_owned() }
        });
        vec![code(ty.name), code(ty.example), listed(takers), ty.doc.to_owned()]
    });
    let constraints =
        CONSTRAINTS.iter().map(|one| vec![code(one.example), one.inputs.to_owned(), one.doc.to_owned()]);
    format!(
        "{}\nRust's own numbers (`u8`, `i64`, `f32`, …) and the types of the tasks are types too. With `?` behind it \
         a type may be left out: a task then takes an `Option`.\n\n## Constraints\n\nIn brackets behind an input; all \
         are checked before the first step.\n\n{}",
        table(&["type", "a flag's text", "a task takes", "meaning"], rows),
        table(&["constraint", "on", "meaning"], constraints)
    )
}

fn events() -> String {
    let rows = BUILTINS.iter().map(|event| {
        let argument = match event.argument {
            Argument::None => "",
            Argument::Record => "<Row>",
            Argument::Any => "<T>",
        };
        let params = event.params.iter().map(|(name, kind)| format!("`{name}`: {}", kind.words()));
        vec![
            code(&format!("std::{}{argument}", event.name)),
            listed(params),
            event.gives.words().to_owned(),
            event.place.words().to_owned(),
            event.doc.to_owned(),
        ]
    });
    let later = later(LATER.iter().map(|name| code(&format!("std::{name}"))).collect());
    table(&["event", "attributes", "gives", "runs", "meaning"], rows) + &later
}

fn commands() -> String {
    let help = |args: &[&str]| {
        let said = tool::run_pointyc(args, root());
        assert_eq!(said.status, Some(0), "{args:?}: {said:?}");
        let lines = said.stdout.lines().map(|line| format!("{}\n", line.trim_end()));
        format!("```text\n{}```\n", lines.collect::<String>())
    };
    let overview = help(&["--help"]);
    let list = overview.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = list.take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    let mut text = overview.clone();
    for name in names.filter(|name| *name != "help") {
        write!(text, "\n## pointyc {name}\n\n{}", help(&[name, "--help"])).unwrap();
    }
    assert!(text.contains("## pointyc check"), "{text}");
    text
}

/// The first two digits of a code say where a problem is found.
const PHASES: &[(&str, &str)] = &[
    ("P01", "Reading the script"),
    ("P02", "Names and tasks"),
    ("P03", "Values"),
    ("P04", "Outcomes, attempts, executors"),
    ("P05", "The head of a script"),
    ("P06", "Not available"),
    ("P07", "Tests of a workflow"),
    ("P09", "Building"),
];

fn diagnostics() -> String {
    let mut text = "`pointyc explain CODE` prints the same.\n".to_owned();
    for (_, phase) in PHASES {
        write!(text, "\n- [{phase}](#{})", phase.to_lowercase().replace(' ', "-").replace(',', "")).unwrap();
    }
    text.push('\n');
    for (prefix, phase) in PHASES {
        write!(text, "\n## {phase}\n").unwrap();
        for page in PAGES.iter().filter(|page| page.code.starts_with(prefix)) {
            text += &diagnostic(page);
        }
    }
    let absent = PAGES.iter().filter(|page| !text.contains(&format!("\n### {}:", page.code)));
    assert_eq!(absent.count(), 0, "a code belongs to no phase");
    text
}

fn diagnostic(page: &Page) -> String {
    let mut text = format!("\n### {}: {}\n\n{}\n", page.code, page.title, page.text.trim());
    let (Some(broken), Some(fixed)) = (&page.broken, &page.fixed) else { return text };
    let block = |language: &str, code: &str| format!("\n```{language}\n{}\n```\n", code.trim_matches('\n'));
    text += &block("pty", broken.script);
    text += &block("text", &said(page, broken));
    text += "\nWithout it:\n";
    if fixed.script != broken.script {
        text += &block("pty", fixed.script);
    }
    if fixed.tasks != broken.tasks {
        text += &block("rust", fixed.tasks);
    }
    text
}

/// What `pointyc check` says of an example.
fn said(page: &Page, example: &Example) -> String {
    let folder = tool::scratch("reference").join(page.code);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let (script, tests) = match example.script.split_once("\n# In page.test.pty:\n") {
        Some((script, tests)) => (script, Some(tests)),
        None => (example.script, None),
    };
    std::fs::write(folder.join("script.pty"), script).unwrap();
    if let Some(tests) = tests {
        std::fs::write(folder.join("script.test.pty"), tests).unwrap();
    }
    if !example.tasks.is_empty() {
        std::fs::write(folder.join("tasks.rs"), example.tasks).unwrap();
    }
    let command = if tests.is_some() { "test" } else { "check" };
    let said = tool::run_pointyc(&[command, "script.pty"], &folder);
    let found =
        said.stderr.split("\n\n").filter(|part| part.contains(page.code)).collect::<Vec<_>>().join("\n\n");
    assert!(!found.is_empty(), "{}: {said:?}", page.code);
    found.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}
