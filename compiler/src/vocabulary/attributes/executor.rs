//! `executor="io"`: where a step runs.

use super::{Attribute, Options};
use crate::ast::{Expr, ExprKind, Literal};
use crate::check::Checker;
use crate::diagnostics::{check as say, suggest};
use crate::vocabulary::executors::{self, Meaning};

pub(super) const ATTRIBUTE: Attribute = Attribute {
    name: "executor",
    doc: "Where it runs: inline, io or cpu.",
    on_groups: true,
    read: Some(read),
};

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let Some(name) = word(value) else {
        let names = executors::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join("`, `");
        checker.d.push(say::wrong_attribute_value::new(
            value.span,
            "executor",
            &format!("one of `{names}`"),
            None,
        ));
        return;
    };
    match executors::meaning(&name) {
        Some(Meaning::Here(executor)) => options.executor = executor,
        Some(Meaning::Later) => {
            checker.d.push(say::not_available::new(value.span, &format!("the executor `{name}`")));
        }
        Some(Meaning::Refused(instead)) => {
            checker.d.push(say::refused::new(value.span, &format!("the executor `{name}`"), instead));
        }
        None => {
            let near = suggest::nearest(&name, executors::NAMES.iter().map(|(name, _)| *name));
            checker.d.push(say::wrong_executor::unknown(value.span, &name, near));
        }
    }
}

/// A text or a bare word, dotted or not.
fn word(value: &Expr) -> Option<String> {
    match &value.kind {
        ExprKind::Literal(Literal::Text(text)) => Some(text.clone()),
        ExprKind::Name(name) => Some(name.text.clone()),
        ExprKind::Field(inner, name) => Some(format!("{}.{}", word(inner)?, name.text)),
        ExprKind::Literal(
            Literal::Null
            | Literal::Bool(_)
            | Literal::Int(_)
            | Literal::Float(_)
            | Literal::Duration(_)
            | Literal::Size(_),
        )
        | ExprKind::Constant(_)
        | ExprKind::Environment(_)
        | ExprKind::Piped
        | ExprKind::List(_)
        | ExprKind::Map(_)
        | ExprKind::Unary(..)
        | ExprKind::Binary(..)
        | ExprKind::Conditional(..)
        | ExprKind::Path(_)
        | ExprKind::Error => None,
    }
}
