//! Attributes of events and groups that are no parameters: `[timeout=30s]`.

mod backoff;
mod backoff_factor;
mod executor;
mod executor_config;
mod jitter;
mod max_backoff;
mod min_success;
mod result_evaluation_strategy;
mod retries;
mod retry_attempts;
mod retry_on;
mod stop_condition;
mod timeout;
mod values;

use crate::ast::Expr;
use crate::check::Checker;
use crate::typed::{Executor, FailureKind, Needs, Setting, Stop};
use std::time::Duration;

/// An attribute.
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Whether events take it.
    pub on_events: bool,
    /// Whether groups take it.
    pub on_groups: bool,
    /// Reads its value into the options of the step; `None` where a later version does.
    pub(crate) read: Option<Read>,
}

/// What attributes say about a step.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it runs.
    pub executor: Option<Executor>,
    /// How many run at once in it.
    pub workers: Option<Setting<u32>>,
    /// How often it is tried.
    pub often: Often,
    /// How long it waits between attempts, and after which failures.
    pub pauses: Pauses,
    /// How long an attempt may take.
    pub timeout: Option<Setting<Duration>>,
    /// When its branches are a success.
    pub rule: Says,
    /// Whether one of them is wrong, so that what is missing is no finding.
    pub broken: bool,
}

/// How often a step is tried, as far as its attributes say it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Often {
    /// They do not.
    #[default]
    NotSaid,
    /// Once: `retries=0`.
    Once,
    /// So many times in all.
    Times(Setting<u32>),
}

/// The attributes of the pauses between attempts.
#[derive(Clone, Debug, Default)]
pub struct Pauses {
    /// `backoff`
    pub backoff: Option<Setting<Duration>>,
    /// `backoff_factor`
    pub factor: Option<Setting<f64>>,
    /// `max_backoff`
    pub longest: Option<Setting<Duration>>,
    /// `jitter`
    pub jitter: Option<Setting<f64>>,
    /// `retry_on`; empty for all.
    pub on: Vec<FailureKind>,
    /// Whether there is a `retry_on`.
    pub says_on: bool,
}

/// What the attributes of a group say of its branches.
#[derive(Clone, Debug, Default)]
pub struct Says {
    /// `result_evaluation_strategy`: what it needs, and whether the first failure stops the rest.
    pub strategy: Option<(Needs, bool)>,
    /// `min_success`
    pub min_success: Option<Needs>,
    /// `stop_condition`; empty for `never`.
    pub stops: Option<Vec<Stop>>,
}

const fn later(name: &'static str, doc: &'static str, on_groups: bool) -> Attribute {
    Attribute { name, doc, on_events: true, on_groups, read: None }
}

/// What an attribute does with its value.
type Read = fn(&mut Checker<'_>, &Expr, &mut Options);

/// An attribute of events and groups.
const fn of_both(name: &'static str, doc: &'static str, read: Read) -> Attribute {
    Attribute { name, doc, on_events: true, on_groups: true, read: Some(read) }
}

/// An attribute of groups alone.
const fn of_groups(name: &'static str, doc: &'static str, read: Read) -> Attribute {
    Attribute { name, doc, on_events: false, on_groups: true, read: Some(read) }
}

/// All of them.
pub static ATTRIBUTES: &[Attribute] = &[
    executor::ATTRIBUTE,
    executor_config::ATTRIBUTE,
    retry_attempts::ATTRIBUTE,
    retries::ATTRIBUTE,
    backoff::ATTRIBUTE,
    backoff_factor::ATTRIBUTE,
    max_backoff::ATTRIBUTE,
    jitter::ATTRIBUTE,
    retry_on::ATTRIBUTE,
    timeout::ATTRIBUTE,
    result_evaluation_strategy::ATTRIBUTE,
    min_success::ATTRIBUTE,
    stop_condition::ATTRIBUTE,
    later("batch", "Splits a list into parts of this size.", true),
    later("concurrency", "How many parts run at once.", true),
    later("continue_on_error", "Goes on past failed parts.", true),
    later("wait", "Whether to wait for a nested workflow.", false),
    later("undo", "The event that takes this one back.", false),
    later("limit", "A limit shared by all runs.", false),
    later("max", "How many at once under the limit.", false),
    later("rate", "How many in a time under the limit.", false),
    later("per", "What the limit counts by.", false),
    later("when_full", "What happens at the limit.", false),
    later("priority", "Who goes first at the limit.", false),
    later("cache", "Reuses a result for this long.", false),
];

impl Attribute {
    /// Whether this version does what it says.
    #[must_use]
    pub fn is_available(&self) -> bool {
        self.read.is_some()
    }
}

/// The other of the two attributes that say how often a step is tried.
#[must_use]
pub fn twin(name: &str) -> Option<&'static str> {
    match name {
        "retries" => Some("retry_attempts"),
        "retry_attempts" => Some("retries"),
        _ => None,
    }
}

/// What other tools call an attribute.
#[must_use]
pub fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match crate::catalogue::folded(name).as_str() {
        "retry" | "maxretries" | "retrycount" | "retrylimit" | "numretries" => "retries",
        "attempts" | "maxattempts" | "tries" | "maxtries" => "retry_attempts",
        "retrydelay" | "retrywait" | "retryinterval" | "delay" | "backoffseconds" | "retrydelayseconds" => {
            "backoff"
        }
        "maxdelay" | "maxretrydelay" | "maxwait" => "max_backoff",
        "executiontimeout" | "timelimit" | "deadline" | "maxtime" | "timeoutseconds" | "timeoutminutes" => {
            "timeout"
        }
        "runson" | "runon" | "queue" | "pool" | "runner" => "executor",
        "strategy" | "triggerrule" | "evaluation" => "result_evaluation_strategy",
        "minsuccesses" | "minimumsuccess" | "required" | "quorum" => "min_success",
        "stopon" | "stopwhen" | "cancelon" | "failfast" => "stop_condition",
        _ => return None,
    })
}

/// The words that an attribute may be, where it is one of some words.
#[must_use]
pub fn values_of(name: &str) -> Vec<&'static str> {
    fn first<T>(words: &'static [(&'static str, T)]) -> Vec<&'static str> {
        words.iter().map(|(word, _)| *word).collect()
    }
    match name {
        "result_evaluation_strategy" => first(result_evaluation_strategy::STRATEGIES),
        "stop_condition" => first(stop_condition::CONDITIONS),
        "retry_on" => first(retry_on::KINDS),
        _ => Vec::new(),
    }
}

/// An attribute by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|attribute| attribute.name == name)
}
