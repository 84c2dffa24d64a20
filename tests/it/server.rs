//! A server whose services behave as their names say, and which writes down all that it is asked.
//!
//! `/steady/N` answers within 60 ms, `/late/N` at first only after three seconds, `/flaky/N` twice with 503 and then well,
//! `/broken/N` always with 500, `/mute/N` hangs up without a word, and `/stuck/N` always answers after three seconds.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// One question, and what became of it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) path: String,
    pub(crate) begun: Instant,
    pub(crate) ended: Instant,
    /// The status of the answer; `None` where there was none, for whichever reason.
    pub(crate) status: Option<u16>,
}

/// What the server knows.
#[derive(Debug, Default)]
pub(crate) struct Log {
    pub(crate) connections: usize,
    pub(crate) asked: Vec<Asked>,
}

/// A server at work, until it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    log: Arc<Mutex<Log>>,
    runtime: tokio::runtime::Runtime,
}

impl Server {
    pub(crate) fn start() -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let log = Arc::<Mutex<Log>>::default();
        let shared = Arc::clone(&log);
        let before = Arc::<Mutex<BTreeMap<String, u32>>>::default();
        runtime.spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                shared.lock().unwrap().connections += 1;
                tokio::spawn(serve(connection, Arc::clone(&shared), Arc::clone(&before)));
            }
        });
        Self { address, log, runtime }
    }

    /// Ends the server; what it has written down.
    pub(crate) fn stop(self) -> Log {
        // Whoever hung up is noticed at once, but not by the same thread.
        std::thread::sleep(Duration::from_millis(50));
        self.runtime.shutdown_timeout(Duration::from_secs(1));
        std::mem::take(&mut *self.log.lock().unwrap())
    }
}

/// What a service does with a question: how long it takes, and what it says then.
fn behaviour(path: &str, before: u32) -> (Duration, Option<u16>) {
    let mut words = path.trim_start_matches('/').split('/');
    let kind = words.next().unwrap_or_default();
    let number: u64 = words.next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let quick = Duration::from_millis(number * 7 % 60);
    match (kind, before) {
        ("steady", _) | ("late", 1..) => (quick, Some(200)),
        ("late", 0) | ("stuck", _) => (Duration::from_secs(3), Some(200)),
        ("flaky", 0 | 1) => (quick, Some(503)),
        ("flaky", _) => (quick, Some(200)),
        ("broken", _) => (quick, Some(500)),
        ("mute", _) => (quick, None),
        _ => (Duration::ZERO, Some(404)),
    }
}

async fn serve(connection: TcpStream, log: Arc<Mutex<Log>>, before: Arc<Mutex<BTreeMap<String, u32>>>) {
    let mut connection = BufReader::new(connection);
    loop {
        let mut first = String::new();
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            match connection.read_line(&mut line).await {
                Ok(0) | Err(_) => return,
                Ok(_) if first.is_empty() => first.clone_from(&line),
                Ok(_) => {}
            }
        }
        let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
        let begun = Instant::now();
        let times = {
            let mut before = before.lock().unwrap();
            let times = before.entry(path.clone()).or_default();
            *times += 1;
            *times - 1
        };
        let (takes, status) = behaviour(&path, times);
        // Who hangs up while it waits shows as an end of what comes in.
        let status = tokio::select! {
            () = tokio::time::sleep(takes) => status,
            _ = connection.fill_buf() => None,
        };
        log.lock().unwrap().asked.push(Asked { path, begun, ended: Instant::now(), status });
        let Some(status) = status else { return };
        let reason = match status {
            200 => "OK",
            503 => "Service Unavailable",
            500 => "Internal Server Error",
            _ => "Not Found",
        };
        let answer = format!("HTTP/1.1 {status} {reason}\r\nContent-Length: 3\r\n\r\nhi\n");
        if connection.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}
