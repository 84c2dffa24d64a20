//! Rule that is a number.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load |-> std::When[test=1 + 1] (1 -> Done, 2 -> Done) }
}

fn main() {}
