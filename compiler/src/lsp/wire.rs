//! The line to an editor: messages over stdin and stdout, each behind a header with its length.
//!
//! A body that is no message is answered with an error, and the next one is read. Where nobody can tell any more where
//! the next message begins, the talk is over, with a sentence that says why.

use super::Ended;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId};
use serde_json::{Value, json};
use std::io::{BufRead, Read, Write};
use std::sync::{Arc, OnceLock};
use std::thread::{Builder, JoinHandle};

/// The longest body that is read; a script is far shorter.
const LONGEST: u64 = 256 << 20;
/// The longest line of a header, and how many of them one message may have.
const LONGEST_LINE: u64 = 4 << 10;
const MOST_LINES: usize = 64;

/// The threads that read and write, and why there is no more to read.
pub(super) struct Line {
    why: Arc<OnceLock<String>>,
    writer: JoinHandle<std::io::Result<()>>,
}

impl Line {
    /// Opens the line over stdin and stdout.
    pub(super) fn open() -> Result<(Connection, Self), Ended> {
        let (own, other) = Connection::memory();
        let Connection { sender, receiver } = other;
        let why = Arc::new(OnceLock::new());
        let said = Arc::clone(&why);
        // Nobody waits for the reader, which may wait for the editor until the command ends.
        Builder::new().name("lsp reader".to_owned()).spawn(move || {
            let ended = hear(&mut std::io::stdin().lock(), |message| {
                let is_exit = matches!(&message, Message::Notification(told) if told.method == "exit");
                sender.send(message).is_ok() && !is_exit
            });
            // It is known before the channel closes.
            if let Err(ended) = ended {
                let _ = said.set(ended);
            }
            drop(sender);
        })?;
        let writer = Builder::new().name("lsp writer".to_owned()).spawn(move || {
            receiver.into_iter().try_for_each(|message| message.write(&mut std::io::stdout().lock()))
        })?;
        Ok((own, Self { why, writer }))
    }

    /// Waits until all is written; an error where the reader met something that nobody can read on from.
    pub(super) fn close(self) -> Result<(), Ended> {
        let written = self.writer.join();
        match (self.why.get(), written) {
            (Some(why), _) => Err(why.clone().into()),
            (None, Ok(written)) => Ok(written?),
            (None, Err(_)) => Err("the answers could not be written".into()),
        }
    }
}

/// Hands on each message, as long as it is wanted. An error says why no further one can be read.
fn hear(from: &mut impl BufRead, mut hand_on: impl FnMut(Message) -> bool) -> Result<(), String> {
    while let Some(body) = body(from)? {
        match message(&body) {
            Ok(Some(message)) => {
                if !hand_on(message) {
                    break;
                }
            }
            Ok(None) => {}
            Err(no) => refuse(&no).map_err(|error| format!("an error could not be answered: {error}"))?,
        }
    }
    Ok(())
}

/// The next body; `None` where the input ends before another message begins.
fn body(from: &mut impl BufRead) -> Result<Option<Vec<u8>>, String> {
    let mut length = None;
    for count in 0..MOST_LINES {
        let mut line = Vec::new();
        from.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(unreadable)?;
        if line.is_empty() && count == 0 {
            return Ok(None);
        }
        if !line.ends_with(b"\n") {
            return Err(if line.len() as u64 == LONGEST_LINE {
                "what came is no header of a message, but one long line".to_owned()
            } else {
                "the input ended in the middle of a header".to_owned()
            });
        }
        let line = String::from_utf8_lossy(line.trim_ascii());
        if line.is_empty() {
            return whole(from, length.ok_or("a message came without a `Content-Length`")?).map(Some);
        }
        let Some((name, value)) = line.split_once(':') else {
            return Err(format!("{line:?} is no line of a header like `Content-Length: 120`"));
        };
        if name.trim().eq_ignore_ascii_case("content-length") {
            let value = value.trim();
            let read = value.parse::<u64>().map_err(|_| format!("{value:?} is no length of a message"))?;
            if read > LONGEST {
                return Err(format!("a message of {read} bytes is too long: {LONGEST} are read at most"));
            }
            length = Some(read);
        }
    }
    Err(format!("a message has more than {MOST_LINES} lines in its header"))
}

fn whole(from: &mut impl BufRead, length: u64) -> Result<Vec<u8>, String> {
    // What was promised needs no room before it comes.
    let mut body = Vec::new();
    from.by_ref().take(length).read_to_end(&mut body).map_err(unreadable)?;
    if (body.len() as u64) < length {
        return Err(format!(
            "the input ended in the middle of a message, after {} of {length} bytes",
            body.len()
        ));
    }
    Ok(body)
}

fn unreadable(error: std::io::Error) -> String {
    format!("the input cannot be read: {error}")
}

/// Why a body is no message.
struct No {
    code: ErrorCode,
    id: Value,
    why: String,
}

/// Reads a message; `None` is an answer, and nothing was asked of the editor.
fn message(body: &[u8]) -> Result<Option<Message>, No> {
    let garbled = |why: String| No { code: ErrorCode::ParseError, id: Value::Null, why };
    let text = std::str::from_utf8(body).map_err(|error| garbled(format!("not UTF-8: {error}")))?;
    let read: Value = serde_json::from_str(text).map_err(|error| garbled(format!("not JSON: {error}")))?;
    let invalid = |id: Value, why: &str| No { code: ErrorCode::InvalidRequest, id, why: why.to_owned() };
    let Value::Object(mut read) = read else {
        return Err(invalid(Value::Null, "a message is an object"));
    };
    let id = read.remove("id");
    let method = match read.remove("method") {
        Some(Value::String(method)) => method,
        None if read.contains_key("result") || read.contains_key("error") => return Ok(None),
        Some(_) | None => return Err(invalid(Value::Null, "a message has a `method`, which is a text")),
    };
    let params = read.remove("params").unwrap_or_default();
    Ok(Some(match id {
        None => Message::Notification(Notification { method, params }),
        Some(id) => match serde_json::from_value::<RequestId>(id.clone()) {
            Ok(id) => Message::Request(Request { id, method, params }),
            Err(_) => {
                return Err(invalid(id, "the `id` of a request is a text or a whole number of 32 bits"));
            }
        },
    }))
}

/// Answers what is no message.
fn refuse(no: &No) -> std::io::Result<()> {
    let error = json!({ "code": no.code as i32, "message": format!("This is no message: {}.", no.why) });
    let answer = json!({ "jsonrpc": "2.0", "id": no.id, "error": error }).to_string();
    let mut to = std::io::stdout().lock();
    write!(to, "Content-Length: {}\r\n\r\n{answer}", answer.len())?;
    to.flush()
}
