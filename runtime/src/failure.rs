//! How a step failed: outcome 0, as handlers, callers and the console see it.

use std::any::Any;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Mutex;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::StepInfo;

/// How a step failed.
///
/// One pointer wide, so that a `Result` of a step costs what a `Result` of its value does.
pub struct Failure(Box<Inner>);

struct Inner {
    kind: FailureKind,
    step: Option<StepInfo>,
    attempts: u32,
    /// The events that are the workflows around it, from the nearest out, each with its attempts.
    within: Vec<(StepInfo, u32)>,
    messages: Vec<String>,
    location: Option<String>,
    related: Vec<Failure>,
    /// A mutex only so that `&Failure` may be shared between threads; it is never locked.
    error: Mutex<Option<Box<dyn Any + Send>>>,
}

/// In which way a step failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FailureKind {
    /// The task returned an error.
    Returned,
    /// The task panicked.
    Panic,
    /// The task took longer than its time-out.
    TimedOut,
    /// The worker that ran the task was lost.
    Lost,
    /// The run was cancelled.
    Cancelled,
}

impl FailureKind {
    /// The word for it: `returned`, `panic`, `timeout`, `lost` or `cancelled`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Returned => "returned",
            Self::Panic => "panic",
            Self::TimedOut => "timeout",
            Self::Lost => "lost",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Failure {
    /// A failure of this kind that says this.
    pub fn new(kind: FailureKind, message: impl Display) -> Self {
        Self::build(kind, vec![message.to_string()], None)
    }

    /// A failure from an error that a task returned: its messages, outermost first, and the error itself.
    pub fn returned(messages: Vec<String>, error: impl Any + Send) -> Self {
        Self::build(FailureKind::Returned, messages, Some(Box::new(error)))
    }

    fn build(kind: FailureKind, messages: Vec<String>, error: Option<Box<dyn Any + Send>>) -> Self {
        Self(Box::new(Inner {
            kind,
            step: None,
            attempts: 1,
            within: Vec::new(),
            messages,
            location: None,
            related: Vec::new(),
            error: Mutex::new(error),
        }))
    }

    /// In which way it failed.
    #[must_use]
    pub fn kind(&self) -> FailureKind {
        self.0.kind
    }

    /// The event that failed, as the script names it; empty if no step had begun.
    #[must_use]
    pub fn event(&self) -> &'static str {
        self.0.step.map_or("", |step| step.event)
    }

    /// Where the event stands: `delays.pty:10:1`; empty if no step had begun.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.0.step.map_or("", |step| step.place)
    }

    /// What went wrong, in one message.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.messages.first().map_or("", String::as_str)
    }

    /// Why, from the nearest cause to the first.
    #[must_use]
    pub fn causes(&self) -> &[String] {
        self.0.messages.get(1..).unwrap_or_default()
    }

    /// The events that started the nested workflow that failed, from the nearest out; empty where none is nested.
    pub fn within(&self) -> impl DoubleEndedIterator<Item = StepInfo> {
        self.0.within.iter().map(|(step, _)| *step)
    }

    /// The places of the step that failed and of all that are around it, from the outermost in.
    pub(crate) fn places(&self) -> impl Iterator<Item = &'static str> {
        self.within().rev().map(|step| step.place).chain(std::iter::once(self.place()))
    }

    /// The events around it with their attempts, from the nearest out.
    pub(crate) fn outside(&self) -> &[(StepInfo, u32)] {
        &self.0.within
    }

    /// How many attempts were made.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Where a panic happened: file, line and column.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.0.location.as_deref()
    }

    /// The other failures of a parallel part, in the order of the script.
    #[must_use]
    pub fn related(&self) -> &[Failure] {
        &self.0.related
    }

    /// The error that the task returned, if it is an `E`.
    ///
    /// # Errors
    /// The failure itself, if it holds no `E`: after a panic, a time-out, or for another type.
    pub fn downcast<E: Any + Send>(mut self) -> Result<E, Self> {
        let slot = self.0.error.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        match slot.take().map(<Box<dyn Any + Send>>::downcast::<E>) {
            Some(Ok(error)) => Ok(*error),
            Some(Err(other)) => {
                *slot = Some(other);
                Err(self)
            }
            None => Err(self),
        }
    }

    /// This failure, at this step, unless it already has one.
    #[must_use]
    pub fn at(mut self, step: StepInfo) -> Self {
        self.0.step.get_or_insert(step);
        self
    }

    /// This failure as the cause of another, which says this. The error itself is given up: it was not the step's.
    pub(crate) fn because(mut self, message: String) -> Self {
        self.0.messages.insert(0, message);
        self.0.error = Mutex::new(None);
        self
    }

    /// This failure after so many attempts: of the step, or of the nested workflow that it ended.
    #[must_use]
    pub fn after(mut self, attempts: u32) -> Self {
        match self.0.within.last_mut() {
            Some((_, around)) => *around = attempts,
            None => self.0.attempts = attempts,
        }
        self
    }

    /// This failure of a nested workflow, which the step that `run` is at has started. The others of its parallel part
    /// are within it, too.
    #[must_use]
    pub fn of_nested(mut self, run: &crate::Run) -> Self {
        // An error of the nested workflow's own type is none that the step's handlers take.
        self.0.error = Mutex::new(None);
        if let Some(step) = run.step() {
            // What is wrong with the inputs belongs to the step that gave them.
            match self.0.step {
                Some(_) => self.0.within.push((step, 1)),
                None => self.0.step = Some(step),
            }
        }
        self.0.related = self.0.related.into_iter().map(|other| other.of_nested(run)).collect();
        self
    }

    /// This failure, which happened at this place in a Rust file.
    #[must_use]
    pub fn located(mut self, location: Option<String>) -> Self {
        self.0.location = location;
        self
    }

    /// This failure, and another one of the same parallel part that stands after it in the script.
    #[must_use]
    pub fn and(mut self, mut other: Failure) -> Self {
        let further = std::mem::take(&mut other.0.related);
        self.0.related.push(other);
        self.0.related.extend(further);
        self
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(step) = self.0.step {
            write!(f, "{}: ", step.event)?;
        }
        f.write_str(&self.0.messages.join(": "))
    }
}

impl Debug for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Failure")
            .field("kind", &self.0.kind)
            .field("event", &self.event())
            .field("place", &self.place())
            .field("attempts", &self.0.attempts)
            .field("within", &self.0.within)
            .field("messages", &self.0.messages)
            .field("location", &self.0.location)
            .field("related", &self.0.related)
            .finish()
    }
}

impl std::error::Error for Failure {}

impl From<crate::Error> for Failure {
    fn from(error: crate::Error) -> Self {
        crate::failure!(error)
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // As in the lines of `--events`: only a failure of a nested workflow has it.
        let is_nested = !self.0.within.is_empty();
        let mut fields = serializer.serialize_struct("Failure", 7 + usize::from(is_nested))?;
        fields.serialize_field("event", self.event())?;
        fields.serialize_field("place", self.place())?;
        fields.serialize_field("kind", self.0.kind.name())?;
        fields.serialize_field("message", self.message())?;
        fields.serialize_field("causes", self.causes())?;
        fields.serialize_field("attempts", &self.0.attempts)?;
        if is_nested {
            fields.serialize_field("within", &Within(&self.0.within))?;
        } else {
            fields.skip_field("within")?;
        }
        fields.serialize_field("related", &self.0.related)?;
        fields.end()
    }
}

/// The events around a failure.
struct Within<'f>(&'f [(StepInfo, u32)]);

impl Serialize for Within<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(self.0.iter().map(|(step, attempts)| Around { step: *step, attempts: *attempts }))
    }
}

struct Around {
    step: StepInfo,
    attempts: u32,
}

impl Serialize for Around {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Around", 3)?;
        fields.serialize_field("event", self.step.event)?;
        fields.serialize_field("place", self.step.place)?;
        fields.serialize_field("attempts", &self.attempts)?;
        fields.end()
    }
}

/// The failure that a value of any type is: shown as an error with its sources if it is one, else by `Display`,
/// else by `Debug`, else by the name of its type. The type must be known where the macro stands.
///
/// ```
/// #[derive(Debug)]
/// struct Odd(u8);
/// assert_eq!(pointy::failure!(Odd(3)).message(), "Odd(3)");
/// assert_eq!(pointy::failure!("no such file").message(), "no such file");
/// ```
#[macro_export]
macro_rules! failure {
    ($error:expr) => {{
        #[allow(unused_imports)]
        use $crate::__private::probe::{Chained, Debugged, Displayed, Kept, Named, Sourced};
        let error = $error;
        let probe = $crate::__private::probe::Probe::of(&error);
        (&&&&&&probe).failure(error)
    }};
}

/// Dispatch of [`failure!`](crate::failure): the trait with most `&` that applies is found first.
pub mod probe {
    use std::any::{Any, type_name};
    use std::error::Error as StdError;
    use std::fmt::{Debug, Display};
    use std::marker::PhantomData;

    use super::Failure;
    use crate::{Error, error};

    /// Stands for a value of type `E`.
    pub struct Probe<E>(PhantomData<E>);

    impl<E> Probe<E> {
        /// The probe of this value's type.
        #[must_use]
        pub fn of(_: &E) -> Self {
            Self(PhantomData)
        }
    }

    /// A failure stays what it is.
    pub trait Kept {
        /// The failure.
        fn failure(&self, error: Failure) -> Failure;
    }
    impl Kept for &&&&&Probe<Failure> {
        fn failure(&self, error: Failure) -> Failure {
            error
        }
    }

    /// Errors with causes that are no `std::error::Error` themselves.
    pub trait Chained<E> {
        /// The failure.
        fn failure(&self, error: E) -> Failure;
    }
    impl Chained<Error> for &&&&Probe<Error> {
        fn failure(&self, error: Error) -> Failure {
            Failure::returned(error.chain().collect(), error)
        }
    }
    impl Chained<Box<dyn StdError>> for &&&&Probe<Box<dyn StdError>> {
        fn failure(&self, error: Box<dyn StdError>) -> Failure {
            Failure::returned(error::chain(error.as_ref()), ())
        }
    }
    impl Chained<Box<dyn StdError + Send>> for &&&&Probe<Box<dyn StdError + Send>> {
        fn failure(&self, error: Box<dyn StdError + Send>) -> Failure {
            Failure::returned(error::chain(error.as_ref()), error)
        }
    }
    impl Chained<Box<dyn StdError + Send + Sync>> for &&&&Probe<Box<dyn StdError + Send + Sync>> {
        fn failure(&self, error: Box<dyn StdError + Send + Sync>) -> Failure {
            Failure::returned(error::chain(error.as_ref()), error)
        }
    }

    /// `std::error::Error`.
    pub trait Sourced<E> {
        /// The failure.
        fn failure(&self, error: E) -> Failure;
    }
    impl<E: StdError + Any + Send> Sourced<E> for &&&Probe<E> {
        fn failure(&self, error: E) -> Failure {
            Failure::returned(error::chain(&error), error)
        }
    }

    /// `Display`.
    pub trait Displayed<E> {
        /// The failure.
        fn failure(&self, error: E) -> Failure;
    }
    impl<E: Display + Any + Send> Displayed<E> for &&Probe<E> {
        fn failure(&self, error: E) -> Failure {
            // Errors like those of anyhow and eyre show their causes in the alternate form.
            let (plain, long) = (error.to_string(), format!("{error:#}"));
            let causes =
                long.strip_prefix(&plain).and_then(|rest| rest.strip_prefix(": ")).map(str::to_owned);
            Failure::returned(std::iter::once(plain).chain(causes).collect(), error)
        }
    }

    /// `Debug`.
    pub trait Debugged<E> {
        /// The failure.
        fn failure(&self, error: E) -> Failure;
    }
    impl<E: Debug + Any + Send> Debugged<E> for &Probe<E> {
        fn failure(&self, error: E) -> Failure {
            Failure::returned(vec![format!("{error:?}")], error)
        }
    }

    /// The name of the type.
    pub trait Named<E> {
        /// The failure.
        fn failure(&self, error: E) -> Failure;
    }
    impl<E: Any + Send> Named<E> for Probe<E> {
        fn failure(&self, error: E) -> Failure {
            Failure::returned(vec![type_name::<E>().to_owned()], error)
        }
    }
}
