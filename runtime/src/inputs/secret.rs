//! Where secrets come from: a file, stdin, or the environment. What goes wrong is said without them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The largest secret, in bytes. What is larger is some other file.
const LARGEST: u64 = 1 << 20;

/// The secret in a file, or in stdin where the path is `-`; without the end of its last line.
pub(super) fn read(path: &Path) -> Result<String, String> {
    let said = |text: &dyn std::fmt::Display| format!("{}: {text}", path.display());
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
    };
    let length = read.map_err(|error| said(&error))?;
    if length as u64 > LARGEST {
        return Err(said(&"a secret is no longer than 1 MiB"));
    }
    let text = String::from_utf8(bytes).map_err(|_| said(&"is not UTF-8 text"))?;
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() { Err(said(&"is empty")) } else { Ok(line.to_owned()) }
}

/// The secret in a variable of the environment; one that is empty is none.
pub(super) fn variable(name: &str) -> Option<Result<String, String>> {
    let text = std::env::var_os(name).filter(|text| !text.is_empty())?;
    Some(text.into_string().map_err(|_| format!("the environment variable {name} is not UTF-8 text")))
}
