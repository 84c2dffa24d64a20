//! Scripts that use each other, or themselves: checked together until what they are as events stands still.

use super::scripts::Target;
use super::{Checking, Event, MAIN, State};
use crate::ast::Script;
use crate::diagnostics::{Diagnostic, check as say};
use crate::plan::Start;
use crate::signature::Ty;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

impl Checking<'_> {
    /// The circle that each script is a part of.
    pub(super) fn circles(&self) -> BTreeMap<usize, BTreeSet<usize>> {
        let reached: Vec<BTreeSet<usize>> = (0..self.states.len())
            .map(|node| {
                let mut reached = BTreeSet::new();
                let mut open = self.targets(node);
                while let Some(next) = open.pop() {
                    if reached.insert(next) {
                        open.extend(self.targets(next));
                    }
                }
                reached
            })
            .collect();
        let reaches = |from: usize, to: usize| reached.get(from).is_some_and(|reached| reached.contains(&to));
        let nodes = 0..self.states.len();
        let in_circles = nodes.clone().filter(|node| reaches(*node, *node));
        in_circles
            .map(|node| {
                let others = nodes.clone().filter(|other| reaches(node, *other) && reaches(*other, node));
                (node, others.collect())
            })
            .collect()
    }

    /// Scripts that use each other.
    pub(super) fn circle(&mut self, circle: &BTreeSet<usize>) {
        // What a script declares is known before its chain is.
        for node in circle {
            let header = Script { chain: None, ..self.script(*node).clone() };
            let event = self.check(*node, &header).event;
            // Which number an `int` is only its takers tell.
            let params = event.params.into_iter().map(|(name, ty)| (name, ty.unsettled())).collect();
            self.set(
                *node,
                State::Known(Box::new(Event { params, gives: Ty::Never, waits: false, ..event })),
            );
        }
        let most = 3 * circle.len() + 3;
        let mut checked = BTreeMap::new();
        for _ in 0..most {
            let mut changed = false;
            for node in circle {
                let mut now = self.check(*node, self.script(*node));
                let before = self.states.get(*node);
                if let Some(State::Known(before)) = before {
                    // What was known to wait waits; what could not be checked as a whole has not changed.
                    now.event.waits |= before.waits;
                    changed |= **before != now.event;
                }
                self.set(*node, State::Known(Box::new(now.event.clone())));
                checked.insert(*node, now);
            }
            if !changed {
                break;
            }
        }
        let depth = circle.iter().filter_map(|node| checked.get(node)?.workflow.as_ref()?.depth).min();
        let broken = checked.values().any(|checked| checked.workflow.is_none());
        for (node, mut checked) in checked {
            if !broken {
                checked.found.extend(self.unbounded(node, circle, depth, &checked.event));
            }
            self.settle(node, checked, Start::Again(depth.unwrap_or(0)));
        }
    }

    /// What is wrong with a circle as seen from one of its scripts.
    fn unbounded(
        &self,
        node: usize,
        circle: &BTreeSet<usize>,
        depth: Option<u32>,
        event: &Event,
    ) -> Option<Diagnostic> {
        // One of them says it for all: the script that runs, else the first.
        if circle.first() != Some(&node) {
            return None;
        }
        let script = self.script(node);
        let within = |target: &Target| match target {
            Target::Main => circle.contains(&MAIN),
            Target::Other(index) => circle.contains(&(index + 1)),
            Target::Missing(_) => false,
        };
        let item = script.workflows().find(|item| self.links(node).get(&item.what).is_some_and(within))?;
        if event.gives == Ty::Never {
            return Some(say::endless_workflow::new(item.what_span, &event.name));
        }
        if depth.is_some() {
            return None;
        }
        let names: Vec<&str> = circle.iter().chain([&node]).map(|node| self.text(*node).1).collect();
        let top = script.header.iter().map(span_of).min().unwrap_or_default().before();
        Some(say::workflow_circle::new(item.what_span, &names.join(" → "), top))
    }
}

fn span_of(item: &crate::ast::HeaderItem) -> Span {
    match item {
        crate::ast::HeaderItem::Directive(item) => item.span,
        crate::ast::HeaderItem::Constant(item) => item.span,
        crate::ast::HeaderItem::Use(item) => item.span,
        crate::ast::HeaderItem::Input(item) => item.span,
        crate::ast::HeaderItem::On(item) => item.span,
        crate::ast::HeaderItem::Error(span) => *span,
    }
}
