//! Meta event.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(ids: Vec<u64>) { MAP<Load> }
}

fn main() {}
