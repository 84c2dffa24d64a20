//! What was written, as a tree. Nothing here knows of tasks or types of values.
//!
//! Chains are flat lists, so a script of 20,000 steps is no deep tree; nesting is limited by the parser,
//! so walks and drops may recurse. A part that could not be read is an `Error` node with its span.

mod chain;
mod events;
mod expr;
mod header;

pub use chain::{
    Arm, ArmLabel, Attribute, Attributes, Branch, Chain, Event, Factor, Group, GroupForm, Link, LinkKind,
    Parallel, Retry, Step, Subject, TypeArg,
};
pub use expr::{BinaryOp, Expr, ExprKind, Literal, UnaryOp};
pub use header::{Constant, Directive, HeaderItem, Input, On, TypeRef, Use};

use crate::source::Span;

/// A whole script.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// The documentation of the workflow: the `##` lines that stand above no input and no trigger.
    pub docs: Vec<String>,
    /// Directives, constants, uses, inputs and triggers, in order.
    pub header: Vec<HeaderItem>,
    /// The chain; `None` where the script has none.
    pub chain: Option<Chain>,
    /// The number of header items that stand before the chain; those behind it are late.
    pub before_chain: usize,
    /// The position behind the last token, where something that is missing would stand.
    pub end: Span,
}

/// A word with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The word as written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}
