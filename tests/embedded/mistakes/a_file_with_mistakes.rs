//! A file with mistakes.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    pub Job = "mistakes.pty"
}

fn main() {}
