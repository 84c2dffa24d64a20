//! Async task on cpu.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(total: f64) { Save[executor=cpu] }
}

fn main() {}
