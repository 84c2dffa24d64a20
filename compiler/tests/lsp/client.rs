//! An editor that speaks to the server within this process.

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};

/// An editor in this process.
pub(crate) struct Client {
    line: Connection,
    server: Option<std::thread::JoinHandle<()>>,
    last: i32,
}

impl Client {
    pub(crate) fn start() -> Self {
        let (line, other) = Connection::memory();
        let server = std::thread::spawn(move || pointyc::lsp::talk(&other).unwrap());
        let mut client = Self { line, server: Some(server), last: 0 };
        client.ask("initialize", json!({ "capabilities": {} })).unwrap();
        client.tell("initialized", json!({}));
        client
    }

    pub(crate) fn tell(&self, method: &str, params: Value) {
        let method = method.to_owned();
        self.line.sender.send(Message::Notification(Notification { method, params })).unwrap();
    }

    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.last += 1;
        let request = Request { id: self.last.into(), method: method.to_owned(), params };
        self.line.sender.send(Message::Request(request)).unwrap();
        loop {
            match self.line.receiver.recv().unwrap() {
                Message::Response(response) => {
                    let response = serde_json::to_value(response).unwrap();
                    return match response["error"]["message"].as_str() {
                        Some(why) => Err(why.to_owned()),
                        None => Ok(response["result"].clone()),
                    };
                }
                Message::Request(_) | Message::Notification(_) => {}
            }
        }
    }

    pub(crate) fn end(mut self) {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        self.server.take().unwrap().join().unwrap();
    }
}
