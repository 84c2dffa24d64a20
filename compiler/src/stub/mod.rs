//! Stubs: Rust for the tasks that a script names and nobody has written, with what the script tells of them.
//!
//! Parameters come from attributes, from what is piped, and from inputs whose name an event has; types from literals,
//! from tasks that are written, and from where values go. What stays open becomes a record to be filled in.

mod flow;
mod missing;
mod print;
mod types;
mod values;
mod written;

use crate::ast::Script;
use crate::catalogue::Catalogue;
use std::collections::BTreeMap;
use types::{Type, Types};

/// The stubs of a script.
#[derive(Clone, Debug, Default)]
pub struct Stubs {
    types: Types,
    /// Types that the script itself names and nobody has declared.
    named: BTreeMap<String, String>,
    tasks: Vec<Stub>,
    /// Inputs of which the script does not tell who takes them.
    left_over: Vec<String>,
}

/// A task that nobody has written.
#[derive(Clone, Debug)]
struct Stub {
    /// The event as the script writes it.
    event: String,
    /// How often it occurs.
    occurrences: usize,
    params: Vec<Param>,
    /// What it gives; the payload of outcome 1 where it has outcomes of its own.
    gives: Type,
    /// Its outcomes, where arms name some: what an arm is labelled, and what the outcome carries.
    outcomes: Vec<(Label, Type)>,
    /// The name of the enum that holds them.
    outcome_type: String,
    /// Whether an arm or a retry expects it to fail.
    fails: bool,
    is_async: bool,
    /// Whether it should look whether its time is over.
    looks: bool,
}

/// The label of an arm.
#[derive(Clone, Debug, PartialEq)]
enum Label {
    Number(u8),
    Name(String),
}

#[derive(Clone, Debug)]
struct Param {
    name: String,
    ty: Type,
    /// In how many occurrences it gets a value.
    given: usize,
    /// Whether a pipe fills it.
    piped: bool,
}

impl Stubs {
    /// Reads a script beside what is written of its tasks.
    #[must_use]
    pub fn of(script: &Script, tasks: &Catalogue) -> Self {
        flow::read(script, tasks)
    }

    /// Whether every task is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty() && self.named.is_empty()
    }

    /// As Rust. `alone`: as a file of its own, which begins with the prelude.
    #[must_use]
    pub fn rust(&self, alone: bool) -> String {
        print::rust(self, alone)
    }
}
