//! Workflows inside of other programs: how one without steps on tokio runs where somebody awaits it.

use crate::{Failure, Run};

/// Runs a workflow off the threads that drive futures, where there is such a place.
///
/// # Errors
/// The failure of the workflow.
#[cfg(all(feature = "cpu", feature = "io"))]
pub async fn elsewhere<I: Send + 'static, T: Send + 'static>(
    run: &Run,
    inputs: I,
    workflow: impl FnOnce(I, &Run) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    crate::io::on_cpu(run, move |run| workflow(inputs, run)).await
}

/// Runs a workflow where it is awaited: there are no other threads.
///
/// # Errors
/// The failure of the workflow.
#[cfg(not(all(feature = "cpu", feature = "io")))]
pub async fn elsewhere<I, T>(
    run: &Run,
    inputs: I,
    workflow: impl FnOnce(I, &Run) -> Result<T, Failure>,
) -> Result<T, Failure> {
    workflow(inputs, run)
}
