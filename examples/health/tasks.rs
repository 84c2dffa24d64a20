//! The tasks of health.pty: a small HTTP client that keeps its connections open, and the report.

use pointy::prelude::*;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What one service said.
#[record]
pub struct Answer {
    pub path: String,
    pub up: bool,
    pub attempts: u32,
    /// How long the attempt took that was answered.
    pub milliseconds: Option<f64>,
    /// Why it is down.
    pub reason: Option<String>,
}

/// What the workflow prints.
#[record]
pub struct Health {
    pub up: usize,
    pub down: usize,
    /// How many answered the second or third attempt only.
    pub recovered: usize,
    /// The connections that were opened for all of it.
    pub connections: u32,
    /// Why services are down, and how many for each reason.
    pub reasons: BTreeMap<String, usize>,
    pub answers: Vec<Answer>,
}

/// Connections to one server, each for one question at a time.
pub struct Client {
    server: String,
    idle: Mutex<Vec<BufReader<TcpStream>>>,
    opened: AtomicU32,
}

/// Made once, for all who ask.
#[resource]
pub fn client(server: &str) -> Client {
    Client { server: server.to_owned(), idle: Mutex::default(), opened: AtomicU32::new(0) }
}

impl Client {
    /// The status of the answer to a GET.
    async fn get(&self, path: &str) -> Result<String> {
        let mut connection = match self.idle() {
            Some(connection) => connection,
            None => {
                self.opened.fetch_add(1, Ordering::Relaxed);
                BufReader::new(TcpStream::connect(&self.server).await?)
            }
        };
        let question = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.server);
        connection.write_all(question.as_bytes()).await?;
        let status = line(&mut connection).await?;
        let mut length = 0;
        loop {
            let header = line(&mut connection).await?.to_ascii_lowercase();
            match header.strip_prefix("content-length:") {
                Some(number) => length = number.trim().parse()?,
                None if header.is_empty() => break,
                None => {}
            }
        }
        connection.read_exact(&mut vec![0; length]).await?;
        self.keep(connection);
        Ok(status.strip_prefix("HTTP/1.1 ").unwrap_or(&status).to_owned())
    }

    fn idle(&self) -> Option<BufReader<TcpStream>> {
        self.idle.lock().ok()?.pop()
    }

    fn keep(&self, connection: BufReader<TcpStream>) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(connection);
        }
    }
}

async fn line(connection: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    match connection.read_line(&mut line).await? {
        0 => bail!("the server hung up"),
        _ => Ok(line.trim_end().to_owned()),
    }
}

/// Asks one service.
#[task]
pub async fn ask(client: &Client, path: &str, run: &Run) -> Result<Answer> {
    let begun = Instant::now();
    let status = client.get(path).await?;
    if !status.starts_with('2') {
        bail!("{status}");
    }
    Ok(Answer {
        path: path.to_owned(),
        up: true,
        attempts: run.attempt(),
        milliseconds: Some(begun.elapsed().as_secs_f64() * 1e3),
        reason: None,
    })
}

/// A service that did not answer in any of its attempts.
#[task]
pub fn down(path: &str, failure: &Failure) -> Answer {
    Answer {
        path: path.to_owned(),
        up: false,
        attempts: failure.attempts(),
        milliseconds: None,
        reason: Some(failure.message().to_owned()),
    }
}

/// Counts what all services said.
#[task]
pub fn report(answers: Vec<Answer>, client: &Client) -> Health {
    let count = |wanted: fn(&Answer) -> bool| answers.iter().filter(|answer| wanted(answer)).count();
    let mut reasons = BTreeMap::new();
    for reason in answers.iter().filter_map(|answer| answer.reason.as_ref()) {
        *reasons.entry(reason.clone()).or_default() += 1;
    }
    Health {
        up: count(|answer| answer.up),
        down: count(|answer| !answer.up),
        recovered: count(|answer| answer.up && answer.attempts > 1),
        connections: client.opened.load(Ordering::Relaxed),
        reasons,
        answers,
    }
}
