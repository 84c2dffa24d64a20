//! The language server: what an editor asks while a script is written, answered by the compiler that builds it.
//!
//! Each change is a whole new text, read and checked anew, which takes a millisecond. Messages that make no sense are
//! answered with an error or left out; the server ends with its goodbye, or where no next message can be found.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "it reads the tasks beside a script")]

mod candidates;
mod completion;
mod documents;
mod flows;
mod hints;
mod hover;
mod in_tests;
mod lines;
mod lookup;
mod meaning;
mod missing_tasks;
mod offers;
mod problems;
mod rename;
mod rename_task;
mod rename_tests;
mod rust_names;
mod under;
mod uri;
mod use_line;
mod wire;

use documents::Documents;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeActionProviderCapability, CompletionOptions, HoverProviderCapability,
    ImplementationProviderCapability, OneOf, RenameOptions, ServerCapabilities, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, WorkDoneProgressOptions,
};
use problems::Told;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use wire::Line;

/// Why the server ended before its goodbye.
pub type Ended = Box<dyn std::error::Error + Send + Sync>;

/// Serves an editor over stdin and stdout until it says goodbye.
///
/// # Errors
/// The editor closed the line or ended the server before its goodbye, or sent what nobody can read on from.
pub fn serve() -> Result<(), Ended> {
    let (connection, line) = Line::open()?;
    let ended = talk(&connection);
    drop(connection);
    line.close().and(ended)
}

/// How far a talk is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody has said hello.
    New,
    /// Scripts are written.
    Open,
    /// The goodbye is said, and only the end is to come.
    Over,
}

/// Serves whoever is at the other end.
///
/// # Errors
/// The other end closed the line, or sent `exit`, before its goodbye.
pub fn talk(connection: &Connection) -> Result<(), Ended> {
    let mut documents = Documents::default();
    let mut told = Told::default();
    let mut stage = Stage::New;
    let mut next = connection.receiver.recv().ok();
    while let Some(message) = next {
        // Nothing that was read as Rust is kept beyond its answer; its texts would be, one for each edit.
        proc_macro2::extra::invalidate_current_thread_spans();
        match message {
            Message::Request(request) => {
                let answer = match greeted(&mut stage, &request)? {
                    Some(answer) => answer,
                    None => {
                        // An answer is about the text as it is now.
                        tell(connection, told.settle(&mut documents))?;
                        answer(&documents, request)
                    }
                };
                connection.sender.send(Message::Response(answer))?;
            }
            Message::Notification(notification) if notification.method == "exit" => {
                return match stage {
                    Stage::Over => Ok(()),
                    Stage::New | Stage::Open => Err("`exit` came without a `shutdown` before it".into()),
                };
            }
            Message::Notification(notification) => {
                if stage == Stage::Open {
                    heard(&mut documents, notification);
                }
            }
            // Nothing was asked of the editor.
            Message::Response(_) => {}
        }
        // Of several changes that wait only the last is worth a check.
        next = match connection.receiver.try_recv() {
            Ok(message) => Some(message),
            Err(_) => {
                tell(connection, told.settle(&mut documents))?;
                connection.receiver.recv().ok()
            }
        };
    }
    match stage {
        Stage::Over => Ok(()),
        Stage::New | Stage::Open => Err("the line was closed without a `shutdown`".into()),
    }
}

/// The answer to a hello or a goodbye, and to what comes before the one or after the other.
fn greeted(stage: &mut Stage, request: &Request) -> Result<Option<Response>, Ended> {
    let id = request.id.clone();
    let refused = |code: ErrorCode, why: &str| Response::new_err(id.clone(), code as i32, why.to_owned());
    Ok(match (*stage, request.method.as_str()) {
        (Stage::New, "initialize") => {
            *stage = Stage::Open;
            let capabilities = serde_json::to_value(capabilities())?;
            Some(Response::new_ok(id, json!({ "capabilities": capabilities })))
        }
        (Stage::New, _) => {
            Some(refused(ErrorCode::ServerNotInitialized, "the first request is `initialize`"))
        }
        (Stage::Open, "initialize") => {
            Some(refused(ErrorCode::InvalidRequest, "`initialize` was asked before"))
        }
        (Stage::Open, "shutdown") => {
            *stage = Stage::Over;
            Some(Response::new_ok(id, ()))
        }
        (Stage::Open, _) => None,
        (Stage::Over, _) => Some(refused(ErrorCode::InvalidRequest, "behind `shutdown` only `exit` follows")),
    })
}

fn tell(connection: &Connection, told: Vec<Notification>) -> Result<(), Ended> {
    for notification in told {
        connection.sender.send(Message::Notification(notification))?;
    }
    Ok(())
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::FULL),
            save: Some(lsp_types::TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        })),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(
                ["@", "$", "[", "(", ":", ">", "=", ".", "\""].map(str::to_owned).to_vec(),
            ),
            ..CompletionOptions::default()
        }),
        definition_provider: Some(OneOf::Left(true)),
        implementation_provider: Some(ImplementationProviderCapability::Simple(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        inlay_hint_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
        ..ServerCapabilities::default()
    }
}

/// Reads the parameters of a request and answers it.
fn with<P: DeserializeOwned>(id: RequestId, params: Value, answer: impl FnOnce(P) -> Value) -> Response {
    match serde_json::from_value(params) {
        // `new_ok` would copy the value.
        Ok(params) => Response { id, response_result: Ok(answer(params)) },
        Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
    }
}

/// The same where there may be a sentence in place of an answer.
fn try_with<P: DeserializeOwned, A: serde::Serialize>(
    id: RequestId,
    params: Value,
    answer: impl FnOnce(P) -> Result<A, String>,
) -> Response {
    match serde_json::from_value(params).map(answer) {
        Ok(Ok(found)) => Response::new_ok(id, json!(found)),
        Ok(Err(why)) => Response::new_err(id, ErrorCode::RequestFailed as i32, why),
        Err(error) => Response::new_err(id, ErrorCode::InvalidParams as i32, error.to_string()),
    }
}

fn answer(documents: &Documents, request: Request) -> Response {
    let Request { id, method, params } = request;
    match method.as_str() {
        "textDocument/hover" => with(id, params, |params| json!(hover::hover(documents, &params))),
        "textDocument/definition" | "textDocument/implementation" => {
            with(id, params, |params| json!(lookup::definition(documents, &params)))
        }
        "textDocument/references" => with(id, params, |params| json!(lookup::references(documents, &params))),
        "textDocument/documentHighlight" => {
            with(id, params, |params| json!(lookup::highlights(documents, &params)))
        }
        "textDocument/documentSymbol" => {
            with(id, params, |params| json!(lookup::symbols(documents, &params)))
        }
        "textDocument/prepareRename" => try_with(id, params, |params| rename::prepare(documents, &params)),
        "textDocument/rename" => try_with(id, params, |params| rename::rename(documents, &params)),
        "textDocument/inlayHint" => with(id, params, |params| json!(hints::hints(documents, &params))),
        "textDocument/completion" => {
            with(id, params, |params| json!(completion::complete(documents, &params)))
        }
        "textDocument/formatting" => with(id, params, |params| json!(problems::layout(documents, &params))),
        "textDocument/codeAction" => with(id, params, |params| json!(problems::actions(documents, &params))),
        _ => {
            Response::new_err(id, ErrorCode::MethodNotFound as i32, format!("{method} is not answered here"))
        }
    }
}

/// What an editor says without a question; what makes no sense is left out.
fn heard(documents: &mut Documents, notification: Notification) {
    let Notification { method, params } = notification;
    match method.as_str() {
        "textDocument/didOpen" => {
            if let Ok(params) = serde_json::from_value(params) {
                documents.open(params);
            }
        }
        "textDocument/didChange" => {
            if let Ok(params) = serde_json::from_value(params) {
                documents.change(params);
            }
        }
        "textDocument/didClose" => {
            if let Ok(params) = serde_json::from_value(params) {
                documents.close(&params);
            }
        }
        // Files beside the scripts may have changed.
        "textDocument/didSave" | "workspace/didChangeWatchedFiles" => documents.again(),
        _ => {}
    }
}
