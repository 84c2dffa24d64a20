//! How a test makes an error of a type that it does not know: from JSON, or from a message.

use std::error::Error as StdError;
use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a test says of an error.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// Its message.
    Says(&'a str),
    /// What it holds, as JSON.
    Is(&'a Value),
}

/// An error, or why there is none.
#[derive(Debug)]
pub enum Made<E> {
    /// It.
    Error(E),
    /// Why not.
    Cannot(String),
}

/// An error that is a message and nothing else.
#[derive(Debug)]
pub struct Said(String);

impl Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Said {}

/// What makes an error of this type; the trait with most `&` that applies is found first.
///
/// ```
/// use pointy::testing::error::{Made, Wanted};
/// let make = pointy::testing_error!(String);
/// assert!(matches!(make(Wanted::Says("busy")), Made::Error(text) if text == "busy"));
/// ```
#[macro_export]
macro_rules! testing_error {
    ($error:ty) => {{
        #[allow(unused_imports)]
        use $crate::testing::error::{Converted, Lacking, Read};
        let probe = $crate::testing::error::Probe::<$error>::new();
        move |wanted: $crate::testing::error::Wanted<'_>| (&&&probe).make(wanted)
    }};
}

/// Stands for an error of type `E`.
#[derive(Debug)]
pub struct Probe<E>(PhantomData<fn() -> E>);

impl<E> Probe<E> {
    /// It.
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<E> Default for Probe<E> {
    fn default() -> Self {
        Self::new()
    }
}

/// Errors that serde reads: a text, a record, an enum.
pub trait Read<E> {
    /// The error.
    fn make(&self, wanted: Wanted<'_>) -> Made<E>;
}

impl<E: DeserializeOwned> Read<E> for &&Probe<E> {
    fn make(&self, wanted: Wanted<'_>) -> Made<E> {
        let read = match wanted {
            Wanted::Says(text) => E::deserialize(&Value::from(text)),
            Wanted::Is(value) => E::deserialize(value),
        };
        read.map_or_else(|error| Made::Cannot(format!("its error: {error}")), Made::Error)
    }
}

/// Errors that any error becomes: `pointy::Error`, those of anyhow and eyre, `Box<dyn Error>`.
pub trait Converted<E> {
    /// The error.
    fn make(&self, wanted: Wanted<'_>) -> Made<E>;
}

impl<E: From<Said>> Converted<E> for &Probe<E> {
    fn make(&self, wanted: Wanted<'_>) -> Made<E> {
        Made::Error(E::from(Said(match wanted {
            Wanted::Says(text) => text.to_owned(),
            Wanted::Is(Value::String(text)) => text.clone(),
            Wanted::Is(value) => value.to_string(),
        })))
    }
}

/// All others.
pub trait Lacking<E> {
    /// Why there is none.
    fn make(&self, wanted: Wanted<'_>) -> Made<E>;
}

impl<E> Lacking<E> for Probe<E> {
    fn make(&self, _: Wanted<'_>) -> Made<E> {
        let name = std::any::type_name::<E>();
        Made::Cannot(format!(
            "an error of type {name} cannot be read: let it derive `Deserialize`, or write `fail \"…\"`"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::{Made, Wanted};

    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Busy {
        Line,
        After(u32),
    }

    struct Opaque;

    #[test]
    fn errors_are_made_of_what_there_is() {
        let said = pointy_error();
        assert!(matches!(said(Wanted::Says("busy")), Made::Error(error) if error.to_string() == "busy"));
        let busy = testing_error!(Busy);
        assert!(matches!(busy(Wanted::Says("Line")), Made::Error(Busy::Line)));
        let after = serde_json::json!({ "After": 3 });
        assert!(matches!(busy(Wanted::Is(&after)), Made::Error(Busy::After(3))));
        assert!(matches!(busy(Wanted::Says("no line")), Made::Cannot(_)));
        let opaque = testing_error!(Opaque);
        assert!(matches!(opaque(Wanted::Says("busy")), Made::Cannot(why) if why.contains("Opaque")));
    }

    fn pointy_error() -> impl Fn(Wanted<'_>) -> Made<crate::Error> {
        testing_error!(crate::Error)
    }
}
