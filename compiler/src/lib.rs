//! The compiler of Pointy-lang.

pub mod ast;
pub mod diagnostics;
pub mod source;
