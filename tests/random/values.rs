//! Types and values as the reference interpreter knows them. What a task gives is made from a number, by the same
//! rules as in `world/support.rs`, so that two values are equal only if they came about in the same way.

use serde_json::{Value as Json, json};

/// The types of the random tasks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ty {
    /// `()`, which is no value.
    Unit,
    /// `String`, `str`.
    Text,
    /// `u32`
    Num,
    /// `bool`
    Flag,
    /// A record of the tasks: `Apple`, `Brick`.
    Record(&'static str),
    /// An error type of the tasks: `Oops`, or `pointy::Error` as `Error`.
    Error(&'static str),
    /// `Vec<T>`, `[T]`
    List(Box<Ty>),
    /// `(A, B)`
    Tuple(Vec<Ty>),
    /// `Option<T>`
    Maybe(Box<Ty>),
    /// What arms give that end in different types.
    Mixed,
    /// The failure that an arm on 0 gets, with the task's own error type where it has one.
    Failure(Option<Box<Ty>>),
}

/// What flows through a workflow.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Unit,
    Text(String),
    Num(u32),
    Flag(bool),
    /// A record: its type and the text in it.
    Record(&'static str, String),
    /// An error: its type and its message.
    Error(&'static str, String),
    List(Vec<Value>),
    Tuple(Vec<Value>),
    Maybe(Option<Box<Value>>),
    Failure(Box<Failure>),
}

/// A failure as the interpreter predicts it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Failure {
    pub(crate) event: String,
    pub(crate) place: String,
    pub(crate) kind: &'static str,
    pub(crate) message: String,
    pub(crate) causes: Vec<String>,
    pub(crate) attempts: u32,
    pub(crate) related: Vec<Failure>,
    /// The error that the task returned.
    pub(crate) error: Option<Value>,
}

impl Ty {
    pub(crate) fn list(item: Self) -> Self {
        Self::List(Box::new(item))
    }

    pub(crate) fn maybe(inner: Self) -> Self {
        Self::Maybe(Box::new(inner))
    }

    /// The type as the file of tasks writes it.
    pub(crate) fn rust(&self) -> String {
        match self {
            Self::Unit => "()".to_owned(),
            Self::Text => "String".to_owned(),
            Self::Num => "u32".to_owned(),
            Self::Flag => "bool".to_owned(),
            Self::Record(name) | Self::Error(name) => (*name).to_owned(),
            Self::List(item) => format!("Vec<{}>", item.rust()),
            Self::Tuple(items) => {
                format!("({})", items.iter().map(Self::rust).collect::<Vec<_>>().join(", "))
            }
            Self::Maybe(inner) => format!("Option<{}>", inner.rust()),
            Self::Mixed => "(different types)".to_owned(),
            Self::Failure(_) => "Failure".to_owned(),
        }
    }

    /// The type behind a reference.
    pub(crate) fn borrowed(&self) -> String {
        match self {
            Self::Text => "&str".to_owned(),
            Self::List(item) => format!("&[{}]", item.rust()),
            Self::Unit
            | Self::Num
            | Self::Flag
            | Self::Record(_)
            | Self::Error(_)
            | Self::Tuple(_)
            | Self::Maybe(_)
            | Self::Mixed
            | Self::Failure(_) => format!("&{}", self.rust()),
        }
    }

    /// The type as an `input` line writes it, if one can.
    pub(crate) fn script(&self) -> Option<String> {
        match self {
            Self::Text => Some("string".to_owned()),
            Self::Num => Some("int".to_owned()),
            Self::Flag => Some("bool".to_owned()),
            Self::Record(name) => Some((*name).to_owned()),
            Self::List(item) => Some(format!("list<{}>", item.script()?)),
            Self::Maybe(inner) => Some(format!("{}?", inner.script()?)),
            Self::Unit | Self::Error(_) | Self::Tuple(_) | Self::Mixed | Self::Failure(_) => None,
        }
    }
}

/// FNV-1a of 64 bits; `world/support.rs` has the same.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The seed of a part of a value.
fn part(seed: u64, index: u64) -> u64 {
    hash(&format!("{seed}.{index}"))
}

impl Value {
    /// The value of this type that a seed gives; the twin of `Make` in `world/support.rs`.
    pub(crate) fn make(ty: &Ty, seed: u64) -> Self {
        match ty {
            Ty::Unit => Self::Unit,
            Ty::Text => Self::Text(format!("t{:x}", seed % 0xff_ffff)),
            Ty::Num => Self::Num((seed % 1000) as u32),
            Ty::Flag => Self::Flag(seed.is_multiple_of(2)),
            Ty::Record(name) => Self::Record(name, format!("r{:x}", seed % 0xff_ffff)),
            Ty::Error(name) => Self::Error(name, format!("e{:x}", seed % 0xff_ffff)),
            Ty::List(item) => Self::List((0..seed % 3).map(|at| Self::make(item, part(seed, at))).collect()),
            Ty::Tuple(items) => {
                Self::Tuple((0..).zip(items).map(|(at, item)| Self::make(item, part(seed, at))).collect())
            }
            Ty::Maybe(inner) => {
                let some = !seed.is_multiple_of(4);
                Self::Maybe(some.then(|| Box::new(Self::make(inner, part(seed, 0)))))
            }
            Ty::Mixed | Ty::Failure(_) => unreachable!("{ty:?} is made in another way"),
        }
    }

    /// The value as the trace shows it; the twin of `Show` in `world/support.rs`.
    pub(crate) fn shown(&self) -> String {
        let all = |items: &[Self]| items.iter().map(Self::shown).collect::<Vec<_>>().join(",");
        match self {
            Self::Unit => "()".to_owned(),
            Self::Text(text) => format!("{text:?}"),
            Self::Num(number) => number.to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Record(name, text) | Self::Error(name, text) => format!("{name}({text})"),
            Self::List(items) => format!("[{}]", all(items)),
            Self::Tuple(items) => format!("({})", all(items)),
            Self::Maybe(None) => "-".to_owned(),
            Self::Maybe(Some(inner)) => format!("+{}", inner.shown()),
            Self::Failure(failure) => failure.shown(),
        }
    }

    /// The value as JSON, as a workflow prints it.
    pub(crate) fn json(&self) -> Json {
        match self {
            Self::Unit | Self::Maybe(None) => Json::Null,
            Self::Text(text) => json!(text),
            Self::Num(number) => json!(number),
            Self::Flag(flag) => json!(flag),
            Self::Record(_, text) => json!({ "id": text }),
            Self::List(items) | Self::Tuple(items) => items.iter().map(Self::json).collect(),
            Self::Maybe(Some(inner)) => inner.json(),
            Self::Error(..) | Self::Failure(_) => json!("an error is no result"),
        }
    }
}

impl Failure {
    /// The twin of `Show for Failure` in `world/support.rs`.
    pub(crate) fn shown(&self) -> String {
        let related = self.related.iter().map(Self::shown).collect::<Vec<_>>().join(",");
        format!(
            "Failure({} {} {} {} {:?} {:?} [{related}])",
            self.event, self.place, self.kind, self.attempts, self.message, self.causes
        )
    }

    /// The failure as `pointy::Failure` is serialized.
    pub(crate) fn json(&self) -> Json {
        json!({
            "event": self.event, "place": self.place, "kind": self.kind, "message": self.message,
            "causes": self.causes, "attempts": self.attempts,
            "related": self.related.iter().map(Self::json).collect::<Vec<_>>(),
        })
    }

    /// Several failures of a parallel part as one, in the order of the script.
    pub(crate) fn together(mut failures: Vec<Self>) -> Self {
        let mut first = failures.remove(0);
        for mut other in failures {
            let further = std::mem::take(&mut other.related);
            first.related.push(other);
            first.related.extend(further);
        }
        first
    }
}
