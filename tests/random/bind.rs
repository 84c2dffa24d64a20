//! How a task gets its parameters: attributes, names, pipes, in this order.

use super::judge::{Flow, Judge, Judgement, Zero, constant, invalid, unclear};
use super::library::{Param, Take, Task};
use super::tree::Expr;
use super::values::{Ty, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Where an argument comes from. `some`: it goes into an `Option` as `Some`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Source {
    Run,
    Given(Value),
    /// An input or a kept result.
    Named(String),
    /// A piped value by its place.
    Piped {
        at: usize,
        some: bool,
    },
    /// The failure that an arm on 0 gets.
    Failure(usize),
    /// The error inside of that failure.
    Error {
        at: usize,
        some: bool,
    },
    /// Several piped values as one: a list, or a tuple.
    All {
        at: Vec<usize>,
        list: bool,
    },
    Nothing,
}

/// What has been given away so far.
struct Pipes {
    /// Piped values not yet taken, by their place.
    left: Vec<usize>,
    taken: BTreeSet<u32>,
}

impl Judge<'_> {
    /// The source of each parameter, and the piped values that are taken.
    pub(crate) fn bind(
        &mut self,
        task: &Task,
        given: &BTreeMap<&str, &Expr>,
        flow: &Flow,
    ) -> Judgement<(Vec<Source>, BTreeSet<u32>)> {
        let mut pipes = Pipes { left: (0..flow.piped.len()).collect(), taken: BTreeSet::new() };
        let asks = |param: &Param| given.get(param.name) == Some(&&Expr::Piped);
        let mut order: Vec<&Param> = task.params.iter().collect();
        let takers = order.iter().filter(|param| self.waits(param, given)).count();
        if pipes.left.len() < takers {
            order.sort_by_key(|param| !asks(param));
        }
        let mut found: BTreeMap<&str, Source> = BTreeMap::new();
        for (done, param) in order.iter().enumerate() {
            let open = order.iter().skip(done).filter(|param| self.waits(param, given)).count();
            found.insert(
                param.name,
                self.source(param, given.get(param.name).copied(), open, flow, &mut pipes)?,
            );
        }
        let sources = task.params.iter().filter_map(|param| found.remove(param.name)).collect();
        Ok((sources, pipes.taken))
    }

    /// Whether something of that name goes before any pipe.
    fn has_name(&self, name: &str) -> bool {
        self.kept.iter().any(|(kept, _)| kept == name)
            || (self.declared && self.known.inputs.contains_key(name))
            || self.constants.contains_key(name)
    }

    /// Whether only a pipe can fill this parameter.
    fn waits(&self, param: &Param, given: &BTreeMap<&str, &Expr>) -> bool {
        if param.take.owned().is_none() {
            return false;
        }
        match given.get(param.name) {
            Some(value) => **value == Expr::Piped,
            None => !self.has_name(param.name),
        }
    }

    fn source(
        &mut self,
        param: &Param,
        given: Option<&Expr>,
        open: usize,
        flow: &Flow,
        pipes: &mut Pipes,
    ) -> Judgement<Source> {
        let owned = match &param.take {
            Take::Run => return Ok(Source::Run),
            Take::Failure => return self.failure(flow, pipes),
            Take::Value(ty) | Take::Borrow(ty) => ty.clone(),
            Take::MaybeBorrow(ty) => Ty::maybe(ty.clone()),
        };
        match given {
            Some(Expr::Piped) => {
                if pipes.left.is_empty() {
                    return invalid(format!("nothing is piped for {}", param.name));
                }
                return self.piped(param, &owned, 1, flow, pipes);
            }
            Some(Expr::Name(name)) => {
                return match self.constants.get(name) {
                    Some(value) => Ok(Source::Given(constant(value, &owned)?)),
                    None => self.named(name, &owned, flow, pipes),
                };
            }
            Some(value) => return Ok(Source::Given(constant(value, &owned)?)),
            None => {}
        }
        if let Some(value) = self.constants.get(param.name) {
            return Ok(Source::Given(constant(value, &owned)?));
        }
        if self.has_name(param.name) {
            return self.named(param.name, &owned, flow, pipes);
        }
        if !pipes.left.is_empty() {
            return self.piped(param, &owned, open, flow, pipes);
        }
        self.open(param, &owned, flow)
    }

    fn named(&mut self, name: &str, owned: &Ty, flow: &Flow, pipes: &mut Pipes) -> Judgement<Source> {
        let kept = self.kept.iter().rev().find(|(kept, _)| kept == name).map(|(_, give)| give.clone());
        let ty = match (&kept, self.known.inputs.get(name)) {
            (Some(give), _) => give.ty.clone(),
            (None, Some(ty)) if self.declared => ty.clone(),
            (None, Some(_)) => return unclear(format!("${name} is an implied input")),
            (None, None) => return invalid(format!("${name} is unknown")),
        };
        if let Some(give) = kept {
            pipes.left.retain(|at| flow.piped[*at].id != give.id);
            pipes.taken.insert(give.id);
        }
        match goes_into(&ty, owned) {
            Some(_) => Ok(Source::Named(name.to_owned())),
            None => invalid(format!("{name}: {ty:?} for {owned:?}")),
        }
    }

    fn failure(&mut self, flow: &Flow, pipes: &mut Pipes) -> Judgement<Source> {
        let at = pipes.left.iter().copied().find(|at| matches!(flow.piped[*at].ty, Ty::Failure(_)));
        let Some(at) = at else { return invalid("no failure is piped") };
        pipes.left.retain(|left| *left != at);
        pipes.taken.insert(flow.piped[at].id);
        self.handled(flow.piped[at].id, Zero::Any)?;
        Ok(Source::Failure(at))
    }

    /// All who take one failure must take it the same way.
    fn handled(&mut self, id: u32, how: Zero) -> Judgement<()> {
        let state = self.failures.entry(id).or_default();
        if state.is_some_and(|taken| taken != how) {
            return invalid("a failure is taken in both ways");
        }
        *state = Some(how);
        Ok(())
    }

    fn piped(
        &mut self,
        param: &Param,
        owned: &Ty,
        open: usize,
        flow: &Flow,
        pipes: &mut Pipes,
    ) -> Judgement<Source> {
        let gathers = match &param.take {
            Take::Value(ty) | Take::Borrow(ty) => matches!(ty, Ty::List(_) | Ty::Tuple(_)),
            Take::Run | Take::Failure | Take::MaybeBorrow(_) => false,
        };
        if open == 1 && pipes.left.len() >= 2 && gathers {
            return Self::all(owned, flow, pipes);
        }
        let at = pipes.left.remove(0);
        let give = &flow.piped[at];
        pipes.taken.insert(give.id);
        if let Ty::Failure(error) = &give.ty {
            let Some(error) = error else { return invalid("there is no own error") };
            let Some(some) = goes_into(error, owned) else {
                return invalid(format!("{error:?} for {owned:?}"));
            };
            if **error == Ty::Error("Error") && flow.shared && matches!(param.take, Take::Value(_)) {
                return unclear("an error that cannot be cloned");
            }
            self.handled(give.id, Zero::Own)?;
            return Ok(Source::Error { at, some });
        }
        match goes_into(&give.ty, owned) {
            Some(some) => Ok(Source::Piped { at, some }),
            None => invalid(format!("{:?} for {owned:?}", give.ty)),
        }
    }

    fn all(owned: &Ty, flow: &Flow, pipes: &mut Pipes) -> Judgement<Source> {
        let at = std::mem::take(&mut pipes.left);
        pipes.taken.extend(at.iter().map(|at| flow.piped[*at].id));
        let types: Vec<Ty> = at.iter().map(|at| flow.piped[*at].ty.clone()).collect();
        let (list, fits) = if let Ty::List(item) = owned {
            (true, types.iter().all(|ty| *ty == **item))
        } else {
            (false, Ty::Tuple(types.clone()) == *owned)
        };
        if fits { Ok(Source::All { at, list }) } else { invalid(format!("{types:?} for {owned:?}")) }
    }

    /// Nothing gives this parameter a value.
    fn open(&mut self, param: &Param, owned: &Ty, flow: &Flow) -> Judgement<Source> {
        let (bare, optional) =
            if let Ty::Maybe(inner) = owned { ((**inner).clone(), true) } else { (owned.clone(), false) };
        if flow.dropped.contains(&bare) && !(self.declared && optional) {
            return invalid(format!("the dropped value would fill {}", param.name));
        }
        if self.gone.contains(param.name) || (!self.declared && self.names.contains(param.name)) {
            return unclear(format!("{} was kept before", param.name));
        }
        if self.declared {
            return if optional {
                Ok(Source::Nothing)
            } else {
                invalid(format!("no value for {}", param.name))
            };
        }
        // One that is required somewhere is required.
        let ty = match self.known.inputs.get(param.name) {
            None => owned.clone(),
            Some(known) if known == owned => owned.clone(),
            Some(known) if *known == bare => bare,
            Some(Ty::Maybe(inner)) if **inner == *owned => owned.clone(),
            Some(known) => return invalid(format!("{} is {known:?} and {owned:?}", param.name)),
        };
        if ty.script().is_none() && !matches!(ty, Ty::Tuple(_)) {
            return unclear(format!("{ty:?} as an implied input"));
        }
        self.known.inputs.insert(param.name.to_owned(), ty);
        Ok(Source::Named(param.name.to_owned()))
    }
}

/// Whether a value goes into a parameter: `Some(true)` if as `Some`.
fn goes_into(ty: &Ty, owned: &Ty) -> Option<bool> {
    if ty == owned {
        return Some(false);
    }
    matches!(owned, Ty::Maybe(inner) if **inner == *ty).then_some(true)
}

/// What a literal is for a parameter of this type.
pub(crate) fn fit(value: &Expr, ty: &Ty) -> Option<Value> {
    match (ty, value) {
        (Ty::Maybe(_), Expr::Null) => Some(Value::Maybe(None)),
        (Ty::Maybe(inner), value) => Some(Value::Maybe(Some(Box::new(fit(value, inner)?)))),
        (Ty::List(item), Expr::List(items)) => {
            items.iter().map(|value| fit(value, item)).collect::<Option<_>>().map(Value::List)
        }
        (Ty::Text, Expr::Text(_)) | (Ty::Num, Expr::Number(_)) | (Ty::Flag, Expr::Flag(_)) => value.literal(),
        _ => None,
    }
}
