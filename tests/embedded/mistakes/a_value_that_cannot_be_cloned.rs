//! A value that cannot be cloned.

use pointy::prelude::*;

pub struct Once;

#[task]
fn make(id: u64) -> Once {
    let _ = id;
    Once
}

#[task]
fn take(once: Once) {
    let _ = once;
}

pointy::workflow! {
    Job(id: u64) { Make |-> Take || Take }
}

fn main() {}
