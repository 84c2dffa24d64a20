//! Random workflows against a small reference interpreter, which shares no code with the compiler: what a workflow
//! gives, how it fails, what it calls in which order and how often.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by a panic"
)]
#![allow(clippy::result_large_err, reason = "the reference need not be fast")]

mod batch;
mod bind;
mod census;
mod generate;
mod interpret;
mod judge;
mod library;
mod mutate;
mod print;
mod read;
mod scenario;
mod shrink;
mod trace;
mod tree;
mod values;
mod workflows;
