//! The outcomes that a step can have, what each carries, and which of them an arm answers.

use super::Checker;
use crate::ast::ArmLabel;
use crate::catalogue::folded;
use crate::diagnostics::{check as say, suggest};
use crate::signature::{Returns, Ty};
use crate::source::Span;
use crate::typed::{Shape, Source, ValueId};

/// An outcome that a step can have.
pub(super) struct Case {
    pub(super) number: u8,
    pub(super) variant: Option<String>,
    pub(super) payload: Payload,
    pub(super) place: Option<Span>,
}

/// What an outcome carries.
pub(super) enum Payload {
    /// The step's own result.
    Result(Vec<ValueId>),
    /// The fields of a variant.
    Fields(Vec<Ty>),
    /// What was piped into a rule.
    Passed(Option<ValueId>),
    /// A failure; with the task's own error, where it has one.
    Failure(Option<Ty>),
}

/// The outcomes of a group.
pub(super) fn cases_of_group(result: &[ValueId], diverges: bool) -> Vec<Case> {
    let zero = Case { number: 0, variant: None, payload: Payload::Failure(None), place: None };
    let one = || Case { number: 1, variant: None, payload: Payload::Result(result.to_vec()), place: None };
    // A group that ends in `std::Fail` never succeeds.
    std::iter::once(zero).chain((!diverges).then(one)).collect()
}

/// The outcomes of a rule, which passes on this value: 0 where it cannot be computed, else the value goes on.
pub(super) fn cases_of_rule(passed: Option<ValueId>) -> Vec<Case> {
    let decided = super::formula::OUTCOMES.iter().map(|(name, number)| Case {
        number: *number,
        variant: Some((*name).to_owned()),
        payload: Payload::Passed(passed),
        place: None,
    });
    let failed = Case { number: 0, variant: None, payload: Payload::Failure(None), place: None };
    std::iter::once(failed).chain(decided).collect()
}

impl Checker<'_> {
    /// The outcomes of a task, 0 first.
    pub(super) fn cases(&self, returns: &Returns, shape: &Shape, result: &[ValueId]) -> Vec<Case> {
        let error = match returns {
            Returns::Plain(_) => None,
            Returns::Result(_, error) => Some(error.clone()),
        };
        match shape {
            Shape::Plain | Shape::Result => vec![
                Case { number: 0, variant: None, payload: Payload::Failure(error), place: None },
                Case { number: 1, variant: None, payload: Payload::Result(result.to_vec()), place: None },
            ],
            Shape::Outcomes(_) | Shape::ResultOutcomes(_) => {
                let variants =
                    self.catalogue.outcome_enum(returns.success()).map(|found| found.variants.as_slice());
                let mut cases = Vec::new();
                for variant in variants.unwrap_or_default() {
                    let payload = match (variant.number, variant.payload.as_slice()) {
                        (0, [one]) => Payload::Failure(Some(one.clone())),
                        (0, _) => Payload::Failure(None),
                        (_, fields) => Payload::Fields(fields.to_vec()),
                    };
                    let place = Some(variant.span);
                    cases.push(Case {
                        number: variant.number,
                        variant: Some(variant.name.clone()),
                        payload,
                        place,
                    });
                }
                if cases.iter().all(|case| case.number != 0) {
                    cases.push(Case {
                        number: 0,
                        variant: None,
                        payload: Payload::Failure(error),
                        place: None,
                    });
                }
                cases.sort_by_key(|case| case.number);
                cases
            }
        }
    }

    pub(super) fn payload(&mut self, case: &Case) -> Vec<ValueId> {
        match &case.payload {
            Payload::Result(result) => result.clone(),
            Payload::Passed(value) => value.iter().map(|value| self.same(*value)).collect(),
            Payload::Fields(types) => {
                let base = crate::naming::snake(case.variant.as_deref().unwrap_or("outcome"));
                let several = types.len() > 1;
                let name =
                    |index: usize| if several { format!("{base}_{}", index + 1) } else { base.clone() };
                types
                    .iter()
                    .enumerate()
                    .map(|(i, ty)| self.value(name(i), ty.clone(), Source::Other))
                    .collect()
            }
            Payload::Failure(error) => {
                let ty = error.clone().unwrap_or_else(|| Ty::known("pointy::Failure"));
                vec![self.value("failure".to_owned(), ty, Source::Other)]
            }
        }
    }

    /// A value of its own that is the same as another.
    pub(super) fn same(&mut self, value: ValueId) -> ValueId {
        let (name, ty) = (self.name_of(value).to_owned(), self.ty(value));
        // The task that made it tells how its type is written.
        let source = match self.values.get(value.0 as usize).map(|value| value.source.clone()) {
            Some(source @ Source::Task(_)) => source,
            Some(Source::Input | Source::Other | Source::Tuple(_) | Source::Optional(_)) | None => {
                Source::Other
            }
        };
        self.value(name, ty, source)
    }

    /// Which outcome an arm answers; what is wrong is reported.
    pub(super) fn case_of(
        &mut self,
        label: &ArmLabel,
        subject: &str,
        cases: &[Case],
        removal: Span,
    ) -> Option<usize> {
        match label {
            ArmLabel::Number(number, span) => {
                let found = cases.iter().position(|case| i64::from(case.number) == *number);
                if found.is_none() {
                    self.d.push(say::unreachable_arm::new(
                        *span,
                        subject,
                        *number,
                        &outcomes(cases),
                        removal,
                    ));
                }
                found
            }
            ArmLabel::Name(name) => {
                let found = cases.iter().position(|case| {
                    case.variant.as_deref().is_some_and(|variant| folded(variant) == folded(&name.text))
                });
                if found.is_none() {
                    let nearest =
                        suggest::nearest(&name.text, cases.iter().filter_map(|case| case.variant.as_deref()));
                    let nearest = nearest.or_else(|| elsewhere(&name.text, cases));
                    self.d.push(say::unknown_outcome::new(
                        name.span,
                        subject,
                        &name.text,
                        nearest,
                        &outcomes(cases),
                    ));
                }
                found
            }
        }
    }
}

/// The outcomes for a message: `0, 1 and 2 (Returned)`.
fn outcomes(cases: &[Case]) -> String {
    let words: Vec<String> = cases
        .iter()
        .map(|case| match &case.variant {
            Some(name) => format!("{} ({name})", case.number),
            None => case.number.to_string(),
        })
        .collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// What other languages call success and failure; a task with outcomes of its own has names for them.
fn elsewhere<'c>(name: &str, cases: &'c [Case]) -> Option<&'c str> {
    let number = match folded(name).as_str() {
        "else" | "otherwise" | "default"
            if cases.iter().any(|case| case.variant.as_deref() == Some("No")) =>
        {
            0
        }
        "ok" | "success" | "succeeded" | "done" | "true" | "yes" | "pass" => 1,
        "err" | "error" | "failure" | "failed" | "fail" | "false" | "no" | "exception" => 0,
        _ => return None,
    };
    // A rule has a name for "it does not hold", which is no failure.
    let is_rule = is_rule(cases);
    let number = if is_rule && number == 0 { 2 } else { number };
    let case = cases.iter().find(|case| case.number == number)?;
    Some(case.variant.as_deref().unwrap_or(if number == 1 { "1" } else { "0" }))
}

/// Whether they are the outcomes of `std::When`.
pub(super) fn is_rule(cases: &[Case]) -> bool {
    ["Yes", "No"].iter().all(|name| cases.iter().any(|case| case.variant.as_deref() == Some(name)))
}

pub(super) fn label_span(label: &ArmLabel) -> Span {
    match label {
        ArmLabel::Number(_, span) => *span,
        ArmLabel::Name(name) => name.span,
    }
}
