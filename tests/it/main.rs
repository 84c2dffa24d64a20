//! The tests that go through whole programs: fixtures, both doors of the compiler, the pages of the
//! diagnostics, the examples, and the rules of the house.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on says so by a panic"
)]

mod case;
mod cases;
mod docs;
mod doors;
mod events;
mod examples;
mod fixes;
mod generated;
mod graphs;
mod health;
mod markdown;
mod mistakes;
mod pages;
mod plans;
mod reference;
mod replay;
mod schemas;
mod server;
mod stubs;
mod testing;
mod tidy;
mod tool;
