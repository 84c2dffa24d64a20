//! `workflow!`: workflows inside of Rust code, as a program would have them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails shall panic"
)]

mod mistakes;
mod nested;
mod places;
mod running;
mod scripts;
mod tested;
