//! A raw text.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { std::Log[message=r"a"] -> Load }
}

fn main() {}
