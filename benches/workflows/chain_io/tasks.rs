//! A step that yields once, as one that waits for something does.

use pointy::prelude::*;

#[task]
#[inline(never)]
pub async fn ask(value: u64) -> u64 {
    assert!(value != u64::MAX, "the value is poisoned");
    tokio::task::yield_now().await;
    (value ^ (value >> 7)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
