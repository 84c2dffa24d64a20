//! What a compiled Pointy workflow links: steps, failures, inputs, the console.
//!
//! Tasks use the [`prelude`]; everything else here is called by the Rust that `pointyc` generates, and may be
//! called by hand just as well. A program that needs no feature links serde, serde_json and a few small crates.

#[cfg(feature = "io")]
pub mod io;

#[cfg(feature = "cpu")]
pub mod cpu;

#[cfg(feature = "csv")]
pub mod csv;

mod branches;
mod builtins;
mod clock;
pub mod console;
mod datetime;
mod embedded;
mod error;
mod events;
mod failure;
mod file;
pub mod formula;
mod inputs;
mod items;
#[cfg(any(feature = "cpu", feature = "io"))]
mod join;
pub mod json;
mod made_by;
mod nearest;
mod outcome;
mod panics;
pub mod prelude;
mod refuse;
mod region;
mod resource;
mod retry;
mod row;
mod run;
mod secret;
mod shown;
#[cfg(feature = "testing")]
pub mod testing;
mod timeout;

pub use branches::{Branches, Rule};
pub use builtins::{fail, log, sleep};
pub use clock::TestClock;
#[cfg(feature = "datetime")]
pub use datetime::DateTime;
pub use datetime::duration;
pub use error::{Context, Error};
pub use failure::{Failure, FailureKind};
pub use formula::{When, try_when, when};
pub use inputs::{Constraint, Field, Inputs, Kind, Problem, Reader, Rows};
pub use items::{Pulled, TryPulled, later, try_collect, try_drain};
pub use made_by::made_by;
pub use outcome::{Outcome, Task, raise};
#[cfg(feature = "workflow")]
pub use pointy_macros::workflow;
#[cfg(feature = "workflow")]
#[doc(hidden)]
pub use pointy_macros::{__finish, __finish_tested};
pub use pointy_macros::{Outcome, record, resource, task};
pub use prelude::Result;
pub use region::{At, StepInfo, Steps, region, step, steps};
pub use resource::Resource;
pub use retry::{Attempt, Retry};
pub use row::{BadCell, Cell, Nulls, Row};
pub use run::{Run, Token};
pub use secret::Secret;
pub use timeout::timeout;

/// What gives items one after the other and waits for them.
#[cfg(feature = "stream")]
pub use futures_core::Stream;

/// What `workflow!` expands to in a test: what may be replaced where the feature `testing` is there, else what it always is.
#[cfg(all(feature = "workflow", feature = "testing"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_testing {
    ({ $($plain:tt)* } { $($tested:tt)* }) => { $($tested)* };
}
/// The same without the feature.
#[cfg(all(feature = "workflow", not(feature = "testing")))]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_testing {
    ({ $($plain:tt)* } { $($tested:tt)* }) => { $($plain)* };
}

/// Serde, for the derives that the macros and generated code write.
pub use serde;
#[doc(hidden)]
pub mod __private {
    //! What the macros expand to; no part of the public interface.
    pub use crate::embedded::elsewhere;
    pub use crate::failure::probe;
    pub use crate::outcome::{Asked, Plain, Returned};
    pub use crate::row::decode;
}
