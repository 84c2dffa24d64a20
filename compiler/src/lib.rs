//! The compiler of Pointy-lang.

#[cfg(feature = "frontend")]
pub mod ast;
#[cfg(feature = "frontend")]
pub mod catalogue;
#[cfg(feature = "frontend")]
pub mod check;
#[cfg(feature = "frontend")]
pub mod diagnostics;
#[cfg(feature = "frontend")]
pub mod lex;
#[cfg(feature = "frontend")]
pub mod parse;
#[cfg(feature = "signature")]
pub mod signature;
pub mod source;
#[cfg(feature = "frontend")]
pub mod typed;
#[cfg(feature = "frontend")]
pub mod vocabulary;
