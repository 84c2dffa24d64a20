//! All events of a script, in the order in which they stand.

use super::{ArmLabel, Branch, Chain, Event, Script, Subject};

impl Script {
    /// Each event, with the branch behind it.
    #[must_use]
    pub fn events(&self) -> Vec<(&Event, Option<&Branch>)> {
        let mut events = Vec::new();
        if let Some(chain) = &self.chain {
            within(chain, &mut events);
        }
        events
    }
}

impl Branch {
    /// Whether an arm is of an outcome that only a task with outcomes of its own has.
    #[must_use]
    pub fn has_own_outcomes(&self) -> bool {
        self.arms.iter().any(|arm| match &arm.label {
            ArmLabel::Number(number, _) => *number > 1,
            ArmLabel::Name(_) => true,
        })
    }
}

fn within<'s>(chain: &'s Chain, events: &mut Vec<(&'s Event, Option<&'s Branch>)>) {
    let rest = chain.rest.iter().map(|(_, part)| part);
    for step in std::iter::once(&chain.first).chain(rest).flat_map(|part| &part.branches) {
        match &step.subject {
            Subject::Event(event) => events.push((event, step.branch.as_ref())),
            Subject::Group(group) => group.chains.iter().for_each(|chain| within(chain, events)),
            Subject::Error(_) => {}
        }
        for arm in step.branch.iter().flat_map(|branch| &branch.arms) {
            within(&arm.chain, events);
        }
    }
}
