//! Unknown attribute.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { Load[retry_atempts=3] }
}

fn main() {}
