//! What occurred in random workflows, so that nothing of the language is left out: each form of a script, each way to
//! fail, each way to go on.

use super::bind::Source;
use super::interpret::Expected;
use super::library::{Library, Returns, Take, Task};
use super::tree::{Chain, Expr, Factor, Label, Link, Step, Subject};
use super::workflows::Sample;
use std::collections::BTreeMap;

/// How often each thing occurred.
#[derive(Default)]
pub(crate) struct Census {
    counts: BTreeMap<&'static str, usize>,
}

/// All that must occur.
const ALL: &[&str] = &[
    "A -> B",
    "A |-> B",
    "A || B",
    "a name for a result",
    "a comma group",
    "a group in braces",
    "a group in parentheses",
    "a group in a group",
    "two groups deep",
    "a branch",
    "an arm by number",
    "an arm by name",
    "an arm on 0",
    "an arm on 1",
    "an arm on an outcome",
    "an arm with a chain",
    "a branch of a group",
    "A * n",
    "n * A",
    "A * $name",
    "retry_attempts",
    "retries",
    "a group that is tried again",
    "a retry within a retry",
    "a time-out",
    "an executor",
    "an executor of a group",
    "an executor in quotes",
    "retry_on",
    "a rule for branches",
    "a value by attribute",
    "a constant by $",
    "_",
    "local::",
    "another spelling",
    "a comment",
    "an event twice",
    "std::Log",
    "std::Sleep",
    "std::Fail",
    "implied inputs",
    "declared inputs",
    "a default",
    "a constant",
    "a directive",
    "a constant by name",
    "an input or kept result by name",
    "a piped value",
    "a piped value as Some",
    "nothing for an Option",
    "all piped values as a list",
    "all piped values as a tuple",
    "by value",
    "borrowed",
    "an optional borrow",
    "&Run",
    "&Failure",
    "an own error",
    "an async fn",
    "a fn on io",
    "an iterator is given",
    "an iterator is pulled",
    "a plain result",
    "no result",
    "a Result",
    "outcomes",
    "a Result of outcomes",
    // What happened.
    "a workflow that succeeds",
    "a workflow that fails",
    "failed: returned",
    "failed: panic",
    "failed: timeout",
    "attempt failed: returned",
    "attempt failed: panic",
    "attempt failed: timeout",
    "several failures at once",
    "an arm on 0 ran",
    "an arm on 1 ran",
    "an arm on an outcome ran",
    "a success after a failed attempt",
    "all attempts used up",
    "a failure within a group",
    "a success in which a branch failed",
    "arms that differ at the end",
];

impl Census {
    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    fn note(&mut self, yes: bool, what: &'static str) {
        if yes {
            self.count(what);
        }
    }

    /// Counts a workflow and what came of it.
    pub(crate) fn add(&mut self, sample: &Sample, expected: &Expected, library: &Library) {
        let text = &sample.text;
        let script = &sample.script;
        self.note(text.contains("local::"), "local::");
        self.note(text.contains("# so"), "a comment");
        let number_first = text.match_indices(" * ").any(|(at, _)| {
            let before = text[..at].trim_end_matches(|letter: char| letter.is_ascii_digit());
            before.len() < at && before.chars().next_back().is_none_or(char::is_whitespace)
        });
        self.note(number_first, "n * A");
        self.note(script.inputs.is_empty() && !sample.known.inputs.is_empty(), "implied inputs");
        self.note(!script.inputs.is_empty(), "declared inputs");
        self.note(script.inputs.iter().any(|input| input.default.is_some()), "a default");
        self.note(!script.constants.is_empty(), "a constant");
        self.note(!script.directives.is_empty(), "a directive");
        let mut events: BTreeMap<String, usize> = BTreeMap::new();
        script.chain.each(&mut |step: &Step| {
            self.step(step, sample);
            if let Subject::Event(event) = &step.subject
                && let Some(task) = library.find(event)
            {
                self.task(event, task, step, sample);
                *events.entry(task.name.clone()).or_default() += 1;
            }
        });
        self.note(events.values().any(|count| *count > 1), "an event twice");
        self.chain(&script.chain, 0, false);
        self.ended(sample, expected);
    }

    fn ended(&mut self, sample: &Sample, expected: &Expected) {
        match &expected.result {
            Ok(_) => self.count("a workflow that succeeds"),
            Err(failure) => {
                self.count("a workflow that fails");
                self.count(match failure.kind {
                    "returned" => "failed: returned",
                    "panic" => "failed: panic",
                    _ => "failed: timeout",
                });
                self.note(!failure.related.is_empty(), "several failures at once");
                self.note(failure.attempts > 1, "all attempts used up");
            }
        }
        for kind in &expected.failures {
            self.count(match *kind {
                "returned" => "attempt failed: returned",
                "panic" => "attempt failed: panic",
                _ => "attempt failed: timeout",
            });
        }
        for number in &expected.arms {
            self.count(match number {
                0 => "an arm on 0 ran",
                1 => "an arm on 1 ran",
                _ => "an arm on an outcome ran",
            });
        }
        self.note(expected.recovered, "a success after a failed attempt");
        self.note(expected.some_failed, "a success in which a branch failed");
        self.note(expected.in_a_group, "a failure within a group");
        self.note(sample.known.differs, "arms that differ at the end");
    }

    fn step(&mut self, step: &Step, sample: &Sample) {
        match &step.retry {
            Some(Factor::Times(_)) => self.count("A * n"),
            Some(Factor::Constant(_)) => self.count("A * $name"),
            Some(Factor::Default) | None => {}
        }
        self.note(step.alias.is_some(), "a name for a result");
        self.note(sample.known.timeouts.contains_key(&step.place), "a time-out");
        self.note(sample.known.rules.contains_key(&step.place), "a rule for branches");
        let is_group = matches!(step.subject, Subject::Group { .. });
        self.note(is_group && sample.known.attempts.contains_key(&step.place), "a group that is tried again");
        self.note(is_group && step.arms.is_some(), "a branch of a group");
        for attribute in &step.attributes {
            match attribute.name.as_str() {
                "retry_attempts" => self.count("retry_attempts"),
                "retries" => self.count("retries"),
                "retry_on" => self.count("retry_on"),
                "executor" => {
                    self.count(if is_group { "an executor of a group" } else { "an executor" });
                    self.note(matches!(attribute.value, Expr::Text(_)), "an executor in quotes");
                }
                _ => {}
            }
        }
        for arm in step.arms.iter().flatten() {
            self.count("a branch");
            match &arm.label {
                Label::Number(0) => self.count("an arm on 0"),
                Label::Number(1) => self.count("an arm on 1"),
                Label::Number(_) => self.count("an arm on an outcome"),
                Label::Name(_) => self.count("an arm by name"),
            }
            self.note(matches!(arm.label, Label::Number(_)), "an arm by number");
            self.note(!arm.chain.rest.is_empty(), "an arm with a chain");
        }
        match &step.subject {
            Subject::Event(event) => match event.as_str() {
                "std::Log" => self.count("std::Log"),
                "std::Sleep" => self.count("std::Sleep"),
                "std::Fail" => self.count("std::Fail"),
                _ => {}
            },
            Subject::Group { braces, chains } => {
                self.count(if *braces { "a group in braces" } else { "a group in parentheses" });
                self.note(chains.len() > 1, "a comma group");
            }
        }
    }

    fn chain(&mut self, chain: &Chain, groups: usize, tried: bool) {
        for (link, part) in chain.parts() {
            match link {
                Some(Link::Then) => self.count("A -> B"),
                Some(Link::Pipe) => self.count("A |-> B"),
                None => {}
            }
            self.note(part.branches.len() > 1, "A || B");
            for step in &part.branches {
                let again = step.retry.is_some();
                self.note(tried && again, "a retry within a retry");
                if let Subject::Group { chains, .. } = &step.subject {
                    self.note(groups > 0, "a group in a group");
                    self.note(groups > 1, "two groups deep");
                    chains.iter().for_each(|chain| self.chain(chain, groups + 1, tried || again));
                }
                for arm in step.arms.iter().flatten() {
                    self.chain(&arm.chain, groups, tried);
                }
            }
        }
    }

    fn task(&mut self, event: &str, task: &Task, step: &Step, sample: &Sample) {
        self.note(!event.contains(char::is_lowercase) || event.contains('_'), "another spelling");
        self.note(task.is_async, "an async fn");
        let on_io = step.attributes.iter().any(|attribute| {
            attribute.name == "executor"
                && matches!(&attribute.value, Expr::Word(word) | Expr::Text(word) if word == "io")
        });
        self.note(!task.is_async && on_io, "a fn on io");
        self.count(match &task.returns {
            Returns::Plain(super::values::Ty::Unit) | Returns::Result(super::values::Ty::Unit, _) => {
                "no result"
            }
            Returns::Plain(_) => "a plain result",
            Returns::Result(..) => "a Result",
            Returns::Outcome(_) => "outcomes",
            Returns::ResultOfOutcome(..) => "a Result of outcomes",
        });
        self.note(task.streamed().is_some(), "an iterator is given");
        self.note(task.params.iter().any(|param| task.pulled(param).is_some()), "an iterator is pulled");
        let sources = sample.known.sources.get(&step.place).map(Vec::as_slice).unwrap_or_default();
        for (param, source) in task.params.iter().zip(sources) {
            let given =
                step.attributes.iter().find(|attribute| attribute.name == param.name && !attribute.step);
            match (source, given.map(|attribute| &attribute.value)) {
                (Source::Given(_), Some(Expr::Name(_))) => self.count("a constant by $"),
                (Source::Given(_), Some(_)) => self.count("a value by attribute"),
                (Source::Given(_), None) => self.count("a constant by name"),
                (Source::Named(_), _) => self.count("an input or kept result by name"),
                (Source::Piped { some, .. }, value) => {
                    self.count(if *some { "a piped value as Some" } else { "a piped value" });
                    self.note(value == Some(&Expr::Piped), "_");
                }
                (Source::Error { .. }, _) => self.count("an own error"),
                (Source::Failure(_), _) => self.count("&Failure"),
                (Source::Run, _) => self.count("&Run"),
                (Source::All { list: true, .. }, _) => self.count("all piped values as a list"),
                (Source::All { list: false, .. }, _) => self.count("all piped values as a tuple"),
                (Source::Nothing, _) => self.count("nothing for an Option"),
            }
            match &param.take {
                Take::Value(_) => self.count("by value"),
                Take::Borrow(_) => self.count("borrowed"),
                Take::MaybeBorrow(_) => self.count("an optional borrow"),
                Take::Run | Take::Failure => {}
            }
        }
    }

    /// What did not occur so often.
    pub(crate) fn rarer_than(&self, least: usize) -> Vec<String> {
        let count = |what: &&str| self.counts.get(*what).copied().unwrap_or(0);
        let rare = ALL.iter().filter(|what| count(what) < least);
        rare.map(|what| format!("{what}: {}", count(what))).collect()
    }
}
