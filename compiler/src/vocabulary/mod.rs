//! The open sets of the language: each a list, with a file for each thing that needs more than a line.
//!
//! Completion, nearest names and the reference pages read these lists.

pub mod attributes;
pub mod constraints;
pub mod directives;
pub mod executors;
pub mod types;
