//! No braces.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) -> Order
}

fn main() {}
