//! What nobody but a task may see: an input of type `secret`.

use serde::de::{Deserialize, Deserializer};

/// A value that is shown nowhere: it has no `Debug`, no `Display` and no `Serialize`, so that whatever would print
/// it or write it down does not compile. A task borrows it, as `&Secret<String>`.
///
/// ```
/// let token = pointy::Secret::new("s3cr3t".to_owned());
/// assert_eq!(token.expose().len(), 6);
/// ```
///
/// ```compile_fail
/// println!("{:?}", pointy::Secret::new("s3cr3t".to_owned()));
/// ```
pub struct Secret<T = String>(T);

impl<T> Secret<T> {
    /// Seals a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Whoever asks for it sees to it that it goes where it must and nowhere else.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

/// An input is read as one.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Secret<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}
