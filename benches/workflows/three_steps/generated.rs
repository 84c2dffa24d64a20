//! Made by pointyc 0.1.0 from three_steps.pty (112294fc).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Numbers,
    Squares,
    Total,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Numbers",
            place: "three_steps.pty:4:1",
        },
        StepInfo {
            event: "Squares",
            place: "three_steps.pty:4:13",
        },
        StepInfo {
            event: "Total",
            place: "three_steps.pty:4:25",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `three_steps`.
pub struct Inputs {
    /// The input `upto`.
    pub upto: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "upto",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: Some("1000"),
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let upto = reader.take("upto");
        Some(Self { upto: upto? })
    }
}

/// What `three_steps` gives.
pub type Output = u64;

/// `Numbers |-> Squares |-> Total`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn three_steps(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { upto } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Numbers);
            let numbers = tasks::numbers(upto);
            at.set(Step::Squares);
            let squares = tasks::squares(numbers);
            at.set(Step::Total);
            Ok(tasks::total(&squares))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("three_steps", "", three_steps)
}
