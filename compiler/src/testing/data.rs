//! What the program that runs the tests is told: inputs and answers as JSON, steps by their numbers.

use super::steps::Step;
use super::suite::{Answer, Is, Test};
use crate::catalogue::folded;
use crate::plan::Plan;
use crate::signature::Ty;
use crate::typed::{Literal, Shape};
use serde_json::{Map, Number, Value, json};
use std::collections::BTreeSet;

/// The steps that some test replaces.
pub(super) fn mocked(tests: &[Test], steps: &[Step<'_>]) -> BTreeSet<usize> {
    let mocks = tests.iter().flat_map(|test| &test.mocks);
    mocks.flat_map(|mock| numbers(&mock.event.text, steps)).collect()
}

fn numbers<'s>(name: &'s str, steps: &'s [Step<'_>]) -> impl Iterator<Item = usize> + 's {
    steps.iter().filter(move |step| step.is_called(name)).map(|step| step.number)
}

/// One test.
pub(super) fn test(index: usize, test: &Test, plan: &Plan, steps: &[Step<'_>]) -> Value {
    let given: Map<String, Value> = test
        .given
        .iter()
        .map(|given| {
            let ty = plan.inputs.iter().find(|input| input.name == given.name.text).map(|input| &input.ty);
            let seconds = ty.is_some_and(is_duration);
            (given.name.text.clone(), value(&given.value.literal(), seconds))
        })
        .collect();
    let mocks: Vec<Value> = test
        .mocks
        .iter()
        .map(|mock| {
            let replaced: Vec<usize> = numbers(&mock.event.text, steps).collect();
            let shape =
                steps.iter().find(|step| step.is_called(&mock.event.text)).map(|step| &step.call.shape);
            let alone = mock.answers.len() == 1;
            let answers: Vec<Value> = mock.answers.iter().map(|told| answer(told, shape, alone)).collect();
            json!({ "name": mock.event.text, "steps": replaced, "answers": answers })
        })
        .collect();
    json!({ "index": index, "given": given, "mocks": mocks })
}

/// An answer; one that is `alone` is given to every call.
fn answer(told: &Answer, shape: Option<&Shape>, alone: bool) -> Value {
    let is = match &told.is {
        Is::Fail(message) => json!({ "fail": message.text }),
        Is::Panic(message) => json!({ "panic": message.text }),
        Is::Outcome(word, values) => {
            let own = match shape {
                Some(Shape::Outcomes(found) | Shape::ResultOutcomes(found)) => {
                    found.variants.iter().find(|(name, _, _)| folded(name) == folded(&word.text))
                }
                Some(Shape::Plain | Shape::Result) | None => None,
            };
            let number = own.map_or_else(|| word.text.parse().unwrap_or(1), |(_, number, _)| *number);
            let values = values.iter().flatten().map(|given| value(&given.literal(), false));
            json!({ "outcome": [number, values.collect::<Vec<_>>()] })
        }
    };
    let times = told.times.or((!alone).then_some(1));
    let after = u64::try_from(told.after.as_nanos()).unwrap_or(u64::MAX);
    json!({ "after": after, "times": times, "is": is })
}

/// A value as JSON. A duration is what serde makes of one, but for inputs, which read seconds.
pub(super) fn value(literal: &Literal, seconds: bool) -> Value {
    match literal {
        Literal::Null => Value::Null,
        Literal::Bool(value) => json!(value),
        Literal::Int(number) => {
            Number::from_i128(*number).map_or_else(|| json!(number.to_string()), Value::Number)
        }
        Literal::Float(number) => json!(number),
        Literal::Text(text) => json!(text),
        Literal::Duration(duration) if seconds => json!(duration.as_secs_f64()),
        Literal::Duration(duration) => {
            json!({ "secs": duration.as_secs(), "nanos": duration.subsec_nanos() })
        }
        Literal::Size(size) => json!(size),
        Literal::List(items) => items.iter().map(|item| value(item, seconds)).collect(),
        Literal::Map(entries) => {
            Value::Object(entries.iter().map(|(key, item)| (key.clone(), value(item, seconds))).collect())
        }
    }
}

fn is_duration(ty: &Ty) -> bool {
    match ty.optional_of().or(ty.items_of()).or(ty.map_value_of()) {
        Some(inner) => is_duration(inner),
        None => ty.known_name() == Some("std::time::Duration"),
    }
}
