//! Network of volnux.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { hub::Load }
}

fn main() {}
