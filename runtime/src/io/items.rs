//! Streams that tasks give: collected, or pulled by the next step.

use std::future::poll_fn;
use std::mem::forget;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use futures_core::Stream;
use pin_project_lite::pin_project;

use crate::items::{Blame, fail, failed};
use crate::{At, Failure, Run, Steps, panics};

/// All items.
pub async fn collect<T>(stream: impl Stream<Item = T>) -> Vec<T> {
    let mut stream = pin!(stream);
    let mut items = Vec::with_capacity(stream.size_hint().0);
    while let Some(item) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        items.push(item);
    }
    items
}

/// Makes all items, and keeps none.
pub async fn drain<T>(stream: impl Stream<Item = T>) {
    let mut stream = pin!(stream);
    while poll_fn(|context| stream.as_mut().poll_next(context)).await.is_some() {}
}

/// All items, or the failure of the first that failed.
///
/// # Errors
/// What `raise` makes of an item's error.
pub async fn try_collect<T, E>(
    stream: impl Stream<Item = Result<T, E>>,
    raise: impl FnOnce(E) -> Failure,
) -> Result<Vec<T>, Failure> {
    let mut stream = pin!(stream);
    let mut items = Vec::with_capacity(stream.size_hint().0);
    while let Some(item) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        match item {
            Ok(item) => items.push(item),
            Err(error) => return Err(raise(error)),
        }
    }
    Ok(items)
}

/// Makes all items, and keeps none.
///
/// # Errors
/// What `raise` makes of an item's error.
pub async fn try_drain<T, E>(
    stream: impl Stream<Item = Result<T, E>>,
    raise: impl FnOnce(E) -> Failure,
) -> Result<(), Failure> {
    let mut stream = pin!(stream);
    while let Some(item) = poll_fn(|context| stream.as_mut().poll_next(context)).await {
        if let Err(error) = item {
            return Err(raise(error));
        }
    }
    Ok(())
}

/// Makes the items of a stream whose start was tried by itself, as [`crate::later`] does those of an iterator.
///
/// # Errors
/// The failure of an item, at this step.
pub async fn later<S: Steps, I, T>(
    run: &Run,
    step: S,
    items: I,
    all: impl AsyncFnOnce(I) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut all = pin!(all(items));
    let result = poll_fn(|context| match panics::catch(|| all.as_mut().poll(context)) {
        Ok(poll) => poll,
        Err(payload) => Poll::Ready(Err(panics::failure(payload))),
    });
    result.await.map_err(|failure| failed(run, step, failure))
}

/// A collection as a stream, which never waits.
pub fn items<I: IntoIterator>(items: I) -> impl Stream<Item = I::Item> + use<I> {
    Ready { items: items.into_iter() }
}

struct Ready<I> {
    items: I,
}

// Nothing is pinned in it: it hands out one item after the other by value.
impl<I> Unpin for Ready<I> {}

impl<I: Iterator> Stream for Ready<I> {
    type Item = I::Item;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<I::Item>> {
        Poll::Ready(self.items.next())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl<S: Steps> At<S> {
    /// The stream that an earlier step gave, for the step that pulls it. A panic in it is one of that step.
    pub fn pull_stream<I: Stream>(&self, step: S, stream: I) -> Pulled<'_, S, I> {
        Pulled { at: self, step, stream }
    }

    /// The same for one whose items are `Result`s.
    pub fn try_pull_stream<I, T, E, R>(&self, step: S, stream: I, raise: R) -> TryPulled<'_, S, I, R>
    where
        I: Stream<Item = Result<T, E>>,
        R: Fn(E) -> Failure,
    {
        TryPulled { stream: self.pull_stream(step, stream), raise }
    }
}

pin_project! {
    /// A stream that a step gave, while another pulls it.
    pub struct Pulled<'a, S, I> {
        at: &'a At<S>,
        step: S,
        #[pin]
        stream: I,
    }
}

impl<S: Steps, I: Stream> Stream for Pulled<'_, S, I> {
    type Item = I::Item;

    #[inline]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<I::Item>> {
        let this = self.project();
        let blame = Blame { at: this.at, step: *this.step };
        let item = this.stream.poll_next(context);
        forget(blame);
        item
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.stream.size_hint()
    }
}

pin_project! {
    /// A stream of `Result`s that a step gave, while another pulls what is in them.
    pub struct TryPulled<'a, S, I, R> {
        #[pin]
        stream: Pulled<'a, S, I>,
        raise: R,
    }
}

impl<S, I, T, E, R> Stream for TryPulled<'_, S, I, R>
where
    S: Steps,
    I: Stream<Item = Result<T, E>>,
    R: Fn(E) -> Failure,
{
    type Item = T;

    #[inline]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let this = self.project();
        let (at, step) = (this.stream.at, this.stream.step);
        match this.stream.poll_next(context) {
            Poll::Ready(Some(Err(error))) => fail(at, step, (this.raise)(error)),
            Poll::Ready(Some(Ok(item))) => Poll::Ready(Some(item)),
            Poll::Ready(None) => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.stream.size_hint().1)
    }
}
