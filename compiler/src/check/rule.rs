//! What a group says of its branches: when they are a success, and when the rest is stopped.

use super::Checker;
use super::chain::Found;
use crate::ast::{Attribute, Attributes, Group, Step};
use crate::diagnostics::check as say;
use crate::signature::Ty;
use crate::source::Span;
use crate::typed::{Block, Needs, Rule, Setting, Source, Stop};
use crate::vocabulary::attributes::{Options, Says};

/// The attributes that judge branches.
const NAMES: &[&str] = &["result_evaluation_strategy", "min_success", "stop_condition"];

impl Checker<'_> {
    /// The rule of a group; `None` where all must succeed and all are awaited.
    pub(super) fn rule(&mut self, group: &Group, step: &Step, options: &Options) -> Option<Rule> {
        let Says { strategy, min_success, stops } = &options.rule;
        let attributes = step.attributes.as_ref()?;
        let attribute = |name: &str| attributes.items.iter().rev().find(|item| item.name.text == name);
        let first = attributes.items.iter().find(|item| NAMES.contains(&item.name.text.as_str()))?;
        if options.broken {
            return None;
        }
        let Some(branches) = branches(group) else {
            self.no_branches(group, first, attributes);
            return None;
        };
        if let (Some(_), Some(_)) = (strategy, min_success)
            && let (Some(strategy), Some(exact)) =
                (attribute("result_evaluation_strategy"), attribute("min_success"))
        {
            self.d.push(say::contradicting_rule::twice(exact.span, attributes.removal(strategy.span)));
            return None;
        }
        let (needs, first_failure) = strategy.unwrap_or((min_success.unwrap_or(Needs::All), false));
        if let (true, Some([])) = (first_failure, stops.as_deref())
            && let (Some(strategy), Some(never)) =
                (attribute("result_evaluation_strategy"), attribute("stop_condition"))
        {
            self.d.push(say::contradicting_rule::failures_stop(strategy.value.span, never.span));
            return None;
        }
        let mut stops = stops.clone().unwrap_or_default();
        if first_failure {
            stops.extend([Stop::Error, Stop::Exception]);
            stops.sort();
            stops.dedup();
        }
        if let (Needs::AtLeast(Setting::Known(count)), Some(exact)) = (needs, attribute("min_success")) {
            if usize::try_from(count).is_ok_and(|count| count > branches) {
                let expected = format!("a whole number from 1 to {branches}, the number of branches");
                self.d.push(say::wrong_attribute_value::new(
                    exact.value.span,
                    "min_success",
                    &expected,
                    None,
                ));
                return None;
            }
            if let (true, Some(condition)) =
                (count > 1 && stops.contains(&Stop::Success), attribute("stop_condition"))
            {
                self.d.push(say::contradicting_rule::one_success(exact.value.span, condition.span, count));
                return None;
            }
        }
        (needs != Needs::All || !stops.is_empty()).then_some(Rule { needs, stops })
    }

    fn no_branches(&mut self, group: &Group, attribute: &Attribute, attributes: &Attributes) {
        let name = attribute.name.text.as_str();
        let at_once: Vec<Span> = group
            .chains
            .iter()
            .flat_map(|chain| std::iter::once(&chain.first).chain(chain.rest.iter().map(|(_, part)| part)))
            .filter(|part| part.branches.len() > 1)
            .map(|part| part.span)
            .collect();
        self.d.push(match at_once.first() {
            Some(branches) => {
                let text = attribute.span.of(self.text);
                say::needs_branches::around(attribute.name.span, name, *branches, text)
            }
            None => say::needs_branches::new(attribute.name.span, name, attributes.removal(attribute.span)),
        });
    }

    /// Puts a group's one parallel part under its rule. Where it may succeed without a branch, each result becomes
    /// an `Option`.
    pub(super) fn under(&mut self, rule: Rule, found: &mut Found<Block>) {
        let [part] = found.block.parts.as_mut_slice() else { return };
        if rule.is_optional() {
            // Only where every branch ends in a failure is what follows never reached.
            found.diverges = part.branches.iter().all(|branch| branch.step.diverges);
            let mut gives = Vec::new();
            for value in &found.gives {
                let ty = self.values.get(value.0 as usize).map_or(Ty::Unit, |value| value.ty.clone());
                if ty == Ty::Unit {
                    gives.push(*value);
                    continue;
                }
                let name =
                    self.values.get(value.0 as usize).map_or_else(String::new, |value| value.name.clone());
                let optional = self.value(name, Ty::option(ty), Source::Optional(*value));
                for branch in part.branches.iter_mut().filter(|branch| branch.gives == Some(*value)) {
                    branch.optional = Some(optional);
                }
                gives.push(optional);
            }
            found.block.gives.clone_from(&gives);
            found.block.diverges = found.diverges;
            found.gives = gives;
        }
        part.rule = Some(rule);
    }
}

/// How many branches a group has whose content is one parallel part.
fn branches(group: &Group) -> Option<usize> {
    match group.chains.as_slice() {
        [chain] if chain.rest.is_empty() => Some(chain.first.branches.len()).filter(|count| *count > 1),
        [_] => None,
        chains => Some(chains.len()),
    }
}
