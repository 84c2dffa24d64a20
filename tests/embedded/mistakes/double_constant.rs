//! Double constant.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { @rate = 1.0  @rate = 2.0  Load |-> Price[rate=$rate] }
}

fn main() {}
