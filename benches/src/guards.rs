//! What a retry, a branch, a kept result, a rule and a resource cost where nothing fails, ten steps each, and a row that
//! is pulled, beside the same by hand.

use crate::Problem;
use crate::bodies;
use crate::inside::{same, time};
use crate::measure::{Bound, Table};
use crate::workflows::{branched, kept, pulled, resourced, retried, ruled};
use pointy::Run;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// The branch itself, and a nanosecond.
const BRANCH: Bound = Bound { ratio: 1.1, plus: 1.0 };

/// A guarded step also says who it is to events and failures.
const GUARD: Bound = Bound { ratio: 1.1, plus: 2.0 };

/// What ^C would set: a guarded step looks whether to begin at all.
static CANCELLED: AtomicBool = AtomicBool::new(false);

fn go_on() -> Result<(), String> {
    if CANCELLED.load(Ordering::Acquire) { Err("cancelled".to_owned()) } else { Ok(()) }
}

/// Calls `$step` ten times, each with what the one before gave.
macro_rules! ten {
    ($step:expr, $seed:expr) => {{
        let mut value = $seed;
        for _ in 0..10 {
            value = $step(value)?;
        }
        Ok(value)
    }};
}

/// A task that is tried three times. A panic is a failure like any other, as it is to a workflow.
#[inline]
fn tried(value: u64) -> Result<u64, String> {
    let mut attempt = 1;
    loop {
        go_on()?;
        match catch_unwind(AssertUnwindSafe(|| bodies::retried::mix(value))) {
            Ok(Ok(value)) => break Ok(value),
            Ok(Err(error)) if attempt == 3 => break Err(error),
            Err(_) if attempt == 3 => break Err("a panic".to_owned()),
            Ok(Err(_)) | Err(_) => attempt += 1,
        }
    }
}

fn all_tried(seed: u64) -> Result<u64, String> {
    ten!(tried, seed)
}

/// A task whose failure, a panic too, has an answer.
#[inline]
fn answered(value: u64) -> Result<u64, String> {
    go_on()?;
    Ok(match catch_unwind(AssertUnwindSafe(|| bodies::branched::mix(value))) {
        Ok(Ok(value)) => value,
        Ok(Err(_)) | Err(_) => bodies::branched::nothing(),
    })
}

fn all_answered(seed: u64) -> Result<u64, String> {
    ten!(answered, seed)
}

fn all_kept(seed: u64) -> Result<u64, String> {
    use bodies::kept::mix;
    let a = mix(seed);
    let e = mix(mix(mix(mix(a))));
    let i = mix(mix(mix(mix(e))));
    Ok(bodies::kept::join(a, e, i))
}

/// A task and the rule behind it.
#[inline]
fn checked(value: u64) -> Result<u64, String> {
    let value = bodies::ruled::mix(value);
    if value.is_multiple_of(2) || value > 5 { Ok(value) } else { Err("small".to_owned()) }
}

fn all_checked(seed: u64) -> Result<u64, String> {
    ten!(checked, seed)
}

static NUMBERS: LazyLock<bodies::resourced::Numbers> = LazyLock::new(bodies::resourced::numbers);

fn all_with_numbers(seed: u64) -> Result<u64, String> {
    ten!(|value| Ok::<u64, String>(bodies::resourced::mix(value, &NUMBERS)), seed)
}

/// Up to the first row that is torn, as `itertools::process_results` and the like do it.
fn all_pulled(seed: u64) -> Result<u64, String> {
    let mut torn = None;
    let rows = bodies::pulled::rows(seed).map_while(|row| match row {
        Ok(row) => Some(row),
        Err(error) => {
            torn = Some(error.to_string());
            None
        }
    });
    let sum = bodies::pulled::sum(bodies::pulled::keep(rows));
    torn.map_or(Ok(sum), Err)
}

/// All of them.
pub(crate) fn measure(table: &mut Table) -> Result<(), Problem> {
    let run = Run::new();
    macro_rules! compare {
        ($name:literal, $bound:ident, $module:ident, $twin:ident) => {
            compare!($name, $bound, $module, $twin, 10)
        };
        ($name:literal, $bound:ident, $module:ident, $twin:ident, $parts:literal) => {{
            let ours = |seed| $module::$module($module::Inputs { seed }, &run);
            same($name, ours(5)?, $twin(5).map_err(Problem::msg)?)?;
            table.compare($name, $bound, $parts, |n| time(n, ours), |n| time(n, $twin));
        }};
    }
    compare!("a step with a retry, not needed", GUARD, retried, all_tried);
    compare!("a step with an arm on 0, not taken", GUARD, branched, all_answered);
    compare!("a step whose result is kept", BRANCH, kept, all_kept);
    compare!("a step and a rule behind it", BRANCH, ruled, all_checked);
    compare!("a step with a resource", BRANCH, resourced, all_with_numbers);
    compare!("a row pulled through three steps", BRANCH, pulled, all_pulled, 1000);
    Ok(())
}
