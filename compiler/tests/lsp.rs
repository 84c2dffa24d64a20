//! `pointyc lsp` as an editor sees it: the real command, over stdin and stdout.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test starts programs, writes files and may stop at the first surprise"
)]

use lsp_server::Message;
use serde_json::{Value, json};
use std::fs;
use std::io::{BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use tempfile::TempDir;

const TASKS: &str = "use pointy::prelude::*;

#[record]
pub struct Order { pub id: u64 }

#[derive(Outcome)]
pub enum Parcel {
    #[outcome(0)]
    Lost(String),
    #[outcome(1)]
    Delivered(u64),
}

/// Reads an order.
#[task]
pub fn load_order(id: u64) -> Result<Order> { Ok(Order { id }) }

#[task]
pub async fn ship(order: Order, express: bool) -> Parcel { Parcel::Delivered(order.id) }

#[task]
pub fn report(text: String) {}
";

/// An editor with one script open.
struct Editor {
    name: &'static str,
    folder: TempDir,
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: i32,
    version: i32,
}

impl Editor {
    fn start() -> Self {
        Self::of("a.pty")
    }

    /// An editor that edits this file.
    fn of(name: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tasks.rs"), TASKS).unwrap();
        fs::write(folder.path().join("a.pty"), "").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = command.spawn().unwrap();
        let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Self { name, folder, server, to, from, last: 0, version: 0 };
        let said = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(said["capabilities"]["hoverProvider"], true);
        editor.tell("initialized", json!({}));
        editor
    }

    fn uri(&self) -> String {
        format!("file://{}", self.folder.path().canonicalize().unwrap().join(self.name).display())
    }

    fn send(&mut self, message: Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask_raw(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        self.send(json!({ "jsonrpc": "2.0", "id": self.last, "method": method, "params": params }));
        loop {
            match Message::read(&mut self.from).unwrap().unwrap() {
                Message::Response(response) if response.id == self.last.into() => {
                    return serde_json::to_value(response).unwrap();
                }
                Message::Response(_) | Message::Request(_) | Message::Notification(_) => {}
            }
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let response = self.ask_raw(method, params);
        assert!(response["error"].is_null(), "{response}");
        response["result"].clone()
    }

    /// The problems of a text, as code, line, column and message.
    fn write(&mut self, text: &str) -> Vec<(String, u64, u64, String)> {
        let uri = self.uri();
        if self.version == 0 {
            let document = json!({ "uri": uri, "languageId": "pointy", "version": 0, "text": text });
            self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        } else {
            let document = json!({ "uri": uri, "version": self.version });
            let change = json!([{ "text": text }]);
            self.tell(
                "textDocument/didChange",
                json!({ "textDocument": document, "contentChanges": change }),
            );
        }
        self.version += 1;
        loop {
            match Message::read(&mut self.from).unwrap().unwrap() {
                Message::Notification(told) if told.method == "textDocument/publishDiagnostics" => {
                    let found = told.params["diagnostics"].as_array().unwrap().clone();
                    let problem = |found: &Value| {
                        let start = &found["range"]["start"];
                        let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
                        (
                            text("code"),
                            start["line"].as_u64().unwrap(),
                            start["character"].as_u64().unwrap(),
                            text("message"),
                        )
                    };
                    return found.iter().map(problem).collect();
                }
                Message::Notification(_) | Message::Request(_) | Message::Response(_) => {}
            }
        }
    }

    fn at(&mut self, method: &str, line: u32, character: u32) -> Value {
        let uri = self.uri();
        self.ask(
            method,
            json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": character } }),
        )
    }

    /// The words that are offered where the text ends.
    fn completes(&mut self, text: &str) -> Vec<String> {
        self.write(text);
        let line = text.matches('\n').count() as u32;
        let column = text.rsplit('\n').next().unwrap_or_default().encode_utf16().count() as u32;
        let items = self.at("textDocument/completion", line, column);
        items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    }

    fn end(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

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
    assert!(text.contains("outcomes: 0 Lost, 1 Delivered"), "{text}");
    let text = editor.at("textDocument/hover", 2, 60)["contents"]["value"].as_str().unwrap().to_owned();
    assert!(text.contains("std::Log"), "{text}");
    assert!(editor.at("textDocument/hover", 0, 2).is_null());
    let place = editor.at("textDocument/definition", 2, 15);
    assert!(place["uri"].as_str().unwrap().ends_with("/tasks.rs"), "{place}");
    let line = place["range"]["start"]["line"].as_u64().unwrap() as usize;
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
    offered(&editor.completes("LoadOrder |-> Ship (Lost -> Report, "), &["Lost", "Delivered"]);
    offered(&editor.completes("LoadOrder ("), &["0", "1"]);
    offered(&editor.completes("@time"), &["timeout"]);
    offered(&editor.completes("input id: int\n@rate = 2\n\nLoadOrder[id=$"), &["id", "rate", "env"]);
    offered(&editor.completes("LoadOrder -> std::"), &["Log", "ReadCsv"]);
    assert!(editor.completes("LoadOrder[id=").is_empty());
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
    assert_eq!(names, ["LoadOrder", "Report2"]);
    editor.end();
}

#[test]
fn nonsense_is_answered_and_ends_nothing() {
    let mut editor = Editor::start();
    editor.write("LoadOrder\n");
    let unknown = editor.ask_raw("textDocument/dance", json!({}));
    assert_eq!(unknown["error"]["code"], lsp_server::ErrorCode::MethodNotFound as i32);
    let wrong = editor.ask_raw("textDocument/hover", json!({ "position": "here" }));
    assert_eq!(wrong["error"]["code"], lsp_server::ErrorCode::InvalidParams as i32);
    editor.tell("textDocument/didChange", json!({ "contentChanges": 7 }));
    editor.tell("textDocument/didClose", json!({}));
    let elsewhere =
        json!({ "textDocument": { "uri": "untitled:one" }, "position": { "line": 9, "character": 9 } });
    assert!(editor.ask("textDocument/hover", elsewhere).is_null());
    // Far outside of the text.
    assert!(editor.at("textDocument/hover", 4_000_000, 4_000_000).is_null());
    let large = "LoadOrder -> ".repeat(400_000);
    assert!(!editor.write(&large).is_empty());
    assert!(editor.write("LoadOrder[id=1]\n").is_empty());
    editor.end();
}

#[test]
fn a_thousand_events_are_checked_as_fast_as_one_types() {
    let mut editor = Editor::start();
    let text = format!("LoadOrder[id=1]{}\n", " -> LoadOrder[id=1]".repeat(999));
    assert!(editor.write(&text).is_empty());
    let begun = std::time::Instant::now();
    for _ in 0..10 {
        editor.write(&text);
    }
    // A bound that a build for debugging on a busy machine keeps; the figure is in the notes of a release.
    assert!(begun.elapsed().as_secs_f64() < 10.0, "{:?}", begun.elapsed());
    editor.end();
}

#[test]
fn a_file_of_tests_has_problems_fixes_and_a_layout() {
    let mut editor = Editor::of("a.test.pty");
    fs::write(editor.folder.path().join("a.pty"), "LoadOrder |-> Ship[express=true] (Lost |-> Report)")
        .unwrap();
    let text = "test \"a\" {\n  given id=7\n  mock Shp -> Lost(\"at sea\")\n}\n";
    let found = editor.write(text);
    let places: Vec<(&str, u64, u64)> =
        found.iter().map(|(code, line, column, _)| (code.as_str(), *line, *column)).collect();
    assert_eq!(places, [("P0703", 2, 7)], "{found:?}");
    let uri = editor.uri();
    let range = json!({ "start": { "line": 2, "character": 8 }, "end": { "line": 2, "character": 8 } });
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["edit"]["changes"][&uri][0]["newText"], "Ship", "{actions}");
    assert_eq!(editor.write(&text.replace("Shp", "Ship")), []);
    let params = json!({ "textDocument": { "uri": uri }, "options": { "tabSize": 4, "insertSpaces": true } });
    let edits = editor.ask("textDocument/formatting", params);
    let laid_out = "test \"a\" {\n    given id = 7\n    mock Ship -> Lost(\"at sea\")\n}\n";
    assert_eq!(edits[0]["newText"], laid_out);
    assert!(!editor.write("tes").is_empty());
}
