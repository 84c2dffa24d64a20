//! Rows that are made, kept or not, and summed.

use pointy::prelude::*;

#[task]
pub fn rows(seed: u64) -> impl Iterator<Item = Result<u64>> {
    (0..1000).map(move |row: u64| {
        let value = row.rotate_left(7) ^ seed.wrapping_mul(0x9e37_79b9);
        if value == u64::MAX { bail!("row {row} is torn") } else { Ok(value) }
    })
}

#[task]
pub fn keep(rows: impl Iterator<Item = u64>) -> impl Iterator<Item = u64> {
    rows.filter(|row| row % 3 != 0)
}

#[task]
#[inline(never)]
pub fn sum(rows: impl Iterator<Item = u64>) -> u64 {
    rows.fold(0, |sum, row| (sum ^ row).wrapping_mul(0x0100_0193))
}
