//! What follows which outcome: the arms of a step, and what they give together.

use super::*;

impl Judge<'_> {
    pub(super) fn without_arms(&mut self, found: Found, cases: &[Case]) -> Judgement<Found> {
        if cases.iter().any(|case| case.number > 1) {
            return invalid("an outcome without an arm");
        }
        let goes_on = cases.iter().find(|case| case.number == 1);
        let gives = match goes_on {
            Some(Case { payload: Payload::Fields(fields), .. }) => {
                fields.iter().map(|ty| self.give(ty.clone())).collect()
            }
            Some(Case { payload: Payload::Result(_) | Payload::Failure(_), .. }) | None => found.gives,
        };
        Ok(Found { gives, ..found })
    }

    pub(super) fn arms(
        &mut self,
        step: &Step,
        arms: &[Arm],
        own: usize,
        found: Found,
        cases: &[Case],
    ) -> Judgement<Found> {
        let mut answered = BTreeSet::new();
        let mut ends: Vec<Found> = Vec::new();
        let mut zero_goes_on = false;
        for arm in arms {
            let Some(case) = case_of(&arm.label, cases) else {
                return invalid(format!("no outcome {:?}", arm.label));
            };
            if !answered.insert(case.number) {
                return invalid(format!("two arms on {}", case.number));
            }
            let end = self.arm(step, own, arm, case)?;
            zero_goes_on |= case.number == 0 && !end.diverges;
            ends.push(end);
        }
        for case in cases {
            if answered.contains(&case.number) {
                continue;
            }
            match (case.number, &case.payload) {
                (0, _) => {}
                (1, Payload::Fields(fields)) => {
                    let gives = fields.iter().map(|ty| self.give(ty.clone())).collect();
                    ends.push(Found { gives, ..Found::default() });
                }
                (1, _) if found.diverges => {}
                (1, _) => {
                    self.seal(&found.gives);
                    ends.push(Found { gives: values(&found.gives), ..Found::default() });
                }
                (_, _) => return invalid(format!("no arm on {}", case.number)),
            }
        }
        if zero_goes_on && let Some(alias) = &step.alias {
            self.kept.truncate(own);
            self.gone.insert(alias.clone());
        }
        let diverges = ends.iter().all(|end| end.diverges);
        let reaching: Vec<&Found> = ends.iter().filter(|end| !end.diverges).collect();
        let types = |end: &Found| values(&end.gives).into_iter().map(|give| give.ty).collect::<Vec<_>>();
        let gives = match reaching.as_slice() {
            [] => Vec::new(),
            [one] => one.gives.clone(),
            [first, rest @ ..] => {
                let wanted = types(first);
                if wanted.contains(&Ty::Mixed) || rest.iter().any(|end| types(end) != wanted) {
                    let sealed = reaching.iter().any(|end| self.is_sealed(end));
                    let mixed = self.give(Ty::Mixed);
                    if sealed {
                        self.sealed.insert(mixed.id);
                    }
                    vec![mixed]
                } else {
                    wanted.into_iter().map(|ty| self.give(ty)).collect()
                }
            }
        };
        Ok(Found { gives, taken: found.taken, diverges })
    }

    pub(super) fn arm(&mut self, step: &Step, own: usize, arm: &Arm, case: &Case) -> Judgement<Found> {
        // A failed step has no result that could be taken by its name.
        let hidden = if case.number == 0 { self.kept.split_off(own) } else { Vec::new() };
        let (flow, failure) = self.arm_flow(arm.link, case)?;
        let found = self.chain(&arm.chain, &flow)?;
        self.kept.extend(hidden);
        if let Some(failure) = failure {
            let zero = self.failures.get(&failure).copied().flatten().unwrap_or(Zero::Any);
            self.known.zeros.insert(step.place, zero);
        }
        Ok(found)
    }

    /// What flows into an arm; with the number of the failure, if it is one.
    pub(super) fn arm_flow(&mut self, link: Link, case: &Case) -> Judgement<(Flow, Option<u32>)> {
        let payload: Vec<Give> = match &case.payload {
            Payload::Result(gives) => gives.clone(),
            Payload::Fields(fields) => fields.iter().map(|ty| self.give(ty.clone())).collect(),
            Payload::Failure(error) => vec![self.give(Ty::Failure(error.clone().map(Box::new)))],
        };
        let mut flow = Flow { linked: true, ..Flow::default() };
        let failure = match (&case.payload, payload.as_slice()) {
            (Payload::Failure(_), [failure]) => Some(failure.id),
            _ => None,
        };
        if let Some(failure) = failure {
            self.failures.insert(failure, None);
        }
        match link {
            Link::Then if failure.is_some() => {}
            Link::Then => flow.dropped = payload.iter().map(|give| give.ty.clone()).collect(),
            Link::Pipe => {
                if payload.iter().any(|give| give.ty == Ty::Mixed) {
                    return unclear("an arm gets different types");
                }
                flow.piped = values(&payload);
                if flow.piped.is_empty() {
                    return invalid("an arm gets nothing");
                }
            }
        }
        Ok((flow, failure))
    }
}

pub(super) fn case_of<'c>(label: &Label, cases: &'c [Case]) -> Option<&'c Case> {
    cases.iter().find(|case| match label {
        Label::Number(number) => i64::from(case.number) == *number,
        Label::Name(name) => case.name.is_some_and(|known| folded(known) == folded(name)),
    })
}

/// Without `()`, which is no value.
pub(super) fn values(gives: &[Give]) -> Vec<Give> {
    gives.iter().filter(|give| give.ty != Ty::Unit).cloned().collect()
}

pub(super) fn cases(returns: &Returns, gives: &[Give]) -> Vec<Case> {
    let plain = |error: Option<Ty>| {
        vec![
            Case { number: 0, name: None, payload: Payload::Failure(error) },
            Case { number: 1, name: None, payload: Payload::Result(gives.to_vec()) },
        ]
    };
    let of = |choice: &'static Choice, error: Option<Ty>| {
        let mut cases: Vec<Case> = Vec::new();
        for (name, number, fields) in choice.variants {
            let types: Vec<Ty> = fields.iter().map(|field| field.ty()).collect();
            let payload = match (number, types.as_slice()) {
                (0, [one]) => Payload::Failure(Some(one.clone())),
                (0, _) => Payload::Failure(None),
                (_, _) => Payload::Fields(types),
            };
            cases.push(Case { number: *number, name: Some(name), payload });
        }
        if cases.iter().all(|case| case.number != 0) {
            cases.push(Case { number: 0, name: None, payload: Payload::Failure(error) });
        }
        cases
    };
    match returns {
        Returns::Plain(_) => plain(None),
        Returns::Result(_, error) => plain(Some(error.clone())),
        Returns::Outcome(choice) => of(choice, None),
        Returns::ResultOfOutcome(choice, error) => of(choice, Some(error.clone())),
    }
}
