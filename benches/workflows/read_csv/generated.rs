//! Made by pointyc 0.1.0 from read_csv.pty (67247139).

mod tasks;

use pointy::{Failure, Field, Kind, Reader, Run, StepInfo, Steps};
use std::path::PathBuf;
use std::process::ExitCode;

const _: () = pointy::made_by("0.1.0");

/// The steps, as failures name them.
#[derive(Clone, Copy)]
pub enum Step {
    ReadCsv,
    Keep,
}

impl Steps for Step {
    const INFO: &'static [StepInfo] = &[
        StepInfo {
            event: "std::ReadCsv",
            place: "read_csv.pty:4:1",
        },
        StepInfo {
            event: "Keep",
            place: "read_csv.pty:4:41",
        },
    ];
    fn number(self) -> u32 {
        self as u32
    }
}

/// Inputs of `read_csv`.
pub struct Inputs {
    /// The input `flights`.
    pub flights: PathBuf,
}

impl pointy::Inputs for Inputs {
    const FIELDS: &'static [Field] = &[
        Field {
            name: "flights",
            kind: Kind::Path,
            doc: "",
            optional: false,
            default: None,
            constraints: &[],
        },
    ];
    fn read(reader: &mut Reader) -> Option<Self> {
        let flights = reader.take("flights");
        Some(Self { flights: flights? })
    }
}

/// What `read_csv` gives.
pub type Output = Vec<tasks::Flight>;

/// `std::ReadCsv<Flight>[path=$flights] |-> Keep`
///
/// # Errors
/// The failure of the first step that fails and has no arm on 0.
pub fn read_csv(inputs: Inputs, run: &Run) -> Result<Output, Failure> {
    let Inputs { flights } = inputs;
    pointy::region(
        run,
        |at| {
            at.set(Step::ReadCsv);
            let read_csv = pointy::csv::read::<tasks::Flight>(&flights)
                .map_err(|error| pointy::failure!(error))?;
            at.set(Step::Keep);
            Ok(tasks::keep(read_csv))
        },
    )
}

fn main() -> ExitCode {
    pointy::console::main("read_csv", "", read_csv)
}
