//! What a script must do: a walk over its tree, with the values and the behaviour that a scenario gives.

use super::bind::Source;
use super::judge::{Known, Rule, Zero, fields_of};
use super::library::{Library, Returns, Task, folded};
use super::trace::{Call, Path};
use super::tree::{Arm, Chain, Expr, Label, Link, Part, Place, Script, Step, Subject};
use super::values::{Failure, Ty, Value, hash};
use std::collections::BTreeMap;

/// What a run is given, and what each step does on each call; `world/support.rs` reads the same.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    pub(crate) inputs: BTreeMap<String, serde_json::Value>,
    #[serde(skip)]
    pub(crate) values: BTreeMap<String, Value>,
    pub(crate) scripts: BTreeMap<String, Vec<String>>,
}

/// What must come of a run.
pub(crate) struct Expected {
    /// What the last step gives, or how the workflow fails.
    pub(crate) result: Result<Vec<Value>, Failure>,
    pub(crate) path: Path,
    /// Each failure of an attempt, handled or not.
    pub(crate) failures: Vec<&'static str>,
    /// The arms that ran: 0, 1 or an outcome of its own.
    pub(crate) arms: Vec<u8>,
    /// Whether something succeeded that had failed before.
    pub(crate) recovered: bool,
    /// Whether a group failed.
    pub(crate) in_a_group: bool,
    /// Whether a parallel part succeeded without one of its branches.
    pub(crate) some_failed: bool,
}

/// The name of the file that places begin with.
pub(crate) const FILE: &str = "script.pty";

/// Runs a script.
pub(crate) fn run(script: &Script, known: &Known, library: &Library, scenario: &Scenario) -> Expected {
    let mut runner = Runner {
        known,
        library,
        scenario,
        calls: BTreeMap::new(),
        kept: Vec::new(),
        failures: Vec::new(),
        arms: Vec::new(),
        recovered: false,
        in_a_group: false,
        some_failed: false,
    };
    let mut path = Vec::new();
    let result = runner.chain(&script.chain, Vec::new(), 1, &mut path).map(values);
    Expected {
        result,
        path: Path::Chain(path),
        failures: runner.failures,
        arms: runner.arms,
        recovered: runner.recovered,
        in_a_group: runner.in_a_group,
        some_failed: runner.some_failed,
    }
}

struct Runner<'a> {
    known: &'a Known,
    library: &'a Library,
    scenario: &'a Scenario,
    calls: BTreeMap<String, usize>,
    kept: Vec<(String, Value)>,
    failures: Vec<&'static str>,
    arms: Vec<u8>,
    recovered: bool,
    in_a_group: bool,
    some_failed: bool,
}

/// What an attempt came to.
enum Ended {
    /// Outcome 1, or one of its own.
    Outcome(u8, Vec<Value>),
    Failed(Failure),
}

type Ran = Result<Vec<Value>, Failure>;

/// Without `()`, which is no value.
fn values(gives: Vec<Value>) -> Vec<Value> {
    gives.into_iter().filter(|value| *value != Value::Unit).collect()
}

impl Runner<'_> {
    /// `attempt`: of the step or group around.
    fn chain(&mut self, chain: &Chain, piped: Vec<Value>, attempt: u32, path: &mut Vec<Path>) -> Ran {
        let kept = self.kept.len();
        let mut flowing = Ok(piped);
        for (link, part) in chain.parts() {
            let piped = match (link, flowing) {
                (_, Err(failure)) => {
                    flowing = Err(failure);
                    break;
                }
                (None, Ok(values)) => values,
                (Some(Link::Then), Ok(_)) => Vec::new(),
                (Some(Link::Pipe), Ok(gives)) => values(gives),
            };
            flowing = self.part(part, piped, attempt, path);
        }
        self.kept.truncate(kept);
        flowing
    }

    fn part(&mut self, part: &Part, piped: Vec<Value>, attempt: u32, path: &mut Vec<Path>) -> Ran {
        if let [step] = part.branches.as_slice() {
            return self.step(step, piped, attempt, path);
        }
        let branches = part.branches.iter();
        let runs: Vec<Branch<'_, Self>> = branches
            .map(|step| {
                Box::new(|runner: &mut Self, piped, path: &mut Vec<Path>| {
                    runner.step(step, piped, attempt, path)
                }) as Branch<'_, Self>
            })
            .collect();
        self.together(runs, &piped, None, path)
    }

    /// Runs branches, each of which gives one value.
    fn together(
        &mut self,
        branches: Vec<Branch<'_, Self>>,
        piped: &[Value],
        rule: Option<&Rule>,
        path: &mut Vec<Path>,
    ) -> Ran {
        let (mut gives, mut failures, mut paths) = (Vec::new(), Vec::new(), Vec::new());
        let count = branches.len();
        let mut beside = Vec::new();
        for (at, branch) in branches.into_iter().enumerate() {
            let kept = self.kept.len();
            let mut own = Vec::new();
            let ran = branch(self, piped.to_vec(), &mut own);
            // A branch does not see what its neighbours keep.
            beside.extend(self.kept.split_off(kept));
            let is_unit = rule.and_then(|rule| rule.units.get(at)).copied();
            let value = match ran {
                Ok(gives) => {
                    let mut values = values(gives);
                    Some(match values.len() {
                        0 => Value::Unit,
                        1 => values.remove(0),
                        _ => Value::Tuple(values),
                    })
                }
                Err(failure) => {
                    failures.push(failure);
                    None
                }
            };
            gives.push(match (is_unit, value) {
                (None, Some(value)) => value,
                (None, None) | (Some(true), _) => Value::Unit,
                (Some(false), value) => Value::Maybe(value.map(Box::new)),
            });
            paths.push(Path::Chain(own));
        }
        self.kept.extend(beside);
        path.push(Path::Together(paths));
        let enough = match rule {
            Some(rule) => rule.needs.holds(count - failures.len(), count),
            None => failures.is_empty(),
        };
        self.some_failed |= enough && !failures.is_empty();
        if enough { Ok(gives) } else { Err(Failure::together(failures)) }
    }

    fn step(&mut self, step: &Step, piped: Vec<Value>, around: u32, path: &mut Vec<Path>) -> Ran {
        let most = self.known.attempts.get(&step.place).copied();
        let mut number = 1;
        let ended = loop {
            let attempt = if most.is_some() { number } else { around };
            match self.attempt(step, &piped, attempt, path) {
                Ended::Failed(failure) => {
                    match &step.subject {
                        Subject::Event(_) => self.failures.push(failure.kind),
                        Subject::Group { .. } => self.in_a_group = true,
                    }
                    let again = self.known.retry_on.get(&step.place);
                    let again = again.is_none_or(|kinds| kinds.iter().any(|kind| kind == failure.kind));
                    match most {
                        Some(most) if number < most && again => number += 1,
                        Some(_) => break Ended::Failed(Failure { attempts: number, ..failure }),
                        None => break Ended::Failed(failure),
                    }
                }
                ended @ Ended::Outcome(..) => {
                    self.recovered |= number > 1;
                    break ended;
                }
            }
        };
        let (number, payload) = match ended {
            Ended::Outcome(number, payload) => {
                if let Some(alias) = &step.alias {
                    let mut values = values(payload.clone());
                    let value = if values.len() == 1 { values.remove(0) } else { Value::Tuple(values) };
                    self.kept.push((alias.clone(), value));
                }
                (number, payload)
            }
            Ended::Failed(failure) => {
                let own = self.known.zeros.get(&step.place) == Some(&Zero::Own);
                if self.arm(step, 0).is_none() || (own && failure.error.is_none()) {
                    return Err(failure);
                }
                (0, vec![Value::Failure(Box::new(failure))])
            }
        };
        let Some(arm) = self.arm(step, number) else {
            // Beside other arms what goes on is a payload, in which `()` is no value.
            return Ok(if step.arms.is_some() { values(payload) } else { payload });
        };
        self.arms.push(number);
        let piped = match arm.link {
            Link::Then => Vec::new(),
            Link::Pipe => values(payload),
        };
        self.chain(&arm.chain, piped, around, path)
    }

    /// The arm on an outcome.
    fn arm<'s>(&self, step: &'s Step, number: u8) -> Option<&'s Arm> {
        let name = match &step.subject {
            Subject::Event(event) => match self.library.find(event).map(|task| &task.returns) {
                Some(Returns::Outcome(choice) | Returns::ResultOfOutcome(choice, _)) => {
                    fields_of(choice, number).map(|(name, _)| name)
                }
                Some(Returns::Plain(_) | Returns::Result(..)) | None => None,
            },
            Subject::Group { .. } => None,
        };
        step.arms.iter().flatten().find(|arm| match &arm.label {
            Label::Number(label) => *label == i64::from(number),
            Label::Name(label) => name.is_some_and(|name| folded(name) == folded(label)),
        })
    }

    fn attempt(&mut self, step: &Step, piped: &[Value], attempt: u32, path: &mut Vec<Path>) -> Ended {
        let ran = match &step.subject {
            Subject::Event(event) if event.starts_with("std::") => {
                Self::builtin(event, step).map(|()| Vec::new())
            }
            Subject::Event(event) => match self.library.find(event) {
                Some(task) => return self.call(event, task, step, piped, attempt, path),
                None => panic!("{event} was judged to be a task"),
            },
            Subject::Group { chains, .. } => {
                let kept = self.kept.len();
                let rule = self.known.rules.get(&step.place);
                let ran = match chains.as_slice() {
                    [chain] if rule.is_some() => {
                        let branches = chain.first.branches.iter().map(|step| {
                            Box::new(move |runner: &mut Self, piped, path: &mut Vec<Path>| {
                                runner.step(step, piped, attempt, path)
                            }) as Branch<'_, Self>
                        });
                        self.together(branches.collect(), piped, rule, path)
                    }
                    [chain] => self.chain(chain, piped.to_vec(), attempt, path),
                    chains => {
                        let branches = chains.iter().map(|chain| {
                            Box::new(move |runner: &mut Self, piped, path: &mut Vec<Path>| {
                                runner.chain(chain, piped, attempt, path)
                            }) as Branch<'_, Self>
                        });
                        self.together(branches.collect(), piped, rule, path)
                    }
                };
                self.kept.truncate(kept);
                ran
            }
        };
        match ran {
            Ok(gives) => Ended::Outcome(1, gives),
            Err(failure) => Ended::Failed(failure),
        }
    }

    fn builtin(event: &str, step: &Step) -> Result<(), Failure> {
        match (event, step.attributes.first().map(|attribute| &attribute.value)) {
            ("std::Fail", Some(Expr::Text(message))) => {
                Err(failure(event, step.place, "returned", message.clone(), Vec::new(), None))
            }
            _ => Ok(()),
        }
    }

    fn call(
        &mut self,
        event: &str,
        task: &Task,
        step: &Step,
        piped: &[Value],
        attempt: u32,
        path: &mut Vec<Path>,
    ) -> Ended {
        let sources = self.known.sources.get(&step.place).map(Vec::as_slice).unwrap_or_default();
        let mut args = Vec::new();
        for (param, source) in task.params.iter().zip(sources) {
            if *source != Source::Run {
                let wants_some = matches!(param.take.owned(), Some(Ty::Maybe(_)));
                args.push(self.argument(source, piped, wants_some).shown());
            }
        }
        let args = args.join(", ");
        let learns = task.learns_its_place();
        let place = written(step.place);
        let key = if learns { place.clone() } else { task.name.clone() };
        let told = self.scenario.scripts.get(&key).map(Vec::as_slice).unwrap_or_default();
        let count = self.calls.entry(key).or_default();
        let told = told.get(*count).or(told.last()).map_or("fine", String::as_str);
        *count += 1;
        let seed = hash(&format!("{}({args}) {told}", task.name));
        let (place, attempt) = if learns { (place, attempt) } else { (String::new(), 0) };
        path.push(Path::Call(Call { task: task.name.clone(), place, attempt, args }));
        let fails = |kind, message, causes, error| {
            Ended::Failed(failure(event, step.place, kind, message, causes, error))
        };
        if told == "panic" {
            // A late call ends by its time-out, whatever else it does.
            return fails("panic", format!("p{:x}", seed % 0xff_ffff), Vec::new(), None);
        }
        if told == "late"
            && let Some(millis) = self.known.timeouts.get(&step.place).filter(|millis| **millis < LATE)
        {
            return fails("timeout", format!("took longer than {millis}ms"), Vec::new(), None);
        }
        let error_of = |ty: &Ty| {
            let error = Value::make(ty, seed);
            let (message, causes) = said(&error);
            fails("returned", message, causes, Some(error))
        };
        match &task.returns {
            Returns::Result(_, error) | Returns::ResultOfOutcome(_, error) if told == "error" => {
                error_of(error)
            }
            Returns::Plain(ty) | Returns::Result(ty, _) => {
                Ended::Outcome(1, values(vec![Value::make(ty, seed)]))
            }
            Returns::Outcome(choice) | Returns::ResultOfOutcome(choice, _) => {
                let number = told
                    .strip_prefix("out ")
                    .and_then(|number| number.parse().ok())
                    .unwrap_or(choice.first());
                let Some((name, fields)) = fields_of(choice, number) else {
                    panic!("{told} of {}", choice.name)
                };
                let part = |at: usize| hash(&format!("{seed}.{at}"));
                let fields: Vec<Value> =
                    fields.iter().enumerate().map(|(at, ty)| Value::make(ty, part(at))).collect();
                match (number, fields.as_slice()) {
                    (0, [error]) => {
                        let (message, causes) = said(error);
                        fails("returned", message, causes, Some(error.clone()))
                    }
                    (0, _) => fails("returned", name.to_owned(), Vec::new(), None),
                    (number, _) => Ended::Outcome(number, fields),
                }
            }
        }
    }

    fn argument(&self, source: &Source, piped: &[Value], wants_some: bool) -> Value {
        let wrapped = |value: Value, some: bool| match some {
            true => Value::Maybe(Some(Box::new(value))),
            false => value,
        };
        let failure = |at: usize| {
            let Value::Failure(failure) = &piped[at] else { panic!("{:?} is no failure", piped[at]) };
            failure.clone()
        };
        match source {
            Source::Run => Value::Unit,
            Source::Given(value) => value.clone(),
            Source::Nothing => Value::Maybe(None),
            Source::Named(name) => {
                let kept = self.kept.iter().rev().find(|(kept, _)| kept == name).map(|(_, value)| value);
                let value = kept.or_else(|| self.scenario.values.get(name));
                let value = value.cloned().unwrap_or_else(|| panic!("{name} was judged to be there"));
                let some = wants_some && !matches!(value, Value::Maybe(_));
                wrapped(value, some)
            }
            Source::Piped { at, some } => wrapped(piped[*at].clone(), *some),
            Source::Failure(at) => Value::Failure(failure(*at)),
            Source::Error { at, some } => {
                let error = failure(*at).error.unwrap_or_else(|| panic!("a failure without an error"));
                wrapped(error, *some)
            }
            Source::All { at, list } => {
                let all = at.iter().map(|at| piped[*at].clone()).collect();
                if *list { Value::List(all) } else { Value::Tuple(all) }
            }
        }
    }
}

type Branch<'s, R> = Box<dyn FnOnce(&mut R, Vec<Value>, &mut Vec<Path>) -> Ran + 's>;

/// What counts as late; `world/support.rs` takes longer.
const LATE: u64 = 300;

/// A place as failures name it.
pub(crate) fn written(place: Place) -> String {
    format!("{FILE}:{}:{}", place.0, place.1)
}

fn failure(
    event: &str,
    place: Place,
    kind: &'static str,
    message: String,
    causes: Vec<String>,
    error: Option<Value>,
) -> Failure {
    let (event, place) = (event.to_owned(), written(place));
    Failure { event, place, kind, message, causes, attempts: 1, related: Vec::new(), error }
}

/// How an error is said: its message and its causes.
fn said(error: &Value) -> (String, Vec<String>) {
    match error {
        Value::Text(text) | Value::Error("Oops", text) => (text.clone(), Vec::new()),
        Value::Error("Blunt", text) => (format!("Blunt({text:?})"), Vec::new()),
        Value::Error(_, text) => (text.replacen('e', "c", 1), vec![text.clone()]),
        Value::Num(number) => (number.to_string(), Vec::new()),
        Value::Unit
        | Value::Flag(_)
        | Value::Record(..)
        | Value::List(_)
        | Value::Tuple(_)
        | Value::Maybe(_)
        | Value::Failure(_) => panic!("{error:?} is no error"),
    }
}
