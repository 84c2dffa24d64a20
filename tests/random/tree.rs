//! A script as the reference reads it. Nothing of the compiler's tree or grammar is used here.

use super::values::Value;

/// Line and column, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Place(pub(crate) u32, pub(crate) u32);

#[derive(Clone, Debug)]
pub(crate) struct Script {
    pub(crate) inputs: Vec<Input>,
    pub(crate) constants: Vec<(String, Expr)>,
    pub(crate) directives: Vec<(String, Expr)>,
    pub(crate) chain: Chain,
}

#[derive(Clone, Debug)]
pub(crate) struct Input {
    pub(crate) name: String,
    /// As it is written: `list<string>?`.
    pub(crate) ty: String,
    pub(crate) default: Option<Expr>,
}

/// A value as it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expr {
    /// `_`
    Piped,
    /// `$name`
    Name(String),
    Text(String),
    Number(i64),
    Flag(bool),
    Null,
    /// In milliseconds.
    Duration(u64),
    /// A bare word: `io`, `Name`.
    Word(String),
    List(Vec<Expr>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    Then,
    Pipe,
}

#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) first: Part,
    pub(crate) rest: Vec<(Link, Part)>,
}

/// Steps at once; mostly one.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) branches: Vec<Step>,
}

#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) place: Place,
    pub(crate) subject: Subject,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) retry: Option<Factor>,
    pub(crate) alias: Option<String>,
    pub(crate) arms: Option<Vec<Arm>>,
}

#[derive(Clone, Debug)]
pub(crate) enum Subject {
    /// An event by its whole path, without `local::`.
    Event(String),
    Group {
        braces: bool,
        chains: Vec<Chain>,
    },
}

#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    /// Whether `step.` stands before it.
    pub(crate) step: bool,
    pub(crate) name: String,
    pub(crate) value: Expr,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Factor {
    /// `A *`
    Default,
    Times(i64),
    Constant(String),
}

#[derive(Clone, Debug)]
pub(crate) struct Arm {
    pub(crate) label: Label,
    pub(crate) link: Link,
    pub(crate) chain: Chain,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Label {
    Number(i64),
    Name(String),
}

impl Expr {
    /// The value of a literal.
    pub(crate) fn literal(&self) -> Option<Value> {
        match self {
            Self::Text(text) => Some(Value::Text(text.clone())),
            Self::Number(number) => u32::try_from(*number).ok().map(Value::Num),
            Self::Flag(flag) => Some(Value::Flag(*flag)),
            Self::Null => Some(Value::Maybe(None)),
            Self::List(items) => items.iter().map(Self::literal).collect::<Option<_>>().map(Value::List),
            Self::Piped | Self::Name(_) | Self::Duration(_) | Self::Word(_) => None,
        }
    }
}

impl Chain {
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Option<Link>, &Part)> {
        std::iter::once((None, &self.first)).chain(self.rest.iter().map(|(link, part)| (Some(*link), part)))
    }

    /// Does something for each step, in the order of the script.
    pub(crate) fn each<'t>(&'t self, f: &mut impl FnMut(&'t Step)) {
        for (_, part) in self.parts() {
            for step in &part.branches {
                f(step);
                if let Subject::Group { chains, .. } = &step.subject {
                    chains.iter().for_each(|chain| chain.each(f));
                }
                for arm in step.arms.iter().flatten() {
                    arm.chain.each(f);
                }
            }
        }
    }
}
