//! Steps on rayon (feature `cpu`).

use std::sync::{Arc, Mutex, PoisonError};

use rayon::{ThreadPool, ThreadPoolBuilder};

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

/// Runs `f` on a thread of its own where this is a thread of the pool, which meanwhile works on: what `f` waits
/// for, and what `f` itself runs on the pool, may be this thread's own work.
pub(crate) fn apart<T: Send>(f: impl FnOnce() -> Result<T, Failure> + Send) -> Result<T, Failure> {
    if rayon::current_thread_index().is_none() {
        return f();
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("resource".to_owned()).stack_size(STACK);
        let begun = thread.spawn_scoped(scope, || {
            panics::this_thread_runs_tasks();
            f()
        });
        let job = begun.map_err(|error| crate::failure!(error))?;
        while !job.is_finished() {
            if rayon::yield_now() != Some(rayon::Yield::Executed) {
                std::thread::sleep(std::time::Duration::from_micros(100));
            }
        }
        job.join().unwrap_or_else(|panic| Err(panics::failure(panic)))
    })
}

/// Threads of its own for a part of a workflow that may use so many and no more.
///
/// ```
/// static WORKERS: pointy::cpu::Workers = pointy::cpu::Workers::new();
/// let threads = WORKERS.run(2, || Ok::<_, pointy::Failure>(2)).unwrap();
/// assert_eq!(threads, 2);
/// ```
#[derive(Debug)]
pub struct Workers {
    /// One pool for each number of threads that was asked for: as a rule one.
    pools: Mutex<Vec<(u32, Arc<ThreadPool>)>>,
}

impl Workers {
    /// No threads yet: they begin when they are first needed, and stay.
    #[must_use]
    pub const fn new() -> Self {
        Self { pools: Mutex::new(Vec::new()) }
    }

    /// Runs `f` on so many threads. What `f` joins, and what tasks in it do by rayon, runs on these too.
    ///
    /// # Errors
    /// The failure of `f`, or that the threads cannot be started.
    pub fn run<T: Send>(
        &self,
        threads: u32,
        f: impl FnOnce() -> Result<T, Failure> + Send,
    ) -> Result<T, Failure> {
        self.pool(threads)?.install(f)
    }

    fn pool(&self, threads: u32) -> Result<Arc<ThreadPool>, Failure> {
        let mut pools = self.pools.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pool)) = pools.iter().find(|(of, _)| *of == threads) {
            return Ok(Arc::clone(pool));
        }
        let count = usize::try_from(threads).unwrap_or(usize::MAX);
        let pool = builder().num_threads(count).build().map_err(|error| crate::failure!(error))?;
        let pool = Arc::new(pool);
        pools.push((threads, Arc::clone(&pool)));
        Ok(pool)
    }
}

impl Default for Workers {
    fn default() -> Self {
        Self::new()
    }
}

/// Deep recursion that works on the main thread should work elsewhere too; memory is used only when touched.
const STACK: usize = 8 << 20;

fn prepare() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        // If there is a pool already, it serves.
        drop(builder().build_global());
    });
}

fn builder() -> ThreadPoolBuilder {
    ThreadPoolBuilder::new()
        .stack_size(STACK)
        .thread_name(|at| format!("cpu-{at}"))
        .start_handler(|_| panics::this_thread_runs_tasks())
}
