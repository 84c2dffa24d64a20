//! An answer of a test as the value that its task would have given.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{Made, Wanted};
use super::{Is, give_up, leave};
use crate::{Failure, FailureKind, Run};

/// What a step answers instead of running.
#[derive(Debug)]
pub struct Answer {
    run: Run,
    name: String,
    is: Is,
}

/// The values that an outcome holds, one after the other.
#[derive(Debug)]
pub struct Fields {
    values: std::vec::IntoIter<Value>,
    problem: Option<String>,
}

impl Fields {
    fn new(values: Vec<Value>) -> Self {
        Self { values: values.into_iter(), problem: None }
    }

    /// The next value; nothing where it does not fit, or where there is none.
    pub fn take<T: DeserializeOwned>(&mut self) -> Option<T> {
        let value = self.values.next().unwrap_or(Value::Null);
        match T::deserialize(&value) {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem.get_or_insert(format!("{value} is no {}: {error}", std::any::type_name::<T>()));
                None
            }
        }
    }
}

impl Answer {
    pub(super) fn new(run: Run, name: String, is: Is) -> Self {
        Self { run, name, is }
    }

    /// The value of a task that cannot fail.
    #[must_use]
    pub fn value<T: DeserializeOwned>(self) -> T {
        let (run, name) = (self.run.clone(), self.name.clone());
        match self.outcome(|_, fields| fields.take()) {
            Ok(value) => value,
            Err(_) => give_up(&run, format!("the mock of {name} fails, and the task cannot")),
        }
    }

    /// The result of a task; `error` makes its error.
    ///
    /// # Errors
    /// What the test says.
    pub fn result<T: DeserializeOwned, E>(self, error: impl FnOnce(Wanted<'_>) -> Made<E>) -> Result<T, E> {
        let (run, name) = (self.run.clone(), self.name.clone());
        self.outcome(|_, fields| fields.take())
            .or_else(|wanted| make(&run, &name, &wanted, error).map_or_else(Err, Err))
    }

    /// One of the outcomes of a task that cannot return an error; `make` makes it by its number.
    #[must_use]
    pub fn outcome_of<T>(self, make: impl FnOnce(u8, &mut Fields) -> Option<T>) -> T {
        let (run, name, is) = (self.run, self.name, self.is);
        match is {
            Is::Outcome(number, values) => made(&run, &name, number, values, make),
            Is::Fail(_) => give_up(&run, format!("the mock of {name} fails, and the task cannot")),
            Is::Panic(message) => leave(Failure::new(FailureKind::Panic, message)),
        }
    }

    /// The same for a task that may return an error.
    ///
    /// # Errors
    /// What the test says.
    pub fn outcome_or<T, E>(
        self,
        make_outcome: impl FnOnce(u8, &mut Fields) -> Option<T>,
        error: impl FnOnce(Wanted<'_>) -> Made<E>,
    ) -> Result<T, E> {
        let (run, name) = (self.run.clone(), self.name.clone());
        self.outcome(make_outcome).or_else(|wanted| make(&run, &name, &wanted, error).map_or_else(Err, Err))
    }

    /// A success, or what is told of the error.
    fn outcome<T>(self, make: impl FnOnce(u8, &mut Fields) -> Option<T>) -> Result<T, Is> {
        match self.is {
            Is::Outcome(0, _) | Is::Fail(_) => Err(self.is),
            Is::Outcome(number, values) => Ok(made(&self.run, &self.name, number, values, make)),
            Is::Panic(message) => leave(Failure::new(FailureKind::Panic, message)),
        }
    }
}

fn made<T>(
    run: &Run,
    name: &str,
    number: u8,
    values: Vec<Value>,
    make: impl FnOnce(u8, &mut Fields) -> Option<T>,
) -> T {
    let mut fields = Fields::new(values);
    match make(number, &mut fields) {
        Some(value) if fields.problem.is_none() => value,
        Some(_) | None => {
            let why = fields.problem.unwrap_or_else(|| format!("it has no outcome {number}"));
            give_up(run, format!("the mock of {name}: {why}"))
        }
    }
}

/// The error; one that cannot be made is a failure all the same, with the message that it would have.
fn make<E>(run: &Run, name: &str, told: &Is, error: impl FnOnce(Wanted<'_>) -> Made<E>) -> Result<E, E> {
    let (wanted, text) = match told {
        Is::Fail(text) => (Wanted::Says(text), Some(text)),
        Is::Outcome(_, values) => (Wanted::Is(values.first().unwrap_or(&Value::Null)), None),
        Is::Panic(text) => leave(Failure::new(FailureKind::Panic, text)),
    };
    match (error(wanted), text) {
        (Made::Error(error), _) => Ok(error),
        (Made::Cannot(_), Some(text)) => leave(Failure::new(FailureKind::Returned, text)),
        (Made::Cannot(why), None) => give_up(run, format!("the mock of {name}: {why}")),
    }
}
