//! Chains, steps, groups and branches.

use super::{Expr, Name};
use crate::source::Span;

/// `A -> B || C |-> D`: parallel parts and the links between them.
#[derive(Clone, Debug)]
pub struct Chain {
    /// What runs first.
    pub first: Parallel,
    /// What follows, each with the link that leads to it.
    pub rest: Vec<(Link, Parallel)>,
    /// The whole chain.
    pub span: Span,
}

/// `->` or `|->`.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// Which of the two.
    pub kind: LinkKind,
    /// Where it stands.
    pub span: Span,
}

/// What a link does with the result before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `->`: the result is dropped.
    Then,
    /// `|->`: the result goes into the next part.
    Pipe,
}

/// `A || B || C`; one step alone is a part of one branch.
#[derive(Clone, Debug)]
pub struct Parallel {
    /// The branches in source order; never empty.
    pub branches: Vec<Step>,
    /// The whole part.
    pub span: Span,
}

/// An event or a group with all that is attached to it, in the one order: `[…]`, `* n`, `as name`, `(…)`.
#[derive(Clone, Debug)]
pub struct Step {
    /// The event or group itself.
    pub subject: Subject,
    /// `[key=value, …]`.
    pub attributes: Option<Attributes>,
    /// `* n`, `n *` or `*`.
    pub retry: Option<Retry>,
    /// `as name`.
    pub alias: Option<Name>,
    /// `(0 -> X, 1 |-> Y)`.
    pub branch: Option<Branch>,
    /// The whole step.
    pub span: Span,
}

/// What a step runs.
#[derive(Clone, Debug)]
pub enum Subject {
    /// One run of a task.
    Event(Event),
    /// Chains in braces or parentheses.
    Group(Group),
    /// Something that could not be read; the parser has said why.
    Error(Span),
}

/// `Name`, `space::Name`, `std::ReadCsv<Flight>`, `MAP<Task>`.
#[derive(Clone, Debug)]
pub struct Event {
    /// The words between `::`, at least one; the last is the event's name.
    pub path: Vec<Name>,
    /// What stands between `<` and `>`.
    pub args: Vec<TypeArg>,
    /// The whole event.
    pub span: Span,
}

/// An argument in angle brackets: a type or a task, which only the event before it can tell.
#[derive(Clone, Debug)]
pub struct TypeArg {
    /// The words between `::`.
    pub path: Vec<Name>,
    /// Arguments of the argument.
    pub args: Vec<TypeArg>,
    /// Whether a `?` follows.
    pub optional: bool,
    /// The whole argument.
    pub span: Span,
}

/// Chains that stand together.
#[derive(Clone, Debug)]
pub struct Group {
    /// Braces or parentheses.
    pub form: GroupForm,
    /// The chains between commas, which run at once; one chain alone is only grouped. Empty after an error.
    pub chains: Vec<Chain>,
    /// With both brackets.
    pub span: Span,
}

/// How a group is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupForm {
    /// `{ … }`
    Braces,
    /// `( … )`
    Parentheses,
}

/// `[key=value, …]`
#[derive(Clone, Debug)]
pub struct Attributes {
    /// In source order.
    pub items: Vec<Attribute>,
    /// With both brackets.
    pub span: Span,
}

impl Attributes {
    /// An attribute with the comma that goes with it: what is left out to leave it out. The whole brackets, where
    /// it is the only one.
    #[must_use]
    pub fn removal(&self, attribute: Span) -> Span {
        let after = self.items.iter().find(|item| item.span.start > attribute.start);
        let before = self.items.iter().rev().find(|item| item.span.start < attribute.start);
        match (before, after) {
            (Some(before), _) => Span::new(before.span.end, attribute.end),
            (None, Some(after)) => Span::new(attribute.start, after.span.start),
            (None, None) => self.span,
        }
    }
}

/// `key=value`; `step.key=value` names the attribute where a parameter has the same name.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// Whether `step.` stands before the name.
    pub step: bool,
    /// The name.
    pub name: Name,
    /// The value.
    pub value: Expr,
    /// The whole attribute.
    pub span: Span,
}

/// `* 3`, `3 *` or `*` alone.
#[derive(Clone, Debug)]
pub struct Retry {
    /// How often; `None` is the default policy.
    pub factor: Option<Factor>,
    /// The operator and its factor.
    pub span: Span,
}

/// The factor of a retry.
#[derive(Clone, Debug)]
pub enum Factor {
    /// A number, with its place.
    Number(i64, Span),
    /// `$name`
    Constant(Name),
}

/// `(0 -> X, 1 |-> Y)`
#[derive(Clone, Debug)]
pub struct Branch {
    /// In source order; arms that could not be read are left out, and the parser has said why.
    pub arms: Vec<Arm>,
    /// Whether an arm could not be read, so that a missing arm is no finding.
    pub broken: bool,
    /// With both parentheses.
    pub span: Span,
}

/// `1 |-> Save`
#[derive(Clone, Debug)]
pub struct Arm {
    /// The outcome that it answers.
    pub label: ArmLabel,
    /// Whether it takes the outcome's payload.
    pub link: Link,
    /// What runs.
    pub chain: Chain,
    /// The whole arm.
    pub span: Span,
}

/// How an arm names its outcome.
#[derive(Clone, Debug)]
pub enum ArmLabel {
    /// A descriptor; anything but 0 to 9 is an error of the check.
    Number(i64, Span),
    /// The name of an outcome.
    Name(Name),
}
