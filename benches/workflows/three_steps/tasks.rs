//! Three steps that cost nothing, so that starting and ending show.

use pointy::prelude::*;

#[task]
#[inline(never)]
pub fn numbers(upto: u64) -> Vec<u64> {
    (1..=upto).collect()
}

#[task]
#[inline(never)]
pub fn squares(numbers: Vec<u64>) -> Vec<u64> {
    numbers.into_iter().map(|number| number * number).collect()
}

#[task]
#[inline(never)]
pub fn total(numbers: &[u64]) -> u64 {
    numbers.iter().sum()
}
