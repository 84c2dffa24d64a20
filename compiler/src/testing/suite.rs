//! What a file of tests says, and no more.

use crate::source::Span;
use crate::typed::Literal;
use std::time::Duration;

/// A file of tests.
#[derive(Clone, Debug, Default)]
pub struct Suite {
    /// Its tests.
    pub tests: Vec<Test>,
    /// Where each test, and each line of it, begins.
    pub lines: Vec<u32>,
}

/// A word or a text with its place.
#[derive(Clone, Debug)]
pub struct Word {
    /// What it is, without quotes.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// One test.
#[derive(Clone, Debug)]
pub struct Test {
    /// Its name.
    pub name: Word,
    /// The inputs that it gives.
    pub given: Vec<Given>,
    /// The tasks that it replaces.
    pub mocks: Vec<Mock>,
    /// What should come of it.
    pub expects: Vec<Expect>,
    /// Whether a line of it could not be read.
    pub broken: bool,
}

/// `given order = …`
#[derive(Clone, Debug)]
pub struct Given {
    /// The input.
    pub name: Word,
    /// What it is.
    pub value: Value,
}

/// `mock Ship -> …`
#[derive(Clone, Debug)]
pub struct Mock {
    /// The event.
    pub event: Word,
    /// What its calls are answered, one after the other.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// How long it takes.
    pub after: Duration,
    /// What it is.
    pub is: Is,
    /// How often it is given.
    pub times: Option<u32>,
    /// The whole answer.
    pub span: Span,
}

/// What an answer is.
#[derive(Clone, Debug)]
pub enum Is {
    /// An outcome, by number or name, with what it holds.
    Outcome(Word, Option<Vec<Value>>),
    /// `fail "busy"`
    Fail(Word),
    /// `panic "boom"`
    Panic(Word),
}

/// What should come of a test.
#[derive(Clone, Debug)]
pub enum Expect {
    /// `expect path A, B`: the steps that run.
    Path(Vec<Word>, Span),
    /// `expect result …`
    Result(Value, Span),
    /// `expect failure in Ship "busy"`
    Failure {
        /// The step that fails.
        within: Option<Word>,
        /// What its message holds.
        text: Option<Word>,
        /// The whole line.
        span: Span,
    },
    /// `expect attempts Save 3`
    Attempts(Word, u32, Span),
}

/// A value.
#[derive(Clone, Debug)]
pub struct Value {
    /// What it is.
    pub is: ValueIs,
    /// Where it stands.
    pub span: Span,
}

/// The forms of a value.
#[derive(Clone, Debug)]
pub enum ValueIs {
    /// A text, a number, …
    Plain(Literal),
    /// `[a, b]`
    List(Vec<Value>),
    /// `{"a": 1}`
    Map(Vec<(Word, Value)>),
}

impl Value {
    /// The same without places.
    #[must_use]
    pub fn literal(&self) -> Literal {
        match &self.is {
            ValueIs::Plain(literal) => literal.clone(),
            ValueIs::List(items) => Literal::List(items.iter().map(Self::literal).collect()),
            ValueIs::Map(entries) => {
                Literal::Map(entries.iter().map(|(key, value)| (key.text.clone(), value.literal())).collect())
            }
        }
    }
}

impl Expect {
    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Path(_, span)
            | Self::Result(_, span)
            | Self::Failure { span, .. }
            | Self::Attempts(_, _, span) => *span,
        }
    }
}
