//! Values of attributes, constants, directives and defaults.

use super::Name;
use crate::source::Span;
use std::time::Duration;

/// An expression. Its depth is limited by the parser.
#[derive(Clone, Debug)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub span: Span,
    /// The number of levels below and with this one.
    pub depth: u16,
}

/// The forms of an expression.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A number, a text, a duration …
    Literal(Literal),
    /// A bare word: `cpu`, `DAG`, `it`.
    Name(Name),
    /// `$name`
    Constant(Name),
    /// `$env.NAME`
    Environment(Name),
    /// `_`, the next piped value.
    Piped,
    /// `[a, b]`
    List(Vec<Expr>),
    /// `{"a": 1}`
    Map(Vec<(Expr, Expr)>),
    /// `-a`, `!a`
    Unary(UnaryOp, Box<Expr>),
    /// `a + b`
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `c ? a : b`
    Conditional(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `a.field`
    Field(Box<Expr>, Name),
    /// `space::Name`, for attributes whose value is an event.
    Path(Vec<Name>),
    /// Something that could not be read; the parser has said why.
    Error,
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// `12`, `1_000`; a sign before it is part of the literal.
    Int(i128),
    /// `0.5`, `1e6`
    Float(f64),
    /// `"text"`, its escapes resolved.
    Text(String),
    /// `30s`
    Duration(Duration),
    /// `512MiB`, in bytes.
    Size(u64),
}

/// Operators before one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`
    Minus,
    /// `!`
    Not,
}

/// Operators between two operands, loosest first: `??`, `||`, `&&`, comparisons, `+ -`, `* / %`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after its sign")]
pub enum BinaryOp {
    Coalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
}
