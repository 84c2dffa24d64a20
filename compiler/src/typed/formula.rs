//! Expressions whose value is known only when the workflow runs.

use super::{Literal, ValueId};
use crate::signature::Ty;

/// An expression with its type.
///
/// A whole number that is computed is of type [`Ty::AnyInt`], and wide; a number with a fraction that is computed is
/// of type [`Ty::AnyFloat`]. What is read from a value has that value's own type.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What it is.
    pub form: Form,
    /// What it gives.
    pub ty: Ty,
}

/// The forms of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A part that is known now.
    Literal(Literal),
    /// An input, a kept result, a variable of the environment, or a value that is computed before.
    Value(ValueId),
    /// The piped value of a rule.
    It,
    /// A field of a record, or of a JSON object.
    Field(Box<Formula>, String),
    /// `[a, b]`
    List(Vec<Formula>),
    /// `{"a": x}`
    Map(Vec<(String, Formula)>),
    /// `!a`
    Not(Box<Formula>),
    /// `-a`
    Negative(Box<Formula>),
    /// `a + b`
    Binary(Operator, Box<Formula>, Box<Formula>),
    /// `c ? a : b`
    Conditional(Box<Formula>, Box<Formula>, Box<Formula>),
    /// `a ?? b`
    Coalesce(Box<Formula>, Box<Formula>),
    /// `a == null`, or with `false` `a != null`
    IsNull(Box<Formula>, bool),
}

/// Operators between two operands that are both looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after its sign")]
pub enum Operator {
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

impl Operator {
    /// Its sign.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Or => "||",
            Self::And => "&&",
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Remainder => "%",
        }
    }
}

impl Formula {
    /// A part that is known now.
    #[must_use]
    pub fn literal(literal: Literal) -> Self {
        let ty = type_of(&literal);
        Self { form: Form::Literal(literal), ty }
    }

    /// The value, if all of it is known now.
    #[must_use]
    pub fn as_literal(&self) -> Option<&Literal> {
        if let Form::Literal(literal) = &self.form { Some(literal) } else { None }
    }

    /// The values that it reads, each once, in the order of their places.
    #[must_use]
    pub fn values(&self) -> Vec<ValueId> {
        let mut found = Vec::new();
        self.each(&mut |formula| {
            if let Form::Value(value) = &formula.form
                && !found.contains(value)
            {
                found.push(*value);
            }
        });
        found
    }

    /// How many parts it has.
    #[must_use]
    pub fn size(&self) -> usize {
        let mut size = 0;
        self.each(&mut |_| size += 1);
        size
    }

    fn each(&self, see: &mut dyn FnMut(&Self)) {
        see(self);
        match &self.form {
            Form::Literal(_) | Form::Value(_) | Form::It => {}
            Form::Field(inner, _) | Form::Not(inner) | Form::Negative(inner) | Form::IsNull(inner, _) => {
                inner.each(see);
            }
            Form::List(items) => items.iter().for_each(|item| item.each(see)),
            Form::Map(entries) => entries.iter().for_each(|(_, item)| item.each(see)),
            Form::Binary(_, a, b) | Form::Coalesce(a, b) => {
                a.each(see);
                b.each(see);
            }
            Form::Conditional(test, yes, no) => {
                test.each(see);
                yes.each(see);
                no.each(see);
            }
        }
    }
}

/// The type that a literal has by itself.
#[must_use]
pub fn type_of(literal: &Literal) -> Ty {
    match literal {
        Literal::Null => Ty::option(Ty::Never),
        Literal::Bool(_) => Ty::known("bool"),
        Literal::Int(_) | Literal::Size(_) => Ty::AnyInt,
        Literal::Float(_) => Ty::AnyFloat,
        Literal::Text(_) => Ty::string(),
        Literal::Duration(_) => Ty::known("std::time::Duration"),
        Literal::List(items) => Ty::vec(items.first().map_or(Ty::Never, type_of)),
        Literal::Map(entries) => Ty::Named {
            head: crate::signature::Head::Known("std::collections::BTreeMap"),
            args: vec![Ty::string(), entries.first().map_or(Ty::Never, |(_, value)| type_of(value))],
        },
    }
}

/// A value that is computed once, at start, from inputs, the environment and values before it.
#[derive(Clone, Debug)]
pub struct Computed {
    /// The value that it is; its type is that of the value.
    pub value: ValueId,
    /// How.
    pub formula: Formula,
    /// The expression as written, for what is said where it cannot be computed.
    pub text: String,
    /// What it is for: `` `limit` of `Score` ``.
    pub what: String,
    /// What it must keep to.
    pub bounds: Bounds,
}

/// What a value that is computed must keep to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bounds {
    /// Nothing.
    None,
    /// A count: at least so much.
    AtLeast(u32),
    /// A duration: not zero.
    AboveZero,
    /// A number: in this range.
    Within(f64, f64),
}

/// A variable of the environment that is read at start.
#[derive(Clone, Debug)]
pub struct Environment {
    /// Its name.
    pub name: String,
    /// The value that it is: an `Option`, where it need not be set.
    pub value: ValueId,
    /// The type that its text is read as.
    pub ty: Ty,
    /// Whether it must be set.
    pub required: bool,
}
