//! From names to what they are and back, between a script, its neighbours and the tasks.

use crate::editor::{Editor, TASKS};
use serde_json::{Value, json};
use std::fs;

const SCRIPT: &str = "@fast = true
input id: int
input express: bool = $fast

LoadOrder as order |-> Ship (Lost |-> Report, Delivered -> LoadOrder)
";

/// Line and column of each place, with the file's own name.
fn places(found: &Value) -> Vec<String> {
    let each = found.as_array().unwrap().iter().map(|place| {
        let start = &place["range"]["start"];
        let file = place["uri"].as_str().unwrap().rsplit('/').next().unwrap();
        format!("{file}:{}:{}", start["line"], start["character"])
    });
    each.collect()
}

#[test]
fn hover_says_where_each_value_comes_from() {
    let mut editor = Editor::start();
    assert!(editor.write(SCRIPT).is_empty());
    let said = |editor: &mut Editor, line, column, words: &[&str]| {
        let text = editor.hover(line, column);
        for word in words {
            assert!(text.contains(word), "{word} is not in {text}");
        }
    };
    said(&mut editor, 4, 2, &["fn load_order(id: u64)", "Reads an order.", "`id: u64` ← the input `id`"]);
    said(
        &mut editor,
        4,
        24,
        &[
            "`order: Order` ← `order`, which `as order` keeps",
            "`express: bool` ← the input `express`",
            "0 Lost(String)",
        ],
    );
    said(&mut editor, 4, 39, &["`text: String` ← what is piped"]);
    said(&mut editor, 4, 29, &["outcome `0 Lost`", "carries `String`"]);
    said(&mut editor, 4, 20, &["`|->` `Order`"]);
    said(&mut editor, 4, 15, &["order: Order", "Taken by `Ship` as `order`"]);
    said(&mut editor, 0, 2, &["@fast = true", "constant"]);
    said(&mut editor, 1, 7, &["input id: int", "Tasks see it as `u64`", "--id", "`LoadOrder` as `id`"]);
    said(&mut editor, 1, 11, &["A whole number"]);
    said(&mut editor, 2, 24, &["@fast = true"]);
    editor.write("@timeout: 5m\nLoadOrder * 3 |-> Ship[express=true, timeout=$env.SHIP, executor=io] || { LoadOrder[id=_] }[timeout=3s] -> std::When[test=it > 3]\n");
    said(&mut editor, 0, 3, &["How long a whole run may take"]);
    said(&mut editor, 1, 11, &["At most 3 attempts"]);
    said(&mut editor, 1, 25, &["`express: bool`", "A parameter of `Ship`"]);
    said(&mut editor, 1, 38, &["`timeout`"]);
    said(&mut editor, 1, 50, &["`$env.SHIP`"]);
    said(&mut editor, 1, 66, &["tokio"]);
    said(&mut editor, 1, 88, &["next piped value"]);
    editor.write("std::ReadCsv<Order>[path=$env.FILE] |-> std::Log[message=\"a\"]\n");
    said(&mut editor, 0, 2, &["std::ReadCsv", "`path:"]);
    said(&mut editor, 0, 15, &["id: u64", "type of the tasks"]);
    editor.end();
}

#[test]
fn each_part_leads_to_where_it_comes_from() {
    let mut editor = Editor::start();
    editor.write(SCRIPT);
    let mut leads = |line, column| places(&editor.at("textDocument/definition", line, column));
    assert_eq!(leads(4, 2), ["tasks.rs:15:7"]);
    assert_eq!(leads(4, 29), ["tasks.rs:8:4"]);
    assert_eq!(leads(2, 24), ["a.pty:0:1"]);
    assert_eq!(leads(1, 7), ["a.pty:1:6"]);
    assert!(leads(4, 20).is_empty());
    editor.write("input order: Order\nShip[express=true] (Lost -> Ship[order=$order, express=false])\n");
    let mut leads = |line, column| places(&editor.at("textDocument/definition", line, column));
    assert_eq!(leads(0, 14), ["tasks.rs:3:11"]);
    assert_eq!(leads(1, 6), ["tasks.rs:18:32"]);
    assert_eq!(leads(1, 41), ["a.pty:0:6"]);
    editor.end();
}

#[test]
fn all_that_names_a_thing_is_found_in_the_tasks_too() {
    let mut editor = Editor::start();
    fs::write(editor.folder.path().join("b.pty"), "LoadOrder[id=7]\n").unwrap();
    fs::write(editor.folder.path().join("b.test.pty"), "test \"LoadOrder\" { expect path LoadOrder }\n")
        .unwrap();
    editor.write(SCRIPT);
    let mut named = |line, column| places(&editor.at("textDocument/references", line, column));
    assert_eq!(named(1, 7), ["a.pty:1:6", "a.pty:4:0", "a.pty:4:59"]);
    assert_eq!(named(0, 2), ["a.pty:0:1", "a.pty:2:23"]);
    assert_eq!(named(4, 15), ["a.pty:4:13", "a.pty:4:23"]);
    assert_eq!(named(4, 2), ["tasks.rs:15:7", "a.pty:4:0", "a.pty:4:59", "b.pty:0:0"]);
    // From Rust, open or not, with what is not saved.
    editor.write_file("tasks.rs", &format!("\n\n{TASKS}"));
    for method in ["references", "definition", "implementation"] {
        let found = editor.at_file("tasks.rs", &format!("textDocument/{method}"), 17, 10);
        assert_eq!(places(&found), ["a.pty:4:0", "a.pty:4:59", "b.pty:0:0"], "{method}");
    }
    let lit = editor.at("textDocument/documentHighlight", 4, 2);
    assert_eq!(lit.as_array().unwrap().len(), 2);
    editor.end();
}

#[test]
fn what_is_piped_and_implied_is_shown_between_the_words() {
    let mut editor = Editor::start();
    editor.write("LoadOrder |-> Ship (Lost |-> Report)\n");
    let uri = editor.uri();
    let whole = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
    let hints =
        editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": uri }, "range": whole }));
    let mut shown: Vec<(u64, String)> = hints
        .as_array()
        .unwrap()
        .iter()
        .map(|hint| {
            (hint["position"]["character"].as_u64().unwrap(), hint["label"].as_str().unwrap().to_owned())
        })
        .collect();
    shown.sort();
    let expected = [(9, ": Order"), (9, "[id: u64]"), (18, "[express: bool]"), (24, ": String")];
    assert_eq!(shown, expected.map(|(at, text)| (at, text.to_owned())));
    // Only where it is looked at.
    let part = json!({ "start": { "line": 0, "character": 20 }, "end": { "line": 0, "character": 30 } });
    let hints =
        editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": uri }, "range": part }));
    assert_eq!(hints.as_array().unwrap().len(), 1, "{hints}");
    editor.end();
}

#[test]
fn a_new_name_is_given_everywhere() {
    let mut editor = Editor::start();
    assert!(editor.write(SCRIPT).is_empty());
    let edit = editor.rename("a.pty", 1, 7, "order_number").unwrap();
    assert_eq!(
        editor.changed(&edit, "a.pty", SCRIPT),
        SCRIPT
            .replace("input id", "input order_number")
            .replace("LoadOrder as", "LoadOrder[id=$order_number] as")
            .replace("-> LoadOrder)", "-> LoadOrder[id=$order_number])")
    );
    let edit = editor.rename("a.pty", 4, 15, "first").unwrap();
    assert_eq!(
        editor.changed(&edit, "a.pty", SCRIPT),
        SCRIPT.replace("as order", "as first").replace("Ship", "Ship[order=$first]")
    );
    // At `$fast`.
    let edit = editor.rename("a.pty", 2, 24, "quick").unwrap();
    assert_eq!(editor.changed(&edit, "a.pty", SCRIPT), SCRIPT.replace("fast", "quick"));
    let edit = editor.rename("a.pty", 2, 8, "hurry").unwrap();
    assert_eq!(
        editor.changed(&edit, "a.pty", SCRIPT),
        SCRIPT.replace("input express", "input hurry").replace("Ship", "Ship[express=$hurry]")
    );
    // Behind the attributes that are there.
    let text = "input id: int\n\nLoadOrder[timeout=3s,]\n";
    editor.write(text);
    let edit = editor.rename("a.pty", 0, 7, "number").unwrap();
    assert_eq!(
        editor.changed(&edit, "a.pty", text),
        "input number: int\n\nLoadOrder[timeout=3s, id=$number,]\n"
    );
    let ready = editor.at("textDocument/prepareRename", 0, 7);
    assert_eq!(ready["placeholder"], "id");
    editor.end();
}

#[test]
fn a_name_that_would_change_what_is_done_is_refused() {
    let mut editor = Editor::start();
    let refused = |editor: &mut Editor, place: (u32, u32), new: &str, words: &str| {
        let why = editor.rename("a.pty", place.0, place.1, new).unwrap_err();
        assert!(why.contains(words), "{words} is not in {why}");
    };
    assert!(editor.write(SCRIPT).is_empty());
    refused(&mut editor, (1, 7), "fast", "would be wrong (P0506)");
    refused(&mut editor, (1, 7), "two words", "no name");
    refused(&mut editor, (1, 7), "null", "no name");
    refused(&mut editor, (1, 7), "output", "would be wrong");
    // What is piped would be taken by its name instead.
    refused(&mut editor, (1, 7), "text", "would be wrong (P0305)");
    refused(&mut editor, (1, 12), "number", "Types keep their names");
    refused(&mut editor, (4, 29), "Gone", "its enum in Rust");
    refused(&mut editor, (4, 20), "x", "nothing that can have another name");
    editor.write_file("tasks.rs", &format!("{TASKS}#[task]\npub fn greet(name: Option<String>) {{}}\n"));
    assert!(editor.write("input who: string\nGreet -> std::Log[message=$who]\n").is_empty());
    refused(&mut editor, (0, 7), "name", "`Greet` would take its parameter `name` from somewhere else");
    assert!(editor.rename("a.pty", 0, 7, "person").is_ok());
    editor.write("input id: int\nLoadOrder -> std::Log[message=\"a\"] -> Shp\n");
    refused(&mut editor, (0, 7), "number", "has an error (P0201");
    refused(&mut editor, (1, 17), "Say", "keep their names");
    refused(&mut editor, (1, 40), "Ship", "No task is known by this name");
    let none = editor.ask_raw("textDocument/prepareRename", editor.place("a.pty", 1, 17));
    assert!(none["error"]["message"].as_str().unwrap().contains("keep their names"), "{none}");
    editor.end();
}

#[test]
fn a_task_is_renamed_in_rust_and_in_all_its_scripts() {
    let mut editor = Editor::start();
    let tasks = format!(
        "{TASKS}\n#[cfg(test)]\nmod tests {{\n    use super::*;\n    #[test]\n    fn a() {{ assert!(load_order(1).is_ok()); x.load_order() }}\n}}\n"
    );
    let other = "LoadOrder[id=7] -> local::load_order[id=8] # LoadOrder\n";
    fs::write(editor.folder.path().join("tasks.rs"), &tasks).unwrap();
    fs::write(editor.folder.path().join("b.pty"), other).unwrap();
    editor.write(SCRIPT);
    let edit = editor.rename("a.pty", 4, 2, "FetchOrder").unwrap();
    assert_eq!(editor.changed(&edit, "a.pty", SCRIPT), SCRIPT.replace("LoadOrder", "FetchOrder"));
    assert_eq!(
        editor.changed(&edit, "b.pty", other),
        "FetchOrder[id=7] -> local::fetch_order[id=8] # LoadOrder\n"
    );
    let renamed = tasks.replace("load_order(", "fetch_order(").replace("x.fetch_order", "x.load_order");
    assert_eq!(editor.changed(&edit, "tasks.rs", &tasks), renamed);
    // The same from Rust, and in tests of the workflow.
    editor.write_file("tasks.rs", &tasks);
    let test = "test \"LoadOrder\" {\n    given id = 7\n    mock LoadOrder -> 1\n}\n";
    fs::write(editor.folder.path().join("a.test.pty"), test).unwrap();
    let edit = editor.rename("a.pty", 4, 2, "FetchOrder").unwrap();
    assert_eq!(editor.changed(&edit, "a.test.pty", test), test.replace("mock LoadOrder", "mock FetchOrder"));
    let input = editor.rename("a.pty", 1, 7, "number").unwrap();
    assert_eq!(editor.changed(&input, "a.test.pty", test), test.replace("given id", "given number"));
    let again = editor.rename("tasks.rs", 15, 8, "fetch_order").unwrap();
    assert_eq!(again, edit);
    assert_eq!(editor.at_file("tasks.rs", "textDocument/prepareRename", 15, 8)["placeholder"], "load_order");
    let why = editor.rename("a.pty", 4, 2, "Ship").unwrap_err();
    assert!(why.contains("has the word `ship` already"), "{why}");
    let why = editor.rename("a.pty", 4, 2, "fn").unwrap_err();
    assert!(why.contains("no name of a function"), "{why}");
    // Where it is not certain, nothing is changed.
    editor.write_file("tasks.rs", &format!("{TASKS}\nfn b() {{ let load_order = load_order(1); }}\n"));
    let why = editor.rename("a.pty", 4, 2, "FetchOrder").unwrap_err();
    assert!(why.contains("`tasks.rs` has a variable of the same name, in line 24"), "{why}");
    editor.write_file("tasks.rs", TASKS);
    fs::write(editor.folder.path().join("b.pty"), "LoadOrder[id=7] -> -> LoadOrder[\n").unwrap();
    let edit = editor.rename("a.pty", 4, 2, "FetchOrder");
    // An event that an error does not hide is known in a broken script as well.
    assert!(edit.is_ok() || edit.as_ref().is_err_and(|why| why.contains("`b.pty` has an error")), "{edit:?}");
    editor.end();
}

#[test]
fn tasks_that_are_not_saved_are_those_that_count() {
    let mut editor = Editor::start();
    assert_eq!(editor.write("Pack\n")[0].0, "P0201");
    let (script, tasks) = (editor.uri(), editor.uri_of("tasks.rs"));
    assert!(editor.write_file("tasks.rs", "#[task]\npub fn pack() {}\n").is_empty());
    assert!(editor.told[&script].is_empty(), "{:?}", editor.told);
    // What is wrong with the tasks is shown in their file.
    let found =
        editor.write_file("tasks.rs", "#[task]\npub fn pack() {}\n#[task]\npub fn bad(a: &mut u8) {}\n");
    assert_eq!((found.len(), found[0].1), (1, 3), "{found:?}");
    assert!(editor.told[&script].is_empty(), "{:?}", editor.told);
    // Where an event names it, it is said there as well.
    let found = editor.write_file("tasks.rs", "#[task]\npub fn pack(a: &mut u8) {}\n");
    assert_eq!((found.len(), found[0].0.as_str(), found[0].1), (1, "P0206", 1), "{found:?}");
    assert_eq!(editor.told[&script][0].0, "P0206", "{:?}", editor.told);
    let found = editor.write_file("tasks.rs", "#[task]\npub fn pack( {}\n");
    assert_eq!((found.len(), found[0].1), (1, 1), "{found:?}");
    // Closed without being saved, the file on the disk counts again.
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": tasks } }));
    assert_eq!(editor.write("Pack\n")[0].0, "P0201");
    // A script that nobody has saved has the tasks of its folder.
    assert!(editor.write_file("new.pty", "LoadOrder[id=1]\n").is_empty());
    editor.end();
}

#[test]
fn tasks_alone_are_checked_by_a_script_beside_them() {
    let mut editor = Editor::start();
    fs::write(editor.folder.path().join("a.pty"), "LoadOrder[id=1]\n").unwrap();
    let found = editor.write_file(
        "tasks.rs",
        &TASKS.replace("pub fn report(text: String)", "pub fn report(text: &mut String)"),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(editor.write_file("tasks.rs", TASKS).is_empty());
    editor.end();
}

#[test]
fn a_workflow_that_is_used_is_found_and_renamed() {
    let mut editor = Editor::start();
    fs::write(editor.folder.path().join("child.pty"), "input id: u64 [min=1]\n\nLoadOrder\n").unwrap();
    let tests = "test \"a\" {\n    given id = 7\n    expect path child, Report\n}\n";
    fs::write(editor.folder.path().join("a.test.pty"), tests).unwrap();
    let text =
        "use \"child.pty\" as Child\n\ninput id: u64\n\nChild[id=$id] -> Report[text=\"x\"] -> child\n";
    assert_eq!(editor.write(text), []);
    for (line, column) in [(0, 20), (4, 2)] {
        let edit = editor.rename("a.pty", line, column, "Order").unwrap();
        let expected = text.replace("Child", "Order").replace("-> child", "-> Order");
        assert_eq!(editor.changed(&edit, "a.pty", text), expected);
        assert_eq!(editor.changed(&edit, "a.test.pty", tests), tests.replace("child,", "order,"));
    }
    for (line, column) in [(0, 20), (4, 2), (4, 38)] {
        let all = places(&editor.at("textDocument/references", line, column));
        assert_eq!(all, ["a.pty:0:19", "a.pty:4:0", "a.pty:4:37"]);
        let mut place = editor.place("a.pty", line, column);
        place["context"] = json!({ "includeDeclaration": false });
        assert_eq!(places(&editor.ask("textDocument/references", place)), ["a.pty:4:0", "a.pty:4:37"]);
        let lit = editor.at("textDocument/documentHighlight", line, column);
        assert_eq!(lit.as_array().unwrap().len(), 3, "{lit}");
    }
    let why = editor.rename("a.pty", 0, 20, "Report").unwrap_err();
    assert!(why.starts_with("With the name `Report` the script would be wrong (P0"), "{why}");
    assert!(editor.rename("a.pty", 0, 20, "an order").unwrap_err().contains("no name of an event"));
    let found = editor.at("textDocument/definition", 0, 8);
    assert_eq!(found[0]["uri"], editor.uri_of("child.pty"), "{found}");
    for (line, column) in [(0, 20), (4, 2)] {
        let said = editor.hover(line, column);
        assert!(said.contains("`Child`: the workflow of `child.pty`"), "{said}");
        assert!(said.contains("input id: u64 [min=1]") && said.contains("It gives `Order`."), "{said}");
        assert!(!said.contains("&Run"), "{said}");
    }
    editor.write("LoadOrder as parcel |-> Ship[express=true]\n");
    assert!(editor.hover(0, 24).contains("what `LoadOrder` gives"), "{}", editor.hover(0, 24));
    editor.write(text);
    // A child that is changed and not saved counts.
    editor.write_file("child.pty", "input id: u64\n\nLoadOrd\n");
    editor.hover(0, 0);
    let told = editor.told.get(&editor.uri_of("a.pty")).cloned().unwrap_or_default();
    assert!(!told.is_empty(), "{:?}", editor.told);
    editor.end();
}

#[test]
fn a_file_of_tests_leads_to_all_that_names_a_thing() {
    let mut editor = Editor::start();
    editor.write(SCRIPT);
    let tests = "test \"LoadOrder\" {
    given id = 7
    mock LoadOrder -> 1
    mock Ship -> Lost(\"a\"), Delivered(1), Lost(\"b\")
    expect path LoadOrder, Ship
}

test \"Ship\" {
    given id = 8
}
";
    editor.write_file("a.test.pty", tests);
    for (here, there) in [((1, 11), (1, 7)), ((2, 12), (4, 2)), ((4, 18), (4, 2))] {
        let all = places(&editor.at_file("a.test.pty", "textDocument/references", here.0, here.1));
        assert!(all.len() > 2, "{all:?}");
        assert_eq!(all, places(&editor.at("textDocument/references", there.0, there.1)));
    }
    let mut lit = |line, column| {
        let lit = editor.at_file("a.test.pty", "textDocument/documentHighlight", line, column);
        let places = lit.as_array().unwrap().iter().map(|place| {
            let start = &place["range"]["start"];
            (start["line"].as_u64().unwrap(), start["character"].as_u64().unwrap())
        });
        places.collect::<Vec<_>>()
    };
    assert_eq!(lit(1, 11), [(1, 10), (8, 10)]);
    assert_eq!(lit(2, 12), [(2, 9), (4, 16)]);
    assert_eq!(lit(3, 18), [(3, 17), (3, 42)]);
    assert_eq!(lit(0, 8), []);
    editor.end();
}
