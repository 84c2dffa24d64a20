//! A file of tests against the workflow that it is about: all that can be wrong before anything is built.

use super::steps::Step;
use super::suite::{Answer, Expect, Is, Mock, Suite, Test, Value, Word};
use super::values::misfit;
use crate::catalogue::builtin::Gives;
use crate::catalogue::{Catalogue, folded};
use crate::diagnostics::Sink;
use crate::diagnostics::suggest::nearest;
use crate::diagnostics::test::{
    contradicting_test, doubled_test, no_such_answer, unknown_step, wrong_given, wrong_payload,
};
use crate::plan::Plan;
use crate::signature::{Returns, Ty};
use crate::source::Span;
use crate::typed::{Enum, Shape, TaskPath};
use std::collections::BTreeMap;

/// What checks a file of tests.
pub(super) struct Checker<'a> {
    pub(super) plan: &'a Plan,
    pub(super) catalogue: &'a Catalogue,
    pub(super) steps: &'a [Step<'a>],
    pub(super) d: &'a mut Sink,
}

/// What is known of how a task answers.
struct Answers<'a> {
    /// What outcome 1 of a task without outcomes of its own holds; `None` where only rustc knows.
    success: Option<Ty>,
    /// Its error; the outer `None` where it returns none.
    error: Option<Option<Ty>>,
    /// Its own outcomes, with the types that they hold where these are known.
    own: Option<(&'a Enum, Option<&'a crate::catalogue::OutcomeEnum>)>,
}

impl<'a> Checker<'a> {
    pub(super) fn suite(&mut self, suite: &Suite) {
        let mut names: BTreeMap<&str, Span> = BTreeMap::new();
        for test in &suite.tests {
            match names.get(test.name.text.as_str()) {
                Some(first) => self.d.push(doubled_test::new(test.name.span, &test.name.text, *first)),
                None => {
                    names.insert(&test.name.text, test.name.span);
                }
            }
            self.test(test);
        }
    }

    fn test(&mut self, test: &Test) {
        self.given(test);
        for (at, mock) in test.mocks.iter().enumerate() {
            let Some(step) = self.step(&mock.event) else { continue };
            let number = step.number;
            let before = test.mocks.iter().take(at).find(|other| {
                let found = self.steps.iter().find(|step| step.is_called(&other.event.text));
                found.is_some_and(|found| found.number == number)
            });
            if let Some(before) = before {
                self.d.push(contradicting_test::mocked_twice(
                    mock.event.span,
                    &mock.event.text,
                    before.event.span,
                ));
            }
            self.mock(mock, step);
        }
        self.expectations(test);
    }

    fn given(&mut self, test: &Test) {
        for (at, given) in test.given.iter().enumerate() {
            let (name, span) = (&given.name.text, given.name.span);
            let Some(input) = self.plan.inputs.iter().find(|input| input.name == *name) else {
                let known: Vec<&str> = self.plan.inputs.iter().map(|input| input.name.as_str()).collect();
                self.d.push(wrong_given::unknown(span, name, nearest(name, known.iter().copied()), &known));
                continue;
            };
            if let Some(before) = test.given.iter().take(at).find(|other| other.name.text == *name) {
                self.d.push(wrong_given::twice(span, name, before.name.span));
            }
            if input.ty.is_secret() {
                continue;
            }
            if let Some(found) = misfit(&given.value, &input.ty, self.catalogue) {
                let what = format!("the input `{name}`");
                self.d.push(wrong_payload::new(found.span, &what, &found.expected, found.nearest.as_deref()));
            }
        }
        // The line that gives it may be the one that could not be read.
        if test.broken {
            return;
        }
        let is_given = |name: &str| test.given.iter().any(|given| given.name.text == name);
        for input in &self.plan.inputs {
            let has_default = input.default.is_some() || input.computed_default.is_some();
            let optional = input.ty.optional_of().is_some();
            if !has_default && !optional && !is_given(&input.name) {
                self.d.push(wrong_given::missing(
                    test.name.span,
                    &test.name.text,
                    &input.name,
                    &input.ty.to_string(),
                ));
            }
        }
    }

    /// The first step that a test calls so.
    fn step(&mut self, name: &Word) -> Option<&'a Step<'a>> {
        let steps = self.steps;
        if let Some(step) = steps.iter().find(|step| step.is_called(&name.text)) {
            return Some(step);
        }
        let known: Vec<&str> = self.steps.iter().map(|step| step.event).collect();
        let nearest = nearest(&name.text, known.iter().copied());
        self.d.push(unknown_step::new(name.span, &name.text, nearest, &known));
        None
    }

    fn mock(&mut self, mock: &Mock, step: &'a Step<'a>) {
        let event = step.event;
        let other = self.steps.iter().find(|other| {
            other.is_called(&mock.event.text) && other.call.task != step.call.task && other.event != event
        });
        if let Some(other) = other {
            self.d.push(unknown_step::several(mock.event.span, &mock.event.text, &[event, other.event]));
            return;
        }
        if let TaskPath::Builtin(builtin, _) = &step.call.task {
            let why = match builtin.gives {
                Gives::Rows | Gives::Value | Gives::Text | Gives::Written => None,
                Gives::Verdict => Some("a rule decides by the value that it gets: give it another one"),
                Gives::Unit => Some("it does nothing that a test would have to wait for"),
                Gives::Never => Some("it fails, and nothing else"),
            };
            if let Some(why) = why {
                self.d.push(no_such_answer::not_replaced(mock.event.span, event, why));
                return;
            }
        }
        let answers = self.answers(step);
        for answer in &mock.answers {
            self.answer(event, answer, &answers);
        }
    }

    fn answers(&self, step: &'a Step<'a>) -> Answers<'a> {
        let call = step.call;
        let catalogue = self.catalogue;
        let own = |found: &'a Enum| {
            let known = catalogue.outcomes.iter().find(|outcome| outcome.name == found.name);
            Some((found, known))
        };
        let returns = match &call.task {
            TaskPath::Local(path) => {
                let task = self.catalogue.tasks.iter().find(|task| task.paths.contains(path));
                task.map(|task| task.signature.returns.clone())
            }
            // What its type is was found out for this very step.
            TaskPath::Generic(_) | TaskPath::Workflow(_) => {
                step.success.clone().map(|success| Returns::Result(success, Ty::string()))
            }
            TaskPath::Builtin(builtin, argument) => {
                let success = match builtin.gives {
                    Gives::Rows => argument.clone().map(Ty::vec),
                    Gives::Value => Some(argument.clone().unwrap_or_else(Ty::json)),
                    Gives::Text => Some(Ty::string()),
                    Gives::Written | Gives::Unit | Gives::Never | Gives::Verdict => Some(Ty::Unit),
                };
                success.map(|success| Returns::Result(success, Ty::string()))
            }
        };
        let fails = match call.shape {
            Shape::Plain | Shape::Outcomes(_) => matches!(call.task, TaskPath::Workflow(_)),
            Shape::Result | Shape::ResultOutcomes(_) => true,
        };
        let error = match &returns {
            Some(Returns::Result(_, error)) if fails => Some(Some(error.clone())),
            Some(_) | None => fails.then_some(None),
        };
        let success = returns.map(|returns| returns.success().clone());
        match &call.shape {
            Shape::Plain | Shape::Result => Answers { success, error, own: None },
            Shape::Outcomes(found) | Shape::ResultOutcomes(found) => {
                Answers { success: None, error, own: own(found) }
            }
        }
    }

    fn answer(&mut self, event: &str, answer: &Answer, answers: &Answers<'_>) {
        if answer.times == Some(0) {
            self.d.push(contradicting_test::never(answer.span));
        }
        match &answer.is {
            Is::Panic(_) => {}
            Is::Fail(message) => {
                if answers.error.is_none() {
                    let own = answers.own.as_ref().and_then(|(found, _)| {
                        let lost = found.variants.iter().find(|(_, number, _)| *number == 0);
                        lost.map(|(name, _, _)| name.as_str())
                    });
                    let word = Span::new(answer.span.start, message.span.start);
                    self.d.push(no_such_answer::cannot_fail(answer.span, word, event, own));
                }
            }
            Is::Outcome(word, values) => self.outcome(event, word, values.as_deref(), answer.span, answers),
        }
    }

    fn outcome(
        &mut self,
        event: &str,
        word: &Word,
        values: Option<&[Value]>,
        span: Span,
        answers: &Answers<'_>,
    ) {
        let number = word.text.parse::<u8>().ok();
        let variant = answers.own.as_ref().and_then(|(found, known)| {
            let at = found.variants.iter().position(|(name, own, _)| {
                number.map_or(folded(name) == folded(&word.text), |number| *own == number)
            })?;
            let (name, number, fields) = found.variants.get(at)?;
            let types = known.and_then(|known| known.variants.iter().find(|variant| variant.name == *name));
            Some((*number, *fields, types.map(|variant| variant.payload.clone())))
        });
        let types = match (variant, number) {
            (Some((_, fields, types)), _) => {
                types.map_or_else(|| vec![None; fields], |types| types.into_iter().map(Some).collect())
            }
            (None, Some(0)) if answers.error.is_some() => match answers.error.clone().flatten() {
                Some(Ty::Unit) => Vec::new(),
                // An error is made of whatever is given.
                Some(_) | None => vec![None],
            },
            (None, Some(1)) if answers.own.is_none() => match answers.success.clone() {
                Some(Ty::Unit) => Vec::new(),
                success => vec![success],
            },
            (None, _) => {
                let mut known: Vec<String> = Vec::new();
                if answers.error.is_some() {
                    known.push("0".to_owned());
                }
                match &answers.own {
                    Some((found, _)) => {
                        known.extend(
                            found.variants.iter().map(|(name, number, _)| format!("{number} ({name})")),
                        );
                    }
                    None => known.push("1".to_owned()),
                }
                let names: Vec<&str> = match &answers.own {
                    Some((found, _)) => found.variants.iter().map(|(name, _, _)| name.as_str()).collect(),
                    None => Vec::new(),
                };
                let nearest = nearest(&word.text, names);
                self.d.push(no_such_answer::new(word.span, event, &word.text, nearest, &known.join(", ")));
                return;
            }
        };
        let what = format!("outcome {} of {event}", word.text);
        let given = values.unwrap_or_default();
        let all_null = types
            .iter()
            .all(|ty| ty.as_ref().is_some_and(|ty| ty.optional_of().is_some() || *ty == Ty::Unit));
        if given.len() != types.len() && !(given.is_empty() && all_null) {
            let wanted: Vec<String> = types
                .iter()
                .map(|ty| ty.as_ref().map_or("a value".to_owned(), |ty| format!("`{ty}`")))
                .collect();
            self.d.push(wrong_payload::count(span, &what, &wanted, given.len()));
            return;
        }
        for (value, ty) in given.iter().zip(&types) {
            let Some(ty) = ty else { continue };
            if let Some(found) = misfit(value, ty, self.catalogue) {
                self.d.push(wrong_payload::new(found.span, &what, &found.expected, found.nearest.as_deref()));
            }
        }
    }

    fn expectations(&mut self, test: &Test) {
        let mut result: Option<Span> = None;
        let mut failure: Option<Span> = None;
        let mut path: Option<(&[Word], Span)> = None;
        for expect in &test.expects {
            let span = expect.span();
            match expect {
                Expect::Path(words, _) => {
                    if let Some((_, before)) = path {
                        self.d.push(contradicting_test::said_twice(span, "path", before));
                    }
                    path = Some((words, span));
                    self.path(words);
                }
                Expect::Result(..) => {
                    if let Some(before) = result {
                        self.d.push(contradicting_test::said_twice(span, "result", before));
                    }
                    result = Some(span);
                }
                Expect::Failure { within, .. } => {
                    if let Some(before) = failure {
                        self.d.push(contradicting_test::said_twice(span, "failure", before));
                    }
                    failure = Some(span);
                    if let Some(within) = within {
                        self.step(within);
                    }
                }
                Expect::Attempts(event, ..) => {
                    self.step(event);
                }
            }
        }
        if let (Some(result), Some(failure)) = (result, failure) {
            self.d.push(contradicting_test::both_ends(result.max(failure), result.min(failure)));
        }
        let Some((words, span)) = path else { return };
        for expect in &test.expects {
            if let Expect::Attempts(event, times, _) = expect
                && *times > 0
                && let Some(step) = self.steps.iter().find(|step| step.is_called(&event.text))
                && !step.is_builtin()
                && !words.iter().any(|word| step.is_called(&word.text))
            {
                self.d.push(contradicting_test::not_on_path(event.span, &event.text, span));
            }
        }
    }

    /// The steps exist, and the script can run them in this order.
    fn path(&mut self, words: &[Word]) {
        let mut before: Option<(&Step<'_>, &Word)> = None;
        for word in words {
            let Some(step) = self.step(word) else { continue };
            // An event that occurs more than once may be any of them.
            let occurs = self.steps.iter().filter(|step| step.is_called(&word.text)).count();
            if occurs > 1 {
                before = None;
                continue;
            }
            if let Some((other, other_word)) = &before
                && other.number > step.number
                && !other.is_beside(step)
            {
                self.d.push(contradicting_test::out_of_order(
                    word.span,
                    &word.text,
                    &other_word.text,
                    other_word.span,
                ));
            }
            before = Some((step, word));
        }
    }
}
