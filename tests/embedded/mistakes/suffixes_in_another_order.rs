//! Suffixes in another order.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load (0 -> Done) * 3 }
}

fn main() {}
