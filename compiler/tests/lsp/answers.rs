//! What an editor is told of a script: problems, hover, completion, fixes, layout, hints.

use crate::editor::{Editor, TASKS};
use serde_json::json;
use std::fs;

#[test]
fn problems_are_told_at_each_change() {
    let mut editor = Editor::start();
    let found = editor.write("input id: int\n\nLoadOrder |-> Shp\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].1, found[0].2), ("P0201", 2, 14));
    assert!(found[0].3.contains("help: "), "{found:?}");
    let found =
        editor.write("input id: int\n\nLoadOrder |-> Ship[express=true] (Lost |-> Report, 1 -> LoadOrder)\n");
    assert!(found.is_empty(), "{found:?}");
    // A text that is half written is no reason to be silent, or to end.
    assert!(!editor.write("input id: int\n\nLoadOrder |-> Ship[exp").is_empty());
    editor.end();
}

#[test]
fn hover_and_the_way_to_the_task() {
    let mut editor = Editor::start();
    editor.write(
        "input id: int\n\nLoadOrder |-> Ship[express=true] (Lost |-> Report) -> std::Log[message=\"é\"]\n",
    );
    let hover = editor.at("textDocument/hover", 2, 3);
    let text = hover["contents"]["value"].as_str().unwrap();
    assert!(
        text.contains("fn load_order(id: u64) -> Result<Order>") && text.contains("Reads an order."),
        "{text}"
    );
    let text = editor.at("textDocument/hover", 2, 15)["contents"]["value"].as_str().unwrap().to_owned();
    assert!(text.contains("outcomes: 0 Lost(String), 1 Delivered(u64)"), "{text}");
    let text = editor.at("textDocument/hover", 2, 60)["contents"]["value"].as_str().unwrap().to_owned();
    assert!(text.contains("std::Log"), "{text}");
    // A keyword has no place of its own.
    assert!(editor.at("textDocument/hover", 0, 2).is_null());
    let place = editor.at("textDocument/definition", 2, 15);
    assert!(place[0]["uri"].as_str().unwrap().ends_with("/tasks.rs"), "{place}");
    let line = place[0]["range"]["start"]["line"].as_u64().unwrap() as usize;
    assert!(TASKS.lines().nth(line).unwrap().contains("fn ship"), "{place}");
    editor.end();
}

#[test]
fn words_are_offered_in_broken_texts_too() {
    let mut editor = Editor::start();
    let offered = |found: &[String], words: &[&str]| {
        for word in words {
            assert!(found.iter().any(|found| found == word), "{word} is not among {found:?}");
        }
    };
    offered(&editor.completes("input id: int\n\nLoadOrder |-> "), &["LoadOrder", "Ship", "std::When"]);
    offered(&editor.completes("input id: int\n\nLoadOrder |-> Sh"), &["Ship"]);
    offered(&editor.completes("LoadOrder |-> Ship["), &["express", "order", "timeout", "retry_attempts"]);
    offered(&editor.completes("LoadOrder |-> Ship[express=true, "), &["timeout"]);
    offered(&editor.completes("LoadOrder |-> Ship ("), &["Lost", "Delivered"]);
    offered(&editor.completes("LoadOrder |-> Ship (Lost -> Report, "), &["Delivered"]);
    offered(&editor.completes("LoadOrder ("), &["0", "1"]);
    offered(&editor.completes("@time"), &["timeout"]);
    offered(&editor.completes("input id: int\n@rate = 2\n\nLoadOrder[id=$"), &["id", "rate", "env"]);
    offered(&editor.completes("LoadOrder -> std::"), &["Log", "ReadCsv"]);
    offered(&editor.completes("LoadOrder |-> Ship[express="), &["true", "false", "$env"]);
    offered(&editor.completes("LoadOrder[executor="), &["io", "cpu"]);
    offered(&editor.completes("{LoadOrder, LoadOrder}[result_evaluation_strategy="), &["ANY_MUST_SUCCEED"]);
    offered(&editor.completes("input order: "), &["Order", "int", "list"]);
    offered(&editor.completes("input order: list<"), &["Order", "int"]);
    offered(&editor.completes("input id: int ["), &["min", "one_of"]);
    offered(&editor.completes("LoadOrder -> std::ReadCsv<"), &["Order"]);
    offered(&editor.completes("LoadOrder as order |-> Ship[order=$"), &["order"]);
    offered(&editor.completes(""), &["input", "@workflow", "LoadOrder"]);
    offered(&editor.completes("@mode: "), &["DAG"]);
    offered(&editor.completes("LoadOrder "), &["|->", "->", "||", "as"]);
    // What is there is not offered again, and in a comment nothing is.
    let rest = editor.completes("LoadOrder |-> Ship (Lost -> Report, ");
    assert!(!rest.contains(&"Lost".to_owned()), "{rest:?}");
    let rest = editor.completes("LoadOrder |-> Ship[express=true, ");
    assert!(!rest.contains(&"express".to_owned()), "{rest:?}");
    assert!(editor.completes("LoadOrder # |-> ").is_empty());
    editor.end();
}

#[test]
fn fixes_and_the_layout_are_edits() {
    let mut editor = Editor::start();
    editor.write("input id:int\nLoadOrder|->Report2\n");
    let uri = editor.uri();
    let range = json!({ "start": { "line": 1, "character": 13 }, "end": { "line": 1, "character": 13 } });
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    let edit = &actions[0]["edit"]["changes"][&uri][0];
    assert_eq!(
        (edit["newText"].as_str(), edit["range"]["start"]["character"].as_u64()),
        (Some("Report"), Some(12)),
        "{actions}"
    );
    let options = json!({ "tabSize": 4, "insertSpaces": true });
    let layout =
        editor.ask("textDocument/formatting", json!({ "textDocument": { "uri": uri }, "options": options }));
    assert_eq!(layout[0]["newText"], "input id: int\n\nLoadOrder |-> Report2\n");
    let symbols = editor.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": uri } }));
    let names: Vec<&str> =
        symbols.as_array().unwrap().iter().map(|symbol| symbol["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["id", "LoadOrder", "Report2"]);
    editor.end();
}

#[test]
fn a_file_of_tests_has_problems_fixes_and_a_layout() {
    let mut editor = Editor::start();
    editor.write("LoadOrder |-> Ship[express=true] (Lost |-> Report)");
    let text = "test \"a\" {\n  given id=7\n  mock Shp -> Lost(\"at sea\")\n}\n";
    let found = editor.write_file("a.test.pty", text);
    let places: Vec<(&str, u64, u64)> =
        found.iter().map(|(code, line, column, _)| (code.as_str(), *line, *column)).collect();
    assert_eq!(places, [("P0703", 2, 7)], "{found:?}");
    let uri = editor.uri_of("a.test.pty");
    let range = json!({ "start": { "line": 2, "character": 8 }, "end": { "line": 2, "character": 8 } });
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["edit"]["changes"][&uri][0]["newText"], "Ship", "{actions}");
    // Only what is asked for is offered.
    let mut only = |kinds: serde_json::Value| {
        let context = json!({ "diagnostics": [], "only": kinds });
        let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": context });
        editor.ask("textDocument/codeAction", params).as_array().unwrap().len()
    };
    for (kinds, count) in [
        (json!(["quickfix"]), 1),
        (json!([""]), 1),
        (json!(["source.fixAll", "quickfix"]), 1),
        (json!(["source.organizeImports"]), 0),
        (json!(["quickfix.other"]), 0),
        (json!([]), 0),
    ] {
        assert_eq!(only(kinds.clone()), count, "{kinds}");
    }
    let mended = text.replace("Shp", "Ship");
    assert_eq!(editor.write_file("a.test.pty", &mended), []);
    let params = json!({ "textDocument": { "uri": uri }, "options": { "tabSize": 4, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", params);
    let laid_out = "test \"a\" {\n    given id = 7\n    mock Ship -> Lost(\"at sea\")\n}\n";
    assert_eq!(edits[0]["newText"], laid_out);
    // A change of the script counts for its tests, though it is not saved.
    editor.write("LoadOrder");
    editor.hover(0, 0);
    let told = editor.told.get(&uri).cloned().unwrap_or_default();
    assert_eq!(told.first().map(|found| found.0.as_str()), Some("P0703"), "{told:?}");
    assert!(!editor.write_file("a.test.pty", "tes").is_empty());
    editor.end();
}

#[test]
fn tests_are_written_with_what_the_script_has() {
    let mut editor = Editor::start();
    editor.write(
        "input id: u64\n\nLoadOrder |-> Ship[express=true] (Lost |-> Report) -> std::Log[message=\"x\"]",
    );
    let mut offered = |text: &str| {
        editor.write_file("a.test.pty", text);
        let line = text.matches('\n').count() as u32;
        let column = text.rsplit('\n').next().unwrap_or_default().len() as u32;
        let items = editor.at_file("a.test.pty", "textDocument/completion", line, column);
        let labels = items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap().to_owned());
        labels.collect::<Vec<_>>().join(" ")
    };
    let begin = "test \"a\" {\n    given id = 7\n    ";
    assert_eq!(offered(""), "test");
    assert_eq!(offered("test \"a\" {\n    "), "given mock expect");
    assert_eq!(offered(begin), "given mock expect");
    assert_eq!(offered(&format!("{begin}mo")), "given mock expect");
    assert_eq!(offered("test \"a\" {\n    given "), "id");
    assert_eq!(offered(&format!("{begin}mock ")), "LoadOrder Ship Report");
    assert_eq!(offered(&format!("{begin}mock Ship -> ")), "Lost Delivered panic after");
    assert_eq!(offered(&format!("{begin}mock Ship -> after 3d De")), "Lost Delivered panic");
    assert_eq!(offered(&format!("{begin}mock ship -> Lost(\"a\") * 2, ")), "Lost Delivered panic after");
    assert_eq!(offered(&format!("{begin}mock LoadOrder -> ")), "1 fail panic after");
    // A task that returns no `Result` cannot fail, and without the arrow nothing is answered.
    assert_eq!(offered(&format!("{begin}mock Report -> ")), "1 panic after");
    assert_eq!(offered(&format!("{begin}mock Ship ")), "->");
    assert_eq!(offered(&format!("{begin}mock yard::")), "");
    assert_eq!(offered(&format!("{begin}mock LoadOrder -> fail \"")), "");
    // What the test gives already is not offered again; another test gives its own.
    assert_eq!(offered(&format!("{begin}given ")), "");
    assert_eq!(offered("test \"a\" {\n    given i"), "id");
    assert_eq!(offered(&format!("{begin}}}\n\ntest \"b\" {{\n    given ")), "id");
    assert_eq!(offered(&format!("{begin}expect ")), "path result failure attempts");
    assert_eq!(offered(&format!("{begin}expect path LoadOrder, ")), "LoadOrder Ship Report std::Log");
    assert_eq!(offered(&format!("{begin}expect failure ")), "in");
    assert_eq!(offered(&format!("{begin}expect failure in ")), "LoadOrder Ship Report std::Log");
    assert_eq!(offered(&format!("{begin}expect attempts S")), "LoadOrder Ship Report std::Log");
    assert_eq!(offered(&format!("{begin}expect result {{ \"a\": ")), "");
    assert_eq!(offered(&format!("{begin}# mock ")), "");

    let text = "test \"a\" {\n    given id = 7\n    mock Ship -> Lost(\"x\"), fail \"busy\"\n    expect path LoadOrder, Ship\n}\n";
    editor.write_file("a.test.pty", text);
    let mut said = |line: u32, column: u32| {
        let hover = editor.at_file("a.test.pty", "textDocument/hover", line, column);
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    assert!(said(1, 6).starts_with("A value of an input"), "{}", said(1, 6));
    assert!(said(1, 10).contains("input id: u64"), "{}", said(1, 10));
    assert!(said(2, 11).contains("async fn ship(order: Order, express: bool) -> Parcel"), "{}", said(2, 11));
    assert!(said(2, 18).contains("outcome `0 Lost`"), "{}", said(2, 18));
    assert!(said(2, 29).contains("The task fails"), "{}", said(2, 29));
    assert!(said(3, 12).contains("The steps that run"), "{}", said(3, 12));
    assert!(said(3, 18).contains("Reads an order."), "{}", said(3, 18));
    let found = editor.at_file("a.test.pty", "textDocument/definition", 3, 28);
    assert_eq!(found[0]["uri"], editor.uri_of("tasks.rs"), "{found}");
    let found = editor.at_file("a.test.pty", "textDocument/definition", 1, 10);
    assert_eq!(found[0]["uri"], editor.uri_of("a.pty"), "{found}");
    let params = json!({ "textDocument": { "uri": editor.uri_of("a.test.pty") } });
    assert_eq!(editor.ask("textDocument/documentSymbol", params)[0]["name"], "a");
    // A new name is one in the script and in the tasks as well.
    let edit = editor.rename("a.test.pty", 3, 28, "SendParcel").unwrap();
    assert!(
        editor
            .changed(&edit, "a.test.pty", text)
            .contains("mock SendParcel -> Lost(\"x\"), fail \"busy\"\n    expect path LoadOrder, SendParcel"),
        "{edit}"
    );
    assert!(editor.changed(&edit, "tasks.rs", TASKS).contains("async fn send_parcel("), "{edit}");
    assert!(edit["changes"].get(editor.uri()).is_some(), "{edit}");
    let why = editor.rename("a.test.pty", 2, 18, "Gone").unwrap_err();
    assert!(why.contains("rename it there"), "{why}");
    let why = editor.rename("a.test.pty", 1, 6, "x").unwrap_err();
    assert!(why.starts_with("Here is nothing"), "{why}");
    editor.end();
}

#[test]
fn tasks_that_nobody_has_written_are_offered() {
    let mut editor = Editor::start();
    let actions = |editor: &mut Editor, name: &str, line: u32, column: u32| {
        let place = json!({ "line": line, "character": column });
        let range = json!({ "start": place, "end": place });
        let document = json!({ "uri": editor.uri_of(name) });
        let params = json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } });
        editor.ask("textDocument/codeAction", params)
    };
    // What is meant goes first where a name is much like another one.
    editor.write("LoadOrder |-> Count[per=2] -> Reprt[text=\"x\"]\n");
    let offered = actions(&mut editor, "a.pty", 0, 32);
    assert_eq!(offered[0]["edit"]["changes"][editor.uri()][0]["newText"], "Report", "{offered}");
    editor.write("LoadOrder |-> Count[per=2] -> Report[text=\"x\"]\n");
    let offered = actions(&mut editor, "a.pty", 0, 16);
    assert_eq!(offered[0]["title"], "write what nobody has written yet in tasks.rs", "{offered}");
    let tasks = editor.changed(&offered[0]["edit"], "tasks.rs", TASKS);
    assert!(
        tasks.starts_with(TASKS) && tasks.contains("#[task]\npub fn count(value: Order, per: i64) {"),
        "{tasks}"
    );
    editor.write_file("tasks.rs", &tasks);
    assert_eq!(editor.write("LoadOrder |-> Count[per=2] -> Report[text=\"x\"]\n"), []);
    assert_eq!(actions(&mut editor, "a.pty", 0, 16), json!([]));

    // Where there are none, their file is made.
    let folder = editor.folder.path().join("fresh");
    fs::create_dir(&folder).unwrap();
    // They belong into their own file, whatever other scripts are used.
    fs::write(folder.join("pay.pty"), "input amount: float\n\nCharge\n").unwrap();
    let found = editor.write_file("fresh/c.pty", "use \"pay.pty\" as Pay\n\nBegin -> Pay[amount=1.0]\n");
    assert!(found[0].3.contains("tasks.rs") && !found[0].3.contains("pay.pty"), "{found:?}");
    editor.write_file("fresh/b.pty", "Begin |-> End\n");
    let offered = actions(&mut editor, "fresh/b.pty", 0, 2);
    let steps = &offered[0]["edit"]["documentChanges"];
    assert_eq!(
        (&steps[0]["kind"], &steps[0]["uri"]),
        (&json!("create"), &json!(editor.uri_of("fresh/tasks.rs")))
    );
    let text = steps[1]["edits"][0]["newText"].as_str().unwrap();
    assert!(text.starts_with("use pointy::prelude::*;\n") && text.contains("pub fn begin()"), "{text}");
    // Nor may the first line be missing where a file is there, and empty.
    editor.write_file("fresh/tasks.rs", "");
    let offered = actions(&mut editor, "fresh/b.pty", 0, 2);
    let added = editor.changed(&offered[0]["edit"], "fresh/tasks.rs", "");
    assert!(added.contains("use pointy::prelude::*;\n"), "{added}");
    let text = &added;
    editor.write_file("fresh/tasks.rs", text);
    assert_eq!(editor.write_file("fresh/b.pty", "Begin |-> End\n"), []);
    editor.end();
}

#[test]
fn what_is_wrong_in_a_used_script_is_told_once_there_and_once_where_it_is_used() {
    let mut editor = Editor::start();
    let wrong = "input id: u64\n\nLoadOrd\n";
    fs::write(editor.folder.path().join("payment.pty"), wrong).unwrap();
    let inner = "use \"payment.pty\" as Payment\n\ninput id: u64\n\nPayment[id=$id]\n";
    fs::write(editor.folder.path().join("inner.pty"), inner).unwrap();
    let outer = "use \"payment.pty\" as Payment\n\ninput id: u64\n\nPayment[id=$id]\n";
    let found = editor.write(outer);
    let shown: Vec<_> = found.iter().map(|found| (found.0.as_str(), found.1, found.2)).collect();
    assert_eq!(shown, [("P0201", 0, 4)], "{found:?}");
    assert!(found[0].3.starts_with("`payment.pty` has an error: "), "{found:?}");
    let payment = editor.uri_of("payment.pty");
    // Nobody else tells it while it is closed.
    editor.hover(0, 0);
    assert_eq!(editor.told[&payment].len(), 1, "{:?}", editor.told);
    let own = editor.write_file("payment.pty", wrong);
    assert_eq!((own.len(), own[0].0.as_str(), own[0].1), (1, "P0201", 2), "{own:?}");
    editor.hover(0, 0);
    assert_eq!(editor.told[&payment], own);
    assert_eq!(editor.told[&editor.uri()], found);
    // A script between leads to it as well.
    let found = editor.write(&outer.replace("payment.pty", "inner.pty"));
    assert_eq!(found.iter().map(|found| (found.1, found.2)).collect::<Vec<_>>(), [(0, 4)], "{found:?}");
    assert!(found[0].3.starts_with("`payment.pty` has an error: "), "{found:?}");
    assert!(editor.write_file("payment.pty", "input id: u64\n\nLoadOrder\n").is_empty());
    editor.hover(0, 0);
    assert!(editor.told[&editor.uri()].is_empty(), "{:?}", editor.told);
    editor.end();
}
