//! The language server: what an editor asks while a script is written, answered by the compiler that builds it.
//!
//! Each change is a whole new text, read and checked anew, which takes a millisecond. Messages that make no sense are
//! answered with an error or left out; nothing that a client sends ends the server but its goodbye.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "it reads the tasks beside a script")]

mod completion;
mod documents;
mod lookup;
mod places;

use documents::Documents;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeActionProviderCapability, CompletionOptions, HoverProviderCapability, OneOf, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Why the server ended before its goodbye.
pub type Ended = Box<dyn std::error::Error + Send + Sync>;

/// Serves an editor over stdin and stdout until it says goodbye.
///
/// # Errors
/// The editor closed the line, or sent what is no message.
pub fn serve() -> Result<(), Ended> {
    let (connection, threads) = Connection::stdio();
    let ended = talk(&connection);
    drop(connection);
    threads.join()?;
    ended
}

/// Serves whoever is at the other end.
///
/// # Errors
/// The other end closed the line before its goodbye, or sent what is no message.
pub fn talk(connection: &Connection) -> Result<(), Ended> {
    connection.initialize(serde_json::to_value(capabilities())?)?;
    let mut documents = Documents::default();
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    return Ok(());
                }
                connection.sender.send(Message::Response(answer(&documents, request)))?;
            }
            Message::Notification(notification) => {
                for told in heard(&mut documents, notification) {
                    connection.sender.send(Message::Notification(told))?;
                }
            }
            // Nothing was asked of the editor.
            Message::Response(_) => {}
        }
    }
    Ok(())
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(["@", "$", "[", "(", ":"].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        definition_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
        ..ServerCapabilities::default()
    }
}

/// Reads the parameters of a request and answers it.
fn with<P: DeserializeOwned>(id: RequestId, params: Value, answer: impl FnOnce(P) -> Value) -> Response {
    match serde_json::from_value(params) {
        Ok(params) => Response::new_ok(id, answer(params)),
        Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
    }
}

fn answer(documents: &Documents, request: Request) -> Response {
    let Request { id, method, params } = request;
    match method.as_str() {
        "textDocument/hover" => with(id, params, |params| json!(lookup::hover(documents, &params))),
        "textDocument/definition" => with(id, params, |params| json!(lookup::definition(documents, &params))),
        "textDocument/documentSymbol" => {
            with(id, params, |params| json!(lookup::symbols(documents, &params)))
        }
        "textDocument/completion" => {
            with(id, params, |params| json!(completion::complete(documents, &params)))
        }
        "textDocument/formatting" => with(id, params, |params| json!(documents.layout(&params))),
        "textDocument/codeAction" => with(id, params, |params| json!(documents.actions(&params))),
        _ => {
            Response::new_err(id, ErrorCode::MethodNotFound as i32, format!("{method} is not answered here"))
        }
    }
}

/// What follows from a notification: the problems of each text that it is about.
fn heard(documents: &mut Documents, notification: Notification) -> Vec<Notification> {
    let Notification { method, params } = notification;
    match method.as_str() {
        "textDocument/didOpen" => serde_json::from_value(params).map(|params| documents.open(params)),
        "textDocument/didChange" => serde_json::from_value(params).map(|params| documents.change(params)),
        "textDocument/didClose" => serde_json::from_value(params).map(|params| documents.close(&params)),
        // The tasks may have changed.
        "textDocument/didSave" => Ok(documents.again()),
        _ => Ok(Vec::new()),
    }
    .unwrap_or_default()
}
