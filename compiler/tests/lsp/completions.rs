//! What an editor offers: scripts in a line with `use`, fields, the rest of an operator, tasks that take an outcome.

use crate::editor::{Editor, applied};
use serde_json::Value;
use std::fs;

/// The items where the text ends.
fn items(editor: &mut Editor, text: &str) -> Vec<Value> {
    editor.write(text);
    let line = text.matches('\n').count() as u32;
    let column = text.rsplit('\n').next().unwrap().encode_utf16().count() as u32;
    editor.at("textDocument/completion", line, column).as_array().unwrap().clone()
}

fn taken(editor: &mut Editor, text: &str, label: &str) -> String {
    let found = items(editor, text);
    let item = found.iter().find(|item| item["label"] == label).unwrap();
    applied(text, &[item["textEdit"].clone()])
}

/// The items whose rank is the first.
fn first(editor: &mut Editor, text: &str) -> Vec<String> {
    let found = items(editor, text);
    let first =
        found.iter().filter(|item| item["sortText"].as_str().is_some_and(|rank| rank.starts_with('0')));
    first.map(|item| item["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_line_with_use_is_offered_and_filled() {
    let mut editor = Editor::start();
    let root = editor.folder.path().to_path_buf();
    fs::create_dir(root.join("flows")).unwrap();
    for name in ["payment.pty", "payment.test.pty", "flows/charge-card_now.pty", "notes.txt"] {
        fs::write(root.join(name), "LoadOrder[id=1]\n").unwrap();
    }
    for begin in ["", "u", "input id: int\n", "# one\nuse \"payment.pty\" as Payment\n"] {
        assert!(editor.completes(begin).contains(&"use".to_owned()), "{begin}");
    }
    assert_eq!(editor.completes("use \""), ["payment.pty", "flows/charge-card_now.pty"]);
    assert_eq!(
        taken(&mut editor, "use \"flows/ch", "flows/charge-card_now.pty"),
        "use \"flows/charge-card_now.pty\""
    );
    assert_eq!(editor.completes("use \"payment.pty\" "), ["as"]);
    assert_eq!(editor.completes("use \"payment.pty\" a"), ["as"]);
    assert_eq!(editor.completes("use \"flows/charge-card_now.pty\" as "), ["ChargeCardNow"]);
    assert_eq!(editor.completes("use \"flows/charge-card_now.pty\" as Ch"), ["ChargeCardNow"]);
    for nothing in ["use \"payment.pty\"", "use \"payment.pty\" as A ", "LoadOrder -> std::Log[message=\"a"] {
        assert_eq!(editor.completes(nothing), [""; 0], "{nothing}");
    }
    editor.end();
}

#[test]
fn signs_that_are_written_in_part_are_made_whole() {
    let mut editor = Editor::start();
    for (part, label) in [("|", "|->"), ("|-", "|->"), ("-", "->"), ("|", "||")] {
        let text = format!("LoadOrder {part}");
        assert_eq!(taken(&mut editor, &text, label), format!("LoadOrder {label}"));
    }
    assert_eq!(editor.completes("LoadOrder |-"), ["|->"]);
    assert_eq!(editor.completes("LoadOrder["), editor.completes("LoadOrder[ "));
    assert_eq!(editor.completes("LoadOrder[id=-"), [""; 0]);
    assert!(editor.completes("LoadOrder |->").contains(&"Ship".to_owned()));
    assert_eq!(editor.completes("input ids: list<int>"), [""; 0]);
    editor.end();
}

#[test]
fn fields_are_those_of_what_stands_before_the_dot() {
    let mut editor = Editor::start();
    let tasks = "use pointy::prelude::*;
#[record]
pub struct Place { pub town: String, pub street: String }
#[record]
pub struct Order { pub id: u64, pub place: Box<Place> }
#[task]
pub fn load_order(id: u64) -> Result<Order> { loop {} }
#[task]
pub fn ship(id: u64, town: String) {}
";
    fs::write(editor.folder.path().join("tasks.rs"), tasks).unwrap();
    for begin in ["LoadOrder as order |-> Ship[id=$order", "input order: Order\n\nShip[id=$order"] {
        assert_eq!(editor.completes(&format!("{begin}.")), ["id", "place"], "{begin}");
        assert_eq!(editor.completes(&format!("{begin}.i")), ["id", "place"], "{begin}");
        assert_eq!(editor.completes(&format!("{begin}.place.")), ["town", "street"], "{begin}");
        assert_eq!(editor.completes(&format!("{begin}.id.")), [""; 0], "{begin}");
        assert_eq!(
            editor.completes(&format!("{begin}.id, town=$order.place.")),
            ["town", "street"],
            "{begin}"
        );
    }
    let rule = "LoadOrder |-> std::When[test=";
    assert!(editor.completes(rule).contains(&"it".to_owned()));
    assert!(editor.completes(&format!("{rule}it.id > 3 && ")).contains(&"it".to_owned()));
    assert_eq!(editor.completes(&format!("{rule}it.")), ["id", "place"]);
    assert_eq!(editor.completes(&format!("{rule}(it.id > 3 && it.place.")), ["town", "street"]);
    assert!(!editor.completes("LoadOrder |-> Ship[id=").contains(&"it".to_owned()));
    assert_eq!(editor.completes("LoadOrder |-> Ship[id=it."), [""; 0]);
    editor.end();
}

#[test]
fn tasks_that_take_what_an_outcome_carries_come_first() {
    let mut editor = Editor::start();
    let tasks = format!(
        "{}#[task]\npub fn count(number: u64) {{}}\n#[task]\npub fn regret(why: &Failure) {{}}\n",
        crate::editor::TASKS
    );
    fs::write(editor.folder.path().join("tasks.rs"), tasks).unwrap();
    let ship = "LoadOrder |-> Ship[express=true] (";
    for (arm, tasks) in [
        ("Lost |-> ", ["Report"]),
        ("0 |-> ", ["Report"]),
        ("Lost -> Report, Delivered |-> ", ["LoadOrder"]),
        ("Lost |-> Report, 1 |-> Rep", ["LoadOrder"]),
    ] {
        let found = first(&mut editor, &format!("{ship}{arm}"));
        assert!(found.contains(&tasks[0].to_owned()), "{arm}: {found:?}");
        assert!(!found.contains(&"Ship".to_owned()), "{arm}: {found:?}");
    }
    assert_eq!(first(&mut editor, "LoadOrder (0 |-> "), ["Regret"]);
    assert_eq!(first(&mut editor, "LoadOrder (0 -> Report[text=\"a\"], 1 |-> "), ["Ship"]);
    assert_eq!(first(&mut editor, "{LoadOrder, LoadOrder} (0 |-> "), ["Regret"]);
    editor.end();
}
