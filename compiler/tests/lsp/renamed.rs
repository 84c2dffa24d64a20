//! Whatever gets a new name, in all scripts of `fixtures/` that run: the check passes and the plan is the same.

use crate::client::Client;
use crate::editor::applied;
use pointyc::check::notes::{Called, Thing};
use pointyc::driver::project::Project;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let mut found = Vec::new();
    for topic in fs::read_dir(root).unwrap() {
        for case in fs::read_dir(topic.unwrap().path()).unwrap() {
            let folder = case.unwrap().path();
            let runs = fs::read_to_string(folder.join("case.toml")).unwrap_or_default().contains("[[run]]");
            found.extend(runs.then_some(folder));
        }
    }
    found.sort();
    found
}

fn plan(folder: &Path) -> String {
    let compiled = Project::open(&folder.join("script.pty")).unwrap().compile();
    compiled.plan.unwrap_or_else(|| panic!("{}: {:?}", folder.display(), compiled.diagnostics)).to_string()
}

fn place(text: &str, offset: u32) -> Value {
    let before = text.get(..offset as usize).unwrap();
    let last = before.rsplit('\n').next().unwrap();
    json!({ "line": before.matches('\n').count(), "character": last.encode_utf16().count() })
}

/// Copies the files of a case that the compiler reads.
fn copied(from: &Path, to: &Path) {
    for entry in walk(from) {
        let target = to.join(entry.strip_prefix(from).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&entry, target).unwrap();
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else if path.extension().is_some_and(|end| ["pty", "rs", "toml"].iter().any(|ours| end == *ours)) {
            files.push(path);
        }
    }
    files
}

/// A plan with a number for each word, in the order in which they first occur: names do not matter, but which is which.
fn without_names(plan: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let mut text = String::new();
    // Inputs keep their names, whatever their variables are called; what stands in quotes is no name.
    let lines = plan.lines().map(|line| match line.split_once(": ") {
        Some((_, ty)) if line.starts_with("input ") => format!("input {ty}\n"),
        _ => format!("{line}\n"),
    });
    let plan: String = lines.collect::<String>().split('"').step_by(2).collect::<Vec<_>>().join("\"");
    let parts = plan.split_inclusive(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
    for part in parts {
        let word = part.trim_end_matches(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        let number = known.iter().position(|found| *found == word).unwrap_or_else(|| {
            known.push(word);
            known.len() - 1
        });
        text.push_str(&format!("{number}{}", part.strip_prefix(word).unwrap()));
    }
    text
}

/// Words of a plan that a name may not be, for then nobody can tell the two apart.
const OWN: &[&str] = &[
    "give", "run", "join", "cpu", "io", "open", "end", "never", "group", "move", "clone", "take", "on",
    "within", "env", "sync", "async", "computed", "resource", "shares", "at", "most", "shared", "any",
    "times", "for", "its", "failure",
];

/// Asks for another name, and compares the plans where it is given. The sentence, where it is not.
fn try_name(client: &mut Client, folder: &Path, offset: u32, (old, new): (&str, &str)) -> Result<(), String> {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().canonicalize().unwrap();
    copied(folder, &root);
    let script = root.join("script.pty");
    let text = fs::read_to_string(&script).unwrap();
    let before = plan(&root);
    let uri = format!("file://{}", script.display());
    let document = json!({ "uri": uri, "languageId": "pointy", "version": 1, "text": text });
    client.tell("textDocument/didOpen", json!({ "textDocument": document }));
    let asked = json!({ "textDocument": { "uri": uri }, "position": place(&text, offset), "newName": new });
    let edit = client.ask("textDocument/rename", asked);
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    let edit = edit?;
    for (name, edits) in edit["changes"].as_object().unwrap() {
        let path = name.strip_prefix("file://").unwrap();
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, applied(&text, edits.as_array().unwrap())).unwrap();
    }
    let after = plan(&root);
    assert_eq!(without_names(&after), without_names(&before), "{}: {old} to {new}", folder.display());
    Ok(())
}

#[test]
fn a_name_of_its_own_is_always_given_and_changes_nothing() {
    let mut client = Client::start();
    let (mut given, mut kinds) = (0, [0; 3]);
    for folder in fixtures() {
        let project = Project::open(&folder.join("script.pty")).unwrap();
        let notes = project.check().notes;
        let mut things: Vec<&Thing> = notes.readers.values().collect();
        things.sort();
        things.dedup();
        for thing in things {
            let kind = match thing {
                Thing::Input(_) => 0,
                Thing::Constant(_) => 1,
                Thing::Kept(_) => 2,
                Thing::Implied(_) | Thing::Resource(_) => continue,
            };
            let span = thing.place().unwrap();
            let old = span.of(&project.text).to_owned();
            if OWN.contains(&old.as_str()) {
                continue;
            }
            match try_name(&mut client, &folder, span.start, (&old, "zz_renamed")) {
                Ok(()) => {
                    given += 1;
                    kinds[kind] += 1;
                }
                // A resource takes it by the name of a parameter in Rust, another workflow gives it by its name.
                Err(why) => assert!(
                    why.contains("The resource") || why.contains("runs this workflow as an event"),
                    "{}: {old}: {why}",
                    folder.display()
                ),
            }
        }
    }
    assert!(given > 100 && kinds.iter().all(|count| *count > 10), "{kinds:?}");
    client.end();
}

#[test]
fn a_name_that_something_else_has_is_refused_or_changes_nothing() {
    let mut client = Client::start();
    let (mut refused, mut given) = (0, 0);
    for folder in fixtures() {
        let project = Project::open(&folder.join("script.pty")).unwrap();
        let compiled = project.check();
        let params = compiled.catalogue.tasks.iter().flat_map(|task| &task.signature.params);
        let mut names: Vec<String> = params.map(|param| param.name.clone()).collect();
        names.sort();
        names.dedup();
        let mut things: Vec<&Thing> = compiled.notes.readers.values().collect();
        things.sort();
        things.dedup();
        for thing in things {
            let Some(span) = thing.place() else { continue };
            let old = span.of(&project.text).to_owned();
            let known = |name: &str| OWN.contains(&name);
            for new in names.iter().filter(|new| **new != old && !known(new) && !known(&old)) {
                match try_name(&mut client, &folder, span.start, (&old, new)) {
                    Ok(()) => given += 1,
                    Err(_) => refused += 1,
                }
            }
        }
    }
    assert!(given > 20 && refused > 5, "{given} {refused}");
    client.end();
}

#[test]
fn a_task_of_another_name_does_what_it_did() {
    let mut client = Client::start();
    let (mut given, mut refused) = (0, Vec::new());
    for folder in fixtures() {
        let project = Project::open(&folder.join("script.pty")).unwrap();
        let compiled = project.check();
        let mut seen = Vec::new();
        for step in &compiled.notes.steps {
            let Called::Task(task) = step.called else { continue };
            if seen.contains(&task) {
                continue;
            }
            seen.push(task);
            let old = &compiled
                .catalogue
                .tasks
                .iter()
                .find(|found| found.signature.span == task)
                .unwrap()
                .signature
                .name;
            if OWN.contains(&old.as_str()) {
                continue;
            }
            match try_name(&mut client, &folder, step.span.end, (old, "zz_renamed")) {
                Ok(()) => given += 1,
                Err(why) => refused.push(format!("{}: {old}: {why}", folder.display())),
            }
        }
    }
    assert!(given > 400, "{given} {refused:#?}");
    assert!(refused.len() * 40 < given, "{refused:#?}");
    client.end();
}
