//! `std::Shell`: a command of the system's shell (feature `shell`).

use std::collections::VecDeque;
use std::process::{ExitStatus, Stdio};

use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::Command;

use super::join;
use crate::shown::shown;
use crate::{Context, Error, Failure};

/// How much of the end of stderr a failure shows.
const TAIL: usize = 2048;

/// Runs a command in the shell and gives what it writes to stdout, without the line breaks at its end.
///
/// If the future is dropped, as a time-out or an interrupt does, the command is killed, with all that it started.
///
/// # Errors
/// If the command cannot be started, ends with a status other than 0, or writes what is no text. The error ends with what
/// it wrote to stderr last.
pub async fn shell(command: impl AsRef<str>) -> Result<String, Error> {
    let command = command.as_ref();
    let mut child = interpreter(command)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .context("the shell cannot be started")?;
    let group = Group(child.id());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let out = async { Ok::<_, Failure>(whole(stdout).await) };
    let err = async { Ok(end(stderr).await) };
    let (out, err) = match join(out, err).await {
        Ok((out, err)) => (out.context("what the command writes cannot be read")?, err),
        Err(failure) => return Err(Error::msg(failure)),
    };
    let status = child.wait().await.context("the command is lost")?;
    group.ended();
    if !status.success() {
        return Err(failed(command, status, &err));
    }
    let mut text =
        String::from_utf8(out).with_context(|| format!("what `{}` writes is no text", shown(command)))?;
    text.truncate(text.trim_end_matches(['\n', '\r']).len());
    Ok(text)
}

#[cfg(unix)]
fn interpreter(command: &str) -> Command {
    let mut shell = Command::new("sh");
    // A group of its own, so that all that the shell starts can be stopped with it.
    shell.arg("-c").arg(command).process_group(0);
    shell
}

#[cfg(windows)]
fn interpreter(command: &str) -> Command {
    let mut shell = Command::new("cmd");
    shell.arg("/C").raw_arg(command);
    shell
}

/// The processes of a command. Dropped before it ended, they are killed.
struct Group(Option<u32>);

impl Group {
    fn ended(mut self) {
        self.0 = None;
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        #[cfg(unix)]
        if let Some(leader) = self.0.take().and_then(|id| i32::try_from(id).ok()) {
            use nix::sys::signal::{Signal, killpg};
            // What has ended by itself meanwhile need not be killed.
            let _ = killpg(nix::unistd::Pid::from_raw(leader), Signal::SIGKILL);
        }
    }
}

async fn whole(from: Option<impl AsyncRead + Unpin>) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Some(mut from) = from {
        from.read_to_end(&mut bytes).await?;
    }
    Ok(bytes)
}

/// The end of what comes in; what cannot be read is not worth a failure of its own.
async fn end(from: Option<impl AsyncRead + Unpin>) -> String {
    let (mut last, mut bytes) = (VecDeque::new(), [0; 4096]);
    let mut cut = false;
    if let Some(mut from) = from {
        while let Ok(read @ 1..) = from.read(&mut bytes).await {
            last.extend(bytes.iter().take(read));
            let more = last.len().saturating_sub(TAIL);
            cut |= more > 0;
            last.drain(..more);
        }
    }
    let text = String::from_utf8_lossy(&Vec::from(last)).into_owned();
    let text = text.trim();
    match text.split_once('\n') {
        // The first line may be half of one.
        Some((_, whole)) if cut => format!("…\n{whole}"),
        Some(_) | None => text.to_owned(),
    }
}

#[cold]
fn failed(command: &str, status: ExitStatus, err: &str) -> Error {
    let how = match status.code() {
        Some(code) => format!("`{}` ended with status {code}", shown(command)),
        None => format!("`{}` was stopped: {status}", shown(command)),
    };
    if err.is_empty() { Error::msg(how) } else { Error::msg(err).context(how) }
}
