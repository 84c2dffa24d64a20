//! Made by pointyc 0.1.0 from pair.pty (2fe50b39).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps, cpu};
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    Square,
    Square2,
    Add,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "Square",
            place: "pair.pty:5:3",
        },
        StepInfo {
            event: "Square",
            place: "pair.pty:5:27",
        },
        StepInfo {
            event: "Add",
            place: "pair.pty:5:55",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `pair`.
pub struct Inputs {
    /// The input `left`.
    pub left: u64,
    /// The input `right`.
    pub right: u64,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "left",
            kind: Kind::Int {
                min: 0,
                max: 18446744073709551615,
            },
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
        Field {
            name: "right",
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
        let left = reader.take("left");
        let right = reader.take("right");
        Some(Self { left: left?, right: right? })
    }
}

/// What `pair` gives.
pub type Output = u64;

/// `{ Square[number=$left] || Square[number=$right] } |-> Add`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn pair(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { left, right } = inputs;
    pointy::region(
        run,
        |at| {
            let (square, square_2) = cpu::join(
                || pointy::step(run, Step::Square, || Ok(tasks::square(left))),
                || pointy::step(run, Step::Square2, || Ok(tasks::square(right))),
            )?;
            at.set(Step::Add);
            Ok(tasks::add(square, square_2))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("pair", "", pair)
}
