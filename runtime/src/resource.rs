//! Resources: values such as a connection pool or a model, made once per process, when a step first needs them.

use std::sync::{Mutex, OnceLock, PoisonError};

use crate::{Failure, panics};

/// A value that is made when it is first needed, for a resource that is a plain `fn`.
///
/// Where several need it at once, one makes it and the others wait. What cannot be made is tried again by whoever
/// needs it next: by the next attempt of a step that is retried.
///
/// ```
/// static GREETING: pointy::Resource<String> = pointy::Resource::new("greeting");
/// let made = GREETING.get(|| Ok("hello".to_owned())).unwrap();
/// let again = GREETING.get(|| unreachable!()).unwrap();
/// assert!(std::ptr::eq(made, again));
/// ```
#[derive(Debug)]
pub struct Resource<T> {
    name: &'static str,
    value: OnceLock<T>,
    making: Mutex<()>,
}

impl<T> Resource<T> {
    /// A resource of this name that is not made yet.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, value: OnceLock::new(), making: Mutex::new(()) }
    }
}

impl<T: Send + Sync> Resource<T> {
    /// The value; if there is none yet, it is made.
    ///
    /// # Errors
    /// If it cannot be made.
    #[inline]
    pub fn get(&self, make: impl FnOnce() -> Result<T, Failure> + Send) -> Result<&T, Failure> {
        match self.value.get() {
            Some(value) => Ok(value),
            None => self.made(make),
        }
    }

    #[cold]
    #[inline(never)]
    fn made(&self, make: impl FnOnce() -> Result<T, Failure> + Send) -> Result<&T, Failure> {
        // On a thread of the pool, another step that needs it could be begun by the very thread that makes it.
        #[cfg(feature = "cpu")]
        crate::cpu::apart(|| self.make(make))?;
        #[cfg(not(feature = "cpu"))]
        self.make(make)?;
        self.value
            .get()
            .ok_or_else(|| unmade(self.name, Failure::new(crate::FailureKind::Lost, "it is gone")))
    }

    fn make(&self, make: impl FnOnce() -> Result<T, Failure>) -> Result<(), Failure> {
        let making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if self.value.get().is_none() {
            let made = panics::catch(make).unwrap_or_else(|panic| Err(panics::failure(panic)));
            let value = made.map_err(|failure| unmade(self.name, failure))?;
            drop(self.value.set(value));
        }
        drop(making);
        Ok(())
    }
}

/// The failure of a step that needs a resource which cannot be made.
#[cold]
pub(crate) fn unmade(name: &str, failure: Failure) -> Failure {
    failure.because(format!("the resource `{name}` cannot be made"))
}

/// The async twin, for a resource that is an `async fn`.
#[cfg(feature = "io")]
pub(crate) mod later {
    use super::unmade;
    use crate::Failure;
    use tokio::sync::OnceCell;

    /// A value that is made when it is first needed, for a resource that is an `async fn`; see
    /// [`Resource`](crate::Resource). If the one that makes it is dropped, the next one does.
    #[derive(Debug)]
    pub struct Resource<T> {
        name: &'static str,
        value: OnceCell<T>,
    }

    impl<T> Resource<T> {
        /// A resource of this name that is not made yet.
        #[must_use]
        pub const fn new(name: &'static str) -> Self {
            Self { name, value: OnceCell::const_new() }
        }

        /// The value; if there is none yet, it is made. `make` runs only then.
        ///
        /// # Errors
        /// If it cannot be made.
        #[inline]
        pub async fn get(&self, make: impl Future<Output = Result<T, Failure>>) -> Result<&T, Failure> {
            match self.value.get() {
                Some(value) => Ok(value),
                None => {
                    let made = self.value.get_or_try_init(|| make).await;
                    made.map_err(|failure| unmade(self.name, failure))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "these are tests")]

    use super::Resource;
    use crate::{Failure, FailureKind, failure};
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn one_makes_it_and_the_others_wait() {
        let (resource, made) = (Resource::new("number"), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            let get = || {
                resource.get(|| {
                    std::thread::sleep(std::time::Duration::from_millis(20));
                    Ok(made.fetch_add(1, Ordering::SeqCst))
                })
            };
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(get)).collect();
            for thread in threads {
                assert_eq!(*thread.join().unwrap().unwrap(), 0);
            }
        });
        assert_eq!(made.load(Ordering::SeqCst), 1);
    }

    #[test]
    fn what_failed_is_tried_again() {
        let resource = Resource::new("db");
        let failure = resource.get(|| Err(failure!("connection refused"))).unwrap_err();
        assert_eq!(failure.message(), "the resource `db` cannot be made");
        assert_eq!(failure.causes(), ["connection refused"]);
        assert!(failure.downcast::<&str>().is_err(), "it is not the task's own error");
        let panic = resource.get(|| std::panic::resume_unwind(Box::new("no disk"))).unwrap_err();
        assert_eq!((panic.kind(), panic.causes()), (FailureKind::Panic, &["no disk".to_owned()][..]));
        assert_eq!(*resource.get(|| Ok(3)).unwrap(), 3);
    }

    /// The maker uses the pool, whose threads all wait for what it makes.
    #[cfg(feature = "cpu")]
    #[test]
    fn the_pool_may_be_used_to_make_it() {
        fn sum(from: u64, to: u64) -> u64 {
            if to - from < 2 {
                std::thread::sleep(std::time::Duration::from_micros(200));
                return from;
            }
            let middle = from.midpoint(to);
            let (a, b) = rayon::join(|| sum(from, middle), || sum(middle, to));
            a + b
        }
        fn ask(resource: &Resource<u64>, depth: u32) -> Result<u64, Failure> {
            if depth == 0 {
                return resource.get(|| Ok(sum(0, 64))).copied();
            }
            let (a, b) = rayon::join(|| ask(resource, depth - 1), || ask(resource, depth - 1));
            Ok(a?.max(b?))
        }
        let pool = rayon::ThreadPoolBuilder::new().num_threads(6).build().unwrap();
        for _ in 0..20 {
            let resource = Resource::new("sum");
            assert_eq!(pool.install(|| ask(&resource, 2)).unwrap(), 2016);
            let resource = Resource::new("sum");
            assert_eq!(crate::cpu::enter(|| ask(&resource, 5)).unwrap(), 2016);
        }
    }
}
