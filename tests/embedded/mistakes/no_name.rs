//! No name.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    (id: u64) { Load }
}

fn main() {}
