//! Editors that send nonsense, and texts that nobody would write.

use crate::client::Client;
use crate::editor::Editor;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

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
    for method in
        ["rename", "prepareRename", "inlayHint", "references", "documentHighlight", "implementation"]
    {
        let wrong = editor.ask_raw(&format!("textDocument/{method}"), json!({ "textDocument": 3 }));
        assert_eq!(wrong["error"]["code"], lsp_server::ErrorCode::InvalidParams as i32, "{method}: {wrong}");
    }
    let unknown = editor.ask_raw(
        "textDocument/rename",
        json!({ "textDocument": { "uri": "file:///nowhere/b.pty" }, "position": { "line": 0, "character": 0 }, "newName": "b" }),
    );
    assert!(
        unknown["error"]["message"].as_str().unwrap().contains("nothing that can have another name"),
        "{unknown}"
    );
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

const ASKED: &[&str] = &[
    "hover",
    "definition",
    "implementation",
    "references",
    "documentHighlight",
    "completion",
    "prepareRename",
    "rename",
    "documentSymbol",
    "inlayHint",
    "codeAction",
    "formatting",
];

/// All that any of the requests wants to know.
fn params(uri: &str, line: u32, character: u32) -> Value {
    let here = json!({ "line": line, "character": character });
    json!({
        "textDocument": { "uri": uri },
        "position": here,
        "range": { "start": { "line": 0, "character": 0 }, "end": here },
        "newName": "zz_renamed",
        "options": { "tabSize": 4, "insertSpaces": true },
    })
}

fn context(method: &str, mut params: Value) -> Value {
    match method {
        "references" => params["context"] = json!({ "includeDeclaration": true }),
        "codeAction" => params["context"] = json!({ "diagnostics": [] }),
        _ => {}
    }
    params
}

/// The scripts of `fixtures/`, right and wrong, each with its tasks.
fn scripts() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for topic in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures")).unwrap() {
        for case in fs::read_dir(topic.unwrap().path()).unwrap() {
            let folder = case.unwrap().path();
            let tasks = fs::read_to_string(folder.join("tasks.rs")).unwrap_or_default();
            found.extend(fs::read_to_string(folder.join("script.pty")).ok().map(|script| (script, tasks)));
        }
    }
    found.sort();
    found
}

#[test]
fn whatever_is_asked_of_half_a_script_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let uri = format!("file://{}", root.join("script.pty").display());
    let mut client = Client::start();
    let mut asked = 0u32;
    for (number, (script, tasks)) in scripts().into_iter().enumerate() {
        fs::write(root.join("tasks.rs"), &tasks).unwrap();
        // Another cut of each script, at the whole text last.
        for part in 1..=3 {
            let mut end = script.len() * part / 3;
            while !script.is_char_boundary(end) {
                end -= 1;
            }
            let text = script.get(..end).unwrap();
            let document = json!({ "uri": uri, "languageId": "pointy", "version": part, "text": text });
            client.tell("textDocument/didOpen", json!({ "textDocument": document }));
            let lines: Vec<&str> = text.split('\n').collect();
            for step in 0..4 {
                let line = (number + step * 3 + part) % lines.len();
                let character = (number * 7 + step * 11) % (lines[line].len() + 2);
                let method = ASKED[(asked as usize) % ASKED.len()];
                asked += 1;
                let params = context(method, params(&uri, line as u32, character as u32));
                let answer = client.ask(&format!("textDocument/{method}"), params);
                // Only for another name there may be a sentence in place of an answer.
                assert!(answer.is_ok() || method.contains("ename"), "{method} in {text}: {answer:?}");
            }
        }
    }
    assert!(asked > 3_000, "{asked}");
    client.end();
}

#[test]
fn an_editor_that_hangs_up_leaves_no_server_behind() {
    let hello =
        json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } })
            .to_string();
    let hello = format!("Content-Length: {}\r\n\r\n{hello}", hello.len());
    let begun = format!("{hello}Content-Length: 900\r\n\r\n{{\"jsonrpc\":");
    let garbage = format!("{hello}GET / HTTP/1.1\r\n\r\n");
    for said in ["", hello.as_str(), begun.as_str(), garbage.as_str(), "Content-Length: many\r\n\r\n"] {
        let mut server = Command::new(env!("CARGO_BIN_EXE_pointyc"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = server.stdin.take().unwrap();
        line.write_all(said.as_bytes()).unwrap();
        drop(line);
        let until = Instant::now() + Duration::from_secs(10);
        let ended = loop {
            match server.try_wait().unwrap() {
                Some(ended) => break ended,
                None if Instant::now() > until => {
                    server.kill().unwrap();
                    panic!("the server is still there after {said:?}");
                }
                None => std::thread::sleep(Duration::from_millis(10)),
            }
        };
        let mut said_back = String::new();
        std::io::Read::read_to_string(&mut server.stderr.take().unwrap(), &mut said_back).unwrap();
        // An ordinary end or a sentence, but no crash.
        assert!(
            matches!(ended.code(), Some(0 | 1)) && !said_back.contains("panicked"),
            "{said:?}: {ended} {said_back}"
        );
    }
}

/// The whole input of a server and what it answers until it ends: the messages, the status, and what stderr says.
fn spoken(said: &[u8]) -> (Vec<Value>, Option<i32>, String) {
    let mut server = Command::new(env!("CARGO_BIN_EXE_pointyc"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = server.stdin.take().unwrap();
    // Who is not listened to any more may not be able to say all.
    let _ = line.write_all(said);
    drop(line);
    let ended = server.wait_with_output().unwrap();
    let mut answers = Vec::new();
    let mut rest = String::from_utf8(ended.stdout).unwrap();
    while let Some((header, behind)) = rest.split_once("\r\n\r\n") {
        let length: usize = header.strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        answers.push(serde_json::from_str(behind.get(..length).unwrap()).unwrap());
        rest = behind.get(length..).unwrap().to_owned();
    }
    (answers, ended.status.code(), String::from_utf8(ended.stderr).unwrap())
}

fn framed(body: &[u8]) -> Vec<u8> {
    [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

fn hello(id: i32, method: &str) -> Vec<u8> {
    framed(
        json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": { "capabilities": {} } })
            .to_string()
            .as_bytes(),
    )
}

fn exit() -> Vec<u8> {
    framed(br#"{"jsonrpc":"2.0","method":"exit"}"#)
}

#[test]
fn a_body_that_is_no_message_is_answered_and_the_next_one_is_read() {
    let deep = "[".repeat(100_000);
    let bodies: &[(&[u8], i32)] = &[
        (b"[1,2]", -32600),
        (b"7", -32600),
        (b"{\"jsonrpc\":\"2.0\"}", -32600),
        (b"{\"id\":3,\"method\":[]}", -32600),
        (b"{\"id\":99999999999,\"method\":\"shutdown\"}", -32600),
        (b"{\"id\":", -32700),
        (b"hello", -32700),
        (b"", -32700),
        (b"{\"method\":\"\xff\xfe\"}", -32700),
        (deep.as_bytes(), -32700),
    ];
    for early in [true, false] {
        for (body, code) in bodies {
            let around = [hello(1, "initialize"), framed(body), hello(2, "shutdown"), exit()];
            let mut said = around.concat();
            if early {
                said = [framed(body), hello(1, "initialize"), hello(2, "shutdown"), exit()].concat();
            }
            let (answers, status, why) = spoken(&said);
            let shown = String::from_utf8_lossy(body.get(..body.len().min(60)).unwrap());
            assert_eq!((answers.len(), status, why.as_str()), (3, Some(0), ""), "{shown}: {answers:?}");
            let refused = answers.iter().find(|answer| !answer["error"].is_null()).unwrap();
            assert_eq!(refused["error"]["code"], *code, "{shown}: {refused}");
            assert!(refused["id"].is_null() || shown.contains("99999999999"), "{shown}: {refused}");
        }
    }
}

#[test]
fn where_the_next_message_cannot_be_found_the_end_says_why() {
    let long = "x".repeat(100_000);
    for (broken, words) in [
        ("Content-Length: 99999999999999\r\n\r\n{}", "99999999999999 bytes is too long"),
        ("Content-Length: 99999999999999999999999999\r\n\r\n{}", "is no length of a message"),
        ("Content-Length: -1\r\n\r\n{}", "is no length of a message"),
        ("Content-Type: text\r\n\r\n{}", "without a `Content-Length`"),
        ("\r\n{}", "without a `Content-Length`"),
        ("hello\r\nthere\r\n", "\"hello\" is no line of a header"),
        ("Content-Le", "in the middle of a header"),
        (long.as_str(), "one long line"),
        ("Content-Length: 900\r\n\r\n{\"jsonrpc\":", "after 11 of 900 bytes"),
        ("", "without a `shutdown`"),
    ] {
        for said in [broken.as_bytes().to_vec(), [hello(1, "initialize"), broken.into()].concat()] {
            let (_, status, why) = spoken(&said);
            assert_eq!(status, Some(1), "{broken:.60}: {why}");
            assert!(why.contains(words) && why.lines().count() == 1, "{broken:.60}: {why}");
        }
    }
}

#[test]
fn behind_the_goodbye_nothing_is_answered_and_without_one_the_end_is_an_error() {
    let (answers, status, why) = spoken(
        &[hello(1, "initialize"), hello(2, "shutdown"), hello(3, "textDocument/hover"), exit()].concat(),
    );
    assert_eq!((status, why.as_str()), (Some(0), ""), "{answers:?}");
    assert_eq!((&answers[2]["id"], &answers[2]["error"]["code"]), (&json!(3), &json!(-32600)), "{answers:?}");
    for early in [exit(), [hello(1, "initialize"), exit()].concat()] {
        let (_, status, why) = spoken(&early);
        assert_eq!(status, Some(1));
        assert!(why.contains("without a `shutdown`"), "{why}");
    }
    // Whoever says no hello is told so, and one hello is enough.
    let before = [hello(1, "shutdown"), hello(2, "initialize"), hello(3, "initialize"), hello(4, "shutdown")];
    let (answers, status, _) = spoken(&[before.concat(), exit()].concat());
    let codes: Vec<&Value> = answers.iter().map(|answer| &answer["error"]["code"]).collect();
    assert_eq!(codes, [&json!(-32002), &Value::Null, &json!(-32600), &Value::Null]);
    assert_eq!(status, Some(0));
}

#[test]
fn ten_megabytes_are_answered_too() {
    let mut editor = Editor::start();
    let text = format!(
        "# {}\ninput id: int\n\n{}LoadOrder\n",
        "\u{e9}\u{1f600} ".repeat(1_500_000),
        "LoadOrder -> ".repeat(1_000)
    );
    assert!(text.len() > 10_000_000);
    assert!(editor.write(&text).is_empty());
    let uri = editor.uri();
    for method in ASKED {
        editor.ask_raw(&format!("textDocument/{method}"), context(method, params(&uri, 3, 5_000_000)));
    }
    // What is far too long is no reason to forget the rest.
    assert!(editor.write("LoadOrder[id=1]\n").is_empty());
    assert!(editor.hover(0, 2).contains("Reads an order."));
    editor.end();
}
