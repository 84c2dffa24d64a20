//! Branches on io of which only so many run at once.

use tokio::sync::Semaphore;

use crate::{Failure, FailureKind};

/// Lets so many branches of a parallel part run at once; the others wait, in the order in which they came.
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let workers = pointy::io::Workers::new(1);
/// let (a, b) = pointy::io::join(workers.run(async { Ok(1) }), workers.run(async { Ok(2) })).await?;
/// assert_eq!(a + b, 3);
/// # Ok::<(), pointy::Failure>(()) }).unwrap();
/// ```
#[derive(Debug)]
pub struct Workers {
    free: Semaphore,
}

impl Workers {
    /// So many at once.
    #[must_use]
    pub fn new(most: u32) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { free: Semaphore::new(most) }
    }

    /// Runs a branch when it is its turn. One that is dropped before, or while it runs, makes room.
    ///
    /// # Errors
    /// The failure of the branch.
    pub async fn run<T>(&self, branch: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
        match self.free.acquire().await {
            Ok(_turn) => branch.await,
            // Nobody closes it.
            Err(error) => Err(Failure::new(FailureKind::Lost, error)),
        }
    }
}
