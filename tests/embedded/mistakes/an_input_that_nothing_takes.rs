//! An input that nothing takes.

#![deny(deprecated)]
#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64, other: u64) { Load }
}

fn main() {}
