//! Outcomes that are not in scope.

#[path = "../shared.rs"]
mod shared;
use shared::{done, load, note, say, ship};

pointy::workflow! {
    Job(id: u64) { Load |-> Ship (0 |-> Say, 1 -> Done, 2 |-> Note) }
}

fn main() {}
