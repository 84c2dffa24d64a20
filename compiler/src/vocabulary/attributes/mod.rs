//! Attributes of events and groups that are no parameters: `[timeout=30s]`.

mod executor;
mod retries;
mod retry_attempts;
mod timeout;

use crate::ast::Expr;
use crate::check::Checker;
use crate::typed::{Executor, Retry, Setting};
use std::time::Duration;

/// An attribute.
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// One sentence.
    pub doc: &'static str,
    /// Whether groups take it too.
    pub on_groups: bool,
    /// Reads its value into the options of the step; `None` where a later version does.
    pub(crate) read: Option<fn(&mut Checker<'_>, &Expr, &mut Options)>,
}

/// What attributes say about a step.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it runs.
    pub executor: Option<Executor>,
    /// How often it is tried.
    pub retry: Option<Retry>,
    /// How long an attempt may take.
    pub timeout: Option<Setting<Duration>>,
}

const fn later(name: &'static str, doc: &'static str, on_groups: bool) -> Attribute {
    Attribute { name, doc, on_groups, read: None }
}

/// All of them.
pub static ATTRIBUTES: &[Attribute] = &[
    executor::ATTRIBUTE,
    retry_attempts::ATTRIBUTE,
    retries::ATTRIBUTE,
    timeout::ATTRIBUTE,
    later("executor_config", "Settings of the executor.", true),
    later("backoff", "The pause before the second attempt.", true),
    later("backoff_factor", "How much longer each pause is.", true),
    later("max_backoff", "The longest pause.", true),
    later("jitter", "How much of a pause is left to chance.", true),
    later("retry_on", "Which failures are tried again.", true),
    later("batch", "Splits a list into parts of this size.", true),
    later("concurrency", "How many parts run at once.", true),
    later("continue_on_error", "Goes on past failed parts.", true),
    later("result_evaluation_strategy", "When a parallel part is a success.", true),
    later("min_success", "How many branches must succeed.", true),
    later("stop_condition", "When the other branches are cancelled.", true),
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

/// An attribute by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Attribute> {
    ATTRIBUTES.iter().find(|attribute| attribute.name == name)
}
