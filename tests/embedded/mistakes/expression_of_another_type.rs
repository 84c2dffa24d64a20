//! Expression of another type.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load |-> Price[rate=$id + "x"] }
}

fn main() {}
