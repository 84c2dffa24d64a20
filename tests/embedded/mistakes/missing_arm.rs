//! Missing arm.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load |-> Ship (Lost |-> Say, 1 -> Done) }
}

fn main() {}
