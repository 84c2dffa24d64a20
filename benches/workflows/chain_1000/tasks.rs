//! A step that costs next to nothing, so that what is around it shows.

use pointy::prelude::*;

/// The one value that the chain cannot take, so that a step can panic as real ones can.
const POISON: u64 = u64::MAX;

#[task]
#[inline(never)]
pub fn mix(value: u64) -> u64 {
    assert!(value != POISON, "the value is poisoned");
    (value ^ (value >> 7)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
