//! Secrets: where they come from, and where they may not go.

use super::Checker;
use crate::ast::{self, Chain, ExprKind};
use crate::diagnostics::check as say;
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::formula::Form;
use crate::typed::{Formula, ValueId};

/// The variable of the environment that an input of this name may be in.
pub(super) fn variable(input: &str) -> String {
    input.to_uppercase()
}

impl Checker<'_> {
    /// The variable of the environment that this input may be in; `None` if it is no secret. Its default may name
    /// another one, and nothing else.
    pub(super) fn secret_variable(&mut self, item: &ast::Input, ty: &Ty) -> Option<String> {
        if !ty.optional_of().unwrap_or(ty).is_secret() {
            return None;
        }
        let own = variable(&item.name.text);
        let Some(default) = &item.default else { return Some(own) };
        match &default.kind {
            ExprKind::Environment(name) => return Some(name.text.clone()),
            ExprKind::Error => {}
            ExprKind::Literal(_)
            | ExprKind::Name(_)
            | ExprKind::Constant(_)
            | ExprKind::Piped
            | ExprKind::List(_)
            | ExprKind::Map(_)
            | ExprKind::Unary(..)
            | ExprKind::Binary(..)
            | ExprKind::Conditional(..)
            | ExprKind::Field(..)
            | ExprKind::Path(_) => {
                let whole = Span::new(item.ty.span.end, default.span.end);
                self.d.push(say::exposed_secret::default(default.span, &item.name.text, whole));
            }
        }
        Some(own)
    }

    /// Whether a formula is what a variable of the environment says, and no more.
    pub(super) fn is_variable(&self, formula: &Formula) -> bool {
        matches!(formula.form, Form::Value(value) if self.environment.iter().any(|state| state.value == value))
    }

    /// The result of a workflow is printed.
    pub(super) fn no_secret_at_the_end(&mut self, values: &[ValueId], chain: &Chain) {
        if values.iter().any(|value| holds_secret(&self.ty(*value))) {
            let last = chain.rest.last().map_or(chain.first.span, |(_, last)| last.span);
            self.d.push(say::exposed_secret::result(last));
        }
    }

    /// A secret is given by a flag of its own name and `-file`, which no other input may have.
    pub(super) fn flags_of_secrets(&mut self) {
        for secret in self.inputs.iter().filter(|state| state.input.variable.is_some()) {
            let flag = format!("{}_file", secret.input.name);
            if let Some(other) = self.inputs.iter().find(|state| state.input.name == flag) {
                self.d.push(say::reserved_input::secret(other.input.span, &flag, &secret.input.name));
            }
        }
    }
}

/// Whether a value shows a secret where it is written down.
fn holds_secret(ty: &Ty) -> bool {
    match ty {
        Ty::Named { args, .. } => ty.is_secret() || args.iter().any(holds_secret),
        Ty::Tuple(items) => items.iter().any(holds_secret),
        Ty::Slice(item) => holds_secret(item),
        Ty::Unit
        | Ty::Str
        | Ty::Path
        | Ty::AnyInt
        | Ty::AnyFloat
        | Ty::Never
        | Ty::Param(_)
        | Ty::Opaque(_) => false,
    }
}
