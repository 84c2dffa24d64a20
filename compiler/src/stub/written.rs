//! Events whose task is there, and built-in ones: what flows through them tells what the stubs around them take.

use super::flow::Reader;
use super::types::Type;
use crate::ast::{ArmLabel, BinaryOp, Event, Expr, ExprKind, Step};
use crate::catalogue::builtin::{BUILTINS, Gives};
use crate::catalogue::{OutcomeEnum, Task, folded};
use crate::signature::{Passing, Ty};
use std::collections::BTreeMap;

impl Reader<'_> {
    /// An event whose task is written: what is piped gets the types of its parameters.
    pub(super) fn written(&mut self, task: &Task, step: &Step, piped: Vec<Type>, agree: bool) -> Vec<Type> {
        let given: BTreeMap<&str, &Expr> = step
            .attributes
            .iter()
            .flat_map(|attributes| &attributes.items)
            .map(|attribute| (attribute.name.text.as_str(), &attribute.value))
            .collect();
        given.values().for_each(|value| drop(self.value_type(value)));
        let open: Vec<Ty> = task
            .signature
            .params
            .iter()
            .filter(|param| match given.get(param.name.as_str()) {
                Some(value) => matches!(value.kind, ExprKind::Piped),
                None => {
                    let kept = self.kept.iter().any(|(kept, _)| *kept == param.name);
                    let named = self.named.contains_key(&param.name);
                    if named && !kept {
                        self.used.insert(param.name.clone());
                    }
                    !kept && !named && self.tasks.resource(&param.name).is_none()
                }
            })
            .filter_map(|param| match &param.passing {
                Passing::Run => None,
                Passing::Value(_) | Passing::Borrow(_) | Passing::OptionBorrow(_) | Passing::Items(..) => {
                    param.passing.owned()
                }
                Passing::Failure => None,
            })
            .collect();
        for ty in &piped {
            self.stubs.types.take(ty);
        }
        match (open.as_slice(), piped.len()) {
            ([Ty::Tuple(types)], _) if types.len() == piped.len() => self.fill(types, &piped),
            ([all], 2..) if all.items_of().is_some() => {
                let item = all.items_of().cloned().unwrap_or(Ty::Unit);
                self.fill(&vec![item; piped.len()], &piped);
            }
            (types, _) => self.fill(types, &piped),
        }
        let success = task.signature.returns.success();
        let outcomes = self.tasks.outcome_enum(success).cloned();
        let gives = match (&outcomes, success) {
            (_, Ty::Unit | Ty::Never) => Vec::new(),
            (Some(_), _) => Vec::new(),
            (None, ty) => vec![Type::Known(ty.to_string())],
        };
        self.keep(step, &gives);
        let payload = |outcomes: &OutcomeEnum, arm: &ArmLabel| -> Option<Vec<Type>> {
            let found = outcomes.variants.iter().find(|variant| match arm {
                ArmLabel::Number(number, _) => i64::from(variant.number) == *number,
                ArmLabel::Name(name) => folded(&variant.name) == folded(&name.text),
            })?;
            Some(found.payload.iter().map(|ty| Type::Known(ty.to_string())).collect())
        };
        let one = outcomes
            .as_ref()
            .and_then(|outcomes| payload(outcomes, &ArmLabel::Number(1, crate::source::Span::default())));
        let success = one.unwrap_or_else(|| gives.clone());
        let success: Vec<Type> = if answers_one(step, outcomes.as_ref()) { Vec::new() } else { success };
        self.arms(step, &success, agree, |_, arm| match &outcomes {
            Some(outcomes) => payload(outcomes, &arm.label),
            None => match &arm.label {
                ArmLabel::Number(1, _) => Some(gives.clone()),
                ArmLabel::Number(..) | ArmLabel::Name(_) => None,
            },
        })
    }

    pub(super) fn fill(&mut self, types: &[Ty], piped: &[Type]) {
        for (ty, value) in types.iter().zip(piped) {
            let ty = ty.optional_of().unwrap_or(ty);
            self.stubs.types.same(value, &Type::Known(ty.to_string()));
        }
    }

    pub(super) fn builtin(
        &mut self,
        name: &str,
        event: &Event,
        step: &Step,
        piped: Vec<Type>,
        agree: bool,
    ) -> Vec<Type> {
        let argument =
            event.args.first().and_then(|argument| argument.path.last()).map(|name| name.text.clone());
        if let Some(argument) = &argument {
            self.declare(argument);
        }
        for ty in &piped {
            self.stubs.types.take(ty);
        }
        let found = BUILTINS.iter().find(|builtin| folded(builtin.name) == folded(name));
        let verdict = found.is_some_and(|found| found.gives == Gives::Verdict);
        for attribute in step.attributes.iter().flat_map(|attributes| &attributes.items) {
            match piped.first().filter(|_| verdict) {
                Some(it) => self.rule(&attribute.value, it, None),
                None => drop(self.value_type(&attribute.value)),
            }
        }
        let row = || argument.clone().unwrap_or_else(|| "String".to_owned());
        let gives = match found.map(|found| found.gives) {
            Some(Gives::Verdict) => piped,
            Some(Gives::Rows) => vec![Type::Known(format!("Vec<{}>", row()))],
            Some(Gives::Value) => {
                vec![Type::Known(argument.unwrap_or_else(|| "serde_json::Value".to_owned()))]
            }
            Some(Gives::Text) => vec![Type::known("String")],
            Some(Gives::Unit | Gives::Written | Gives::Never) | None => Vec::new(),
        };
        self.keep(step, &gives);
        self.arms(step, &gives, agree, |_, arm| match &arm.label {
            ArmLabel::Number(0, _) => None,
            ArmLabel::Number(..) | ArmLabel::Name(_) => Some(gives.clone()),
        })
    }

    /// What a rule looks at in the piped value; `beside` is what a field is compared with.
    pub(super) fn rule(&mut self, rule: &Expr, it: &Type, beside: Option<&Expr>) {
        match &rule.kind {
            ExprKind::Field(base, field) if matches!(&base.kind, ExprKind::Name(name) if name.text == "it") =>
            {
                let ty = beside.map_or_else(|| Type::known("bool"), |beside| self.value_type(beside));
                let ty = self.stubs.types.rust(&ty);
                self.stubs.types.field(it, &field.text, &ty);
            }
            ExprKind::Name(name) if name.text == "it" => {
                if let Some(beside) = beside {
                    let ty = self.value_type(beside);
                    self.stubs.types.same(it, &ty);
                }
            }
            ExprKind::Binary(BinaryOp::And | BinaryOp::Or, left, right) => {
                self.rule(left, it, None);
                self.rule(right, it, None);
            }
            ExprKind::Binary(BinaryOp::Coalesce, left, right) => {
                if let ExprKind::Field(base, field) = &left.kind
                    && matches!(&base.kind, ExprKind::Name(name) if name.text == "it")
                {
                    let ty = self.value_type(right);
                    let ty = format!("Option<{}>", self.stubs.types.rust(&ty));
                    self.stubs.types.field(it, &field.text, &ty);
                } else {
                    self.rule(left, it, beside);
                }
                self.rule(right, it, beside);
            }
            ExprKind::Binary(_, left, right) => {
                // In `it.a + it.b > 3` the number tells of both.
                let simple = |side: &Expr| matches!(side.kind, ExprKind::Literal(_) | ExprKind::Constant(_));
                let (for_left, for_right) =
                    (simple(right).then_some(&**right), simple(left).then_some(&**left));
                self.rule(left, it, for_left.or(beside).or(Some(right)));
                self.rule(right, it, for_right.or(beside).or(Some(left)));
            }
            ExprKind::Unary(_, inner) => self.rule(inner, it, beside),
            ExprKind::Conditional(test, yes, no) => {
                self.rule(test, it, None);
                self.rule(yes, it, beside);
                self.rule(no, it, beside);
            }
            ExprKind::Constant(_) => drop(self.value_type(rule)),
            ExprKind::Field(..)
            | ExprKind::Name(_)
            | ExprKind::Literal(_)
            | ExprKind::Environment(_)
            | ExprKind::Piped
            | ExprKind::List(_)
            | ExprKind::Map(_)
            | ExprKind::Path(_)
            | ExprKind::Error => {}
        }
    }
}

/// Whether an arm answers outcome 1.
pub(super) fn answers_one(step: &Step, outcomes: Option<&OutcomeEnum>) -> bool {
    let arms = step.branch.iter().flat_map(|branch| &branch.arms);
    arms.into_iter().any(|arm| match &arm.label {
        ArmLabel::Number(number, _) => *number == 1,
        ArmLabel::Name(name) => outcomes.is_some_and(|outcomes| {
            let mut variants = outcomes.variants.iter();
            variants.any(|variant| variant.number == 1 && folded(&variant.name) == folded(&name.text))
        }),
    })
}
