//! A text in single quotes.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    Job(id: u64) { std::Log[message='a'] -> Load }
}

fn main() {}
