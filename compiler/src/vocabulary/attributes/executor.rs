//! `executor="io"`: where a step runs.

use super::{Attribute, Options, of_both, values};
use crate::ast::Expr;
use crate::check::Checker;
use crate::diagnostics::{check as say, suggest};
use crate::typed::Literal;
use crate::vocabulary::executors::{self, Meaning};

pub(super) const ATTRIBUTE: Attribute = of_both("executor", "Where it runs: inline, io or cpu.", read);

fn read(checker: &mut Checker<'_>, value: &Expr, options: &mut Options) {
    let name = match values::word(value) {
        Some(name) => Some(name),
        // A constant may hold it.
        None => match checker.literal(value) {
            Some(Literal::Text(name)) => Some(name),
            Some(
                Literal::Null
                | Literal::Bool(_)
                | Literal::Int(_)
                | Literal::Float(_)
                | Literal::Duration(_)
                | Literal::Size(_)
                | Literal::List(_)
                | Literal::Map(_),
            ) => None,
            None => return,
        },
    };
    let Some(name) = name else {
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
            let near = executors::elsewhere(&name);
            let near =
                near.or_else(|| suggest::nearest(&name, executors::NAMES.iter().map(|(name, _)| *name)));
            checker.d.push(say::wrong_executor::unknown(value.span, &name, near));
        }
    }
}
