//! Retries: how often a step is tried, and how long it waits in between.

use super::Checker;
use crate::ast::{Attribute, Expr, ExprKind, Factor, Step, Subject};
use crate::diagnostics::check as say;
use crate::source::Span;
use crate::typed::{Retry, Setting};
use crate::vocabulary::attributes::{Often, Options};
use std::time::Duration;

/// How long a pause is at most, unless `max_backoff` says it.
const MINUTE: Duration = Duration::from_secs(60);

impl Checker<'_> {
    /// The retry of a step, from its operator and its attributes.
    pub(super) fn retry(&mut self, step: &Step, options: &Options) -> Option<Retry> {
        let said = match options.often {
            Often::Times(times) => Some(times),
            Often::NotSaid | Often::Once => None,
        };
        let (attempts, is_default) = match &step.retry {
            None => (said, false),
            Some(retry) => match &retry.factor {
                // The default policy has three attempts; an attribute may say another number.
                None => (Some(said.unwrap_or(Setting::Known(3))), true),
                Some(Factor::Number(times, span)) => {
                    (Some(Setting::Known(self.attempts(i128::from(*times), *span)?)), false)
                }
                Some(Factor::Constant(name)) => {
                    // The `$` stands right before the name.
                    let span = Span::new(name.span.start.saturating_sub(1), name.span.end);
                    let expr = Expr { kind: ExprKind::Constant(name.clone()), span, depth: 1 };
                    let known = |checker: &mut Self, times| checker.attempts(times, span);
                    (Some(self.count(&expr, "*", 2, 0, known)?), false)
                }
            },
        };
        let pauses = &options.pauses;
        let Some(attempts) = attempts else {
            if options.often == Often::NotSaid && !options.broken {
                self.pauses_of_nothing(step, options);
            }
            return None;
        };
        let backoff = pauses.backoff.or(is_default.then_some(Setting::Known(Duration::from_secs(1))));
        if !options.broken {
            self.pauses_fit(step, options, backoff.is_some());
        }
        let (factor, longest, jitter, on) = (pauses.factor, pauses.longest, pauses.jitter, pauses.on.clone());
        Some(Retry { attempts, backoff, factor, longest, jitter, on })
    }

    /// Attributes of pauses where there is one attempt.
    fn pauses_of_nothing(&mut self, step: &Step, options: &Options) {
        let Some(attributes) = &step.attributes else { return };
        let Some(first) = pause_attributes(step, options).next() else { return };
        let name = first.name.text.as_str();
        let only_kinds = pause_attributes(step, options).all(|item| item.name.text == "retry_on");
        let what = match &step.subject {
            Subject::Event(event) => format!("`{}`", super::event::event_name(event)),
            Subject::Group(_) | Subject::Error(_) => "the group".to_owned(),
        };
        let retry = if only_kinds { "* 3" } else { "*" };
        self.d.push(say::pauses_without_retry::new(first.span, name, &what, attributes.span.end, retry));
    }

    /// Pauses that grow from nothing, and pauses that begin above their end.
    fn pauses_fit(&mut self, step: &Step, options: &Options, waits: bool) {
        let pauses = &options.pauses;
        if !waits {
            if let Some(first) = pause_attributes(step, options).find(|item| item.name.text != "retry_on") {
                self.d.push(say::no_pause::new(first.span, &first.name.text));
            }
            return;
        }
        let Some(Setting::Known(first)) = pauses.backoff else { return };
        let attribute =
            |wanted: &str| pause_attributes(step, options).find(|item| item.name.text == wanted).cloned();
        let Some(backoff) = attribute("backoff") else { return };
        let text = backoff.value.span.of(self.text).to_owned();
        match (pauses.longest, attribute("max_backoff")) {
            (Some(Setting::Known(longest)), Some(given)) if first > longest => {
                self.d.push(say::pause_above_longest::new(backoff.span, given.value.span, &text));
            }
            (None, _) if first > MINUTE => {
                self.d.push(say::pause_above_longest::above_a_minute(backoff.span, &text));
            }
            (_, _) => {}
        }
    }
}

/// The attributes of a step that say something of its pauses, and are no parameters.
fn pause_attributes<'s>(step: &'s Step, options: &Options) -> impl Iterator<Item = &'s Attribute> + use<'s> {
    let pauses = &options.pauses;
    let said = [
        ("backoff", pauses.backoff.is_some()),
        ("backoff_factor", pauses.factor.is_some()),
        ("max_backoff", pauses.longest.is_some()),
        ("jitter", pauses.jitter.is_some()),
        ("retry_on", pauses.says_on),
    ];
    let items = step.attributes.iter().flat_map(|attributes| &attributes.items);
    items.filter(move |item| said.contains(&(item.name.text.as_str(), true)))
}
