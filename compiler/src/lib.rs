//! The compiler of Pointy-lang.

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
#[cfg(feature = "signature")]
pub mod signature;
pub mod source;
#[cfg(feature = "frontend")]
mod standin;
#[cfg(feature = "frontend")]
pub mod typed;
#[cfg(feature = "frontend")]
pub mod vocabulary;
#[cfg(feature = "frontend")]
pub use standin::*;
