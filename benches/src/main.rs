//! Pointy beside hand-written twins.
fn main() {}
