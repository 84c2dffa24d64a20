//! Made by pointyc 0.1.0 from pulled.pty (831d87dc).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Rows,
    Keep,
    Sum,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Rows",
            place: "pulled.pty:4:1",
        },
        StepInfo {
            event: "Keep",
            place: "pulled.pty:4:10",
        },
        StepInfo {
            event: "Sum",
            place: "pulled.pty:4:19",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `pulled`.
pub struct Inputs {
    /// The input `seed`.
    pub seed: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "seed",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let seed = reader.take("seed");
        Some(Self { seed: seed? })
    }
}

/// What `pulled` gives.
pub type Output = u64;

/// `Rows |-> Keep |-> Sum`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn pulled(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { seed } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::Rows);
            let rows = tasks::rows(seed);
            at.set(Step::Keep);
            let keep = tasks::keep(
                at.try_pull(Step::Rows, rows, pointy::raise::<tasks::rows>),
            );
            at.set(Step::Sum);
            Ok(tasks::sum(at.pull(Step::Keep, keep)))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("pulled", "", pulled)
}
