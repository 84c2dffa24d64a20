//! Steps behind rules.

use pointy::prelude::*;

/// A little work that can panic.
#[task]
#[inline(never)]
pub fn mix(value: u64) -> u64 {
    assert_ne!(value, u64::MAX, "the last number");
    value.rotate_left(7) ^ 0x9e37_79b9
}
