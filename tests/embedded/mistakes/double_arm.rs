//! Double arm.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load (0 -> Done, 0 -> Done) }
}

fn main() {}
