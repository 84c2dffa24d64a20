//! The result as JSON: to stdout, or whole or not at all to a file.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use crate::file;

/// Writes the value; the error is a sentence for people.
pub(super) fn write(value: &impl Serialize, to: Option<&Path>) -> Result<(), String> {
    match to {
        None => {
            let stdout = &mut BufWriter::with_capacity(1 << 16, io::stdout().lock());
            json(value, stdout).and_then(|()| stdout.flush()).map_err(|error| explain("stdout", &error))
        }
        Some(path) => file::replace(path, |to| json(value, to))
            .map_err(|error| explain(&path.display().to_string(), &error)),
    }
}

fn explain(place: &str, error: &io::Error) -> String {
    format!("the result cannot be written to {place}: {error}")
}

fn json(value: &impl Serialize, to: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, value)?;
    to.write_all(b"\n")
}
