//! Time out of zero.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load[timeout=0s] }
}

fn main() {}
