//! Which scripts are right, and who gets which value: the rules of the language, read once more. The result says of
//! each event where its arguments come from; the interpreter does the rest.

#[path = "arms.rs"]
mod arms;

use super::bind::Source;
use super::library::{Choice, Library, Returns, Task, folded};
use super::tree::{Arm, Attribute, Chain, Expr, Factor, Label, Link, Part, Place, Script, Step, Subject};
use super::values::{Ty, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};
use std::rc::Rc;

use arms::{case_of, cases, values};

/// Why a script is not right.
#[derive(Clone, Debug)]
pub(crate) enum Wrong {
    /// The compiler must refuse it.
    Invalid(String),
    /// The reference has no opinion.
    Unclear(String),
}

impl Display for Wrong {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(why) => write!(f, "wrong: {why}"),
            Self::Unclear(why) => write!(f, "unclear: {why}"),
        }
    }
}

pub(crate) type Judgement<T> = Result<T, Wrong>;

pub(crate) fn invalid<T>(why: impl Into<String>) -> Judgement<T> {
    Err(Wrong::Invalid(why.into()))
}

pub(crate) fn unclear<T>(why: impl Into<String>) -> Judgement<T> {
    Err(Wrong::Unclear(why.into()))
}

/// A value that a step gives; two with one number are the same value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Give {
    pub(crate) id: u32,
    pub(crate) ty: Ty,
}

/// What comes into a part.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    pub(crate) piped: Vec<Give>,
    /// What `->` just dropped.
    pub(crate) dropped: Vec<Ty>,
    /// Whether something stands before it, so that what is piped must be taken.
    pub(crate) linked: bool,
    /// Whether several may take what is piped, or one several times.
    pub(crate) shared: bool,
}

/// What a chain, part or step gives.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    pub(crate) gives: Vec<Give>,
    pub(crate) taken: BTreeSet<u32>,
    /// Whether what follows is never reached.
    pub(crate) diverges: bool,
}

/// How the arm on 0 of a step takes the failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Zero {
    /// As `&Failure`, or not at all: every failure is handled.
    Any,
    /// As the task's own error: other failures pass by.
    Own,
}

/// What is known of a right script.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// For each event, where its arguments come from.
    pub(crate) sources: BTreeMap<Place, Vec<Source>>,
    /// For each step with an arm on 0, how that takes the failure.
    pub(crate) zeros: BTreeMap<Place, Zero>,
    /// How often a step is tried at most.
    pub(crate) attempts: BTreeMap<Place, u32>,
    /// In milliseconds.
    pub(crate) timeouts: BTreeMap<Place, u64>,
    /// Which failures are tried again, where a step says so.
    pub(crate) retry_on: BTreeMap<Place, Vec<String>>,
    /// How many branches of a group must succeed, where it says so.
    pub(crate) rules: BTreeMap<Place, Rule>,
    pub(crate) inputs: BTreeMap<String, Ty>,
    /// Whether the workflow ends in arms of different types.
    pub(crate) differs: bool,
}

/// When a group is a success.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) needs: Needs,
    /// For each branch, whether it gives `()`.
    pub(crate) units: Vec<bool>,
}

/// How many branches must succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needs {
    AtLeast(usize),
    Majority,
    Percent(usize),
}

impl Needs {
    pub(crate) fn holds(self, succeeded: usize, of: usize) -> bool {
        match self {
            Self::AtLeast(count) => succeeded >= count,
            Self::Majority => 2 * succeeded > of,
            Self::Percent(share) => 100 * succeeded >= share * of,
        }
    }
}

/// The outcomes of a step.
struct Case {
    number: u8,
    name: Option<&'static str>,
    payload: Payload,
}

enum Payload {
    Result(Vec<Give>),
    Fields(Vec<Ty>),
    Failure(Option<Ty>),
}

/// Judges scripts, step by step.
#[derive(Clone)]
pub(crate) struct Judge<'l> {
    pub(crate) library: &'l Library,
    /// Whether only right or wrong matters, and not where arguments come from.
    pub(crate) sketch: bool,
    /// Whether there are `input` lines.
    pub(crate) declared: bool,
    pub(crate) constants: Rc<BTreeMap<String, Expr>>,
    pub(crate) kept: Vec<(String, Give)>,
    /// Names of kept results that are not there any more.
    pub(crate) gone: BTreeSet<String>,
    /// Every name that was kept anywhere.
    pub(crate) names: BTreeSet<String>,
    /// How each failure that an arm got was taken so far.
    pub(crate) failures: BTreeMap<u32, Option<Zero>>,
    pub(crate) known: Known,
    /// Values of different types that come out of a group as one, which nothing may take, not even the end.
    sealed: BTreeSet<u32>,
    next: u32,
}

/// Judges a whole script.
pub(crate) fn judge(script: &Script, library: &Library) -> Judgement<Known> {
    let mut judge = Judge::new(library);
    judge.header(script)?;
    let found = judge.chain(&script.chain, &Flow::default())?;
    if judge.is_sealed(&found) {
        return invalid("a group would give different types");
    }
    judge.known.differs = found.gives.iter().any(|give| give.ty == Ty::Mixed);
    Ok(judge.known)
}

impl<'l> Judge<'l> {
    pub(crate) fn new(library: &'l Library) -> Self {
        Self {
            library,
            sketch: false,
            declared: false,
            constants: Rc::default(),
            kept: Vec::new(),
            gone: BTreeSet::new(),
            names: BTreeSet::new(),
            failures: BTreeMap::new(),
            known: Known::default(),
            sealed: BTreeSet::new(),
            next: 0,
        }
    }

    pub(crate) fn give(&mut self, ty: Ty) -> Give {
        self.next += 1;
        Give { id: self.next, ty }
    }

    pub(crate) fn is_sealed(&self, found: &Found) -> bool {
        found.gives.iter().any(|give| self.sealed.contains(&give.id))
    }

    /// What a group gives as one.
    fn seal(&mut self, gives: &[Give]) {
        self.sealed.extend(gives.iter().filter(|give| give.ty == Ty::Mixed).map(|give| give.id));
    }

    pub(crate) fn header(&mut self, script: &Script) -> Judgement<()> {
        self.declared = !script.inputs.is_empty();
        let mut names = BTreeSet::new();
        for (name, value) in &script.constants {
            if matches!(value, Expr::Word(_) | Expr::Piped) {
                return unclear(format!("the value of {name}"));
            }
            let mut value = value.clone();
            if let Expr::Name(other) = &value {
                let Some(known) = self.constants.get(other) else {
                    return unclear(format!("${other} in a constant"));
                };
                value = known.clone();
            }
            if !names.insert(name.clone()) {
                return invalid(format!("{name} twice"));
            }
            Rc::make_mut(&mut self.constants).insert(name.clone(), value);
        }
        for input in &script.inputs {
            if !names.insert(input.name.clone()) {
                return invalid(format!("{} twice", input.name));
            }
            let Some(ty) = input_type(&input.ty) else { return unclear(format!("type {}", input.ty)) };
            if let Some(default) = &input.default
                && super::bind::fit(default, &ty).is_none()
            {
                return unclear(format!("default of {}", input.name));
            }
            self.known.inputs.insert(input.name.clone(), ty);
        }
        let mut given = BTreeSet::new();
        for (name, value) in &script.directives {
            if !given.insert(name) {
                return invalid(format!("@{name} twice"));
            }
            match (name.as_str(), value) {
                ("workflow", Expr::Word(_)) => {}
                ("version", Expr::Text(_)) => {}
                _ => return unclear(format!("@{name}")),
            }
        }
        Ok(())
    }

    pub(crate) fn chain(&mut self, chain: &Chain, flow: &Flow) -> Judgement<Found> {
        let kept = self.kept.len();
        let mut taken = BTreeSet::new();
        let mut flow = flow.clone();
        let mut last = Found::default();
        for (link, part) in chain.parts() {
            if let Some(link) = link {
                flow = self.follow(link, &last)?;
            }
            last = self.part(part, &flow)?;
            if link.is_none() {
                taken.clone_from(&last.taken);
            }
        }
        self.kept.truncate(kept);
        Ok(Found { taken, ..last })
    }

    /// What flows over a link.
    pub(crate) fn follow(&self, link: Link, before: &Found) -> Judgement<Flow> {
        if before.diverges {
            return invalid("nothing runs behind std::Fail");
        }
        let mut flow = Flow { linked: true, ..Flow::default() };
        match link {
            Link::Then => flow.dropped = before.gives.iter().map(|give| give.ty.clone()).collect(),
            Link::Pipe => {
                if before.gives.iter().any(|give| give.ty == Ty::Mixed) {
                    return invalid("arms of different types are piped");
                }
                flow.piped = values(&before.gives);
                if flow.piped.is_empty() {
                    return invalid("there is nothing to pipe");
                }
            }
        }
        Ok(flow)
    }

    pub(crate) fn part(&mut self, part: &Part, flow: &Flow) -> Judgement<Found> {
        if let [step] = part.branches.as_slice() {
            let found = self.step(step, flow)?;
            return Self::all_taken(flow, found);
        }
        let mut kept_by_branches = Vec::new();
        let kept = self.kept.len();
        let flow = Flow { shared: true, ..flow.clone() };
        let mut together = Found::default();
        for step in &part.branches {
            let found = self.step(step, &flow)?;
            kept_by_branches.extend(self.kept.drain(kept..));
            self.branch(found, &mut together)?;
        }
        for (name, give) in kept_by_branches {
            if together.gives.contains(&give) {
                self.kept.push((name, give));
            } else {
                self.gone.insert(name);
            }
        }
        Self::all_taken(&flow, together)
    }

    fn all_taken(flow: &Flow, found: Found) -> Judgement<Found> {
        if flow.linked && flow.piped.iter().any(|give| !found.taken.contains(&give.id)) {
            return invalid("nobody takes a piped value");
        }
        Ok(found)
    }

    /// Several values of one branch are one, a tuple.
    fn branch(&mut self, found: Found, together: &mut Found) -> Judgement<()> {
        if found.gives.iter().any(|give| give.ty == Ty::Mixed) {
            return invalid("a branch gives different types");
        }
        if !found.diverges {
            together.gives.push(match values(&found.gives).as_slice() {
                [] => self.give(Ty::Unit),
                [one] => one.clone(),
                several => self.give(Ty::Tuple(several.iter().map(|give| give.ty.clone()).collect())),
            });
        }
        together.taken.extend(found.taken);
        together.diverges |= found.diverges;
        Ok(())
    }

    pub(crate) fn step(&mut self, step: &Step, flow: &Flow) -> Judgement<Found> {
        let (found, cases) = self.subject(step, flow)?;
        let own = self.kept.len();
        self.keep(step, &found)?;
        match &step.arms {
            Some(arms) => self.arms(step, arms, own, found, &cases),
            None => self.without_arms(found, &cases),
        }
    }

    /// What a step is and gives, without its name and its arms.
    fn subject(&mut self, step: &Step, flow: &Flow) -> Judgement<(Found, Vec<Case>)> {
        match &step.subject {
            Subject::Event(event) => self.event(event, step, flow),
            Subject::Group { braces, chains } => self.group(*braces, chains, step, flow),
        }
    }

    /// What flows into an arm of a step, and what is known there, behind other arms of it.
    pub(crate) fn flow_of_arm(
        mut self,
        step: &Step,
        flow: &Flow,
        label: &Label,
        link: Link,
        arms: &[Arm],
    ) -> Option<(Flow, Self)> {
        let (found, cases) = self.subject(step, flow).ok()?;
        let own = self.kept.len();
        self.keep(step, &found).ok()?;
        for arm in arms {
            let case = case_of(&arm.label, &cases)?;
            self.arm(step, own, arm, case).ok()?;
        }
        let case = case_of(label, &cases)?;
        if case.number == 0 {
            self.kept.truncate(own);
        }
        let (flow, _) = self.arm_flow(link, case).ok()?;
        Some((flow, self))
    }

    fn group(
        &mut self,
        braces: bool,
        chains: &[Chain],
        step: &Step,
        flow: &Flow,
    ) -> Judgement<(Found, Vec<Case>)> {
        if !braces && !step.attributes.is_empty() {
            return invalid("attributes of parentheses");
        }
        let attributes: Vec<&Attribute> = step.attributes.iter().collect();
        self.options(step, &attributes, None)?;
        let needs = needs(chains, &attributes)?;
        let kept = self.kept.len();
        let again = self.known.attempts.contains_key(&step.place);
        // That each piped value is taken is looked at once, for the whole group.
        let shared = flow.shared || again || chains.len() > 1;
        let flow_in = Flow { shared, linked: false, ..flow.clone() };
        let mut found = match chains {
            [chain] => self.chain(chain, &flow_in)?,
            chains => {
                let mut together = Found::default();
                for chain in chains {
                    let found = self.chain(chain, &flow_in)?;
                    self.branch(found, &mut together)?;
                }
                together
            }
        };
        self.kept.truncate(kept);
        if let Some(needs) = needs {
            if found.diverges {
                return unclear("a branch that always fails beside others");
            }
            let units = found.gives.iter().map(|give| give.ty == Ty::Unit).collect();
            self.known.rules.insert(step.place, Rule { needs, units });
            // What failed is not there.
            let gives = std::mem::take(&mut found.gives).into_iter();
            found.gives = gives
                .map(|give| if give.ty == Ty::Unit { give } else { self.give(Ty::maybe(give.ty)) })
                .collect();
        }
        if again || self.known.timeouts.contains_key(&step.place) {
            self.seal(&found.gives);
        }
        let mut cases = vec![Case { number: 0, name: None, payload: Payload::Failure(None) }];
        if !found.diverges {
            let payload = Payload::Result(found.gives.clone());
            cases.push(Case { number: 1, name: None, payload });
        }
        Ok((found, cases))
    }

    fn event(&mut self, event: &str, step: &Step, flow: &Flow) -> Judgement<(Found, Vec<Case>)> {
        if event.contains("::") {
            return self.builtin(event, step, flow);
        }
        let library = self.library;
        let Some(task) = library.find(event) else { return invalid(format!("no task {event}")) };
        let is_param = |attribute: &Attribute| {
            !attribute.step && task.params.iter().any(|param| param.name == attribute.name)
        };
        let (params, others): (Vec<&Attribute>, Vec<&Attribute>) =
            step.attributes.iter().partition(|attribute| is_param(attribute));
        self.options(step, &others, Some(task))?;
        let mut given = BTreeMap::new();
        for attribute in params {
            if given.insert(attribute.name.as_str(), &attribute.value).is_some() {
                return invalid(format!("{} twice", attribute.name));
            }
        }
        let shared = flow.shared || self.known.attempts.contains_key(&step.place);
        let flow = Flow { shared, ..flow.clone() };
        let (sources, taken) = self.bind(task, &given, &flow)?;
        if !self.sketch {
            self.known.sources.insert(step.place, sources);
        }
        let gives = match &task.returns {
            Returns::Plain(Ty::Unit) | Returns::Result(Ty::Unit, _) => Vec::new(),
            Returns::Plain(ty) | Returns::Result(ty, _) => vec![self.give(ty.clone())],
            Returns::Outcome(_) | Returns::ResultOfOutcome(..) => {
                if step.alias.is_some() {
                    return unclear("`as` of an enum of outcomes");
                }
                Vec::new()
            }
        };
        let cases = cases(&task.returns, &gives);
        Ok((Found { gives, taken, diverges: false }, cases))
    }

    fn builtin(&mut self, event: &str, step: &Step, flow: &Flow) -> Judgement<(Found, Vec<Case>)> {
        let wanted = match event {
            "std::Log" | "std::Fail" => "message",
            "std::Sleep" => "duration",
            _ => return unclear(event),
        };
        let plain = step.retry.is_none() && step.alias.is_none() && step.arms.is_none();
        let [attribute] = step.attributes.as_slice() else { return unclear(event) };
        let fits = match (wanted, &attribute.value) {
            ("message", Expr::Text(_)) => true,
            ("duration", Expr::Duration(millis)) => *millis <= 20,
            _ => false,
        };
        if !plain || !fits || attribute.name != wanted || attribute.step {
            return unclear(event);
        }
        if !flow.piped.is_empty() {
            return invalid(format!("{event} takes no piped value"));
        }
        Ok((Found { diverges: event == "std::Fail", ..Found::default() }, Vec::new()))
    }

    /// Attributes that are no parameters, and the retry.
    fn options(&mut self, step: &Step, attributes: &[&Attribute], task: Option<&Task>) -> Judgement<()> {
        let mut given = BTreeSet::new();
        let mut attempts = None;
        for attribute in attributes {
            let name = attribute.name.as_str();
            let both = if name == "retries" { "retry_attempts" } else { name };
            if !given.insert(both) {
                return invalid(format!("{name} twice"));
            }
            let number = if let Expr::Name(name) = &attribute.value {
                self.constants.get(name)
            } else {
                Some(&attribute.value)
            };
            match (name, number) {
                ("retry_attempts", Some(Expr::Number(times))) if *times >= 2 => attempts = Some(*times),
                ("retries", Some(Expr::Number(times))) if *times >= 1 => attempts = Some(*times + 1),
                ("timeout", Some(Expr::Duration(millis))) if *millis > 0 => {
                    self.known.timeouts.insert(step.place, *millis);
                }
                ("executor", Some(Expr::Word(word) | Expr::Text(word))) => match (word.as_str(), task) {
                    ("io", _) | ("cpu" | "inline", None) => {}
                    ("cpu" | "inline", Some(task)) if !task.is_async => {}
                    ("cpu" | "inline", Some(_)) => return invalid("async on cpu"),
                    _ => return unclear(format!("executor {word}")),
                },
                ("retry_on", Some(Expr::List(kinds))) if !kinds.is_empty() => {
                    let kind = |kind: &Expr| {
                        let Expr::Text(word) = kind else { return None };
                        ["returned", "panic", "timeout"].contains(&word.as_str()).then(|| word.clone())
                    };
                    let Some(kinds) = kinds.iter().map(kind).collect() else { return unclear("retry_on") };
                    self.known.retry_on.insert(step.place, kinds);
                }
                ("result_evaluation_strategy" | "min_success", _) if task.is_none() => {}
                ("retry_attempts" | "retries" | "timeout" | "executor", _) => {
                    return unclear(format!("the value of {name}"));
                }
                (name, _) if ATTRIBUTES.contains(&name) => return unclear(format!("attribute {name}")),
                (name, _) => return invalid(format!("unknown attribute {name}")),
            }
        }
        let written = match &step.retry {
            None => None,
            Some(Factor::Default) => Some(3),
            Some(Factor::Times(times)) => Some(*times),
            Some(Factor::Constant(name)) => match self.constants.get(name) {
                Some(Expr::Number(times)) => Some(*times),
                Some(_) => return invalid(format!("* ${name}")),
                None => return unclear(format!("* ${name}, which is no constant")),
            },
        };
        if written.is_some_and(|times| times < 2) {
            return invalid("a retry of one");
        }
        if self.known.retry_on.contains_key(&step.place) && written.or(attempts).is_none() {
            return unclear("retry_on without a retry");
        }
        if let Some(times) = written.or(attempts) {
            self.known.attempts.insert(step.place, u32::try_from(times).unwrap_or(u32::MAX));
        }
        Ok(())
    }

    /// `as`.
    fn keep(&mut self, step: &Step, found: &Found) -> Judgement<()> {
        let Some(alias) = &step.alias else { return Ok(()) };
        let taken = self.constants.contains_key(alias)
            || self.known.inputs.contains_key(alias)
            || self.kept.iter().any(|(kept, _)| kept == alias);
        if taken {
            return invalid(format!("the name {alias} is taken"));
        }
        let values = values(&found.gives);
        if values.iter().any(|give| give.ty == Ty::Mixed) {
            return unclear("different types are kept");
        }
        let give = match values.as_slice() {
            [] => return invalid("there is nothing to keep"),
            [one] => one.clone(),
            several => self.give(Ty::Tuple(several.iter().map(|give| give.ty.clone()).collect())),
        };
        self.names.insert(alias.clone());
        self.kept.push((alias.clone(), give));
        Ok(())
    }
}

/// How many branches of a group must succeed; none where all must.
fn needs(chains: &[Chain], attributes: &[&Attribute]) -> Judgement<Option<Needs>> {
    let mut found = attributes
        .iter()
        .filter(|attribute| ["result_evaluation_strategy", "min_success"].contains(&attribute.name.as_str()));
    let Some(attribute) = found.next() else { return Ok(None) };
    let branches = match chains {
        [chain] if chain.rest.is_empty() => chain.first.branches.len(),
        [_] => 1,
        chains => chains.len(),
    };
    if branches < 2 || found.next().is_some() {
        return unclear("a rule without branches, or two");
    }
    match (attribute.name.as_str(), &attribute.value) {
        ("min_success", Expr::Number(count)) if (1..=branches as i64).contains(count) => {
            Ok(Some(Needs::AtLeast(*count as usize)))
        }
        ("min_success", Expr::Text(text)) => match text.strip_suffix('%').map(str::parse) {
            Some(Ok(share @ 1..=100)) => Ok(Some(Needs::Percent(share))),
            Some(_) | None => unclear("min_success"),
        },
        (_, Expr::Text(text)) => match text.as_str() {
            "ALL_MUST_SUCCEED" => Ok(None),
            "ANY_MUST_SUCCEED" => Ok(Some(Needs::AtLeast(1))),
            "MAJORITY_MUST_SUCCEED" => Ok(Some(Needs::Majority)),
            _ => unclear(text),
        },
        _ => unclear("a rule"),
    }
}

/// What an `input` line may say, of the types that tasks here take.
fn input_type(written: &str) -> Option<Ty> {
    if let Some(inner) = written.strip_suffix('?') {
        return Some(Ty::maybe(input_type(inner)?));
    }
    if let Some(item) = written.strip_prefix("list<").and_then(|rest| rest.strip_suffix('>')) {
        return Some(Ty::list(input_type(item)?));
    }
    Some(match written {
        "string" => Ty::Text,
        "int" => Ty::Num,
        "bool" => Ty::Flag,
        "Apple" => Ty::Record("Apple"),
        "Brick" => Ty::Record("Brick"),
        _ => return None,
    })
}

/// Attributes that mean something, of which the reference knows no more.
const ATTRIBUTES: &[&str] = &[
    "executor_config",
    "backoff",
    "backoff_factor",
    "max_backoff",
    "jitter",
    "batch",
    "concurrency",
    "continue_on_error",
    "result_evaluation_strategy",
    "min_success",
    "stop_condition",
    "wait",
    "undo",
    "limit",
    "max",
    "rate",
    "per",
    "when_full",
    "priority",
    "cache",
    "bypass_event_checks",
];

/// The number and the fields of an outcome by its number.
pub(crate) fn fields_of(choice: &Choice, wanted: u8) -> Option<(&'static str, Vec<Ty>)> {
    let found = choice.variants.iter().find(|(_, number, _)| *number == wanted)?;
    Some((found.0, found.2.iter().map(|field| field.ty()).collect()))
}

/// What a constant gives a parameter of this type.
pub(crate) fn constant(value: &Expr, ty: &Ty) -> Judgement<Value> {
    match super::bind::fit(value, ty) {
        Some(value) => Ok(value),
        None => invalid(format!("{value:?} for a {ty:?}")),
    }
}
