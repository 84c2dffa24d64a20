//! Steps with a resource.

use pointy::prelude::*;

/// Numbers to mix with.
#[derive(Debug)]
pub struct Numbers(pub Vec<u64>);

/// Made once.
#[resource]
pub fn numbers() -> Numbers {
    Numbers((1..=64).map(|number| number * 0x9e37_79b9).collect())
}

/// A little work that can panic.
#[task]
#[inline(never)]
pub fn mix(value: u64, numbers: &Numbers) -> u64 {
    value.rotate_left(7) ^ numbers.0.get(value as usize % 64).copied().unwrap_or_default()
}
