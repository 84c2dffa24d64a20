//! File that is no text.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    pub Job = 12
}

fn main() {}
