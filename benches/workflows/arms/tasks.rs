//! A step that costs next to nothing and does not fail, and what would follow a failure.

use pointy::prelude::*;

/// The one value that the chain cannot take, so that a step can fail as real ones can.
const POISON: u64 = u64::MAX;

#[task]
#[inline(never)]
pub fn mix(value: u64) -> Result<u64, String> {
    if value == POISON {
        return Err("the value is poisoned".to_owned());
    }
    Ok((value ^ (value >> 7)).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[task]
#[inline(never)]
pub fn mend() -> u64 {
    7
}
