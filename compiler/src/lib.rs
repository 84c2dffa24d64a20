//! The compiler of Pointy-lang: text or tokens in, a Rust program or diagnostics out.
//!
//! The rooms are one line: lex, parse, check, lower, emit. Only `driver`, `cli` touch files, processes and the
//! clock.

#[cfg(feature = "frontend")]
pub mod ast;
#[cfg(feature = "frontend")]
pub mod catalogue;
#[cfg(feature = "frontend")]
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "frontend")]
pub mod diagnostics;
#[cfg(feature = "cli")]
pub mod driver;
#[cfg(feature = "frontend")]
pub mod emit;
#[cfg(feature = "frontend")]
pub mod fmt;
#[cfg(feature = "frontend")]
pub mod graph;
#[cfg(feature = "frontend")]
pub mod lex;
#[cfg(feature = "frontend")]
pub mod lower;
#[cfg(feature = "cli")]
pub mod lsp;
#[cfg(feature = "frontend")]
mod naming;
#[cfg(feature = "frontend")]
pub mod nested;
#[cfg(feature = "frontend")]
pub mod parse;
#[cfg(feature = "frontend")]
pub mod plan;
#[cfg(feature = "cli")]
pub mod schema;
#[cfg(feature = "signature")]
pub mod signature;
pub mod source;
#[cfg(feature = "frontend")]
pub mod stub;
#[cfg(feature = "cli")]
pub mod testing;
#[cfg(feature = "frontend")]
pub mod typed;
#[cfg(feature = "frontend")]
pub mod vocabulary;

#[cfg(feature = "frontend")]
pub use naming::snake;
#[cfg(feature = "frontend")]
pub use story::*;

#[cfg(feature = "frontend")]
mod story;
