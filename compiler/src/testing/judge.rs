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
    /// What the workflow gave.
    pub result: Option<Value>,
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
                Expect::Result(expected, _) => {
                    came.result.as_ref().and_then(|result| differs(&expected.literal(), result))
                }
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
        let result = came.result.as_ref().map(pretty).unwrap_or_default();
        return Some(format!("expected {wanted}, but the run gave\n{}", indented(&result)));
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
