//! How fast answers are on a thousand events, and how much memory ten thousand edits leave behind.

use crate::editor::Editor;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// What each answer may take. A build for debugging is some ten times slower, on a machine that does other things as well.
const LONGEST: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1_000 } else { 20 });

/// A thousand events, in one line or in many.
fn script(link: &str) -> String {
    let events: Vec<&str> = ["LoadOrder as o", "Ship[express=true] (Lost |-> Report)"]
        .into_iter()
        .cycle()
        .take(666)
        .enumerate()
        .map(|(at, event)| if at == 0 || event.starts_with("Ship") { event } else { "LoadOrder[id=$id]" })
        .collect();
    let text = format!(
        "# \u{e9}\u{1f600}\ninput id: int\n\n{}\n",
        events.join(link).replace(&format!("{link}Ship"), " |-> Ship")
    );
    // The last event is one that is named in Rust, too.
    format!("{} -> LoadOrder[id=$id]\n", text.trim_end())
}

#[test]
fn each_answer_on_a_thousand_events_is_there_at_once() {
    let mut slow = Vec::new();
    for link in [" -> ", "\n    -> "] {
        let mut editor = Editor::start();
        let text = script(link);
        assert_eq!(
            text.matches("LoadOrder").count() + text.matches("Ship").count() + text.matches("Report").count(),
            1_000
        );
        assert!(editor.write(&text).iter().all(|found| found.0 != "P0201"), "{:?}", editor.told);
        let uri = editor.uri();
        let last = text.lines().count() as u32 - 1;
        let column = text.lines().last().unwrap().encode_utf16().count() as u32 - 12;
        let range =
            json!({ "start": { "line": 0, "character": 0 }, "end": { "line": last + 1, "character": 0 } });
        let document = json!({ "uri": uri });
        let there = json!({ "textDocument": document, "position": { "line": last, "character": column } });
        let with = |more: Value| {
            let mut params = there.clone();
            params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            params
        };
        let options = json!({ "tabSize": 4, "insertSpaces": true });
        let asked = [
            ("hover", there.clone()),
            ("definition", there.clone()),
            ("references", with(json!({ "context": { "includeDeclaration": true } }))),
            ("documentHighlight", there.clone()),
            ("completion", there.clone()),
            ("prepareRename", there.clone()),
            ("documentSymbol", json!({ "textDocument": document })),
            ("inlayHint", json!({ "textDocument": document, "range": range })),
            (
                "codeAction",
                json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } }),
            ),
            ("formatting", json!({ "textDocument": document, "options": options })),
        ];
        for (method, params) in asked {
            let name = format!("textDocument/{method}");
            // The best of three: what counts is what the server does, not what else the machine does.
            let best = (0..3).map(|_| {
                let begun = Instant::now();
                let answer = editor.ask(&name, params.clone());
                assert!(!answer.is_null(), "{method}");
                begun.elapsed()
            });
            let best = best.min().unwrap();
            println!("{method}: {best:?}");
            if best > LONGEST {
                slow.push((method, best));
            }
        }
        for (what, place, new) in [("input", (1, 7), "number"), ("task", (last, column), "SaveOrder")] {
            let begun = Instant::now();
            editor.rename("a.pty", place.0, place.1, new).unwrap();
            let took = begun.elapsed();
            println!("rename of the {what}: {took:?}");
            if took > LONGEST {
                slow.push(("rename", took));
            }
        }
        let edits = (0..3).map(|_| {
            let begun = Instant::now();
            editor.write(&text);
            begun.elapsed()
        });
        let best = edits.min().unwrap();
        println!("an edit: {best:?}");
        if best > LONGEST {
            slow.push(("edit", best));
        }
        editor.end();
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// The memory of a process in KiB.
fn memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().split(' ').next()?.parse().ok()
}

#[test]
fn memory_is_flat_over_ten_thousand_edits() {
    let mut editor = Editor::start();
    let mut sizes = Vec::new();
    for edit in 0..10_000 {
        // Each text is another one: longer names, other numbers, broken at times.
        let end = if edit % 7 == 0 { " |-> Ship[exp" } else { "" };
        editor.write(&format!("input id: int\nLoadOrder as order_{edit} -> LoadOrder[id={edit}]{end}\n"));
        if edit % 100 == 0 {
            editor.hover(1, 2);
            editor.write_file("b.pty", &format!("LoadOrder[id={edit}]\n"));
            let uri = editor.uri_of("b.pty");
            editor.close(&uri);
        }
        if edit == 2_000 || edit == 9_999 {
            sizes.extend(memory(editor.process()));
        }
    }
    println!("{sizes:?} KiB");
    match sizes.as_slice() {
        [early, late] => assert!(*late < early + 4_096, "{sizes:?} KiB"),
        _ if cfg!(target_os = "linux") => panic!("no size of the server was read"),
        _ => {}
    }
    editor.end();
}
