//! The error of a task that names none: any error, text, and what was being done when it came.

use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter};

/// Any error. `?` makes one of every error type; [`bail!`](crate::bail) makes one of text.
///
/// ```
/// use pointy::prelude::*;
/// fn read(path: &Path) -> Result<u64> {
///     let text = std::fs::read_to_string(path).context("the counter cannot be read")?;
///     if text.is_empty() {
///         bail!("{} is empty", path.display());
///     }
///     Ok(text.trim().parse()?)
/// }
/// let error = read(Path::new("/nowhere")).unwrap_err();
/// assert_eq!(error.to_string(), "the counter cannot be read");
/// assert_eq!(error.chain().count(), 2);
/// ```
pub struct Error(Box<Inner>);

enum Inner {
    Text(String),
    Any(Box<dyn StdError + Send + Sync>),
    Context(String, Error),
}

impl Error {
    /// An error that says this.
    pub fn msg(message: impl Display) -> Self {
        Self(Box::new(Inner::Text(message.to_string())))
    }

    /// This error, with what was being done when it came.
    #[must_use]
    pub fn context(self, doing: impl Display) -> Self {
        Self(Box::new(Inner::Context(doing.to_string(), self)))
    }

    /// The messages, from what was being done to the first cause.
    pub fn chain(&self) -> impl Iterator<Item = String> + use<> {
        let mut messages = Vec::new();
        let mut error = self;
        while let Inner::Context(doing, within) = &*error.0 {
            messages.push(doing.clone());
            error = within;
        }
        match &*error.0 {
            Inner::Text(text) | Inner::Context(text, _) => messages.push(text.clone()),
            Inner::Any(any) => messages.extend(chain(any.as_ref())),
        }
        messages.into_iter()
    }

    /// The error of type `E` that this was made of, if it was.
    #[must_use]
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        match &*self.0 {
            Inner::Text(_) => None,
            Inner::Any(any) => any.downcast_ref(),
            Inner::Context(_, within) => within.downcast_ref(),
        }
    }
}

/// The messages of an error and of its sources; a source that only repeats the message before it is left out.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> Vec<String> {
    let mut messages = vec![error.to_string()];
    let mut next = error.source();
    // A chain that never ends is the fault of its author, not a reason to hang.
    while let Some(source) = next.filter(|_| messages.len() < 64) {
        let message = source.to_string();
        if messages.last() != Some(&message) {
            messages.push(message);
        }
        next = source.source();
    }
    messages
}

impl<E: StdError + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Self {
        Self(Box::new(Inner::Any(Box::new(error))))
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if f.alternate() {
            return f.write_str(&self.chain().collect::<Vec<_>>().join(": "));
        }
        match &*self.0 {
            Inner::Text(text) | Inner::Context(text, _) => f.write_str(text),
            Inner::Any(any) => Display::fmt(any, f),
        }
    }
}

impl Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{self:#}")
    }
}

/// `context` for results and options: says what was being done when the error came.
pub trait Context<T> {
    /// The value, or an error that says what was being done.
    ///
    /// # Errors
    /// If there is no value.
    fn context(self, doing: impl Display) -> Result<T, Error>;
    /// The same, with words that are made only when they are needed.
    ///
    /// # Errors
    /// If there is no value.
    fn with_context<D: Display>(self, doing: impl FnOnce() -> D) -> Result<T, Error>;
}

impl<T, E: Into<Error>> Context<T> for Result<T, E> {
    fn context(self, doing: impl Display) -> Result<T, Error> {
        self.map_err(|error| error.into().context(doing))
    }

    fn with_context<D: Display>(self, doing: impl FnOnce() -> D) -> Result<T, Error> {
        self.map_err(|error| error.into().context(doing()))
    }
}

impl<T> Context<T> for Option<T> {
    fn context(self, doing: impl Display) -> Result<T, Error> {
        self.ok_or_else(|| Error::msg(doing))
    }

    fn with_context<D: Display>(self, doing: impl FnOnce() -> D) -> Result<T, Error> {
        self.ok_or_else(|| Error::msg(doing()))
    }
}

/// Returns an [`Error`] with this text from the function: `bail!("{name} is not known")`.
#[macro_export]
macro_rules! bail {
    ($($text:tt)+) => { return ::core::result::Result::Err($crate::Error::msg(::std::format!($($text)+)).into()) };
}
