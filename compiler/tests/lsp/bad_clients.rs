//! Editors that send nonsense, and texts that nobody would write.

use crate::editor::Editor;
use serde_json::json;

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
