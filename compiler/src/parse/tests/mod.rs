//! Tests of the front end: what is accepted, what is said of mistakes, and what no input may do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    reason = "tests may panic and measure time"
)]

mod accepts;
mod doors;
mod errors;
mod generate;
mod limits;
mod notation;
mod properties;
mod speed;

use crate::ast::Script;
use crate::diagnostics::{Diagnostic, Sink};

/// Reads a script as a file.
fn read(script: &str) -> (Script, Vec<Diagnostic>) {
    let mut sink = Sink::default();
    let tokens = crate::lex::text(script, &mut sink);
    let tree = super::parse(tokens, &mut sink);
    (tree, sink.into_sorted())
}

/// Reads a script as Rust tokens; `None` if it is not made of such tokens.
fn read_tokens(script: &str) -> Option<(Script, Vec<Diagnostic>)> {
    let stream: proc_macro2::TokenStream = script.parse().ok()?;
    let mut sink = Sink::default();
    let tokens = crate::lex::rust(stream, &mut sink);
    let tree = super::parse(tokens, &mut sink);
    Some((tree, sink.into_sorted()))
}

/// A script that must be read without a word, in the notation of the tests.
fn tree(script: &str) -> String {
    let (tree, found) = read(script);
    assert!(found.is_empty(), "{script}\n{found:#?}");
    notation::script(&tree)
}
