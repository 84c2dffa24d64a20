//! The command `pointyc`.
fn main() {}
