//! An editor that speaks to the real command over stdin and stdout.

use lsp_server::{Message, Notification};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use tempfile::TempDir;

pub(crate) const TASKS: &str = "use pointy::prelude::*;

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
pub(crate) struct Editor {
    pub(crate) folder: TempDir,
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    last: i32,
    version: i32,
    open: BTreeSet<String>,
    /// The last problems of each file.
    pub(crate) told: BTreeMap<String, Vec<Problem>>,
}

/// Code, line, column and message.
pub(crate) type Problem = (String, u64, u64, String);

fn problem(found: &Value) -> Problem {
    let start = &found["range"]["start"];
    let text = |name: &str| found[name].as_str().unwrap_or_default().to_owned();
    (text("code"), start["line"].as_u64().unwrap(), start["character"].as_u64().unwrap(), text("message"))
}

/// A text after edits, whose places are lines and columns of UTF-16.
pub(crate) fn applied(text: &str, edits: &[Value]) -> String {
    let at = |place: &Value| {
        let (line, column) = (place["line"].as_u64().unwrap(), place["character"].as_u64().unwrap());
        let before: usize = text.split_inclusive('\n').take(line as usize).map(str::len).sum();
        let mut units = 0;
        let rest = text.get(before..).unwrap();
        let inside = rest.char_indices().find(|(_, letter)| {
            let reached = units >= column;
            units += letter.len_utf16() as u64;
            reached
        });
        before + inside.map_or(rest.len(), |(at, _)| at)
    };
    let mut places: Vec<(usize, usize, String)> = edits
        .iter()
        .map(|edit| {
            let (start, end) = (at(&edit["range"]["start"]), at(&edit["range"]["end"]));
            (start, end, edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    places.sort();
    let mut changed = text.to_owned();
    for (start, end, new) in places.iter().rev() {
        changed.replace_range(start..end, new);
    }
    changed
}

impl Editor {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("tasks.rs"), TASKS).unwrap();
        fs::write(folder.path().join("a.pty"), "").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_pointyc"));
        command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = command.spawn().unwrap();
        let (to, from) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let (open, told) = (BTreeSet::new(), BTreeMap::new());
        let mut editor = Self { folder, server, to, from, last: 0, version: 0, open, told };
        let said = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(said["capabilities"]["hoverProvider"], true);
        let triggers = &said["capabilities"]["completionProvider"]["triggerCharacters"];
        assert_eq!(triggers, &json!(["@", "$", "[", "(", ":", ">", "=", ".", "\""]));
        editor.tell("initialized", json!({}));
        editor
    }

    pub(crate) fn uri(&self) -> String {
        self.uri_of("a.pty")
    }

    pub(crate) fn uri_of(&self, name: &str) -> String {
        format!("file://{}", self.folder.path().canonicalize().unwrap().join(name).display())
    }

    pub(crate) fn send(&mut self, message: Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.send(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    pub(crate) fn ask_raw(&mut self, method: &str, params: Value) -> Value {
        self.last += 1;
        self.send(json!({ "jsonrpc": "2.0", "id": self.last, "method": method, "params": params }));
        loop {
            match Message::read(&mut self.from).unwrap().unwrap() {
                Message::Response(response) if response.id == self.last.into() => {
                    return serde_json::to_value(response).unwrap();
                }
                Message::Notification(told) => self.hear(&told),
                Message::Response(_) | Message::Request(_) => {}
            }
        }
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut response = self.ask_raw(method, params);
        assert!(response["error"].is_null(), "{response}");
        response["result"].take()
    }

    fn hear(&mut self, told: &Notification) {
        if told.method == "textDocument/publishDiagnostics" {
            let name = told.params["uri"].as_str().unwrap().to_owned();
            let found = told.params["diagnostics"].as_array().unwrap().iter().map(problem).collect();
            self.told.insert(name, found);
        }
    }

    /// Waits until the problems of this version of a file are told.
    fn problems_of(&mut self, uri: &str, version: i32) -> Vec<Problem> {
        loop {
            match Message::read(&mut self.from).unwrap().unwrap() {
                Message::Notification(told) => {
                    self.hear(&told);
                    if told.params["uri"] == uri && told.params["version"] == version {
                        return self.told.get(uri).cloned().unwrap();
                    }
                }
                Message::Request(_) | Message::Response(_) => {}
            }
        }
    }

    /// The problems of a text in the place of `a.pty`, as code, line, column and message.
    pub(crate) fn write(&mut self, text: &str) -> Vec<Problem> {
        self.write_file("a.pty", text)
    }

    /// The same of another file, which is opened at first.
    pub(crate) fn write_file(&mut self, name: &str, text: &str) -> Vec<Problem> {
        let uri = self.uri_of(name);
        self.version += 1;
        let version = self.version;
        if self.open.insert(name.to_owned()) {
            let language = if name.ends_with(".rs") { "rust" } else { "pointy" };
            let document = json!({ "uri": uri, "languageId": language, "version": version, "text": text });
            self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        } else {
            let document = json!({ "uri": uri, "version": version });
            let change = json!([{ "text": text }]);
            self.tell(
                "textDocument/didChange",
                json!({ "textDocument": document, "contentChanges": change }),
            );
        }
        self.problems_of(&uri, version)
    }

    /// The text of a file after a change that the server gave; the file's own where it is not changed.
    pub(crate) fn changed(&self, edit: &Value, name: &str, text: &str) -> String {
        let edits = edit["changes"][&self.uri_of(name)].as_array().cloned().unwrap_or_default();
        applied(text, &edits)
    }

    pub(crate) fn at(&mut self, method: &str, line: u32, character: u32) -> Value {
        self.at_file("a.pty", method, line, character)
    }

    pub(crate) fn at_file(&mut self, name: &str, method: &str, line: u32, character: u32) -> Value {
        let mut place = self.place(name, line, character);
        if method.ends_with("references") {
            place["context"] = json!({ "includeDeclaration": true });
        }
        self.ask(method, place)
    }

    pub(crate) fn place(&self, name: &str, line: u32, character: u32) -> Value {
        let uri = self.uri_of(name);
        json!({
            "textDocument": { "uri": uri },
            "position": { "line": line, "character": character },
        })
    }

    /// Asks for another name; an error is the sentence that says why there is none.
    pub(crate) fn rename(
        &mut self,
        name: &str,
        line: u32,
        character: u32,
        new: &str,
    ) -> Result<Value, String> {
        let mut params = self.place(name, line, character);
        params["newName"] = json!(new);
        let response = self.ask_raw("textDocument/rename", params);
        match response["error"]["message"].as_str() {
            Some(why) => Err(why.to_owned()),
            None => Ok(response["result"].clone()),
        }
    }

    pub(crate) fn process(&self) -> u32 {
        self.server.id()
    }

    pub(crate) fn close(&mut self, uri: &str) {
        self.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
        self.open.retain(|name| !uri.ends_with(&format!("/{name}")));
    }

    /// What is said at a place.
    pub(crate) fn hover(&mut self, line: u32, character: u32) -> String {
        let hover = self.at("textDocument/hover", line, character);
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// The words that are offered where the text ends.
    pub(crate) fn completes(&mut self, text: &str) -> Vec<String> {
        self.write(text);
        let line = text.matches('\n').count() as u32;
        let column = text.rsplit('\n').next().unwrap_or_default().encode_utf16().count() as u32;
        let items = self.at("textDocument/completion", line, column);
        items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn end(mut self) {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}
