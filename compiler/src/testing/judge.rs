//! What came of a test, and whether it is what was expected. Pure.

use super::Step;
use super::data::value;
use super::suite::{Expect, Test, Word};
use serde::Deserialize;
use serde_json::Value;
use similar::TextDiff;

/// What came of a test, as its program writes it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Came {
    /// What the workflow gave, where it did not fail.
    #[serde(default)]
    pub result: Value,
    /// How it failed.
    pub failure: Option<Failed>,
    /// Each attempt at a step, with its outcome.
    #[serde(default)]
    pub steps: Vec<(usize, u8)>,
    /// What is wrong with the test itself.
    #[serde(default)]
    pub problems: Vec<String>,
    /// How long it took.
    #[serde(default)]
    pub seconds: f64,
}

/// A failure.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Failed {
    /// The event that failed.
    pub event: String,
    /// In which way.
    #[serde(default)]
    pub kind: String,
    /// What it says.
    pub message: String,
    /// Why.
    #[serde(default)]
    pub causes: Vec<String>,
    /// The others of a parallel part.
    #[serde(default)]
    pub related: Vec<Failed>,
}

impl Failed {
    fn says(&self, text: &str) -> bool {
        self.message.contains(text) || self.causes.iter().any(|cause| cause.contains(text))
    }

    fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.related)
    }

    fn shown(&self) -> String {
        let one = |failed: &Self| {
            let what = match failed.kind.as_str() {
                "panic" => " panicked",
                "timeout" => " timed out",
                "cancelled" => " was cancelled",
                _ => "",
            };
            let causes = failed.causes.iter().map(|cause| format!(": {cause}")).collect::<String>();
            let event = if failed.event.is_empty() { "the run" } else { &failed.event };
            format!("{event}{what}: {}{causes}", failed.message)
        };
        self.all().map(one).collect::<Vec<_>>().join("\n")
    }
}

/// What a test says of a run.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// What is not as expected, a paragraph each; none where the test passed.
    pub wrong: Vec<String>,
    /// The steps that ran, in the order of the script.
    pub ran: Vec<usize>,
    /// The same by name.
    pub path: Vec<String>,
}

/// Whether a run is what a test expects.
pub(super) fn judge(test: &Test, came: &Came, steps: &[Step<'_>]) -> Verdict {
    let mut ran: Vec<usize> = came.steps.iter().map(|(step, _)| *step).collect();
    ran.sort_unstable();
    ran.dedup();
    let taken: Vec<&Step<'_>> = ran.iter().filter_map(|number| by_number(steps, *number)).collect();
    let path = taken.iter().map(|step| step.event.to_owned()).collect();
    let mut wrong: Vec<String> = came.problems.clone();
    // What follows from a test that is wrong by itself says nothing more.
    if wrong.is_empty() {
        let mut expects_failure = false;
        for expect in &test.expects {
            let found = match expect {
                Expect::Path(words, _) => self::path(words, &taken),
                // That it failed is said once.
                Expect::Result(..) if came.failure.is_some() => None,
                Expect::Result(expected, _) => differs(&expected.literal(), &came.result),
                Expect::Failure { within, text, .. } => {
                    expects_failure = true;
                    failure(within.as_ref(), text.as_ref(), came)
                }
                Expect::Attempts(event, times, _) => {
                    let found = came.steps.iter().filter_map(|(step, _)| by_number(steps, *step));
                    let found = found.filter(|step| step.is_called(&event.text)).count();
                    (found != *times as usize).then(|| {
                        format!(
                            "expected {} of {}, but there {}",
                            attempts(*times as usize),
                            event.text,
                            were(found)
                        )
                    })
                }
            };
            wrong.extend(found);
        }
        if let (false, Some(failed)) = (expects_failure, &came.failure) {
            wrong.insert(0, format!("the run failed:\n{}", indented(&failed.shown())));
        }
    }
    Verdict { wrong, ran, path }
}

fn by_number<'s, 'p>(steps: &'s [Step<'p>], number: usize) -> Option<&'s Step<'p>> {
    let at = steps.binary_search_by_key(&number, |step| step.number).ok()?;
    steps.get(at)
}

fn attempts(count: usize) -> String {
    if count == 1 { "1 attempt".to_owned() } else { format!("{count} attempts") }
}

fn were(count: usize) -> String {
    match count {
        0 => "was none".to_owned(),
        1 => "was 1".to_owned(),
        more => format!("were {more}"),
    }
}

fn failure(within: Option<&Word>, text: Option<&Word>, came: &Came) -> Option<String> {
    let wanted = match (within, text) {
        (Some(within), Some(text)) => format!("a failure of {} that says {:?}", within.text, text.text),
        (Some(within), None) => format!("a failure of {}", within.text),
        (None, Some(text)) => format!("a failure that says {:?}", text.text),
        (None, None) => "a failure".to_owned(),
    };
    let Some(failed) = &came.failure else {
        return Some(format!("expected {wanted}, but the run gave\n{}", indented(&pretty(&came.result))));
    };
    let fits = failed.all().any(|failed| {
        let here = within.is_none_or(|within| {
            !failed.event.is_empty() && super::steps::is_called(&failed.event, &within.text)
        });
        here && text.is_none_or(|text| failed.says(&text.text))
    });
    (!fits).then(|| format!("expected {wanted}, but\n{}", indented(&failed.shown())))
}

/// The steps that ran, against those that should have. Rules and the like that a test does not name do not count.
fn path(words: &[Word], taken: &[&Step<'_>]) -> Option<String> {
    let is_named = |step: &Step<'_>| words.iter().any(|word| step.is_called(&word.text));
    let taken: Vec<&Step<'_>> =
        taken.iter().copied().filter(|step| !step.is_builtin() || is_named(step)).collect();
    let mut left: Vec<Option<&Step<'_>>> = taken.iter().copied().map(Some).collect();
    let mut order: Vec<usize> = Vec::new();
    let mut all_found = true;
    for word in words {
        let found = left.iter().position(|step| step.is_some_and(|step| step.is_called(&word.text)));
        match found.and_then(|at| left.get_mut(at).map(|slot| (at, slot))) {
            Some((at, slot)) => {
                *slot = None;
                order.push(at);
            }
            None => all_found = false,
        }
    }
    let step = |at: usize| taken.get(at).copied();
    let in_order = order.windows(2).all(|pair| match pair {
        [a, b] if a > b => step(*a).zip(step(*b)).is_some_and(|(a, b)| a.is_beside(b)),
        _ => true,
    });
    if all_found && in_order && left.iter().all(Option::is_none) {
        return None;
    }
    let expected: Vec<String> = words.iter().map(|word| format!("{}\n", word.text)).collect();
    let took: Vec<String> = taken.iter().map(|step| format!("{}\n", step.event)).collect();
    Some(format!("another path (- expected, + taken):\n{}", diff(&expected.concat(), &took.concat())))
}

/// How a result differs from what was expected.
fn differs(expected: &crate::typed::Literal, found: &Value) -> Option<String> {
    let expected = value(expected, false);
    if same(&expected, found) {
        return None;
    }
    let (expected, found) = (pretty(&expected) + "\n", pretty(found) + "\n");
    Some(format!("another result (- expected, + given):\n{}", diff(&expected, &found)))
}

/// Whether two values are the same; 12 and 12.0 are.
fn same(expected: &Value, found: &Value) -> bool {
    match (expected, found) {
        (Value::Number(a), Value::Number(b)) => {
            a == b || matches!((a.as_f64(), b.as_f64()), (Some(a), Some(b)) if a.total_cmp(&b).is_eq())
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        (a, b) => a == b,
    }
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn diff(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    let lines = diff.iter_all_changes().map(|change| format!("{} {}", change.tag(), change.value()));
    lines.collect::<String>().trim_end().to_owned()
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
    use super::Came;
    use crate::diagnostics::Sink;
    use crate::testing;
    use serde_json::json;

    const TASKS: &str = "use pointy::prelude::*;
        #[task] pub fn a() -> Option<u32> { None }
        #[task] pub fn b() -> Result<u32> { Ok(1) }
        #[task] pub fn c() {}";

    /// What is wrong with a run of these steps; `lines` are those of the test.
    fn wrong(script: &str, lines: &str, came: serde_json::Value) -> Vec<String> {
        let names = crate::Names { script: "a.pty", workflow: "a", tasks: None };
        let compiled = crate::compile(script, Some(TASKS), &names);
        let plan = compiled.plan.unwrap();
        let mut d = Sink::default();
        let suite = testing::read(&format!("test \"a\" {{ {lines} }}"), &mut d);
        testing::check(&suite, &plan, &compiled.catalogue, &mut d);
        assert_eq!(d.into_sorted(), []);
        let came: Came = serde_json::from_value(came).unwrap();
        testing::judged(&suite, &plan, &[(0, came)]).remove(0).wrong
    }

    #[test]
    fn nothing_is_a_result_too() {
        let nothing = json!({ "result": null, "steps": [[0, 1]] });
        assert_eq!(wrong("A", "expect result null", nothing.clone()), [""; 0]);
        assert_eq!(wrong("A", "expect result 1", nothing).len(), 1);
        let number = json!({ "result": 12, "steps": [[0, 1]] });
        assert_eq!(wrong("A", "expect result 12.0", number.clone()), [""; 0]);
        assert_eq!(wrong("A", "expect result null", number).len(), 1);
    }

    #[test]
    fn an_event_that_occurs_twice_is_named_twice() {
        let came = json!({ "steps": [[0, 1], [1, 1], [2, 1]] });
        assert_eq!(wrong("C -> B -> C", "expect path C, B, C", came.clone()), [""; 0]);
        assert_eq!(wrong("C -> B -> C", "expect path C, B", came.clone()).len(), 1);
        assert_eq!(wrong("C -> B -> C", "expect path C, C, B", came.clone()).len(), 1);
        assert_eq!(wrong("C -> B -> C", "expect attempts C 2", came), [""; 0]);
    }

    #[test]
    fn parts_at_once_come_in_any_order_and_others_do_not() {
        let came = json!({ "steps": [[1, 1], [0, 1], [2, 1]] });
        for path in ["C, B, A", "B, C, A"] {
            assert_eq!(wrong("{ C || B } -> A", &format!("expect path {path}"), came.clone()), [""; 0]);
        }
        let without = json!({ "steps": [[1, 1], [2, 1]] });
        let said = wrong("{ C || B } -> A", "expect path B, C, A", without);
        assert!(said[0].contains("- C"), "{said:?}");
    }

    #[test]
    fn a_failure_is_found_among_all_of_a_part() {
        let one =
            |event: &str, text: &str| json!({ "event": event, "message": text, "causes": ["the disk"] });
        let mut failure = one("C", "no c");
        failure["related"] = json!([one("B", "no b")]);
        let came = json!({ "failure": failure, "steps": [[0, 0], [1, 0]] });
        for line in ["failure", "failure in B \"no b\"", "failure \"the disk\"", "failure in C"] {
            assert_eq!(wrong("C || B", &format!("expect {line}"), came.clone()), [""; 0], "{line}");
        }
        for line in ["failure in B \"no c\"", "failure \"no d\"", "result null"] {
            assert_eq!(wrong("C || B", &format!("expect {line}"), came.clone()).len(), 1, "{line}");
        }
    }
}
