//! Steps that are tried again, if they fail.

use pointy::prelude::*;

/// A little work that can fail.
#[task]
#[inline(never)]
pub fn mix(value: u64) -> Result<u64, String> {
    if value == u64::MAX { Err("the last number".to_owned()) } else { Ok(value.rotate_left(7) ^ 0x9e37_79b9) }
}
