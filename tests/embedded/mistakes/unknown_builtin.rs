//! Unknown builtin.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { std::Logg[message="a"] -> Load }
}

fn main() {}
