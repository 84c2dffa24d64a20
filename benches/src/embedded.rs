//! The same scripts inside of a Rust program, by `workflow!`, with the tasks of the twins.

/// Ten calls, one after the other.
mod ten {
    use crate::bodies::chain_10::*;
    pointy::workflow!(pub(crate) Ten = "../workflows/chain_10/chain_10.pty");
}

/// Two parts at once.
mod pair {
    use crate::bodies::pair::*;
    pointy::workflow!(pub(crate) Pair = "../workflows/pair/pair.pty");
}

/// Ten awaits, one after the other.
mod ten_awaits {
    use crate::bodies::chain_io::*;
    pointy::workflow!(pub(crate) TenAwaits = "../workflows/chain_io/chain_io.pty");
}

pub(crate) use pair::Pair;
pub(crate) use ten::Ten;
pub(crate) use ten_awaits::TenAwaits;
