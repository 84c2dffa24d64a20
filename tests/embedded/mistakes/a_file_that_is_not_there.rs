//! A file that is not there.

#[path = "../shared.rs"]
mod shared;
#[allow(unused_imports)]
use shared::*;

pointy::workflow! {
    pub Job = "nowhere.pty"
}

fn main() {}
