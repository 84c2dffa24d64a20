//! The check that compiler and runtime are of one version.

/// Stops compiling, with a readable message, if generated code was made by another version of the compiler.
///
/// ```
/// const _: () = pointy::made_by("0.1.0");
/// ```
/// ```compile_fail
/// const _: () = pointy::made_by("0.0.7");
/// ```
#[allow(clippy::panic, reason = "a panic in a const is how a program stops the compiler")]
pub const fn made_by(compiler: &str) {
    let (ours, theirs) = (env!("CARGO_PKG_VERSION").as_bytes(), compiler.as_bytes());
    let mut same = ours.len() == theirs.len();
    let mut at = 0;
    #[allow(
        clippy::indexing_slicing,
        reason = "both are as long as the loop, and a const fn has no iterators"
    )]
    while same && at < ours.len() {
        same = ours[at] == theirs[at];
        at += 1;
    }
    if !same {
        panic!(concat!(
            "this file was made by another version of pointyc than the pointy ",
            env!("CARGO_PKG_VERSION"),
            " that it is compiled with: make it again with pointyc ",
            env!("CARGO_PKG_VERSION")
        ));
    }
}
