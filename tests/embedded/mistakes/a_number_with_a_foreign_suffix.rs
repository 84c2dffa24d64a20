//! A number with a foreign suffix.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load[timeout=30sec] }
}

fn main() {}
