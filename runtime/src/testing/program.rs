//! The program that runs the tests of a file: reads what they give and mock, runs one after the other, and writes a line
//! of JSON for each begin and each end. What is expected it does not know.

use std::fs::File;
use std::io::{BufReader, Write};
use std::process::ExitCode;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Mocks, Told};
use crate::events::Events;
use crate::inputs::Field;
use crate::{Failure, FailureKind, Inputs, Reader, Run, TestClock, panics};

/// What one test gives.
#[derive(Debug, Deserialize)]
struct Test {
    /// Its place among the tests of the file.
    index: usize,
    given: Map<String, Value>,
    mocks: Vec<Mocked>,
}

/// What stands in for a task.
#[derive(Debug, Deserialize)]
struct Mocked {
    name: String,
    steps: Vec<u32>,
    answers: Vec<Told>,
}

/// How a run ended: with its result as JSON.
type Ended = Result<Value, Failure>;

/// Runs a workflow with what a reader has; nothing where that is wrong.
type Drive<'d> = dyn FnMut(&mut Reader, &Run) -> Option<Ended> + 'd;

/// The main function of the tests of a workflow. Its arguments are a file with the tests as JSON, and one for what came
/// of them.
pub fn main<I: Inputs + Send, T: Serialize + Send>(workflow: fn(I, &Run) -> Result<T, Failure>) -> ExitCode {
    each(I::FIELDS, &mut |reader, run| {
        let inputs = I::read(reader).filter(|_| reader.problems().is_empty())?;
        #[cfg(feature = "cpu")]
        let result = crate::cpu::enter(|| workflow(inputs, run));
        #[cfg(not(feature = "cpu"))]
        let result = workflow(inputs, run);
        Some(result.and_then(|value| shown(&value)))
    })
}

/// The same for a workflow with steps on tokio, whose time passes only where all wait.
#[cfg(feature = "io")]
pub fn io_main<I: Inputs, T: Serialize>(workflow: impl AsyncFn(I, &Run) -> Result<T, Failure>) -> ExitCode {
    each(I::FIELDS, &mut |reader, run| {
        let inputs = I::read(reader).filter(|_| reader.problems().is_empty())?;
        let tokio = match paused() {
            Ok(tokio) => tokio,
            Err(failure) => return Some(Err(failure)),
        };
        let result = tokio.block_on(workflow(inputs, run));
        tokio.shutdown_background();
        Some(result.and_then(|value| shown(&value)))
    })
}

/// A tokio whose time passes where all wait.
#[cfg(feature = "io")]
pub(super) fn paused() -> Result<tokio::runtime::Runtime, Failure> {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build();
    tokio.map_err(|error| crate::failure!(error))
}

fn shown(value: &impl Serialize) -> Ended {
    serde_json::to_value(value)
        .map_err(|error| Failure::new(FailureKind::Returned, format!("the result is no JSON: {error}")))
}

fn each(fields: &'static [Field], drive: &mut Drive<'_>) -> ExitCode {
    match go(fields, drive) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(std::io::stderr().lock(), "{error}"));
            ExitCode::from(2)
        }
    }
}

fn go(fields: &'static [Field], drive: &mut Drive<'_>) -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(tests), Some(report)) = (arguments.next(), arguments.next()) else {
        return Err(
            "this program runs tests for pointyc: it takes a file with tests and one for its report".into()
        );
    };
    let tests: Vec<Test> = serde_json::from_reader(BufReader::new(File::open(tests)?))?;
    let mut report = File::create(report)?;
    panics::install();
    for test in tests {
        writeln!(report, "{}", json!({ "begins": test.index }))?;
        let line = one(test, fields, drive);
        writeln!(report, "{line}")?;
    }
    Ok(())
}

fn one(test: Test, fields: &'static [Field], drive: &mut Drive<'_>) -> Value {
    let mut mocks = Mocks::default();
    for mock in test.mocks {
        mocks.add(&mock.name, &mock.steps, mock.answers);
    }
    let (mocks, events, clock) = (Arc::new(mocks), Events::kept(), TestClock::new());
    let run = Run::tested(&clock, &events, &mocks);
    let mut reader = Reader::of_json(fields, test.given);
    let begun = std::time::Instant::now();
    let ended = panics::catch(|| drive(&mut reader, &run))
        .unwrap_or_else(|payload| Some(Err(panics::failure(payload))));
    let took = begun.elapsed();
    let failure = ended.as_ref().and_then(|ended| ended.as_ref().err());
    drop(events.finish(failure));
    let steps: Vec<Value> = events.seen().iter().map(|seen| json!([seen.step, seen.outcome])).collect();
    let mut problems = mocks.problems();
    problems.extend(reader.problems().iter().map(|problem| {
        let text = problem.to_string();
        // Nobody wrote a flag here.
        text.strip_prefix("--").map_or(text.clone(), |text| format!("the input {text}"))
    }));
    let (result, failure) = match &ended {
        Some(Ok(value)) => (Some(value), None),
        Some(Err(failure)) => (None, Some(failure)),
        None => (None, None),
    };
    json!({
        "ends": test.index,
        "result": result,
        "failure": failure,
        "steps": steps,
        "problems": problems,
        "seconds": took.as_secs_f64(),
    })
}
