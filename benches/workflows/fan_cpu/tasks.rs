//! A hundred pieces of work of about a microsecond each.

use pointy::prelude::*;

#[task]
#[inline(never)]
pub fn work(number: u64, seed: u64) -> u64 {
    assert!(number > 0, "nothing to do");
    (0..1000).fold(number ^ seed, |sum, next| (sum ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[task]
#[inline(never)]
pub fn sum(parts: Vec<u64>) -> u64 {
    parts.iter().fold(0, |sum, part| sum.wrapping_add(*part))
}
