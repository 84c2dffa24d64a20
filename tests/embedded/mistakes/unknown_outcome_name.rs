//! Unknown outcome name.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load |-> Ship (Lots |-> Say, 1 -> Done, 2 |-> Note) }
}

fn main() {}
