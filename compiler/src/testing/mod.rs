//! Tests of workflows, which stand in a file of their own: read, checked against the workflow, made into what the program
//! that runs them is told, and judged by what came. Pure; the command runs the program.

mod check;
mod cursor;
mod data;
mod judge;
mod layout;
mod read;
mod steps;
pub mod suite;
mod values;
pub mod words;

pub use judge::{Came, Failed, Verdict};
pub use steps::Arm;
pub(crate) use steps::is_called;
pub use suite::Suite;

use crate::catalogue::Catalogue;
use crate::diagnostics::{Diagnostic, Sink};
use crate::plan::Plan;
use std::collections::BTreeSet;
use steps::Step;

/// Reads a file of tests.
#[must_use]
pub fn read(text: &str, d: &mut Sink) -> Suite {
    read::read(text, d)
}

/// Lays a file of tests out.
///
/// # Errors
/// What is wrong with it as a text, which is then not touched.
pub fn format(text: &str) -> Result<String, Vec<Diagnostic>> {
    let mut d = Sink::default();
    let suite = read(text, &mut d);
    let found = d.into_sorted();
    if !found.is_empty() {
        return Err(found);
    }
    Ok(layout::layout(&suite, &crate::lex::text(text, &mut Sink::default())))
}

/// Checks tests against the workflow that they are about.
pub fn check(suite: &Suite, plan: &Plan, catalogue: &Catalogue, d: &mut Sink) {
    let steps = steps::steps(plan);
    check::Checker { plan, catalogue, steps: &steps, d }.suite(suite);
}

/// The plan as the program for tests is printed of it, and the steps that some test replaces.
#[must_use]
pub fn prepared(suite: &Suite, plan: &Plan) -> (Plan, BTreeSet<usize>) {
    let mocked = data::mocked(&suite.tests, &steps::steps(plan));
    (steps::collected(plan, &mocked), mocked)
}

/// What the program is told of these tests.
#[must_use]
pub fn told(suite: &Suite, plan: &Plan, chosen: &[usize]) -> serde_json::Value {
    let steps = steps::steps(plan);
    let tests = chosen.iter().filter_map(|index| Some((*index, suite.tests.get(*index)?)));
    tests.map(|(index, test)| data::test(index, test, plan, &steps)).collect()
}

/// Whether runs are what their tests expect.
#[must_use]
pub fn judged(suite: &Suite, plan: &Plan, came: &[(usize, Came)]) -> Vec<Verdict> {
    let steps = steps::steps(plan);
    let tests = came.iter().filter_map(|(index, came)| Some((suite.tests.get(*index)?, came)));
    tests.map(|(test, came)| judge::judge(test, came, &steps)).collect()
}

/// The arms that none of these steps belongs to.
#[must_use]
pub fn untaken(plan: &Plan, ran: &BTreeSet<usize>) -> Vec<Arm> {
    steps::arms(plan).into_iter().filter(|arm| !ran.contains(&arm.first)).collect()
}
