//! Iterators that tasks give: collected, or pulled by the next step.
//!
//! While a step pulls, the items are made by the step before it. A failure of an item ends the step that pulls, by
//! unwinding, so that it takes what it has for the whole by no means; the failure is that of the step that gave the
//! iterator.

use std::mem::forget;
use std::panic::resume_unwind;

use crate::{At, Failure, Run, Steps, panics};

/// All items, or the failure of the first that failed.
///
/// # Errors
/// What `raise` makes of an item's error.
pub fn try_collect<T, E>(
    items: impl Iterator<Item = Result<T, E>>,
    raise: impl FnOnce(E) -> Failure,
) -> Result<Vec<T>, Failure> {
    items.collect::<Result<_, E>>().map_err(raise)
}

/// Makes all items, and keeps none.
///
/// # Errors
/// What `raise` makes of an item's error.
pub fn try_drain<T, E>(
    mut items: impl Iterator<Item = Result<T, E>>,
    raise: impl FnOnce(E) -> Failure,
) -> Result<(), Failure> {
    items.try_for_each(|item| item.map(drop)).map_err(raise)
}

/// Makes the items of an iterator whose start was tried by itself: a panic or an error of an item is none of the
/// start, which is not tried again for it.
///
/// # Errors
/// The failure of an item, at this step.
pub fn later<S: Steps, I, T>(
    run: &Run,
    step: S,
    items: I,
    all: impl FnOnce(I) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let result = panics::catch(|| all(items)).unwrap_or_else(|payload| Err(panics::failure(payload)));
    result.map_err(|failure| failed(run, step, failure))
}

/// The failure of an item, told to whoever wants to know.
#[cold]
pub(crate) fn failed<S: Steps>(run: &Run, step: S, failure: Failure) -> Failure {
    let failure = failure.at(step.info());
    if let Some(events) = run.events() {
        events.item_failed(step.number(), &failure);
    }
    failure
}

impl<S: Steps> At<S> {
    /// The iterator that an earlier step gave, for the step that pulls it. A panic in it is one of that step.
    #[inline]
    pub fn pull<I: IntoIterator>(&self, step: S, items: I) -> Pulled<'_, S, I::IntoIter> {
        Pulled { at: self, step, items: items.into_iter() }
    }

    /// The same for one whose items are `Result`s.
    #[inline]
    pub fn try_pull<I, T, E, R>(&self, step: S, items: I, raise: R) -> TryPulled<'_, S, I::IntoIter, R>
    where
        I: IntoIterator<Item = Result<T, E>>,
        R: Fn(E) -> Failure,
    {
        TryPulled { items: self.pull(step, items), raise }
    }
}

/// An iterator that a step gave, while another pulls it.
#[derive(Debug)]
pub struct Pulled<'a, S, I> {
    at: &'a At<S>,
    step: S,
    items: I,
}

/// Says whose panic it is.
pub(crate) struct Blame<'a, S: Steps> {
    pub(crate) at: &'a At<S>,
    pub(crate) step: S,
}

impl<S: Steps> Drop for Blame<'_, S> {
    fn drop(&mut self) {
        self.at.back_at(self.step);
    }
}

impl<S: Steps, I: Iterator> Iterator for Pulled<'_, S, I> {
    type Item = I::Item;

    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        let blame = Blame { at: self.at, step: self.step };
        let item = self.items.next();
        forget(blame);
        item
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

/// An iterator over `Result`s that a step gave, while another pulls what is in them.
#[derive(Debug)]
pub struct TryPulled<'a, S, I, R> {
    items: Pulled<'a, S, I>,
    raise: R,
}

impl<S, I, T, E, R> Iterator for TryPulled<'_, S, I, R>
where
    S: Steps,
    I: Iterator<Item = Result<T, E>>,
    R: Fn(E) -> Failure,
{
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        match self.items.next()? {
            Ok(item) => Some(item),
            Err(error) => fail(self.items.at, self.items.step, (self.raise)(error)),
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.items.size_hint().1)
    }
}

/// Ends the step that pulls.
#[cold]
#[inline(never)]
pub(crate) fn fail<S: Steps>(at: &At<S>, step: S, failure: Failure) -> ! {
    at.back_at(step);
    resume_unwind(Box::new(failure.at(step.info())))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails shall panic")]

    use super::{later, try_collect, try_drain};
    use crate::{Failure, FailureKind, Run, StepInfo, Steps, region};

    #[derive(Clone, Copy)]
    enum Step {
        Rows,
        Keep,
        Sum,
    }

    impl Steps for Step {
        const INFO: &'static [StepInfo] = &[
            StepInfo { event: "Rows", place: "a.pty:1:1" },
            StepInfo { event: "Keep", place: "a.pty:1:9" },
            StepInfo { event: "Sum", place: "a.pty:1:17" },
        ];
        fn number(self) -> u32 {
            self as u32
        }
    }

    /// Rows, through `keep`, into a sum; `row` is what the third row is.
    fn summed(row: impl Fn() -> Result<u32, String>, keep: impl Fn(u32) -> bool) -> Result<u32, Failure> {
        region(&Run::new(), |at| {
            at.set(Step::Rows);
            let rows = (1..=3).map(|number| if number == 3 { row() } else { Ok(number) });
            at.set(Step::Keep);
            let kept = at.try_pull(Step::Rows, rows, |error| crate::failure!(error)).filter(|row| keep(*row));
            at.set(Step::Sum);
            Ok(at.pull(Step::Keep, kept).sum())
        })
    }

    #[test]
    fn a_failure_is_that_of_the_step_that_gave_the_iterator() {
        assert_eq!(summed(|| Ok(30), |row| row != 2).unwrap(), 31);
        let failed = summed(|| Err("torn".to_owned()), |_| true).unwrap_err();
        assert_eq!(
            (failed.event(), failed.message(), failed.kind()),
            ("Rows", "torn", FailureKind::Returned)
        );
        let failed = summed(|| panic!("gone"), |_| true).unwrap_err();
        assert_eq!((failed.event(), failed.message(), failed.kind()), ("Rows", "gone", FailureKind::Panic));
        let failed = summed(|| Ok(30), |row| if row == 2 { panic!("two") } else { true }).unwrap_err();
        assert_eq!((failed.event(), failed.message(), failed.kind()), ("Keep", "two", FailureKind::Panic));
    }

    #[test]
    fn items_end_at_the_first_that_fails() {
        let items = || [Ok(1), Err("no"), Ok(3)].into_iter();
        let raise = |error: &str| Failure::new(FailureKind::Returned, error);
        assert_eq!(try_collect(items(), raise).unwrap_err().message(), "no");
        assert_eq!(try_drain(items(), raise).unwrap_err().message(), "no");
        assert_eq!(try_collect(items().take(1), raise).unwrap(), [1]);
    }

    #[test]
    fn a_panic_behind_the_start_is_caught_with_its_step() {
        let items = (0..3).inspect(|item| assert!(*item != 1, "one"));
        let failed = later(&Run::new(), Step::Rows, items, |items| Ok(items.count())).unwrap_err();
        assert_eq!((failed.event(), failed.message()), ("Rows", "one"));
    }
}
