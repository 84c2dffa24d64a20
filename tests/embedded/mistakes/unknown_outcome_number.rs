//! Unknown outcome number.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load |-> Ship (0 |-> Say, 1 -> Done, 2 |-> Note, 3 -> Done) }
}

fn main() {}
