//! Steps on rayon (feature `cpu`).

use crate::{Failure, join, panics};

/// Runs both at once, as threads become free, and waits for both.
///
/// # Errors
/// The failures of both, in the order of the script.
#[inline]
pub fn join<A: Send, B: Send>(
    a: impl FnOnce() -> Result<A, Failure> + Send,
    b: impl FnOnce() -> Result<B, Failure> + Send,
) -> Result<(A, B), Failure> {
    let (a, b) = rayon::join(a, b);
    join::both(a, b)
}

/// Runs `f` on the pool that [`join`] uses, so that each join in it begins without a change of thread.
pub(crate) fn enter<T: Send>(f: impl FnOnce() -> T + Send) -> T {
    prepare();
    rayon::join(f, || ()).0
}

/// Runs `f` on the pool, some time.
#[cfg(feature = "io")]
pub(crate) fn spawn(f: impl FnOnce() + Send + 'static) {
    prepare();
    rayon::spawn(f);
}

fn prepare() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        // Deep recursion that works on the main thread should work here too; memory is used only when touched.
        let pool = rayon::ThreadPoolBuilder::new()
            .stack_size(8 << 20)
            .thread_name(|at| format!("cpu-{at}"))
            .start_handler(|_| panics::this_thread_runs_tasks());
        // If there is a pool already, it serves.
        drop(pool.build_global());
    });
}
