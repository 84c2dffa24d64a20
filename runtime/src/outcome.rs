//! What a task is to generated code, and the outcomes of its own that a task may have.

use crate::Failure;
use std::marker::PhantomData;

/// A task: what `#[task]` makes of a function, under the function's own name.
///
/// The type has no values. It says what the function gives, so that generated code can name a type that only
/// the task's own file can spell, and how the task's error becomes a [`Failure`].
pub trait Task {
    /// The function's name.
    const NAME: &'static str;
    /// What the function gives; for a `Result`, what its `Ok` holds.
    type Output;
    /// What its `Err` holds; `Infallible` for a function that gives no `Result`.
    type Error: Send + 'static;
    /// The failure that this error is.
    fn raise(error: Self::Error) -> Failure;
}

/// The failure that an error of task `T` is; what `map_err` is given.
#[cold]
#[inline(never)]
pub fn raise<T: Task>(error: T::Error) -> Failure {
    T::raise(error)
}

/// An enum whose variants are a task's outcomes; derived with `#[derive(Outcome)]`.
pub trait Outcome {
    /// Each outcome: its number and its name.
    const OUTCOMES: &'static [(u8, &'static str)];
    /// The number of this outcome.
    fn descriptor(&self) -> u8;
    /// The name of this outcome.
    fn name(&self) -> &'static str;
}

/// The two halves of a `Result`, also of an alias that hides one of them.
pub trait Returned {
    /// What `Ok` holds.
    type Ok;
    /// What `Err` holds.
    type Err;
}

impl<T, E> Returned for Result<T, E> {
    type Ok = T;
    type Err = E;
}

/// Answers whether a type is a `Result`, whatever it is called, and whether it has outcomes of its own.
#[derive(Debug)]
pub struct Asked<T>(PhantomData<T>);

impl<T, E> Asked<Result<T, E>> {
    /// It is; this constant goes before that of the trait.
    pub const IS_RESULT: bool = true;
}

impl<T: Outcome> Asked<T> {
    /// Its variants are outcomes.
    pub const HAS_OUTCOMES: bool = true;
}

/// The answers for all other types.
pub trait Plain {
    /// It is not.
    const IS_RESULT: bool = false;
    /// It has none.
    const HAS_OUTCOMES: bool = false;
}

impl<T> Plain for Asked<T> {}

#[cfg(test)]
mod tests {
    use super::{Asked, Plain as _};

    type Hidden<T> = Result<T, String>;

    #[test]
    fn a_result_is_known_under_any_name() {
        let results = [Asked::<Hidden<u8>>::IS_RESULT, Asked::<std::io::Result<()>>::IS_RESULT];
        assert_eq!(results, [true, true]);
        let others = [Asked::<Option<Hidden<u8>>>::IS_RESULT, Asked::<u8>::IS_RESULT];
        assert_eq!(others, [false, false]);
    }
}
