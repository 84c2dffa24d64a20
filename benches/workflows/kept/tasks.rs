//! Steps whose results are kept.

use pointy::prelude::*;

/// A little work that can panic.
#[task]
#[inline(never)]
pub fn mix(value: u64) -> u64 {
    assert_ne!(value, u64::MAX, "the last number");
    value.rotate_left(7) ^ 0x9e37_79b9
}

/// Takes the first, the middle and the last.
#[task]
#[inline(never)]
pub fn join(a: u64, e: u64, i: u64) -> u64 {
    a ^ e ^ i
}
