//! Unknown tasks are all named.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Lod |-> Check |-> Pricee[rate=1.0] }
}

fn main() {}
