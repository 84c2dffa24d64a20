//! A step that costs next to nothing and looks something up in what all of them share.

use pointy::prelude::*;

#[resource]
pub fn table() -> Vec<u64> {
    (0..256).map(|number: u64| number.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect()
}

#[task]
#[inline(never)]
pub fn mix(table: &[u64], value: u64) -> u64 {
    let place = usize::try_from(value % 256).unwrap_or(0);
    (value ^ (value >> 7)).wrapping_add(table[place])
}
