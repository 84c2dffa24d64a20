//! Random right scripts: a walk that tries a step, asks the judge, and keeps what is right.

use super::judge::{Flow, Found, Judge};
use super::library::{Library, Returns, Take, Task};
use super::print;
use super::tree::{
    Arm, Attribute, Chain, Expr, Factor, Input, Label, Link, Part, Place, Script, Step, Subject,
};
use super::values::{Ty, Value};
use fastrand::Rng;

/// A script by its number: the same number, the same script.
pub(crate) fn script(library: &Library, number: u64) -> String {
    let mut rng = Rng::with_seed(number.wrapping_mul(0x9e37_79b9).wrapping_add(17));
    loop {
        let mut maker = Maker { library, rng: &mut rng, budget: 0, place: 0 };
        if let Some(script) = maker.script() {
            return print::print(&script, &mut rng);
        }
    }
}

struct Maker<'a, 'l> {
    library: &'l Library,
    rng: &'a mut Rng,
    /// How many more events there may be.
    budget: usize,
    /// Places are made up until the script is read again.
    place: u32,
}

const NAMES: &[&str] = &["a", "b", "c", "item", "size", "note", "other"];

impl<'l> Maker<'_, 'l> {
    fn one_in(&mut self, of: u32) -> bool {
        self.rng.u32(0..of) == 0
    }

    fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        self.rng.choice(items).expect("there is something to pick")
    }

    fn script(&mut self) -> Option<Script> {
        self.budget = self.rng.usize(1..=12);
        let mut names = NAMES.to_vec();
        self.rng.shuffle(&mut names);
        let mut script = Script {
            inputs: Vec::new(),
            constants: Vec::new(),
            directives: Vec::new(),
            chain: Chain { first: Part { branches: Vec::new() }, rest: Vec::new() },
        };
        if self.one_in(8) {
            script.directives.push(("workflow".to_owned(), Expr::Word("Sample".to_owned())));
        }
        if self.one_in(8) {
            script.directives.push(("version".to_owned(), Expr::Text("1.4.0".to_owned())));
        }
        for _ in 0..*self.pick(&[0, 0, 0, 1, 2]) {
            let name = names.pop()?;
            let value = self.constant();
            script.constants.push((name.to_owned(), value));
        }
        for _ in 0..*self.pick(&[0, 0, 1, 2, 3]) {
            let name = names.pop()?.to_owned();
            let ty = self.input_type();
            let default = if self.one_in(3) { self.literal(&ty) } else { None };
            script.inputs.push(Input { name, ty: ty.script()?, default });
        }
        let mut judge = Judge::new(self.library);
        judge.sketch = true;
        judge.header(&script).ok()?;
        let depth = self.rng.usize(0..4);
        let (chain, found) = self.chain(&mut judge, Flow::default(), depth)?;
        if judge.is_sealed(&found) {
            return None;
        }
        script.chain = chain;
        Some(script)
    }

    fn constant(&mut self) -> Expr {
        match self.rng.u8(0..6) {
            0..3 => Expr::Text(format!("k{}", self.rng.u8(..))),
            3..5 => Expr::Number(self.rng.i64(2..5)),
            _ => Expr::Flag(self.rng.bool()),
        }
    }

    fn input_type(&mut self) -> Ty {
        let plain = match self.rng.u8(0..8) {
            0..4 => Ty::Text,
            4 | 5 => Ty::Num,
            6 => Ty::Flag,
            _ => Ty::Record("Apple"),
        };
        match self.rng.u8(0..8) {
            0 => Ty::list(plain),
            1 => Ty::maybe(plain),
            _ => plain,
        }
    }

    /// A literal of this type, if there is one.
    fn literal(&mut self, ty: &Ty) -> Option<Expr> {
        Some(match ty {
            Ty::Text => Expr::Text(format!("l{}", self.rng.u8(..))),
            Ty::Num => Expr::Number(self.rng.i64(0..100)),
            Ty::Flag => Expr::Flag(self.rng.bool()),
            Ty::Maybe(_) if self.one_in(3) => Expr::Null,
            Ty::Maybe(inner) => self.literal(inner)?,
            Ty::List(item) => {
                let count = self.rng.usize(0..3);
                Expr::List((0..count).map(|_| self.literal(item)).collect::<Option<_>>()?)
            }
            Ty::Unit | Ty::Record(_) | Ty::Error(_) | Ty::Tuple(_) | Ty::Mixed | Ty::Failure(_) => {
                return None;
            }
        })
    }

    /// A chain that begins with this flow.
    fn chain(&mut self, judge: &mut Judge<'l>, flow: Flow, depth: usize) -> Option<(Chain, Found)> {
        let (first, mut found) = self.part(judge, &flow, depth)?;
        let taken = found.taken.clone();
        let mut chain = Chain { first, rest: Vec::new() };
        for _ in 0..*self.pick(&[0, 1, 1, 2, 2, 3, 4]) {
            if self.budget == 0 || found.diverges {
                break;
            }
            let link = if self.one_in(4) { Link::Then } else { Link::Pipe };
            let link = if judge.follow(link, &found).is_ok() { link } else { Link::Then };
            let Ok(flow) = judge.follow(link, &found) else { break };
            let Some((part, next)) = self.part(judge, &flow, depth) else { break };
            chain.rest.push((link, part));
            found = next;
        }
        found.taken = taken;
        Some((chain, found))
    }

    /// Tries steps until one is right.
    fn part(&mut self, judge: &mut Judge<'l>, flow: &Flow, depth: usize) -> Option<(Part, Found)> {
        for _ in 0..60 {
            let budget = self.budget;
            let branches = if depth > 0 && self.one_in(6) && self.budget > 1 {
                self.branches(&mut judge.clone(), flow, depth - 1)
            } else {
                self.step(judge, flow, depth).map(|step| vec![step])
            };
            if let Some(branches) = branches {
                let part = Part { branches };
                let mut tried = judge.clone();
                if let Ok(found) = tried.part(&part, flow) {
                    *judge = tried;
                    return Some((part, found));
                }
            }
            self.budget = budget;
        }
        None
    }

    fn branches(&mut self, judge: &mut Judge<'l>, flow: &Flow, depth: usize) -> Option<Vec<Step>> {
        let flow = Flow { linked: false, shared: true, ..flow.clone() };
        let count = *self.pick(&[2, 2, 2, 3, 4]);
        // Some give what one list can hold.
        let wanted = self.rng.bool().then_some(Ty::Text);
        (0..count).map(|_| self.right_step(judge, &flow, depth, wanted.as_ref())).collect()
    }

    /// A step that is right where it stands, but for values that others must take.
    fn right_step(
        &mut self,
        judge: &mut Judge<'l>,
        flow: &Flow,
        depth: usize,
        wanted: Option<&Ty>,
    ) -> Option<Step> {
        for _ in 0..40 {
            if let Some(step) = self.step(judge, flow, depth) {
                let mut tried = judge.clone();
                let fits = |found: &Found| match (wanted, found.gives.as_slice()) {
                    (Some(wanted), [one]) => one.ty == *wanted,
                    (Some(_), _) => false,
                    (None, _) => true,
                };
                if tried.step(&step, flow).is_ok_and(|found| fits(&found)) {
                    *judge = tried;
                    return Some(step);
                }
            }
        }
        None
    }

    fn new_place(&mut self) -> Place {
        self.place += 1;
        Place(0, self.place)
    }

    fn step(&mut self, judge: &Judge<'l>, flow: &Flow, depth: usize) -> Option<Step> {
        self.budget = self.budget.checked_sub(1)?;
        if depth > 0 && self.one_in(4) {
            self.group(judge, flow, depth - 1)
        } else if flow.piped.is_empty() && flow.linked && self.one_in(8) {
            Some(self.builtin())
        } else {
            self.event(judge, flow, depth)
        }
    }

    fn builtin(&mut self) -> Step {
        let (event, name, value) = match self.rng.u8(0..6) {
            0..3 => ("std::Log", "message", Expr::Text("noted".to_owned())),
            3..5 => ("std::Sleep", "duration", Expr::Duration(1)),
            _ => ("std::Fail", "message", Expr::Text("no more".to_owned())),
        };
        let attributes = vec![Attribute { step: false, name: name.to_owned(), value }];
        let subject = Subject::Event(event.to_owned());
        Step { place: self.new_place(), subject, attributes, retry: None, alias: None, arms: None }
    }

    fn retry(&mut self, judge: &Judge<'l>) -> Option<Factor> {
        if !self.one_in(5) {
            return None;
        }
        let numbers: Vec<&String> = judge
            .constants
            .iter()
            .filter(|(_, value)| matches!(value, Expr::Number(_)))
            .map(|(name, _)| name)
            .collect();
        match numbers.first() {
            Some(name) if self.one_in(3) => Some(Factor::Constant((*name).clone())),
            Some(_) | None => Some(Factor::Times(self.rng.i64(2..4))),
        }
    }

    /// Attributes that groups and events take.
    fn options(&mut self, attributes: &mut Vec<Attribute>, has_retry: bool, is_async: bool, named: &[&str]) {
        let mut add = |name: &str, value: Expr| {
            // A parameter of that name would take it.
            let step = named.contains(&name);
            attributes.push(Attribute { step, name: name.to_owned(), value });
        };
        if self.rng.u8(0..12) == 0 {
            let words: &[&str] = if is_async { &["io"] } else { &["io", "cpu", "inline"] };
            let word = (*self.rng.choice(words).unwrap_or(&"io")).to_owned();
            add("executor", if self.rng.bool() { Expr::Word(word) } else { Expr::Text(word) });
        }
        if !has_retry && self.rng.u8(0..16) == 0 {
            let (name, times) =
                *self.rng.choice(&[("retry_attempts", 3), ("retries", 1)]).unwrap_or(&("retries", 2));
            add(name, Expr::Number(times));
        }
        match self.rng.u8(0..40) {
            0 => add("timeout", Expr::Duration(20_000)),
            1 if !named.is_empty() => add("timeout", Expr::Duration(200)),
            _ => {}
        }
    }

    fn retry_on(&mut self) -> Attribute {
        let kinds = ["returned", "panic", "timeout"];
        let kinds = kinds.iter().filter(|_| self.rng.bool()).map(|kind| Expr::Text((*kind).to_owned()));
        let mut kinds: Vec<Expr> = kinds.collect();
        if kinds.is_empty() {
            kinds.push(Expr::Text("returned".to_owned()));
        }
        Attribute { step: false, name: "retry_on".to_owned(), value: Expr::List(kinds) }
    }

    /// How many branches of a group must succeed.
    fn rule(&mut self, branches: usize) -> Attribute {
        let (name, value) = match self.rng.u8(0..8) {
            0 | 1 | 6 | 7 => ("result_evaluation_strategy", Expr::Text("ANY_MUST_SUCCEED".to_owned())),
            2 => ("result_evaluation_strategy", Expr::Text("MAJORITY_MUST_SUCCEED".to_owned())),
            3 => ("result_evaluation_strategy", Expr::Text("ALL_MUST_SUCCEED".to_owned())),
            4 => ("min_success", Expr::Number(self.rng.i64(1..=branches as i64))),
            _ => ("min_success", Expr::Text(format!("{}%", self.rng.u8(1..=100)))),
        };
        Attribute { step: false, name: name.to_owned(), value }
    }

    fn event(&mut self, judge: &Judge<'l>, flow: &Flow, depth: usize) -> Option<Step> {
        let task = self.task(flow);
        let place = self.new_place();
        let retry = self.retry(judge);
        let mut attributes = Vec::new();
        for param in &task.params {
            let Some(owned) = param.take.owned() else { continue };
            let value = match self.rng.u8(0..24) {
                0..4 => self.literal(&owned),
                4 | 7 => self.rng.choice(&judge.kept).map(|(name, _)| Expr::Name(name.clone())),
                5 | 8 => {
                    let names: Vec<&String> =
                        judge.constants.keys().chain(judge.known.inputs.keys()).collect();
                    self.rng.choice(&names).map(|name| Expr::Name((*name).clone()))
                }
                6 if !flow.piped.is_empty() => Some(Expr::Piped),
                _ => None,
            };
            if let Some(value) = value {
                attributes.push(Attribute { step: false, name: param.name.to_owned(), value });
            }
        }
        let names: Vec<&str> = task.params.iter().map(|param| param.name).chain([" "]).collect();
        self.options(&mut attributes, retry.is_some(), task.is_async, &names);
        if retry.is_some() && self.one_in(5) {
            attributes.push(self.retry_on());
        }
        let event = self.spelt(&task.name);
        let mut step =
            Step { place, subject: Subject::Event(event), attributes, retry, alias: None, arms: None };
        let own = matches!(task.returns, Returns::Outcome(_) | Returns::ResultOfOutcome(..));
        if !own && self.one_in(7) {
            step.alias = Some((*self.pick(NAMES)).to_owned());
        }
        let fallible = matches!(task.returns, Returns::Result(..));
        if depth > 0 && (own || (fallible && self.one_in(2)) || self.one_in(7)) {
            step.arms = Some(self.arms(judge, &step, flow, depth - 1, &labels(task))?);
        }
        Some(step)
    }

    fn spelt(&mut self, name: &str) -> String {
        match self.rng.u8(0..10) {
            0 => name.to_owned(),
            1 => name.to_uppercase(),
            _ => name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect::<String>(),
        }
    }

    /// A task that might take what is piped.
    fn task(&mut self, flow: &Flow) -> &'l Task {
        let library = self.library;
        let might = |task: &Task| {
            let handles = flow.piped.iter().any(|give| matches!(give.ty, Ty::Failure(_)));
            if task.handles() != handles && task.handles() {
                return false;
            }
            flow.piped.is_empty()
                || task.params.iter().any(|param| match (&param.take, &flow.piped[0].ty) {
                    (Take::Failure, Ty::Failure(_)) => true,
                    (take, Ty::Failure(Some(error))) => take
                        .owned()
                        .is_some_and(|owned| owned == **error || owned == Ty::maybe((**error).clone())),
                    (take, ty) => take.owned().is_some_and(|owned| {
                        let several = flow.piped.len() > 1;
                        let gathers = match &owned {
                            Ty::List(item) => several && **item == *ty,
                            Ty::Tuple(items) => several && items[0] == *ty,
                            Ty::Maybe(inner) => **inner == *ty,
                            Ty::Unit
                            | Ty::Text
                            | Ty::Num
                            | Ty::Flag
                            | Ty::Record(_)
                            | Ty::Error(_)
                            | Ty::Mixed
                            | Ty::Failure(_) => false,
                        };
                        gathers || owned == *ty
                    }),
                })
        };
        // Those that take all that is piped are few.
        if flow.piped.len() > 1 && !self.one_in(4) {
            let first = &flow.piped[0].ty;
            let all = flow.piped.iter().all(|give| give.ty == *first);
            let is_list =
                |task: &&Task| matches!(task.params[0].take.owned(), Some(Ty::List(item)) if *item == *first);
            let gathers = library.tasks[60..90].iter().filter(|task| might(task));
            let gathers: Vec<&Task> = gathers.filter(|task| !all || is_list(task)).collect();
            if let Some(task) = self.rng.choice(&gathers) {
                return task;
            }
        }
        for _ in 0..200 {
            let task = &library.tasks[self.rng.usize(..library.tasks.len())];
            if might(task) {
                return task;
            }
        }
        &library.tasks[0]
    }

    fn group(&mut self, judge: &Judge<'l>, flow: &Flow, depth: usize) -> Option<Step> {
        let place = self.new_place();
        let braces = !self.one_in(3);
        let retry = self.retry(judge);
        let mut attributes = Vec::new();
        if braces {
            self.options(&mut attributes, retry.is_some(), false, &[]);
        }
        let again = retry.is_some() || attributes.iter().any(|attribute| attribute.name.starts_with("retr"));
        let count = *self.pick(&[1, 1, 2, 2, 3]);
        let shared = flow.shared || again || count > 1;
        let mut inner = judge.clone();
        let flow_in = Flow { linked: false, shared, ..flow.clone() };
        let mut chains = Vec::new();
        for _ in 0..count {
            let kept = inner.kept.len();
            chains.push(self.chain(&mut inner, flow_in.clone(), depth)?.0);
            inner.kept.truncate(kept);
        }
        if retry.is_some() && braces && self.one_in(4) {
            attributes.push(self.retry_on());
        }
        let branches = match chains.as_slice() {
            [chain] if chain.rest.is_empty() => chain.first.branches.len(),
            [_] => 1,
            chains => chains.len(),
        };
        if braces && branches > 1 && !self.one_in(4) {
            attributes.push(self.rule(branches));
        }
        let mut step = Step {
            place,
            subject: Subject::Group { braces, chains },
            attributes,
            retry,
            alias: None,
            arms: None,
        };
        if self.one_in(7) {
            step.alias = Some((*self.pick(NAMES)).to_owned());
        }
        if self.one_in(3) {
            step.arms = Some(self.arms(judge, &step, flow, depth, &[(0, None), (1, None)])?);
        }
        Some(step)
    }

    /// Arms for some of these outcomes, for all that need one.
    fn arms(
        &mut self,
        judge: &Judge<'l>,
        step: &Step,
        flow: &Flow,
        depth: usize,
        labels: &[(u8, Option<&'static str>)],
    ) -> Option<Vec<Arm>> {
        let mut arms: Vec<Arm> = Vec::new();
        // Mostly the arms should agree, so that something can follow.
        let wanted: Option<Vec<Ty>> = None;
        let mut wanted = wanted;
        for (number, name) in labels {
            let needed = *number > 1;
            if !needed && !self.one_in(2) {
                continue;
            }
            for _ in 0..30 {
                let budget = self.budget;
                let link = if self.one_in(4) { Link::Then } else { Link::Pipe };
                let label = match name {
                    Some(name) if self.rng.bool() => Label::Name(self.cased(name)),
                    Some(_) | None => Label::Number(i64::from(*number)),
                };
                // What flows into the arm is known once the judge has seen one: a probe without a chain of its own.
                let Some((arm_flow, inner)) = self.inside_arm(judge, step, flow, &label, link, &arms) else {
                    continue;
                };
                let mut inner = inner;
                let Some((chain, found)) = self.chain(&mut inner, arm_flow, depth) else {
                    self.budget = budget;
                    continue;
                };
                let types: Vec<Ty> = found.gives.iter().map(|give| give.ty.clone()).collect();
                if !found.diverges
                    && wanted.as_ref().is_some_and(|wanted| *wanted != types)
                    && !self.one_in(12)
                {
                    self.budget = budget;
                    continue;
                }
                if !found.diverges {
                    wanted = Some(types);
                }
                arms.push(Arm { label, link, chain });
                break;
            }
        }
        self.rng.shuffle(&mut arms);
        (!arms.is_empty()).then_some(arms)
    }

    fn cased(&mut self, name: &str) -> String {
        if self.one_in(6) { name.to_lowercase() } else { name.to_owned() }
    }

    /// What flows into an arm, as the judge sees it.
    fn inside_arm(
        &mut self,
        judge: &Judge<'l>,
        step: &Step,
        flow: &Flow,
        label: &Label,
        link: Link,
        arms: &[Arm],
    ) -> Option<(Flow, Judge<'l>)> {
        judge.clone().flow_of_arm(step, flow, label, link, arms)
    }
}

fn labels(task: &Task) -> Vec<(u8, Option<&'static str>)> {
    match &task.returns {
        Returns::Plain(_) | Returns::Result(..) => vec![(0, None), (1, None)],
        Returns::Outcome(choice) | Returns::ResultOfOutcome(choice, _) => {
            let mut labels: Vec<(u8, Option<&'static str>)> =
                choice.variants.iter().map(|(name, number, _)| (*number, Some(*name))).collect();
            if labels.iter().all(|(number, _)| *number != 0) {
                labels.push((0, None));
            }
            labels
        }
    }
}

/// A random value of a type, for an input.
pub(crate) fn input_value(ty: &Ty, rng: &mut Rng) -> Value {
    Value::make(ty, rng.u64(..))
}
