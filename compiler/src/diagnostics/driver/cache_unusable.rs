//! A cache that cannot be used.

use crate::diagnostics::{Diagnostic, Page};

/// What `pointyc explain` prints.
pub static PAGE: Page = Page {
    code: "P0907",
    title: "the cache cannot be used",
    text: "\
pointyc keeps what it has built, so that the next build is quick. It keeps it in the folder `pointy` in the
cache folder of your account, or in the folder that the variable POINTY_CACHE names. It could not write there,
or the disk is full: the libraries need a few hundred megabytes.

Make room, or set POINTY_CACHE to a folder in which you may write. Everything in the cache can be made again, so
it may be deleted at any time.",
    broken: None,
    fixed: None,
};

/// Nothing can be done with `path`, for this reason.
#[must_use]
pub fn new(path: &str, reason: &str) -> Diagnostic {
    PAGE.placeless(format!("the cache `{path}` cannot be used: {reason}"))
        .help("make room or set POINTY_CACHE to a folder that can be written")
}
