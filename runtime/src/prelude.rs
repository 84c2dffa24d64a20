//! What a file of tasks begins with: `use pointy::prelude::*;`.

pub use std::path::{Path, PathBuf};
pub use std::time::Duration;

#[cfg(feature = "datetime")]
pub use crate::DateTime;
#[cfg(feature = "stream")]
pub use crate::Stream;
pub use crate::{Context, Error, Failure, Outcome, Run, Secret, bail, record, resource, task};

/// What a task returns that may fail; the error is [`Error`] unless it is named.
pub type Result<T, E = Error> = std::result::Result<T, E>;
