//! How editors name files.

use lsp_types::Uri;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The path of a file that an editor names.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    let mut bytes = Vec::new();
    let mut letters = rest.bytes();
    while let Some(byte) = letters.next() {
        if byte == b'%' {
            let digits = [letters.next()?, letters.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok().map(PathBuf::from)
}

/// How an editor names a file.
pub(super) fn uri_of(path: &Path) -> Option<Uri> {
    let mut text = "file://".to_owned();
    for byte in path.to_str()?.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            text.push(byte as char);
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    Uri::from_str(&text).ok()
}

/// A path without detours, where the file or its folder is there.
pub(super) fn plain(path: &Path) -> PathBuf {
    let in_folder = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_path_buf())
}

/// The file that a script names, as seen from its folder.
pub(super) fn beside(script: &Path, what: &str) -> PathBuf {
    plain(&script.parent().unwrap_or(Path::new("")).join(what))
}

#[cfg(test)]
mod tests {
    use super::{path_of, uri_of};
    use std::path::Path;

    #[test]
    fn names_of_files_come_back() {
        for path in ["/a/b c.pty", "/\u{e9}/100%.pty", "/a-b_c~d/x.rs"] {
            let uri = uri_of(Path::new(path));
            assert_eq!(uri.as_ref().and_then(path_of).as_deref(), Some(Path::new(path)), "{uri:?}");
        }
        let odd = |text: &str| std::str::FromStr::from_str(text).ok().as_ref().and_then(path_of);
        assert_eq!(odd("untitled:one"), None);
        assert_eq!(odd("file:///%41.pty").as_deref(), Some(Path::new("/A.pty")));
    }
}
