//! Two sums of some hundred numbers.

use pointy::prelude::*;

#[task]
#[inline(never)]
pub fn square(number: u64) -> u64 {
    assert!(number > 0, "nothing to do");
    (0..number).fold(number, |sum, next| (sum ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[task]
#[inline(never)]
pub fn add(one: u64, other: u64) -> u64 {
    one.wrapping_add(other)
}
